#include "ui/compose/composepanel.h"

#include "app/base/json.h"
#include "app/domain/price.h"
#include "app/studio/preferences.h"
#include "ui/compose/aspectchoice.h"
#include "ui/compose/detailsfold.h"
#include "ui/compose/dropzone.h"
#include "ui/compose/durationfield.h"
#include "ui/compose/generatebar.h"
#include "ui/compose/modelbox.h"
#include "ui/compose/promptcounter.h"
#include "ui/compose/prompteditor.h"
#include "ui/compose/takesstepper.h"
#include "ui/shared/format.h"

#include <QCheckBox>
#include <QFrame>
#include <QLabel>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr auto draftDelay = 500ms; // after the last key, so that typing writes no file

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
            .imageFile = m_picture->file(),
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
    refresh();
}

void ComposePanel::setReserved(int credits)
{
    m_reserved = credits;
    refresh();
}

void ComposePanel::setRecipe(const Recipe &recipe)
{
    m_model->setModelId(recipe.model);
    m_duration->setSeconds(recipe.seconds);
    m_aspect->setAspect(recipe.aspect);
    m_audio->setChecked(recipe.audio);
    m_details->setMetadata(recipe.metadata);
    m_details->setWebhook(recipe.webhook);
    m_prompt->setPrompt(recipe.prompt);
    if (recipe.imageUrl.isEmpty())
        m_picture->useFile(recipe.imageFile);
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

void ComposePanel::generate()
{
    if (!m_bar->isReady()) {
        if (m_prompt->prompt().trimmed().isEmpty())
            focusPrompt();
        return;
    }
    const QList<JobId> jobs = m_setup.add(recipe(), takes());
    m_prompt->remember();
    m_bar->confirm(takes());
    emit generated(jobs);
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
    const QString notice = wordsFor(m_picture->notice());
    if (notice.isEmpty())
        m_pictureNote->clear();
    else
        m_pictureNote->setNote(notice, NoteLine::Weight::Warning);
    refresh();
}

void ComposePanel::refresh()
{
    const Recipe now = recipe();
    const Model *model = m_setup.catalogue.find(now.model);
    const int each = estimate(now, m_setup.catalogue);
    const QList<Issue> issues = validate(now, m_setup.catalogue, m_picture->facts());
    tellPrompt();
    tellSource(model);
    m_details->showIssues(issues);
    m_each->setText(m_account.sandbox ? tr("free") : tr("%1 each").arg(format::about(each)));
    m_bar->setWords(generateWords({.issues = issues,
                                   .looking = m_picture->state() == SourcePicture::State::Looking,
                                   .account = m_account,
                                   .takes = takes(),
                                   .each = each,
                                   .reserved = m_reserved}));
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
    const Model &first = m_setup.catalogue.models().first();
    setRecipe({.model = first.id, .seconds = first.usual});
    focusPrompt();
}

void ComposePanel::restoreDraft()
{
    m_takes->setValue(m_preferences[settings::takes]);
    const auto json = parseObject(m_preferences[settings::draft]);
    const auto draft = json ? recipeFromJson(*json) : Result<Recipe>(json.error());
    const Model &first = m_setup.catalogue.models().first();
    setRecipe(draft ? *draft : Recipe{.model = first.id, .seconds = first.usual});
    m_saving->stop();
}

void ComposePanel::saveDraft()
{
    m_saving->stop();
    const QByteArray draft = toLine(toJson(recipe()));
    if (m_preferences[settings::draft] != draft)
        m_preferences.set(settings::draft, draft);
    if (m_preferences[settings::takes] != takes())
        m_preferences.set(settings::takes, takes());
}

} // namespace rushes
