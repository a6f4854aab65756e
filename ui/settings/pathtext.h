#pragma once

#include <QLabel>

namespace rushes {

//! A path to read and to select, cut in its middle where there is no room; the tool tip has all
//! of it.
class PathText final : public QLabel {
    Q_OBJECT

public:
    explicit PathText(QWidget *parent = nullptr);

    void setPath(const QString &path); //!< absolute

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QString m_path; //!< as it is shown
};

} // namespace rushes
