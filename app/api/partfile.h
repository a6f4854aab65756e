#pragma once

#include "app/api/downloadrules.h"
#include "app/base/result.h"

#include <QFile>
#include <QObject>

#include <atomic>
#include <memory>

struct evp_md_ctx_st;

namespace rushes {

//! The .part file of one download with its running SHA-256: everything of it that takes time.
//! Lives in the downloads' thread; its slots and signals are queued. After `failed` or `finished`
//! nothing more comes.
class PartFile final : public QObject {
    Q_OBJECT

public:
    //! `stop` set: a long reading of the part ends early, nothing is reported.
    PartFile(QString path, std::shared_ptr<std::atomic_bool> stop);
    ~PartFile() override;

    //! Opens or makes the part, never through a symbolic link. Answers `opened`.
    void open();
    //! The next bytes are the file's first: what was there goes.
    void beginAtStart(const QByteArray &etag, std::optional<qint64> total);
    //! The next bytes are those from `resumeFrom` on; hashes what lies before. They are compared
    //! with what is on disk as far as that reaches: `differs` if they are not the same.
    void beginAtTail(qint64 resumeFrom, std::optional<qint64> total);
    //! Answers `taken`.
    void append(const QByteArray &bytes);
    //! Everything came: to the disk with it. Answers `finished`.
    void finish();
    //! The part is whole as it stands: hash all of it, then as `finish`.
    void finishUntouched();

signals:
    void opened(const rushes::PartState &state);
    void ready(); //!< for the first bytes
    void taken(qint64 bytes);
    void differs();
    void finished(qint64 bytes, const QString &sha256);
    void failed(const rushes::Error &error);

private:
    struct Freed {
        void operator()(evp_md_ctx_st *context) const;
    };

    bool openFile();
    void reserve(std::optional<qint64> total);
    bool hashFirst(qint64 bytes);
    void hash(const char *bytes, qint64 size);
    void restartHash();
    bool write(const char *bytes, qint64 size);
    void startWriteback();
    bool compareTail(const QByteArray &bytes);
    PartState readState();
    bool writeState(const QByteArray &etag, std::optional<qint64> total);
    void failDisk(const QString &what, int number);
    QString statePath() const { return m_path + QStringLiteral(".json"); }

    const QString m_path;
    const std::shared_ptr<std::atomic_bool> m_stop;
    QFile m_file;
    std::unique_ptr<evp_md_ctx_st, Freed> m_hash;
    QByteArray m_tail; //!< still to be compared
    qint64 m_size = 0;
    qint64 m_writtenBack = 0;
    bool m_differs = false;
    bool m_broken = false;
};

} // namespace rushes
