#pragma once

#include "ui/mainwindow/chipbutton.h"

namespace rushes {

//! How many jobs run and how many need the user; pressed, the queue shows or goes.
class QueueButton final : public ChipButton {
    Q_OBJECT

public:
    explicit QueueButton(QWidget *parent = nullptr);

    void setCounts(int running, int needYou);
    void setPanelShown(bool shown);
    void setKey(const QString &key); //!< as shown; empty: none

private:
    void show();

    QString m_key;
    int m_running = 0;
    int m_needYou = 0;
    bool m_shown = false;
};

} // namespace rushes
