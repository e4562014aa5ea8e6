// SPDX-License-Identifier: GPL-3.0-or-later
// The log looked through, exported and answered to the people it is about; incidents.
#include "centre_receipt.h"

#include "access/errors.h"
#include "audit/audit_file.h"
#include "audit/errors.h"
#include "audit/passphrase_box.h"
#include "usecases/audit_errors.h"
#include "usecases/errors.h"
#include "usecases/log_kinds.h"

#include <QFile>
#include <QTest>

using namespace padron;
using fixture::exchange;

namespace {

constexpr access::KdfCost kQuick{1, 8192};

core::SecureBytes phrase()
{
    return core::SecureBytes(QByteArrayView("tres palabras sueltas"));
}

template <class T> core::ErrorCode codeOf(const core::Result<T>& result)
{
    return result ? core::kInternal : result.error().code;
}

QStringList kindsOf(const usecases::AuditPage& page)
{
    QStringList kinds;
    for (const auto& line : page.lines)
        kinds.append(line.line.kind);
    return kinds;
}

access::Proof proofOf(fixture::Store& store)
{
    return {store.user.id, store.clock.mono};
}

} // namespace

class TstAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoLookedAtWhomIsToldAndTheAskingToo()
    {
        fixture::Store store;
        const auto one = store.registerFamily(1);
        const auto other = store.registerFamily(2);
        const domain::Person& rosa = one.people.at(1);
        QVERIFY(store.session().openFamily.run(rosa.id));
        QVERIFY(store.session().openFamily.run(other.people.front().id));

        ports::LogFilter filter{.subjects = {usecases::subjectOf(rosa.id)}, .kinds = {QStringLiteral("persona.consultada")}};
        const auto page = store.session().audit.page(filter);
        QVERIFY(page);
        QVERIFY(page->complete);
        QCOMPARE(page->behind, 0U);
        QCOMPARE(page->lines.size(), 1);
        const auto& line = page->lines.front();
        QCOMPARE(line.userName, store.user.name);
        QCOMPARE(line.whom.front().name, rosa.name.full());
        QCOMPARE(line.whom.at(1).folio, one.family.folio.digits());
        QCOMPARE(line.line.role, QStringLiteral("responsable"));

        const envelope::LogEntry asked = store.lastEntry(); // asking was noted before it was answered
        QCOMPARE(asked.kind, QLatin1String(envelope::kind::kLogRead));
        QVERIFY(asked.subjects.front().id == usecases::subjectOf(rosa.id));
        QCOMPARE(asked.payload.toMap().value(2).toArray().at(0).toString(), QStringLiteral("persona.consultada"));
    }

    void lookingWithoutNamingAnybodyIsNotedOnce()
    {
        fixture::Store store;
        store.registerFamily(1);
        QCOMPARE(kindsOf(*store.session().audit.page({})).first(), QLatin1String(envelope::kind::kLogRead));
        QCOMPARE(kindsOf(*store.session().audit.page({})).count(QLatin1String(envelope::kind::kLogRead)), 1);
        store.reopen(); // another session
        QCOMPARE(kindsOf(*store.session().audit.page({})).count(QLatin1String(envelope::kind::kLogRead)), 2);
    }

    void pagesMeet()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        for (int i = 0; i < 120; ++i)
            QVERIFY(store.session().openFamily.run(family.people.front().id));
        ports::LogFilter filter{.kinds = usecases::kindsOf(usecases::LogGroup::Looks)};
        QSet<quint64> seen;
        for (;;) {
            const auto page = store.session().audit.page(filter);
            QVERIFY(page);
            for (const auto& line : page->lines)
                seen.insert(line.line.seq);
            if (page->complete)
                break;
            QCOMPARE(page->lines.size(), 50);
            filter.before = page->lines.last().line.num;
        }
        QCOMPARE(seen.size(), 121); // and the look itself
    }

    void anEntryIsShownWhole()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const auto page = store.session().audit.page({.kinds = {QStringLiteral("familia.registrada")}});
        const auto entry = store.session().audit.entry(page->lines.front());
        QVERIFY(entry);
        QVERIFY(entry->readable);
        QCOMPARE(entry->subjects.size(), family.people.size() + 1);
        QVERIFY(entry->entry.payload.isMap());
        QVERIFY(entry->entry.modality);
    }

    void peopleAndUsersAreFoundByName()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const domain::Person& known = family.people.at(1);
        for (const QString& typed : {known.folio.digits(), known.curp->text(), known.name.full()})
            QVERIFY(store.session().audit.people(typed)->front().person == known.id);
        QVERIFY(store.session().audit.people(QStringLiteral("x"))->isEmpty());
        QVERIFY(store.session().audit.page({}));
        const auto users = store.session().audit.users();
        QCOMPARE(users->size(), 1);
        QCOMPARE(users->front().name, store.user.name);
    }

    void aPersonIsToldWhoSawThem()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const auto other = store.registerFamily(2);
        const auto& mother = family.people.at(0);
        const auto& child = family.people.at(2);
        QVERIFY(store.session().audit.readersOf(mother.id)->isEmpty());
        QVERIFY(store.session().openFamily.run(mother.id)); // the whole family was on the screen
        QVERIFY(store.session().openFamily.run(other.people.front().id));
        const auto readers = store.session().audit.readersOf(child.id);
        QVERIFY(readers);
        QCOMPARE(readers->size(), 1);
        QCOMPARE(readers->front().kind, QLatin1String(envelope::kind::kPersonOpened));
        QCOMPARE(readers->front().userName, store.user.name);
        QCOMPARE(readers->front().role, QStringLiteral("responsable"));
        QVERIFY(readers->front().asFamily);
        QVERIFY(!store.session().audit.readersOf(mother.id)->front().asFamily);
    }

    void aPieceForAnAuditorHoldsAndOpensWithItsPhrase()
    {
        fixture::Store store;
        const auto family = store.registerFamily(1);
        const auto& person = family.people.at(1);
        QVERIFY(store.session().openFamily.run(person.id));
        store.registerFamily(2);
        QVERIFY(store.session().openFamily.run(person.id));
        exchange(store);
        const QString path = store.path() + QStringLiteral("/pieza.bitacora");
        const usecases::ExportLog::Wanted wanted{
            .filter = {.subjects = {usecases::subjectOf(person.id)}}, .reason = QStringLiteral(" Auditoría\n del OIC "), .path = path};
        const auto exported = store.session().exportLog.run(proofOf(store), wanted, phrase(), kQuick);
        QVERIFY(exported);
        QCOMPARE(exported->entries, 3); // registered, and opened twice

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QCOMPARE(envelope::sha256(bytes), exported->sha256);
        QVERIFY(!bytes.contains(person.name.nombres().toUtf8()));
        const auto message = audit::openWithPassphrase(QByteArrayView(audit::kMagic), bytes, phrase());
        QVERIFY(message);
        const auto verified = audit::verifyPiece(*message);
        QVERIFY(verified);
        QCOMPARE(verified->deviceProven, QStringLiteral("D0137"));
        // signed by a device that is not the one the CA speaks of
        const auto another = audit::verifyPiece(audit::signPiece(verified->piece, envelope::SigningKey::generate()));
        QVERIFY(another && another->deviceProven.isEmpty());
        const audit::Piece& piece = verified->piece;
        QCOMPARE(piece.reason, QStringLiteral("Auditoría del OIC"));
        QCOMPARE(piece.madeByName, store.user.name);
        QCOMPARE(piece.sections.size(), 1);
        int whole = 0;
        for (const auto& link : piece.sections.front().links)
            whole += link.bytes.isEmpty() ? 0 : 1;
        QCOMPARE(whole, 3);
        QCOMPARE(piece.sections.front().links.size(), 4); // another family's entry between them, as a hash alone
        QCOMPARE(verified->proofs.front().receiptedSeq, verified->proofs.front().lastSeq);
        QCOMPARE(verified->deviceThumbprint, envelope::VerifyKey::fromBytes(store.keys().signingPublic)->thumbprint());

        const envelope::LogEntry noted = store.lastEntry();
        QCOMPARE(noted.kind, QLatin1String(envelope::kind::kLogExported));
        QVERIFY(noted.subjects.front().id == usecases::subjectOf(person.id));
        QCOMPARE(noted.payload.toMap().value(2).toString(), QStringLiteral("Auditoría del OIC"));
        QCOMPARE(noted.payload.toMap().value(3).toByteArray(), exported->sha256);

        auto ofOne = wanted; // whose work was looked at is noted as well
        ofOne.filter = {.user = store.user.id, .kinds = {QStringLiteral("persona.consultada")}};
        QVERIFY(store.session().exportLog.run(proofOf(store), ofOne, phrase(), kQuick));
        const QCborMap told = store.lastEntry().payload.toMap();
        QCOMPARE(told.value(6).toByteArray(), store.user.id.bytes());
        QCOMPARE(told.value(7).toArray().at(0).toString(), QStringLiteral("persona.consultada"));
    }

    void anExportIsRefusedWithoutWhatItNeeds()
    {
        fixture::Store store;
        const quint64 entries = store.session().verifyLog.run()->entries;
        const QString path = store.path() + QStringLiteral("/pieza.bitacora");
        usecases::ExportLog::Wanted wanted{.filter = {}, .reason = QStringLiteral("Auditoría"), .path = path};
        auto& exportLog = store.session().exportLog;
        access::Proof old = proofOf(store);
        store.clock.mono += access::kProofLastsMs + 1;
        QVERIFY(codeOf(exportLog.run(old, wanted, phrase(), kQuick)) == access::kProofNeeded);
        QVERIFY(codeOf(exportLog.run(proofOf(store), wanted, core::SecureBytes(QByteArrayView("corta")), kQuick))
                == audit::kPassphraseWeak);
        wanted.reason = QStringLiteral("  \n ");
        QVERIFY(codeOf(exportLog.run(proofOf(store), wanted, phrase(), kQuick)) == usecases::kReasonMissing);
        wanted.reason = QStringLiteral("Auditoría");
        wanted.filter.fromMs = store.clock.now + 1;
        QVERIFY(codeOf(exportLog.run(proofOf(store), wanted, phrase(), kQuick)) == usecases::kNothingToExport);
        wanted.filter.fromMs = 0;
        wanted.path = store.path() + QStringLiteral("/no existe/pieza.bitacora");
        QVERIFY(codeOf(exportLog.run(proofOf(store), wanted, phrase(), kQuick)) == usecases::kFileNotWritten);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(store.session().verifyLog.run()->entries, entries);
    }

    void incidentsAreNotedAndAddedTo()
    {
        fixture::Store store;
        ports::Incident incident;
        incident.kind = ports::IncidentKind::Robo;
        incident.what = QStringLiteral(" Robaron una memoria USB con un respaldo ");
        incident.foundOn = store.clock.day;
        incident.happenedOn = store.clock.day.addDays(-1);
        incident.data = QStringLiteral("Ninguno legible: el respaldo está cifrado");
        incident.people = 0;
        auto& incidents = store.session().incidents;
        QCOMPARE(*incidents.note(incident), 1);
        QCOMPARE(*incidents.note(incident), 2);
        const auto all = incidents.all();
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->last().what, QStringLiteral("Robaron una memoria USB con un respaldo"));
        QCOMPARE(all->last().notedName, store.user.name);
        QCOMPARE(all->last().notedMs, store.clock.now);
        QVERIFY(incidents.add(all->last().id, {.kind = ports::IncidentNoteKind::Aviso, .note = QStringLiteral("Se avisó al centro")}));
        QCOMPARE(incidents.all()->last().notes.front().note, QStringLiteral("Se avisó al centro"));
        QCOMPARE(store.lastEntry().kind, QLatin1String(envelope::kind::kIncidentAmended));

        auto& again = store.session().incidents;
        const quint64 entries = store.session().verifyLog.run()->entries;
        const auto refused = [&](auto change) {
            ports::Incident bad = incident;
            change(bad);
            return codeOf(again.note(bad)) == usecases::kIncidentIncomplete;
        };
        QVERIFY(refused([](auto& bad) { bad.what = QStringLiteral("  "); }));
        QVERIFY(refused([](auto& bad) { bad.data.clear(); }));
        QVERIFY(refused([&](auto& bad) { bad.foundOn = store.clock.day.addDays(1); }));
        QVERIFY(refused([&](auto& bad) { bad.happenedOn = store.clock.day.addDays(1); }));
        QVERIFY(refused([](auto& bad) { bad.people = -1; }));
        QVERIFY(codeOf(again.add(all->last().id, {})) == usecases::kIncidentIncomplete);
        QVERIFY(!again.add(ports::IncidentId(QUuid::createUuid()), {.note = QStringLiteral("De ninguno")}));
        QCOMPARE(store.session().verifyLog.run()->entries, entries);
    }
};

QTEST_GUILESS_MAIN(TstAudit)
#include "tst_audit.moc"
