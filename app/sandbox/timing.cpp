#include "app/sandbox/timing.h"

using namespace Qt::StringLiterals;

namespace rushes::sandbox {

bool asksFor(const Order &order, QLatin1StringView word)
{
    return order.prompt.contains(word, Qt::CaseInsensitive);
}

Timing::Span Timing::work(const Order &order) const
{
    const Span usual = order.still ? Span(2000) : Span(5000);
    return scaled(asksFor(order, "[slow]"_L1) ? usual * 10 : usual);
}

} // namespace rushes::sandbox
