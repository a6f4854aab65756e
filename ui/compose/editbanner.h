#pragma once

#include <QWidget>

class QLabel;

namespace rushes {

//! "Editing · Heavy swell, grey noon", with the way out. Hidden while nothing is edited.
class EditBanner final : public QWidget {
    Q_OBJECT

public:
    explicit EditBanner(QWidget *parent = nullptr);

    void showJob(const QString &prompt);

signals:
    void cancelled();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QLabel *m_words;
    QString m_title;
};

} // namespace rushes
