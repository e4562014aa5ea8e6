// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;
using ports::AccessPerson;
using ports::AccessState;

namespace {

AccessPerson person(const char16_t* name, std::optional<access::Role> role)
{
    AccessPerson made;
    made.id = core::UserId(QUuid::createUuid());
    made.name = QString::fromUtf16(name);
    made.role = role;
    made.sinceMs = 77;
    return made;
}

} // namespace

class TestUserStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void peopleComeBackByName()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        AccessPerson cleaner = person(u"Zoila Cen", std::nullopt);
        cleaner.duty = QStringLiteral("Intendencia");
        AccessPerson user = person(u"Ana Pech", access::Role::Capturista);
        user.state = AccessState::Suspendido;
        user.suspendedFrom = QDate(2026, 11, 22);
        user.suspendedUntil = QDate(2026, 12, 1);
        QVERIFY(store->users().put(cleaner) && store->users().put(user));
        QCOMPARE(*store->users().people(), (QList{user, cleaner}));

        user.state = AccessState::Activo;
        user.suspendedFrom = user.suspendedUntil = {};
        user.role = access::Role::Supervisora;
        QVERIFY(store->users().put(user));
        QCOMPARE(*store->users().person(user.id), std::optional(user));
        QVERIFY(!*store->users().person(core::UserId(QUuid::createUuid())));
    }

    void theNewestLetterAndAppointmentCount()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        const AccessPerson one = person(u"Ana Pech", access::Role::Responsable);
        QVERIFY(store->users().put(one));
        QVERIFY(store->users().addLetter(one.id, QDate(2026, 3, 1), 1));
        QVERIFY(store->users().addLetter(one.id, QDate(2025, 3, 1), 2)); // found in a drawer later
        QVERIFY(store->users().addLetter(one.id, QDate(2026, 3, 1), 3)); // twice the same
        const ports::Appointment first{QStringLiteral("Dirección"), QDate(2025, 1, 1), QDate(2025, 12, 31)};
        ports::Appointment second{QStringLiteral("Dirección"), QDate(2026, 1, 1), {}};
        QVERIFY(store->users().addAppointment(one.id, second, 1));
        QVERIFY(store->users().addAppointment(one.id, first, 2));
        QCOMPARE((*store->users().person(one.id))->letterSigned, QDate(2026, 3, 1));
        QCOMPARE((*store->users().person(one.id))->appointment, std::optional(second));
        second.until = QDate(2026, 6, 30);
        QVERIFY(store->users().addAppointment(one.id, second, 3));
        QCOMPARE((*store->users().people()).front().appointment, std::optional(second));
        QCOMPARE(store->users().people()->size(), 1);
    }

    void whatMakesNoSenseIsRefused()
    {
        const fixture::StoreFolder folder;
        const auto store = folder.open();
        AccessPerson one = person(u"", access::Role::Capturista);
        QVERIFY(!store->users().put(one));
        one.name = QStringLiteral("Ana");
        one.state = AccessState::Suspendido; // since when?
        QVERIFY(!store->users().put(one));
        one.state = AccessState::Activo;
        QVERIFY(store->users().put(one));
        const ports::Appointment backwards{QStringLiteral("Dirección"), QDate(2026, 1, 2), QDate(2026, 1, 1)};
        QVERIFY(!store->users().addAppointment(one.id, backwards, 1));
        QVERIFY(!store->users().addLetter(core::UserId(QUuid::createUuid()), QDate(2026, 1, 1), 1));
    }
};

QTEST_GUILESS_MAIN(TestUserStore)
#include "tst_user_store.moc"
