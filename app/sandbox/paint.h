#pragma once

#include <QColor>
#include <QImage>
#include <QSize>

#include <random>
#include <vector>

class QPainter;

namespace rushes::sandbox {

//! The camera at one moment.
struct View {
    double seconds = 0; //!< of the story, which a fast motion makes longer
    double pan = 0; //!< widths of the frame, at depth 1
    double zoom = 1; //!< at depth 1
    double roll = 0; //!< degrees
};

//! Something in the picture. `paint` may run in several threads at once.
class Element {
public:
    Element() = default;
    Element(const Element &) = delete;
    Element &operator=(const Element &) = delete;
    virtual ~Element() = default;

    virtual void paint(QPainter &painter, const View &view) const = 0;
};

//! Numbers by chance that are the same for the same seed, on every machine.
class Dice {
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }

    double between(double least, double most)
    {
        return least + (most - least) * double(m_engine()) / double(std::mt19937::max());
    }

    int below(int most) { return int(m_engine() % quint32(most)); }

private:
    std::mt19937 m_engine;
};

QColor mix(const QColor &from, const QColor &to, double part);
QColor faded(QColor color, double alpha);
QImage emptyImage(const QSize &size);
//! A round light that fades towards its edge; pre-multiplied, to be drawn scaled.
QImage glow(const QColor &color, int diameter);
//! Lets what follows move with the camera as far as its depth says: 0 (the sky) … 1 (near).
void look(QPainter &painter, const QSize &frame, const View &view, double depth);
//! A line of hills: `count` heights from 0 to 1, `roughness` from 0.3 (dunes) to 0.6 (rock).
std::vector<double> ridgeLine(Dice &dice, int count, double roughness);

} // namespace rushes::sandbox
