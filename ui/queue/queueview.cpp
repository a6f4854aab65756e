#include "ui/queue/queueview.h"

#include "ui/queue/joblist.h"
#include "ui/queue/needsyoucolumn.h"
#include "ui/queue/onelinelabel.h"
#include "ui/queue/pictures.h"
#include "ui/queue/queuemodel.h"
#include "ui/shared/icons.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int queueHeadHeight = 40;
constexpr int queuePadding = 16;
constexpr int placesAtService = 5; // the guide: 5 concurrent generations an account

} // namespace

QueueView::QueueView(QueueModel &model, Pictures &pictures, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_needsYou(new NeedsYouColumn(model, pictures))
    , m_list(new JobList(model, pictures))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(buildBody(), 1);
    column->addWidget(buildEmpty(), 1);
    connect(m_needsYou, &NeedsYouColumn::wanted, this, &QueueView::wanted);
    connect(m_needsYou, &NeedsYouColumn::countChanged, this, &QueueView::needsYouChanged);
    connect(m_needsYou, &NeedsYouColumn::menuWanted, this,
            [this](const QPoint &at) { showGroupMenu(Group::NeedsYou, at); });
    connect(m_list, &JobList::wanted, this, &QueueView::onWanted);
    connect(m_list, &JobList::dropped, this, &QueueView::dropped);
    connect(m_list, &JobList::sightWanted, this, &QueueView::scrollTowards);
    connect(m_list, &JobList::groupMenuWanted, this, &QueueView::showGroupMenu);
    connect(m_list, &JobList::currentMoved, this, &QueueView::keepCurrentInSight);
    connect(&model, &QueueModel::countsChanged, this, &QueueView::refresh);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &QueueView::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &QueueView::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &QueueView::refresh);
    refresh();
}

QWidget *QueueView::buildHead()
{
    auto *head = new QWidget;
    head->setFixedHeight(queueHeadHeight);
    auto *title = new QLabel(tr("Queue"));
    title->setFont(Theme::font(Theme::Step::Subtitle));
    m_running = new OneLineLabel(this);
    m_running->setObjectName(u"queueRunning"_s);
    setTone(m_running, Tone::Secondary);
    m_pause = new QPushButton;
    m_pause->setObjectName(u"pauseSending"_s);
    setLook(m_pause, Look::Small);
    connect(m_pause, &QPushButton::clicked, this,
            [this] { m_model.state().paused ? emit resumeWanted() : emit pauseWanted(); });
    m_more = new QToolButton;
    m_more->setObjectName(u"queueMore"_s);
    m_more->setIcon(icon(u"more"));
    m_more->setAccessibleName(tr("More about the queue"));
    m_more->setToolTip(tr("More"));
    setLook(m_more, Look::Icon);
    connect(m_more, &QToolButton::clicked, this, &QueueView::showMore);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(8);
    row->addSpacing(queuePadding
                    - 8); // the words stand at the padding; icons have air of their own
    row->addWidget(title);
    row->addWidget(m_running, 1);
    row->addWidget(m_pause);
    row->addWidget(m_more);
    return head;
}

QWidget *QueueView::buildBody()
{
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addWidget(m_needsYou);
    column->addWidget(m_list);
    column->addStretch(1);
    m_area = new QScrollArea;
    m_area->setObjectName(u"queueArea"_s);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setWidget(body);
    body->setAutoFillBackground(false); // setWidget() switches it on
    return m_area;
}

QWidget *QueueView::buildEmpty()
{
    m_empty = new QWidget;
    m_empty->setObjectName(u"queueEmpty"_s);
    auto *picture = new QLabel;
    picture->setPixmap(icon(u"clock").pixmap(QSize(24, 24)));
    picture->setAlignment(Qt::AlignCenter);
    auto *line = new QLabel(tr("Nothing in the queue"));
    line->setFont(Theme::font(Theme::Step::BodyMedium));
    line->setAlignment(Qt::AlignCenter);
    auto *sentence = new QLabel(
        tr("Jobs stand here from Generate until the clip is on disk. They survive a restart."));
    sentence->setFont(Theme::font(Theme::Step::Small));
    sentence->setAlignment(Qt::AlignHCenter);
    sentence->setWordWrap(true);
    setTone(sentence, Tone::Secondary);
    m_empty->setAccessibleName(line->text());
    auto *column = new QVBoxLayout(m_empty);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(picture);
    column->addWidget(line);
    column->addWidget(sentence);
    column->addStretch(3);
    return m_empty;
}

QMenu *QueueView::newMenu(const QString &objectName)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    return menu;
}

//! What the menus of the groups offer, all of it: the heads are not reached by the keyboard.
void QueueView::showMore()
{
    QMenu *menu = newMenu(u"queueMenu"_s);
    for (const Group group : {Group::NeedsYou, Group::Saving, Group::Waiting, Group::Done}) {
        fillMenu(menu, group);
        menu->addSeparator();
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
}

void QueueView::showGroupMenu(Group group, const QPoint &globalPosition)
{
    QMenu *menu = newMenu(u"groupMenu"_s);
    fillMenu(menu, group);
    if (menu->isEmpty())
        return delete menu;
    menu->popup(globalPosition);
}

void QueueView::addForAll(QMenu *menu, Act act, const QList<Job> &jobs, const QString &text)
{
    if (jobs.isEmpty())
        return;
    QList<JobId> ids;
    for (const Job &job : jobs)
        ids << job.id;
    QAction *action = menu->addAction(text);
    action->setObjectName(objectNameOf(act) + "All"_L1);
    connect(action, &QAction::triggered, this, [this, act, ids] { onWanted(act, ids); });
}

void QueueView::fillMenu(QMenu *menu, Group group)
{
    const auto jobs = m_model.jobs(group);
    if (group == Group::NeedsYou) {
        const auto again = thoseFor(Act::Retry, jobs);
        const auto away = thoseFor(Act::Dismiss, jobs);
        if (!again.isEmpty())
            addForAll(menu, Act::Retry, again, label(Act::Retry, again));
        addForAll(menu, Act::Dismiss, away,
                  tr("Dismiss %n failed jobs", nullptr, int(away.size())));
    } else if (group == Group::Saving) {
        addForAll(menu, Act::SaveAgain, jobs, tr("Save now"));
    } else if (group == Group::Waiting) {
        addForAll(menu, Act::TakeBack, jobs, tr("Take back all that waits"));
    } else if (group == Group::Done) {
        QAction *clear = menu->addAction(tr("Clear finished"));
        clear->setObjectName(u"clearFinished"_s);
        clear->setEnabled(!jobs.isEmpty());
        connect(clear, &QAction::triggered, this, &QueueView::clearWanted);
    }
}

void QueueView::onWanted(Act act, const QList<JobId> &jobs)
{
    if (jobs.size() == 1)
        emit wanted(act, jobs.constFirst());
    else
        emit wantedForAll(act, jobs);
}

//! A drag near the edge: what lies beyond comes into sight, a step at a time.
void QueueView::scrollTowards(const QPoint &inList)
{
    constexpr int edge = 28;
    const QPoint at = m_list->mapTo(m_area->widget(), inList);
    m_area->ensureVisible(at.x(), at.y(), 0, edge);
}

void QueueView::refresh()
{
    const bool paused = m_model.state().paused;
    m_running->setText(headWords());
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(icon(paused ? u"play-circle" : u"pause-circle"));
    m_pause->setAccessibleName(paused ? tr("Resume sending") : tr("Pause sending"));
    const bool empty = m_model.rowCount() == 0;
    m_area->setVisible(!empty);
    m_empty->setVisible(empty);
}

QString QueueView::headWords() const
{
    const auto counts = m_model.counts();
    if (m_model.state().paused)
        return tr("sending is paused");
    if (counts.running > placesAtService) // more than one account is at work
        return tr("%n running", nullptr, counts.running);
    if (counts.running > 0)
        return tr("%1 of %2 running").arg(counts.running).arg(placesAtService);
    return counts.waiting > 0 ? tr("%n waiting", nullptr, counts.waiting) : tr("nothing waiting");
}

void QueueView::keepCurrentInSight()
{
    const QRect row = m_list->currentRect();
    if (row.isNull())
        return;
    // A row that has just come may not have its room yet.
    QCoreApplication::sendPostedEvents(m_area, QEvent::LayoutRequest);
    m_area->widget()->layout()->activate();
    const QPoint at = m_list->mapTo(m_area->widget(), row.center());
    m_area->ensureVisible(at.x(), at.y(), 0, row.height() / 2 + 4);
}

} // namespace rushes
