// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session_fixture.h"

#include "sync/messages/stream.h"

namespace fixture {

/// A store whose centre signs cards, gives leave to print and says what is suspended.
struct PrintDesk
{
    Store store;
    quint64 position = 0;
    quint32 listNumber = 1;

    padron::desktop::Session& session() { return store.session(); }
    padron::usecases::PrintRuns& runs() { return store.session().printRuns; }

    bool centreSays(const decltype(padron::sync::StreamItem::body)& body)
    {
        padron::sync::StreamPage page;
        page.store = store.id;
        page.epoch = 1;
        page.from = position;
        page.last = position + 1;
        page.centreMs = store.clock.now;
        page.items = {{position + 1, body}};
        if (!session().exchange.applyPage(padron::sync::signStreamPage(page, store.centre.acuse)))
            return false;
        ++position;
        return true;
    }

    bool signs(const padron::domain::Person& person, quint32 index, int issue = 1)
    {
        const padron::credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                                .issuedAt = store.clock.now / 1000,
                                                .folio = person.folio,
                                                .fullName = padron::credential::nameForQr(person.name),
                                                .birth = person.fechaNacimiento,
                                                .sexo = person.sexo,
                                                .entity = QStringLiteral("MX-CHP"),
                                                .cls = padron::credential::CredentialClass::Final,
                                                .statusIndex = index,
                                                .issueNumber = issue};
        return centreSays(padron::sync::CredentialSigned{person.id, issue, index, claims.issuedAt,
                                                         padron::credential::signFinal(claims, store.centre.firma)});
    }

    /// Indexes 10, 11 ... in the order of the family.
    bool signsAll(const padron::domain::FamilyRecord& family, quint32 first = 10)
    {
        for (const auto& person : family.people)
            if (!signs(person, first++))
                return false;
        return true;
    }

    bool gives(quint32 number, bool granted = true, qint64 from = 0, qint64 until = 0)
    {
        return centreSays(padron::sync::PrintAuthorised{number, QStringLiteral("OF-12/2026"), from, until, granted});
    }

    bool marks(quint32 index, padron::credential::Status status)
    {
        padron::credential::StatusList list;
        list.sequence = ++listNumber;
        list.issuedAt = store.clock.now / 1000;
        list.set(index, status);
        return centreSays(
            padron::sync::ListsUpdated{{}, padron::credential::signStatusList(list, store.centre.catalogo), {}});
    }
};

inline QList<padron::core::PersonId> idsOf(const padron::domain::FamilyRecord& family)
{
    QList<padron::core::PersonId> ids;
    for (const auto& person : family.people)
        ids.append(person.id);
    return ids;
}

inline constexpr padron::domain::PrintMedium kSheet{padron::domain::CardPaper::Hoja8, false};

inline QList<padron::usecases::PrintRuns::Told> allOf(const padron::usecases::PrintRuns::Begun& begun, padron::domain::PrintOutcome outcome)
{
    QList<padron::usecases::PrintRuns::Told> told;
    for (int i = 0; i < begun.cards.size(); ++i)
        told.append({i, outcome});
    return told;
}

/// Whom the desk would print now.
inline QList<padron::core::PersonId> ready(PrintDesk& desk)
{
    QList<padron::core::PersonId> people;
    const auto rows = desk.runs().list({});
    if (!rows)
        qFatal("%s", qPrintable(rows.error().printedId()));
    for (const auto& row : *rows)
        people.append(row.person);
    return people;
}

} // namespace fixture
