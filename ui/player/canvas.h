#pragma once

#include <QImage>
#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;

namespace rushes {

class TintedIcon;

//! The picture, on canvas colour. Dragging it drags the clip's file; a click plays or pauses.
class Canvas final : public QWidget {
    Q_OBJECT

public:
    explicit Canvas(QWidget *parent = nullptr);

    //! What stands in the middle while there is no picture: nothing, if `line` is empty.
    struct Words {
        //! What the buttons under them offer: Recover is to look for the file or go without it.
        enum class Act { None, Reveal, Recover, Example };

        QString icon = {};
        QString line = {};
        QString sentence = {};
        Act act = Act::None;
    };

    void setPicture(const QImage &image); //!< in device pixels
    void setWords(const Words &words);
    void setFile(const QString &file); //!< what is dragged; empty: nothing
    void setSandbox(bool sandbox);

    const QImage &picture() const { return m_picture; }
    QSize pixels() const; //!< its size in device pixels

signals:
    void resized();
    void clicked();
    void revealWanted();
    void locateWanted();
    void reuseWanted();
    void exampleWanted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void buildWords();
    QLayout *buildButtons();
    void showButtons();
    void press();
    QRectF place() const; //!< of the picture
    void paintPlate(QPainter &painter, const QRectF &picture) const;

    QImage m_picture;
    QString m_file;
    QPointF m_pressed;
    QWidget *m_words;
    TintedIcon *m_icon;
    QLabel *m_line;
    QLabel *m_sentence;
    QPushButton *m_button;
    QPushButton *m_reuse;
    Words::Act m_act = Words::Act::None;
    bool m_sandbox = false;
    bool m_isPressed = false;
};

} // namespace rushes
