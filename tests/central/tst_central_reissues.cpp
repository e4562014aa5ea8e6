// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody registered in one state and corrected in another: whose laptop gets the card that says what is so now.
#include "brigade_centre.h"

#include "central/auditor.h"
#include "credential/qr_codec.h"
#include "credential/verify.h"
#include "support/central/card_entries.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace brigades;
using support::bodiesOf;
using support::credentialsOf;
using support::deliveredEntry;
using support::printedEntry;

namespace {

/// Registered by `home`, in Chiapas; `away`, in Oaxaca, looked one family up and holds it too.
struct TwoStates
{
    CentreParts centre;
    std::unique_ptr<TestDevice> home, away = std::make_unique<TestDevice>();
    FamilyRecord family;
    core::PersonId person;

    explicit TwoStates(support::PgCluster& cluster) : centre(cluster), home(centre.newDevice())
    {
        if (!centre.enrol(*away, codeInOaxaca()))
            qFatal("no second module");
        family = home->family(1);
        person = family.people.at(1).id;
        push(*home, registration(entryId(1), family));
        centre.ask(QStringLiteral("INSERT INTO familia_en_equipo SELECT f.id, e.id FROM familia f, equipo e ON CONFLICT DO NOTHING"));
    }
    sync::EnrolCode codeInOaxaca()
    {
        const auto text = centre.enroller->issueCode(
            {QStringLiteral("20"), QStringLiteral("0003"), QStringLiteral("Módulo lejano"), QStringLiteral("CSIMB000456")});
        return *sync::EnrolCode::parse(*text);
    }
    QString push(TestDevice& device, const QByteArray& entry) { return brigades::said(centre.push(device, device.seal({entry}))); }
    int sign() { return centre.signer->signPending(100).value_or(-1); }
    /// A surname changed, or the telephone, by who had seen the registration only.
    QByteArray renamed(int entry = 2, QStringView to = u"Peña") const
    {
        return update(entryId(entry), edited(family, kLater + entry, surname(to)), {{family.family.id, entryId(1)}});
    }
    QByteArray called(int entry = 3) const
    {
        return update(entryId(entry), edited(family, kLater + entry, phone("9671110000")), {{family.family.id, entryId(1)}});
    }
    QStringList faults() { return Auditor(centre.store, centre.keys).run()->faults; }
    /// As a clinic reads that card.
    credential::Claims claimsOf(const sync::CredentialSigned& card)
    {
        const auto& lists = home->enrolment();
        const auto verifier = credential::verifierFrom({lists.rootPublic, lists.trustList, lists.finalStatus, lists.provisionalStatus});
        const auto told = verifier->verify(credential::qrText(card.cose), centre.clock.now / 1000);
        return told.credential ? told.credential->claims() : credential::Claims();
    }
};

} // namespace

class TestCentralReissues : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void correctedElsewhereTheCardComesHome_data()
    {
        QTest::addColumn<QString>("order"); // s: what waits is signed; c: corrected away; t: at home the telephone, apart
        for (const char* order : {"scs", "sctss", "stcs", "csts", "tcs", "scst"})
            QTest::addRow("%s", order) << QString::fromLatin1(order);
    }
    void correctedElsewhereTheCardComesHome()
    {
        QFETCH(const QString, order);
        TwoStates of(m_cluster);
        for (const QChar step : order) {
            if (step == u's')
                QVERIFY(of.sign() >= 0);
            else if (step == u'c')
                QVERIFY(of.push(*of.away, of.renamed()).startsWith(u"aceptado:"));
            else
                QVERIFY(of.push(*of.home, of.called()).startsWith(u"aceptado:"));
        }
        const bool anew = order.startsWith(u's'); // else the first one says it already
        const auto cards = credentialsOf(of.centre, *of.home, of.person);
        QCOMPARE(cards.size(), anew ? 2 : 1);
        const int issue = cards.last().issueNumber;
        QCOMPARE(issue, int(cards.size()));
        QVERIFY(of.claimsOf(cards.last()).fullName.contains(QStringLiteral("Peña")));
        QCOMPARE(of.claimsOf(cards.last()).entity, QStringLiteral("MX-CHP"));
        QCOMPARE(of.centre.count("credencial_pendiente"), 0);
        // away, nothing to print, and what was written of them is known to have arrived
        QVERIFY(bodiesOf<sync::CredentialSigned>(of.centre, *of.away).isEmpty());
        const auto states = bodiesOf<sync::PersonStateChanged>(of.centre, *of.away);
        QVERIFY(std::any_of(states.begin(), states.end(), [&](const auto& state) { return state.person == of.person; }));
        QCOMPARE(of.push(*of.away, printedEntry(*of.away, of.person, issue)), QStringLiteral("en cuarentena:registro-ajeno"));
        // at home it is printed and handed over
        QVERIFY(!bodiesOf<sync::FamiliesSent>(of.centre, *of.home).isEmpty());
        QCOMPARE(of.push(*of.home, printedEntry(*of.home, of.person, issue)), QStringLiteral("aceptado:"));
        QCOMPARE(of.push(*of.home, deliveredEntry(*of.home, of.person, issue)), QStringLiteral("aceptado:"));
        QCOMPARE(of.centre.count("alarma"), 0);
        QCOMPARE(of.faults(), QStringList());
    }

    /// A laptop put back goes on under new keys, even in another state: what was corrected elsewhere comes to those.
    void aRestoredLaptopGetsTheCard_data()
    {
        QTest::addColumn<QString>("order"); // r: restored
        for (const char* order : {"scrs", "srcs", "rscs", "crs", "rcs"})
            QTest::addRow("%s", order) << QString::fromLatin1(order);
    }
    void aRestoredLaptopGetsTheCard()
    {
        QFETCH(const QString, order);
        TwoStates of(m_cluster);
        TestDevice heir(of.home->store(), 2);
        for (const QChar step : order) {
            if (step == u's')
                QVERIFY(of.sign() >= 0);
            else if (step == u'r')
                QVERIFY(of.centre.enrol(heir, of.codeInOaxaca()));
            else
                QVERIFY(of.push(*of.away, of.renamed()).startsWith(u"aceptado:"));
        }
        const auto cards = credentialsOf(of.centre, heir, of.person);
        QCOMPARE(cards.size(), order.count(u's'));
        QCOMPARE(of.claimsOf(cards.last()).entity, QStringLiteral("MX-CHP")); // where they were registered, as their folio says
        QVERIFY(bodiesOf<sync::CredentialSigned>(of.centre, *of.away).isEmpty());
        QCOMPARE(of.push(heir, printedEntry(heir, of.person, cards.last().issueNumber)), QStringLiteral("aceptado:"));
    }

    void aStolenLaptopEndsNoCardFromAfar()
    {
        TwoStates of(m_cluster);
        QCOMPARE(of.sign(), 4);
        QCOMPARE(of.push(*of.away, of.renamed()), QStringLiteral("aceptado:"));
        of.centre.ask(QStringLiteral("UPDATE equipo SET revocado = true WHERE clave = 'D0002' RETURNING id"));
        QCOMPARE(of.sign(), 0);
        QCOMPARE(of.centre.count("credencial WHERE estado <> 0"), 0);
        // until who registered them says what their name is
        const auto standing = (*of.centre.store.begin())->family(of.family.family.id);
        QCOMPARE(of.push(*of.home, update(entryId(4), edited((*standing)->record, kLater + 4, surname(u"Pena")),
                                          {{of.family.family.id, entryId(2)}})),
                 QStringLiteral("aceptado:"));
        QCOMPARE(of.sign(), 1);
        QVERIFY(of.claimsOf(credentialsOf(of.centre, *of.home, of.person).last()).fullName.contains(QStringLiteral("Pena")));
    }

    /// The old card is no worse than one that lies where nobody can print it.
    void nothingIsSignedForALaptopThatIsGone()
    {
        TwoStates of(m_cluster);
        QCOMPARE(of.sign(), 4);
        of.centre.ask(QStringLiteral("UPDATE equipo SET revocado = true WHERE clave = 'D0001' RETURNING id"));
        QCOMPARE(of.push(*of.away, of.renamed()), QStringLiteral("aceptado:"));
        QCOMPARE(of.sign(), 0);
        QCOMPARE(of.centre.count("credencial WHERE estado <> 0"), 0);
        TestDevice heir(of.home->store(), 2);
        QVERIFY(of.centre.enrol(heir, of.centre.newCode()));
        QCOMPARE(of.sign(), 1);
        QCOMPARE(credentialsOf(of.centre, heir, of.person).last().issueNumber, 2);
    }

    /// Whoever wrote what and when: a card is sent once, to who registered its holder. Nobody else may say that it is printed.
    void randomHistoriesSendEveryCardHome_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 4; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void randomHistoriesSendEveryCardHome()
    {
        QFETCH(const quint32, seed);
        std::mt19937 random(seed);
        const auto below = [&random](int limit) { return static_cast<int>(random() % static_cast<quint32>(limit)); };
        Centre centre(m_cluster);
        QList<FamilyRecord> families;
        for (int i = 0; i < centre.devices.size(); ++i) {
            families.append(centre.devices.at(i)->family(i + 1));
            QCOMPARE(centre.push(i, registration(entryId(i + 1), families.last())), QStringLiteral("aceptado:"));
        }
        centre.share();
        const QStringList surnames{QStringLiteral("Peña"), QStringLiteral("Pena"), QStringLiteral("Cruz")};
        int abroad = 0;
        for (int n = 10; n < 50; ++n) {
            const int writer = below(3), whose = below(3);
            const bool late = below(4) == 0; // it had heard of the registration only
            const auto id = families.at(whose).family.id;
            const auto change = edited(late ? families.at(whose) : standing(centre, id), kLater + n, [&](FamilyRecord& after) {
                domain::Person& person = after.people[below(int(after.people.size()))];
                if (below(3) == 0)
                    person.telefono = QStringLiteral("96712345%1").arg(n);
                else
                    person.name = *domain::PersonName::parse(person.name.nombres(), surnames.at(below(3)), u"Díaz");
            });
            const QString said = centre.push(writer, update(entryId(n), change, {{id, late ? entryId(whose + 1) : versionOf(centre, id)}}));
            QVERIFY2(said.startsWith(u"aceptado:") || said.startsWith(u"observado:"), qPrintable(said));
            abroad += int(centre.parts.count("credencial_pendiente w JOIN persona p ON p.id = w.persona_id "
                                             "WHERE w.equipo_id <> p.equipo_id"));
            if (below(3) == 0)
                QVERIFY(centre.parts.signer->signPending(100));
        }
        QVERIFY(centre.parts.signer->signPending(100));
        const qint64 cards = centre.parts.count("credencial");
        QCOMPARE(centre.parts.count("flujo WHERE tipo = 'credencial'"), cards);
        QCOMPARE(centre.parts.count("flujo f JOIN persona p ON p.id = f.persona_id "
                                    "WHERE f.tipo = 'credencial' AND f.equipo_id = p.equipo_id"), cards);
        QVERIFY(abroad > 0 && centre.parts.count("credencial WHERE emision > 1") > 0);
        QCOMPARE(Auditor(centre.parts.store, centre.parts.keys).run()->faults, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCentralReissues)
#include "tst_central_reissues.moc"
