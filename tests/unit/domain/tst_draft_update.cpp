// SPDX-License-Identifier: GPL-3.0-or-later
#include "family_samples.h"
#include "rules_of.h"

#include "domain/record_codec.h"

#include <QTest>

using namespace padron;
using namespace padron::domain;
using sample::member;

namespace {

/// The draft of a registered family, with its motive and who asks.
FamilyDraft opened(const FamilyRecord& record)
{
    FamilyDraft draft = draftOf(record);
    draft.motivo = keyOf(Motivo::OtroDato);
    draft.solicita = member(1);
    return draft;
}

tl::expected<FamilyRecord, Issues> complete(const FamilyDraft& draft, const FamilyRecord& before)
{
    CompletionContext context = sample::context();
    context.nowMs = sample::kNow + 1000;
    context.nextFolio = [] { return sample::folio(900); };
    context.before = &before;
    return completeDraft(draft, context);
}

FamilyRecord withoutConsents(FamilyRecord record)
{
    record.consents.clear();
    return record;
}

PersonDraft newborn()
{
    PersonDraft baby = sample::adult(9, QStringLiteral("Luz"), QStringLiteral("Peña"), QStringLiteral("Núñez"),
                                     {2026, 1, 15}, QStringLiteral("M"), QStringLiteral("hija"));
    baby.identificacionTipo.clear();
    baby.identificacionNumero.clear();
    baby.identificacionVigencia.clear();
    baby.documentoTipo = QStringLiteral("certificado");
    baby.representacionTipo = QStringLiteral("madre");
    baby.representante = member(1);
    return baby;
}

} // namespace

class TestDraftUpdate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedSensitiveAnswersAskForConsentAnew()
    {
        FamilyRecord record = withoutConsents(sample::registered());
        record.people[0].caso.sensibles = {.indigena = Respuesta::Si, .lengua = QStringLiteral("tseltal")};
        FamilyDraft draft = opened(record);
        QVERIFY(complete(draft, record)); // the same ones
        auto& answers = draft.people[0].caso.sensibles;
        answers.indigena = Respuesta::NoResponde;
        answers.lengua.clear();
        QVERIFY(complete(draft, record));
        answers.indigena = Respuesta::No;
        const auto refused = complete(draft, record);
        QVERIFY(!refused);
        QVERIFY(hasIssue(refused.error(), Field::Sensibles, Rule::AnswerWithoutConsent));

        auto& consent = draft.people[0].sensitiveConsent;
        consent = sample::familyOfFour().people[0].consent;
        const QString given = std::exchange(consent.decision, QString()); // asked for, not signed yet
        QVERIFY(hasIssue(checkPersonDraft(draft, 0, sample::kToday), Field::Sensibles, Rule::AnswerWithoutConsent));
        consent.decision = given;
        const auto done = complete(draft, record);
        QVERIFY(done);
        QCOMPARE(done->consents.size(), 1);
        QCOMPARE(done->consents.front().purpose, ConsentPurpose::Sensibles);
    }

    void draftParsesToTheVerySameRecord_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("as registered") << 0;
        QTest::newRow("titular pendiente") << 1;
        QTest::newRow("represented from another family") << 2;
        QTest::newRow("of age since, with the representation of before") << 3;
        QTest::newRow("another home, no proof of address") << 4;
        QTest::newRow("keys of INEGI") << 5;
    }

    void draftParsesToTheVerySameRecord()
    {
        QFETCH(const int, kind);
        FamilyRecord record = sample::registered();
        if (kind == 1) {
            record.family.titular.reset();
            record.family.members.front().parentesco = *parentescoByKey(u"otro");
        } else if (kind == 2) {
            record.people[2].representation->person = member(77);
        } else if (kind == 3) {
            record.people[1].representation = Representation{RepresentacionTipo::Tutela, {}, QStringLiteral("Rosa")};
        } else if (kind == 4) {
            record.people[3].domicilio.referencias = QStringLiteral("Junto al río");
            record.people[3].comprobante.reset();
            record.people[1].comprobante.reset();
        } else if (kind == 5) {
            for (auto& person : record.people) {
                person.domicilio.municipioClave = QStringLiteral("059");
                person.domicilio.localidadClave = QStringLiteral("0123");
            }
        }
        const FamilyDraft draft = opened(record);
        const auto again = complete(draft, record);
        QVERIFY(again);
        QCOMPARE(*again, withoutConsents(record));
        QCOMPARE(*decodeDraft(encodeDraft(draft)), draft);
        QCOMPARE(draft.base, digestOf(record));
    }

    void whoLivesWithTheTitularMovesAlong()
    {
        const FamilyRecord before = sample::registered();
        FamilyDraft draft = opened(before);
        draft.people[0].domicilio.referencias = QStringLiteral("Pasando el puente");
        const auto after = complete(draft, before);
        QVERIFY(after);
        for (const auto& person : after->people)
            QCOMPARE(person.domicilio.referencias, QStringLiteral("Pasando el puente"));
        const auto change = updateFamily(before, *after, Motivo::CambioDomicilio, member(1), sample::changeContext());
        QVERIFY(change);
        QCOMPARE(touchedPeople(*change, {before}).size(), 4);
        for (int i = 0; i < 4; ++i) // a move of the home gives nobody a new place in the family
            QCOMPARE(after->family.members.at(i), before.family.members.at(i));
    }

    void aNewMemberIsAnybodyNew()
    {
        const FamilyRecord before = sample::registered();
        FamilyDraft draft = opened(before);
        draft.motivo = keyOf(Motivo::AltaIntegrante);
        draft.people.append(newborn());
        const auto after = complete(draft, before);
        QVERIFY(after);
        QCOMPARE(after->people.size(), 5);
        QCOMPARE(after->people.last().folio, sample::folio(900));
        QCOMPARE(after->people.first().folio, before.people.first().folio);
        QCOMPARE(after->consents.size(), 1);
        QCOMPARE(after->consents.front().person, member(9));
        QVERIFY(updateFamily(before, *after, Motivo::AltaIntegrante, member(1), sample::changeContext()));

        draft.people.last().consent = {};
        QVERIFY(hasIssue(checkDraft(draft, sample::kToday), 4, Field::Aviso, Rule::NoticeNotShown, Severity::Blocks));
        QVERIFY(!complete(draft, before));
    }

    void aCorrectedPlaceBeginsAnew()
    {
        const FamilyRecord before = sample::registered();
        FamilyDraft draft = opened(before);
        draft.people[3].parentesco = QStringLiteral("suegra");
        QVERIFY(hasIssue(checkDraft(draft, sample::kToday), Field::Supuesto, Rule::SupuestoNeeded));
        draft.people[3].supuestos = Supuesto::MismaVivienda;
        const auto after = complete(draft, before);
        QVERIFY(after);
        QCOMPARE(after->family.members.last().sinceMs, sample::kNow + 1000);
        QCOMPARE(after->family.members.first().sinceMs, sample::kNow);
        QVERIFY(updateFamily(before, *after, Motivo::OtroDato, member(1), sample::changeContext()));
    }

    void motiveAndWhoAsksAreNeeded()
    {
        FamilyDraft draft = draftOf(sample::registered());
        QVERIFY(hasIssue(checkDraft(draft, sample::kToday), Field::Motivo, Rule::Required));
        QVERIFY(hasIssue(checkDraft(draft, sample::kToday), Field::Solicita, Rule::Required));
        draft.motivo = keyOf(Motivo::NuevaFamilia); // no matter of a draft
        QVERIFY(hasIssue(checkDraft(draft, sample::kToday), Field::Motivo, Rule::BadFormat));
        QVERIFY(checkDraft(opened(sample::registered()), sample::kToday).isEmpty());
    }

    void notTheWayToLeaveOrToChangeTheTitular()
    {
        const FamilyRecord before = sample::registered();
        FamilyDraft left = opened(before);
        left.people.removeLast();
        QVERIFY(hasIssue(complete(left, before).error(), Field::Parentesco, Rule::MemberLeftOut));

        FamilyDraft other = opened(before);
        other.people[0].parentesco = QStringLiteral("conyuge");
        other.people[0].supuestos = Supuesto::MismaVivienda;
        other.people[1].parentesco = QStringLiteral("titular");
        other.people[1].domicilio = other.people[0].domicilio;
        const auto after = complete(other, before);
        QVERIFY(after);
        const auto change = updateFamily(before, *after, Motivo::OtroDato, member(1), sample::changeContext());
        QVERIFY(!change);
        QVERIFY(hasIssue(change.error(), Field::Titular, Rule::TitularChangedByDraft));

        const auto same = complete(opened(before), before);
        const auto nothing = updateFamily(before, *same, Motivo::OtroDato, member(1), sample::changeContext());
        QVERIFY(!nothing);
        QVERIFY(hasIssue(nothing.error(), Field::Motivo, Rule::NothingChanged));
    }

    void aMemberTwiceIsTold()
    {
        FamilyDraft draft = sample::familyOfFour();
        draft.people.append(draft.people.at(1));
        QVERIFY(hasIssue(checkDraft(draft, sample::kToday), 4, Field::Parentesco, Rule::MemberRepeated,
                         Severity::Blocks));
        QVERIFY(hasIssue(checkDraft(draft, sample::kToday), 4, Field::Curp, Rule::CurpRepeatedInFamily,
                         Severity::Blocks));
        const FamilyRecord before = sample::registered();
        FamilyDraft update = opened(before);
        update.people.append(update.people.at(1));
        QVERIFY(!complete(update, before));
        update.people.last().registered = false; // and not as somebody new either
        update.people.last().consent = sample::givenConsent();
        QVERIFY(hasIssue(complete(update, before).error(), Field::Parentesco, Rule::MemberRepeated));
    }

    void nobodyIsRegisteredByTheirOwnWord()
    {
        FamilyDraft draft = sample::familyOfFour();
        for (auto& person : draft.people) {
            person.registered = true;
            person.consent = {};
        }
        QVERIFY(hasIssue(checkDraft(draft, sample::kToday), Field::Aviso, Rule::NoticeNotShown));
        draft.updates = core::FamilyId(sample::uuid(99));
        draft.motivo = keyOf(Motivo::OtroDato);
        draft.solicita = member(1);
        QVERIFY(!completeDraft(draft, sample::context()));
        QVERIFY(!complete(draft, sample::familyOf(2, 40)));
    }

    void aRepresentativeFromElsewhereIsTheOneOfBefore()
    {
        FamilyRecord before = sample::registered();
        before.people[2].representation->person = member(77);
        FamilyDraft draft = opened(before);
        draft.people[2].representante = member(78);
        QVERIFY(hasIssue(complete(draft, before).error(), Field::Representante, Rule::MinorWithoutRepresentative));
    }

    void digestTellsAnyChange()
    {
        const FamilyRecord record = sample::registered();
        FamilyRecord other = record;
        other.consents.clear();
        QCOMPARE(digestOf(other), digestOf(record));
        other.people[1].telefono = QStringLiteral("9191234567");
        QVERIFY(digestOf(other) != digestOf(record));
        other = record;
        other.family.members[1].sinceMs += 1;
        QVERIFY(digestOf(other) != digestOf(record));
    }

    void keysOfInegiTravelInTheSecondSchemaOnly()
    {
        FamilyRecord record = sample::registered();
        QVERIFY(!familyRecordFromCbor(toCbor(record), 2)); // cases came with the third
        for (auto& person : record.people)
            person.caso = {};
        QCOMPARE(*familyRecordFromCbor(toCbor(record), 1), record);
        record.people[0].domicilio.municipioClave = QStringLiteral("059");
        record.people[0].domicilio.localidadClave = QStringLiteral("0123");
        QCOMPARE(*familyRecordFromCbor(toCbor(record)), record);
        QVERIFY(!familyRecordFromCbor(toCbor(record), 1));

        DomicilioDraft home = draftOf(record.people[0].domicilio);
        for (const char16_t* bad : {u"59", u"0590", u"05A", u"٠٥٩"}) {
            home.municipioClave = QString::fromUtf16(bad);
            const auto parsed = Domicilio::parse(home);
            QVERIFY(!parsed);
            QVERIFY(hasIssue(parsed.error(), Field::DomicilioMunicipio, Rule::BadFormat));
        }
        home.municipioClave.clear();
        home.localidadClave = QStringLiteral("123");
        QVERIFY(hasIssue(Domicilio::parse(home).error(), Field::DomicilioLocalidad, Rule::BadFormat));
    }
};

QTEST_GUILESS_MAIN(TestDraftUpdate)
#include "tst_draft_update.moc"
