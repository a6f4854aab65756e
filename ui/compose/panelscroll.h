#pragma once

#include <QScrollArea>

namespace rushes {

//! Scrolls the panel's content up and down; the bar stands in the content's own padding, so that
//! nothing moves aside when it appears.
class PanelScroll : public QScrollArea {
    Q_OBJECT

public:
    //! Takes the content over. `padding`: of its layout, at both sides.
    PanelScroll(QWidget *content, int padding, QWidget *parent);

    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fitPadding();

    const int m_padding;
};

} // namespace rushes
