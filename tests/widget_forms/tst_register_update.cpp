// SPDX-License-Identifier: GPL-3.0-or-later
// A registered family on the Registrar page: a member is edited, another one comes, nothing is asked twice.
#include "forms_fixture.h"
#include "support/samples/sample_family.h"
#include "widgets/choice_combo.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/section_header.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace padron;
using fixture::FormsDesk;
using fixture::Hands;

namespace {

template <class F> auto onStore(FormsDesk& desk, F work)
{
    auto future = desk.desk().store.run(std::move(work));
    future.waitForFinished();
    return future.takeResult();
}

domain::FamilyRecord registered(FormsDesk& desk, int number)
{
    auto outcome = onStore(desk, [&desk, number] { return desk.desk().registerFamily.run(samples::familyDraft(number)); });
    if (!outcome || !std::holds_alternative<domain::FamilyRecord>(*outcome))
        qFatal("the sample family is not registered");
    return std::get<domain::FamilyRecord>(*outcome);
}

domain::FamilyRecord asItStands(FormsDesk& desk, const core::PersonId& person)
{
    return onStore(desk, [&desk, person] { return desk.desk().openFamily.run(person); })->record;
}

domain::FamilyDraft edit(FormsDesk& desk, const domain::FamilyRecord& record, int member)
{
    auto draft = onStore(desk, [&desk, id = record.family.id] { return desk.desk().changeFamily.edit(id); });
    if (!draft)
        qFatal("no draft to edit");
    draft->currentMember = member;
    draft->currentSection = QStringLiteral("identidad");
    return *draft;
}

void shot(Hands& hands, const QString& name)
{
    const QString folder = qEnvironmentVariable("PADRON_SHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(60);
    hands.page().grab().save(QStringLiteral("%1/%2.png").arg(folder, name));
}

} // namespace

class TestRegisterUpdate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMemberIsEdited();
    void nothingChangedIsSaidAndNothingWritten();
    void whoMayNotAskIsToldBeside();
    void aStaleDraftStays();
    void anotherMemberIsCapturedWhole();
    void theTitularIsNotChangedHere();
    void anUpdateThatWasLeftComesBack();
    void whoMovesWithTheTitularIsNamed();
    void aConsentTakenBackIsGivenAgain();
};

void TestRegisterUpdate::aMemberIsEdited()
{
    FormsDesk desk;
    const auto record = registered(desk, 1);
    Hands hands(desk);
    hands.page().openUpdate(edit(desk, record, 1), record, false);
    QCOMPARE(hands.find<ui::Label>("tituloCaptura")->text(),
             QStringLiteral("Actualización - Familia %1 %2").arg(record.people[0].name.primerApellido(),
                                                                  record.people[0].name.segundoApellido()));
    QVERIFY(hands.find<ui::Label>("actualizacionFolio")->text().contains(record.family.folio.text()));
    QCOMPARE(hands.focusName(), QStringLiteral("nombres"));
    QCOMPARE(hands.find<QLineEdit>("nombres")->text(), record.people[1].name.nombres());
    QVERIFY(!hands.find<QWidget>("avisoMostrado")->isVisibleTo(&hands.page())); // given when he was registered
    QCOMPARE(hands.find<ui::ChoiceCombo>("solicita")->key(), record.people[0].id.text()); // the titular is suggested
    QCOMPARE(hands.find<QPushButton>("registrarFamilia")->text().remove(u'&'), QStringLiteral("Guardar actualización"));

    shot(hands, QStringLiteral("actualizacion"));
    hands.key(Qt::Key_4, Qt::AltModifier);
    hands.find<QLineEdit>("telefono")->setFocus();
    hands.type(QStringLiteral("9615550101"));
    hands.key(Qt::Key_Return, Qt::ControlModifier); // no motive yet
    QCOMPARE(hands.focusName(), QStringLiteral("motivo"));
    shot(hands, QStringLiteral("actualizacion-falta"));
    QCOMPARE(asItStands(desk, record.people[1].id).people[1].telefono, QString());
    hands.type(QStringLiteral("alg")); // "Algún otro dato"
    QSignalSpy done(&hands.page(), &ui::RegisterPage::registered);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(done.count(), 1);
    QVERIFY(hands.find<QWidget>("familiaRegistrada")->isVisible());
    QCOMPARE(hands.find<ui::Label>("folioFamilia")->text(), record.family.folio.text());
    const auto now = asItStands(desk, record.people[1].id);
    QCOMPARE(now.people[1].telefono, QStringLiteral("9615550101"));
    QCOMPARE(now.people[1].folio, record.people[1].folio);
    QCOMPARE(desk.families(), 1);
    QVERIFY(desk.drafts().isEmpty());
    shot(hands, QStringLiteral("actualizacion-guardada"));
    QSignalSpy print(&hands.page(), &ui::RegisterPage::printCertificado);
    hands.key(Qt::Key_P); // 4.VI: for an update too
    QCOMPARE(print.count(), 1);
    QSignalSpy family(&hands.page(), &ui::RegisterPage::familyRequested);
    hands.key(Qt::Key_N);
    QCOMPARE(family.count(), 1);
}

void TestRegisterUpdate::aConsentTakenBackIsGivenAgain()
{
    FormsDesk desk;
    const auto record = registered(desk, 1);
    const auto id = record.people[0].id;
    QVERIFY(onStore(desk, [&desk, id] { return desk.desk().revokeConsent->run(id, {}); }));
    Hands hands(desk);
    auto draft = edit(desk, record, 1);
    draft.currentSection = QStringLiteral("aviso");
    hands.page().openUpdate(draft, record, false);
    QVERIFY(!hands.find<QWidget>("avisoMostrado")->isVisibleTo(&hands.page())); // he did not take his back
    hands.key(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_VERIFY(hands.find<QWidget>("avisoMostrado")->isVisible());
    QVERIFY(!hands.find<QWidget>("noAcepta")->isVisible()); // she may leave it as it is
    shot(hands, QStringLiteral("actualizacion-consentir-de-nuevo"));
    const auto* header = hands.find<QWidget>("seccion_aviso")->findChild<ui::SectionHeader*>();
    QCOMPARE(header->state(), ui::SectionHeader::State::Untouched);
    QCOMPARE(header->summary(), QStringLiteral("Lo retiró; puede darlo de nuevo"));
    hands.sign();
    QCOMPARE(header->state(), ui::SectionHeader::State::Complete);
    hands.find<ui::ChoiceCombo>("motivo")->setFocus();
    hands.type(QStringLiteral("alg")); // "Algún otro dato"
    QSignalSpy done(&hands.page(), &ui::RegisterPage::registered);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(done.count(), 1);
    const auto view = onStore(desk, [&desk, id] { return desk.desk().openFamily.run(id); });
    QCOMPARE(view->states.first(), ports::RecordState::PorEnviar);
}

void TestRegisterUpdate::nothingChangedIsSaidAndNothingWritten()
{
    FormsDesk desk;
    const auto record = registered(desk, 1);
    Hands hands(desk);
    hands.page().openUpdate(edit(desk, record, 0), record, false);
    hands.find<QWidget>("motivo")->setFocus();
    hands.type(QStringLiteral("alg"));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    auto* message = hands.find<ui::InlineMessage>("mensaje");
    QTRY_VERIFY(message->isVisible());
    QVERIFY2(message->text().startsWith(QStringLiteral("No hay ningún cambio")), qPrintable(message->text()));
    QCOMPARE(asItStands(desk, record.people[0].id).family, record.family);
}

void TestRegisterUpdate::whoMayNotAskIsToldBeside()
{
    FormsDesk desk;
    const auto record = registered(desk, 1);
    Hands hands(desk);
    hands.page().openUpdate(edit(desk, record, 3), record, false);
    hands.find<QWidget>("motivo")->setFocus();
    hands.type(QStringLiteral("alg"));
    hands.find<QWidget>("solicita")->setFocus();
    hands.type(record.people[1].name.nombres()); // the husband, for his mother-in-law
    hands.key(Qt::Key_4, Qt::AltModifier);
    hands.find<QLineEdit>("telefono")->setFocus();
    hands.type(QStringLiteral("9615550102"));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    auto* asker = hands.find<ui::ChoiceCombo>("solicita");
    QTRY_VERIFY2(asker->accessibleDescription().contains(QStringLiteral("Lo pide la persona titular")),
                 qPrintable(asker->accessibleDescription()));
    QCOMPARE(asItStands(desk, record.people[3].id).people[3].telefono, QString());
    asker->setFocus();
    hands.type(record.people[3].name.nombres()); // she herself may
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(asItStands(desk, record.people[3].id).people[3].telefono, QStringLiteral("9615550102"));
}

void TestRegisterUpdate::aStaleDraftStays()
{
    FormsDesk desk;
    const auto record = registered(desk, 1);
    Hands hands(desk);
    hands.page().openUpdate(edit(desk, record, 0), record, false);
    hands.find<QWidget>("motivo")->setFocus();
    hands.type(QStringLiteral("alg"));
    hands.key(Qt::Key_4, Qt::AltModifier);
    hands.find<QLineEdit>("telefono")->setFocus();
    hands.find<QLineEdit>("telefono")->clear();
    hands.type(QStringLiteral("9615550103"));
    const domain::TitularChange asked{record.family.id, {}, record.people[0].id};
    QVERIFY(onStore(desk, [&] { return desk.desk().changeFamily.changeTitular(asked); }));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(hands.find<QPushButton>("verFamilia"));
    QCOMPARE(hands.find<QLineEdit>("telefono")->text(), QStringLiteral("9615550103"));
    QCOMPARE(desk.drafts().size(), 1);
    QSignalSpy family(&hands.page(), &ui::RegisterPage::familyRequested);
    hands.find<QPushButton>("verFamilia")->click();
    QCOMPARE(family.count(), 1);
}

void TestRegisterUpdate::anotherMemberIsCapturedWhole()
{
    FormsDesk desk;
    const auto record = registered(desk, 1);
    Hands hands(desk);
    hands.page().openUpdate(edit(desk, record, 0), record, true);
    QTRY_COMPARE(hands.page().draft().people.size(), 5);
    QCOMPARE(hands.find<ui::ChoiceCombo>("motivo")->key(), QStringLiteral("alta_integrante"));
    QTRY_COMPARE(hands.focusName(), QStringLiteral("quienConsiente"));
    hands.type(QStringLiteral("r")); // the titular answers for her
    hands.sign();
    QCOMPARE(hands.focusName(), QStringLiteral("parentesco")); // it says which surnames she has
    hands.type(QStringLiteral("hija"));
    hands.key(Qt::Key_Return);
    QCOMPARE(hands.focusName(), QStringLiteral("nombres"));
    const auto& draft = hands.page().draft();
    QCOMPARE(hands.find<QLineEdit>("primerApellido")->text(), record.people[1].name.primerApellido()); // her father's
    QCOMPARE(hands.find<QLineEdit>("segundoApellido")->text(), record.people[0].name.primerApellido()); // her mother's
    QCOMPARE(draft.people[4].origins.value(int(domain::Field::PrimerApellido)), int(domain::Origin::DelTitular));
    QCOMPARE(draft.people[4].representacionTipo, QStringLiteral("madre"));
    QVERIFY(draft.people[4].domicilioDelTitular);
    QVERIFY(draft.people[4].telefono.isEmpty());
    shot(hands, QStringLiteral("alta-de-integrante"));
    hands.find<QLineEdit>("primerApellido")->setFocus();
    hands.type(QStringLiteral("z"));
    QCOMPARE(draft.people[4].origins.value(int(domain::Field::PrimerApellido)), int(domain::Origin::Escrito));
    hands.key(Qt::Key_Backspace);

    hands.find<QLineEdit>("nombres")->setFocus();
    hands.type(QStringLiteral("Ximena"));
    hands.find<QLineEdit>("fechaNacimiento")->setFocus();
    hands.type(QStringLiteral("05/04/2018"));
    hands.find<QWidget>("sexo")->setFocus();
    hands.type(QStringLiteral("m"));
    hands.find<QWidget>("entidadNacimiento")->setFocus();
    hands.type(QStringLiteral("chiapas"));
    hands.find<QWidget>("documentoTipo")->setFocus();
    hands.type(QStringLiteral("acta"));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(asItStands(desk, record.people[0].id).people.size(), 5);
    const auto now = asItStands(desk, record.people[0].id);
    QCOMPARE(now.family.folio, record.family.folio);
    QCOMPARE(now.family.members[4].parentesco.key, QStringLiteral("hija"));
    QCOMPARE(now.people[4].domicilio, now.people[0].domicilio);
}

void TestRegisterUpdate::theTitularIsNotChangedHere()
{
    FormsDesk desk;
    const auto record = registered(desk, 1);
    Hands hands(desk);
    hands.page().openUpdate(edit(desk, record, 0), record, false);
    hands.key(Qt::Key_5, Qt::AltModifier);
    QVERIFY(!hands.find<QWidget>("parentesco")->isEnabled());
    QVERIFY(!hands.find<QWidget>("titularPendiente")->isVisible());
    hands.find<QPushButton>("quitarIntegrante")->click(); // nobody leaves a family by being removed from a draft
    QTRY_VERIFY(hands.find<ui::InlineMessage>("mensaje")->isVisible());
    QVERIFY(hands.find<ui::InlineMessage>("mensaje")->text().contains(QStringLiteral("queda como está registrada")));
    hands.key(Qt::Key_Space); // kept: the answer that has the focus
    QCOMPARE(hands.page().draft().people.size(), 4);
}

void TestRegisterUpdate::anUpdateThatWasLeftComesBack()
{
    FormsDesk desk;
    const auto record = registered(desk, 1);
    core::DraftId id;
    {
        Hands hands(desk);
        hands.page().openUpdate(edit(desk, record, 0), record, false);
        id = hands.page().draft().id;
        desk.settle();
        QVERIFY(desk.drafts().isEmpty()); // looking leaves nothing behind
        hands.find<QLineEdit>("nombres")->setFocus();
        hands.type(QStringLiteral("x"));
        hands.key(Qt::Key_Tab);
    }
    Hands again(desk);
    again.page().openDraft(desk.saved(id));
    QVERIFY(again.find<QWidget>("motivo")->isVisible());
    QTRY_VERIFY(again.find<ui::Label>("actualizacionFolio")->text().contains(record.family.folio.text()));
    QCOMPARE(edit(desk, record, 0).id, id); // the family's page opens the same one
}

void TestRegisterUpdate::whoMovesWithTheTitularIsNamed()
{
    FormsDesk desk;
    auto draft = samples::familyDraft(1);
    draft.people[3].domicilioDelTitular = false; // her mother lives elsewhere
    draft.people[3].domicilio = draft.people[0].domicilio;
    draft.people[3].domicilio.numeroKind = QStringLiteral("domicilio_conocido");
    draft.people[3].domicilio.referencias = QStringLiteral("Junto al río");
    auto outcome = onStore(desk, [&desk, &draft] { return desk.desk().registerFamily.run(draft); });
    QVERIFY(outcome && std::holds_alternative<domain::FamilyRecord>(*outcome));
    const auto record = std::get<domain::FamilyRecord>(*outcome);
    core::DraftId id;
    {
        Hands hands(desk);
        hands.page().openUpdate(edit(desk, record, 0), record, false);
        id = hands.page().draft().id;
        hands.key(Qt::Key_4, Qt::AltModifier);
        auto* moving = hands.find<ui::InlineMessage>("tambienCambian");
        QVERIFY(moving->isHidden()); // nothing changed yet
        auto* references = hands.find<QLineEdit>("entreVialidades");
        references->setFocus();
        const QString before = references->text();
        references->selectAll();
        hands.type(QStringLiteral("Entre Robles y Encinos"));
        QVERIFY(moving->isVisible());
        for (const int member : {1, 2})
            QVERIFY2(moving->text().contains(record.people[member].name.nombres()), qPrintable(moving->text()));
        QVERIFY(!moving->text().contains(record.people[3].name.nombres()));
        shot(hands, QStringLiteral("tambien-cambian"));
        references->selectAll();
        if (before.isEmpty())
            hands.key(Qt::Key_Delete);
        else
            hands.type(before);
        QVERIFY(moving->isHidden()); // as registered
        hands.type(QStringLiteral("Entre Robles y Encinos"));
        hands.key(Qt::Key_PageDown, Qt::ControlModifier);
        QVERIFY(moving->isHidden()); // told where it is changed, and beside the button that saves it
        const QString said = hands.find<ui::Label>("antesDeGuardar")->text();
        QVERIFY2(said.contains(record.people[1].name.nombres()), qPrintable(said));
    }
    Hands again(desk); // without the family's page
    again.page().openDraft(desk.saved(id));
    again.key(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_VERIFY(again.find<ui::InlineMessage>("tambienCambian")->isVisible());
    again.find<QWidget>("motivo")->setFocus();
    again.type(QStringLiteral("cambio de dom"));
    again.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(again.find<QWidget>("familiaRegistrada")->isVisible());
    const auto now = asItStands(desk, record.people[0].id);
    for (const int member : {1, 2}) // and so it is
        QCOMPARE(now.people[member].domicilio, now.people[0].domicilio);
    QCOMPARE(now.people[3].domicilio, record.people[3].domicilio);
}

QTEST_MAIN(TestRegisterUpdate)
#include "tst_register_update.moc"
