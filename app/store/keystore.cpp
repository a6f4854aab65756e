#include "app/store/keystore.h"

#include "app/base/across.h"
#include "app/base/log.h"

#include <qt6keychain/keychain.h>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

const QString service = u"rushes"_s;

Error keyringError(const QString &detail)
{
    return {Error::Kind::Keyring, detail};
}

//! There is a keyring, and what is in it can be had another time.
Error lockedError(const QString &detail)
{
    return {.kind = Error::Kind::Keyring, .detail = detail, .code = u"locked"_s};
}

Error errorOf(const QString &what, const QKeychain::Job &job)
{
    const bool denied
        = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    const QString detail = what + job.errorString();
    return denied ? lockedError(detail) : keyringError(detail);
}

//! One question to the keyring, of up to four jobs one after the other. It answers once: with what
//! the last job said, or when the deadline is over. The jobs own themselves: one that never ends
//! (an unanswered prompt, a frozen daemon) stays behind and is not listened to (F108).
template<class T> class Question {
public:
    explicit Question(Reply<T> done)
        : m_done(std::move(done))
    {
    }

    bool isOpen() const { return bool(m_done); }

    void answer(Result<T> result)
    {
        if (auto done = std::exchange(m_done, nullptr)) // a DeleteJob may end twice
            done(std::move(result));
    }

private:
    Reply<T> m_done;
};

template<class T> using Asked = std::shared_ptr<Question<T>>;

template<class T>
Asked<T> ask(QObject *store, Clock &clock, milliseconds deadline, QObject *scope, Reply<T> done)
{
    const auto question = std::make_shared<Question<T>>(inThreadOf(scope, std::move(done)));
    clock.after(deadline, store, [question, deadline] {
        question->answer(
            lockedError(u"the keyring did not answer within %1 ms"_s.arg(deadline.count())));
    });
    return question;
}

//! Starts the job; `then` gets it when it has ended, if the question is still open.
template<class T, class Job>
void start(const Asked<T> &question, QObject *store, Job *job, std::function<void(Job &)> then)
{
    auto once = std::make_shared<std::function<void(Job &)>>(std::move(then));
    QObject::connect(job, &QKeychain::Job::finished, store, [question, job, once] {
        if (const auto next = std::exchange(*once, nullptr); next && question->isOpen())
            next(*job);
    });
    job->start();
}

template<class Job> Job *jobFor(const AccountId &account)
{
    auto *job = new Job(service); // deletes itself when it ends
    job->setKey(u"api-key/"_s + account.value);
    job->setInsecureFallback(false); // never into a plain file
    return job;
}

template<class T>
void readBack(const Asked<T> &question, QObject *store, const AccountId &account,
              std::function<void(QKeychain::ReadPasswordJob &)> then)
{
    start<T, QKeychain::ReadPasswordJob>(
        question, store, jobFor<QKeychain::ReadPasswordJob>(account), std::move(then));
}

//! A keyring that can show its window may wait for the user; where there is no screen it can't.
bool mayPrompt()
{
#if defined(Q_OS_LINUX)
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

void overwrite(const Asked<std::monostate> &question, QObject *store, const AccountId &account,
               const QByteArray &key, std::function<void()> then)
{
    auto *job = jobFor<QKeychain::WritePasswordJob>(account);
    job->setBinaryData(key);
    start<std::monostate, QKeychain::WritePasswordJob>(
        question, store, job, [question, then = std::move(then)](auto &written) {
            if (written.error() == QKeychain::NoError)
                then();
            else
                question->answer(errorOf(u"not kept: "_s, written));
        });
}

void erase(const Asked<std::monostate> &question, QObject *store, const AccountId &account)
{
    start<std::monostate, QKeychain::DeletePasswordJob>(
        question, store, jobFor<QKeychain::DeletePasswordJob>(account),
        [question, store, account](auto &erased) {
            if (erased.error() != QKeychain::NoError && erased.error() != QKeychain::EntryNotFound)
                return question->answer(errorOf(u"not removed: "_s, erased));
            readBack<std::monostate>(question, store, account, [question](auto &found) {
                if (found.error() == QKeychain::EntryNotFound)
                    question->answer({});
                else
                    question->answer(keyringError(u"removed, and still there"_s));
            });
        });
}

} // namespace

KeychainStore::KeychainStore(Clock &clock, const Pace &pace, QObject *parent)
    : KeyStore(parent)
    , m_clock(clock)
    , m_deadline(mayPrompt() ? pace.keyringPrompt : pace.keyringSilent)
{
}

void KeychainStore::read(const AccountId &account, bool wasStored, QObject *scope,
                         Reply<std::optional<QByteArray>> done)
{
    using Key = std::optional<QByteArray>;
    const auto question = ask(this, m_clock, m_deadline, scope, std::move(done));
    readBack<Key>(question, this, account, [question, wasStored](auto &found) {
        if (found.error() == QKeychain::NoError)
            question->answer(Key(found.binaryData()));
        else if (found.error() != QKeychain::EntryNotFound)
            question->answer(errorOf({}, found));
        else if (wasStored) // a locked keyring says the same as an empty one
            question->answer(lockedError(u"the keyring is locked or the key is missing"_s));
        else
            question->answer(Key());
    });
}

void KeychainStore::write(const AccountId &account, const QByteArray &key, QObject *scope,
                          Reply<> done)
{
    const auto question = ask(this, m_clock, m_deadline, scope, std::move(done));
    overwrite(question, this, account, key, [this, question, account, key] {
        readBack<std::monostate>(question, this, account, [question, key](auto &found) {
            if (found.error() == QKeychain::NoError && found.binaryData() == key)
                question->answer({});
            else if (found.error() == QKeychain::EntryNotFound) // its question was dismissed
                question->answer(lockedError(u"kept, and not there"_s));
            else
                question->answer(keyringError(u"kept, but something else is read back"_s));
        });
    });
}

void KeychainStore::remove(const AccountId &account, QObject *scope, Reply<> done)
{
    const auto question = ask(this, m_clock, m_deadline, scope, std::move(done));
    // A locked keyring answers "removed" and keeps everything; only writing tells it apart.
    overwrite(question, this, account, QByteArrayLiteral("removed"),
              [this, question, account] { erase(question, this, account); });
}

} // namespace rushes
