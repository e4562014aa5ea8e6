// SPDX-License-Identifier: GPL-3.0-or-later
// A member taken out of a capture comes back to the same place, with everything that was typed, signed and decided.
#include "forms/removed_member.h"
#include "forms_fixture.h"
#include "support/samples/sample_family.h"
#include "widgets/inline_message.h"

#include <QLineEdit>
#include <QPushButton>

using namespace padron;
using fixture::FormsDesk;
using fixture::Hands;

namespace {

void remove(Hands& hands)
{
    hands.find<QPushButton>("quitarIntegrante")->setFocus();
    hands.key(Qt::Key_Space);
    hands.tabTo("confirmarDescartar");
    hands.key(Qt::Key_Space);
}

domain::FamilyDraft withDecision()
{
    auto draft = samples::familyDraft(1);
    draft.people[0].duplicates.append({.other = core::PersonId(QUuid::createUuid()), .way = QStringLiteral("distinta"),
                                       .reason = QStringLiteral("Es su tía")});
    return draft;
}

} // namespace

class TestRegisterRemoved : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theKeyPutsEverythingBack()
    {
        FormsDesk desk;
        Hands hands(desk);
        const auto draft = withDecision();
        hands.page().openDraft(draft);
        remove(hands);
        auto* notice = hands.find<ui::InlineMessage>("quitados");
        QVERIFY(notice->isVisible());
        QVERIFY2(notice->text().startsWith(QStringLiteral("Quitado: María Guadalupe")), qPrintable(notice->text()));
        QCOMPARE(hands.focusName(), QStringLiteral("deshacerQuitar"));
        QCOMPARE(desk.saved(draft.id).people.size(), 3);
        hands.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(notice->isHidden());
        QCOMPARE(hands.page().draft().people, draft.people); // who she represents too: their consent is hers
        QCOMPARE(hands.page().draft().currentMember, 0);
        QCOMPARE(desk.saved(draft.id).people, draft.people);
    }

    void theButtonIsReachedByTabAndTheLastComesFirst()
    {
        FormsDesk desk;
        Hands hands(desk);
        const auto draft = samples::familyDraft(1);
        hands.page().openDraft(draft);
        hands.key(Qt::Key_PageDown, Qt::ControlModifier);
        remove(hands); // her husband
        remove(hands); // then their son, who is shown now
        QCOMPARE(hands.page().draft().people.size(), 2);
        auto* notice = hands.find<ui::InlineMessage>("quitados");
        QVERIFY(notice->text().contains(QStringLiteral(" · ")));
        hands.key(Qt::Key_2, Qt::AltModifier);
        QCOMPARE(hands.focusName(), QStringLiteral("nombres"));
        hands.key(Qt::Key_End);
        hands.type(QStringLiteral("x"));
        hands.key(Qt::Key_Z, Qt::ControlModifier); // a text field keeps its own
        QCOMPARE(hands.page().draft().people.size(), 2);
        hands.tabTo("deshacerQuitar");
        hands.key(Qt::Key_Space);
        QCOMPARE(hands.page().draft().people.size(), 3);
        QCOMPARE(hands.page().draft().people[1].id, draft.people[2].id);
        QCOMPARE(hands.focusName(), QStringLiteral("deshacerQuitar")); // there is one more
        hands.key(Qt::Key_Space);
        QCOMPARE(hands.page().draft().people[1], draft.people[1]);
        QCOMPARE(hands.page().draft().people[2], draft.people[2]);
        QVERIFY(notice->isHidden());
    }

    void anotherPageKeepsItAndAnotherCaptureEndsIt()
    {
        FormsDesk desk;
        Hands hands(desk);
        hands.page().openDraft(samples::familyDraft(1));
        remove(hands);
        hands.page().hide(); // Buscar, and back
        hands.page().show();
        QVERIFY(!hands.find<ui::InlineMessage>("quitados")->isHidden());
        const auto other = samples::familyDraft(2);
        hands.page().openDraft(other);
        QVERIFY(hands.find<ui::InlineMessage>("quitados")->isHidden());
        hands.find<QPushButton>("registrarFamilia")->setFocus();
        hands.key(Qt::Key_Z, Qt::ControlModifier); // nobody comes into another family
        QCOMPARE(hands.page().draft().people, other.people);
    }

    void whatWasCapturedSinceStays()
    {
        auto draft = samples::familyDraft(1);
        const auto before = draft;
        const ui::RemovedMember mother = ui::takeMember(draft, 0);
        QVERIFY(draft.people[1].representante.isNull());
        draft.people[1].representanteNombre = QStringLiteral("Rosa Núñez"); // somebody else answers for the son now
        const ui::RemovedMember father = ui::takeMember(draft, 0);
        QCOMPARE(ui::putBack(draft, father), 0);
        QCOMPARE(ui::putBack(draft, mother), 0);
        QCOMPARE(draft.people[0], before.people[0]);
        QVERIFY(draft.people[2].representante.isNull());
        QCOMPARE(draft.people[2].representanteNombre, QStringLiteral("Rosa Núñez"));

        // the son comes back after his mother left: nobody signs for him yet
        ui::RemovedMember son = ui::takeMember(draft = before, 2);
        ui::takeMember(draft, 0);
        QCOMPARE(ui::putBack(draft, son), 2);
        QVERIFY(draft.people[2].representante.isNull() && draft.people[2].consent == domain::ConsentDraft());

        draft = before;
        const ui::RemovedMember titular = ui::takeMember(draft, 0);
        draft.titularPendiente = true;
        ui::putBack(draft, titular);
        QVERIFY(draft.people[0].parentesco.isEmpty()); // pendiente was said since
    }
};

QTEST_MAIN(TestRegisterRemoved)
#include "tst_register_removed.moc"
