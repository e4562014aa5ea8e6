// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session_fixture.h"

#include "credential/claims.h"
#include "sync/messages/stream.h"

namespace fixture {

using namespace padron;
using domain::CardKey;
using domain::CardKind;
using usecases::CardStanding;

inline const QList<domain::Stroke> kStrokes{{QPoint(100, 200), QPoint(300, 250), QPoint(700, 180)}};
inline const QString kIne = QStringLiteral("INE 1234567890123");

template <class T> core::ErrorCode codeOf(const core::Result<T>& result)
{
    return result ? core::ErrorCode("none") : result.error().code;
}

/// A desk with a family whose credentials the centre signed, some of them on paper here.
struct DeliveryDesk
{
    Store store;
    domain::FamilyRecord family = store.registerFamily(1);
    quint64 position = 0;

    DeliveryDesk() { store.clock.now = QDateTime(store.clock.day, QTime(10, 0)).toMSecsSinceEpoch(); }
    const domain::Person& titular() const { return family.people.at(0); }
    const domain::Person& husband() const { return family.people.at(1); }
    const domain::Person& son() const { return family.people.at(2); }
    usecases::Deliveries& deliveries() { return store.session().deliveries; }
    usecases::ReplaceCredential& replace() { return store.session().replaceCredential; }

    static CardKey keyOf(const domain::Person& person, int issue = 1) { return {CardKind::Credencial, person.folio, issue}; }

    QString qrOf(const domain::Person& person, int issue = 1)
    {
        credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                  .issuedAt = store.clock.now / 1000,
                                  .folio = person.folio,
                                  .fullName = credential::nameForQr(person.name),
                                  .birth = person.fechaNacimiento,
                                  .sexo = person.sexo,
                                  .entity = QStringLiteral("MX-CHP"),
                                  .statusIndex = indexOf(person, issue)};
        if (issue > 1)
            claims.issueNumber = issue;
        return credential::qrText(credential::signFinal(claims, store.centre.firma));
    }

    static quint32 indexOf(const domain::Person& person, int issue) { return quint32(person.folio.counter() * 10 + issue); }

    void apply(decltype(sync::StreamItem::body) body)
    {
        sync::StreamPage page;
        page.store = store.id;
        page.epoch = 1;
        page.from = position;
        page.centreMs = store.clock.now;
        page.items.append({++position, std::move(body)});
        page.last = position;
        const auto applied = store.session().exchange.applyPage(sync::signStreamPage(page, store.centre.acuse));
        if (!applied)
            qFatal("%s %s", qPrintable(applied.error().printedId()), qPrintable(applied.error().detail));
    }

    void sign(const domain::Person& person, int issue = 1)
    {
        credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                  .issuedAt = store.clock.now / 1000,
                                  .folio = person.folio,
                                  .fullName = credential::nameForQr(person.name),
                                  .birth = person.fechaNacimiento,
                                  .sexo = person.sexo,
                                  .entity = QStringLiteral("MX-CHP"),
                                  .statusIndex = indexOf(person, issue)};
        if (issue > 1)
            claims.issueNumber = issue;
        apply(sync::CredentialSigned{person.id, issue, claims.statusIndex, store.clock.now / 1000,
                                     credential::signFinal(claims, store.centre.firma)});
    }

    void say(credential::Status status, const domain::Person& person, int issue = 1, quint32 sequence = 2)
    {
        credential::StatusList list;
        list.sequence = sequence;
        list.issuedAt = store.clock.now / 1000;
        list.set(indexOf(person, issue), status);
        apply(sync::ListsUpdated{store.session().device().enrolment()->value().trustList,
                                 credential::signStatusList(list, store.centre.catalogo), {}});
    }

    /// On paper, in the drawer, as a run or a box leaves it.
    void card(const domain::Person& person, int issue = 1, qint64 sinceMs = 0, bool registeredHere = true)
    {
        store.tamper("INSERT INTO card VALUES ('credencial', '" + person.folio.digits().toLatin1() + "', "
                     + QByteArray::number(issue) + ", " + (registeredHere ? "x'" + person.id.bytes().toHex() + "'" : QByteArray("NULL"))
                     + ", 'Alguien', NULL, '', 'resguardo', 'Cajón 1', 'Ana', NULL, "
                     + QByteArray::number(sinceMs ? sinceMs : store.clock.now) + ", 0)");
    }

    void onPaper(const domain::Person& person, int issue = 1)
    {
        sign(person, issue);
        card(person, issue);
    }

    usecases::Deliveries::Handover handover(const domain::Person& person, int issue = 1)
    {
        usecases::Deliveries::Handover made;
        made.key = keyOf(person, issue);
        const auto receivers = deliveries().receivers(made.key);
        if (receivers && !receivers->may.isEmpty())
            made.receiver = receivers->may.first();
        made.document = kIne;
        made.strokes = kStrokes;
        return made;
    }

    CardStanding standing(const QString& text)
    {
        const auto found = deliveries().find(text);
        if (!found || found->cards.isEmpty())
            qFatal("nothing found: %s %s %d", found ? "" : qPrintable(found.error().printedId()), qPrintable(text),
                   found && found->unknownCode);
        return found->cards.first().standing;
    }
};

} // namespace fixture
