#include "ui/shared/keyfield.h"

#include "ui/shared/icons.h"
#include "ui/shared/look.h"

#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

KeyField::KeyField(QWidget *parent)
    : QLineEdit(parent)
    , m_eye(new QToolButton(this))
{
    setEchoMode(QLineEdit::Password);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    setTextMargins(26, 0, 32, 0);
    setMaxLength(1000);
    m_eye->setObjectName(u"keyReveal"_s);
    m_eye->setProperty("look", u"icon"_s);
    m_eye->setCheckable(true);
    m_eye->setFocusPolicy(Qt::StrongFocus);
    m_eye->setCursor(Qt::ArrowCursor);
    connect(m_eye, &QToolButton::toggled, this, &KeyField::reveal);
    reveal(false);
}

QByteArray KeyField::key() const
{
    return text().trimmed().toUtf8();
}

bool KeyField::looksLikeKey() const
{
    const QByteArray typed = key();
    return std::all_of(typed.begin(), typed.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

QString KeyField::malformed()
{
    return tr("A key has no spaces and no accented letters. Nothing was sent. Copy it again, "
              "whole.");
}

void KeyField::reveal(bool shown)
{
    setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password);
    m_eye->setIcon(icon(shown ? u"eye-off" : u"eye"));
    m_eye->setAccessibleName(shown ? tr("Hide the key") : tr("Show the key"));
    m_eye->setToolTip(m_eye->accessibleName());
}

void KeyField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    const int x = isRightToLeft() ? 2 : width() - 30;
    m_eye->setGeometry(x, (height() - 28) / 2, 28, 28);
}

void KeyField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int x = isRightToLeft() ? width() - 28 : 12;
    paintIcon(painter, QRect(x, (height() - 16) / 2, 16, 16), u"key", Theme::Role::Text2);
}

} // namespace rushes
