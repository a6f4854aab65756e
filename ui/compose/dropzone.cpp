#include "ui/compose/dropzone.h"

#include "ui/compose/dropzonepainter.h"
#include "ui/compose/platebutton.h"
#include "ui/shared/look.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStandardPaths>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using State = SourcePicture::State;

constexpr int cardHeight = 104;
constexpr int pictureHeight = 180;
constexpr int leastPictureHeight = 150;

} // namespace

DropZone::DropZone(SourcePicture &picture, QWidget *parent)
    : QWidget(parent)
    , m_picture(picture)
    , m_replace(new PlateButton(u"copy"_s, tr("Choose another picture"), this))
    , m_remove(new PlateButton(u"close"_s, tr("Remove the picture"), this))
    , m_shrink(new QPushButton(tr("Shrink it"), this))
{
    setObjectName(u"dropZone"_s);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_replace->setObjectName(u"replacePicture"_s);
    m_remove->setObjectName(u"removePicture"_s);
    m_shrink->setObjectName(u"shrinkPicture"_s);
    setLook(m_shrink, Look::Small);
    connect(m_replace, &QAbstractButton::clicked, this, &DropZone::browse);
    connect(m_remove, &QAbstractButton::clicked, this, [this] {
        setFocus(Qt::OtherFocusReason); // the button disappears under the finger
        m_picture.remove();
    });
    connect(m_shrink, &QAbstractButton::clicked, &m_picture, &SourcePicture::shrink);
    connect(&m_picture, &SourcePicture::changed, this, &DropZone::onChanged);
    onChanged();
}

QSize DropZone::sizeHint() const
{
    return {288, showsPicture() ? pictureHeight : cardHeight};
}

QSize DropZone::minimumSizeHint() const
{
    return {160, showsPicture() ? leastPictureHeight : cardHeight};
}

void DropZone::browse()
{
    const QString here = m_picture.file().isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
                             : QFileInfo(m_picture.file()).path();
    auto *dialog = new QFileDialog(window(), tr("Choose a source image"), here,
                                   tr("Pictures (*.jpg *.jpeg *.png *.webp);;All files (*)"));
    dialog->setObjectName(u"browsePicture"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_picture, &SourcePicture::useFile);
    dialog->open();
}

void DropZone::paste()
{
    if (const QMimeData *mime = QGuiApplication::clipboard()->mimeData())
        m_picture.take(pictureOffer(*mime));
}

bool DropZone::showsPicture() const
{
    const auto issue = m_picture.issue();
    return m_picture.state() == State::Ready || (issue && issue->problem == Issue::Problem::TooBig);
}

bool DropZone::browsesOnClick() const
{
    return m_picture.state() == State::None
           || (m_picture.state() == State::Wrong && !showsPicture());
}

void DropZone::onChanged()
{
    const bool filled = m_picture.state() != State::None;
    const auto ground = showsPicture() ? PlateButton::Ground::Picture : PlateButton::Ground::Plain;
    m_replace->setVisible(showsPicture());
    m_remove->setVisible(filled);
    m_replace->setGround(ground);
    m_remove->setGround(ground);
    m_shrink->setVisible(showsPicture() && m_picture.state() == State::Wrong);
    setCursor(browsesOnClick() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleName(spokenPicture(m_picture));
    setToolTip(
        filled ? (m_picture.file().isEmpty() ? m_picture.url().toDisplayString() : m_picture.file())
               : QString());
    placeButtons();
    updateGeometry();
    update();
}

void DropZone::placeButtons()
{
    const auto place = [this](QWidget *widget, int right, int top) {
        const QRect where(width() - right - widget->width(), top, widget->width(),
                          widget->height());
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), where));
    };
    place(m_remove, 6, 6);
    place(m_replace, 6 + m_remove->width() + 4, 6);
    m_shrink->resize(m_shrink->sizeHint());
    place(m_shrink, 4, height() - DropZonePainter::footerHeight + 1);
}

void DropZone::resizeEvent(QResizeEvent *)
{
    placeButtons();
}

void DropZone::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (event->matches(QKeySequence::Paste))
        return paste();
    if (plain && !event->isAutoRepeat()) {
        switch (event->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Space: return browse();
        case Qt::Key_Delete:
        case Qt::Key_Backspace: return m_picture.remove();
        default: break;
        }
    }
    QWidget::keyPressEvent(event);
}

void DropZone::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && browsesOnClick()
        && rect().contains(event->position().toPoint()))
        browse();
}

void DropZone::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void DropZone::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    const auto kind = offeredKind(*event->mimeData());
    const PictureWords no = refusal(kind);
    if (!no.title.isEmpty()) {
        hover(Hover::Refused, no);
        // Accepted, so that the reason stays on screen while the drag is here; the drop is not.
        event->setDropAction(Qt::IgnoreAction);
        event->accept();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    hover(Hover::Welcome, {tr("Use as the source image"), {}});
    if (kind == PictureOffer::Kind::File)
        lookAt(pictureOffer(*event->mimeData()).file, {}, this,
               [this, round = m_hoverRound](const PictureLook &look) {
                   if (round == m_hoverRound)
                       onHoverLook(look);
               });
}

void DropZone::dragMoveEvent(QDragMoveEvent *event)
{
    event->setDropAction(m_hover == Hover::Refused ? Qt::IgnoreAction : Qt::CopyAction);
    event->accept();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    hover(Hover::None, {});
}

void DropZone::dropEvent(QDropEvent *event)
{
    const PictureOffer offer = pictureOffer(*event->mimeData());
    hover(Hover::None, {});
    event->setDropAction(offer.isUsable() ? Qt::CopyAction : Qt::IgnoreAction);
    event->accept();
    m_picture.take(offer);
}

void DropZone::hover(Hover hover, const PictureWords &words)
{
    ++m_hoverRound;
    m_hover = hover;
    m_hoverWords = words;
    update();
}

void DropZone::onHoverLook(const PictureLook &look)
{
    const PictureWords no = refusal(look);
    if (!no.title.isEmpty())
        return hover(Hover::Refused, no);
    hover(Hover::Welcome,
          {tr("Use as the source image"),
           u"%1 · %2"_s.arg(QFileInfo(look.file).fileName(), factsLine(look.facts))});
}

void DropZone::paintEvent(QPaintEvent *)
{
    using Role = Theme::Role;
    QPainter painter(this);
    DropZonePainter draw(painter, rect(), layoutDirection());
    if (m_hover == Hover::Welcome)
        return draw.card({.icon = u"download"_s,
                          .words = m_hoverWords,
                          .edge = Role::Focus,
                          .fill = Role::Selection,
                          .ink = Role::Text,
                          .width = 2});
    if (m_hover == Hover::Refused)
        return draw.card(
            {.icon = u"error"_s, .words = m_hoverWords, .edge = Role::Failure, .width = 2});
    paintState(draw);
}

void DropZone::paintState(DropZonePainter &draw) const
{
    const QString name = QFileInfo(m_picture.file()).fileName();
    switch (m_picture.state()) {
    case State::None: {
        const QString line = hasFocus() ? tr("Enter browses, Ctrl+V pastes")
                                        : tr("or <a>browse</a>, paste, or use a frame");
        return draw.card({.icon = u"image"_s,
                          .words = {tr("Drop a picture to start from"), line},
                          .third = tr("JPEG, PNG or WebP, up to 10 MB")});
    }
    case State::Looking:
        return draw.card({.icon = u"image"_s, .words = {tr("Looking at the picture…"), name}});
    case State::Address:
        return draw.card(
            {.icon = u"link"_s,
             .words = {tr("A picture from the web"), m_picture.url().toDisplayString()},
             .third = tr("The service fetches it, it is not shown here"),
             .line = Qt::SolidLine});
    case State::Ready:
        return draw.picture(m_picture.preview(), name, factsLine(*m_picture.facts()));
    case State::Wrong: break;
    }
    const PictureWords words = wordsFor(*m_picture.issue(), *m_picture.facts());
    if (showsPicture())
        return draw.warning(m_picture.preview(), words.title, m_shrink->width());
    draw.card({.icon = u"picture-broken"_s,
               .words = words,
               .edge = Theme::Role::Failure,
               .line = Qt::SolidLine});
}

} // namespace rushes
