#include "ui/queue/queueview.h"

#include "ui/queue/joblist.h"
#include "ui/queue/needsyoucolumn.h"
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
    connect(m_list, &JobList::wanted, this, &QueueView::wanted);
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
    m_running = new QLabel;
    m_running->setObjectName(u"queueRunning"_s);
    m_running->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
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

void QueueView::showMore()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"queueMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *clear = menu->addAction(tr("Clear finished"));
    clear->setObjectName(u"clearFinished"_s);
    const auto jobs = m_model.jobs();
    clear->setEnabled(
        std::any_of(jobs.cbegin(), jobs.cend(), [](const Job &job) { return isEnded(job.stage); }));
    connect(clear, &QAction::triggered, this, &QueueView::clearWanted);
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
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
