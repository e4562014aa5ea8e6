// SPDX-License-Identifier: GPL-3.0-or-later
// How the module works today, said by keys inside the frame: nothing typed is left for it, nothing is registered without it.
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/choice_combo.h"

#include <QAbstractItemView>
#include <QLineEdit>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

void sayBrigade(Window& window)
{
    window.key(Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(window.focusName(), QStringLiteral("workdayKind"));
    window.type(QStringLiteral("b"));
    window.key(Qt::Key_Tab);
    QCOMPARE(window.focusName(), QStringLiteral("workdayBrigade"));
    window.type(QStringLiteral("Selva 3"));
    window.key(Qt::Key_Tab);
    window.find<QLineEdit>("workdayPlace")->selectAll();
    window.type(QStringLiteral("Ejido Ñuu"));
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.textOf("statusWorkday"), QStringLiteral("Brigada - Selva 3, Ejido Ñuu"));
}

} // namespace

class TstWorkday : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEnrolledModuleAsksNothing()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        QTRY_COMPARE(window.textOf("statusWorkday"), QStringLiteral("Módulo fijo - Módulo San Cristóbal"));
        QCOMPARE(window.textOf("homeWorkday"), QStringLiteral("Módulo fijo - Módulo San Cristóbal"));
        QVERIFY(!window.shows("workdayForm"));
        window.key(Qt::Key_J, Qt::ControlModifier); // three keys to say it again
        window.type(QStringLiteral("f"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(!window.shows("workdayForm"));
        QCOMPARE(window.focusName(), QStringLiteral("searchBox"));
    }

    void withoutAnEnrolmentNothingIsAsked()
    {
        ShellGate gate(ShellGate::With::Store);
        Window window(gate);
        QTest::qWait(100); // for an answer that should not come
        QCOMPARE(window.textOf("statusWorkday"), QString());
        QVERIFY(!window.shows("homeWorkday"));
        QVERIFY(!window.shows("workdayForm"));
    }

    void aBrigadeByKeys()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.type(QStringLiteral("an"));
        sayBrigade(window);
        QVERIFY(!window.shows("workdayForm"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("searchBox"));
        QCOMPARE(window.textOf("searchBox"), QStringLiteral("an"));
        window.shot(QStringLiteral("jornada-brigada"));
    }

    void whatIsMissingIsSaidBesideItsField()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_J, Qt::ControlModifier);
        window.type(QStringLiteral("t"));
        window.shot(QStringLiteral("jornada-temporal"));
        window.find<QLineEdit>("workdayPlace")->clear();
        window.key(Qt::Key_Return);
        QCOMPARE(window.focusName(), QStringLiteral("workdayEvent"));
        QVERIFY(window.shows("workdayForm"));
        window.shot(QStringLiteral("jornada-falta"));
        window.key(Qt::Key_Escape); // as it was
        QTRY_VERIFY(!window.shows("workdayForm"));
        QTRY_COMPARE(window.textOf("statusWorkday"), QStringLiteral("Módulo fijo - Módulo San Cristóbal"));
    }

    void aNewDayAsksAgainAndOffersTheLast()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        {
            Window window(gate);
            sayBrigade(window);
        }
        gate.clock().day = gate.clock().day.addDays(1);
        Window window(gate);
        window.waitFor("workdayForm");
        QCOMPARE(window.focusName(), QStringLiteral("searchBox")); // it asks, it does not take the keys
        QTRY_COMPARE(window.textOf("statusWorkday"), QStringLiteral("Falta decir cómo se trabaja hoy"));
        window.shot(QStringLiteral("jornada-pregunta"));
        window.key(Qt::Key_J, Qt::ControlModifier);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.textOf("statusWorkday"), QStringLiteral("Brigada - Selva 3, Ejido Ñuu"));
        QVERIFY(!window.shows("workdayForm"));
    }

    void registeringAsksForItAndLosesNothing()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(samples::familyDraft(1));
        Window window(gate);
        sayBrigade(window);
        QTRY_COMPARE(window.focusName(), QStringLiteral("searchBox"));
        QTRY_COMPARE(window.find<QAbstractItemView>("draftList")->model()->rowCount(), 1);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        window.waitFor("registrarFamilia");
        gate.clock().day = gate.clock().day.addDays(1); // midnight, with the capture before one
        window.key(Qt::Key_Return, Qt::ControlModifier);
        window.waitFor("workdayForm");
        QTRY_COMPARE(window.focusName(), QStringLiteral("workdayKind"));
        QVERIFY(window.textOf("mensaje").contains(QStringLiteral("USE-110")));
        QCOMPARE(gate.drafts().size(), 1);
        window.shot(QStringLiteral("jornada-al-registrar"));
        window.key(Qt::Key_Return); // as yesterday
        QTRY_VERIFY(!window.shows("workdayForm"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(gate.drafts().isEmpty());
    }

    void aChangeOfFamilyAsksForItAndGoesOn()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        sayBrigade(window);
        QTRY_COMPARE(window.focusName(), QStringLiteral("searchBox"));
        window.type(record.people.front().folio.text());
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        QTRY_VERIFY(window.find("splitFamily")->isEnabled());
        QTRY_COMPARE(window.focusName(), QStringLiteral("familyPeople"));
        window.key(Qt::Key_End);
        window.key(Qt::Key_S);
        window.waitFor("familyChange");
        window.type(record.people.at(3).name.nombres());
        const auto* titular = window.find<ui::ChoiceCombo>("newTitular");
        const QString chosen = titular->key();
        QVERIFY(!chosen.isEmpty());
        gate.clock().day = gate.clock().day.addDays(1);
        window.key(Qt::Key_Return, Qt::ControlModifier);
        window.waitFor("workdayForm");
        QTRY_COMPARE(window.focusName(), QStringLiteral("workdayKind"));
        QVERIFY(window.textOf("changeMessage").contains(QStringLiteral("USE-110")));
        window.key(Qt::Key_Return); // as yesterday
        QTRY_VERIFY(!window.shows("workdayForm"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("changeSave"));
        QCOMPARE(titular->key(), chosen);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("familyMessage").startsWith(QStringLiteral("Guardado")));
        QVERIFY(!window.textOf("familyFolio").contains(record.family.folio.text()));
    }
};

QTEST_MAIN(TstWorkday)
#include "tst_workday.moc"
