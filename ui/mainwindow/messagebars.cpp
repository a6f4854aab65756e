#include "ui/mainwindow/messagebars.h"

#include "ui/shared/icons.h"
#include "ui/shared/tintedicon.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr qsizetype shownAtOnce = 2;

Theme::Role roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
    case Tone::Secondary:
    case Tone::Accent: return Theme::Role::AccentText;
    case Tone::Good: return Theme::Role::Good;
    case Tone::Warning: return Theme::Role::Warning;
    case Tone::Failure: return Theme::Role::Failure;
    case Tone::Sandbox: return Theme::Role::Sandbox;
    }
    Q_UNREACHABLE();
}

//! The style sheet's word for it; see QFrame[message] there.
QString wordOf(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
    case Tone::Secondary:
    case Tone::Accent: return u"accent"_s;
    case Tone::Good: return u"good"_s;
    case Tone::Warning: return u"warning"_s;
    case Tone::Failure: return u"failure"_s;
    case Tone::Sandbox: return u"sandbox"_s;
    }
    Q_UNREACHABLE();
}

QString headOf(const MessageBars::Message &message)
{
    if (!message.head.isEmpty() && message.text.startsWith(message.head))
        return message.head;
    const qsizetype end = message.text.indexOf(". "_L1);
    return end < 0 ? message.text : message.text.first(end + 1);
}

//! What is told may hold the service's own words: they stand there as they are.
QString richText(const MessageBars::Message &message)
{
    const QString head = headOf(message);
    return u"<span style=\"font-weight: 600\">%1</span>%2"_s.arg(
        head.toHtmlEscaped(), message.text.mid(head.size()).toHtmlEscaped());
}

} // namespace

bool MessageBars::Message::saysTheSame(const Message &other) const
{
    return id == other.id && tone == other.tone && text == other.text && button == other.button;
}

MessageBars::MessageBars(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"messageBars"_s);
    setAccessibleName(tr("Messages"));
    m_column->setContentsMargins(12, 8, 12, 8);
    m_column->setSpacing(8);
    setVisible(false);
}

void MessageBars::show(const Message &message)
{
    const auto same = std::find_if(m_messages.begin(), m_messages.end(),
                                   [&](const Message &known) { return known.id == message.id; });
    if (same == m_messages.end()) {
        m_messages.append(message);
        emit told(message);
    } else if (same->saysTheSame(message)) {
        same->act = message.act;
        return;
    } else {
        *same = message;
    }
    rebuild();
}

void MessageBars::settle(const QString &id)
{
    m_closed.remove(id);
    const auto gone = m_messages.removeIf([&](const Message &known) { return known.id == id; });
    if (gone > 0)
        rebuild();
}

void MessageBars::close(const QString &id)
{
    m_closed.insert(id);
    rebuild();
    emit closed(id);
}

void MessageBars::rebuild()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // a click in it may be what led here
        delete item;
    }
    for (const Message &message : m_messages) {
        if (m_closed.contains(message.id))
            continue;
        m_column->addWidget(bar(message));
        if (m_column->count() == shownAtOnce)
            break;
    }
    setVisible(m_column->count() > 0);
}

QWidget *MessageBars::bar(const Message &message)
{
    auto *frame = new QFrame(this);
    frame->setObjectName(u"message-"_s + message.id);
    frame->setAccessibleName(message.text);
    frame->setProperty("message", wordOf(message.tone));
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(12, 6, 6, 6);
    row->setSpacing(10);
    row->addWidget(new TintedIcon(message.icon, roleOf(message.tone), frame));
    auto *words = new QLabel(richText(message), frame);
    words->setTextFormat(Qt::RichText);
    words->setAccessibleName(message.text);
    words->setObjectName(u"messageText-"_s + message.id);
    words->setFont(Theme::font(Theme::Step::Small));
    words->setWordWrap(true);
    row->addWidget(words, 1);
    if (!message.button.isEmpty()) {
        auto *act = new QPushButton(message.button, frame);
        act->setObjectName(u"messageAct-"_s + message.id);
        act->setAccessibleName(message.button);
        setLook(act, Look::Small);
        connect(act, &QPushButton::clicked, this, [this, id = message.id] {
            for (const Message &known : std::as_const(m_messages)) {
                if (known.id == id)
                    return known.act();
            }
        });
        row->addWidget(act);
    }
    auto *shut = new QPushButton(frame);
    shut->setObjectName(u"messageClose-"_s + message.id);
    shut->setAccessibleName(tr("Close this message"));
    shut->setToolTip(shut->accessibleName());
    shut->setIcon(icon(u"close"));
    setLook(shut, Look::Icon);
    connect(shut, &QPushButton::clicked, this, [this, id = message.id] { close(id); });
    row->addWidget(shut);
    return frame;
}

} // namespace rushes
