#include "ui/compose/promptcounter.h"

#include "app/domain/validate.h"
#include "ui/shared/format.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"
#include "ui/shared/tintedicon.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

constexpr int nearLimit = 450;

PromptCounter::Level levelOf(int characters)
{
    if (characters > promptLimit)
        return PromptCounter::Level::TooLong;
    if (characters == promptLimit)
        return PromptCounter::Level::Full;
    return characters >= nearLimit ? PromptCounter::Level::Near : PromptCounter::Level::Fits;
}

Tone toneOf(PromptCounter::Level level)
{
    switch (level) {
    case PromptCounter::Level::Fits: return Tone::Secondary;
    case PromptCounter::Level::Near:
    case PromptCounter::Level::Full: return Tone::Warning;
    case PromptCounter::Level::TooLong: return Tone::Failure;
    }
    Q_UNREACHABLE();
}

} // namespace

PromptCounter::PromptCounter(QWidget *parent)
    : QWidget(parent)
    , m_icon(new TintedIcon(u"error"_s, Theme::Role::Failure, this))
    , m_text(new QLabel(this))
{
    m_text->setObjectName(u"promptCounterText"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    m_icon->setSide(14);
    m_text->setText(tr("%1 / %2").arg(format::number(0), format::number(promptLimit)));
    showLevel();
}

void PromptCounter::setCount(int characters)
{
    const Level before = std::exchange(m_level, levelOf(characters));
    m_text->setText(tr("%1 / %2").arg(format::number(characters), format::number(promptLimit)));
    setAccessibleName(tr("%1 of %2 characters").arg(characters).arg(promptLimit));
    if (before == m_level)
        return;
    showLevel();
    if (m_level > before) {
        setAccessibleDescription(announcement(characters));
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        QAccessibleAnnouncementEvent said(this, accessibleDescription());
#else
        QAccessibleEvent said(this, QAccessible::Alert);
#endif
        QAccessible::updateAccessibility(&said);
        emit announced(accessibleDescription());
    }
}

QString PromptCounter::text() const
{
    return m_text->text();
}

void PromptCounter::showLevel()
{
    setTone(m_text, toneOf(m_level));
    m_text->setFont(
        Theme::font(m_level == Level::Fits ? Theme::Step::Small : Theme::Step::SmallMedium));
    m_icon->setVisible(m_level == Level::TooLong);
}

QString PromptCounter::announcement(int characters) const
{
    switch (m_level) {
    case Level::Fits: return {};
    case Level::Near:
        return format::grouped(tr("%n characters left", nullptr, promptLimit - characters),
                               promptLimit - characters);
    case Level::Full: return tr("The prompt is full");
    case Level::TooLong:
        return format::grouped(tr("%n characters too long", nullptr, characters - promptLimit),
                               characters - promptLimit);
    }
    Q_UNREACHABLE();
}

} // namespace rushes
