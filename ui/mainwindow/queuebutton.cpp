#include "ui/mainwindow/queuebutton.h"

#include "ui/shared/format.h"

using namespace Qt::StringLiterals;

namespace rushes {

QueueButton::QueueButton(QWidget *parent)
    : ChipButton(parent)
{
    setObjectName(u"queueButton"_s);
    show();
}

void QueueButton::setCounts(int running, int needYou)
{
    m_running = running;
    m_needYou = needYou;
    show();
}

void QueueButton::setPanelShown(bool shown)
{
    m_shown = shown;
    show();
}

void QueueButton::setKey(const QString &key)
{
    m_key = key;
    show();
}

void QueueButton::show()
{
    using Kind = Part::Kind;
    QList<Part> parts{{.kind = Kind::Icon, .text = u"queue"_s}};
    if (m_running > 0)
        parts.append({.text = format::number(m_running), .step = Theme::Step::BodyMedium});
    if (m_needYou > 0) {
        parts.append({.kind = Kind::Icon, .text = u"warning"_s, .role = Theme::Role::Warning});
        parts.append({.text = format::number(m_needYou),
                      .role = Theme::Role::Warning,
                      .step = Theme::Step::BodyMedium});
    }
    setParts(parts);
    setColors(Theme::Role::ButtonEdge, m_shown ? Theme::Role::Raised : Theme::Role::Base);

    QString name = tr("Queue, %n running", nullptr, m_running);
    if (m_needYou > 0)
        name = tr("%1, %n need you", nullptr, m_needYou).arg(name);
    setAccessibleName(name);
    setAccessibleDescription(m_shown ? tr("The queue is shown") : tr("The queue is hidden"));
    const QString act = m_shown ? tr("Hide the queue") : tr("Show the queue");
    setToolTip(m_key.isEmpty() ? act : u"%1 (%2)"_s.arg(act, m_key));
}

} // namespace rushes
