// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include "access/errors.h"

#include <QTest>

using namespace padron;
using access::Role;
using ports::AccessPerson;
using ports::AccessState;

namespace {

constexpr access::KdfCost kQuick{1, 8192};

core::SecureBytes secret(const char* text)
{
    return core::SecureBytes(QByteArrayView(text));
}

core::ErrorCode codeOf(const core::Result<void>& result)
{
    return result ? core::kInternal : result.error().code;
}

} // namespace

/// A laptop whose only user, a responsable, has just given her password again.
class TstUsers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_store = std::make_unique<fixture::Store>();
        prove();
    }

    void anAddedUserSignsInAndIsInTheLog()
    {
        const auto id = add(u"  Ana   Pech ");
        const auto entry = m_store->lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kUserAdded));
        QCOMPARE(entry.numeral, QStringLiteral("49"));
        QCOMPARE(entry.payload.toMap().value(1).toByteArray(), id.bytes());
        usecases::SignIn signIn(m_store->vault, m_store->clock);
        const auto in = signIn.withPassword(QStringLiteral("ana pech"), secret("agua de jamaica"));
        QVERIFY(in);
        QCOMPARE(in->user, (access::SessionUser{id, QStringLiteral("Ana Pech"), Role::Capturista}));
        const auto people = *users().list();
        QCOMPARE(people.size(), 2);
        QCOMPARE(people.front().name, QStringLiteral("Ana Pech"));
        QCOMPARE(people.front().state, AccessState::Activo);
        QCOMPARE(people.back().id, m_store->user.id); // the first, who has no row yet
    }

    void aStaleOrBorrowedProofChangesNothing()
    {
        const auto id = add(u"Ana Pech");
        const QByteArray before = *m_store->vault.load();
        m_store->clock.mono += access::kProofLastsMs + 1;
        QCOMPARE(codeOf(users().suspend(m_proof, id)), access::kProofNeeded);
        QCOMPARE(codeOf(users().lift(m_proof, id)), access::kProofNeeded);
        QCOMPARE(codeOf(users().remove(m_proof, id)), access::kProofNeeded);
        QCOMPARE(codeOf(users().change(m_proof, {id, QStringLiteral("Otra"), Role::Supervisora})), access::kProofNeeded);
        QCOMPARE(codeOf(users().resetPassword(m_proof, id, secret("otra frase larga"), kQuick)), access::kProofNeeded);
        const access::Proof another{id, m_store->clock.mono};
        QCOMPARE(codeOf(users().suspend(another, id)), access::kProofNeeded);
        QCOMPARE(*m_store->vault.load(), before);
    }

    void whoeverIsSuspendedStaysOutUntilLifted()
    {
        const auto id = add(u"Ana Pech");
        const QDate until = m_store->clock.day.addDays(8);
        QVERIFY(users().suspend(m_proof, id, until));
        usecases::SignIn signIn(m_store->vault, m_store->clock);
        QCOMPARE(signIn.withPassword(QStringLiteral("Ana Pech"), secret("agua de jamaica")).error().code, access::kUserSuspended);
        AccessPerson person = personOf(id);
        QCOMPARE(person.state, AccessState::Suspendido);
        QCOMPARE(person.suspendedFrom, m_store->clock.day);
        QCOMPARE(person.suspendedUntil, until);
        QCOMPARE(codeOf(users().resetPassword(m_proof, id, secret("otra frase larga"), kQuick)), access::kUserSuspended);
        QCOMPARE(codeOf(users().suspend(m_proof, id, m_store->clock.day.addDays(-1))), access::kAccessDataFaulty);

        QVERIFY(users().lift(m_proof, id));
        QVERIFY(signIn.withPassword(QStringLiteral("Ana Pech"), secret("agua de jamaica")));
        person = personOf(id);
        QVERIFY(person.state == AccessState::Activo && person.suspendedFrom.isNull());
        QCOMPARE(m_store->lastEntry().kind, QLatin1String(envelope::kind::kUserLifted));
    }

    void nobodyChangesHerOwnStanding()
    {
        const auto own = m_store->user.id;
        QCOMPARE(codeOf(users().suspend(m_proof, own)), access::kOwnAccount);
        QCOMPARE(codeOf(users().remove(m_proof, own)), access::kOwnAccount);
        QCOMPARE(codeOf(users().change(m_proof, {own, QStringLiteral("Prueba"), Role::Supervisora})), access::kOwnAccount);
        QVERIFY(users().change(m_proof, {own, QStringLiteral("Rosa Prueba"), Role::Responsable})); // a name is no standing
    }

    void aRemovedUserStaysInTheListAsPast()
    {
        const auto id = add(u"Ana Pech");
        QVERIFY(users().remove(m_proof, id));
        QCOMPARE(personOf(id).state, AccessState::Retirado);
        QCOMPARE(codeOf(users().lift(m_proof, id)), access::kUnknownUser);
        QCOMPARE(codeOf(users().remove(m_proof, core::UserId(QUuid::createUuid()))), access::kUnknownUser);
    }

    void roleAndPasswordAreSetByTheResponsable()
    {
        const auto id = add(u"Ana Pech");
        QVERIFY(users().change(m_proof, {id, QStringLiteral("Ana Pech"), Role::Supervisora}));
        QVERIFY(users().resetPassword(m_proof, id, secret("otra frase larga"), kQuick));
        usecases::SignIn signIn(m_store->vault, m_store->clock);
        QVERIFY(!signIn.withPassword(QStringLiteral("Ana Pech"), secret("agua de jamaica")));
        QCOMPARE(signIn.withPassword(QStringLiteral("Ana Pech"), secret("otra frase larga"))->user.role, Role::Supervisora);
        const auto weak = users().resetPassword(m_proof, id, secret("ana pech 2026"), kQuick);
        QCOMPARE(codeOf(weak), access::kPasswordTooWeak);
    }

    void faultyNamesAreRefused()
    {
        for (const QString& name : {QString(), QStringLiteral("   "), QString(101, u'a')})
            QCOMPARE(users().add(m_proof, name, Role::Capturista, secret("agua de jamaica"), kQuick).error().code,
                     access::kAccessDataFaulty);
        QCOMPARE(users().add(m_proof, QStringLiteral("prueba"), Role::Capturista, secret("agua de jamaica"), kQuick).error().code,
                 access::kNameTaken);
    }

    void lettersAndAppointmentsAreNotedOfEverybodyWithAccess()
    {
        QVERIFY(*users().lacksLetter());
        const QDate day = m_store->clock.day;
        QCOMPARE(codeOf(users().noteLetter(m_store->user.id, day.addDays(1))), access::kAccessDataFaulty);
        QVERIFY(users().noteLetter(m_store->user.id, day));
        QVERIFY(!*users().lacksLetter());

        const auto cleaner = users().addWithoutAccount(QStringLiteral("Zoila Cen"), QStringLiteral("Intendencia"));
        QVERIFY(cleaner);
        QVERIFY(users().noteLetter(*cleaner, day.addDays(-30)));
        QCOMPARE(m_store->lastEntry().kind, QLatin1String(envelope::kind::kLetterNoted));
        const ports::Appointment appointment{QStringLiteral("Dirección del centro"), day, day.addYears(1)};
        QVERIFY(users().noteAppointment(m_store->user.id, appointment));
        QCOMPARE(personOf(m_store->user.id).appointment, std::optional(appointment));
        QCOMPARE(codeOf(users().noteAppointment(*cleaner, {QStringLiteral("X"), day, day.addDays(-1)})), access::kAccessDataFaulty);
        QCOMPARE(codeOf(users().noteAppointment(*cleaner, {{}, day, {}})), access::kAccessDataFaulty);

        const AccessPerson found = personOf(*cleaner);
        QVERIFY(!found.role && found.letterSigned == day.addDays(-30));
        QVERIFY(users().removeWithoutAccount(*cleaner));
        QCOMPARE(personOf(*cleaner).state, AccessState::Retirado);
        QCOMPARE(codeOf(users().removeWithoutAccount(m_store->user.id)), access::kUnknownUser);
        QVERIFY(m_store->session().verifyLog.run());
    }

private:
    usecases::Users& users() { return m_store->session().users; }
    void prove()
    {
        m_proof = *m_store->session().signIn.prove(QStringLiteral("Prueba"), secret("una frase de ensayo"));
    }
    core::UserId add(const char16_t* name)
    {
        return *users().add(m_proof, QString::fromUtf16(name), Role::Capturista, secret("agua de jamaica"), kQuick);
    }
    AccessPerson personOf(const core::UserId& id)
    {
        const auto people = *users().list();
        for (const AccessPerson& person : people)
            if (person.id == id)
                return person;
        return {};
    }

    std::unique_ptr<fixture::Store> m_store;
    access::Proof m_proof;
};

QTEST_GUILESS_MAIN(TstUsers)
#include "tst_users.moc"
