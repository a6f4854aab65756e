#include "app/cli/arguments.h"

#include <QCommandLineParser>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Command = Arguments::Command;

constexpr int longestTimeout = 30 * 24 * 3600; //!< seconds

struct Name {
    QLatin1String text;
    Command command;
};

constexpr std::array names{Name{"generate"_L1, Command::Generate}, Name{"batch"_L1, Command::Batch},
                           Name{"resume"_L1, Command::Resume}, Name{"list"_L1, Command::List},
                           Name{"credits"_L1, Command::Credits}};

void addOptions(QCommandLineParser &parser, Command command)
{
    const auto flag = [&](const QString &name) { parser.addOption(QCommandLineOption(name)); };
    const auto value = [&](const QString &name) { parser.addOption({name, {}, u"value"_s}); };
    for (const auto &name : {u"sandbox"_s, u"json"_s, u"quiet"_s, u"version"_s, u"help"_s})
        flag(name);
    value(u"data-dir"_s);
    if (command != Command::List)
        value(u"timeout"_s);
    if (command == Command::Generate) {
        for (const auto &name : {u"prompt"_s, u"image"_s, u"model"_s, u"duration"_s, u"aspect"_s,
                                 u"metadata"_s, u"webhook-url"_s, u"takes"_s, u"out"_s})
            value(name);
        flag(u"audio"_s);
        flag(u"no-audio"_s);
    } else if (command == Command::Batch) {
        value(u"out"_s);
        flag(u"dry-run"_s);
    } else if (command == Command::Resume) {
        value(u"send-again"_s);
        flag(u"wait"_s);
    } else if (command == Command::List) {
        value(u"search"_s);
    }
}

//! Two different wishes contradict each other, and which of them counts is not ours to guess.
Result<> checkOnce(const QCommandLineParser &parser)
{
    QStringList seen;
    const auto given = parser.optionNames();
    for (const QString &name : given) {
        if (name != "metadata"_L1 && seen.contains(name))
            return mistake(u"--%1 is given twice"_s.arg(name));
        seen.append(name);
    }
    return {};
}

Result<> readCommon(const QCommandLineParser &parser, Arguments &arguments)
{
    arguments.sandbox = parser.isSet(u"sandbox"_s);
    arguments.json = parser.isSet(u"json"_s);
    arguments.quiet = parser.isSet(u"quiet"_s);
    arguments.dataFolder = parser.value(u"data-dir"_s);
    if (parser.isSet(u"data-dir"_s) && arguments.dataFolder.isEmpty())
        return mistake(u"--data-dir: is empty"_s);
    if (arguments.command != Command::List && parser.isSet(u"timeout"_s)) {
        const auto seconds
            = wholeNumber(parser.value(u"timeout"_s), u"--timeout"_s, 1, longestTimeout);
        if (!seconds)
            return seconds.error();
        arguments.timeout = std::chrono::seconds(*seconds);
    }
    return {};
}

Result<> readImage(const QString &image, Draft &draft)
{
    if (image.isEmpty())
        return mistake(u"--image: is empty"_s);
    if (!image.startsWith("http://"_L1) && !image.startsWith("https://"_L1)) {
        draft.image = image;
        return {};
    }
    const auto url = webAddress(image, u"--image"_s);
    if (!url)
        return url.error();
    draft.imageUrl = *url;
    return {};
}

Result<> readMetadata(const QStringList &fields, Draft &draft)
{
    for (const QString &field : fields) {
        const auto equals = field.indexOf(u'=');
        const QString name = field.left(equals);
        if (equals < 1)
            return mistake(u"--metadata: “%1” is not NAME=VALUE"_s.arg(field.left(40)));
        if (draft.metadata.contains(name))
            return mistake(u"--metadata: %1 is given twice"_s.arg(name.left(40)));
        draft.metadata[name] = field.mid(equals + 1);
    }
    return {};
}

Result<> readNumbers(const QCommandLineParser &parser, Draft &draft)
{
    if (parser.isSet(u"duration"_s)) {
        const auto seconds
            = wholeNumber(parser.value(u"duration"_s), u"--duration"_s, 0, 1'000'000);
        if (!seconds)
            return seconds.error();
        draft.duration = *seconds;
    }
    if (parser.isSet(u"takes"_s)) {
        const auto takes = wholeNumber(parser.value(u"takes"_s), u"--takes"_s, 1, mostTakes);
        if (!takes)
            return takes.error();
        draft.takes = *takes;
    }
    return {};
}

Result<> readWords(const QCommandLineParser &parser, Draft &draft)
{
    if (parser.isSet(u"aspect"_s)) {
        draft.aspect = aspectFromWord(parser.value(u"aspect"_s));
        if (!draft.aspect)
            return mistake(u"--aspect: is 16:9, 9:16 or 1:1"_s);
    }
    if (parser.isSet(u"audio"_s) && parser.isSet(u"no-audio"_s))
        return mistake(u"--audio and --no-audio contradict each other"_s);
    if (parser.isSet(u"audio"_s) || parser.isSet(u"no-audio"_s))
        draft.audio = parser.isSet(u"audio"_s);
    if (parser.isSet(u"model"_s) && parser.value(u"model"_s).isEmpty())
        return mistake(u"--model: is empty"_s);
    draft.model = parser.value(u"model"_s);
    if (parser.isSet(u"webhook-url"_s)) {
        const auto url = webAddress(parser.value(u"webhook-url"_s), u"--webhook-url"_s);
        if (!url)
            return url.error();
        draft.webhook = *url;
    }
    return {};
}

Result<> readGenerate(const QCommandLineParser &parser, Arguments &arguments)
{
    Draft &draft = arguments.draft;
    if (!parser.isSet(u"prompt"_s))
        return mistake(u"--prompt TEXT is needed"_s);
    draft.prompt = parser.value(u"prompt"_s);
    if (parser.isSet(u"image"_s)) {
        if (const auto image = readImage(parser.value(u"image"_s), draft); !image)
            return image;
    }
    if (const auto words = readWords(parser, draft); !words)
        return words;
    if (const auto numbers = readNumbers(parser, draft); !numbers)
        return numbers;
    return readMetadata(parser.values(u"metadata"_s), draft);
}

Result<> readOwn(const QCommandLineParser &parser, Arguments &arguments)
{
    const bool takesFolder
        = arguments.command == Command::Generate || arguments.command == Command::Batch;
    if (takesFolder && parser.isSet(u"out"_s)) {
        arguments.outputFolder = parser.value(u"out"_s);
        if (arguments.outputFolder.isEmpty())
            return mistake(u"--out: is empty"_s);
    }
    if (arguments.command == Command::Generate)
        return readGenerate(parser, arguments);
    if (arguments.command == Command::Batch)
        arguments.dryRun = parser.isSet(u"dry-run"_s);
    if (arguments.command == Command::List)
        arguments.search = parser.value(u"search"_s);
    if (arguments.command == Command::Resume) {
        arguments.wait = parser.isSet(u"wait"_s);
        arguments.sendAgain = JobId{parser.value(u"send-again"_s)};
        if (parser.isSet(u"send-again"_s) && arguments.sendAgain.isEmpty())
            return mistake(u"--send-again: is empty"_s);
    }
    return {};
}

Result<> readPlaces(const QStringList &places, Arguments &arguments)
{
    const qsizetype wanted = arguments.command == Command::Batch ? 1 : 0;
    if (places.size() > wanted)
        return mistake(u"stray argument “%1”"_s.arg(places.at(wanted).left(80)));
    if (places.size() < wanted || (wanted == 1 && places.first().isEmpty()))
        return mistake(u"a table is needed: FILE.csv, FILE.json or -"_s);
    arguments.table = places.value(0);
    return {};
}

} // namespace

Result<Arguments> parseArguments(const QStringList &typed)
{
    Arguments arguments;
    bool known = false;
    for (const Name &name : names) {
        if (typed.value(0) == name.text) {
            arguments.command = name.command;
            known = true;
        }
    }
    if (!known)
        return mistake(u"there is no subcommand “%1”"_s.arg(typed.value(0).left(80)));
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    addOptions(parser, arguments.command);
    if (!parser.parse(typed))
        return mistake(parser.errorText());
    arguments.help = parser.isSet(u"help"_s);
    arguments.version = parser.isSet(u"version"_s);
    if (arguments.help || arguments.version)
        return arguments;
    if (const auto once = checkOnce(parser); !once)
        return once.error();
    if (const auto places = readPlaces(parser.positionalArguments(), arguments); !places)
        return places.error();
    if (const auto common = readCommon(parser, arguments); !common)
        return common.error();
    if (const auto own = readOwn(parser, arguments); !own)
        return own.error();
    return arguments;
}

} // namespace rushes
