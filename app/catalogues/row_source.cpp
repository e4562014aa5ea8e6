// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/row_source.h"

#include <algorithm>

namespace padron::catalogues {

namespace {

/// 0x80 to 0x9f of Windows-1252; its five unused places become the replacement character.
constexpr char16_t kUpperControls[32] = {0x20ac, 0xfffd, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
                                         0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0xfffd, 0x017d, 0xfffd,
                                         0xfffd, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
                                         0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0xfffd, 0x017e, 0x0178};

QString fromWindows1252(QByteArrayView bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar& c : text)
        if (c.unicode() >= 0x80 && c.unicode() < 0xa0)
            c = QChar(kUpperControls[c.unicode() - 0x80]);
    return text;
}

} // namespace

QByteArrayView SourceRow::bytes(int column) const
{
    return column >= 0 && static_cast<size_t>(column) < cells.size() ? cells[static_cast<size_t>(column)]
                                                                     : QByteArrayView();
}

QString SourceRow::text(int column) const
{
    const QByteArrayView cell = bytes(column);
    return utf8 ? QString::fromUtf8(cell) : fromWindows1252(cell);
}

bool SourceRow::isBlank() const
{
    return std::all_of(cells.begin(), cells.end(), [](QByteArrayView cell) { return cell.trimmed().isEmpty(); });
}

} // namespace padron::catalogues
