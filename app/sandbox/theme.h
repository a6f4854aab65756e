#pragma once

#include <QColor>
#include <QString>

namespace rushes::sandbox {

//! What a prompt's words ask for. The same prompt always gives the same theme; words nobody
//! taught us choose by their hash.
struct Theme {
    enum class Place { Hills, Forest, Sea, City, Space, Lights };
    enum class Weather { Clear, Rain, Snow, Embers, Motes };

    struct Palette {
        QColor top; //!< of the sky
        QColor middle;
        QColor low; //!< at the horizon
        QColor sun;
        QColor far; //!< the most distant ridge
        QColor near; //!< the foreground
        QColor accent; //!< windows, signs, lights
        bool isDark = false; //!< stars are out
    };

    struct Motion {
        double speed = 1; //!< 0.5 slow, 2 fast
        double pan = 0.5; //!< -1 … 1: to the left … to the right
        double zoom = 0.06; //!< growth over the clip; negative: away
        double roll = 0; //!< degrees over the clip
    };

    Place place = Place::Hills;
    Weather weather = Weather::Clear;
    Palette palette = {};
    Motion motion = {};
    quint32 seed = 0;
};

Theme themeOf(const QString &prompt);

} // namespace rushes::sandbox
