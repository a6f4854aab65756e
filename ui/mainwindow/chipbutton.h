#pragma once

#include "ui/shared/theme.h"

#include <QAbstractButton>
#include <QList>

namespace rushes {

//! A button of the header: icons, words and figures side by side, each in its own weight.
class ChipButton : public QAbstractButton {
    Q_OBJECT

public:
    struct Part {
        enum class Kind { Text, Icon, Dot, OpenDot, Rule };

        Kind kind = Kind::Text;
        QString text = {}; //!< of a Text; the icon's name of an Icon
        Theme::Role role = Theme::Role::Text;
        Theme::Step step = Theme::Step::Body;
    };

    explicit ChipButton(QWidget *parent = nullptr);

    void setParts(const QList<Part> &parts);
    const QList<Part> &parts() const { return m_parts; }
    //! Edge and ground of the button where it isn't hovered.
    void setColors(Theme::Role edge, Theme::Role ground);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; //!< Enter presses it, as Space does

private:
    static int widthOf(const Part &part);
    void paintPart(QPainter &painter, const Part &part, const QRect &box) const;

    QList<Part> m_parts;
    Theme::Role m_edge = Theme::Role::ButtonEdge;
    Theme::Role m_ground = Theme::Role::Base;
};

} // namespace rushes
