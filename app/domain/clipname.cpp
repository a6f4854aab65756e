#include "app/domain/clipname.h"

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

bool isSafe(char32_t c)
{
    static const QString forbidden = u"/\\:*?\"<>|"_s;
    if (c < 0x20 || c == 0x7f || (c < 0x80 && forbidden.contains(QChar(char16_t(c)))))
        return false;
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format: // right-to-left override and its kin
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

//! Unsafe characters become spaces, runs of white space one space.
QString cleaned(const QString &text)
{
    QString kept;
    const auto points = text.normalized(QString::NormalizationForm_C).toUcs4();
    for (const uint point : points) {
        if (isSafe(point))
            kept += QChar::fromUcs4(point);
        else
            kept += u' ';
    }
    return kept.simplified();
}

//! At most `bytes` of UTF-8, cut between characters and, where that keeps half, between words.
QString cut(const QString &text, qsizetype bytes)
{
    if (text.toUtf8().size() <= bytes)
        return text;
    QString kept = text;
    while (kept.toUtf8().size() > bytes)
        kept.chop(kept.size() > 1 && kept.back().isLowSurrogate() ? 2 : 1);
    const auto space = kept.lastIndexOf(u' ');
    return space > kept.size() / 2 ? kept.first(space) : kept;
}

QString withoutEdges(QString text)
{
    static const QString edges = u" .-,;!_~'"_s;
    while (!text.isEmpty() && edges.contains(text.front()))
        text.remove(0, 1);
    while (!text.isEmpty() && edges.contains(text.back()))
        text.chop(1);
    return text;
}

} // namespace

QString titleOf(const QString &prompt, int most)
{
    const QString line = cleaned(prompt);
    if (line.size() <= most)
        return withoutEdges(line);
    const auto space = line.lastIndexOf(u' ', most);
    return withoutEdges(line.first(space > most / 2 ? space : most));
}

QString clipFileName(const QDate &date, const QString &prompt, int take, const JobId &job,
                     const QString &extension)
{
    const QString words = withoutEdges(cut(withoutEdges(cleaned(prompt)), 64));
    const QString shortId = job.value.right(6);
    return u"%1 %2 take %3 %4.%5"_s.arg(date.toString(Qt::ISODate),
                                        words.isEmpty() ? u"clip"_s : words, QString::number(take),
                                        shortId, extension);
}

} // namespace rushes
