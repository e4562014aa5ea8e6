// SPDX-License-Identifier: GPL-3.0-or-later
// Backups by keys: chosen, made, tried, told when they are missing; and a first run that begins from one.
#include "shell/backups_section.h"
#include "shell/restore_page.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>

using namespace padron;
using fixture::kPassword;
using fixture::ShellGate;
using fixture::Window;

namespace {

QStringList backupsIn(const QString& folder)
{
    return QDir(folder).entryList({QStringLiteral("*.respaldo")}, QDir::Files);
}

/// Space on a button that has the focus.
void press(Window& window, const char* name)
{
    auto* button = window.find<QAbstractButton>(name);
    QVERIFY2(button && button->isEnabled(), name);
    button->setFocus();
    window.key(Qt::Key_Space);
}

/// The one shown: the one left before it may not be gone yet.
ui::RestorePage* pageOf(Window& window)
{
    return window.find<ui::RestorePage>("restorePage");
}

} // namespace

class TstBackups : public QObject
{
    Q_OBJECT

private:
    /// Settings, with a place chosen and one backup made; its name.
    QString makeOne(Window& window, const QString& place)
    {
        window.key(Qt::Key_F7);
        window.waitFor("settingsPage");
        auto* section = window.widget().findChild<ui::BackupsSection*>();
        section->choose(place);
        if (!QTest::qWaitFor([&] { return backupsIn(place).size() == 1; }, 10000)) // due: it is the first
            qFatal("no backup; said: %s", qPrintable(window.textOf("respaldosMensaje")));
        return backupsIn(place).front();
    }

private Q_SLOTS:
    void chosenMadeAndTried()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.makesBackups = true;
        gate.clock().now = QDateTime::currentMSecsSinceEpoch();
        gate.registerFamily(1);
        const QTemporaryDir place;
        Window window(gate);
        QTRY_COMPARE(window.textOf("statusBackup"), QStringLiteral("Sin respaldos"));
        window.key(Qt::Key_F7);
        window.waitFor("settingsPage");
        window.waitFor("respaldosUltimo");
        QTRY_COMPARE(window.textOf("respaldosUltimo"), QStringLiteral("Todavía no hay ningún respaldo de este equipo."));
        QCOMPARE(window.textOf("respaldosProbado"), QStringLiteral("Nunca se ha probado que se puede restaurar."));

        auto* section = window.widget().findChild<ui::BackupsSection*>();
        section->choose(gate.storePath());
        QTRY_VERIFY(window.textOf("respaldosMensaje").contains(QLatin1String("RES-103")));
        makeOne(window, place.path());
        QTRY_VERIFY(window.textOf("respaldosUltimo").startsWith(QStringLiteral("Último respaldo bueno: hoy")));
        QTRY_VERIFY(!window.shows("statusBackup"));
        QVERIFY(window.textOf("respaldosLugar").contains(place.path()));

        gate.clock().now += 5000;
        press(window, "respaldosAhora");
        QTRY_VERIFY(window.textOf("respaldosMensaje").startsWith(QStringLiteral("El respaldo quedó hecho y comprobado")));
        QTRY_VERIFY(!window.shows("respaldosAvance") && !window.shows("respaldosCancelar"));
        QCOMPARE(backupsIn(place.path()).size(), 1); // of one day the newest stays
        press(window, "respaldosSimulacro");
        QTRY_VERIFY(window.textOf("respaldosMensaje").startsWith(QStringLiteral("El simulacro salió bien")));
        QTRY_VERIFY(window.textOf("respaldosProbado").startsWith(QStringLiteral("Restaurar se probó por última vez: hoy")));
        section->setFocus();
        window.shot(QStringLiteral("respaldos"));

        QVERIFY(QDir(place.path()).removeRecursively());
        press(window, "respaldosAhora");
        QTRY_VERIFY(window.textOf("respaldosMensaje").contains(QLatin1String("RES-101")));
        QTRY_VERIFY(window.textOf("respaldosLugar").contains(QStringLiteral("no está a la mano")));
        QTRY_VERIFY(window.textOf("respaldosUltimo").contains(QLatin1String("RES-101")));
        QVERIFY(window.textOf("respaldosUltimo").contains(QStringLiteral("Conecte la memoria"))); // and what to do
    }

    void whoMayNotSeesHowThingsStand()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.makesBackups = true;
        gate.setRole(access::Role::Capturista);
        Window window(gate);
        window.key(Qt::Key_F7);
        window.waitFor("settingsPage");
        QTRY_VERIFY(window.textOf("respaldosUltimo").startsWith(QStringLiteral("Todavía no hay")));
        for (const char* name : {"respaldosElegir", "respaldosAhora", "respaldosSimulacro", "respaldosHoras"})
            QVERIFY2(!window.shows(name), name);
    }

    void aFirstRunThatBeginsFromABackup()
    {
        const QTemporaryDir place;
        QString file;
        {
            ShellGate gate(ShellGate::With::EnrolledStore);
            gate.makesBackups = true;
            gate.registerFamily(1);
            Window window(gate);
            file = place.filePath(makeOne(window, place.path()));
        }
        ShellGate gate(ShellGate::With::Nothing);
        Window window(gate);
        window.waitFor("firstUserPage");
        press(window, "firstUserRestore");
        window.waitFor("restorePage");
        QVERIFY(!window.find("restoreEnter")->isEnabled());
        auto* page = window.widget().findChild<ui::RestorePage*>();
        page->look(place.filePath(QStringLiteral("none.respaldo")));
        QTRY_VERIFY(window.textOf("restoreMessage").contains(QLatin1String("RES-101")));
        page->look(file);
        QTRY_VERIFY(window.textOf("restoreAbout").contains(QStringLiteral("Familias: 1;")));
        QTRY_COMPARE(window.focusName(), QStringLiteral("restorePassword"));
        QCOMPARE(window.find<QComboBox>("restoreUser")->currentText(), QStringLiteral("Prueba"));
        window.shot(QStringLiteral("restaurar"));
        window.type(QStringLiteral("no es esta frase"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("restoreMessage").contains(QLatin1String("ACC-101")));
        QTRY_COMPARE(window.focusName(), QStringLiteral("restorePassword"));
        window.type(kPassword);
        window.key(Qt::Key_Return);
        window.waitFor("enrolmentPage"); // under new keys the centre has to know it again
        QVERIFY(!window.shows("restoredBanner"));
        window.find("enrolLater")->setFocus();
        window.key(Qt::Key_Space);
        window.waitFor("sessionFrame");
        QVERIFY(window.textOf("restoredBanner").contains(QStringLiteral("pregunte si ya se hizo")));
        window.shot(QStringLiteral("restaurado"));
        press(window, "restoredKnown");
        QVERIFY(!window.shows("restoredBanner"));
        QCOMPARE(gate.restoredFrom(), 0);
    }

    void theCodeAsksForANewPasswordTwice()
    {
        const QTemporaryDir place;
        QString file;
        {
            ShellGate gate(ShellGate::With::EnrolledStore);
            gate.makesBackups = true;
            Window window(gate);
            file = place.filePath(makeOne(window, place.path()));
        }
        ShellGate gate(ShellGate::With::Nothing);
        Window window(gate);
        press(window, "firstUserRestore");
        window.waitFor("restorePage");
        press(window, "restoreBack");
        window.waitFor("firstUserPage");
        press(window, "firstUserRestore");
        window.waitFor("restorePage");
        pageOf(window)->look(file);
        QTRY_COMPARE(window.focusName(), QStringLiteral("restorePassword"));
        QVERIFY(!window.shows("restoreCode") && !window.shows("restoreAgain"));
        press(window, "restoreByCode");
        QVERIFY(window.shows("restoreCode") && window.shows("restoreAgain"));
        const auto write = [&](const char* name, const QString& text) {
            auto* input = window.find<QLineEdit>(name);
            QVERIFY2(input, name);
            input->setFocus();
            input->clear();
            window.type(text);
        };
        write("restorePassword", QStringLiteral("otra frase de ensayo"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.focusName(), QStringLiteral("restoreAgain"));
        write("restoreAgain", QStringLiteral("otra frase distinta"));
        window.key(Qt::Key_Return); // no code yet
        QCOMPARE(window.focusName(), QStringLiteral("restoreCode"));
        write("restoreCode", fixture::kGoodCode);
        write("restoreAgain", QStringLiteral("otra frase distinta"));
        window.key(Qt::Key_Return); // and not twice the same
        QCOMPARE(window.focusName(), QStringLiteral("restoreAgain"));
        QVERIFY(!gate.hasStore());
        write("restorePassword", QStringLiteral("otra frase de ensayo"));
        write("restoreAgain", QStringLiteral("otra frase de ensayo"));
        window.key(Qt::Key_Return);
        window.waitFor("enrolmentPage");
    }
};

QTEST_MAIN(TstBackups)
#include "tst_backups.moc"
