// SPDX-License-Identifier: GPL-3.0-or-later
// Possible duplicates in Tareas by keys: counted, compared, answered with a reason, gone from the list.
#include "core/cbor.h"
#include "domain/record_codec.h"
#include "domain/record_field.h"
#include "models/row_roles.h"
#include "support/samples/sample_family.h"
#include "usecases/centre_tasks.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

namespace {

/// A family, and its titular registered again with the question asked to the supervisor.
void askAboutTheTitular(ShellGate& gate, int number)
{
    const auto first = gate.registerFamily(number);
    domain::FamilyDraft again = samples::familyDraft(number);
    again.id = core::DraftId(QUuid::createUuid());
    again.people.resize(1);
    auto& person = again.people.first();
    person.id = core::PersonId(QUuid::createUuid());
    person.curp.clear();
    person.documentoTipo = QStringLiteral("acta");
    person.identificacionNumero = QStringLiteral("G87654321");
    person.duplicates = {{first.people.first().id, QStringLiteral("supervision"), QStringLiteral("dice que es su prima")}};
    gate.registerDraft(again);
}

/// Two modules wrote where they live, neither knowing of the other; or who is in the family.
sync::ConflictSent twoVersions(const domain::FamilyRecord& family, bool ofComposition = false)
{
    domain::FamilyRecord kept = family, other = family;
    kept.consents.clear();
    other.consents.clear();
    if (ofComposition) {
        other.people.removeLast();
        other.family.members.removeLast();
    } else {
        other.people[0].domicilio.referencias = QStringLiteral("Frente al molino");
        other.people[0].telefono = QStringLiteral("9671234567");
    }
    using domain::RecordField;
    sync::ConflictSent sent;
    sent.id = domain::ConflictId(QUuid::createUuid());
    sent.family = family.family.id;
    sent.person = ofComposition ? core::PersonId() : family.people.front().id;
    sent.fields = ofComposition ? QStringList{domain::keyOf(RecordField::Composicion)}
                                : QStringList{domain::keyOf(RecordField::Domicilio), domain::keyOf(RecordField::Telefono)};
    sent.schema = domain::kRecordSchema;
    const auto entry = [] { return core::EntryId(QUuid::createUuid()); };
    sent.kept = {entry(), QStringLiteral("D0002"), QStringLiteral("Módulo Comitán"), 1'795'000'000'000,
                 core::encodeCbor(domain::toCbor(kept))};
    sent.other = {entry(), QStringLiteral("D0003"), QStringLiteral("Brigada 4"), 1'795'000'050'000,
                  core::encodeCbor(domain::toCbor(other))};
    return sent;
}

sync::TaskSent correction(const domain::Person& person, QDate due)
{
    sync::TaskSent task;
    task.id = core::TaskId(QUuid::createUuid());
    task.kind = QStringLiteral("correccion");
    task.person = person.id;
    task.folio = person.folio.digits();
    task.field = QStringLiteral("telefono");
    task.reason = QStringLiteral("El número no existe: pida otro");
    task.reference = QStringLiteral("CPB/7/2026");
    task.askedMs = 1'794'000'000'000;
    task.due = due;
    return task;
}

} // namespace

class TstTasks : public QObject
{
    Q_OBJECT

private:
    static int count(Window& window)
    {
        auto* list = window.widget().findChild<QAbstractItemView*>(QStringLiteral("taskList"));
        return list->model()->rowCount();
    }

private Q_SLOTS:
    void whoHasNoCurpYetIsListedByAge()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        domain::FamilyDraft draft = samples::familyDraft(2);
        for (auto& person : draft.people) {
            person.curp.clear();
            person.documentoTipo = QStringLiteral("acta");
        }
        const int pending = static_cast<int>(draft.people.size());
        gate.registerDraft(draft);
        Window window(gate);
        window.key(Qt::Key_F5);
        auto* list = window.widget().findChild<QAbstractItemView*>(QStringLiteral("pendingCurpList"));
        QTRY_COMPARE(list->model()->rowCount(), pending);
        QTRY_VERIFY(list->isVisible());
        for (int row = 0; row < pending; ++row)
            QCOMPARE(list->model()->index(row, 0).data(ui::MonoRole).toString(), QStringLiteral("CURP pendiente"));
        QVERIFY(list->model()->index(0, 0).data(ui::AsideRole).toString() != list->model()->index(pending - 1, 0).data(ui::AsideRole).toString());
        window.shot(QStringLiteral("tareas-curp"));
        for (int i = 0; i < 20 && window.focusName() != QStringLiteral("pendingCurpList"); ++i)
            window.key(Qt::Key_Tab);
        QCOMPARE(window.focusName(), QStringLiteral("pendingCurpList"));
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
    }

    void moreThanAreShownAreCounted()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        sync::TaskSent asked;
        asked.kind = QStringLiteral("aclaracion");
        asked.numeral = QStringLiteral("30");
        asked.reason = QStringLiteral("¿Por qué?");
        for (int i = 0; i < usecases::CentreTasks::kMostShown + 2; ++i) {
            asked.id = core::TaskId(QUuid::createUuid());
            gate.centreSays(asked);
        }
        Window window(gate);
        window.key(Qt::Key_F5);
        auto* list = window.widget().findChild<QAbstractItemView*>(QStringLiteral("centreTaskList"));
        QTRY_COMPARE(list->model()->rowCount(), usecases::CentreTasks::kMostShown);
        QTRY_VERIFY(window.textOf("centreTaskHint").startsWith(QStringLiteral("302 tarea")));
        QVERIFY(window.textOf("centreTaskHint").contains(QStringLiteral("Se muestran las 300")));
    }

    void whatTheCentreAsksIsCorrectedAndAnswered()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        const auto late = correction(record.people.first(), gate.clock().day.addDays(-3));
        sync::TaskSent asked;
        asked.id = core::TaskId(QUuid::createUuid());
        asked.kind = QStringLiteral("aclaracion");
        asked.numeral = QStringLiteral("30");
        asked.reason = QStringLiteral("¿Por qué no hubo registros en agosto?");
        asked.due = gate.clock().day.addDays(20);
        gate.centreSays(asked);
        gate.centreSays(late);
        Window window(gate);
        QTRY_VERIFY(window.textOf("homeTasks").contains(QStringLiteral("del centro")));
        window.key(Qt::Key_F5);
        auto* list = window.widget().findChild<QAbstractItemView*>(QStringLiteral("centreTaskList"));
        QTRY_COMPARE(list->model()->rowCount(), 2);
        const QModelIndex row = list->model()->index(0, 0); // overdue first
        QVERIFY(row.data(ui::TitleRole).toString().contains(QStringLiteral("Corregir")));
        QVERIFY(row.data(ui::ChipRole).toString().contains(u'3'));
        QTRY_COMPARE(window.focusName(), QStringLiteral("centreTaskList"));
        window.shot(QStringLiteral("tareas-centro"));
        window.key(Qt::Key_Return);
        window.waitFor("centreTaskDue");
        QVERIFY(window.textOf("centreTaskSource").contains(QStringLiteral("CPB/7/2026")));
        QCOMPARE(window.focusName(), QStringLiteral("centreTaskCorrect"));
        window.shot(QStringLiteral("tareas-centro-abierta"));
        window.key(Qt::Key_Escape);
        QCOMPARE(window.focusName(), QStringLiteral("centreTaskList"));
        window.key(Qt::Key_Return);
        window.waitFor("centreTaskCorrect");
        window.key(Qt::Key_Space);
        window.waitFor("telefono"); // at the datum that is asked for
        QTRY_COMPARE(window.focusName(), QStringLiteral("telefono"));
        window.shot(QStringLiteral("tareas-centro-corregir"));
        window.key(Qt::Key_F5);
        QTRY_VERIFY(window.shows("centreTaskAnswer"));
        auto* choices = window.find<QWidget>("centreTaskAnswerMotivo");
        QVERIFY(choices);
        choices->setFocus();
        window.key(Qt::Key_N);
        window.key(Qt::Key_Tab);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("tasksMessage").contains(QStringLiteral("por qué"))); // refusing needs a word
        QCOMPARE(list->model()->rowCount(), 2);
        window.type(QStringLiteral("ya no tiene"));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(window.textOf("tasksMessage").contains(QStringLiteral("se cerr")));
    }

    void aQuestionIsComparedAndAnswered()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        askAboutTheTitular(gate, 1);
        gate.somebodyElse();
        Window window(gate);
        QTRY_VERIFY(window.textOf("homeTasks").contains(QStringLiteral("duplicado")));
        window.key(Qt::Key_F5);
        QTRY_COMPARE(count(window), 1);
        QTRY_COMPARE(window.focusName(), QStringLiteral("taskList"));
        auto* list = window.find<QAbstractItemView>("taskList");
        const QModelIndex row = list->model()->index(0, 0);
        QVERIFY(row.data(ui::DetailRole).toString().contains(QStringLiteral("dice que es su prima")));
        window.shot(QStringLiteral("tareas-pregunta"));
        window.key(Qt::Key_Return);
        window.waitFor("duplicateTask");
        QVERIFY(window.textOf("taskAsked").contains(QStringLiteral("dice que es su prima")));
        QVERIFY(window.textOf("taskLikeness").contains(QStringLiteral("nombre igual")));
        window.shot(QStringLiteral("tareas-comparar"));
        window.key(Qt::Key_Escape);
        QVERIFY(!window.shows("duplicateTask"));
        QCOMPARE(window.focusName(), QStringLiteral("taskList"));
        window.key(Qt::Key_Return);
        window.waitFor("duplicateTask");
        window.key(Qt::Key_D);
        window.waitFor("taskDifferentReason");
        window.key(Qt::Key_M);
        window.shot(QStringLiteral("tareas-motivo"));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(count(window), 0);
        QVERIFY(window.textOf("tasksMessage").contains(QStringLiteral("personas distintas")));
        QTRY_VERIFY(!window.widget().findChild<QWidget*>(QStringLiteral("homeTasks"))->isVisibleTo(&window.widget()));
    }

    void nobodyAnswersAboutWhatTheyCaptured()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        askAboutTheTitular(gate, 1);
        Window window(gate);
        window.key(Qt::Key_F5);
        QTRY_COMPARE(count(window), 1);
        QTRY_COMPARE(window.focusName(), QStringLiteral("taskList"));
        window.key(Qt::Key_Return);
        window.waitFor("duplicateTask");
        QVERIFY(window.textOf("taskWhy").contains(QStringLiteral("lo hizo usted")));
        window.key(Qt::Key_M);
        window.key(Qt::Key_D);
        QVERIFY(!window.shows("taskSameReason") && !window.shows("taskDifferentReason"));
        QCOMPARE(count(window), 1);
    }

    void twoVersionsAreComparedAndOneIsChosen()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        auto sent = twoVersions(family);
        sent.before = sent.kept.record;
        gate.centreSays(sent);
        Window window(gate);
        window.openFamily(family.family.folio.text());
        QTRY_VERIFY(window.textOf("familyConflict").contains(QStringLiteral("dos versiones")));
        window.shot(QStringLiteral("familia-dos-versiones"));
        window.key(Qt::Key_F5);
        auto* list = window.widget().findChild<QAbstractItemView*>(QStringLiteral("conflictList"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_COMPARE(window.focusName(), QStringLiteral("conflictList"));
        const QModelIndex row = list->model()->index(0, 0);
        QCOMPARE(row.data(ui::TitleRole).toString(), family.people.front().name.full());
        QVERIFY(row.data(ui::AsideRole).toString().contains(QStringLiteral("Domicilio")));
        window.shot(QStringLiteral("tareas-dos-versiones"));
        window.key(Qt::Key_Return);
        window.waitFor("conflictPage");
        QCOMPARE(window.focusName(), QStringLiteral("conflictCompare"));
        const QString told = window.find<QWidget>("conflictCompare")->accessibleDescription();
        QVERIFY(told.contains(QStringLiteral("Domicilio: Distinto")));
        QVERIFY(told.contains(QStringLiteral("CURP: Igual")));
        QVERIFY(window.textOf("conflictSentence").contains(QStringLiteral("sin haber visto")));
        const QString before = window.textOf("conflictBefore");
        QVERIFY2(before.startsWith(QStringLiteral("Antes de las dos decía: ")) && before.contains(QStringLiteral("Domicilio: ")), qPrintable(before));
        QVERIFY(before.contains(family.people.front().domicilio.referencias));
        window.shot(QStringLiteral("conflicto"));
        window.key(Qt::Key_Escape);
        QVERIFY(!window.shows("conflictPage"));
        QCOMPARE(window.focusName(), QStringLiteral("conflictList"));
        window.key(Qt::Key_Return);
        window.waitFor("conflictPage");
        window.key(Qt::Key_O);
        window.waitFor("conflictOtherReason");
        window.key(Qt::Key_Return);
        QTest::qWait(50);
        QVERIFY(window.shows("conflictOtherReason")); // without a word nothing is decided
        window.type(QStringLiteral("mostró su comprobante"));
        window.shot(QStringLiteral("conflicto-motivo"));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(list->model()->index(0, 0).data(ui::ChipRole).toString(), QStringLiteral("Decidido, por enviar"));
        QVERIFY(window.textOf("tasksMessage").contains(QStringLiteral("se usa la otra")));
        window.key(Qt::Key_Return);
        window.waitFor("conflictPage");
        QVERIFY(!window.find<QWidget>("conflictKeep")->isEnabled());
        QVERIFY(window.textOf("conflictWhy").contains(QStringLiteral("Aquí se decidió usar la otra")));
        window.key(Qt::Key_F);
        window.waitFor("familyPage");
        auto closed = sent;
        closed.open = false;
        closed.outcome = QStringLiteral("otra");
        gate.centreSays(closed);
        window.key(Qt::Key_F5);
        QTRY_COMPARE(list->model()->rowCount(), 0);
    }

    void twoCompositionsAreShownMemberByMember()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        gate.centreSays(twoVersions(family, true));
        Window window(gate);
        window.key(Qt::Key_F5);
        auto* list = window.widget().findChild<QAbstractItemView*>(QStringLiteral("conflictList"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QTRY_COMPARE(window.focusName(), QStringLiteral("conflictList"));
        window.key(Qt::Key_Return);
        window.waitFor("conflictPage");
        const QString told = window.find<QWidget>("conflictCompare")->accessibleDescription();
        QVERIFY(told.contains(family.people.last().name.full() + QStringLiteral(": Distinto")));
        QVERIFY(told.contains(family.people.front().name.full() + QStringLiteral(": Igual")));
        window.shot(QStringLiteral("conflicto-composicion"));
        window.key(Qt::Key_Q);
        window.waitFor("conflictKeepReason");
        window.type(QStringLiteral("vive con ellos"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("tasksMessage").contains(QStringLiteral("queda la que está")));
    }

    void aFamilyThatOthersChangedSaysSo()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        auto family = gate.registerFamily(1);
        family.consents.clear();
        family.people[0].telefono = QStringLiteral("9671234567");
        sync::FamiliesSent sent;
        sent.families = {{family.family.id, core::EntryId(QUuid::createUuid()), false, domain::kRecordSchema,
                          core::encodeCbor(domain::toCbor(family))}};
        sent.throughSeq = 1000;
        sent.why = QStringLiteral("cambio");
        sent.device = QStringLiteral("D0002");
        sent.module = QStringLiteral("Módulo Comitán");
        sent.atMs = gate.clock().now + 5000;
        gate.centreSays(sent);
        Window window(gate);
        window.openFamily(family.family.folio.text());
        QTRY_VERIFY(window.textOf("familyOrigin").contains(QStringLiteral("por Módulo Comitán (equipo D0002)")));
        QVERIFY(!window.shows("familyConflict"));
        window.shot(QStringLiteral("familia-actualizada"));
    }

    void theSamePersonNeedsAWordAndLeavesTheLaterOneToClear()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        askAboutTheTitular(gate, 1);
        gate.somebodyElse();
        Window window(gate);
        window.key(Qt::Key_F5);
        QTRY_COMPARE(count(window), 1);
        QTRY_COMPARE(window.focusName(), QStringLiteral("taskList"));
        window.key(Qt::Key_Return);
        window.waitFor("duplicateTask");
        window.key(Qt::Key_M);
        window.waitFor("taskSameReason");
        window.key(Qt::Key_Return);
        QTest::qWait(50);
        QCOMPARE(count(window), 1); // without a word nothing is answered
        window.type(QStringLiteral("trajo su acta"));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(count(window), 0);
        window.key(Qt::Key_F2);
        window.type(QStringLiteral("maria guadalupe"));
        window.waitFor("searchResults");
        auto* list = window.find<QAbstractItemView>("searchResults");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QStringList chips;
        for (int row = 0; row < 2; ++row)
            chips << list->model()->index(row, 0).data(ui::ChipRole).toString();
        QVERIFY(chips.contains(QStringLiteral("Por aclarar")));
    }
};

QTEST_MAIN(TstTasks)
#include "tst_tasks.moc"
