#include "ui/queue/pictures.h"

#include "app/base/across.h"
#include "app/media/image.h"

#include <algorithm>

namespace rushes {
namespace {

constexpr int pictureCacheKiB = 48 * 1024;
constexpr int readersAtOnce = 2; // the player and the service come first

} // namespace

Pictures::Pictures(QObject *parent)
    : QObject(parent)
    , m_pictures(pictureCacheKiB)
{
    m_workers.setMaxThreadCount(readersAtOnce);
}

Pictures::~Pictures()
{
    m_workers.clear();
    m_workers.waitForDone();
}

QPixmap Pictures::find(const QString &file, const QSize &box, qreal scale)
{
    if (file.isEmpty())
        return {};
    const Key key{file, (QSizeF(box) * scale).toSize()};
    if (const QPixmap *kept = m_pictures.object(key))
        return *kept;
    if (m_loading.contains(key))
        return {};
    m_loading.insert(key);
    // One answer only, tied to this object: a worker may outlast neither it nor its wish.
    const auto done = inThreadOf<QImage>(
        this, [this, key, scale](const Result<QImage> &image) { keep(key, *image, scale); });
    m_workers.start([key, done] { done(previewImage(key.file, key.pixels)); });
    return {};
}

void Pictures::forget(const QString &file)
{
    const auto keys = m_pictures.keys();
    for (const Key &key : keys) {
        if (key.file == file)
            m_pictures.remove(key);
    }
    const bool reading = std::any_of(m_loading.cbegin(), m_loading.cend(),
                                     [&file](const Key &key) { return key.file == file; });
    if (reading)
        m_stale.insert(file);
}

void Pictures::keep(const Key &key, const QImage &image, qreal scale)
{
    m_loading.remove(key);
    if (m_stale.remove(key.file)) {
        emit loaded(key.file); // whoever paints it now asks for it anew
        return;
    }
    auto picture = std::make_unique<QPixmap>(QPixmap::fromImage(image));
    picture->setDevicePixelRatio(scale);
    const qsizetype cost = 1 + image.sizeInBytes() / 1024;
    m_pictures.insert(key, picture.release(), cost);
    if (!image.isNull())
        emit loaded(key.file);
}

} // namespace rushes
