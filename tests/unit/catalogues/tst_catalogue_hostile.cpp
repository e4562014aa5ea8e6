// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/errors.h"
#include "unit/catalogues/catalogue_files.h"

#include <QTest>

#include <random>

using namespace padron;
using domain::AsentamientoRow;
using domain::BadLine;
using domain::CatalogueKind;
using domain::LineFault;
using fixture::sepomex;
using fixture::sepomexLine;

namespace {

constexpr auto kKind = CatalogueKind::CodigosPostales;

} // namespace

/// Files that are no catalogue, or hardly: each is answered with a code or line by line, never with a crash.
class TestCatalogueHostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesOfSomethingElseAreRefused_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, const QByteArray& file, core::ErrorCode code) {
            QTest::newRow(name) << file << core::Error{code}.printedId();
        };
        row("empty", {}, catalogues::kNotThatCatalogue);
        row("one word", "hola", catalogues::kNotThatCatalogue);
        row("another catalogue", "CVE_ENT,CVE_MUN,NOM_MUN\n07,078,San Ensayo\n", catalogues::kNotThatCatalogue);
        row("a column short", "d_codigo|d_asenta|d_tipo_asenta|D_mnpio\n29200|a|b|c\n", catalogues::kNotThatCatalogue);
        row("the header too late", QByteArray("linea\n").repeated(30) + sepomex({}), catalogues::kNotThatCatalogue);
        row("a first line without end", QByteArray(1'000'000, 'x'), catalogues::kNotThatCatalogue);
        row("a web page", "<!DOCTYPE html><html><body>Aviso</body></html>", catalogues::kNotThatCatalogue);
        row("zeros", QByteArray(100'000, '\0'), catalogues::kNotText);
        row("a program",
            "\x7f"
            "ELF\x02\x01\x01" +
                QByteArray(5000, '\0'),
            catalogues::kNotText);
        row("half an archive", "PK\x03\x04" + QByteArray(5000, 'z'), catalogues::kWorkbookDamaged);
    }

    void filesOfSomethingElseAreRefused()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const QString, code);
        const auto all = fixture::readAll(kKind, m_files.write(QStringLiteral("x.txt"), file));
        QVERIFY(!all);
        QCOMPARE(all.error().printedId(), code);
    }

    void whatIsMissingIsNamed()
    {
        const auto all = fixture::readAll(
            kKind, m_files.write(QStringLiteral("x.txt"), "d_codigo|d_asenta|d_tipo_asenta|c_estado|D_mnpio\n"));
        QVERIFY(!all);
        QCOMPARE(all.error().detail, QStringLiteral("c_mnpio"));
    }

    void placesThatAreNoFileAreRefused()
    {
        for (const QString& path :
             {m_files.path(QStringLiteral("no-esta.txt")), m_files.path(QString()), QStringLiteral("/dev/zero")}) {
            const auto all = fixture::readAll(kKind, path);
            QVERIFY(!all && all.error().code == catalogues::kFileUnreadable);
        }
    }

    void aLineWithoutEndIsOneBadLine()
    {
        QByteArray file = sepomex({sepomexLine("29200", "Uno")}) + QByteArray(10'000'000, 'x') + "\r\n" +
                          sepomexLine("29201", "Dos") + "\r\n";
        const auto all = fixture::readAll(kKind, m_files.write(QStringLiteral("x.txt"), file));
        QCOMPARE(fixture::rowsOf<AsentamientoRow>(all).size(), 2);
        QCOMPARE(all->bad, (QList<BadLine>{{4, LineFault::TooLong}}));

        file.chop(file.size() - file.indexOf("xxx") - 9'000'000); // and it is the last
        const auto cut = fixture::readAll(kKind, m_files.write(QStringLiteral("x.txt"), file));
        QCOMPARE(fixture::rowsOf<AsentamientoRow>(cut).size(), 1);
        QCOMPARE(cut->bad, (QList<BadLine>{{4, LineFault::TooLong}}));
    }

    void aHundredThousandBadLinesAreCounted()
    {
        QByteArrayList lines(100'000, "esto no es un renglon");
        lines.append(sepomexLine("29201", "Dos"));
        const auto all = fixture::readAll(kKind, m_files.write(QStringLiteral("x.txt"), sepomex(lines)));
        QCOMPARE(fixture::rowsOf<AsentamientoRow>(all).size(), 1);
        QCOMPARE(all->bad.size(), 100'000);
        QVERIFY(all->largestChunk <= 1000);
    }

    void aQuoteThatNeverEndsIsOneBadLine()
    {
        QByteArray file = "CVE_ENT,CVE_MUN,NOM_MUN\n\"07\",\"001\",\"Uno\"\n\"07\",\"002\",\"Dos\n";
        for (int i = 3; i < 900; ++i)
            file += "\"07\",\"" + QByteArray::number(i).rightJustified(3, '0') +
                    "\",Sin comillas de más,,,,,,,,,,,,,,,,,,\n";
        const auto all = fixture::readAll(CatalogueKind::Municipios, m_files.write(QStringLiteral("m.csv"), file));
        // The value is read on until a quote closes it: one row of several lines, or a bad one; the rest is read.
        QVERIFY(fixture::rowsOf<domain::MunicipioRow>(all).size() >= 896);

        const QByteArray alone =
            "CVE_ENT,CVE_MUN,NOM_MUN\n07,001,\"Uno\n" + QByteArray("07,002,Dos\n").repeated(20'000);
        const auto open = fixture::readAll(CatalogueKind::Municipios, m_files.write(QStringLiteral("m.csv"), alone));
        QCOMPARE(open->bad, (QList<BadLine>{{2, LineFault::OpenQuote}}));
        QCOMPARE(fixture::rowsOf<domain::MunicipioRow>(open).size(), 20'000);
    }

    void everyLineOfManyQuotesIsAccountedFor()
    {
        // Each quote is closed by the next line's, but the last.
        const QByteArray file = "CVE_ENT,CVE_MUN,NOM_MUN\n" + QByteArray("07,001,\"U\n").repeated(99'999);
        const auto all = fixture::readAll(CatalogueKind::Municipios, m_files.write(QStringLiteral("m.csv"), file));
        QCOMPARE(fixture::rowsOf<domain::MunicipioRow>(all).size(), 49'999);
        QCOMPARE(all->bad, (QList<BadLine>{{100'000, LineFault::OpenQuote}}));
    }

    void noiseAfterAHeaderIsBadLines()
    {
        std::mt19937 random(7);
        QByteArray noise;
        for (int i = 0; i < 300'000; ++i)
            noise += static_cast<char>(random());
        const auto all = fixture::readAll(kKind, m_files.write(QStringLiteral("x.txt"), sepomex({}) + noise));
        QVERIFY(all);
        QVERIFY(fixture::rowsOf<AsentamientoRow>(all).isEmpty());
        QVERIFY(all->bad.size() > 100);
    }

    void moreRowsThanAnyCatalogueAreRefused()
    {
        QByteArray file = "CVE_ENT,CVE_MUN,NOM_MUN\n" + QByteArray("7,1,A\n").repeated(1'000'001);
        const auto all = fixture::readAll(CatalogueKind::Municipios, m_files.write(QStringLiteral("m.csv"), file));
        QVERIFY(!all && all.error().code == catalogues::kTooLarge);
    }

private:
    fixture::Files m_files;
};

QTEST_GUILESS_MAIN(TestCatalogueHostile)
#include "tst_catalogue_hostile.moc"
