#pragma once

#include "app/domain/recipe.h"

#include <QAbstractButton>
#include <QList>
#include <QWidget>

namespace rushes {

//! One drawn shape with its ratio.
class AspectButton final : public QAbstractButton {
    Q_OBJECT

public:
    AspectButton(Aspect aspect, QWidget *parent);

    Aspect aspect() const { return m_aspect; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Aspect m_aspect;
};

//! Three shapes, one of them on. One stop in the tab order; Left and Right choose.
class AspectChoice : public QWidget {
    Q_OBJECT

public:
    explicit AspectChoice(QWidget *parent = nullptr);

    Aspect aspect() const;
    void setAspect(Aspect aspect);
    //! The others are shown as not offered. If the one that is on isn't among them, the first is.
    void setOffered(const QList<Aspect> &aspects);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    AspectButton *button(Aspect aspect) const;
    void step(int by);

    QList<AspectButton *> m_buttons;
};

} // namespace rushes
