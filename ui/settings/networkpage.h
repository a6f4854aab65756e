#pragma once

#include "app/studio/proxy.h"
#include "ui/settings/balancereading.h"
#include "ui/settings/settingspage.h"

class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace rushes {

class OutcomeLine;
class Studio;

//! How requests leave this computer.
class NetworkPage final : public SettingsPage {
    Q_OBJECT

public:
    NetworkPage(Studio &studio, Preferences &preferences, QWidget *parent = nullptr);

    Undo restoreDefaults() override;
    void refresh() override;

private:
    void build();
    void show(const Proxy &proxy);
    void tellFields();
    Proxy wanted() const;
    void keep();
    void use(const Proxy &proxy);
    void tryConnection();
    void onAccounts(const QList<AccountState> &accounts, const AccountId &current);
    void onRead(const AccountState &account);

    Studio &m_studio;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QPushButton *m_try = nullptr;
    OutcomeLine *m_kept;
    OutcomeLine *m_tried;
    BalanceReading m_reading;
    Proxy m_proxy; //!< in use
    bool m_chosen = false; //!< since it was asked for: a late answer would undo that
};

} // namespace rushes
