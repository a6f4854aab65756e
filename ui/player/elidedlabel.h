#pragma once

#include <QLabel>

namespace rushes {

//! One line that elides at its end when there is no room, with the whole text as tool tip. Given
//! several texts, it shows the first that fits.
class ElidedLabel final : public QLabel {
    Q_OBJECT

public:
    using QLabel::QLabel;

    void setTexts(const QStringList &longestFirst);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QStringList m_texts;
};

} // namespace rushes
