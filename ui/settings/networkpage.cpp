#include "ui/settings/networkpage.h"

#include "app/studio/studio.h"
#include "ui/settings/accountsnow.h"
#include "ui/settings/accountwords.h"
#include "ui/settings/outcomeline.h"
#include "ui/shared/format.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

NetworkPage::NetworkPage(Studio &studio, Preferences &preferences, QWidget *parent)
    : SettingsPage(u"settingsNetwork"_s, tr("Network and proxy"), preferences, parent)
    , m_studio(studio)
    , m_kind(new QComboBox(this))
    , m_host(new QLineEdit(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_kept(new OutcomeLine(u"networkKept"_s, this))
    , m_tried(new OutcomeLine(u"networkTried"_s, this))
    , m_reading(studio.accounts())
{
    build();
    connect(m_kind, &QComboBox::activated, this, &NetworkPage::keep);
    for (QLineEdit *field : {m_host, m_user, m_password})
        connect(field, &QLineEdit::editingFinished, this, &NetworkPage::keep);
    connect(m_port, &QSpinBox::editingFinished, this, &NetworkPage::keep);
    connect(m_try, &QPushButton::clicked, this, &NetworkPage::tryConnection);
    connect(&m_reading, &BalanceReading::ended, this, &NetworkPage::onRead);
    show({});
}

void NetworkPage::build()
{
    QGridLayout *grid = addGrid();
    m_kind->setObjectName(u"networkProxy"_s);
    m_kind->addItem(tr("As the system"), int(Proxy::Kind::System));
    m_kind->addItem(tr("None"), int(Proxy::Kind::None));
    m_kind->addItem(tr("HTTP"), int(Proxy::Kind::Http));
    m_kind->addItem(tr("SOCKS5"), int(Proxy::Kind::Socks5));
    addField(grid, tr("Proxy"), m_kind);
    m_host->setObjectName(u"networkHost"_s);
    m_host->setPlaceholderText(u"proxy.example.com"_s);
    addField(grid, tr("Host"), m_host);
    m_port->setObjectName(u"networkPort"_s);
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    addField(grid, tr("Port"), m_port);
    m_user->setObjectName(u"networkUser"_s);
    m_user->setPlaceholderText(tr("Only if the proxy asks for one"));
    addField(grid, tr("User"), m_user);
    m_password->setObjectName(u"networkPassword"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData);
    addField(grid, tr("Password"), m_password);
    addHint(grid, tr("Kept in the keychain of this computer. What stays on this computer, the "
                     "sandbox too, never takes a proxy."));
    grid->addWidget(m_kept, grid->rowCount(), 1);
    addLine();
    m_try = parts::button(tr("Try the connection"), u"networkTry"_s, Look::Normal, this);
    column()->addWidget(m_try, 0, Qt::AlignLeading);
    column()->addWidget(m_tried);
    column()->addStretch(1);
}

void NetworkPage::refresh()
{
    m_chosen = false;
    m_studio.proxy(this, [this](const Result<Proxy> &proxy) {
        if (proxy && !m_chosen)
            show(*proxy);
    });
}

void NetworkPage::show(const Proxy &proxy)
{
    m_proxy = proxy;
    m_kind->setCurrentIndex(m_kind->findData(int(proxy.kind)));
    m_host->setText(proxy.host);
    m_port->setValue(proxy.port);
    m_user->setText(proxy.user);
    m_password->setText(QString::fromUtf8(proxy.password));
    tellFields();
}

void NetworkPage::tellFields()
{
    const Proxy::Kind kind = wanted().kind;
    const bool own = kind == Proxy::Kind::Http || kind == Proxy::Kind::Socks5;
    for (QWidget *field : std::initializer_list<QWidget *>{m_host, m_port, m_user, m_password})
        field->setEnabled(own);
    setStanding(m_host, Standing::Fine);
}

Proxy NetworkPage::wanted() const
{
    return {.kind = Proxy::Kind(m_kind->currentData().toInt()),
            .host = m_host->text().trimmed(),
            .port = m_port->value(),
            .user = m_user->text().trimmed(),
            .password = m_password->text().toUtf8()};
}

void NetworkPage::keep()
{
    m_chosen = true;
    tellFields();
    const Proxy proxy = wanted();
    if (proxy == m_proxy)
        return m_kept->clear();
    if (!checkProxy(proxy)) {
        // Nobody is scolded for a field that was not written yet.
        const bool written = !proxy.host.isEmpty();
        setStanding(m_host, written ? Standing::Wrong : Standing::Fine);
        return m_kept->say(written ? Tone::Failure : Tone::Normal,
                           written ? tr("This is not the name of a host. The proxy of before is "
                                        "in use.")
                                   : tr("Write the host of the proxy. Until then the one of "
                                        "before is in use."));
    }
    use(proxy);
}

void NetworkPage::use(const Proxy &proxy)
{
    m_proxy = proxy;
    m_tried->clear();
    m_studio.setProxy(proxy, this, [this](const Result<> &kept) {
        if (kept)
            return m_kept->clear();
        if (kept.error().kind == Error::Kind::Keyring)
            return m_kept->say(Tone::Warning, tr("In use. The password could not be put into the "
                                                 "keychain and is forgotten at quit."));
        m_kept->say(Tone::Failure, tr("This proxy cannot be used. The one of before is in use."));
    });
}

void NetworkPage::tryConnection()
{
    if (m_reading.isUnderWay())
        return;
    m_tried->say(Tone::Normal, tr("Trying…"));
    accountsNow(m_studio.accounts(), this,
                [this](const QList<AccountState> &accounts, const AccountId &current) {
                    onAccounts(accounts, current);
                });
}

void NetworkPage::onAccounts(const QList<AccountState> &accounts, const AccountId &current)
{
    // The account in use, or the first that is out there: the sandbox would prove nothing.
    auto tried = std::find_if(accounts.begin(), accounts.end(), [&](const AccountState &state) {
        return state.id == current && !state.sandbox;
    });
    if (tried == accounts.end())
        tried = std::find_if(accounts.begin(), accounts.end(),
                             [](const AccountState &state) { return !state.sandbox; });
    if (tried == accounts.end())
        return m_tried->say(Tone::Normal, tr("Trying reads the balance of an account, and there is "
                                             "none yet. Add one on the page Accounts."));
    m_try->setEnabled(false);
    m_reading.ask(tried->id);
}

void NetworkPage::onRead(const AccountState &account)
{
    m_try->setEnabled(true);
    if (account.standing == AccountState::Standing::Ready)
        return m_tried->say(Tone::Good,
                            tr("%1 answered: %2 on %3.")
                                .arg(account.address.host(),
                                     format::credits(account.credits.value_or(0)), account.name));
    if (account.standing == AccountState::Standing::KeyRefused)
        return m_tried->say(Tone::Warning, tr("%1 answered, the connection works. It refuses the "
                                              "key of %2.")
                                               .arg(account.address.host(), account.name));
    m_tried->say(Tone::Failure, accountwords::trouble(account));
}

SettingsPage::Undo NetworkPage::restoreDefaults()
{
    const Proxy was = m_proxy;
    if (was == Proxy{})
        return {};
    use({});
    show({});
    m_kept->clear();
    return [this, was] {
        use(was);
        show(was);
    };
}

} // namespace rushes
