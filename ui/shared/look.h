#pragma once

class QAbstractButton;
class QLabel;
class QWidget;

namespace rushes {

//! How a button looks. Sizes come with the look: control 32, small 26, icon 28.
enum class Look {
    Normal, //!< filled, edged, 32
    Primary, //!< the one accent button
    Flat, //!< no fill until hover, 32
    Small, //!< as Normal, 26, for rows and bars
    SmallFlat, //!< as Flat, 26
    Icon, //!< 28 × 28, icon alone; checked: raised, accent text
    Link, //!< a sentence that can be pressed
    Quiet, //!< words of the status line that can be pressed, 20
    Sandbox //!< violet edge
};
void setLook(QAbstractButton *button, Look look);

//! What a label says by its colour, beside its words.
enum class Tone { Normal, Secondary, Accent, Good, Warning, Failure, Sandbox };
void setTone(QLabel *label, Tone tone);

//! Marks a field whose content cannot be sent (red edge) or can.
enum class Standing { Fine, Wrong };
void setStanding(QWidget *field, Standing standing);

//! Applies the style sheet again after a property it selects by was changed.
void restyle(QWidget *widget);

} // namespace rushes
