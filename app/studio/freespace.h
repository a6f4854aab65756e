#pragma once

#include "app/base/clock.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

namespace rushes {

//! How much room there is on the disks of folders. Asked on threads of their own: a dead network
//! share may keep whoever asks it waiting for minutes.
class FreeSpace : public QObject {
    Q_OBJECT

public:
    explicit FreeSpace(Clock &clock, QObject *parent = nullptr);
    ~FreeSpace() override;

    //! Asks, unless it is being asked already; measured() tells.
    void ask(const QString &folder);
    bool isAsking(const QString &folder) const { return m_asking.contains(folder); }
    //! Bytes, if that was told within the last `fresh`.
    std::optional<qint64> bytes(const QString &folder, milliseconds fresh) const;

signals:
    void measured(const QString &folder);

private:
    struct Reading {
        qint64 bytes = 0;
        milliseconds at{0};
    };
    class Line; // to the threads, which may outlive us

    Clock &m_clock;
    std::shared_ptr<Line> m_line;
    QHash<QString, Reading> m_readings;
    QSet<QString> m_asking;
};

} // namespace rushes
