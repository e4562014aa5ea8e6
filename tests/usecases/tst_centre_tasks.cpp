// SPDX-License-Identifier: GPL-3.0-or-later
// What the centre asks, on the laptop: kept, listed by its day, answered once; users it decides about; notices it publishes.
#include "session_fixture.h"

#include "credential/notice_list.h"
#include "domain/notices.h"
#include "envelope/sync_kinds.h"
#include "sync/messages/catalogue_delta.h"
#include "sync/messages/stream.h"
#include "usecases/centre_task_errors.h"

#include <QTest>

using namespace padron;
using fixture::Store;

namespace {

struct Laptop : Store
{
    quint64 position = 0; ///< of the stream
};

/// The centre says these; the page's error, if it was refused.
std::optional<core::Error> says(Laptop& store, const QList<sync::StreamBody>& bodies)
{
    quint64& position = store.position;
    sync::StreamPage page;
    page.store = store.id;
    page.epoch = 1;
    page.from = position;
    page.centreMs = store.clock.now;
    for (const auto& body : bodies)
        page.items.append({page.from + static_cast<quint64>(page.items.size()) + 1, body});
    page.last = page.from + static_cast<quint64>(page.items.size());
    const auto applied = store.session().exchange.applyPage(sync::signStreamPage(page, store.centre.acuse));
    if (!applied)
        return applied.error();
    position = page.last;
    return std::nullopt;
}

sync::TaskSent task(const QString& reason, QDate due = {}, const core::PersonId& person = {})
{
    sync::TaskSent sent;
    sent.id = core::TaskId(QUuid::createUuid());
    sent.kind = person.isNull() ? QStringLiteral("aclaracion") : QStringLiteral("correccion");
    sent.numeral = person.isNull() ? QStringLiteral("30") : QString();
    sent.person = person;
    sent.field = person.isNull() ? QString() : QStringLiteral("curp");
    sent.reason = reason;
    sent.reference = QStringLiteral("CPB/7");
    sent.askedMs = 1'794'000'000'000;
    sent.due = due;
    return sent;
}

domain::LocalidadRow localidad(int clave, const QString& nombre)
{
    return {.entidad = QStringLiteral("07"), .municipio = QStringLiteral("078"), .clave = QString::number(clave).rightJustified(4, u'0'),
            .nombre = nombre, .municipioNombre = QStringLiteral("Ensayo"), .urbana = false, .poblacion = clave, .punto = {}};
}

sync::CatalogueChanged localidades(const Laptop& store, quint32 from, quint32 to, const QList<domain::LocalidadRow>& rows,
                                   const QStringList& removed = {}, int piece = 1, int pieces = 1)
{
    return {sync::signCatalogueDelta({domain::CatalogueKind::Localidades, from, to, piece, pieces, rows, removed}, store.centre.catalogo)};
}

QStringList found(Laptop& store, const QString& text, qint64 set = 0)
{
    QStringList names;
    const auto all1 = *store.session().catalogues.localidades(set, QStringLiteral("07"), {}, text, 20);
    for (const auto& row : all1)
        names << row.nombre;
    names.sort();
    return names;
}

QStringList reasons(Store& store)
{
    QStringList all;
    const auto all2 = *store.session().centreTasks.open();
    for (const auto& view : all2)
        all << view.task.reason;
    return all;
}

} // namespace

class TstCentreTasks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyAreListedByTheirDayAndAnsweredOnce()
    {
        Laptop store;
        const auto record = store.registerFamily(1);
        const auto person = record.people.first().id;
        const auto late = task(QStringLiteral("vencida"), store.clock.day.addDays(-2), person);
        const auto never = task(QStringLiteral("sin día"));
        const auto today = task(QStringLiteral("hoy"), store.clock.day);
        QVERIFY(!says(store, {never, today, late, task(QStringLiteral("luego"), store.clock.day.addDays(9), core::PersonId(QUuid::createUuid()))}));
        QCOMPARE(reasons(store), (QStringList{QStringLiteral("vencida"), QStringLiteral("hoy"), QStringLiteral("luego"), QStringLiteral("sin día")}));
        const auto views = *store.session().centreTasks.open();
        QCOMPARE(views.first().daysLeft, -2);
        QCOMPARE(views.first().name, record.people.first().name.full());
        QVERIFY(views.first().here && !views.at(2).here);
        QCOMPARE(*store.session().centreTasks.counts(), (ports::CentreTaskCounts{4, 2}));
        QCOMPARE(store.session().centreTasks.openOf({person})->size(), 1);

        auto& tasks = store.session().centreTasks;
        QCOMPARE(tasks.answer(late.id, QStringLiteral("otra"), {}).error().code, usecases::kAnswerFaulty);
        QCOMPARE(tasks.answer(late.id, QStringLiteral("no-procede"), QStringLiteral("  ")).error().code, usecases::kAnswerFaulty);
        QCOMPARE(tasks.answer(core::TaskId(QUuid::createUuid()), QStringLiteral("atendida"), {}).error().code, usecases::kCentreTaskUnknown);
        QVERIFY(tasks.answer(late.id, QStringLiteral("atendida"), QStringLiteral("trajo su acta")));
        QCOMPARE(tasks.answer(late.id, QStringLiteral("atendida"), {}).error().code, usecases::kCentreTaskEnded);
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kTaskAttended));
        QCOMPARE(entry.subjects.size(), 1);
        QCOMPARE(entry.subjects.first().id.uuid(), person.uuid());
        const QCborMap payload = entry.payload.toMap();
        QCOMPARE(payload.value(1).toByteArray(), late.id.bytes());
        QCOMPARE(payload.value(2).toString(), QStringLiteral("atendida"));
        QCOMPARE(payload.value(3).toString(), QStringLiteral("trajo su acta"));
        QCOMPARE(reasons(store).first(), QStringLiteral("hoy"));
        QVERIFY(store.session().centreTasks.answer(today.id, QStringLiteral("no-procede"), QStringLiteral("no es de aquí")));
        QCOMPARE(store.lastEntry().numeral, QStringLiteral("30"));
    }

    void whatTheCentreEndsIsOverAndSaidTwiceIsOne()
    {
        Laptop store;
        auto asked = task(QStringLiteral("una"), store.clock.day);
        QVERIFY(!says(store, {asked, asked}));
        QCOMPARE(reasons(store).size(), 1);
        QVERIFY(store.session().centreTasks.answer(asked.id, QStringLiteral("atendida"), {}));
        QVERIFY(!says(store, {asked})); // told again to a restored store: what was answered stays
        QVERIFY(reasons(store).isEmpty());
        auto other = task(QStringLiteral("otra"));
        QVERIFY(!says(store, {other}));
        other.closed = true;
        other.outcome = QStringLiteral("retirada");
        QVERIFY(!says(store, {other}));
        QVERIFY(reasons(store).isEmpty());
        QCOMPARE(store.session().centreTasks.answer(other.id, QStringLiteral("atendida"), {}).error().code, usecases::kCentreTaskEnded);
    }

    void theCentreSuspendsLiftsAndRemovesAUserAtOnce()
    {
        Laptop store;
        const access::Proof proof{store.user.id, store.clock.monoMs()};
        const auto id = *store.session().users.add(proof, QStringLiteral("R. Ek"), access::Role::Capturista,
                                                   core::SecureBytes(QByteArrayView("otra frase de ensayo")), {1, 8192});
        const auto stateOf = [&](const core::UserId& user) {
            const auto all3 = *store.session().users.list();
            for (const auto& person : all3)
                if (person.id == user)
                    return person.state;
            return ports::AccessState::Activo;
        };
        sync::UserOrdered order{.order = QStringLiteral("suspension"), .user = id, .name = {}, .role = {}, .until = store.clock.day.addDays(5),
                                .reference = QStringLiteral("RH/2")};
        QVERIFY(!says(store, {order}));
        QCOMPARE(stateOf(id), ports::AccessState::Suspendido);
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kCentreApplied));
        QCOMPARE(entry.payload.toMap().value(4).toString(), QStringLiteral("aplicado"));
        QVERIFY(!says(store, {order})); // said again
        QCOMPARE(store.lastEntry().payload.toMap().value(4).toString(), QStringLiteral("sin-cambio"));
        order.order = QStringLiteral("reactivacion");
        QVERIFY(!says(store, {order}));
        QCOMPARE(stateOf(id), ports::AccessState::Activo);
        store.reopen(); // the slot file is the one that this store saw last
        order.order = QStringLiteral("retiro");
        QVERIFY(!says(store, {order}));
        QCOMPARE(stateOf(id), ports::AccessState::Retirado);
        QVERIFY(store.session().acknowledgeSlots(false));
        order.user = core::UserId(QUuid::createUuid());
        QVERIFY(!says(store, {order})); // never here
    }

    void whoIsSignedInIsLockedOutAndAPageThatCameAgainLosesNoRow()
    {
        Laptop store;
        const access::Proof proof{store.user.id, store.clock.monoMs()};
        const auto id = *store.session().users.add(proof, QStringLiteral("R. Ek"), access::Role::Responsable,
                                                   core::SecureBytes(QByteArrayView("otra frase de ensayo")), {1, 8192});
        int barred = 0;
        const auto listen = [&] { store.session().onBarred([&barred] { ++barred; }); };
        const auto order = [](const char* what, const core::UserId& user) {
            return sync::UserOrdered{.order = QLatin1String(what), .user = user, .name = {}, .role = {}, .until = {}, .reference = QStringLiteral("RH/2")};
        };
        listen();
        QVERIFY(!says(store, {order("suspension", id)}));
        QVERIFY(!says(store, {order("retiro", id)}));
        QCOMPARE(barred, 0); // of somebody else
        store.tamper("UPDATE access_person SET state = 'activo'"); // as of a page that was undone after the slot file was saved
        QVERIFY(!says(store, {order("retiro", id)}));
        QCOMPARE(store.lastEntry().payload.toMap().value(4).toString(), QStringLiteral("aplicado"));
        const auto people = *store.session().users.list();
        QVERIFY(std::any_of(people.begin(), people.end(), [&](const auto& one) { return one.id == id && one.state == ports::AccessState::Retirado; }));

        const auto third = store.session().users.add(proof, QStringLiteral("T. Uc"), access::Role::Responsable,
                                                     core::SecureBytes(QByteArrayView("la tercera frase")), {1, 8192});
        QVERIFY(third);
        listen();
        QVERIFY(!says(store, {order("suspension", store.user.id)}));
        QCOMPARE(barred, 1);
        QVERIFY(!says(store, {order("suspension", store.user.id)})); // said again
        QVERIFY(!says(store, {order("reactivacion", store.user.id)}));
        QCOMPARE(barred, 1);
    }

    void theLastResponsableAndSomebodyNewAreAskedOfPeople()
    {
        Laptop store;
        QVERIFY(!says(store, {sync::UserOrdered{.order = QStringLiteral("retiro"), .user = store.user.id, .name = {}, .role = {}, .until = {}, .reference = {}},
                              sync::UserOrdered{.order = QStringLiteral("alta"), .user = {}, .name = QStringLiteral("Rosa Ek"),
                                                .role = QStringLiteral("capturista"), .until = {}, .reference = QStringLiteral("RH/3")}}));
        QCOMPARE(store.session().users.list()->first().state, ports::AccessState::Activo);
        QStringList kinds;
        const auto all4 = *store.session().centreTasks.open();
        for (const auto& view : all4)
            kinds << view.task.kind + u' ' + view.task.field;
        kinds.sort();
        QCOMPARE(kinds, (QStringList{QStringLiteral("usuario-alta Rosa Ek"), QStringLiteral("usuario-retiro Prueba")}));
        const auto id = store.session().centreTasks.open()->first().task.id;
        QVERIFY(store.session().centreTasks.answer(id, QStringLiteral("atendida"), {}));
        QCOMPARE(store.lastEntry().kind, QLatin1String(envelope::kind::kCentreApplied)); // the centre gave it no number
        QCOMPARE(store.session().centreTasks.counts()->open, 1);
        store.user.role = access::Role::Capturista;
        store.reopen();
        QCOMPARE(store.session().centreTasks.counts()->open, 0); // who manages no users is not asked about them
        QVERIFY(store.session().centreTasks.open()->isEmpty());
    }

    void aCatalogueComesWholeAndThenByWhatChanged()
    {
        Laptop store;
        const QString arroyo = QStringLiteral("Arroyo Hondo"), llano = QStringLiteral("Llano Grande");
        QVERIFY(!says(store, {localidades(store, 0, 1, {localidad(1, arroyo), localidad(2, llano)}, {}, 1, 2)}));
        QVERIFY(found(store, arroyo).isEmpty()); // only together
        QVERIFY(!says(store, {localidades(store, 0, 1, {localidad(3, QStringLiteral("Arroyo Seco"))}, {}, 2, 2)}));
        QCOMPARE(found(store, QStringLiteral("arroyo")), (QStringList{arroyo, QStringLiteral("Arroyo Seco")}));
        const qint64 before = *store.session().catalogues.currentSet();
        QVERIFY(!says(store, {localidades(store, 1, 2, {localidad(2, QStringLiteral("Llano Nuevo")), localidad(9, QStringLiteral("Arroyo Claro"))},
                                          {QStringLiteral("07|078|0001")})}));
        QCOMPARE(found(store, QStringLiteral("arroyo")), (QStringList{QStringLiteral("Arroyo Claro"), QStringLiteral("Arroyo Seco")}));
        QCOMPARE(found(store, QStringLiteral("llano")), QStringList{QStringLiteral("Llano Nuevo")});
        QCOMPARE(found(store, QStringLiteral("llano"), before), QStringList{llano}); // who began with it goes on with it
        QCOMPARE(store.session().catalogues.versions()->first().rows, 3);
        const auto entry = store.lastEntry();
        QCOMPARE(entry.payload.toMap().value(1).toString(), QStringLiteral("catalogo:localidades"));
        QCOMPARE(entry.payload.toMap().value(4).toString(), QStringLiteral("aplicado"));
        // said again, or an older one: nothing
        QVERIFY(!says(store, {localidades(store, 1, 2, {localidad(2, QStringLiteral("Otro Llano"))}), localidades(store, 0, 1, {localidad(1, arroyo)})}));
        QVERIFY(store.lastEntry().id == entry.id);
        // a change to what is not here is asked for whole
        QVERIFY(!says(store, {localidades(store, 3, 4, {localidad(2, QStringLiteral("Otro Llano"))})}));
        QCOMPARE(store.lastEntry().payload.toMap().value(4).toString(), QStringLiteral("falta-entero"));
        QCOMPARE(found(store, QStringLiteral("llano")), QStringList{QStringLiteral("Llano Nuevo")});
        QVERIFY(!says(store, {localidades(store, 0, 4, {localidad(2, QStringLiteral("Otro Llano"))})}));
        QCOMPARE(found(store, QStringLiteral("llano")), QStringList{QStringLiteral("Otro Llano")});
    }

    void aCatalogueWithoutRoomGoesOnAndIsAskedForWholeOnce()
    {
        Laptop store;
        QList<domain::LocalidadRow> rows;
        for (int i = 1; i <= 40; ++i)
            rows.append(localidad(i, QStringLiteral("Arroyo %1").arg(i)));
        const auto moveToTheEnd = [&] { // of the numbers of the newest version: there is room for 20 more
            const QByteArray newest = "(SELECT max(id) FROM catalogue_version)";
            const QByteArray by = "((" + newest + " + 1 << 20) - 21 - (SELECT max(num) FROM catalogue_localidad WHERE num >> 20 = " + newest + "))";
            store.tamper("UPDATE catalogue_names SET num = num + " + by + " * 64 WHERE num >> 26 = " + newest + ";"
                         "UPDATE catalogue_localidad SET num = num + " + by + " WHERE num >> 20 = " + newest);
        };
        const auto doneOf = [&] { return store.lastEntry().payload.toMap().value(4).toString(); };
        QVERIFY(!says(store, {localidades(store, 0, 1, rows)}));
        // by changes scattered over all of them: each begins where there is room
        quint32 number = 1;
        for (; number < 9; ++number) {
            moveToTheEnd();
            QVERIFY(!says(store, {localidades(store, number, number + 1, {localidad(int(number) * 4, QStringLiteral("Llano %1").arg(number))})}));
            QCOMPARE(doneOf(), QStringLiteral("aplicado"));
        }
        QCOMPARE(found(store, QStringLiteral("llano")).size(), 8);
        // one that outgrows it stops nothing: it is asked for whole, once
        QList<domain::LocalidadRow> many;
        for (int i = 0; i < 1000; ++i)
            many.append(localidad(1000 + i, QStringLiteral("Loma %1").arg(i)));
        QVERIFY(!says(store, {localidades(store, number, number + 1, {localidad(1, QStringLiteral("Cerro"))}, {}, 1, 2)}));
        moveToTheEnd();
        QVERIFY(!says(store, {localidades(store, number, number + 1, many, {}, 2, 2), task(QStringLiteral("lo que sigue"))}));
        QVERIFY(reasons(store).contains(QStringLiteral("lo que sigue")));
        QCOMPARE(doneOf(), QStringLiteral("falta-entero"));
        const auto asked = store.lastEntry().id;
        QVERIFY(found(store, QStringLiteral("loma")).isEmpty() && found(store, QStringLiteral("cerro")).isEmpty());
        QVERIFY(!says(store, {localidades(store, number + 1, number + 2, many)})); // it is on its way already
        QVERIFY(store.lastEntry().id == asked);
        QVERIFY(!says(store, {localidades(store, 0, number + 2, rows + many)}));
        QCOMPARE(doneOf(), QStringLiteral("aplicado"));
        QCOMPARE(store.session().catalogues.versions()->first().rows, 1040);
        QVERIFY(!says(store, {localidades(store, 70, 71, many)})); // and then another is asked for
        QCOMPARE(doneOf(), QStringLiteral("falta-entero"));
    }

    void whatIsHalfWayNeverMixesWithAnImportByHand()
    {
        Laptop store;
        QVERIFY(!says(store, {localidades(store, 0, 1, {localidad(1, QStringLiteral("Arroyo Hondo"))}, {}, 1, 2)}));
        store.tamper("UPDATE catalogue_version SET source_name = 'mano.csv'"); // under the same number
        QVERIFY(!says(store, {localidades(store, 0, 1, {localidad(2, QStringLiteral("Arroyo Seco"))}, {}, 2, 2)}));
        QCOMPARE(store.lastEntry().payload.toMap().value(4).toString(), QStringLiteral("falta-entero"));
        QVERIFY(store.session().catalogues.versions()->isEmpty());
        QVERIFY(!says(store, {localidades(store, 0, 1, {localidad(2, QStringLiteral("Arroyo Seco"))})}));
        QCOMPARE(found(store, QStringLiteral("arroyo")), QStringList{QStringLiteral("Arroyo Seco")});
    }

    void noticesAreTakenByTheKeysThatComeWithThem()
    {
        Laptop store;
        const auto fresh = envelope::SigningKey::generate();
        auto trust = store.centre.trustList(2);
        trust.keys.append({credential::KeyRole::Catalogo, fresh.verifyKey().bytes()});
        credential::NoticeList list{.number = 3, .issuedAt = 1'794'000'000, .notices = {}};
        for (const QString& id : domain::noticeIds())
            list.notices.append({.id = id, .version = 2, .title = QStringLiteral("Aviso"), .text = QStringLiteral("Responsable: la institución.")});
        QVERIFY(!says(store, {sync::ListsUpdated{credential::signTrustList(trust, store.centre.root), {}, {}},
                              sync::NoticesPublished{credential::signNoticeList(list, fresh)}}));
        QCOMPARE(store.session().notices.inForce({})->number, qint64(3));
        QCOMPARE(store.session().centreTasks.counts()->open, 0);
    }

    void aCatalogueOfNobodysKeyIsLeftOutAndTold()
    {
        Laptop store;
        const QByteArray forged = sync::signCatalogueDelta({domain::CatalogueKind::Localidades, 0, 1, 1, 1, QList{localidad(1, QStringLiteral("Falsa"))}, {}},
                                                           store.centre.acuse);
        QVERIFY(!says(store, {sync::CatalogueChanged{forged}, sync::CatalogueChanged{QByteArray("nada")}, task(QStringLiteral("lo que sigue"))}));
        QVERIFY(found(store, QStringLiteral("falsa")).isEmpty());
        QVERIFY(reasons(store).contains(QStringLiteral("lo que sigue")));
        QCOMPARE(store.session().centreTasks.counts()->open, 3);
    }

    void aModuleThatChangesKeepsWhomItServes()
    {
        Laptop store;
        domain::ModuloRow modulo{.clave = QStringLiteral("M1"), .nombre = QStringLiteral("Centro"), .modalidad = QStringLiteral("fijo"),
                                 .lugar = QStringLiteral("Calle 1"), .codigoPostal = QStringLiteral("29200"), .entidad = QStringLiteral("07"),
                                 .municipioNombre = QStringLiteral("Ensayo"), .localidadNombre = {}, .horario = {}, .requisitos = {},
                                 .cobertura = {QStringLiteral("29200-29299")}, .telefono = {}, .clues = {}, .punto = {}, .desde = {}, .hasta = {}};
        domain::ModuloRow other = modulo;
        other.clave = QStringLiteral("M2");
        other.nombre = QStringLiteral("Norte");
        const auto says1 = [&](quint32 from, quint32 to, const QList<domain::ModuloRow>& rows, const QStringList& removed) {
            return says(store, {sync::CatalogueChanged{sync::signCatalogueDelta({domain::CatalogueKind::Modulos, from, to, 1, 1, rows, removed},
                                                                                 store.centre.catalogo)}});
        };
        QVERIFY(!says1(0, 1, {modulo, other}, {}));
        modulo.nombre = QStringLiteral("Centro Nuevo");
        QVERIFY(!says1(1, 2, {modulo}, {QStringLiteral("M2")}));
        const auto near = *store.session().catalogues.modulosNear(0, QStringLiteral("29250"), 5);
        QCOMPARE(near.size(), 1);
        QCOMPARE(near.first().modulo.nombre, QStringLiteral("Centro Nuevo"));
        QCOMPARE(near.first().nearness, ports::Nearness::CubreCodigoPostal);
    }

    void noticesComeAsFromAFileAndABadSetStopsNothing()
    {
        Laptop store;
        credential::NoticeList list{.number = 3, .issuedAt = 1'794'000'000, .notices = {}};
        for (const QString& id : domain::noticeIds()) {
            domain::Notice notice{.id = id, .version = 2, .title = QStringLiteral("Aviso"), .text = QStringLiteral("Responsable: la institución.")};
            list.notices.append(notice);
        }
        const QByteArray good = credential::signNoticeList(list, store.centre.catalogo);
        list.number = 9;
        const QByteArray forged = credential::signNoticeList(list, store.centre.acuse);
        const auto after = task(QStringLiteral("lo que sigue"));
        QVERIFY(!says(store, {sync::NoticesPublished{forged}, after, sync::NoticesPublished{good}}));
        QCOMPARE(store.session().notices.inForce({})->number, qint64(3));
        QVERIFY(reasons(store).contains(QStringLiteral("lo que sigue")));
        QStringList kinds;
        const auto all5 = *store.session().centreTasks.open();
        for (const auto& view : all5)
            kinds << view.task.kind;
        QVERIFY(kinds.contains(QStringLiteral("rechazo-avisos")));
        list.number = 2;
        const QString before = store.lastEntry().id.text();
        QVERIFY(!says(store, {sync::NoticesPublished{credential::signNoticeList(list, store.centre.catalogo)}})); // an older one
        QCOMPARE(store.session().notices.inForce({})->number, qint64(3));
        QCOMPARE(store.lastEntry().id.text(), before);
    }
};

QTEST_GUILESS_MAIN(TstCentreTasks)
#include "tst_centre_tasks.moc"
