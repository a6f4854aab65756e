#pragma once

#include <QListWidget>

namespace rushes {

//! The pages of the settings at the left: an icon and a name each.
class PageList final : public QListWidget {
    Q_OBJECT

public:
    explicit PageList(QWidget *parent = nullptr);

    void addPage(const QString &icon, const QString &name);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), 100}; }
};

} // namespace rushes
