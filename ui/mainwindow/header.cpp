#include "ui/mainwindow/header.h"

#include "ui/mainwindow/accountchip.h"
#include "ui/mainwindow/hatch.h"
#include "ui/mainwindow/queuebutton.h"
#include "ui/shared/theme.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

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

void Header::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_account->setRoom(width() < 900 ? AccountChip::Room::Narrow : AccountChip::Room::Wide);
}

void Header::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(Theme::Role::Line));
}

} // namespace rushes
