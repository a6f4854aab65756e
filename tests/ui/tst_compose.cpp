#include "app/domain/validate.h"
#include "tests/ui/composefixture.h"
#include "ui/compose/generatebar.h"
#include "ui/compose/noteline.h"
#include "ui/compose/promptcounter.h"
#include "ui/compose/prompteditor.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace rushes;

namespace {

void pressAt(QWidget *button, QEvent::Type type, quint64 timestamp)
{
    const QPointF where(20, 20);
    QMouseEvent event(type, where, button->mapToGlobal(where), Qt::LeftButton,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton,
                      Qt::NoModifier);
    event.setTimestamp(timestamp);
    QApplication::sendEvent(button, &event);
}

} // namespace

class TestCompose : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { Theme::install(*qApp, Theme::Scheme::Dark); }

    void init() { m_with = std::make_unique<ComposeFixture>(); }

    void cleanup()
    {
        m_with.reset();
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    // --- the prompt ---

    void typedWordsAreTheRecipesPrompt()
    {
        QTest::keyClicks(prompt(), u"A lighthouse"_s);
        QTest::keyClick(prompt(), Qt::Key_Return);
        QTest::keyClicks(prompt(), u"at dusk"_s);
        QCOMPARE(panel().recipe().prompt, u"A lighthouse\nat dusk"_s);
        QCOMPARE(counter()->text(), u"20 / 500"_s);
        QCOMPARE(prompt()->accessibleName(), u"Prompt, 20 of 500 characters"_s);
    }

    void theCounterCountsWhatTheServiceCounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<PromptCounter::Level>("level");
        using Level = PromptCounter::Level;
        const auto letters = [](int count) { return QString(count, u'a'); };
        const QString face = u"🎬"_s;
        QTest::newRow("0") << QString() << u"0 / 500"_s << Level::Fits;
        QTest::newRow("449") << letters(449) << u"449 / 500"_s << Level::Fits;
        QTest::newRow("450") << letters(450) << u"450 / 500"_s << Level::Near;
        QTest::newRow("499") << letters(499) << u"499 / 500"_s << Level::Near;
        QTest::newRow("500") << letters(500) << u"500 / 500"_s << Level::Full;
        QTest::newRow("501") << letters(501) << u"501 / 500"_s << Level::TooLong;
        QTest::newRow("500 faces") << face.repeated(500) << u"500 / 500"_s << Level::Full;
        QTest::newRow("501 faces") << face.repeated(501) << u"501 / 500"_s << Level::TooLong;
    }

    void theCounterCountsWhatTheServiceCounts()
    {
        QFETCH(QString, text);
        prompt()->setPrompt(text);
        QTEST(counter()->text(), "shown");
        QTEST(counter()->level(), "level");
        const bool tooLong = counter()->level() == PromptCounter::Level::TooLong;
        QCOMPARE(prompt()->extraSelections().size(), tooLong ? 1 : 0);
        QCOMPARE(prompt()->property("standing").toString() == u"wrong"_s, tooLong);
    }

    void theLimitsAreAnnouncedOnceEach()
    {
        prompt()->setPrompt(QString(449, u'a'));
        const QSignalSpy said(counter(), &PromptCounter::announced);
        const auto type = [this] { QTest::keyClicks(prompt(), u"a"_s); };
        prompt()->moveCursor(QTextCursor::End);
        type(); // 450
        QCOMPARE(said.size(), 1);
        QCOMPARE(counter()->accessibleDescription(), u"50 characters left"_s);
        type();
        QCOMPARE(said.size(), 1);
        prompt()->setPrompt(QString(499, u'a'));
        prompt()->moveCursor(QTextCursor::End);
        type(); // 500
        QCOMPARE(said.size(), 2);
        type(); // 501
        QCOMPARE(said.size(), 3);
        QTest::keyClick(prompt(), Qt::Key_Backspace);
        QCOMPARE(said.size(), 3);
    }

    void thePartPastTheLimitIsMarkedByCodePoints()
    {
        prompt()->setPrompt(u"🎬"_s.repeated(500) + u"over"_s);
        const auto marks = prompt()->extraSelections();
        QCOMPARE(marks.size(), 1);
        QCOMPARE(marks.first().cursor.selectedText(), u"over"_s);
        QVERIFY(marks.first().format.underlineStyle() != QTextCharFormat::NoUnderline);
    }

    void onlyTextIsPasted()
    {
        auto *mime = new QMimeData; // owned by the clipboard
        mime->setHtml(u"<h1 style='color:red'>A <b>lamp</b></h1>"_s);
        mime->setText(u"A lamp"_s);
        QGuiApplication::clipboard()->setMimeData(mime);
        QTest::keySequence(prompt(), QKeySequence::Paste);
        QCOMPARE(panel().recipe().prompt, u"A lamp"_s);
        QCOMPARE(prompt()->textCursor().charFormat().fontWeight(), QFont().weight());
        QTest::keySequence(prompt(), QKeySequence::Undo);
        QCOMPARE(panel().recipe().prompt, QString());
    }

    void tenMegabytesAreCutWithANoticeAndDoNotFreeze()
    {
        QGuiApplication::clipboard()->setText(QString(10'000'000, u'x'));
        QElapsedTimer clock;
        clock.start();
        QTest::keySequence(prompt(), QKeySequence::Paste);
        QVERIFY2(clock.elapsed() < 1000, qPrintable(QString::number(clock.elapsed())));
        QCOMPARE(prompt()->prompt().size(), 5000);
        QCOMPARE(note("promptNote"), u"The text was cut after 5,000 characters."_s);
        QTest::keyClick(prompt(), Qt::Key_Backspace);
        QVERIFY(!m_with->part("promptNote")->isVisible());
        QGuiApplication::clipboard()->clear();
    }

    void tabLeavesThePrompt()
    {
        panel().focusPrompt();
        QTRY_VERIFY(prompt()->hasFocus());
        QTest::keyClick(prompt(), Qt::Key_Tab);
        QVERIFY(m_with->part("dropZone")->hasFocus());
        QTest::keyClick(m_with->part("dropZone"), Qt::Key_Backtab);
        QVERIFY(prompt()->hasFocus());
        QCOMPARE(panel().recipe().prompt, QString());
    }

    void controlUpBringsEarlierPromptsBack()
    {
        for (const QString &text : {u"first"_s, u"second"_s}) {
            prompt()->setPrompt(text);
            panel().generate();
        }
        prompt()->setPrompt(u"unsent"_s);
        const auto older = [this] { QTest::keyClick(prompt(), Qt::Key_Up, Qt::ControlModifier); };
        older();
        QCOMPARE(prompt()->prompt(), u"second"_s);
        older();
        older();
        QCOMPARE(prompt()->prompt(), u"first"_s);
        QTest::keyClick(prompt(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(prompt(), Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(prompt()->prompt(), u"unsent"_s);
    }

    void everyLineKeepsItsHeight()
    {
        prompt()->setPrompt(u"one\ntwo"_s);
        prompt()->moveCursor(QTextCursor::End);
        const int second = prompt()->cursorRect().top();
        QTest::keyClick(prompt(), Qt::Key_Return);
        QTest::keyClicks(prompt(), u"three"_s);
        QCOMPARE(prompt()->cursorRect().top() - second, 20);
    }

    // --- the settings ---

    void limitsFollowTheModel_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("shortest");
        QTest::addColumn<int>("longest");
        QTest::addColumn<bool>("length");
        QTest::addColumn<bool>("sound");
        QTest::newRow("2.0") << u"Seedance 2.0"_s << 4 << 15 << true << true;
        QTest::newRow("pro") << u"Seedance 1.0 Pro"_s << 2 << 12 << true << false;
        QTest::newRow("lite") << u"Seedance 1.0 Lite"_s << 2 << 12 << true << false;
        QTest::newRow("still") << u"Seedream v5"_s << 0 << 0 << false << false;
    }

    void limitsFollowTheModel()
    {
        QFETCH(QString, model);
        QFETCH(bool, length);
        choose(model);
        QCOMPARE(m_with->part("durationField")->isVisible(), length);
        QTEST(m_with->part("audio")->isVisible(), "sound");
        if (length) {
            QTEST(field("durationField")->minimum(), "shortest");
            QTEST(field("durationField")->maximum(), "longest");
            QTEST(m_with->part<QSlider>("duration")->minimum(), "shortest");
            QTEST(m_with->part<QSlider>("duration")->maximum(), "longest");
        }
    }

    void aLengthComesBackWithAModelThatMakesIt()
    {
        field("durationField")->setValue(15);
        choose(u"Seedance 1.0 Lite"_s);
        QCOMPARE(panel().recipe().seconds, 12);
        choose(u"Seedance 2.0"_s);
        QCOMPARE(panel().recipe().seconds, 15);
    }

    void theLengthIsSetByKeysInWholeSeconds()
    {
        auto *slider = m_with->part<QSlider>("duration");
        slider->setFocus();
        QTest::keyClick(slider, Qt::Key_Right);
        QCOMPARE(panel().recipe().seconds, 9);
        QTest::keyClick(slider, Qt::Key_Home);
        QCOMPARE(panel().recipe().seconds, 4);
        QTest::keyClick(slider, Qt::Key_End);
        QCOMPARE(panel().recipe().seconds, 15);
        QCOMPARE(field("durationField")->value(), 15);
        QCOMPARE(slider->accessibleName(), u"Duration, 15 seconds"_s);
        field("durationField")->selectAll();
        QTest::keyClicks(field("durationField"), u"12"_s);
        QCOMPARE(slider->value(), 12);
    }

    void theWheelPassesOverWhatCostsMoney()
    {
        for (const char *name : {"duration", "durationField", "takes", "model"}) {
            auto *control = m_with->part(name);
            const Recipe before = panel().recipe();
            QWheelEvent wheel({5, 5}, control->mapToGlobal(QPointF(5, 5)), {}, {0, -240},
                              Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(control, &wheel);
            QCOMPARE(panel().recipe(), before);
            QCOMPARE(panel().takes(), 1);
        }
    }

    void arrowsChooseTheShape_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::addColumn<Qt::Key>("onward");
        QTest::addColumn<Qt::Key>("back");
        QTest::newRow("left to right") << Qt::LeftToRight << Qt::Key_Right << Qt::Key_Left;
        QTest::newRow("mirrored") << Qt::RightToLeft << Qt::Key_Left << Qt::Key_Right;
    }

    void arrowsChooseTheShape()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QFETCH(Qt::Key, onward);
        QFETCH(Qt::Key, back);
        QApplication::setLayoutDirection(direction);
        m_with->part("aspectWide")->setFocus();
        QTest::keyClick(QApplication::focusWidget(), onward);
        QCOMPARE(panel().recipe().aspect, Aspect::Tall);
        QVERIFY(m_with->part("aspectTall")->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), onward);
        QTest::keyClick(QApplication::focusWidget(), onward);
        QCOMPARE(panel().recipe().aspect, Aspect::Square);
        QTest::keyClick(QApplication::focusWidget(), back);
        QCOMPARE(panel().recipe().aspect, Aspect::Tall);
        m_with->press("aspectWide");
        QCOMPARE(panel().recipe().aspect, Aspect::Wide);
    }

    void takesGoFromOneToTen()
    {
        auto *takes = field("takes");
        QVERIFY(!m_with->part("takesMinus")->isEnabled());
        for (int i = 0; i < 12; ++i)
            m_with->press("takesPlus");
        QCOMPARE(panel().takes(), 10);
        QVERIFY(!m_with->part("takesPlus")->isEnabled());
        QTest::keyClick(takes, Qt::Key_Down);
        QCOMPARE(panel().takes(), 9);
        m_with->press("takesMinus");
        QCOMPARE(panel().takes(), 8);
        QCOMPARE(takes->accessibleName(), u"Takes, 8"_s);
    }

    void thePriceFollowsWhatIsChosen()
    {
        prompt()->setPrompt(u"A lamp"_s);
        QCOMPARE(plain(m_with->text("priceEach")), u"≈ 486 each"_s);
        QCOMPARE(plain(m_with->text("generate")), u"Generate · ≈ 486 credits"_s);
        field("durationField")->setValue(10);
        field("takes")->setValue(2);
        QCOMPARE(plain(m_with->text("generate")), u"Generate 2 takes · ≈ 1,214 credits"_s);
        QCOMPARE(m_with->part("generate")->accessibleName(),
                 u"Generate 2 takes, about 1,214 credits"_s);
        choose(u"Seedream v5"_s);
        QCOMPARE(plain(m_with->text("priceEach")), u"≈ 8 each"_s);
        QCOMPARE(plain(m_with->text("generate")), u"Generate 2 takes · ≈ 16 credits"_s);
    }

    void detailsHoldMetadataAndWebhook()
    {
        QTest::keyClick(m_with->part("details"), Qt::Key_Return);
        QTRY_VERIFY(m_with->part("webhook")->isVisible());
        m_with->press("metadataAdd");
        QTest::keyClicks(m_with->part("metadataName"), u"client"_s);
        QTest::keyClicks(m_with->part("metadataValue"), u"Atelier"_s);
        QTest::keyClicks(m_with->part("webhook"), u"https://example.com/hook"_s);
        QCOMPARE(panel().recipe().metadata, (QMap<QString, QString>{{u"client"_s, u"Atelier"_s}}));
        QCOMPARE(panel().recipe().webhook, QUrl(u"https://example.com/hook"_s));
        QCOMPARE(m_with->part("details")->accessibleName(),
                 u"Details, 1 metadata field, webhook"_s);
        m_with->press("metadataRemove");
        QVERIFY(panel().recipe().metadata.isEmpty());
    }

    void whatIsNoAddressIsNotTakenForNone()
    {
        prompt()->setPrompt(u"A lamp"_s);
        for (const QString &address : {u"hook"_s, u"ftp://example.com"_s, u"ht!tp:/ /x"_s}) {
            m_with->part<QLineEdit>("webhook")->setText(address);
            QVERIFY2(!m_with->part("generate")->isEnabled(), qPrintable(address));
            QCOMPARE(m_with->part("webhook")->property("standing").toString(), u"wrong"_s);
        }
        m_with->part<QLineEdit>("webhook")->clear();
        QVERIFY(m_with->part("generate")->isEnabled());
    }

    // --- Generate ---

    void whatIsGeneratedIsWhatWasSet()
    {
        Recipe recipe;
        recipe.model = u"seedance-1.0-pro"_s;
        recipe.prompt = u"A lamp\nin the rain"_s;
        recipe.imageUrl = QUrl(u"https://example.com/a.jpg"_s);
        recipe.seconds = 11;
        recipe.aspect = Aspect::Tall;
        recipe.audio = false;
        recipe.metadata = {{u"client"_s, u"Atelier"_s}, {u"shot"_s, u"12"_s}};
        recipe.webhook = QUrl(u"https://example.com/hook?a=1"_s);
        panel().setRecipe(recipe);
        field("takes")->setValue(3);
        const QSignalSpy generated(&panel(), &ComposePanel::generated);
        m_with->press("generate");
        QCOMPARE(m_with->sent.size(), 1);
        QCOMPARE(m_with->sent.first().first, recipe);
        QCOMPARE(m_with->sent.first().second, 3);
        QCOMPARE(generated.size(), 1);
        QCOMPARE(generated.first().first().value<QList<JobId>>().size(), 3);
    }

    void thePromptAndTheFocusStayAfterGenerate()
    {
        panel().focusPrompt();
        QTest::keyClicks(prompt(), u"A lamp"_s);
        QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_with->sent.size(), 1);
        QCOMPARE(prompt()->prompt(), u"A lamp"_s);
        QVERIFY(prompt()->hasFocus());
        QCOMPARE(note("generateReason"), u"1 take added to the queue"_s);
    }

    void aHeldControlEnterIsOneDecision()
    {
        prompt()->setPrompt(u"A lamp"_s);
        for (int i = 0; i < 100; ++i) {
            QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::ControlModifier, u"\r"_s, i > 0);
            QApplication::sendEvent(prompt(), &press);
        }
        QCOMPARE(m_with->sent.size(), 1);
    }

    void aHeldControlEnterIsOneDecisionEvenIfNothingTellsItFromPresses()
    {
        m_with->oneDecision = std::chrono::seconds(10);
        m_with->open();
        prompt()->setPrompt(u"A lamp"_s);
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_with->sent.size(), 1);
        panel().generate(); // the button is a decision of its own
        QCOMPARE(m_with->sent.size(), 2);
    }

    void aHeldEnterOrSpaceOnTheButtonIsOneDecision_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("enter") << Qt::Key_Enter;
        QTest::newRow("space") << Qt::Key_Space;
    }

    void aHeldEnterOrSpaceOnTheButtonIsOneDecision()
    {
        QFETCH(Qt::Key, key);
        prompt()->setPrompt(u"A lamp"_s);
        auto *button = m_with->part("generate");
        button->setFocus();
        for (int i = 0; i < 50; ++i) {
            QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, {}, i > 0);
            QApplication::sendEvent(button, &press);
            QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, {}, i < 49);
            QApplication::sendEvent(button, &release);
        }
        QCOMPARE(m_with->sent.size(), 1);
    }

    void aHundredClicksInFiftyMillisecondsAreOneDecision()
    {
        prompt()->setPrompt(u"A lamp"_s);
        auto *button = m_with->part("generate");
        for (quint64 i = 0; i < 100; ++i) {
            const bool second = i % 2 == 1; // as the system counts them
            pressAt(button, second ? QEvent::MouseButtonDblClick : QEvent::MouseButtonPress,
                    5000 + i / 2);
            pressAt(button, QEvent::MouseButtonRelease, 5000 + i / 2);
        }
        QCOMPARE(m_with->sent.size(), 1);
    }

    void everyDeliberateClickIsAJob()
    {
        prompt()->setPrompt(u"A lamp"_s);
        for (int i = 0; i < 3; ++i)
            m_with->press("generate");
        QCOMPARE(m_with->sent.size(), 3);
        QCOMPARE(note("generateReason"), u"3 takes added to the queue"_s);
    }

    void whatCannotBeSentSaysWhy_data()
    {
        QTest::addColumn<Recipe>("recipe");
        QTest::addColumn<QString>("reason");
        const Recipe good{.prompt = u"A lamp"_s};
        const auto with = [&good](auto change) {
            Recipe recipe = good;
            change(recipe);
            return recipe;
        };
        QTest::newRow("blank") << with([](Recipe &r) { r.prompt = u" \n"_s; })
                               << u"Write what should be seen."_s;
        QTest::newRow("too long") << with([](Recipe &r) { r.prompt = QString(535, u'a'); })
                                  << u"Shorten the prompt by 35 characters."_s;
        QTest::newRow("model") << with([](Recipe &r) { r.model = u"seedance-9"_s; })
                               << u"Choose a model."_s;
        QTest::newRow("metadata") << with([](Recipe &r) {
            r.metadata = {{u"rushes_ref"_s, u"x"_s}};
        }) << u"A metadata name is empty or reserved."_s;
        QTest::newRow("webhook") << with([](Recipe &r) {
            r.webhook = QUrl(u"ftp://example.com"_s);
        }) << u"The webhook is not a web address."_s;
        QTest::newRow("missing picture")
            << with([](Recipe &r) { r.imageFile = u"/nowhere/at/all.jpg"_s; })
            << u"The picture is no longer there."_s;
    }

    void whatCannotBeSentSaysWhy()
    {
        QFETCH(Recipe, recipe);
        QFETCH(QString, reason);
        panel().setRecipe(recipe);
        QTRY_COMPARE(note("generateReason"), reason);
        QVERIFY(!m_with->part("generate")->isEnabled());
        QCOMPARE(m_with->text("generate"), u"Generate"_s);
        QTest::keyClick(prompt(), Qt::Key_Return, Qt::ControlModifier);
        m_with->press("generate");
        QVERIFY(m_with->sent.isEmpty());
    }

    void anUnknownModelIsShownByItsIdUntilAnotherIsChosen()
    {
        auto *models = m_with->part<QComboBox>("model");
        const int known = models->count();
        panel().setRecipe({.model = u"seedance-9"_s, .prompt = u"A lamp"_s});
        QCOMPARE(models->currentText(), u"seedance-9"_s);
        models->setCurrentIndex(0);
        emit models->activated(0);
        QCOMPARE(models->count(), known);
        QVERIFY(m_with->part("generate")->isEnabled());
    }

    void beingShortIsSaidAndNotForbidden()
    {
        prompt()->setPrompt(u"A lamp"_s);
        panel().setReserved(12'000);
        QVERIFY(m_with->part("generate")->isEnabled());
        QCOMPARE(plain(note("generateReason")), u"Short by ≈ 6 credits on Studio."_s);
        m_with->press("generate");
        QCOMPARE(m_with->sent.size(), 1);
        // Good news never covers trouble.
        QCOMPARE(plain(note("generateReason")), u"Short by ≈ 6 credits on Studio."_s);
    }

    void aNarrowButtonKeepsTheFigure()
    {
        GenerateButton button;
        button.show(); // a hidden one is not told its size
        button.setLabels(u"Generate 10 takes · ≈ 9,100 credits"_s,
                         u"Generate 10 takes · ≈ 9,100"_s);
        const QFontMetrics metrics(button.font());
        button.resize(metrics.horizontalAdvance(u"Generate 10 takes · ≈ 9,100 credits"_s) + 34, 40);
        QCOMPARE(button.text(), u"Generate 10 takes · ≈ 9,100 credits"_s);
        button.resize(button.width() - 10, 40);
        QCOMPARE(button.text(), u"Generate 10 takes · ≈ 9,100"_s);
        QCOMPARE(button.toolTip(), u"Generate 10 takes · ≈ 9,100 credits"_s);
    }

    // --- as a whole ---

    void theDraftSurvives()
    {
        Recipe recipe;
        recipe.model = u"seedance-1.0-lite"_s;
        recipe.prompt = u"Half a thought"_s;
        recipe.seconds = 3;
        recipe.aspect = Aspect::Square;
        recipe.metadata = {{u"client"_s, u"Atelier"_s}};
        panel().setRecipe(recipe);
        field("takes")->setValue(4);
        m_with->open();
        QCOMPARE(panel().recipe(), recipe);
        QCOMPARE(panel().takes(), 4);
    }

    void theDraftIsWrittenWhileTheProgramRuns()
    {
        QTest::keyClicks(prompt(), u"Half a thought"_s);
        QTRY_VERIFY(m_with->preferences->operator[](settings::draft).contains("Half a thought"));
    }

    void aSpoiltDraftIsNoDraft()
    {
        m_with->preferences->set(settings::draft, QByteArray("{\"model\": 7"));
        m_with->open();
        QCOMPARE(panel().recipe(), Recipe{});
    }

    void everythingHasAName_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QString>("name");
        QTest::newRow("prompt") << QByteArray("prompt") << u"Prompt, 0 of 500 characters"_s;
        QTest::newRow("zone") << QByteArray("dropZone") << u"Source image, none"_s;
        QTest::newRow("model") << QByteArray("model") << u"Model"_s;
        QTest::newRow("slider") << QByteArray("duration") << u"Duration, 8 seconds"_s;
        QTest::newRow("field") << QByteArray("durationField") << u"Duration, 8 seconds"_s;
        QTest::newRow("wide") << QByteArray("aspectWide") << u"Aspect ratio, 16 to 9"_s;
        QTest::newRow("tall") << QByteArray("aspectTall") << u"Aspect ratio, 9 to 16"_s;
        QTest::newRow("square") << QByteArray("aspectSquare") << u"Aspect ratio, 1 to 1"_s;
        QTest::newRow("audio") << QByteArray("audio") << u"Generate sound"_s;
        QTest::newRow("takes") << QByteArray("takes") << u"Takes, 1"_s;
        QTest::newRow("details") << QByteArray("details") << u"Details, None"_s;
        QTest::newRow("generate") << QByteArray("generate") << u"Generate"_s;
    }

    void everythingHasAName()
    {
        QFETCH(QByteArray, part);
        QTEST(m_with->part(part.constData())->accessibleName(), "name");
    }

    void tabGoesInReadingOrderAndReachesEverything()
    {
        prompt()->setPrompt(u"A lamp"_s);
        panel().focusPrompt();
        QStringList visited;
        for (int i = 0; i < 20 && !visited.contains(u"generate"_s); ++i) {
            visited.append(QApplication::focusWidget()->objectName());
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget()->objectName() == "generate"_L1)
                visited.append(u"generate"_s);
        }
        QCOMPARE(visited, (QStringList{u"prompt"_s, u"dropZone"_s, u"model"_s, u"duration"_s,
                                       u"durationField"_s, u"aspectWide"_s, u"audio"_s, u"takes"_s,
                                       u"details"_s, u"generate"_s}));
    }

    void generateStaysInSightInALowWindow()
    {
        panel().resize(288, 570);
        auto *button = m_with->part("generate");
        QTRY_VERIFY(
            panel().rect().contains(QRect(button->mapTo(&panel(), QPoint()), button->size())));
        QCOMPARE(button->height(), 40);
    }

private:
    static QString plain(QString text) { return text.replace(QChar(QChar::Nbsp), QChar(u' ')); }

    ComposePanel &panel() const { return *m_with->panel; }

    PromptEditor *prompt() const { return m_with->part<PromptEditor>("prompt"); }

    PromptCounter *counter() const { return m_with->part<PromptCounter>("promptCounter"); }

    QSpinBox *field(const char *name) const { return m_with->part<QSpinBox>(name); }

    QString note(const char *name) const { return m_with->part<NoteLine>(name)->text(); }

    void choose(const QString &model) const
    {
        auto *models = m_with->part<QComboBox>("model");
        models->setCurrentIndex(models->findText(model));
    }

    std::unique_ptr<ComposeFixture> m_with;
};

QTEST_MAIN(TestCompose)
#include "tst_compose.moc"
