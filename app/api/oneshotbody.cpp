#include "app/api/oneshotbody.h"

#include <algorithm>

namespace rushes {

OneShotBody::OneShotBody(const QByteArray &bytes, QObject *parent)
    : QIODevice(parent)
    , m_bytes(bytes)
{
    open(ReadOnly | Unbuffered);
}

qint64 OneShotBody::bytesAvailable() const
{
    return m_bytes.size() - m_read + QIODevice::bytesAvailable();
}

qint64 OneShotBody::readData(char *to, qint64 most)
{
    if (atEnd())
        return -1;
    const qint64 count = std::min(most, m_bytes.size() - m_read);
    std::copy_n(m_bytes.constData() + m_read, count, to);
    m_read += count;
    return count;
}

} // namespace rushes
