#pragma once

#include "ui/compose/prompthistory.h"

#include <QTextEdit>

namespace rushes {

//! The prompt as plain text on lines of 20 px. QPlainTextEdit cannot set a line height, so this is
//! a QTextEdit that takes nothing but text.
class PromptEditor : public QTextEdit {
    Q_OBJECT

public:
    explicit PromptEditor(QWidget *parent = nullptr);

    QString prompt() const { return toPlainText(); }

    //! Replaces everything; can be undone.
    void setPrompt(const QString &prompt);
    //! Remembers the prompt that stands here as sent.
    void remember();
    void setHistory(const QStringList &prompts) { m_history.load(prompts); }
    //! At the cursor, with a space where words would run together; can be undone.
    void insertWords(const QString &words);

    const PromptHistory &history() const { return m_history; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void showOlder();
    void showNewer();

signals:
    //! A paste was longer than the editor takes; it kept that many characters.
    void pasteCut(int kept);
    //! A picture was pasted into the text; valid during the call.
    void picturePasted(const QMimeData &mime);

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void markExcess();
    void onTextChanged();
    int heightOf(int lines) const;

    PromptHistory m_history;
    bool m_walking = false; //!< the text changes because of the history
    int m_lines = 0;
};

} // namespace rushes
