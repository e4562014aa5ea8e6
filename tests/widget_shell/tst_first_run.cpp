// SPDX-License-Identifier: GPL-3.0-or-later
// From nothing to an open session, by keys only.
#include "widget_shell/shell_fixture.h"

#include <QCheckBox>

using fixture::ShellGate;
using fixture::Window;

class TstFirstRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeByKeys()
    {
        ShellGate gate(ShellGate::With::Nothing);
        Window window(gate, false);
        QVERIFY(window.shows("firstUserPage"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("firstUserName"));
        window.shot(QStringLiteral("primer-uso-1"));
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Return); // nothing typed: back to the name, told under it
        QCOMPARE(window.focusName(), QStringLiteral("firstUserName"));
        window.type(QStringLiteral("M. Ruiz"));
        window.key(Qt::Key_Return);
        window.type(QStringLiteral("corta"));
        window.key(Qt::Key_Return);
        window.type(QStringLiteral("larga"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.focusName(), QStringLiteral("firstUserAgain")); // they differ
        QCOMPARE(window.textOf("firstUserAgain"), QString());
        window.type(QStringLiteral("corta"));
        window.key(Qt::Key_Return);
        window.waitFor("firstUserMessage");
        QVERIFY(window.textOf("firstUserMessage").contains(QStringLiteral("ACC-105")));
        QVERIFY(!gate.hasStore());
        window.shot(QStringLiteral("primer-uso-error"));

        QTRY_COMPARE(window.focusName(), QStringLiteral("firstUserPassword"));
        window.type(QStringLiteral("una frase larga y mía"));
        window.key(Qt::Key_Tab);
        window.type(QStringLiteral("una frase larga y mía"));
        window.key(Qt::Key_Return);
        window.waitFor("recoveryCodePage");
        QCOMPARE(gate.createdUser, QStringLiteral("M. Ruiz"));
        QCOMPARE(window.textOf("recoveryCodeText").size(), 39); // eight groups of four
        QVERIFY(!window.find("recoveryCodeNext")->isEnabled());
        window.shot(QStringLiteral("primer-uso-2"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("recoveryCodePrint"));
        window.key(Qt::Key_Tab);
        window.key(Qt::Key_Tab);
        QCOMPARE(window.focusName(), QStringLiteral("recoveryCodeKept"));
        window.key(Qt::Key_Space);
        window.key(Qt::Key_Tab);
        QCOMPARE(window.focusName(), QStringLiteral("recoveryCodeNext"));
        window.key(Qt::Key_Space);

        window.waitFor("enrolmentPage");
        QTRY_COMPARE(window.focusName(), QStringLiteral("enrolCode"));
        window.shot(QStringLiteral("primer-uso-3"));
        window.type(fixture::kGoodCode);
        QStringList walk;
        for (int i = 0; i < 7; ++i) {
            window.key(Qt::Key_Tab);
            walk.append(window.focusName());
        }
        QCOMPARE(walk, QStringList({QStringLiteral("enrolAddress"), QStringLiteral("enrolMore"), QStringLiteral("enrolOnline"),
                                    QStringLiteral("enrolRequest"), QStringLiteral("enrolAnswer"), QStringLiteral("enrolLater"),
                                    QStringLiteral("enrolCode")}));
        window.key(Qt::Key_Tab);
        window.type(QStringLiteral("https://centro.example:8443"));
        QVERIFY(!window.shows("enrolProxy")); // most have none
        window.key(Qt::Key_Tab);
        QCOMPARE(window.focusName(), QStringLiteral("enrolMore"));
        window.key(Qt::Key_Space);
        QCOMPARE(window.focusName(), QStringLiteral("enrolProxy"));
        window.type(QStringLiteral("proxy.example:3128"));
        window.widget().resize(1280, 720);
        QTest::qWait(50);
        const auto* later = window.find("enrolLater");
        QVERIFY(later->mapTo(&window.widget(), later->rect().bottomLeft()).y() < window.widget().height()); // nothing is cut off
        window.shot(QStringLiteral("primer-uso-proxy"));
        window.key(Qt::Key_Return);
        window.waitFor("sessionFrame");
        QCOMPARE(gate.enrolledThrough, QStringLiteral("proxy.example:3128"));
        QVERIFY(!window.shows("notEnrolledBanner"));
    }

    void enrolmentCanWait()
    {
        ShellGate gate(ShellGate::With::Nothing);
        Window window(gate, false);
        QTRY_COMPARE(window.focusName(), QStringLiteral("firstUserName"));
        window.type(QStringLiteral("M. Ruiz"));
        window.key(Qt::Key_Tab);
        window.type(QStringLiteral("una frase larga y mía"));
        window.key(Qt::Key_Tab);
        window.type(QStringLiteral("una frase larga y mía"));
        window.key(Qt::Key_Return);
        window.waitFor("recoveryCodePage");
        window.find<QCheckBox>("recoveryCodeKept")->setChecked(true);
        window.find("recoveryCodeNext")->setFocus();
        window.key(Qt::Key_Space);
        window.waitFor("enrolmentPage");
        window.find("enrolLater")->setFocus();
        window.key(Qt::Key_Space);
        window.waitFor("sessionFrame");
        QVERIFY(window.shows("notEnrolledBanner"));
    }
};

QTEST_MAIN(TstFirstRun)
#include "tst_first_run.moc"
