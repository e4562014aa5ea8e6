// SPDX-License-Identifier: GPL-3.0-or-later
// The table that says, for each numeral of chapters III (10-22) and VIII (50-55), which test shows it; printed in the
// report. A row whose test is gone fails here.
#include <QFile>
#include <QSet>
#include <QTest>

namespace {

const QString kRoot = QStringLiteral(PADRON_SOURCE_DIR "/");

/// Of others (14: who is responsible; 16: the institution's website), or of what the program does not do yet (52: access
/// of a designated reviewer; 53: custody of what nobody collected).
const QSet<int> kNotHere{14, 16, 52, 53};

QByteArray contentOf(const QString& path)
{
    QFile file(kRoot + path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestNumerals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRowNamesATestThatIsThere()
    {
        const QStringList lines = QString::fromUtf8(contentOf(QStringLiteral("tests/lint/numerals.tsv"))).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 20);
        QSet<int> shown;
        for (const QString& line : lines) {
            if (line.startsWith(u'#'))
                continue;
            const QStringList cells = line.split(u'\t');
            QVERIFY2(cells.size() == 4, qPrintable(line));
            const QByteArray test = contentOf(cells.at(2));
            QVERIFY2(test.contains("void " + cells.at(3).toUtf8() + "()"), qPrintable(line));
            shown.insert(cells.at(0).section(u'.', 0, 0).toInt());
            qInfo().noquote() << cells.join(QStringLiteral(" | "));
        }
        QList<int> missing;
        for (int numeral = 10; numeral <= 55; numeral = numeral == 22 ? 50 : numeral + 1)
            if (!shown.contains(numeral) && !kNotHere.contains(numeral))
                missing.append(numeral);
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("no test for %1 ...").arg(missing.value(0))));
    }
};

QTEST_APPLESS_MAIN(TestNumerals)
#include "tst_numerals.moc"
