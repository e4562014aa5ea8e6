// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/errors.h"
#include "unit/catalogues/catalogue_files.h"

#include <QCryptographicHash>
#include <QTest>

using namespace padron;
using domain::AsentamientoRow;
using domain::LineFault;
using fixture::sepomex;
using fixture::sepomexLine;

namespace {

constexpr auto kKind = domain::CatalogueKind::CodigosPostales;

} // namespace

class TestCatalogueSepomex : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowIsReadAsItIsWritten()
    {
        // Latin-1, as the real one: ñ is one byte.
        const QByteArray file = sepomex({"01000|La Ca\xf1"
                                         "ada|Colonia|\xc1lvaro Ensayo|Ciudad de M\xe9xico|Ciudad de "
                                         "M\xe9xico|01001|09|01001||09|010|0001|Urbano|01",
                                         "29990|El Rinc\xf3n|Rancher\xed"
                                         "a|San Ensayo|Chiapas||29991|07|29991||29|078|"
                                         "0007|Rural|"});
        const auto all = fixture::readAll(kKind, m_files.write(QStringLiteral("cp.txt"), file));
        const auto rows = fixture::rowsOf<AsentamientoRow>(all);
        QCOMPARE(rows.size(), 2);
        const AsentamientoRow urban{.codigoPostal = QStringLiteral("01000"),
                                    .nombre = QStringLiteral("La Cañada"),
                                    .tipo = QStringLiteral("Colonia"),
                                    .tipoClave = QStringLiteral("09"),
                                    .entidad = QStringLiteral("09"),
                                    .municipio = QStringLiteral("010"),
                                    .municipioNombre = QStringLiteral("Álvaro Ensayo"),
                                    .ciudad = QStringLiteral("Ciudad de México"),
                                    .rural = false};
        QCOMPARE(rows.at(0), urban);
        QVERIFY(rows.at(1).rural);
        QVERIFY(rows.at(1).ciudad.isEmpty());
        QCOMPARE(domain::asentamientoTipoFor(rows.at(1).tipo), QStringLiteral("Ranchería"));
        QVERIFY(all->bad.isEmpty());
        QCOMPARE(all->doneBytes, all->totalBytes);
        QCOMPARE(all->sha256, QCryptographicHash::hash(file, QCryptographicHash::Sha256));
    }

    void typesOfTheOtherListHaveNoKeyOfOurs()
    {
        QVERIFY(domain::asentamientoTipoFor(u"Zona comercial").isEmpty());
        QCOMPARE(domain::asentamientoTipoFor(u"colonia"), QStringLiteral("Colonia"));
    }

    void otherEncodingsAreTold_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QString text = QString::fromLatin1(sepomex({sepomexLine("29200", "Pe\xf1"
                                                                               "a Alta")}));
        QTest::newRow("utf-8") << text.toUtf8();
        QTest::newRow("utf-8 with its mark") << "\xef\xbb\xbf" + text.toUtf8();
        QTest::newRow("utf-16 le") << "\xff\xfe" +
                                          QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        QByteArray big("\xfe\xff");
        for (const QChar c : text)
            big += QByteArray(1, static_cast<char>(c.unicode() >> 8)) + static_cast<char>(c.unicode() & 255);
        QTest::newRow("utf-16 be") << big;
        QTest::newRow("line feeds alone") << text.toUtf8().replace("\r\n", "\n");
    }

    void otherEncodingsAreTold()
    {
        QFETCH(const QByteArray, file);
        const auto all = fixture::readAll(kKind, m_files.write(QStringLiteral("cp.txt"), file));
        const auto rows = fixture::rowsOf<AsentamientoRow>(all);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().nombre, QStringLiteral("Peña Alta"));
        QVERIFY(all->bad.isEmpty());
    }

    void badLinesAreToldAndTheRestIsRead()
    {
        const auto all = fixture::readAll(
            kKind, m_files.write(QStringLiteral("cp.txt"),
                                 sepomex({sepomexLine("29200", "Uno"), sepomexLine("2920x", "Dos"),
                                          sepomexLine("29200", "Tres", "000"), sepomexLine("29200", ""),
                                          sepomexLine("29200", "Cin\x01co"), "29200|Seis|Barrio",
                                          sepomexLine("29200", QByteArray("Si\0ete", 6)), "",
                                          sepomexLine("29200", QByteArray(300, 'o')), sepomexLine("29201", "Diez")})));
        const auto rows = fixture::rowsOf<AsentamientoRow>(all);
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows.last().nombre, QStringLiteral("Diez"));
        const QList<domain::BadLine> expected{
            {4, LineFault::CodigoPostal}, {5, LineFault::Clave}, {6, LineFault::Nombre}, {7, LineFault::Nombre},
            {8, LineFault::Columns},      {9, LineFault::Nul},   {11, LineFault::Nombre}};
        QCOMPARE(all->bad, expected);
    }

    void aCutFileTellsItsLastLine()
    {
        const QByteArray whole = sepomex({sepomexLine("29200", "Uno"), sepomexLine("29201", "Dos")});
        const auto all = fixture::readAll(kKind, m_files.write(QStringLiteral("cp.txt"), whole.chopped(40)));
        QCOMPARE(fixture::rowsOf<AsentamientoRow>(all).size(), 1);
        QCOMPARE(all->bad, (QList<domain::BadLine>{{4, LineFault::Columns}}));
    }

    void columnsAreFoundByName()
    {
        const QByteArray file = "C_MNPIO;c_estado;D_MNPIO;d_tipo_asenta;d_asenta;D_CODIGO\n"
                                "78;7;San Ensayo;Barrio;\"La Loma; alta\";9200\n";
        const auto rows =
            fixture::rowsOf<AsentamientoRow>(fixture::readAll(kKind, m_files.write(QStringLiteral("cp.csv"), file)));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().nombre, QStringLiteral("La Loma; alta"));
        QCOMPARE(rows.front().codigoPostal, QStringLiteral("09200")); // a spreadsheet ate the zero
        QCOMPARE(rows.front().municipio, QStringLiteral("078"));
    }

    void readsInPiecesAsAsked()
    {
        QByteArrayList lines;
        for (int i = 0; i < 2500; ++i)
            lines.append(sepomexLine("29200", "Barrio " + QByteArray::number(i)));
        const auto all = fixture::readAll(kKind, m_files.write(QStringLiteral("cp.txt"), sepomex(lines)), 100);
        QCOMPARE(fixture::rowsOf<AsentamientoRow>(all).size(), 2500);
        QVERIFY(all->largestChunk <= 100);
    }

private:
    fixture::Files m_files;
};

QTEST_GUILESS_MAIN(TestCatalogueSepomex)
#include "tst_catalogue_sepomex.moc"
