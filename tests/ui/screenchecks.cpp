#include "tests/ui/screenchecks.h"

#include "ui/shared/contrast.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QFontMetrics>
#include <QGroupBox>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QRadioButton>
#include <QScrollBar>
#include <QTabBar>
#include <QTextDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::screens {
namespace {

//! "clipTitle in stageHead in stage": where a finding is.
QString placeOf(const QWidget *widget)
{
    QStringList names;
    for (const QWidget *each = widget; each && !each->isWindow(); each = each->parentWidget()) {
        if (!each->objectName().isEmpty() && !each->objectName().startsWith("qt_"_L1))
            names << each->objectName();
        else if (each == widget)
            names << QString::fromLatin1(each->metaObject()->className());
    }
    return names.join(" in "_L1);
}

QString finding(const QWidget *widget, const QString &what)
{
    return u"%1: %2"_s.arg(placeOf(widget), what);
}

QList<const QWidget *> shownIn(const QWidget &window)
{
    QList<const QWidget *> shown;
    for (const QWidget *each : window.findChildren<QWidget *>()) {
        if (each->isVisible() && !each->isWindow() && each->window() == window.window())
            shown << each;
    }
    return shown;
}

//! Parts of Qt's own widgets, which their owner answers for.
bool isInner(const QWidget *widget)
{
    return widget->objectName().startsWith("qt_"_L1) || qobject_cast<const QScrollBar *>(widget)
           || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
           || qobject_cast<const QComboBox *>(widget->parentWidget())
           || (widget->parentWidget() && widget->parentWidget()->inherits("QComboBoxListView"));
}

QString withoutMarks(QString text)
{
    return text.replace("&&"_L1, "\x01"_L1).remove(u'&').replace("\x01"_L1, "&"_L1);
}

QString plain(const QLabel *label)
{
    const bool rich
        = label->textFormat() == Qt::RichText
          || (label->textFormat() == Qt::AutoText && Qt::mightBeRichText(label->text()));
    if (!rich)
        return label->buddy() ? withoutMarks(label->text()) : label->text();
    QTextDocument document;
    document.setHtml(label->text());
    return document.toPlainText();
}

//! A label of a class of its own may end in "…"; a plain one just stops.
bool elides(const QWidget *widget, const QString &text)
{
    QTextDocument tip;
    tip.setHtml(widget->toolTip());
    return qstrcmp(widget->metaObject()->className(), "QLabel") != 0
           && (widget->toolTip().contains(text) || tip.toPlainText().contains(text.simplified()));
}

int widestWord(const QString &text, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const QString &word : text.split(QChar::Space, Qt::SkipEmptyParts))
        widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest;
}

QString clippedLabel(const QLabel *label)
{
    const QString text = plain(label);
    if (text.isEmpty())
        return {};
    const QSize room = label->size();
    if (label->wordWrap()) {
        const int needed = label->heightForWidth(room.width());
        if (needed > room.height())
            return u"“%1” needs %2 px of height, has %3"_s.arg(text).arg(needed).arg(room.height());
        const int word = widestWord(text, label->fontMetrics());
        if (word > label->contentsRect().width())
            return u"a word of “%1” is cut at %2 of %3 px"_s.arg(text)
                .arg(label->contentsRect().width())
                .arg(word);
        return {};
    }
    const QSize needed = label->sizeHint();
    if (needed.height() > room.height())
        return u"“%1” needs %2 px of height, has %3"_s.arg(text)
            .arg(needed.height())
            .arg(room.height());
    if (needed.width() > room.width() && !elides(label, text))
        return u"“%1” needs %2 px, has %3"_s.arg(text).arg(needed.width()).arg(room.width());
    return {};
}

QString clippedButton(const QAbstractButton *button)
{
    const QString text = withoutMarks(button->text());
    const QSize needed = button->sizeHint();
    const QSize room = button->size();
    const bool fits = needed.width() <= room.width() && needed.height() <= room.height();
    if (text.isEmpty() || fits || elides(button, text))
        return {};
    return u"“%1” needs %2 × %3, has %4 × %5"_s.arg(text)
        .arg(needed.width())
        .arg(needed.height())
        .arg(room.width())
        .arg(room.height());
}

QString clippedChoice(const QComboBox *box)
{
    constexpr int arrowAndEdges = 28 + 2 * 10;
    const int needed = box->fontMetrics().horizontalAdvance(box->currentText()) + arrowAndEdges;
    if (needed <= box->width() || box->toolTip().contains(box->currentText()))
        return {};
    return u"“%1” needs %2 px, has %3"_s.arg(box->currentText()).arg(needed).arg(box->width());
}

QString clippedPlaceholder(const QLineEdit *field)
{
    const QString text = field->placeholderText();
    if (!field->text().isEmpty() || text.isEmpty())
        return {};
    const QMargins inner = field->textMargins();
    const int needed = field->fontMetrics().horizontalAdvance(text);
    const int room = field->width() - 2 * 10 - inner.left() - inner.right();
    if (needed <= room || field->toolTip().contains(text))
        return {};
    return u"“%1” needs %2 px, has %3"_s.arg(text).arg(needed).arg(room);
}

QString clippedTab(const QTabBar *bar)
{
    for (int i = 0; i < bar->count(); ++i) {
        const QString text = withoutMarks(bar->tabText(i));
        const int needed = bar->fontMetrics().horizontalAdvance(text);
        if (needed > bar->tabRect(i).width() && !bar->tabToolTip(i).contains(text))
            return u"the tab “%1” is cut"_s.arg(text);
    }
    return {};
}

QString clippedMenu(const QMenuBar *bar)
{
    for (QAction *menu : bar->actions()) {
        if (menu->isVisible() && !bar->rect().contains(bar->actionGeometry(menu)))
            return u"the menu “%1” is cut"_s.arg(withoutMarks(menu->text()));
    }
    return {};
}

QString clippedText(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return clippedLabel(label);
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return clippedButton(button);
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return clippedChoice(box);
    if (const auto *field = qobject_cast<const QLineEdit *>(widget))
        return clippedPlaceholder(field);
    if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
        return clippedTab(tabs);
    if (const auto *menus = qobject_cast<const QMenuBar *>(widget))
        return clippedMenu(menus);
    return {};
}

bool isControl(const QWidget *widget)
{
    if (isInner(widget) || widget->focusProxy())
        return false;
    return (widget->focusPolicy() & Qt::TabFocus)
           || qobject_cast<const QAbstractButton *>(widget) != nullptr;
}

QString nameOf(const QWidget *widget)
{
    auto *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    // A box's own name is its value, which says nothing of what is chosen there.
    if (qobject_cast<const QComboBox *>(widget))
        return widget->accessibleName();
    return interface ? interface->text(QAccessible::Name) : widget->accessibleName();
}

bool showsWords(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return !label->text().isEmpty();
    return isControl(widget);
}

//! The widget's rectangle as far as those that hold it let it be seen, in the window; scrolled-out
//! parts count as seen where they can be scrolled to.
QRect seenPart(const QWidget *widget, const QWidget &window)
{
    QRect part(widget->mapTo(&window, QPoint(0, 0)), widget->size());
    for (const QWidget *holder = widget->parentWidget(); holder; holder = holder->parentWidget()) {
        const auto *area = qobject_cast<const QAbstractScrollArea *>(holder->parentWidget());
        QRect room(holder->mapTo(&window, QPoint(0, 0)), holder->size());
        if (area && area->viewport() == holder) {
            if (area->verticalScrollBar()->maximum() > 0)
                return {}; // below here nothing is cut for good
            if (area->horizontalScrollBar()->maximum() > 0)
                return {};
        }
        part &= room;
        if (holder == &window)
            break;
    }
    return part;
}

QString panelOf(const QWidget *widget, const QStringList &panels)
{
    for (const QWidget *each = widget; each; each = each->parentWidget()) {
        if (panels.contains(each->objectName()))
            return each->objectName();
    }
    return u"the window"_s;
}

//! The widget's own pixels that nothing covers.
QRect pixelsOf(const QWidget *widget, const QWidget &window, const QImage &seen)
{
    const QRect shown
        = widget->visibleRegion().boundingRect().translated(widget->mapTo(&window, QPoint(0, 0)));
    const qreal scale = seen.devicePixelRatio();
    const QRectF scaled(QPointF(shown.topLeft()) * scale, QSizeF(shown.size()) * scale);
    return scaled.toAlignedRect() & seen.rect();
}

struct Ink {
    QRgb ground = 0;
    double best = 0; //!< contrast of the ink that stands out most
};

Ink inkIn(const QImage &seen, const QRect &where)
{
    QHash<QRgb, int> counts;
    for (int y = where.top(); y <= where.bottom(); ++y) {
        for (int x = where.left(); x <= where.right(); ++x)
            ++counts[seen.pixel(x, y)];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    Ink ink{most == counts.cend() ? 0 : most.key()};
    for (auto it = counts.keyBegin(); it != counts.keyEnd(); ++it)
        ink.best = std::max(ink.best, contrastOf(QColor(*it), QColor(ink.ground)));
    return ink;
}

//! WCAG: large is 18 pt, or 14 pt and bold; at 96 dpi 24 px and 18.7 px.
bool isLarge(const QFont &font)
{
    const int pixels = QFontInfo(font).pixelSize();
    return pixels >= 24 || (pixels >= 19 && font.weight() >= QFont::Bold);
}

} // namespace

QStringList clippedTexts(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : shownIn(window)) {
        const QString what = clippedText(widget);
        if (!what.isEmpty())
            found << finding(widget, what);
    }
    return found;
}

QStringList namelessControls(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : shownIn(window)) {
        if (isControl(widget) && nameOf(widget).trimmed().isEmpty())
            found << finding(widget, u"has no name"_s);
    }
    return found;
}

QStringList namesakes(const QWidget &window)
{
    QStringList found;
    QHash<std::pair<const QObject *, QString>, QString> seen;
    for (const QWidget *widget : shownIn(window)) {
        if (!isControl(widget) || !widget->isEnabled())
            continue;
        const QString kind = QString::fromLatin1(widget->metaObject()->className());
        QString &owner = seen[{widget->parentWidget(), kind + u' ' + nameOf(widget)}];
        if (!owner.isEmpty())
            found << finding(widget, u"is called “%1”, as %2 is"_s.arg(nameOf(widget), owner));
        owner = placeOf(widget);
    }
    return found;
}

QStringList outsiders(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : shownIn(window)) {
        if (!showsWords(widget) || isInner(widget))
            continue;
        const QRect whole(widget->mapTo(&window, QPoint(0, 0)), widget->size());
        const QRect part = seenPart(widget, window);
        if (!part.isNull() && part != whole)
            found << finding(widget,
                             u"%1 × %2 at %3, %4, of which %5 × %6 are seen"_s.arg(whole.width())
                                 .arg(whole.height())
                                 .arg(whole.x())
                                 .arg(whole.y())
                                 .arg(part.width())
                                 .arg(part.height()));
    }
    return found;
}

QStringList tabJumps(const QWidget &window, const QStringList &panels)
{
    QList<const QWidget *> chain;
    for (const QWidget *next = window.nextInFocusChain(); next != &window;
         next = next->nextInFocusChain()) {
        if ((next->focusPolicy() & Qt::TabFocus) && next->isVisible() && next->isEnabled()
            && !isInner(next) && window.isAncestorOf(next))
            chain << next;
    }
    // A ring has no begin: it is cut where a panel begins.
    const auto starts
        = std::adjacent_find(chain.cbegin(), chain.cend(), [&](const auto *a, const auto *b) {
              return panelOf(a, panels) != panelOf(b, panels);
          });
    if (starts != chain.cend())
        std::rotate(chain.begin(), chain.begin() + (starts - chain.cbegin()) + 1, chain.end());
    QStringList found;
    QStringList left;
    QString here;
    for (const QWidget *each : chain) {
        const QString panel = panelOf(each, panels);
        if (panel == here)
            continue;
        left << here;
        here = panel;
        if (left.contains(here))
            found << finding(each, u"Tab comes back to %1"_s.arg(here));
    }
    return found;
}

QStringList faintTexts(const QWidget &window, const QImage &seen)
{
    QStringList found;
    for (const QWidget *widget : shownIn(window)) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QString text = label ? plain(label) : button ? button->text() : QString();
        const QRect where = pixelsOf(widget, window, seen);
        if (text.isEmpty() || !widget->isEnabled() || where.isEmpty())
            continue;
        const double least = isLarge(widget->font()) ? 3 : 4.5;
        const Ink ink = inkIn(seen, where);
        if (ink.best < least)
            found << finding(widget, u"“%1” has %2 on %3, wanted %4"_s.arg(text)
                                         .arg(ink.best, 0, 'f', 2)
                                         .arg(QColor(ink.ground).name())
                                         .arg(least));
    }
    return found;
}

} // namespace rushes::screens
