#include "ui/compose/noteline.h"

#include "ui/shared/look.h"
#include "ui/shared/theme.h"
#include "ui/shared/tintedicon.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rushes {

NoteLine::NoteLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new TintedIcon(u"warning"_s, Theme::Role::Warning, this))
    , m_text(new QLabel(this))
{
    m_text->setFont(Theme::font(Theme::Step::Small));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // it may hold a file's name
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_icon->setSide(14);
    clear();
}

void NoteLine::setNote(const QString &text, Weight weight)
{
    m_weight = weight;
    m_text->setText(text);
    setAccessibleName(text);
    showWeight();
    setVisible(!text.isEmpty());
}

void NoteLine::clear()
{
    setNote({}, Weight::Plain);
}

QString NoteLine::text() const
{
    return m_text->text();
}

void NoteLine::showWeight()
{
    const bool failure = m_weight == Weight::Failure;
    m_icon->setVisible(m_weight != Weight::Plain);
    if (m_weight == Weight::Plain) {
        setTone(m_text, Tone::Secondary);
        return;
    }
    setTone(m_text, failure ? Tone::Failure : Tone::Warning);
    m_icon->setPicture(failure ? u"error"_s : u"warning"_s,
                       failure ? Theme::Role::Failure : Theme::Role::Warning);
}

} // namespace rushes
