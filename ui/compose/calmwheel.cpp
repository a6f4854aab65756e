#include "ui/compose/calmwheel.h"

#include <QEvent>
#include <QWidget>

namespace rushes {
namespace {

class CalmWheel final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget *>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

void keepWheelCalm(QWidget *control)
{
    control->installEventFilter(new CalmWheel(control));
}

} // namespace rushes
