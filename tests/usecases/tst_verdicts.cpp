// SPDX-License-Identifier: GPL-3.0-or-later
// What the centre did not take, on the laptop: what may go anew, what somebody only has to know, an answer that opens its task
// again, and what a restored laptop is told twice.
#include "centre_receipt.h"

#include "domain/record_codec.h"
#include "envelope/sync_kinds.h"
#include "ports/epochs.h"
#include "sync/messages/stream.h"

#include <QTest>

using namespace padron;
using fixture::Store;
using sync::VerdictKind;
using usecases::LedgerState;

namespace {

/// Signs for everything that waits: `refused` kinds with that verdict and code, the rest is taken.
void receipt(Store& store, const char* refused, VerdictKind verdict, const QString& code)
{
    fixture::exchange(store, [&](const envelope::LogEntry& entry) {
        return entry.kind == QLatin1String(refused) ? sync::Verdict{entry.id, verdict, code, 1} : fixture::taken(entry);
    }, store.clock.now);
}

std::optional<core::Error> says(Store& store, const QList<sync::StreamBody>& bodies)
{
    const QString path = *store.session().exchange.pullPath();
    sync::StreamPage page;
    page.store = store.id;
    page.epoch = store.keys().epoch;
    page.from = path.section(u'=', -1).toULongLong();
    page.centreMs = store.clock.now;
    for (const auto& body : bodies)
        page.items.append({page.from + static_cast<quint64>(page.items.size()) + 1, body});
    page.last = page.from + static_cast<quint64>(bodies.size());
    const auto applied = store.session().exchange.applyPage(sync::signStreamPage(page, store.centre.acuse));
    return applied ? std::nullopt : std::optional(applied.error());
}

QList<usecases::LedgerLine> linesOf(Store& store, LedgerState state)
{
    usecases::LedgerFilter filter;
    filter.state = state;
    const auto page = store.session().syncLedger.page(filter);
    return page ? page->lines : QList<usecases::LedgerLine>();
}

sync::TaskSent task(Store& store)
{
    sync::TaskSent sent;
    sent.id = core::TaskId(QUuid::createUuid());
    sent.kind = QStringLiteral("aclaracion");
    sent.numeral = QStringLiteral("30");
    sent.reason = QStringLiteral("Traer el oficio");
    sent.askedMs = store.clock.now;
    return sent;
}

ports::AccessState stateOf(Store& store, const core::UserId& user)
{
    const auto all = store.session().users.list();
    for (const auto& person : all ? *all : QList<ports::AccessPerson>())
        if (person.id == user)
            return person.state;
    return ports::AccessState::Retirado;
}

/// As a backup of this moment brought back on another laptop.
void restore(Store& store)
{
    QVERIFY(store.session().device().setSetting(QLatin1String(ports::kEpochPending), ports::kYes));
    const auto begun = store.session().beginEpoch.ifRestored([]() -> core::Result<ports::DeviceKeys> {
        const auto signing = envelope::SigningKey::generate();
        return ports::DeviceKeys{{}, 0, signing.seed(), signing.verifyKey().bytes(), core::SecureBytes(QByteArrayView("pem"))};
    });
    QVERIFY(begun && *begun);
    store.reopen();
    QVERIFY(store.session().device().saveEnrolment(store.centre.enrolment(store.keys().signingPublic, store.clock.now / 1000)));
}

constexpr char kAnswered[] = "tarea.atendida";

} // namespace

class TstVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsRepresentedByNobodyOfHereGoesAnew()
    {
        Store store;
        domain::FamilyRecord family;
        {
            Store other;
            family = other.registerFamily(5);
        }
        const auto minor = std::find_if(family.people.begin(), family.people.end(), [](const auto& one) { return one.representation.has_value(); });
        QVERIFY(minor != family.people.end());
        minor->representation->person = core::PersonId(QUuid::createUuid()); // of a family that never came here
        const auto prefix = *domain::FolioPrefix::parse(u"09-0001-01");
        int counter = 50;
        family.family.folio = domain::Folio::make(prefix, counter++);
        for (domain::Person& person : family.people)
            person.folio = domain::Folio::make(prefix, counter++);
        family.consents.clear();
        sync::FamiliesSent sent;
        sent.families = {{family.family.id, core::EntryId(QUuid::createUuid()), false, domain::kRecordSchema, core::encodeCbor(domain::toCbor(family))}};
        sent.why = QStringLiteral("cambio");
        sent.atMs = store.clock.now;
        QVERIFY(!says(store, {sent}));
        auto draft = store.session().changeFamily.edit(family.family.id);
        QVERIFY(draft);
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = family.people.front().id;
        draft->people[0].telefono = QStringLiteral("9670000001");
        const auto done = store.session().changeFamily.update(*draft);
        QVERIFY(done && std::holds_alternative<domain::FamilyChange>(*done));
        receipt(store, "familia.actualizada", VerdictKind::EnCuarentena, QStringLiteral("id-en-conflicto"));

        const auto refused = linesOf(store, LedgerState::Cuarentena);
        QCOMPARE(refused.size(), 1);
        auto& resend = store.session().resendEntry;
        const auto offer = resend.offer(refused.front().entry);
        QVERIFY(offer);
        QVERIFY(!offer->mustCorrect); // whoever represents them is known to the padrón
        QVERIFY(offer->resend && !offer->acknowledge);
        QVERIFY(resend.run(refused.front().entry, QStringLiteral("La coordinación lo revisó")));
        QVERIFY(linesOf(store, LedgerState::Cuarentena).isEmpty());
    }

    void whatHasNoEndIsKnownAndNeverTaken()
    {
        Store store;
        QVERIFY(!says(store, {task(store)}));
        const auto asked = store.session().centreTasks.open()->first().task.id;
        QVERIFY(store.session().centreTasks.answer(asked, QStringLiteral("atendida"), {}));
        receipt(store, kAnswered, VerdictKind::EnCuarentena, QStringLiteral("tarea-ajena"));
        const auto waiting = linesOf(store, LedgerState::Cuarentena);
        QCOMPARE(waiting.size(), 1);
        const core::EntryId entry = waiting.front().entry;
        QVERIFY(store.session().resendEntry.offer(entry)->acknowledge);
        QVERIFY(!store.session().resendEntry.offer(entry)->resend);
        const qint64 taken = store.session().syncLedger.summary()->states[int(LedgerState::Acuse)];

        store.user.role = access::Role::Capturista;
        store.reopen();
        QCOMPARE(store.session().resendEntry.acknowledge(entry).error().code, access::kNotPermitted);
        store.user.role = access::Role::Supervisora;
        store.reopen();
        QVERIFY(store.session().resendEntry.acknowledge(entry));
        QCOMPARE(store.lastEntry().kind, QLatin1String(envelope::kind::kVerdictSeen));
        QCOMPARE(store.lastEntry().payload.toMap().value(2).toString(), QStringLiteral("tarea-ajena"));
        QVERIFY(linesOf(store, LedgerState::Cuarentena).isEmpty());
        const auto seen = linesOf(store, LedgerState::Reenviado);
        QCOMPARE(seen.size(), 1);
        QVERIFY(seen.front().seen);
        QCOMPARE(store.session().syncLedger.summary()->states[int(LedgerState::Acuse)], taken);
        QVERIFY(store.session().syncOverview.observations()->isEmpty());
        QCOMPARE(store.session().resendEntry.acknowledge(entry).error().code, usecases::kNothingToKnow);
    }

    void whatWaitsForAnotherEntryIsNotSettledByKnowingIt()
    {
        Store store;
        store.registerFamily(1);
        receipt(store, "familia.registrada", VerdictKind::Observado, QStringLiteral("curp-en-padron"));
        const auto observed = linesOf(store, LedgerState::Observado);
        QCOMPARE(observed.size(), 1);
        QVERIFY(!store.session().resendEntry.offer(observed.front().entry)->acknowledge);
        QCOMPARE(store.session().resendEntry.acknowledge(observed.front().entry).error().code, usecases::kNothingToKnow);
    }

    void anAnswerThatWasRefusedOpensItsTaskAgain()
    {
        Store store;
        QVERIFY(!says(store, {task(store)}));
        auto open = *store.session().centreTasks.open();
        const auto asked = open.first().task.id;
        QVERIFY(store.session().centreTasks.answer(asked, QStringLiteral("atendida"), QStringLiteral("trajo el oficio")));
        QVERIFY(store.session().centreTasks.open()->isEmpty());
        receipt(store, kAnswered, VerdictKind::EnCuarentena, QStringLiteral("entrada-ilegible"));
        open = *store.session().centreTasks.open();
        QCOMPARE(open.size(), 1);
        QCOMPARE(open.first().task.refused, QStringLiteral("entrada-ilegible"));
        QCOMPARE(open.first().task.note, QStringLiteral("trajo el oficio")); // what was answered is not lost
        QCOMPARE(store.session().centreTasks.counts()->open, 1);

        QVERIFY(store.session().centreTasks.answer(asked, QStringLiteral("atendida"), QStringLiteral("otra vez")));
        QVERIFY(store.session().centreTasks.open()->isEmpty());
        receipt(store, "", VerdictKind::Aceptado, {});
        QVERIFY(store.session().centreTasks.open()->isEmpty());
        QVERIFY(linesOf(store, LedgerState::Cuarentena).isEmpty()); // the second answer stands for the first
    }

    void aRefusedAnswerThatIsSentAnewEndsItsTask()
    {
        Store store;
        QVERIFY(!says(store, {task(store)}));
        const auto asked = store.session().centreTasks.open()->first().task.id;
        QVERIFY(store.session().centreTasks.answer(asked, QStringLiteral("atendida"), {}));
        receipt(store, kAnswered, VerdictKind::EnCuarentena, QStringLiteral("entrada-ilegible"));
        QVERIFY(store.session().resendEntry.run(linesOf(store, LedgerState::Cuarentena).front().entry, QStringLiteral("de nuevo")));
        QCOMPARE(store.session().centreTasks.open()->size(), 1); // nobody has taken it yet
        receipt(store, "", VerdictKind::Aceptado, {});
        QVERIFY(store.session().centreTasks.open()->isEmpty());
    }

    void aTaskOfAnotherModuleEndsHereAlone()
    {
        Store store;
        QVERIFY(!says(store, {task(store)}));
        const auto asked = store.session().centreTasks.open()->first().task.id;
        QVERIFY(store.session().centreTasks.answer(asked, QStringLiteral("atendida"), {}));
        receipt(store, kAnswered, VerdictKind::EnCuarentena, QStringLiteral("tarea-ajena"));
        QCOMPARE(store.session().centreTasks.open()->size(), 1);
        QVERIFY(store.session().centreTasks.answer(asked, QStringLiteral("no-procede"), QStringLiteral("es de Comitán")));
        QVERIFY(store.session().centreTasks.open()->isEmpty());
        QCOMPARE(store.lastEntry().kind, QLatin1String(envelope::kind::kVerdictSeen)); // an answer would be refused again
    }

    void whatPeopleLiftedHereOutlivesARestore()
    {
        Store store;
        const access::Proof proof{store.user.id, store.clock.monoMs()};
        const auto id = *store.session().users.add(proof, QStringLiteral("R. Ek"), access::Role::Capturista,
                                                   core::SecureBytes(QByteArrayView("otra frase de ensayo")), {1, 8192});
        sync::UserOrdered order{.order = QStringLiteral("suspension"), .user = id, .name = {}, .role = {}, .until = {},
                                .reference = QStringLiteral("RH/2"), .orderedMs = store.clock.now};
        QVERIFY(!says(store, {order}));
        QCOMPARE(stateOf(store, id), ports::AccessState::Suspendido);
        QVERIFY(store.session().users.lift(proof, id));
        QCOMPARE(stateOf(store, id), ports::AccessState::Activo);
        restore(store);
        QVERIFY(!says(store, {order})); // told again to whoever goes on with the store
        QCOMPARE(stateOf(store, id), ports::AccessState::Activo);
        order.orderedMs += 1000; // another order, in the same words
        QVERIFY(!says(store, {order}));
        QCOMPARE(stateOf(store, id), ports::AccessState::Suspendido);
    }
};

QTEST_GUILESS_MAIN(TstVerdicts)
#include "tst_verdicts.moc"
