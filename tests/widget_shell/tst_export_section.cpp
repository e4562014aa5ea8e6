// SPDX-License-Identifier: GPL-3.0-or-later
// People's data exported by keys: only who may, with reason and password, sealed unless somebody says no twice.
#include "widget_shell/shell_fixture.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>

using namespace padron;
using fixture::kPassword;
using fixture::ShellGate;
using fixture::Window;

namespace {

const QString kReason = QStringLiteral("Jurisdicción II, corte de noviembre");

/// Space on what has the focus then.
void press(Window& window, const char* name)
{
    auto* button = window.find<QAbstractButton>(name);
    QVERIFY2(button && button->isEnabled(), name);
    button->setFocus(Qt::OtherFocusReason);
    window.key(Qt::Key_Space);
}

void into(Window& window, const char* name, const QString& text)
{
    auto* field = window.find<QLineEdit>(name);
    QVERIFY2(field, name);
    field->setFocus(Qt::OtherFocusReason);
    field->clear();
    window.type(text);
}

void open(Window& window)
{
    window.key(Qt::Key_F7);
    window.waitFor("settingsPage");
    press(window, "exportarAbrir");
    QTRY_COMPARE(window.focusName(), QStringLiteral("exportarMotivo"));
}

void saveAs(Window& window, const QString& path)
{
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY(window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog")) == nullptr);
    window.widget().activateWindow(); // offscreen, nobody else gives it back
    window.waitFor("proofPassword");
    QTRY_COMPARE(window.focusName(), QStringLiteral("proofPassword"));
}

QByteArray csvOf(const QString& path, const QString& password)
{
    QProcess process;
    process.start(QStringLiteral("7zz"), {QStringLiteral("x"), QStringLiteral("-so"), QStringLiteral("-p") + password, path,
                                          QStringLiteral("padron.csv")});
    if (!process.waitForStarted() || !process.waitForFinished())
        qFatal("7zz (Debian package 7zip) is needed: packaging/setup.sh brings it");
    return process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

} // namespace

class TstExportSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhoMaySeesIt()
    {
        for (const access::Role role : access::roles()) {
            ShellGate gate(ShellGate::With::EnrolledStore);
            gate.setRole(role);
            Window window(gate);
            window.key(Qt::Key_F7);
            window.waitFor("settingsPage");
            QCOMPARE(window.shows("exportarAbrir"), access::allows(role, access::Permission::Export));
        }
    }

    void sealedByDefaultAndThePasswordIsSaidOnce()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("exportacion.zip"));
        Window window(gate);
        open(window);
        window.key(Qt::Key_Return); // no reason
        QVERIFY(window.shows("exportarFormulario"));
        QCOMPARE(window.focusName(), QStringLiteral("exportarMotivo"));
        window.type(kReason);
        into(window, "exportarHasta", QStringLiteral("01/13/2026"));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.focusName(), QStringLiteral("exportarHasta"));
        window.shot(QStringLiteral("exportar-fecha-mal"));
        into(window, "exportarHasta", QString());
        into(window, "exportarLocalidad", QStringLiteral("rancho nuevo"));
        press(window, "exportarCompleto");
        QVERIFY(window.find<QCheckBox>("exportarCompleto")->isChecked());
        QVERIFY(!window.find<QCheckBox>("exportarSinCifrar")->isChecked());
        window.shot(QStringLiteral("exportar"));
        press(window, "exportarElegir");
        saveAs(window, path);
        QVERIFY(!QFile::exists(path)); // not before the password
        window.type(kPassword);
        window.key(Qt::Key_Return);
        window.waitFor("exportarClave");
        QTRY_COMPARE(window.focusName(), QStringLiteral("exportarListo"));
        const QString said = window.textOf("exportarHecho");
        QVERIFY2(said.contains(QLatin1String("4")) && said.contains(QLatin1String("EX-")) && said.contains(path), qPrintable(said));
        window.shot(QStringLiteral("exportado"));
        const QString password = window.textOf("exportarClave");
        const QString csv = QString::fromUtf8(csvOf(path, password));
        QVERIFY(csv.contains(family.people.front().name.full()));
        QVERIFY(csv.contains(family.people.front().curp->text()));
        QVERIFY(csv.contains(gate.userName()));
        QVERIFY(csvOf(path, QStringLiteral("otra")).isEmpty());

        window.key(Qt::Key_Space);
        QTRY_VERIFY(!window.shows("exportarClave"));
        QCOMPARE(window.focusName(), QStringLiteral("exportarAbrir"));
        for (const auto* label : window.widget().findChildren<QLabel*>())
            QVERIFY(!label->text().contains(password));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{QStringLiteral("exportacion.zip")});
    }

    void withoutSealOnlyWhenSaidTwice()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.zip"));
        Window window(gate);
        open(window);
        window.type(kReason);
        press(window, "exportarSinCifrar");
        press(window, "exportarElegir");
        QVERIFY(window.shows("exportarFormulario"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("exportarMejorCifrar"));
        window.shot(QStringLiteral("exportar-sin-cifrar"));
        press(window, "exportarSinCifrarSi");
        saveAs(window, path);
        QVERIFY(window.textOf("proofWhat").contains(QStringLiteral("sin cifrar")));
        window.type(kPassword);
        window.key(Qt::Key_Return);
        window.waitFor("exportarHecho");
        QVERIFY(!window.shows("exportarClave"));
        QVERIFY(window.textOf("exportarClaveAyuda").contains(QStringLiteral("no está cifrado")));
        QVERIFY(!csvOf(path, QString()).isEmpty());
    }

    void secondThoughtsSealIt()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a.zip"));
        Window window(gate);
        open(window);
        window.type(kReason);
        press(window, "exportarSinCifrar");
        press(window, "exportarElegir");
        QTRY_COMPARE(window.focusName(), QStringLiteral("exportarMejorCifrar"));
        window.key(Qt::Key_Space);
        saveAs(window, path);
        window.type(kPassword);
        window.key(Qt::Key_Return);
        window.waitFor("exportarClave");
        QVERIFY(csvOf(path, QString()).isEmpty());
    }

    void whatGoesWrongIsSaidAndEscLeavesItAsItWas()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate); // nobody is registered
        const QTemporaryDir folder;
        open(window);
        window.key(Qt::Key_Escape);
        QTRY_COMPARE(window.focusName(), QStringLiteral("exportarAbrir"));
        QVERIFY(window.shows("settingsPage") && !window.shows("exportarFormulario"));
        window.key(Qt::Key_Space);
        QTRY_COMPARE(window.focusName(), QStringLiteral("exportarMotivo"));
        window.type(kReason);
        window.key(Qt::Key_Return);
        saveAs(window, folder.filePath(QStringLiteral("a.zip")));
        window.type(kPassword);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("exportarMensaje").contains(QLatin1String("EXP-102")));
        QCOMPARE(window.focusName(), QStringLiteral("exportarAbrir"));
        QVERIFY(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
        window.shot(QStringLiteral("exportar-nadie"));
    }
};

QTEST_MAIN(TstExportSection)
#include "tst_export_section.moc"
