// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms_fixture.h"
#include "forms/draft_saver.h"
#include "support/samples/sample_family.h"
#include "support/store/full_disk.h"
#include "widgets/choice_combo.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace padron;
using fixture::FormsDesk;
using fixture::Hands;

namespace {

bool hasIssue(const domain::FamilyDraft& draft, int member, domain::Rule rule)
{
    const auto issues = domain::checkPersonDraft(draft, member, FormsDesk::now().date());
    return std::any_of(issues.begin(), issues.end(), [rule](const domain::Issue& issue) { return issue.rule == rule; });
}

} // namespace

/// Families on the Registrar page: members, who represents whom, what is removed, what happens when a save fails.
class TestRegisterMembers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherMemberByKeys();
    void minorNeedsARepresentative();
    void anotherRepresentativeSignsAnew();
    void removingNamesWhatGoes();
    void refusalOfAMemberKeepsTheOthers();
    void titularPendiente();
    void blockedRegistrationSaysWhy();
    void somebodyElseHasThatCurp();
    void failedSaveKeepsTheText();
};

void TestRegisterMembers::anotherMemberByKeys()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.type(QStringLiteral("María"));
    hands.key(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(hands.page().draft().people.size(), 2);
    QCOMPARE(hands.page().draft().currentMember, 1);
    QCOMPARE(hands.focusName(), QStringLiteral("quienConsiente"));
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.type(QStringLiteral("Juan & <i>Pedro</i>"));
    hands.key(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(hands.find<QLineEdit>("nombres")->text(), QStringLiteral("María"));
    hands.key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(hands.find<QLineEdit>("nombres")->text(), QStringLiteral("Juan & <i>Pedro</i>"));
    QCOMPARE(hands.find<QTabBar>("integrantes")->count(), 2);
    desk.settle();
    hands.key(Qt::Key_I, Qt::ControlModifier);
    const auto saved = desk.saved(hands.page().draft().id);
    QCOMPARE(saved.people.size(), 3);
    QVERIFY(saved.people[1].domicilioDelTitular);
    QVERIFY(saved.people[1].id != saved.people[2].id);
}

void TestRegisterMembers::minorNeedsARepresentative()
{
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(1);
    auto& son = draft.people[2];
    son.representacionTipo.clear();
    son.representante = {};
    son.consent = {};
    draft.currentMember = 2;
    draft.currentSection = QStringLiteral("aviso");
    hands.page().openDraft(draft);
    QVERIFY(hasIssue(hands.page().draft(), 2, domain::Rule::MinorWithoutRepresentative));
    hands.key(Qt::Key_Return, Qt::ControlModifier); // refused, and taken to the first thing to mend
    QCOMPARE(desk.families(), 0);
    QVERIFY(!hands.find<QWidget>("quienConsiente")->isVisible()); // a minor never consents alone
    QCOMPARE(hands.focusName(), QStringLiteral("representante"));
    hands.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(hands.focusName(), QStringLiteral("representacionTipo"));
    hands.type(QStringLiteral("madre"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("maría"));
    QCOMPARE(hands.page().draft().people[2].representante, draft.people[0].id);
    hands.sign();
    QCOMPARE(hands.page().draft().people[2].consent.noticeId, QStringLiteral("menores-simplificado"));
    QVERIFY(!hasIssue(hands.page().draft(), 2, domain::Rule::MinorWithoutRepresentative));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(desk.families(), 1);
}

void TestRegisterMembers::anotherRepresentativeSignsAnew()
{
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(1);
    draft.currentMember = 2;
    hands.page().openDraft(draft);
    QVERIFY(!hands.page().draft().people[2].consent.strokes.isEmpty());
    hands.tabTo("representante");
    hands.type(QStringLiteral("otra persona"));
    QVERIFY(hands.page().draft().people[2].consent.strokes.isEmpty());
    QVERIFY(hands.page().draft().people[2].consent.decision.isEmpty());
    hands.tabTo("representanteNombre");
    hands.type(QStringLiteral("Rosa Núñez"));
    QCOMPARE(hands.page().draft().people[2].representanteNombre, QStringLiteral("Rosa Núñez"));
}

void TestRegisterMembers::removingNamesWhatGoes()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().openDraft(samples::familyDraft(1));
    auto* remove = hands.find<QPushButton>("quitarIntegrante");
    QCOMPARE(remove->text(), QStringLiteral("Descartar captura de María"));
    remove->setFocus();
    hands.key(Qt::Key_Space);
    auto* message = hands.find<ui::InlineMessage>("mensaje");
    QVERIFY(message->text().contains(QStringLiteral("María Guadalupe")));
    QVERIFY(message->text().contains(QStringLiteral("se puede deshacer"), Qt::CaseInsensitive));
    QVERIFY(message->text().contains(QStringLiteral("bloquear o cerrar, ya no"))); // how long
    QCOMPARE(hands.focusName(), QStringLiteral("conservar")); // the harmless answer is the near one
    hands.tabTo("confirmarDescartar");
    hands.key(Qt::Key_Space);
    QCOMPARE(hands.page().draft().people.size(), 3);
    QVERIFY(hands.page().draft().people[1].representante.isNull()); // the son needs somebody else now
    QVERIFY(hands.page().draft().people[1].consent.strokes.isEmpty());
    QCOMPARE(desk.saved(hands.page().draft().id).people.size(), 3);
}

void TestRegisterMembers::refusalOfAMemberKeepsTheOthers()
{
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(1);
    draft.people[3].consent = {};
    draft.currentMember = 3;
    hands.page().openDraft(draft);
    hands.tabTo("noAcepta");
    hands.key(Qt::Key_Return);
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(hands.page().draft().people.size(), 3);
    const auto saved = desk.saved(draft.id);
    QCOMPARE(saved.people.size(), 3);
    for (const auto& person : saved.people)
        QVERIFY(person.id != draft.people[3].id);
}

void TestRegisterMembers::titularPendiente()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    hands.key(Qt::Key_5, Qt::AltModifier);
    hands.tabTo("titularPendiente");
    hands.key(Qt::Key_Space);
    QVERIFY(hands.page().draft().titularPendiente);
    QVERIFY(hands.page().draft().people[0].parentesco.isEmpty());
    QVERIFY(hands.find<ui::ChoiceCombo>("parentesco")->key().isEmpty());
    hands.key(Qt::Key_Space);
    QCOMPARE(hands.page().draft().people[0].parentesco, QStringLiteral("titular"));
    QVERIFY(!hands.page().draft().titularPendiente);
}

void TestRegisterMembers::blockedRegistrationSaysWhy()
{
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(1);
    draft.people[1].primerApellido.clear();
    hands.page().openDraft(draft);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(hands.page().draft().currentMember, 1);
    QCOMPARE(hands.focusName(), QStringLiteral("primerApellido"));
    auto* message = hands.find<ui::InlineMessage>("mensaje");
    QVERIFY(message->isVisible());
    hands.type(QStringLiteral("Ibáñez"));
    QVERIFY(!message->isVisible());
    QCOMPARE(desk.families(), 0);
}

void TestRegisterMembers::somebodyElseHasThatCurp()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().openDraft(samples::familyDraft(1));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(hands.find<QWidget>("familiaRegistrada")->isVisible());
    domain::FamilyDraft again = samples::familyDraft(1);
    again.id = core::DraftId(QUuid::createUuid());
    for (auto& person : again.people)
        person.id = core::PersonId(QUuid::createUuid());
    again.people[2].representante = again.people[0].id;
    hands.page().openDraft(again);
    desk.settle();
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(hands.find<QWidget>("duplicados")->isVisible()); // who has it is shown beside the capture
    QVERIFY(!hands.find<QPushButton>("noEsLaMisma")->isVisible());
    QCOMPARE(desk.families(), 1);
    QCOMPARE(desk.drafts().size(), 1); // what was captured is safe
}

void TestRegisterMembers::failedSaveKeepsTheText()
{
    FormsDesk desk;
    fixture::FullDisk disk;
    fixture::ManualClock clock;
    core::UuidV7Source ids(clock);
    usecases::Drafts drafts(disk, disk, clock, ids, {});
    const ui::Desk& real = desk.desk();
    ui::Desk broken{.store = real.store, .drafts = drafts, .registerFamily = real.registerFamily,
                    .refuseConsent = real.refuseConsent, .searchPeople = real.searchPeople,
                    .findDuplicates = real.findDuplicates, .tasks = real.tasks,
                    .openFamily = real.openFamily, .changeFamily = real.changeFamily, .printCertificado = real.printCertificado,
                    .syncOverview = real.syncOverview,
                    .settings = real.settings, .workday = real.workday, .catalogues = real.catalogues,
                    .importCatalogue = real.importCatalogue, .user = real.user};
    ui::RegisterPage page(broken, nullptr, &FormsDesk::now);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.startNew(desk.fresh());
    QTest::keyClick(&page, Qt::Key_2, Qt::AltModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Maria"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto* message = page.findChild<ui::InlineMessage*>(QStringLiteral("mensaje"));
    QTRY_VERIFY(message->isVisible());
    QVERIFY(message->text().contains(QStringLiteral("STO-103")));
    QCOMPARE(page.findChild<QLineEdit*>(QStringLiteral("nombres"))->text(), QStringLiteral("Maria"));
    QVERIFY(page.findChild<ui::Label*>(QStringLiteral("guardado"))->text().isEmpty());

    disk.full = false;
    QTest::keyClick(message->findChild<QPushButton*>(), Qt::Key_Space);
    QTRY_VERIFY(!page.findChild<ui::Label*>(QStringLiteral("guardado"))->text().isEmpty());
    desk.settle();
    QCOMPARE(disk.kept->people[0].nombres, QStringLiteral("Maria"));
}

QTEST_MAIN(TestRegisterMembers)
#include "tst_register_members.moc"
