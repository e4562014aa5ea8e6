// SPDX-License-Identifier: GPL-3.0-or-later
// A family by keys: list, picture and history; split, join, another titular; families of sixty and of minors alone.
#include "models/row_roles.h"
#include "shell/family_preview.h"
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/choice_combo.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QScrollBar>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

namespace {

QAbstractItemView* people(Window& window)
{
    return window.find<QAbstractItemView>("familyPeople");
}

QString title(QAbstractItemView* view, int row, int role = ui::TitleRole)
{
    return view->model()->index(row, 0).data(role).toString();
}

int rowOf(QAbstractItemView* view, const QString& name)
{
    for (int row = 0; row < view->model()->rowCount(); ++row)
        if (title(view, row) == name)
            return row;
    return -1;
}

/// Chooses in the list that has the parentesco of somebody.
void relate(Window& window, const core::PersonId& person, const QString& typed)
{
    auto* combo = window.find<ui::ChoiceCombo>(qPrintable(QStringLiteral("parentesco_%1").arg(person.text())));
    QVERIFY(combo);
    combo->setFocus();
    window.type(typed);
}

/// Sixty people under one roof: fifteen invented families, all of them kin of the first titular.
domain::FamilyDraft sixty(bool longNames)
{
    domain::FamilyDraft draft = samples::familyDraft(100);
    for (int family = 1; family < 15; ++family) {
        auto more = samples::familyDraft(100 + 50 * family).people;
        const char* kin[] = {"hermana", "cunado", "sobrino", "tia"};
        for (int i = 0; i < more.size(); ++i) {
            more[i].parentesco = QLatin1String(kin[i]);
            more[i].supuestos = i == 1 ? domain::Supuestos(domain::Supuesto::MismaVivienda) : domain::Supuestos();
            draft.people.append(more[i]);
        }
    }
    if (longNames) // the letters that a CURP takes stay the same
        for (auto& person : draft.people) {
            const QString first = person.nombres.section(u' ', 0, 0);
            person.nombres = (person.nombres + QStringLiteral(" de los Ángeles Inmaculada Concepción")).left(50).trimmed();
            person.primerApellido += QStringLiteral(" y Fernández de Castro Villavicencio");
        }
    return draft;
}

} // namespace

class TstFamily : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listAndPictureHaveOneSelection()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        window.openFamily(record.people.first().folio.text());
        auto* list = people(window);
        QTRY_COMPARE(window.focusName(), QStringLiteral("familyPeople"));
        QCOMPARE(list->currentIndex().row(), 0);
        QVERIFY(title(list, 1, ui::AsideRole).contains(QStringLiteral("misma vivienda (12.I)")));
        QVERIFY(title(list, 0, ui::DetailRole).contains(QStringLiteral("desde ")));

        window.key(Qt::Key_V);
        auto* tree = window.find<QAbstractItemView>("familyTree");
        QVERIFY(tree);
        QCOMPARE(window.focusName(), QStringLiteral("familyTree"));
        QCOMPARE(tree->currentIndex().row(), 0);
        window.key(Qt::Key_Up); // her mother
        QCOMPARE(title(tree, tree->currentIndex().row(), ui::GenerationRole), QStringLiteral("1"));
        window.key(Qt::Key_Down);
        QCOMPARE(tree->currentIndex().row(), 0);
        window.key(Qt::Key_Right); // her husband
        QVERIFY(!tree->currentIndex().data(ui::BloodRole).toBool());
        window.key(Qt::Key_Left);
        window.key(Qt::Key_Down); // their son
        QCOMPARE(title(tree, tree->currentIndex().row(), ui::GenerationRole), QStringLiteral("-1"));
        const int son = tree->currentIndex().row();
        window.key(Qt::Key_Space);
        QCOMPARE(tree->currentIndex().data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QVERIFY(tree->visualRect(tree->currentIndex()).top() > tree->visualRect(tree->model()->index(0, 0)).bottom());

        window.key(Qt::Key_V);
        QCOMPARE(window.focusName(), QStringLiteral("familyPeople"));
        QCOMPARE(list->currentIndex().row(), son);
        QVERIFY(window.textOf("splitFamily").startsWith(QStringLiteral("Separar a 1 ")));
        window.key(Qt::Key_H);
        QCOMPARE(window.focusName(), QStringLiteral("familyHistory"));
        QCOMPARE(window.find<QAbstractItemView>("familyHistory")->model()->rowCount(), 4);
    }

    void thePictureIsReadAsTheListIs()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        window.openFamily(record.people.first().folio.text());
        window.key(Qt::Key_V);
        auto* tree = window.find<QAbstractItemView>("familyTree");
        QAccessibleInterface* read = QAccessible::queryAccessibleInterface(tree);
        QVERIFY(read);
        QCOMPARE(read->role(), QAccessible::List);
        QCOMPARE(read->text(QAccessible::Name), QStringLiteral("Árbol de la familia"));
        QCOMPARE(read->childCount(), 4);
        const QString first = read->child(0)->text(QAccessible::Name);
        QVERIFY2(first.startsWith(record.people.first().name.full() + QStringLiteral(", Titular, ")), qPrintable(first));
    }

    void splitJoinAndAnotherTitular()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        const auto& maria = record.people.at(0);
        const auto& husband = record.people.at(1);
        const auto& son = record.people.at(2);
        const auto& mother = record.people.at(3);
        Window window(gate);
        window.openFamily(maria.folio.text());
        QTRY_COMPARE(window.focusName(), QStringLiteral("familyPeople"));

        // two leave
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Space);
        window.key(Qt::Key_End);
        window.key(Qt::Key_Space);
        window.key(Qt::Key_S);
        window.waitFor("familyChange");
        QCOMPARE(window.focusName(), QStringLiteral("newTitular"));
        QVERIFY(window.textOf("changeSave").startsWith(QStringLiteral("Separar a 2 ")));
        window.key(Qt::Key_Return, Qt::ControlModifier); // no titular yet: said, nothing written
        QVERIFY(window.textOf("changeMessage").contains(QStringLiteral("Nada cambió")));
        QCOMPARE(window.focusName(), QStringLiteral("newTitular"));
        window.type(mother.name.nombres());
        QCOMPARE(window.find<ui::ChoiceCombo>("changeAsker")->key(), mother.id.text());
        const auto* preview = window.find<ui::FamilyPreview>("previewSecond");
        QCOMPARE(preview->people().size(), 2);
        QVERIFY(preview->people().first().startsWith(mother.name.full()));
        QVERIFY2(preview->people().last().contains(QStringLiteral("yerno")), qPrintable(preview->people().last()));
        window.shot(QStringLiteral("separar"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.textOf("familyMessage").startsWith(QStringLiteral("Guardado")));
        QCOMPARE(people(window)->model()->rowCount(), 2);
        QCOMPARE(title(people(window), 0), mother.name.full());
        QVERIFY(!window.textOf("familyFolio").contains(record.family.folio.text()));
        window.shot(QStringLiteral("separada"));

        // they join again
        window.key(Qt::Key_U);
        window.waitFor("familyChange");
        QCOMPARE(window.focusName(), QStringLiteral("otherFamily"));
        window.type(maria.folio.text());
        auto* found = window.find<QAbstractItemView>("otherFamilyResults");
        QTRY_VERIFY((found = window.find<QAbstractItemView>("otherFamilyResults")) && found->model()->rowCount() > 0);
        window.key(Qt::Key_Return);
        window.waitFor("otherFamilyChosen");
        QTRY_VERIFY(window.find("changeAsker"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.textOf("changeMessage").contains(QStringLiteral("Nada cambió")));
        relate(window, maria.id, QStringLiteral("hija"));
        relate(window, son.id, QStringLiteral("nieto"));
        QCOMPARE(window.find<ui::ChoiceCombo>("changeAsker")->key(), maria.id.text());
        window.shot(QStringLiteral("unir"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.textOf("familyMessage").startsWith(QStringLiteral("Guardado")));
        QCOMPARE(people(window)->model()->rowCount(), 4);

        // María is titular again
        window.key(Qt::Key_T);
        window.waitFor("familyChange");
        window.type(maria.name.nombres());
        relate(window, husband.id, QStringLiteral("conyuge"));
        relate(window, son.id, QStringLiteral("hijo"));
        auto* motherRow =
            window.find<ui::ChoiceCombo>(qPrintable(QStringLiteral("parentesco_%1").arg(mother.id.text())));
        QCOMPARE(motherRow->key(), QStringLiteral("madre"));
        window.shot(QStringLiteral("titular"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.textOf("familyMessage").startsWith(QStringLiteral("Guardado")));
        auto* list = people(window);
        QCOMPARE(title(list, 0), maria.name.full());
        QVERIFY(list->model()->index(0, 0).data(ui::TitularRole).toBool());
        QVERIFY(title(list, rowOf(list, husband.name.full()), ui::AsideRole).contains(QStringLiteral("misma vivienda")));
        window.key(Qt::Key_H);
        QVERIFY(window.find<QAbstractItemView>("familyHistory")->model()->rowCount() > 4); // nothing of it is lost
        window.shot(QStringLiteral("historia"));
    }

    void oneMovesAndTheTitularWhoLeavesNamesTheNext()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto here = gate.registerFamily(1);
        const auto there = gate.registerFamily(2);
        Window window(gate);
        window.openFamily(here.people.first().folio.text());
        QTRY_COMPARE(window.focusName(), QStringLiteral("familyPeople"));
        window.key(Qt::Key_C); // the titular herself
        window.waitFor("familyChange");
        window.type(there.people.first().folio.text());
        QTRY_VERIFY(window.find<QAbstractItemView>("otherFamilyResults"));
        window.key(Qt::Key_Return);
        window.waitFor("stayingTitular");
        QVERIFY(window.textOf("changeHomes").contains(here.people.at(1).name.full())); // who shares the home she leaves
        relate(window, here.people.at(0).id, QStringLiteral("hermana"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.textOf("changeMessage").contains(QStringLiteral("Nada cambió"))); // who is titular of the rest?
        window.find("stayingTitular")->setFocus();
        window.type(QStringLiteral("titular pend"));
        window.find("changeAsker")->setFocus();
        window.type(here.people.first().name.nombres());
        window.shot(QStringLiteral("cambiar-de-familia"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.textOf("familyMessage").startsWith(QStringLiteral("Guardado")));
        QCOMPARE(people(window)->model()->rowCount(), 5);
        window.openFamily(here.people.at(3).folio.text());
        QTRY_VERIFY(window.textOf("familyFolio").contains(QStringLiteral("titular pendiente")));
        window.key(Qt::Key_V);
        window.shot(QStringLiteral("titular-pendiente"));
    }

    void aDeathIsRegisteredByKeys()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        Window window(gate);
        const int last = int(family.people.size()) - 1;
        window.openFamily(family.people.at(last).folio.text());
        QTRY_COMPARE(people(window)->currentIndex().row(), last);
        window.key(Qt::Key_F);
        window.waitFor("familyChange");
        QVERIFY(window.textOf("changeTitle").contains(family.people.at(last).name.full()));
        QCOMPARE(window.focusName(), QStringLiteral("deathDay"));
        window.type(QStringLiteral("01/01/2999"));
        window.find("changeAsker")->setFocus();
        window.type(family.people.first().name.nombres());
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.textOf("changeMessage").contains(QStringLiteral("no se guarda")));
        window.find<QLineEdit>("deathDay")->clear(); // the family does not know it
        window.shot(QStringLiteral("defuncion"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.textOf("familyMessage").contains(QStringLiteral("defunción")));
        QTRY_COMPARE(people(window)->model()->rowCount(), last);
        window.openFamily(family.people.at(last).folio.text()); // found still, in the family that they left
        QCOMPARE(people(window)->model()->rowCount(), last);
    }

    void aVerifiedDeathNeedsItsProof()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        gate.setRole(access::Role::Supervisora);
        Window window(gate);
        const int last = int(family.people.size()) - 1;
        window.openFamily(family.people.at(last).folio.text());
        QTRY_COMPARE(people(window)->currentIndex().row(), last);
        window.key(Qt::Key_F);
        window.waitFor("familyChange");
        window.find<ui::ChoiceCombo>("changeAsker")->setKey(QStringLiteral("verificacion"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(window.textOf("changeMessage").contains(QStringLiteral("no se guarda")));
        window.shot(QStringLiteral("defuncion-verificada-falta"));
        window.find("deathReference")->setFocus();
        window.type(QStringLiteral("Acta 12/2026"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.textOf("familyMessage").contains(QStringLiteral("defunción")));
    }

    void escapeLeavesEverythingAsItWas()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        window.openFamily(record.people.first().folio.text());
        window.key(Qt::Key_T);
        window.waitFor("familyChange");
        window.key(Qt::Key_Escape);
        QVERIFY(window.shows("familyName"));
        QCOMPARE(window.focusName(), QStringLiteral("familyPeople"));
        window.key(Qt::Key_Escape);
        QVERIFY(window.shows("homePage"));
    }

    void minorsAloneHaveATitularPendiente()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        window.openFamily(record.people.at(2).folio.text()); // the son
        QTRY_COMPARE(people(window)->currentIndex().row(), 2);
        window.key(Qt::Key_S);
        window.waitFor("familyChange");
        QCOMPARE(window.find<ui::ChoiceCombo>("newTitular")->key(), QStringLiteral("pendiente"));
        window.find("changeAsker")->setFocus();
        window.type(record.people.first().name.nombres());
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.textOf("familyFolio").contains(QStringLiteral("titular pendiente")));
        QCOMPARE(people(window)->model()->rowCount(), 1);
        QVERIFY(!window.find("splitFamily")->isEnabled());
        window.key(Qt::Key_V);
        window.shot(QStringLiteral("menor-solo"));
    }

    void sixtyPeople_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<bool>("longNames");
        QTest::addColumn<QSize>("size");
        QTest::newRow("claro") << false << false << QSize(1366, 768);
        QTest::newRow("oscuro-largos") << true << true << QSize(1366, 768);
        QTest::newRow("chica-largos") << false << true << QSize(960, 600);
    }

    void sixtyPeople()
    {
        QFETCH(bool, dark);
        QFETCH(bool, longNames);
        QFETCH(QSize, size);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag());
        ui::applyTheme(*qApp, dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        ShellGate gate(ShellGate::With::EnrolledStore);
        auto draft = sixty(false);
        if (longNames)
            draft.people = sixty(true).people;
        for (auto& person : draft.people) // a long name has another CURP
            if (longNames) {
                person.curp.clear();
                person.documentoTipo = QStringLiteral("acta");
            }
        gate.registerDraft(draft);
        Window window(gate);
        window.widget().resize(size);
        QTRY_COMPARE(window.widget().size(), size);
        window.key(Qt::Key_K, Qt::ControlModifier);
        window.type(draft.people.first().nombres.section(u' ', 0, 1) + u' ' + draft.people.first().primerApellido);
        window.waitFor("searchResults");
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        QTRY_VERIFY(window.find("saveCertificado")->isEnabled());
        QCOMPARE(people(window)->model()->rowCount(), 60);
        window.shot(QStringLiteral("sesenta-lista-") + suffix);
        window.key(Qt::Key_V);
        auto* tree = window.find<QAbstractItemView>("familyTree");
        QVERIFY(tree->verticalScrollBar()->maximum() > 0);
        QCOMPARE(tree->horizontalScrollBar()->maximum(), 0);
        window.key(Qt::Key_Home);
        window.shot(QStringLiteral("sesenta-arbol-") + suffix);
        for (int step = 0; step < 40; ++step)
            window.key(Qt::Key_Down);
        QVERIFY(tree->viewport()->rect().contains(tree->visualRect(tree->currentIndex()).center()));
        QCOMPARE(title(tree, tree->currentIndex().row(), ui::GenerationRole), QStringLiteral("-1"));
        window.shot(QStringLiteral("sesenta-arbol-abajo-") + suffix);
        window.key(Qt::Key_T);
        window.waitFor("familyChange");
        window.key(Qt::Key_Down);
        QVERIFY(!window.find<ui::ChoiceCombo>("newTitular")->key().isEmpty());
        window.shot(QStringLiteral("sesenta-titular-") + suffix);
        window.key(Qt::Key_Return, Qt::ControlModifier); // what is not known is asked for, beside its row
        QVERIFY(window.textOf("changeMessage").contains(QStringLiteral("Nada cambió")));
        QTest::qWait(400);
        window.shot(QStringLiteral("sesenta-titular-falta-") + suffix);
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    }
};

QTEST_MAIN(TstFamily)
#include "tst_family.moc"
