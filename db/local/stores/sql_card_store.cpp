// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_card_store.h"

#include "ports/errors.h"

namespace padron::stores {

using core::Result;
using domain::Card;

namespace {

constexpr char kInsert[] =
    "INSERT INTO card (kind, folio, issue_number, person, name, birth, localidad, state, place, holder, lot, since_ms, kept) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kUpdate[] =
    "UPDATE card SET person = ?4, name = ?5, birth = ?6, localidad = ?7, state = ?8, place = ?9, holder = ?10, lot = ?11, "
    "since_ms = ?12, kept = ?13 WHERE kind = ?1 AND folio = ?2 AND issue_number = ?3";
#define PADRON_CARD                                                                                                \
    "SELECT kind, folio, issue_number, person, name, birth, localidad, state, place, holder, lot, since_ms, kept FROM card "
constexpr char kCard[] = PADRON_CARD "WHERE kind = ? AND folio = ? AND issue_number = ?";
constexpr char kOfPerson[] = PADRON_CARD "WHERE person = ? ORDER BY issue_number DESC";
constexpr char kOfFolio[] = PADRON_CARD "WHERE folio = ? ORDER BY issue_number DESC";
constexpr char kInState[] = PADRON_CARD "WHERE state = ? ORDER BY since_ms LIMIT ?";
constexpr char kOfLot[] = PADRON_CARD "WHERE lot = ? ORDER BY folio, issue_number";
#undef PADRON_CARD
constexpr char kApart[] = "SELECT p.folio FROM record_block b JOIN person p ON p.id = b.person";
constexpr char kRegisteredUnder[] = "SELECT id FROM person WHERE folio = ?";

Result<QList<Card>> read(sqlite::Statement& rows)
{
    QList<Card> cards;
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return cards;
        const auto kind = domain::cardKindFrom(rows.text(0));
        const auto state = domain::cardStateFrom(rows.text(7));
        PADRON_ASSIGN(const domain::Folio folio, domain::Folio::parse(rows.text(1)));
        if (!kind || !state) // CHECK allows no other
            return core::fail(ports::kStoreFailed, QStringLiteral("card"));
        cards.append({.key = {*kind, folio, static_cast<int>(rows.integer(2))},
                      .person = rows.id<core::PersonId>(3),
                      .name = rows.text(4),
                      .birth = QDate::fromString(rows.text(5), Qt::ISODate),
                      .localidad = rows.text(6),
                      .state = *state,
                      .place = rows.text(8),
                      .holder = rows.text(9),
                      .lot = rows.id<domain::LotId>(10),
                      .sinceMs = rows.integer(11),
                      .kept = rows.integer(12) != 0});
    }
}

Result<void> write(sqlite::Statement statement, const Card& card)
{
    return statement.bind(domain::keyOf(card.key.kind))
        .bind(card.key.folio.digits())
        .bind(card.key.issueNumber)
        .bind(card.person)
        .bind(card.name)
        .bindOrNull(card.birth.toString(Qt::ISODate))
        .bind(card.localidad)
        .bind(domain::keyOf(card.state))
        .bind(card.place)
        .bind(card.holder)
        .bind(card.lot)
        .bind(card.sinceMs)
        .bind(card.kept)
        .run();
}

} // namespace

QList<const char*> SqlCardStore::statements()
{
    return {kInsert, kUpdate, kCard, kOfPerson, kOfFolio, kInState, kOfLot, kApart, kRegisteredUnder};
}

Result<void> SqlCardStore::insert(const Card& card)
{
    return write(m_connection.statement(kInsert), card);
}

Result<void> SqlCardStore::update(const Card& card)
{
    PADRON_TRY(write(m_connection.statement(kUpdate), card));
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

Result<std::optional<Card>> SqlCardStore::card(const domain::CardKey& key)
{
    sqlite::Statement rows = m_connection.statement(kCard);
    rows.bind(domain::keyOf(key.kind)).bind(key.folio.digits()).bind(key.issueNumber);
    PADRON_ASSIGN(const QList<Card> cards, read(rows));
    return cards.isEmpty() ? std::nullopt : std::optional(cards.first());
}

Result<QList<Card>> SqlCardStore::ofPerson(const core::PersonId& person)
{
    sqlite::Statement rows = m_connection.statement(kOfPerson);
    return read(rows.bind(person));
}

Result<QList<Card>> SqlCardStore::ofFolio(const domain::Folio& folio)
{
    sqlite::Statement rows = m_connection.statement(kOfFolio);
    return read(rows.bind(folio.digits()));
}

Result<QList<Card>> SqlCardStore::inState(domain::CardState state, int limit)
{
    sqlite::Statement rows = m_connection.statement(kInState);
    return read(rows.bind(domain::keyOf(state)).bind(limit > 0 ? limit : -1));
}

Result<QList<Card>> SqlCardStore::ofLot(const domain::LotId& lot)
{
    sqlite::Statement rows = m_connection.statement(kOfLot);
    return read(rows.bind(lot));
}

Result<QList<domain::Folio>> SqlCardStore::apart()
{
    QList<domain::Folio> folios;
    sqlite::Statement rows = m_connection.statement(kApart);
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return folios;
        PADRON_ASSIGN(const domain::Folio folio, domain::Folio::parse(rows.text(0)));
        folios.append(folio);
    }
}

Result<std::optional<core::PersonId>> SqlCardStore::registeredUnder(const domain::Folio& folio)
{
    sqlite::Statement row = m_connection.statement(kRegisteredUnder);
    PADRON_ASSIGN(const bool there, row.bind(folio.digits()).step());
    return there ? std::optional(row.id<core::PersonId>(0)) : std::nullopt;
}

} // namespace padron::stores
