// SPDX-License-Identifier: GPL-3.0-or-later
// What the centre asks of modules: told to who holds the person, ended by the first answer, thousands from a file; users and
// publications of every laptop.
#include "central/device_users.h"
#include "central/print_permits.h"
#include "central/publications.h"
#include "central/published_catalogues.h"
#include "central/task_errors.h"
#include "central/tasks.h"
#include "credential/notice_list.h"
#include "domain/notices.h"
#include "envelope/log_entry.h"
#include "envelope/sync_kinds.h"
#include "support/central/card_entries.h"
#include "sync/messages/catalogue_delta.h"

#include <QTest>

using namespace padron;
using namespace padron::central;
using support::bodiesOf;
using support::CentreParts;
using support::entryOf;
using support::runCentral;
using support::said;
using support::TestDevice;

namespace {

QByteArray answerEntry(const TestDevice& device, const core::TaskId& task, const char* outcome = "atendida",
                       const core::PersonId& person = {})
{
    return entryOf(device, envelope::kind::kTaskAttended, {{1, task.bytes()}, {2, QLatin1String(outcome)}, {3, QStringLiteral("trajo su acta")}},
                   person);
}

} // namespace

class TestCentralTasks : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;
    support::FailingCalls m_calls;

    static Tasks::Ask correction(const domain::Person& person)
    {
        return {.kind = QStringLiteral("correccion"), .module = {}, .device = {}, .folio = person.folio.text(),
                .field = QStringLiteral("curp"), .reason = QStringLiteral("La CURP no es la de su acta"),
                .reference = QStringLiteral("CPB/7"), .due = QDate(2026, 10, 1)};
    }
    static domain::FamilyRecord registered(CentreParts& centre, TestDevice& device, int number)
    {
        const auto record = device.family(number);
        if (said(centre.push(device, device.seal({device.familyEntry(record)}))) != u"aceptado:")
            qFatal("not registered");
        return record;
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void aCorrectionGoesToWhoHoldsThePersonAndItsAnswerEndsIt()
    {
        CentreParts centre(m_cluster);
        const auto holder = centre.newDevice(), neighbour = centre.newDevice(), elsewhere = centre.newDeviceAt(QStringLiteral("0458"));
        const auto record = registered(centre, *holder, 1);
        core::UuidV7Source ids(centre.clock);
        Tasks tasks(centre.store, centre.clock, ids);
        const auto asked = tasks.ask(correction(record.people.first()));
        QVERIFY(asked);
        QCOMPARE(asked->toldDevices, 1);
        QVERIFY(bodiesOf<sync::TaskSent>(centre, *neighbour).isEmpty() && bodiesOf<sync::TaskSent>(centre, *elsewhere).isEmpty());
        const auto sent = bodiesOf<sync::TaskSent>(centre, *holder);
        QCOMPARE(sent.size(), 1);
        QCOMPARE(sent.first(), (sync::TaskSent{asked->id, QStringLiteral("correccion"), {}, record.people.first().id,
                                               record.people.first().folio.digits(), QStringLiteral("curp"),
                                               QStringLiteral("La CURP no es la de su acta"), QStringLiteral("CPB/7"), centre.clock.now,
                                               QDate(2026, 10, 1), false, {}}));
        QVERIFY(tasks.ask(correction(record.people.first()))->alreadyAsked);
        // somebody else's word about it is nobody's; the holder's ends it, and said twice it is one
        QCOMPARE(said(centre.push(*elsewhere, elsewhere->seal({answerEntry(*elsewhere, asked->id)}))), QStringLiteral("en cuarentena:tarea-ajena"));
        const QByteArray answer = answerEntry(*holder, asked->id, "atendida", record.people.first().id);
        QCOMPARE(said(centre.push(*holder, holder->seal({answer}))), QStringLiteral("aceptado:"));
        const auto seen = tasks.see(asked->id);
        QCOMPARE(seen->task.answer, QStringLiteral("atendida"));
        QCOMPARE(seen->task.note, QStringLiteral("trajo su acta"));
        QCOMPARE(seen->answeredBy, QStringLiteral("D0001"));
        QVERIFY(seen->task.sent.closed);
        QCOMPARE(bodiesOf<sync::TaskSent>(centre, *holder).size(), 1); // who answered knows
        QCOMPARE(tasks.close(asked->id, QStringLiteral("x")).error().code, kTaskClosed);
        QVERIFY(!tasks.ask(correction(record.people.first()))->alreadyAsked); // that one is over
    }

    void aClarificationGoesToTheWholeModuleAndEndsForAll()
    {
        CentreParts centre(m_cluster);
        const auto first = centre.newDevice(), second = centre.newDevice();
        core::UuidV7Source ids(centre.clock);
        Tasks tasks(centre.store, centre.clock, ids);
        Tasks::Ask ask{.kind = QStringLiteral("aclaracion"), .module = QStringLiteral("07-0457"), .device = {}, .folio = {}, .field = {},
                       .reason = QStringLiteral("¿Por qué no hubo registros en agosto?"), .reference = {}, .due = QDate(2026, 10, 5)};
        const auto asked = tasks.ask(ask);
        QCOMPARE(asked->toldDevices, 2);
        QCOMPARE(bodiesOf<sync::TaskSent>(centre, *second).first().numeral, QStringLiteral("30"));
        QCOMPARE(said(centre.push(*first, first->seal({answerEntry(*first, asked->id, "no-procede")}))), QStringLiteral("aceptado:"));
        const auto heard = bodiesOf<sync::TaskSent>(centre, *second);
        QCOMPARE(heard.size(), 2);
        QVERIFY(heard.last().closed);
        QCOMPARE(heard.last().outcome, QStringLiteral("no-procede"));
        // the second answer comes late: theirs stands
        QCOMPARE(said(centre.push(*second, second->seal({answerEntry(*second, asked->id)}))), QStringLiteral("aceptado:"));
        QCOMPARE(tasks.see(asked->id)->task.answer, QStringLiteral("no-procede"));
        // taken back by the centre
        ask.reason = QStringLiteral("Otra");
        const auto other = tasks.ask(ask);
        QCOMPARE(*tasks.close(other->id, QStringLiteral("retirada")), 2);
        QCOMPARE(bodiesOf<sync::TaskSent>(centre, *first).last().outcome, QStringLiteral("retirada"));
        QCOMPARE(tasks.list(QStringLiteral("07-0457"), false)->size(), 0);
        QCOMPARE(tasks.list({}, true)->size(), 2);
    }

    void whoEnrolsLaterIsAskedWhatIsOpen()
    {
        CentreParts centre(m_cluster);
        const auto first = centre.newDevice();
        const auto record = registered(centre, *first, 1);
        core::UuidV7Source ids(centre.clock);
        Tasks tasks(centre.store, centre.clock, ids);
        Tasks::Ask ask{.kind = QStringLiteral("aclaracion"), .module = QStringLiteral("07-0457"), .device = {}, .folio = {}, .field = {},
                       .reason = QStringLiteral("De todos"), .reference = {}, .due = {}};
        QVERIFY(tasks.ask(ask) && tasks.ask(correction(record.people.first())));
        const auto later = centre.newDevice();
        const auto heard = bodiesOf<sync::TaskSent>(centre, *later);
        QCOMPARE(heard.size(), 1); // not about people that it does not hold
        QCOMPARE(heard.first().reason, QStringLiteral("De todos"));
    }

    void whatIsNotWholeIsRefused()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = registered(centre, *device, 1);
        core::UuidV7Source ids(centre.clock);
        Tasks tasks(centre.store, centre.clock, ids);
        const auto refusal = [&](auto change) {
            Tasks::Ask ask = correction(record.people.first());
            change(ask);
            const auto answer = tasks.ask(ask);
            return answer ? QString() : answer.error().printedId();
        };
        const QString wrong = core::Error{kArgumentsWrong}.printedId();
        QCOMPARE(refusal([](auto& ask) { ask.kind = QStringLiteral("otra"); }), wrong);
        QCOMPARE(refusal([](auto& ask) { ask.field = QStringLiteral("folio"); }), wrong);
        QCOMPARE(refusal([](auto& ask) { ask.field.clear(); }), wrong);
        QCOMPARE(refusal([](auto& ask) { ask.reason = QString(1001, u'x'); }), wrong);
        QCOMPARE(refusal([](auto& ask) { ask.kind = QStringLiteral("contraste"); }), wrong); // of a datum
        QCOMPARE(refusal([](auto& ask) { ask.folio = QStringLiteral("07-0457-01-999999-0"); }), core::Error{kPersonUnknown}.printedId());
        QCOMPARE(refusal([](auto& ask) { ask.module = QStringLiteral("09-0001"); }), core::Error{kModuleUnknown}.printedId());
        QCOMPARE(tasks.close(core::TaskId(QUuid::createUuid()), QStringLiteral("x")).error().code, kTaskUnknown);
        QCOMPARE(centre.count("tarea"), 0);
        const QByteArray nobodys = answerEntry(*device, core::TaskId(QUuid::createUuid()));
        QCOMPARE(said(centre.push(*device, device->seal({nobodys}))), QStringLiteral("en cuarentena:tarea-ajena"));
    }

    void everyCallMayFailAndNothingIsHalfAsked()
    {
        CentreParts centre(m_cluster, m_calls.probe());
        const auto device = centre.newDevice();
        const auto record = registered(centre, *device, 1);
        core::UuidV7Source ids(centre.clock);
        Tasks tasks(centre.store, centre.clock, ids);
        const QString books = QStringLiteral("SELECT (SELECT count(*) FROM tarea) || '/' || (SELECT count(*) FROM flujo WHERE tipo = 'tarea') "
                                             "|| '/' || (SELECT count(*) FROM tarea WHERE cerrada_ms IS NOT NULL)");
        QVERIFY(m_calls.every(centre, books, [&] { return tasks.ask(correction(record.people.first())); }) > 5);
        QCOMPARE(centre.ask(books), QStringLiteral("1/1/0"));
        const core::TaskId id = tasks.list({}, false)->first().task.sent.id;
        QVERIFY(m_calls.every(centre, books, [&] { return tasks.close(id, QStringLiteral("retirada")); }) > 3);
        QCOMPARE(centre.ask(books), QStringLiteral("1/2/1"));
    }

    void usersAreKnownByTheirEntriesAndOrderedAbout()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const core::UserId rosa(QUuid::createUuid());
        const auto about = [&](const char* kind, QCborMap more = {}) {
            more.insert(1, rosa.bytes());
            return entryOf(*device, kind, more);
        };
        QCOMPARE(said(centre.push(*device, device->seal({about(envelope::kind::kUserAdded, {{2, QStringLiteral("Rosa Ek")}, {3, QStringLiteral("capturista")}})}))),
                 QStringLiteral("aceptado:"));
        const QStringList at{QStringLiteral("--equipo"), QStringLiteral("D0001")};
        auto [code, out] = runCentral(centre, QStringList{QStringLiteral("usuario"), QStringLiteral("listar")} + at);
        QVERIFY2(code == 0 && out.contains("Rosa Ek  capturista  activo") && out.contains(rosa.text().toUtf8()), out);
        const QStringList oficio{QStringLiteral("--oficio"), QStringLiteral("RH/2")};
        std::tie(code, out) = runCentral(centre, QStringList{QStringLiteral("usuario"), QStringLiteral("suspender"), QStringLiteral("--usuario"), rosa.text(),
                                                             QStringLiteral("--hasta"), QStringLiteral("2026-12-31")} + at + oficio);
        QVERIFY2(code == 0, out);
        std::tie(code, out) = runCentral(centre, QStringList{QStringLiteral("usuario"), QStringLiteral("alta"), QStringLiteral("--nombre"), QStringLiteral("Eva Uc"),
                                                             QStringLiteral("--papel"), QStringLiteral("brigadista")} + at + oficio);
        QVERIFY2(code == 0, out);
        const auto orders = bodiesOf<sync::UserOrdered>(centre, *device);
        QCOMPARE(orders.size(), 2);
        const qint64 ordered = orders.first().orderedMs;
        QVERIFY(ordered > 0);
        QCOMPARE(orders.first(), (sync::UserOrdered{QStringLiteral("suspension"), rosa, {}, {}, QDate(2026, 12, 31), QStringLiteral("RH/2"), ordered}));
        QCOMPARE(orders.last(), (sync::UserOrdered{QStringLiteral("alta"), {}, QStringLiteral("Eva Uc"), QStringLiteral("brigadista"), {}, QStringLiteral("RH/2"),
                                                   orders.last().orderedMs}));
        std::tie(code, out) = runCentral(centre, QStringList{QStringLiteral("usuario"), QStringLiteral("retirar"), QStringLiteral("--usuario"),
                                                             QUuid::createUuid().toString(QUuid::WithoutBraces)} + at + oficio);
        QVERIFY2(code == 1 && out.contains("nunca dijo tener"), out);
        const QByteArray applied = entryOf(*device, envelope::kind::kCentreApplied,
                                           {{1, QStringLiteral("usuario-suspension")}, {2, QStringLiteral("RH/2")}, {3, rosa.bytes()}, {4, QStringLiteral("aplicado")}, {5, ordered}});
        QCOMPARE(said(centre.push(*device, device->seal({applied}))), QStringLiteral("aceptado:"));
        std::tie(code, out) = runCentral(centre, QStringList{QStringLiteral("usuario"), QStringLiteral("listar")} + at);
        QVERIFY2(out.contains("suspendido"), out);

        // a laptop that goes on with its store hears it again, unless people there lifted it
        const auto heir = centre.newDevice();
        centre.ask(QStringLiteral("UPDATE equipo SET almacen = '%1', epoca = 2 WHERE almacen = '%2'").arg(device->store().text(), heir->store().text()));
        const qint64 row = centre.ask(QStringLiteral("SELECT max(id) FROM equipo")).toLongLong();
        const auto heard = [&] {
            const auto tx = *centre.store.begin();
            if (!greetWithOrders(*tx, row) || !tx->commit())
                return qint64(-1);
            return centre.count(qPrintable(QStringLiteral("flujo WHERE tipo = 'usuario' AND equipo_id = %1").arg(row)));
        };
        QCOMPARE(heard(), 1);
        auto lifted = *envelope::decodeEntry(about(envelope::kind::kUserLifted));
        lifted.atMs -= 86'400'000; // its clock was set back: what came last is what its chain says
        QCOMPARE(said(centre.push(*device, device->seal({envelope::encodeEntry(lifted)}))), QStringLiteral("aceptado:"));
        QCOMPARE(DeviceUsers(centre.store, centre.clock).list(QStringLiteral("D0001"))->first().state, QStringLiteral("activo"));
        QCOMPARE(heard(), 1); // as before
    }

    void noticesAndCataloguesGoToEverybodyAndToWhoComesLater()
    {
        CentreParts centre(m_cluster);
        const auto early = centre.newDevice();
        const auto key = centre.keys.signingKey(KeyFile::Catalogo);
        QVERIFY(key);
        credential::NoticeList list{.number = 4, .issuedAt = 1, .notices = {}};
        for (const QString& id : domain::noticeIds())
            list.notices.append({.id = id, .version = 1, .title = QStringLiteral("Aviso"), .text = QStringLiteral("La institución.")});
        Publications publications(centre.store, centre.clock);
        const QByteArray four = credential::signNoticeList(list, *key);
        QCOMPARE(publications.publishNotices(four, {key->verifyKey()})->toldDevices, 1);
        QCOMPARE(publications.publishNotices(four, {key->verifyKey()}).error().code, kNumberNotNewer);
        QVERIFY(!publications.publishNotices(credential::signNoticeList(list, *centre.acuse), {key->verifyKey()}));
        QCOMPARE(bodiesOf<sync::NoticesPublished>(centre, *early).size(), 1);

        PublishedCatalogues catalogues(centre.store, centre.clock);
        const auto clues = [](const char* key_, const QString& name) {
            domain::CluesRow row;
            row.clues = QLatin1String(key_);
            row.nombre = name;
            row.entidad = QStringLiteral("07");
            row.municipio = QStringLiteral("078");
            return row;
        };
        const QList<domain::CluesRow> first{clues("CSIMB000001", QStringLiteral("Uno")), clues("CSIMB000002", QStringLiteral("Dos"))};
        QCOMPARE(catalogues.publish(first, *key)->number, 1u);
        QCOMPARE(catalogues.publish(first, *key)->number, 0u); // nothing changed
        const auto second = catalogues.publish(QList{clues("CSIMB000002", QStringLiteral("Dos bis")), clues("CSIMB000003", QStringLiteral("Tres"))}, *key);
        QCOMPARE(second->number, 2u);
        QCOMPARE(second->added, 2);
        QCOMPARE(second->removed, 1);
        const auto heard = bodiesOf<sync::CatalogueChanged>(centre, *early);
        QCOMPARE(heard.size(), 2);
        const auto delta = sync::verifyCatalogueDelta(heard.last().bytes, {key->verifyKey()});
        QVERIFY(delta);
        QCOMPARE(delta->from, 1u);
        QCOMPARE(delta->removed, QStringList{QStringLiteral("CSIMB000001")});
        QCOMPARE(domain::countOf(delta->rows), 2);
        QVERIFY(!sync::verifyCatalogueDelta(heard.last().bytes, {centre.acuse->verifyKey()}));
        const auto late = centre.newDevice();
        QCOMPARE(bodiesOf<sync::NoticesPublished>(centre, *late).first().bytes, four);
        const auto whole = bodiesOf<sync::CatalogueChanged>(centre, *late);
        QCOMPARE(whole.size(), 1);
        QCOMPARE(sync::verifyCatalogueDelta(whole.first().bytes, {key->verifyKey()})->from, 0u);
        // who has another one asks for the whole
        const QByteArray asks = entryOf(*early, envelope::kind::kCentreApplied,
                                        {{1, QStringLiteral("catalogo:clues")}, {2, 2}, {4, QStringLiteral("falta-entero")}});
        QCOMPARE(said(centre.push(*early, early->seal({asks}))), QStringLiteral("aceptado:"));
        QCOMPARE(bodiesOf<sync::CatalogueChanged>(centre, *early).last().bytes, whole.first().bytes);
    }

    void aFileAsksOfManyAndSaysWhatBecameOfEachLine()
    {
        CentreParts centre(m_cluster);
        const auto device = centre.newDevice();
        const auto record = registered(centre, *device, 1);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("contraste.csv")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("folio,motivo\n" + record.people.at(0).folio.text().toUtf8() + ",\"IMSS, vigente\"\n07-0457-01-999999-0,x\n\n" +
                   record.people.at(1).folio.digits().toUtf8() + "\n");
        file.close();
        const QStringList words{QStringLiteral("tarea"), QStringLiteral("crear"), QStringLiteral("--tipo"), QStringLiteral("contraste"),
                                QStringLiteral("--lote"), file.fileName(), QStringLiteral("--motivo"), QStringLiteral("ISSSTE vigente"),
                                QStringLiteral("--vence"), QStringLiteral("2026-12-01")};
        auto [code, out] = runCentral(centre, words);
        QCOMPARE(code, 3);
        QVERIFY2(out.contains("renglón 2  LISTO") && out.contains("renglón 3  FUERA  nadie tiene ese folio") && out.contains("renglón 5  LISTO"), out);
        QVERIFY(out.contains("Tareas pedidas: 2; ya pedidas antes: 0; fuera: 1."));
        const auto sent = bodiesOf<sync::TaskSent>(centre, *device);
        QCOMPARE(sent.size(), 2);
        QCOMPARE(sent.first().reason, QStringLiteral("IMSS, vigente"));
        QCOMPARE(sent.last().reason, QStringLiteral("ISSSTE vigente"));
        std::tie(code, out) = runCentral(centre, words); // the same file again goes on from where it was
        QVERIFY2(out.contains("Tareas pedidas: 0; ya pedidas antes: 2; fuera: 1."), out);
        std::tie(code, out) = runCentral(centre, {QStringLiteral("tarea"), QStringLiteral("listar")});
        QCOMPARE(code, 0);
        QCOMPARE(out.count("contraste"), 2);
        std::tie(code, out) = runCentral(centre, {QStringLiteral("tarea"), QStringLiteral("cerrar"), sent.first().id.text(),
                                                  QStringLiteral("--resultado"), QStringLiteral("sin efecto")});
        QVERIFY2(code == 0 && out.contains("equipos a los que se avisa: 1"), out);
        std::tie(code, out) = runCentral(centre, {QStringLiteral("tarea"), QStringLiteral("ver"), sent.first().id.text()});
        QVERIFY2(out.contains("CERRADA") && out.contains("sin efecto"), out);
        std::tie(code, out) = runCentral(centre, {QStringLiteral("tarea"), QStringLiteral("cerrar"), QStringLiteral("nada")});
        QCOMPARE(code, 2);
    }
};

QTEST_GUILESS_MAIN(TestCentralTasks)
#include "tst_central_tasks.moc"
