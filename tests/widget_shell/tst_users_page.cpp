// SPDX-License-Identifier: GPL-3.0-or-later
// Usuarios y llaves by keys: adding, suspending, papers of people with access, one's own password, codes and keys.
#include "models/row_roles.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QComboBox>
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

const QString kNew = QStringLiteral("agua de jamaica");

QAbstractItemView* list(Window& window)
{
    return window.find<QAbstractItemView>("accessList");
}

QString cell(Window& window, int row, int role)
{
    return list(window)->model()->index(row, 0).data(role).toString();
}

int rows(Window& window)
{
    return list(window)->model()->rowCount();
}

void press(Window& window, const char* button)
{
    window.waitFor(button);
    window.find(button)->setFocus(Qt::OtherFocusReason);
    window.key(Qt::Key_Space);
}

void open(Window& window)
{
    window.key(Qt::Key_F7);
    press(window, "openAccess");
    window.waitFor("accessPage");
}

void prove(Window& window, const QString& password = fixture::kPassword)
{
    window.waitFor("proofPassword");
    QTRY_COMPARE(window.focusName(), QStringLiteral("proofPassword"));
    window.type(password);
    window.key(Qt::Key_Return);
}

void addAna(Window& window)
{
    press(window, "accessAdd");
    QTRY_COMPARE(window.focusName(), QStringLiteral("accessName"));
    window.type(QStringLiteral("Ana Peña"));
    for (const char* field : {"accessPassword", "accessAgain"}) {
        window.find(field)->setFocus(Qt::OtherFocusReason);
        window.type(kNew);
    }
    window.key(Qt::Key_Return);
    prove(window);
    QTRY_COMPARE(rows(window), 2);
}

} // namespace

class TstUsersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aUserIsAddedWithThePasswordAskedAgain()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        open(window);
        QTRY_COMPARE(rows(window), 1);
        QTRY_COMPARE(window.focusName(), QStringLiteral("accessList"));
        QTRY_VERIFY(window.shows("accessLetter"));
        QVERIFY(cell(window, 0, ui::NoteRole).contains(QStringLiteral("49.I")));
        window.shot(QStringLiteral("usuarios-uno"));

        press(window, "accessAdd");
        QTRY_COMPARE(window.focusName(), QStringLiteral("accessName"));
        window.type(QStringLiteral("Ana Peña"));
        window.find("accessPassword")->setFocus(Qt::OtherFocusReason);
        window.type(kNew);
        window.key(Qt::Key_Return); // the second one is missing
        QVERIFY(window.shows("accessForm"));
        window.find("accessPassword")->setFocus(Qt::OtherFocusReason);
        window.find<QLineEdit>("accessPassword")->clear();
        window.type(kNew);
        window.find("accessAgain")->setFocus(Qt::OtherFocusReason);
        window.type(kNew);
        window.shot(QStringLiteral("usuarios-agregar"));
        window.key(Qt::Key_Return);
        prove(window, QStringLiteral("no es la mía"));
        QTRY_VERIFY(window.find("proofConfirm")->isEnabled()); // answered: not this one
        QCOMPARE(window.focusName(), QStringLiteral("proofPassword"));
        QCOMPARE(rows(window), 1);
        window.shot(QStringLiteral("usuarios-contrasena"));
        prove(window);
        QTRY_COMPARE(rows(window), 2);
        QCOMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Ana Peña"));
        QCOMPARE(cell(window, 0, ui::AsideRole), QStringLiteral("Capturista"));
        QVERIFY(window.textOf("accessMessage").contains(QStringLiteral("Ana Peña")));
    }

    void escLeavesEverythingAsItWas()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        open(window);
        QTRY_COMPARE(rows(window), 1);
        press(window, "accessAdd");
        window.waitFor("accessForm");
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(!window.shows("accessForm"));
        QVERIFY(window.shows("accessPage"));
        press(window, "keysRotate");
        window.waitFor("proofBox");
        window.key(Qt::Key_Escape);
        QTRY_VERIFY(!window.shows("proofBox"));
        QVERIFY(window.shows("accessPage"));
        QCOMPARE(window.focusName(), QStringLiteral("accessList"));
    }

    void somebodyIsSuspendedAndLetInAgain()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        open(window);
        addAna(window);
        QTRY_COMPARE(list(window)->currentIndex().row(), 1); // whom it was about before
        QVERIFY(!window.shows("actSuspend"));                // nobody suspends herself
        window.find("accessList")->setFocus(Qt::OtherFocusReason);
        window.key(Qt::Key_Up);
        QTRY_VERIFY(window.shows("actSuspend") && !window.shows("actLift"));
        press(window, "actSuspend");
        QTRY_COMPARE(window.focusName(), QStringLiteral("accessUntil"));
        window.type(QStringLiteral("31/13/2026"));
        window.key(Qt::Key_Return);
        QVERIFY(window.shows("accessForm"));
        window.find<QLineEdit>("accessUntil")->clear();
        window.key(Qt::Key_Return); // the password was right a moment ago: it is not asked again
        QTRY_COMPARE(cell(window, 0, ui::ChipRole), QStringLiteral("Suspendida"));
        QVERIFY(!window.shows("proofBox"));
        window.shot(QStringLiteral("usuarios-suspendida"));
        press(window, "actLift");
        QTRY_COMPARE(cell(window, 0, ui::ChipRole), QStringLiteral("Activa"));
        press(window, "actRemove");
        QTRY_COMPARE(cell(window, 1, ui::ChipRole), QStringLiteral("Retirada"));
    }

    void lettersAndAppointmentsAreNoted()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        open(window);
        QTRY_COMPARE(rows(window), 1);
        const auto noteOn = [&window](const QString& day) {
            window.find<QLineEdit>("accessFrom")->clear();
            window.find("accessFrom")->setFocus(Qt::OtherFocusReason);
            window.type(day);
            window.key(Qt::Key_Return);
        };
        press(window, "actLetter");
        window.waitFor("accessFrom");
        noteOn(QStringLiteral("20/11/2026"));
        QTRY_VERIFY(cell(window, 0, ui::DetailRole).contains(QStringLiteral("20/11/2026")));
        QTRY_VERIFY(!window.shows("accessLetter"));
        press(window, "actAppointment");
        QTRY_COMPARE(window.focusName(), QStringLiteral("accessBy"));
        window.type(QStringLiteral("Dirección del centro"));
        noteOn(QStringLiteral("01/11/2026"));
        QTRY_VERIFY(cell(window, 0, ui::DetailRole).contains(QStringLiteral("Dirección del centro, desde el 01/11/2026")));

        press(window, "accessNote");
        window.waitFor("accessDuty");
        window.type(QStringLiteral("Zoila Cen"));
        window.find("accessDuty")->setFocus(Qt::OtherFocusReason);
        window.type(QStringLiteral("Intendencia"));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(rows(window), 2);
        QCOMPARE(cell(window, 1, ui::AsideRole), QStringLiteral("Intendencia, sin cuenta"));
        window.shot(QStringLiteral("usuarios-papeles"));
    }

    void onesOwnPasswordAsksForTheOldOne()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.setRole(access::Role::Capturista);
        Window window(gate);
        open(window);
        window.waitFor("accessOwn");
        QVERIFY(!window.shows("accessList") && !window.shows("keysRotate")); // she manages nobody
        window.shot(QStringLiteral("usuarios-capturista"));
        press(window, "accessOwn");
        QTRY_COMPARE(window.focusName(), QStringLiteral("accessPassword"));
        window.type(kNew);
        window.find("accessAgain")->setFocus(Qt::OtherFocusReason);
        window.type(kNew);
        window.key(Qt::Key_Return);
        prove(window);
        QTRY_VERIFY(window.shows("accessMessage"));
        QVERIFY(gate.signIn(gate.userName(), core::SecureBytes(kNew.toUtf8())).result());
        QVERIFY(!gate.signIn(gate.userName(), core::SecureBytes(fixture::kPassword.toUtf8())).result());
    }

    void theCodeIsRenewedOnlyOnceItIsKept()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        open(window);
        press(window, "keysRenew");
        window.waitFor("renewalCode");
        const QString code = window.textOf("renewalCode").replace(u'\n', u'-');
        QVERIFY(!window.find("renewalUse")->isEnabled());
        QTRY_COMPARE(window.focusName(), QStringLiteral("renewalKept"));
        window.shot(QStringLiteral("llaves-codigo"));
        window.key(Qt::Key_Space);
        press(window, "renewalUse");
        prove(window);
        QTRY_VERIFY(window.shows("accessMessage"));
        QVERIFY(!window.shows("renewalCode"));
        QVERIFY(gate.recover(gate.userName(), code, core::SecureBytes(kNew.toUtf8())).result());
    }

    void theCentreLetsInWhoeverLostTheSheetToo()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.giveTheCentreASlot();
        QTemporaryDir folder;
        {
            Window window(gate, false);
            window.waitFor("signInPassword");
            QTRY_VERIFY(window.find<QComboBox>("signInUser")->count() > 0);
            press(window, "signInRecover");
            press(window, "recoveryCentre");
            window.waitFor("centreRecoveryPassword");
            QTRY_COMPARE(window.focusName(), QStringLiteral("centreRecoveryPassword"));
            window.type(kNew);
            window.find("centreRecoveryAgain")->setFocus(Qt::OtherFocusReason);
            window.type(kNew);
            window.key(Qt::Key_Return);
            window.waitFor("centreRecoveryCode");
            QCOMPARE(window.textOf("centreRecoveryCode"), gate.centreRequest().result()->checkCode);
            const QPixmap picture = window.find<QLabel>("centreRecoveryQr")->pixmap(Qt::ReturnByValue);
            QVERIFY(picture.width() > 100 && picture.width() == picture.height());
            window.shot(QStringLiteral("llaves-centro"));
        }
        const QString path = folder.filePath(QStringLiteral("respuesta.pdr"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(gate.centreAnswers(gate.centreRequest().result()->bytes));
        file.close();

        Window window(gate, false); // another day: the request waited
        window.waitFor("signInPassword");
        QTRY_VERIFY(window.find<QComboBox>("signInUser")->count() > 0);
        press(window, "signInRecover");
        press(window, "recoveryCentre");
        window.waitFor("centreRecoveryChosen");
        window.find("centreRecoveryChosen")->setFocus(Qt::OtherFocusReason);
        window.type(kNew);
        press(window, "centreRecoveryAnswer");
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        window.waitFor("sessionFrame");
        QVERIFY(gate.signIn(gate.userName(), core::SecureBytes(kNew.toUtf8())).result());
    }

    void theDataKeyChangesAndTheWorkGoesOn()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        Window window(gate);
        open(window);
        QTRY_VERIFY(window.textOf("keysFacts").contains(u'1'));
        press(window, "keysRotate");
        prove(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.textOf("keysFacts").contains(u'2'), 20000);
        QVERIFY(window.shows("accessMessage"));
        window.shot(QStringLiteral("llaves-cambiadas"));
        const auto record = gate.registerFamily(2);
        window.openFamily(record.family.folio.text());
    }
};

QTEST_MAIN(TstUsersPage)
#include "tst_users_page.moc"
