// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/catalogues/catalogue_files.h"

#include <QTest>

using namespace padron;
using domain::LineFault;
using domain::ModuloRow;

namespace {

constexpr auto kKind = domain::CatalogueKind::Modulos;
constexpr char kHeader[] = "clave,nombre,modalidad,lugar,codigo_postal,entidad,municipio,localidad,horario,requisitos,"
                           "cobertura,telefono,clues,latitud,longitud,vigente_desde,vigente_hasta\r\n";
constexpr char kLine[] =
    "M1,Módulo Centro,fijo,Calle Uno 5,29200,07,San Ensayo,,\"Lunes a viernes, 8 a 14 h\",,,,,,,,\r\n";

} // namespace

class TestCatalogueModulos : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFullRowIsReadAsItIsWritten()
    {
        const QByteArray file =
            QByteArray(kHeader) +
            "B-07,Brigada de la Sierra,Brigada,\"Escuela primaria\nfrente al parque\",29290,Chiapas,Villa Ensayo,El "
            "Ensayo,"
            "\"Sábados, 9 a 13 h\",Identificación y CURP si las tiene,29290; 29291 - 29299 ;San Ensayo,961 555 0101,"
            "CSIMB000123,16.5,-92.5,2026-11-01,30/11/2026\r\n";
        const auto all = read(file);
        const auto rows = fixture::rowsOf<ModuloRow>(all);
        QVERIFY(all->bad.isEmpty());
        QCOMPARE(rows.size(), 1);
        const ModuloRow expected{
            .clave = QStringLiteral("B-07"),
            .nombre = QStringLiteral("Brigada de la Sierra"),
            .modalidad = QStringLiteral("brigada"),
            .lugar = QStringLiteral("Escuela primaria frente al parque"),
            .codigoPostal = QStringLiteral("29290"),
            .entidad = QStringLiteral("07"),
            .municipioNombre = QStringLiteral("Villa Ensayo"),
            .localidadNombre = QStringLiteral("El Ensayo"),
            .horario = QStringLiteral("Sábados, 9 a 13 h"),
            .requisitos = QStringLiteral("Identificación y CURP si las tiene"),
            .cobertura = {QStringLiteral("29290"), QStringLiteral("29291-29299"), QStringLiteral("San Ensayo")},
            .telefono = QStringLiteral("961 555 0101"),
            .clues = QStringLiteral("CSIMB000123"),
            .punto = domain::GeoPoint{16.5, -92.5},
            .desde = QDate(2026, 11, 1),
            .hasta = QDate(2026, 11, 30)};
        QCOMPARE(rows.front(), expected);
    }

    void linesAreCountedThroughValuesOfSeveral()
    {
        const QByteArray file = QByteArray(kHeader) + QByteArray(kLine).replace("Calle Uno 5", "\"Calle\nUno\n5\"") +
                                QByteArray(kLine).replace("fijo", "flotante");
        const auto all = read(file);
        QCOMPARE(fixture::rowsOf<ModuloRow>(all).size(), 1);
        QCOMPARE(all->bad, (QList<domain::BadLine>{{5, LineFault::Modalidad}}));
    }

    void modalidadesAreReadInAnyWriting_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("key");
        QTest::newRow("fijo") << QByteArray("MÓDULO FIJO") << QStringLiteral("fijo");
        QTest::newRow("movil") << QByteArray("Móvil") << QStringLiteral("movil");
        QTest::newRow("temporal") << QByteArray("modulo temporal") << QStringLiteral("temporal");
        QTest::newRow("brigada") << QByteArray("brigada") << QStringLiteral("brigada");
    }

    void modalidadesAreReadInAnyWriting()
    {
        QFETCH(const QByteArray, written);
        QFETCH(const QString, key);
        const auto rows =
            fixture::rowsOf<ModuloRow>(read(QByteArray(kHeader) + QByteArray(kLine).replace("fijo", written)));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().modalidad, key);
    }

    void faultsAreTold_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("fault");
        const auto row = [](const char* name, const char* from, const char* to, LineFault fault) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << static_cast<int>(fault);
        };
        row("no name", "Módulo Centro", "", LineFault::Nombre);
        row("name with controls", "Módulo Centro", "M\x01odulo", LineFault::Nombre);
        row("bidi in the place", "Calle Uno", "Calle \xe2\x80\xae Uno", LineFault::Texto);
        row("unknown entidad", ",07,", ",Atlántida,", LineFault::Clave);
        row("CP of letters", "29200", "2920A", LineFault::CodigoPostal);
        row("coverage backwards", "h\",,,", "h\",,29299-29200,", LineFault::Cobertura);
        row("coverage of half a CP", "h\",,,", "h\",,292,", LineFault::Cobertura);
        row("half a point", ",,,,\r\n", ",16.5,,,\r\n", LineFault::Coordenadas);
        row("a day that is not", ",,\r\n", ",2026-02-30,\r\n", LineFault::Fecha);
        row("ends before it begins", ",,\r\n", ",2026-03-02,2026-03-01\r\n", LineFault::Fecha);
        row("cut", "San Ensayo,,", "San Ensayo\r\n", LineFault::Columns);
    }

    void faultsAreTold()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const int, fault);
        const QByteArray line = QByteArray(kLine).replace(from, to);
        QVERIFY(line != kLine);
        const auto all = read(QByteArray(kHeader) + line);
        QVERIFY(fixture::rowsOf<ModuloRow>(all).isEmpty());
        QVERIFY(!all->bad.isEmpty());
        QCOMPARE(all->bad.front(), (domain::BadLine{2, static_cast<LineFault>(fault)}));
    }

    void theExampleThatIsHandedOutIsRead()
    {
        const auto all =
            fixture::readAll(kKind, QStringLiteral(PADRON_SOURCE_DIR "/resources/catalogos/modulos-ejemplo.csv"));
        const auto rows = fixture::rowsOf<ModuloRow>(all);
        QCOMPARE(rows.size(), 2);
        QVERIFY(all->bad.isEmpty());
        QCOMPARE(rows.front().clave, QStringLiteral("M-001"));
        QCOMPARE(rows.front().cobertura.size(), 3);
        QCOMPARE(rows.last().entidad, QStringLiteral("07"));
        QCOMPARE(rows.last().hasta, QDate(2026, 11, 30));
    }

    void aWorkbookWillDo()
    {
        const QString path = m_files.path(QStringLiteral("modulos.xlsx"));
        fixture::writeZip(
            path,
            fixture::workbook({{QStringLiteral("Clave"), QStringLiteral("Nombre"), QStringLiteral("Modalidad"),
                                QStringLiteral("Dirección"), QStringLiteral("Estado"), QStringLiteral("Municipio"),
                                QStringLiteral("Horario"), QStringLiteral("Vigente desde")},
                               {QStringLiteral("M1"), QStringLiteral("Centro"), QStringLiteral("Fijo"),
                                QStringLiteral("Calle Uno"), QStringLiteral("México"), QStringLiteral("San Ensayo"),
                                QStringLiteral("8 a 14 h"), QStringLiteral("46327")}}));
        const auto rows = fixture::rowsOf<ModuloRow>(fixture::readAll(kKind, path));
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.front().entidad, QStringLiteral("15"));
        QCOMPARE(rows.front().desde, QDate(2026, 11, 1));
    }

private:
    core::Result<fixture::AllRead> read(const QByteArray& file)
    {
        return fixture::readAll(kKind, m_files.write(QStringLiteral("modulos.csv"), file));
    }

    fixture::Files m_files;
};

QTEST_GUILESS_MAIN(TestCatalogueModulos)
#include "tst_catalogue_modulos.moc"
