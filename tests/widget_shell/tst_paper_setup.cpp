// SPDX-License-Identifier: GPL-3.0-or-later
// How this place prints: kept in the store, an entry of the log, loaded and changed in Ajustes.
#include "widget_shell/shell_fixture.h"

#include <QBuffer>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

namespace {

QJsonObject ownTemplate()
{
    QFile file(QStringLiteral(":/plantillas/credencial.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the template does not ship");
    QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    root[QStringLiteral("plantilla")] = QStringLiteral("jurisdiccion-1");
    root[QStringLiteral("nombre")] = QStringLiteral("Credencial de la jurisdicción");
    return root;
}

QByteArray bytesOf(const QJsonObject& root)
{
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

QString redPng()
{
    QImage image(40, 20, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

class TstPaperSetup : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void choose(Window& window, const char* button, const QString& path)
    {
        window.find<QPushButton>(button)->setFocus();
        window.key(Qt::Key_Space);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        window.widget().activateWindow();
        QTRY_VERIFY(window.widget().isActiveWindow());
    }

    void load(Window& window, const QByteArray& bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("plantilla.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        choose(window, "papelCargar", file.fileName());
    }

private Q_SLOTS:
    void aChangeIsKeptAndAnEntryOfTheLog()
    {
        fixture::Store store;
        QVERIFY(store.session().paperSetup.read()->templates.isEmpty());
        const QByteArray json = bytesOf(ownTemplate());
        QVERIFY(store.session().paperSetup.useTemplate(QStringLiteral("credencial"), json));
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kSettingChanged));
        QVERIFY(!entry.payload.toCbor().contains("jurisdicc")); // its hash, not itself
        QVERIFY(store.session().paperSetup.move(QStringLiteral("hoja8"), {-25, 150, 0, 75}));
        QCOMPARE(store.lastEntry().kind, QLatin1String(envelope::kind::kSettingChanged));
        const auto kept = store.session().paperSetup.read();
        QCOMPARE(kept->templates.value(QStringLiteral("credencial")), json);
        QVERIFY(kept->moves.value(QStringLiteral("hoja8")) == (usecases::PaperMove{-25, 150, 0, 75}));
        QVERIFY(kept->moves.value(QStringLiteral("cr80")) == usecases::PaperMove{});
        QVERIFY(store.session().paperSetup.useTemplate(QStringLiteral("credencial"), {}));
        QVERIFY(store.session().paperSetup.read()->templates.isEmpty());
    }

    void whatIsNoPaperOrTooFarIsRefused()
    {
        fixture::Store store;
        auto& setup = store.session().paperSetup;
        for (const auto& done : {setup.useTemplate(QStringLiteral("billete"), "{}"),
                                 setup.useTemplate(QStringLiteral("acuse"), QByteArray(usecases::kMostTemplateBytes + 1, ' ')),
                                 setup.move(QStringLiteral("hoja9"), {}), setup.move(QStringLiteral("cr80"), {0, 1001, 0, 0}),
                                 setup.move(QStringLiteral("cr80"), {0, 0, -1001, 0})})
            QVERIFY(!done && done.error().code == usecases::kPaperSetupFaulty);
    }

    void theInstitutionsTemplateIsLoadedAndTakenBack()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        {
            Window window(gate);
            window.key(Qt::Key_F7);
            window.waitFor("papelCargar");
            QTRY_VERIFY(window.textOf("papelPlantilla").contains(QStringLiteral("la que trae el programa")));
            load(window, "<svg/>");
            QTRY_VERIFY(window.textOf("papelMensaje").contains(QStringLiteral("(PRN-110)")));
            load(window, bytesOf(ownTemplate()));
            QTRY_VERIFY(window.textOf("papelMensaje").contains(QStringLiteral("Credencial de la jurisdicción")));
            QTRY_VERIFY(window.textOf("papelPlantilla").contains(QStringLiteral("jurisdiccion-1")));
        }
        Window again(gate);
        again.key(Qt::Key_F7);
        again.waitFor("papelQuitar");
        QTRY_VERIFY(again.textOf("papelPlantilla").contains(QStringLiteral("jurisdiccion-1")));
        again.find<QPushButton>("papelQuitar")->setFocus();
        again.key(Qt::Key_Space);
        QTRY_VERIFY(!again.textOf("papelPlantilla").contains(QStringLiteral("jurisdiccion-1")));
    }

    void aLogoGoesThroughTheHelper()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F7);
        window.waitFor("papelCargar");
        QJsonObject root = ownTemplate();
        root[QStringLiteral("logo")] = QString::fromLatin1(QByteArray("\x89PNG\r\n\x1a\nbroken").toBase64());
        load(window, bytesOf(root));
        QTRY_VERIFY_WITH_TIMEOUT(window.textOf("papelMensaje").contains(QStringLiteral("(PRN-115)")), 15'000);
        root[QStringLiteral("logo")] = redPng();
        load(window, bytesOf(root));
        QTRY_VERIFY_WITH_TIMEOUT(window.textOf("papelMensaje").contains(QStringLiteral("y su logotipo")), 15'000);
    }

    void thePrinterOfEachPaperIsMovedOnItsOwn()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F7);
        window.waitFor("papelFrenteX");
        window.find<QDoubleSpinBox>("papelFrenteX")->setValue(-1.25);
        window.find<QDoubleSpinBox>("papelReversoY")->setValue(0.5);
        const QString path = m_folder.filePath(QStringLiteral("prueba.pdf"));
        choose(window, "papelPruebaPdf", path);
        QTRY_VERIFY(window.textOf("papelMensaje").contains(QStringLiteral("hoja de prueba")));
        QVERIFY(QFile::exists(path));
        window.find<QPushButton>("papelGuardar")->setFocus();
        window.key(Qt::Key_Space);
        QTRY_VERIFY(window.textOf("papelMensaje").contains(QStringLiteral("El ajuste quedó guardado")));
        window.shot(QStringLiteral("ajustes-papel-medidas"));
        auto* medium = window.find<QWidget>("papelMedio");
        medium->setFocus();
        window.key(Qt::Key_Down);
        QTRY_COMPARE(window.find<QDoubleSpinBox>("papelFrenteX")->value(), 0.0);
        window.key(Qt::Key_Up);
        QTRY_COMPARE(window.find<QDoubleSpinBox>("papelFrenteX")->value(), -1.25);
        QCOMPARE(window.find<QDoubleSpinBox>("papelReversoY")->value(), 0.5);
    }

    void whoMayNotConfigureDoesNotSeeIt()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.setRole(access::Role::Capturista);
        Window window(gate);
        window.key(Qt::Key_F7);
        QTRY_VERIFY(window.shows("settingsPage"));
        QVERIFY(!window.shows("papelCargar"));
    }
};

QTEST_MAIN(TstPaperSetup)
#include "tst_paper_setup.moc"
