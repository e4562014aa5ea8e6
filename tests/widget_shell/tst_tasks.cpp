// SPDX-License-Identifier: GPL-3.0-or-later
// Possible duplicates in Tareas by keys: counted, compared, answered with a reason, gone from the list.
#include "models/row_roles.h"
#include "support/samples/sample_family.h"
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
