#include "app/studio/studio.h"

#include "app/api/downloader.h"
#include "app/api/seedanceclient.h"
#include "app/base/across.h"
#include "app/base/json.h"
#include "app/base/log.h"
#include "app/media/mediahelper.h"
#include "app/store/clipstore.h"
#include "app/store/database.h"
#include "app/store/jobstore.h"
#include "app/store/journal.h"
#include "app/store/keystore.h"
#include "app/studio/collector.h"
#include "app/studio/engineprotocol.h"
#include "app/studio/engineserver.h"
#include "app/studio/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QLockFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

Result<QUrl> baseUrl(const QUrl &asked)
{
    const QString text
        = !asked.isEmpty()
              ? asked.toString()
              : qEnvironmentVariable("SEEDANCE_BASE_URL", QString::fromLatin1(defaultBaseUrl));
    return checkedBaseUrl(text);
}

std::unique_ptr<KeyStore> keyStore(bool keychain, Clock &clock, const Pace &pace)
{
    if (keychain)
        return std::make_unique<KeychainStore>(clock, pace);
    return std::make_unique<MemoryKeyStore>();
}

//! The folders that hold what was paid for are nobody else's business (F103).
Result<> makeFolders(const Folders &folders)
{
    for (const QString &folder : {folders.data, folders.config, folders.cache}) {
        if (!QDir().mkpath(folder))
            return Error{Error::Kind::Disk, u"%1 can't be made"_s.arg(folder)};
    }
    QFile::setPermissions(folders.data, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

Result<ModelCatalogue> loadCatalogue(const QString &configFolder)
{
    QFile own(configFolder + "/models.json"_L1);
    if (!own.exists())
        return ModelCatalogue::fromJson(builtInModels());
    if (!own.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Invalid, u"%1 can't be read"_s.arg(own.fileName())};
    auto catalogue = ModelCatalogue::fromJson(own.readAll());
    if (!catalogue)
        return Error{Error::Kind::Invalid, own.fileName() + ": "_L1 + catalogue.error().detail};
    return catalogue;
}

//! Made, used and destroyed on the studio's thread. Members in the order they depend on another.
class Studio::Core {
public:
    Core(const Setup &setup, const QUrl &base, const ModelCatalogue &catalogue,
         std::unique_ptr<Database> openDatabase, std::unique_ptr<Journal> openJournal)
        : m_database(std::move(openDatabase))
        , m_journal(std::move(openJournal))
        , m_preferences(setup.folders.config)
        , m_keys(keyStore(setup.keychain, m_clock, setup.pace))
        , m_helper(m_clock, setup.helper)
        , m_downloader(m_clock, setup.pace)
        , m_collector(setup.folders, m_downloader, m_helper, m_clock)
        , library(setup.folders, m_clips, m_helper)
        , accounts({.folders = setup.folders,
                    .pace = setup.pace,
                    .base = base,
                    .environmentKey = setup.environmentKey,
                    .program = setup.program.isEmpty() ? QCoreApplication::applicationFilePath()
                                                       : setup.program,
                    .sandboxOptions = setup.sandboxOptions},
                   m_preferences, *m_keys, m_clock)
        , prompts(m_prompts, m_clock)
        , proxy(m_preferences, *m_keys)
        , queue({.folders = setup.folders,
                 .pace = setup.pace,
                 .catalogue = catalogue,
                 .refusalsEnd = setup.refusalsEnd,
                 .continueWaiting = setup.continueWaiting},
                {*m_database, m_jobs, m_clips, *m_journal, accounts, library, m_collector, m_clock})
        , server(queue, accounts, setup.folders.data)
    {
        accounts.setBusyQuestion([this](const AccountId &account) { return hasWork(account); });
        connect(&proxy, &ProxyChoice::changed, &accounts, &Accounts::reconnect);
    }

    //! Whether jobs of the account are not ended; if nobody can tell, they are not.
    bool hasWork(const AccountId &account) const
    {
        const auto jobs = m_jobs.load(m_clock.now().addYears(1)); // none ended that late
        return !jobs || std::any_of(jobs->begin(), jobs->end(), [&account](const Job &job) {
            return job.account == account;
        });
    }

private:
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Journal> m_journal;
    JobStore m_jobs{*m_database};
    ClipStore m_clips{*m_database};
    PromptStore m_prompts{*m_database};
    Preferences m_preferences;
    std::unique_ptr<KeyStore> m_keys;
    MediaHelper m_helper;
    Downloader m_downloader;
    Collector m_collector;

public:
    Library library;
    Accounts accounts;
    Prompts prompts;
    ProxyChoice proxy;
    Queue queue;
    EngineServer server;
};

Studio::Studio(Setup setup, ModelCatalogue catalogue, std::unique_ptr<QLockFile> lock)
    : m_setup(std::move(setup))
    , m_catalogue(std::move(catalogue))
    , m_lock(std::move(lock))
{
    m_thread.setObjectName(u"studio"_s);
    m_thread.start();
    m_here.moveToThread(&m_thread);
}

Studio::~Studio()
{
    const auto end = [this] {
        m_core.reset();
        m_here.moveToThread(thread());
    };
    QMetaObject::invokeMethod(&m_here, end, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

Result<> Studio::build(const QUrl &base)
{
    auto database = Database::open(m_setup.folders.data + "/library.db"_L1);
    if (!database)
        return database.error();
    static SystemClock journalClock; // stateless; outlives every journal
    auto journal = Journal::open(m_setup.folders.data + "/journal.ndjson"_L1, journalClock);
    if (!journal)
        return journal.error();
    m_core = std::make_unique<Core>(m_setup, base, m_catalogue, std::move(*database),
                                    std::move(*journal));
    m_core->library.start();
    const auto started = m_core->queue.start();
    if (!started)
        return started.error();
    connect(&m_core->server, &EngineServer::windowWanted, this, &Studio::windowWanted);
    m_core->proxy.start();
    m_core->accounts.start();
    if (const auto listening = m_core->server.listen(); !listening) // only the terminal misses it
        qCWarning(logStudio) << "no way in for the terminal:" << listening.error().detail;
    return {};
}

Result<std::unique_ptr<Studio>> Studio::open(const Setup &setup)
{
    qRegisterMetaType<Job>();
    qRegisterMetaType<Clip>();
    const auto base = baseUrl(setup.base);
    if (!base)
        return base.error();
    const auto folders = makeFolders(setup.folders);
    if (!folders)
        return folders.error();
    auto catalogue = loadCatalogue(setup.folders.config);
    if (!catalogue)
        return catalogue.error();
    auto lock = std::make_unique<QLockFile>(setup.folders.data + "/lock"_L1);
    lock->setStaleLockTime(0); // only a dead holder's lock may be taken over, however old (F098)
    if (!lock->tryLock(0)) {
        const bool held = lock->error() == QLockFile::LockFailedError;
        return Error{held ? Error::Kind::Busy : Error::Kind::Disk,
                     u"the lock of %1"_s.arg(setup.folders.data)};
    }
    std::unique_ptr<Studio> studio(new Studio(setup, *catalogue, std::move(lock)));
    Result<> built;
    QMetaObject::invokeMethod(
        &studio->m_here, [&] { built = studio->build(*base); }, Qt::BlockingQueuedConnection);
    if (!built)
        return built.error();
    return studio;
}

bool Studio::raiseRunning(const Folders &folders)
{
    constexpr int patience = 1000; // ms
    QLocalSocket socket;
    socket.connectToServer(engine::socketName(folders.data));
    if (!socket.waitForConnected(patience))
        return false;
    socket.write(toLine({{u"id"_s, 1}, {u"do"_s, u"raise"_s}}) + '\n');
    return socket.waitForBytesWritten(patience) && socket.waitForReadyRead(patience);
}

Queue &Studio::queue()
{
    return m_core->queue;
}

Library &Studio::library()
{
    return m_core->library;
}

Accounts &Studio::accounts()
{
    return m_core->accounts;
}

Prompts &Studio::prompts()
{
    return m_core->prompts;
}

void Studio::setProxy(const Proxy &proxy, QObject *scope, Reply<> done)
{
    m_core->proxy.set(proxy, scope, std::move(done));
}

void Studio::proxy(QObject *scope, Reply<Proxy> done)
{
    postTo(&m_core->proxy,
           [this, answer = inThreadOf(scope, std::move(done))] { answer(m_core->proxy.proxy()); });
}

const ModelCatalogue &Studio::catalogue() const
{
    return m_catalogue;
}

const Folders &Studio::folders() const
{
    return m_setup.folders;
}

} // namespace rushes
