#pragma once

#include <QTranslator>

namespace rushes {

//! A language in which everything is 35 % longer: what a layout has to have room for. Plurals come
//! from `english`.
class PseudoTranslator final : public QTranslator {
public:
    explicit PseudoTranslator(const QString &english) { m_loaded = m_english.load(english); }

    bool isEmpty() const override { return !m_loaded; }

    QString translate(const char *context, const char *source, const char *meaning,
                      int number) const override
    {
        QString text = m_english.translate(context, source, meaning, number);
        if (text.isNull())
            text = QString::fromUtf8(source);
        return text + filler((text.size() * 35 + 99) / 100);
    }

private:
    //! Short words and spaces, as other languages have.
    static QString filler(qsizetype length)
    {
        static const QString words = QStringLiteral("ély wör ñan dü ");
        QString all;
        while (all.size() < length)
            all += words;
        return all.left(length).trimmed().leftJustified(length, QChar(0xeb));
    }

    QTranslator m_english;
    bool m_loaded = false;
};

} // namespace rushes
