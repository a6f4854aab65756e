#pragma once

#include "app/studio/accounts.h"
#include "ui/mainwindow/todaysums.h"

#include <QStatusBar>

class QFrame;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace rushes {

class ElidedLabel;
class TintedIcon;

//! The 24 pixels at the bottom: left the connection, right where clips go and how much fits there.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setAccount(const AccountState &account);
    void setFolder(const QString &folder);
    void tell(const QString &sentence); //!< for some seconds, in the state's place
    void tellUndoable(const QString &sentence); //!< longer, with a button that takes it back
    void forgetUndoable(); //!< it can't be taken back any more
    void setToday(const TodaySums::Sums &sums);
    void measure(); //!< looks how much is free, off this thread

signals:
    void undoWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLeft(QHBoxLayout *line);
    void buildRight(QHBoxLayout *line);
    void say(const QString &icon, const QString &sentence, std::chrono::milliseconds howLong);
    void showState();
    void fold();
    void showFree(qint64 bytes);

    QString m_folder;
    TintedIcon *m_stateIcon;
    ElidedLabel *m_state;
    QPushButton *m_undo;
    QFrame *m_rule;
    QLabel *m_today;
    QPushButton *m_folderButton;
    TintedIcon *m_diskIcon;
    QLabel *m_free;
    QTimer *m_every;
    QTimer *m_telling;
    AccountState m_account;
};

} // namespace rushes
