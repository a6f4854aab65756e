#pragma once

#include <QWidget>

class QLabel;

namespace rushes {

class TintedIcon;

//! One small sentence under a control, with an icon where it is about trouble. Hidden while empty.
class NoteLine : public QWidget {
    Q_OBJECT

public:
    enum class Weight {
        Plain, //!< text 2, no icon
        Warning,
        Failure //!< with the error icon
    };

    explicit NoteLine(QWidget *parent = nullptr);

    void setNote(const QString &text, Weight weight);
    void clear();

    QString text() const;

private:
    void showWeight();

    TintedIcon *m_icon;
    QLabel *m_text;
    Weight m_weight = Weight::Plain;
};

} // namespace rushes
