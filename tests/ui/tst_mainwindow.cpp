#include "app/studio/preferences.h"
#include "tests/support/faultserver.h"
#include "tests/support/tempstudio.h"
#include "ui/mainwindow/accountchip.h"
#include "ui/mainwindow/accountmenu.h"
#include "ui/mainwindow/createpage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/messagebars.h"
#include "ui/mainwindow/queuebutton.h"
#include "ui/player/stagecommand.h"
#include "ui/queue/queuepanel.h"
#include "ui/shared/shortcuts.h"
#include "ui/shared/theme.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QSplitter>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;
using Panel = CreatePage::Panel;

class TestMainWindow : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }

    void init();
    void cleanup();

    void aFirstRunBeginsWithTheWelcome();
    void anAccountInUseShowsItsCredits();
    void aSandboxAccountIsUnmistakable();
    void everyMenuEntryDoesSomething();
    void noTwoCommandsShareAKey();
    void aMenuShowsChangedKeys();
    void theQueueFoldsIntoItsButton_data();
    void theQueueFoldsIntoItsButton();
    void aPanelTheUserAskedForStays();
    void sizesAreRememberedAndCanBeReset();
    void theQueueButtonSaysWhatRunsAndWhatWaits();
    void theChipSaysHowTheAccountStands_data();
    void theChipSaysHowTheAccountStands();
    void aPauseIsSaidUntilItEnds();
    void atMostTwoMessagesStand();
    void aClosedMessageComesBackOnlyWhenItHoldsAgain();
    void theThemeCanBeChosen();
    void theNextPanelIsOneKeyAway();
    void noMenuIsLostRightToLeft();
    void everythingHasANameForScreenReaders();

private:
    void open(const QSize &size);
    void useEnvironmentKey();

    template<class T> T *part(const QString &name) const { return m_window->findChild<T *>(name); }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<TempStudio> m_studio;
    std::unique_ptr<Preferences> m_preferences;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_server = std::make_unique<FaultServer>();
    m_server->always(Script::json(R"({"credits": 12480, "tier": "popular"})"));
    m_studio = std::make_unique<TempStudio>();
    m_studio->setup.base = m_server->url(u"/v1"_s);
    m_preferences = std::make_unique<Preferences>(m_studio->setup.folders.config);
}

void TestMainWindow::useEnvironmentKey()
{
    m_studio->setup.environmentKey = "sk-test";
}

void TestMainWindow::open(const QSize &size)
{
    if (!(*m_studio).operator->())
        QVERIFY(m_studio->open());
    m_window = std::make_unique<MainWindow>(**m_studio, *m_preferences);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_studio.reset();
    m_preferences.reset();
    m_server.reset();
    Theme::current().setScheme(Theme::Scheme::Dark);
}

void TestMainWindow::aFirstRunBeginsWithTheWelcome()
{
    open({1440, 900});
    QTRY_VERIFY(part<QWidget>(u"welcome"_s)->isVisible());
    QVERIFY(!part<QWidget>(u"header"_s)->isVisible());
    (*m_studio)->accounts().use(Accounts::sandboxId);
    emit part<QPushButton>(u"welcomeSandbox"_s)->clicked();
    QTRY_VERIFY(part<QWidget>(u"createPage"_s)->isVisible());
    QVERIFY(part<QWidget>(u"header"_s)->isVisible());
}

void TestMainWindow::anAccountInUseShowsItsCredits()
{
    useEnvironmentKey();
    open({1440, 900});
    auto *chip = part<AccountChip>(u"accountChip"_s);
    QTRY_VERIFY(chip->isVisible());
    QTRY_COMPARE(chip->accessibleName(), u"Account Environment, 12,480 credits"_s);
    QVERIFY(part<QWidget>(u"createPage"_s)->isVisible());
    QVERIFY(!part<QWidget>(u"sandboxHatch"_s)->isVisible());
    QTRY_COMPARE(part<QLabel>(u"statusConnection"_s)->text(), u"Online"_s);
    QTRY_VERIFY(part<QLabel>(u"statusFree"_s)->text().endsWith(u"free"_s));
}

void TestMainWindow::aSandboxAccountIsUnmistakable()
{
    m_preferences->set(settings::account, u"sandbox"_s);
    open({1440, 900});
    QTRY_VERIFY(part<QWidget>(u"sandboxHatch"_s)->isVisible());
    QCOMPARE(part<QWidget>(u"sandboxHatch"_s)->height(), 4);
    QTRY_COMPARE_WITH_TIMEOUT(part<AccountChip>(u"accountChip"_s)->accessibleName(),
                              u"Account Sandbox, free"_s, 20'000);
    QVERIFY(part<QLabel>(u"statusConnection"_s)->text().startsWith(u"Sandbox:"_s));
}

namespace {

QList<QAction *> entriesOf(const QList<QAction *> &actions)
{
    QList<QAction *> all;
    for (QAction *action : actions) {
        if (action->menu())
            all += entriesOf(action->menu()->actions());
        else if (!action->isSeparator())
            all.append(action);
    }
    return all;
}

} // namespace

void TestMainWindow::everyMenuEntryDoesSomething()
{
    useEnvironmentKey();
    open({1440, 900});
    const auto entries = entriesOf(part<QMenuBar>(u"menuBar"_s)->actions());
    QVERIFY(entries.size() > 30);
    for (const QAction *entry : entries) {
        QVERIFY2(!entry->objectName().isEmpty(), qPrintable(entry->text()));
        // Dead entries are connected to nothing.
        struct Open : QAction {
            using QAction::receivers;
        };
        constexpr auto receivers = &Open::receivers; // protected otherwise
        const int listeners = (entry->*receivers)(SIGNAL(triggered(bool)))
                              + (entry->*receivers)(SIGNAL(toggled(bool)));
        QVERIFY2(listeners > 0, qPrintable(entry->text()));
    }
}

void TestMainWindow::noTwoCommandsShareAKey()
{
    useEnvironmentKey();
    open({1440, 900});
    const Shortcuts &shortcuts = m_window->shortcuts();
    QVERIFY(shortcuts.commands().size() > 60);
    for (const Shortcuts::Command &command : shortcuts.commands()) {
        const QStringList others = shortcuts.conflicts(command.id, shortcuts.keys(command.id));
        QVERIFY2(others.isEmpty(), qPrintable(command.id + u" meets "_s + others.join(u' ')));
    }
}

void TestMainWindow::aMenuShowsChangedKeys()
{
    useEnvironmentKey();
    open({1440, 900});
    const QKeySequence chosen(Qt::ALT | Qt::Key_Q);
    m_window->shortcuts().setKeys(u"viewQueue"_s, {chosen});
    QCOMPARE(part<QAction>(u"viewQueue"_s)->shortcut(), chosen);
    QVERIFY(part<QueueButton>(u"queueButton"_s)->toolTip().contains(u"Alt+Q"_s));
    m_window->shortcuts().setKeys(idOf(StageCommand::Circle), {chosen});
    const auto *circle = part<QAction>(u"stage-%1"_s.arg(int(StageCommand::Circle)));
    QVERIFY(circle->text().endsWith(u"Alt+Q"_s));
}

void TestMainWindow::theQueueFoldsIntoItsButton_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("queue");
    QTest::addColumn<bool>("takesWhole");
    QTest::newRow("roomy") << QSize(1440, 900) << true << true;
    QTest::newRow("on the edge") << QSize(1280, 760) << true << true;
    QTest::newRow("just under") << QSize(1279, 759) << false << false;
    QTest::newRow("the smallest") << QSize(1024, 640) << false << false;
}

void TestMainWindow::theQueueFoldsIntoItsButton()
{
    QFETCH(QSize, size);
    QFETCH(bool, queue);
    QFETCH(bool, takesWhole);
    useEnvironmentKey();
    open(size);
    QTRY_VERIFY(part<QWidget>(u"createPage"_s)->isVisible());
    QCOMPARE(m_window->size(), size); // nothing forces it wider
    QCOMPARE(part<QWidget>(u"queuePanel"_s)->isVisible(), queue);
    QVERIFY(part<QWidget>(u"takesStrip"_s)->isVisible());
    QCOMPARE(part<QWidget>(u"takesStrip"_s)->height() > 60, takesWhole);
    QVERIFY(part<QWidget>(u"composePanel"_s)->width() >= 288);
    QVERIFY(part<QWidget>(u"middle"_s)->width() >= 400);
}

void TestMainWindow::aPanelTheUserAskedForStays()
{
    useEnvironmentKey();
    open({1100, 800});
    QTRY_VERIFY(part<QueueButton>(u"queueButton"_s)->isVisible());
    QVERIFY(!m_window->createPage().isPanelShown(Panel::Queue));
    QTest::mouseClick(part<QueueButton>(u"queueButton"_s), Qt::LeftButton);
    QVERIFY(part<QWidget>(u"queuePanel"_s)->isVisible());
    m_window->resize(1110, 800);
    QVERIFY(part<QWidget>(u"queuePanel"_s)->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(!part<QWidget>(u"queuePanel"_s)->isVisible());
    m_window->resize(1440, 900);
    QVERIFY(!part<QWidget>(u"queuePanel"_s)->isVisible()); // and so does one sent away
}

void TestMainWindow::sizesAreRememberedAndCanBeReset()
{
    useEnvironmentKey();
    open({1440, 900});
    QTRY_VERIFY(part<QWidget>(u"createPage"_s)->isVisible());
    part<QSplitter>(u"createSplitter"_s)->setSizes({400, 740, 298});
    const int chosen = part<QWidget>(u"composePanel"_s)->width();
    QVERIFY(chosen > 380);
    m_window->close();
    m_window.reset();
    open({1440, 900});
    QTRY_COMPARE(part<QWidget>(u"composePanel"_s)->width(), chosen);
    part<QAction>(u"viewReset"_s)->trigger();
    QTRY_COMPARE(part<QWidget>(u"composePanel"_s)->width(), 320);
}

void TestMainWindow::theQueueButtonSaysWhatRunsAndWhatWaits()
{
    QueueButton button;
    QCOMPARE(button.accessibleName(), u"Queue, 0 running"_s);
    button.setCounts(5, 2);
    QCOMPARE(button.accessibleName(), u"Queue, 5 running, 2 need you"_s);
    QCOMPARE(button.parts().size(), 4);
}

void TestMainWindow::theChipSaysHowTheAccountStands_data()
{
    using Standing = AccountState::Standing;
    QTest::addColumn<int>("standing");
    QTest::addColumn<int>("reserved");
    QTest::addColumn<Theme::Role>("lead");
    QTest::addColumn<QString>("spoken");
    QTest::newRow("ready") << int(Standing::Ready) << 100 << Theme::Role::Good
                           << u"Account Studio, 412 credits"_s;
    QTest::newRow("the queue no longer fits")
        << int(Standing::Ready) << 413 << Theme::Role::Warning << u"Account Studio, 412 credits"_s;
    QTest::newRow("refused") << int(Standing::KeyRefused) << 0 << Theme::Role::Failure
                             << u"Account Studio, Key refused"_s;
    QTest::newRow("offline") << int(Standing::Offline) << 0 << Theme::Role::Text2
                             << u"Account Studio, Offline"_s;
    QTest::newRow("no key") << int(Standing::KeyMissing) << 0 << Theme::Role::Warning
                            << u"Account Studio, No key"_s;
}

void TestMainWindow::theChipSaysHowTheAccountStands()
{
    QFETCH(int, standing);
    QFETCH(int, reserved);
    QFETCH(Theme::Role, lead);
    QFETCH(QString, spoken);
    AccountChip chip;
    chip.setReserved(reserved);
    chip.setAccount({.id = {u"a"_s},
                     .name = u"Studio"_s,
                     .standing = AccountState::Standing(standing),
                     .credits = 412,
                     .readAt = QDateTime::currentDateTimeUtc()});
    QCOMPARE(chip.parts().first().role, lead);
    QCOMPARE(chip.accessibleName(), spoken);
}

void TestMainWindow::aPauseIsSaidUntilItEnds()
{
    useEnvironmentKey();
    open({1440, 900});
    QTRY_VERIFY(part<QWidget>(u"createPage"_s)->isVisible());
    part<QAction>(u"recipePause"_s)->trigger();
    QTRY_VERIFY(part<QPushButton>(u"messageAct-paused"_s));
    QVERIFY(part<QAction>(u"recipePause"_s)->text().startsWith(u"Resume"_s));
    QTest::mouseClick(part<QPushButton>(u"messageAct-paused"_s), Qt::LeftButton);
    QTRY_VERIFY(!part<QPushButton>(u"messageAct-paused"_s));
}

void TestMainWindow::atMostTwoMessagesStand()
{
    MessageBars bars;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        bars.show({.id = id, .icon = u"info"_s, .text = id});
    QVERIFY(bars.findChild<QWidget *>(u"message-b"_s));
    QVERIFY(!bars.findChild<QWidget *>(u"message-c"_s));
    bars.settle(u"a"_s);
    QVERIFY(bars.findChild<QWidget *>(u"message-c"_s));
}

void TestMainWindow::aClosedMessageComesBackOnlyWhenItHoldsAgain()
{
    MessageBars bars;
    const MessageBars::Message message{.id = u"a"_s, .icon = u"info"_s, .text = u"Offline"_s};
    bars.show(message);
    bars.findChild<QPushButton *>(u"messageClose-a"_s)->click();
    QVERIFY(bars.isHidden());
    bars.show(message);
    QVERIFY(bars.isHidden());
    bars.settle(u"a"_s);
    bars.show(message);
    QVERIFY(!bars.isHidden());
}

void TestMainWindow::theThemeCanBeChosen()
{
    useEnvironmentKey();
    open({1440, 900});
    part<QAction>(u"theme-light"_s)->trigger();
    QVERIFY(!Theme::current().isDark());
    QCOMPARE((*m_preferences)[settings::theme], u"light"_s);
}

void TestMainWindow::theNextPanelIsOneKeyAway()
{
    useEnvironmentKey();
    open({1440, 900});
    QTRY_VERIFY(part<QWidget>(u"createPage"_s)->isVisible());
    QTRY_VERIFY(part<QWidget>(u"composePanel"_s)->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6);
    QTRY_VERIFY(!part<QWidget>(u"composePanel"_s)->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
    QTRY_VERIFY(part<QWidget>(u"composePanel"_s)->isAncestorOf(QApplication::focusWidget()));
}

void TestMainWindow::noMenuIsLostRightToLeft()
{
    const auto back = qScopeGuard([] { QApplication::setLayoutDirection(Qt::LeftToRight); });
    QApplication::setLayoutDirection(Qt::RightToLeft);
    useEnvironmentKey();
    open({1024, 640});
    QTRY_VERIFY(part<QWidget>(u"header"_s)->isVisible());
    const auto *bar = part<QMenuBar>(u"menuBar"_s);
    for (QAction *menu : bar->actions())
        QVERIFY2(bar->rect().contains(bar->actionGeometry(menu)), qPrintable(menu->text()));
}

void TestMainWindow::everythingHasANameForScreenReaders()
{
    useEnvironmentKey();
    open({1440, 900});
    QTRY_VERIFY(part<QWidget>(u"createPage"_s)->isVisible());
    for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->objectName().startsWith(u"qt_"_s) || !button->isVisible())
            continue;
        const bool named = !button->accessibleName().isEmpty() || !button->text().isEmpty();
        QVERIFY2(named, qPrintable(button->objectName() + u" in "_s
                                   + button->parentWidget()->objectName()));
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
