#pragma once

#include "app/base/ids.h"
#include "app/domain/recipe.h"

#include <QDateTime>
#include <QMetaType>
#include <QSize>
#include <QStringList>

#include <optional>

namespace rushes {

//! A finished file in the library with the recipe that made it.
struct Clip {
    enum class Verdict { None, Circled, Rejected };

    ClipId id = {};
    JobId job = {}; //!< empty for imported clips
    TaskId task = {};
    AccountId account = {};
    bool sandbox = false; //!< made by the sandbox: free, and marked
    Recipe recipe = {};
    int take = 1;
    QString title = {}; //!< the first words of the prompt until renamed
    QString file = {}; //!< absolute path
    QString sha256 = {}; //!< hex
    qint64 bytes = 0;
    bool still = false; //!< a picture
    std::optional<double> seconds = {};
    QSize size = {}; //!< pixels
    double framesPerSecond = 0;
    bool hasAudio = false;
    std::optional<int> charged = {}; //!< credits
    Verdict verdict = Verdict::None;
    int rating = 0; //!< 0–5
    QStringList tags = {};
    QString note = {};
    QDateTime created = {}; //!< when the job was made, UTC
    QDateTime saved = {};

    friend bool operator==(const Clip &, const Clip &) = default;
};

} // namespace rushes

Q_DECLARE_METATYPE(rushes::Clip)
