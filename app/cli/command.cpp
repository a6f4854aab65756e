#include "app/cli/command.h"

#include "app/base/hardening.h"
#include "app/cli/arguments.h"
#include "app/cli/jobline.h"
#include "app/cli/report.h"
#include "app/cli/run.h"
#include "app/cli/table.h"
#include "app/sandbox/sandbox.h"
#include "app/studio/onlooker.h"
#include "app/studio/studio.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Command = Arguments::Command;
using Wish = AccountChoice::Wish;

constexpr qint64 longestTable = 64 * 1024 * 1024; //!< bytes

ExitStatus complainOf(const QString &command, const Error &error)
{
    std::fprintf(stderr, "rushes %s: %s\n", qPrintable(command), qPrintable(error.detail));
    switch (error.kind) {
    case Error::Kind::Invalid:
    case Error::Kind::NotFound: return ExitStatus::Mistake;
    default: return ExitStatus::Unfinished;
    }
}

ExitStatus print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    return ExitStatus::Good;
}

ExitStatus printVersion()
{
    return print(u"rushes " RUSHES_VERSION "\n"_s);
}

ExitStatus sandbox(const QStringList &arguments)
{
    if (arguments.contains(u"--help"_s))
        return print(usage(u"sandbox"_s));
    if (arguments.contains(u"--version"_s))
        return printVersion();
    const auto options = parseSandboxOptions(arguments);
    if (!options)
        return complainOf(u"sandbox"_s, options.error());
    return ExitStatus(runSandbox(*options));
}

//! Printable ASCII and no space: anything else in a header would be a second header.
Result<> checkKey(const QByteArray &key)
{
    for (const char c : key) {
        if (c <= ' ' || c > '~')
            return mistake(u"SEEDANCE_API_KEY holds a character that no key has"_s);
    }
    return {};
}

Result<> prepareOutput(const QString &folder)
{
    if (folder.isEmpty())
        return {};
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable())
        return mistake(u"--out: %1 is no folder that can be written to"_s.arg(folder));
    return {};
}

Result<QByteArray> readWhole(const QString &name)
{
    QFile file(name);
    const bool open = name == "-"_L1 ? file.open(stdin, QFile::ReadOnly)
                                     : QFileInfo(name).isFile() && file.open(QFile::ReadOnly);
    if (!open)
        return mistake(u"%1 can't be read"_s.arg(name));
    QByteArray bytes;
    while (bytes.size() <= longestTable) {
        const QByteArray more = file.read(longestTable);
        if (more.isEmpty())
            return bytes;
        bytes += more;
    }
    return mistake(u"%1 is too long"_s.arg(name));
}

Result<QList<Request>> requestsOf(const Table &table, const ModelCatalogue &catalogue,
                                  Report &report)
{
    QList<Request> requests;
    for (const TableRow &row : table.rows) {
        const auto request = toRequest(row.draft, catalogue);
        const QString where
            = row.name.isEmpty() ? u"--"_s : row.name + ", "_L1; // an option, or a row
        if (!request)
            return mistake(where + request.error().detail);
        for (const QString &warning : request->warnings)
            report.say(where + warning);
        requests.append(*request);
    }
    return requests;
}

Result<QList<Request>> readRequests(const Arguments &arguments, const ModelCatalogue &catalogue,
                                    Report &report)
{
    if (arguments.command == Command::Generate)
        return requestsOf({.rows = {{QString(), arguments.draft}}}, catalogue, report);
    const auto bytes = readWhole(arguments.table);
    if (!bytes)
        return bytes.error();
    const QString folder = arguments.table == "-"_L1 ? QDir::currentPath()
                                                     : QFileInfo(arguments.table).absolutePath();
    const auto table = readTable(*bytes, folder);
    if (!table)
        return table.error();
    for (const QString &warning : table->warnings)
        report.say(warning);
    return requestsOf(*table, catalogue, report);
}

void showPlan(const QList<Request> &requests, Report &report)
{
    int clips = 0;
    int credits = 0;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const Request &request = requests.at(i);
        clips += request.takes;
        credits += request.estimate;
        const Recipe &recipe = request.recipe;
        report.line(u"%1\t%2\t%3 × %4 s\t%5 credits\t%6"_s.arg(i + 1)
                        .arg(recipe.model)
                        .arg(request.takes)
                        .arg(recipe.seconds)
                        .arg(request.estimate)
                        .arg(recipe.prompt.simplified().left(60)));
        if (report.isJson())
            report.line(QJsonObject{{u"row"_s, i + 1},
                                    {u"model"_s, recipe.model},
                                    {u"prompt"_s, recipe.prompt},
                                    {u"takes"_s, request.takes},
                                    {u"credits_estimated"_s, request.estimate}});
    }
    report.line(u"%1 clips, about %2 credits"_s.arg(clips).arg(credits));
    if (report.isJson())
        report.line(QJsonObject{
            {u"rows"_s, requests.size()}, {u"clips"_s, clips}, {u"credits_estimated"_s, credits}});
}

ExitStatus list(const Arguments &arguments, Report &report)
{
    constexpr int everything = 1'000'000;
    const auto clips = clipsInLibrary(Folders::standard(arguments.dataFolder),
                                      {.text = arguments.search, .most = everything});
    if (!clips)
        return complainOf(u"list"_s, clips.error());
    for (const Clip &clip : *clips) {
        report.line(u"%1\t%2\t%3\t%4"_s.arg(clip.created.toLocalTime().toString(Qt::ISODate),
                                            clip.title, clip.recipe.model, clip.file));
        if (report.isJson())
            report.line(clipLine(clip));
    }
    return ExitStatus::Good;
}

//! Our own engine, or null where another process has the data folder.
Result<std::unique_ptr<Studio>> openEngine(const Arguments &arguments, const QByteArray &key)
{
    Studio::Setup setup;
    setup.folders = Folders::standard(arguments.dataFolder);
    // The sandbox run needs no key, and so it doesn't touch any.
    setup.environmentKey = arguments.sandbox ? QByteArray() : key;
    setup.keychain = !arguments.sandbox && key.isEmpty();
    setup.refusalsEnd = true;
    setup.continueWaiting = arguments.command == Command::Resume;
    auto engine = Studio::open(setup);
    if (!engine && engine.error().kind == Error::Kind::Busy)
        return std::unique_ptr<Studio>();
    return engine;
}

ExitStatus work(const Arguments &arguments, const QByteArray &key, const QString &name,
                Report &report)
{
    const bool makes
        = arguments.command == Command::Generate || arguments.command == Command::Batch;
    QList<Request> requests;
    if (makes) {
        const auto catalogue = loadCatalogue(Folders::standard(arguments.dataFolder).config);
        if (!catalogue)
            return complainOf(name, catalogue.error());
        const auto read = readRequests(arguments, *catalogue, report);
        if (!read)
            return complainOf(name, read.error());
        requests = *read;
    }
    if (arguments.dryRun) {
        showPlan(requests, report);
        return ExitStatus::Good;
    }
    if (const auto checked = checkKey(key); !checked && !arguments.sandbox)
        return complainOf(name, checked.error());
    if (const auto prepared = prepareOutput(arguments.outputFolder); !prepared)
        return complainOf(name, prepared.error());
    const auto open = [&arguments, &key] { return openEngine(arguments, key); };
    auto engine = open();
    if (!engine)
        return complainOf(name, engine.error());
    const Wish wish = arguments.sandbox ? Wish::Sandbox
                      : key.isEmpty()   ? Wish::Kept
                                        : Wish::Environment;
    Run run(arguments, wish, open, std::move(*engine), report);
    if (makes)
        run.make(requests);
    else if (arguments.command == Command::Resume)
        run.resume();
    else
        run.readCredits();
    return ExitStatus(QCoreApplication::exec());
}

ExitStatus dispatch(const QStringList &typed, const QByteArray &key)
{
    const QString name = typed.value(0);
    if (name.isEmpty() || name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1)
        return print(usage({}));
    if (name == "--version"_L1 || name == "-v"_L1)
        return printVersion();
    if (name == "sandbox"_L1)
        return sandbox(typed.mid(1));
    const auto arguments = parseArguments(typed);
    if (!arguments)
        return complainOf(name, arguments.error());
    if (arguments->help)
        return print(usage(name));
    if (arguments->version)
        return printVersion();
    Report report(arguments->json ? Report::Lines::Json : Report::Lines::Text,
                  arguments->quiet ? Report::Progress::Quiet : Report::Progress::Shown);
    if (arguments->command == Command::List)
        return list(*arguments, report);
    return work(*arguments, key, name, report);
}

} // namespace

bool isCommand(const QStringList &arguments)
{
    static const QStringList words{u"--help"_s, u"-h"_s, u"--version"_s, u"-v"_s};
    const QString first = arguments.value(0);
    return words.contains(first) || (!first.isEmpty() && !first.startsWith(u'-'));
}

int runCommand(int argc, char **argv)
{
    const QByteArray key = takeEnvironmentKey();
    const QCoreApplication app(argc, argv);
    return int(dispatch(QCoreApplication::arguments().mid(1), key));
}

} // namespace rushes
