// SPDX-License-Identifier: GPL-3.0-or-later
// Who may print: by module or by laptop, numbered, and taken back.
#include "central/errors.h"
#include "central/print_permits.h"
#include "support/central/card_entries.h"

#include <QTest>

using namespace padron;
using namespace padron::central;
using support::bodiesOf;
using support::CentreParts;
using support::TestDevice;

namespace {

const QString kHere = QStringLiteral("07-0457"), kThere = QStringLiteral("07-0458");

} // namespace

class TestCentralPermits : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void leaveToPrintIsNumberedAndReachesTheModulesLaptops()
    {
        CentreParts centre(m_cluster);
        const auto first = centre.newDevice(), second = centre.newDevice(), elsewhere = centre.newDeviceAt(QStringLiteral("0458"));
        QVERIFY(first && second && elsewhere);
        PrintPermits permits(centre.store, centre.clock);
        const auto granted = permits.grant({kHere, {}}, QStringLiteral("DGA/1"), 0);
        QVERIFY(granted);
        QCOMPARE(granted->number, 1u);
        QCOMPARE(granted->toldDevices, 2);
        QCOMPARE(permits.grant({kThere, {}}, QStringLiteral("DGA/2"), 2'000'000'000)->number, 2u);
        QCOMPARE(permits.takeBack({{}, QStringLiteral("D0002")}, QStringLiteral("DGA/3"))->toldDevices, 1);
        const qint64 now = centre.clock.now / 1000;
        QCOMPARE(bodiesOf<sync::PrintAuthorised>(centre, *first),
                 (QList<sync::PrintAuthorised>{{1, QStringLiteral("DGA/1"), now, 0, true}}));
        QCOMPARE(bodiesOf<sync::PrintAuthorised>(centre, *second),
                 (QList<sync::PrintAuthorised>{{1, QStringLiteral("DGA/1"), now, 0, true}, {3, QStringLiteral("DGA/3"), now, 0, false}}));
        QCOMPARE(bodiesOf<sync::PrintAuthorised>(centre, *elsewhere),
                 (QList<sync::PrintAuthorised>{{2, QStringLiteral("DGA/2"), now, 2'000'000'000, true}}));
        // who comes later has what holds there, and not what was said of one laptop
        const auto fresh = centre.newDevice();
        QCOMPARE(bodiesOf<sync::PrintAuthorised>(centre, *fresh).size(), 1);
        QCOMPARE(bodiesOf<sync::PrintAuthorised>(centre, *fresh).first().number, 1u);
        QCOMPARE(centre.stream(*fresh)->items.first().position, 1u);
        QVERIFY(permits.takeBack({kHere, {}}, QStringLiteral("DGA/4")));
        const auto lines = permits.list();
        QStringList holding;
        for (const auto& line : *lines)
            holding.append(QString::number(line.permit.leave.number) + (line.holds ? u'+' : u'-'));
        QCOMPARE(holding.join(u' '), QStringLiteral("1- 2+ 3- 4+"));
        QCOMPARE(permits.grant({QStringLiteral("07-9999"), {}}, QStringLiteral("x"), 0).error().code, kModuleUnknown);
        QCOMPARE(permits.grant({{}, QStringLiteral("D0099")}, QStringLiteral("x"), 0).error().code, kDeviceNotFound);
        // a revoked laptop is told nothing, and is not told of
        centre.ask(QStringLiteral("UPDATE equipo SET revocado = true WHERE clave = 'D0001' RETURNING id"));
        QCOMPARE(permits.grant({kHere, {}}, QStringLiteral("DGA/5"), 0)->toldDevices, 2);
        QCOMPARE(permits.grant({{}, QStringLiteral("D0001")}, QStringLiteral("x"), 0).error().code, kDeviceNotFound);
    }

    void aStoreThatMovesLosesTheLeaveOfItsOldModule()
    {
        CentreParts centre(m_cluster);
        const auto before = centre.newDevice();
        PrintPermits permits(centre.store, centre.clock);
        QVERIFY(permits.grant({kHere, {}}, QStringLiteral("DGA/1"), 0));
        const auto after = centre.newDeviceAt(QStringLiteral("0458"));
        // the same store, restored and enrolled at another module: a third epoch of it there
        QVERIFY(!centre.ask(QStringLiteral("UPDATE equipo SET almacen = (SELECT almacen FROM equipo WHERE clave = 'D0001'), epoca = 2 "
                                           "WHERE clave = 'D0002' RETURNING id")).isEmpty());
        const auto tx = *centre.store.begin();
        QVERIFY(greetDevice(*tx, centre.ask(QStringLiteral("SELECT id FROM equipo WHERE clave = 'D0002'")).toLongLong(), 7));
        QVERIFY(tx->commit());
        QCOMPARE(centre.ask(QStringLiteral("SELECT string_agg(numero || '/' || concedida, ' ' ORDER BY numero) FROM autorizacion")),
                 QStringLiteral("1/true 2/false"));
    }

    void aRestoredLaptopLosesTheLeaveOfItsOldKeys()
    {
        CentreParts centre(m_cluster);
        const auto before = centre.newDevice(), after = centre.newDevice();
        PrintPermits permits(centre.store, centre.clock);
        QVERIFY(permits.grant({{}, QStringLiteral("D0001")}, QStringLiteral("DGA/1"), 0));
        QVERIFY(!centre.ask(QStringLiteral("UPDATE equipo SET almacen = (SELECT almacen FROM equipo WHERE clave = 'D0001'), epoca = 2 "
                                           "WHERE clave = 'D0002' RETURNING id")).isEmpty());
        const auto tx = *centre.store.begin();
        QVERIFY(greetDevice(*tx, centre.ask(QStringLiteral("SELECT id FROM equipo WHERE clave = 'D0002'")).toLongLong(), 7));
        QVERIFY(tx->commit());
        QCOMPARE(centre.ask(QStringLiteral("SELECT string_agg(numero || '/' || concedida, ' ' ORDER BY numero) FROM autorizacion")),
                 QStringLiteral("1/true 2/false"));
    }

    void practiceAllowsItselfOnce()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        PrintPermits permits(centre.store, centre.clock);
        QCOMPARE(*permits.grantPractice(), 1);
        QCOMPARE(*permits.grantPractice(), 0);
        QVERIFY(bodiesOf<sync::PrintAuthorised>(centre, *device).first().granted);
        QVERIFY(permits.takeBack({kHere, {}}, QStringLiteral("ensayo"))); // somebody practises taking it back
        QCOMPARE(*permits.grantPractice(), 0);
        // a centre that is no practice gives nothing by itself
        centre.ask(QStringLiteral("UPDATE ajuste SET valor = 'MXPS' WHERE clave = 'emisor' RETURNING clave"));
        centre.ask(QStringLiteral("DELETE FROM autorizacion RETURNING numero"));
        QCOMPARE(*permits.grantPractice(), 0);
    }
};

QTEST_GUILESS_MAIN(TestCentralPermits)
#include "tst_central_permits.moc"
