// SPDX-License-Identifier: GPL-3.0-or-later
// A clinic's desk, `--solo-verificar`: from an empty folder to verdicts, by keys, with the golden QRs.
#include "capture/camera_dialog.h"
#include "credential/list_parts.h"
#include "credential/trust_pin.h"
#include "desktop/verify_desk.h"
#include "qrimage/qr_paint.h"
#include "qrimage/qr_reader.h"
#include "support/papers/desk_camera.h"
#include "unit/credential/credential_fixture.h"
#include "verify/verdict_card.h"
#include "verify/verify_window.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace padron;
using namespace padron::credential;
using namespace padron::test;

namespace {

constexpr qint64 kDay = 24 * 3600;

envelope::SigningKey root(char fill = 'r') { return keyFilledWith(fill); }

struct Lists
{
    quint32 number = 1;
    Status finals = Status::InForce;
    char rootFill = 'r';
    qint64 age = 3 * kDay;
    bool keyRevoked = false;

    QByteArray bytes() const
    {
        TrustList trusted = trust();
        trusted.sequence = number;
        for (TrustedKey& key : trusted.keys)
            key.revoked = keyRevoked && key.role == KeyRole::Firma;
        const auto status = [this](bool provisional) {
            StatusList list;
            list.sequence = number;
            list.issuedAt = kNow - age;
            list.provisional = provisional;
            list.set(123456, provisional ? Status::InForce : finals);
            return signStatusList(list, keyFilledWith('c'));
        };
        return encodeTrustFile({root(rootFill).verifyKey().bytes(), signTrustList(trusted, root(rootFill)), status(false), status(true)});
    }
};

struct Desk
{
    QTemporaryDir folder;
    fixture::DeskCamera* camera = nullptr;
    std::unique_ptr<ui::VerifyWindow> window;

    explicit Desk(std::chrono::milliseconds idle = std::chrono::minutes(5)) { open(idle); }
    /// With lists of an issuer that was compared before.
    explicit Desk(const Lists& lists)
    {
        put("raiz.pub", root().verifyKey().bytes().toHex());
        put("confianza.cbor", lists.bytes());
        open(std::chrono::minutes(5));
        ready();
    }
    void put(const char* name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("put");
    }
    void open(std::chrono::milliseconds idle)
    {
        ui::VerifyTools tools = desktop::verifyToolsOver(folder.path(), QStringLiteral(PADRON_BIN_DIR "/modulo-decodificador"));
        tools.nowSeconds = [] { return kNow; };
        tools.idle = idle;
        tools.camera = [this] {
            auto made = std::make_unique<fixture::DeskCamera>();
            made->plug("mesa");
            camera = made.get();
            return made;
        };
        window = std::make_unique<ui::VerifyWindow>(std::move(tools));
        window->resize(1366 - 2, 768 - 40);
        window->show();
        (void)QTest::qWaitForWindowActive(window.get());
    }
    template <class T> T* find(const char* name) const { return window->findChild<T*>(QLatin1String(name)); }
    QLineEdit& field() const { return *find<QLineEdit>("verifyField"); }
    void ready() const { (void)QTest::qWaitFor([this] { return find<QPushButton>("exportLists")->isVisible(); }); }
    /// As a scanner does: the whole text, then Enter.
    void scan(const QString& text) const
    {
        field().setFocus();
        QTest::keyClicks(&field(), text);
        QTest::keyClick(&field(), Qt::Key_Return);
    }
    QStringList words() const
    {
        QStringList all;
        for (const auto* card : window->findChildren<ui::VerdictCard*>())
            all.append(card->word());
        return all;
    }
    QString said(const char* name) const
    {
        const auto* label = find<QLabel>(name);
        return label ? label->text() : QString();
    }
    QString message(const char* name) const
    {
        const auto* message = find<ui::InlineMessage>(name);
        return message->isVisible() ? message->text() : QString();
    }
    QStringList lines() const
    {
        QStringList all;
        for (const auto* label : window->findChildren<QLabel*>())
            all.append(label->text());
        return all;
    }
    void choose(const char* button, const QString& path) const
    {
        find<QPushButton>(button)->setFocus();
        QTest::keyClick(find<QPushButton>(button), Qt::Key_Space);
        QFileDialog* dialog = nullptr;
        if (!QTest::qWaitFor([&] { return (dialog = find<QFileDialog>("fileDialog")) != nullptr; }))
            qFatal("no dialog");
        dialog->selectFile(path);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QTest::keyClick(dialog, Qt::Key_Return);
    }
    void picture(const char* name) const
    {
        if (const QString place = qEnvironmentVariable("PADRON_PICTURES"); !place.isEmpty() && QTest::qWaitForWindowExposed(window.get())) {
            QTest::qWait(50); // until what is new has its place
            window->grab().save(place + u'/' + QLatin1String(name) + QStringLiteral(".png"));
        }
    }
};

const QString kCare = QStringLiteral("La atención médica no depende de esta credencial.");

QImage card(const QString& text)
{
    QImage image(900, 600, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    qrimage::paintQr(painter, {4, 4}, *qrimage::encodeQr(text), 300);
    return image;
}

} // namespace

class TstVerifyDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyTheme(*qApp, qEnvironmentVariable("PADRON_THEME") == u"dark" ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light); }

    void fromAnEmptyFolderToAVerdict()
    {
        Desk desk;
        desk.put("raiz.pub", "damaged"); // a pin that cannot be read is none: the fingerprint on paper mends it
        desk.open(std::chrono::minutes(5));
        QTRY_VERIFY(desk.find<QPushButton>("updateLists")->text().contains(QStringLiteral("Cargar")));
        desk.picture("vacio");
        desk.scan(goldenText("final"));
        QVERIFY(desk.message("verifyMessage").contains(QStringLiteral("Sin las listas")));
        QVERIFY(desk.words().isEmpty());

        const auto parts = *listParts(Lists().bytes());
        for (qsizetype i = parts.size(); i-- > 0;)
            desk.scan(parts.at(i));
        auto* pin = desk.find<QLineEdit>("pinField");
        QTRY_VERIFY(pin->isVisible());
        QTRY_VERIFY(pin->hasFocus());
        desk.picture("huella");
        QString wrong = rootFingerprint(root().verifyKey());
        wrong[0] = wrong[0] == u'0' ? u'1' : u'0';
        QTest::keyClicks(pin, wrong);
        QTest::keyClick(pin, Qt::Key_Return);
        QTRY_VERIFY(desk.message("listsMessage").contains(QStringLiteral("VER-104")));
        QVERIFY(!QFile::exists(desk.folder.filePath(QStringLiteral("confianza.cbor"))));
        QFile pinned(desk.folder.filePath(QStringLiteral("raiz.pub")));
        QVERIFY(pinned.open(QIODevice::ReadOnly));
        QCOMPARE(pinned.readAll(), QByteArray("damaged"));

        pin->clear();
        QTest::keyClicks(pin, rootFingerprint(root().verifyKey()).toLower());
        QTest::keyClick(pin, Qt::Key_Return);
        desk.ready();
        QVERIFY(!pin->isVisible());
        desk.scan(goldenText("final"));
        QCOMPARE(desk.words(), QStringList{QStringLiteral("FIRMA VÁLIDA")});
        desk.open(std::chrono::minutes(5)); // another day: nobody is asked again
        desk.ready();
        desk.scan(goldenText("provisional"));
        QCOMPARE(desk.words(), QStringList{QStringLiteral("FIRMA VÁLIDA")});
        QVERIFY(desk.said("verdictNote").contains(QStringLiteral("provisional")));
        desk.picture("provisional");
    }

    void everyVerdictSaysThatCareDoesNotDependOnIt_data()
    {
        QTest::addColumn<int>("finals");
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<QString>("word");
        QTest::newRow("valida") << 0 << false << QStringLiteral("FIRMA VÁLIDA");
        QTest::newRow("sustituida") << 1 << false << QStringLiteral("SUSTITUIDA");
        QTest::newRow("suspendida") << 2 << false << QStringLiteral("SUSPENDIDA");
        QTest::newRow("cancelada") << 3 << false << QStringLiteral("CANCELADA");
        QTest::newRow("revocada") << 0 << true << QStringLiteral("NO VERIFICABLE");
    }
    void everyVerdictSaysThatCareDoesNotDependOnIt()
    {
        QFETCH(int, finals);
        QFETCH(bool, revoked);
        QFETCH(QString, word);
        const Desk desk(Lists{.finals = static_cast<Status>(finals), .keyRevoked = revoked});
        desk.scan(goldenText("final"));
        QCOMPARE(desk.words(), QStringList{word});
        QVERIFY(desk.lines().contains(kCare));
        QVERIFY(!desk.said("verdictAdvice").isEmpty());
        QCOMPARE(desk.said("verdictName"), revoked ? QString() : QStringLiteral("María Guadalupe Gutiérrez Hernández"));
        QCOMPARE(desk.lines().contains(QStringLiteral("12/04/1985")), !revoked);
        QCOMPARE(desk.lines().contains(QStringLiteral("La firma prueba el registro, no quién trae la credencial.")), !revoked);
        desk.picture(QTest::currentDataTag());
    }

    void theAgeOfTheListsIsSaidAndNeverBlocks()
    {
        for (const int days : {3, 45, 120}) {
            const Desk desk(Lists{.age = days * kDay});
            desk.scan(goldenText("final"));
            QCOMPARE(desk.words(), QStringList{QStringLiteral("FIRMA VÁLIDA")});
            QVERIFY(desk.said("listAges").contains(QString::number(days)));
            const QString tone = desk.find<QLabel>("listAges")->property("tone").toString();
            QCOMPARE(tone, days < 30 ? QString() : days < 90 ? QStringLiteral("warn") : QStringLiteral("danger"));
            desk.picture(days == 120 ? "vieja_120" : days == 45 ? "vieja_45" : "reciente");
        }
    }

    void whatIsNoCredentialIsSaidPlainly()
    {
        const Desk desk{Lists()};
        desk.scan(QStringLiteral("https://example.org"));
        QCOMPARE(desk.words(), QStringList{QStringLiteral("NO VERIFICABLE")});
        QVERIFY(!desk.said("verdictReason").isEmpty());
        QVERIFY(desk.lines().contains(kCare));
        desk.picture("no_es");
        desk.scan(QString(5000, u'A'));
        QCOMPARE(desk.words(), QStringList{QStringLiteral("NO VERIFICABLE")});
        desk.scan(goldenText("final") + QStringLiteral("  ")); // pasted with spaces
        QCOMPARE(desk.words(), QStringList{QStringLiteral("FIRMA VÁLIDA")});
    }

    void olderListsAndOthersAreRefused()
    {
        const Desk desk(Lists{.number = 5, .finals = Status::Cancelled});
        const auto bring = [&desk](const Lists& lists) {
            QFile file(desk.folder.filePath(QStringLiteral("usb.cbor")));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(lists.bytes());
            file.close();
            desk.choose("updateLists", file.fileName());
        };
        bring(Lists{.number = 4});
        QTRY_VERIFY(desk.message("listsMessage").contains(QStringLiteral("VER-102")));
        bring(Lists{.number = 9, .rootFill = 'z'});
        QTRY_VERIFY(desk.message("listsMessage").contains(QStringLiteral("VER-101")));
        desk.scan(goldenText("final"));
        QCOMPARE(desk.words(), QStringList{QStringLiteral("CANCELADA")});
        bring(Lists{.number = 5, .finals = Status::Cancelled});
        QTRY_VERIFY(desk.message("listsMessage").contains(QStringLiteral("Ya tiene")));
        bring(Lists{.number = 6, .finals = Status::Suspended});
        QTRY_VERIFY(desk.message("listsMessage").contains(QStringLiteral("actualizadas")));
        desk.ready();
        QTRY_COMPARE((desk.scan(goldenText("final")), desk.words()), QStringList{QStringLiteral("SUSPENDIDA")});
    }

    void aFileThatBringsItsOwnRootIsNotBelieved()
    {
        Desk desk{Lists()};
        desk.put("confianza.cbor", Lists{.number = 9, .rootFill = 'z'}.bytes());
        desk.open(std::chrono::minutes(5));
        QTRY_VERIFY(desk.message("listsMessage").contains(QStringLiteral("VER-101")));
        desk.scan(goldenText("final"));
        QVERIFY(desk.words().isEmpty());
    }

    void aPictureOfSeveralCardsGivesEachItsVerdict()
    {
        const Desk desk{Lists{.finals = Status::Replaced}};
        QImage two(900, 1200, QImage::Format_RGB32);
        two.fill(Qt::white);
        QPainter painter(&two);
        painter.drawImage(0, 0, card(goldenText("final")));
        painter.drawImage(0, 600, card(goldenText("provisional")));
        painter.end();
        const QString file = desk.folder.filePath(QStringLiteral("dos.png"));
        QVERIFY(two.save(file));
        desk.choose("verifyPicture", file);
        QTRY_COMPARE(desk.words().size(), 2);
        QVERIFY(desk.words().contains(QStringLiteral("SUSTITUIDA")));
        QVERIFY(desk.words().contains(QStringLiteral("FIRMA VÁLIDA")));
        desk.picture("dos");
        const QString blank = desk.folder.filePath(QStringLiteral("nada.png"));
        QVERIFY(QImage(200, 200, QImage::Format_Mono).save(blank));
        desk.choose("verifyPicture", blank);
        QTRY_VERIFY(desk.message("verifyMessage").contains(QStringLiteral("QRI-109")));
        QVERIFY(desk.words().isEmpty());
    }

    void theCameraReads()
    {
        const Desk desk{Lists()};
        QTest::keyClick(desk.find<QPushButton>("verifyCamera"), Qt::Key_Space);
        QTRY_VERIFY(desk.camera);
        desk.camera->paper = card(goldenText("final"));
        QTRY_COMPARE(desk.words(), QStringList{QStringLiteral("FIRMA VÁLIDA")});
        QTRY_VERIFY(!desk.find<ui::CameraDialog>("cameraDialog"));
    }

    void nobodyStaysOnTheScreen()
    {
        Desk desk{Lists()};
        desk.scan(goldenText("final"));
        QVERIFY(!desk.words().isEmpty());
        QTest::keyClick(&desk.field(), Qt::Key_Escape);
        QVERIFY(desk.words().isEmpty());
        QVERIFY(!desk.lines().contains(QStringLiteral("María Guadalupe Gutiérrez Hernández")));
        desk.open(std::chrono::milliseconds(50));
        desk.ready();
        desk.scan(goldenText("final"));
        QVERIFY(!desk.words().isEmpty());
        QTRY_VERIFY(desk.words().isEmpty());
    }

    void othersOnlyWhereItIsAskedForAndWithTheirKey()
    {
        Desk desk{Lists()};
        auto* mode = desk.find<QCheckBox>("verifyForeign");
        mode->setFocus();
        QTest::keyClick(mode, Qt::Key_Space);
        QVERIFY(mode->isChecked());
        desk.scan(goldenText("final")); // the golden card as if another issued it
        QCOMPARE(desk.words(), QStringList{QStringLiteral("NO VERIFICABLE")});
        QVERIFY(desk.said("verdictReason").contains(QStringLiteral("nadie ha cargado")));
        const QString key = desk.folder.filePath(QStringLiteral("emisor.pub"));
        desk.put("emisor.pub", caKey().verifyKey().bytes());
        desk.choose("verifyKey", key);
        QTRY_COMPARE((desk.scan(goldenText("final")), desk.words()), QStringList{QStringLiteral("Firma de otro emisor válida")});
        QVERIFY(desk.lines().contains(kCare));
        desk.picture("otro_emisor");
        QTest::keyClick(mode, Qt::Key_Space);
        QVERIFY(desk.words().isEmpty());
        desk.scan(goldenText("final"));
        QCOMPARE(desk.words(), QStringList{QStringLiteral("FIRMA VÁLIDA")});
    }

    void theListsGoOutAsQrs()
    {
        const Desk desk{Lists()};
        QTest::keyClick(desk.find<QPushButton>("listsAsQr"), Qt::Key_Space);
        auto* dialog = desk.find<QDialog>("listQrDialog");
        QVERIFY(dialog);
        QVERIFY(desk.said("listQrFingerprint").contains(rootFingerprint(root().verifyKey())));
        if (const QString place = qEnvironmentVariable("PADRON_PICTURES"); !place.isEmpty())
            dialog->grab().save(place + QStringLiteral("/listas_qr.png"));
        const QStringList seen = qrimage::qrTextsIn(dialog->grab().toImage());
        QCOMPARE(seen, QStringList{listParts(Lists().bytes())->first()});
        QTest::keyClick(dialog, Qt::Key_Escape);
    }
};

QTEST_MAIN(TstVerifyDesk)
#include "tst_verify_desk.moc"
