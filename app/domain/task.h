#pragma once

#include "app/base/error.h"
#include "app/base/ids.h"

#include <QDateTime>
#include <QMap>
#include <QMetaType>
#include <QUrl>

#include <chrono>
#include <optional>

namespace rushes {

struct TaskResult {
    QUrl url = {}; //!< video_url, or where a still stands (see wire)
    std::optional<double> seconds = {};
    QString resolution = {}; //!< "1280x720"
    std::optional<bool> hasAudio = {};
    std::optional<qint64> bytes = {}; //!< file_size

    friend bool operator==(const TaskResult &, const TaskResult &) = default;
};

//! What the service knows of a job once it was accepted.
struct Task {
    enum class Status { Queued, Processing, Completed, Failed, Cancelled, Unknown };

    TaskId id = {};
    Status status = Status::Unknown;
    QString statusWord = {}; //!< as sent; an unknown status counts as still running
    std::optional<int> progress = {}; //!< 0–100, clamped
    QString model = {};
    std::optional<int> creditsCharged = {}; //!< 0 … 10^7, else absent
    std::optional<std::chrono::seconds> estimatedTime = {};
    QDateTime createdAt = {}; //!< UTC; invalid if not given
    QDateTime estimatedCompletion = {};
    QDateTime completedAt = {};
    std::optional<TaskResult> result = {};
    std::optional<Error> error = {}; //!< of a failed task: code and the service's own message
    QMap<QString, QString> metadata = {}; //!< as echoed, strings only

    friend bool operator==(const Task &, const Task &) = default;
};

//! The account's balance.
struct Credits {
    qint64 credits = 0;
    QString tier = {};

    friend bool operator==(const Credits &, const Credits &) = default;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Task)
Q_DECLARE_METATYPE(rushes::Credits)
