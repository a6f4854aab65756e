#include "ui/mainwindow/windowmessages.h"

#include "app/studio/studio.h"
#include "ui/mainwindow/messagebars.h"
#include "ui/mainwindow/openjobs.h"
#include "ui/shared/format.h"
#include "ui/shared/phrases.h"

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace rushes {

using Account = AccountState::Standing;

WindowMessages::WindowMessages(Studio &studio, MessageBars &bars, const OpenJobs &jobs,
                               QObject *parent)
    : QObject(parent)
    , m_studio(studio)
    , m_bars(bars)
    , m_jobs(jobs)
{
    const auto tellLinksNow = [this] { tellLinks(QDateTime::currentDateTimeUtc()); };
    connect(&m_jobs, &OpenJobs::changed, this, [this, tellLinksNow] {
        sayPause(m_queue);
        tellLinksNow();
    });
    connect(&m_every, &QTimer::timeout, this, tellLinksNow);
    m_every.start(1min);
    connect(&m_bars, &MessageBars::closed, this, [this](const QString &id) {
        if (id == "collected"_L1)
            forgetCollected();
    });
}

void WindowMessages::setAccount(const AccountState &account)
{
    sayKey(account);
    sayConnection(account);
    saySandbox(account);
}

void WindowMessages::setQueue(const QueueState &state)
{
    m_queue = state;
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
    const bool tls = error.kind == Error::Kind::Tls;
    const auto again = [this, id = account.id] { m_studio.accounts().readCredits(id); };
    const auto settings = [this] { emit networkWanted(); };
    m_bars.show({.id = u"connection"_s,
                 .tone = Tone::Warning,
                 .icon = u"network-offline"_s,
                 .text = phrases::sentence(error),
                 .button = tls ? tr("Network settings") : tr("Try again"),
                 .act = tls ? std::function<void()>(settings) : again});
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
    const int waiting = m_jobs.waiting();
    m_bars.show({.id = u"paused"_s,
                 .icon = u"pause-circle"_s,
                 .text = waiting == 0 ? tr("Sending is paused.")
                                      : tr("Sending is paused. %n jobs wait.", nullptr, waiting),
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

void WindowMessages::tellLinks(const QDateTime &now)
{
    constexpr auto soon = 6h;
    const QDateTime end = m_jobs.firstLinkEnd();
    const qint64 left = now.secsTo(end);
    if (!end.isValid() || left < 0 || std::chrono::seconds(left) > soon)
        return m_bars.settle(u"links"_s);
    const int clips = m_jobs.unsavedBefore(end.addSecs(60));
    const int minutes = int(left / 60);
    const QString within = minutes < 60 ? tr("%n minutes", "within", minutes)
                                        : tr("%n hours", "within", minutes / 60);
    const QString head = tr("%n clips must be saved within %1,", nullptr, clips).arg(within);
    m_bars.show(
        {.id = u"links"_s,
         .tone = minutes < 60 ? Tone::Failure : Tone::Warning,
         .icon = u"clock"_s,
         .text = tr("%1 then the link ends.", "after: 1 clip must be saved within …,").arg(head),
         .head = head,
         .button = tr("Save now"),
         .act = [this] { saveNow(); }});
}

void WindowMessages::saveNow()
{
    for (const Job &job : m_jobs.unsaved())
        m_studio.queue().saveAgain(job.id);
}

void WindowMessages::tellCollected(const ClipId &clip)
{
    m_collected.append(clip);
    sayCollected();
}

void WindowMessages::sayCollected()
{
    m_bars.show({.id = u"collected"_s,
                 .tone = Tone::Good,
                 .icon = u"check-circle"_s,
                 .text = tr("%n clips were collected while you were away.", nullptr,
                            int(m_collected.size())),
                 .button = tr("Show"),
                 .act = [this] { showCollected(); }});
}

void WindowMessages::forgetCollected()
{
    m_collected.clear();
    m_bars.settle(u"collected"_s);
}

void WindowMessages::showCollected()
{
    const QList<ClipId> collected = m_collected;
    forgetCollected();
    if (!collected.isEmpty())
        emit clipWanted(collected.last());
}

} // namespace rushes
