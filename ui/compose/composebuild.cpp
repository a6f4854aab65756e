#include "ui/compose/aspectchoice.h"
#include "ui/compose/composepanel.h"
#include "ui/compose/detailsfold.h"
#include "ui/compose/dropzone.h"
#include "ui/compose/durationfield.h"
#include "ui/compose/editbanner.h"
#include "ui/compose/modelbox.h"
#include "ui/compose/noteline.h"
#include "ui/compose/panelscroll.h"
#include "ui/compose/promptcounter.h"
#include "ui/compose/prompteditor.h"
#include "ui/compose/takesstepper.h"
#include "ui/shared/icons.h"
#include "ui/shared/look.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

// How the panel is put together; what it does stands in composepanel.cpp.
namespace rushes {
namespace {

constexpr int padding = 16;
constexpr int groupGap = 16;
constexpr int fieldGap = 8;

QLabel *smallLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setFont(Theme::font(Theme::Step::Small));
    setTone(label, Tone::Secondary);
    return label;
}

//! A label with something at the end of its line.
QHBoxLayout *labelLine(QLabel *label, QWidget *end)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(label);
    line->addStretch();
    line->addWidget(end);
    return line;
}

QToolButton *menuButton(QStringView iconName, const QString &name, QMenu *menu)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    if (menu) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setMenu(menu);
    }
    button->setFocusPolicy(Qt::TabFocus);
    setLook(button, Look::Icon);
    return button;
}

} // namespace

QWidget *ComposePanel::buildHead()
{
    auto *head = new QWidget(this);
    head->setFixedHeight(40);
    auto *title = new QLabel(tr("Compose"));
    title->setFont(Theme::font(Theme::Step::Subtitle));
    auto *history = new QMenu(this);
    auto *more = new QMenu(this);
    connect(history, &QMenu::aboutToShow, this, [this, history] { fillHistory(history); });
    connect(more, &QMenu::aboutToShow, this, [this, more] { fillMore(more); });
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({}); // by spacers, which are mirrored
    row->setSpacing(4);
    row->addSpacing(padding);
    row->addWidget(title);
    row->addStretch();
    QToolButton *clock = menuButton(u"history", tr("Prompt history"), history);
    clock->setObjectName(u"promptHistory"_s);
    m_bookmark = menuButton(u"bookmark", tr("Snippets"), nullptr);
    m_bookmark->setObjectName(u"snippetsButton"_s);
    QToolButton *dots = menuButton(u"more", tr("More for this recipe"), more);
    dots->setObjectName(u"composeMore"_s);
    row->addWidget(clock);
    row->addWidget(m_bookmark);
    row->addWidget(dots);
    row->addSpacing(padding - 8);
    return head;
}

QWidget *ComposePanel::buildBody()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(padding, 8, padding, groupGap);
    column->setSpacing(0);
    buildPrompt(column);
    column->addSpacing(groupGap);
    buildPicture(column);
    column->addSpacing(groupGap);
    buildSettings(column);
    column->addSpacing(4);
    m_details = new DetailsFold;
    column->addWidget(m_details);
    column->addStretch(1);
    return new PanelScroll(content, padding, this);
}

void ComposePanel::buildPrompt(QVBoxLayout *column)
{
    m_banner = new EditBanner;
    column->addWidget(m_banner);
    auto *label = smallLabel(tr("Prompt"));
    m_counter = new PromptCounter;
    m_counter->setObjectName(u"promptCounter"_s);
    m_prompt = new PromptEditor;
    m_prompt->setObjectName(u"prompt"_s);
    label->setBuddy(m_prompt);
    m_promptNote = new NoteLine;
    m_promptNote->setObjectName(u"promptNote"_s);
    column->addLayout(labelLine(label, m_counter));
    column->addSpacing(4);
    column->addWidget(m_prompt);
    column->addSpacing(4);
    column->addWidget(m_promptNote);
}

void ComposePanel::buildPicture(QVBoxLayout *column)
{
    auto *label = smallLabel(tr("Source image"));
    m_sourceKind = smallLabel({});
    m_sourceKind->setObjectName(u"sourceKind"_s);
    m_dropZone = new DropZone(*m_picture);
    label->setBuddy(m_dropZone);
    m_pictureNote = new NoteLine;
    m_pictureNote->setObjectName(u"pictureNote"_s);
    column->addLayout(labelLine(label, m_sourceKind));
    column->addSpacing(4);
    column->addWidget(m_dropZone);
    column->addSpacing(4);
    column->addWidget(m_pictureNote);
}

void ComposePanel::buildSettings(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(fieldGap);
    grid->setColumnMinimumWidth(0, 72);
    grid->setColumnStretch(1, 1);
    const auto add = [grid](QLabel *label, QWidget *field) {
        const int row = grid->rowCount();
        label->setBuddy(field);
        grid->addWidget(label, row, 0);
        grid->addWidget(field, row, 1);
    };
    m_model = new ModelBox(m_setup.catalogue);
    m_model->setObjectName(u"model"_s);
    add(smallLabel(tr("Model")), m_model);
    m_durationLabel = smallLabel(tr("Duration"));
    m_duration = new DurationField;
    add(m_durationLabel, m_duration);
    m_aspect = new AspectChoice;
    add(smallLabel(tr("Aspect")), m_aspect);
    m_audioLabel = smallLabel(tr("Audio"));
    m_audio = new QCheckBox(tr("Generate sound"));
    m_audio->setObjectName(u"audio"_s);
    m_audio->setAccessibleName(tr("Generate sound"));
    m_audioRow = new QWidget; // as high as the other rows; the style sheet keeps the box itself low
    m_audioRow->setFixedHeight(32);
    auto *audioLine = new QHBoxLayout(m_audioRow);
    audioLine->setContentsMargins({});
    audioLine->addWidget(m_audio);
    add(m_audioLabel, m_audioRow);
    m_audioLabel->setBuddy(m_audio);
    m_takesRow = new QWidget;
    auto *row = new QHBoxLayout(m_takesRow);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_takes = new TakesStepper;
    m_each = smallLabel({});
    m_each->setObjectName(u"priceEach"_s);
    m_each->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    row->addWidget(m_takes);
    row->addWidget(m_each, 1);
    m_takesLabel = smallLabel(tr("Takes"));
    add(m_takesLabel, m_takesRow);
    column->addLayout(grid);
}

void ComposePanel::fillMore(QMenu *menu)
{
    menu->clear();
    menu->addAction(tr("Choose a Source Image…"), this, &ComposePanel::browseImage);
    menu->addAction(tr("From URL…"), this, &ComposePanel::useImageUrl);
    menu->addAction(tr("Paste as Source Image"), this, &ComposePanel::pasteImage);
    menu->addAction(tr("Remove the Source Image"), this, &ComposePanel::removeImage)
        ->setEnabled(m_picture->state() != SourcePicture::State::None);
    const bool cropped = m_picture->isCropped();
    menu->addAction(
            cropped ? tr("Use the Whole Picture") : tr("Crop to the Aspect Ratio"), m_picture,
            [picture = m_picture, cropped] {
                picture->setFit(cropped ? SourcePicture::Fit::Whole : SourcePicture::Fit::Crop);
            })
        ->setEnabled(m_picture->canBeCropped());
    menu->addSeparator();
    menu->addAction(tr("New Recipe"), this, &ComposePanel::startAfresh);
}

} // namespace rushes
