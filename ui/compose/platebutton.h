#pragma once

#include <QAbstractButton>

namespace rushes {

//! An icon button that lies on a picture, on a dark plate; without a picture, flat.
class PlateButton final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Ground { Picture, Plain };

    PlateButton(const QString &icon, const QString &name, QWidget *parent);

    void setGround(Ground ground);

    QSize sizeHint() const override { return {26, 26}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const QString m_icon;
    Ground m_ground = Ground::Picture;
};

} // namespace rushes
