#include "tests/ui/pseudotranslator.h"
#include "tests/ui/screenchecks.h"
#include "tests/ui/screenset.h"
#include "ui/shared/contrast.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPalette>
#include <QProcess>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;
using Role = Theme::Role;

namespace {

constexpr QSize whole(1440, 900);
constexpr QSize smallest(1024, 640);

const QStringList panels{u"header"_s,     u"messageBars"_s, u"composePanel"_s, u"stage"_s,
                         u"takesStrip"_s, u"queuePanel"_s,  u"statusLine"_s,   u"welcome"_s};

//! What a screen is looked at in.
enum class Manner { Plain, Mirrored, German, Longer, HighContrast };

//! At which it is looked at: longer words matter where there is least room.
enum class Sizes { Both, Smallest };

//! White on black, as systems have one.
QPalette strongPalette()
{
    QPalette palette(Qt::white, Qt::black, Qt::white, Qt::black, Qt::white, Qt::white, Qt::white,
                     Qt::black, Qt::black);
    palette.setColor(QPalette::Highlight, Qt::yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Link, QColor(0x8080ff));
    palette.setColor(QPalette::Disabled, QPalette::WindowText, QColor(0x3ff23f));
    return palette;
}

QString artefacts()
{
    return QStringLiteral(RUSHES_ARTEFACTS_DIR "/screens");
}

//! Once more by this program itself: the scale is the process's own.
class OtherScale {
public:
    explicit OtherScale(const QString &scale)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"QT_SCALE_FACTOR"_s, scale);
        m_process.setProcessEnvironment(environment);
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QCoreApplication::applicationFilePath(), {u"aScreenIsWhole"_s});
    }

    //! Empty if all was well, else what it said.
    QByteArray failure()
    {
        if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(240'000))
            return "it did not end";
        const QByteArray said = m_process.readAll();
        const bool passed
            = m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
        return passed ? QByteArray() : said;
    }

private:
    QProcess m_process;
};

} // namespace

//! Every screen in every state, as it is drawn: into pictures to be looked at, and under checks
//! that each prove themselves on a planted fault.
class TestScreens : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void aCutTextIsFound_data();
    void aCutTextIsFound();
    void aNamelessControlIsFound();
    void twoOfOneNameAreFound();
    void whatStandsOutsideIsFound();
    void aTabThatComesBackIsFound();
    void aFaintTextIsFound();
    void aLongerTextIsLonger();
    void everyTextCanBeReadOnEveryGroundItStandsOn_data();
    void everyTextCanBeReadOnEveryGroundItStandsOn();
    void aScreenIsWhole_data();
    void aScreenIsWhole();
    void theScreensAreWholeAtOtherScales();

private:
    static bool isScaled() { return qApp->devicePixelRatio() > 1; }

    void look(const QString &name, Sizes sizes, QStringList &findings);
    void keep(const QString &name, const QImage &picture) const;
    void lookPlain(const QString &name, QStringList &findings);

    std::unique_ptr<ScreenSet> m_set;
    std::unique_ptr<OtherScale> m_twice;
    std::unique_ptr<OtherScale> m_half;
    std::unique_ptr<QTranslator> m_language;
};

void TestScreens::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus"); // no wishes of a desktop
    QDir().mkpath(artefacts());
    Theme::install(*qApp, Theme::Scheme::Dark);
    m_set = std::make_unique<ScreenSet>();
    if (!isScaled()) { // beside the rest
        m_twice = std::make_unique<OtherScale>(u"2"_s);
        m_half = std::make_unique<OtherScale>(u"1.5"_s);
    }
}

void TestScreens::cleanup()
{
    m_set->close();
    if (m_language)
        QApplication::removeTranslator(m_language.get());
    m_language.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
    Theme::current().setScheme(Theme::Scheme::Dark);
}

void TestScreens::cleanupTestCase()
{
    m_set.reset();
}

// --- The checks prove themselves ---

void TestScreens::aCutTextIsFound_data()
{
    QTest::addColumn<QWidget *>("planted");
    QTest::addColumn<QSize>("room");
    const auto row = [](const char *name, auto *widget, const QSize &room) {
        QTest::newRow(name) << static_cast<QWidget *>(widget) << room;
    };
    row("a label", new QLabel(u"Leaves ≈ 10,757 after the queue"_s), {80, 24});
    row("a label of too little height", new QLabel(u"Prompt"_s), {80, 6});
    auto *wrapped
        = new QLabel(u"It was sent, but the answer was lost. It may have been charged."_s);
    wrapped->setWordWrap(true);
    row("a wrapped label", wrapped, {120, 30});
    auto *word = new QLabel(u"Spielfilmlängenbegrenzung"_s);
    word->setWordWrap(true);
    row("a word wider than its label", word, {60, 200});
    row("a button", new QPushButton(u"Check balance"_s), {60, 32});
    auto *field = new QLineEdit;
    field->setPlaceholderText(u"Describe what should be seen"_s);
    row("a placeholder", field, {70, 32});
}

void TestScreens::aCutTextIsFound()
{
    QFETCH(QWidget *, planted);
    QFETCH(QSize, room);
    QWidget window;
    planted->setParent(&window);
    planted->setFixedSize(room);
    window.resize(500, 400);
    window.show();
    QCOMPARE(screens::clippedTexts(window).size(), 1);
    planted->setFixedSize(480, 300);
    QCOMPARE(screens::clippedTexts(window), QStringList());
}

void TestScreens::aNamelessControlIsFound()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *button = new QPushButton(&window);
    setLook(button, Look::Icon);
    auto *field = new QLineEdit(&window);
    column->addWidget(button);
    column->addWidget(field);
    window.show();
    QCOMPARE(screens::namelessControls(window).size(), 2);
    button->setAccessibleName(u"Copy"_s);
    field->setAccessibleName(u"Name"_s);
    QCOMPARE(screens::namelessControls(window), QStringList());
}

void TestScreens::twoOfOneNameAreFound()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QPushButton(u"Remove"_s, &window);
    column->addWidget(first);
    column->addWidget(new QPushButton(u"Remove"_s, &window));
    window.show();
    QCOMPARE(screens::namesakes(window).size(), 1);
    first->setAccessibleName(u"Remove project"_s);
    QCOMPARE(screens::namesakes(window), QStringList());
}

void TestScreens::whatStandsOutsideIsFound()
{
    QWidget window;
    window.resize(200, 100);
    auto *button = new QPushButton(u"Quit"_s, &window);
    button->setGeometry(150, 10, 80, 32);
    window.show();
    QCOMPARE(screens::outsiders(window).size(), 1);
    button->move(10, 10);
    QCOMPARE(screens::outsiders(window), QStringList());
}

void TestScreens::aTabThatComesBackIsFound()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    QList<QPushButton *> buttons;
    for (const QString &panel : {u"stage"_s, u"queuePanel"_s}) {
        auto *box = new QWidget(&window);
        box->setObjectName(panel);
        auto *inside = new QVBoxLayout(box);
        for (int i = 0; i < 2; ++i) {
            buttons << new QPushButton(panel, box);
            inside->addWidget(buttons.last());
        }
        column->addWidget(box);
    }
    window.show();
    QCOMPARE(screens::tabJumps(window, panels), QStringList());
    QWidget::setTabOrder(buttons.at(0), buttons.at(2));
    QVERIFY(!screens::tabJumps(window, panels).isEmpty());
}

void TestScreens::aFaintTextIsFound()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *label = new QLabel(u"Leaves 10,757 after the queue"_s, &window);
    column->addWidget(label);
    label->setStyleSheet(u"color: #5a5e62"_s);
    window.show();
    const auto drawn = [&] { return window.grab().toImage(); };
    QCOMPARE(screens::faintTexts(window, drawn()).size(), 1);
    label->setStyleSheet({});
    QCOMPARE(screens::faintTexts(window, drawn()), QStringList());
}

void TestScreens::aLongerTextIsLonger()
{
    const PseudoTranslator longer(QStringLiteral(RUSHES_LANGUAGES_DIR "/rushes_en.qm"));
    QVERIFY(!longer.isEmpty());
    const QString said = longer.translate("rushes::Anything", "Check balance", nullptr, -1);
    QVERIFY2(said.startsWith("Check balance"_L1) && said.size() >= 18, qPrintable(said));
}

// --- Colours ---

void TestScreens::everyTextCanBeReadOnEveryGroundItStandsOn_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<Role>("text");
    QTest::addColumn<Role>("ground");
    struct Ground {
        const char *name;
        Role role;
    };
    const QList<Ground> grounds{
        {"window", Role::Window},
        {"base", Role::Base},
        {"alternate", Role::Alternate},
        {"raised", Role::Raised},
        {"hover", Role::Hover},
        {"selection", Role::Selection},
        {"good tint", Role::GoodTint},
        {"warning tint", Role::WarningTint},
        {"failure tint", Role::FailureTint},
        {"sandbox tint", Role::SandboxTint},
    };
    const QList<Ground> texts{
        {"text", Role::Text},       {"text 2", Role::Text2},    {"accent text", Role::AccentText},
        {"circled", Role::Circled}, {"good", Role::Good},       {"warning", Role::Warning},
        {"failure", Role::Failure}, {"sandbox", Role::Sandbox},
    };
    for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light}) {
        const char *word = scheme == Theme::Scheme::Dark ? "dark" : "light";
        for (const Ground &text : texts) {
            for (const Ground &ground : grounds)
                QTest::addRow("%s: %s on %s", word, text.name, ground.name)
                    << scheme << text.role << ground.role;
        }
        QTest::addRow("%s: on accent", word) << scheme << Role::OnAccent << Role::Accent;
    }
}

void TestScreens::everyTextCanBeReadOnEveryGroundItStandsOn()
{
    QFETCH(Theme::Scheme, scheme);
    QFETCH(Role, text);
    QFETCH(Role, ground);
    Theme::current().setScheme(scheme);
    const double ratio = contrastOf(Theme::color(text), Theme::color(ground));
    QVERIFY2(ratio >= 4.5, qPrintable(QString::number(ratio)));
}

// --- The screens ---

void TestScreens::aScreenIsWhole_data()
{
    QTest::addColumn<const Scene *>("scene");
    QTest::addColumn<Manner>("manner");
    // A scale that is no whole number shows by lines and icons: one full screen tells.
    const bool few = isScaled() && qApp->devicePixelRatio() < 2;
    for (const Scene &scene : allScenes()) {
        if (few && qstrcmp(scene.name, "create") != 0)
            continue;
        QTest::addRow("%s", scene.name) << &scene << Manner::Plain;
        if (isScaled())
            continue;
        QTest::addRow("%s, right to left", scene.name) << &scene << Manner::Mirrored;
        QTest::addRow("%s, in German", scene.name) << &scene << Manner::German;
        QTest::addRow("%s, longer words", scene.name) << &scene << Manner::Longer;
        if (qstrcmp(scene.name, "create") == 0)
            QTest::addRow("%s, high contrast", scene.name) << &scene << Manner::HighContrast;
    }
}

void TestScreens::aScreenIsWhole()
{
    QFETCH(const Scene *, scene);
    QFETCH(Manner, manner);
    const QString name = QString::fromLatin1(scene->name);
    if (manner == Manner::Mirrored)
        QApplication::setLayoutDirection(Qt::RightToLeft);
    if (manner == Manner::Longer) {
        m_language = std::make_unique<PseudoTranslator>(
            QStringLiteral(RUSHES_LANGUAGES_DIR "/rushes_en.qm"));
    } else {
        m_language = std::make_unique<QTranslator>();
        const QString file = manner == Manner::German ? u"rushes_de"_s : u"rushes_en"_s;
        QVERIFY(m_language->load(file, QStringLiteral(RUSHES_LANGUAGES_DIR)));
    }
    QApplication::installTranslator(m_language.get());
    const QPalette before = Theme::current().systemPalette();
    const auto back = qScopeGuard([&before] { Theme::current().setSystemPalette(before); });
    if (manner == Manner::HighContrast) {
        Theme::current().setScheme(Theme::Scheme::System);
        Theme::current().setSystemPalette(strongPalette());
    }
    m_set->open(whole);
    scene->arrange(*m_set);
    if (QTest::currentTestFailed())
        return;
    QStringList findings;
    switch (manner) {
    case Manner::Plain: lookPlain(name, findings); break;
    case Manner::Mirrored: look(name + u"-dark-rtl"_s, Sizes::Both, findings); break;
    case Manner::German: look(name + u"-dark-de"_s, Sizes::Smallest, findings); break;
    case Manner::Longer: look(name + u"-dark-long"_s, Sizes::Smallest, findings); break;
    case Manner::HighContrast: look(name + u"-contrast"_s, Sizes::Both, findings); break;
    }
    findings.removeDuplicates();
    QVERIFY2(findings.isEmpty(), qPrintable(u'\n' + findings.join(u'\n')));
}

void TestScreens::lookPlain(const QString &name, QStringList &findings)
{
    if (isScaled()) {
        const QString scale = u"-%1x"_s.arg(qApp->devicePixelRatio());
        for (const auto scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
            Theme::current().setScheme(scheme);
            const QString word = scheme == Theme::Scheme::Dark ? u"-dark"_s : u"-light"_s;
            m_set->settle();
            const QImage seen = m_set->subject()->grab().toImage();
            keep(name + word + scale, seen);
            if (qApp->devicePixelRatio() >= 2)
                findings += screens::faintTexts(*m_set->subject(), seen);
        }
        return;
    }
    findings += screens::namelessControls(*m_set->subject());
    findings += screens::namesakes(*m_set->subject());
    findings += screens::tabJumps(*m_set->subject(), panels);
    Theme::current().setScheme(Theme::Scheme::Light);
    m_set->settle();
    keep(name + u"-light"_s, m_set->subject()->grab().toImage());
    Theme::current().setScheme(Theme::Scheme::Dark);
    look(name + u"-dark"_s, Sizes::Both, findings);
}

//! Whole and at the smallest size; a menu or a dialog has the size it wants.
void TestScreens::look(const QString &name, Sizes sizes, QStringList &findings)
{
    const auto check = [&](const QString &file) {
        m_set->settle();
        keep(file, m_set->subject()->grab().toImage());
        for (const QString &finding :
             screens::clippedTexts(*m_set->subject()) + screens::outsiders(*m_set->subject()))
            findings << file + u": "_s + finding;
    };
    const bool isWindow = m_set->subject() == &m_set->window();
    if (sizes == Sizes::Both || !isWindow)
        check(name);
    if (!isWindow)
        return;
    m_set->window().resize(smallest);
    if (m_set->window().size() != smallest)
        findings << u"%1: it does not become smaller than %2 × %3"_s.arg(name)
                        .arg(m_set->window().width())
                        .arg(m_set->window().height());
    check(name + u"-min"_s);
}

void TestScreens::keep(const QString &name, const QImage &picture) const
{
    constexpr int fast = 90; // little work for the packer
    QVERIFY(picture.save(u"%1/%2.png"_s.arg(artefacts(), name), "PNG", fast));
}

void TestScreens::theScreensAreWholeAtOtherScales()
{
    if (isScaled())
        return;
    for (OtherScale *other : {m_twice.get(), m_half.get()}) {
        const QByteArray failure = other->failure();
        QVERIFY2(failure.isEmpty(), failure.constData());
    }
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
