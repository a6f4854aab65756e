#include "ui/queue/joblist.h"

#include "ui/queue/jobdelegate.h"
#include "ui/queue/jobdrag.h"
#include "ui/queue/pictures.h"
#include "ui/queue/queuemodel.h"
#include "ui/shared/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>

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
    , m_drag(new JobDrag(*this))
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
    setSelectionMode(ExtendedSelection);
    setResizeMode(Adjust); // a row may need a line more or less
    connect(m_drag, &JobDrag::dropped, this, &JobList::dropped);
    connect(m_drag, &JobDrag::sightWanted, this, &JobList::sightWanted);
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

QList<Job> JobList::jobsFor(const QModelIndex &index) const
{
    QList<Job> jobs;
    if (!selectionModel()->isSelected(index)) {
        if (const Job *job = jobAt(index))
            jobs << *job;
        return jobs;
    }
    for (int row = 0; row < m_rows->rowCount(); ++row) { // in the order of the rows
        const QModelIndex one = m_rows->index(row, 0);
        const Job *job = selectionModel()->isSelected(one) ? jobAt(one) : nullptr;
        if (job)
            jobs << *job;
    }
    return jobs;
}

void JobList::tell(Act act, const QList<Job> &jobs)
{
    QList<JobId> ids;
    for (const Job &job : jobs)
        ids << job.id;
    if (!ids.isEmpty())
        emit wanted(act, ids);
}

void JobList::open(const QModelIndex &index)
{
    const Job *job = jobAt(index);
    if (!job)
        return;
    if (job->stage == Stage::Done)
        emit wanted(Act::Play, {job->id});
    else if (isUnsent(job->stage))
        emit wanted(Act::Edit, {job->id});
}

void JobList::selectAllJobs()
{
    selectAll();
    const Job *current = jobAt(currentIndex());
    if (!current && m_rows->rowCount() > 1)
        selectionModel()->setCurrentIndex(m_rows->index(1, 0), QItemSelectionModel::NoUpdate);
}

bool JobList::actOnCurrent(QKeyEvent *event)
{
    const QList<Job> jobs = jobsFor(currentIndex());
    if (jobs.isEmpty())
        return false;
    const auto unsent = thoseFor(Act::TakeBack, jobs);
    const bool up = event->key() == Qt::Key_Up;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: return open(currentIndex()), true;
    case Qt::Key_Delete:
    case Qt::Key_Backspace: {
        // One press is one step: what waits comes first, the next press takes the rest.
        const auto ended = unsent.isEmpty() ? thoseFor(Act::Dismiss, jobs) : QList<Job>();
        tell(Act::TakeBack, unsent);
        tell(Act::Dismiss, ended);
        return !unsent.isEmpty() || !ended.isEmpty();
    }
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (!event->modifiers().testFlag(Qt::AltModifier))
            return false;
        tell(up ? Act::MoveUp : Act::MoveDown, unsent);
        return true;
    default: return false;
    }
}

void JobList::keyPressEvent(QKeyEvent *event)
{
    const bool escape = event->key() == Qt::Key_Escape;
    if (escape && m_drag->isPressed()) {
        m_drag->cancel();
    } else if (escape && selectionModel()->hasSelection()) {
        clearSelection();
    } else if (event->matches(QKeySequence::SelectAll)) {
        selectAllJobs();
    } else if (!actOnCurrent(event)) {
        return QListView::keyPressEvent(event);
    }
    event->accept();
}

void JobList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!byKey && index.data(QueueModel::IsHeadRole).toBool())
        return emit groupMenuWanted(Group(index.data(QueueModel::GroupRole).toInt()),
                                    event->globalPos());
    const QList<Job> jobs = jobsFor(index);
    if (jobs.isEmpty())
        return;
    const QPoint at
        = byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos();
    showJobMenu(jobs, at, this, [this, jobs](Act act) { tell(act, thoseFor(act, jobs)); });
}

void JobList::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->pos());
    const Job *job = jobAt(index);
    const bool plain = event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier;
    m_selectOnRelease = plain && selectionModel()->isSelected(index);
    if (event->button() == Qt::RightButton && selectionModel()->isSelected(index))
        return event->accept(); // its menu is about all that are selected
    if (m_selectOnRelease)
        selectionModel()->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    else
        QListView::mousePressEvent(event);
    if (!plain || !job || !isUnsent(job->stage))
        return;
    QList<JobId> jobs;
    const auto chosen = thoseFor(Act::TakeBack, jobsFor(index));
    for (const Job &one : chosen)
        jobs << one.id;
    m_drag->press(event->pos(), jobs);
}

void JobList::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag->isPressed())
        return m_drag->moveTo(event->pos());
    if (event->buttons() == Qt::NoButton)
        showGrip(event->pos());
    if (!m_selectOnRelease)
        QListView::mouseMoveEvent(event);
}

void JobList::showGrip(const QPoint &at)
{
    const QModelIndex index = indexAt(at);
    const Job *job = jobAt(index);
    const bool over
        = job && isUnsent(job->stage) && gripIn(visualRect(index), layoutDirection()).contains(at);
    over ? viewport()->setCursor(Qt::OpenHandCursor) : viewport()->unsetCursor();
}

void JobList::mouseReleaseEvent(QMouseEvent *event)
{
    const bool dragged = event->button() == Qt::LeftButton && m_drag->drop();
    if (m_selectOnRelease && !dragged)
        selectionModel()->select(indexAt(event->pos()), QItemSelectionModel::ClearAndSelect);
    m_selectOnRelease = false;
    QListView::mouseReleaseEvent(event);
}

void JobList::paintEvent(QPaintEvent *event)
{
    QListView::paintEvent(event);
    const auto line = m_drag->line();
    if (!line)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::color(Theme::Role::Focus), 2, Qt::SolidLine, Qt::RoundCap));
    const int y = std::clamp(*line, 1, viewport()->height() - 1);
    painter.drawLine(QPoint(8, y), QPoint(viewport()->width() - 8, y));
}

void JobList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) // the height follows from the rows
        scheduleDelayedItemsLayout();
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

void showJobMenu(const QList<Job> &jobs, const QPoint &globalPosition, QWidget *parent,
                 const std::function<void(Act)> &chosen)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"jobMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto acts = actsFor(jobs);
    for (const Act act : acts) {
        QAction *action = menu->addAction(label(act, thoseFor(act, jobs)));
        action->setObjectName(objectNameOf(act));
        QObject::connect(action, &QAction::triggered, parent, [chosen, act] { chosen(act); });
    }
    menu->popup(globalPosition);
}

} // namespace rushes

#include "joblist.moc"
