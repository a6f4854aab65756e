#include "ui/shared/parts.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>

namespace rushes::parts {

QLabel *words(const QString &text, Theme::Step step, Tone tone, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    label->setFont(Theme::font(step));
    label->setWordWrap(true);
    setTone(label, tone);
    return label;
}

QFrame *hairline(QWidget *parent)
{
    auto *frame = new QFrame(parent);
    frame->setProperty("line", true);
    frame->setFixedHeight(1);
    return frame;
}

QPushButton *button(const QString &text, const QString &name, Look look, QWidget *parent)
{
    auto *made = new QPushButton(text, parent);
    made->setObjectName(name);
    made->setAccessibleName(text);
    made->setAutoDefault(false);
    setLook(made, look);
    return made;
}

} // namespace rushes::parts
