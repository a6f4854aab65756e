#include "app/sandbox/sandbox.h"

#include "app/base/folders.h"
#include "app/base/json.h"
#include "app/sandbox/answers.h"
#include "app/sandbox/api.h"
#include "app/sandbox/cdn.h"
#include "app/sandbox/ffmpeg.h"
#include "app/sandbox/identity.h"
#include "app/sandbox/lifeline.h"
#include "app/sandbox/webhooks.h"

#include <QDir>
#include <QLockFile>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using namespace sandbox;

int refuseToStart(const Error &error)
{
    std::fprintf(stderr, "rushes sandbox: %s\n", qUtf8Printable(error.detail));
    return 1;
}

QString originOf(int port)
{
    return u"http://127.0.0.1:%1"_s.arg(port);
}

//! Everything of a running service, in the order it is built; taken down the other way round.
class Service {
public:
    Service(const SandboxOptions &options, Identity identity, QString ffmpeg,
            std::unique_ptr<Books> books)
        : m_options(options)
        , m_identity(std::move(identity))
        , m_timing(options.speed)
        , m_books(std::move(books))
        , m_renderer({.ffmpeg = std::move(ffmpeg), .cache = cacheFolder()})
        , m_log(options.dataFolder + "/requests.ndjson"_L1)
    {
    }

    Result<> start(const ModelCatalogue &catalogue);
    void announce() const;

private:
    QString cacheFolder() const
    {
        const bool isCached = m_options.media == SandboxOptions::Media::Cached;
        return isCached ? Folders::standard().cache + "/sandbox-media"_L1 : QString();
    }

    void tell(const QString &id);

    const SandboxOptions m_options;
    Identity m_identity;
    const Timing m_timing;
    const std::unique_ptr<Books> m_books;
    Renderer m_renderer;
    RequestLog m_log;
    QString m_cdnOrigin;
    std::unique_ptr<Cdn> m_cdn;
    std::unique_ptr<Webhooks> m_webhooks;
    std::unique_ptr<Workshop> m_workshop;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<HttpServer> m_cdnServer;
    std::unique_ptr<HttpServer> m_apiServer;
};

void Service::tell(const QString &id)
{
    const QUrl url = m_books->takeWebhook(id);
    if (url.isEmpty())
        return;
    const auto entry = m_books->find(id);
    const QJsonObject event
        = entry->batch.isEmpty()
              ? eventJson(*entry, m_cdnOrigin)
              : batchEventJson(m_books->ofBatch(entry->batch), m_timing, m_cdnOrigin);
    m_webhooks->send(url, toLine(event));
}

Result<> Service::start(const ModelCatalogue &catalogue)
{
    m_cdn = std::make_unique<Cdn>(*m_books, m_timing);
    m_cdnServer = std::make_unique<HttpServer>(
        [this](const Request &request) { return m_cdn->answer(request); });
    const auto cdnPort = m_cdnServer->listen(m_options.cdnPort, m_identity.cdnPort);
    if (!cdnPort)
        return cdnPort.error();
    m_cdnOrigin = originOf(*cdnPort);
    m_webhooks = std::make_unique<Webhooks>(m_identity.webhookSecret);
    const Moment now = wallClock();
    for (const Entry &entry : m_books->all()) {
        tell(entry.id); // it ended, but a kill came before it could tell
        if (!entry.file.isEmpty() && now >= entry.ended + m_timing.expiry())
            QFile::remove(m_books->output(entry.file));
    }
    m_workshop = std::make_unique<Workshop>(*m_books, m_renderer, m_timing,
                                            [this](const QString &id) { tell(id); });
    m_api = std::make_unique<Api>(Api::Setup{.key = m_identity.key,
                                             .cdn = m_cdnOrigin,
                                             .timing = m_timing,
                                             .catalogue = catalogue,
                                             .requestsPerMinute = m_options.requestsPerMinute},
                                  *m_books, *m_workshop, m_log);
    m_apiServer = std::make_unique<HttpServer>(
        [this](const Request &request) { return m_api->answer(request); });
    const auto port = m_apiServer->listen(m_options.port, m_identity.port);
    if (!port)
        return port.error();
    m_identity.port = *port;
    m_identity.cdnPort = *cdnPort;
    return saveIdentity(m_options.dataFolder, m_identity);
}

void Service::announce() const
{
    const QString base = originOf(m_identity.port) + "/v1"_L1;
    const QString key = QString::fromLatin1(m_identity.key);
    if (m_options.json) {
        const QByteArray line
            = toLine({{u"base_url"_s, base},
                      {u"key"_s, key},
                      {u"webhook_secret"_s, QString::fromLatin1(m_identity.webhookSecret)},
                      {u"cdn_url"_s, m_cdnOrigin}});
        std::printf("%s\n", line.constData());
    } else if (!m_options.quiet) {
        std::printf("A local Seedance for trying things out: its clips are painted on this "
                    "computer and cost nothing.\n\nSEEDANCE_BASE_URL=%s\nSEEDANCE_API_KEY=%s\n\n"
                    "webhook secret  %s\ndata folder     %s\nCtrl+C ends it.\n",
                    qUtf8Printable(base), qUtf8Printable(key), m_identity.webhookSecret.constData(),
                    qUtf8Printable(m_options.dataFolder));
    }
    std::fflush(stdout);
}

} // namespace

int runSandbox(const SandboxOptions &given)
{
    SandboxOptions options = given;
    watchSignals(options.parentPid);
    if (options.dataFolder.isEmpty())
        options.dataFolder = Folders::standard().data + "/sandbox-service"_L1;
    const auto ffmpeg = findFfmpeg();
    if (!ffmpeg)
        return refuseToStart(ffmpeg.error());
    const auto catalogue = ModelCatalogue::fromJson(builtInModels());
    if (!catalogue)
        return refuseToStart(catalogue.error());
    if (!QDir().mkpath(options.dataFolder))
        return refuseToStart({Error::Kind::Disk, u"can't create %1"_s.arg(options.dataFolder)});
    QLockFile lock(options.dataFolder + "/lock"_L1);
    lock.setStaleLockTime(0);
    if (!lock.tryLock())
        return refuseToStart(
            {Error::Kind::Busy,
             u"another one runs in %1 (choose a --data-dir)"_s.arg(options.dataFolder)});
    const auto identity = openIdentity(options);
    if (!identity)
        return refuseToStart(identity.error());
    auto books = Books::open(options.dataFolder, options.credits);
    if (!books)
        return refuseToStart(books.error());
    Service service(options, *identity, *ffmpeg, std::move(*books));
    if (const auto started = service.start(*catalogue); !started)
        return refuseToStart(started.error());
    service.announce();
    waitForTheEnd(options.parentPid);
    return 0;
}

} // namespace rushes
