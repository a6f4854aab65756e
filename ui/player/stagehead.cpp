#include "ui/player/stagehead.h"

#include "ui/player/elidedlabel.h"
#include "ui/player/ratingstars.h"
#include "ui/player/takenumber.h"
#include "ui/player/verdictbutton.h"
#include "ui/shared/format.h"
#include "ui/shared/icons.h"
#include "ui/shared/look.h"
#include "ui/shared/shortcuts.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int headHeight = 52;
constexpr int useFoldsUnder = 640;
constexpr int starsFoldUnder = 520;

} // namespace

StageHead::StageHead(ModelCatalogue catalogue, const Shortcuts &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_catalogue(std::move(catalogue))
    , m_shortcuts(shortcuts)
    , m_number(new TakeNumber(this))
    , m_title(new ElidedLabel(this))
    , m_facts(new ElidedLabel(this))
    , m_stars(new RatingStars(this))
    , m_line(new QFrame(this))
    , m_circle(new VerdictButton(u"circle-take"_s, Theme::Role::CircledLine, this))
    , m_reject(new VerdictButton(u"reject"_s, Theme::Role::Text, this))
    , m_use(new QPushButton(this))
    , m_more(new QToolButton(this))
{
    setFixedHeight(headHeight);
    m_title->setFont(Theme::font(Theme::Step::Subtitle));
    m_facts->setFont(Theme::font(Theme::Step::Small));
    setTone(m_facts, Tone::Secondary);
    m_title->setObjectName(u"clipTitle"_s);
    m_facts->setObjectName(u"clipFacts"_s);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_title);
    words->addWidget(m_facts);
    words->addStretch();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_number);
    row->addSpacing(8);
    row->addLayout(words, 1);
    row->addSpacing(12);
    row->addWidget(m_stars);
    row->addSpacing(8);
    row->addWidget(m_line);
    row->addSpacing(8);
    row->addWidget(m_circle);
    row->addWidget(m_reject);
    row->addSpacing(12);
    row->addWidget(m_use);
    row->addSpacing(4);
    row->addWidget(m_more);
    buildVerdict();
    buildActions();
    hint();
    connect(&m_shortcuts, &Shortcuts::changed, this, &StageHead::hint);
}

void StageHead::hint()
{
    const auto key = [this](QWidget *widget, const QString &text, StageCommand command) {
        widget->setToolTip(m_shortcuts.withKey(text, idOf(command)));
    };
    key(m_circle, tr("Circle this take"), StageCommand::Circle);
    key(m_reject, tr("Reject this take"), StageCommand::Reject);
    key(m_use, tr("Start the next recipe from this frame"), StageCommand::UseThisFrame);
}

void StageHead::buildVerdict()
{
    m_stars->setObjectName(u"rating"_s);
    m_line->setProperty("line", true);
    m_line->setFixedSize(1, 20);
    m_circle->setObjectName(u"circle"_s);
    m_circle->setAccessibleName(tr("Circle this take"));
    m_reject->setObjectName(u"reject"_s);
    m_reject->setAccessibleName(tr("Reject this take"));
    connect(m_stars, &RatingStars::rated, this, &StageHead::rated);
    connect(m_circle, &QToolButton::clicked, this, [this](bool on) {
        emit commanded(on ? StageCommand::Circle : StageCommand::Undecided);
    });
    connect(m_reject, &QToolButton::clicked, this, [this](bool on) {
        emit commanded(on ? StageCommand::Reject : StageCommand::Undecided);
    });
}

void StageHead::buildActions()
{
    m_use->setObjectName(u"useThisFrame"_s);
    m_use->setAccessibleName(tr("Use this frame"));
    m_use->setIcon(icon(u"frame-use"));
    m_use->setIconSize({20, 16}); // a little air before the words
    m_use->setFocusPolicy(Qt::TabFocus);
    setLook(m_use, Look::Small);
    connect(m_use, &QPushButton::clicked, this,
            [this] { emit commanded(StageCommand::UseThisFrame); });
    m_more->setObjectName(u"more"_s);
    m_more->setAccessibleName(tr("More for this clip"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setIcon(icon(u"more"));
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->setPopupMode(QToolButton::InstantPopup);
    setLook(m_more, Look::Icon);
    m_more->setMenu(new QMenu(m_more));
    connect(m_more->menu(), &QMenu::aboutToShow, this, &StageHead::fillMenu);
    fold();
}

//! Anew each time: keys and prices change.
void StageHead::fillMenu()
{
    QMenu *menu = m_more->menu();
    menu->clear();
    if (!m_clip)
        return;
    addAct(u"history"_s, tr("Reuse Recipe"), StageCommand::Reuse);
    addAct(u"sparkle"_s, varyText(m_clip->recipe, m_catalogue, m_spending), StageCommand::Vary);
    addAct(u"frame-use"_s, tr("Continue from Last Frame"), StageCommand::ContinueFromLast);
    menu->addSeparator();
    addAct(u"reveal"_s, tr("Reveal in File Manager"), StageCommand::Reveal);
    menu->addSeparator();
    addAct(u"copy"_s, tr("Copy Frame"), StageCommand::CopyFrame);
    addAct(u"camera-photo"_s, tr("Save Frame…"), StageCommand::SaveFrame);
}

void StageHead::addAct(const QString &picture, const QString &text, StageCommand command)
{
    // The key stands behind the words; pressing it is the Stage's own business.
    const QString key = m_shortcuts.shown(idOf(command));
    QAction *action = m_more->menu()->addAction(key.isEmpty() ? text : text + u'\t' + key, this,
                                                [this, command] { emit commanded(command); });
    action->setIcon(icon(picture));
}

void StageHead::setSpending(Spending spending)
{
    m_spending = spending;
}

QStringList StageHead::factsOf(const Clip &clip) const
{
    const Model *model = m_catalogue.find(clip.recipe.model);
    const QString made = model ? model->name : clip.recipe.model;
    const QString name = clip.sandbox ? tr("Sandbox") + u" · "_s + made : made;
    const QString length = clip.seconds ? format::seconds(*clip.seconds) : QString();
    const QString size = clip.size.isEmpty() ? QString() : format::pixels(clip.size);
    const QString rate
        = clip.framesPerSecond > 0
              ? tr("%1 fps").arg(format::locale().toString(clip.framesPerSecond, 'g', 4))
              : QString();
    const QString sound = clip.hasAudio ? tr("sound") : QString();
    const QString price = clip.sandbox   ? tr("free")
                          : clip.charged ? format::credits(*clip.charged)
                                         : QString();
    const auto joined = [](QStringList parts) {
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    };
    return {joined({name, length, size, rate, sound, price}), joined({name, length, size, price}),
            joined({name, length, price}), joined({name, length})};
}

void StageHead::setClip(const Clip &clip)
{
    m_clip = clip;
    m_number->setTake(clip.take, clip.verdict == Clip::Verdict::Circled);
    m_title->setTexts({clip.title});
    m_facts->setTexts(factsOf(clip));
    m_stars->setRating(clip.rating);
    m_circle->setChecked(clip.verdict == Clip::Verdict::Circled);
    m_reject->setChecked(clip.verdict == Clip::Verdict::Rejected);
}

void StageHead::setPicture(bool there)
{
    m_use->setEnabled(there);
}

void StageHead::fold()
{
    const bool icons = width() < useFoldsUnder;
    m_use->setText(icons ? QString() : tr("Use this frame"));
    setLook(m_use, icons ? Look::Icon : Look::Small);
    m_stars->setVisible(width() >= starsFoldUnder);
    m_line->setVisible(width() >= starsFoldUnder);
}

void StageHead::resizeEvent(QResizeEvent *)
{
    fold();
}

void StageHead::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::color(Theme::Role::Window));
}

} // namespace rushes
