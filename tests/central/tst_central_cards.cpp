// SPDX-License-Identifier: GPL-3.0-or-later
// Who may print, what laptops say of their cards, and boxes of cards that the centre printed.
#include "central/auditor.h"
#include "central/boxes.h"
#include "central/errors.h"
#include "central/final_credentials.h"
#include "central/print_permits.h"
#include "envelope/credential_kinds.h"
#include "envelope/log_entry.h"
#include "support/central/card_entries.h"

#include <QTest>

using namespace padron;
using namespace padron::central;
using support::CentreParts;
using support::bodiesOf;
using support::deliveredEntry;
using support::entryOf;
using support::printedEntry;
using support::runCentral;
using support::said;
using support::TestDevice;

namespace {

const QString kHere = QStringLiteral("07-0457"), kThere = QStringLiteral("07-0458");

QCborArray keys(const QList<sync::LotSent::Card>& cards)
{
    QCborArray all;
    for (const auto& card : cards)
        all.append(QCborArray{card.folio, card.issueNumber});
    return all;
}

} // namespace

class TestCentralCards : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    support::FailingCalls m_calls;

    /// A family whose four credentials are signed.
    static domain::FamilyRecord signedFamily(CentreParts& centre, TestDevice& device, int number)
    {
        const auto record = device.family(number);
        if (said(centre.push(device, device.seal({device.familyEntry(record)}))) != u"aceptado:" ||
            centre.signer->signPending(100).value_or(0) != 4)
            qFatal("no credentials");
        return record;
    }
    static QString fact(const CentreParts& centre, const char* column, const core::PersonId& person, int issue = 1)
    {
        return centre.ask(QStringLiteral("SELECT %1 FROM tarjeta WHERE persona_id = '%2' AND emision = %3")
                              .arg(QLatin1String(column), person.text())
                              .arg(issue));
    }
    static QStringList faults(CentreParts& centre) { return Auditor(centre.store, centre.keys).run()->faults; }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void whatLaptopsSayOfTheirCardsIsKept()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), other = centre.newDevice();
        const auto record = signedFamily(centre, *device, 1);
        const auto id = [&record](int i) { return record.people.at(i).id; };
        const QByteArray spoilt = entryOf(*device, envelope::kind::kCardSpoilt, {{1, 1}, {2, QByteArray(16, 'c')}, {3, QStringLiteral("atasco")}}, id(1));
        QCOMPARE(said(centre.push(*device, device->seal({printedEntry(*device, id(0)), spoilt, printedEntry(*device, id(1)), deliveredEntry(*device, id(0)),
                                                         deliveredEntry(*device, id(2), 0)}))),
                 QStringLiteral("aceptado: aceptado: aceptado: aceptado: aceptado:"));
        QCOMPARE(fact(centre, "impresa_ms IS NOT NULL AND entregada_ms IS NOT NULL", id(0)), QStringLiteral("t"));
        QCOMPARE(fact(centre, "malogradas || '/' || (impresa_ms IS NOT NULL)", id(1)), QStringLiteral("1/true"));
        QCOMPARE(fact(centre, "entregada_ms IS NOT NULL", id(2), 0), QStringLiteral("t"));
        QCOMPARE(centre.count("alarma"), 0);
        // counted as well, then found bad: it may be printed again
        const auto spoiltIn = [&](char run) { return entryOf(*device, envelope::kind::kCardSpoilt, {{1, 1}, {2, QByteArray(16, run)}}, id(1)); };
        QCOMPARE(said(centre.push(*device, device->seal({spoiltIn('d')}))), QStringLiteral("aceptado:")); // not the one that came out well
        QCOMPARE(fact(centre, "impresa_ms IS NOT NULL", id(1)), QStringLiteral("t"));
        QCOMPARE(said(centre.push(*device, device->seal({spoilt, spoiltIn('c'), printedEntry(*device, id(1))}))),
                 QStringLiteral("ya recibido: aceptado: aceptado:"));
        QCOMPARE(centre.count("alarma"), 0);
        // twice the same card: believed, and somebody must look
        QCOMPARE(said(centre.push(*device, device->seal({printedEntry(*device, id(0)), deliveredEntry(*device, id(0))}))),
                 QStringLiteral("aceptado: aceptado:"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT string_agg(tipo, ' ' ORDER BY id) FROM alarma")),
                 QStringLiteral("credencial-impresa-dos-veces tarjeta-entregada-dos-veces"));
        // nobody else's laptop, no issue that nobody signed, nothing unreadable
        QCOMPARE(said(centre.push(*other, other->seal({printedEntry(*other, id(3)), deliveredEntry(*other, core::PersonId(QUuid::createUuid())),
                                                       deliveredEntry(*other, core::PersonId(QUuid::createUuid()), 0)}))),
                 QStringLiteral("en cuarentena:registro-ajeno en cuarentena:registro-ajeno aceptado:"));
        QCOMPARE(said(centre.push(*device, device->seal({printedEntry(*device, id(3), 2), deliveredEntry(*device, id(3), 2), printedEntry(*device, id(3), 0),
                                                         entryOf(*device, envelope::kind::kCredentialDelivered, {{1, 0}}, id(3))}))),
                 QStringLiteral("en cuarentena:registro-ajeno en cuarentena:tarjeta-ajena en cuarentena:entrada-ilegible "
                                "en cuarentena:entrada-ilegible"));
        QCOMPARE(faults(centre), QStringList());
    }

    void aBoxCarriesWhatNobodyElseCanPrint()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), mate = centre.newDevice(), far = centre.newDeviceAt(QStringLiteral("0458"));
        const auto record = signedFamily(centre, *device, 1), third = signedFamily(centre, *far, 3);
        const auto id = [&record](int i) { return record.people.at(i).id; };
        QVERIFY(centre.push(*device, device->seal({printedEntry(*device, id(1))})));
        QVERIFY(centre.push(*far, far->seal({printedEntry(*far, third.people.at(0).id)})));
        FinalCredentials credentials(centre.store, centre.clock);
        QVERIFY(credentials.suspend(record.people.at(2).folio.digits(), QStringLiteral("oficio")));
        PrintPermits permits(centre.store, centre.clock);
        QVERIFY(permits.grant({{}, QStringLiteral("D0001")}, QStringLiteral("DGA/1"), 0));
        core::UuidV7Source ids(centre.clock);
        Boxes boxes(centre.store, centre.clock, ids);
        // its own laptop may print them
        const auto none = boxes.create(kHere, QStringLiteral("CAJA-0"), {});
        QVERIFY(none && none->lot.cards.isEmpty());
        QVERIFY(none->leftOut.contains({QStringLiteral("imprime-el-modulo"), 2}));
        QCOMPARE(centre.count("caja"), 0);
        QVERIFY(permits.takeBack({kHere, {}}, QStringLiteral("DGA/2")));
        // what it printed before it heard of that is not known until it syncs
        const auto offline = boxes.create(kHere, QStringLiteral("CAJA-0"), {});
        QVERIFY(offline && offline->lot.cards.isEmpty());
        QVERIFY(offline->leftOut.contains({QStringLiteral("falta-sincronizar"), 2}));
        centre.clock.now += 2000;
        QVERIFY(centre.push(*device, device->seal({entryOf(*device, envelope::kind::kCardsCounted, {})})));

        const auto sent = boxes.create(kHere, QStringLiteral("CAJA-1"), {});
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        QCOMPARE(sent->lot.cards.size(), 2);
        QCOMPARE(sent->toldDevices, 2);
        QCOMPARE(sent->leftOut, (QList<std::pair<QString, qint64>>{{QStringLiteral("impresa"), 1}, {QStringLiteral("suspendida"), 1}}));
        QCOMPARE(bodiesOf<sync::LotSent>(centre, *device), QList{sent->lot});
        QCOMPARE(bodiesOf<sync::LotSent>(centre, *mate), QList{sent->lot});
        QVERIFY(bodiesOf<sync::LotSent>(centre, *far).isEmpty());
        QCOMPARE(sent->lot.cards.first().name, record.people.at(0).name.full());
        // the same cards go into no second box, and a name is one box's
        const auto again = boxes.create(kHere, QStringLiteral("CAJA-2"), {});
        QVERIFY(again->lot.cards.isEmpty() && again->leftOut.contains({QStringLiteral("en-caja"), 2}));
        QCOMPARE(boxes.create(kHere, QStringLiteral("CAJA-1"), {}).error().code, kArgumentsWrong);
        // by folio: why each of the others stays out
        QVERIFY(credentials.reactivate(record.people.at(2).folio.digits()));
        const auto asked = boxes.create(kHere, QStringLiteral("CAJA-3"),
                                        {record.people.at(2).folio.text(), record.people.at(2).folio.digits(), sent->lot.cards.first().folio,
                                         third.people.at(0).folio.text(), QStringLiteral("123")});
        QCOMPARE(asked->lot.cards.size(), 1);
        QStringList why;
        for (const auto& [folio, against] : asked->refused)
            why.append(against);
        QCOMPARE(why.join(u' '), QStringLiteral("en-caja sin-credencial sin-credencial"));

        // the other laptop scans it in: one card is missing, one that was not listed is there
        const auto& cards = sent->lot.cards;
        const QCborMap scanned{{1, sent->lot.lot.bytes()},
                               {2, keys({cards.at(0)})},
                               {3, keys({cards.at(1)})},
                               {4, QCborArray{QCborArray{third.people.at(0).folio.digits(), 1},
                                              QCborArray{third.people.at(0).folio.digits(), 2}, // nobody signed that one,
                                              QCborArray{third.people.at(1).folio.digits(), 1}}}}; // nor printed this one
        const QByteArray received = entryOf(*mate, envelope::kind::kLotReceived, scanned);
        QCOMPARE(said(centre.push(*mate, mate->seal({received}))), QStringLiteral("aceptado:"));
        QCOMPARE(fact(centre, "faltante", cards.at(1).person), QStringLiteral("t"));
        QCOMPARE(fact(centre, "faltante", cards.at(0).person), QStringLiteral("f"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT detalle FROM alarma WHERE tipo = 'caja-con-diferencias'")),
                 sent->lot.lot.text() + QStringLiteral(" faltan 1 sobran 3"));
        QVERIFY(boxes.list()->first().box.receivedMs > 0);
        // it hands over what is there, of whoever registered them; not what went elsewhere
        QCOMPARE(said(centre.push(*mate, mate->seal({deliveredEntry(*mate, cards.at(0).person), 
                                                     entryOf(*mate, envelope::kind::kCredentialDelivered, {{1, 1}, {8, third.people.at(0).folio.digits()}}),
                                                     deliveredEntry(*mate, third.people.at(1).id)}))),
                 QStringLiteral("aceptado: aceptado: en cuarentena:tarjeta-ajena"));
        const auto byFolio = [&](const domain::Folio& folio) {
            return entryOf(*mate, envelope::kind::kCredentialDelivered, {{1, 1}, {2, QStringLiteral("titular")}, {8, folio.digits()}});
        };
        QCOMPARE(said(centre.push(*mate, mate->seal({byFolio(third.people.at(1).folio), byFolio(mate->nextFolio())}))),
                 QStringLiteral("en cuarentena:tarjeta-ajena en cuarentena:tarjeta-ajena"));
        // found later
        QCOMPARE(said(centre.push(*mate, mate->seal({entryOf(*mate, envelope::kind::kLotReceived,
                                                             {{1, sent->lot.lot.bytes()}, {2, keys({cards.at(1)})}, {3, QCborArray()}, {4, QCborArray()}})}))),
                 QStringLiteral("aceptado:"));
        QCOMPARE(fact(centre, "faltante", cards.at(1).person), QStringLiteral("f"));
        QCOMPARE(said(centre.push(*far, far->seal({entryOf(*far, envelope::kind::kLotReceived, scanned),
                                                   entryOf(*far, envelope::kind::kLotReceived, {{1, QByteArray("x")}})}))),
                 QStringLiteral("en cuarentena:tarjeta-ajena en cuarentena:entrada-ilegible"));
        // whoever enrols there now has the box that is still on its way, once
        const auto fresh = centre.newDevice();
        QCOMPARE(bodiesOf<sync::LotSent>(centre, *fresh), QList{asked->lot});
        QCOMPARE(faults(centre), QStringList());
    }

    void cardsThatGoToAnotherModuleAreAnnouncedThere()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), far = centre.newDeviceAt(QStringLiteral("0458"));
        const auto record = signedFamily(centre, *device, 1);
        const auto& person = record.people.at(0);
        const auto transfer = [&](const TestDevice& from, const char* prefix, int issue = 1) {
            QCborMap payload{{1, QUuid::createUuid().toRfc4122()},
                             {2, QStringLiteral("modulo")},
                             {3, QStringLiteral("Módulo 0458")},
                             {4, QCborArray{QCborArray{QStringLiteral("credencial"), person.folio.digits(), issue},
                                            QCborArray{QStringLiteral("certificado"), record.people.at(1).folio.digits(), 0}}}};
            if (*prefix)
                payload.insert(9, QLatin1String(prefix));
            return entryOf(from, envelope::kind::kCardsTransferred, payload);
        };
        // who does not have it cannot send it; nobody knows that module; within the module nobody is told
        QCOMPARE(said(centre.push(*far, far->seal({transfer(*far, "07045701")}))), QStringLiteral("en cuarentena:tarjeta-ajena"));
        QCOMPARE(said(centre.push(*device, device->seal({transfer(*device, "07045801", 2), transfer(*device, "07045801", -1),
                                                         transfer(*device, "07045801", 0)}))),
                 QStringLiteral("en cuarentena:tarjeta-ajena en cuarentena:tarjeta-ajena en cuarentena:tarjeta-ajena"));
        QCOMPARE(said(centre.push(*device, device->seal({transfer(*device, "07999901"), transfer(*device, "07045702"), transfer(*device, "")}))),
                 QStringLiteral("observado:modulo-desconocido aceptado: aceptado:"));
        QCOMPARE(centre.count("caja"), 0);
        QCOMPARE(centre.count("alarma"), 0);
        QCOMPARE(said(centre.push(*far, far->seal({deliveredEntry(*far, person.id)}))), QStringLiteral("en cuarentena:tarjeta-ajena"));
        QCOMPARE(said(centre.push(*device, device->seal({transfer(*device, "07045801")}))), QStringLiteral("aceptado:"));
        const auto lots = bodiesOf<sync::LotSent>(centre, *far);
        QCOMPARE(lots.size(), 1);
        QCOMPARE(lots.first().cards.size(), 1);
        QCOMPARE(lots.first().cards.first().person, person.id);
        QCOMPARE(lots.first().name, QStringLiteral("TRASLADO 07-0457"));
        QVERIFY(bodiesOf<sync::LotSent>(centre, *device).isEmpty());
        QCOMPARE(said(centre.push(*far, far->seal({deliveredEntry(*far, person.id)}))), QStringLiteral("aceptado:"));
        // cards that arrive with no list are believed and looked at
        const auto other = signedFamily(centre, *device, 2);
        const QByteArray arrived = entryOf(*far, envelope::kind::kCardsTransferred,
                                           {{1, QUuid::createUuid().toRfc4122()}, {4, QCborArray{QCborArray{QStringLiteral("credencial"), other.people.at(0).folio.digits(), 1}}}});
        const QByteArray invented = entryOf(*far, envelope::kind::kCardsTransferred,
                                            {{1, QUuid::createUuid().toRfc4122()},
                                             {4, QCborArray{QCborArray{QStringLiteral("credencial"), other.people.at(1).folio.digits(), 1},
                                                            QCborArray{QStringLiteral("credencial"), other.people.at(0).folio.digits(), 2}}}});
        QVERIFY(centre.push(*device, device->seal({printedEntry(*device, other.people.at(0).id)})));
        QCOMPARE(said(centre.push(*far, far->seal({arrived, deliveredEntry(*far, other.people.at(0).id)}))), QStringLiteral("aceptado: aceptado:"));
        QCOMPARE(said(centre.push(*far, far->seal({invented, deliveredEntry(*far, other.people.at(1).id)}))),
                 QStringLiteral("aceptado: en cuarentena:tarjeta-ajena"));
        QCOMPARE(centre.ask(QStringLiteral("SELECT string_agg(tipo, ' ') FROM alarma")), QStringLiteral("tarjetas-sin-aviso"));
    }

    void progressIsFiguresOnly()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice(), far = centre.newDeviceAt(QStringLiteral("0458"));
        const auto record = signedFamily(centre, *device, 1);
        signedFamily(centre, *far, 2);
        centre.clock.now += 8LL * 24 * 3600 * 1000;
        auto entry = envelope::decodeEntry(deliveredEntry(*device, record.people.at(0).id)).value();
        entry.atMs = centre.clock.now;
        QVERIFY(centre.push(*device, device->seal({printedEntry(*device, record.people.at(0).id), envelope::encodeEntry(entry)})));
        const auto figures = [&centre](const QString& module) {
            QStringList all;
            const auto lines = (*centre.store.begin())->progress(module);
            for (const ProgressLine& line : lines.value_or(QList<ProgressLine>()))
                all.append(QStringLiteral("%1 %2 %3/%4/%5/%6").arg(line.module, line.week).arg(line.registered).arg(line.signedOnes)
                               .arg(line.printed).arg(line.delivered));
            return all.join(u' ');
        };
        QCOMPARE(figures(QStringLiteral("070457")), QStringLiteral("07-0457 2026-S39 4/4/1/0 07-0457 2026-S40 0/0/0/1"));
        QCOMPARE(figures({}).count(QStringLiteral("07-0458 2026-S39 4/4/0/0")), 1);
    }

    void everyCallMayFail()
    {
        CentreParts centre(m_cluster, m_calls.probe());
        const auto device = centre.newDevice();
        signedFamily(centre, *device, 1);
        core::UuidV7Source ids(centre.clock);
        Boxes boxes(centre.store, centre.clock, ids);
        PrintPermits permits(centre.store, centre.clock);
        const QString rows = QStringLiteral("SELECT concat_ws(',', (SELECT count(*) FROM caja), (SELECT count(*) FROM tarjeta), (SELECT "
                                            "count(*) FROM flujo), (SELECT count(*) FROM autorizacion), (SELECT sum(siguiente) FROM contador))");
        QVERIFY(m_calls.every(centre, rows, [&] { return boxes.create(kHere, QStringLiteral("CAJA-1"), {}); }) > 15);
        QCOMPARE(centre.count("tarjeta"), 4);
        QVERIFY(m_calls.every(centre, rows, [&] { return permits.grant({kHere, {}}, QStringLiteral("DGA/1"), 0); }) > 6);
    }

    void theProgramDoesAllThis()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = signedFamily(centre, *device, 1);
        const auto run = [&centre](const QStringList& words) { return runCentral(centre, words); };
        const QString impresion = QStringLiteral("impresion"), lote = QStringLiteral("lote"), modulo = QStringLiteral("--modulo");
        const auto granted = run({impresion, QStringLiteral("autorizar"), modulo, kHere, QStringLiteral("--oficio"), QStringLiteral("DGA/1"),
                                  QStringLiteral("--hasta"), QStringLiteral("2099-12-31")});
        QVERIFY2(granted.first == 0 && granted.second.contains("1"), granted.second.constData());
        QCOMPARE(run({impresion, QStringLiteral("autorizar"), modulo, kHere}).first, 2); // by what act
        QCOMPARE(run({impresion, QStringLiteral("autorizar"), modulo, kHere, QStringLiteral("--oficio"), QStringLiteral("x"),
                      QStringLiteral("--hasta"), QStringLiteral("2020-01-01")}).first, 2);
        const auto list = run({impresion, QStringLiteral("listar")});
        QVERIFY2(list.second.contains("07-0457") && list.second.contains("hasta 31/12/2099"), list.second.constData());
        QStringList crear{lote, QStringLiteral("crear"), modulo, kHere, QStringLiteral("--nombre"), QStringLiteral("CAJA-12")};
        const auto none = run(crear);
        QVERIFY2(none.first == 3 && none.second.contains("FUERA 4 tarjetas"), none.second.constData());
        QCOMPARE(run({impresion, QStringLiteral("retirar"), modulo, kHere, QStringLiteral("--oficio"), QStringLiteral("DGA/2")}).first, 0);
        const auto unsure = run(crear);
        QVERIFY2(unsure.first == 3 && unsure.second.contains("falta que sincronice"), unsure.second.constData());
        centre.ask(QStringLiteral("UPDATE lote SET recibido_ms = 4000000000000 RETURNING numero"));
        const auto sent = run(crear);
        QVERIFY2(sent.first == 0 && sent.second.contains(record.people.at(0).folio.text().toUtf8()), sent.second.constData());
        QVERIFY(!sent.second.contains(record.people.at(0).name.primerApellido().toUtf8()));
        QVERIFY(run({lote, QStringLiteral("listar")}).second.contains("SIN RECIBIR"));
        const auto progress = run({QStringLiteral("avance"), modulo, kHere});
        QVERIFY2(progress.first == 0 && progress.second.contains("TOTAL\t\t\t4\t4\t4\t0"), progress.second.constData());
        QCOMPARE(run({impresion, QStringLiteral("autorizar"), modulo, QStringLiteral("07-9999"), QStringLiteral("--oficio"), QStringLiteral("x")}).first, 1);
    }
};

QTEST_GUILESS_MAIN(TestCentralCards)
#include "tst_central_cards.moc"
