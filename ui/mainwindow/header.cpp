#include "ui/mainwindow/header.h"

#include "ui/mainwindow/accountchip.h"
#include "ui/mainwindow/hatch.h"
#include "ui/mainwindow/queuebutton.h"
#include "ui/shared/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int switchFoldsUnder = 1200; //!< its icons

//! Right to left, Qt (6.4) reckons a menu bar's width from the width it has, and shrinks it until
//! its menus are gone.
class MenuBar final : public QMenuBar {
public:
    using QMenuBar::QMenuBar;

    QSize sizeHint() const override
    {
        int width = 0;
        for (QAction *action : actions())
            width += actionGeometry(action).width();
        return {width, QMenuBar::sizeHint().height()};
    }

    QSize minimumSizeHint() const override { return sizeHint(); }
};

} // namespace

Header::Header(QWidget *parent)
    : QWidget(parent)
    , m_hatch(new Hatch(this))
    , m_menuBar(new MenuBar(this))
    , m_queue(new QueueButton(this))
    , m_account(new AccountChip(this))
{
    setObjectName(u"header"_s);
    m_menuBar->setObjectName(u"menuBar"_s);
    m_menuBar->setAccessibleName(tr("Menu bar"));
    m_menuBar->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_hatch);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 6, 12, 6);
    row->setSpacing(8);
    row->addWidget(m_menuBar, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_queue);
    row->addWidget(m_account);
    column->addLayout(row);
    m_hatch->hide();
}

void Header::setAccount(const AccountState &account)
{
    m_hatch->setVisible(account.sandbox);
    m_account->setAccount(account);
}

void Header::setWorkspaces(const QList<WorkspaceSwitch::Workspace> &workspaces)
{
    if (workspaces.size() < 2)
        return;
    m_switch = new WorkspaceSwitch(workspaces, this);
    m_switch->show();
    placeSwitch();
}

//! In the middle of the window, and beside it before it would cover something.
void Header::placeSwitch()
{
    if (!m_switch)
        return;
    constexpr int apart = 8;
    m_switch->setRoom(width() < switchFoldsUnder ? WorkspaceSwitch::Room::Narrow
                                                 : WorkspaceSwitch::Room::Wide);
    m_switch->resize(m_switch->sizeHint());
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int from = (mirrored ? m_queue->geometry() : m_menuBar->geometry()).right() + apart;
    const int to = (mirrored ? m_menuBar->geometry() : m_queue->geometry()).left() - apart;
    const int middle = (width() - m_switch->width()) / 2;
    const int x = std::clamp(middle, from, std::max(from, to - m_switch->width()));
    const int row = height() - (m_hatch->isVisibleTo(this) ? m_hatch->height() : 0);
    m_switch->move(x, height() - row + (row - m_switch->height()) / 2);
}

//! The row's own sizes are known only after it was laid out (a longer balance, another account).
bool Header::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        placeSwitch();
    return done;
}

void Header::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeSwitch();
    m_account->setRoom(width() < 900 ? AccountChip::Room::Narrow : AccountChip::Room::Wide);
}

void Header::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Theme::Role::Line));
}

} // namespace rushes
