#include "app/api/downloader.h"

#include "app/api/fetch.h"
#include "app/api/strictnetwork.h"

namespace rushes {

Downloader::Downloader(Clock &clock, const Pace &pace, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_pace(pace)
    , m_network(new StrictNetwork(this))
{
    m_writing.setObjectName(QStringLiteral("downloads"));
    m_writing.start();
}

Downloader::~Downloader()
{
    for (auto *fetch : findChildren<Fetch *>(Qt::FindDirectChildrenOnly))
        delete fetch;
    m_writing.quit();
    m_writing.wait();
}

void Downloader::fetch(const DownloadRequest &request, QObject *scope,
                       std::function<void(qint64, qint64)> progress, Reply<Downloaded> done)
{
    auto *fetch = new Fetch({*m_network, m_clock, m_pace.downloadStall, m_writing}, request,
                            std::move(progress), std::move(done), this);
    connect(scope, &QObject::destroyed, fetch, [fetch] { delete fetch; });
}

} // namespace rushes
