#include "app/base/ids.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace rushes {

QString uuid7(const QDateTime &now)
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const auto ms = quint64(now.toMSecsSinceEpoch());
    words[0] = quint32(ms >> 16);
    words[1] = quint32((ms & 0xFFFF) << 16) | 0x7000U | (words[1] & 0x0FFFU);
    words[2] = 0x80000000U | (words[2] & 0x3FFFFFFFU);
    return QUuid(words[0], ushort(words[1] >> 16), ushort(words[1]), uchar(words[2] >> 24),
                 uchar(words[2] >> 16), uchar(words[2] >> 8), uchar(words[2]),
                 uchar(words[3] >> 24), uchar(words[3] >> 16), uchar(words[3] >> 8),
                 uchar(words[3]))
        .toString(QUuid::WithoutBraces);
}

bool isValidTaskId(QStringView id)
{
    static const QRegularExpression grammar(u"\\A[A-Za-z0-9_-]{1,128}\\z"_s);
    return grammar.match(id).hasMatch();
}

} // namespace rushes
