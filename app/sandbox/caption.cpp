#include "app/sandbox/caption.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes::sandbox {
namespace {

constexpr int fontSize = 20;
constexpr int edge = 40; // pixels to the left and right of the prompt

int widthOf(const QString &text)
{
    int width = 0;
    for (const char32_t character : text.toStdU32String())
        width += character >= 0x1100 ? 2 : 1;
    return width;
}

//! The longest beginning that is at most `columns` wide; never empty, never half a character.
QString beginning(const QString &text, int columns)
{
    QString part;
    for (const char32_t character : text.toStdU32String()) {
        const QString next = part + QString::fromUcs4(&character, 1);
        if (!part.isEmpty() && widthOf(next) > columns)
            break;
        part = next;
    }
    return part;
}

} // namespace

QStringList wrap(const QString &text, int columns, int lines)
{
    QString plain = text;
    std::replace_if(
        plain.begin(), plain.end(),
        [](QChar character) { return character.category() == QChar::Other_Control; }, QChar(u' '));
    QStringList words = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList all;
    QString line;
    while (!words.isEmpty()) {
        const QString longer = line.isEmpty() ? words.first() : line + u' ' + words.first();
        if (widthOf(longer) <= columns) {
            line = longer;
            words.removeFirst();
        } else if (line.isEmpty()) { // one word is wider than the line
            line = beginning(words.first(), columns);
            words.first().remove(0, line.size());
        } else {
            all.append(line);
            line.clear();
        }
    }
    if (!line.isEmpty())
        all.append(line);
    if (all.size() <= lines)
        return all;
    all.resize(lines);
    all.last() = beginning(all.last(), columns - 1).trimmed() + u'…';
    return all;
}

QString captionText(const QString &prompt, const QSize &frame)
{
    const int columns = (frame.width() - 2 * edge) * 100 / (fontSize * 57);
    return wrap(prompt, columns, frame.width() > frame.height() ? 3 : 5).join(u'\n');
}

QString captionFilters(const QSize &frame, Note note)
{
    const QString prompt
        = u"drawtext=textfile=prompt.txt:expansion=none:font=Sans:fontsize=%1:x=%2:y=h-th-34:"
          "line_spacing=7:fontcolor=white@0.92:shadowcolor=black@0.55:shadowx=1:shadowy=1"_s.arg(
              QString::number(fontSize), QString::number(edge));
    const QString mark = u"drawtext=text=sandbox:font=Sans:fontsize=18:fontcolor=white:"
                         "x=w-28-52-tw/2:y=40-th/2"_s;
    const QString line = u"drawtext=textfile=note.txt:expansion=none:font=Sans:fontsize=22:"
                         "fontcolor=0xC0A5FF:x=(w-tw)/2:y=%1"_s.arg(frame.height() * 63 / 100);
    QStringList filters{prompt, mark};
    if (note == Note::Shown)
        filters.append(line);
    return filters.join(u',');
}

} // namespace rushes::sandbox
