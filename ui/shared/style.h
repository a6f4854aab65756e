#pragma once

#include <QProxyStyle>

namespace rushes {

//! Fusion with our focus ring's place and without its own focus marks. Fields, buttons and bars
//! get their look from the style sheet.
class Style final : public QProxyStyle {
    Q_OBJECT

public:
    Style();

    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

//! resources/style/rushes.qss with the colours of the current theme.
QString styleSheet();

} // namespace rushes
