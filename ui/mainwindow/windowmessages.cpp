#include "ui/mainwindow/windowmessages.h"

#include "app/studio/studio.h"
#include "ui/mainwindow/messagebars.h"
#include "ui/shared/format.h"
#include "ui/shared/phrases.h"

using namespace Qt::StringLiterals;

namespace rushes {

using Account = AccountState::Standing;

WindowMessages::WindowMessages(Studio &studio, MessageBars &bars, QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_bars(bars)
{
}

void WindowMessages::setAccount(const AccountState &account)
{
    sayKey(account);
    sayConnection(account);
    saySandbox(account);
}

void WindowMessages::setQueue(const QueueState &state)
{
    sayTrouble(state);
    sayContinue(state);
    sayPause(state);
}

void WindowMessages::sayKey(const AccountState &account)
{
    const auto replace = [this, id = account.id] { emit newKeyWanted(id); };
    const auto again = [this, id = account.id] { m_studio.accounts().retryKeyring(id); };
    const bool environment = account.keyKept == AccountState::KeyKept::Environment;
    if (account.standing == Account::KeyRefused) {
        m_bars.show({.id = u"key"_s,
                     .tone = Tone::Failure,
                     .icon = u"error"_s,
                     .text = tr("The service refuses this key. Nothing was charged. Replace the "
                                "key to go on."),
                     .button = environment ? QString() : tr("Replace key…"),
                     .act = replace});
    } else if (account.standing == Account::KeyMissing && !account.id.isEmpty()) {
        m_bars.show({.id = u"key"_s,
                     .tone = Tone::Warning,
                     .icon = u"key"_s,
                     .text = tr("There is no key for %1. Nothing was sent. Enter its key to go on.")
                                 .arg(account.name),
                     .button = tr("Enter key…"),
                     .act = replace});
    } else if (account.standing == Account::KeyringTrouble) {
        m_bars.show({.id = u"key"_s,
                     .tone = Tone::Warning,
                     .icon = u"lock"_s,
                     .text = tr("The keychain is locked or does not answer. Nothing was sent. "
                                "Unlock it and try again."),
                     .button = tr("Try again"),
                     .act = again});
    } else {
        m_bars.settle(u"key"_s);
    }
}

void WindowMessages::sayConnection(const AccountState &account)
{
    if (account.standing != Account::Offline)
        return m_bars.settle(u"connection"_s);
    const Error error = account.error.value_or(Error{Error::Kind::Network, {}});
    m_bars.show({.id = u"connection"_s,
                 .tone = Tone::Warning,
                 .icon = u"network-offline"_s,
                 .text = phrases::sentence(error),
                 .button = tr("Try again"),
                 .act = [this, id = account.id] { m_studio.accounts().readCredits(id); }});
}

void WindowMessages::saySandbox(const AccountState &account)
{
    if (account.standing != Account::SandboxTrouble)
        return m_bars.settle(u"sandbox"_s);
    m_bars.show({.id = u"sandbox"_s,
                 .tone = Tone::Failure,
                 .icon = u"sandbox"_s,
                 .text = tr("The sandbox did not start. Nothing is charged there. Try again, or "
                            "use another account."),
                 .button = tr("Try again"),
                 .act = [this] { m_studio.accounts().use(Accounts::sandboxId); }});
}

void WindowMessages::sayPause(const QueueState &state)
{
    if (!state.paused)
        return m_bars.settle(u"paused"_s);
    m_bars.show({.id = u"paused"_s,
                 .icon = u"pause-circle"_s,
                 .text = tr("Sending is paused. Jobs wait until you resume."),
                 .button = tr("Resume"),
                 .act = [this] { m_studio.queue().setPaused(false); }});
}

void WindowMessages::sayContinue(const QueueState &state)
{
    if (state.continueCount == 0)
        return m_bars.settle(u"continue"_s);
    m_bars.show({.id = u"continue"_s,
                 .tone = Tone::Warning,
                 .icon = u"clock"_s,
                 .text = tr("%n jobs wait from last time, %1. Nothing was sent.", nullptr,
                            state.continueCount)
                             .arg(format::aboutCredits(state.continueCredits)),
                 .button = tr("Continue sending"),
                 .act = [this] { m_studio.queue().continueSending(); }});
}

void WindowMessages::sayTrouble(const QueueState &state)
{
    if (!state.trouble)
        return m_bars.settle(u"trouble"_s);
    const bool disk = state.trouble->kind == Error::Kind::Disk;
    m_bars.show({.id = u"trouble"_s,
                 .tone = Tone::Failure,
                 .icon = u"error"_s,
                 .text = phrases::sentence(*state.trouble),
                 .button = disk ? tr("Choose a folder…") : QString(),
                 .act = [this] { emit folderWanted(); }});
}

} // namespace rushes
