#include "app/sandbox/elements.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPolygonF>
#include <QRadialGradient>

#include <algorithm>
#include <cmath>

namespace rushes::sandbox {
namespace {

//! A picture that fills the frame and a margin for the camera.
class Photo : public Element {
public:
    Photo(const QSize &frame, const QImage &photo)
        : m_frame(frame)
    {
        const QSize area = QSizeF(frame.width() * reserve, frame.height() * reserve).toSize();
        const QImage covering
            = photo.scaled(area, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
        const QPoint spare((covering.width() - area.width()) / 2,
                           (covering.height() - area.height()) / 2);
        m_photo = emptyImage(area).convertToFormat(QImage::Format_RGB32);
        QPainter painter(&m_photo);
        painter.fillRect(m_photo.rect(), Qt::black); // behind transparent pictures
        painter.drawImage(-spare, covering);
    }

    void paint(QPainter &painter, const View &view) const override
    {
        painter.save();
        const View gentle{.seconds = view.seconds,
                          .pan = view.pan * 0.28,
                          .zoom = 1 + (view.zoom - 1) * 1.2,
                          .roll = view.roll * 0.3};
        look(painter, m_frame, gentle, 1);
        painter.translate(m_frame.width() / 2.0, m_frame.height() / 2.0);
        painter.drawImage(QPointF(-m_photo.width() / 2.0, -m_photo.height() / 2.0), m_photo);
        painter.restore();
    }

private:
    static constexpr double reserve = 1.16;

    const QSize m_frame;
    QImage m_photo;
};

void paintVignette(QPainter &painter, const QSize &frame)
{
    const QPointF middle(frame.width() / 2.0, frame.height() / 2.0);
    QRadialGradient edge(middle, std::hypot(middle.x(), middle.y()));
    edge.setColorAt(0.55, QColor(0, 0, 0, 0));
    edge.setColorAt(1, QColor(0, 0, 0, 84));
    painter.fillRect(QRect(QPoint(0, 0), frame), edge);
    QLinearGradient foot(0, frame.height() * 0.72, 0, frame.height());
    foot.setColorAt(0, QColor(0, 0, 0, 0));
    foot.setColorAt(1, QColor(0, 0, 0, 140));
    painter.fillRect(QRect(QPoint(0, 0), frame), foot);
}

class Finish : public Element {
public:
    explicit Finish(const QSize &frame)
        : m_image(emptyImage(frame))
    {
        QPainter painter(&m_image);
        painter.setRenderHint(QPainter::Antialiasing);
        paintVignette(painter, frame);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(0x6B, 0x42, 0xC8, 215));
        painter.drawRoundedRect(QRectF(frame.width() - 28 - 104, 24, 104, 32), 16, 16);
    }

    void paint(QPainter &painter, const View &) const override
    {
        painter.drawImage(QPoint(0, 0), m_image);
    }

private:
    QImage m_image;
};

} // namespace

ElementPtr makePhoto(const QSize &frame, const QImage &photo)
{
    return std::make_unique<Photo>(frame, photo);
}

ElementPtr makeFinish(const QSize &frame)
{
    return std::make_unique<Finish>(frame);
}

QImage placeholder(const QSize &frame)
{
    QImage image(frame, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    QLinearGradient ground(0, 0, frame.width(), frame.height());
    ground.setColorAt(0, QColor(0x2B2440));
    ground.setColorAt(1, QColor(0x171520));
    painter.fillRect(image.rect(), ground);
    const double unit = std::min(frame.width(), frame.height()) * 0.2;
    painter.translate(frame.width() / 2.0, frame.height() * 0.42);
    painter.setPen(QPen(QColor(0xC0A5FF), unit * 0.045));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(-unit, -unit * 0.72, unit * 2, unit * 1.44), unit * 0.12,
                            unit * 0.12);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xC0A5FF));
    painter.drawEllipse(QPointF(unit * 0.45, -unit * 0.3), unit * 0.15, unit * 0.15);
    painter.drawPolygon(QPolygonF({{-unit * 0.8, unit * 0.52},
                                   {-unit * 0.3, -unit * 0.2},
                                   {unit * 0.02, unit * 0.22},
                                   {unit * 0.25, -unit * 0.02},
                                   {unit * 0.8, unit * 0.52}}));
    return image;
}

} // namespace rushes::sandbox
