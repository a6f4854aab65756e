#include "ui/compose/generatewords.h"

#include "ui/shared/format.h"
#include "ui/shared/phrases.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes {
namespace {

using Standing = AccountState::Standing;
using Weight = NoteLine::Weight;

class Words {
    Q_DECLARE_TR_FUNCTIONS(rushes::GenerateWords)

public:
    static QString label(const GenerateFacts &facts, const QString &price);
    static QString spoken(const GenerateFacts &facts);
    static void refuse(const GenerateFacts &facts, GenerateWords &words);
    static void tellAccount(const AccountState &account, GenerateWords &words);
    static void tellBalance(const GenerateFacts &facts, GenerateWords &words);
    static QString nothing() { return tr("Generate"); }
    static QString free() { return tr("free"); }
};

//! Whether jobs would go out now, or stand in the queue until something happens.
bool waits(Standing standing)
{
    return standing != Standing::Ready && standing != Standing::Starting;
}

qint64 total(const GenerateFacts &facts)
{
    return qint64(facts.takes) * facts.each;
}

QString Words::label(const GenerateFacts &facts, const QString &price)
{
    if (facts.editing)
        return tr("Save changes · %1").arg(price);
    const bool queue = waits(facts.account.standing);
    if (facts.takes == 1)
        return (queue ? tr("Queue · %1") : tr("Generate · %1")).arg(price);
    return (queue ? tr("Queue %1 takes · %2") : tr("Generate %1 takes · %2"))
        .arg(facts.takes)
        .arg(price);
}

QString Words::spoken(const GenerateFacts &facts)
{
    const bool queue = waits(facts.account.standing);
    const QString price
        = facts.account.sandbox ? free() : tr("about %1 credits").arg(format::number(total(facts)));
    if (facts.editing)
        return tr("Save changes, %1").arg(price);
    if (facts.takes == 1)
        return (queue ? tr("Queue 1 take, %1") : tr("Generate 1 take, %1")).arg(price);
    return (queue ? tr("Queue %1 takes, %2") : tr("Generate %1 takes, %2"))
        .arg(facts.takes)
        .arg(price);
}

void Words::refuse(const GenerateFacts &facts, GenerateWords &words)
{
    words.label = words.shortLabel = words.spoken = facts.editing ? tr("Save changes") : nothing();
    const auto worst = std::ranges::find_if_not(facts.issues, &Issue::isWarning);
    if (worst != facts.issues.end()) {
        words.note = phrases::sentence(*worst);
        // A composer nobody has written in yet is no error.
        words.weight = worst->problem == Issue::Problem::Blank ? Weight::Plain : Weight::Failure;
    } else if (facts.account.id.isEmpty()) {
        words.note = tr("Choose an account or the sandbox first.");
    } else {
        words.note = facts.cropping ? tr("Cropping the picture…") : tr("Looking at the picture…");
    }
}

void Words::tellAccount(const AccountState &account, GenerateWords &words)
{
    const auto say = [&words](const QString &note, Weight weight) {
        words.note = note;
        words.weight = weight;
    };
    switch (account.standing) {
    case Standing::Ready: return;
    case Standing::Starting:
        return say(account.sandbox ? tr("Sent when the sandbox has started")
                                   : tr("Sent when the account is ready"),
                   Weight::Plain);
    case Standing::WaitingForKeyring:
        return say(tr("Sent when the keychain answers"), Weight::Plain);
    case Standing::Offline: return say(tr("Sent when the network is back"), Weight::Plain);
    case Standing::KeyMissing:
        return say(tr("This account has no key. Jobs wait until it has one."), Weight::Warning);
    case Standing::KeyRefused:
        return say(tr("The service refuses this key. Jobs wait until it is replaced."),
                   Weight::Failure);
    case Standing::KeyringTrouble:
        return say(tr("The keychain is locked. Jobs wait until it answers."), Weight::Warning);
    case Standing::SandboxTrouble:
        return say(tr("The sandbox did not start. Jobs wait for it."), Weight::Failure);
    }
}

void Words::tellBalance(const GenerateFacts &facts, GenerateWords &words)
{
    if (facts.account.sandbox) {
        words.note = tr("Rendered on this computer");
        return;
    }
    if (!facts.account.credits) {
        words.note = tr("The balance is not known yet");
        return;
    }
    const qint64 left = *facts.account.credits - facts.reserved - total(facts);
    if (left >= 0) {
        words.note = tr("Leaves %1 after the queue").arg(format::about(left));
        return;
    }
    // The service decides: the estimate may be wrong, and credits may have been added meanwhile.
    words.note = tr("Short by %1 on %2.").arg(format::aboutCredits(-left), facts.account.name);
    words.weight = Weight::Failure;
}

} // namespace

GenerateWords generateWords(const GenerateFacts &facts)
{
    GenerateWords words;
    words.ready = !forbids(facts.issues) && !facts.looking && !facts.cropping
                  && !facts.account.id.isEmpty();
    if (!words.ready) {
        Words::refuse(facts, words);
        return words;
    }
    const bool free = facts.account.sandbox;
    words.label = Words::label(facts, free ? Words::free() : format::aboutCredits(total(facts)));
    words.shortLabel = Words::label(facts, free ? Words::free() : format::about(total(facts)));
    words.spoken = Words::spoken(facts);
    Words::tellBalance(facts, words);
    Words::tellAccount(facts.account, words);
    if (words.weight == Weight::Plain && !facts.issues.isEmpty()) {
        words.note = phrases::sentence(facts.issues.first());
        words.weight = Weight::Warning;
    }
    return words;
}

} // namespace rushes
