#include "ui/queue/needsyourow.h"

#include "ui/queue/flowlayout.h"
#include "ui/queue/jobdelegate.h"
#include "ui/queue/onelinelabel.h"
#include "ui/shared/icons.h"
#include "ui/shared/look.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int cardPadding = 16;
constexpr int cardEdge = 3;
constexpr int cardIconSize = 14;
constexpr int cardTextLeft = cardPadding + thumbnailSize.width() + 12;
constexpr int stateIndent = cardIconSize + 5;

Theme::Role roleOf(NeedsYouRow::Tint tint)
{
    return tint == NeedsYouRow::Tint::Failure ? Theme::Role::Failure : Theme::Role::Warning;
}

Theme::Role groundOf(NeedsYouRow::Tint tint)
{
    return tint == NeedsYouRow::Tint::Failure ? Theme::Role::FailureTint : Theme::Role::WarningTint;
}

QHBoxLayout *line(QLabel *left, QLabel *right, int indent)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addSpacing(indent); // not a margin: those stay left in right-to-left layouts
    row->addWidget(left, 1);
    row->addSpacing(8);
    row->addWidget(right, 0, Qt::AlignTop);
    return row;
}

} // namespace

NeedsYouRow::NeedsYouRow(QWidget *parent)
    : QFrame(parent)
{
    setFocusPolicy(Qt::NoFocus);
    buildTexts();
}

QLabel *NeedsYouRow::addLabel(const QString &objectName, Theme::Step step)
{
    auto *label = new QLabel(this);
    label->setObjectName(objectName);
    label->setFont(Theme::font(step));
    label->setTextFormat(Qt::PlainText); // the service's words may be in it (F060)
    return label;
}

QLabel *NeedsYouRow::addElided(const QString &objectName, Theme::Step step)
{
    auto *label = new OneLineLabel(this);
    label->setObjectName(objectName);
    label->setFont(Theme::font(step));
    return label;
}

void NeedsYouRow::buildTexts()
{
    m_title = addElided(u"needsYouTitle"_s, Theme::Step::BodyMedium);
    m_credits = addLabel(u"needsYouCredits"_s, Theme::Step::Body);
    m_state = addLabel(u"needsYouState"_s, Theme::Step::Small);
    m_time = addLabel(u"needsYouTime"_s, Theme::Step::Small);
    m_sentence = addLabel(u"needsYouSentence"_s, Theme::Step::Small);
    m_timeBelow = addLabel(u"needsYouTimeBelow"_s, Theme::Step::Small);
    m_note = addLabel(u"needsYouNote"_s, Theme::Step::Small);
    for (QLabel *label : {m_credits, m_note})
        setTone(label, Tone::Secondary);
    m_details = addLabel(u"needsYouDetails"_s, Theme::Step::Small);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setFocusPolicy(Qt::StrongFocus);
    m_details->setAccessibleName(tr("Details"));
    m_details->hide();
    setTone(m_details, Tone::Secondary);
    for (QLabel *label : {m_state, m_sentence, m_note, m_details})
        label->setWordWrap(true);
    for (QLabel *label : {m_sentence, m_note}) // copied by hand as well
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addLayout(line(m_title, m_credits, 0));
    texts->addLayout(line(m_state, m_time, stateIndent));
    texts->addWidget(m_sentence);
    texts->addWidget(m_timeBelow);
    texts->addWidget(m_note);
    m_row = new FlowLayout;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(cardPadding, 6, cardPadding, 8);
    column->setSpacing(7);
    auto *belowPicture = new QVBoxLayout; // the one place that takes no room from the words
    belowPicture->setSpacing(0);
    belowPicture->addSpacing(thumbnailSize.height() + 4);
    belowPicture->addWidget(buildFold(), 0, Qt::AlignHCenter);
    belowPicture->addStretch(1);
    belowPicture->addStrut(thumbnailSize.width());
    auto *beside = new QHBoxLayout;
    beside->setSpacing(0);
    beside->addLayout(belowPicture);
    beside->addSpacing(cardTextLeft - cardPadding - thumbnailSize.width());
    beside->addLayout(texts, 1);
    column->addLayout(beside);
    column->addLayout(m_row);
    column->addWidget(m_details);
}

QToolButton *NeedsYouRow::buildFold()
{
    m_fold = new QToolButton(this);
    m_fold->setObjectName(u"needsYouFold"_s);
    m_fold->setCheckable(true);
    m_fold->setIcon(icon(u"chevron-down"));
    m_fold->setAccessibleName(tr("Details"));
    m_fold->setToolTip(tr("Details"));
    setLook(m_fold, Look::Icon);
    connect(m_fold, &QToolButton::toggled, this, &NeedsYouRow::showDetails);
    return m_fold;
}

void NeedsYouRow::showDetails()
{
    const bool shown = m_fold->isChecked() && !m_words.details.isEmpty();
    m_fold->setIcon(icon(shown ? u"chevron-up" : u"chevron-down"));
    m_fold->setVisible(!m_words.details.isEmpty());
    m_details->setText(m_words.details);
    m_details->setVisible(shown);
}

void NeedsYouRow::setWords(const Words &words)
{
    if (words == m_words)
        return;
    m_words = words;
    m_title->setText(words.title);
    m_credits->setText(words.credits);
    m_state->setText(words.state);
    setTone(m_state, words.tint == Tint::Failure ? Tone::Failure : Tone::Warning);
    for (QLabel *time : {m_time, m_timeBelow}) {
        time->setText(words.time);
        setTone(time, words.timeTone);
    }
    placeTime();
    m_sentence->setText(words.sentence);
    m_note->setText(words.note);
    m_note->setVisible(!words.note.isEmpty());
    showDetails();
    setAccessibleName(tr("%1, %2").arg(words.title, words.state));
    setAccessibleDescription(u"%1 %2"_s.arg(words.sentence, words.note).trimmed());
    update();
}

void NeedsYouRow::placeTime()
{
    const int room = width() - cardTextLeft - stateIndent - cardPadding - 8;
    const int wanted
        = m_state->fontMetrics().horizontalAdvance(m_words.state) + 1 + m_time->sizeHint().width();
    const bool beside = wanted <= room;
    m_time->setVisible(beside && !m_words.time.isEmpty());
    m_timeBelow->setVisible(!beside && !m_words.time.isEmpty());
}

void NeedsYouRow::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeTime();
}

void NeedsYouRow::setPicture(const QPixmap &picture)
{
    if (picture.cacheKey() == m_picture.cacheKey())
        return;
    m_picture = picture;
    update();
}

void NeedsYouRow::setButtons(const QList<Button> &buttons)
{
    if (buttons == m_buttons)
        return;
    m_buttons = buttons;
    while (const std::unique_ptr<QLayoutItem> item{m_row->takeAt(0)}) {
        item->widget()->setObjectName({});
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one whose click brought us here
    }
    // The last is the quiet way out.
    const qsizetype prominent = std::max<qsizetype>(buttons.size() - 1, 1);
    for (qsizetype i = 0; i < buttons.size(); ++i)
        addButton(buttons[i], i < prominent ? Look::Small : Look::SmallFlat);
}

void NeedsYouRow::addButton(const Button &button, Look look)
{
    auto *widget = new QPushButton(button.text, this);
    widget->setObjectName(objectNameOf(button.act));
    widget->setAccessibleName(button.spoken);
    widget->setToolTip(button.spoken == button.text ? QString() : button.spoken);
    if (const QString picture = iconOf(button.act); !picture.isEmpty())
        widget->setIcon(icon(picture));
    widget->setAutoDefault(false);
    setLook(widget, look);
    connect(widget, &QPushButton::clicked, this, [this, act = button.act] { emit pressed(act); });
    m_row->addWidget(widget);
    widget->show();
}

QList<QWidget *> NeedsYouRow::tabStops() const
{
    QList<QWidget *> stops{m_fold};
    for (int i = 0; i < m_row->count(); ++i)
        stops << m_row->itemAt(i)->widget();
    stops << m_details;
    return stops;
}

void NeedsYouRow::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuWanted(event->globalPos());
}

void NeedsYouRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto mirrored = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    paintTint(painter, rect(), groundOf(m_words.tint));
    painter.fillRect(mirrored({0, 0, cardEdge, height()}), Theme::color(roleOf(m_words.tint)));
    paintThumbnail(painter, mirrored({QPoint(cardPadding, 7), thumbnailSize}), m_picture);
    if (m_words.icon.isEmpty())
        return;
    const int middle = m_state->geometry().top() + m_state->fontMetrics().height() / 2;
    paintIcon(painter,
              mirrored({cardTextLeft, middle - cardIconSize / 2, cardIconSize, cardIconSize}),
              m_words.icon, roleOf(m_words.tint));
}

} // namespace rushes
