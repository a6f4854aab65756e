#include "ui/notices/messagelist.h"

#include "ui/shared/format.h"
#include "ui/shared/theme.h"
#include "ui/shared/tintedicon.h"

#include <QDialogButtonBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

Theme::Role roleOf(Tone tone)
{
    switch (tone) {
    case Tone::Normal:
    case Tone::Secondary: return Theme::Role::Text2;
    case Tone::Accent: return Theme::Role::AccentText;
    case Tone::Good: return Theme::Role::Good;
    case Tone::Warning: return Theme::Role::Warning;
    case Tone::Failure: return Theme::Role::Failure;
    case Tone::Sandbox: return Theme::Role::Sandbox;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageList::MessageList(ToldHistory &history, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
    , m_list(new QWidget)
    , m_rows(new QVBoxLayout(m_list))
{
    setObjectName(u"messageList"_s);
    setWindowTitle(tr("Messages"));
    m_rows->setContentsMargins(20, 12, 20, 12);
    m_rows->setSpacing(8);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(u"messageScroll"_s);
    scroll->setAccessibleName(windowTitle());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_list);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 16, 16);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    connect(&m_history, &ToldHistory::changed, this, &MessageList::refill);
    refill();
}

void MessageList::refill()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater(); // a click in it may be what led here
        delete item;
    }
    if (m_history.all().isEmpty()) {
        auto *empty = new QLabel(tr("Nothing was told since the start."), m_list);
        empty->setObjectName(u"messageListEmpty"_s);
        setTone(empty, Tone::Secondary);
        m_rows->addWidget(empty);
    }
    for (const ToldHistory::Told &told : m_history.all())
        m_rows->addWidget(row(told));
    m_rows->addStretch(1);
}

QWidget *MessageList::row(const ToldHistory::Told &told)
{
    auto *line = new QWidget(m_list);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins({});
    row->setSpacing(10);
    row->addWidget(new TintedIcon(told.icon, roleOf(told.tone), line));
    auto *words = new QLabel(told.text, line);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    auto *when = new QLabel(format::clockTime(told.at), line);
    setTone(when, Tone::Secondary);
    row->addWidget(when);
    if (told.act) {
        auto *act = new QPushButton(told.button, line);
        act->setObjectName(u"toldAct"_s);
        act->setAccessibleName(tr("%1: %2").arg(told.button, told.text));
        setLook(act, Look::Small);
        connect(act, &QPushButton::clicked, this, [act = told.act] { act(); });
        row->addWidget(act);
    }
    return line;
}

} // namespace rushes
