#include "ui/mainwindow/workspaceswitch.h"

#include "ui/shared/icons.h"
#include "ui/shared/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int tall = 30;
constexpr int inset = 2;
constexpr int padding = 14;
constexpr int gap = 8;
constexpr int picture = 16;

} // namespace

WorkspaceSwitch::WorkspaceSwitch(QList<Workspace> workspaces, QWidget *parent)
    : QWidget(parent)
    , m_workspaces(std::move(workspaces))
{
    setObjectName(u"workspaceSwitch"_s);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::current(), &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void WorkspaceSwitch::setCurrent(int index)
{
    const int inside = std::clamp(index, 0, int(m_workspaces.size()) - 1);
    if (inside == m_current)
        return;
    m_current = inside;
    describe();
    update();
    emit chosen(m_current);
}

void WorkspaceSwitch::setRoom(Room room)
{
    if (m_room == room)
        return;
    m_room = room;
    updateGeometry();
    resize(sizeHint());
    update();
}

void WorkspaceSwitch::describe()
{
    const QString name = m_workspaces.value(m_current).name;
    setAccessibleName(
        tr("Workspace, %1, %2 of %3").arg(name).arg(m_current + 1).arg(m_workspaces.size()));
}

int WorkspaceSwitch::widthOf(const Workspace &workspace) const
{
    const int words
        = QFontMetrics(Theme::font(Theme::Step::BodyMedium)).horizontalAdvance(workspace.name);
    return words + 2 * padding + (m_room == Room::Wide ? picture + gap : 0);
}

QSize WorkspaceSwitch::sizeHint() const
{
    int width = 2 * inset;
    for (const Workspace &workspace : m_workspaces)
        width += widthOf(workspace);
    return {width, tall};
}

QRect WorkspaceSwitch::place(int index) const
{
    int x = inset;
    for (int i = 0; i < index; ++i)
        x += widthOf(m_workspaces.at(i));
    const QRect box(x, inset, widthOf(m_workspaces.at(index)), height() - 2 * inset);
    return QStyle::visualRect(layoutDirection(), rect(), box);
}

int WorkspaceSwitch::indexAt(const QPoint &point) const
{
    for (int i = 0; i < m_workspaces.size(); ++i) {
        if (place(i).contains(point))
            return i;
    }
    return -1;
}

void WorkspaceSwitch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(Theme::Role::Line));
    painter.setBrush(Theme::color(Theme::Role::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    for (int i = 0; i < m_workspaces.size(); ++i)
        paintSegment(painter, i);
}

void WorkspaceSwitch::paintSegment(QPainter &painter, int index) const
{
    const QRect box = place(index);
    const bool on = index == m_current;
    if (on || index == m_hovered) {
        painter.setPen(on ? QPen(Theme::color(Theme::Role::ButtonEdge)) : QPen(Qt::NoPen));
        painter.setBrush(Theme::color(on ? Theme::Role::Raised : Theme::Role::Hover));
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
    const auto role = on ? Theme::Role::Text : Theme::Role::Text2;
    QRect inside = box.adjusted(padding, 0, -padding, 0);
    if (m_room == Room::Wide) {
        QRect where(inside.x(), box.center().y() - picture / 2 + 1, picture, picture);
        where = QStyle::visualRect(layoutDirection(), inside, where);
        where.moveTop(box.center().y() - picture / 2 + 1);
        paintIcon(painter, where, m_workspaces.at(index).icon, role);
        if (layoutDirection() == Qt::LeftToRight)
            inside.setLeft(inside.left() + picture + gap);
        else
            inside.setRight(inside.right() - picture - gap);
    }
    painter.setFont(Theme::font(Theme::Step::BodyMedium));
    painter.setPen(Theme::color(role));
    painter.drawText(inside.adjusted(-2, 0, 2, 0), Qt::AlignCenter | Qt::TextSingleLine,
                     m_workspaces.at(index).name);
}

void WorkspaceSwitch::mousePressEvent(QMouseEvent *event)
{
    const int index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index >= 0)
        setCurrent(index);
}

void WorkspaceSwitch::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = indexAt(event->position().toPoint());
    update();
}

void WorkspaceSwitch::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

bool WorkspaceSwitch::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutDirectionChange)
        update();
    return QWidget::event(event);
}

void WorkspaceSwitch::keyPressEvent(QKeyEvent *event)
{
    const int right = layoutDirection() == Qt::LeftToRight ? 1 : -1;
    if (event->key() == Qt::Key_Right)
        setCurrent(m_current + right);
    else if (event->key() == Qt::Key_Left)
        setCurrent(m_current - right);
    else
        QWidget::keyPressEvent(event);
}

} // namespace rushes
