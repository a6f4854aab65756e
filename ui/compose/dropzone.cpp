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

#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using State = SourcePicture::State;

constexpr int cardHeight = 104;
constexpr int buttonCardHeight = 132;
constexpr int pictureHeight = 180;
constexpr int leastPictureHeight = 150;

} // namespace

DropZone::DropZone(SourcePicture &picture, QWidget *parent)
    : QWidget(parent)
    , m_picture(picture)
    , m_replace(new PlateButton(u"copy"_s, tr("Choose another picture"), this))
    , m_remove(new PlateButton(u"close"_s, tr("Remove the picture"), this))
    , m_fit(new PlateButton(u"crop"_s, tr("Crop"), this))
    , m_shrink(new QPushButton(tr("Shrink it"), this))
    , m_convert(new QPushButton(tr("Convert"), this))
    , m_another(new QPushButton(tr("Choose another"), this))
{
    setObjectName(u"dropZone"_s);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setProperty("focusRing", true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_replace->setObjectName(u"replacePicture"_s);
    m_remove->setObjectName(u"removePicture"_s);
    m_fit->setObjectName(u"fitPicture"_s);
    m_fit->setCheckable(true);
    m_shrink->setObjectName(u"shrinkPicture"_s);
    m_convert->setObjectName(u"convertPicture"_s);
    m_another->setObjectName(u"anotherPicture"_s);
    for (QPushButton *button : {m_shrink, m_convert, m_another})
        setLook(button, Look::Small);
    setTabOrder(m_fit, m_replace);
    setTabOrder(m_replace, m_remove);
    setTabOrder(m_remove, m_shrink);
    connect(m_replace, &QAbstractButton::clicked, this, &DropZone::browse);
    connect(m_remove, &QAbstractButton::clicked, &m_picture, &SourcePicture::remove);
    connect(m_shrink, &QAbstractButton::clicked, &m_picture, &SourcePicture::shrink);
    connect(m_convert, &QAbstractButton::clicked, &m_picture, &SourcePicture::convert);
    connect(m_another, &QAbstractButton::clicked, this, &DropZone::browse);
    connect(m_fit, &QAbstractButton::clicked, this, &DropZone::toggleFit);
    connect(&m_picture, &SourcePicture::changed, this, &DropZone::onChanged);
    onChanged();
}

QSize DropZone::sizeHint() const
{
    const int card = offersAnother() ? buttonCardHeight : cardHeight;
    return {288, showsPicture() ? pictureHeight : card};
}

QSize DropZone::minimumSizeHint() const
{
    const int card = offersAnother() ? buttonCardHeight : cardHeight;
    return {160, showsPicture() ? leastPictureHeight : card};
}

void DropZone::browse()
{
    const QString here = m_picture.file().isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::PicturesLocation)
                             : QFileInfo(m_picture.file()).path();
    auto *dialog
        = new QFileDialog(window(), tr("Choose a source image"), here,
                          tr("Pictures (*.jpg *.jpeg *.png *.webp *.tif *.tiff *.gif *.bmp *.ppm "
                             "*.pgm *.pbm *.tga *.icns *.ico);;All files (*)"));
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
    if (m_picture.state() == State::Ready)
        return true;
    const auto issue = m_picture.issue();
    return issue && (issue->problem == Issue::Problem::TooBig || m_picture.facts()->convertible);
}

//! Nothing can be done about it here.
bool DropZone::offersAnother() const
{
    return m_picture.state() == State::Wrong && !showsPicture();
}

bool DropZone::browsesOnClick() const
{
    return m_picture.state() == State::None
           || (m_picture.state() == State::Wrong && !showsPicture());
}

void DropZone::onChanged()
{
    showButtons();
    const bool filled = m_picture.state() != State::None;
    const bool moves = m_picture.isCropped();
    const auto idle = moves ? Qt::OpenHandCursor : Qt::ArrowCursor;
    setCursor(m_dragged ? Qt::ClosedHandCursor : browsesOnClick() ? Qt::PointingHandCursor : idle);
    setAccessibleName(spokenPicture(m_picture));
    setAccessibleDescription(spokenCrop(m_picture));
    setToolTip(
        filled ? (m_picture.file().isEmpty() ? m_picture.url().toDisplayString() : m_picture.file())
               : QString());
    placeButtons();
    updateGeometry();
    update();
}

void DropZone::showButtons()
{
    const auto show = [this](QWidget *button, bool shown) {
        if (!shown && window()->focusWidget() == button)
            setFocus(Qt::OtherFocusReason); // the button disappears under the finger
        button->setVisible(shown);
    };
    const bool wrong = m_picture.state() == State::Wrong;
    const bool convertible = wrong && m_picture.facts()->convertible;
    const auto ground = showsPicture() ? PlateButton::Ground::Picture : PlateButton::Ground::Plain;
    show(m_replace, showsPicture());
    show(m_remove, m_picture.state() != State::None);
    m_replace->setGround(ground);
    m_remove->setGround(ground);
    show(m_fit, m_picture.canBeCropped());
    m_fit->setChecked(m_picture.isCropped());
    const QString shape = toWord(m_picture.aspect());
    const QString act
        = m_picture.isCropped() ? tr("Use the whole picture") : tr("Crop to %1").arg(shape);
    m_fit->setAccessibleName(act);
    m_fit->setToolTip(act);
    show(m_convert, convertible);
    show(m_shrink, wrong && showsPicture() && !convertible);
    show(m_another, offersAnother());
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
    place(m_fit, 6 + 2 * (m_remove->width() + 4), 6);
    for (QPushButton *button : {m_shrink, m_convert}) {
        button->resize(button->sizeHint());
        place(button, 4, height() - DropZonePainter::footerHeight + 1);
    }
    m_another->resize(m_another->sizeHint());
    place(m_another, (width() - m_another->width()) / 2, height() - m_another->height() - 12);
}

int DropZone::footButtonWidth() const
{
    return m_picture.facts()->convertible ? m_convert->width() : m_shrink->width();
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
    if (moveFrame(*event))
        return;
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
    if (std::exchange(m_dragged, std::nullopt))
        return onChanged();
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
    const QString name = pictureName(m_picture.file());
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
    case State::Ready: {
        const QString facts = factsLine(*m_picture.facts());
        if (!m_picture.isCropped())
            return draw.picture(m_picture.preview(), name, facts,
                                m_picture.canBeCropped() ? DropZonePainter::Show::Whole
                                                         : DropZonePainter::Show::Filled);
        const QSizeF size = m_picture.facts()->size;
        const QRectF kept = m_picture.crop();
        return draw.cropped(m_picture.preview(),
                            {kept.x() / size.width(), kept.y() / size.height(),
                             kept.width() / size.width(), kept.height() / size.height()},
                            name, facts);
    }
    case State::Wrong: break;
    }
    const PictureWords words = wordsFor(*m_picture.issue(), *m_picture.facts());
    if (showsPicture())
        return draw.warning(m_picture.preview(), words.title, footButtonWidth());
    draw.card({.icon = u"picture-broken"_s,
               .words = words,
               .edge = Theme::Role::Failure,
               .line = Qt::SolidLine},
              m_another->height() + 8);
}

} // namespace rushes
