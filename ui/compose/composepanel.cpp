#include "ui/compose/composepanel.h"

#include "app/base/json.h"
#include "app/domain/price.h"
#include "app/studio/preferences.h"
#include "ui/compose/aspectchoice.h"
#include "ui/compose/detailsfold.h"
#include "ui/compose/dropzone.h"
#include "ui/compose/durationfield.h"
#include "ui/compose/editbanner.h"
#include "ui/compose/generatebar.h"
#include "ui/compose/modelbox.h"
#include "ui/compose/noteline.h"
#include "ui/compose/promptcounter.h"
#include "ui/compose/prompteditor.h"
#include "ui/compose/takesstepper.h"
#include "ui/shared/format.h"

#include <QCheckBox>
#include <QFrame>
#include <QJsonObject>
#include <QLabel>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr auto draftDelay = 500ms; // after the last key, so that typing writes no file
constexpr auto wholeKey = "picture_whole"_L1; // beside the recipe's own
constexpr auto placeKey = "picture_place"_L1;

} // namespace

ComposePanel::ComposePanel(Setup setup, Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_setup(std::move(setup))
    , m_preferences(preferences)
    , m_picture(new SourcePicture(m_setup.sources, this))
    , m_saving(new QTimer(this))
{
    setObjectName(u"composePanel"_s);
    setAcceptDrops(true);
    setMinimumWidth(288);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildBody(), 1);
    auto *line = new QFrame(this);
    line->setProperty("line", true);
    line->setFixedHeight(1);
    column->addWidget(line);
    m_bar = new GenerateBar(this);
    column->addWidget(m_bar);
    m_saving->setSingleShot(true);
    m_saving->setInterval(draftDelay);
    connectParts();
    connectPrompts();
    setSendKeys({Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
                {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter});
    restoreDraft();
}

ComposePanel::~ComposePanel()
{
    if (m_saving->isActive())
        saveDraft();
}

void ComposePanel::connectParts()
{
    connect(m_prompt, &QTextEdit::textChanged, this, [this] {
        m_promptNote->clear();
        refresh();
    });
    connect(m_prompt, &PromptEditor::pasteCut, this, [this](int kept) {
        m_promptNote->setNote(tr("The text was cut after %1 characters.").arg(format::number(kept)),
                              NoteLine::Weight::Warning);
    });
    connect(m_prompt, &PromptEditor::picturePasted, this,
            [this](const QMimeData &mime) { m_picture->take(pictureOffer(mime)); });
    connect(m_picture, &SourcePicture::changed, this, &ComposePanel::onPictureChanged);
    connect(m_model, &QComboBox::currentIndexChanged, this, &ComposePanel::onModelChanged);
    connect(m_duration, &DurationField::changed, this, &ComposePanel::refresh);
    connect(m_aspect, &AspectChoice::changed, this, &ComposePanel::refresh);
    connect(m_banner, &EditBanner::cancelled, this, &ComposePanel::cancelEdit);
    connect(m_audio, &QCheckBox::toggled, this, &ComposePanel::refresh);
    connect(m_takes, &QSpinBox::valueChanged, this, &ComposePanel::refresh);
    connect(m_details, &DetailsFold::changed, this, &ComposePanel::refresh);
    connect(m_bar, &GenerateBar::pressed, this, &ComposePanel::generate);
    connect(m_saving, &QTimer::timeout, this, &ComposePanel::saveDraft);
}

Recipe ComposePanel::recipe() const
{
    return {.model = m_model->modelId(),
            .prompt = m_prompt->prompt(),
            .imageFile = m_picture->upload(),
            .imageUrl = m_picture->url(),
            .seconds = m_duration->seconds(),
            .aspect = m_aspect->aspect(),
            .audio = m_audio->isChecked(),
            .metadata = m_details->metadata(),
            .webhook = m_details->webhook()};
}

int ComposePanel::takes() const
{
    return m_takes->value();
}

QSize ComposePanel::sizeHint() const
{
    return {320, 760};
}

void ComposePanel::setAccount(const AccountState &account)
{
    m_account = account;
    m_model->setPrices(account.sandbox ? ModelBox::Prices::Free : ModelBox::Prices::Credits);
    refresh();
}

void ComposePanel::setReserved(int credits)
{
    m_reserved = credits;
    refresh();
}

void ComposePanel::setRecipe(const Recipe &recipe)
{
    cancelEdit(); // it is about something else now
    setDraft({.recipe = recipe});
}

ComposePanel::Draft ComposePanel::draft() const
{
    Draft draft{.recipe = recipe(), .choice = m_picture->choice()};
    draft.recipe.imageFile = m_picture->file(); // the original, not what was cut from it
    return draft;
}

void ComposePanel::setDraft(const Draft &draft)
{
    const Recipe &recipe = draft.recipe;
    m_model->setModelId(recipe.model);
    m_duration->setSeconds(recipe.seconds);
    m_aspect->setAspect(recipe.aspect);
    m_audio->setChecked(recipe.audio);
    m_details->setMetadata(recipe.metadata);
    m_details->setWebhook(recipe.webhook);
    m_prompt->setPrompt(recipe.prompt);
    if (recipe.imageUrl.isEmpty())
        m_picture->reuse(recipe.imageFile, draft.choice);
    else
        m_picture->useAddress(recipe.imageUrl);
    onModelChanged();
}

void ComposePanel::useImage(const QString &file)
{
    m_picture->useFile(file);
}

void ComposePanel::focusPrompt()
{
    m_prompt->setFocus(Qt::ShortcutFocusReason);
}

void ComposePanel::browseImage()
{
    m_dropZone->browse();
}

void ComposePanel::pasteImage()
{
    m_dropZone->paste();
}

void ComposePanel::removeImage()
{
    m_picture->remove();
}

void ComposePanel::onModelChanged()
{
    const Model *model = m_setup.catalogue.find(m_model->modelId());
    const bool video = model && model->makes == Model::Makes::Video;
    if (video)
        m_duration->setModel(*model);
    if (model)
        m_aspect->setOffered(model->aspects);
    m_duration->setVisible(video);
    m_durationLabel->setVisible(video);
    m_audioRow->setVisible(video && model->audio);
    m_audioLabel->setVisible(video && model->audio);
    refresh();
}

void ComposePanel::onPictureChanged()
{
    tellPicture();
    refresh();
}

void ComposePanel::tellPicture()
{
    const QString notice = wordsFor(m_picture->notice());
    if (notice.isEmpty())
        m_pictureNote->setNote(cropWords(*m_picture), NoteLine::Weight::Plain);
    else
        m_pictureNote->setNote(notice, NoteLine::Weight::Warning);
}

void ComposePanel::refresh()
{
    m_picture->setAspect(m_aspect->aspect());
    const Recipe now = recipe();
    const Model *model = m_setup.catalogue.find(now.model);
    const int each = estimate(now, m_setup.catalogue);
    const QList<Issue> issues = validate(now, m_setup.catalogue, m_picture->facts());
    tellPrompt();
    tellSource(model);
    m_details->showIssues(issues);
    m_details->setCarried(now.hasImage() ? DetailsFold::Carried::WithoutMetadata
                                         : DetailsFold::Carried::All);
    m_each->setText(m_account.sandbox ? tr("free") : tr("%1 each").arg(format::about(each)));
    m_bar->setWords(generateWords({.issues = issues,
                                   .looking = m_picture->state() == SourcePicture::State::Looking,
                                   .cropping = m_picture->isCropping(),
                                   .editing = m_editing.has_value(),
                                   .account = m_account,
                                   .takes = m_editing ? 1 : takes(),
                                   .each = each,
                                   .reserved = reservedByOthers()}));
    m_saving->start();
}

void ComposePanel::tellPrompt()
{
    const int count = countCharacters(m_prompt->prompt());
    m_counter->setCount(count);
    m_prompt->setAccessibleName(tr("Prompt, %1 of %2 characters").arg(count).arg(promptLimit));
}

void ComposePanel::tellSource(const Model *model)
{
    const bool still = model && model->makes == Model::Makes::Still;
    const bool image = m_picture->state() != SourcePicture::State::None;
    if (image)
        m_sourceKind->setText(still ? tr("Image to picture") : tr("Image to video"));
    else
        m_sourceKind->setText(still ? tr("None: text to picture") : tr("None: text to video"));
}

void ComposePanel::startAfresh()
{
    const Draft before = draft();
    const Model &first = m_setup.catalogue.models().first();
    setRecipe({.model = first.id, .seconds = first.usual});
    focusPrompt();
    if (before.recipe.prompt.trimmed().isEmpty() && !before.recipe.hasImage())
        return;
    emit undoable({.text = tr("New recipe begun."),
                   .undo =
                       [panel = QPointer(this), before] {
                           if (panel)
                               panel->setDraft(before);
                       },
                   .redo =
                       [panel = QPointer(this)] {
                           if (panel)
                               panel->setDraft({});
                       }});
}

void ComposePanel::restoreDraft()
{
    m_takes->setValue(m_preferences[settings::takes]);
    const auto json = parseObject(m_preferences[settings::draft]);
    const auto recipe = json ? recipeFromJson(*json) : Result<Recipe>(json.error());
    const Model &first = m_setup.catalogue.models().first();
    Draft draft{.recipe = Recipe{.model = first.id, .seconds = first.usual}};
    if (recipe) {
        draft.recipe = *recipe;
        draft.choice.fit
            = (*json)[wholeKey].toBool() ? SourcePicture::Fit::Whole : SourcePicture::Fit::Crop;
        draft.choice.place = (*json)[placeKey].toDouble(draft.choice.place);
    }
    setDraft(draft);
    m_saving->stop();
}

void ComposePanel::saveDraft()
{
    m_saving->stop();
    // A job that is edited is no draft: what stood here before it is.
    const Draft kept = m_editing ? m_editing->before : draft();
    QJsonObject json = toJson(kept.recipe);
    json[wholeKey] = kept.choice.fit == SourcePicture::Fit::Whole;
    json[placeKey] = kept.choice.place;
    const QByteArray line = toLine(json);
    if (m_preferences[settings::draft] != line)
        m_preferences.set(settings::draft, line);
    if (m_preferences[settings::takes] != takes())
        m_preferences.set(settings::takes, takes());
}

} // namespace rushes
