// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody who looks like the one being captured: told quietly, compared side by side, decided by keys, kept in the draft.
#include "forms/compare_view.h"
#include "forms/duplicates_page.h"
#include "forms_fixture.h"
#include "support/samples/sample_family.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QApplication>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace padron;
using fixture::FormsDesk;
using fixture::Hands;

namespace {

core::PersonId anotherId()
{
    return core::PersonId(QUuid::createUuid());
}

/// The titular of a family that is registered already, captured again: same name and day, no CURP brought.
domain::FamilyDraft capturedAgain(int number)
{
    domain::FamilyDraft draft = samples::familyDraft(number);
    draft.id = core::DraftId(QUuid::createUuid());
    draft.people.resize(1);
    auto& person = draft.people.first();
    person.id = anotherId();
    person.curp.clear();
    person.documentoTipo = QStringLiteral("acta");
    person.identificacionNumero = QStringLiteral("G87654321");
    return draft;
}

} // namespace

class TestDuplicates : public QObject
{
    Q_OBJECT

private:
    static void registerFirst(FormsDesk& desk, Hands& hands, const domain::FamilyDraft& draft)
    {
        hands.page().openDraft(draft);
        desk.settle();
        hands.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.families(), 1);
        QTRY_VERIFY(hands.find<QWidget>("familiaRegistrada")->isVisible());
    }

    static void openAgain(FormsDesk& desk, Hands& hands, const domain::FamilyDraft& draft)
    {
        hands.page().openDraft(draft);
        desk.settle();
        QTRY_VERIFY(hands.find<QWidget>("parecidas")->isVisible());
    }

    static bool comparing(Hands& hands) { return hands.find<QWidget>("duplicados")->isVisible(); }

private Q_SLOTS:
    void aQuietBannerTellsWhoLooksAlike();
    void nothingIsAskedWithTooLittle();
    void registeringAsksAndGoesOn();
    void theSamePersonKeepsTheCapture();
    void anEqualCurpIsNeverSomebodyElse();
    void aDecisionOutlivesAKill();
    void aMemberCapturedTwice();
    void tabWalksWhatIsThere();
    void longNamesStayInside();
};

void TestDuplicates::aQuietBannerTellsWhoLooksAlike()
{
    FormsDesk desk;
    Hands hands(desk);
    registerFirst(desk, hands, samples::familyDraft(1));
    openAgain(desk, hands, capturedAgain(1));
    QVERIFY(hands.find<ui::InlineMessage>("parecidas")->text().contains(QStringLiteral("parecida")));
    QVERIFY(QApplication::activeModalWidget() == nullptr);
    hands.picture(QStringLiteral("duplicados-aviso"));
    hands.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(comparing(hands));
    QVERIFY(hands.find<ui::Label>("parecido")->text().contains(QStringLiteral("nombre igual")));
    QVERIFY(hands.find<ui::Label>("parecido")->text().contains(QStringLiteral("misma fecha de nacimiento")));
    QVERIFY(hands.find<QPushButton>("noEsLaMisma")->isVisible());
    auto* compare = hands.find<ui::CompareView>("comparacion");
    QVERIFY(compare->accessibleDescription().contains(QStringLiteral("Nombre: Igual")));
    QVERIFY(compare->accessibleDescription().contains(QStringLiteral("CURP: Falta en una")));
    QVERIFY(compare->accessibleDescription().contains(QStringLiteral("Identificación: Distinto")));
    hands.picture(QStringLiteral("duplicados"));
    hands.key(Qt::Key_Escape);
    QVERIFY(!comparing(hands));
    QVERIFY(hands.page().draft().people.first().duplicates.isEmpty());
    // who saw whom is in the log, once
    hands.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(comparing(hands));
    const ports::LogFilter looks{.kinds = {QStringLiteral("persona.comparada")}};
    auto asked = desk.desk().store.run([&] { return desk.desk().audit->page(looks); });
    asked.waitForFinished();
    const auto found = asked.takeResult();
    QVERIFY(found);
    QCOMPARE(found->lines.size(), 1);
}

void TestDuplicates::nothingIsAskedWithTooLittle()
{
    FormsDesk desk;
    Hands hands(desk);
    registerFirst(desk, hands, samples::familyDraft(1));
    domain::FamilyDraft draft = capturedAgain(1);
    draft.people.first().fechaNacimiento.clear();
    hands.page().openDraft(draft);
    desk.settle();
    desk.settle();
    QVERIFY(!hands.find<QWidget>("parecidas")->isVisible());
    hands.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(!comparing(hands));
}

void TestDuplicates::registeringAsksAndGoesOn()
{
    FormsDesk desk;
    Hands hands(desk);
    registerFirst(desk, hands, samples::familyDraft(1));
    openAgain(desk, hands, capturedAgain(1));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(comparing(hands));
    QCOMPARE(desk.families(), 1);
    hands.key(Qt::Key_Return); // the key that came here, once more, decides nothing
    QVERIFY(comparing(hands));
    hands.key(Qt::Key_N);
    QTRY_VERIFY(hands.find<QWidget>("otraPersona")->isVisible());
    hands.tabTo("otraPersonaLinea");
    hands.key(Qt::Key_Return);
    QVERIFY(comparing(hands)); // a reason is needed
    hands.picture(QStringLiteral("duplicados-motivo"));
    hands.type(QStringLiteral("son primas"));
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.families(), 2);
    QTRY_VERIFY(hands.find<QWidget>("familiaRegistrada")->isVisible());
}

void TestDuplicates::theSamePersonKeepsTheCapture()
{
    FormsDesk desk;
    Hands hands(desk);
    QSignalSpy same(&hands.page(), &ui::RegisterPage::samePersonFound);
    const auto first = samples::familyDraft(1);
    registerFirst(desk, hands, first);
    const auto again = capturedAgain(1);
    openAgain(desk, hands, again);
    hands.key(Qt::Key_D, Qt::ControlModifier);
    hands.key(Qt::Key_M);
    QCOMPARE(same.count(), 1);
    QCOMPARE(same.first().at(0).value<core::PersonId>(), first.people.first().id);
    QCOMPARE(same.first().at(1).value<core::PersonId>(), again.people.first().id);
    QVERIFY(!comparing(hands));
    QCOMPARE(desk.drafts().size(), 1);
    hands.page().askToDiscard(again.people.first().id);
    QTRY_VERIFY(hands.find<QWidget>("confirmarDescartar")->isVisible());
    QCOMPARE(desk.drafts().size(), 1); // it asks first
}

void TestDuplicates::anEqualCurpIsNeverSomebodyElse()
{
    FormsDesk desk;
    Hands hands(desk);
    const auto first = samples::familyDraft(1);
    registerFirst(desk, hands, first);
    domain::FamilyDraft again = capturedAgain(1);
    again.people.first().curp = first.people.first().curp;
    openAgain(desk, hands, again);
    QCOMPARE(hands.find<ui::InlineMessage>("parecidas")->text(),
             QStringLiteral("Ya hay una persona con esta CURP en este equipo."));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(comparing(hands));
    QVERIFY(!hands.find<QPushButton>("noEsLaMisma")->isVisible());
    QVERIFY(hands.find<ui::Label>("porQueNo")->isVisible());
    hands.picture(QStringLiteral("duplicados-curp"));
    hands.key(Qt::Key_N);
    QVERIFY(!hands.find<QWidget>("otraPersona")->isVisible());
    hands.key(Qt::Key_S);
    QTRY_VERIFY(hands.find<QWidget>("supervision")->isVisible());
    hands.type(QStringLiteral("las dos la traen impresa"));
    hands.key(Qt::Key_Return);
    QTRY_COMPARE(desk.families(), 2);
    const auto tasks = desk.tasks();
    QCOMPARE(tasks.size(), 1);
    QVERIFY(tasks.first().task.note.startsWith(QStringLiteral("las dos la traen impresa")));
}

void TestDuplicates::aDecisionOutlivesAKill()
{
    FormsDesk desk;
    Hands hands(desk);
    const auto first = samples::familyDraft(1);
    registerFirst(desk, hands, first);
    const auto again = capturedAgain(1);
    openAgain(desk, hands, again);
    hands.key(Qt::Key_D, Qt::ControlModifier);
    hands.key(Qt::Key_N);
    QTRY_VERIFY(hands.find<QWidget>("otraPersona")->isVisible());
    hands.key(Qt::Key_G);
    hands.tabTo("otraPersonaConfirmar");
    hands.key(Qt::Key_Return);
    QVERIFY(!comparing(hands));
    const auto kept = desk.saved(again.id).people.first().duplicates;
    QCOMPARE(kept.size(), 1);
    QCOMPARE(kept.first().other, first.people.first().id);
    QCOMPARE(kept.first().way, QStringLiteral("distinta"));
    QCOMPARE(kept.first().reason, QStringLiteral("gemela o gemelo"));
    QTRY_VERIFY(!hands.find<QWidget>("parecidas")->isVisible()); // nobody is left to ask about
    hands.page().openDraft(desk.saved(again.id));
    desk.settle();
    QVERIFY(!hands.find<QWidget>("parecidas")->isVisible());
}

void TestDuplicates::aMemberCapturedTwice()
{
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(1);
    domain::PersonDraft twice = draft.people.at(3);
    twice.id = anotherId();
    twice.curp.clear();
    twice.documentoTipo = QStringLiteral("acta");
    draft.people.append(twice);
    draft.currentMember = 4;
    openAgain(desk, hands, draft);
    hands.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(comparing(hands));
    QVERIFY(!hands.find<QPushButton>("preguntarSupervision")->isVisible());
    hands.key(Qt::Key_M);
    QTRY_VERIFY(hands.find<QWidget>("confirmarDescartar")->isVisible()); // which goes is said, and asked
    hands.tabTo("confirmarDescartar");
    hands.key(Qt::Key_Space);
    QTRY_COMPARE(hands.page().draft().people.size(), 4);
    for (const auto& person : hands.page().draft().people)
        QVERIFY(person.id != twice.id);
}

void TestDuplicates::tabWalksWhatIsThere()
{
    FormsDesk desk;
    Hands hands(desk);
    registerFirst(desk, hands, samples::familyDraft(1));
    openAgain(desk, hands, capturedAgain(1));
    hands.key(Qt::Key_D, Qt::ControlModifier);
    QStringList walked;
    for (int i = 0; i < 6; ++i) {
        QWidget* at = QApplication::focusWidget();
        QVERIFY(at && at->isVisible());
        auto* button = qobject_cast<QPushButton*>(at);
        QVERIFY2(!at->accessibleName().isEmpty() || (button && !button->text().isEmpty()), qPrintable(at->objectName()));
        walked << at->objectName();
        hands.key(Qt::Key_Tab);
    }
    const QStringList expected{QStringLiteral("comparacion"), QStringLiteral("esLaMisma"), QStringLiteral("noEsLaMisma"),
                               QStringLiteral("preguntarSupervision"), QStringLiteral("volverACaptura")};
    QCOMPARE(walked.mid(0, expected.size()), expected);
}

void TestDuplicates::longNamesStayInside()
{
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft first = samples::familyDraft(1);
    first.people.resize(1);
    auto& person = first.people.first();
    person.nombres = QStringLiteral("María de los Ángeles Guadalupe Concepción Inmacula");
    person.primerApellido = QStringLiteral("Montes de Oca y Ladrón de Guevara de la Santísima T");
    person.primerApellido.truncate(50);
    person.curp.clear();
    person.documentoTipo = QStringLiteral("acta");
    registerFirst(desk, hands, first);
    domain::FamilyDraft again = first;
    again.id = core::DraftId(QUuid::createUuid());
    again.people.first().id = anotherId();
    again.people.first().identificacionNumero = QStringLiteral("G87654321");
    openAgain(desk, hands, again);
    hands.key(Qt::Key_D, Qt::ControlModifier);
    for (const QSize size : {QSize(1140, 720), QSize(700, 480)}) {
        hands.page().resize(size);
        QTest::qWait(50);
        auto* compare = hands.find<ui::CompareView>("comparacion");
        QVERIFY(compare->widget()->width() <= compare->viewport()->width());
        QVERIFY(!compare->horizontalScrollBar()->isVisible());
        hands.picture(size.width() > 1000 ? QStringLiteral("duplicados-largos") : QStringLiteral("duplicados-angosto"));
    }
}

QTEST_MAIN(TestDuplicates)
#include "tst_duplicates_page.moc"
