#include "tests/support/faultserver.h"
#include "tests/support/tempstudio.h"
#include "ui/shared/keyfield.h"
#include "ui/shared/theme.h"
#include "ui/welcome/welcome.h"

#include <QAction>
#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

const QByteArray balance = R"({"credits": 2750, "tier": "popular"})";

} // namespace

class TestWelcome : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void theKeyFieldHasTheFocusAndHidesWhatItHolds();
    void theEyeIsReachedByTheKeyboard();
    void nothingCanBeVerifiedWithoutAKey();
    void enterVerifiesAndAGoodKeyLeadsOn();
    void aRefusedKeyIsSaidAndCanBeCorrected();
    void aDeadNetworkIsSaid();
    void aKeyWithAccentsIsNeverSent();
    void withoutAKeychainTheUserDecides();
    void theSandboxIsOnePressAway();
    void theQuestionAboutTheKeyIsAnswered();
    void aChosenFolderIsRemembered();
    void theWayBackExistsOnlyWhereThereIsOne();
    void thePictureGoesFirst();
    void theLanguageInUseIsNotAnnounced();

private:
    void open();
    template<class T> T *part(const QString &name) const { return m_welcome->findChild<T *>(name); }

    QString note() const
    {
        return part<QLabel>(u"welcomeNoteWords"_s)->isVisible()
                   ? part<QLabel>(u"welcomeNoteWords"_s)->text()
                   : QString();
    }

    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<TempStudio> m_studio;
    std::unique_ptr<Welcome> m_welcome;
};

void TestWelcome::initTestCase()
{
    // No keychain here, whatever the machine has.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    Theme::install(*qApp, Theme::Scheme::Dark);
}

void TestWelcome::init()
{
    m_server = std::make_unique<FaultServer>();
    m_server->always(Script::json(balance));
    m_studio = std::make_unique<TempStudio>();
    m_studio->setup.base = m_server->url(u"/v1"_s);
}

void TestWelcome::open()
{
    QVERIFY(m_studio->open());
    m_welcome = std::make_unique<Welcome>(**m_studio);
    m_welcome->resize(960, 640);
    m_welcome->show();
    m_welcome->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_welcome.get()));
}

void TestWelcome::cleanup()
{
    m_welcome.reset();
    m_studio.reset();
    m_server.reset();
}

void TestWelcome::theKeyFieldHasTheFocusAndHidesWhatItHolds()
{
    open();
    auto *key = part<KeyField>(u"welcomeKey"_s);
    QVERIFY(key->hasFocus());
    QTest::keyClicks(key, u"sk-secret"_s);
    QVERIFY(!key->displayText().contains(u"secret"_s));
}

void TestWelcome::theEyeIsReachedByTheKeyboard()
{
    open();
    auto *key = part<KeyField>(u"welcomeKey"_s);
    QTest::keyClicks(key, u"sk-1"_s);
    QTest::keyClick(key, Qt::Key_Tab);
    auto *eye = part<QToolButton>(u"keyReveal"_s);
    QVERIFY(eye->hasFocus());
    QTest::keyClick(eye, Qt::Key_Space);
    QCOMPARE(key->displayText(), u"sk-1"_s);
    QTest::keyClick(eye, Qt::Key_Space);
    QVERIFY(key->displayText() != u"sk-1"_s);
}

void TestWelcome::nothingCanBeVerifiedWithoutAKey()
{
    open();
    QVERIFY(!part<QPushButton>(u"welcomeVerify"_s)->isEnabled());
    QTest::keyClick(part<KeyField>(u"welcomeKey"_s), Qt::Key_Return);
    QTest::keyClicks(part<KeyField>(u"welcomeKey"_s), u"  "_s);
    QVERIFY(!part<QPushButton>(u"welcomeVerify"_s)->isEnabled());
    QCOMPARE(m_server->seen().size(), 0);
}

void TestWelcome::enterVerifiesAndAGoodKeyLeadsOn()
{
    open();
    QSignalSpy done(m_welcome.get(), &Welcome::done);
    auto *key = part<KeyField>(u"welcomeKey"_s);
    QTest::keyClicks(key, u" sk-good "_s);
    QTest::keyClick(key, Qt::Key_Return);
    QVERIFY(!part<QPushButton>(u"welcomeVerify"_s)->isEnabled()); // once
    auto *keep
        = part<QPushButton>(u"welcomeKeep"_s); // the key is good; this studio has no keychain
    QTRY_VERIFY(keep->isVisible());
    QTest::keyClick(keep, Qt::Key_Space);
    QCOMPARE(done.count(), 1);
    QCOMPARE(m_server->seen().first().header("authorization"), QByteArray("Bearer sk-good"));
    QVERIFY(key->text().isEmpty());
}

void TestWelcome::aRefusedKeyIsSaidAndCanBeCorrected()
{
    m_server->then(Script::json(R"({"error": {"code": "unauthorized"}})", "401 Unauthorized"));
    open();
    QSignalSpy done(m_welcome.get(), &Welcome::done);
    auto *key = part<KeyField>(u"welcomeKey"_s);
    QTest::keyClicks(key, u"sk-bad"_s);
    QTest::keyClick(key, Qt::Key_Return);
    QTRY_VERIFY(note().contains(u"refuses this key"_s));
    QVERIFY(key->hasFocus());
    QCOMPARE(key->text(), u"sk-bad"_s);
    QTest::keyClicks(key, u"x"_s);
    QVERIFY(note().isEmpty());
    QTest::keyClick(key, Qt::Key_Return);
    auto *keep
        = part<QPushButton>(u"welcomeKeep"_s); // the key is good; this studio has no keychain
    QTRY_VERIFY(keep->isVisible());
    QTest::keyClick(keep, Qt::Key_Space);
    QCOMPARE(done.count(), 1);
}

void TestWelcome::aDeadNetworkIsSaid()
{
    QTcpServer unused; // a port where nobody listens
    QVERIFY(unused.listen(QHostAddress::LocalHost));
    m_studio->setup.base = QUrl(u"http://127.0.0.1:%1/v1"_s.arg(unused.serverPort()));
    unused.close();
    open();
    QSignalSpy done(m_welcome.get(), &Welcome::done);
    auto *key = part<KeyField>(u"welcomeKey"_s);
    QTest::keyClicks(key, u"sk-good"_s);
    QTest::keyClick(key, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(note().contains(u"No network"_s), 20'000);
    QVERIFY(part<QPushButton>(u"welcomeVerify"_s)->isEnabled());
    QCOMPARE(done.count(), 0);
}

void TestWelcome::aKeyWithAccentsIsNeverSent()
{
    open();
    auto *key = part<KeyField>(u"welcomeKey"_s);
    key->setText(u"sk-clé"_s);
    QTest::keyClick(key, Qt::Key_Return);
    QVERIFY(note().contains(u"no accented letters"_s));
    QCOMPARE(m_server->seen().size(), 0);
}

void TestWelcome::withoutAKeychainTheUserDecides()
{
    m_studio->setup.keychain = true;
    open();
    QSignalSpy done(m_welcome.get(), &Welcome::done);
    auto *key = part<KeyField>(u"welcomeKey"_s);
    QTest::keyClicks(key, u"sk-good"_s);
    QTest::keyClick(key, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(note().contains(u"no keychain"_s), 20'000);
    QCOMPARE(done.count(), 0);
    auto *keep = part<QPushButton>(u"welcomeKeep"_s);
    QVERIFY(keep->isVisible() && keep->hasFocus());
    QTest::keyClick(keep, Qt::Key_Space);
    QCOMPARE(done.count(), 1);
}

void TestWelcome::theSandboxIsOnePressAway()
{
    open();
    QSignalSpy done(m_welcome.get(), &Welcome::done);
    auto *sandbox = part<QPushButton>(u"welcomeSandbox"_s);
    sandbox->setFocus();
    QTest::keyClick(sandbox, Qt::Key_Space);
    QCOMPARE(done.count(), 1);
    QTRY_VERIFY(std::any_of(m_studio->accounts.begin(), m_studio->accounts.end(),
                            [](const AccountState &state) { return state.sandbox; }));
    QCOMPARE(m_server->seen().size(), 0);
}

void TestWelcome::theQuestionAboutTheKeyIsAnswered()
{
    open();
    auto *answer = part<QLabel>(u"welcomeWhereAnswer"_s);
    QVERIFY(!answer->isVisible());
    QTest::mouseClick(part<QPushButton>(u"welcomeWhere"_s), Qt::LeftButton);
    QVERIFY(answer->isVisible());
    QVERIFY(answer->text().contains(u"API Keys"_s));
}

void TestWelcome::aChosenFolderIsRemembered()
{
    open();
    QTest::mouseClick(part<QPushButton>(u"welcomeChange"_s), Qt::LeftButton);
    auto *chooser = m_welcome->findChild<QFileDialog *>(u"folderChooser"_s);
    QVERIFY(chooser);
    const QString folder = m_studio->path(u"elsewhere"_s);
    emit chooser->fileSelected(folder);
    QTRY_COMPARE(part<QLabel>(u"welcomeFolder"_s)->toolTip(), folder);
    chooser->close();
    QCOMPARE((*m_studio)->library().folder(), folder);
}

void TestWelcome::theWayBackExistsOnlyWhereThereIsOne()
{
    open();
    QVERIFY(!part<QPushButton>(u"welcomeBack"_s)->isVisible());
    m_welcome->askForAnother();
    QVERIFY(part<QPushButton>(u"welcomeBack"_s)->isVisible());
    QSignalSpy done(m_welcome.get(), &Welcome::done);
    QTest::mouseClick(part<QPushButton>(u"welcomeBack"_s), Qt::LeftButton);
    QCOMPARE(done.count(), 1);
}

void TestWelcome::thePictureGoesFirst()
{
    open();
    auto *picture = part<QWidget>(u"welcomePicture"_s);
    QVERIFY(picture->isVisible());
    m_welcome->resize(720, 520);
    QVERIFY(!picture->isVisible());
    QVERIFY(part<QPushButton>(u"welcomeVerify"_s)->isVisible());
    QCOMPARE(m_welcome->size(), QSize(720, 520));
}

void TestWelcome::theLanguageInUseIsNotAnnounced()
{
    open();
    const auto *later = part<QLabel>(u"welcomeLanguageLater"_s);
    QVERIFY(later && !later->isVisible());
    part<QAction>(u"language-en"_s)->trigger(); // which is spoken
    QVERIFY(!later->isVisible());
    QVERIFY(note().isEmpty()); // where trouble with the key stands
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
