#include "app/sandbox/workshop.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {

Workshop::Workshop(Books &books, Renderer &renderer, Timing timing,
                   std::function<void(const QString &id)> over)
    : m_books(books)
    , m_renderer(renderer)
    , m_timing(timing)
    , m_over(std::move(over))
{
    for (const Entry &entry : m_books.all()) { // what a restart or a kill left unfinished
        if (!entry.isOver())
            m_waiting.push_back(entry.id);
    }
    for (int i = 0; i < concurrent; ++i)
        m_workers.emplace_back([this](const std::stop_token &stop) { work(stop); });
}

Workshop::~Workshop()
{
    for (std::jthread &worker : m_workers)
        worker.request_stop();
    m_workers.clear(); // joins
}

void Workshop::add(const QString &id)
{
    const std::lock_guard lock(m_mutex);
    m_waiting.push_back(id);
    m_changed.notify_all();
}

int Workshop::load() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_waiting.size()) + m_busy;
}

void Workshop::work(const std::stop_token &stop)
{
    while (true) {
        QString id;
        {
            std::unique_lock lock(m_mutex);
            if (!m_changed.wait(lock, stop, [this] { return !m_waiting.empty(); }))
                return;
            id = m_waiting.front();
            m_waiting.pop_front();
            ++m_busy;
        }
        perform(id, stop);
        const std::lock_guard lock(m_mutex);
        --m_busy;
    }
}

bool Workshop::waitUntil(Moment moment, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_until(lock, stop, moment, [] { return false; });
    return !stop.stop_requested();
}

void Workshop::end(const QString &id, const std::function<void(Entry &)> &edit)
{
    m_books.change(id, [&](Entry &entry) {
        edit(entry);
        entry.ended = wallClock();
    });
    QFile::remove(m_books.source(id)); // needed no more
    m_over(id);
}

void Workshop::perform(const QString &id, const std::stop_token &stop)
{
    const auto queued = m_books.find(id);
    if (!queued || !waitUntil(queued->created + m_timing.queued(), stop))
        return;
    m_books.change(id, [](Entry &entry) {
        entry.status = u"processing"_s;
        entry.started = wallClock();
    });
    const auto entry = m_books.find(id);
    const auto halfway = entry->started + m_timing.work(entry->order) / 2;
    if (asksFor(entry->order, "[fail]"_L1)) {
        if (waitUntil(halfway, stop))
            end(id, [](Entry &failed) {
                failed.status = u"failed"_s;
                failed.errorCode = u"content_filtered"_s;
                failed.errorMessage = u"The content filter refused this prompt."_s;
            });
    } else if (asksFor(entry->order, "[cancel]"_L1)) {
        if (waitUntil(halfway, stop))
            end(id, [](Entry &cancelled) { cancelled.status = u"cancelled"_s; });
    } else {
        finish(*entry, stop);
    }
}

void Workshop::finish(const Entry &entry, const std::stop_token &stop)
{
    const QString name = entry.id + (entry.order.still ? ".png"_L1 : ".mp4"_L1);
    const QString target = m_books.output(name);
    const bool isUpload = entry.order.type == "image-to-video"_L1 && entry.order.imageUrl.isEmpty();
    const auto made
        = m_renderer.render(entry, isUpload ? m_books.source(entry.id) : QString(), target, stop);
    if (stop.stop_requested() || !waitUntil(entry.started + m_timing.work(entry.order), stop))
        return; // after the next start
    QFile file(target);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const bool isWhole = made && file.open(QIODevice::ReadOnly) && hash.addData(&file);
    end(entry.id, [&](Entry &done) {
        if (!isWhole) {
            done.status = u"failed"_s;
            done.errorCode = u"rendering_failed"_s;
            done.errorMessage = made ? file.errorString() : made.error().detail;
            return;
        }
        done.status = u"completed"_s;
        done.file = name;
        done.size = file.size();
        done.checksum = QString::fromLatin1(hash.result().toHex());
        done.resolution = Renderer::sizeOf(done.order.aspect);
    });
}

} // namespace rushes::sandbox
