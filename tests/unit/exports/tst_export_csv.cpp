// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/csv.h"

#include <QTest>

using namespace padron;
using exports::csvRow;
using exports::harmlessCell;

namespace {

/// RFC 4180 read by its letter, with any separator: what a spreadsheet of another country makes of the row.
QStringList readBack(const QString& row, QChar separator)
{
    QStringList cells{QString()};
    bool quoted = false;
    bool fresh = true; // a quote opens a cell only at its start
    for (qsizetype i = 0; i < row.size(); ++i) {
        const QChar c = row.at(i);
        if (quoted && c == u'"') {
            if (i + 1 < row.size() && row.at(i + 1) == u'"')
                cells.last().append(row.at(++i));
            else
                quoted = false;
        } else if (!quoted && c == u'"' && fresh) {
            quoted = true;
        } else if (!quoted && c == separator) {
            cells.append(QString());
            fresh = true;
            continue;
        } else {
            cells.last().append(c);
        }
        fresh = false;
    }
    return cells;
}

bool wouldRun(const QString& cell)
{
    for (const QChar c : cell) {
        if (c.isSpace() || c == u'"' || c.category() == QChar::Other_Format || c.category() == QChar::Other_Control)
            continue;
        return QStringLiteral(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20\u2212").contains(c);
    }
    return false;
}

} // namespace

class TstExportCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formulasAreDisarmed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const QString& text, const QString& expected) {
            QTest::newRow(name) << text << expected;
        };
        row("equals", QStringLiteral("=1+1"), QStringLiteral("'=1+1"));
        row("plus", QStringLiteral("+521234"), QStringLiteral("'+521234"));
        row("minus", QStringLiteral("-2+3"), QStringLiteral("'-2+3"));
        row("at", QStringLiteral("@SUM(A1)"), QStringLiteral("'@SUM(A1)"));
        row("dde", QStringLiteral("=cmd|'/C calc'!A0"), QStringLiteral("'=cmd|'/C calc'!A0"));
        row("spaces", QStringLiteral("  =1"), QStringLiteral("'  =1"));
        row("tab", QStringLiteral("\t=1"), QStringLiteral(" '=1")); // the tab ends a piece itself
        row("carriage return", QStringLiteral("\r=1"), QStringLiteral(" '=1"));
        row("no-break space", QStringLiteral(u"\u00A0=1"), QStringLiteral(u"'\u00A0=1"));
        row("zero width", QStringLiteral(u"\u200B=1"), QStringLiteral(u"'\u200B=1"));
        row("byte order mark", QStringLiteral(u"\uFEFF=1"), QStringLiteral(u"'\uFEFF=1"));
        row("full width", QStringLiteral(u"\uFF1D1"), QStringLiteral(u"'\uFF1D1"));
        row("full width at", QStringLiteral(u"\uFF20A"), QStringLiteral(u"'\uFF20A"));
        row("minus sign", QStringLiteral(u"\u22121"), QStringLiteral(u"'\u22121"));
        row("quoted", QStringLiteral("\"=1"), QStringLiteral("\"'=1"));
        row("semicolon", QStringLiteral("Calle 1;=1+1;y"), QStringLiteral("Calle 1;'=1+1;y"));
        row("comma", QStringLiteral("Calle 1, @x"), QStringLiteral("Calle 1,' @x"));
        row("plain", QStringLiteral(u"María Ñúñez-Peña"), QStringLiteral(u"María Ñúñez-Peña"));
        row("hyphen inside", QStringLiteral("07-0457-02-000123-9"), QStringLiteral("07-0457-02-000123-9"));
        row("controls", QString::fromLatin1("a\0b\nc", 5), QStringLiteral("a b c"));
        row("empty", QString(), QString());
    }

    void formulasAreDisarmed()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(harmlessCell(text), expected);
    }

    void noReaderGetsAFormulaWhateverItsSeparator()
    {
        const QStringList parts{QStringLiteral("="), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("@"),
                                QStringLiteral(";"), QStringLiteral(","), QStringLiteral("\""), QStringLiteral(" "),
                                QStringLiteral("\t"), QStringLiteral("\r\n"), QStringLiteral("A"), QStringLiteral(u"\uFF1D")};
        int rows = 0;
        for (const QString& a : parts)
            for (const QString& b : parts)
                for (const QString& c : parts)
                    for (const QString& d : parts) {
                        const QString cell = a + b + c + d;
                        const QString row = QString::fromUtf8(csvRow({QStringLiteral("x"), cell, cell})).chopped(2);
                        QVERIFY(!row.contains(u'\n') && !row.contains(u'\r') && !row.contains(u'\t'));
                        for (const QChar separator : {u',', u';', u'|', u'\t'})
                            for (const QString& read : readBack(row, separator))
                                QVERIFY2(!wouldRun(read), qPrintable(row));
                        ++rows;
                    }
        QCOMPARE(rows, 12 * 12 * 12 * 12);
    }

    void rowsAreRfc4180()
    {
        const QStringList cells{QStringLiteral(u"Ñandú \"el 7\""), QString(), QStringLiteral("a, b"), QStringLiteral("c;d")};
        const QByteArray row = csvRow(cells);
        QCOMPARE(row, QByteArray("\"Ñandú \"\"el 7\"\"\",\"\",\"a, b\",\"c;d\"\r\n"));
        QCOMPARE(readBack(QString::fromUtf8(row).chopped(2), u','), cells);
    }
};

QTEST_APPLESS_MAIN(TstExportCsv)
#include "tst_export_csv.moc"
