// SPDX-License-Identifier: GPL-3.0-or-later
// What a keyboard-wedge scanner types on the Registrar page.
#include "errors/case_text.h"
#include "forms/scan_fill.h"
#include "scan_papers.h"
#include "shell/desk.h"
#include "widgets/choice_row.h"
#include "widgets/label.h"
#include "widgets/section_header.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSemaphore>

using namespace padron;
using namespace scan;
using fixture::FormsDesk;
using fixture::Hands;

namespace {
constexpr int kApartMs = 300; ///< more than between two keys of a scanner
}

class TestRegisterScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCurpDocumentFillsAnEmptyForm();
    void typedTextStaysUntilSomebodySaysSo();
    void aZoneOfThreeLinesGoesNowhereElse();
    void whatADocumentFilledIsCaptured();
    void whatWasSaidGoesWithItsSections();
    void aWrongCheckFillsNothing();
    void ofAMinorItIsTheIdentificationOfWhoRepresents();
    void noiseIsText();
    void anUnknownCredentialIsSaid();
    void theAnswerOfACredentialIsForWhoWasShown();
    void readingIsPure();
};

void TestRegisterScan::theCurpDocumentFillsAnEmptyForm()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(hands.focusName(), QStringLiteral("nombres"));
    hands.type(curpDocument());
    hands.key(Qt::Key_Return);
    const auto person = hands.page().draft().people[0];
    QCOMPARE(person.nombres, QStringLiteral("Rosa"));
    QCOMPARE(person.primerApellido, QStringLiteral("Luna"));
    QCOMPARE(person.segundoApellido, QStringLiteral("Paz"));
    QCOMPARE(person.fechaNacimiento, QStringLiteral("15/03/1990"));
    QCOMPARE(person.sexo, QStringLiteral("M"));
    QCOMPARE(person.entidadNacimiento, QStringLiteral("CS"));
    QCOMPARE(person.curp, curp());
    QVERIFY(originOf(person, domain::Field::Nombres) == domain::Origin::Escaneado);
    QCOMPARE(hands.find<QLineEdit>("nombres")->text(), QStringLiteral("Rosa"));
    QCOMPARE(hands.focusName(), QStringLiteral("nombres"));
    QVERIFY(messageOf(hands).contains(QStringLiteral("Compruébelo")));
    // typed over, it is the person's own again
    hands.type(QStringLiteral("lía"));
    QVERIFY(originOf(hands.page().draft().people[0], domain::Field::Nombres) == domain::Origin::Escrito);
}

void TestRegisterScan::typedTextStaysUntilSomebodySaysSo()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.type(QStringLiteral("Rosalía"));
    hands.key(Qt::Key_Tab);
    hands.type(QStringLiteral("luna"));
    hands.tabTo("sexo");
    QTest::qWait(kApartMs);
    hands.type(curpDocument()); // its letters choose in the row: that is undone too
    hands.key(Qt::Key_Return);
    auto person = hands.page().draft().people[0];
    QCOMPARE(person.nombres, QStringLiteral("Rosalía"));
    QCOMPARE(person.primerApellido, QStringLiteral("luna")); // the same, as typed
    QCOMPARE(person.segundoApellido, QStringLiteral("Paz"));
    QCOMPARE(person.sexo, QStringLiteral("M"));
    QVERIFY(messageOf(hands).contains(QStringLiteral("Nombre")));
    auto* use = hands.find<QPushButton>("usarEscaneado");
    QVERIFY(use);
    QTest::keyClick(use, Qt::Key_Space);
    person = hands.page().draft().people[0];
    QCOMPARE(person.nombres, QStringLiteral("Rosa"));
    QCOMPARE(person.primerApellido, QStringLiteral("luna"));
}

void TestRegisterScan::aZoneOfThreeLinesGoesNowhereElse()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(hands.focusName(), QStringLiteral("identificacionTipo"));
    for (const QString& line : ine()) {
        hands.type(line);
        hands.key(Qt::Key_Return);
    }
    const auto person = hands.page().draft().people[0];
    QCOMPARE(person.identificacionTipo, QStringLiteral("ine"));
    QCOMPARE(person.identificacionNumero, QString()); // the zone has the CIC, not the clave
    QCOMPARE(person.identificacionVigencia, QStringLiteral("31/12/2032"));
    QCOMPARE(person.sexo, QStringLiteral("M")); // on the INE, mujer
    QCOMPARE(person.primerApellido, QStringLiteral("Luna"));
    QCOMPARE(hands.focusName(), QStringLiteral("identificacionTipo"));
}

/// Its section says what is missing, not that nobody has begun it.
void TestRegisterScan::whatADocumentFilledIsCaptured()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    const auto* header = hands.find<QWidget>("seccion_identificacion")->findChild<ui::SectionHeader*>();
    QCOMPARE(header->summary(), QStringLiteral("Por capturar"));
    hands.key(Qt::Key_2, Qt::AltModifier);
    for (const QString& line : ine()) {
        hands.type(line);
        hands.key(Qt::Key_Return);
    }
    QCOMPARE(hands.page().draft().people[0].identificacionTipo, QStringLiteral("ine"));
    QVERIFY2(header->summary().startsWith(QStringLiteral("Falta: ")), qPrintable(header->summary()));
    QCOMPARE(header->state(), ui::SectionHeader::State::Missing);
    hands.picture(QStringLiteral("escaneado"));
}

void TestRegisterScan::whatWasSaidGoesWithItsSections()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.type(curpDocument());
    hands.key(Qt::Key_Return);
    QVERIFY(messageOf(hands).contains(QStringLiteral("Se llenó del documento")));
    hands.key(Qt::Key_3, Qt::AltModifier); // a document fills both
    QVERIFY(messageOf(hands).contains(QStringLiteral("Se llenó del documento")));
    hands.key(Qt::Key_4, Qt::AltModifier);
    QCOMPARE(messageOf(hands), QString());
    hands.key(Qt::Key_2, Qt::AltModifier);
    QCOMPARE(messageOf(hands), QString());
    hands.type(curpDocument());
    hands.key(Qt::Key_Return);
    QVERIFY(messageOf(hands).contains(QStringLiteral("dice lo mismo")));
    hands.key(Qt::Key_I, Qt::ControlModifier); // and it is of one person
    QCOMPARE(messageOf(hands), QString());
}

void TestRegisterScan::aWrongCheckFillsNothing()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.type(QStringLiteral("Rosa"));
    QTest::qWait(kApartMs);
    for (const QString& line : ine(true)) {
        hands.type(line);
        hands.key(Qt::Key_Return);
    }
    const auto person = hands.page().draft().people[0];
    QCOMPARE(person.nombres, QStringLiteral("Rosa"));
    QCOMPARE(person.identificacionTipo, QString());
    QCOMPARE(messageOf(hands), ui::mrzFaultText(domain::MrzFault::Composite));
}

void TestRegisterScan::ofAMinorItIsTheIdentificationOfWhoRepresents()
{
    FormsDesk desk;
    Hands hands(desk);
    auto draft = samples::familyDraft(1);
    draft.currentMember = 2;
    draft.currentSection = QStringLiteral("identificacion");
    hands.page().openDraft(draft);
    hands.tabTo("identificacionNumero");
    for (const QString& line : ine()) {
        hands.type(line);
        hands.key(Qt::Key_Return);
    }
    const auto person = hands.page().draft().people[2];
    QCOMPARE(person.identificacionTipo, QStringLiteral("ine"));
    QCOMPARE(person.nombres, draft.people[2].nombres);
    QVERIFY(!hands.find<QPushButton>("usarEscaneado"));
}

void TestRegisterScan::noiseIsText()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    const QString noise = QStringLiteral("http://ejemplo.mx/qr?a=1|2|3<<<<");
    hands.type(noise);
    hands.key(Qt::Key_Return);
    QCOMPARE(hands.page().draft().people[0].nombres, noise);
    QCOMPARE(hands.focusName(), QStringLiteral("primerApellido")); // Enter goes on as ever
    QCOMPARE(messageOf(hands), QString());
}

void TestRegisterScan::anUnknownCredentialIsSaid()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.type(QStringLiteral("6BF5*Z%").repeated(30));
    hands.key(Qt::Key_Return);
    desk.settle();
    QCOMPARE(hands.page().draft().people[0].nombres, QString());
    QTRY_VERIFY(messageOf(hands).contains(QStringLiteral("No se pudo comprobar")));
}

void TestRegisterScan::theAnswerOfACredentialIsForWhoWasShown()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    const auto next = desk.fresh();
    auto busy = std::make_shared<QSemaphore>();
    desk.desk().store.run([busy] { return busy->acquire(), true; });
    hands.type(QStringLiteral("6BF5*Z%").repeated(30));
    hands.key(Qt::Key_Return);
    hands.page().startNew(next); // before the store answers
    busy->release();
    desk.settle();
    desk.settle();
    QCOMPARE(messageOf(hands), QString());
}

void TestRegisterScan::readingIsPure()
{
    const QDate today = FormsDesk::now().date();
    QCOMPARE(ui::readScan(QStringLiteral("]Q3") + curpDocument() + QStringLiteral("\r\n"), today).kind, ui::ScanKind::Person);
    QCOMPARE(ui::readScan(curpDocument().replace(QStringLiteral("LUNA"), QStringLiteral("ZETA")), today).values.nombres,
             QString()); // names that do not go with the key are left out
    QCOMPARE(ui::readScan(curpDocument().replace(0, 4, QStringLiteral("XXXX")), today).kind, ui::ScanKind::Noise);
    QCOMPARE(ui::readScan(curp(), today).kind, ui::ScanKind::Noise); // a typed CURP is a typed CURP
    QCOMPARE(ui::readScan(QString(10000, u'<'), today).kind, ui::ScanKind::Noise);
    QRandomGenerator dice(7);
    for (int i = 0; i < 3000; ++i) {
        QString text = dice.bounded(2) ? curpDocument() : ine().join(u'\n');
        for (int k = 0; k < 3; ++k)
            text[dice.bounded(int(text.size()))] = QChar(char16_t(dice.bounded(0x10000)));
        ui::readScan(text, today);
    }
}

QTEST_MAIN(TestRegisterScan)
#include "tst_register_scan.moc"
