#include "ui/shared/look.h"

#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QFont>
#include <QLabel>
#include <QStyle>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QString toWord(Look look)
{
    switch (look) {
    case Look::Normal: return u"normal"_s;
    case Look::Primary: return u"primary"_s;
    case Look::Flat: return u"flat"_s;
    case Look::Small: return u"small"_s;
    case Look::SmallFlat: return u"small-flat"_s;
    case Look::Icon: return u"icon"_s;
    case Look::Link: return u"link"_s;
    case Look::Quiet: return u"quiet"_s;
    case Look::Sandbox: return u"sandbox"_s;
    }
    Q_UNREACHABLE();
}

QString toWord(Tone tone)
{
    switch (tone) {
    case Tone::Normal: return u"normal"_s;
    case Tone::Secondary: return u"secondary"_s;
    case Tone::Accent: return u"accent"_s;
    case Tone::Good: return u"good"_s;
    case Tone::Warning: return u"warning"_s;
    case Tone::Failure: return u"failure"_s;
    case Tone::Sandbox: return u"sandbox"_s;
    }
    Q_UNREACHABLE();
}

void setWord(QWidget *widget, const char *property, const QString &word)
{
    if (widget->property(property).toString() == word)
        return;
    widget->setProperty(property, word);
    restyle(widget);
}

} // namespace

void setLook(QAbstractButton *button, Look look)
{
    setWord(button, "look", toWord(look));
    if (look == Look::Small || look == Look::SmallFlat)
        button->setFont(Theme::font(Theme::Step::SmallMedium));
    else if (look == Look::Quiet)
        button->setFont(Theme::font(Theme::Step::Small));
    else if (look == Look::Normal || look == Look::Primary || look == Look::Sandbox)
        button->setFont(Theme::font(Theme::Step::BodyMedium));
}

void setTone(QLabel *label, Tone tone)
{
    setWord(label, "tone", toWord(tone));
}

void setStanding(QWidget *field, Standing standing)
{
    setWord(field, "standing", standing == Standing::Wrong ? u"wrong"_s : u"fine"_s);
}

void restyle(QWidget *widget)
{
    // Before its first show there is nothing to undo, and undoing it would lose the widget's font.
    if (!widget->testAttribute(Qt::WA_WState_Polished))
        return;
    const QFont font = widget->font();
    const bool own = widget->testAttribute(Qt::WA_SetFont);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    if (own)
        widget->setFont(font);
    widget->update();
}

} // namespace rushes
