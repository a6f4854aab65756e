#include "ui/shared/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <memory>

// Outside the namespace, as the macro declares a function. This library is static: the linker
// would drop a resource that nobody names.
static void initResources()
{
    Q_INIT_RESOURCE(ui);
}

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

QString pathOf(QStringView name)
{
    static const bool once = (initResources(), true);
    Q_UNUSED(once)
    return u":/icons/%1.svg"_s.arg(name);
}

//! Those that point along the reading direction. Transport and time stay as they are.
bool isMirrored(QStringView name)
{
    static const QStringList mirrored{u"chevron-left"_s, u"chevron-right"_s, u"undo"_s, u"redo"_s,
                                      u"frame-use"_s,    u"link"_s,          u"queue"_s};
    return QGuiApplication::isRightToLeft() && mirrored.contains(name);
}

QPixmap draw(QStringView name, const QSize &pixels, const QColor &color)
{
    QSvgRenderer renderer(pathOf(name));
    Q_ASSERT_X(renderer.isValid(), "icon", qPrintable(name.toString()));
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    QPixmap pixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    if (isMirrored(name)) {
        painter.translate(pixels.width(), 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.resetTransform();
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    return pixmap;
}

QPixmap tinted(QStringView name, const QSize &pixels, const QColor &color)
{
    const QString key = u"rushes/%1/%2x%3/%4/%5"_s.arg(name)
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(color.rgba(), 0, 16)
                            .arg(isMirrored(name));
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = draw(name, pixels, color);
        QPixmapCache::insert(key, pixmap);
    }
    return pixmap;
}

//! Asks the theme for its colour whenever it is painted, so that a change needs a repaint only.
class LineIcon final : public QIconEngine {
public:
    explicit LineIcon(const QString &name)
        : m_name(name)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
        QPixmap picture
            = tinted(m_name, (QSizeF(rect.size()) * ratio).toSize(), colorOf(mode, state));
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect, picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(m_name, size, colorOf(mode, state));
    }

    QIconEngine *clone() const override { return std::make_unique<LineIcon>(m_name).release(); }

    QString key() const override { return u"rushes"_s; }

    QString iconName() override { return m_name; }

    bool isNull() override { return false; }

private:
    static QColor colorOf(QIcon::Mode mode, QIcon::State state)
    {
        if (mode == QIcon::Disabled)
            return Theme::color(Theme::Role::Text3);
        return Theme::color(state == QIcon::On ? Theme::Role::AccentText : Theme::Role::Text);
    }

    const QString m_name;
};

} // namespace

QIcon icon(QStringView name)
{
    Q_ASSERT_X(QFile::exists(pathOf(name)), "icon", qPrintable(name.toString()));
    return QIcon(std::make_unique<LineIcon>(name.toString()).release());
}

void paintIcon(QPainter &painter, const QRect &where, QStringView name, Theme::Role role)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    QPixmap picture = tinted(name, (QSizeF(where.size()) * ratio).toSize(), Theme::color(role));
    picture.setDevicePixelRatio(ratio);
    painter.drawPixmap(where, picture);
}

} // namespace rushes
