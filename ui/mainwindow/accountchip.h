#pragma once

#include "app/studio/accounts.h"
#include "ui/mainwindow/chipbutton.h"

namespace rushes {

//! The account in use with its live credits. Pressed, its menu opens.
class AccountChip final : public ChipButton {
    Q_OBJECT

public:
    enum class Room { Wide, Narrow }; //!< narrow: without the word "credits"

    explicit AccountChip(QWidget *parent = nullptr);

    void setAccount(const AccountState &account);
    void setReserved(int credits); //!< by jobs not charged yet
    void setRoom(Room room);

private:
    void show();
    QList<Part> lead() const;
    QList<Part> balance() const;
    bool fallsShort() const;
    QString spoken() const;

    AccountState m_account;
    int m_reserved = 0;
    Room m_room = Room::Wide;
};

} // namespace rushes
