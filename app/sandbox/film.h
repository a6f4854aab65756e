#pragma once

#include "app/sandbox/elements.h"

#include <QImage>

#include <vector>

namespace rushes::sandbox {

//! A moving picture, frame by frame. frame() may be called by several threads at once.
class Film {
public:
    //! A scene from the prompt's words.
    static Film scene(const QString &prompt, const QSize &frame, int frames);
    //! The picture under a slow camera, in the weather the prompt asks for.
    static Film camera(const QImage &photo, const QString &prompt, const QSize &frame, int frames);

    static constexpr int perSecond = 24;

    //! Format_RGB32, which is BGRA in memory.
    QImage frame(int number) const;

    const Theme &theme() const { return m_theme; }

private:
    Film(const Theme &theme, const QSize &frame, int frames)
        : m_theme(theme)
        , m_size(frame)
        , m_frames(frames)
    {
    }

    void add(ElementPtr element);
    void addPlace();
    void addGround(const Stage &stage);
    View view(int number) const;

    Theme m_theme;
    QSize m_size;
    int m_frames;
    std::vector<ElementPtr> m_elements; //!< from the back to the front
};

} // namespace rushes::sandbox
