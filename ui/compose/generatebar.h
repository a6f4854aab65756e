#pragma once

#include "ui/compose/generatewords.h"

#include <QKeySequence>
#include <QPushButton>

#include <optional>

class QLabel;
class QTimer;

namespace rushes {

//! The one accent button. Presses closer together than a double click are one decision (F023).
class GenerateButton final : public QPushButton {
    Q_OBJECT

public:
    explicit GenerateButton(QWidget *parent = nullptr);

    void setLabels(const QString &label, const QString &shortLabel);

    QSize minimumSizeHint() const override;

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool isSameDecision(const QMouseEvent &event);
    void chooseLabel();

    QString m_label;
    QString m_shortLabel;
    std::optional<quint64> m_lastPress; //!< milliseconds, of the event
};

//! Generate, and the line below it: what is left after the queue, why not, or what was just done.
class GenerateBar : public QWidget {
    Q_OBJECT

public:
    explicit GenerateBar(QWidget *parent = nullptr);

    void setWords(const GenerateWords &words);
    //! Says for a few seconds that so many takes went to the queue; adds up while it is shown.
    void confirm(int takes);
    //! Says any other good news for as long.
    void confirm(const QString &words);
    //! Says nothing of that any more.
    void clearConfirmation();
    //! The key that is named beside the note; empty: none.
    void setKey(const QKeySequence &key);

    bool isReady() const { return m_words.ready; }

signals:
    void pressed();

private:
    void showNote();
    QString confirmation() const;

    GenerateWords m_words;
    GenerateButton *m_button;
    NoteLine *m_note;
    QLabel *m_shortcut;
    QTimer *m_confirming;
    int m_confirmed = 0;
    QString m_news;
};

} // namespace rushes
