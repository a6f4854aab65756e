#include "app/media/mediahelper.h"

#include "app/base/across.h"
#include "app/base/json.h"
#include "app/base/log.h"
#include "app/media/helperchild.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

Result<ProbeFacts> factsOf(const Result<QJsonObject> &answer)
{
    if (!answer)
        return answer.error();
    JsonReader fields(*answer);
    const ProbeFacts facts{.seconds = fields.optionalNumber(u"seconds").value_or(0),
                           .size
                           = QSize(int(fields.integer(u"width")), int(fields.integer(u"height"))),
                           .framesPerSecond = fields.optionalNumber(u"fps").value_or(0),
                           .hasAudio = fields.boolean(u"audio"),
                           .still = fields.boolean(u"still")};
    if (const auto problem = fields.problem())
        return *problem;
    return facts;
}

Result<> nothingOf(const Result<QJsonObject> &answer)
{
    return answer ? Result<>() : answer.error();
}

} // namespace

MediaHelper::MediaHelper(Clock &clock, const QString &program, QObject *parent)
    : QObject(parent)
    , m_child(new Child(clock, program, this))
{
}

MediaHelper::~MediaHelper() = default;

void MediaHelper::probe(const QString &file, QObject *scope, Reply<ProbeFacts> done)
{
    const QJsonObject request{{u"do"_s, u"probe"_s}, {u"file"_s, file}};
    m_child->ask(request, scope,
                 [done = inThreadOf(scope, std::move(done))](const Result<QJsonObject> &answer) {
                     done(factsOf(answer));
                 });
}

void MediaHelper::poster(const QString &file, const QString &poster, const QSize &box,
                         QObject *scope, Reply<> done)
{
    const QJsonObject request{{u"do"_s, u"poster"_s},
                              {u"file"_s, file},
                              {u"target"_s, poster},
                              {u"width"_s, box.width()},
                              {u"height"_s, box.height()}};
    m_child->ask(request, scope,
                 [done = inThreadOf(scope, std::move(done))](const Result<QJsonObject> &answer) {
                     done(nothingOf(answer));
                 });
}

void MediaHelper::filmstrip(const QString &file, const QString &strip, const StripShape &shape,
                            QObject *scope, Reply<> done)
{
    const QJsonObject request{{u"do"_s, u"filmstrip"_s},
                              {u"file"_s, file},
                              {u"target"_s, strip},
                              {u"count"_s, shape.count},
                              {u"width"_s, shape.tile.width()},
                              {u"height"_s, shape.tile.height()}};
    m_child->ask(request, scope,
                 [done = inThreadOf(scope, std::move(done))](const Result<QJsonObject> &answer) {
                     done(nothingOf(answer));
                 });
}

} // namespace rushes
