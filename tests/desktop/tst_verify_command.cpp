// SPDX-License-Identifier: GPL-3.0-or-later
// `--verificar` over pictures and PDFs, which only the helper opens.
#include "credential/qr_codec.h"
#include "desktop/cli.h"
#include "qrimage/qr_paint.h"
#include "usecases/session_fixture.h"

#include <QImage>
#include <QPainter>
#include <QPdfWriter>
#include <QTest>

using namespace padron;

namespace {

const QString kHelper = QStringLiteral(PADRON_BIN_DIR "/modulo-decodificador");

/// A folder with the trust file of an invented centre, and a credential of its own.
struct Folder
{
    QTemporaryDir folder;
    fixture::Centre centre;
    QString text;

    Folder()
    {
        const auto device = envelope::SigningKey::generate();
        const auto enrolment = centre.enrolment(device.verifyKey().bytes(), 1'794'000'000);
        keys::FileKeyVault vault(folder.path());
        if (!vault.saveTrustFile(credential::encodeTrustFile({enrolment.rootPublic, enrolment.trustList,
                                                              enrolment.finalStatus, enrolment.provisionalStatus})))
            qFatal("the trust file is not written");
        text = textOf(centre.firma);
    }
    static QString textOf(const envelope::SigningKey& firma)
    {
        return credential::qrText(credential::signFinal(
            {.issuer = QStringLiteral("MXPS"),
             .issuedAt = 1'700'000'000,
             .folio = domain::Folio::make(*domain::FolioPrefix::parse(u"09-0001-01"), 123),
             .fullName = QStringLiteral("Rosa Luna Paz"),
             .birth = QDate(1990, 3, 15),
             .sexo = domain::Sexo::Mujer,
             .entity = QStringLiteral("MX-CMX"),
             .statusIndex = 3},
            firma));
    }
    QString png(const QString& code)
    {
        QImage image(1000, 1000, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        if (!code.isEmpty())
            qrimage::paintQr(painter, {10, 10}, *qrimage::encodeQr(code), 300);
        painter.end();
        const QString file = folder.filePath(QStringLiteral("credencial.png"));
        image.save(file);
        return file;
    }
    QString pdf()
    {
        const QString file = folder.filePath(QStringLiteral("credencial.pdf"));
        QPdfWriter writer(file);
        writer.setResolution(600);
        writer.setPageSize(QPageSize(QPageSize::Letter));
        QPainter painter(&writer);
        painter.drawText(500, 500, QStringLiteral("sin código"));
        writer.newPage();
        qrimage::paintQr(painter, {20, 20}, *qrimage::encodeQr(text), 600);
        return file;
    }
    int verify(const QString& what, const QString& helper = kHelper)
    {
        return desktop::verifyCommand(folder.path(), what, helper);
    }
};

} // namespace

class TstVerifyCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesPdfsAndTextsAreVerified()
    {
        Folder folder;
        QCOMPARE(folder.verify(folder.text), 0);
        QCOMPARE(folder.verify(folder.png(folder.text)), 0);
        QCOMPARE(folder.verify(folder.pdf()), 0);
        QCOMPARE(folder.verify(folder.png(Folder::textOf(envelope::SigningKey::generate()))), 1);
        QCOMPARE(folder.verify(folder.png({})), 2);
        QCOMPARE(folder.verify(folder.folder.path()), 2); // a folder is no picture
    }

    void aPinnedRootIsTheOnlyOneBelieved()
    {
        Folder folder;
        const auto pin = [&folder](const QByteArray& bytes) {
            QFile file(folder.folder.filePath(QStringLiteral("raiz.pub")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        pin(folder.centre.root.verifyKey().bytes().toHex() + '\n');
        QCOMPARE(folder.verify(folder.text), 0);
        pin(envelope::SigningKey::generate().verifyKey().bytes().toHex()); // the file's own root says nothing for it
        QCOMPARE(folder.verify(folder.text), 2);
        pin("no es una llave");
        QCOMPARE(folder.verify(folder.text), 2);
    }

    void nothingIsOpenedWithoutTheHelper()
    {
        Folder folder;
        QCOMPARE(folder.verify(folder.png(folder.text), QStringLiteral("/no/such/helper")), 2);
        QCOMPARE(folder.verify(folder.png(folder.text), QStringLiteral("/usr/bin/true")), 2);
    }
};

QTEST_MAIN(TstVerifyCommand)
#include "tst_verify_command.moc"
