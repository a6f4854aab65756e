#pragma once

#include <QLineEdit>

class QToolButton;

namespace rushes {

//! A field for an API key: hidden until the eye is pressed, which the keyboard reaches too.
class KeyField final : public QLineEdit {
    Q_OBJECT

public:
    explicit KeyField(QWidget *parent = nullptr);

    QByteArray key() const; //!< as pasted, without the space around it
    //! Whether it could be a key: one travels in a header, as letters, digits and signs of ASCII.
    bool looksLikeKey() const;
    static QString malformed(); //!< what to say if it couldn't

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void reveal(bool shown);

    QToolButton *m_eye;
};

} // namespace rushes
