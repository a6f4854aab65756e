#include "app/sandbox/identity.h"

#include "app/base/json.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSaveFile>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

QString pathIn(const QString &folder)
{
    return folder + "/identity.json"_L1;
}

QByteArray newToken(const QByteArray &kind)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const auto bytes
        = QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof random);
    return kind + bytes.toHex();
}

} // namespace

Result<Identity> openIdentity(const SandboxOptions &options)
{
    Identity identity{.key = newToken("sk_sandbox_"), .webhookSecret = newToken("whsec_")};
    QFile file(pathIn(options.dataFolder));
    if (file.open(QIODevice::ReadOnly)) {
        const auto json = parseObject(file.readAll());
        if (!json)
            return Error{Error::Kind::Disk, u"%1: %2"_s.arg(file.fileName(), json.error().detail)};
        JsonReader read(*json);
        identity = {.key = read.string(u"key").toLatin1(),
                    .webhookSecret = read.string(u"webhook_secret").toLatin1(),
                    .port = int(read.integer(u"port")),
                    .cdnPort = int(read.integer(u"cdn_port"))};
        if (const auto problem = read.problem())
            return Error{Error::Kind::Disk, u"%1: %2"_s.arg(file.fileName(), problem->detail)};
    }
    if (!options.key.isEmpty())
        identity.key = options.key;
    if (!options.webhookSecret.isEmpty())
        identity.webhookSecret = options.webhookSecret;
    return identity;
}

Result<> saveIdentity(const QString &folder, const Identity &identity)
{
    QSaveFile file(pathIn(folder));
    const QJsonObject json{{u"key"_s, QString::fromLatin1(identity.key)},
                           {u"webhook_secret"_s, QString::fromLatin1(identity.webhookSecret)},
                           {u"port"_s, identity.port},
                           {u"cdn_port"_s, identity.cdnPort}};
    if (!file.open(QIODevice::WriteOnly))
        return Error{Error::Kind::Disk, file.errorString()};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(toLine(json));
    if (!file.commit())
        return Error{Error::Kind::Disk, file.errorString()};
    return {};
}

} // namespace rushes::sandbox
