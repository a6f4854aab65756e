#include "ui/settings/pathtext.h"

#include "ui/shared/format.h"
#include "ui/shared/theme.h"

namespace rushes {

PathText::PathText(QWidget *parent)
    : QLabel(parent)
{
    setFont(Theme::font(Theme::Step::Body));
    setTextFormat(Qt::PlainText);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void PathText::setPath(const QString &path)
{
    m_path = format::path(path);
    setToolTip(path);
    fit();
    updateGeometry();
}

QSize PathText::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_path) + 2, QLabel::sizeHint().height()};
}

QSize PathText::minimumSizeHint() const
{
    return {120, QLabel::minimumSizeHint().height()};
}

void PathText::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void PathText::fit()
{
    const QString shown = fontMetrics().elidedText(m_path, Qt::ElideMiddle, width());
    if (shown != text())
        setText(shown);
}

} // namespace rushes
