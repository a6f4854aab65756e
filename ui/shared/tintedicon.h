#pragma once

#include "ui/shared/theme.h"

#include <QLabel>

namespace rushes {

//! A line icon in one of the palette's colours, beside words that say the same.
class TintedIcon final : public QLabel {
    Q_OBJECT

public:
    TintedIcon(const QString &name, Theme::Role role, QWidget *parent = nullptr);

    void setPicture(const QString &name, Theme::Role role);
    void setSide(int pixels); //!< 16 until told otherwise
    QSize sizeHint() const override { return {m_side, m_side}; }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    Theme::Role m_role;
    int m_side = 16;
};

} // namespace rushes
