// SPDX-License-Identifier: GPL-3.0-or-later
// ARCO by keys: from a person's family, received, followed with its days, on the tasks, the sheet as a file, and a record
// blocked.
#include "models/row_roles.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QFile>
#include <QFileDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

void press(Window& window, const char* button)
{
    window.waitFor(button);
    window.find(button)->setFocus(Qt::OtherFocusReason);
    window.key(Qt::Key_Space);
}

QString cell(Window& window, int row, int role, const char* name = "rightsList")
{
    window.waitFor(name);
    return window.find<QAbstractItemView>(name)->model()->index(row, 0).data(role).toString();
}

QString told(Window& window)
{
    window.waitFor("rightsDetail");
    QStringList texts;
    for (const QLabel* label : window.find("rightsDetail")->findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(u'\n');
}

/// From the family's page, a cancellation of who it was opened by.
void receive(Window& window)
{
    window.key(Qt::Key_D);
    window.waitFor("rightsPage");
    press(window, "rightsNew");
    QTRY_COMPARE(window.focusName(), QStringLiteral("rightsRight"));
    window.type(QStringLiteral("cancel"));
    window.find("rightsDocument")->setFocus(Qt::OtherFocusReason);
    window.key(Qt::Key_Return, Qt::ControlModifier); // nothing said yet
    QTRY_COMPARE(window.focusName(), QStringLiteral("rightsDocument"));
    window.type(QStringLiteral("INE 1234567890123"));
    window.find("rightsWhat")->setFocus(Qt::OtherFocusReason);
    window.type(QStringLiteral("Ya no quiero estar en el padrón"));
    window.shot(QStringLiteral("arco-recibir"));
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(window.textOf("rightsMessage").contains(QStringLiteral("ARCO-07045702-0001")));
}

void step(Window& window, const char* button, const QString& reason)
{
    press(window, button);
    QTRY_COMPARE(window.focusName(), QStringLiteral("rightsReason"));
    window.type(reason);
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!window.shows("rightsStepForm"));
    QTRY_VERIFY(window.textOf("rightsMessage").startsWith(QStringLiteral("Se anot")));
}

void prove(Window& window)
{
    window.waitFor("proofPassword");
    QTRY_COMPARE(window.focusName(), QStringLiteral("proofPassword"));
    window.type(fixture::kPassword);
    window.key(Qt::Key_Return);
}

} // namespace

class TstRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCancellationIsReceivedFollowedAndBlocksTheRecord()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        const auto person = family.people.front();
        Window window(gate);
        window.openFamily(person.folio.digits());
        receive(window);
        QCOMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Cancelación: %1").arg(person.name.full()));
        QVERIFY(cell(window, 0, ui::ReasonRole).contains(QStringLiteral("20")));
        QVERIFY(told(window).contains(QStringLiteral("18/12/2026")));
        QVERIFY(!window.shows("rightsBlock") && !window.shows("step_cumplir"));
        window.shot(QStringLiteral("arco-recibida"));

        step(window, "step_enviar", QStringLiteral("oficio 12"));
        press(window, "step_procedente");
        QTRY_COMPARE(window.focusName(), QStringLiteral("rightsReason"));
        window.key(Qt::Key_Return, Qt::ControlModifier); // why?
        QVERIFY(window.shows("rightsStepForm"));
        window.shot(QStringLiteral("arco-procede"));
        window.type(QStringLiteral("resolución 7"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.shows("rightsBlock"));
        QVERIFY(!window.shows("rightsErase")); // first blocked
    }

    void theRecordIsBlockedWithThePasswordAgain()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto person = gate.registerFamily(1).people.front();
        Window window(gate);
        window.openFamily(person.folio.digits());
        receive(window);
        step(window, "step_enviar", QStringLiteral("oficio 12"));
        step(window, "step_procedente", QStringLiteral("resolución 7"));
        press(window, "rightsBlock");
        window.waitFor("proofPassword");
        window.shot(QStringLiteral("arco-bloquear"));
        prove(window);
        QTRY_VERIFY(window.textOf("rightsMessage").contains(QStringLiteral("bloqueado")));
        QTRY_VERIFY(told(window).contains(QStringLiteral("Bloqueado desde")));
        QTRY_VERIFY(window.shows("rightsErase"));
        window.shot(QStringLiteral("arco-bloqueado"));
        press(window, "rightsErase"); // proven a moment ago, and asked again
        prove(window); // the institution has not said for how long it is kept
        QTRY_VERIFY(window.textOf("rightsMessage").contains(QStringLiteral("ARC-106"))
                    || window.textOf("rightsMessage").contains(QStringLiteral("cuántos años")));
        window.shot(QStringLiteral("arco-no-suprime"));
        press(window, "rightsRules");
        QTRY_COMPARE(window.focusName(), QStringLiteral("rightsDays"));
        window.type(QStringLiteral("24/12/2026, 31/12/2026"));
        window.find("rightsYears")->setFocus(Qt::OtherFocusReason);
        window.type(QStringLiteral("12"));
        window.shot(QStringLiteral("arco-plazos"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.textOf("rightsMessage").contains(QStringLiteral("plazos")));
        press(window, "rightsErase");
        prove(window);
        QTRY_VERIFY(window.textOf("rightsMessage").contains(QStringLiteral("22/11/2038")));
    }

    void whatWaitsIsATaskAndOpensThere()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto person = gate.registerFamily(1).people.front();
        Window window(gate);
        window.openFamily(person.folio.digits());
        receive(window);
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.shows("familyName"));
        window.key(Qt::Key_F5);
        window.waitFor("rightsTaskList");
        QVERIFY(cell(window, 0, ui::TitleRole, "rightsTaskList").startsWith(QStringLiteral("Cancelación")));
        window.shot(QStringLiteral("arco-tareas"));
        window.find("rightsTaskList")->setFocus(Qt::OtherFocusReason);
        window.key(Qt::Key_Return);
        window.waitFor("rightsPage");
        QTRY_VERIFY(told(window).contains(person.name.full()));
        QVERIFY(window.shows("sheetPdf")); // of the request's person, whom nobody may find any more
        window.shot(QStringLiteral("arco-todas"));
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(window.shows("rightsTaskList"));

        press(window, "rightsAll");
        press(window, "rightsNew");
        QTRY_COMPARE(window.focusName(), QStringLiteral("rightsName")); // whose data?
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(!window.shows("rightsForm"));
        QVERIFY(window.shows("rightsPage"));
    }

    void theSheetLeavesAsAFileWithThePasswordAgain()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        const auto person = family.people.front();
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("hoja.json"));
        Window window(gate);
        window.openFamily(person.folio.digits());
        window.key(Qt::Key_D);
        window.waitFor("rightsPage");
        window.shot(QStringLiteral("arco-vacia"));
        press(window, "sheetFile");
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        prove(window);
        QTRY_VERIFY(window.textOf("rightsMessage").contains(QStringLiteral("La hoja se guard")));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray written = file.readAll();
        QVERIFY(QJsonDocument::fromJson(written).isObject());
        QVERIFY(written.contains(person.curp->text().toUtf8()));
        for (const auto& other : family.people)
            if (other.id != person.id && other.curp)
                QVERIFY(!written.contains(other.curp->text().toUtf8()));
    }

    void whoMayNotIsNotOffered()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto person = gate.registerFamily(1).people.front();
        gate.setRole(access::Role::Revisora);
        Window window(gate);
        window.key(Qt::Key_K, Qt::ControlModifier);
        window.type(person.folio.digits());
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        QTRY_COMPARE(window.focusName(), QStringLiteral("familyPeople"));
        QVERIFY(!window.shows("openRights"));
        window.key(Qt::Key_D);
        QVERIFY(!window.shows("rightsPage"));
    }

    void whoCapturesReceivesAndDoesNotBlock()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto person = gate.registerFamily(1).people.front();
        gate.setRole(access::Role::Capturista);
        Window window(gate);
        window.openFamily(person.folio.digits());
        receive(window);
        step(window, "step_enviar", QStringLiteral("oficio 12"));
        step(window, "step_procedente", QStringLiteral("resolución 7"));
        QTRY_VERIFY(window.shows("step_cumplir"));
        QVERIFY(!window.shows("rightsBlock") && !window.shows("rightsRules"));
    }
};

QTEST_MAIN(TstRights)
#include "tst_rights.moc"
