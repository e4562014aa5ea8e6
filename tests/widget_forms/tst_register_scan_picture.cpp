// SPDX-License-Identifier: GPL-3.0-or-later
// What a picture of a document holds, from a file or before the camera, on the Registrar page.
#include "capture/camera_dialog.h"
#include "forms/scan_flow.h"
#include "scan_papers.h"
#include "shell/desk.h"
#include "support/papers/desk_camera.h"

#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>

#include <signal.h>

using namespace padron;
using namespace scan;
using fixture::FormsDesk;
using fixture::Hands;

class TestRegisterScanPicture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureFillsToo_data();
    void aPictureFillsToo();
    void aPdfIsReadToo();
    void aPictureWithoutACodeIsSaid();
    void aPictureIsOpenedByTheHelperAlone();
    void aHelperThatHangsGoesWithThePage();
    void aCameraFillsToo();
    void theCameraIsAskedForByItsButton();
};

void TestRegisterScanPicture::aPictureFillsToo_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("qr") << static_cast<int>(ZXing::BarcodeFormat::QRCode);
    QTest::newRow("pdf417") << static_cast<int>(ZXing::BarcodeFormat::PDF417);
    QTest::newRow("code 128") << static_cast<int>(ZXing::BarcodeFormat::Code128);
}

void TestRegisterScanPicture::aPictureFillsToo()
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

void TestRegisterScanPicture::aPdfIsReadToo()
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

void TestRegisterScanPicture::aPictureWithoutACodeIsSaid()
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

void TestRegisterScanPicture::aPictureIsOpenedByTheHelperAlone()
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

void TestRegisterScanPicture::aHelperThatHangsGoesWithThePage()
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

void TestRegisterScanPicture::aCameraFillsToo()
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

void TestRegisterScanPicture::theCameraIsAskedForByItsButton()
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

QTEST_MAIN(TestRegisterScanPicture)
#include "tst_register_scan_picture.moc"
