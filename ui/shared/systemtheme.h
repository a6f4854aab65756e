#pragma once

#include <QObject>
#include <QPalette>

#include <optional>

#ifdef RUSHES_DBUS
#include <QDBusVariant>
#else
class QDBusVariant;
#endif

namespace rushes {

//! What the system wishes of our colours. Where its desktop can be asked (the settings portal on
//! Linux, Qt's hint from 6.5 on) it is followed while we run; else its palette tells.
class SystemTheme final : public QObject {
    Q_OBJECT

public:
    //! Made before the application gets a palette of ours.
    explicit SystemTheme(QObject *parent = nullptr);

    bool wishesDark() const; //!< dark where it has no wish
    bool wishesContrast() const; //!< a high-contrast palette, to be used unchanged
    //! The palette of the system as it was without ours.
    const QPalette &palette() const { return m_palette; }
    //! Looks at it anew; the application's palette must be the system's at that moment.
    void lookAgain();
    void setPalette(const QPalette &palette) { m_palette = palette; } //!< in its place

signals:
    void changed();

private slots:
    //! Of org.freedesktop.portal.Settings.
    void onSetting(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void askPortal();
    void take(const QString &key, const QVariant &value);

    QPalette m_palette;
    std::optional<uint> m_scheme; //!< the portal's: 1 dark, 2 light
};

//! Whether a palette is one for people who need strong contrasts: nothing but black and white, or
//! as good as that, under its words.
bool isHighContrast(const QPalette &palette);

} // namespace rushes
