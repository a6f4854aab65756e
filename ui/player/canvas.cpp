#include "ui/player/canvas.h"

#include "ui/shared/icons.h"
#include "ui/shared/look.h"
#include "ui/shared/theme.h"
#include "ui/shared/tintedicon.h"

#include <QApplication>
#include <QDrag>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

// The canvas is dark in both themes, and so are its words.
constexpr QColor text(0xe8, 0xea, 0xec);
constexpr QColor text2(0xae, 0xb4, 0xba);
constexpr QColor sandboxEdge(0xc0, 0xa5, 0xff);
constexpr QColor sandboxTint(0x2b, 0x24, 0x40);
constexpr int wordsWidth = 360;

void paintIn(QLabel *label, const QColor &with)
{
    // A style sheet of its own, since the application's beats a palette.
    label->setStyleSheet(u"color: %1;"_s.arg(with.name()));
}

//! An icon in a colour that is the same in both themes.
QPixmap plateIcon(QStringView name, int side, const QColor &with, qreal ratio)
{
    QPixmap pixmap = icon(name).pixmap(QSize(side, side), ratio);
    QPainter painter(&pixmap);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), with);
    return pixmap;
}

} // namespace

Canvas::Canvas(QWidget *parent)
    : QWidget(parent)
    , m_words(new QWidget(this))
    , m_icon(new TintedIcon(u"film"_s, Theme::Role::Control, m_words))
    , m_line(new QLabel(m_words))
    , m_sentence(new QLabel(m_words))
    , m_button(new QPushButton(m_words))
    , m_reuse(new QPushButton(tr("Reuse recipe"), m_words))
{
    setObjectName(u"canvas"_s);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 90);
    buildWords();
    setWords({});
}

void Canvas::buildWords()
{
    m_icon->setSide(24);
    m_line->setFont(Theme::font(Theme::Step::BodyMedium));
    m_sentence->setFont(Theme::font(Theme::Step::Small));
    m_sentence->setWordWrap(true);
    m_sentence->setMaximumWidth(wordsWidth);
    paintIn(m_line, text);
    paintIn(m_sentence, text2);
    for (QLabel *label : {m_line, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setTextFormat(Qt::PlainText);
    }
    m_line->setObjectName(u"canvasLine"_s);
    m_sentence->setObjectName(u"canvasSentence"_s);
    auto *column = new QVBoxLayout(m_words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addWidget(m_line, 0, Qt::AlignHCenter);
    column->addWidget(m_sentence, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    column->addLayout(buildButtons());
    auto *middle = new QVBoxLayout(this);
    middle->addWidget(m_words, 0, Qt::AlignCenter);
}

QLayout *Canvas::buildButtons()
{
    setLook(m_button, Look::Small);
    connect(m_button, &QPushButton::clicked, this, &Canvas::press);
    setLook(m_reuse, Look::Small);
    m_reuse->setObjectName(u"reuseRecipe"_s);
    m_reuse->setAccessibleName(m_reuse->text());
    connect(m_reuse, &QPushButton::clicked, this, &Canvas::reuseWanted);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_button);
    row->addWidget(m_reuse);
    row->addStretch(1);
    return row;
}

void Canvas::setWords(const Words &words)
{
    m_words->setVisible(!words.line.isEmpty());
    if (words.line.isEmpty())
        return;
    m_icon->setPicture(words.icon, Theme::Role::Control);
    m_line->setText(words.line);
    m_sentence->setText(words.sentence);
    // Its height depends on its width, which a centred layout does not ask for.
    const int wide = qMin(wordsWidth, qMax(120, width() - 48));
    m_sentence->setFixedWidth(wide);
    m_sentence->setVisible(!words.sentence.isEmpty());
    m_act = words.act;
    showButtons();
}

void Canvas::showButtons()
{
    const bool reveals = m_act == Words::Act::Reveal;
    const bool recovers = m_act == Words::Act::Recover;
    m_button->setText(reveals ? tr("Reveal") : recovers ? tr("Locate…") : tr("Try an example"));
    m_button->setAccessibleName(reveals    ? tr("Reveal in File Manager")
                                : recovers ? tr("Locate the file")
                                           : m_button->text());
    m_button->setObjectName(reveals ? u"reveal"_s : recovers ? u"locate"_s : u"tryExample"_s);
    m_button->setVisible(m_act != Words::Act::None);
    m_reuse->setVisible(recovers);
}

void Canvas::press()
{
    switch (m_act) {
    case Words::Act::None: return;
    case Words::Act::Reveal: return emit revealWanted();
    case Words::Act::Recover: return emit locateWanted();
    case Words::Act::Example: return emit exampleWanted();
    }
}

void Canvas::setPicture(const QImage &image)
{
    m_picture = image;
    update();
}

void Canvas::setFile(const QString &file)
{
    m_file = file;
}

void Canvas::setSandbox(bool sandbox)
{
    m_sandbox = sandbox;
    update();
}

QSize Canvas::pixels() const
{
    return (QSizeF(size()) * devicePixelRatioF()).toSize();
}

QRectF Canvas::place() const
{
    const QSizeF fitted = QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatio);
    QRectF place({}, fitted);
    place.moveCenter(QRectF(rect()).center());
    // On whole device pixels a picture of the right size is copied, not scaled.
    const qreal ratio = devicePixelRatioF();
    place.moveTo(qRound(place.x() * ratio) / ratio, qRound(place.y() * ratio) / ratio);
    const QSizeF own = QSizeF(m_picture.size()) / ratio;
    if (qAbs(own.width() - fitted.width()) < 2 && qAbs(own.height() - fitted.height()) < 2)
        place.setSize(own);
    return place;
}

void Canvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.fillRect(event->rect(), Theme::color(Theme::Role::Canvas));
    if (m_picture.isNull())
        return;
    const QRectF where = place();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(where, m_picture);
    if (m_sandbox)
        paintPlate(painter, where);
}

void Canvas::paintPlate(QPainter &painter, const QRectF &picture) const
{
    const QString word = tr("SANDBOX");
    const QFont font = Theme::font(Theme::Step::Caption);
    const qreal width = QFontMetricsF(font).horizontalAdvance(word) + 14 + 6 + 16;
    QRectF plate(picture.left() + 12, picture.top() + 12, width, 24);
    if (plate.right() > rect().right() || plate.bottom() > rect().bottom())
        return;
    plate.translate(0.5, 0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(sandboxEdge, 1));
    painter.setBrush(sandboxTint);
    painter.drawRoundedRect(plate, 4, 4);
    const QPixmap cube = plateIcon(u"sandbox", 14, sandboxEdge, devicePixelRatioF());
    painter.drawPixmap(QPointF(int(plate.left()) + 8, int(plate.center().y()) - 7), cube);
    painter.setFont(font);
    painter.setPen(sandboxEdge);
    painter.drawText(plate.adjusted(8 + 14 + 6, 0, 0, 0), int(Qt::AlignVCenter | Qt::AlignLeft),
                     word);
}

void Canvas::resizeEvent(QResizeEvent *)
{
    m_sentence->setFixedWidth(qMin(wordsWidth, qMax(120, width() - 48)));
    emit resized();
}

void Canvas::mousePressEvent(QMouseEvent *event)
{
    m_isPressed = event->button() == Qt::LeftButton;
    m_pressed = event->position();
}

void Canvas::mouseMoveEvent(QMouseEvent *event)
{
    const bool far
        = (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_isPressed || !far || m_file.isEmpty())
        return;
    m_isPressed = false;
    auto *mime = new QMimeData; // owned by the drag, as the drag is by Qt
    mime->setUrls({QUrl::fromLocalFile(m_file)});
    auto *drag = new QDrag(this);
    drag->setMimeData(mime);
    const QImage small = m_picture.scaled(160, 90, Qt::KeepAspectRatio, Qt::FastTransformation);
    drag->setPixmap(QPixmap::fromImage(small));
    drag->exec(Qt::CopyAction); // Qt knows no other way; playing goes on meanwhile
}

void Canvas::mouseReleaseEvent(QMouseEvent *)
{
    if (m_isPressed && !m_file.isEmpty())
        emit clicked();
    m_isPressed = false;
}

} // namespace rushes
