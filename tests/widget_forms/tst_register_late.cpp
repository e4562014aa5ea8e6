// SPDX-License-Identifier: GPL-3.0-or-later
// The store answers late, when another capture is open: told in words, and that other capture is left as it is.
#include "forms/draft_saver.h"
#include "forms_fixture.h"
#include "support/samples/sample_family.h"
#include "widgets/inline_message.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace padron;
using fixture::Delay;
using fixture::FormsDesk;
using fixture::Hands;

namespace {

/// The second family opened, in the middle of a name, with a question on the page.
void goOnWithAnother(Hands& hands)
{
    auto other = samples::familyDraft(2);
    other.currentSection = QStringLiteral("identidad");
    hands.page().openDraft(other);
    hands.page().askToDiscard(other.people[1].id);
    hands.find<QLineEdit>("nombres")->setFocus();
    hands.key(Qt::Key_End);
    hands.type(QStringLiteral(" Ana"));
}

void verifyUntouched(Hands& hands)
{
    const auto other = samples::familyDraft(2);
    QCOMPARE(hands.page().draft().id, other.id);
    QCOMPARE(hands.page().draft().currentMember, 1);
    QCOMPARE(hands.page().draft().people[1].nombres, other.people[1].nombres + QStringLiteral(" Ana"));
    QCOMPARE(hands.focusName(), QStringLiteral("nombres"));
    QVERIFY(hands.find<QLineEdit>("nombres")->isVisible());
    QVERIFY(hands.find<QPushButton>("confirmarDescartar")->isVisible()); // its own question still stands
    QVERIFY(hands.find<QPushButton>("registrarFamilia")->isEnabled());
}

} // namespace

class TestRegisterLate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRegistrationIsToldWithFolioAndTurn()
    {
        FormsDesk desk;
        Hands hands(desk);
        QSignalSpy registered(&hands.page(), &ui::RegisterPage::registered);
        QSignalSpy late(&hands.page(), &ui::RegisterPage::answeredLate);
        const auto draft = samples::familyDraft(1);
        hands.page().openDraft(draft);
        hands.find<QLineEdit>("nombres")->setFocus();
        hands.key(Qt::Key_Tab);
        desk.settle(); // it has a turn
        hands.page().openDraft(draft);
        desk.settle();
        Delay delay(desk);
        hands.key(Qt::Key_Return, Qt::ControlModifier);
        goOnWithAnother(hands);
        QCOMPARE(late.count(), 0);
        delay.end();
        QTRY_COMPARE(registered.count(), 1);
        QCOMPARE(late.count(), 1);
        const QString said = late.front().front().toString();
        QVERIFY2(said.contains(QStringLiteral("07-0457-02-")) && said.contains(QStringLiteral("quedó registrada")), qPrintable(said));
        QVERIFY2(said.contains(draft.people[0].primerApellido), qPrintable(said));
        QVERIFY(late.front().at(1).value<core::DraftId>().isNull());
        verifyUntouched(hands);
        hands.page().saveNow();
        const auto left = desk.drafts();
        QCOMPARE(left.size(), 1); // and the registered one is not brought back
        QCOMPARE(left.front().id, samples::familyDraft(2).id);
    }

    void aRefusalIsToldToo()
    {
        FormsDesk desk;
        Hands hands(desk);
        QSignalSpy late(&hands.page(), &ui::RegisterPage::answeredLate);
        QSignalSpy workday(&hands.page(), &ui::RegisterPage::workdayNeeded);
        auto first = samples::familyDraft(1);
        hands.page().openDraft(first);
        hands.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.families(), 1);
        auto again = samples::familyDraft(1); // somebody here has these CURPs
        again.id = core::DraftId(QUuid::createUuid());
        for (auto& person : again.people)
            person.id = core::PersonId(QUuid::createUuid());
        again.people[2].representante = again.people[0].id;
        desk.settle();
        hands.page().openDraft(again);
        desk.settle();
        Delay delay(desk);
        hands.key(Qt::Key_Return, Qt::ControlModifier);
        goOnWithAnother(hands);
        delay.end();
        QTRY_COMPARE(late.count(), 1);
        const QString said = late.front().front().toString();
        QVERIFY2(said.contains(QStringLiteral("no se registró")) && said.contains(QStringLiteral("parecidas")), qPrintable(said));
        QCOMPARE(late.front().at(1).value<core::DraftId>(), again.id);
        QVERIFY(!hands.find<QWidget>("duplicados")->isVisible());
        QCOMPARE(workday.count(), 0);
        verifyUntouched(hands);
        QCOMPARE(desk.families(), 1);
    }

    void anUpdateIsToldToo()
    {
        FormsDesk desk;
        Hands hands(desk);
        QSignalSpy late(&hands.page(), &ui::RegisterPage::answeredLate);
        QSignalSpy registered(&hands.page(), &ui::RegisterPage::registered);
        hands.page().openDraft(samples::familyDraft(1));
        hands.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(registered.count(), 1);
        const auto record = registered.front().front().value<domain::FamilyRecord>();
        auto future = desk.desk().store.run([&] { return desk.desk().changeFamily.edit(record.family.id); });
        future.waitForFinished();
        auto draft = future.takeResult().value();
        draft.motivo = QStringLiteral("otro_dato");
        draft.people[0].telefono = QStringLiteral("9615550177");
        hands.page().openUpdate(draft, record, false);
        desk.settle();
        Delay delay(desk);
        hands.key(Qt::Key_Return, Qt::ControlModifier);
        goOnWithAnother(hands);
        delay.end();
        QTRY_COMPARE(late.count(), 1);
        const QString said = late.front().front().toString();
        QVERIFY2(said.startsWith(QStringLiteral("La actualización de ")) && said.contains(record.family.folio.text()),
                 qPrintable(said));
        verifyUntouched(hands);
    }

    void aConsentRefusedLateChangesNoOtherCapture()
    {
        FormsDesk desk;
        Hands hands(desk);
        QSignalSpy late(&hands.page(), &ui::RegisterPage::answeredLate);
        auto draft = samples::familyDraft(1);
        draft.people[3].consent = {};
        draft.currentMember = 3;
        hands.page().openDraft(draft);
        desk.settle();
        hands.tabTo("noAcepta");
        hands.key(Qt::Key_Return);
        Delay delay(desk);
        hands.key(Qt::Key_Return);
        goOnWithAnother(hands);
        delay.end();
        QTRY_COMPARE(late.count(), 1);
        QVERIFY(late.front().front().toString().contains(QStringLiteral("no dio su consentimiento")));
        verifyUntouched(hands);
        QCOMPARE(desk.saved(draft.id).people.size(), 3);
    }

    void aConsentRefusedLateLeavesTheSavesOfAnother()
    {
        FormsDesk desk;
        Hands hands(desk);
        auto draft = samples::familyDraft(1);
        draft.people[3].consent = {};
        draft.currentMember = 3;
        hands.page().openDraft(draft);
        desk.settle();
        hands.tabTo("noAcepta");
        hands.key(Qt::Key_Return);
        Delay delay(desk);
        hands.key(Qt::Key_Return);
        goOnWithAnother(hands);
        QSignalSpy saved(&hands.page().saver(), &ui::DraftSaver::saved);
        delay.end();
        QTRY_VERIFY(saved.count() > 0); // by itself
        const auto other = samples::familyDraft(2);
        QTRY_COMPARE_WITH_TIMEOUT(desk.saved(other.id).people[1].nombres,
                                  other.people[1].nombres + QStringLiteral(" Ana"), 5000);
    }

    void whatWasJustTypedStaysWhenSomebodyElseRefuses()
    {
        FormsDesk desk;
        Hands hands(desk);
        auto draft = samples::familyDraft(1);
        draft.people[3].consent = {};
        draft.currentMember = 0;
        draft.currentSection = QStringLiteral("identidad");
        hands.page().openDraft(draft);
        hands.find<QLineEdit>("nombres")->setFocus();
        hands.key(Qt::Key_End);
        hands.type(QStringLiteral(" Luz"));
        for (int i = 0; i < 3; ++i)
            hands.key(Qt::Key_PageDown, Qt::ControlModifier);
        hands.key(Qt::Key_1, Qt::AltModifier);
        hands.find<QPushButton>("noAcepta")->setFocus();
        hands.key(Qt::Key_Return);
        Delay delay(desk);
        hands.key(Qt::Key_Return);
        QVERIFY(!hands.find<QPushButton>("noAcepta")->isEnabled()); // nothing is typed into what is about to go
        delay.end();
        QTRY_COMPARE(hands.page().draft().people.size(), 3);
        QVERIFY(hands.find<QLineEdit>("nombres")->isEnabled());
        const QString typed = draft.people[0].nombres + QStringLiteral(" Luz");
        QCOMPARE(hands.page().draft().people[0].nombres, typed);
        QCOMPARE(desk.saved(draft.id).people[0].nombres, typed);
        QCOMPARE(desk.saved(draft.id).people.size(), 3);
    }
};

QTEST_MAIN(TestRegisterLate)
#include "tst_register_late.moc"
