#pragma once

#include "app/studio/library.h"
#include "ui/shared/look.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;

namespace rushes {

class TintedIcon;

//! Asks what becomes of the clips when their folder changes, moves them, and says what happened.
class MoveCard final : public QFrame {
    Q_OBJECT

public:
    explicit MoveCard(Library &library, QWidget *parent = nullptr);

    //! Asks, if there are clips; else the folder is changed at once.
    void offer(const QString &from, const QString &to);

private:
    void build();
    void ask(int clips);
    void change(Library::Files files);
    void onProgress(int done, int all);
    void onMoved(const Result<Library::Moved> &moved);
    void onChanged(const Library::Moved &moved);
    void say(Tone tone, const QString &sentence);
    void showButtons(bool asking);

    Library &m_library;
    QString m_from;
    QString m_to;
    bool m_moving = false;
    TintedIcon *m_icon = nullptr;
    QLabel *m_words = nullptr;
    QLabel *m_details = nullptr;
    QProgressBar *m_bar = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_leave = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace rushes
