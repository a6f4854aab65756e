#include "app/cli/table.h"

#include <QStringDecoder>

#include <csv.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace rushes {
namespace {

//! What libcsv tells, as it tells it.
struct Reading {
    Cells cells = {};
    QStringList row = {};
    int lineBreaks = 0; //!< inside cells of this row
    int line = 1;
    bool wrongBytes = false;
};

QString decoded(const void *bytes, size_t size, Reading &reading)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(QByteArrayView(static_cast<const char *>(bytes), qsizetype(size)));
    reading.wrongBytes = reading.wrongBytes || decoder.hasError();
    return text;
}

void onCell(void *bytes, size_t size, void *context)
{
    auto &reading = *static_cast<Reading *>(context);
    const QString text = decoded(bytes, size, reading);
    reading.lineBreaks += int(text.count(u'\n'));
    reading.row.append(text);
}

void onRow(int, void *context)
{
    auto &reading = *static_cast<Reading *>(context);
    const bool blank = reading.row.size() <= 1 && reading.row.value(0).trimmed().isEmpty();
    if (!blank) {
        reading.cells.rows.append(reading.row);
        reading.cells.lines.append(reading.line);
    }
    reading.line += 1 + reading.lineBreaks;
    reading.lineBreaks = 0;
    reading.row.clear();
}

struct FreeParser {
    void operator()(csv_parser *parser) const
    {
        csv_free(parser);
        delete parser;
    }
};

} // namespace

Result<Cells> readCells(const QByteArray &bytes, char separator)
{
    QByteArray text = bytes;
    text.replace("\r\n", "\n").replace('\r', '\n');
    const std::unique_ptr<csv_parser, FreeParser> parser(new csv_parser);
    // Empty rows are told too, for the count of lines; a quote out of place is an error.
    csv_init(parser.get(), CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL);
    csv_set_delim(parser.get(), static_cast<unsigned char>(separator));
    Reading reading;
    const auto size = size_t(text.size());
    const auto read = csv_parse(parser.get(), text.constData(), size, onCell, onRow, &reading);
    if (read != size || csv_fini(parser.get(), onCell, onRow, &reading) != 0)
        return Error{Error::Kind::Invalid,
                     u"line %1: a quote is out of place or never ends"_s.arg(reading.line)};
    if (reading.wrongBytes)
        return Error{Error::Kind::Invalid, u"the table is not UTF-8"_s};
    return reading.cells;
}

} // namespace rushes
