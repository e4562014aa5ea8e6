// SPDX-License-Identifier: GPL-3.0-or-later
// What a keyboard-wedge scanner types, and what a picture of a document holds, on the Registrar page.
#include "forms_fixture.h"
#include "capture/camera_dialog.h"
#include "domain/mrz.h"
#include "errors/case_text.h"
#include "forms/scan_fill.h"
#include "forms/scan_flow.h"
#include "shell/desk.h"
#include "support/papers/desk_camera.h"
#include "support/samples/sample_family.h"
#include "widgets/choice_row.h"
#include "widgets/inline_message.h"

#include <QFile>
#include <QLineEdit>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSemaphore>

#include <signal.h>

#define ZX_USE_UTF8 1
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

using namespace padron;
using fixture::FormsDesk;
using fixture::Hands;

namespace {

constexpr int kApartMs = 300; ///< more than between two keys of a scanner

QString curp()
{
    return samples::curpFor({QStringLiteral("Rosa"), QStringLiteral("Luna"), QStringLiteral("Paz"), {1990, 3, 15},
                             domain::Sexo::Mujer, *domain::Entidad::fromCurpCode(u"CS")}, 1);
}

QString curpDocument()
{
    return curp() + QStringLiteral("||LUNA|PAZ|ROSA|MUJER|15/03/1990|CHIAPAS|07|");
}

QString check(const QString& text)
{
    return QString(domain::mrzCheckDigit(text));
}

QStringList ine(bool wrong = false)
{
    const QString cic = QStringLiteral("123456789"), birth = QStringLiteral("900315"), expiry = QStringLiteral("321231");
    const QString first = QStringLiteral("IDMEX") + cic + check(cic) + QStringLiteral("<<0457012345678");
    QString second = birth + check(birth) + u'M' + expiry + check(expiry) + QStringLiteral("MEX<02<<12345<<<<<");
    second = second.left(29);
    const QString last = check(first.mid(5) + second.left(7) + second.mid(8, 7) + second.mid(18, 11));
    second += wrong ? (last == u"5" ? QStringLiteral("6") : QStringLiteral("5")) : last;
    return {first, second, QStringLiteral("LUNA<PAZ<<ROSA<<<<<<<<<<<<<<<<").left(30)};
}

/// A sheet with one code on it.
QImage sheetWith(const QString& text, ZXing::BarcodeFormat format)
{
    const auto symbol = ZXing::MultiFormatWriter(format).setMargin(20).encode(text.toStdString(), 2000, 500);
    QImage page(symbol.width() + 200, symbol.height() + 400, QImage::Format_Grayscale8);
    page.fill(Qt::white);
    for (int y = 0; y < symbol.height(); ++y)
        for (int x = 0; x < symbol.width(); ++x)
            if (symbol.get(x, y))
                page.scanLine(y + 200)[x + 100] = 0;
    return page;
}

QString messageOf(Hands& hands)
{
    auto* message = hands.find<ui::InlineMessage>("mensaje");
    return message->isVisible() ? message->text() : QString();
}

domain::Origin originOf(const domain::PersonDraft& person, domain::Field field)
{
    return static_cast<domain::Origin>(person.origins.value(static_cast<int>(field)));
}

} // namespace

class TestRegisterScan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCurpDocumentFillsAnEmptyForm();
    void typedTextStaysUntilSomebodySaysSo();
    void aZoneOfThreeLinesGoesNowhereElse();
    void aWrongCheckFillsNothing();
    void ofAMinorItIsTheIdentificationOfWhoRepresents();
    void noiseIsText();
    void anUnknownCredentialIsSaid();
    void aPictureFillsToo_data();
    void aPictureFillsToo();
    void aPdfIsReadToo();
    void aPictureWithoutACodeIsSaid();
    void aPictureIsOpenedByTheHelperAlone();
    void aHelperThatHangsGoesWithThePage();
    void aCameraFillsToo();
    void theCameraIsAskedForByItsButton();
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

void TestRegisterScan::aPictureFillsToo_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("qr") << static_cast<int>(ZXing::BarcodeFormat::QRCode);
    QTest::newRow("pdf417") << static_cast<int>(ZXing::BarcodeFormat::PDF417);
    QTest::newRow("code 128") << static_cast<int>(ZXing::BarcodeFormat::Code128);
}

void TestRegisterScan::aPictureFillsToo()
{
    QFETCH(int, format);
    QTemporaryDir folder;
    const QImage page = sheetWith(curpDocument(), static_cast<ZXing::BarcodeFormat>(format));
    const QString file = folder.filePath(QStringLiteral("foto.png"));
    QVERIFY(page.save(file));
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.page().readImage(file);
    QTRY_COMPARE(hands.page().draft().people[0].curp, curp());
    QCOMPARE(hands.page().draft().people[0].nombres, QStringLiteral("Rosa"));
}

void TestRegisterScan::aPictureWithoutACodeIsSaid()
{
    QTemporaryDir folder;
    QImage page(900, 900, QImage::Format_RGB32);
    page.fill(Qt::white);
    const QString blank = folder.filePath(QStringLiteral("sin.png"));
    QVERIFY(page.save(blank));
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    for (const QString& file : {blank, folder.filePath(QStringLiteral("no-existe.png"))}) {
        hands.page().readImage(file);
        QTRY_VERIFY(!messageOf(hands).isEmpty() && !messageOf(hands).contains(QStringLiteral("Se lee")));
        QCOMPARE(hands.page().draft().people[0].curp, QString());
    }
}

void TestRegisterScan::aPdfIsReadToo()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("curp.pdf"));
    {
        QPdfWriter writer(file);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        QPainter painter(&writer);
        painter.drawText(500, 500, QStringLiteral("sin código"));
        writer.newPage();
        painter.drawImage(QRect(0, 0, writer.width() / 2, writer.width() / 2),
                          sheetWith(curpDocument(), ZXing::BarcodeFormat::QRCode).copy(650, 100, 900, 700));
    }
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.page().readImage(file);
    QTRY_COMPARE(hands.page().draft().people[0].curp, curp());
}

void TestRegisterScan::aPictureIsOpenedByTheHelperAlone()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("foto.png"));
    QVERIFY(sheetWith(curpDocument(), ZXing::BarcodeFormat::QRCode).save(file));
    FormsDesk desk;
    desk.desk().decoder = QStringLiteral("/no/such/helper");
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    hands.page().readImage(file);
    QTRY_VERIFY(messageOf(hands).contains(QStringLiteral("DOC-108")));
    QCOMPARE(hands.page().draft().people[0].curp, QString());
}

void TestRegisterScan::aHelperThatHangsGoesWithThePage()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("foto.png")), pid = folder.filePath(QStringLiteral("pid"));
    QVERIFY(sheetWith(curpDocument(), ZXing::BarcodeFormat::QRCode).save(file));
    QFile helper(folder.filePath(QStringLiteral("helper")));
    QVERIFY(helper.open(QIODevice::WriteOnly));
    helper.write("#!/bin/sh\necho $$ > " + pid.toLocal8Bit() + "\nexec sleep 1000\n");
    helper.close();
    helper.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    pid_t running = 0;
    {
        FormsDesk desk;
        desk.desk().decoder = helper.fileName();
        Hands hands(desk);
        hands.page().startNew(desk.fresh());
        desk.settle();
        hands.page().readImage(file);
        const auto started = [&] {
            QFile said(pid);
            return said.open(QIODevice::ReadOnly) && (running = said.readAll().trimmed().toInt()) > 0;
        };
        QTRY_VERIFY(started());
        QCOMPARE(::kill(running, 0), 0);
    }
    QCOMPARE(::kill(running, 0), -1);
}

void TestRegisterScan::aCameraFillsToo()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    auto made = std::make_unique<fixture::DeskCamera>();
    fixture::DeskCamera* camera = made.get();
    camera->plug("mesa");
    camera->paper = sheetWith(QStringLiteral("http://ejemplo.mx/otra-cosa"), ZXing::BarcodeFormat::QRCode);
    hands.page().findChild<ui::ScanFlow*>()->readCamera(std::move(made));
    QPointer<ui::CameraDialog> dialog = hands.page().findChild<ui::CameraDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    auto* said = dialog->findChild<ui::InlineMessage*>(QStringLiteral("cameraMessage"));
    QTRY_VERIFY(said->isVisible());
    QVERIFY(said->text().contains(QStringLiteral("no dice los datos")));
    camera->paper = sheetWith(curpDocument(), ZXing::BarcodeFormat::PDF417);
    QTRY_VERIFY(!dialog); // it leaves by itself
    const auto person = hands.page().draft().people[0];
    QCOMPARE(person.curp, curp());
    QCOMPARE(person.nombres, QStringLiteral("Rosa"));
    QVERIFY(originOf(person, domain::Field::Nombres) == domain::Origin::Escaneado);
}

void TestRegisterScan::theCameraIsAskedForByItsButton()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.key(Qt::Key_2, Qt::AltModifier);
    QVERIFY(hands.find<QPushButton>("leerConCamara")->isVisible());
    hands.find<QPushButton>("leerConCamara")->click();
    QCOMPARE(hands.page().findChildren<ui::CameraDialog*>().size(), 1);
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
