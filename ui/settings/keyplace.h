#pragma once

#include <QWidget>

namespace rushes {

//! Says where a key is: as a field, with a lock, but nothing to type into.
class KeyPlace final : public QWidget {
    Q_OBJECT

public:
    explicit KeyPlace(QWidget *parent = nullptr);

    void setText(const QString &text);

    const QString &text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, 32}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace rushes
