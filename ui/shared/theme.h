#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QObject>

class QApplication;
class QPainter;
class QPalette;
class QRectF;

namespace rushes {

class SystemTheme;

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
    //! The system's own palette is used unchanged, for it has the strongest contrasts: there are no
    //! tints then, but edges of 2 px (paintTint).
    bool isHighContrast() const;
    //! In place of the system's, for tests; both by what that palette is.
    void setSystemPalette(const QPalette &palette);
    const QPalette &systemPalette() const;
    static QColor color(Role role);
    static QFont font(Step step);
    //! Semibold and medium where the family has them; never a bold that only stands in for them.
    static QFont::Weight weightFor(QFont::Weight wanted, const QList<int> &ofFamily);

signals:
    //! After palette and style sheet were set: painted widgets update, icons are asked for anew.
    void changed();

protected:
    //! The system's palette, and the direction that mirrors the style sheet's pictures.
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit Theme(QApplication &app);
    void apply();
    void onSystemChanged();

    QApplication &m_app;
    SystemTheme *m_system;
    Scheme m_scheme = Scheme::System;
    bool m_applying = false;
    bool m_mirrored = false; //!< as the style sheet was made
};

//! The ground of what is selected or wants attention: the tint, or under high contrast an edge of 2
//! px around what stands there. No pen or brush is left behind.
void paintTint(QPainter &painter, const QRectF &where, Theme::Role tint);

} // namespace rushes
