#include "app/store/searchwords.h"

#include <QList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

struct Run {
    bool packed = false; //!< of a script that doesn't put spaces between words
    QList<char32_t> characters = {};
};

bool isPacked(char32_t character)
{
    constexpr char32_t longSound = 0x30FC; // ー belongs to both kana and counts as neither
    constexpr std::array scripts{QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Katakana,
                                 QChar::Script_Hangul, QChar::Script_Bopomofo};
    if (!QChar::isLetter(character))
        return false;
    const auto script = QChar::script(character);
    return character == longSound
           || std::find(scripts.begin(), scripts.end(), script) != scripts.end();
}

QList<Run> runsOf(const QString &text)
{
    QList<Run> runs;
    // Compatibility forms (full-width letters, half-width kana) become the usual ones.
    const auto characters = text.normalized(QString::NormalizationForm_KC).toUcs4();
    for (const uint character : characters) {
        if (character == 0)
            continue;
        const bool packed = isPacked(character);
        if (runs.isEmpty() || runs.last().packed != packed)
            runs.append(Run{packed});
        runs.last().characters.append(character);
    }
    return runs;
}

QString textOf(const Run &run)
{
    return QString::fromUcs4(run.characters.constData(), run.characters.size());
}

QStringList piecesOf(const Run &run)
{
    QStringList pieces;
    for (qsizetype i = 0; i < run.characters.size(); ++i) {
        pieces.append(QString::fromUcs4(&run.characters[i], 1));
        if (i + 1 < run.characters.size())
            pieces.append(QString::fromUcs4(&run.characters[i], 2));
    }
    return pieces;
}

//! As they follow each other in the index; a single character is found by itself.
QString phraseOf(const Run &run)
{
    QStringList pieces = piecesOf(run);
    if (pieces.size() > 1) { // "黑猫 猫 猫坐": the ends may be the middle of a longer run
        pieces.removeFirst();
        pieces.removeLast();
    }
    return u'"' + pieces.join(u' ') + u'"';
}

bool holdsWord(const QString &text)
{
    const auto characters = text.toUcs4();
    return std::any_of(characters.begin(), characters.end(),
                       [](uint character) { return QChar::isLetterOrNumber(character); });
}

} // namespace

QString searchWords(const Clip &clip)
{
    const QStringList parts{clip.title, clip.recipe.prompt, clip.tags.join(u' '), clip.note,
                            clip.recipe.model};
    QString words;
    for (const Run &run : runsOf(parts.join(u'\n')))
        words += run.packed ? u' ' + piecesOf(run).join(u' ') + u' ' : textOf(run);
    return words;
}

QString searchExpression(const QString &typed)
{
    QStringList wanted;
    for (const Run &run : runsOf(typed)) {
        if (run.packed) {
            wanted.append(phraseOf(run));
            continue;
        }
        const auto words = textOf(run).split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (holdsWord(word))
                wanted.append(u'"' + QString(word).replace(u'"', u' ') + u"\"*"_s);
        }
    }
    return wanted.join(u" AND "_s);
}

} // namespace rushes
