// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/case_rules.h"
#include "domain/record_codec.h"
#include "unit/domain/rules_of.h"
#include "unit/domain/sample_family.h"

#include <QTest>

using namespace padron;
using namespace padron::domain;

namespace {

const QDate kDay(2026, 11, 22);

CasePapers complete(Caso caso)
{
    CasePapers papers;
    papers.caso = caso;
    papers.represented = true;
    papers.curp = papers.identification = papers.comprobante = true;
    papers.documentoNacimiento = DocumentoNacimientoTipo::Acta;
    for (const Papel papel : papeles())
        papers.facts.papeles.insert(papel, {});
    return papers;
}

QString told(const Issues& issues)
{
    QStringList all;
    for (const auto& issue : issues)
        all.append(QStringLiteral("%1 %2").arg(static_cast<int>(issue.field)).arg(QLatin1String(issue.numeral)));
    return all.join(u", ");
}

} // namespace

/// Numerals 10, 11 and 15: which papers each case asks for, no more and no less.
class TestCaseRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ageAndConditionDecideTheCase_data()
    {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<int>("condicion");
        QTest::addColumn<int>("caso");
        const auto row = [](const char* name, QDate birth, Condicion condicion, Caso caso) {
            QTest::newRow(name) << birth << static_cast<int>(condicion) << static_cast<int>(caso);
        };
        row("adult", {1990, 1, 1}, Condicion::Ninguna, Caso::Adulta);
        row("eighteen today", {2008, 11, 22}, Condicion::Ninguna, Caso::Adulta);
        row("eighteen tomorrow", {2008, 11, 23}, Condicion::Ninguna, Caso::Adolescente);
        row("twelve today", {2014, 11, 22}, Condicion::Ninguna, Caso::Adolescente);
        row("twelve tomorrow", {2014, 11, 23}, Condicion::Ninguna, Caso::Nina);
        row("emancipated", {2009, 1, 1}, Condicion::Emancipada, Caso::Emancipada);
        row("emancipated and since of age", {2000, 1, 1}, Condicion::Emancipada, Caso::Adulta);
        row("interdicción", {1970, 1, 1}, Condicion::Interdiccion, Caso::Interdiccion);
        row("support", {1970, 1, 1}, Condicion::Apoyo, Caso::Apoyo);
        row("a child is represented anyhow", {2020, 1, 1}, Condicion::Apoyo, Caso::Nina);
    }

    void ageAndConditionDecideTheCase()
    {
        QFETCH(const QDate, birth);
        QFETCH(const int, condicion);
        QFETCH(const int, caso);
        QCOMPARE(static_cast<int>(casoOf(birth, static_cast<Condicion>(condicion), kDay)), caso);
    }

    void whoHasEverythingMissesNothing()
    {
        for (const Caso caso : {Caso::Adulta, Caso::Nina, Caso::Adolescente, Caso::Emancipada, Caso::Interdiccion, Caso::Apoyo})
            QCOMPARE(missingPapers(complete(caso), kDay), Issues());
    }

    void whoHasNothingMissesTheWholeTable()
    {
        for (const Caso caso : {Caso::Adulta, Caso::Nina, Caso::Adolescente, Caso::Emancipada, Caso::Interdiccion, Caso::Apoyo}) {
            CasePapers papers;
            papers.caso = caso;
            papers.representativeElsewhere = true;
            papers.representacion = RepresentacionTipo::Tutela;
            const auto rows = requisitosOf(caso, papers.representacion);
            const Issues issues = missingPapers(papers, kDay);
            QCOMPARE(issues.size(), rows.size());
            for (qsizetype i = 0; i < rows.size(); ++i) {
                QCOMPARE(QLatin1String(issues[i].numeral), QLatin1String(rows[i].numeral));
                QVERIFY(issues[i].severity != Severity::Blocks); // an incomplete record is saved as incomplete
            }
        }
    }

    void aTutorOfSomebodyInInterdiccionBringsTheirPapers()
    {
        auto papers = complete(Caso::Interdiccion);
        papers.facts.papeles.clear();
        papers.representacion = RepresentacionTipo::Madre; // the acta shows it
        QCOMPARE(missingPapers(papers, kDay), Issues());
        papers.representacion = RepresentacionTipo::Tutela;
        const Issues issues = missingPapers(papers, kDay);
        QCOMPARE(told(issues), QStringLiteral("%1 15.I, %2 15.III")
                                   .arg(static_cast<int>(Field::InstrumentoTutela))
                                   .arg(static_cast<int>(Field::CartaProtesta)));
    }

    void aMinorShowsNoIdentificationOfTheirOwn()
    {
        auto papers = complete(Caso::Nina);
        papers.identification = false;
        QCOMPARE(missingPapers(papers, kDay), Issues()); // it is in the record of who represents
        papers.representativeElsewhere = true;
        QVERIFY(hasIssue(missingPapers(papers, kDay), Field::IdentificacionTipo, Rule::Required));
        papers = complete(Caso::Emancipada);
        papers.identification = false;
        QVERIFY(hasIssue(missingPapers(papers, kDay), Field::IdentificacionTipo, Rule::Required));
    }

    void anExpiredIdentificationIsNone()
    {
        auto papers = complete(Caso::Adulta);
        papers.vigencia = kDay;
        QCOMPARE(missingPapers(papers, kDay), Issues());
        papers.vigencia = kDay.addDays(-1);
        QVERIFY(hasIssue(missingPapers(papers, kDay), Field::IdentificacionVigencia, Rule::Expired));
    }

    void aForeignPassportIsSaidToBeNoMexicanDocument()
    {
        auto papers = complete(Caso::Adulta);
        papers.identificacionTipo = IdentificacionTipo::Pasaporte;
        QCOMPARE(missingPapers(papers, kDay), Issues());
        papers.facts.extranjera = true;
        QVERIFY(hasIssue(missingPapers(papers, kDay), Field::IdentificacionTipo, Rule::ForeignPassport));
        papers.identificacionTipo = IdentificacionTipo::Migratorio;
        QCOMPARE(missingPapers(papers, kDay), Issues());
    }

    void contradictionsAreSaid()
    {
        const auto says = [](Condicion condicion, QDate birth) {
            CaseFacts facts;
            facts.condicion = condicion;
            return !caseIssues(facts, birth, kDay).isEmpty();
        };
        QVERIFY(says(Condicion::Emancipada, {1980, 1, 1}));
        QVERIFY(says(Condicion::Emancipada, {2018, 1, 1}));
        QVERIFY(!says(Condicion::Emancipada, {2009, 6, 1}));
        QVERIFY(says(Condicion::Apoyo, {2018, 1, 1}));
        QVERIFY(!says(Condicion::Apoyo, {1980, 1, 1}));
        QVERIFY(!says(Condicion::Interdiccion, {1980, 1, 1}));
    }

    void everyRowCitesItsNumeral()
    {
        for (const auto& row : requisitos()) {
            const QLatin1String numeral(row.numeral);
            QVERIFY(numeral.startsWith(QLatin1String("10")) || numeral.startsWith(QLatin1String("11"))
                    || numeral.startsWith(QLatin1String("15")));
        }
    }

    void aManInInterdiccionIsRegisteredByHisTutor()
    {
        auto draft = sample::familyOfFour();
        auto& man = draft.people[1];
        man.caso.condicion = Condicion::Interdiccion;
        const auto issues = checkPersonDraft(draft, 1, sample::kToday);
        QVERIFY(hasIssue(issues, 1, Field::Representante, Rule::MinorWithoutRepresentative, Severity::Blocks));
        man.representacionTipo = QStringLiteral("tutela");
        man.representante = draft.people[0].id;
        man.caso.papeles.insert(Papel::InstrumentoTutela, QStringLiteral("Exp. 123/2025"));
        man.caso.papeles.insert(Papel::CartaProtesta, {});
        const auto record = completeDraft(draft, sample::context());
        QVERIFY(record);
        QCOMPARE(record->people[1].representation->person, draft.people[0].id);
        QCOMPARE(record->consents[1].givenBy, draft.people[0].id);
        QVERIFY(missingFor(record->people[1], sample::kToday).isEmpty());
        QCOMPARE(checkRecord(*record, sample::kToday), Issues());
        const auto travelled = core::decodeCbor(core::encodeCbor(toCbor(*record))); // two papers, in the order of the bytes
        QCOMPARE(*familyRecordFromCbor(*travelled), *record);
        auto alone = *record;
        alone.people[1].representation.reset();
        QVERIFY(blocks(checkRecord(alone, sample::kToday)));
    }

    void anEmancipatedMinorActsAlone()
    {
        auto draft = sample::familyOfFour();
        auto& girl = draft.people[2];
        girl.fechaNacimiento = QStringLiteral("01/02/2009");
        girl.curp.clear();
        girl.caso.condicion = Condicion::Emancipada;
        girl.representante = {};
        girl.representacionTipo.clear();
        const auto record = completeDraft(draft, sample::context());
        QVERIFY(record);
        QVERIFY(!record->people[2].representation);
        QCOMPARE(record->consents[2].givenBy, girl.id);
        QVERIFY(!blocks(checkRecord(*record, sample::kToday)));
    }

    void factsComeBackAndHostileOnesAreRefused()
    {
        CaseFacts facts;
        facts.condicion = Condicion::Apoyo;
        facts.extranjera = facts.preexistente = true;
        facts.pais = QStringLiteral("GTM");
        facts.papeles.insert(Papel::InstrumentoApoyo, QString());
        facts.papeles.insert(Papel::CartaProtesta, QStringLiteral("Foja 3"));
        facts.sensibles.indigena = Respuesta::Si;
        facts.sensibles.afromexicana = Respuesta::NoResponde;
        facts.sensibles.lengua = QStringLiteral("Bats'i k'op");
        facts.derechohabiencia = {QStringLiteral("imss"), QStringLiteral("otra")};
        facts.declaradaMs = 1'790'000'000'000;
        QCOMPARE(*caseFactsFromCbor(toCbor(facts)), facts);
        QVERIFY(toCbor(CaseFacts()).isEmpty());
        const auto refused = [&](int key, const QCborValue& value) {
            QCborMap map = toCbor(facts);
            map[key] = value;
            return !caseFactsFromCbor(map);
        };
        QVERIFY(refused(1, QStringLiteral("curatela")));
        QVERIFY(refused(3, QStringLiteral("gt")));
        QVERIFY(refused(5, QCborMap{{QStringLiteral("otro"), QString()}}));
        QVERIFY(refused(5, QCborMap{{QStringLiteral("carta_protesta"), QString(61, u'x')}}));
        QVERIFY(refused(5, QCborMap{{QStringLiteral("carta_protesta"), QStringLiteral("a\u202eb")}}));
        QVERIFY(refused(6, QCborMap{{1, QStringLiteral("quizá")}}));
        QVERIFY(refused(7, QCborArray{QStringLiteral("ninguna"), QStringLiteral("imss")}));
        QVERIFY(refused(7, QCborArray{QStringLiteral("imss"), QStringLiteral("imss")}));
        QVERIFY(refused(9, 1));
        // a draft keeps what was typed, however long
        facts.papeles[Papel::CartaProtesta] = QString(300, u'x');
        QCOMPARE(*caseFactsFromCbor(toCbor(facts), true), facts);
    }

    void sensitiveAnswersNeedAConsentOfTheirOwn()
    {
        auto draft = sample::familyOfFour();
        draft.people[0].caso.sensibles.indigena = Respuesta::Si;
        QVERIFY(hasIssue(checkPersonDraft(draft, 0, sample::kToday), Field::Sensibles, Rule::AnswerWithoutConsent));
        draft.people[0].sensitiveConsent = draft.people[0].consent;
        const auto record = completeDraft(draft, sample::context());
        QVERIFY(record);
        QCOMPARE(record->consents.size(), 5);
        QCOMPARE(record->consents[1].purpose, ConsentPurpose::Sensibles);
        QCOMPARE(checkRecord(*record, sample::kToday), Issues());
        QCOMPARE(*familyRecordFromCbor(toCbor(*record)), *record);
        auto without = *record;
        without.consents.removeAt(1);
        QVERIFY(blocks(checkRecord(without, sample::kToday)));
    }

    void otherMediaOfConsentLeaveEvidence()
    {
        auto draft = sample::familyOfFour();
        auto& consent = draft.people[0].consent;
        consent.medium = keyOf(ConsentMedium::Fingerprint);
        consent.strokes.clear();
        QVERIFY(hasIssue(checkPersonDraft(draft, 0, sample::kToday), Field::Consentimiento, Rule::EvidenceNeeded));
        consent.evidence = QByteArray(32, 'h');
        QVERIFY(hasIssue(checkPersonDraft(draft, 0, sample::kToday), 0, Field::Testigos, Rule::WitnessesNeeded, Severity::Warns));
        consent.witnesses = {QStringLiteral("Ana Ruiz"), QStringLiteral("  Beto   Paz ")};
        consent.shown = keyOf(NoticeShown::ReadAloud);
        const auto record = completeDraft(draft, sample::context());
        QVERIFY(record);
        QCOMPARE(record->consents[0].witnesses, QStringList({QStringLiteral("Ana Ruiz"), QStringLiteral("Beto Paz")}));
        QCOMPARE(*familyRecordFromCbor(toCbor(*record)), *record);
        QCOMPARE(*decodeDraft(encodeDraft(draft)), draft);
    }
};

QTEST_APPLESS_MAIN(TestCaseRules)
#include "tst_case_rules.moc"
