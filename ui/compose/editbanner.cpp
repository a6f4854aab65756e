#include "ui/compose/editbanner.h"

#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {

EditBanner::EditBanner(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel(this))
{
    setObjectName(u"editBanner"_s);
    auto *frame = new QFrame(this);
    frame->setProperty("message", u"plain"_s);
    m_words->setObjectName(u"editWords"_s);
    m_words->setFont(Theme::font(Theme::Step::SmallMedium));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelEdit"_s);
    cancel->setAccessibleName(tr("Cancel editing"));
    setLook(cancel, Look::SmallFlat);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8); // to the prompt's label
    column->addWidget(frame);
    auto *row = new QHBoxLayout(frame);
    row->setContentsMargins(10, 3, 4, 3);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(cancel);
    connect(cancel, &QPushButton::clicked, this, &EditBanner::cancelled);
    hide();
}

void EditBanner::showJob(const QString &prompt)
{
    m_title = tr("Editing · %1").arg(prompt.simplified());
    setAccessibleName(m_title);
    m_words->setAccessibleName(m_title);
    m_words->setToolTip(m_title);
    show();
    elide();
}

void EditBanner::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void EditBanner::elide()
{
    m_words->setText(m_words->fontMetrics().elidedText(m_title, Qt::ElideRight, m_words->width()));
}

} // namespace rushes
