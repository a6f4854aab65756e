#include "ui/queue/takesstrip.h"

#include "app/studio/studio.h"
#include "ui/queue/takesdelegate.h"
#include "ui/queue/takeslist.h"
#include "ui/queue/takesswitch.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr int stripHeadHeight = 36;
constexpr int stripPadding = 16;
constexpr int cardsLeft = 12; // a card carries 4 px for its edge itself
constexpr int stripBelow = 10;
constexpr int newestShown = 50;

} // namespace

TakesStrip::TakesStrip(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
    , m_model([&studio](const ClipId &clip) { return studio.library().posterPath(clip); })
    , m_list(new TakesList(m_model, m_pictures, this))
    , m_empty(new QLabel(this))
{
    setObjectName(u"takesStrip"_s);
    setAccessibleName(tr("Takes"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_empty->setObjectName(u"takesEmpty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setFixedHeight(TakesDelegate::card.height());
    setTone(m_empty, Tone::Secondary);
    auto *cards = new QHBoxLayout;
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(0);
    cards->addSpacing(cardsLeft); // not a margin: those stay left in right-to-left layouts
    cards->addWidget(m_list);
    cards->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addLayout(cards);
    column->addStretch(1);
    connect(m_list, &TakesList::chosen, this, &TakesStrip::clipChosen);
    connect(m_list, &TakesList::recipeWanted, this, &TakesStrip::recipeWanted);
    connect(&m_clock, &SecondHand::ticked, &m_model, &TakesModel::setNow);
    listen();
    load();
    refresh();
}

QWidget *TakesStrip::buildHead()
{
    auto *head = new QWidget;
    head->setFixedHeight(stripHeadHeight);
    auto *title = new QLabel(tr("Takes"));
    title->setFont(Theme::font(Theme::Step::Subtitle));
    m_switch = new TakesSwitch;
    m_summary = new QLabel;
    m_summary->setObjectName(u"takesSummary"_s);
    m_summary->setFont(Theme::font(Theme::Step::Small));
    setTone(m_summary, Tone::Secondary);
    connect(m_switch, &TakesSwitch::newestWanted, this, [this] {
        m_shown = Shown::Newest;
        filter();
    });
    connect(m_switch, &TakesSwitch::thisRecipeWanted, this, [this] {
        m_shown = Shown::ThisRecipe;
        filter();
    });
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(stripPadding, 0, stripPadding, 0);
    row->setSpacing(12);
    row->addWidget(title);
    row->addWidget(m_switch);
    row->addWidget(m_summary);
    row->addStretch(1);
    return head;
}

void TakesStrip::listen()
{
    Queue &queue = m_studio.queue();
    Library &library = m_studio.library();
    connect(&queue, &Queue::added, this, &TakesStrip::onJob);
    connect(&queue, &Queue::changed, this, &TakesStrip::onJob);
    connect(&queue, &Queue::removed, &m_model, qOverload<const JobId &>(&TakesModel::remove));
    connect(&queue, &Queue::progressed, &m_model, &TakesModel::setTransfer);
    connect(&library, &Library::added, this, &TakesStrip::onClip);
    connect(&library, &Library::changed, this, &TakesStrip::onClip);
    connect(&library, &Library::posterReady, this, [this](const ClipId &, const QString &path) {
        m_pictures.forget(path);
        m_list->viewport()->update();
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &TakesStrip::refresh);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TakesStrip::refresh);
}

void TakesStrip::load()
{
    m_studio.queue().list(this, [this](const Result<QList<Job>> &jobs) {
        m_model.setNow(SecondHand::now());
        if (jobs)
            m_model.setJobs(*jobs);
        keepTime();
    });
    m_studio.library().list({.most = newestShown}, this, [this](const Result<QList<Clip>> &clips) {
        if (!clips)
            return;
        m_model.setClips(*clips);
        for (const Clip &clip : *clips)
            m_studio.library().makePoster(clip.id);
    });
}

void TakesStrip::onJob(const Job &job)
{
    m_model.setNow(SecondHand::now());
    m_model.put(job);
    keepTime();
}

void TakesStrip::onClip(const Clip &clip)
{
    m_model.put(clip);
    if (clip.id == m_current) // it may have been chosen before it was told here
        setCurrent(clip.id);
}

void TakesStrip::keepTime()
{
    m_clock.tickEvery(m_model.runningCount() == 0 ? 0s : 1s);
    refresh();
}

void TakesStrip::setCurrent(const ClipId &clip)
{
    m_current = clip;
    m_list->setCurrentClip(clip);
    if (m_shown == Shown::ThisRecipe)
        filter();
    refresh();
}

void TakesStrip::showNext()
{
    m_list->step(1);
}

void TakesStrip::showPrevious()
{
    m_list->step(-1);
}

void TakesStrip::setRecipe(const Recipe &recipe)
{
    m_recipe = recipe;
    filter();
}

void TakesStrip::filter()
{
    if (m_shown == Shown::Newest)
        m_model.setFilter(std::nullopt);
    else if (m_recipe)
        m_model.setFilter(m_recipe);
    else if (const auto index = m_model.indexOf(m_current); index.isValid())
        m_model.setFilter(index.data(TakesModel::ClipRole).value<Clip>().recipe);
    else if (const auto newest = m_model.newest())
        m_model.setFilter(newest->recipe);
    m_list->setCurrentClip(m_current);
}

void TakesStrip::setFolded(bool folded)
{
    m_folded = folded;
    refresh();
    updateGeometry();
}

QSize TakesStrip::sizeHint() const
{
    return {480, m_folded ? stripHeadHeight
                          : stripHeadHeight + TakesDelegate::card.height() + stripBelow};
}

void TakesStrip::refresh()
{
    const bool empty = m_model.rowCount() == 0;
    m_list->setVisible(!m_folded && !empty);
    m_empty->setVisible(!m_folded && empty);
    m_empty->setText(m_shown == Shown::Newest ? tr("No takes yet. Every clip you make stands here.")
                                              : tr("No takes of this recipe yet."));
    m_switch->setVisible(!m_folded);
    m_summary->setVisible(m_folded);
    const int running = m_model.runningCount();
    const auto newest = m_model.newest();
    QStringList parts;
    if (running > 0)
        parts << tr("%n rendering", nullptr, running);
    if (newest)
        parts << tr("newest T%1").arg(newest->take);
    m_summary->setText(parts.join(tr(", ")));
    setFixedHeight(sizeHint().height());
}

} // namespace rushes
