#include "ui/compose/sourcepicture.h"

#include <algorithm>

namespace rushes {
namespace {

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
{
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
    if (file.isEmpty())
        return remove();
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
    emit changed();
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
    emit changed();
}

} // namespace rushes
