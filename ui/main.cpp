#include "app/base/hardening.h"
#include "app/base/log.h"
#include "app/cli/command.h"
#include "app/studio/preferences.h"
#include "app/studio/studio.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/screenshot/screenshot.h"
#include "ui/shared/languages.h"
#include "ui/shared/phrases.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

struct Options {
    QString dataDir;
    QString screenshot;
};

//! An option that nobody knows, found before a display is asked for; empty if there is none. (Qt's
//! own options begin with one dash.)
QString unknownOption(const QStringList &arguments)
{
    for (const QString &argument : arguments) {
        const QString name = argument.section(u'=', 0, 0);
        const bool known = name == "--data-dir"_L1 || name == "--screenshot"_L1;
        if (name.startsWith("--"_L1) && !known)
            return name;
    }
    return {};
}

//! Exits with 2 where the command line makes no sense, as the subcommands do.
Options optionsOf(const QApplication &app)
{
    QCommandLineParser parser;
    const QCommandLineOption dataDir(
        u"data-dir"_s, u"Keep everything in this folder instead of the usual ones."_s, u"DIR"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s, u"Make a clip in the sandbox, save a picture of the window, and end."_s,
        u"FILE"_s);
    parser.addOptions({dataDir, screenshot});
    if (!parser.parse(app.arguments()) || !parser.positionalArguments().isEmpty()) {
        const QString why = parser.positionalArguments().isEmpty()
                                ? parser.errorText()
                                : u"unknown argument: "_s + parser.positionalArguments().first();
        std::fprintf(stderr, "rushes: %s\n", qPrintable(why));
        std::exit(2);
    }
    return {parser.value(dataDir), parser.value(screenshot)};
}

Theme::Scheme schemeOf(const QString &word)
{
    if (word == "dark"_L1)
        return Theme::Scheme::Dark;
    return word == "light"_L1 ? Theme::Scheme::Light : Theme::Scheme::System;
}

//! Says in the log when the window stood on the screen for the first time (bench_start reads it).
class FirstPaint : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            qCDebug(logUi) << "first paint";
            QCoreApplication::instance()->removeEventFilter(this);
        }
        return false;
    }
};

//! A window that can't open says why, in words, and what happened to the clips: nothing.
int explain(const Error &error)
{
    auto *box = new QMessageBox(QMessageBox::Warning, QApplication::applicationDisplayName(),
                                phrases::sentence(error), QMessageBox::Close);
    box->setTextFormat(Qt::PlainText); // the details may come from a file
    box->setDetailedText(error.detail);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(box, &QDialog::finished, box, [] { QApplication::exit(1); });
    box->open();
    return QApplication::exec();
}

int runWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"Rushes"_s);
    QApplication::setApplicationVersion(QStringLiteral(RUSHES_VERSION));
    QApplication::setDesktopFileName(u"studio.rushes.Rushes"_s);

    const Options options = optionsOf(app);
    const QTemporaryDir scratch; // a picture of the window shows nobody's own library
    Studio::Setup setup;
    const bool apart = !options.screenshot.isEmpty() && options.dataDir.isEmpty();
    setup.folders = Folders::standard(apart ? scratch.path() : options.dataDir);
    setup.environmentKey = takeEnvironmentKey();
    Preferences preferences(setup.folders.config);
    speak(app, preferences[settings::language]);
    Theme::install(app, schemeOf(preferences[settings::theme]));

    auto studio = Studio::open(setup);
    if (!studio && studio.error().kind == Error::Kind::Busy && Studio::raiseRunning(setup.folders))
        return 0;
    if (!studio)
        return explain(studio.error());
    MainWindow window(**studio, preferences);
    FirstPaint painted;
    app.installEventFilter(&painted); // the window itself is covered by what stands in it
    window.show();
    QObject::connect(studio->get(), &Studio::windowWanted, &window, &MainWindow::bringToFront);
    std::unique_ptr<Screenshot> screenshot;
    if (!options.screenshot.isEmpty())
        screenshot = std::make_unique<Screenshot>(**studio, window, options.screenshot);
    return QApplication::exec();
}

} // namespace
} // namespace rushes

int main(int argc, char **argv)
{
    rushes::refuseInspection();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (rushes::isCommand(arguments))
        return rushes::runCommand(argc, argv);
    if (const QString unknown = rushes::unknownOption(arguments); !unknown.isEmpty()) {
        std::fprintf(stderr, "rushes: unknown option: %s\n", qPrintable(unknown));
        return 2;
    }
    return rushes::runWindow(argc, argv);
}
