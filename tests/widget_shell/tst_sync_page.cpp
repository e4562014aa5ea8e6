// SPDX-License-Identifier: GPL-3.0-or-later
// Envíos by keys: what is said of each entry, what may be done about it, the pause, and the words of the help.
#include "shell_fixture.h"

#include "errors/ledger_text.h"
#include "forms/register_page.h"
#include "models/ledger_model.h"
#include "models/row_roles.h"
#include "shell/help_topics.h"
#include "sync/messages/packages.h"

#include <QAbstractItemView>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;
using usecases::LedgerState;

namespace {

QStringList chips(Window& window)
{
    QStringList texts;
    auto* list = window.find<QAbstractItemView>("syncList");
    for (int row = 0; list && row < list->model()->rowCount(); ++row)
        texts.append(list->model()->index(row, 0).data(ui::ChipRole).toString());
    return texts;
}

QString detail(Window& window)
{
    QStringList texts;
    auto* view = window.find("syncDetail");
    for (const QLabel* label : view ? view->findChildren<QLabel*>() : QList<QLabel*>())
        texts.append(label->text());
    return texts.join(u'\n');
}

qint64 pending(ShellGate& gate)
{
    const auto desk = gate.desk();
    auto counts = desk->store.run([&] { return desk->syncOverview.counts(); });
    counts.waitForFinished();
    const auto read = counts.takeResult();
    return read ? read->pendingEntries : -1;
}

void openUsb(Window& window)
{
    window.key(Qt::Key_F8);
    window.waitFor("syncUsb");
    window.find("syncUsb")->setFocus();
    window.key(Qt::Key_Space);
    window.waitFor("memoriaGuardar");
}

void chooseFolder(Window& window, const char* button, const QString& folder)
{
    QTRY_VERIFY(window.find(button)->isEnabled());
    window.find(button)->setFocus();
    window.key(Qt::Key_Space);
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(folder);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(!window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog")));
    window.widget().activateWindow(); // offscreen, nobody else gives it back
    QVERIFY(QTest::qWaitForWindowActive(&window.widget()));
}

bool leave(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

class TstSyncPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntrySaysWhereItIs()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        window.key(Qt::Key_F8);
        window.waitFor("syncPage");
        QTRY_VERIFY(!chips(window).isEmpty());
        QCOMPARE(window.focusName(), QStringLiteral("syncList"));
        QCOMPARE(chips(window).count(QStringLiteral("Por enviar")), chips(window).size());
        QTRY_VERIFY(window.textOf("syncProof").contains(QStringLiteral("todavía no acusa recibo")));
        window.shot(QStringLiteral("envios-por-enviar"));

        gate.centreReceipts(sync::VerdictKind::Rechazado, QStringLiteral("registro-invalido"));
        gate.changed();
        QTRY_VERIFY(chips(window).contains(QStringLiteral("Rechazado")));
        QTRY_VERIFY(window.textOf("syncProof").contains(QStringLiteral("su última huella coincide")));
        window.find<QAbstractItemView>("syncList")->setFocus();
        window.key(Qt::Key_5); // Rechazado
        QTRY_COMPARE(chips(window), QStringList{QStringLiteral("Rechazado")});
        QTRY_VERIFY(detail(window).contains(QStringLiteral("No cumple una regla")) || detail(window).contains(QStringLiteral("no cumple una regla")));
        QVERIFY(detail(window).contains(QStringLiteral("Corrija la familia")));
        QVERIFY(detail(window).contains(record.people.front().folio.text()) || detail(window).contains(record.family.folio.text()));
        window.waitFor("syncCorrect");
        window.key(Qt::Key_Return);
        QCOMPARE(window.focusName(), QStringLiteral("syncDetail"));
        window.shot(QStringLiteral("envios-rechazado"));
        ui::applyTheme(*qApp, ui::Theme::Mode::Dark);
        window.shot(QStringLiteral("envios-rechazado-oscuro"));
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    }

    void whatWasRefusedIsSentAnewWithAReason()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        gate.centreReceipts(sync::VerdictKind::EnCuarentena, QStringLiteral("entrada-ilegible"));
        Window window(gate);
        window.key(Qt::Key_F8);
        QTRY_VERIFY(chips(window).contains(QStringLiteral("En cuarentena")));
        window.key(Qt::Key_6);
        QTRY_COMPARE(chips(window).size(), 1);
        window.waitFor("syncResend");
        window.find<QAbstractItemView>("syncList")->setFocus();
        window.key(Qt::Key_R);
        window.waitFor("resendForm");
        QCOMPARE(window.focusName(), QStringLiteral("resendReason"));
        window.key(Qt::Key_Return);
        QTest::qWait(50);
        QVERIFY(window.shows("resendForm")); // not without a reason
        window.type(QStringLiteral("No se pudo leer"));
        gate.changed(); // a receipt meanwhile takes nothing typed away
        QTest::qWait(50);
        QCOMPARE(window.textOf("resendReason"), QStringLiteral("No se pudo leer"));
        window.shot(QStringLiteral("envios-reenviar"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("syncMessage").contains(QStringLiteral("Se escribió de nuevo")));
        QTRY_COMPARE(window.textOf("countQuarantined"), QStringLiteral("0"));
        window.find("syncFilter7")->setFocus();
        window.key(Qt::Key_Space);
        QTRY_COMPARE(chips(window), QStringList{QStringLiteral("Ya resuelto")});
    }

    void aCorrectionOpensTheFamily()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        gate.centreReceipts(sync::VerdictKind::Rechazado, QStringLiteral("registro-invalido"));
        Window window(gate);
        window.key(Qt::Key_F8);
        QTRY_VERIFY(chips(window).contains(QStringLiteral("Rechazado")));
        window.key(Qt::Key_5);
        QTRY_COMPARE(chips(window).size(), 1);
        window.waitFor("syncCorrect");
        window.key(Qt::Key_C);
        window.waitFor("tituloCaptura");
    }

    void whatIsCorrectedGoesAnewFromWhereverItWasOpened()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        gate.centreReceipts(sync::VerdictKind::Rechazado, QStringLiteral("folio-ajeno"));
        Window window(gate); // nobody asked for it in this session's Envíos
        auto* capture = window.widget().findChild<ui::RegisterPage*>();
        QVERIFY(capture);
        Q_EMIT capture->registered(record);
        window.key(Qt::Key_F8);
        QTRY_VERIFY(chips(window).contains(QStringLiteral("Ya resuelto")) || !chips(window).contains(QStringLiteral("Rechazado")));
        window.key(Qt::Key_5);
        QTRY_VERIFY(window.textOf("syncHint").startsWith(QStringLiteral("Nada en")));
    }

    void aStickIsWrittenAndReadByKeys()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        const QTemporaryDir stick;
        const QString out = stick.filePath(QStringLiteral("PADRON/salida")), in = stick.filePath(QStringLiteral("PADRON/entrada"));
        QVERIFY(leave(stick.filePath(QStringLiteral("fotos.txt")), "de otra persona"));
        Window window(gate);
        openUsb(window);
        window.shot(QStringLiteral("envios-memoria"));
        chooseFolder(window, "memoriaGuardar", stick.path());
        QTRY_VERIFY(window.textOf("memoriaMensaje").contains(QStringLiteral("Expulse la memoria")));
        QVERIFY2(window.textOf("memoriaInforme").startsWith(QStringLiteral("Se guardó 1 paquete de registros")), qPrintable(window.textOf("memoriaInforme")));
        QTRY_COMPARE(window.widget().focusWidget(), window.find("memoriaGuardar"));
        QCOMPARE(QDir(out).entryList({QStringLiteral("*lote*")}, QDir::Files).size(), 1);
        QTRY_VERIFY(pending(gate) > 0); // written is not sent

        chooseFolder(window, "memoriaLeer", stick.path());
        QTRY_VERIFY(window.textOf("memoriaInforme").startsWith(QStringLiteral("No había nada nuevo")));
        QVERIFY(window.textOf("memoriaMensaje").contains(QStringLiteral("ya se leyó")));

        // what is not the centre's is told by its name and hurts nothing; what is no package of ours is left alone
        const core::StoreId own(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")));
        const QString forged = sync::PackageName{sync::PackageKind::Acuse, own, 1, 1, {}}.text();
        QVERIFY(leave(in + u'/' + forged, "no es un acuse") && leave(in + QStringLiteral("/notas.txt"), "hola"));
        chooseFolder(window, "memoriaLeer", stick.path());
        QTRY_VERIFY(window.textOf("memoriaInforme").contains(QStringLiteral("No se tomó ") + forged));
        QVERIFY(window.textOf("memoriaMensaje").contains(QStringLiteral("Algunos archivos no se tomaron")));
        QVERIFY(!window.textOf("memoriaInforme").contains(QStringLiteral("notas")));
        QVERIFY(QFile::exists(in + QStringLiteral("/notas.txt")) && QFile::exists(stick.filePath(QStringLiteral("fotos.txt"))));
        QVERIFY(pending(gate) > 0);
    }

    void aStickThatCannotBeReadOrWrittenIsToldAndNothingIsLost()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        const QTemporaryDir unreadable, locked;
        QVERIFY(leave(unreadable.filePath(QStringLiteral("PADRON/entrada")), "no es una carpeta"));
        QVERIFY(leave(locked.filePath(QStringLiteral("PADRON")), "tampoco"));
        Window window(gate);
        openUsb(window);
        chooseFolder(window, "memoriaLeer", unreadable.path());
        QTRY_VERIFY(window.textOf("memoriaMensaje").contains(QStringLiteral("no se puede leer. Nada se perdió")));
        QTRY_COMPARE(window.widget().focusWidget(), window.find("memoriaLeer"));
        chooseFolder(window, "memoriaGuardar", locked.path());
        QTRY_VERIFY(window.textOf("memoriaMensaje").contains(QStringLiteral("Los registros siguen aquí")));
        QVERIFY(window.find("memoriaGuardar")->isEnabled() && !window.shows("memoriaAvance"));
        const QTemporaryDir sound;
        chooseFolder(window, "memoriaGuardar", sound.path());
        QTRY_VERIFY(window.textOf("memoriaMensaje").contains(QStringLiteral("Expulse la memoria")));
        QVERIFY(window.textOf("memoriaInforme").startsWith(QStringLiteral("Se guardó 1 paquete de registros")));
    }

    void thePauseIsShownAndOutlivesTheSession()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        {
            Window window(gate);
            QVERIFY(!window.shows("statusPaused"));
            window.key(Qt::Key_F8);
            QTRY_VERIFY(!chips(window).isEmpty());
            window.find("syncPause")->setFocus();
            window.key(Qt::Key_Space);
            window.waitFor("statusPaused");
            QTRY_VERIFY(window.textOf("syncTrouble").contains(QStringLiteral("Envíos en pausa")));
            QVERIFY(!window.find("sendNow")->isEnabled());
            window.shot(QStringLiteral("envios-pausa"));
        }
        Window window(gate);
        window.waitFor("statusPaused");
        window.key(Qt::Key_F8);
        QTRY_VERIFY(window.textOf("syncPause").contains(QStringLiteral("Reanudar")));
        window.find("syncPause")->setFocus();
        window.key(Qt::Key_Space);
        QTRY_VERIFY(!window.shows("statusPaused"));
        QTRY_VERIFY(window.find("sendNow")->isEnabled());
    }

    void whoAskedForItSeesItEnd()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        Window window(gate);
        window.key(Qt::Key_F8);
        window.waitFor("sendNow");
        QTest::mouseClick(window.find("sendNow"), Qt::LeftButton);
        QCOMPARE(gate.syncsAsked, 1);
        QCOMPARE(window.textOf("syncMessage"), QStringLiteral("Se pidió el envío; aquí se verá el acuse cuando llegue."));
        gate.lineFails(QStringLiteral("SYN-204"));
        gate.changed();
        window.waitFor("syncTrouble");
        QVERIFY(window.shows("syncMessage")); // it will be tried again
        gate.centreReceipts(sync::VerdictKind::Aceptado);
        gate.lineFails({});
        gate.changed();
        QTRY_VERIFY(!window.shows("syncMessage"));
    }

    void aFolioFindsWhatIsAboutIt()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        const auto other = gate.registerFamily(2);
        Window window(gate);
        window.key(Qt::Key_F8);
        QTRY_VERIFY(chips(window).size() > 2);
        window.find("syncFolio")->setFocus();
        window.type(other.family.folio.text());
        window.key(Qt::Key_Return);
        QTRY_COMPARE(chips(window).size(), 1);
        window.find("syncFolio")->setFocus();
        window.key(Qt::Key_A, Qt::ControlModifier);
        window.type(QStringLiteral("07-0457-02-000999-0"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("syncHint").contains(QStringLiteral("Ningún registro de este equipo tiene ese folio")));
        window.shot(QStringLiteral("envios-vacio"));
    }

    void aThousandRowsAreReadAPageAtATime()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        for (int i = 0; i < 120; ++i)
            gate.registerFamily(i);
        gate.centreReceipts(sync::VerdictKind::Observado, QStringLiteral("curp-en-padron"));
        Window window(gate);
        window.key(Qt::Key_F8);
        auto* list = window.find<QAbstractItemView>("syncList");
        QTRY_COMPARE(list->model()->rowCount(), 100);
        list->setFocus();
        for (int i = 0; i < 4; ++i) {
            window.key(Qt::Key_End);
            QTest::qWait(30);
        }
        QTRY_VERIFY(list->model()->rowCount() > 110);
        window.shot(QStringLiteral("envios-lleno"));
    }

    void everyRoleSeesThePageAndOnlySomeWhoIsMeant()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        gate.setRole(access::Role::Soporte);
        Window window(gate);
        window.key(Qt::Key_F8);
        QTRY_VERIFY(!chips(window).isEmpty());
        QVERIFY(!window.shows("syncFolio") && !window.shows("syncPause"));
        QVERIFY(!detail(window).contains(record.family.folio.text()));
    }

    void greenOnlyWithAReceipt()
    {
        for (int i = 0; i < usecases::kLedgerStates; ++i)
            QCOMPARE(ui::toneOf(LedgerState(i)) == ui::Theme::Tone::Ok, LedgerState(i) == LedgerState::Acuse);
    }

    void theHelpExplainsEveryStateAndEveryCodeOfTheCentre()
    {
        const auto topics = ui::helpTopics();
        QHash<QString, ui::HelpSection> sections;
        for (const auto& topic : topics) {
            QVERIFY(!topic.key.isEmpty() && !topic.title.isEmpty() && !topic.sections.isEmpty());
            for (const auto& section : topic.sections) {
                QVERIFY2(!section.title.isEmpty() && !section.paragraphs.isEmpty(), qPrintable(section.key));
                QVERIFY2(!sections.contains(section.key), qPrintable(section.key));
                sections.insert(section.key, section);
            }
        }
        for (int i = 0; i < usecases::kLedgerStates; ++i)
            QVERIFY2(sections.contains(ui::ledgerStateKey(LedgerState(i))), qPrintable(ui::ledgerStateKey(LedgerState(i))));
        for (const char* key : {"en-pausa", "versiones-en-conflicto", "no-muestra", "memoria-usb", "mensajeria"})
            QVERIFY2(sections.contains(QLatin1String(key)), key);

        QFile header(QStringLiteral(PADRON_SOURCE_DIR "/app/central/projector.h")); // the centre's own list
        QVERIFY(header.open(QIODevice::ReadOnly));
        static const QRegularExpression code(QStringLiteral("QLatin1String k\\w+\\{\\s*\"([a-z-]+)\"\\}"));
        int codes = 0;
        for (auto it = code.globalMatch(QString::fromUtf8(header.readAll())); it.hasNext(); ++codes) {
            const QString key = it.next().captured(1);
            QVERIFY2(sections.contains(key), qPrintable(key));
        }
        QVERIFY(codes > 15);
    }

    void theHelpIsOneKeyAway()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F8);
        window.waitFor("syncHelp");
        window.find("syncHelp")->setFocus();
        window.key(Qt::Key_Space);
        window.waitFor("helpPage");
        window.waitFor("helpSection-por-enviar");
        window.shot(QStringLiteral("envios-ayuda"));
        window.key(Qt::Key_Escape);
        QVERIFY(window.shows("syncPage"));
    }
};

QTEST_MAIN(TstSyncPage)
#include "tst_sync_page.moc"
