// SPDX-License-Identifier: GPL-3.0-or-later
// What each role is offered: whoever may not do a thing does not see its page, and no key leads there or to an error.
#include "access/permissions.h"
#include "shell/rail.h"
#include "widget_shell/shell_fixture.h"

#include <QLabel>
#include <QPushButton>

using namespace padron;
using access::Permission;
using access::Role;
using fixture::ShellGate;
using fixture::Window;

namespace {

constexpr Qt::Key kPageKeys[] = {Qt::Key_F2, Qt::Key_F3, Qt::Key_F4, Qt::Key_F5, Qt::Key_F6, Qt::Key_F7, Qt::Key_F8, Qt::Key_F9, Qt::Key_F1};

/// Any sentence on the window that says a role may not.
QString refusal(Window& window)
{
    for (const QLabel* label : window.widget().findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(QLatin1String("ACC-110")))
            return label->text();
    return {};
}

void settle(Window& window)
{
    QTest::qWait(60); // what a page asked of the store has come back
    QCOMPARE(refusal(window), QString());
}

} // namespace

class TstRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noKeyLeadsToARefusal_data()
    {
        QTest::addColumn<int>("role");
        for (const Role role : access::roles())
            QTest::newRow(qPrintable(access::keyOf(role))) << static_cast<int>(role);
    }

    void noKeyLeadsToARefusal()
    {
        QFETCH(int, role);
        const auto who = static_cast<Role>(role);
        const auto may = [who](Permission what) { return access::allows(who, what); };
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        gate.setRole(who);
        Window window(gate);
        settle(window);
        window.shot(QStringLiteral("rol-%1").arg(access::keyOf(who)));
        for (const Qt::Key key : kPageKeys) {
            window.key(key);
            settle(window);
        }
        window.key(Qt::Key_K, Qt::ControlModifier);
        window.key(Qt::Key_U, Qt::ControlModifier);
        settle(window);

        window.key(Qt::Key_F2);
        QCOMPARE(window.shows("homePage"), may(Permission::FindPeople));
        QCOMPARE(window.shows("searchBox"), may(Permission::FindPeople));
        window.key(Qt::Key_F3);
        settle(window);
        if (may(Permission::Capture))
            window.waitFor("avisoMostrado");
        else
            QVERIFY(!window.shows("avisoMostrado"));
        window.key(Qt::Key_F4);
        QVERIFY(window.shows("credentialsPage")); // everybody may verify
        QCOMPARE(window.shows("cardsTabPrint"), may(Permission::PrintCredentials));
        window.key(Qt::Key_F6);
        QCOMPARE(window.shows("auditPage"), may(Permission::ReadLog) || may(Permission::NoteIncidents));
    }

    void whoeverIsSignedInVerifies()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.setRole(Role::Revisora);
        Window window(gate);
        window.key(Qt::Key_F4);
        for (int i = 0; i < 6 && !window.shows("verifyField"); ++i) // whatever tabs there are before it
            window.key(Qt::Key_Tab, Qt::ControlModifier);
        QTRY_VERIFY(window.shows("exportLists")); // the lists of the enrolment are here
        QTRY_COMPARE(window.focusName(), QStringLiteral("verifyField"));
        window.type(gate.credentialText({.issuer = QStringLiteral("MXPS"),
                                         .issuedAt = 1'700'000'000,
                                         .folio = domain::Folio::make(*domain::FolioPrefix::parse(u"09-0001-01"), 123),
                                         .fullName = QStringLiteral("Rosa Luna Paz"),
                                         .birth = QDate(1990, 3, 15),
                                         .sexo = domain::Sexo::Mujer,
                                         .entity = QStringLiteral("MX-CMX"),
                                         .statusIndex = 3}));
        window.key(Qt::Key_Return);
        window.waitFor("verdictCard");
        QCOMPARE(window.find<QLabel>("verdictWord")->text(), QStringLiteral("FIRMA VÁLIDA"));
        settle(window);
        window.shot(QStringLiteral("comprobar"));
        window.key(Qt::Key_Escape);
        QVERIFY(!window.find("verdictCard"));
        QVERIFY(window.shows("verifyField")); // Esc took the person away, and not the page
    }

    void whoOnlyReadsOpensAFamilyAndChangesNothing()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto family = gate.registerFamily(1);
        gate.setRole(Role::Revisora);
        Window window(gate);
        window.key(Qt::Key_K, Qt::ControlModifier);
        window.type(family.people.front().folio.text());
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        QTRY_VERIFY(window.find<QPushButton>("openExpediente")->isEnabled());
        window.shot(QStringLiteral("rol-revisora-familia"));
        for (const Qt::Key key : {Qt::Key_A, Qt::Key_U, Qt::Key_S, Qt::Key_P}) { // letters of what changes and prints
            window.key(key);
            window.key(key, Qt::ControlModifier);
            settle(window);
        }
        QVERIFY(window.shows("familyPage"));
        for (const char* name : {"saveCertificado", "printCertificado"})
            QVERIFY2(!window.find(name) || !window.find(name)->isEnabled(), name);
        QVERIFY(!window.shows("registerPage"));
        window.find<QPushButton>("openExpediente")->click();
        window.waitFor("expedientePage");
        settle(window);
        window.shot(QStringLiteral("rol-revisora-expediente"));
    }
};

QTEST_MAIN(TstRoles)
#include "tst_roles.moc"
