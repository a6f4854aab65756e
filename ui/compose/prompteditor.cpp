#include "ui/compose/prompteditor.h"

#include "app/domain/recipe.h"
#include "app/domain/validate.h"
#include "ui/compose/pictureoffer.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace rushes {
namespace {

constexpr int lineHeight = 20;
constexpr int stylePadding = 5; // and edge, of the style sheet
constexpr int fewestLines = 5;
constexpr int usualLines = 7;
constexpr int mostLines = 16; // 500 characters at the panel's usual width
constexpr int textMargin = 4; // with the style sheet's padding: 12 and 8
//! Characters. Ten times what is accepted leaves room to cut by hand; 10 MB would freeze (F138).
constexpr int mostPasted = 5000;

//! The UTF-16 position after the first `count` code points.
int positionAfter(QStringView text, int count)
{
    qsizetype at = 0;
    for (; count > 0 && at < text.size(); --count, ++at) {
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate())
            ++at;
    }
    return int(at);
}

bool isPicture(const QMimeData &mime)
{
    const auto kind = offeredKind(mime);
    const bool hasData = kind == PictureOffer::Kind::Encoded || kind == PictureOffer::Kind::Pixels;
    // Office programs offer a picture of the text they copy: the text is meant.
    return kind == PictureOffer::Kind::File || (hasData && !mime.hasText());
}

} // namespace

PromptEditor::PromptEditor(QWidget *parent)
    : QTextEdit(parent)
{
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setPlaceholderText(tr("What should be seen?"));
    document()->setDocumentMargin(textMargin);
    setFont(Theme::font(Theme::Step::Body));
    document()->setDefaultFont(font());
    QTextBlockFormat block;
    block.setLineHeight(lineHeight, QTextBlockFormat::FixedHeight);
    textCursor().mergeBlockFormat(block);
    document()->clearUndoRedoStacks();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    connect(this, &QTextEdit::textChanged, this, &PromptEditor::onTextChanged);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] {
                const int lines = int((document()->size().height() - 2 * textMargin) / lineHeight);
                if (std::exchange(m_lines, lines) != lines)
                    updateGeometry();
            });
}

void PromptEditor::setPrompt(const QString &prompt)
{
    if (prompt == this->prompt())
        return;
    QTextCursor cursor = textCursor();
    cursor.beginEditBlock();
    cursor.select(QTextCursor::Document);
    cursor.insertText(prompt);
    cursor.endEditBlock();
    setTextCursor(cursor);
}

void PromptEditor::remember()
{
    m_history.add(prompt());
}

void PromptEditor::insertWords(const QString &words)
{
    QTextCursor cursor = textCursor();
    const QString text = prompt();
    const int from = cursor.selectionStart();
    const int to = cursor.selectionEnd();
    const auto touches
        = [&text](qsizetype at) { return at >= 0 && at < text.size() && !text[at].isSpace(); };
    QString inserted = words;
    if (touches(from - 1))
        inserted.prepend(u' ');
    if (touches(to) && !text[to].isPunct())
        inserted.append(u' ');
    cursor.insertText(inserted);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void PromptEditor::showOlder()
{
    const QScopedValueRollback walking(m_walking, true);
    if (const auto older = m_history.older(prompt()))
        setPrompt(*older);
}

void PromptEditor::showNewer()
{
    const QScopedValueRollback walking(m_walking, true);
    if (const auto newer = m_history.newer())
        setPrompt(*newer);
}

int PromptEditor::heightOf(int lines) const
{
    return lines * lineHeight + 2 * (textMargin + stylePadding);
}

QSize PromptEditor::sizeHint() const
{
    return {288, heightOf(std::clamp(m_lines + 1, usualLines, mostLines))};
}

QSize PromptEditor::minimumSizeHint() const
{
    // Scrolling inside what scrolls is a nuisance: the panel does it.
    return {160, heightOf(std::clamp(m_lines, fewestLines, mostLines))};
}

bool PromptEditor::canInsertFromMimeData(const QMimeData *source) const
{
    // A picture that is dragged over the text is none of its business: the panel takes it.
    return source->hasText() && offeredKind(*source) != PictureOffer::Kind::File;
}

void PromptEditor::insertFromMimeData(const QMimeData *source)
{
    const QString text = source->text();
    const int end = positionAfter(text, mostPasted);
    textCursor().insertText(text.left(end));
    ensureCursorVisible();
    if (end < text.size())
        emit pasteCut(mostPasted);
}

void PromptEditor::keyPressEvent(QKeyEvent *event)
{
    const bool control = event->modifiers() == Qt::ControlModifier
                         || event->modifiers() == (Qt::ControlModifier | Qt::KeypadModifier);
    if (control && event->key() == Qt::Key_Up)
        return showOlder();
    if (control && event->key() == Qt::Key_Down)
        return showNewer();
    if (event->matches(QKeySequence::Paste)) {
        const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
        if (mime && isPicture(*mime)) {
            emit picturePasted(*mime);
            return;
        }
    }
    QTextEdit::keyPressEvent(event);
}

bool PromptEditor::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        markExcess();
    return QTextEdit::event(event);
}

void PromptEditor::onTextChanged()
{
    if (!m_walking)
        m_history.leave();
    markExcess();
}

void PromptEditor::markExcess()
{
    const QString text = prompt();
    const bool wrong = countCharacters(text) > promptLimit;
    QList<ExtraSelection> marks;
    if (wrong) {
        ExtraSelection mark{textCursor(), {}};
        mark.cursor.setPosition(positionAfter(text, promptLimit));
        mark.cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
        QColor tint = Theme::color(Theme::Role::Failure);
        tint.setAlphaF(0.25F);
        mark.format.setBackground(tint);
        mark.format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        mark.format.setUnderlineColor(Theme::color(Theme::Role::Failure));
        marks.append(mark);
    }
    setExtraSelections(marks);
    setStanding(this, wrong ? Standing::Wrong : Standing::Fine);
}

} // namespace rushes
