#pragma once

#include "app/domain/modelcatalogue.h"

#include <QWidget>

class QSlider;
class QSpinBox;

namespace rushes {

//! Whole seconds by slider and field, within the model's limits. A length the model doesn't make
//! comes back when a model is chosen that does.
class DurationField : public QWidget {
    Q_OBJECT

public:
    explicit DurationField(QWidget *parent = nullptr);

    int seconds() const;
    void setSeconds(int seconds);
    //! The limits of a video model.
    void setModel(const Model &model);

signals:
    void changed();

private:
    void setRange(int shortest, int longest);
    void showSeconds(int seconds);
    void onUserValue(int seconds);

    QSlider *m_slider;
    QSpinBox *m_field;
    int m_wished = 8;
};

} // namespace rushes
