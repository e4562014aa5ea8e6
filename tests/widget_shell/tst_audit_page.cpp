// SPDX-License-Identifier: GPL-3.0-or-later
// The log by keys: filters, the entry at the side, verified and exported; incidents; and for whom there is none of it.
#include "audit/audit_file.h"
#include "audit/passphrase_box.h"
#include "models/row_roles.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

const QString kPhrase = QStringLiteral("tres palabras sueltas");

QAbstractItemView* list(Window& window, const char* name = "logList")
{
    window.waitFor(name); // away while something is asked
    return window.find<QAbstractItemView>(name);
}

QString cell(Window& window, int row, int role, const char* name = "logList")
{
    return list(window, name)->model()->index(row, 0).data(role).toString();
}

int rows(Window& window, const char* name = "logList")
{
    return list(window, name)->model()->rowCount();
}

void press(Window& window, const char* button)
{
    window.waitFor(button);
    window.find(button)->setFocus(Qt::OtherFocusReason);
    window.key(Qt::Key_Space);
}

void open(Window& window)
{
    window.key(Qt::Key_F6);
    window.waitFor("auditPage");
}

/// All that stands in the detail at the side.
QString told(Window& window, const char* name)
{
    window.waitFor(name);
    QStringList texts;
    for (const QLabel* label : window.find(name)->findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(u'\n');
}

void into(Window& window, const char* field, const QString& text)
{
    window.waitFor(field);
    window.find(field)->setFocus(Qt::OtherFocusReason);
    window.type(text);
}

} // namespace

class TstAuditPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoLookedAtWhomIsFoundByTheirName()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        gate.registerFamily(2);
        Window window(gate);
        window.openFamily(family.people.front().folio.digits());
        open(window);
        QTRY_COMPARE(rows(window), 5); // created, two registered, opened, and this look
        QCOMPARE(cell(window, 1, ui::TitleRole), QStringLiteral("Abrió el registro de una familia"));
        QVERIFY(cell(window, 1, ui::AsideRole).startsWith(family.people.front().name.full()));
        QVERIFY(cell(window, 1, ui::DetailRole).contains(QStringLiteral("Responsable")));
        QTRY_COMPARE(window.focusName(), QStringLiteral("logPerson"));

        window.type(family.people.front().folio.digits());
        QTest::qWait(300);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.find<QLineEdit>("logPerson")->text(), family.people.front().name.full());
        QTRY_COMPARE(rows(window), 3); // registered, opened, and this look, which names her
        QCOMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Consultó la bitácora"));

        list(window)->setFocus(Qt::OtherFocusReason);
        window.key(Qt::Key_Down);
        QTRY_VERIFY(told(window, "logDetail").contains(QStringLiteral("Abrió el registro")));
        QTRY_VERIFY(told(window, "logDetail").contains(family.people.front().name.full()));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.focusName(), QStringLiteral("logDetail"));
        window.shot(QStringLiteral("bitacora-persona"));

        press(window, "logClear");
        QTRY_VERIFY(rows(window) >= 6);
        window.shot(QStringLiteral("bitacora"));
    }

    void kindsAndDaysNarrowIt()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        Window window(gate);
        open(window);
        QTRY_VERIFY(rows(window) >= 3);
        window.find("logKind")->setFocus(Qt::OtherFocusReason);
        window.type(QStringLiteral("registro una"));
        QTRY_COMPARE(rows(window), 1);
        QCOMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Registró una familia"));
        QTRY_VERIFY(told(window, "logDetail").contains(QStringLiteral("Familia")));

        into(window, "logFrom", QStringLiteral("01012050"));
        window.key(Qt::Key_Tab);
        QTRY_COMPARE(rows(window), 0);
        QVERIFY(window.textOf("logHint").contains(QStringLiteral("Nada con esos filtros")));
        QCOMPARE(window.find<QLineEdit>("logFrom")->text(), QStringLiteral("01/01/2050"));
        window.find<QLineEdit>("logFrom")->selectAll();
        into(window, "logFrom", QStringLiteral("no es fecha"));
        window.key(Qt::Key_Tab);
        window.shot(QStringLiteral("bitacora-fecha-mal"));
    }

    void itIsVerifiedAndSaysUpToWhere()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        Window window(gate);
        open(window);
        press(window, "logCheck");
        QTRY_VERIFY(window.textOf("auditMessage").contains(QStringLiteral("íntegra")));
        QVERIFY(window.textOf("auditMessage").contains(QStringLiteral("todavía no acusa recibo")));
        gate.centreReceipts(sync::VerdictKind::Aceptado);
        press(window, "logCheck");
        QTRY_VERIFY(window.textOf("auditMessage").contains(QStringLiteral("que el centro recibió y firmó")));
        window.shot(QStringLiteral("bitacora-verificada"));
        QCOMPARE(window.textOf("logCheck"), QStringLiteral("Verificar la bitácora"));
    }

    void itLeavesSealedWithReasonAndPassword()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pieza.bitacora"));
        Window window(gate);
        open(window);
        press(window, "logExportAsk");
        QTRY_COMPARE(window.focusName(), QStringLiteral("logReason"));
        window.key(Qt::Key_Return); // no reason
        QVERIFY(window.shows("logExport"));
        window.type(QStringLiteral("El OIC, revisión anual"));
        into(window, "logPhrase", QStringLiteral("corta"));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(window.focusName(), QStringLiteral("logPhrase"));
        window.shot(QStringLiteral("bitacora-exportar"));
        window.find<QLineEdit>("logPhrase")->clear();
        window.type(kPhrase);
        into(window, "logPhraseAgain", kPhrase);
        window.key(Qt::Key_Return);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        window.waitFor("proofPassword");
        QTRY_COMPARE(window.focusName(), QStringLiteral("proofPassword"));
        window.type(fixture::kPassword);
        window.key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.textOf("auditMessage").contains(QStringLiteral("cifrado y firmado")), 10000);
        window.shot(QStringLiteral("bitacora-exportada"));
        QTRY_COMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Exportó la bitácora para auditoría"));

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto message = audit::openWithPassphrase(QByteArrayView(audit::kMagic), file.readAll(),
                                                       core::SecureBytes(kPhrase.toUtf8()));
        QVERIFY(message);
        QCOMPARE(audit::verifyPiece(*message)->piece.reason, QStringLiteral("El OIC, revisión anual"));
    }

    void anIncidentIsNotedAndAddedToByKeys()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        open(window);
        press(window, "auditIncidentsTab");
        QTRY_VERIFY(window.textOf("incidentHint").contains(QStringLiteral("Ninguno")));
        window.shot(QStringLiteral("incidentes-ninguno"));
        press(window, "incidentNew");
        QTRY_COMPARE(window.focusName(), QStringLiteral("incidentKind"));
        window.type(QStringLiteral("robo"));
        into(window, "incidentWhat", QStringLiteral("Robaron una memoria USB con un respaldo"));
        window.key(Qt::Key_Return, Qt::ControlModifier); // which data is missing
        QTRY_COMPARE(window.focusName(), QStringLiteral("incidentData"));
        window.type(QStringLiteral("Ninguno legible: el respaldo está cifrado"));
        into(window, "incidentPeople", QStringLiteral("0"));
        window.shot(QStringLiteral("incidentes-anotar"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(rows(window, "incidentList"), 1);
        QVERIFY(cell(window, 0, ui::TitleRole, "incidentList").contains(QStringLiteral("Robo")));
        QVERIFY(!window.shows("incidentForm"));

        press(window, "incidentAdd");
        QTRY_COMPARE(window.focusName(), QStringLiteral("incidentNoteKind"));
        window.type(QStringLiteral("a quien"));
        into(window, "incidentNote", QStringLiteral("Se avisó al centro y a la Unidad de Transparencia"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(told(window, "incidentDetail").contains(QStringLiteral("Unidad de Transparencia")));
        window.shot(QStringLiteral("incidentes"));
        press(window, "auditLogTab");
        QTRY_COMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Consultó la bitácora"));
    }

    void itIsThereForWhoMay()
    {
        for (const auto& [role, log, incidents] : {std::tuple(access::Role::Capturista, false, false),
                                                   std::tuple(access::Role::Soporte, false, true),
                                                   std::tuple(access::Role::Revisora, true, true),
                                                   std::tuple(access::Role::Supervisora, true, true)}) {
            ShellGate gate(ShellGate::With::EnrolledStore);
            gate.setRole(role);
            Window window(gate);
            QCOMPARE(window.shows("railAudit"), log || incidents);
            window.key(Qt::Key_F6);
            QCOMPARE(window.shows("auditPage"), log || incidents);
            QCOMPARE(window.shows("logList"), log);
            QCOMPARE(window.shows("auditIncidentsTab"), incidents);
            if (role == access::Role::Revisora) { // reads, notes nothing
                press(window, "auditIncidentsTab");
                QVERIFY(!window.shows("incidentNew"));
            }
        }
    }

    void itIsToldInTheDarkToo()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        Window window(gate);
        ui::applyTheme(*qApp, ui::Theme::Mode::Dark);
        window.openFamily(family.people.front().folio.digits());
        open(window);
        QTRY_VERIFY(rows(window) >= 4);
        list(window)->setFocus(Qt::OtherFocusReason);
        window.key(Qt::Key_Down);
        QTRY_VERIFY(told(window, "logDetail").contains(family.people.front().name.full()));
        window.shot(QStringLiteral("bitacora-oscura"));
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    }
};

QTEST_MAIN(TstAuditPage)
#include "tst_audit_page.moc"
