// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/auditor.h"
#include "central/errors.h"
#include "support/central/centre_parts.h"

#include <QTest>

#include <thread>

using namespace padron;
using namespace padron::central;
using support::CentreParts;

/// The nth call to the database fails, for every n: what was being done is not done at all, and can be done again.
class TestCentralFaults : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    std::atomic<int> m_failAt = -1; ///< calls until one fails; -1: none

    PgCentralStore::FailureProbe probe()
    {
        return [this](const char*) { return m_failAt >= 0 && m_failAt-- == 0; };
    }

    static QString rows(const CentreParts& centre)
    {
        return centre.ask(QStringLiteral(
            "SELECT concat_ws(',', (SELECT count(*) FROM equipo), (SELECT count(*) FROM certificado), (SELECT count(*) "
            "FROM lote), "
            "(SELECT count(*) FROM entrada), (SELECT count(*) FROM eslabon), (SELECT count(*) FROM persona), "
            "(SELECT count(*) FROM curp), (SELECT count(*) FROM domicilio), (SELECT count(*) FROM familia), "
            "(SELECT count(*) FROM membresia), (SELECT count(*) FROM consentimiento), (SELECT count(*) FROM "
            "credencial), "
            "(SELECT count(*) FROM credencial_pendiente), (SELECT count(*) FROM flujo), "
            "(SELECT string_agg(siguiente::text, '/' ORDER BY nombre) FROM contador), "
            "(SELECT string_agg(ultima_posicion || '/' || siguiente_seq, ';' ORDER BY id) FROM equipo))"));
    }

    /// Runs `act` with every call failing in turn until it passes; after each failure nothing may have moved.
    template <class Act> int everyFailure(CentreParts& centre, const Act& act)
    {
        const QString before = rows(centre);
        for (int n = 0;; ++n) {
            m_failAt = n;
            const auto result = act();
            const bool hit = m_failAt < 0;
            m_failAt = -1;
            if (result.has_value())
                return hit ? -1 : n; // a failure that nobody noticed is a fault
            if (result.error().code != kStoreUnavailable || rows(centre) != before)
                return -1;
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void enrolment()
    {
        CentreParts centre(m_cluster, probe());
        support::TestDevice device;
        const auto code = centre.newCode();
        const QByteArray request = device.enrolRequest(code);
        const int calls = everyFailure(centre, [&] { return centre.enroller->enrol(request); });
        QVERIFY2(calls > 10, qPrintable(QString::number(calls)));
        QVERIFY(device.acceptEnrolment(*centre.enroller->enrol(request), code));
        QCOMPARE(device.enrolment().deviceId, QStringLiteral("D0001"));
    }

    void batch()
    {
        CentreParts centre(m_cluster, probe());
        const auto device = centre.newDevice();
        const QByteArray sealed =
            device->seal({device->plainEntry(), device->familyEntry(device->family(1)), QByteArray("junk")});
        const int calls = everyFailure(centre, [&] { return centre.push(*device, sealed); });
        QVERIFY2(calls > 20, qPrintable(QString::number(calls)));
        QCOMPARE(centre.count("persona"), 4);
        QCOMPARE(centre.count("eslabon"), 3);
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }

    void change()
    {
        CentreParts centre(m_cluster, probe());
        const auto device = centre.newDevice();
        const auto family = device->family(3);
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(family)})));
        domain::FamilySplit asked;
        asked.family = family.family.id;
        asked.leaving = {family.people.at(1).id, {{family.people.at(2).id, *domain::parentescoByKey(u"hijo"), {}}}};
        asked.requestedBy = family.people.at(1).id;
        domain::ChangeContext context;
        context.today = QDate(2026, 9, 21);
        context.atMs = support::kTestNowMs + 1;
        context.newFamily = core::FamilyId(QUuid(7, 7, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
        context.nextFolio = [&device] { return device->nextFolio(); };
        const auto split = domain::splitFamily(family, asked, context);
        QVERIFY(split);
        const QByteArray sealed = device->seal({device->changeEntry(*split)});
        const int calls = everyFailure(centre, [&] { return centre.push(*device, sealed); });
        QVERIFY2(calls > 20, qPrintable(QString::number(calls)));
        QCOMPARE(centre.count("familia"), 2);
        QCOMPARE(centre.count("membresia"), 6);
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }

    void signing()
    {
        CentreParts centre(m_cluster, probe());
        const auto device = centre.newDevice();
        QVERIFY(centre.push(*device, device->seal({device->familyEntry(device->family(2))})));
        const int calls = everyFailure(centre, [&] { return centre.signer->signPending(10); });
        QVERIFY2(calls > 10, qPrintable(QString::number(calls)));
        QCOMPARE(centre.count("credencial"), 4);
        QCOMPARE(centre.ask(QStringLiteral("SELECT max(indice) FROM credencial")), QStringLiteral("3"));
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }

    void manyAtOnce()
    {
        // Devices side by side, each batch sent twice at the same time: exactly once, no deadlock, no gap.
        CentreParts centre(m_cluster);
        constexpr int kDevices = 4, kBatches = 5;
        std::vector<std::unique_ptr<support::TestDevice>> devices;
        for (int i = 0; i < kDevices; ++i)
            devices.push_back(centre.newDevice());
        std::atomic<int> faults = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < kDevices; ++i)
            threads.emplace_back([&, i] {
                auto& device = *devices[static_cast<size_t>(i)];
                for (int b = 0; b < kBatches; ++b) {
                    const QByteArray sealed =
                        device.seal({device.plainEntry(), device.familyEntry(device.family(100 + i * 10 + b))});
                    core::Result<QByteArray> other = core::fail(core::kInternal);
                    std::thread twin([&] {
                        other = centre.intake->receive(device.lastHeader(), sealed, device.certificateSha256());
                    });
                    const auto mine = centre.intake->receive(device.lastHeader(), sealed, device.certificateSha256());
                    twin.join();
                    if (!mine || !other || *mine != *other)
                        ++faults;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(faults.load(), 0);
        QCOMPARE(centre.count("lote"), kDevices * kBatches);
        QCOMPARE(centre.count("familia"), kDevices * kBatches);
        QCOMPARE(Auditor(centre.store, centre.keys).run()->faults, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestCentralFaults)
#include "tst_central_faults.moc"
