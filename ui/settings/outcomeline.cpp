#include "ui/settings/outcomeline.h"

#include "ui/shared/parts.h"
#include "ui/shared/tintedicon.h"

#include <QHBoxLayout>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

void setPicture(TintedIcon *icon, Tone tone)
{
    if (tone == Tone::Good)
        icon->setPicture(u"check-circle"_s, Theme::Role::Good);
    else if (tone == Tone::Warning)
        icon->setPicture(u"warning"_s, Theme::Role::Warning);
    else if (tone == Tone::Failure)
        icon->setPicture(u"error"_s, Theme::Role::Failure);
    else
        icon->setPicture(u"info"_s, Theme::Role::Text2);
}

} // namespace

OutcomeLine::OutcomeLine(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_icon(new TintedIcon(u"info"_s, Theme::Role::Text2, this))
    , m_words(parts::words({}, Theme::Step::Small, Tone::Secondary, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    m_words->setObjectName(name);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    hide();
}

void OutcomeLine::say(Tone tone, const QString &sentence)
{
    setPicture(m_icon, tone);
    m_words->setText(sentence);
    m_words->setAccessibleName(sentence);
    setTone(m_words, tone == Tone::Normal ? Tone::Secondary : tone);
    show();
}

void OutcomeLine::clear()
{
    m_words->clear();
    hide();
}

QString OutcomeLine::said() const
{
    return m_words->text();
}

} // namespace rushes
