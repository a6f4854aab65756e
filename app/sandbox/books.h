#pragma once

#include "app/base/result.h"
#include "app/sandbox/entry.h"

#include <QFile>
#include <QList>
#include <QMap>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <variant>

namespace rushes::sandbox {

//! The account's money and tasks: an append-only file, made short at each start. What `charge`
//! returns is durable. Any thread may call.
class Books {
public:
    //! Disk if the folder can't be used. A `credits` that differs from the last opening figure
    //! sets the balance anew.
    static Result<std::unique_ptr<Books>> open(const QString &folder, qint64 credits);

    //! All or nothing: the new tasks, or a 402 with both figures and nothing changed, or a 500 if
    //! the disk refuses.
    std::variant<QList<Entry>, Refusal> charge(const Order &order);
    std::variant<QList<Entry>, Refusal> charge(const BatchOrder &batch);

    std::optional<Entry> find(const QString &id) const;
    //! Changes one task and keeps it.
    void change(const QString &id, const std::function<void(Entry &)> &edit);
    qint64 credits() const;
    //! Every task in the order they came.
    QList<Entry> all() const;
    QList<Entry> ofBatch(const QString &batch) const;
    //! Every charge, with what the tests judge by.
    QJsonObject ledger() const;

    //! Where to tell that this task, or the last task of its batch, is over: once; afterwards,
    //! before that and where nobody asked, an empty URL.
    QUrl takeWebhook(const QString &id);

    QString output(const QString &name) const
    {
        return m_folder + QStringLiteral("/outputs/") + name;
    }

    QString source(const QString &id) const { return m_folder + QStringLiteral("/sources/") + id; }

private:
    struct Batch {
        QUrl webhook = {};
        bool told = false;
    };

    explicit Books(const QString &folder);

    Result<> load(qint64 credits);
    void replay(const QJsonObject &line);
    Result<> rewrite();
    Result<> append(const QJsonObject &line);
    Result<> keepSource(const Entry &entry, const QByteArray &image) const;
    std::variant<QList<Entry>, Refusal> charge(const QList<Order> &orders, const QString &batch,
                                               const QUrl &webhook);
    QList<Entry> inOrder() const;
    bool isWholeBatchOver(const QString &batch) const;

    const QString m_folder;
    mutable std::mutex m_mutex;
    QFile m_file;
    qint64 m_opening = -1;
    qint64 m_balance = 0;
    QStringList m_ids; //!< as they came
    QMap<QString, Entry> m_entries;
    QMap<QString, Batch> m_batches;
};

} // namespace rushes::sandbox
