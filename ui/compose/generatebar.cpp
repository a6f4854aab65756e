#include "ui/compose/generatebar.h"

#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMouseEvent>
#include <QStyleHints>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr auto confirmationLasts = 4s;
constexpr int sidePadding = 16;

} // namespace

GenerateButton::GenerateButton(QWidget *parent)
    : QPushButton(parent)
{
    setLook(this, Look::Primary);
    setFont(Theme::font(Theme::Step::Subtitle));
    setFixedHeight(40);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void GenerateButton::setLabels(const QString &label, const QString &shortLabel)
{
    m_label = label;
    m_shortLabel = shortLabel;
    chooseLabel();
}

QSize GenerateButton::minimumSizeHint() const
{
    return {0, 40};
}

void GenerateButton::mousePressEvent(QMouseEvent *event)
{
    if (isSameDecision(*event))
        event->accept();
    else
        QPushButton::mousePressEvent(event);
}

void GenerateButton::mouseDoubleClickEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

void GenerateButton::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!enter || event->modifiers() & Qt::ControlModifier)
        return QPushButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        click();
}

void GenerateButton::resizeEvent(QResizeEvent *event)
{
    QPushButton::resizeEvent(event);
    chooseLabel();
}

bool GenerateButton::isSameDecision(const QMouseEvent &event)
{
    const auto before = std::exchange(m_lastPress, event.timestamp());
    const auto interval = quint64(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    return before && event.timestamp() - *before < interval;
}

void GenerateButton::chooseLabel()
{
    const int room = width() - 2 * sidePadding;
    const QFontMetrics metrics(font());
    const bool fits = metrics.horizontalAdvance(m_label) <= room;
    setText(fits ? m_label : metrics.elidedText(m_shortLabel, Qt::ElideRight, room));
    setToolTip(fits ? QString() : m_label);
}

GenerateBar::GenerateBar(QWidget *parent)
    : QWidget(parent)
    , m_button(new GenerateButton(this))
    , m_note(new NoteLine(this))
    , m_shortcut(new QLabel(this))
    , m_confirming(new QTimer(this))
{
    m_button->setObjectName(u"generate"_s);
    m_note->setObjectName(u"generateReason"_s);
    m_shortcut->setFont(Theme::font(Theme::Step::Small));
    setTone(m_shortcut, Tone::Secondary);
    auto *below = new QHBoxLayout;
    below->setSpacing(8);
    below->addWidget(m_note, 1);
    below->addWidget(m_shortcut, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_button);
    column->addLayout(below);
    m_shortcut->setObjectName(u"generateKey"_s);
    m_confirming->setSingleShot(true);
    m_confirming->setInterval(confirmationLasts);
    connect(m_confirming, &QTimer::timeout, this, &GenerateBar::clearConfirmation);
    connect(m_button, &QPushButton::clicked, this, &GenerateBar::pressed);
}

void GenerateBar::setWords(const GenerateWords &words)
{
    m_words = words;
    m_button->setEnabled(words.ready);
    m_button->setLabels(words.label, words.shortLabel);
    m_button->setAccessibleName(words.spoken);
    m_button->setAccessibleDescription(words.note);
    showNote();
}

void GenerateBar::confirm(int takes)
{
    m_confirmed += takes;
    confirm(QString());
}

void GenerateBar::confirm(const QString &words)
{
    m_news = words;
    m_confirming->start();
    showNote();
    QAccessibleEvent alert(m_note, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void GenerateBar::clearConfirmation()
{
    m_confirming->stop();
    m_confirmed = 0;
    m_news.clear();
    showNote();
}

void GenerateBar::setKey(const QKeySequence &key)
{
    // The big key is called Enter on most of them; Qt calls it Return.
    QString words = key.toString(QKeySequence::NativeText);
    if (key.count() == 1 && key[0].key() == Qt::Key_Return)
        words = QKeySequence(QKeyCombination(key[0].keyboardModifiers(), Qt::Key_Enter))
                    .toString(QKeySequence::NativeText);
    m_shortcut->setText(words);
}

QString GenerateBar::confirmation() const
{
    if (!m_news.isEmpty())
        return m_news;
    if (m_confirmed == 0)
        return {};
    return m_confirmed == 1 ? tr("1 take added to the queue")
                            : tr("%1 takes added to the queue").arg(m_confirmed);
}

void GenerateBar::showNote()
{
    // Trouble is never hidden behind good news.
    const QString news = confirmation();
    const bool confirms
        = !news.isEmpty() && m_words.weight == NoteLine::Weight::Plain && m_words.ready;
    m_note->setNote(confirms ? news : m_words.note,
                    confirms ? NoteLine::Weight::Plain : m_words.weight);
    m_shortcut->setVisible(m_words.ready && m_words.weight == NoteLine::Weight::Plain);
}

} // namespace rushes
