#include "tests/support/values.h"
#include "tests/ui/settingsfixture.h"
#include "ui/settings/accountlist.h"
#include "ui/settings/keyplace.h"
#include "ui/shared/keyfield.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>

using namespace rushes;
using namespace Qt::StringLiterals;

using Page = SettingsDialog::Page;

namespace {

const QByteArray refusal = R"({"error": {"code": "unauthorized"}})";

} // namespace

class TestSettingsAccounts : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }
    void init();
    void cleanup() { m_now.reset(); }

    void anAccountStandsThereWithItsKeyAndCredits();
    void aFurtherAccountIsVerifiedAndUsed();
    void aRefusedDraftIsSaidAndKeepsNothing();
    void aNameIsKeptAtOnce();
    void anAddressIsVerifiedBeforeItIsKept();
    void aKeyIsReplacedInPlace();
    void verifyingSaysWhatCameOfIt();
    void verifyingARefusedKeyTwiceSaysSoTwice();
    void anotherAccountIsUsed();
    void anAccountIsRemovedAfterAQuestion();
    void anAccountWhoseJobsHaveNotEndedStays();
    void theFieldsEndInOneLine();
    void theSandboxCannotBeChanged();
    void whenToAskIsKeptAtOnce();

private:
    QString outcome() const { return m_now->said(u"accountOutcome"_s); }
    AccountList *list() const { return m_now->part<AccountList>(u"accountList"_s); }

    std::unique_ptr<SettingsFixture> m_now;
};

void TestSettingsAccounts::init()
{
    m_now = std::make_unique<SettingsFixture>();
    QVERIFY(m_now->studio.open());
    m_now->addAccount();
    m_now->open(Page::Accounts);
    QTRY_COMPARE(list()->count(), 2);
    QTRY_COMPARE(list()->selected().name, u"Studio"_s);
}

void TestSettingsAccounts::anAccountStandsThereWithItsKeyAndCredits()
{
    const QString spoken = list()->item(0)->data(Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.startsWith(u"Studio, in use, 127.0.0.1:"_s), qPrintable(spoken));
    QVERIFY(spoken.contains(u"key ends in 4f2a"_s));
    QVERIFY(spoken.endsWith(u"12,480 credits"_s));
    QTRY_VERIFY(outcome().contains(u"12,480 credits, tier popular"_s));
    QCOMPARE(m_now->part<KeyPlace>(u"accountKeyPlace"_s)->text(),
             u"Until Rushes quits, ends in 4f2a"_s);
}

void TestSettingsAccounts::aFurtherAccountIsVerifiedAndUsed()
{
    m_now->press(u"accountAdd"_s);
    m_now->type(u"draftName"_s, u"Atelier"_s);
    auto *key = m_now->part<KeyField>(u"draftKey"_s);
    QVERIFY(!m_now->part<QPushButton>(u"draftVerify"_s)->isEnabled());
    key->setFocus();
    QTest::keyClicks(key, u"sk-atelier-91c0"_s);
    QTest::keyClick(key, Qt::Key_Return);
    QTRY_COMPARE(list()->count(), 3);
    QTRY_COMPARE(list()->selected().name, u"Atelier"_s);
    QTRY_VERIFY(!m_now->part<QWidget>(u"accountDraft"_s)->isVisible());
    QCOMPARE(m_now->find(u"Atelier"_s).keyEnd, u"91c0"_s);
    QVERIFY(key->text().isEmpty());
    QVERIFY(m_now->dialog->isVisible()); // Enter was for the field
}

void TestSettingsAccounts::aRefusedDraftIsSaidAndKeepsNothing()
{
    m_now->press(u"accountAdd"_s);
    m_now->server.then(Script::json(refusal, "401 Unauthorized"));
    auto *key = m_now->part<KeyField>(u"draftKey"_s);
    key->setFocus();
    QTest::keyClicks(key, u"sk-bad"_s);
    m_now->press(u"draftVerify"_s);
    QTRY_VERIFY(m_now->said(u"draftOutcome"_s).contains(u"refuses this key"_s));
    QCOMPARE(key->text(), u"sk-bad"_s);
    QTest::keyClick(key, Qt::Key_Escape);
    QVERIFY(!m_now->part<QWidget>(u"accountDraft"_s)->isVisible());
    QVERIFY(m_now->dialog->isVisible());
    QCOMPARE(list()->count(), 2);
}

void TestSettingsAccounts::aNameIsKeptAtOnce()
{
    m_now->type(u"accountName"_s, u"Agency"_s);
    QTRY_COMPARE(list()->selected().name, u"Agency"_s);
    QVERIFY(m_now->kept(settings::accounts).contains("Agency"));
    m_now->type(u"accountName"_s, u" "_s);
    QTRY_COMPARE(m_now->part<QLineEdit>(u"accountName"_s)->text(), u"Agency"_s);
}

void TestSettingsAccounts::anAddressIsVerifiedBeforeItIsKept()
{
    const QUrl before = m_now->find(u"Studio"_s).address;
    m_now->type(u"accountAddress"_s, u"ftp://example.com"_s);
    QTRY_VERIFY(outcome().contains(u"address of before is in use"_s));
    QCOMPARE(m_now->find(u"Studio"_s).address, before);
    const QUrl other = m_now->server.url(u"/v2"_s);
    m_now->type(u"accountAddress"_s, other.toString());
    QTRY_COMPARE(m_now->find(u"Studio"_s).address, other);
    QVERIFY(m_now->server.seen().last().path.startsWith("/v2/"));
    QTRY_VERIFY(outcome().startsWith(u"Accepted"_s));
}

void TestSettingsAccounts::aKeyIsReplacedInPlace()
{
    m_now->press(u"accountReplace"_s);
    auto *key = m_now->part<KeyField>(u"accountKey"_s);
    QVERIFY(key->isVisible() && key->hasFocus());
    QTest::keyClicks(key, u"sk-other-77aa"_s);
    QTest::keyClick(key, Qt::Key_Return);
    QTRY_COMPARE(m_now->find(u"Studio"_s).keyEnd, u"77aa"_s);
    QTRY_VERIFY(!key->isVisible());
    QVERIFY(key->text().isEmpty());
}

void TestSettingsAccounts::verifyingSaysWhatCameOfIt()
{
    m_now->server.always(Script::json(R"({"credits": 9000, "tier": "popular"})"));
    m_now->press(u"accountVerify"_s);
    QTRY_VERIFY(outcome().contains(u"9,000 credits"_s));
    QVERIFY(m_now->part<QPushButton>(u"accountVerify"_s)->isEnabled());
}

void TestSettingsAccounts::verifyingARefusedKeyTwiceSaysSoTwice()
{
    m_now->server.always(Script::json(refusal, "401 Unauthorized"));
    for (int i = 0; i < 2; ++i) {
        m_now->press(u"accountVerify"_s);
        QTRY_VERIFY(outcome().startsWith(u"The service refuses this key."_s));
        QTRY_VERIFY(m_now->part<QPushButton>(u"accountVerify"_s)->isEnabled());
    }
    auto *replace = list()->findChild<QPushButton *>(u"accountRowReplace"_s);
    QVERIFY(replace && replace->isVisible());
    QTest::mouseClick(replace, Qt::LeftButton);
    QVERIFY(m_now->part<KeyField>(u"accountKey"_s)->isVisible());
}

void TestSettingsAccounts::anotherAccountIsUsed()
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(list()->selected().id, Accounts::sandboxId);
    m_now->press(u"accountUse"_s);
    QTRY_COMPARE(m_now->kept(settings::account), Accounts::sandboxId.value);
    QTRY_VERIFY(
        list()->item(1)->data(Qt::AccessibleTextRole).toString().startsWith(u"Sandbox, in use"_s));
}

void TestSettingsAccounts::anAccountIsRemovedAfterAQuestion()
{
    m_now->press(u"accountRemove"_s);
    auto *question = m_now->part<QMessageBox>(u"accountRemoveQuestion"_s);
    QVERIFY(question && question->text().contains(u"Clips made with it stay"_s));
    QCOMPARE(list()->count(), 2);
    auto *yes = m_now->part<QPushButton>(u"accountRemoveYes"_s);
    QTest::mouseClick(yes, Qt::LeftButton);
    QTRY_COMPARE(list()->count(), 1);
    QVERIFY(!m_now->kept(settings::accounts).contains("Studio"));
}

void TestSettingsAccounts::anAccountWhoseJobsHaveNotEndedStays()
{
    Queue &queue = (*m_now->studio).queue();
    queue.setPaused(true);
    const AccountId studio = m_now->find(u"Studio"_s).id;
    const JobId job = queue.add(aRecipe(), 1, studio).first();
    QTRY_COMPARE(m_now->studio.stage(job), Stage::Waiting);
    const auto remove = [this] {
        m_now->press(u"accountRemove"_s);
        QTest::mouseClick(m_now->part<QPushButton>(u"accountRemoveYes"_s), Qt::LeftButton);
    };
    remove();
    QTRY_VERIFY(outcome().startsWith(u"Studio stays: not all of its jobs have ended."_s));
    QCOMPARE(list()->count(), 2);
    QVERIFY(m_now->kept(settings::accounts).contains("Studio"));
    QTRY_VERIFY(!m_now->part<QMessageBox>(u"accountRemoveQuestion"_s));
    queue.takeBack(job);
    QTRY_COMPARE(m_now->studio.stage(job), Stage::TakenBack);
    remove();
    QTRY_COMPARE(list()->count(), 1);
}

void TestSettingsAccounts::theFieldsEndInOneLine()
{
    const auto right = [this](const QString &name) {
        auto *part = m_now->part<QWidget>(name);
        return part->mapTo(m_now->dialog.get(), part->rect().topRight()).x();
    };
    QCOMPARE(right(u"accountAddress"_s), right(u"accountName"_s));
    QCOMPARE(right(u"accountVerify"_s), right(u"accountName"_s));
    m_now->press(u"accountReplace"_s);
    QCOMPARE(right(u"accountVerify"_s), right(u"accountName"_s));
    QCOMPARE(m_now->part<QWidget>(u"accountKey"_s)->height(),
             m_now->part<QWidget>(u"accountName"_s)->height());
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_End); // the sandbox has no key and no button
    QVERIFY(!m_now->part<QWidget>(u"accountVerify"_s)->isVisible());
    QTRY_COMPARE(right(u"accountKeyPlace"_s), right(u"accountName"_s));
}

void TestSettingsAccounts::theSandboxCannotBeChanged()
{
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_End);
    QVERIFY(!m_now->part<QLineEdit>(u"accountName"_s)->isEnabled());
    QVERIFY(!m_now->part<QPushButton>(u"accountRemove"_s)->isVisible());
    QVERIFY(!m_now->part<QPushButton>(u"accountReplace"_s)->isVisible());
}

void TestSettingsAccounts::whenToAskIsKeptAtOnce()
{
    auto *above = m_now->part<QSpinBox>(u"spendAbove"_s);
    QCOMPARE(above->value(), 2000);
    m_now->type(u"spendAbove"_s, u"500"_s);
    QCOMPARE(m_now->kept(settings::askAbove), 500);
    m_now->press(u"spendAsk"_s);
    QCOMPARE(m_now->kept(settings::askBeforeSpending), false);
    QVERIFY(!above->isEnabled());
    m_now->press(u"spendTell"_s);
    QCOMPARE(m_now->kept(settings::tellWhenShort), false);
}

QTEST_MAIN(TestSettingsAccounts)
#include "tst_settingsaccounts.moc"
