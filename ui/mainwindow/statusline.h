#pragma once

#include "app/studio/accounts.h"

#include <QStatusBar>

class QLabel;
class QPushButton;
class QTimer;

namespace rushes {

class TintedIcon;

//! The 24 pixels at the bottom: left the connection, right where clips go and how much fits there.
class StatusLine final : public QStatusBar {
    Q_OBJECT

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setAccount(const AccountState &account);
    void setFolder(const QString &folder);
    void tell(const QString &sentence); //!< for some seconds, in the state's place
    void measure(); //!< looks how much is free, off this thread

private:
    void showState();
    void showFree(qint64 bytes);

    QString m_folder;
    TintedIcon *m_stateIcon;
    QLabel *m_state;
    QPushButton *m_folderButton;
    TintedIcon *m_diskIcon;
    QLabel *m_free;
    QTimer *m_every;
    QTimer *m_telling;
    AccountState m_account;
};

} // namespace rushes
