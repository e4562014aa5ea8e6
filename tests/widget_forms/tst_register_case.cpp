// SPDX-License-Identifier: GPL-3.0-or-later
// The case of a person on the Registrar page: who consents, what is asked, and what is not.
#include "forms_fixture.h"
#include "domain/case_rules.h"
#include "domain/notices.h"
#include "forms/form_fields.h"
#include "forms/missing_panel.h"
#include "support/samples/sample_family.h"
#include "widgets/choice_combo.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace padron;
using fixture::FormsDesk;
using fixture::Hands;

namespace {

constexpr int kTitular = 0, kHusband = 1, kSon = 2;

bool hasIssue(const domain::FamilyDraft& draft, int member, domain::Field field)
{
    const auto issues = domain::checkPersonDraft(draft, member, FormsDesk::now().date());
    return std::any_of(issues.begin(), issues.end(), [field](const domain::Issue& issue) { return issue.field == field; });
}

domain::FamilyDraft opened(int member, const char* section)
{
    domain::FamilyDraft draft = samples::familyDraft(1);
    draft.id = core::DraftId(QUuid::createUuid()); // what is not saved yet of another one does not come back
    draft.currentMember = member;
    draft.currentSection = QLatin1String(section);
    return draft;
}

bool shown(Hands& hands, const char* name)
{
    auto* widget = hands.find<QWidget>(name);
    return widget && widget->isVisible();
}

} // namespace

class TestRegisterCase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anInterdiccionAsksWhoRepresents();
    void anEmancipatedMinorActsAlone();
    void theCountryIsAskedOfWhoWasBornAbroad();
    void onlyThePapersOfTheCaseAreAsked();
    void aMissingPaperIsListedAndJumpedTo();
    void aPaperThatTheCaseNoLongerAsksIsSeen();
    void theWholeFormIsWalkedByTab();
    void papersAreRegistered();
    void whoWasInThePadronBeforeHearsTheNoticeOfUpdates();
};

void TestRegisterCase::anInterdiccionAsksWhoRepresents()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().openDraft(opened(kHusband, "identidad"));
    hands.tabTo("condicion");
    hands.type(QStringLiteral("interd"));
    QCOMPARE(hands.page().draft().people[kHusband].caso.condicion, domain::Condicion::Interdiccion);
    QVERIFY(hasIssue(hands.page().draft(), kHusband, domain::Field::Representante));
    hands.key(Qt::Key_1, Qt::AltModifier);
    QVERIFY(!shown(hands, "quienConsiente")); // nobody asks him who consents
    QVERIFY(shown(hands, "porQueRepresentada"));
    QVERIFY(hands.find<ui::Label>("porQueRepresentada")->text().contains(QStringLiteral("interdicción")));
    hands.tabTo("representacionTipo");
    hands.type(QStringLiteral("tut"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("maría"));
    QCOMPARE(hands.page().draft().people[kHusband].representante, hands.page().draft().people[kTitular].id);
    QVERIFY(!hasIssue(hands.page().draft(), kHusband, domain::Field::Representante));
    // the tutor's papers, and none of a minor
    QVERIFY(hasIssue(hands.page().draft(), kHusband, domain::Field::InstrumentoTutela));
    QVERIFY(hasIssue(hands.page().draft(), kHusband, domain::Field::CartaProtesta));
    QVERIFY(!hasIssue(hands.page().draft(), kHusband, domain::Field::CartaConsentimiento));
    hands.key(Qt::Key_3, Qt::AltModifier);
    QVERIFY(shown(hands, "identificacionDeOtra"));
}

void TestRegisterCase::anEmancipatedMinorActsAlone()
{
    FormsDesk desk;
    Hands hands(desk);
    auto draft = opened(kSon, "identidad");
    draft.people[kSon].fechaNacimiento = QStringLiteral("01/02/2009");
    draft.people[kSon].curp.clear();
    draft.people[kSon].representante = {};
    draft.people[kSon].representacionTipo.clear();
    hands.page().openDraft(draft);
    QVERIFY(hasIssue(hands.page().draft(), kSon, domain::Field::Representante));
    hands.tabTo("condicion");
    hands.type(QStringLiteral("emanci"));
    QVERIFY(!hasIssue(hands.page().draft(), kSon, domain::Field::Representante));
    QVERIFY(shown(hands, "documentoTipo")); // a minor's acta all the same (15)
    hands.key(Qt::Key_3, Qt::AltModifier);
    QVERIFY(!shown(hands, "identificacionDeOtra"));
    hands.key(Qt::Key_1, Qt::AltModifier);
    QVERIFY(shown(hands, "quienConsiente"));
    QVERIFY(!shown(hands, "porQueRepresentada"));
}

void TestRegisterCase::theCountryIsAskedOfWhoWasBornAbroad()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().openDraft(opened(kHusband, "identidad"));
    QVERIFY(!shown(hands, "pais"));
    hands.tabTo("entidadNacimiento");
    hands.type(QStringLiteral("extranj"));
    QCOMPARE(hands.page().draft().people[kHusband].entidadNacimiento, QStringLiteral("NE"));
    QVERIFY(shown(hands, "pais"));
    hands.key(Qt::Key_Tab);
    QCOMPARE(hands.focusName(), QStringLiteral("pais"));
    hands.type(QStringLiteral("guatem"));
    QCOMPARE(hands.page().draft().people[kHusband].caso.pais, QStringLiteral("GTM"));
    hands.tabTo("extranjera");
    hands.key(Qt::Key_Space);
    QVERIFY(hands.page().draft().people[kHusband].caso.extranjera);
    QVERIFY(hasIssue(hands.page().draft(), kHusband, domain::Field::IdentificacionTipo)); // his is a passport
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.tabTo("entidadNacimiento");
    hands.type(QStringLiteral("chiap"));
    QVERIFY(!shown(hands, "pais"));
    QCOMPARE(hands.page().draft().people[kHusband].caso.pais, QString());
}

void TestRegisterCase::onlyThePapersOfTheCaseAreAsked()
{
    const QList<std::pair<domain::Requisito, const char*>> lines{
        {domain::Requisito::CartaConsentimiento, "cartaConsentimiento"},
        {domain::Requisito::InstrumentoTutela, "instrumentoTutela"},
        {domain::Requisito::CartaProtesta, "cartaProtesta"},
        {domain::Requisito::ActaEmancipacion, "actaEmancipacion"},
        {domain::Requisito::InstrumentoApoyo, "instrumentoApoyo"}};
    FormsDesk desk;
    Hands hands(desk);
    using C = domain::Condicion;
    for (const int member : {kTitular, kSon})
        for (const C condicion : {C::Ninguna, C::Emancipada, C::Interdiccion, C::Apoyo}) {
            auto draft = opened(member, "documentos");
            draft.people[member].caso.condicion = condicion;
            draft.people[member].caso.papeles.clear();
            if (condicion == C::Interdiccion)
                draft.people[member].representacionTipo = QStringLiteral("tutela");
            hands.page().openDraft(draft);
            const auto& person = draft.people[member];
            const auto birth = QDate::fromString(person.fechaNacimiento, QStringLiteral("dd/MM/yyyy"));
            const auto caso = domain::casoOf(birth, condicion, FormsDesk::now().date());
            const auto rows = domain::requisitosOf(caso, domain::representacionTipoByKey(person.representacionTipo));
            for (const auto& [requisito, name] : lines) {
                const auto row = std::find_if(rows.begin(), rows.end(), [requisito = requisito](const auto& one) {
                    return one.requisito == requisito;
                });
                QCOMPARE(shown(hands, name), row != rows.end());
                if (row == rows.end())
                    continue;
                QStringList told;
                for (auto* label : hands.find<QCheckBox>(name)->parentWidget()->findChildren<ui::Label*>())
                    told.append(label->text());
                QVERIFY2(told.join(u' ').contains(QLatin1String(row->numeral)), name);
            }
        }
}

void TestRegisterCase::aMissingPaperIsListedAndJumpedTo()
{
    FormsDesk desk;
    Hands hands(desk);
    auto draft = opened(kSon, "identidad");
    draft.people[kSon].caso.papeles.clear();
    hands.page().openDraft(draft);
    QVERIFY(hasIssue(hands.page().draft(), kSon, domain::Field::CartaConsentimiento));
    domain::Issue carta{.field = domain::Field::CartaConsentimiento, .rule = domain::Rule::Required};
    carta.member = kSon;
    Q_EMIT hands.page().findChild<ui::MissingPanel*>()->issueChosen(carta);
    QCOMPARE(hands.focusName(), QStringLiteral("cartaConsentimiento"));
    hands.key(Qt::Key_Space);
    QVERIFY(!hasIssue(hands.page().draft(), kSon, domain::Field::CartaConsentimiento));
    hands.key(Qt::Key_Tab);
    QCOMPARE(hands.focusName(), QStringLiteral("cartaConsentimientoReferencia"));
    hands.type(QStringLiteral("Carta 12/2026"));
    QCOMPARE(hands.page().draft().people[kSon].caso.papeles.value(domain::Papel::CartaConsentimiento),
             QStringLiteral("Carta 12/2026"));
}

void TestRegisterCase::aPaperThatTheCaseNoLongerAsksIsSeen()
{
    FormsDesk desk;
    Hands hands(desk);
    auto draft = opened(kTitular, "documentos");
    draft.people[kTitular].caso.papeles.insert(domain::Papel::CartaProtesta, QStringLiteral("Foja 3"));
    hands.page().openDraft(draft);
    QVERIFY(shown(hands, "cartaProtesta"));
    hands.tabTo("cartaProtesta");
    hands.key(Qt::Key_Space);
    QVERIFY(hands.page().draft().people[kTitular].caso.papeles.isEmpty());
}

void TestRegisterCase::theWholeFormIsWalkedByTab()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().openDraft(opened(kSon, "documentos"));
    hands.tabTo("cartaConsentimiento");
    hands.key(Qt::Key_Space);
    for (int i = 0; i < 40 && hands.focusName() != QStringLiteral("registrarFamilia"); ++i)
        hands.key(Qt::Key_Tab);
    QCOMPARE(hands.focusName(), QStringLiteral("registrarFamilia"));
    // an adult of whom nothing more is asked is taken past the section
    hands.page().openDraft(opened(kTitular, "identidad"));
    hands.tabTo("nombres");
    QStringList walked;
    for (int i = 0; i < 90 && hands.focusName() != QStringLiteral("registrarFamilia"); ++i) {
        hands.key(Qt::Key_Tab);
        walked.append(hands.focusName());
    }
    QCOMPARE(hands.focusName(), QStringLiteral("registrarFamilia"));
    for (const char* field : {"condicion", "extranjera", "identificacionTipo", "telefono"})
        QVERIFY2(walked.contains(QLatin1String(field)), field);
    QVERIFY(walked.indexOf(QStringLiteral("curp")) < walked.indexOf(QStringLiteral("condicion")));
}

void TestRegisterCase::papersAreRegistered()
{
    FormsDesk desk;
    Hands hands(desk);
    auto draft = opened(kSon, "documentos");
    draft.people[kSon].caso.papeles.clear();
    hands.page().openDraft(draft);
    hands.tabTo("cartaConsentimiento");
    hands.key(Qt::Key_Space);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.families(), 1);
}

void TestRegisterCase::whoWasInThePadronBeforeHearsTheNoticeOfUpdates()
{
    FormsDesk desk;
    for (const auto form : {domain::NoticeForm::Simplificado, domain::NoticeForm::Integral}) {
        domain::Notice notice = desk.desk().notices.first();
        notice.id = domain::noticeId(domain::NoticeFor::Actualizacion, form);
        notice.text = QStringLiteral("PLANTILLA de las actualizaciones");
        notice.sha256 = domain::noticeSha256(notice.text);
        desk.desk().notices.append(notice);
    }
    Hands hands(desk);
    QSignalSpy registered(&hands.page(), &ui::RegisterPage::registered);
    hands.page().openDraft(samples::familyDraft(1));
    QVERIFY(!hands.find<QWidget>("preexistente")->isVisible()); // of somebody new there is nothing to say
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(registered.count(), 1);
    const auto record = registered.front().front().value<domain::FamilyRecord>();
    auto future = desk.desk().store.run([&] { return desk.desk().changeFamily.edit(record.family.id); });
    future.waitForFinished();
    auto update = future.takeResult().value();
    update.motivo = QStringLiteral("otro_dato");
    hands.page().openUpdate(update, record, false);
    hands.key(Qt::Key_2, Qt::AltModifier);
    auto* before = hands.find<QWidget>("preexistente");
    QTRY_VERIFY(before->isVisible());
    before->setFocus();
    hands.key(Qt::Key_Space);
    QVERIFY(hands.page().draft().people[0].caso.preexistente);
    hands.key(Qt::Key_1, Qt::AltModifier);
    QVERIFY(hands.find<QPlainTextEdit>("avisoTexto")->toPlainText().contains(QStringLiteral("de las actualizaciones")));
    QVERIFY(!hands.find<QWidget>("noAcepta")->isVisible()); // consent was given when they were registered
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(registered.count(), 2);
    const auto after = registered.back().front().value<domain::FamilyRecord>();
    QVERIFY(after.people.front().caso.preexistente);
    QVERIFY(!after.people.at(1).caso.preexistente);
}

QTEST_MAIN(TestRegisterCase)
#include "tst_register_case.moc"
