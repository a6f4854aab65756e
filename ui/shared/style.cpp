#include "ui/shared/style.h"

#include "ui/shared/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QRegularExpression>

static void initResources()
{
    Q_INIT_RESOURCE(ui);
}

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QString valueOf(const QString &token)
{
    using Role = Theme::Role;
    static const QHash<QString, Role> roles{
        {u"window"_s, Role::Window},
        {u"base"_s, Role::Base},
        {u"raised"_s, Role::Raised},
        {u"hover"_s, Role::Hover},
        {u"line"_s, Role::Line},
        {u"edge"_s, Role::ButtonEdge},
        {u"control"_s, Role::Control},
        {u"text"_s, Role::Text},
        {u"text2"_s, Role::Text2},
        {u"text3"_s, Role::Text3},
        {u"disabled"_s, Role::DisabledFill},
        {u"accent"_s, Role::Accent},
        {u"onaccent"_s, Role::OnAccent},
        {u"accenttext"_s, Role::AccentText},
        {u"focus"_s, Role::Focus},
        {u"selection"_s, Role::Selection},
        {u"good"_s, Role::Good},
        {u"goodtint"_s, Role::GoodTint},
        {u"warning"_s, Role::Warning},
        {u"warningtint"_s, Role::WarningTint},
        {u"failure"_s, Role::Failure},
        {u"failuretint"_s, Role::FailureTint},
        {u"sandbox"_s, Role::Sandbox},
        {u"sandboxtint"_s, Role::SandboxTint},
    };
    const bool dark = Theme::current().isDark();
    if (token == "theme"_L1) // in the names of pictures
        return dark ? u"dark"_s : u"light"_s;
    if (token == "onward"_L1) // where an arrow points that leads on
        return QGuiApplication::isRightToLeft() ? u"left"_s : u"right"_s;
    if (token == "handle"_L1)
        return Theme::color(dark ? Role::Text : Role::Accent).name();
    if (token == "on"_L1) // the ground of a toggle that is on
        return Theme::color(dark ? Role::Raised : Role::Selection).name();
    if (token == "pressed"_L1)
        return Theme::color(dark ? Role::Base : Role::Line).name();
    if (token == "accenthover"_L1)
        return Theme::color(Role::Accent).lighter(dark ? 108 : 112).name();
    if (token == "accentpressed"_L1)
        return Theme::color(Role::Accent).darker(112).name();
    Q_ASSERT_X(roles.contains(token), "styleSheet", qPrintable(token));
    return Theme::color(roles.value(token)).name();
}

} // namespace

Style::Style()
    : QProxyStyle(u"Fusion"_s)
{
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3; // 1 px of air and the ring of 2
    case PM_SmallIconSize:
    case PM_ButtonIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_FocusFrame_Mask: return 0;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0; // their words say it
    case SH_ComboBox_Popup: return 0; // a list below the field, not over it
    case SH_UnderlineShortcut: // Alt and the letter work all the same
    case SH_EtchDisabledText: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (element != PE_FrameFocusRect)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

namespace {

QString read(const QString &name)
{
    QFile file(name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString styleSheet()
{
    initResources();
    QString source = read(u":/style/rushes.qss"_s);
    if (Theme::current().isHighContrast())
        source += read(u":/style/contrast.qss"_s);
    static const QRegularExpression token(u"@([a-z0-9]+)"_s);
    QString sheet;
    qsizetype end = 0;
    for (const auto &match : token.globalMatch(source)) {
        sheet += QStringView(source).mid(end, match.capturedStart() - end);
        sheet += valueOf(match.captured(1));
        end = match.capturedEnd();
    }
    return sheet + source.mid(end);
}

} // namespace rushes
