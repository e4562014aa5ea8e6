// SPDX-License-Identifier: GPL-3.0-or-later
#include "brigade_centre.h"

#include "central/auditor.h"
#include "central/batch_arrivals.h"
#include "central/errors.h"
#include "central/lost_devices.h"

#include <QTest>

#include <thread>

using namespace brigades;

namespace {

/// Two transactions that meet: the first stands still before a statement, until the second waits for what the first holds, or
/// is through.
class Meeting
{
public:
    explicit Meeting(const char* statement) : m_statement(statement) {}

    PgCentralStore::FailureProbe probe()
    {
        return [this](const char* statement) {
            if (m_stands && !m_goesOn)
                m_second = statement;
            if (std::this_thread::get_id() != m_first || QLatin1String(statement) != m_statement)
                return false;
            m_first = std::thread::id();
            m_stands = true;
            while (!m_goesOn)
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            return false;
        };
    }

    /// Whether the second waited for the first. Nothing: the first never came to its statement.
    template <class First, class Second> std::optional<bool> run(const CentreParts& centre, const First& first, const Second& second)
    {
        std::atomic<bool> isFirstOver = false, isSecondOver = false;
        std::thread one([&] {
            m_first = std::this_thread::get_id();
            first();
            isFirstOver = true;
        });
        while (!m_stands && !isFirstOver)
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        const bool met = m_stands;
        std::thread two([&] {
            second();
            isSecondOver = true;
        });
        bool waited = false;
        while (met && !isSecondOver && !waited)
            waited = centre.ask(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")) != QStringLiteral("0");
        m_goesOn = true;
        one.join();
        two.join();
        return met ? std::optional(waited) : std::nullopt;
    }

    QString waitedIn() const { return QLatin1String(m_second); } ///< the second, before the first went on

private:
    const QLatin1String m_statement;
    std::atomic<std::thread::id> m_first = std::thread::id();
    std::atomic<bool> m_stands = false, m_goesOn = false;
    std::atomic<const char*> m_second = "";
};

/// The door for whoever has more to send; nothing is projected by itself.
core::Result<BatchArrivals::Answer> bring(CentreParts& centre, const TestDevice& device, const QByteArray& sealed)
{
    BatchArrivals arrivals(centre.store, *centre.intake, centre.authority->buzon, *centre.acuse, centre.clock, [] {});
    return arrivals.receive(*sync::peekBatchHeader(sealed), sealed, device.certificateSha256());
}

/// Registers a family (entry 1) and splits it (entry 2), held by all: whom those who left belong to.
core::FamilyId partedFrom(Centre& centre, const FamilyRecord& family)
{
    centre.push(0, registration(entryId(1), family));
    const FamilyChange parted = split(centre, family);
    centre.push(0, update(entryId(2), parted, {{family.family.id, entryId(1)}}));
    centre.share();
    return parted.after.last().family.id;
}

QStringList faultsOf(CentreParts& centre)
{
    return Auditor(centre.store, centre.keys).run()->faults;
}

} // namespace

/// Transactions that meet at the centre: one waits for the other, and nothing falls between both.
class TestCentralRaces : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    /// While a decision is laid, another laptop changes a family that a split connects with it: both stand.
    void aDecisionAndAChangeOfAConnectedFamily()
    {
        Meeting meeting("standings_of"); // all is read, nothing is written
        Centre centre(m_cluster, meeting.probe());
        const FamilyRecord family = centre.devices.at(0)->family(1);
        const core::FamilyId left = partedFrom(centre, family);
        const FamilyRecord stayed = standing(centre, family.family.id), gone = standing(centre, left);
        const auto edit = [](const char* number) { return [number](FamilyRecord& after) { after.people[0].telefono = QLatin1String(number); }; };
        const Bases base{{family.family.id, entryId(2)}, {left, entryId(2)}};
        QVERIFY(centre.push(1, update(entryId(3), edited(stayed, kLater + 1, edit("9671110000")), base)).startsWith(u"aceptado"));
        QCOMPARE(centre.push(2, update(entryId(4), edited(stayed, kLater + 2, edit("9672220000")), base)),
                 QStringLiteral("observado:versiones-en-conflicto"));
        const QByteArray decided = decision(entryId(5), openIn(centre).front(), true, versionOf(centre, family.family.id), kLater + 5);
        const QByteArray other = update(entryId(6), edited(gone, kLater + 6, edit("9673330000")), base);
        QString first, second;
        const auto waited = meeting.run(centre.parts, [&] { first = centre.push(1, decided); }, [&] { second = centre.push(2, other); });
        QCOMPARE(waited, std::optional(true));
        QCOMPARE(meeting.waitedIn(), QStringLiteral("lock_connected")); // before it reads what the first is about to change
        QCOMPARE(first, QStringLiteral("aceptado:"));
        QVERIFY2(second.startsWith(u"aceptado"), qPrintable(second));
        QCOMPARE(standing(centre, family.family.id).people.at(0).telefono, QStringLiteral("9672220000"));
        QCOMPARE(standing(centre, left).people.at(0).telefono, QStringLiteral("9673330000"));
        QCOMPARE(openIn(centre).size(), 0);
        QCOMPARE(faultsOf(centre.parts), QStringList());
    }

    /// One laptop knows that a man left the family, the other does not: each names another family, and both mean him.
    void twoThatNameOtherFamiliesAndMeanTheSameMan()
    {
        Meeting meeting("standings_of");
        Centre centre(m_cluster, meeting.probe());
        const FamilyRecord family = centre.devices.at(0)->family(1);
        const core::FamilyId left = partedFrom(centre, family);
        const auto elsewhere = [](FamilyRecord& after) { after.people[0].domicilio.referencias = QStringLiteral("Junto al pozo"); };
        const QByteArray seen = update(entryId(3), edited(standing(centre, left), kLater + 1, elsewhere), {{left, entryId(2)}});
        const QByteArray unseen = update(entryId(4), edited(family, kLater + 2, phone("9672220000")), {{family.family.id, entryId(1)}});
        QString first, second;
        const auto waited = meeting.run(centre.parts, [&] { first = centre.push(1, seen); }, [&] { second = centre.push(2, unseen); });
        QCOMPARE(waited, std::optional(true));
        QCOMPARE(meeting.waitedIn(), QStringLiteral("lock_connected")); // before it reads what the first is about to change
        QCOMPARE(first, QStringLiteral("aceptado:"));
        QVERIFY2(second.startsWith(u"aceptado"), qPrintable(second));
        const domain::Person man = standing(centre, left).people.at(0);
        QCOMPARE(man.id, family.people.at(1).id);
        QCOMPARE(man.telefono, QStringLiteral("9672220000"));
        QCOMPARE(man.domicilio.referencias, QStringLiteral("Junto al pozo"));
        QCOMPARE(faultsOf(centre.parts), QStringList());
    }

    void aBatchArrivesBeforeItsLaptopIsRevoked()
    {
        Meeting meeting("commit");
        CentreParts centre(m_cluster, meeting.probe());
        const auto device = centre.newDevice();
        QVERIFY(centre.push(*device, device->seal({device->plainEntry()}))); // its first contact is noted: only what is meant locks
        const QByteArray sealed = device->seal({device->familyEntry(device->family(1))});
        core::Result<BatchArrivals::Answer> kept = core::fail(core::kInternal);
        core::Result<LostDevices::Revoked> revoked = core::fail(core::kInternal);
        const auto waited = meeting.run(centre, [&] { kept = bring(centre, *device, sealed); }, [&] {
            revoked = LostDevices(centre.store, centre.keys, centre.clock).revoke(QStringLiteral("D0001"), sync::SealReason::Robo);
        });
        QCOMPARE(waited, std::optional(true));
        QVERIFY(kept && !kept->isReceipt && revoked);
        QCOMPARE(centre.count("lote_por_ver"), 0); // what was promised to be kept counts as come before
        QCOMPARE(centre.count("familia"), 1);
        QCOMPARE(centre.ask(QStringLiteral("SELECT string_agg(tipo, ' ') FROM alarma")), QStringLiteral("equipo-dado-de-baja"));
        QCOMPARE(faultsOf(centre), QStringList());
    }

    void aBatchArrivesAfterItsLaptopIsRevoked()
    {
        Meeting meeting("books"); // it is given up, and not committed
        CentreParts centre(m_cluster, meeting.probe());
        const auto device = centre.newDevice();
        QVERIFY(centre.push(*device, device->seal({device->plainEntry()}))); // its first contact is noted: only what is meant locks
        const QByteArray sealed = device->seal({device->familyEntry(device->family(1))});
        core::Result<BatchArrivals::Answer> kept = core::fail(core::kInternal);
        core::Result<LostDevices::Revoked> revoked = core::fail(core::kInternal);
        const auto waited = meeting.run(
            centre, [&] { revoked = LostDevices(centre.store, centre.keys, centre.clock).revoke(QStringLiteral("D0001"), sync::SealReason::Robo); },
            [&] { kept = bring(centre, *device, sealed); });
        QCOMPARE(waited, std::optional(true));
        QVERIFY(revoked);
        QCOMPARE(kept.error().code, kDeviceRevoked);
        QVERIFY(!kept.error().detail.isEmpty()); // the order to seal comes with it
        QCOMPARE(centre.count("lote_por_ver"), 0);
        QCOMPARE(centre.count("familia"), 0);
    }

    /// A store is put back and enrols anew while what its old keys brought still waits: it hears of it like of all the rest.
    void aStorePutBackInheritsWhatHadArrived()
    {
        Meeting meeting("commit");
        CentreParts centre(m_cluster, meeting.probe());
        const auto device = centre.newDevice();
        QVERIFY(centre.push(*device, device->seal({device->plainEntry()}))); // its first contact is noted: only what is meant locks
        const auto code = centre.newCode();
        const QByteArray sealed = device->seal({device->familyEntry(device->family(1))});
        TestDevice heir(device->store(), 2);
        core::Result<BatchArrivals::Answer> kept = core::fail(core::kInternal);
        core::Result<void> enrolled;
        const auto waited = meeting.run(centre, [&] { kept = bring(centre, *device, sealed); },
                                        [&] { enrolled = centre.enrol(heir, code); });
        QCOMPARE(waited, std::optional(true));
        QVERIFY(kept);
        QCOMPARE(enrolled.error().code, kStoreUnavailable); // a word that the laptop takes for "in a moment"
        QCOMPARE(centre.count("equipo"), 1);

        const auto waiting = centre.intake->devicesWaiting();
        QVERIFY(centre.intake->projectAll(waiting->first().device));
        const auto again = centre.enrol(heir, code);
        QVERIFY2(again, again ? "" : qPrintable(again.error().printedId()));
        QList<core::PersonId> heard;
        const auto page = centre.stream(heir);
        for (const auto& item : page->items)
            if (const auto* changed = std::get_if<sync::PersonStateChanged>(&item.body))
                heard.append(changed->person);
        QCOMPARE(qint64(heard.size()), centre.count("persona"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT count(*) FROM credencial_pendiente c JOIN equipo e ON e.id = c.equipo_id WHERE e.epoca = 2")).toLongLong(),
                 centre.count("credencial_pendiente"));
        QVERIFY(centre.push(heir, heir.seal({heir.plainEntry()})));
    }
};

QTEST_GUILESS_MAIN(TestCentralRaces)
#include "tst_central_races.moc"
