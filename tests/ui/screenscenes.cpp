#include "tests/media/clips.h"
#include "tests/support/values.h"
#include "tests/ui/screenset.h"
#include "ui/compose/composepanel.h"
#include "ui/compose/spendquestion.h"
#include "ui/mainwindow/createpage.h"
#include "ui/notices/messagelist.h"
#include "ui/player/stagepanel.h"
#include "ui/queue/queuepanel.h"
#include "ui/queue/takesstrip.h"
#include "ui/shared/keychainhelp.h"
#include "ui/shared/look.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using Standing = AccountState::Standing;

const QString prompt
    = u"Slow aerial push-in over a black sea toward a lighthouse on a cliff at dusk. The beam "
      "sweeps through thin mist while the last orange light lies on the horizon. Long swell, no "
      "wind in the grass. Anamorphic, 35 mm, calm. Distant surf."_s;

void begin(ScreenSet &set, const AccountState &account = ScreenSet::account(Standing::Ready))
{
    set.use(account);
}

void write(ScreenSet &set, const QString &text)
{
    Recipe recipe = aRecipe(text);
    set.window().createPage().compose().setRecipe(recipe);
}

//! The file on the Stage, standing on a frame, with a range.
void stage(ScreenSet &set, const Clip &clip)
{
    StagePanel &stage = set.window().createPage().stage();
    stage.open(clip);
    const auto isShown = [&] { return !stage.frameImage().isNull(); };
    [&] { QVERIFY(QTest::qWaitFor(isShown, 10'000)); }();
    stage.run(StageCommand::SecondForward);
    stage.run(StageCommand::MarkIn);
    for (int i = 0; i < 5; ++i)
        stage.run(StageCommand::SecondForward);
    stage.run(StageCommand::MarkOut);
    stage.run(StageCommand::SecondBack);
    stage.run(StageCommand::SecondBack);
    const auto isThere = [&] { return stage.frame() == 96; };
    [&] { QVERIFY(QTest::qWaitFor(isThere, 10'000)); }();
}

Clip takes(ScreenSet &set)
{
    Clip shown;
    for (int take = 1; take <= 4; ++take) {
        Clip clip = set.clip(u"Lighthouse at dusk"_s, take, 0);
        clip.rating = take < 3 ? 0 : take;
        if (take == 4)
            clip.verdict = Clip::Verdict::Circled;
        if (take == 1)
            clip.verdict = Clip::Verdict::Rejected;
        set.put(clip);
        shown = clip;
    }
    return shown;
}

void fillQueue(ScreenSet &set)
{
    set.put(set.job(Stage::Unsure, u"Dawn over the ridges"_s, 1));
    set.put(set.job(Stage::Failed, u"Stranger under the umbrella"_s, 2));
    set.put(set.job(Stage::Rendering, u"Lighthouse at dusk"_s, 0));
    Job second = set.job(Stage::Rendering, u"Lighthouse at dusk"_s, 0);
    second.progress = 22;
    second.estimatedCompletion = QDateTime::currentDateTimeUtc().addSecs(90);
    second.take = 2;
    set.put(second);
    set.put(set.job(Stage::Queued, u"Aurora above the lake"_s, 3));
    Job plain = set.job(Stage::Queued, u"Cabin, snow, one lit window"_s, 4);
    plain.recipe.imageFile.clear();
    set.put(plain);
    const Job sending = set.job(Stage::Sending, u"Teapot, slow turn"_s, 5);
    set.put(sending);
    const Job saving = set.job(Stage::Saving, u"Dunes, low sun"_s, 6);
    set.put(saving);
    set.put(set.job(Stage::Waiting, u"Heavy swell, grey noon"_s, 7));
    set.put(set.job(Stage::Done, u"Balloons over the valley"_s, 5));
    emit set.studio().queue().progressed(sending.id, 1'200'000, 2'400'000);
    emit set.studio().queue().progressed(saving.id, 4'500'000, 6'291'456);
}

void create(ScreenSet &set)
{
    begin(set);
    write(set, prompt);
    set.window().createPage().compose().useImage(set.picture(0));
    fillQueue(set);
    stage(set, takes(set));
}

void createEmpty(ScreenSet &set)
{
    begin(set);
}

void createSandbox(ScreenSet &set)
{
    begin(set, ScreenSet::sandbox());
    write(set, prompt);
    Clip clip = set.clip(u"Lighthouse at dusk"_s, 1, 0);
    clip.sandbox = true;
    clip.charged.reset();
    set.put(clip);
    Job job = set.job(Stage::Rendering, u"Lighthouse at dusk"_s, 0);
    job.account = Accounts::sandboxId;
    job.estimate = 0;
    job.charged = 0;
    set.put(job);
    stage(set, clip);
}

void promptTooLong(ScreenSet &set)
{
    begin(set, ScreenSet::sandbox());
    write(set, prompt + u' ' + prompt + u" The gentle film halation around the sun."_s);
}

void dragOver(ScreenSet &set, const QString &file)
{
    begin(set);
    write(set, prompt);
    auto *zone = set.part<QWidget>(u"dropZone"_s);
    auto *mime = new QMimeData; // the window system's; lives as long as the drag
    mime->setParent(zone);
    mime->setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(zone->rect().center(), Qt::CopyAction, mime, Qt::LeftButton, {});
    QApplication::sendEvent(zone, &enter);
}

void dropWelcome(ScreenSet &set)
{
    dragOver(set, set.picture(1));
}

void dropRefused(ScreenSet &set)
{
    const QString file = set.path(u"script.pdf"_s);
    clips::write(file, "%PDF-1.7\n");
    dragOver(set, file);
}

void useFile(ScreenSet &set, const QString &name, const QByteArray &bytes)
{
    begin(set);
    write(set, prompt);
    clips::write(set.path(name), bytes);
    set.window().createPage().compose().useImage(set.path(name));
}

void pictureTooBig(ScreenSet &set)
{
    QByteArray bytes = clips::bytesOf(set.picture(2));
    bytes.resize(14'200'000); // a JPEG ends where it ends; what follows counts as size
    useFile(set, u"mug-scan.jpg"_s, bytes);
}

void pictureOfOtherKind(ScreenSet &set)
{
    useFile(set, u"IMG_4711.heic"_s,
            QByteArray("\0\0\0\x18"
                       "ftypheic\0\0\0\0mif1heic",
                       24));
}

void pictureUnreadable(ScreenSet &set)
{
    useFile(set, u"torn.png"_s, clips::bytesOf(set.picture(3)).first(200));
}

void details(ScreenSet &set)
{
    begin(set);
    Recipe recipe = aRecipe(prompt);
    recipe.metadata = {{u"project"_s, u"coast"_s}, {u"shot"_s, u"12"_s}};
    recipe.webhook = QUrl(u"https://hooks.example.com/rushes"_s);
    set.window().createPage().compose().setRecipe(recipe);
    set.part<QAbstractButton>(u"details"_s)->setChecked(true);
}

void keyRefused(ScreenSet &set)
{
    begin(set, ScreenSet::account(Standing::KeyRefused));
    write(set, prompt);
    for (int i = 0; i < 3; ++i)
        set.put(set.held(Hold::KeyRefused, u"Heavy swell, grey noon"_s, i));
}

void offline(ScreenSet &set)
{
    AccountState account = ScreenSet::account(Standing::Offline);
    account.error = Error{Error::Kind::Network, u"Host unreachable"_s};
    begin(set, account);
    write(set, prompt);
    set.put(set.held(Hold::Network, u"First light on the range"_s, 3));
}

void lowBalance(ScreenSet &set)
{
    AccountState account = ScreenSet::account(Standing::Ready);
    account.credits = 150;
    begin(set, account);
    write(set, prompt);
    set.put(set.held(Hold::OutOfCredits, u"First light on the range"_s, 3));
    set.put(set.job(Stage::Waiting, u"Heavy swell, grey noon"_s, 7));
}

void keyringLocked(ScreenSet &set)
{
    begin(set, ScreenSet::account(Standing::KeyringTrouble));
    write(set, prompt);
}

void messages(ScreenSet &set)
{
    begin(set);
    write(set, prompt);
    set.put(QueueState{.paused = true, .continueCount = 3, .continueCredits = 1458});
    set.put(set.held(Hold::Continue, u"Heavy swell, grey noon"_s, 7));
    set.put(set.job(Stage::Waiting, u"First light on the range"_s, 3));
}

void cards(ScreenSet &set)
{
    begin(set);
    set.put(set.job(Stage::Unsure, u"Dawn over the ridges"_s, 1));
    const Job accepted = set.job(Stage::Unsure, u"Dawn over the ridges, wide"_s, 1);
    const Job refused = set.job(Stage::Unsure, u"Dawn over the ridges, close"_s, 1);
    set.put(accepted);
    set.put(refused);
    set.put(set.job(Stage::NotSaved, u"Jellyfish drift"_s, 3));
    QueueModel &model = set.window().createPage().queue().model();
    model.setOdds(accepted.id, phrases::Odds::Accepted);
    model.setOdds(refused.id, phrases::Odds::NotAccepted);
}

void moreCards(ScreenSet &set)
{
    begin(set);
    set.put(
        set.job(Stage::Failed, u"Stranger under the umbrella, a very long name for a clip"_s, 2));
    set.put(set.job(Stage::Refused, u"Amber bottle, studio"_s, 4));
    Job ended = set.job(Stage::Failed, u"Light shafts in the pines"_s, 5);
    ended.error = Error{Error::Kind::LinkEnded, {}};
    set.put(ended);
    set.put(set.held(Hold::OutOfCredits, u"First light on the range"_s, 3));
}

void rows(ScreenSet &set)
{
    begin(set);
    set.put(set.held(Hold::RateLimited, u"First light on the range"_s, 3));
    set.put(set.held(Hold::Disk, u"First light on the range"_s, 3));
    Job strange
        = set.job(Stage::Rendering, u"Lighthouse at dusk, a name that cannot fit in here"_s, 0);
    strange.statusWord = u"upscaling"_s;
    strange.progress = 80;
    set.put(strange);
    set.put(set.job(Stage::Waiting, u"Heavy swell, grey noon"_s, 7));
    set.put(set.job(Stage::Waiting, u"Heavy swell, grey noon"_s, 7));
    set.put(set.job(Stage::Done, u"Balloons over the valley"_s, 5));
    set.put(set.job(Stage::Cancelled, u"Stranger under the umbrella"_s, 2));
    set.put(set.job(Stage::TakenBack, u"Light shafts in the pines"_s, 4));
    set.put(set.job(Stage::LetGo, u"Light shafts in the pines"_s, 4));
}

void fileMissing(ScreenSet &set)
{
    begin(set);
    Clip clip = set.clip(u"Dunes, low sun"_s, 2, 6);
    clip.file = u"/nowhere/Dunes, low sun.mp4"_s;
    set.put(clip);
    set.window().createPage().stage().open(clip);
    auto *line = set.part<QWidget>(u"canvasLine"_s);
    [&] { QVERIFY(QTest::qWaitFor([line] { return line->isVisible(); }, 10'000)); }();
}

void accountMenu(ScreenSet &set)
{
    begin(set);
    set.part<QAbstractButton>(u"accountChip"_s)->click();
    set.setSubject(set.part<QWidget>(u"accountMenu"_s));
}

void menu(ScreenSet &set, qsizetype number)
{
    begin(set);
    QAction *action = set.part<QMenuBar>(u"menuBar"_s)->actions().value(number);
    action->menu()->popup({0, 0});
    set.setSubject(action->menu());
}

void recipeMenu(ScreenSet &set)
{
    menu(set, 2);
}

void viewMenu(ScreenSet &set)
{
    menu(set, 5);
}

void dialog(ScreenSet &set, const QString &action)
{
    begin(set);
    set.part<QAction>(action)->trigger();
    const auto dialogs = set.window().findChildren<QDialog *>();
    [&] { QVERIFY(!dialogs.isEmpty()); }();
    set.setSubject(dialogs.last());
}

void shown(ScreenSet &set, QDialog *dialog)
{
    [&] { QVERIFY(dialog); }();
    dialog->open();
    set.setSubject(dialog);
}

void fromAddress(ScreenSet &set)
{
    begin(set);
    set.window().createPage().compose().useImageUrl();
    const auto dialogs = set.window().findChildren<QDialog *>();
    [&] { QVERIFY(!dialogs.isEmpty()); }();
    set.setSubject(dialogs.last());
}

void spending(ScreenSet &set)
{
    begin(set);
    shown(set,
          new SpendQuestion(
              {.takes = 6, .credits = 2916, .limit = 2000, .account = u"Studio"_s, .left = 9564},
              &set.window()));
}

void told(ScreenSet &set)
{
    begin(set);
    auto *history = new ToldHistory(&set.window());
    history->add({.icon = u"check"_s,
                  .tone = Tone::Good,
                  .text = u"Lighthouse at dusk is on disk."_s,
                  .button = u"Show"_s,
                  .act = [] {}});
    history->add({.icon = u"error"_s,
                  .tone = Tone::Failure,
                  .text = u"The service refuses this key. Nothing was charged. Replace the key to "
                          "go on, 3 jobs wait."_s,
                  .button = u"Replace key…"_s,
                  .act = [] {}});
    history->add({.icon = u"network-offline"_s,
                  .tone = Tone::Warning,
                  .text = u"No network. Rendering goes on at the service, clips are collected "
                          "later."_s});
    shown(set, new MessageList(*history, &set.window()));
}

void nothingTold(ScreenSet &set)
{
    begin(set);
    shown(set, new MessageList(*new ToldHistory(&set.window()), &set.window()));
}

void keychainHelp(ScreenSet &set)
{
    begin(set);
    showKeychainHelp(&set.window());
    const auto dialogs = set.window().findChildren<QDialog *>();
    [&] { QVERIFY(!dialogs.isEmpty()); }();
    set.setSubject(dialogs.last());
}

void crop(ScreenSet &set)
{
    begin(set);
    write(set, prompt);
    const QString square = set.path(u"square.png"_s);
    QImage(set.picture(2)).scaled(360, 360).save(square);
    set.window().createPage().compose().useImage(square);
    const auto isCut = [&set] { return set.window().createPage().compose().recipe().imageFile; };
    [&] {
        QVERIFY(QTest::qWaitFor(
            [&] { return !isCut().isEmpty() && isCut() != set.path(u"square.png"_s); }, 10'000));
    }();
}

void editing(ScreenSet &set)
{
    begin(set);
    write(set, prompt);
    const Job job = set.held(Hold::Edit, u"Heavy swell, grey noon"_s, 7);
    set.put(job);
    set.put(set.job(Stage::Waiting, u"First light on the range"_s, 3));
    set.window().createPage().compose().editJob(job);
}

//! One of every control, on and off.
void addPair(QVBoxLayout *column, QWidget *on, QWidget *off)
{
    off->setEnabled(false);
    on->setAccessibleName(u"Control %1"_s.arg(column->count()));
    off->setAccessibleName(on->accessibleName() + u", off"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(on, 1);
    row->addWidget(off, 1);
    column->addLayout(row);
}

void fillBoard(QVBoxLayout *column)
{
    for (const Look look : {Look::Normal, Look::Primary, Look::Flat, Look::Small, Look::SmallFlat,
                            Look::Link, Look::Quiet, Look::Sandbox}) {
        auto *on = new QPushButton(u"Check balance"_s);
        auto *off = new QPushButton(u"Check balance"_s);
        setLook(on, look);
        setLook(off, look);
        addPair(column, on, off);
    }
    addPair(column, new QLineEdit(u"Lighthouse"_s), new QLineEdit(u"Lighthouse"_s));
    addPair(column, new QPlainTextEdit(u"Slow push-in"_s), new QPlainTextEdit(u"Slow push-in"_s));
    for (const bool ticked : {true, false}) {
        auto *on = new QCheckBox(u"Generate sound"_s);
        auto *off = new QCheckBox(u"Generate sound"_s);
        on->setChecked(ticked);
        off->setChecked(ticked);
        addPair(column, on, off);
    }
    addPair(column, new QSpinBox, new QSpinBox);
    addPair(column, new QSlider(Qt::Horizontal), new QSlider(Qt::Horizontal));
    auto *on = new QProgressBar;
    on->setValue(65);
    addPair(column, on, new QProgressBar);
}

void board(ScreenSet &set)
{
    begin(set);
    auto *dialog = new QDialog(&set.window());
    auto *column = new QVBoxLayout(dialog);
    fillBoard(column);
    auto *box = new QComboBox;
    box->addItems({u"Seedance 2.0"_s, u"Seedance 1.0 Pro"_s});
    auto *off = new QComboBox;
    off->addItem(u"Seedance 2.0"_s);
    addPair(column, box, off);
    shown(set, dialog);
}

void choices(ScreenSet &set)
{
    begin(set);
    auto *box = set.part<QComboBox>(u"model"_s);
    [&] { QVERIFY(box); }();
    box->showPopup();
    set.setSubject(box->view()->window());
}

void question(ScreenSet &set)
{
    begin(set);
    auto *box = new QMessageBox(QMessageBox::Question, u"Remove Studio"_s,
                                u"Remove the account Studio? Its key leaves the keychain of this "
                                "computer."_s,
                                QMessageBox::Cancel, &set.window());
    box->addButton(u"Remove"_s, QMessageBox::AcceptRole);
    shown(set, box);
}

void shortcuts(ScreenSet &set)
{
    dialog(set, u"helpShortcuts"_s);
}

void about(ScreenSet &set)
{
    dialog(set, u"helpAbout"_s);
}

void welcome(ScreenSet &) { }

void welcomeRefused(ScreenSet &set)
{
    auto *key = set.part<QLineEdit>(u"welcomeKey"_s);
    key->setText(u"sk-wrong"_s);
    QTest::keyClick(key, Qt::Key_Return);
    auto *note = set.part<QWidget>(u"welcomeNoteWords"_s);
    [&] { QVERIFY(QTest::qWaitFor([note] { return note->isVisible(); }, 10'000)); }();
}

template<SettingsDialog::Page page> void settingsPage(ScreenSet &set)
{
    begin(set);
    set.showSettings(page);
    AccountState studio = ScreenSet::account(Standing::Ready);
    studio.address = QUrl(u"https://api.seedance.it.com/v1"_s);
    studio.keyEnd = u"4f2a"_s;
    AccountState agency = ScreenSet::account(Standing::KeyRefused);
    agency.id = {u"agency"_s};
    agency.name = u"Agency 2025"_s;
    agency.credits.reset();
    auto *list = set.subject()->findChild<QListWidget *>(u"accountList"_s);
    [&] { QVERIFY(QTest::qWaitFor([list] { return list->count() > 0; })); }(); // the real ones
    set.use({studio, agency, ScreenSet::sandbox()});
    list->setCurrentRow(0);
}

} // namespace

const QList<Scene> &allScenes()
{
    static const QList<Scene> scenes{
        {"welcome", welcome},
        {"welcome-refused", welcomeRefused},
        {"create", create},
        {"create-empty", createEmpty},
        {"create-sandbox", createSandbox},
        {"create-text", promptTooLong},
        {"create-details", details},
        {"drop-welcome", dropWelcome},
        {"drop-refused", dropRefused},
        {"picture-big", pictureTooBig},
        {"picture-kind", pictureOfOtherKind},
        {"picture-torn", pictureUnreadable},
        {"account-refused", keyRefused},
        {"account-offline", offline},
        {"account-low", lowBalance},
        {"account-keyring", keyringLocked},
        {"account-menu", accountMenu},
        {"messages", messages},
        {"queue-cards", cards},
        {"queue-cards-more", moreCards},
        {"queue-rows", rows},
        {"stage-missing", fileMissing},
        {"menu-recipe", recipeMenu},
        {"menu-view", viewMenu},
        {"shortcuts", shortcuts},
        {"about", about},
        {"crop", crop},
        {"editing", editing},
        {"from-address", fromAddress},
        {"spend-question", spending},
        {"told", told},
        {"told-nothing", nothingTold},
        {"keychain-help", keychainHelp},
        {"board", board},
        {"choices", choices},
        {"question", question},
        {"settings-accounts", settingsPage<SettingsDialog::Page::Accounts>},
        {"settings-library", settingsPage<SettingsDialog::Page::LibraryFolder>},
        {"settings-downloads", settingsPage<SettingsDialog::Page::Downloads>},
        {"settings-network", settingsPage<SettingsDialog::Page::Network>},
        {"settings-notifications", settingsPage<SettingsDialog::Page::Notifications>},
        {"settings-appearance", settingsPage<SettingsDialog::Page::Appearance>},
        {"settings-shortcuts", settingsPage<SettingsDialog::Page::Shortcuts>},
    };
    return scenes;
}

} // namespace rushes
