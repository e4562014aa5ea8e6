// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/catalogue_desk.h"

#include <QTest>

using namespace padron;
using domain::CatalogueKind;
using fixture::Desk;
using fixture::namesOf;

namespace {

QByteArray locality(int municipio, int clave, const QByteArray& name, int population, double latitude = 16.7)
{
    return "07," + QByteArray::number(municipio) + ",San Ensayo," + QByteArray::number(clave) + ',' + name + ",R," +
           QByteArray::number(latitude, 'f', 4) + ",-92.6," + QByteArray::number(population) + '\n';
}

constexpr char kLocalities[] = "CVE_ENT,CVE_MUN,NOM_MUN,CVE_LOC,NOM_LOC,AMBITO,LAT_DECIMAL,LON_DECIMAL,POB_TOTAL\n";
constexpr char kModulos[] = "clave,nombre,modalidad,lugar,codigo_postal,entidad,municipio,localidad,horario,requisitos,"
                            "cobertura,telefono,clues,latitud,longitud,vigente_desde,vigente_hasta\n";

} // namespace

/// What is looked up in imported catalogues.
class TestCatalogues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutCataloguesEveryAnswerIsEmpty()
    {
        Desk desk(m_empty);
        QCOMPARE(*desk.catalogues.currentSet(), 0);
        QVERIFY(desk.catalogues.versions()->isEmpty());
        QVERIFY(desk.catalogues.byCodigoPostal(0, QStringLiteral("29200"))->isEmpty());
        QVERIFY(desk.catalogues.localidades(0, QStringLiteral("07"), {}, QStringLiteral("san"), 20)->isEmpty());
        QVERIFY(desk.catalogues.modulosNear(0, QStringLiteral("29200"), 5)->isEmpty());
    }

    void aCodigoPostalGivesItsAsentamientos()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        QVERIFY(desk.import(
            CatalogueKind::CodigosPostales,
            m_files.write(QStringLiteral("cp.txt"), fixture::sepomex({fixture::sepomexLine("01200", "Uno"),
                                                                      fixture::sepomexLine("29200", "La Merced"),
                                                                      fixture::sepomexLine("29200", "Cuxtitali", "079"),
                                                                      fixture::sepomexLine("29201", "Merced Alta")}))));
        QCOMPARE(namesOf(desk.catalogues.byCodigoPostal(0, QStringLiteral("29200"))),
                 (QStringList{QStringLiteral("La Merced"), QStringLiteral("Cuxtitali")}));
        const auto zero = *desk.catalogues.byCodigoPostal(0, QStringLiteral("01200"));
        QCOMPARE(zero.size(), 1);
        QCOMPARE(zero.front().codigoPostal, QStringLiteral("01200"));
        QCOMPARE(zero.front().entidad + zero.front().municipio, QStringLiteral("07078"));
        for (const char* bad : {"", "292", "29200 ", "2920a", "999999999999", "29202"})
            QVERIFY(desk.catalogues.byCodigoPostal(0, QLatin1String(bad))->isEmpty());
        QCOMPARE(namesOf(desk.catalogues.codigosPostales(0, QStringLiteral("07"), QStringLiteral("078"),
                                                         QStringLiteral("merc"), 5)),
                 (QStringList{QStringLiteral("Merced Alta"), QStringLiteral("La Merced")}));
    }

    void localitiesAreFoundByPartsOfTheirNames()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        QByteArray file = kLocalities;
        file += locality(78, 1, "San Cristóbal de las Casas", 183'000);
        file += locality(78, 2, "Las Casas", 40);
        file += locality(78, 3, "Nuevo San Cristóbal", 900'000);
        file += locality(79, 1, "San Crisanto", 5);
        file += locality(79, 2, "Peña Ñandú", 7);
        QVERIFY(desk.import(CatalogueKind::Localidades, m_files.write(QStringLiteral("loc.csv"), file)));
        const auto find = [&](const char* text, const char* municipio = "", int limit = 10) {
            return namesOf(desk.catalogues.localidades(0, QStringLiteral("07"), QLatin1String(municipio),
                                                       QString::fromUtf8(text), limit));
        };
        // Those that start so first, the bigger first; then those with words that do.
        QCOMPARE(find("san cris"),
                 (QStringList{QStringLiteral("San Cristóbal de las Casas"), QStringLiteral("San Crisanto"),
                              QStringLiteral("Nuevo San Cristóbal")}));
        QCOMPARE(find("SAN CRISTOBAL", "078"),
                 (QStringList{QStringLiteral("San Cristóbal de las Casas"), QStringLiteral("Nuevo San Cristóbal")}));
        QCOMPARE(find("casas cristobal"), QStringList{QStringLiteral("San Cristóbal de las Casas")});
        QCOMPARE(find("pena nan"), QStringList{QStringLiteral("Peña Ñandú")});
        QCOMPARE(find("san", "", 1), QStringList{QStringLiteral("San Cristóbal de las Casas")});
        QCOMPARE(find("", "078"),
                 (QStringList{QStringLiteral("Nuevo San Cristóbal"), QStringLiteral("San Cristóbal de las Casas"),
                              QStringLiteral("Las Casas")}));
        QVERIFY(find("no existe").isEmpty());
        for (const char* hostile :
             {"\"", "* OR x", "NEAR(", "san\" OR \"casas", "#", "@e7", "'; DROP TABLE draft;--", "%"})
            QVERIFY(desk.catalogues.localidades(0, QStringLiteral("07"), {}, QString::fromUtf8(hostile), 10));
        QVERIFY(desk.catalogues.localidades(0, {}, {}, QString(100'000, u'a'), 10)->isEmpty());
        QCOMPARE(namesOf(desk.catalogues.localidades(0, {}, {}, QStringLiteral("crisa"), 10)),
                 QStringList{QStringLiteral("San Crisanto")});
        const auto found =
            *desk.catalogues.localidades(0, QStringLiteral("07"), QStringLiteral("078"), QStringLiteral("las c"), 1);
        QCOMPARE(found.front().clave, QStringLiteral("0002"));
        QCOMPARE(found.front().poblacion, 40);
        QCOMPARE(*found.front().punto, (domain::GeoPoint{16.7, -92.6}));
    }

    void clinicsAreFoundByKeyNameAndPlace()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        const QByteArray file =
            "CLUES,NOMBRE DE LA UNIDAD,CLAVE DE LA ENTIDAD,CLAVE DEL MUNICIPIO,MUNICIPIO,ESTATUS DE OPERACION\n"
            "CSIMB000123,Hospital del Ensayo,07,078,San Ensayo,1\nCSSSA000456,Clínica Dos,07,079,Chamula,1\n";
        QVERIFY(desk.import(CatalogueKind::Clues, m_files.write(QStringLiteral("clues.csv"), file)));
        QCOMPARE(namesOf(desk.catalogues.clues(0, QStringLiteral("csimb0001"), 5)),
                 QStringList{QStringLiteral("Hospital del Ensayo")});
        QCOMPARE(namesOf(desk.catalogues.clues(0, QStringLiteral("ensayo hosp"), 5)),
                 QStringList{QStringLiteral("Hospital del Ensayo")});
        QCOMPARE(namesOf(desk.catalogues.clues(0, QStringLiteral("clinica chamula"), 5)),
                 QStringList{QStringLiteral("Clínica Dos")});
        QVERIFY(desk.catalogues.clues(0, {}, 5)->isEmpty());
    }

    void modulosComeNearestFirst()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        QByteArray file = kModulos;
        file += "A,Otro estado lejos,fijo,L,,01,Lejos,,H,,,,,21.9,-102.3,,\n";
        file += "B,Sin lugar conocido,fijo,L,,07,Nadie Sabe,,H,,,,,,,,\n";
        file += "C,A cincuenta,fijo,L,,07,Otro,,H,,,,,17.15,-92.6,,\n";
        file += "D,Por su localidad,fijo,L,,07,Chamula,Chamula,H,,,,,,,,\n";
        file += "E,Mismo municipio,fijo,L,29299,07,san ensayo,,H,,,,,,,,\n";
        file += "F,Mismo código,fijo,L,29200,07,San Ensayo,,H,,,,,,,,\n";
        file += "G,Cubre el rango,movil,L,,07,Otro,,H,,29100-29250,,,,,,\n";
        file += "H,Cubre el municipio,brigada,L,,07,Otro,,H,,San Ensayo,,,,,,\n";
        file += "I,Ya terminó,temporal,L,29200,07,San Ensayo,,H,,29200,,,,,,2026-09-20\n";
        file += "J,Aún no empieza,temporal,L,29200,07,San Ensayo,,H,,29200,,,,,2026-09-22,\n";
        QVERIFY(desk.import(CatalogueKind::Modulos, m_files.write(QStringLiteral("mod.csv"), file)));
        // Without the other catalogues: what the CP itself says.
        QStringList clear;
        const auto bare = *desk.catalogues.modulosNear(0, QStringLiteral("29200"), 10);
        for (const auto& each : bare)
            clear += each.modulo.clave;
        QCOMPARE(clear, (QStringList{QStringLiteral("G"), QStringLiteral("F")}));

        QVERIFY(desk.import(
            CatalogueKind::CodigosPostales,
            m_files.write(QStringLiteral("cp.txt"), fixture::sepomex({fixture::sepomexLine("29200", "Uno")}))));
        QVERIFY(desk.import(CatalogueKind::Localidades,
                            m_files.write(QStringLiteral("loc.csv"),
                                          kLocalities + locality(78, 1, "San Ensayo", 900) +
                                              locality(78, 9, "Rancho", 3, 15.0) +
                                              locality(79, 1, "Chamula", 50, 16.8).replace("San Ensayo", "Chamula"))));
        QVERIFY(desk.import(
            CatalogueKind::Municipios,
            m_files.write(QStringLiteral("mun.csv"), "CVE_ENT,CVE_MUN,NOM_MUN\n07,78,San Ensayo\n07,79,Chamula\n")));
        const auto near = *desk.catalogues.modulosNear(0, QStringLiteral("29200"), 10);
        QStringList order;
        QList<ports::Nearness> why;
        for (const auto& each : near) {
            order += each.modulo.clave;
            why += each.nearness;
        }
        QCOMPARE(order, (QStringList{QStringLiteral("H"), QStringLiteral("G"), QStringLiteral("F"), QStringLiteral("E"),
                                     QStringLiteral("D"), QStringLiteral("C"), QStringLiteral("B")}));
        using N = ports::Nearness;
        QCOMPARE(why, (QList<N>{N::CubreCodigoPostal, N::CubreCodigoPostal, N::MismoCodigoPostal, N::MismoMunicipio,
                                N::Distancia, N::Distancia, N::MismaEntidad}));
        QVERIFY(near.at(4).kilometres && qAbs(*near.at(4).kilometres - 11.1) < 0.2);
        QVERIFY(near.at(5).kilometres && qAbs(*near.at(5).kilometres - 50.0) < 0.5);
        QVERIFY(!near.last().kilometres);
        QCOMPARE(desk.catalogues.modulosNear(0, QStringLiteral("29200"), 2)->size(), 2);
        for (const char* bad : {"", "abc", "99999999999999999999"})
            QVERIFY(desk.catalogues.modulosNear(0, QLatin1String(bad), 5)->isEmpty());
    }

private:
    fixture::StoreFolder m_empty;
    fixture::Files m_files;
};

QTEST_GUILESS_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
