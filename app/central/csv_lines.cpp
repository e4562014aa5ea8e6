// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/csv_lines.h"

#include "central/errors.h"

#include <QStringDecoder>

namespace padron::central {

core::Result<QList<CsvLine>> csvLines(const QByteArray& bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text.contains(QChar(0)))
        return core::fail(kArgumentsWrong, QStringLiteral("el archivo no es texto UTF-8"));
    const qsizetype firstEnd = text.indexOf(u'\n');
    const QStringView first = firstEnd < 0 ? QStringView(text) : QStringView(text).left(firstEnd);
    const QChar comma = first.contains(u';') && !first.contains(u',') ? u';' : u',';

    QList<CsvLine> lines;
    qint64 number = 1;
    CsvLine row{1, {}};
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        row.cells.append(cell.trimmed());
        cell.clear();
    };
    const auto endRow = [&] {
        endCell();
        if (row.cells.size() > 1 || !row.cells.first().isEmpty())
            lines.append(row);
        row = {number, {}};
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\n')
            ++number;
        if (quoted) {
            if (c != u'"')
                cell.append(c);
            else if (i + 1 < text.size() && text.at(i + 1) == u'"')
                cell.append(text.at(++i));
            else
                quoted = false;
        } else if (c == u'"' && cell.trimmed().isEmpty()) {
            cell.clear();
            quoted = true;
        } else if (c == comma) {
            endCell();
        } else if (c == u'\n') {
            endRow();
        } else if (c != u'\r') {
            cell.append(c);
        }
    }
    if (quoted)
        return core::fail(kArgumentsWrong, QStringLiteral("el archivo tiene comillas que no se cierran, desde el renglón %1").arg(row.number));
    endRow();
    return lines;
}

} // namespace padron::central
