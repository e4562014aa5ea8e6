// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/errors.h"
#include "ports/errors.h"
#include "store/catalogue_desk.h"
#include "support/store/faulty_vfs.h"

#include <QTest>

using namespace padron;
using domain::CatalogueKind;
using fixture::Desk;
using fixture::FaultyVfs;
using fixture::kRowsPerStep;
using fixture::municipios;
using fixture::namesOf;
using usecases::ImportCatalogue;

namespace {

constexpr char kModulos[] = "clave,nombre,modalidad,lugar,codigo_postal,entidad,municipio,localidad,horario,requisitos,"
                            "cobertura,telefono,clues,latitud,longitud,vigente_desde,vigente_hasta\n";

} // namespace

/// Importing: in steps, whole or not at all, and gone when nobody reads it any more.
class TestCatalogueImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = FaultyVfs::install(); }
    void cleanup() { FaultyVfs::mend(); }

    void anImportIsToldInStepsAndInTheLog()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        const QString path = m_files.write(QStringLiteral("mun.csv"), municipios("Ensayo", 120) + "07,x,Malo\n");
        auto progress = *desk.importing.start(CatalogueKind::Municipios, path);
        int steps = 0;
        int permille = 0;
        while (!progress.finished) {
            progress = *desk.importing.step();
            QVERIFY(progress.permille >= permille);
            permille = progress.permille;
            ++steps;
        }
        QVERIFY(steps >= 3);
        QCOMPARE(permille, 1000);
        QVERIFY(progress.active);
        QCOMPARE(progress.rows, 120);
        QCOMPARE(progress.badCount, 1);
        QCOMPARE(progress.firstBad, (QList<domain::BadLine>{{122, domain::LineFault::Clave}}));

        const auto versions = *desk.catalogues.versions();
        QCOMPARE(versions.size(), 1);
        QCOMPARE(versions.front().rows, 120);
        QCOMPARE(versions.front().badLines, 1);
        QCOMPARE(versions.front().sourceName, QStringLiteral("mun.csv"));
        QCOMPARE(versions.front().importedMs, desk.clock.wall);
        QCOMPARE(*desk.catalogues.currentSet(), 1);

        const auto rows = *desk.store->log().rows(1, 10);
        QCOMPARE(rows.size(), 1);
        const auto entry = *envelope::decodeEntry(rows.front().bytes);
        QCOMPARE(entry.kind, QStringLiteral("catalogo.cargado"));
        const QCborMap payload = entry.payload.toMap();
        QCOMPARE(payload.value(1).toString(), QStringLiteral("municipios"));
        QCOMPARE(payload.value(2).toInteger(), 120);
        QCOMPARE(payload.value(3).toInteger(), 1);
        QCOMPARE(payload.value(4).toByteArray(), versions.front().sha256);
        QVERIFY(!rows.front().bytes.contains("mun.csv"));
    }

    void aDraftGoesOnReadingItsOwnSet()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        const auto import = [&](const QByteArray& name) {
            return *desk.import(CatalogueKind::Municipios,
                                m_files.write(QStringLiteral("mun.csv"), municipios(name, 130)));
        };
        const auto first = [&](qint64 set) {
            return namesOf(desk.catalogues.municipios(set, QStringLiteral("07"), {}, 1)).value(0);
        };
        import("Viejo");
        const qint64 pinned = *desk.catalogues.currentSet();
        holdSet(desk, pinned);
        QCOMPARE(import("Medio").previousRows, 130);
        import("Nuevo");
        QCOMPARE(first(pinned), QStringLiteral("Viejo 1"));
        QCOMPARE(first(0), QStringLiteral("Nuevo 1"));
        QCOMPARE(first(*desk.catalogues.currentSet()), QStringLiteral("Nuevo 1"));
        QCOMPARE(desk.catalogues.versions()->size(), 1);
        // Nobody held the middle one: it is gone, with all its traces.
        QCOMPARE(desk.count("SELECT count(*) FROM catalogue_version"), 2);
        QCOMPARE(desk.count("SELECT count(*) FROM catalogue_municipio"), 260);
        const qint64 blocks = desk.count("SELECT count(*) FROM catalogue_names");
        QVERIFY(blocks > 0 && blocks % 2 == 0);

        QVERIFY(desk.store->connection().script("DELETE FROM draft"));
        while (*desk.store->catalogues().purge(kRowsPerStep)) {
        }
        QCOMPARE(desk.count("SELECT count(*) FROM catalogue_version"), 1);
        QCOMPARE(desk.count("SELECT count(*) FROM catalogue_municipio"), 130);
        QCOMPARE(desk.count("SELECT count(*) FROM catalogue_names"), blocks / 2);
        QCOMPARE(first(0), QStringLiteral("Nuevo 1"));
    }

    void removingModulosTakesWhomTheyServed()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        const QString path = m_files.write(QStringLiteral("mod.csv"),
                                           QByteArray(kModulos) + "A,Uno,fijo,L,,07,M,,H,,29200;Otro,,,,,,\n");
        QVERIFY(desk.import(CatalogueKind::Modulos, path));
        QVERIFY(desk.import(CatalogueKind::Modulos, path));
        QCOMPARE(desk.count("SELECT count(*) FROM catalogue_modulo"), 1);
        QCOMPARE(desk.count("SELECT count(*) FROM catalogue_cobertura"), 2);
    }

    void aFileWithoutOneGoodRowIsRefusedAndTheOldStays()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        QVERIFY(
            desk.import(CatalogueKind::Municipios, m_files.write(QStringLiteral("mun.csv"), municipios("Viejo", 10))));
        for (const QByteArray& bad : {QByteArray("CVE_ENT,CVE_MUN,NOM_MUN\n"),
                                      QByteArray("CVE_ENT,CVE_MUN,NOM_MUN\n") + QByteArray("99,1,x\n").repeated(300)}) {
            const auto refused = desk.import(CatalogueKind::Municipios, m_files.write(QStringLiteral("malo.csv"), bad));
            QVERIFY(!refused && refused.error().code == catalogues::kNoGoodRows);
        }
        QVERIFY(!desk.importing.step()); // it ended
        QCOMPARE(namesOf(desk.catalogues.municipios(0, QStringLiteral("07"), {}, 1)),
                 QStringList{QStringLiteral("Viejo 1")});
        QCOMPARE(desk.store->log().head()->seq, 1);
    }

    void aFileCutByMoreThanAFifthIsAskedAbout()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        const auto file = [&](int rows) {
            QByteArray bytes = "CVE_ENT,CVE_MUN,NOM_MUN\n";
            for (int i = 0; i < rows; ++i)
                bytes += QByteArray::number(7 + i / 999) + ',' + QByteArray::number(1 + i % 999) + ",Ensayo\n";
            return m_files.write(QStringLiteral("mun.csv"), bytes);
        };
        QVERIFY(desk.import(CatalogueKind::Municipios, file(1200)));
        QVERIFY(desk.import(CatalogueKind::Municipios, file(1000)));
        const QString cut = file(799);
        const auto refused = desk.import(CatalogueKind::Municipios, cut);
        QVERIFY(!refused && refused.error().code == catalogues::kFarFewerRows);
        QCOMPARE(refused.error().detail, QStringLiteral("1000"));
        QCOMPARE(desk.catalogues.versions()->front().rows, 1000);

        auto progress = *desk.importing.start(CatalogueKind::Municipios, cut, true);
        while (!progress.finished)
            progress = *desk.importing.step();
        QCOMPARE(desk.catalogues.versions()->front().rows, 799);
        QCOMPARE(desk.count("SELECT count(*) FROM catalogue_municipio"), 799);
    }

    void badLinesAreCountedAndTheFirstThousandKept()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        const auto progress = desk.import(
            CatalogueKind::Municipios,
            m_files.write(QStringLiteral("mun.csv"), municipios("Uno", 1) + QByteArray("99,1,x\n").repeated(5000)));
        QVERIFY(progress);
        QCOMPARE(progress->badCount, 5000);
        QCOMPARE(progress->firstBad.size(), ImportCatalogue::kMostBadLinesKept);
        QCOMPARE(progress->firstBad.last().line, 1002);
    }

    void whatIsAbandonedInTheMiddleLeavesTheOldWhole_data()
    {
        QTest::addColumn<bool>("reopened");
        QTest::newRow("cancelled") << false;
        QTest::newRow("killed") << true;
    }

    void whatIsAbandonedInTheMiddleLeavesTheOldWhole()
    {
        QFETCH(const bool, reopened);
        const fixture::StoreFolder folder;
        auto desk = std::make_unique<Desk>(folder);
        QVERIFY(desk->import(CatalogueKind::Municipios,
                             m_files.write(QStringLiteral("mun.csv"), municipios("Viejo", 130))));
        const QString next = m_files.write(QStringLiteral("nuevo.csv"), municipios("Nuevo", 500));
        QVERIFY(desk->importing.start(CatalogueKind::Municipios, next));
        while (desk->importing.step()->rows < 200) {
        }
        // A draft saves between two steps, and other catalogues are read.
        holdSet(*desk, *desk->catalogues.currentSet());
        if (reopened)
            desk.reset();
        else
            desk->importing.cancel();
        if (reopened)
            desk = std::make_unique<Desk>(folder);
        QCOMPARE(desk->catalogues.municipios(0, QStringLiteral("07"), {}, 1000)->size(), 130);
        QCOMPARE(namesOf(desk->catalogues.municipios(0, QStringLiteral("07"), QStringLiteral("nuevo"), 5)),
                 QStringList());
        QCOMPARE(*desk->catalogues.currentSet(), 1);
        QCOMPARE(desk->store->log().head()->seq, 1);

        QVERIFY(desk->store->connection().script("DELETE FROM draft"));
        QVERIFY(desk->import(CatalogueKind::Municipios, next));
        QCOMPARE(desk->count("SELECT count(*) FROM catalogue_municipio"), 500); // and the leftovers went
        QCOMPARE(desk->catalogues.municipios(0, QStringLiteral("07"), {}, 1000)->size(), 500);
    }

    void anImportIsWholeOrNotThereWhateverWriteFails()
    {
        const QString old = m_files.write(QStringLiteral("mun.csv"), municipios("Viejo", 60));
        const QString next = m_files.write(QStringLiteral("nuevo.csv"), municipios("Nuevo", 160));
        int tried = 0;
        bool met = true;
        for (int nth = 1; met; nth += 1 + nth / 6) {
            ++tried;
            const fixture::StoreFolder folder;
            {
                Desk desk(folder, m_vfs);
                QVERIFY(desk.import(CatalogueKind::Municipios, old));
                FaultyVfs::failFrom(nth, nth % 2 ? FaultyVfs::Fault::InputOutput : FaultyVfs::Fault::DiskFull);
                const auto done = desk.import(CatalogueKind::Municipios, next);
                met = FaultyVfs::failed();
                QVERIFY(done || met);
                if (!done)
                    QVERIFY(done.error().code == ports::kStoreFull || done.error().code == ports::kStoreFailed);
            } // closed with the medium still dead
            FaultyVfs::mend();
            Desk desk(folder);
            const auto versions = *desk.catalogues.versions();
            QCOMPARE(versions.size(), 1);
            const bool isNew = versions.front().rows == 160;
            const auto rows = *desk.catalogues.municipios(0, QStringLiteral("07"), {}, 1000);
            QCOMPARE(rows.size(), isNew ? 160 : 60);
            QVERIFY(rows.front().nombre.startsWith(isNew ? QStringLiteral("Nuevo") : QStringLiteral("Viejo")));
            QCOMPARE(desk.store->log().head()->seq, isNew ? 2 : 1);
            QVERIFY(desk.import(CatalogueKind::Municipios, next));
            QCOMPARE(desk.count("SELECT count(*) FROM catalogue_municipio"), 160);
        }
        QVERIFY(tried > 15);
    }

    void rowsOfAnotherKindAreRefused()
    {
        const fixture::StoreFolder folder;
        Desk desk(folder);
        ports::CatalogueStore& store = desk.store->catalogues();
        const qint64 version = *store.stage(CatalogueKind::Municipios, QStringLiteral("x"));
        const auto refused = store.append(version, QList<domain::CluesRow>());
        QVERIFY(!refused && refused.error().code == core::kInternal);
        QVERIFY(store.append(version + 1, QList<domain::MunicipioRow>()).error().code == ports::kNotFound);
        QVERIFY(store.activate(version + 1, QByteArray(32, 'x'), 1, 0, 1).error().code == ports::kNotFound);
    }

private:
    /// A draft that was begun under that set.
    static void holdSet(Desk& desk, qint64 set)
    {
        const QByteArray number = QByteArray::number(set);
        QVERIFY(desk.store->connection().script(
            "INSERT INTO draft (id, saved_ms, title, people, bytes, catalogue_set) VALUES "
            "(randomblob(16), 1, '', 0, x'00', " +
            number + ")"));
    }

    fixture::Files m_files;
    const char* m_vfs = nullptr;
};

QTEST_GUILESS_MAIN(TestCatalogueImport)
#include "tst_catalogue_import.moc"
