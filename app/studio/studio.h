#pragma once

#include "app/base/folders.h"
#include "app/base/pace.h"
#include "app/base/result.h"
#include "app/domain/modelcatalogue.h"
#include "app/studio/accounts.h"
#include "app/studio/library.h"
#include "app/studio/prompts.h"
#include "app/studio/proxy.h"
#include "app/studio/queue.h"

#include <QObject>
#include <QThread>

#include <memory>

class QLockFile;

namespace rushes {

//! Everything behind the window, wired, on its own thread. Made and destroyed in the caller's.
class Studio : public QObject {
    Q_OBJECT

public:
    struct Setup {
        Folders folders = Folders::standard();
        Pace pace = {};
        QUrl base = {}; //!< empty: SEEDANCE_BASE_URL or the service's own
        QByteArray environmentKey = {}; //!< of SEEDANCE_API_KEY
        bool keychain = true; //!< false: keys until quit
        bool refusalsEnd = false; //!< see Queue::Setup
        bool continueWaiting = false;
        QString program = {}; //!< path of `rushes`; empty: this executable
        QString helper = {}; //!< path of rushes-media-helper; empty: beside this executable
        QStringList sandboxOptions = {};
    };

    //! Takes the data folder's lock, opens the library, starts the queue. Errors: Busy (another
    //! Rushes has it), Disk, Protocol (damaged), Invalid (catalogue or base URL).
    static Result<std::unique_ptr<Studio>> open(const Setup &setup);
    //! Asks the Rushes that holds this data folder to show its window; false if none answers.
    //! Blocks for at most a second: for a program that is about to end.
    static bool raiseRunning(const Folders &folders);
    //! Stops sending, leaves everything as it can be gone on with, frees the lock.
    ~Studio() override;

    Queue &queue();
    Library &library();
    Accounts &accounts();
    Prompts &prompts();
    //! Any thread. Errors: see ProxyChoice::set.
    void setProxy(const Proxy &proxy, QObject *scope, Reply<> done);
    void proxy(QObject *scope, Reply<Proxy> done);
    const ModelCatalogue &catalogue() const;
    const Folders &folders() const;

signals:
    //! Rushes was started once more for this data folder: show the window.
    void windowWanted();

private:
    class Core; // what lives on the thread

    Studio(Setup setup, ModelCatalogue catalogue, std::unique_ptr<QLockFile> lock);
    Result<> build(const QUrl &base);

    const Setup m_setup;
    const ModelCatalogue m_catalogue;
    const std::unique_ptr<QLockFile> m_lock;
    QThread m_thread;
    QObject m_here; //!< stands for the studio's thread
    std::unique_ptr<Core> m_core;
};

//! resources/models.json, or models.json in the config folder where there is one. Errors: Invalid.
Result<ModelCatalogue> loadCatalogue(const QString &configFolder);

} // namespace rushes
