// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/auditor.h"
#include "central/errors.h"
#include "domain/record_codec.h"
#include "support/central/centre_parts.h"

#include <QTest>

using namespace padron;
using namespace padron::central;
using domain::FamilyChange;
using domain::FamilyRecord;
using domain::Supuesto;
using support::CentreParts;
using support::TestDevice;

namespace {

constexpr qint64 kLater = support::kTestNowMs + 1000;

domain::ChangeContext context(TestDevice& device, qint64 atMs = kLater)
{
    static uint number = 1;
    domain::ChangeContext made;
    made.today = QDate(2026, 9, 21);
    made.atMs = atMs;
    made.newFamily = core::FamilyId(QUuid(7, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, static_cast<uchar>(number++), 1));
    made.nextFolio = [&device] { return device.nextFolio(); };
    return made;
}

template <class Outcome> FamilyChange must(const Outcome& outcome)
{
    if (!outcome)
        qFatal("the change has issues");
    return *outcome;
}

/// Husband and son of the sample family make one of their own.
FamilyChange split(TestDevice& device, const FamilyRecord& family)
{
    domain::FamilySplit asked;
    asked.family = family.family.id;
    asked.leaving = {family.people.at(1).id, {{family.people.at(2).id, *domain::parentescoByKey(u"hijo"), {}}}};
    asked.requestedBy = family.people.at(1).id;
    return must(domain::splitFamily(family, asked, context(device)));
}

FamilyChange join(TestDevice& device, const FamilyRecord& into, const FamilyRecord& from, qint64 atMs)
{
    domain::FamilyJoin asked{into.family.id, from.family.id, {}, from.people.front().id};
    for (const auto& person : from.people)
        asked.incoming.append({person.id, *domain::parentescoByKey(u"otro"), Supuesto::MismaVivienda});
    return must(domain::joinFamilies(into, from, asked, context(device, atMs)));
}

/// 37.I: one datum of one person.
template <class Edit> FamilyChange update(const FamilyRecord& family, const Edit& edit, qint64 atMs = kLater)
{
    FamilyChange change;
    change.motivo = domain::Motivo::OtroDato;
    change.requestedBy = family.people.front().id;
    change.atMs = atMs;
    change.after = {family};
    change.after.front().consents.clear();
    edit(change.after.front());
    return change;
}

QString said(const core::Result<sync::Receipt>& receipt)
{
    if (!receipt)
        return receipt.error().printedId();
    QStringList all;
    for (const auto& verdict : receipt->verdicts)
        all.append(sync::keyOf(verdict.kind) + u':' + verdict.code);
    return all.join(u' ');
}

} // namespace

/// What "familia.actualizada" may do to the padrón, and what it may not.
class TestCentralFamilies : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

    static QStringList faults(CentreParts& centre) { return Auditor(centre.store, centre.keys).run()->faults; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void aDeathEndsTheMembershipAndTheCredential()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.signer->signPending(100));
        const core::PersonId died = record.people.front().id;
        const QString who = QStringLiteral("persona_id = '%1'").arg(died.text());
        QCOMPARE(centre.count(qPrintable(QStringLiteral("credencial WHERE estado = 0 AND ") + who)), 1);
        const domain::DeathReport asked{record.family.id, {{died, QDate(2026, 9, 20), {}}}, {}, record.people.at(1).id};
        const FamilyChange change = must(domain::reportDeath(record, asked, context(*device)));
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(change)}))), QStringLiteral("aceptado:"));
        QCOMPARE(centre.count("membresia WHERE motivo = 'baja_defuncion'"), 1);
        QCOMPARE(centre.count("membresia WHERE hasta_ms IS NULL"), 3);
        QCOMPARE(centre.count("familia WHERE titular_id IS NULL AND fin_ms IS NULL"), 1);
        QCOMPARE(centre.count("persona WHERE estado = 'baja' AND estado_codigo = 'defuncion'"), 1);
        QCOMPARE(centre.count(qPrintable(QStringLiteral("credencial WHERE estado = 3 AND ") + who)), 1);
        const auto page = centre.stream(*device);
        const auto* state = std::get_if<sync::PersonStateChanged>(&page->items.last().body);
        QVERIFY(state && state->person == died && state->state == u"baja");
        // what is said of them afterwards brings nothing back
        QVERIFY(centre.push(*device, device->seal({device->duplicateEntry(envelope::kind::kDuplicateResolved, died,
                                                                         record.people.at(1).id, QStringLiteral("distinta"))})));
        QCOMPARE(centre.count("persona WHERE estado = 'baja'"), 1);
        QVERIFY(centre.signer->signPending(100));
        QCOMPARE(centre.count(qPrintable(QStringLiteral("credencial WHERE ") + who)), 1);
        QCOMPARE(faults(centre), QStringList());
    }

    void aDeathOfTheLastOneEndsTheFamily()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        domain::DeathReport asked{record.family.id, {}, {}, {}};
        for (const auto& person : record.people)
            asked.departures.append({person.id, {}, {}});
        const FamilyChange change = must(domain::reportDeath(record, asked, context(*device)));
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(change)}))), QStringLiteral("aceptado:"));
        QCOMPARE(centre.count("familia WHERE fin_ms IS NOT NULL"), 1);
        QCOMPARE(centre.count("credencial_pendiente"), 0);
        QCOMPARE(faults(centre), QStringList());
    }

    void aSplitAndAJoinAreProjected()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(1);
        const FamilyChange change = split(*device, record);
        const auto receipt =
            centre.push(*device, device->seal({device->familyEntry(record), device->changeEntry(change)}));
        QCOMPARE(said(receipt), QStringLiteral("aceptado: aceptado:"));
        QCOMPARE(receipt->verdicts[1].version, 2u);
        QCOMPARE(centre.count("familia"), 2);
        QCOMPARE(centre.count("persona"), 4);
        QCOMPARE(centre.count("membresia"), 6);
        QCOMPARE(centre.count("membresia WHERE hasta_ms IS NULL"), 4);
        QCOMPARE(centre.count("membresia WHERE motivo = 'nueva_familia'"), 2);
        QCOMPARE(centre.count("familia WHERE titular_id IS NOT NULL"), 2);
        QCOMPARE(receipt->streamPosition, 6u); // four people, and the two whom the split touched once more
        QCOMPARE(centre.ask(QStringLiteral("SELECT modalidad || '|' || modalidad_lugar || '|' || modalidad_brigada "
                                           "FROM entrada WHERE modalidad IS NOT NULL")),
                 QStringLiteral("brigada|El Ñandú|Brigada 3"));

        FamilyChange back = join(*device, change.after.front(), change.after.back(), kLater + 1);
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(back)}))), QStringLiteral("aceptado:"));
        QCOMPARE(centre.count("familia WHERE fin_ms IS NOT NULL"), 1);
        QCOMPARE(centre.count("membresia WHERE hasta_ms IS NULL"), 4);
        QCOMPARE(faults(centre), QStringList());
    }

    void whoBecomesCompleteWaitsForTheCredential()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        auto record = device->family(2);
        record.people[1].curp.reset(); // and nothing in its place
        QCOMPARE(said(centre.push(*device, device->seal({device->familyEntry(record)}))),
                 QStringLiteral("aceptado:caso-incompleto"));
        QCOMPARE(*centre.signer->signPending(100), 3);
        const auto complete = update(record, [&](FamilyRecord& after) { after.people[1].curp = device->family(2).people.at(1).curp; });
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(complete)}))), QStringLiteral("aceptado:"));
        QCOMPARE(centre.count("credencial_pendiente"), 1);
        QCOMPARE(centre.count("curp"), 4);
        QCOMPARE(*centre.signer->signPending(100), 1);
        // another update asks for no second credential
        const auto phone = update(
            complete.after.front(), [](FamilyRecord& after) { after.people[1].telefono = QStringLiteral("9671112233"); },
            kLater + 1);
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(phone)}))), QStringLiteral("aceptado:"));
        QCOMPARE(centre.count("credencial_pendiente"), 0);
        QCOMPARE(centre.ask(QStringLiteral("SELECT telefono || version FROM persona WHERE id = '%1'")
                                .arg(record.people[1].id.text())),
                 QStringLiteral("96711122333"));
        QCOMPARE(faults(centre), QStringList());
    }

    void curpsChangeHandsAndAreNeverShared()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), other = centre.newDevice();
        const auto record = device->family(3), theirs = other->family(90);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QVERIFY(centre.push(*other, other->seal({other->familyEntry(theirs)})));
        const auto swapped =
            update(record, [](FamilyRecord& after) { std::swap(after.people[0].curp, after.people[3].curp); });
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(swapped)}))), QStringLiteral("aceptado:"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT persona_id FROM curp WHERE curp = '%1'")
                                .arg(record.people[0].curp->text())),
                 record.people[3].id.text());
        const auto taken = update(
            swapped.after.front(), [&](FamilyRecord& after) { after.people[1].curp = theirs.people[1].curp; }, kLater + 1);
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(taken)}))),
                 QStringLiteral("observado:curp-en-padron"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT persona_id FROM curp WHERE curp = '%1'")
                                .arg(theirs.people[1].curp->text())),
                 theirs.people[1].id.text());
        QCOMPARE(centre.count("curp"), 7); // the one that was let go is nobody's
        QCOMPARE(faults(centre), QStringList());
    }

    void onlyTheirOwnFamilies()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), other = centre.newDevice();
        const auto theirs = other->family(4), mine = device->family(91), unknown = device->family(92);
        QVERIFY(centre.push(*other, other->seal({other->familyEntry(theirs)})));
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(mine)})));
        auto foreignFolio = split(*device, mine);
        foreignFolio.after.back().family.folio = domain::Folio::make(*domain::FolioPrefix::parse(u"07045777"), 5);
        auto lost = split(*device, mine);
        lost.after.back().people.removeLast();
        lost.after.back().family.members.removeLast();
        auto newer = *envelope::decodeEntry(device->changeEntry(split(*device, mine)));
        newer.schema = 9;
        auto empty = *envelope::decodeEntry(device->changeEntry(split(*device, mine)));
        empty.payload = QCborMap();
        QCOMPARE(said(centre.push(
                     *device, device->seal({device->changeEntry(split(*device, theirs)),
                                            device->changeEntry(join(*device, mine, theirs, kLater)),
                                            device->changeEntry(update(unknown, [](FamilyRecord&) {})),
                                            device->changeEntry(foreignFolio), device->changeEntry(lost),
                                            envelope::encodeEntry(newer), envelope::encodeEntry(empty),
                                            device->changeEntry(split(*device, mine))}))),
                 QStringLiteral("en cuarentena:registro-ajeno en cuarentena:registro-ajeno "
                                "en cuarentena:registro-ajeno rechazado:folio-ajeno rechazado:registro-invalido "
                                "en cuarentena:esquema-desconocido en cuarentena:entrada-ilegible aceptado:"));
        QCOMPARE(centre.count("familia"), 3);
        QCOMPARE(centre.count("membresia WHERE hasta_ms IS NULL"), 8);
        QCOMPARE(faults(centre), QStringList());
    }

    void aNewMemberBringsTheirConsent()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(5);
        const auto donor = device->family(93);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        const auto grown = update(record, [&](FamilyRecord& after) {
            after.people.append(donor.people.last());
            after.family.members.append({donor.people.last().id, *domain::parentescoByKey(u"tia"), {}, kLater});
            after.consents = {donor.consents.last()};
        });
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(grown)}))), QStringLiteral("aceptado:"));
        QCOMPARE(centre.count("persona"), 5);
        QCOMPARE(centre.count("consentimiento"), 5);
        QCOMPARE(*centre.signer->signPending(100), 5);
        QCOMPARE(faults(centre), QStringList());
    }

    void aDoubtHoldsTheCredentialBack()
    {
        namespace kind = envelope::kind;
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), stranger = centre.newDevice();
        const auto record = device->family(7);
        const auto person = record.people.at(1).id, other = record.people.at(0).id;
        const auto standing = [&] {
            return centre.ask(QStringLiteral("SELECT estado || ':' || estado_codigo || ':' || (SELECT count(*) FROM "
                                             "credencial_pendiente WHERE persona_id = persona.id) FROM persona WHERE id = '%1'")
                                  .arg(person.text()));
        };
        const auto asked = [&] { return device->duplicateEntry(kind::kDuplicateReferred, person, other); };
        const auto answered = [&](const char* outcome) {
            return device->duplicateEntry(kind::kDuplicateResolved, person, other, QLatin1String(outcome));
        };
        QCOMPARE(said(centre.push(*device, device->seal({device->familyEntry(record), asked()}))),
                 QStringLiteral("aceptado: aceptado:"));
        QCOMPARE(standing(), QStringLiteral("por-aclarar:duplicado-en-duda:0"));
        QCOMPARE(*centre.signer->signPending(100), 3);
        // an update meanwhile does not lift it
        const auto phone = update(record, [](FamilyRecord& after) { after.people[1].telefono = QStringLiteral("9671112233"); });
        QVERIFY(centre.push(*device, device->seal({device->changeEntry(phone)})));
        QCOMPARE(standing(), QStringLiteral("por-aclarar:duplicado-en-duda:0"));
        QVERIFY(centre.push(*device, device->seal({answered("misma")})));
        QCOMPARE(standing(), QStringLiteral("por-aclarar:misma-persona:0"));
        const auto last = std::get<sync::PersonStateChanged>(centre.stream(*device)->items.last().body);
        QCOMPARE(last.person, person);
        QCOMPARE(last.state + u':' + last.code, QStringLiteral("por-aclarar:misma-persona"));
        // nobody answers for another laptop's people
        QCOMPARE(said(centre.push(*stranger, stranger->seal({stranger->duplicateEntry(kind::kDuplicateResolved, person, other,
                                                                                       QStringLiteral("distinta"))}))),
                 QStringLiteral("en cuarentena:registro-ajeno"));
        QCOMPARE(standing(), QStringLiteral("por-aclarar:misma-persona:0"));
        QVERIFY(centre.push(*device, device->seal({answered("distinta")})));
        QCOMPARE(standing(), QStringLiteral("en-el-padron::1"));
        QCOMPARE(*centre.signer->signPending(100), 1);
        // too late: the credential is out, and somebody is told
        QCOMPARE(centre.count("alarma"), 0);
        QVERIFY(centre.push(*device, device->seal({answered("misma")})));
        QCOMPARE(centre.count("alarma WHERE tipo = 'credencial-de-duplicado'"), 1);
        QCOMPARE(faults(centre), QStringList());
    }

    void aRevokedConsentHoldsTheRecord()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), stranger = centre.newDevice();
        const auto record = device->family(8);
        const auto person = record.people.at(1).id;
        const auto consent = record.consents.at(1).id;
        const auto standing = [&] {
            return centre.ask(QStringLiteral("SELECT estado || ':' || estado_codigo || ':' || (SELECT count(*) FROM "
                                             "credencial_pendiente WHERE persona_id = persona.id) FROM persona WHERE id = '%1'")
                                  .arg(person.text()));
        };
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        QCOMPARE(standing(), QStringLiteral("en-el-padron::1"));
        QCOMPARE(said(centre.push(*stranger, stranger->seal({stranger->revocationEntry(person, consent)}))),
                 QStringLiteral("en cuarentena:registro-ajeno"));
        QCOMPARE(standing(), QStringLiteral("en-el-padron::1"));
        QCOMPARE(said(centre.push(*device, device->seal({device->revocationEntry(person, consent)}))),
                 QStringLiteral("aceptado:"));
        QCOMPARE(standing(), QStringLiteral("por-aclarar:consentimiento-revocado:0"));
        QCOMPARE(centre.count("alarma WHERE tipo = 'consentimiento-revocado'"), 1);
        const auto last = std::get<sync::PersonStateChanged>(centre.stream(*device)->items.last().body);
        QCOMPARE(last.state + u':' + last.code, QStringLiteral("por-aclarar:consentimiento-revocado"));
        // an update does not lift it, and nobody signs a credential of it
        const auto phone = update(record, [](FamilyRecord& after) { after.people[1].telefono = QStringLiteral("9671112233"); });
        QVERIFY(centre.push(*device, device->seal({device->changeEntry(phone)})));
        QCOMPARE(standing(), QStringLiteral("por-aclarar:consentimiento-revocado:0"));
        QCOMPARE(*centre.signer->signPending(100), 3);
        QCOMPARE(centre.count("consentimiento"), record.consents.size()); // nothing is erased
        // they consent again: it is let go, until that one is taken back too
        domain::Consent anew = record.consents.at(1);
        anew.id = core::ConsentId(QUuid(9, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 9));
        anew.atMs += 1000;
        const auto given = update(phone.after.front(), [&](FamilyRecord& after) { after.consents = {anew}; }, kLater + 1);
        QCOMPARE(said(centre.push(*device, device->seal({device->changeEntry(given)}))), QStringLiteral("aceptado:"));
        QCOMPARE(standing(), QStringLiteral("en-el-padron::1"));
        QVERIFY(centre.push(*device, device->seal({device->revocationEntry(person, anew.id)})));
        QCOMPARE(standing(), QStringLiteral("por-aclarar:consentimiento-revocado:0"));
        QCOMPARE(centre.count("consentimiento"), record.consents.size() + 1);
        QCOMPARE(faults(centre), QStringList());
    }

    /// A laptop that was not updated yet: answers that took no consent of the change when it wrote them.
    void anEntryIsJudgedByTheRulesOfItsSchema()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = device->family(8);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(record)})));
        const auto change = update(record, [](FamilyRecord& after) {
            after.people[1].caso.sensibles.indigena = domain::Respuesta::Si;
        });
        auto older = *envelope::decodeEntry(device->changeEntry(change));
        QCOMPARE(said(centre.push(*device, device->seal({envelope::encodeEntry(older)}))), QStringLiteral("rechazado:registro-invalido"));
        older.id = core::EntryId(QUuid(9, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 8));
        older.schema = 2;
        QCOMPARE(said(centre.push(*device, device->seal({envelope::encodeEntry(older)}))), QStringLiteral("aceptado:"));
    }
};

QTEST_GUILESS_MAIN(TestCentralFamilies)
#include "tst_central_families.moc"
