// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "arco_desk.h"

#include "envelope/credential_kinds.h"
#include "local/stores/local_store.h"
#include "sync/messages/stream.h"

#include <QSet>

namespace fixture {

inline const QString kDrawer = QStringLiteral("Cajón 1");
inline const QString kShown = QStringLiteral("INE 9988776655443");
inline const QString kNote = QStringLiteral("recado con su comadre Chayo");
inline const QList<domain::Stroke> kInk{{{111, 222}, {333, 444}, {555, 222}}};

/// Cards at a desk where rights are attended too.
struct ArcoCards : ArcoDesk
{
    const domain::LotId box{QUuid(QStringLiteral("019a0000-0000-7000-8000-00000000b001"))};
    quint64 position = 0;

    static domain::CardKey keyOf(const domain::Person& person) { return {domain::CardKind::Credencial, person.folio, 1}; }

    void centreSays(const decltype(sync::StreamItem::body)& body)
    {
        sync::StreamPage page;
        page.store = store.id;
        page.epoch = 1;
        page.from = position;
        page.last = ++position;
        page.centreMs = store.clock.now;
        page.items = {{position, body}};
        if (!session().exchange.applyPage(sync::signStreamPage(page, store.centre.acuse)))
            qFatal("the centre is not heard");
    }

    QByteArray signedFor(const domain::Person& person)
    {
        return credential::signFinal({.issuer = QStringLiteral("MXPS"),
                                      .issuedAt = store.clock.now / 1000,
                                      .folio = person.folio,
                                      .fullName = credential::nameForQr(person.name),
                                      .birth = person.fechaNacimiento,
                                      .sexo = person.sexo,
                                      .entity = QStringLiteral("MX-CHP"),
                                      .statusIndex = quint32(person.folio.counter())},
                                     store.centre.firma);
    }

    QString qrOf(const domain::Person& person) { return credential::qrText(signedFor(person)); }

    void sign(const domain::Person& person)
    {
        centreSays(sync::CredentialSigned{person.id, 1, quint32(person.folio.counter()), store.clock.now / 1000, signedFor(person)});
    }

    /// Their cards came in a box and lie in the drawer.
    void inDrawer(const QList<domain::Person>& people)
    {
        sync::LotSent lot;
        lot.lot = box;
        lot.name = QStringLiteral("Caja 12 de 40");
        lot.sentAt = 1'794'000'000;
        for (const auto& person : people) {
            sign(person);
            lot.cards.append({person.id, person.folio.digits(), 1, person.name.full()});
        }
        centreSays(lot);
        for (const auto& person : people)
            if (!session().lots.scan(box, qrOf(person)))
                qFatal("not a card");
        if (!session().lots.finish(box, {kDrawer, QStringLiteral("Ana"), {}}))
            qFatal("the box was not received");
    }

    /// Out of its box, asked for, handed over, lost, and seen in a count that is not finished.
    void throughEveryHand(const domain::Person& person)
    {
        inDrawer({person});
        const auto key = keyOf(person);
        auto& deliveries = session().deliveries;
        const auto receivers = deliveries.receivers(key);
        const bool noted = receivers && deliveries.note(key, domain::ContactMeans::Llamada, domain::ContactResult::Recado, kNote);
        usecases::Deliveries::Handover handover;
        handover.key = key;
        handover.receiver = receivers->may.front();
        handover.document = kShown;
        handover.strokes = kInk;
        const bool handed = noted && deliveries.deliver(handover);
        usecases::ReplaceCredential::Request lost;
        lost.person = person.id;
        lost.asker = receivers->may.front();
        lost.document = kShown;
        if (!handed || !session().replaceCredential.run(lost) || !session().custody.counting().scan(kDrawer, qrOf(person)))
            qFatal("the card stopped on its way");
    }

    template <class Work> void raw(Work work) ///< with the key, past every use case
    {
        store.close();
        {
            const auto unlocked = access::unlockWithPassword(*access::decodeSlotFile(*store.vault.load()), QStringLiteral("Prueba"),
                                                             core::SecureBytes(QByteArrayView("una frase de ensayo")));
            auto open = stores::LocalStore::open(store.path(), access::databaseKey(unlocked->dataKey), stores::OpenMode::Existing);
            work((*open)->connection());
        }
        store.reopen();
    }

    bool script(const char* sql)
    {
        bool done = false;
        raw([&](auto& connection) { done = static_cast<bool>(connection.script(sql)); });
        return done;
    }

    /// Every table in which those bytes stand, in text or in a blob.
    QSet<QString> tablesWith(const QByteArray& bytes)
    {
        QSet<QString> tables;
        raw([&](auto& connection) {
            auto columns = connection.statement("SELECT m.name, c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
                                                "WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL%'");
            while (columns.step().value_or(false)) {
                const QByteArray sql = "SELECT count(*) FROM \"" + columns.text(0).toLatin1() + "\" WHERE instr(CAST(\""
                                       + columns.text(1).toLatin1() + "\" AS BLOB), ?) > 0";
                auto count = connection.statement(sql.constData());
                if (!count.bind(bytes).one())
                    qFatal("%s", sql.constData());
                if (count.integer(0) > 0)
                    tables.insert(columns.text(0));
            }
        });
        return tables;
    }
};

} // namespace fixture
