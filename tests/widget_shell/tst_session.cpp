// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in, the growing delay, the lock and the way back.
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>

using fixture::ShellGate;
using fixture::Window;

class TstSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongPasswordSaysOneThingAndKeepsTheUser()
    {
        ShellGate gate(ShellGate::With::Store);
        Window window(gate, false);
        window.signIn(QStringLiteral("otra clave cualquiera"));
        window.waitFor("signInMessage");
        QVERIFY(window.textOf("signInMessage").contains(QStringLiteral("El usuario o la contraseña no coinciden")));
        QCOMPARE(window.textOf("signInPassword"), QString());
        QTRY_COMPARE(window.focusName(), QStringLiteral("signInPassword"));
        window.shot(QStringLiteral("entrar-error"));
        window.signIn();
        QVERIFY(window.shows("homePage"));
    }

    void anEmptyPasswordIsNoTry()
    {
        ShellGate gate(ShellGate::With::Store);
        Window window(gate, false);
        window.waitFor("signInPassword");
        QTRY_COMPARE(window.focusName(), QStringLiteral("signInPassword"));
        for (int i = 0; i < 8; ++i)
            window.key(Qt::Key_Return);
        window.signIn(); // no delay was earned
    }

    void afterFiveTriesOneWaits()
    {
        ShellGate gate(ShellGate::With::Store);
        Window window(gate, false);
        for (int i = 0; i < 6; ++i) {
            window.signIn(QStringLiteral("mal %1").arg(i));
            QTRY_VERIFY(window.shows("signInMessage"));
            QTRY_VERIFY(i == 5 || window.find("signInPassword")->isEnabled());
        }
        QTRY_VERIFY(window.textOf("signInMessage").contains(QStringLiteral("Espere 30 s")));
        QVERIFY(!window.find("signInPassword")->isEnabled());
        window.shot(QStringLiteral("entrar-espera"));
        auto* clock = window.widget().findChild<QTimer*>(QStringLiteral("signInClock"));
        clock->setInterval(1);
        gate.clock().mono += 31'000;
        QTRY_VERIFY(window.find("signInPassword")->isEnabled());
        window.signIn();
    }

    void theLockComesBackToTheSamePage()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F4);
        QVERIFY(window.shows("credentialsPage"));
        window.key(Qt::Key_L, Qt::ControlModifier);
        window.waitFor("signInPage");
        QCOMPARE(gate.locks, 1);
        QVERIFY(!window.widget().findChild<QWidget*>(QStringLiteral("sessionFrame")));
        window.shot(QStringLiteral("bloqueo"));
        window.signIn();
        QVERIFY(window.shows("credentialsPage"));
    }

    void theLockComesBackToTheCaptureAndItsField()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        auto draft = samples::familyDraft(7);
        draft.people.resize(1);
        draft.people.first().nombres = QStringLiteral("Ñadia");
        draft.currentSection = QStringLiteral("identidad");
        gate.saveDraft(draft);
        Window window(gate);
        window.waitFor("draftList");
        QTRY_VERIFY(window.find<QAbstractItemView>("draftList")->model()->rowCount() == 1);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        window.waitFor("nombres");
        window.find<QLineEdit>("nombres")->setFocus();
        window.key(Qt::Key_End);
        window.type(QStringLiteral(" Luz"));
        window.key(Qt::Key_L, Qt::ControlModifier);
        window.waitFor("signInPage");
        window.signIn();
        window.waitFor("nombres");
        QCOMPARE(window.textOf("nombres"), QStringLiteral("Ñadia Luz"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("nombres"));
    }

    void idlenessLocks()
    {
        ShellGate gate(ShellGate::With::Store);
        Window window(gate);
        auto* idle = window.widget().findChild<QTimer*>(QStringLiteral("idleTimer"));
        QCOMPARE(idle->interval(), 5 * 60'000);
        QVERIFY(idle->isActive());
        idle->start(1);
        window.waitFor("signInPage");
        QVERIFY(!idle->isActive());
    }

    void aWrongRecoveryCodeIsTold()
    {
        ShellGate gate(ShellGate::With::Store);
        Window window(gate, false);
        window.waitFor("signInPassword");
        QTRY_COMPARE(window.focusName(), QStringLiteral("signInPassword"));
        window.key(Qt::Key_Tab);
        window.key(Qt::Key_Tab);
        QCOMPARE(window.focusName(), QStringLiteral("signInRecover"));
        window.key(Qt::Key_Space);
        window.waitFor("recoveryPage");
        QTRY_COMPARE(window.focusName(), QStringLiteral("recoveryCode"));
        window.type(QStringLiteral("AAAA-BBBB"));
        window.key(Qt::Key_Tab);
        window.type(QStringLiteral("otra clave larga"));
        window.key(Qt::Key_Tab);
        window.type(QStringLiteral("otra clave largo"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.focusName(), QStringLiteral("recoveryAgain")); // they differ
        window.key(Qt::Key_Backspace);
        window.type(QStringLiteral("a"));
        window.key(Qt::Key_Return);
        window.waitFor("recoveryMessage");
        QVERIFY(window.textOf("recoveryMessage").contains(QStringLiteral("ACC-104")));
        window.shot(QStringLiteral("recuperacion"));
    }

    void theTitleNamesNobody()
    {
        ShellGate gate(ShellGate::With::EnrolledStore, true);
        Window window(gate);
        QCOMPARE(window.widget().windowTitle(), QStringLiteral("Módulo de Registro - PRÁCTICA"));
        QVERIFY(window.shows("practicaBand"));
    }
};

QTEST_MAIN(TstSession)
#include "tst_session.moc"
