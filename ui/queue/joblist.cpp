#include "ui/queue/joblist.h"

#include "ui/queue/jobdelegate.h"
#include "ui/queue/pictures.h"
#include "ui/queue/queuemodel.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

//! The rows of the queue without those that stand as widgets above the list.
class QuietRows final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return index.data(QueueModel::GroupRole).toInt() != int(Group::NeedsYou);
    }
};

} // namespace

JobList::JobList(QueueModel &model, Pictures &pictures, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_rows(new QuietRows(this))
{
    m_rows->setSourceModel(&model);
    setModel(m_rows);
    setItemDelegate(new JobDelegate(pictures, this));
    setObjectName(u"queueList"_s);
    setAccessibleName(tr("Jobs"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true); // hover
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this, &JobList::open);
    connect(&pictures, &Pictures::loaded, viewport(), qOverload<>(&QWidget::update));
    // A row that gets or loses its bar changes its height; the view asks only when told.
    connect(m_rows, &QAbstractItemModel::dataChanged, this, &JobList::scheduleDelayedItemsLayout);
}

QRect JobList::currentRect() const
{
    return currentIndex().isValid() ? visualRect(currentIndex()) : QRect();
}

const Job *JobList::jobAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return nullptr;
    return m_model.find(index.data(QueueModel::JobRole).value<Job>().id);
}

void JobList::open(const QModelIndex &index)
{
    const Job *job = jobAt(index);
    if (!job)
        return;
    if (job->stage == Stage::Done)
        emit wanted(Act::Play, job->id);
    else if (isUnsent(job->stage))
        emit wanted(Act::Edit, job->id);
}

bool JobList::actOnCurrent(QKeyEvent *event)
{
    const Job *job = jobAt(currentIndex());
    if (!job)
        return false;
    const JobId id = job->id; // the job may be gone once its wish is told
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    const bool unsent = isUnsent(job->stage);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return open(currentIndex()), true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (unsent)
            emit wanted(Act::TakeBack, id);
        else if (isEnded(job->stage))
            emit wanted(Act::Dismiss, id);
        return unsent || isEnded(job->stage);
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!alt)
            return false;
        if (unsent)
            emit wanted(event->key() == Qt::Key_Up ? Act::MoveUp : Act::MoveDown, id);
        return true;
    default: return false;
    }
}

void JobList::keyPressEvent(QKeyEvent *event)
{
    if (actOnCurrent(event))
        event->accept();
    else
        QListView::keyPressEvent(event);
}

void JobList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    const Job *job = jobAt(index);
    if (!job)
        return;
    const QPoint at
        = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    showJobMenu(*job, at, this, [this, id = job->id](Act act) { emit wanted(act, id); });
}

void JobList::updateGeometries()
{
    QListView::updateGeometries();
    setFixedHeight(std::max(contentsSize().height(), 0));
}

void JobList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentMoved();
}

void showJobMenu(const Job &job, const QPoint &globalPosition, QWidget *parent,
                 const std::function<void(Act)> &chosen)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"jobMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto acts = actsFor(job);
    for (const Act act : acts) {
        QAction *action = menu->addAction(label(act, job));
        action->setObjectName(objectNameOf(act));
        QObject::connect(action, &QAction::triggered, parent, [chosen, act] { chosen(act); });
    }
    menu->popup(globalPosition);
}

} // namespace rushes

#include "joblist.moc"
