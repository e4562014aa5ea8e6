// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/form_fields.h"
#include "forms/missing_panel.h"
#include "forms_fixture.h"
#include "support/samples/sample_family.h"
#include "widgets/curp_field.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>

using namespace padron;
using fixture::FormsDesk;
using fixture::Hands;

/// One person on the Registrar page, by keys only, over the real store.
class TestRegisterPage : public QObject
{
    Q_OBJECT

private:
    static ui::FieldBox* boxOf(Hands& hands, const char* name)
    {
        return qobject_cast<ui::FieldBox*>(hands.find<QWidget>(name)->parentWidget());
    }

private Q_SLOTS:
    void titularByKeysFromEmptyToTheStore();
    void untouchedFormLeavesNoDraft();
    void curpBoxesExplainThemselves();
    void findingShowsOnlyWhenTheFieldIsLeft();
    void draftComesBackToItsField();
    void tenThousandCharactersPasted();
    void htmlInANameStaysText();
    void refusalStopsPolitely();
    void withoutPadPermissionNobodySigns();
    void onlyDraftsUntilEnrolled();
    void chosenFindingGoesToItsField();
    void everyFieldHasItsPlace();
};

void TestRegisterPage::titularByKeysFromEmptyToTheStore()
{
    FormsDesk desk;
    Hands hands(desk);
    QSignalSpy registered(&hands.page(), &ui::RegisterPage::registered);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.sign();
    QCOMPARE(hands.focusName(), QStringLiteral("nombres")); // accepting opened the next section
    hands.type(QStringLiteral("María Guadalupe"));
    hands.key(Qt::Key_Return);
    hands.type(QStringLiteral("Gutiérrez"));
    hands.key(Qt::Key_Return);
    hands.type(QStringLiteral("Hernández"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("12-3-1985"));
    hands.key(Qt::Key_Tab);
    QCOMPARE(hands.find<QLineEdit>("fechaNacimiento")->text(), QStringLiteral("12/03/1985"));
    QCOMPARE(hands.focusName(), QStringLiteral("sexo"));
    hands.type(QStringLiteral("m"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("chiapas"));
    hands.key(Qt::Key_Tab);
    QCOMPARE(hands.focusName(), QStringLiteral("curp"));
    hands.type(samples::curpFor({QStringLiteral("María Guadalupe"), QStringLiteral("Gutiérrez"), QStringLiteral("Hernández"),
                                 QDate(1985, 3, 12), domain::Sexo::Mujer, *domain::Entidad::fromCurpCode(u"CS")})
                   .toLower());
    hands.key(Qt::Key_Return); // past the field: what is rare of a case, then the next section
    QCOMPARE(hands.focusName(), QStringLiteral("condicion"));
    hands.tabTo("identificacionTipo");
    hands.type(QStringLiteral("pasap"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("g12345678"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("2031"));
    hands.key(Qt::Key_Tab);
    QCOMPARE(hands.focusName(), QStringLiteral("numeroKind"));
    hands.type(QStringLiteral("d"));
    hands.key(Qt::Key_Tab);
    QCOMPARE(hands.focusName(), QStringLiteral("localidad"));
    hands.type(QStringLiteral("Rancho Nuevo"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("San Cristóbal de las Casas"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("chiapas"));
    hands.tabTo("referencias");
    hands.type(QStringLiteral("A un costado de la escuela, casa verde"));
    hands.tabTo("comprobante");
    hands.type(QStringLiteral("constancia"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("9671234567"));
    hands.key(Qt::Key_Tab);
    QCOMPARE(hands.focusName(), QStringLiteral("parentesco"));

    const domain::FamilyDraft saved = desk.saved(hands.page().draft().id);
    QCOMPARE(saved.people.size(), 1);
    QCOMPARE(saved.people[0].nombres, QStringLiteral("María Guadalupe"));
    QCOMPARE(saved.people[0].entidadNacimiento, QStringLiteral("CS"));
    QCOMPARE(saved.people[0].domicilio.numeroKind, QStringLiteral("domicilio_conocido"));
    QCOMPARE(saved.people[0].telefono, QStringLiteral("9671234567"));
    QCOMPARE(saved.people[0].consent.decision, QStringLiteral("given"));
    QVERIFY(hands.find<ui::Label>("guardado")->text().contains(QStringLiteral("10:42:07")));
    QCOMPARE(hands.find<QListWidget>("queFalta")->count(), 0);

    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(registered.count(), 1);
    QVERIFY(hands.find<QWidget>("familiaRegistrada")->isVisible());
    QVERIFY(hands.find<ui::Label>("folioFamilia")->text().startsWith(QStringLiteral("07-0457-02-")));
    QCOMPARE(desk.families(), 1);
    QVERIFY(desk.drafts().isEmpty()); // and no later save brings it back

    QSignalSpy print(&hands.page(), &ui::RegisterPage::printCertificado);
    hands.key(Qt::Key_P);
    QCOMPARE(print.count(), 1);
    hands.key(Qt::Key_N);
    QTRY_VERIFY(hands.find<QLineEdit>("nombres")->text().isEmpty());
    QTRY_COMPARE(hands.focusName(), QStringLiteral("quienConsiente"));
}

void TestRegisterPage::untouchedFormLeavesNoDraft()
{
    FormsDesk desk;
    {
        Hands hands(desk);
        hands.page().startNew(desk.fresh());
        for (int i = 0; i < 5; ++i)
            hands.key(Qt::Key_Tab);
        desk.settle();
    }
    QVERIFY(desk.drafts().isEmpty());
}

void TestRegisterPage::curpBoxesExplainThemselves()
{
    using Mark = ui::CurpField::Mark;
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft draft = desk.fresh();
    auto& person = draft.people[0];
    person.nombres = QStringLiteral("María Guadalupe");
    person.primerApellido = QStringLiteral("Gutiérrez");
    person.segundoApellido = QStringLiteral("Hernández");
    person.fechaNacimiento = QStringLiteral("12/03/1985");
    person.sexo = QStringLiteral("M");
    draft.currentSection = QStringLiteral("identidad");
    draft.currentField = QStringLiteral("curp");
    hands.page().openDraft(draft);
    auto* curp = hands.find<ui::CurpField>("curp");
    QCOMPARE(hands.focusName(), QStringLiteral("curp"));

    hands.type(QStringLiteral("gux"));
    QCOMPARE(curp->text(), QStringLiteral("GUX"));
    QCOMPARE(curp->boxes()[0].mark, Mark::Agrees);
    QCOMPARE(curp->boxes()[1].mark, Mark::Agrees);
    QCOMPARE(curp->boxes()[2].mark, Mark::Differs);
    QCOMPARE(curp->boxes()[2].expected, QStringLiteral("H"));
    QCOMPARE(curp->boxes()[3].mark, Mark::None);
    QVERIFY(boxOf(hands, "curp")->finding().contains(QStringLiteral("carácter 3"))); // one sentence, while typing

    hands.key(Qt::Key_Backspace);
    QVERIFY(boxOf(hands, "curp")->finding().isEmpty()); // short is no fault while typing
    hands.type(QStringLiteral("HG850312MCS"));
    QCOMPARE(curp->boxes()[11].mark, Mark::None); // no entity captured: nothing to agree with
    QCOMPARE(curp->boxes()[10].mark, Mark::Agrees);
    hands.type(QStringLiteral("TRD01")); // the last digit is not the right one
    QVERIFY(curp->boxes()[17].mark == Mark::Wrong || curp->boxes()[17].mark == Mark::Agrees);
    const QChar right = domain::curpCheckDigit(QStringView(curp->text()).left(17));
    hands.key(Qt::Key_Backspace);
    hands.type(QString(right));
    QCOMPARE(curp->boxes()[17].mark, Mark::Agrees);
    hands.key(Qt::Key_Backspace);
    hands.type(QString(QChar(right == u'9' ? u'0' : right.unicode() + 1)));
    QCOMPARE(curp->boxes()[17].mark, Mark::Wrong);
}

void TestRegisterPage::findingShowsOnlyWhenTheFieldIsLeft()
{
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft draft = desk.fresh();
    draft.currentSection = QStringLiteral("identidad");
    draft.currentField = QStringLiteral("fechaNacimiento");
    hands.page().openDraft(draft);
    hands.type(QStringLiteral("31/02/1985"));
    QVERIFY(boxOf(hands, "fechaNacimiento")->finding().isEmpty());
    hands.key(Qt::Key_Tab);
    QVERIFY(!boxOf(hands, "fechaNacimiento")->finding().isEmpty());
    QVERIFY(boxOf(hands, "nombres")->finding().isEmpty()); // never touched, never scolded
    hands.key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(hands.focusName(), QStringLiteral("fechaNacimiento"));
    hands.find<QLineEdit>("fechaNacimiento")->selectAll();
    hands.type(QStringLiteral("28/02/1985"));
    QVERIFY(boxOf(hands, "fechaNacimiento")->finding().isEmpty()); // mended: gone at once
}

void TestRegisterPage::draftComesBackToItsField()
{
    FormsDesk desk;
    core::DraftId id;
    {
        Hands hands(desk);
        hands.page().startNew(desk.fresh());
        id = hands.page().draft().id;
        hands.key(Qt::Key_2, Qt::AltModifier);
        hands.type(QStringLiteral("Íñigo"));
        hands.key(Qt::Key_Tab);
        hands.type(QStringLiteral("Pe")); // not left: the page goes away with the text in it
    }
    const domain::FamilyDraft saved = desk.saved(id);
    QCOMPARE(saved.people[0].nombres, QStringLiteral("Íñigo"));
    QCOMPARE(saved.people[0].primerApellido, QStringLiteral("Pe"));
    Hands again(desk);
    again.page().openDraft(saved);
    QCOMPARE(again.focusName(), QStringLiteral("primerApellido"));
    QCOMPARE(again.find<QLineEdit>("nombres")->text(), QStringLiteral("Íñigo"));
}

void TestRegisterPage::tenThousandCharactersPasted()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    QApplication::clipboard()->setText(QString(10000, u'W'));
    hands.key(Qt::Key_2, Qt::AltModifier);
    for (const char* name : {"nombres", "primerApellido", "segundoApellido", "fechaNacimiento", "curp"}) {
        hands.tabTo(name);
        hands.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(hands.find<QLineEdit>(name)->text().size(), ui::kMostTyped);
    }
    hands.key(Qt::Key_4, Qt::AltModifier);
    hands.tabTo("referencias");
    hands.key(Qt::Key_V, Qt::ControlModifier);
    hands.key(Qt::Key_Tab);
    hands.key(Qt::Key_2, Qt::AltModifier);
    QVERIFY(boxOf(hands, "nombres")->finding().contains(QStringLiteral("demasiado largo")));
    QVERIFY(!boxOf(hands, "curp")->finding().isEmpty());
    QCOMPARE(hands.page().width(), 1140); // nothing was pushed out
    QCOMPARE(desk.saved(hands.page().draft().id).people[0].nombres.size(), ui::kMostTyped);
}

void TestRegisterPage::htmlInANameStaysText()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.type(QStringLiteral("<img src=x><b>Ana</b>"));
    hands.key(Qt::Key_Tab);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    for (auto* label : hands.page().findChildren<QLabel*>())
        QVERIFY2(label->textFormat() == Qt::PlainText || label->objectName().startsWith(QLatin1String("qt_")),
                 qPrintable(label->text()));
    const auto* discard = hands.find<QPushButton>("quitarIntegrante");
    QVERIFY(discard->text().contains(QStringLiteral("<img")));
    const QString hidden = QStringLiteral("Ana\u202egnol");
    QVERIFY(!ui::shownText(hidden).contains(QChar(0x202e)));
}

void TestRegisterPage::refusalStopsPolitely()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    hands.tabTo("avisoMostrado");
    hands.key(Qt::Key_Return);
    desk.settle();
    QCOMPARE(desk.drafts().size(), 1);
    hands.tabTo("noAcepta");
    hands.key(Qt::Key_Return);
    QCOMPARE(hands.focusName(), QStringLiteral("confirmarNoAcepta"));
    hands.key(Qt::Key_Return);
    QTRY_VERIFY(hands.find<QWidget>("consentimientoNegado")->isVisible());
    QVERIFY(desk.drafts().isEmpty());
    QCOMPARE(desk.families(), 0);
    QCOMPARE(hands.focusName(), QStringLiteral("siguienteTrasNegativa"));
}

void TestRegisterPage::withoutPadPermissionNobodySigns()
{
    FormsDesk desk;
    desk.desk().initialSettings.padStrokesAllowed = false;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    hands.tabTo("avisoMostrado");
    hands.key(Qt::Key_Return);
    QVERIFY(!hands.find<QWidget>("firma")->isVisible());
    QVERIFY(!hands.find<QWidget>("aceptaConsentimiento")->isVisible());
}

void TestRegisterPage::onlyDraftsUntilEnrolled()
{
    FormsDesk desk(false);
    Hands hands(desk);
    hands.page().openDraft(samples::familyDraft(1));
    QVERIFY(!hands.find<QPushButton>("registrarFamilia")->isEnabled());
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    desk.settle();
    QCOMPARE(desk.families(), 0);
    QVERIFY(hands.page().hasDraft());
}

void TestRegisterPage::chosenFindingGoesToItsField()
{
    FormsDesk desk;
    Hands hands(desk);
    domain::FamilyDraft draft = samples::familyDraft(1);
    draft.people[3].telefono = QStringLiteral("12");
    hands.page().openDraft(draft);
    auto* list = hands.find<QListWidget>("queFalta");
    list->setFocus();
    list->setCurrentRow(list->count() - 1);
    hands.key(Qt::Key_Return);
    QCOMPARE(hands.focusName(), QStringLiteral("telefono"));
    QCOMPARE(hands.page().draft().currentMember, 3);
}

void TestRegisterPage::everyFieldHasItsPlace()
{
    FormsDesk desk;
    Hands hands(desk);
    for (int i = 0; i <= static_cast<int>(domain::Field::Folio); ++i) {
        const ui::FieldPlace place = ui::placeOf(static_cast<domain::Field>(i));
        QVERIFY2(hands.find<QWidget>(place.objectName), place.objectName);
        QVERIFY(ui::sectionIndex(static_cast<domain::Field>(i)) < 5);
    }
}

QTEST_MAIN(TestRegisterPage)
#include "tst_register_page.moc"
