#pragma once

#include "ui/shared/theme.h"

#include <QToolButton>

namespace rushes {

//! An icon that can be on; its icon then has a colour of its own.
class VerdictButton final : public QToolButton {
    Q_OBJECT

public:
    VerdictButton(QString icon, Theme::Role whenOn, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_icon;
    const Theme::Role m_whenOn;
};

} // namespace rushes
