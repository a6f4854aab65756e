#include "app/base/error.h"

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

struct Word {
    Error::Kind kind;
    const char *text;
};

constexpr std::array words{
    Word{Error::Kind::Invalid, "invalid"},
    Word{Error::Kind::Unauthorized, "unauthorized"},
    Word{Error::Kind::OutOfCredits, "out_of_credits"},
    Word{Error::Kind::NotFound, "not_found"},
    Word{Error::Kind::RateLimited, "rate_limited"},
    Word{Error::Kind::Server, "server"},
    Word{Error::Kind::Network, "network"},
    Word{Error::Kind::Tls, "tls"},
    Word{Error::Kind::Timeout, "timeout"},
    Word{Error::Kind::Disk, "disk"},
    Word{Error::Kind::DiskFull, "disk_full"},
    Word{Error::Kind::Protocol, "protocol"},
    Word{Error::Kind::Damaged, "damaged"},
    Word{Error::Kind::LinkEnded, "link_ended"},
    Word{Error::Kind::Failed, "failed"},
    Word{Error::Kind::Keyring, "keyring"},
    Word{Error::Kind::Busy, "busy"},
    Word{Error::Kind::Unsure, "unsure"},
};

} // namespace

QString toWord(Error::Kind kind)
{
    for (const Word &word : words) {
        if (word.kind == kind)
            return QString::fromLatin1(word.text);
    }
    Q_UNREACHABLE();
}

Error::Kind errorKindFromWord(QStringView word)
{
    for (const Word &known : words) {
        if (word == QLatin1String(known.text))
            return known.kind;
    }
    return Error::Kind::Protocol;
}

} // namespace rushes
