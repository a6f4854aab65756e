#include "app/sandbox/theme.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

using Place = Theme::Place;
using Weather = Theme::Weather;
using Palette = Theme::Palette;

//! The first row with a word of the prompt decides; a word also stands for its plural.
template<class Value> struct Row {
    Value value;
    const char *words;
};

template<class Value, size_t N>
const Value *choose(const std::array<Row<Value>, N> &rows, const QStringList &prompt)
{
    for (const auto &row : rows) {
        const QStringList words = QString::fromLatin1(row.words).split(u' ');
        for (const QString &word : prompt) {
            if (words.contains(word) || (word.endsWith(u's') && words.contains(word.chopped(1))))
                return &row.value;
        }
    }
    return nullptr;
}

constexpr std::array places{
    Row<Place>{Place::Space, "space galaxy planet astronaut rocket cosmic nebula universe orbit "
                             "spaceship comet asteroid cosmos mars"},
    Row<Place>{Place::City,
               "city street skyscraper skyline urban tokyo london paris neon cyberpunk "
               "traffic car road building rooftop alley downtown market town taxi"},
    Row<Place>{Place::Sea, "ocean sea beach wave coast coastal water lake river boat ship surf "
                           "island shore harbour harbor sail whale dolphin tropical surfer fishing "
                           "lighthouse bay pier underwater"},
    Row<Place>{Place::Forest,
               "forest tree wood woods jungle pine autumn leaf leaves deer fox garden "
               "park cabin bear owl camp"},
    Row<Place>{Place::Lights,
               "cat dog kitten puppy portrait woman man girl boy face product coffee cup "
               "window windowsill indoor room kitchen macro flower bottle shoe watch "
               "studio dance dancer abstract glass food cake candle book perfume"},
    Row<Place>{Place::Hills,
               "mountain hill valley alps peak canyon desert dune landscape field meadow "
               "drone aerial sky horizon snow balloon eagle horse volcano sunset sunrise"},
};

constexpr std::array weathers{
    Row<Weather>{Weather::Rain, "rain rainy storm drizzle thunder thunderstorm monsoon wet"},
    Row<Weather>{Weather::Snow, "snow snowy snowfall winter blizzard snowflake arctic"},
    Row<Weather>{Weather::Embers, "fire ember flame spark lava volcano campfire burning bonfire"},
    Row<Weather>{Weather::Motes, "firefly fireflies dust magic magical pollen fairy dreamy blossom "
                                 "petal petals particles glitter"},
};

enum class Mood { Sunset, Day, Night, Neon, Green, Ice, Fire, Sand, Noir, Pastel, Storm, Dawn };

constexpr std::array moods{
    Row<Mood>{Mood::Neon, "neon cyberpunk purple violet synthwave futuristic"},
    Row<Mood>{Mood::Noir, "noir monochrome silhouette grayscale"},
    Row<Mood>{Mood::Fire, "fire lava ember volcano flame red burning bonfire campfire"},
    Row<Mood>{Mood::Sunset, "sunset golden dusk orange warm autumn evening amber cozy candle"},
    Row<Mood>{Mood::Dawn, "dawn sunrise morning"},
    Row<Mood>{Mood::Night,
              "night midnight dark moon moonlight moonlit stars star space galaxy cosmic "
              "nebula planet aurora"},
    Row<Mood>{Mood::Ice, "snow ice winter arctic cold frozen glacier blizzard snowy white"},
    Row<Mood>{Mood::Sand, "desert sand dune canyon mars"},
    Row<Mood>{Mood::Pastel, "pastel pink blossom cherry soft spring dreamy luxury"},
    Row<Mood>{Mood::Storm, "storm rain rainy grey gray fog foggy mist misty moody cloudy"},
    Row<Mood>{Mood::Green, "forest green jungle garden meadow leaf leaves nature"},
    Row<Mood>{Mood::Day, "day bright sunny blue tropical summer beach noon clear"},
};

Palette paletteOf(Mood mood)
{
    const auto rgb = [](QRgb value) { return QColor::fromRgb(value); };
    switch (mood) {
    case Mood::Sunset:
        return {rgb(0x2B2459), rgb(0xC4476B), rgb(0xFFB25E), rgb(0xFFE3A3),
                rgb(0xA34A6B), rgb(0x1A1030), rgb(0xFFC46B)};
    case Mood::Day:
        return {rgb(0x2F7FD1), rgb(0x7FBDEB), rgb(0xDDF1FA), rgb(0xFFF8DC),
                rgb(0x8FB7CF), rgb(0x16384A), rgb(0xFFF3C4)};
    case Mood::Night:
        return {rgb(0x050A1F), rgb(0x10224A), rgb(0x2F4F86), rgb(0xEAF0FF),
                rgb(0x223A68), rgb(0x04070F), rgb(0xFFD98A), true};
    case Mood::Neon:
        return {rgb(0x0B0724), rgb(0x3A0F63), rgb(0xD83A8C), rgb(0xFF8AC6),
                rgb(0x4B1E7A), rgb(0x07041A), rgb(0x36E6FF), true};
    case Mood::Green:
        return {rgb(0x2C5B4A), rgb(0x7FA878), rgb(0xE9EDB6), rgb(0xFFFBD6),
                rgb(0x7FA083), rgb(0x0B2118), rgb(0xF4F1A8)};
    case Mood::Ice:
        return {rgb(0x4F7FAF), rgb(0xA9CBE3), rgb(0xF3F4F6), rgb(0xFFF4E2),
                rgb(0xA5BED6), rgb(0x21384F), rgb(0xFFFFFF)};
    case Mood::Fire:
        return {rgb(0x1A0508), rgb(0x6B1410), rgb(0xFF6A1F), rgb(0xFFD27A),
                rgb(0x73200F), rgb(0x0C0305), rgb(0xFFA23A), true};
    case Mood::Sand:
        return {rgb(0x3D7EA6), rgb(0xC8C9AF), rgb(0xFBD9A0), rgb(0xFFF6DA),
                rgb(0xD9A46B), rgb(0x7A3E1D), rgb(0xFFE2A8)};
    case Mood::Noir:
        return {rgb(0x121315), rgb(0x3C3F44), rgb(0xB9BCC2), rgb(0xFAFAFA),
                rgb(0x6B6F76), rgb(0x060607), rgb(0xE8E8E8), true};
    case Mood::Pastel:
        return {rgb(0x8C7FC4), rgb(0xEBA9C4), rgb(0xFFE3D3), rgb(0xFFFDF2),
                rgb(0xC894B8), rgb(0x4A2E5C), rgb(0xFFD6E8)};
    case Mood::Storm:
        return {rgb(0x1E2730), rgb(0x4A5A67), rgb(0xA9B5B8), rgb(0xDDE4E4),
                rgb(0x5E6E79), rgb(0x0E151B), rgb(0xFFD79A)};
    case Mood::Dawn:
        return {rgb(0x41599A), rgb(0xC79CB8), rgb(0xFFD9B0), rgb(0xFFF2D0),
                rgb(0x9C86B3), rgb(0x1F2140), rgb(0xFFE0B0)};
    }
    Q_UNREACHABLE();
}

Theme::Motion motionOf(const QStringList &words, quint32 seed)
{
    const auto any = [&words](std::initializer_list<const char *> list) {
        return std::any_of(list.begin(), list.end(),
                           [&](const char *word) { return words.contains(QLatin1String(word)); });
    };
    Theme::Motion motion;
    motion.pan = (seed & 1U) != 0 ? 0.55 : -0.55;
    if (any({"slow", "slowly", "gentle", "gently", "calm", "soft"}))
        motion.speed = 0.55;
    if (any({"fast", "quick", "racing", "speed", "rushing", "timelapse", "hyperlapse",
             "energetic"}))
        motion.speed = 2;
    if (any({"pan", "panning", "tracking", "drone", "aerial", "flying", "drive", "driving"}))
        motion.pan *= 1.7;
    if (any({"zoom", "push", "dolly", "closeup", "macro"}))
        motion.zoom = 0.16;
    if (any({"out", "away", "pullback", "reveal"}))
        motion.zoom = -0.12;
    if (any({"spin", "spinning", "rotate", "rotation", "rotating", "orbit", "turning", "360"}))
        motion.roll = 5;
    return motion;
}

quint32 hashOf(const QString &text)
{
    const QByteArray digest = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    quint32 number = 0;
    std::memcpy(&number, digest.constData(), sizeof number);
    return number;
}

} // namespace

Theme themeOf(const QString &prompt)
{
    static const QRegularExpression gaps(u"[^\\p{L}\\p{N}]+"_s);
    const QStringList words = prompt.toLower().split(gaps, Qt::SkipEmptyParts);
    Theme theme{.seed = hashOf(prompt)};
    constexpr std::array otherPlaces{Place::Lights, Place::Hills, Place::Sea};
    constexpr std::array otherMoods{Mood::Sunset, Mood::Dawn, Mood::Day, Mood::Pastel, Mood::Neon};
    const Place *place = choose(places, words);
    const Weather *weather = choose(weathers, words);
    const Mood *mood = choose(moods, words);
    theme.place = place ? *place : otherPlaces[(theme.seed >> 4U) % otherPlaces.size()];
    theme.weather = weather ? *weather : Weather::Clear;
    theme.palette = paletteOf(mood ? *mood : otherMoods[(theme.seed >> 8U) % otherMoods.size()]);
    theme.motion = motionOf(words, theme.seed);
    return theme;
}

} // namespace rushes::sandbox
