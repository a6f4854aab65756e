#include "ui/queue/takeslist.h"

#include "ui/queue/pictures.h"
#include "ui/queue/takesdelegate.h"
#include "ui/queue/takesmodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QUrl>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

namespace rushes {

TakesList::TakesList(TakesModel &model, Pictures &pictures, QWidget *parent)
    : QListView(parent)
    , m_model(model)
    , m_cards(new TakesDelegate(pictures, this))
{
    setObjectName(u"takesList"_s);
    setAccessibleName(tr("Takes"));
    setModel(&model);
    setItemDelegate(m_cards);
    setFlow(QListView::LeftToRight);
    setWrapping(false);
    setUniformItemSizes(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the wheel and the arrow keys move it
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    setFixedHeight(TakesDelegate::card.height());
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::clicked, this, &TakesList::choose);
    connect(&pictures, &Pictures::loaded, viewport(), qOverload<>(&QWidget::update));
}

void TakesList::setCurrentClip(const ClipId &clip)
{
    m_clip = clip;
    m_cards->setCurrent(clip);
    const QModelIndex index = m_model.indexOf(clip);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
    viewport()->update();
}

void TakesList::step(int steps)
{
    int row = m_model.indexOf(m_clip).row();
    if (row < 0) // not shown any more: the newest is next to it
        row = steps > 0 ? m_model.runningCount() - 1 : -1;
    const QModelIndex next = m_model.index(row + steps);
    if (next.isValid())
        choose(next);
}

void TakesList::choose(const QModelIndex &index)
{
    const QVariant clip = index.data(TakesModel::ClipRole);
    if (clip.isValid())
        emit chosen(clip.value<Clip>());
}

void TakesList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        choose(currentIndex());
    else
        QListView::keyPressEvent(event);
}

void TakesList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"takeMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, index);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void TakesList::fillMenu(QMenu &menu, const QModelIndex &index)
{
    const QVariant found = index.data(TakesModel::ClipRole);
    const Recipe recipe = found.isValid() ? found.value<Clip>().recipe
                                          : index.data(TakesModel::JobRole).value<Job>().recipe;
    const auto add = [this, &menu](const QString &name, const QString &text, auto act) {
        QAction *action = menu.addAction(text);
        action->setObjectName(name);
        connect(action, &QAction::triggered, this, act);
    };
    if (found.isValid())
        add(u"play"_s, tr("Play"), [this, clip = found.value<Clip>()] { emit chosen(clip); });
    add(u"reuse"_s, tr("Reuse recipe"), [this, recipe] { emit recipeWanted(recipe); });
    if (!found.isValid())
        return;
    const QString file = found.value<Clip>().file;
    add(u"copyPath"_s, tr("Copy path"),
        [file] { QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(file)); });
    add(u"reveal"_s, tr("Reveal file"),
        [file] { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(file).absolutePath())); });
}

//! A strip has one direction; so has the wheel over it.
void TakesList::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const int amount = std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y();
    const int direction = isRightToLeft() ? -1 : 1;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - direction * amount);
    event->accept();
}

} // namespace rushes
