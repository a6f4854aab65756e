#include "app/store/clipstore.h"
#include "app/store/sidecar.h"
#include "tests/support/values.h"
#include "tests/support/verifyok.h"
#include "tests/ui/settingsfixture.h"
#include "ui/shared/languages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace rushes;
using namespace Qt::StringLiterals;

using Page = SettingsDialog::Page;

class TestSettings : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_now = std::make_unique<SettingsFixture>(); }
    void cleanup() { m_now.reset(); }

    void theArrowsLeadFromPageToPage();
    void theLastPageIsRemembered();
    void escapeCloses();
    void itsSizeIsRemembered();
    void everyPageFitsTheSmallestWindow();
    void downloadsAreKeptAtOnce();
    void roomIsCountedInTheChosenUnit();
    void noticesAreKeptAtOnce();
    void defaultsComeBackAndCanBeTakenBack();
    void aPageAtItsDefaultsSaysSo();
    void theThemeChangesLive();
    void theLanguageWaitsForTheNextStart();
    void languagesAreThoseThereAreWordsFor();
    void aNewFolderIsUsedAtOnceWhereThereAreNoClips();
    void theFolderIsReadAndNotWritten();
    void clipsMoveAlongWithTheirFolder();
    void clipsThatCannotMoveAreCounted();
    void aProxyIsKeptWhenItIsWhole();
    void theConnectionIsTriedWithTheAccountInUse();
    void withoutAnAccountNothingIsTried();
    void aDeadConnectionIsSaid();

private:
    //! Clips with a file and a sidecar, before the studio is open.
    void putClips(int count) const;
    //! Chooses another folder, and to take the clips along.
    QString moveClips() const;

    std::unique_ptr<SettingsFixture> m_now;
};

void TestSettings::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Dark);
}

void TestSettings::theArrowsLeadFromPageToPage()
{
    m_now->open(Page::Accounts);
    auto *list = m_now->part<QListWidget>(u"settingsPages"_s);
    QCOMPARE(list->count(), 7);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(m_now->part<QWidget>(u"settingsFolder"_s)->isVisible());
    QVERIFY(!m_now->part<QWidget>(u"settingsAccounts"_s)->isVisible());
    QTest::keyClick(list, Qt::Key_End);
    QVERIFY(m_now->part<QWidget>(u"settingsShortcuts"_s)->isVisible());
}

void TestSettings::theLastPageIsRemembered()
{
    m_now->open(Page::Network);
    m_now->press(u"settingsClose"_s);
    QVERIFY(!m_now->dialog->isVisible());
    SettingsDialog again((*m_now->studio), *m_now->preferences, *m_now->shortcuts);
    again.showLast();
    QVERIFY(again.findChild<QWidget *>(u"settingsNetwork"_s)->isVisible());
}

void TestSettings::escapeCloses()
{
    m_now->open(Page::Downloads);
    QTest::keyClick(m_now->part<QWidget>(u"settingsPages"_s), Qt::Key_Escape);
    QVERIFY(!m_now->dialog->isVisible());
}

void TestSettings::itsSizeIsRemembered()
{
    m_now->open(Page::Downloads);
    const QSize room = m_now->dialog->screen()->availableSize() - QSize(16, 48);
    QCOMPARE(m_now->dialog->size(), QSize(960, 640).boundedTo(room));
    m_now->dialog->resize(730, 555);
    m_now->dialog->close();
    SettingsDialog again((*m_now->studio), *m_now->preferences, *m_now->shortcuts);
    again.showLast();
    QCOMPARE(again.size(), QSize(730, 555));
    again.close();
    m_now->preferences->set(settings::settingsSize, QSize(9000, 9000)); // of a bigger screen
    SettingsDialog last((*m_now->studio), *m_now->preferences, *m_now->shortcuts);
    last.showLast();
    QCOMPARE(last.size(), room);
}

void TestSettings::everyPageFitsTheSmallestWindow()
{
    m_now->open(Page::Accounts);
    m_now->dialog->resize(1, 1);
    QCOMPARE(m_now->dialog->size(), QSize(720, 520));
    for (int page = 0; page <= int(Page::Shortcuts); ++page) {
        m_now->dialog->showPage(Page(page));
        const auto pages = m_now->dialog->findChildren<SettingsPage *>();
        const auto shown = std::find_if(pages.begin(), pages.end(),
                                        [](const QWidget *each) { return each->isVisible(); });
        QVERIFY(shown != pages.end());
        QTRY_VERIFY2((*shown)->width() <= (*shown)->parentWidget()->width(),
                     qPrintable((*shown)->objectName()));
    }
}

void TestSettings::downloadsAreKeptAtOnce()
{
    m_now->open(Page::Downloads);
    auto *count = m_now->part<QSpinBox>(u"downloadsAtOnce"_s);
    count->setFocus();
    QTest::keyClick(count, Qt::Key_Up);
    QCOMPARE(m_now->kept(settings::savingAtOnce), 3);
    for (int i = 0; i < 5; ++i)
        QTest::keyClick(count, Qt::Key_Up);
    QCOMPARE(m_now->kept(settings::savingAtOnce), 4); // no more
    m_now->press(u"downloadsPlay"_s);
    QCOMPARE(m_now->kept(settings::playNewest), false);
    m_now->press(u"downloadsStrip"_s);
    QCOMPARE(m_now->kept(settings::stripPictures), false);
}

void TestSettings::roomIsCountedInTheChosenUnit()
{
    m_now->open(Page::Downloads);
    auto *unit = m_now->part<QComboBox>(u"downloadsFreeUnit"_s);
    m_now->type(u"downloadsFree"_s, u"2"_s);
    QCOMPARE(m_now->kept(settings::keepFreeMB), 2);
    unit->setFocus();
    QTest::keyClick(unit, Qt::Key_Down);
    QCOMPARE(m_now->kept(settings::keepFreeMB), 2000);
    m_now->dialog->showPage(Page::Network);
    m_now->dialog->showPage(Page::Downloads);
    QCOMPARE(m_now->part<QSpinBox>(u"downloadsFree"_s)->value(), 2);
    QCOMPARE(unit->currentText(), u"GB"_s);
}

void TestSettings::noticesAreKeptAtOnce()
{
    m_now->open(Page::Notifications);
    m_now->press(u"noticesClips"_s);
    m_now->press(u"noticesTrouble"_s);
    m_now->press(u"noticesSound"_s);
    QCOMPARE(m_now->kept(settings::noticeOfClips), false);
    QCOMPARE(m_now->kept(settings::noticeOfTrouble), false);
    QCOMPARE(m_now->kept(settings::soundWhenEmpty), true);
}

void TestSettings::defaultsComeBackAndCanBeTakenBack()
{
    m_now->open(Page::Notifications);
    auto *undo = m_now->part<QPushButton>(u"settingsUndo"_s);
    m_now->press(u"noticesSound"_s);
    m_now->press(u"noticesClips"_s);
    QVERIFY(!undo->isVisible());
    m_now->press(u"settingsRestore"_s);
    QCOMPARE(m_now->kept(settings::soundWhenEmpty), false);
    QCOMPARE(m_now->kept(settings::noticeOfClips), true);
    QVERIFY(undo->isVisible());
    m_now->press(u"settingsUndo"_s);
    QCOMPARE(m_now->kept(settings::soundWhenEmpty), true);
    QCOMPARE(m_now->kept(settings::noticeOfClips), false);
    QVERIFY(m_now->part<QCheckBox>(u"noticesSound"_s)->isChecked());
    QVERIFY(!undo->isVisible());
}

void TestSettings::aPageAtItsDefaultsSaysSo()
{
    m_now->open(Page::Notifications);
    m_now->press(u"settingsRestore"_s);
    QVERIFY(m_now->said(u"settingsSaid"_s).contains(u"already"_s));
    QVERIFY(!m_now->part<QPushButton>(u"settingsUndo"_s)->isVisible());
}

void TestSettings::theThemeChangesLive()
{
    m_now->open(Page::Appearance);
    auto *theme = m_now->part<QComboBox>(u"appearanceTheme"_s);
    theme->setFocus();
    QTest::keyClick(theme, Qt::Key_End);
    QCOMPARE(Theme::current().scheme(), Theme::Scheme::Light);
    QCOMPARE(m_now->kept(settings::theme), u"light"_s);
    m_now->press(u"settingsRestore"_s);
    QCOMPARE(Theme::current().scheme(), Theme::Scheme::System);
    m_now->press(u"settingsUndo"_s);
    QCOMPARE(Theme::current().scheme(), Theme::Scheme::Light);
    QCOMPARE(theme->currentText(), u"Light"_s);
    Theme::current().setScheme(Theme::Scheme::Dark);
}

void TestSettings::theLanguageWaitsForTheNextStart()
{
    m_now->open(Page::Appearance);
    auto *language = m_now->part<QComboBox>(u"appearanceLanguage"_s);
    language->setFocus();
    QTest::keyClick(language, Qt::Key_End);
    QCOMPARE(m_now->kept(settings::language), u"en"_s);
    QVERIFY(m_now->said(u"appearanceLater"_s).contains(u"next start"_s));
}

void TestSettings::languagesAreThoseThereAreWordsFor()
{
    const QTemporaryDir folder;
    for (const QString &name : {u"rushes_de.qm"_s, u"rushes_en.qm"_s, u"qtbase_fr.qm"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    const QList<Language> expected{{u"de"_s, u"Deutsch"_s}, {u"en"_s, u"English"_s}};
    QCOMPARE(languages(folder.path()), expected);
}

void TestSettings::aNewFolderIsUsedAtOnceWhereThereAreNoClips()
{
    m_now->open(Page::LibraryFolder);
    QTRY_VERIFY(m_now->said(u"folderFree"_s).contains(u"free"_s));
    m_now->press(u"folderChange"_s);
    auto *chooser = m_now->part<QFileDialog>(u"folderChooser"_s);
    QVERIFY(chooser);
    const QString folder = m_now->studio.path(u"elsewhere"_s);
    QVERIFY(QDir().mkpath(folder));
    emit chooser->fileSelected(folder);
    chooser->close();
    QTRY_COMPARE((*m_now->studio).library().folder(), folder);
    QTRY_VERIFY(m_now->said(u"folderSaid"_s).startsWith(u"New clips go to"_s));
    QTRY_COMPARE(m_now->part<QLabel>(u"folderPath"_s)->toolTip(), folder);
    m_now->press(u"settingsRestore"_s);
    QCOMPARE((*m_now->studio).library().folder(), m_now->studio.setup.folders.clips);
    m_now->press(u"settingsUndo"_s);
    QCOMPARE((*m_now->studio).library().folder(), folder);
}

void TestSettings::theFolderIsReadAndNotWritten()
{
    m_now->open(Page::LibraryFolder);
    auto *path = m_now->part<QLabel>(u"folderPath"_s);
    QVERIFY(!path->hasFocus() && !path->hasSelectedText());
    QVERIFY(path->textInteractionFlags().testFlag(Qt::TextSelectableByMouse));
    QCOMPARE(path->toolTip(), (*m_now->studio).library().folder());
    QVERIFY(path->accessibleName().startsWith(u"Clips are saved in "_s));
    m_now->dialog->resize(720, 520);
    const QString folder = m_now->studio.path(QString(200, u'x'));
    QVERIFY(QDir().mkpath(folder));
    (*m_now->studio).library().setFolder(folder);
    QTRY_COMPARE(path->toolTip(), folder);
    QTRY_VERIFY(path->text().contains(QChar(0x2026)));
    QVERIFY(path->fontMetrics().horizontalAdvance(path->text()) <= path->width());
}

void TestSettings::putClips(int count) const
{
    const auto &folders = m_now->studio.setup.folders;
    auto rows = Database::open(folders.data + "/library.db"_L1);
    QVERIFY_OK(rows);
    QVERIFY(QDir().mkpath(folders.clips));
    for (int i = 0; i < count; ++i) {
        Clip clip = aClip(u"Shore %1"_s.arg(i));
        clip.file = folders.clips + u"/shore-%1.mp4"_s.arg(i);
        QFile file(clip.file);
        QVERIFY(file.open(QFile::WriteOnly));
        clip.bytes = file.write("a film");
        file.close();
        clip.sha256.clear();
        QVERIFY_OK(writeSidecar(clip));
        QVERIFY_OK(ClipStore(**rows).put(clip));
    }
}

QString TestSettings::moveClips() const
{
    m_now->press(u"folderChange"_s);
    auto *chooser = m_now->part<QFileDialog>(u"folderChooser"_s);
    const QString to = m_now->studio.path(u"elsewhere"_s);
    if (!chooser || !QDir().mkpath(to))
        return {};
    emit chooser->fileSelected(to);
    chooser->close();
    auto *move = m_now->part<QPushButton>(u"folderMove"_s);
    if (!QTest::qWaitFor([move] { return move->isVisible(); }))
        return {};
    m_now->press(u"folderMove"_s);
    return to;
}

void TestSettings::clipsMoveAlongWithTheirFolder()
{
    putClips(3);
    m_now->open(Page::LibraryFolder);
    auto *bar = m_now->part<QProgressBar>(u"folderProgress"_s);
    const QSignalSpy steps(bar, &QProgressBar::valueChanged);
    const QString to = moveClips();
    QVERIFY(!to.isEmpty());
    QTRY_VERIFY(m_now->said(u"folderSaid"_s).startsWith(u"3 clips were moved to "_s));
    QVERIFY(m_now->said(u"folderSaid"_s).endsWith(u"New ones go there, too."_s));
    QCOMPARE(steps.last().first().toInt(), 3);
    QCOMPARE(bar->maximum(), 3);
    QVERIFY(!bar->isVisible());
    QCOMPARE(QDir(to).entryList({u"*.mp4"_s}, QDir::Files).size(), 3);
    QCOMPARE((*m_now->studio).library().folder(), to);
    QTRY_COMPARE(m_now->part<QLabel>(u"folderPath"_s)->toolTip(), to);
}

void TestSettings::clipsThatCannotMoveAreCounted()
{
    putClips(3);
    const QString lost = m_now->studio.setup.folders.clips + "/shore-1.mp4"_L1;
    QVERIFY(QFile::remove(lost));
    m_now->open(Page::LibraryFolder);
    const QString to = moveClips();
    QVERIFY(!to.isEmpty());
    QTRY_VERIFY(m_now->said(u"folderSaid"_s).startsWith(u"2 clips are in "_s));
    QVERIFY(m_now->said(u"folderSaid"_s).contains(u"1 stay in"_s));
    QVERIFY(!m_now->part<QProgressBar>(u"folderProgress"_s)->isVisible());
    QCOMPARE(QDir(to).entryList({u"*.mp4"_s}, QDir::Files).size(), 2);
}

void TestSettings::aProxyIsKeptWhenItIsWhole()
{
    m_now->open(Page::Network);
    auto *kind = m_now->part<QComboBox>(u"networkProxy"_s);
    auto *host = m_now->part<QLineEdit>(u"networkHost"_s);
    QVERIFY(!host->isEnabled());
    kind->setFocus();
    QTest::keyClick(kind, Qt::Key_End);
    QVERIFY(host->isEnabled());
    QVERIFY(m_now->said(u"networkKept"_s).contains(u"Write the host"_s));
    QCOMPARE(m_now->kept(settings::proxyKind), u"system"_s);
    m_now->type(u"networkHost"_s, u"proxy.test"_s);
    QTRY_COMPARE(m_now->kept(settings::proxyKind), u"socks5"_s);
    m_now->type(u"networkPort"_s, u"1080"_s);
    m_now->type(u"networkUser"_s, u"me"_s);
    QTRY_COMPARE(m_now->kept(settings::proxyUser), u"me"_s);
    QCOMPARE(m_now->kept(settings::proxyHost), u"proxy.test"_s);
    QCOMPARE(m_now->kept(settings::proxyPort), 1080);
    m_now->press(u"settingsRestore"_s);
    QTRY_COMPARE(m_now->kept(settings::proxyKind), u"system"_s);
    m_now->press(u"settingsUndo"_s);
    QTRY_COMPARE(m_now->kept(settings::proxyKind), u"socks5"_s);
    QTRY_COMPARE(host->text(), u"proxy.test"_s);
}

void TestSettings::theConnectionIsTriedWithTheAccountInUse()
{
    QVERIFY(m_now->studio.open());
    m_now->addAccount();
    m_now->open(Page::Network);
    const auto before = m_now->server.seen().size();
    m_now->press(u"networkTry"_s);
    QTRY_VERIFY(m_now->said(u"networkTried"_s).contains(u"12,480 credits on Studio"_s));
    QCOMPARE(m_now->server.seen().size(), before + 1);
}

void TestSettings::withoutAnAccountNothingIsTried()
{
    m_now->open(Page::Network);
    m_now->press(u"networkTry"_s);
    QTRY_VERIFY(m_now->said(u"networkTried"_s).contains(u"there is none yet"_s));
    QCOMPARE(m_now->server.seen().size(), 0);
}

void TestSettings::aDeadConnectionIsSaid()
{
    QVERIFY(m_now->studio.open());
    m_now->addAccount();
    m_now->open(Page::Network);
    m_now->server.always({.cutAt = 0, .end = Script::End::Reset});
    m_now->press(u"networkTry"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_now->said(u"networkTried"_s).contains(u"No network"_s), 20'000);
    QVERIFY(m_now->part<QPushButton>(u"networkTry"_s)->isEnabled());
}

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
