// SPDX-License-Identifier: GPL-3.0-or-later
// People as a table that leaves: by whom, of whom, marked, and in the log of each of them before a row is answered.
#include "session_fixture.h"

#include "access/errors.h"
#include "exports/errors.h"
#include "support/store/faulty_vfs.h"
#include "usecases/exported_rows.h"

#include <QDateTime>
#include <QTest>

using namespace padron;
using fixture::FaultyVfs;

namespace {

const QString kReason = QStringLiteral("La jurisdicción II, para el corte de noviembre");
constexpr int kMostWrites = 2000;

struct Exported
{
    QString folio, readme;
    QList<QStringList> rows; ///< with the headings
    ports::ExportCounts counts;
};

access::Proof proofOf(fixture::Store& store)
{
    return {store.user.id, store.clock.mono};
}

core::Result<Exported> exportAll(usecases::ExportPeople& steps, const ports::ExportWanted& wanted, const access::Proof& proof)
{
    Exported done;
    PADRON_ASSIGN(const auto begun, steps.begin(wanted, proof));
    done.folio = begun.folio;
    QByteArray csv = begun.head;
    for (bool complete = false; !complete;) {
        PADRON_ASSIGN(const auto slice, steps.step());
        csv += slice.rows;
        complete = slice.complete;
        done.readme = QString::fromUtf8(slice.readme);
    }
    PADRON_ASSIGN(done.counts, steps.noteDone(QByteArray(32, 's'), csv.size()));
    done.rows = fixture::rowsOf(csv);
    return done;
}

core::Result<Exported> exportAll(fixture::Store& store, const ports::ExportWanted& wanted)
{
    return exportAll(store.session().exportPeople, wanted, proofOf(store));
}

bool sawThem(desktop::Session& session, const core::PersonId& person)
{
    const auto readers = session.audit.readersOf(person);
    return readers && std::any_of(readers->begin(), readers->end(), [](const usecases::Reader& reader) {
               return reader.kind == QLatin1String(envelope::kind::kPeopleExported);
           });
}

} // namespace

class TstExportPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = FaultyVfs::install(); }
    void cleanup() { FaultyVfs::mend(); }

    void littleUnlessMoreIsAskedForAndEachRowIsMarked()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const auto least = exportAll(store, {.reason = kReason});
        QVERIFY(least);
        QCOMPARE(least->rows.first(),
                 QStringList({QStringLiteral("Folio"), QStringLiteral("Folio de la familia"), QStringLiteral("Nombre"),
                              QStringLiteral("Estatus"), QStringLiteral("Modalidad"), QStringLiteral("Fecha de registro"),
                              QStringLiteral("Exportación")}));
        QCOMPARE(least->rows.size(), 5);
        const domain::Person& titular = family.people.front();
        const QString day = QDateTime::fromMSecsSinceEpoch(store.clock.now).date().toString(Qt::ISODate);
        QCOMPARE(least->rows.at(1).mid(0, 6),
                 QStringList({titular.folio.text(), family.family.folio.text(), titular.name.full(),
                              QStringLiteral("Por enviar"), QStringLiteral("Módulo fijo"), day}));
        for (const QStringList& row : least->rows.mid(1)) {
            QVERIFY(row.last().contains(least->folio));
            QVERIFY(row.last().contains(store.user.name));
            QVERIFY(row.last().contains(day));
            for (const auto& person : family.people)
                QVERIFY(!row.join(u' ').contains(person.curp->text()));
        }
        QVERIFY(least->folio.startsWith(QLatin1String("EX-")));

        const auto most = exportAll(store, {.columns = ports::ExportColumns::Completas, .reason = kReason});
        QVERIFY(most);
        QVERIFY(most->folio != least->folio);
        QCOMPARE(most->rows.first().mid(6, 3),
                 QStringList({QStringLiteral("CURP"), QStringLiteral("Domicilio"), QStringLiteral("Teléfono")}));
        QCOMPARE(most->rows.first().size(), 10); // and nothing that is sensitive
        QCOMPARE(most->rows.at(1).at(6), titular.curp->text());
        QVERIFY(most->rows.at(1).at(7).contains(QStringLiteral("Rancho Nuevo")));
        QCOMPARE(most->rows.at(1).at(8), titular.telefono);
        for (const QString& said : {kReason, store.user.name, most->folio, QStringLiteral("Personas: 4"),
                                    QStringLiteral("Módulo San Cristóbal")})
            QVERIFY2(most->readme.contains(said), qPrintable(said));
    }

    void whatSomebodyTypedIsNoFormula()
    {
        fixture::Store store;
        auto draft = samples::familyDraft(1);
        draft.people.front().domicilio.entreVialidades.clear();
        draft.people.front().domicilio.referencias = QStringLiteral("=HYPERLINK(1);@SUM(A1)");
        const auto outcome = store.session().registerFamily.run(draft);
        QVERIFY(outcome && std::holds_alternative<domain::FamilyRecord>(*outcome));
        const auto made = exportAll(store, {.columns = ports::ExportColumns::Completas, .reason = kReason});
        QVERIFY(made);
        QVERIFY(made->rows.at(1).at(7).contains(QStringLiteral("'")));
        QVERIFY(!made->rows.at(1).at(7).contains(QStringLiteral(";@")));
    }

    void whomIsNarrowed()
    {
        fixture::Store store;
        const auto first = store.registerFamily(1);
        const QDate day = QDateTime::fromMSecsSinceEpoch(store.clock.now).date();
        store.clock.now += 3LL * 24 * 3'600'000;
        auto draft = samples::familyDraft(2);
        draft.people.front().domicilio.localidad = QStringLiteral("Mitzitón");
        QVERIFY(store.session().registerFamily.run(draft));
        const auto count = [&](const ports::ExportScope& scope) {
            const auto made = exportAll(store, {.scope = scope, .reason = kReason});
            return made ? made->counts.people : 0;
        };
        QCOMPARE(count({}), 8);
        QCOMPARE(count({.until = day}), 4);
        QCOMPARE(count({.from = day.addDays(1)}), 4);
        QCOMPARE(count({.from = day, .until = day.addDays(3)}), 8);
        QCOMPARE(count({.from = day.addDays(4)}), 0);
        QCOMPARE(count({.localidad = QStringLiteral("  mitziton ")}), 4);
        QCOMPARE(count({.localidad = QStringLiteral("Mitzi")}), 0);
        QCOMPARE(count({.state = ports::RecordState::PorEnviar}), 8);
        QCOMPARE(count({.state = ports::RecordState::EnElPadron}), 0);
    }

    void whoIsHeldStaysOutAndIsCounted()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        QVERIFY(store.session().revokeConsent.run(family.people.front().id, {}));
        const auto made = exportAll(store, {.reason = kReason});
        QVERIFY(made);
        QCOMPARE(made->counts.people, 3);
        QCOMPARE(made->counts.leftOut, 1);
        QVERIFY(made->readme.contains(QStringLiteral("bloqueadas: 1")));
        for (const QStringList& row : made->rows)
            QVERIFY(row.first() != family.people.front().folio.text());
        QVERIFY(!sawThem(store.session(), family.people.front().id));
        QVERIFY(sawThem(store.session(), family.people.at(1).id));

        const auto nobody = exportAll(store, {.scope = {.state = ports::RecordState::PorAclarar}, .reason = kReason});
        QVERIFY(!nobody && nobody.error().code == exports::kNobodyToExport);
        QCOMPARE(nobody.error().detail, QStringLiteral("1"));
    }

    void whoIsBlockedStaysOutToo()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const core::PersonId person = family.people.at(1).id;
        domain::ArcoRequest request;
        request.right = domain::ArcoRight::Cancelacion;
        request.person = person;
        request.document = QStringLiteral("INE");
        request.what = QStringLiteral("Ya no quiero estar en el padrón");
        auto& arco = store.session().arco;
        auto view = arco.receive(request);
        for (const auto step : {domain::ArcoStepKind::Enviar, domain::ArcoStepKind::Procedente})
            view = view ? arco.advance(view->request.id, step, store.clock.day, QStringLiteral("oficio 12/2026")) : view;
        QVERIFY(view && store.session().arcoRecords.block(proofOf(store), view->request.id));
        const auto made = exportAll(store, {.reason = kReason});
        QVERIFY(made);
        QCOMPARE(made->counts.people, 3);
        QCOMPARE(made->counts.leftOut, 1);
        QVERIFY(!sawThem(store.session(), person));
    }

    void withoutReasonOrPasswordNothingBegins()
    {
        fixture::Store store;
        store.registerFamily(1);
        const quint64 before = store.session().verifyLog.run()->entries;
        for (const QString& reason : {QString(), QStringLiteral("   "), QStringLiteral("porque"), QStringLiteral("xxxxxxxxxxxxxxx")})
            QCOMPARE(exportAll(store, {.reason = reason}).error().code.id(), exports::kReasonMissing.id());
        const auto stale = exportAll(store.session().exportPeople, {.reason = kReason}, {});
        QCOMPARE(stale.error().code.id(), access::kProofNeeded.id());
        const access::Proof proof = proofOf(store);
        store.clock.mono += access::kProofLastsMs + 1;
        QCOMPARE(exportAll(store.session().exportPeople, {.reason = kReason}, proof).error().code.id(),
                 access::kProofNeeded.id());
        QCOMPARE(store.session().verifyLog.run()->entries, before);
        QCOMPARE(store.session().exportPeople.step().error().code.id(), exports::kCancelled.id());
    }

    void theLogSaysWhoWhatForAndOfWhom()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const auto begun = store.session().exportPeople.begin(
            {.scope = {.localidad = QStringLiteral("Rancho Nuevo")}, .reason = kReason, .sealed = false}, proofOf(store));
        QVERIFY(begun);
        const envelope::LogEntry first = store.lastEntry(); // another session: what was going is gone with it
        QCOMPARE(first.kind, QLatin1String(envelope::kind::kExportBegun));
        const QCborMap said = first.payload.toMap();
        QCOMPARE(said.value(1).toString(), begun->folio);
        QCOMPARE(said.value(2).toString(), kReason);
        QCOMPARE(said.value(4).toString(), QStringLiteral("sin cifrar"));
        QCOMPARE(said.value(7).toString(), QStringLiteral("Rancho Nuevo"));
        QVERIFY(!store.session().exportPeople.step());

        const auto made = exportAll(store, {.reason = kReason});
        QVERIFY(made);
        const envelope::LogEntry last = store.lastEntry();
        QCOMPARE(last.kind, QLatin1String(envelope::kind::kExportDone));
        QCOMPARE(last.payload.toMap().value(3).toInteger(), 4);
        QCOMPARE(last.payload.toMap().value(5).toByteArray(), QByteArray(32, 's'));
        for (const auto& person : family.people)
            QVERIFY(sawThem(store.session(), person.id));
        QVERIFY(store.session().verifyLog.run());
    }

    void manyGoInSlices()
    {
        fixture::Store store;
        QSet<QString> folios;
        for (int i = 0; i < 60; ++i)
            for (const auto& person : store.registerFamily(i).people)
                folios.insert(person.folio.text());
        QVERIFY(store.session().exportPeople.begin({.reason = kReason}, proofOf(store)));
        QSet<QString> seen;
        int slices = 0;
        for (bool complete = false; !complete; ++slices) {
            const auto slice = store.session().exportPeople.step();
            QVERIFY(slice);
            for (const QStringList& row : fixture::rowsOf(slice->rows))
                seen.insert(row.first());
            complete = slice->complete;
            QVERIFY(slice->done <= slice->total);
            QCOMPARE(slice->readme.isEmpty(), !complete);
        }
        QCOMPARE(slices, 2);
        QCOMPARE(seen, folios);
    }

    void noRowIsAnsweredThatTheLogDoesNotHaveWhateverWriteFails()
    {
        bool met = true;
        int nth = 1, answered = 0;
        for (; met && nth < kMostWrites; ++nth) {
            fixture::Store store;
            const auto family = store.registerFamily(1);
            const core::SecureBytes key = store.session().dataKey().clone();
            store.close();
            bool rows = false, done = false;
            {
                auto local = stores::LocalStore::open(store.path(), access::databaseKey(key), stores::OpenMode::Existing, m_vfs);
                QVERIFY(local);
                desktop::Session session(std::move(*local), store.vault, store.clock, store.id,
                                         access::Unlocked{store.user, key.clone()});
                FaultyVfs::failFrom(nth, FaultyVfs::Fault::DiskFull);
                if (session.exportPeople.begin({.reason = kReason}, proofOf(store))) {
                    const auto slice = session.exportPeople.step();
                    rows = slice && !slice->rows.isEmpty();
                    done = rows && session.exportPeople.noteDone(QByteArray(32, 's'), 1);
                }
                met = FaultyVfs::failed();
                QVERIFY(done || met);
            }
            FaultyVfs::mend();
            store.reopen();
            QVERIFY(store.session().verifyLog.run());
            for (const auto& person : family.people)
                QVERIFY2(!rows || sawThem(store.session(), person.id), qPrintable(QString::number(nth)));
            answered += rows && !done;
        }
        QVERIFY(nth > 5 && nth < kMostWrites);
        QVERIFY(answered > 0);
    }

private:
    const char* m_vfs = nullptr;
};

QTEST_GUILESS_MAIN(TstExportPeople)
#include "tst_export_people.moc"
