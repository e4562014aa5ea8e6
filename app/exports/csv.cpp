// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/csv.h"

namespace padron::exports {

namespace {

/// What begins a formula in some spreadsheet. Full-width and small forms are folded to these by some input methods and
/// readers; U+2212 is a minus too.
bool beginsFormula(QChar c)
{
    switch (c.unicode()) {
    case u'=': case u'+': case u'-': case u'@':
    case u'\uFF1D': case u'\uFF0B': case u'\uFF0D': case u'\uFF20':
    case u'\uFE66': case u'\uFE62': case u'\uFE63': case u'\uFE6B':
    case u'\u2212':
        return true;
    default:
        return false;
    }
}

/// Readers trim these before they look at a cell.
bool isPassedOver(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
}

/// Where a reader that takes another separator than the comma, or loses a quote, starts a cell.
bool endsPiece(QChar c)
{
    return c == u',' || c == u';' || c == u'|' || c == u'\t' || c == u'"' || c == u'\r' || c == u'\n';
}

} // namespace

QString harmlessCell(const QString& text)
{
    QString out;
    out.reserve(text.size() + 2);
    qsizetype piece = 0; // where the piece begins in `out`
    bool atStart = true;
    for (const QChar c : text) {
        if (atStart && beginsFormula(c)) {
            out.insert(piece, u'\'');
            atStart = false;
        }
        const bool control = c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
        out.append(control ? u' ' : c);
        if (endsPiece(c)) {
            piece = out.size();
            atStart = true;
        } else if (!isPassedOver(c)) {
            atStart = false;
        }
    }
    return out;
}

QByteArray csvRow(const QStringList& cells)
{
    QString row;
    for (const QString& cell : cells) {
        if (!row.isEmpty())
            row.append(u',');
        row.append(u'"').append(harmlessCell(cell).replace(u'"', QStringLiteral("\"\""))).append(u'"');
    }
    return row.toUtf8() + "\r\n";
}

} // namespace padron::exports
