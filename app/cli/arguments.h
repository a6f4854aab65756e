#pragma once

#include "app/base/ids.h"
#include "app/base/result.h"
#include "app/cli/request.h"

#include <QStringList>

#include <chrono>
#include <optional>

namespace rushes {

//! One subcommand as it was typed, checked as far as that goes without looking at anything else.
struct Arguments {
    enum class Command { Generate, Batch, Resume, List, Credits };

    Command command = Command::Generate;
    bool help = false;
    bool version = false;
    bool sandbox = false; //!< use the sandbox account
    bool json = false; //!< one JSON object a line on stdout
    bool quiet = false;
    QString dataFolder = {}; //!< empty: the standard ones
    std::optional<std::chrono::seconds> timeout = {};

    Draft draft = {}; //!< generate
    QString outputFolder = {}; //!< generate, batch: where files go; empty: the library's folder
    QString table = {}; //!< batch: a file's name, or "-"
    bool dryRun = false; //!< batch
    bool wait = false; //!< resume
    JobId sendAgain = {}; //!< resume
    QString search = {}; //!< list
};

//! `arguments` begins with the subcommand. Invalid carries what to tell the user.
Result<Arguments> parseArguments(const QStringList &arguments);

//! Of one subcommand, or of all for an empty or unknown name.
QString usage(const QString &command);

} // namespace rushes
