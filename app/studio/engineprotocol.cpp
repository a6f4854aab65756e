#include "app/studio/engineprotocol.h"

#include "app/base/json.h"
#include "app/store/jobjson.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes::engine {
namespace {

using Standing = AccountState::Standing;

struct Word {
    Standing standing;
    QLatin1String text;
};

constexpr std::array words{Word{Standing::Starting, "starting"_L1},
                           Word{Standing::WaitingForKeyring, "waiting_for_keyring"_L1},
                           Word{Standing::Ready, "ready"_L1},
                           Word{Standing::Offline, "offline"_L1},
                           Word{Standing::KeyMissing, "key_missing"_L1},
                           Word{Standing::KeyRefused, "key_refused"_L1},
                           Word{Standing::KeyringTrouble, "keyring_trouble"_L1},
                           Word{Standing::SandboxTrouble, "sandbox_trouble"_L1}};

QString toWord(Standing standing)
{
    for (const Word &word : words) {
        if (word.standing == standing)
            return word.text;
    }
    Q_UNREACHABLE();
}

std::optional<Standing> standingFromWord(const QString &text)
{
    for (const Word &word : words) {
        if (word.text == text)
            return word.standing;
    }
    return std::nullopt;
}

} // namespace

QString socketName(const QString &dataFolder)
{
    // A socket's address holds about 100 bytes, and QLocalServer makes it in a folder of its own
    // below that place first.
    constexpr qsizetype longestPath = 70;
    const QString folder = QDir(dataFolder).absolutePath();
    const auto hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
    const QString name = u"rushes-"_s + QString::fromLatin1(hash.toHex().left(16));
#ifdef Q_OS_WIN
    return name;
#else
    const QString inside = folder + "/engine.socket"_L1;
    return QFile::encodeName(inside).size() <= longestPath ? inside
                                                           : QDir::tempPath() + u'/' + name;
#endif
}

QJsonObject toJson(const AccountState &state)
{
    QJsonObject json{{u"id"_s, state.id.value},
                     {u"name"_s, state.name},
                     {u"sandbox"_s, state.sandbox},
                     {u"standing"_s, toWord(state.standing)},
                     {u"tier"_s, state.tier}};
    if (state.credits)
        json[u"credits"_s] = *state.credits;
    if (state.readAt.isValid())
        json[u"read_at"_s] = formatTime(state.readAt);
    if (state.error)
        json[u"error"_s] = rushes::toJson(*state.error);
    return json;
}

Result<AccountState> accountFromJson(const QJsonObject &json)
{
    JsonReader read(json);
    AccountState state;
    state.id = AccountId{read.string(u"id")};
    state.name = read.string(u"name");
    state.sandbox = read.boolean(u"sandbox");
    const auto standing = standingFromWord(read.string(u"standing"));
    state.tier = read.optionalString(u"tier").value_or(QString());
    state.credits = read.optionalInteger(u"credits");
    state.readAt = read.optionalTime(u"read_at").value_or(QDateTime());
    if (const auto error = read.optionalObject(u"error"))
        state.error = rushes::errorFromJson(*error);
    if (const auto problem = read.problem())
        return *problem;
    if (!standing)
        return Error{Error::Kind::Protocol, u"standing: unknown"_s};
    state.standing = *standing;
    return state;
}

Result<Job> jobFromJson(const QJsonObject &json)
{
    return rushes::jobFromJson(json);
}

Error errorFromJson(const QJsonObject &json)
{
    return rushes::errorFromJson(json);
}

} // namespace rushes::engine
