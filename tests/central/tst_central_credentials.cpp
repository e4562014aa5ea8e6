// SPDX-License-Identifier: GPL-3.0-or-later
// Issue after issue of a final credential at the centre: asked for, signed, suspended, cancelled.
#include "central/auditor.h"
#include "central/errors.h"
#include "central/final_credentials.h"
#include "central/final_list.h"
#include "credential/qr_codec.h"
#include "credential/verify.h"
#include "support/central/card_entries.h"

#include <QTest>

#include <functional>
#include <thread>
#include <utility>

using namespace padron;
using namespace padron::central;
using credential::Verdict;
using support::CentreParts;
using support::credentialsOf;
using support::lostEntry;
using support::said;
using support::TestDevice;

namespace {

template <class Edit> domain::FamilyChange changed(const domain::FamilyRecord& family, qint64 atMs, const Edit& edit)
{
    domain::FamilyChange change;
    change.motivo = domain::Motivo::OtroDato;
    change.requestedBy = family.people.front().id;
    change.atMs = atMs;
    change.after = {family};
    change.after.front().consents.clear();
    edit(change.after.front().people.front());
    return change;
}

void otherName(domain::Person& person)
{
    person.name = *domain::PersonName::parse(person.name.nombres() + QStringLiteral(" Ñusta"), person.name.primerApellido(),
                                             person.name.segundoApellido());
}

/// What a desk says of that credential once it has the newest lists that this laptop was sent.
Verdict verdictOf(CentreParts& centre, const TestDevice& device, const QByteArray& cose)
{
    QByteArray finals = device.enrolment().finalStatus;
    for (const auto& lists : support::bodiesOf<sync::ListsUpdated>(centre, device))
        if (!lists.finalStatus.isEmpty())
            finals = lists.finalStatus;
    const auto verifier = credential::verifierFrom(
        {device.enrolment().rootPublic, device.enrolment().trustList, finals, device.enrolment().provisionalStatus});
    return verifier->verify(credential::qrText(cose), centre.clock.now / 1000).verdict;
}

} // namespace

class TestCentralCredentials : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    support::FailingCalls m_calls;

    const QString m_rows = QStringLiteral(
        "SELECT concat_ws(',', (SELECT count(*) FROM entrada), (SELECT string_agg(persona_id || '/' || emision || '/' || estado "
        "|| '/' || publicado, ';' ORDER BY indice) FROM credencial), (SELECT string_agg(persona_id || '/' || emision || motivo, "
        "';' ORDER BY persona_id) FROM credencial_pendiente), (SELECT count(*) FROM flujo), (SELECT max(secuencia) FROM lista), "
        "(SELECT string_agg(siguiente::text, '/' ORDER BY nombre) FROM contador))");

    static QStringList faults(CentreParts& centre) { return Auditor(centre.store, centre.keys).run()->faults; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void aLostCardFailsAndTheNextOneHolds()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), other = centre.newDevice();
        const auto record = device->family(1);
        const core::PersonId id = record.people.front().id;
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QCOMPARE(*centre.signer->signPending(100), 4);
        const QByteArray first = credentialsOf(centre, *device, id).first().cose;
        QCOMPARE(verdictOf(centre, *device, first), Verdict::Valid);

        QCOMPARE(said(centre.push(*device, device->seal({lostEntry(*device, id, 1)}))), QStringLiteral("aceptado:"));
        FinalList list(centre.store, centre.keys, centre.clock);
        centre.clock.now += 60'000;
        const auto published = list.publish();
        QVERIFY2(published && *published, published ? "nothing" : qPrintable(published.error().detail));
        QCOMPARE((*published)->sequence, 2u);
        QCOMPARE((*published)->changes, 1);
        QCOMPARE((*published)->toldDevices, 2);
        QCOMPARE(*centre.signer->signPending(100), 1);

        // the list first, then the card that takes its place; every laptop has the list, only this one the card
        const auto page = centre.stream(*device);
        QCOMPARE(page->items.size(), 10);
        const auto& lists = std::get<sync::ListsUpdated>(page->items.at(8).body);
        QVERIFY(lists.trustList.isEmpty() && lists.provisionalStatus.isEmpty());
        QVERIFY(credential::verifyStatusList(lists.finalStatus, {centre.keys.signingKey(KeyFile::Catalogo)->verifyKey()}));
        QVERIFY(!credential::verifyStatusList(lists.finalStatus, {centre.firma->verifyKey()}));
        const auto& next = std::get<sync::CredentialSigned>(page->items.at(9).body);
        QCOMPARE(next.issueNumber, 2);
        QCOMPARE(next.statusIndex, 4u);
        const auto verifier = credential::verifierFrom({device->enrolment().rootPublic, device->enrolment().trustList,
                                                        lists.finalStatus, device->enrolment().provisionalStatus});
        const auto told = verifier->verify(credential::qrText(next.cose), centre.clock.now / 1000);
        QCOMPARE(told.verdict, Verdict::Valid);
        QCOMPARE(told.credential->claims().issueNumber, std::optional(2));
        QCOMPARE(verdictOf(centre, *device, first), Verdict::Replaced);
        QCOMPARE(verdictOf(centre, *other, first), Verdict::Replaced);
        QCOMPARE(verdictOf(centre, *other, next.cose), Verdict::Valid);
        QCOMPARE(centre.stream(*other)->items.size(), 1);
        QCOMPARE(centre.ask(QStringLiteral("SELECT motivo FROM credencial WHERE estado = 1")), QStringLiteral("perdida"));
        QCOMPARE(faults(centre), QStringList());

        // once more of the same one, then of the new one, and of that one again before the third is signed
        QCOMPARE(said(centre.push(*device, device->seal({lostEntry(*device, id, 1), lostEntry(*device, id, 2, "dano"), lostEntry(*device, id, 2)}))),
                 QStringLiteral("observado:emision-distinta aceptado: observado:credencial-no-vigente"));
        QCOMPARE(*centre.signer->signPending(100), 1);
        QCOMPARE(credentialsOf(centre, *device, id).last().issueNumber, 3);
        QCOMPARE(centre.count("credencial WHERE estado = 0"), 4); // one of each person
    }

    void nobodyReplacesAnotherModulesCredential()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), thief = centre.newDevice();
        const auto record = device->family(1);
        const core::PersonId id = record.people.front().id;
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        const core::PersonId nobody(QUuid::createUuid());
        QCOMPARE(said(centre.push(*thief, thief->seal({lostEntry(*thief, id, 1), lostEntry(*thief, nobody, 1), lostEntry(*thief, id, 0),
                                                       lostEntry(*thief, id, 1, "capricho")}))),
                 QStringLiteral("en cuarentena:registro-ajeno en cuarentena:registro-ajeno en cuarentena:entrada-ilegible "
                                "en cuarentena:entrada-ilegible"));
        QCOMPARE(centre.count("credencial WHERE estado <> 0"), 0);
        QCOMPARE(centre.count("credencial_pendiente"), 0);
        // nor one that nobody signed yet
        const auto late = device->family(2);
        QCOMPARE(said(centre.push(*device, device->seal({device->familyEntry(late), lostEntry(*device, late.people.front().id, 1)}))),
                 QStringLiteral("aceptado: observado:emision-distinta"));
    }

    void suspendedForATimeAndCancelledForGood()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        const auto& person = record.people.front();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        const QByteArray cose = credentialsOf(centre, *device, person.id).first().cose;
        FinalCredentials credentials(centre.store, centre.clock);
        FinalList list(centre.store, centre.keys, centre.clock);
        const auto publish = [&] {
            centre.clock.now += 60'000;
            const auto published = list.publish();
            return published && *published;
        };
        const QString folio = person.folio.text();

        QCOMPARE(credentials.reactivate(folio).error().code, kStatusRefused);
        QVERIFY(credentials.suspend(folio, QStringLiteral("oficio 1")));
        QVERIFY(publish());
        QCOMPARE(verdictOf(centre, *device, cose), Verdict::Suspended);
        QCOMPARE(credentials.suspend(folio, QStringLiteral("otra vez")).error().detail, QStringLiteral("suspendida"));
        QCOMPARE(said(centre.push(*device, device->seal({lostEntry(*device, person.id, 1)}))),
                 QStringLiteral("observado:credencial-no-vigente"));
        // what changes meanwhile waits until it is lifted
        const auto change = changed(record, support::kTestNowMs + 1000, otherName);
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(change)}))), QStringLiteral("aceptado:"));
        QCOMPARE(*centre.signer->signPending(100), 0);
        QVERIFY(credentials.reactivate(folio));
        QVERIFY(publish());
        QCOMPARE(verdictOf(centre, *device, cose), Verdict::Valid);
        QCOMPARE(*centre.signer->signPending(100), 1);

        QVERIFY(credentials.cancel(folio, QStringLiteral("resolución 2")));
        QVERIFY(publish());
        const auto issues = credentials.look(folio);
        QCOMPARE(issues->size(), 2);
        QCOMPARE(wordFor(issues->first().credential.status), QStringLiteral("sustituida"));
        QCOMPARE(wordFor(issues->last().credential.status), QStringLiteral("cancelada"));
        QVERIFY(issues->last().credential.listed);
        QCOMPARE(verdictOf(centre, *device, credentialsOf(centre, *device, person.id).last().cose), Verdict::Cancelled);
        QCOMPARE(credentials.reactivate(folio).error().code, kStatusRefused);
        QCOMPARE(credentials.cancel(folio, QStringLiteral("otra")).error().code, kStatusRefused);
        // nothing comes after it, whatever is sent
        auto again = change.after.front();
        again.consents.clear();
        QCOMPARE(said(centre.push(*device, device->seal({lostEntry(*device, person.id, 2),
                                                         device->changeEntry(changed(again, support::kTestNowMs + 2000, otherName))}))),
                 QStringLiteral("observado:credencial-no-vigente aceptado:"));
        QCOMPARE(centre.count("credencial_pendiente"), 0);
        QCOMPARE(credentials.look(QStringLiteral("070457020001239")).error().code, kCredentialUnknown);
        QCOMPARE(credentials.look(QStringLiteral("x")).error().code, kCredentialUnknown);
        QCOMPARE(faults(centre), QStringList());
    }

    void aReplacementThatIsCancelledIsNeverSigned()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        const auto& person = record.people.front();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        QVERIFY(centre.push(*device, device->seal({lostEntry(*device, person.id, 1)})));
        QCOMPARE(centre.count("credencial_pendiente"), 1);
        QVERIFY(FinalCredentials(centre.store, centre.clock).cancel(person.folio.digits(), QStringLiteral("oficio")));
        QCOMPARE(*centre.signer->signPending(100), 0);
        QCOMPARE(centre.count("credencial_pendiente"), 0);
    }

    void whoWaitsForTheNextOneIsHeldLikeForTheFirst()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1), twin = device->family(2);
        const core::PersonId id = record.people.front().id;
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record), device->familyEntry(twin)})));
        QVERIFY(centre.signer->signPending(100));
        const auto doubt = [&](const char* kind, const QString& outcome) {
            return device->duplicateEntry(kind, id, twin.people.front().id, outcome);
        };
        QVERIFY(centre.push(*device, device->seal({lostEntry(*device, id, 1), doubt(envelope::kind::kDuplicateReferred, {})})));
        QCOMPARE(*centre.signer->signPending(100), 0);
        QVERIFY(centre.push(*device, device->seal({doubt(envelope::kind::kDuplicateResolved, QStringLiteral("distinta"))})));
        QCOMPARE(*centre.signer->signPending(100), 1);
        QCOMPARE(credentialsOf(centre, *device, id).last().issueNumber, 2);
    }

    void whatACardSaysIsMadeTrueAgain()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        const core::PersonId id = record.people.front().id;
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        const auto phone = changed(record, support::kTestNowMs + 1000,
                                   [](domain::Person& person) { person.telefono = QStringLiteral("9671234567"); });
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(phone)}))), QStringLiteral("aceptado:"));
        QCOMPARE(centre.count("credencial_pendiente"), 0); // the card does not say it
        const auto renamed = changed(phone.after.front(), support::kTestNowMs + 2000, otherName);
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(renamed)}))), QStringLiteral("aceptado:"));
        FinalList list(centre.store, centre.keys, centre.clock);
        centre.clock.now += 60'000;
        QVERIFY(!*list.publish()); // the old one stands until there is another
        QCOMPARE(*centre.signer->signPending(100), 1);
        QVERIFY(*list.publish());
        const auto issues = credentialsOf(centre, *device, id);
        QCOMPARE(issues.size(), 2);
        QCOMPARE(verdictOf(centre, *device, issues.first().cose), Verdict::Replaced);
        QCOMPARE(verdictOf(centre, *device, issues.last().cose), Verdict::Valid);
        QCOMPARE(centre.ask(QStringLiteral("SELECT motivo FROM credencial WHERE estado = 1")), QStringLiteral("dato"));
        const auto verifier = credential::verifierFrom({device->enrolment().rootPublic, device->enrolment().trustList, {}, {}});
        const auto told = verifier->verify(credential::qrText(issues.last().cose), centre.clock.now / 1000);
        QVERIFY(told.credential->claims().fullName.contains(QStringLiteral("Ñusta")));
        // lost before the next one is signed: one next card, for the stronger reason
        const auto third = changed(renamed.after.front(), support::kTestNowMs + 3000, otherName);
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(third), lostEntry(*device, id, 2)}))),
                 QStringLiteral("aceptado: aceptado:"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT emision || motivo FROM credencial_pendiente")), QStringLiteral("3perdida"));
        QCOMPARE(*centre.signer->signPending(100), 1);
        QCOMPARE(faults(centre), QStringList());
    }

    void whatIsCancelledWhileTheNextOneIsSignedIsCancelled()
    {
        std::function<void()> atInsert;
        CentreParts centre(m_cluster, [&atInsert](const char* call) {
            if (qstrcmp(call, "insert_credential") == 0 && atInsert)
                std::exchange(atInsert, nullptr)();
            return false;
        });
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        const auto& person = record.people.front();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        QVERIFY(centre.push(*device, device->seal({lostEntry(*device, person.id, 1)})));
        core::Result<void> cancelled = core::fail(core::kInternal);
        std::thread thread;
        atInsert = [&] {
            thread = std::thread([&] { cancelled = FinalCredentials(centre.store, centre.clock).cancel(person.folio.digits(), QStringLiteral("oficio")); });
            for (int i = 0; i < 200 && centre.ask(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")) == u"0"; ++i) { }
        };
        const auto count = centre.signer->signPending(100);
        QVERIFY(thread.joinable());
        thread.join();
        QVERIFY(count && cancelled);
        QCOMPARE(*count, 1);
        QCOMPARE(centre.ask(QStringLiteral("SELECT string_agg(emision || '/' || estado, ' ' ORDER BY emision) FROM credencial WHERE persona_id = '%1'")
                                .arg(person.id.text())),
                 QStringLiteral("1/1 2/3"));
    }

    void aStolenLaptopEndsFewCards()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        const auto id = [&record](int i) { return record.people.at(i).id; };
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        // what it asked for by changing names ends nothing once it is revoked
        const auto renamed = changed(record, support::kTestNowMs + 1000, otherName);
        QVERIFY(centre.push(*device, device->seal({device->changeEntry(renamed)})));
        centre.ask(QStringLiteral("UPDATE equipo SET revocado = true RETURNING id"));
        QCOMPARE(*centre.signer->signPending(100), 0);
        centre.ask(QStringLiteral("UPDATE equipo SET revocado = false RETURNING id"));
        QCOMPARE(*centre.signer->signPending(100), 1);
        // and of one day there are fifty
        centre.ask(QStringLiteral("UPDATE equipo SET reemisiones = 49 RETURNING id"));
        QCOMPARE(said(centre.push(*device, device->seal({lostEntry(*device, id(1), 1), lostEntry(*device, id(2), 1)}))),
                 QStringLiteral("aceptado: observado:reposiciones-en-masa"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT tipo || ' ' || detalle FROM alarma")), QStringLiteral("reposiciones-en-masa ") + id(2).text());
        const auto third = changed(renamed.after.front(), support::kTestNowMs + 2000, otherName);
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(third)}))), QStringLiteral("aceptado:"));
        QCOMPARE(centre.count("alarma"), 2);
        QCOMPARE(*centre.signer->signPending(100), 1);
        centre.clock.now += 25LL * 3600 * 1000;
        QCOMPARE(said(centre.push(*device, device->seal({lostEntry(*device, id(2), 1)}))), QStringLiteral("aceptado:"));
        QCOMPARE(*centre.signer->signPending(100), 1);
    }

    void oneRowThatCannotBeSignedHoldsNobodyUp()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        const QString row = QStringLiteral("WHERE persona_id = '%1'").arg(record.people.front().id.text());
        QVERIFY(!centre.ask(QStringLiteral("UPDATE persona SET nombres = '?' WHERE id = '%1' RETURNING id").arg(record.people.front().id.text())).isEmpty());
        QCOMPARE(*centre.signer->signPending(100), 3);
        QCOMPARE(centre.ask(QStringLiteral("SELECT tipo FROM alarma")), QStringLiteral("credencial-no-firmable"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT count(*) FROM credencial_pendiente ") + row), QStringLiteral("0"));
    }

    void everyCallMayFail()
    {
        CentreParts centre(m_cluster, m_calls.probe());
        const auto device = centre.newDevice();
        const auto record = device->family(3);
        const core::PersonId id = record.people.front().id;
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        const QByteArray sealed = device->seal({lostEntry(*device, id, 1)});
        QVERIFY(m_calls.every(centre, m_rows, [&] { return centre.push(*device, sealed); }) > 10);
        centre.clock.now += 60'000;
        FinalList list(centre.store, centre.keys, centre.clock);
        QVERIFY(m_calls.every(centre, m_rows, [&] { return list.publish(); }) > 6);
        QCOMPARE(centre.count("credencial WHERE publicado = 1"), 1);
        QVERIFY(m_calls.every(centre, m_rows, [&] { return centre.signer->signPending(10); }) > 5);
        FinalCredentials credentials(centre.store, centre.clock);
        QVERIFY(m_calls.every(centre, m_rows, [&] { return credentials.cancel(record.people.front().folio.digits(), QStringLiteral("oficio")); }) > 3);
        QCOMPARE(centre.count("credencial WHERE estado = 3 AND emision = 2"), 1);
        QCOMPARE(faults(centre), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCentralCredentials)
#include "tst_central_credentials.moc"
