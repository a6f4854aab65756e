#include "ui/compose/sourcepicture.h"

#include "app/domain/crop.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

using namespace std::chrono_literals;

constexpr auto standsStill = 200ms; // a frame that is dragged is not cut at every step
constexpr QSize previewBox{840, 840}; // twice the panel's greatest width

SourcePicture::Notice noticeFor(PictureOffer::Kind kind)
{
    switch (kind) {
    case PictureOffer::Kind::TooMuch: return SourcePicture::Notice::TooMuch;
    case PictureOffer::Kind::Elsewhere: return SourcePicture::Notice::Elsewhere;
    case PictureOffer::Kind::Nothing: return SourcePicture::Notice::NotAPicture;
    case PictureOffer::Kind::File:
    case PictureOffer::Kind::Address:
    case PictureOffer::Kind::Encoded:
    case PictureOffer::Kind::Pixels: break;
    }
    return SourcePicture::Notice::None;
}

} // namespace

SourcePicture::SourcePicture(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_cropping(new QTimer(this))
{
    m_cropping->setSingleShot(true);
    m_cropping->setInterval(standsStill);
    connect(m_cropping, &QTimer::timeout, this, &SourcePicture::makeCrop);
}

void SourcePicture::take(const PictureOffer &offer)
{
    const Notice notice = offer.others > 0 ? Notice::OthersLeft : Notice::None;
    switch (offer.kind) {
    case PictureOffer::Kind::File:
        begin({.file = offer.file}, notice);
        look(offer.file);
        return;
    case PictureOffer::Kind::Address: useAddress(offer.url); return;
    case PictureOffer::Kind::Encoded:
        begin({.busy = true}, notice);
        keepPicture(offer.bytes, m_folder, this, keptReply(Notice::NotKept));
        return;
    case PictureOffer::Kind::Pixels:
        begin({.busy = true}, notice);
        keepPicture(offer.image, m_folder, this, keptReply(Notice::NotKept));
        return;
    case PictureOffer::Kind::Nothing:
    case PictureOffer::Kind::TooMuch:
    case PictureOffer::Kind::Elsewhere:
        m_notice = noticeFor(offer.kind);
        emit changed();
        return;
    }
}

void SourcePicture::useFile(const QString &file)
{
    reuse(file, {});
}

void SourcePicture::reuse(const QString &file, const Choice &choice)
{
    if (file.isEmpty())
        return remove();
    m_next = choice;
    begin({.file = file}, Notice::None);
    look(file);
}

void SourcePicture::useAddress(const QUrl &url)
{
    begin({.url = url}, Notice::None);
}

void SourcePicture::remove()
{
    begin({}, Notice::None);
}

void SourcePicture::shrink()
{
    if (!issue() || issue()->problem != Issue::Problem::TooBig)
        return;
    const QString file = m_now.file;
    begin({.busy = true}, Notice::None);
    shrinkPicture(file, m_folder, this, keptReply(Notice::NotShrunk));
}

void SourcePicture::convert()
{
    if (!m_now.facts || !m_now.facts->convertible)
        return;
    const QString file = m_now.file;
    const bool several = m_now.facts->pictures > 1;
    begin({.busy = true}, several ? Notice::FirstOfSeveral : Notice::None);
    convertPicture(file, m_folder, this, keptReply(Notice::NotConverted));
}

SourcePicture::State SourcePicture::state() const
{
    if (!m_now.url.isEmpty())
        return State::Address;
    if (m_now.file.isEmpty() && !m_now.busy)
        return State::None;
    if (m_now.busy || !m_now.facts)
        return State::Looking;
    return issue() ? State::Wrong : State::Ready;
}

std::optional<Issue> SourcePicture::issue() const
{
    if (!m_now.facts)
        return std::nullopt;
    Recipe recipe;
    recipe.imageFile = m_now.file;
    const QList<Issue> issues = validate(recipe, {}, m_now.facts);
    const auto found = std::ranges::find(issues, Issue::Field::Image, &Issue::field);
    return found == issues.end() ? std::nullopt : std::optional(*found);
}

void SourcePicture::begin(const Picture &picture, Notice notice)
{
    ++m_round;
    if (state() != State::Looking)
        m_before = m_now;
    m_now = picture;
    m_notice = notice;
    m_choice = std::exchange(m_next, {});
    emit changed();
}

void SourcePicture::look(const QString &file)
{
    lookAt(file, previewBox, this, [this, round = m_round](const PictureLook &found) {
        if (round == m_round)
            onLook(found);
    });
}

void SourcePicture::onLook(const PictureLook &found)
{
    if (found.thing == PictureLook::Thing::Folder)
        return fallBack(Notice::Folder);
    if (found.thing == PictureLook::Thing::Device)
        return fallBack(Notice::Device);
    m_now.file = found.file;
    m_now.facts = found.facts;
    m_now.preview = found.preview;
    refit();
}

Reply<QString> SourcePicture::keptReply(Notice otherwise)
{
    return [this, otherwise, round = m_round](const Result<QString> &file) {
        if (round == m_round)
            onKept(file, otherwise);
    };
}

void SourcePicture::onKept(const Result<QString> &file, Notice otherwise)
{
    if (!file)
        return fallBack(file.error().kind == Error::Kind::Invalid && otherwise == Notice::NotKept
                            ? Notice::NotAPicture
                            : otherwise);
    m_now = {.file = *file};
    emit changed();
    look(*file);
}

void SourcePicture::fallBack(Notice why)
{
    m_now = m_before;
    m_notice = why;
    refit();
}

void SourcePicture::setAspect(Aspect aspect)
{
    if (aspect == m_aspect)
        return;
    if (state() == State::Ready && !canBeCropped())
        m_choice.fit = Fit::Crop; // "whole" was not about this shape
    m_aspect = aspect;
    refit();
}

void SourcePicture::setFit(Fit fit)
{
    m_choice.fit = fit;
    refit();
}

void SourcePicture::setPlace(double place)
{
    m_choice.place = std::clamp(place, 0.0, 1.0);
    refit();
}

bool SourcePicture::canBeCropped() const
{
    return state() == State::Ready && differsFrom(m_now.facts->size, m_aspect);
}

bool SourcePicture::isCropped() const
{
    return canBeCropped() && m_choice.fit == Fit::Crop;
}

QRect SourcePicture::crop() const
{
    if (!m_now.facts)
        return {};
    return isCropped() ? cropFor(m_now.facts->size, m_aspect, m_choice.place)
                       : QRect({}, m_now.facts->size);
}

QString SourcePicture::upload() const
{
    return isCropped() && !isCropping() ? m_cropped : m_now.file;
}

bool SourcePicture::isCropping() const
{
    return isCropped() && m_croppedKey != cropKey();
}

//! Names a crop by all it depends on.
QString SourcePicture::cropKey() const
{
    const QRect part = crop();
    return u"%1 %2 %3 %4 %5"_s.arg(m_now.file)
        .arg(part.x())
        .arg(part.y())
        .arg(part.width())
        .arg(part.height());
}

void SourcePicture::refit()
{
    if (isCropping())
        m_cropping->start();
    emit changed();
}

void SourcePicture::makeCrop()
{
    if (!isCropping())
        return;
    cropPicture(m_now.file, crop(), m_folder, this,
                [this, key = cropKey()](const Result<QString> &file) { onCropped(key, file); });
}

void SourcePicture::onCropped(const QString &key, const Result<QString> &file)
{
    if (!isCropped() || key != cropKey())
        return; // of a picture or a frame that is past
    if (file) {
        m_croppedKey = key;
        m_cropped = *file;
    } else {
        m_choice.fit = Fit::Whole;
        m_notice = Notice::NotCropped;
    }
    emit changed();
}

} // namespace rushes
