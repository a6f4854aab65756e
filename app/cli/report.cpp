#include "app/cli/report.h"

#include "app/base/json.h"
#include "app/cli/jobline.h"
#include "app/domain/clipname.h"

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return ::isatty(2) == 1;
#else
    return false;
#endif
}

//! Without what a terminal would take for a command.
QByteArray plain(const QString &text)
{
    QString clean;
    for (const QChar c : text)
        clean.append(c.category() == QChar::Other_Control ? QChar(u' ') : c);
    return clean.toUtf8();
}

void put(std::FILE *to, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), to);
    std::fflush(to);
}

QString nameOf(const Job &job)
{
    const QString title = titleOf(job.recipe.prompt);
    return u"%1 (%2)"_s.arg(title, job.id.value.right(6));
}

QString stateOf(const Job &job)
{
    if (job.stage == Stage::Held)
        return u"waiting: "_s + toWord(job.hold).replace(u'_', u' ');
    if (job.stage == Stage::Rendering && job.progress)
        return u"rendering %1 %"_s.arg(*job.progress / 10 * 10);
    return toWord(job.stage).replace(u'_', u' ');
}

} // namespace

Report::Report(Lines lines, Progress progress)
    : m_lines(lines)
    , m_progress(progress)
    , m_live(isTerminal())
{
}

Report::~Report()
{
    clearBar();
}

void Report::line(const QString &text)
{
    clearBar();
    if (m_lines == Lines::Text)
        put(stdout, plain(text) + '\n');
}

void Report::line(const QJsonObject &object)
{
    clearBar();
    put(stdout, toLine(object) + '\n');
}

void Report::say(const QString &text)
{
    if (m_progress == Progress::Shown)
        complain(text);
}

void Report::complain(const QString &text)
{
    clearBar();
    put(stderr, "rushes: " + plain(text) + '\n');
}

void Report::moved(const Job &job, qsizetype over, qsizetype all)
{
    if (m_progress == Progress::Quiet)
        return;
    if (isOver(job.stage))
        m_percent.remove(job.id);
    else if (job.progress)
        m_percent[job.id] = *job.progress;
    m_over = over;
    m_all = all;
    const QString state = stateOf(job);
    if (m_said.value(job.id) == state && !m_live)
        return;
    m_said[job.id] = state;
    m_latest = nameOf(job) + ": "_L1 + state;
    if (m_live)
        drawBar(over, all);
    else
        put(stderr, plain(u"rushes: %1"_s.arg(m_latest)) + '\n');
}

void Report::bytes(const Job &job, qint64 done, qint64 total)
{
    if (m_progress == Progress::Quiet || !m_live || total <= 0)
        return;
    m_latest = u"%1: %2 %3 %"_s.arg(nameOf(job), toWord(job.stage)).arg(done * 100 / total);
    drawBar(m_over, m_all);
}

void Report::drawBar(qsizetype over, qsizetype all)
{
    constexpr qsizetype width = 20;
    constexpr qsizetype longest = 90;
    qsizetype hundredths = over * 100;
    for (const int percent : m_percent)
        hundredths += percent;
    const qsizetype filled = all > 0 ? std::min(width, hundredths * width / (all * 100)) : 0;
    const QString bar = QString(filled, u'#') + QString(width - filled, u'-');
    const QString text = u"[%1] %2 of %3  %4"_s.arg(bar).arg(over).arg(all).arg(m_latest);
    put(stderr, "\r\x1b[K" + plain(text.left(longest)));
    m_drawn = true;
}

void Report::clearBar()
{
    if (m_drawn)
        put(stderr, "\r\x1b[K");
    m_drawn = false;
}

void Report::ended(const Job &job, const QString &status)
{
    if (isJson())
        return line(jobLine(job, status));
    if (status == "completed"_L1)
        return line(job.file);
    const QString why = job.error ? u" ("_s + job.error->detail + u')' : QString();
    complain(nameOf(job) + ": "_L1 + status + why);
}

} // namespace rushes
