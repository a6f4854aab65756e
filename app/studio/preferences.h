#pragma once

#include <QSettings>
#include <QSize>
#include <QString>
#include <QVariant>

#include <memory>

namespace rushes {

//! One setting: key, type and default in one place.
template<class T> struct Setting {
    QString key;
    T fallback;
};

//! The settings file (rushes.ini in the config folder). Reentrant: each thread makes its own.
class Preferences {
public:
    explicit Preferences(const QString &configFolder);

    template<class T> T operator[](const Setting<T> &setting) const
    {
        return m_settings->value(setting.key, QVariant::fromValue(setting.fallback))
            .template value<T>();
    }

    template<class T> void set(const Setting<T> &setting, const T &value)
    {
        m_settings->setValue(setting.key, QVariant::fromValue(value));
    }

    QString file() const { return m_settings->fileName(); }

private:
    std::unique_ptr<QSettings> m_settings;
};

namespace settings {

//! Every setting of the program, one line each. Those of the window are read by ui/ alone.
inline const Setting<QString> clipsFolder{QStringLiteral("library/folder"), {}};
//! [{"id", "name", "stored", "address"}] as JSON; never a key.
inline const Setting<QByteArray> accounts{QStringLiteral("accounts/list"), {}};
inline const Setting<QString> account{QStringLiteral("accounts/current"), {}};
inline const Setting<QString> theme{QStringLiteral("window/theme"), QStringLiteral("system")};
inline const Setting<QByteArray> windowGeometry{QStringLiteral("window/geometry"), {}};
inline const Setting<QByteArray> createSplitter{QStringLiteral("window/create"), {}};
inline const Setting<bool> queueShown{QStringLiteral("window/queue"), true};
inline const Setting<bool> composeShown{QStringLiteral("window/compose"), true};
inline const Setting<bool> takesShown{QStringLiteral("window/takes"), true};
inline const Setting<bool> playNewest{QStringLiteral("player/newest"), true};
inline const Setting<bool> loop{QStringLiteral("player/loop"), true};
inline const Setting<bool> muted{QStringLiteral("player/muted"), false};
inline const Setting<int> volume{QStringLiteral("player/volume"), 80}; //!< per cent
inline const Setting<QByteArray> draft{QStringLiteral("compose/draft"), {}}; //!< recipe as JSON
inline const Setting<bool> sendingPaused{QStringLiteral("queue/paused"), false};
inline const Setting<int> takes{QStringLiteral("compose/takes"), 1};
//! One send that costs more than `askAbove` credits is asked about first.
inline const Setting<bool> askBeforeSpending{QStringLiteral("spend/ask"), true};
inline const Setting<int> askAbove{QStringLiteral("spend/askAbove"), 2000};
inline const Setting<bool> tellWhenShort{QStringLiteral("spend/tellWhenShort"), true};
//! Clips fetched at the same time, 1–4.
inline const Setting<int> savingAtOnce{QStringLiteral("downloads/atOnce"), 2};
//! Sending waits while the clips' disk has less than this free; 0: never.
inline const Setting<int> keepFreeMB{QStringLiteral("downloads/keepFreeMB"), 500};
inline const Setting<bool> stripPictures{QStringLiteral("compose/stripPictures"), true};
//! "system", "none", "http" or "socks5"; the password lies in the keychain.
inline const Setting<QString> proxyKind{QStringLiteral("network/proxy"), QStringLiteral("system")};
inline const Setting<QString> proxyHost{QStringLiteral("network/proxyHost"), {}};
inline const Setting<int> proxyPort{QStringLiteral("network/proxyPort"), 8080};
inline const Setting<QString> proxyUser{QStringLiteral("network/proxyUser"), {}};
//! Whether the keychain has one for it.
inline const Setting<bool> proxyHasPassword{QStringLiteral("network/proxyHasPassword"), false};
inline const Setting<QString> language{QStringLiteral("window/language"), {}}; //!< empty: system's
inline const Setting<QByteArray> shortcuts{QStringLiteral("window/shortcuts"), {}}; //!< as JSON
inline const Setting<bool> noticeOfClips{QStringLiteral("notices/clips"), true};
inline const Setting<bool> noticeOfTrouble{QStringLiteral("notices/trouble"), true};
inline const Setting<bool> soundWhenEmpty{QStringLiteral("notices/sound"), false};
inline const Setting<QString> settingsPage{QStringLiteral("window/settingsPage"), {}};
inline const Setting<QSize> settingsSize{QStringLiteral("window/settingsSize"), {}};
inline const Setting<QString> lastClip{QStringLiteral("player/clip"), {}}; //!< its id

} // namespace settings

} // namespace rushes
