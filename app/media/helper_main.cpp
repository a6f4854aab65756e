//! rushes-media-helper: opens media files for the program, within limits (see mediahelper.h). One
//! JSON object a line comes in on stdin, one a line goes out on stdout, in the same order. It ends
//! with its stdin.
#include "app/base/json.h"
#include "app/media/clipwork.h"
#include "app/media/confine.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <cstdio>

using namespace rushes;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLine = 64LL * 1024;
constexpr qint64 mostTiles = 64;
constexpr qint64 longestSide = 4096;

Result<QJsonObject> answerProbe(const QString &file)
{
    const auto facts = probeFile(file);
    if (!facts)
        return facts.error();
    return QJsonObject{{u"seconds"_s, facts->seconds},      {u"width"_s, facts->size.width()},
                       {u"height"_s, facts->size.height()}, {u"fps"_s, facts->framesPerSecond},
                       {u"audio"_s, facts->hasAudio},       {u"still"_s, facts->still}};
}

Result<QJsonObject> saved(const Result<QImage> &image, const QString &target)
{
    if (!image)
        return image.error();
    if (const auto written = saveJpeg(*image, target); !written)
        return written.error();
    return QJsonObject();
}

Result<QJsonObject> answer(const QJsonObject &request)
{
    JsonReader fields(request);
    const QString what = fields.string(u"do");
    const QString file = fields.string(u"file");
    const QString target = fields.optionalString(u"target").value_or(QString());
    const auto side = [&](QStringView name) {
        return int(std::clamp<qint64>(fields.optionalInteger(name).value_or(1), 1, longestSide));
    };
    const QSize size(side(u"width"), side(u"height"));
    const auto count
        = std::clamp<qint64>(fields.optionalInteger(u"count").value_or(1), 1, mostTiles);
    if (const auto problem = fields.problem())
        return *problem;
    if (what == "probe"_L1)
        return answerProbe(file);
    if (what == "poster"_L1)
        return saved(posterOf(file, size), target);
    if (what == "filmstrip"_L1)
        return saved(filmstripOf(file, int(count), size), target);
    return Error{Error::Kind::Protocol, u"unknown request"_s};
}

QByteArray answerLine(const QByteArray &line)
{
    const auto request = parseObject(line);
    const auto answered = request ? answer(*request) : request.error();
    QJsonObject reply = answered ? *answered : QJsonObject();
    if (request)
        reply.insert("id"_L1, request->value("id"_L1));
    if (!answered) {
        reply.insert("error"_L1, toWord(answered.error().kind));
        reply.insert("detail"_L1, answered.error().detail);
    }
    return toLine(reply) + '\n';
}

} // namespace

int main(int argc, char **argv)
{
    confine();
    const QCoreApplication app(argc, argv);
    QFile input;
    QFile output;
    if (!input.open(stdin, QIODevice::ReadOnly) || !output.open(stdout, QIODevice::WriteOnly))
        return 1;
    for (;;) {
        const QByteArray line = input.readLine(longestLine);
        if (line.isEmpty())
            return 0;
        allowMoreTime();
        output.write(answerLine(line));
        output.flush();
    }
}
