#include "ui/compose/durationfield.h"

#include "ui/compose/calmwheel.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace rushes {

DurationField::DurationField(QWidget *parent)
    : QWidget(parent)
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_field(new QSpinBox(this))
{
    m_slider->setObjectName(u"duration"_s);
    m_slider->setPageStep(2);
    m_slider->setLayoutDirection(Qt::LeftToRight); // time runs to the right in every language
    m_slider->setFocusPolicy(Qt::StrongFocus);
    m_field->setObjectName(u"durationField"_s);
    m_field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_field->setAlignment(Qt::AlignCenter);
    m_field->setSuffix(tr("\u00a0s", "seconds, after a number"));
    m_field->setFixedWidth(64);
    m_field->setFocusPolicy(Qt::StrongFocus);
    keepWheelCalm(m_slider);
    keepWheelCalm(m_field);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(12);
    row->addWidget(m_slider, 1);
    row->addWidget(m_field);
    setRange(4, 15);
    connect(m_slider, &QSlider::valueChanged, this, &DurationField::onUserValue);
    connect(m_field, &QSpinBox::valueChanged, this, &DurationField::onUserValue);
}

int DurationField::seconds() const
{
    return m_field->value();
}

void DurationField::setSeconds(int seconds)
{
    m_wished = seconds;
    showSeconds(seconds);
}

void DurationField::setModel(const Model &model)
{
    setRange(model.shortest, model.longest);
    m_slider->setVisible(model.shortest < model.longest); // fixed by the model: field only
    m_field->setReadOnly(model.shortest == model.longest);
    showSeconds(m_wished);
}

void DurationField::setRange(int shortest, int longest)
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietField(m_field);
    m_slider->setRange(shortest, longest);
    m_field->setRange(shortest, longest);
    m_field->setToolTip(tr("%1 to %2 seconds").arg(shortest).arg(longest));
}

void DurationField::showSeconds(int seconds)
{
    const QSignalBlocker quietSlider(m_slider);
    const QSignalBlocker quietField(m_field);
    m_slider->setValue(seconds);
    m_field->setValue(seconds);
    const QString name = tr("Duration, %n seconds", nullptr, m_field->value());
    m_slider->setAccessibleName(name);
    m_field->setAccessibleName(name);
}

void DurationField::onUserValue(int seconds)
{
    setSeconds(seconds);
    emit changed();
}

} // namespace rushes
