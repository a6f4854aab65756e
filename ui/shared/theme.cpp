#include "ui/shared/theme.h"

#include "ui/shared/contrast.h"
#include "ui/shared/focusring.h"
#include "ui/shared/style.h"
#include "ui/shared/systemtheme.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontInfo>
#include <QHash>
#include <QPainter>
#include <QPalette>
#include <QPointer>
#include <QWidget>

#include <array>
#include <cstdlib>
#include <memory>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

struct Pair {
    QRgb dark;
    QRgb light;
};

constexpr QRgb rgb(unsigned value)
{
    return 0xff000000U | value;
}

//! In the order of Theme::Role: section 1 of the design.
constexpr std::array table{
    Pair{rgb(0x1d1f21), rgb(0xf2f3f4)}, // Window
    Pair{rgb(0x141516), rgb(0xffffff)}, // Base
    Pair{rgb(0x191b1d), rgb(0xf7f8f9)}, // Alternate
    Pair{rgb(0x2a2d30), rgb(0xffffff)}, // Raised
    Pair{rgb(0x34383b), rgb(0xe7e9eb)}, // Hover
    Pair{rgb(0x34373a), rgb(0xd3d6d9)}, // Line
    Pair{rgb(0x43484c), rgb(0xbfc4c8)}, // ButtonEdge
    Pair{rgb(0x73797f), rgb(0x7d848a)}, // Control
    Pair{rgb(0xe8eaec), rgb(0x1b1d1f)}, // Text
    Pair{rgb(0xaeb4ba), rgb(0x565d63)}, // Text2
    Pair{rgb(0x737980), rgb(0x878e94)}, // Text3
    Pair{rgb(0x242628), rgb(0xe9ebec)}, // DisabledFill
    Pair{rgb(0x2e6bd9), rgb(0x2460cc)}, // Accent
    Pair{rgb(0xffffff), rgb(0xffffff)}, // OnAccent
    Pair{rgb(0x82b1ff), rgb(0x1e57bd)}, // AccentText
    Pair{rgb(0x82b1ff), rgb(0x2460cc)}, // Focus
    Pair{rgb(0x1f3b66), rgb(0xd3e3fd)}, // Selection
    Pair{rgb(0xf2c230), rgb(0x7d5800)}, // Circled
    Pair{rgb(0xf2c230), rgb(0xb07d00)}, // CircledLine
    Pair{rgb(0x63c98f), rgb(0x176b3d)}, // Good
    Pair{rgb(0x1b2f24), rgb(0xe2f3e9)}, // GoodTint
    Pair{rgb(0xf0994a), rgb(0x974b00)}, // Warning
    Pair{rgb(0x2c2620), rgb(0xfceedd)}, // WarningTint
    Pair{rgb(0xff857e), rgb(0xb92722)}, // Failure
    Pair{rgb(0x2f2424), rgb(0xfce6e5)}, // FailureTint
    Pair{rgb(0xc0a5ff), rgb(0x6b42c8)}, // Sandbox
    Pair{rgb(0x2b2440), rgb(0xefe9fd)}, // SandboxTint
    Pair{rgb(0x0e0f10), rgb(0x0e0f10)}, // Canvas
    Pair{0xc20a0b0cU, 0xc20a0b0cU}, // Plate
};
static_assert(table.size() == std::size_t(Theme::Role::Plate) + 1);

bool usesDark = true;
bool usesContrast = false;
QPalette strongPalette; //!< the system's, while usesContrast
QPointer<Theme> installed;

//! The first of the two that can be told from the window, and where there is none its text.
QColor onStrong(QPalette::ColorRole wanted)
{
    constexpr double least = 4.5;
    const QColor color = strongPalette.color(wanted);
    const QColor ground = strongPalette.color(QPalette::Window);
    return contrastOf(color, ground) >= least ? color : strongPalette.color(QPalette::WindowText);
}

//! What a role is in a palette that has no shades: words, icons and edges tell what colours do
//! else.
QColor strongColor(Theme::Role role)
{
    using Role = Theme::Role;
    switch (role) {
    case Role::Window:
    case Role::GoodTint:
    case Role::WarningTint:
    case Role::FailureTint:
    case Role::SandboxTint: return strongPalette.color(QPalette::Window);
    case Role::Base:
    case Role::Alternate:
    case Role::Selection:
    case Role::DisabledFill: return strongPalette.color(QPalette::Base);
    case Role::Raised:
    case Role::Hover: return strongPalette.color(QPalette::Button);
    case Role::Text3: return strongPalette.color(QPalette::Disabled, QPalette::WindowText);
    case Role::Accent: return strongPalette.color(QPalette::Highlight);
    case Role::OnAccent: return strongPalette.color(QPalette::HighlightedText);
    case Role::AccentText: return onStrong(QPalette::Link);
    case Role::Focus: return onStrong(QPalette::Highlight);
    default: return strongPalette.color(QPalette::WindowText);
    }
}

QPalette paletteOf()
{
    using Role = Theme::Role;
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole to, Role from) {
        palette.setColor(to, Theme::color(from));
    };
    set(QPalette::Window, Role::Window);
    set(QPalette::Base, Role::Base);
    set(QPalette::AlternateBase, Role::Alternate);
    set(QPalette::Button, Role::Raised);
    set(QPalette::ToolTipBase, Role::Raised);
    set(QPalette::Light, Role::Hover);
    set(QPalette::Midlight, Role::Hover);
    set(QPalette::Mid, Role::Line);
    set(QPalette::Dark, Role::Control);
    set(QPalette::Shadow, Role::Canvas);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Text, Role::Text);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::HighlightedText, Role::Text);
    set(QPalette::ToolTipText, Role::Text);
    set(QPalette::PlaceholderText, Role::Text2);
    set(QPalette::Link, Role::AccentText);
    set(QPalette::LinkVisited, Role::AccentText);
    set(QPalette::Highlight, Role::Selection);
    set(QPalette::BrightText, Role::Failure);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    set(QPalette::Accent, Role::Accent);
#endif
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, Theme::color(Role::Text3));
    for (const auto role : {QPalette::Button, QPalette::Base})
        palette.setColor(QPalette::Disabled, role, Theme::color(Role::DisabledFill));
    return palette;
}

} // namespace

Theme::Theme(QApplication &app)
    : QObject(&app)
    , m_app(app)
    , m_system(new SystemTheme(this))
{
    connect(m_system, &SystemTheme::changed, this, &Theme::apply);
    app.installEventFilter(this);
}

Theme &Theme::install(QApplication &app, Scheme scheme)
{
    if (!installed) {
        installed = new Theme(app); // a child of the application; looks at the system's palette
        QApplication::setStyle(std::make_unique<Style>().release());
        app.installEventFilter(new FocusRing(installed));
    }
    installed->m_scheme = scheme;
    installed->apply();
    return *installed;
}

Theme &Theme::current()
{
    if (!installed) {
        auto *app = qobject_cast<QApplication *>(QCoreApplication::instance());
        Q_ASSERT_X(app, "Theme", "there is no application yet");
        install(*app, Scheme::Dark);
    }
    return *installed;
}

void Theme::setScheme(Scheme scheme)
{
    if (m_scheme == scheme)
        return;
    m_scheme = scheme;
    apply();
}

bool Theme::isDark() const
{
    if (isHighContrast())
        return m_system->palette().color(QPalette::Window).lightness() < 128;
    return m_scheme == Scheme::System ? m_system->wishesDark() : m_scheme == Scheme::Dark;
}

//! Who chose dark or light here has chosen shades; who follows the system follows it in this, too.
bool Theme::isHighContrast() const
{
    return m_scheme == Scheme::System && m_system->wishesContrast();
}

const QPalette &Theme::systemPalette() const
{
    return m_system->palette();
}

void Theme::setSystemPalette(const QPalette &palette)
{
    m_system->setPalette(palette);
    apply();
}

void Theme::apply()
{
    usesContrast = isHighContrast();
    strongPalette = m_system->palette();
    usesDark = isDark();
    m_mirrored = QApplication::isRightToLeft();
    m_applying = true;
    QApplication::setPalette(usesContrast ? strongPalette : paletteOf());
    m_app.setStyleSheet(styleSheet());
    m_applying = false;
    emit changed();
}

void Theme::onSystemChanged()
{
    m_applying = true;
    QApplication::setPalette(QPalette()); // no more of ours: the system's shows
    m_system->lookAgain();
    m_applying = false;
    apply();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (m_applying || !watched->isWidgetType() || !static_cast<QWidget *>(watched)->isWindow())
        return false;
    const bool themed = event->type() == QEvent::ThemeChange;
    const bool turned = event->type() == QEvent::LayoutDirectionChange
                        && QApplication::isRightToLeft() != m_mirrored;
    if (turned)
        m_mirrored = !m_mirrored; // once, not once a window
    if (themed)
        QMetaObject::invokeMethod(this, &Theme::onSystemChanged, Qt::QueuedConnection);
    else if (turned)
        QMetaObject::invokeMethod(this, &Theme::apply, Qt::QueuedConnection);
    return false;
}

QColor Theme::color(Role role)
{
    const bool onPictures = role == Role::Canvas || role == Role::Plate;
    if (usesContrast && !onPictures)
        return strongColor(role);
    const Pair pair = table.at(std::size_t(role));
    return QColor::fromRgba(usesDark ? pair.dark : pair.light);
}

void paintTint(QPainter &painter, const QRectF &where, Theme::Role tint)
{
    painter.save();
    painter.fillRect(where, Theme::color(tint));
    if (usesContrast) {
        painter.setPen(
            QPen(Theme::color(Theme::Role::Focus), 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(where.adjusted(1, 1, -1, -1));
    }
    painter.restore();
}

namespace {

//! The weights in which the family of the font comes.
QList<int> weightsOf(const QFont &font)
{
    static QHash<QString, QList<int>> known;
    const QString family = QFontInfo(font).family();
    if (known.contains(family))
        return known.value(family);
    QList<int> weights;
    for (const QString &style : QFontDatabase::styles(family))
        weights << QFontDatabase::weight(family, style);
    known.insert(family, weights);
    return weights;
}

} // namespace

QFont::Weight Theme::weightFor(QFont::Weight wanted, const QList<int> &ofFamily)
{
    constexpr int step = 60; // names of weights differ by a step from foundry to foundry
    for (const QFont::Weight weight : {wanted, QFont::Medium}) {
        if (weight > wanted)
            continue;
        for (const int has : ofFamily) {
            if (std::abs(has - weight) < step)
                return weight;
        }
    }
    return QFont::Normal;
}

QFont Theme::font(Step step)
{
    struct Size {
        int more; // than the system's, at 13 px
        QFont::Weight weight;
    };
    const auto size = [step]() -> Size {
        switch (step) {
        case Step::Display: return {11, QFont::DemiBold};
        case Step::ShotNumber: return {7, QFont::DemiBold};
        case Step::Timecode: return {4, QFont::DemiBold};
        case Step::Title: return {2, QFont::DemiBold};
        case Step::Subtitle: return {1, QFont::DemiBold};
        case Step::Body: return {0, QFont::Normal};
        case Step::BodyMedium: return {0, QFont::Medium};
        case Step::Small: return {-1, QFont::Normal};
        case Step::SmallMedium: return {-1, QFont::Medium};
        case Step::Caption: return {-2, QFont::Medium};
        }
        Q_UNREACHABLE();
    }();
    QFont font = QApplication::font();
    const qreal pixels = font.pixelSize() > 0 ? font.pixelSize() : QFontInfo(font).pixelSize();
    font.setPixelSize(qRound(pixels * (13 + size.more) / 13));
    font.setWeight(weightFor(size.weight, weightsOf(font)));
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

} // namespace rushes
