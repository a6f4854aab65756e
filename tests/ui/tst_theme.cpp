#include "ui/shared/contrast.h"
#include "ui/shared/icons.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QApplication>
#include <QDir>
#include <QFocusFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>

using namespace rushes;
using namespace Qt::StringLiterals;
using Role = Theme::Role;

namespace {

QImage painted(const QIcon &icon, QIcon::Mode mode, QIcon::State state)
{
    return icon.pixmap(QSize(64, 64), 1, mode, state).toImage();
}

//! The colour of the most opaque pixel.
QColor inkOf(const QImage &image)
{
    QColor ink(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() > ink.alpha())
                ink = image.pixelColor(x, y);
        }
    }
    return ink;
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }

    void init() { Theme::current().setScheme(Theme::Scheme::Dark); }

    void everyTextCanBeReadOnItsGround_data();
    void everyTextCanBeReadOnItsGround();
    void thePaletteIsTheDesigns();
    void aChangeAtRunTimeReachesPaletteAndListeners();
    void theStyleSheetHasNoColourLeftOut();
    void everyIconDrawsInTheColourOfItsState();
    void iconsFollowAChangeOfTheme();
    void stepsAreRelativeToTheSystemsFont();
    void aWeightTheFamilyLacksIsNotMadeHeavier_data();
    void aWeightTheFamilyLacksIsNotMadeHeavier();
    void aHighContrastPaletteIsUsedUnchanged();
    void arrowsThatLeadOnTurnWithTheDirection();
    void aRingOutlivesAChangeOfTheme();
    void aFieldShowsItsRingOnAnyFocus();
    void aButtonShowsItsRingOnKeyboardFocusOnly();
    void aLookKeepsTheFontOfItsWidget();
};

void TestTheme::everyTextCanBeReadOnItsGround_data()
{
    QTest::addColumn<Theme::Scheme>("scheme");
    QTest::addColumn<Role>("text");
    QTest::addColumn<Role>("ground");
    QTest::addColumn<double>("least");
    struct Pair {
        const char *name;
        Role text;
        Role ground;
        double least;
    };
    // The figures of the design where it gives them, else 4.5 for text and 3 for edges.
    const QList<Pair> pairs{
        {"text on window", Role::Text, Role::Window, 9.2},
        {"text on base", Role::Text, Role::Base, 9.2},
        {"text on raised", Role::Text, Role::Raised, 9.2},
        {"text on hover", Role::Text, Role::Hover, 9.2},
        {"text on selection", Role::Text, Role::Selection, 9.2},
        {"text 2 on window", Role::Text2, Role::Window, 5.1},
        {"text 2 on base", Role::Text2, Role::Base, 5.1},
        {"text 2 on raised", Role::Text2, Role::Raised, 5.1},
        {"text 2 on selection", Role::Text2, Role::Selection, 5.0},
        {"white on accent", Role::OnAccent, Role::Accent, 4.9},
        {"accent text on window", Role::AccentText, Role::Window, 4.7},
        {"accent text on base", Role::AccentText, Role::Base, 4.7},
        {"good on window", Role::Good, Role::Window, 4.7},
        {"good on its tint", Role::Good, Role::GoodTint, 4.7},
        {"good on selection", Role::Good, Role::Selection, 4.7},
        {"warning on window", Role::Warning, Role::Window, 4.7},
        {"warning on its tint", Role::Warning, Role::WarningTint, 4.7},
        {"warning on selection", Role::Warning, Role::Selection, 4.7},
        {"failure on window", Role::Failure, Role::Window, 4.7},
        {"failure on its tint", Role::Failure, Role::FailureTint, 4.7},
        {"failure on selection", Role::Failure, Role::Selection, 4.7},
        {"sandbox on window", Role::Sandbox, Role::Window, 4.7},
        {"sandbox on its tint", Role::Sandbox, Role::SandboxTint, 4.7},
        {"text on the sandbox's tint", Role::Text, Role::SandboxTint, 9.2},
        {"text on the warning's tint", Role::Text, Role::WarningTint, 9.2},
        {"text on the failure's tint", Role::Text, Role::FailureTint, 9.2},
        {"circled on window", Role::Circled, Role::Window, 4.7},
        {"the ring on window", Role::Focus, Role::Window, 3},
        {"a field's edge on window", Role::Control, Role::Window, 3},
        {"a field's edge on base", Role::Control, Role::Base, 3},
    };
    for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light}) {
        const char *word = scheme == Theme::Scheme::Dark ? "dark" : "light";
        for (const Pair &pair : pairs)
            QTest::addRow("%s: %s", word, pair.name)
                << scheme << pair.text << pair.ground << pair.least;
    }
}

void TestTheme::everyTextCanBeReadOnItsGround()
{
    QFETCH(Theme::Scheme, scheme);
    QFETCH(Role, text);
    QFETCH(Role, ground);
    QFETCH(double, least);
    Theme::current().setScheme(scheme);
    const double ratio = contrastOf(Theme::color(text), Theme::color(ground));
    QVERIFY2(ratio >= least, qPrintable(u"%1, wanted %2"_s.arg(ratio).arg(least)));
}

void TestTheme::thePaletteIsTheDesigns()
{
    QCOMPARE(qApp->palette().color(QPalette::Window), QColor(0x1d1f21));
    QCOMPARE(qApp->palette().color(QPalette::PlaceholderText), QColor(0xaeb4ba));
    QCOMPARE(qApp->palette().color(QPalette::Disabled, QPalette::Text), QColor(0x737980));
    Theme::current().setScheme(Theme::Scheme::Light);
    QCOMPARE(qApp->palette().color(QPalette::Window), QColor(0xf2f3f4));
    QCOMPARE(qApp->palette().color(QPalette::Link), QColor(0x1e57bd));
    QCOMPARE(Theme::color(Role::Canvas), QColor(0x0e0f10)); // pictures are never tinted
}

void TestTheme::aChangeAtRunTimeReachesPaletteAndListeners()
{
    QSignalSpy changed(&Theme::current(), &Theme::changed);
    const QString dark = qApp->styleSheet();
    Theme::current().setScheme(Theme::Scheme::Light);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!Theme::current().isDark());
    QVERIFY(qApp->styleSheet() != dark);
    Theme::current().setScheme(Theme::Scheme::Light);
    QCOMPARE(changed.count(), 1);
}

void TestTheme::theStyleSheetHasNoColourLeftOut()
{
    for (const auto scheme : {Theme::Scheme::Dark, Theme::Scheme::Light}) {
        Theme::current().setScheme(scheme);
        QVERIFY(qApp->styleSheet().size() > 1000);
        QVERIFY(!qApp->styleSheet().contains(u'@'));
    }
}

void TestTheme::everyIconDrawsInTheColourOfItsState()
{
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() > 50);
    for (const QString &file : files) {
        const QString name = file.chopped(4);
        if (name.startsWith(u"rushes"_s)) // those have colours of their own
            continue;
        const QIcon drawn = icon(name);
        const auto ink = [&](QIcon::Mode mode, QIcon::State state) {
            return QColor(inkOf(painted(drawn, mode, state)).rgb());
        };
        QVERIFY2(inkOf(painted(drawn, QIcon::Normal, QIcon::Off)).alpha() > 100, qPrintable(name));
        QCOMPARE(ink(QIcon::Normal, QIcon::Off), Theme::color(Role::Text));
        QCOMPARE(ink(QIcon::Normal, QIcon::On), Theme::color(Role::AccentText));
        QCOMPARE(ink(QIcon::Disabled, QIcon::Off), Theme::color(Role::Text3));
    }
}

void TestTheme::iconsFollowAChangeOfTheme()
{
    const QIcon clock = icon(u"clock");
    Theme::current().setScheme(Theme::Scheme::Light);
    QCOMPARE(QColor(inkOf(painted(clock, QIcon::Normal, QIcon::Off)).rgb()), QColor(0x1b1d1f));
}

void TestTheme::stepsAreRelativeToTheSystemsFont()
{
    const int body = Theme::font(Theme::Step::Body).pixelSize();
    QCOMPARE(body, QFontInfo(QApplication::font()).pixelSize());
    QVERIFY(Theme::font(Theme::Step::Display).pixelSize() > body * 3 / 2);
    QVERIFY(Theme::font(Theme::Step::Caption).pixelSize() < body);
}

void TestTheme::aWeightTheFamilyLacksIsNotMadeHeavier_data()
{
    QTest::addColumn<QFont::Weight>("wanted");
    QTest::addColumn<QList<int>>("ofFamily");
    QTest::addColumn<QFont::Weight>("used");
    const QList<int> two{400, 700};
    QTest::newRow("all there") << QFont::DemiBold << QList<int>{400, 500, 600, 700}
                               << QFont::DemiBold;
    QTest::newRow("medium instead")
        << QFont::DemiBold << QList<int>{400, 500, 700} << QFont::Medium;
    QTest::newRow("book and bold") << QFont::DemiBold << two << QFont::Normal;
    QTest::newRow("no medium") << QFont::Medium << two << QFont::Normal;
    QTest::newRow("regular") << QFont::Normal << two << QFont::Normal;
}

void TestTheme::aWeightTheFamilyLacksIsNotMadeHeavier()
{
    QFETCH(QFont::Weight, wanted);
    QFETCH(QList<int>, ofFamily);
    QFETCH(QFont::Weight, used);
    QCOMPARE(Theme::weightFor(wanted, ofFamily), used);
}

void TestTheme::aHighContrastPaletteIsUsedUnchanged()
{
    QPalette strong(Qt::white, Qt::black, Qt::white, Qt::black, Qt::white, Qt::white, Qt::white,
                    Qt::black, Qt::black);
    strong.setColor(QPalette::Highlight, Qt::yellow);
    strong.setColor(QPalette::HighlightedText, Qt::black);
    const QPalette before = Theme::current().systemPalette();
    const auto back = qScopeGuard([&] { Theme::current().setSystemPalette(before); });
    Theme::current().setScheme(Theme::Scheme::System);
    QVERIFY(!Theme::current().isHighContrast());
    Theme::current().setSystemPalette(strong);
    QVERIFY(Theme::current().isHighContrast());
    QVERIFY(Theme::current().isDark());
    QCOMPARE(qApp->palette().color(QPalette::Highlight), QColor(Qt::yellow));
    QCOMPARE(Theme::color(Role::WarningTint), QColor(Qt::black));
    QCOMPARE(Theme::color(Role::Warning), QColor(Qt::white));
    QCOMPARE(Theme::color(Role::Focus), QColor(Qt::yellow));
    QVERIFY(qApp->styleSheet().contains(u"border-width: 2px"_s));
    QImage image(40, 20, QImage::Format_RGB32);
    QPainter painter(&image);
    paintTint(painter, image.rect(), Role::WarningTint);
    QCOMPARE(image.pixelColor(1, 10), QColor(Qt::yellow)); // an edge of 2 px
    QCOMPARE(image.pixelColor(2, 10), QColor(Qt::black));
    painter.end();
    Theme::current().setScheme(Theme::Scheme::Light); // chosen by hand: shades are wished
    QVERIFY(!Theme::current().isHighContrast());
    QCOMPARE(qApp->palette().color(QPalette::Window), QColor(0xf2f3f4));
}

void TestTheme::arrowsThatLeadOnTurnWithTheDirection()
{
    QWidget window;
    window.show();
    const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    QVERIFY(qApp->styleSheet().contains(u"chevron-right-dark"_s));
    QApplication::setLayoutDirection(Qt::RightToLeft);
    QTRY_VERIFY(qApp->styleSheet().contains(u"chevron-left-dark"_s));
    QVERIFY(!qApp->styleSheet().contains(u"chevron-right-dark"_s));
}

void TestTheme::aRingOutlivesAChangeOfTheme()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *field = new QLineEdit(&window);
    column->addWidget(field);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus(Qt::MouseFocusReason);
    Theme::current().setScheme(Theme::Scheme::Light);
    auto *ring = window.findChild<QFocusFrame *>();
    QVERIFY(ring && ring->isVisible());
    const QImage seen = window.grab().toImage();
    QCOMPARE(seen.pixelColor(field->geometry().center().x(), field->geometry().top() - 2),
             Theme::color(Role::Focus));
}

void TestTheme::aFieldShowsItsRingOnAnyFocus()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *field = new QLineEdit(&window);
    auto *other = new QLineEdit(&window);
    column->addWidget(other);
    column->addWidget(field);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus(Qt::MouseFocusReason);
    auto *ring = window.findChild<QFocusFrame *>();
    QVERIFY(ring && ring->isVisible());
    QCOMPARE(ring->geometry(), field->geometry().adjusted(-3, -3, 3, 3));
    const QImage seen = window.grab().toImage();
    QCOMPARE(seen.pixelColor(field->geometry().center().x(), field->geometry().top() - 2),
             Theme::color(Role::Focus));
    other->setFocus(Qt::TabFocusReason);
    QCOMPARE(ring->widget(), other);
}

void TestTheme::aButtonShowsItsRingOnKeyboardFocusOnly()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *button = new QPushButton(u"Retry"_s, &window);
    auto *field = new QLineEdit(&window);
    column->addWidget(field);
    column->addWidget(button);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    auto *ring = window.findChild<QFocusFrame *>();
    QVERIFY(ring);
    button->setFocus(Qt::MouseFocusReason);
    QVERIFY(!ring->isVisible());
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Tab);
    QVERIFY(button->hasFocus());
    QVERIFY(ring->isVisible());
    QCOMPARE(ring->widget(), button);
}

void TestTheme::aLookKeepsTheFontOfItsWidget()
{
    QLabel label(u"12,480"_s);
    label.setFont(Theme::font(Theme::Step::Display));
    label.show();
    setTone(&label, Tone::Warning);
    setTone(&label, Tone::Normal);
    QCOMPARE(label.font().pixelSize(), Theme::font(Theme::Step::Display).pixelSize());
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
