#include "app/studio/preferences.h"
#include "tests/support/values.h"
#include "ui/notices/chime.h"
#include "ui/notices/messagelist.h"
#include "ui/notices/notices.h"
#include "ui/notices/taskbarprogress.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace rushes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;

} // namespace

//! A notification server as desktops have one, on a connection of its own.
class FakeServer : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown {
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };

    explicit FakeServer(QStringList capabilities = {u"actions"_s, u"body"_s})
        : m_capabilities(std::move(capabilities))
        , m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"server"_s))
    {
        [this] {
            QVERIFY(m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots));
            QVERIFY(m_bus.registerService(service));
        }();
    }

    ~FakeServer() override
    {
        m_bus.unregisterService(service);
        m_bus.unregisterObject(path);
        QDBusConnection::disconnectFromBus(u"server"_s);
    }

    void say(const QString &signal, uint id, const QVariant &what)
    {
        QDBusMessage message = QDBusMessage::createSignal(path, service, signal);
        message << id << what;
        m_bus.send(message);
    }

    QList<Shown> shown;

public slots:
    QStringList GetCapabilities() { return m_capabilities; }

    uint Notify(const QString &, uint, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({title, text, actions, hints});
        return uint(shown.size());
    }

private:
    const QStringList m_capabilities;
    QDBusConnection m_bus;
};

//! The desktop's notices, remembered.
class RememberedNotices : public DesktopNotices {
    Q_OBJECT

public:
    explicit RememberedNotices(QList<Notice> &shown)
        : m_shown(shown)
    {
    }

    void show(const Notice &notice) override { m_shown.append(notice); }

private:
    QList<Notice> &m_shown;
};

class TestNotices : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(QDBusConnection::sessionBus().isConnected()); }
    void init();

    void aDesktopShowsANotice();
    void aClickOpensTheClip();
    void anotherProgramsClickIsNotOurs();
    void wordsAreNotMarkup();
    void withoutAServerNothingHappens();
    void theTaskBarFollowsWithoutRepeatingItself();

    void nothingIsShownInFront();
    void theSettingsDecide_data();
    void theSettingsDecide();
    void severalClipsBecomeOneNotice();
    void troubleIsToldWithWhatItMeans();
    void whoComesBackInTimeIsNotTold();
    void theHistoryKeepsFifty();
    void theListShowsEachWithItsAct();
    void theChimeRingsWithoutASoundCard();

private:
    std::unique_ptr<Notices> notices(std::chrono::milliseconds pause = 10ms);
    static Clip clip(const QString &title)
    {
        Clip made = aClip();
        made.title = title;
        return made;
    }

    std::unique_ptr<QTemporaryDir> m_settings;
    std::unique_ptr<Preferences> m_preferences;
    QList<Notice> m_shown;
    bool m_inFront = false;
};

void TestNotices::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    m_preferences = std::make_unique<Preferences>(m_settings->path());
    m_shown.clear();
    m_inFront = false;
}

std::unique_ptr<Notices> TestNotices::notices(std::chrono::milliseconds pause)
{
    auto made = std::make_unique<Notices>(
        Notices::Setup{.desktop = std::make_unique<RememberedNotices>(m_shown),
                       .isInFront = [this] { return m_inFront; },
                       .poster = [](const ClipId &id) { return u"/posters/"_s + id.value; }},
        *m_preferences);
    made->setPause(pause);
    return made;
}

void TestNotices::aDesktopShowsANotice()
{
    FakeServer server;
    const auto desktop = DesktopNotices::ofThisSystem();
    desktop->show({.title = u"Lighthouse"_s, .text = u"On disk"_s, .picture = u"/p.jpg"_s});
    QTRY_COMPARE(server.shown.size(), 1);
    QCOMPARE(server.shown.first().title, u"Lighthouse"_s);
    QCOMPARE(server.shown.first().text, u"On disk"_s);
    QCOMPARE(server.shown.first().actions.value(0), u"default"_s);
    QCOMPARE(server.shown.first().hints.value(u"desktop-entry"_s), u"studio.rushes.Rushes"_s);
    QCOMPARE(server.shown.first().hints.value(u"image-path"_s), u"/p.jpg"_s);
}

void TestNotices::aClickOpensTheClip()
{
    FakeServer server;
    Notices notices({.desktop = DesktopNotices::ofThisSystem(),
                     .isInFront = [] { return false; },
                     .poster = [](const ClipId &) { return QString(); }},
                    *m_preferences);
    notices.setPause(0ms);
    QSignalSpy wanted(&notices, &Notices::clipWanted);
    QSignalSpy window(&notices, &Notices::windowWanted);
    const Clip made = clip(u"Lighthouse"_s);
    notices.tellClip(made);
    QTRY_COMPARE(server.shown.size(), 1);
    // The answer may still be on its way: a user is never that fast.
    QTRY_VERIFY((server.say(u"ActionInvoked"_s, 1, u"default"_s), !wanted.isEmpty()));
    QCOMPARE(wanted.first().first().value<ClipId>(), made.id);
    QVERIFY(!window.isEmpty());
}

void TestNotices::anotherProgramsClickIsNotOurs()
{
    FakeServer server;
    const auto desktop = DesktopNotices::ofThisSystem();
    QSignalSpy clicked(desktop.get(), &DesktopNotices::clicked);
    desktop->show({.title = u"Ours"_s});
    QTRY_COMPARE(server.shown.size(), 1);
    server.say(u"ActionInvoked"_s, 99, u"default"_s);
    QTRY_VERIFY((server.say(u"ActionInvoked"_s, 1, u"default"_s), !clicked.isEmpty()));
    for (const QList<QVariant> &click : clicked)
        QCOMPARE(click.first().value<Notice>().title, u"Ours"_s);
}

void TestNotices::wordsAreNotMarkup()
{
    FakeServer server({u"body"_s, u"body-markup"_s});
    const auto desktop = DesktopNotices::ofThisSystem();
    desktop->show({.title = u"<b>"_s, .text = u"a < b & c"_s});
    QTRY_COMPARE(server.shown.size(), 1);
    QCOMPARE(server.shown.first().title, u"<b>"_s); // a summary has none
    QCOMPARE(server.shown.first().text, u"a &lt; b &amp; c"_s);
}

void TestNotices::withoutAServerNothingHappens()
{
    const auto desktop = DesktopNotices::ofThisSystem();
    QElapsedTimer timer;
    timer.start();
    desktop->show({.title = u"Nobody listens"_s});
    QVERIFY(timer.elapsed() < 500); // it isn't waited for (F149)
    FakeServer server;
    desktop->show({.title = u"Now somebody does"_s});
    QTRY_COMPARE(server.shown.size(), 1);
}

class ProgressListener : public QObject {
    Q_OBJECT

public:
    QList<QVariantMap> heard;

public slots:
    void onUpdate(const QString &application, const QVariantMap &what)
    {
        QCOMPARE(application, u"application://studio.rushes.Rushes.desktop"_s);
        heard.append(what);
    }
};

void TestNotices::theTaskBarFollowsWithoutRepeatingItself()
{
    ProgressListener listener;
    QVERIFY(QDBusConnection::sessionBus().connect({}, {}, u"com.canonical.Unity.LauncherEntry"_s,
                                                  u"Update"_s, &listener,
                                                  SLOT(onUpdate(QString, QVariantMap))));
    {
        TaskbarProgress bar;
        bar.show(0.25);
        bar.show(0.251);
        bar.show(0.5);
    }
    QTRY_COMPARE(listener.heard.size(), 3);
    QCOMPARE(listener.heard.at(0).value(u"progress"_s).toDouble(), 0.25);
    QVERIFY(listener.heard.at(0).value(u"progress-visible"_s).toBool());
    QCOMPARE(listener.heard.at(1).value(u"progress"_s).toDouble(), 0.5);
    QVERIFY(!listener.heard.at(2).value(u"progress-visible"_s).toBool()); // gone with the window
}

void TestNotices::nothingIsShownInFront()
{
    m_inFront = true;
    const auto told = notices();
    told->tellClip(clip(u"Lighthouse"_s));
    QCOMPARE(told->history().all().size(), 1);
    m_inFront = false; // another one shows that the first was not merely late
    told->tellClip(clip(u"Dunes"_s));
    QTRY_COMPARE(m_shown.size(), 1);
    QVERIFY(m_shown.first().title.startsWith(u"Dunes"_s));
}

void TestNotices::theSettingsDecide_data()
{
    QTest::addColumn<bool>("clips");
    QTest::addColumn<bool>("trouble");
    QTest::newRow("clips alone") << true << false;
    QTest::newRow("trouble alone") << false << true;
}

void TestNotices::theSettingsDecide()
{
    QFETCH(bool, clips);
    QFETCH(bool, trouble);
    m_preferences->set(settings::noticeOfClips, clips);
    m_preferences->set(settings::noticeOfTrouble, trouble);
    const auto told = notices();
    told->tellTrouble(u"Dunes: Failed"_s, u"192 charged."_s);
    told->tellClip(clip(u"Lighthouse"_s));
    QTRY_COMPARE(m_shown.size(), 1);
    QCOMPARE(m_shown.first().title.startsWith(u"Lighthouse"_s), clips);
    QCOMPARE(told->history().all().size(), 2); // which keeps everything
}

void TestNotices::severalClipsBecomeOneNotice()
{
    const auto told = notices(50ms);
    for (const QString &title : {u"Lighthouse"_s, u"Dunes"_s, u"Dunes"_s})
        told->tellClip(clip(title));
    QTRY_COMPARE(m_shown.size(), 1);
    QVERIFY(m_shown.first().title.startsWith(u"3 "_s));
    QCOMPARE(m_shown.first().text, u"Lighthouse\nDunes"_s);
}

void TestNotices::troubleIsToldWithWhatItMeans()
{
    const auto told = notices();
    told->tellTrouble(u"Dunes: Failed"_s, u"192 charged, no refund seen yet."_s);
    QTRY_COMPARE(m_shown.size(), 1);
    QCOMPARE(m_shown.first().title, u"Dunes: Failed"_s);
    QCOMPARE(m_shown.first().text, u"192 charged, no refund seen yet."_s);
    QVERIFY(m_shown.first().clip.isEmpty());
}

void TestNotices::whoComesBackInTimeIsNotTold()
{
    const auto told = notices(30ms);
    told->tellClip(clip(u"Lighthouse"_s));
    m_inFront = true;
    QSignalSpy nothing(told.get(), &Notices::clipWanted);
    QVERIFY(!nothing.wait(100));
    QVERIFY(m_shown.isEmpty());
}

void TestNotices::theHistoryKeepsFifty()
{
    const auto told = notices();
    m_inFront = true;
    for (int i = 0; i < 55; ++i)
        told->tellClip(clip(u"Clip %1"_s.arg(i)));
    QCOMPARE(told->history().all().size(), 50);
    QVERIFY(told->history().all().first().text.startsWith(u"Clip 54"_s));
}

void TestNotices::theListShowsEachWithItsAct()
{
    m_inFront = true;
    const auto told = notices();
    MessageList list(told->history());
    QVERIFY(list.findChild<QLabel *>(u"messageListEmpty"_s));
    const Clip made = clip(u"Lighthouse"_s);
    told->tellClip(made);
    QSignalSpy wanted(told.get(), &Notices::clipWanted);
    list.show();
    auto *act = list.findChild<QPushButton *>(u"toldAct"_s);
    QVERIFY(act);
    act->setFocus();
    QTest::keyClick(act, Qt::Key_Space);
    QCOMPARE(wanted.value(0).value(0).value<ClipId>(), made.id);
}

void TestNotices::theChimeRingsWithoutASoundCard()
{
    Chime chime;
    QSignalSpy rung(&chime, &Chime::rung);
    chime.ring();
    QCOMPARE(rung.size(), 1);
    QVERIFY(QFile::exists(u":/sounds/queue-empty.wav"_s));
}

//! A bus of our own, from before Qt asks for one: the user's desktop hears nothing of this.
class PrivateBus {
public:
    PrivateBus()
    {
        QFile config(m_dir.filePath(u"bus.conf"_s));
        if (!config.open(QIODevice::WriteOnly))
            qFatal("no bus.conf");
        config.write("<busconfig><type>session</type><listen>unix:dir=" + m_dir.path().toUtf8()
                     + "</listen><policy context=\"default\"><allow send_destination=\"*\"/>"
                       "<allow receive_sender=\"*\"/>"
                       "<allow own=\"*\"/></policy></busconfig>");
        config.close();
        m_bus.start(u"dbus-daemon"_s,
                    {u"--nofork"_s, u"--print-address"_s, u"--config-file="_s + config.fileName()});
        if (!m_bus.waitForReadyRead(10'000))
            qFatal("no dbus-daemon");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
    }

    ~PrivateBus()
    {
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;

private:
    QTemporaryDir m_dir;
    QProcess m_bus;
};

int main(int argc, char **argv)
{
    const PrivateBus bus;
    QApplication app(argc, argv);
    QApplication::setDesktopFileName(u"studio.rushes.Rushes"_s);
    TestNotices test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_notices.moc"
