#include "tests/ui/stagefixture.h"
#include "ui/player/canvas.h"
#include "ui/player/ratingstars.h"
#include "ui/player/scrubstrip.h"
#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QCryptographicHash>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace rushes;
using namespace rushes::clips;

namespace {

constexpr QSize clipSize(384, 216);

} // namespace

class TestStage : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_with = std::make_unique<StageFixture>(); }
    void cleanup() { m_with.reset(); }

    void anEmptyStageSaysWhatItIsFor();
    void aVerdictCanBeTakenBack();
    void itsRecipeGoesOn_data();
    void itsRecipeGoesOn();
    void aHeldVaryIsOneTake();
    void playPlaysAndThePositionMoves();
    void thePixelsAreTheClips();
    void keysDoWhatTheListSays_data();
    void keysDoWhatTheListSays();
    void keysMoveThePlayhead();
    void keysMarkAndSpeedUp();
    void keysNeverFireWhileTextIsEdited();
    void buttonsHaveNamesAndVerbs_data();
    void buttonsHaveNamesAndVerbs();
    void verdictAndRatingReachTheLibrary();
    void whatTheLibraryChangesIsShown();
    void anotherClipsChangeIsNobodysBusiness();
    void aFrameIsTakenInFullSize();
    void aFrameIsCopied();
    void theStripFillsAndScrubs();
    void aClipThatCannotBePlayedSaysSo();
    void aMissingFileSaysSo();
    void aMissingFilesRecipeIsReused();
    void aMissingFileIsLocated();
    void anotherFileIsNotTakenForIt();
    void aFileThatIsDeletedWhileItPlaysHurtsNobody();
    void aStillHasNoTransport();
    void theSandboxIsMarked();
    void narrowStagesFold_data();
    void narrowStagesFold();
    void transportStaysLeftToRight();
    void settingsAreKept();
    void fullScreenComesAndGoes();
    void askingForNeighboursIsPassedOn();
    void whoeverLeavesThePageLeavesItPaused();

private:
    QImage onCanvas() const { return m_with->part<Canvas>("canvas")->grab().toImage(); }
    void size(const QSize &canvas);
    void locate(const QString &file);
    QString crowded() const;

    std::unique_ptr<StageFixture> m_with;
    QTemporaryDir m_dir;
    QString m_file;
};

void TestStage::initTestCase()
{
    Theme::install(*qApp, Theme::Scheme::Dark);
    m_file = m_dir.filePath(u"2026-04-10 Lighthouse at dusk 1.mp4"_s);
    QVERIFY(makeNumbered(m_file, 96, {}, {u"-g"_s, u"24"_s}));
}

//! Makes the canvas so large that the clip is shown pixel by pixel.
void TestStage::size(const QSize &wanted)
{
    auto *canvas = m_with->part<Canvas>("canvas");
    canvas->setFixedSize(wanted);
    QTRY_COMPARE(canvas->size(), wanted);
}

void TestStage::anEmptyStageSaysWhatItIsFor()
{
    QVERIFY(!m_with->stage->current());
    const auto *line = m_with->part<QLabel>("canvasLine");
    QCOMPARE(line->text(), u"Write a prompt and press Generate"_s);
    m_with->shortcuts->add({.id = u"recipeGenerate"_s,
                            .group = u"Recipe"_s,
                            .text = u"Generate"_s,
                            .standard = {QKeySequence(Qt::CTRL | Qt::Key_Enter)}});
    QCOMPARE(line->text(), u"Write a prompt and press Ctrl+Enter"_s);
    QSignalSpy wanted(m_with->stage, &StagePanel::exampleWanted);
    m_with->part<QPushButton>("tryExample")->click();
    QCOMPARE(wanted.size(), 1);
    QVERIFY(m_with->part<QLabel>("canvasLine")->isVisible());
    QVERIFY(!m_with->part<QWidget>("play")->isVisible());
    m_with->key(Qt::Key_Space); // and does nothing
    QVERIFY(!m_with->stage->isPlaying());
}

void TestStage::aVerdictCanBeTakenBack()
{
    const Clip clip = m_with->add(m_file);
    QVERIFY(m_with->open(clip));
    QList<UndoStep> steps;
    connect(m_with->stage, &StagePanel::undoable, this,
            [&steps](const UndoStep &step) { steps.append(step); });
    const auto *circle = m_with->part<QToolButton>("circle");
    m_with->key(Qt::Key_C);
    m_with->key(Qt::Key_C); // says the same: nothing more to take back
    QCOMPARE(steps.size(), 1);
    QVERIFY(circle->isChecked());
    steps.first().undo();
    QTRY_VERIFY(!circle->isChecked());
    steps.first().redo();
    QTRY_VERIFY(circle->isChecked());
    m_with->key(Qt::Key_4);
    QCOMPARE(steps.size(), 2);
    QVERIFY(steps.last().text.contains(u'4'));
}

void TestStage::itsRecipeGoesOn_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("shift");
    QTest::addColumn<bool>("spends");
    QTest::addColumn<bool>("image");
    QTest::newRow("reuse") << int(Qt::Key_R) << false << false << false;
    QTest::newRow("vary") << int(Qt::Key_V) << false << true << false;
    QTest::newRow("continue") << int(Qt::Key_F) << true << false << true;
}

void TestStage::itsRecipeGoesOn()
{
    QFETCH(int, key);
    QFETCH(bool, shift);
    QFETCH(bool, spends);
    QFETCH(bool, image);
    const Clip clip = m_with->add(m_file);
    QVERIFY(m_with->open(clip));
    QSignalSpy recipe(m_with->stage, &StagePanel::recipeWanted);
    QSignalSpy take(m_with->stage, &StagePanel::takeWanted);
    m_with->key(key, shift ? Qt::ShiftModifier : Qt::NoModifier);
    QTRY_COMPARE(recipe.size() + take.size(), 1);
    QCOMPARE(take.size(), spends ? 1 : 0);
    const auto asked = (spends ? take : recipe).first().first().value<Recipe>();
    QCOMPARE(asked.prompt, clip.recipe.prompt);
    if (image)
        QVERIFY(QFile::exists(asked.imageFile));
}

void TestStage::aHeldVaryIsOneTake()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    QSignalSpy take(m_with->stage, &StagePanel::takeWanted);
    for (int i = 0; i < 20; ++i)
        m_with->key(Qt::Key_V); // X does not tell each of a held key's from a fresh press
    QCOMPARE(take.size(), 1);
}

void TestStage::playPlaysAndThePositionMoves()
{
    const Clip clip = m_with->add(m_file);
    m_with->stage->play(clip);
    QCOMPARE(m_with->stage->current(), clip.id);
    QTRY_VERIFY(m_with->stage->isPlaying());
    QTRY_VERIFY(m_with->stage->positionMs() > 300);
    QTest::mouseClick(m_with->part<QAbstractButton>("play"), Qt::LeftButton);
    QVERIFY(!m_with->stage->isPlaying());
    QCOMPARE(m_with->part<QAbstractButton>("play")->accessibleName(), u"Play"_s);
    QTest::mouseClick(m_with->part<QAbstractButton>("play"), Qt::LeftButton);
    QVERIFY(m_with->stage->isPlaying());
    QCOMPARE(m_with->part<QAbstractButton>("play")->accessibleName(), u"Pause"_s);
    m_with->stage->clear();
    QVERIFY(!m_with->stage->isPlaying());
    QVERIFY(m_with->part<QLabel>("canvasLine")->isVisible());
}

void TestStage::thePixelsAreTheClips()
{
    size(clipSize);
    QVERIFY(m_with->open(m_with->add(m_file)));
    for (const int frame : {1, 2, 3}) {
        m_with->key(Qt::Key_Right);
        QTRY_COMPARE(codeOf(m_with->stage->frameImage()), frame);
        QCOMPARE(codeOf(onCanvas()), frame);
    }
    QCOMPARE(m_with->part<QLabel>("timecode")->text(), u"00:00:03"_s);
    QCOMPARE(m_with->part<QLabel>("frameNumber")->text(), u"f 3"_s);
}

void TestStage::keysDoWhatTheListSays_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<StageCommand>("command");
    const auto row = [](const char *name, int key, StageCommand command, int modifiers = 0) {
        QTest::newRow(name) << key << modifiers << command;
    };
    using enum StageCommand;
    const int shift = int(Qt::ShiftModifier);
    const int ctrl = int(Qt::ControlModifier);
    row("space", Qt::Key_Space, TogglePlay);
    row("comma", Qt::Key_Comma, StepBack);
    row("period", Qt::Key_Period, StepForward);
    row("shift left", Qt::Key_Left, SecondBack, shift);
    row("home", Qt::Key_Home, FirstFrame);
    row("alt x", Qt::Key_X, ClearMarks, int(Qt::AltModifier));
    row("shift i", Qt::Key_I, GoToIn, shift);
    row("ctrl l", Qt::Key_L, ToggleLoop, ctrl);
    row("l", Qt::Key_L, ShuttleForward);
    row("bracket", Qt::Key_BracketLeft, Slower);
    row("F11", Qt::Key_F11, ToggleFullScreen);
    row("f", Qt::Key_F, UseThisFrame);
    row("copy", Qt::Key_C, CopyFrame, ctrl | shift);
    row("c", Qt::Key_C, Circle);
    row("keypad 3", Qt::Key_3, Rate3, int(Qt::KeypadModifier));
    row("page down", Qt::Key_PageDown, NextTake);
}

void TestStage::keysDoWhatTheListSays()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QFETCH(StageCommand, command);
    const QKeyEvent event(QEvent::KeyPress, key, Qt::KeyboardModifiers(modifiers));
    Preferences preferences(QDir::tempPath() + "/nowhere"_L1);
    Shortcuts shortcuts(preferences);
    addStageCommands(shortcuts);
    QVERIFY(commandOf(event, shortcuts) == command);
    const QKeyEvent other(QEvent::KeyPress, key, Qt::MetaModifier);
    QVERIFY(!commandOf(other, shortcuts));
}

void TestStage::keysMoveThePlayhead()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    const auto at = [this] { return m_with->stage->frame(); };
    m_with->key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(at(), 24);
    m_with->key(Qt::Key_Comma);
    QCOMPARE(at(), 23);
    m_with->key(Qt::Key_End);
    QCOMPARE(at(), 95);
    m_with->key(Qt::Key_Home);
    QCOMPARE(at(), 0);
    m_with->key(Qt::Key_Space);
    QVERIFY(m_with->stage->isPlaying());
    m_with->key(Qt::Key_K);
    QVERIFY(!m_with->stage->isPlaying());
    m_with->key(Qt::Key_L);
    QVERIFY(m_with->stage->isPlaying());
    m_with->key(Qt::Key_Space);
    QVERIFY(!m_with->stage->isPlaying());
}

void TestStage::keysMarkAndSpeedUp()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    const auto isOn
        = [this](const char *name) { return m_with->part<QAbstractButton>(name)->isChecked(); };
    m_with->key(Qt::Key_Right, Qt::ShiftModifier);
    m_with->key(Qt::Key_I);
    m_with->key(Qt::Key_Right, Qt::ShiftModifier);
    m_with->key(Qt::Key_O);
    QVERIFY(isOn("markIn") && isOn("markOut"));
    m_with->key(Qt::Key_I, Qt::ShiftModifier);
    QCOMPARE(m_with->stage->frame(), 24);
    m_with->key(Qt::Key_O, Qt::ShiftModifier);
    QCOMPARE(m_with->stage->frame(), 48);
    m_with->key(Qt::Key_X, Qt::AltModifier);
    QVERIFY(!isOn("markIn") && !isOn("markOut"));
    QTest::mouseClick(m_with->part<QAbstractButton>("markIn"), Qt::LeftButton);
    QVERIFY(isOn("markIn"));
    QTest::mouseClick(m_with->part<QAbstractButton>("markIn"), Qt::LeftButton);
    QVERIFY(!isOn("markIn"));
    const bool looped = isOn("loop");
    m_with->key(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(isOn("loop"), !looped);
    m_with->key(Qt::Key_BracketLeft);
    QCOMPARE(m_with->part<QToolButton>("speed")->text(), u"0.75×"_s);
    m_with->key(Qt::Key_BracketRight);
    m_with->key(Qt::Key_BracketRight);
    QCOMPARE(m_with->part<QToolButton>("speed")->text(), u"1.25×"_s);
}

void TestStage::keysNeverFireWhileTextIsEdited()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    QSignalSpy taken(m_with->stage, &StagePanel::frameTaken);
    QSignalSpy next(m_with->stage, &StagePanel::nextTakeWanted);
    m_with->window.activateWindow();
    m_with->text->setFocus();
    QTRY_COMPARE(QApplication::focusWidget(), m_with->text);
    QTest::keyClicks(m_with->text, u"jkl iou mcx 12345 f,."_s);
    for (const auto key : {Qt::Key_Home, Qt::Key_End, Qt::Key_PageDown, Qt::Key_Right, Qt::Key_F11})
        QTest::keyClick(m_with->text, key);
    QCOMPARE(m_with->text->toPlainText(), u"jkl iou mcx 12345 f,."_s);
    QVERIFY(!m_with->stage->isPlaying());
    QCOMPARE(m_with->stage->frame(), 0);
    QVERIFY(taken.isEmpty() && next.isEmpty());
    QVERIFY(!m_with->part<QAbstractButton>("circle")->isChecked());
    QVERIFY(m_with->part<Canvas>("canvas")->window() == &m_with->window);
}

void TestStage::buttonsHaveNamesAndVerbs_data()
{
    QTest::addColumn<QString>("verb");
    QTest::newRow("previousTake") << u"Previous take"_s;
    QTest::newRow("stepBack") << u"One frame back"_s;
    QTest::newRow("play") << u"Play"_s;
    QTest::newRow("stepForward") << u"One frame forward"_s;
    QTest::newRow("nextTake") << u"Next take"_s;
    QTest::newRow("markIn") << u"Mark in"_s;
    QTest::newRow("markOut") << u"Mark out"_s;
    QTest::newRow("loop") << u"Loop"_s;
    QTest::newRow("speed") << u"Speed, 1 times"_s;
    QTest::newRow("mute") << u"Mute"_s;
    QTest::newRow("volume") << u"Volume"_s;
    QTest::newRow("saveFrame") << u"Save the frame"_s;
    QTest::newRow("fullScreen") << u"Full screen"_s;
    QTest::newRow("scrub") << u"Scrub strip"_s;
    QTest::newRow("useThisFrame") << u"Use this frame"_s;
    QTest::newRow("circle") << u"Circle this take"_s;
    QTest::newRow("reject") << u"Reject this take"_s;
    QTest::newRow("more") << u"More for this clip"_s;
    QTest::newRow("rating") << u"Not rated"_s;
    QTest::newRow("canvas") << u"Lighthouse at dusk, take 1, paused at 0 seconds 0 frames"_s;
}

void TestStage::buttonsHaveNamesAndVerbs()
{
    QFETCH(QString, verb);
    QVERIFY(m_with->open(m_with->add(m_file)));
    const auto *part = m_with->part<QWidget>(QTest::currentDataTag());
    QVERIFY(part);
    QCOMPARE(part->accessibleName(), verb);
    QVERIFY(part->isVisible());
}

void TestStage::verdictAndRatingReachTheLibrary()
{
    const Clip clip = m_with->add(m_file);
    QVERIFY(m_with->open(clip));
    QSignalSpy changed(m_with->library.get(), &Library::changed);
    const auto last = [&] { return changed.last().first().value<Clip>(); };
    QTest::mouseClick(m_with->part<QAbstractButton>("circle"), Qt::LeftButton);
    QTRY_COMPARE(changed.size(), 1);
    QVERIFY(last().verdict == Clip::Verdict::Circled);
    QVERIFY(m_with->part<QAbstractButton>("circle")->isChecked());
    m_with->key(Qt::Key_X);
    QTRY_VERIFY(last().verdict == Clip::Verdict::Rejected);
    QVERIFY(!m_with->part<QAbstractButton>("circle")->isChecked());
    QVERIFY(m_with->part<QAbstractButton>("reject")->isChecked());
    QTest::mouseClick(m_with->part<QAbstractButton>("reject"), Qt::LeftButton);
    QTRY_VERIFY(last().verdict == Clip::Verdict::None);
    m_with->key(Qt::Key_4);
    QTRY_COMPARE(last().rating, 4);
    QCOMPARE(m_with->part<QWidget>("rating")->accessibleName(), u"4 stars"_s);
    QTest::mouseClick(m_with->part<RatingStars>("rating"), Qt::LeftButton, {}, {20, 12});
    QTRY_COMPARE(last().rating, 2);
    QTest::mouseClick(m_with->part<RatingStars>("rating"), Qt::LeftButton, {}, {20, 12});
    QTRY_COMPARE(last().rating, 0); // the same star takes it back
}

void TestStage::whatTheLibraryChangesIsShown()
{
    Clip clip = m_with->add(m_file);
    QVERIFY(m_with->open(clip));
    clip.title = u"Another name"_s;
    clip.verdict = Clip::Verdict::Circled;
    emit m_with->library->changed(clip);
    QTRY_COMPARE(m_with->part<QLabel>("clipTitle")->text(), u"Another name"_s);
    QVERIFY(m_with->part<QAbstractButton>("circle")->isChecked());
}

void TestStage::anotherClipsChangeIsNobodysBusiness()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    Clip other = aClip();
    other.title = u"Another clip"_s;
    m_with->stage->update(other);
    QCOMPARE(m_with->part<QLabel>("clipTitle")->text(), u"Lighthouse at dusk"_s);
}

void TestStage::aFrameIsTakenInFullSize()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    QSignalSpy taken(m_with->stage, &StagePanel::frameTaken);
    m_with->key(Qt::Key_Right, Qt::ShiftModifier);
    QTest::mouseClick(m_with->part<QAbstractButton>("useThisFrame"), Qt::LeftButton);
    QTRY_COMPARE(taken.size(), 1);
    const QString file = taken.first().first().toString();
    QVERIFY2(file.endsWith(u"Lighthouse at dusk 1 f24.png"_s), qPrintable(file));
    const QImage image(file, "png");
    QCOMPARE(image.size(), clipSize);
    QCOMPARE(codeOf(image), 24);
}

void TestStage::aFrameIsCopied()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    QSignalSpy told(m_with->stage, &StagePanel::told);
    m_with->key(Qt::Key_End);
    m_with->key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(codeOf(QGuiApplication::clipboard()->image()), 95);
}

void TestStage::theStripFillsAndScrubs()
{
    size(clipSize);
    QVERIFY(m_with->open(m_with->add(m_file)));
    auto *strip = m_with->part<ScrubStrip>("scrub");
    QCOMPARE(strip->maximum(), 95);
    QCOMPARE(strip->height(), 57);
    const auto colours = [&] {
        const QImage image = strip->grab().toImage();
        QSet<QRgb> found;
        for (int x = 40; x < image.width() - 40; ++x)
            found.insert(image.pixel(x, 40));
        return found.size();
    };
    QTRY_VERIFY_WITH_TIMEOUT(colours() > 20, 20'000); // the helper has made the thumbnails
    const QPoint middle(strip->width() / 2, 28);
    QTest::mousePress(strip, Qt::LeftButton, {}, middle);
    QTRY_VERIFY(qAbs(m_with->stage->frame() - 48) <= 1);
    QTest::mouseMove(strip, middle + QPoint(100, 0));
    QTest::mouseRelease(strip, Qt::LeftButton, {}, middle + QPoint(100, 0));
    const int there = m_with->stage->frame();
    QVERIFY(there > 50);
    QTRY_COMPARE(codeOf(m_with->stage->frameImage()), there);
    // Its ends are handles.
    QTest::mousePress(strip, Qt::LeftButton, {}, {16, 28});
    QTest::mouseMove(strip, {200, 28});
    QTest::mouseRelease(strip, Qt::LeftButton, {}, {200, 28});
    QVERIFY(m_with->part<QAbstractButton>("markIn")->isChecked());
    strip->setValue(7); // as assistive tools do
    QCOMPARE(m_with->stage->frame(), 7);
}

void TestStage::aClipThatCannotBePlayedSaysSo()
{
    const QString file = m_dir.filePath(u"broken.mp4"_s);
    QVERIFY(write(file, QByteArray(5'000, 'x')));
    m_with->stage->play(m_with->add(file));
    const auto *line = m_with->part<QLabel>("canvasLine");
    QTRY_VERIFY(line->isVisible());
    QCOMPARE(line->text(), u"This clip cannot be played"_s);
    QVERIFY(m_with->part<QAbstractButton>("reveal")->isVisible());
    QVERIFY(!m_with->stage->isPlaying());
    QVERIFY(!m_with->part<QAbstractButton>("useThisFrame")->isEnabled());
    QVERIFY(m_with->open(m_with->add(m_file))); // and the next one plays
    QVERIFY(!line->isVisible());
}

void TestStage::aMissingFileSaysSo()
{
    m_with->stage->play(m_with->add(m_dir.filePath(u"gone.mp4"_s)));
    const auto *sentence = m_with->part<QLabel>("canvasSentence");
    QTRY_COMPARE(sentence->text(), u"The file was moved or deleted. The recipe is kept."_s);
    QVERIFY(sentence->isVisible());
    QVERIFY(!m_with->part<QWidget>("reveal"));
    QVERIFY(m_with->part<QAbstractButton>("locate")->isVisible());
    const auto *play = m_with->part<QAbstractButton>("play");
    const auto verifyStill = [&] {
        QVERIFY(!m_with->stage->isPlaying());
        QVERIFY(!play->isEnabled());
        QCOMPARE(play->accessibleName(), u"Play"_s);
    };
    verifyStill();
    for (const auto key : {Qt::Key_Space, Qt::Key_L, Qt::Key_J, Qt::Key_End, Qt::Key_I}) {
        m_with->key(key);
        verifyStill();
    }
    QTest::mouseClick(m_with->part<QWidget>("canvas"), Qt::LeftButton, {}, {5, 5});
    verifyStill();
}

void TestStage::aMissingFilesRecipeIsReused()
{
    const Clip clip = m_with->add(m_dir.filePath(u"gone.mp4"_s));
    m_with->stage->play(clip);
    auto *reuse = m_with->part<QAbstractButton>("reuseRecipe");
    QTRY_VERIFY(reuse->isVisible());
    QCOMPARE(reuse->accessibleName(), u"Reuse recipe"_s);
    QSignalSpy wanted(m_with->stage, &StagePanel::recipeWanted);
    QTest::mouseClick(reuse, Qt::LeftButton);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().first().value<Recipe>(), clip.recipe);
}

//! Presses Locate… and chooses that file.
void TestStage::locate(const QString &file)
{
    auto *button = m_with->part<QAbstractButton>("locate");
    QVERIFY(button);
    QCOMPARE(button->accessibleName(), u"Locate the file"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *chooser = m_with->part<QFileDialog>("locateChooser");
    QVERIFY(chooser);
    QVERIFY(chooser->isVisible());
    emit chooser->fileSelected(file);
    chooser->close();
}

void TestStage::aMissingFileIsLocated()
{
    QFile file(m_file);
    QVERIFY(file.open(QFile::ReadOnly));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QVERIFY(hash.addData(&file));
    Clip clip = m_with->add(m_dir.filePath(u"gone.mp4"_s));
    clip.sha256 = QString::fromLatin1(hash.result().toHex());
    m_with->put(clip);
    m_with->stage->play(clip);
    QTRY_VERIFY(m_with->part<QAbstractButton>("locate"));
    locate(m_file);
    QTRY_VERIFY(!m_with->stage->frameImage().isNull());
    QVERIFY(!m_with->part<QLabel>("canvasLine")->isVisible());
    QTRY_VERIFY(m_with->part<QAbstractButton>("play")->isEnabled());
    m_with->key(Qt::Key_Space);
    QTRY_VERIFY(m_with->stage->positionMs() > 100);
}

void TestStage::anotherFileIsNotTakenForIt()
{
    m_with->stage->play(m_with->add(m_dir.filePath(u"gone.mp4"_s)));
    QTRY_VERIFY(m_with->part<QAbstractButton>("locate"));
    locate(m_file);
    const auto *sentence = m_with->part<QLabel>("canvasSentence");
    QTRY_COMPARE(sentence->text(), u"This is another file: what it holds is not the clip."_s);
    QVERIFY(m_with->stage->frameImage().isNull());
    QVERIFY(m_with->part<QAbstractButton>("locate")->isVisible()); // to try once more
    locate(m_dir.filePath(u"nowhere.mp4"_s));
    QTRY_COMPARE(sentence->text(), u"The chosen file cannot be read."_s);
}

void TestStage::aFileThatIsDeletedWhileItPlaysHurtsNobody()
{
    const QString file = m_dir.filePath(u"short lived.mp4"_s);
    QVERIFY(QFile::copy(m_file, file));
    const Clip clip = m_with->add(file);
    m_with->stage->play(clip);
    QTRY_VERIFY(m_with->stage->positionMs() > 200);
    QVERIFY(QFile::remove(file));
    m_with->key(Qt::Key_End);
    m_with->key(Qt::Key_Home);
    m_with->key(Qt::Key_C);
    QTRY_VERIFY(m_with->part<QAbstractButton>("circle")->isChecked());
    m_with->stage->open(clip); // from the start: now it is gone
    QTRY_VERIFY(m_with->part<QAbstractButton>("locate"));
    QVERIFY(!m_with->stage->isPlaying());
    QVERIFY(m_with->open(m_with->add(m_file))); // and the next one plays
}

void TestStage::aStillHasNoTransport()
{
    const QString file = m_dir.filePath(u"still.png"_s);
    QImage image(640, 360, QImage::Format_RGB32);
    image.fill(Qt::darkMagenta);
    QVERIFY(image.save(file));
    Clip clip = m_with->add(file);
    clip.still = true;
    m_with->stage->play(clip);
    QTRY_VERIFY(!m_with->stage->frameImage().isNull());
    QVERIFY(!m_with->stage->isPlaying());
    QVERIFY(!m_with->part<QWidget>("play")->isVisible());
    QVERIFY(!m_with->part<QWidget>("scrub")->isVisible());
    QVERIFY(m_with->part<QWidget>("useThisFrame")->isVisible());
    const QImage shown = onCanvas();
    QCOMPARE(shown.pixelColor(shown.rect().center()), QColor(Qt::darkMagenta));
}

void TestStage::theSandboxIsMarked()
{
    size({640, 360});
    Clip clip = m_with->add(m_file);
    QVERIFY(m_with->open(clip));
    const QColor violet(0x2b, 0x24, 0x40);
    const auto plate = [this] { return onCanvas().pixelColor(15, 18); };
    QVERIFY(plate() != violet);
    clip.sandbox = true;
    m_with->stage->update(clip);
    QTRY_COMPARE(plate(), violet);
    QVERIFY(m_with->part<QLabel>("clipFacts")->text().startsWith(u"Sandbox · "_s));
    QVERIFY(m_with->part<QLabel>("clipFacts")->text().endsWith(u" · free"_s));
}

//! The name of a button that is cut off, or overlaps another one; empty if there is none.
QString TestStage::crowded() const
{
    QList<QRect> places;
    const auto buttons = m_with->stage->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        if (!button->isVisible())
            continue;
        const QRect place(button->mapTo(m_with->stage, QPoint()), button->size());
        const bool overlaps = std::any_of(places.cbegin(), places.cend(), [&](const QRect &other) {
            return other.intersects(place);
        });
        if (overlaps || !m_with->stage->rect().contains(place))
            return button->objectName();
        places.append(place);
    }
    return {};
}

void TestStage::narrowStagesFold_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("frameNumber");
    QTest::addColumn<bool>("words");
    QTest::newRow("wide") << 800 << true << true;
    QTest::newRow("760") << 760 << true << true;
    QTest::newRow("under 760") << 759 << false << true;
    QTest::newRow("640") << 640 << false << true;
    QTest::newRow("under 640") << 639 << false << false;
    QTest::newRow("smallest") << 400 << false << false;
}

void TestStage::narrowStagesFold()
{
    QFETCH(int, width);
    QFETCH(bool, frameNumber);
    QFETCH(bool, words);
    QVERIFY(m_with->open(m_with->add(m_file)));
    m_with->stage->setFixedWidth(width);
    QTRY_COMPARE(m_with->stage->width(), width);
    QTRY_COMPARE(m_with->part<QWidget>("frameNumber")->isVisible(), frameNumber);
    QCOMPARE(m_with->part<QWidget>("volume")->isVisible(), frameNumber);
    QCOMPARE(m_with->part<QAbstractButton>("useThisFrame")->text().isEmpty(), !words);
    QTRY_COMPARE(crowded(), QString());
}

void TestStage::transportStaysLeftToRight()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    m_with = std::make_unique<StageFixture>();
    QVERIFY(m_with->open(m_with->add(m_file)));
    const auto x = [this](const char *name) {
        return m_with->part<QWidget>(name)->mapTo(m_with->stage, QPoint()).x();
    };
    QVERIFY(x("timecode") < x("stepBack"));
    QVERIFY(x("stepBack") < x("play"));
    QVERIFY(x("play") < x("stepForward"));
    QVERIFY(x("stepForward") < x("mute"));
    QVERIFY(x("more") < x("clipTitle")); // the head mirrors
    m_with->key(Qt::Key_Right);
    QCOMPARE(m_with->stage->frame(), 1);
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestStage::settingsAreKept()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    m_with->key(Qt::Key_M);
    m_with->part<QSlider>("volume")->setValue(35);
    m_with->key(Qt::Key_M);
    m_with->key(Qt::Key_L, Qt::ControlModifier);
    const Preferences read(m_with->folder());
    QCOMPARE(read[settings::volume], 35);
    QCOMPARE(read[settings::muted], true);
    QCOMPARE(read[settings::loop], false);
}

void TestStage::fullScreenComesAndGoes()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    QPointer<Canvas> canvas = m_with->part<Canvas>("canvas");
    m_with->key(Qt::Key_F11);
    QVERIFY(canvas->window() != &m_with->window);
    QVERIFY(canvas->window()->isFullScreen());
    QTest::keyClick(canvas.data(), Qt::Key_Space);
    QVERIFY(m_with->stage->isPlaying());
    QTest::keyClick(canvas.data(), Qt::Key_Escape);
    QCOMPARE(canvas->window(), &m_with->window);
    QVERIFY(canvas->isVisible());
    QVERIFY(canvas->mapTo(m_with->stage, QPoint()).y()
            < m_with->part<QWidget>("scrub")->mapTo(m_with->stage, QPoint()).y());
    m_with->key(Qt::Key_F11);
    m_with.reset(); // quitting from there is fine too
    QVERIFY(canvas.isNull());
}

void TestStage::askingForNeighboursIsPassedOn()
{
    QVERIFY(m_with->open(m_with->add(m_file)));
    QSignalSpy previous(m_with->stage, &StagePanel::previousTakeWanted);
    QSignalSpy next(m_with->stage, &StagePanel::nextTakeWanted);
    m_with->key(Qt::Key_PageUp);
    QTest::mouseClick(m_with->part<QAbstractButton>("nextTake"), Qt::LeftButton);
    QCOMPARE(previous.size(), 1);
    QCOMPARE(next.size(), 1);
}

void TestStage::whoeverLeavesThePageLeavesItPaused()
{
    m_with->stage->play(m_with->add(m_file));
    QTRY_VERIFY(m_with->stage->isPlaying());
    m_with->stage->hide();
    QVERIFY(!m_with->stage->isPlaying());
    m_with->stage->show();
    m_with->key(Qt::Key_Space);
    QVERIFY(m_with->stage->isPlaying());
}

QTEST_MAIN(TestStage)
#include "tst_stage.moc"
