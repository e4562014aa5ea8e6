// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/errors.h"
#include "unit/catalogues/catalogue_files.h"

#include <QFileInfo>
#include <QTest>

using namespace padron;
using domain::CatalogueKind;
using domain::LineFault;
using domain::LocalidadRow;
using domain::MunicipioRow;

namespace {

constexpr char kHeader[] = "CVEGEO,CVE_ENT,NOM_ENT,NOM_ABR,CVE_MUN,NOM_MUN,CVE_LOC,NOM_LOC,AMBITO,LATITUD,LONGITUD,"
                           "LAT_DECIMAL,LON_DECIMAL,ALTITUD,CVE_CARTA,POB_TOTAL\r\n";

QByteArray locality(const QByteArray& clave, const QByteArray& nombre, const QByteArray& poblacion = "120")
{
    return "\"07078" + clave + "\",\"07\",\"Chiapas\",\"Chis.\",\"078\",\"San Ensayo\",\"" + clave + "\",\"" + nombre +
           "\",\"R\",\"16\xc2\xb0"
           "44'12.1\"\" N\",\"092\xc2\xb0"
           "38'16.2\"\" W\",\"16.736691\",\"-92.637821\",\"2113\","
           "\"E15D62\",\"" +
           poblacion + "\"\r\n";
}

} // namespace

class TestCatalogueInegi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localitiesAreReadAsTheyAreWritten()
    {
        const QByteArray file = kHeader +
                                locality("0001", "El Ensayo \xc3\xb1"
                                                 "ande\xc3\xba") +
                                locality("0002", "La \"\"Esperanza\"\"", "-");
        const auto all = fixture::readAll(CatalogueKind::Localidades, m_files.write(QStringLiteral("loc.csv"), file));
        const auto rows = fixture::rowsOf<LocalidadRow>(all);
        QCOMPARE(rows.size(), 2);
        const LocalidadRow first{.entidad = QStringLiteral("07"),
                                 .municipio = QStringLiteral("078"),
                                 .clave = QStringLiteral("0001"),
                                 .nombre = QStringLiteral("El Ensayo ñandeú"),
                                 .municipioNombre = QStringLiteral("San Ensayo"),
                                 .urbana = false,
                                 .poblacion = 120,
                                 .punto = domain::GeoPoint{16.736691, -92.637821}};
        QCOMPARE(rows.at(0), first);
        QCOMPARE(rows.at(1).nombre, QStringLiteral("La \"Esperanza\""));
        QCOMPARE(rows.at(1).poblacion, 0); // INEGI does not say
        QVERIFY(all->bad.isEmpty());
    }

    void latin1AndUtf8GiveTheSame()
    {
        const QByteArray utf8 = kHeader + locality("0001", "Ca\xc3\xb1"
                                                           "ada \xc3\xa1");
        const QByteArray latin1 = QString::fromUtf8(utf8).toLatin1();
        QVERIFY(utf8 != latin1);
        const auto read = [&](const QByteArray& bytes) {
            return fixture::rowsOf<LocalidadRow>(
                fixture::readAll(CatalogueKind::Localidades, m_files.write(QStringLiteral("loc.csv"), bytes)));
        };
        QCOMPARE(read(latin1), read(utf8));
        QCOMPARE(read(utf8).front().nombre, QStringLiteral("Cañada á"));
    }

    void windows1252SignsAreKept()
    {
        const QByteArray file = kHeader + locality("0001", "D\x92"
                                                           "Or \x93"
                                                           "alto\x94 \xd1");
        const auto rows = fixture::rowsOf<LocalidadRow>(
            fixture::readAll(CatalogueKind::Localidades, m_files.write(QStringLiteral("loc.csv"), file)));
        QCOMPARE(rows.front().nombre, QStringLiteral("D’Or “alto” Ñ"));
    }

    void notesAtTheEndAreNoBadLines()
    {
        const QByteArray file =
            kHeader + locality("0001", "Uno") + "\r\n\"Fuente: invento\",\"\"\r\nNota: sin datos\r\n";
        const auto all = fixture::readAll(CatalogueKind::Localidades, m_files.write(QStringLiteral("loc.csv"), file));
        QCOMPARE(fixture::rowsOf<LocalidadRow>(all).size(), 1);
        QVERIFY(all->bad.isEmpty());
    }

    void notesInTheMiddleAreBadLines()
    {
        const QByteArray file = kHeader + locality("0001", "Uno") + "Nota: sin datos\r\n" + locality("0002", "Dos");
        const auto all = fixture::readAll(CatalogueKind::Localidades, m_files.write(QStringLiteral("loc.csv"), file));
        QCOMPARE(fixture::rowsOf<LocalidadRow>(all).size(), 2);
        QCOMPARE(all->bad, (QList<domain::BadLine>{{3, LineFault::Columns}}));
    }

    void keysOutOfRangeAreTold()
    {
        const QByteArray file = kHeader + QByteArray(locality("0001", "Uno")).replace("\"07\"", "\"33\"") +
                                locality("0000", "Cero") +
                                QByteArray(locality("0002", "Dos")).replace("\"078\"", "\"\"");
        const auto all = fixture::readAll(CatalogueKind::Localidades, m_files.write(QStringLiteral("loc.csv"), file));
        QCOMPARE(all->bad,
                 (QList<domain::BadLine>{{2, LineFault::Clave}, {3, LineFault::Clave}, {4, LineFault::Clave}}));
    }

    void aPointOutsideMexicoIsNoPoint()
    {
        const QByteArray file = kHeader + QByteArray(locality("0001", "Uno")).replace("16.736691", "0.0");
        const auto rows = fixture::rowsOf<LocalidadRow>(
            fixture::readAll(CatalogueKind::Localidades, m_files.write(QStringLiteral("loc.csv"), file)));
        QVERIFY(!rows.front().punto);
    }

    void municipiosOfAnyYear_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("upper case, quoted, no head town in the capital") << QByteArray(
            "CVEGEO,CVE_ENT,NOM_ENT,NOM_ABR,CVE_MUN,NOM_MUN,CVE_CAB,NOM_CAB,POB_TOTAL\r\n"
            "\"09002\",\"09\",\"Ciudad de M\xe9xico\",\"CDMX\",\"002\",\"Ensayo\",\"----\",\"----\",\"1\"\r\n");
        QTest::newRow("old titles, other order")
            << QByteArray("Nom_Mun,Cve_Mun,Nom_Ent,Cve_Ent,Mapa\r\n\"Ensayo\",\"002\",\"Ciudad\",\"09\",\"09002\"\r\n");
        QTest::newRow("saved by a spreadsheet") << QByteArray("cve_ent;cve_mun;nom_mun;;\n9;2;Ensayo;;\n");
    }

    void municipiosOfAnyYear()
    {
        QFETCH(const QByteArray, file);
        const auto all = fixture::readAll(CatalogueKind::Municipios, m_files.write(QStringLiteral("mun.csv"), file));
        const auto rows = fixture::rowsOf<MunicipioRow>(all);
        QCOMPARE(rows, (QList<MunicipioRow>{{QStringLiteral("09"), QStringLiteral("002"), QStringLiteral("Ensayo")}}));
        QVERIFY(all->bad.isEmpty());
    }

    void theRealTablesImport()
    {
        // INEGI's own, never part of this project: PADRON_CATALOGUE_DATA names a folder with both.
        const QString folder =
            qEnvironmentVariable("PADRON_CATALOGUE_DATA", QStringLiteral(PADRON_SOURCE_DIR "/../shared/data"));
        const QString municipios = folder + QStringLiteral("/municipios.csv");
        const QString localidades = folder + QStringLiteral("/localidades.csv");
        if (!QFileInfo::exists(municipios) || !QFileInfo::exists(localidades))
            QSKIP("no real tables here");
        const auto ofMunicipios = fixture::readAll(CatalogueKind::Municipios, municipios);
        QCOMPARE(fixture::rowsOf<MunicipioRow>(ofMunicipios).size(), 2478);
        QVERIFY(ofMunicipios->bad.isEmpty());
        const auto ofLocalidades = fixture::readAll(CatalogueKind::Localidades, localidades);
        const auto rows = fixture::rowsOf<LocalidadRow>(ofLocalidades);
        QCOMPARE(rows.size(), 10'635);
        QVERIFY(ofLocalidades->bad.isEmpty());
        const bool allPlaced =
            std::all_of(rows.begin(), rows.end(), [](const auto& row) { return row.punto && row.poblacion > 0; });
        QVERIFY(allPlaced);
    }

private:
    fixture::Files m_files;
};

QTEST_GUILESS_MAIN(TestCatalogueInegi)
#include "tst_catalogue_inegi.moc"
