#include "app/media/frameserver.h"

#include "app/media/frameworker.h"

namespace rushes {

FrameServer::FrameServer(QObject *parent)
    : QObject(parent)
    , m_worker(std::make_unique<Worker>(*this))
{
}

FrameServer::~FrameServer() = default;

void FrameServer::open(const QString &file)
{
    m_worker->open(file);
}

void FrameServer::close()
{
    m_worker->open({});
}

void FrameServer::setViewSize(const QSize &pixels)
{
    m_worker->setViewSize(pixels);
}

void FrameServer::want(int frame, bool scrubbing)
{
    m_worker->want(frame, scrubbing);
}

void FrameServer::grab(int frame)
{
    m_worker->grab(frame);
}

void FrameServer::keepFrom(int frame)
{
    m_worker->keepFrom(frame);
}

} // namespace rushes
