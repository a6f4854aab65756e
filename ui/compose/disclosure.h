#pragma once

#include <QAbstractButton>

namespace rushes {

//! A line that opens what lies below it: chevron, word, and a summary at the end.
class Disclosure final : public QAbstractButton {
    Q_OBJECT

public:
    Disclosure(const QString &word, QWidget *parent);

    void setSummary(const QString &summary);

    const QString &summary() const { return m_summary; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString m_summary;
};

} // namespace rushes
