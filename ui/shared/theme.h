#pragma once

#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;

namespace rushes {

//! The palette by role; colours, sizes and type steps of the design in one place.
class Theme : public QObject {
    Q_OBJECT

public:
    enum class Scheme { System, Dark, Light };
    enum class Role {
        Window,
        Base,
        Alternate,
        Raised,
        Hover,
        Line,
        ButtonEdge,
        Control,
        Text,
        Text2,
        Text3,
        DisabledFill,
        Accent,
        OnAccent,
        AccentText,
        Focus,
        Selection,
        Circled,
        CircledLine,
        Good,
        GoodTint,
        Warning,
        WarningTint,
        Failure,
        FailureTint,
        Sandbox,
        SandboxTint,
        Canvas,
        Plate //!< under text on pictures; text on it is white
    };
    enum class Step {
        Display,
        ShotNumber,
        Timecode,
        Title,
        Subtitle,
        Body,
        BodyMedium,
        Small,
        SmallMedium,
        Caption
    };

    //! Sets style, palette and style sheet of the application and follows the system from then on.
    static Theme &install(QApplication &app, Scheme scheme);
    //! The installed theme (dark, for tests that install none).
    static Theme &current();

    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    bool isDark() const;
    static QColor color(Role role);
    static QFont font(Step step);

signals:
    //! After palette and style sheet were set: painted widgets update, icons are asked for anew.
    void changed();

private:
    explicit Theme(QApplication &app);
    void apply();

    QApplication &m_app;
    Scheme m_scheme = Scheme::System;
};

} // namespace rushes
