#include "ui/notices/toldhistory.h"

#include <utility>

namespace rushes {

void ToldHistory::add(Told told)
{
    told.at = QDateTime::currentDateTimeUtc();
    m_all.prepend(std::move(told));
    if (m_all.size() > most)
        m_all.removeLast();
    emit changed();
}

} // namespace rushes
