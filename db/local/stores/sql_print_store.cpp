// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_print_store.h"

#include "ports/errors.h"

#include <limits>

namespace padron::stores {

using core::Result;
using ports::PrintCandidate;

namespace {

constexpr char kAuthorisation[] = "SELECT number, reference, from_s, until_s, granted FROM print_authorisation "
                                  "ORDER BY number DESC LIMIT 1";
constexpr char kSaveAuthorisation[] =
    "INSERT INTO print_authorisation (number, reference, from_s, until_s, granted) VALUES (?, ?, ?, ?, ?)";

#define PADRON_CARD_THERE                                                                                           \
    "EXISTS (SELECT 1 FROM card k WHERE k.kind = 'credencial' AND k.folio = p.folio AND k.issue_number = c.issue_number)"
#define PADRON_IN_RUN                                                                                               \
    "EXISTS (SELECT 1 FROM print_run_card r WHERE r.person = c.person AND r.issue_number = c.issue_number "         \
    "AND r.outcome IN ('', 'bien'))"
#define PADRON_IN_LOT                                                                                               \
    "EXISTS (SELECT 1 FROM lot_card l WHERE l.folio = p.folio AND l.issue_number = c.issue_number)"
#define PADRON_REPLACED                                                                                             \
    "EXISTS (SELECT 1 FROM replacement x WHERE x.folio = p.folio AND x.issue_number = c.issue_number)"
#define PADRON_BLOCKED "EXISTS (SELECT 1 FROM record_block b WHERE b.person = c.person)"
#define PADRON_TO_CLARIFY                                                                                           \
    "(p.estado IN ('por_aclarar', 'baja') OR coalesce(p.held_estado, '') IN ('por_aclarar', 'incompleto', 'baja') "   \
    "OR (p.estado = 'incompleto' AND p.unsent_entry IS NULL))"
#define PADRON_CANDIDATE                                                                                            \
    "SELECT c.person, c.issue_number, c.status_index, c.issued_at, p.folio, p.nombres, p.primer_apellido, "         \
    "p.segundo_apellido, p.fecha_nacimiento, p.domicilio_localidad, p.domicilio_entidad, p.domicilio_municipio_clave, " \
    "p.domicilio_localidad_clave, c.times_printed > 0 OR " PADRON_CARD_THERE ", " PADRON_IN_RUN ", " PADRON_IN_LOT  \
    ", " PADRON_REPLACED ", " PADRON_BLOCKED ", " PADRON_TO_CLARIFY " "                                             \
    "FROM credential c JOIN person p ON p.id = c.person "
#define PADRON_LATEST                                                                                               \
    "NOT EXISTS (SELECT 1 FROM credential n WHERE n.person = c.person AND n.provisional = 0 "                       \
    "AND n.issue_number > c.issue_number) "
#define PADRON_ASKED                                                                                                \
    "AND c.issued_at >= ?1 AND c.issued_at < ?2 "                                                                   \
    "AND (?3 = '' OR (p.domicilio_localidad = ?3 AND p.domicilio_municipio = ?4)) AND " PADRON_LATEST
#define PADRON_UNPRINTED "c.provisional = 0 AND c.times_printed = 0 "
constexpr char kUnprinted[] = PADRON_CANDIDATE "WHERE " PADRON_UNPRINTED PADRON_ASKED "AND NOT " PADRON_CARD_THERE
    " AND NOT " PADRON_IN_RUN " AND NOT " PADRON_IN_LOT " AND NOT " PADRON_REPLACED " AND NOT " PADRON_BLOCKED
    " AND NOT " PADRON_TO_CLARIFY " ORDER BY c.issued_at, c.person LIMIT ?5";
constexpr char kAll[] = PADRON_CANDIDATE "WHERE c.provisional = 0 " PADRON_ASKED "ORDER BY c.issued_at, c.person LIMIT ?5";
constexpr char kOfPerson[] = PADRON_CANDIDATE "WHERE c.person = ? AND c.provisional = 0 ORDER BY c.issue_number DESC LIMIT 1";
constexpr char kPlaces[] =
    "SELECT DISTINCT p.domicilio_municipio, p.domicilio_localidad FROM credential c JOIN person p ON p.id = c.person "
    "WHERE " PADRON_UNPRINTED "ORDER BY p.domicilio_localidad, p.domicilio_municipio";
constexpr char kDays[] = "SELECT DISTINCT date(c.issued_at, 'unixepoch', 'localtime') AS day FROM credential c "
                         "WHERE " PADRON_UNPRINTED "ORDER BY day DESC";
#undef PADRON_UNPRINTED
#undef PADRON_ASKED
#undef PADRON_LATEST
#undef PADRON_CANDIDATE
#undef PADRON_TO_CLARIFY
#undef PADRON_BLOCKED
#undef PADRON_REPLACED
#undef PADRON_IN_LOT
#undef PADRON_IN_RUN
#undef PADRON_CARD_THERE

constexpr char kInsertRun[] = "INSERT INTO print_run (id, medium, authorisation, begun_ms, begun_by) VALUES (?, ?, ?, ?, ?)";
constexpr char kInsertCard[] =
    "INSERT INTO print_run_card (run, position, sheet, person, issue_number, outcome) VALUES (?, ?, ?, ?, ?, ?)";
constexpr char kRun[] = "SELECT id, medium, authorisation, begun_ms, begun_by, closed_ms FROM print_run WHERE id = ?";
constexpr char kOpenRuns[] =
    "SELECT id, medium, authorisation, begun_ms, begun_by, closed_ms FROM print_run WHERE closed_ms IS NULL ORDER BY begun_ms";
constexpr char kCards[] =
    "SELECT position, sheet, person, issue_number, outcome FROM print_run_card WHERE run = ? ORDER BY position";
constexpr char kTell[] = "UPDATE print_run_card SET outcome = ? WHERE run = ? AND position = ?";
constexpr char kClose[] = "UPDATE print_run SET closed_ms = ? WHERE id = ? AND closed_ms IS NULL";

PrintCandidate candidateFrom(const sqlite::Statement& row, const domain::Folio& folio)
{
    const QString segundo = row.text(7), municipio = row.text(11), localidad = row.text(12);
    return {.person = row.id<core::PersonId>(0),
            .issueNumber = static_cast<int>(row.integer(1)),
            .statusIndex = static_cast<quint32>(row.integer(2)),
            .issuedAt = row.integer(3),
            .folio = folio,
            .name = row.text(5) + u' ' + row.text(6) + (segundo.isEmpty() ? QString() : u' ' + segundo),
            .birth = QDate::fromString(row.text(8), Qt::ISODate),
            .localidad = row.text(9),
            .localidadKey = municipio.isEmpty() || localidad.isEmpty() ? QString() : row.text(10) + municipio + localidad,
            .printed = row.integer(13) != 0,
            .inRun = row.integer(14) != 0,
            .inLot = row.integer(15) != 0,
            .replaced = row.integer(16) != 0,
            .blocked = row.integer(17) != 0,
            .toClarify = row.integer(18) != 0};
}

Result<QList<PrintCandidate>> candidatesOf(sqlite::Statement& rows)
{
    QList<PrintCandidate> found;
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return found;
        PADRON_ASSIGN(const domain::Folio folio, domain::Folio::parse(rows.text(4)));
        found.append(candidateFrom(rows, folio));
    }
}

Result<QList<domain::PrintRun>> runsOf(sqlite::Statement& rows)
{
    QList<domain::PrintRun> found;
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return found;
        const auto medium = domain::printMediumFrom(rows.text(1));
        if (!medium) // CHECK allows no other
            return core::fail(ports::kStoreFailed, QStringLiteral("print_run"));
        found.append({.id = rows.id<domain::PrintRunId>(0),
                      .medium = *medium,
                      .authorisation = static_cast<quint32>(rows.integer(2)),
                      .begunMs = rows.integer(3),
                      .begunBy = rows.text(4),
                      .closedMs = rows.isNull(5) ? std::nullopt : std::optional(rows.integer(5))});
    }
}

} // namespace

QList<const char*> SqlPrintStore::statements()
{
    return {kAuthorisation, kSaveAuthorisation, kUnprinted, kAll,      kOfPerson, kPlaces, kDays,
            kInsertRun,     kInsertCard,        kRun,       kOpenRuns, kCards,    kTell,   kClose};
}

Result<std::optional<domain::PrintAuthorisation>> SqlPrintStore::authorisation()
{
    sqlite::Statement row = m_connection.statement(kAuthorisation);
    PADRON_ASSIGN(const bool there, row.step());
    if (!there)
        return std::optional<domain::PrintAuthorisation>();
    return std::optional(domain::PrintAuthorisation{.number = static_cast<quint32>(row.integer(0)),
                                                    .reference = row.text(1),
                                                    .fromSeconds = row.integer(2),
                                                    .untilSeconds = row.integer(3),
                                                    .granted = row.integer(4) != 0});
}

Result<void> SqlPrintStore::saveAuthorisation(const domain::PrintAuthorisation& authorisation)
{
    return m_connection.statement(kSaveAuthorisation)
        .bind(static_cast<qint64>(authorisation.number))
        .bind(authorisation.reference)
        .bind(authorisation.fromSeconds)
        .bind(authorisation.untilSeconds)
        .bind(authorisation.granted)
        .run();
}

Result<QList<PrintCandidate>> SqlPrintStore::candidates(const ports::PrintFilter& filter, int limit)
{
    sqlite::Statement rows = m_connection.statement(filter.unprinted ? kUnprinted : kAll);
    rows.bind(filter.fromSeconds)
        .bind(filter.untilSeconds > 0 ? filter.untilSeconds : std::numeric_limits<qint64>::max())
        .bind(filter.localidad)
        .bind(filter.municipio)
        .bind(limit);
    return candidatesOf(rows);
}

Result<std::optional<PrintCandidate>> SqlPrintStore::candidate(const core::PersonId& person)
{
    sqlite::Statement rows = m_connection.statement(kOfPerson);
    rows.bind(person);
    PADRON_ASSIGN(const QList<PrintCandidate> found, candidatesOf(rows));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<QList<ports::PrintPlace>> SqlPrintStore::places()
{
    QList<ports::PrintPlace> found;
    sqlite::Statement rows = m_connection.statement(kPlaces);
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return found;
        found.append({rows.text(0), rows.text(1)});
    }
}

Result<QList<QDate>> SqlPrintStore::days()
{
    QList<QDate> found;
    sqlite::Statement rows = m_connection.statement(kDays);
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return found;
        found.append(QDate::fromString(rows.text(0), Qt::ISODate));
    }
}

Result<void> SqlPrintStore::insertRun(const domain::PrintRun& run, const QList<domain::RunCard>& cards)
{
    PADRON_TRY(m_connection.statement(kInsertRun)
                   .bind(run.id)
                   .bind(domain::keyOf(run.medium))
                   .bind(static_cast<qint64>(run.authorisation))
                   .bind(run.begunMs)
                   .bind(run.begunBy)
                   .run());
    for (const auto& card : cards)
        PADRON_TRY(m_connection.statement(kInsertCard)
                       .bind(run.id)
                       .bind(card.position)
                       .bind(card.sheet)
                       .bind(card.person)
                       .bind(card.issueNumber)
                       .bind(domain::keyOf(card.outcome))
                       .run());
    return {};
}

Result<std::optional<domain::PrintRun>> SqlPrintStore::run(const domain::PrintRunId& id)
{
    sqlite::Statement rows = m_connection.statement(kRun);
    rows.bind(id);
    PADRON_ASSIGN(const QList<domain::PrintRun> found, runsOf(rows));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

Result<QList<domain::PrintRun>> SqlPrintStore::openRuns()
{
    sqlite::Statement rows = m_connection.statement(kOpenRuns);
    return runsOf(rows);
}

Result<QList<domain::RunCard>> SqlPrintStore::cards(const domain::PrintRunId& id)
{
    QList<domain::RunCard> found;
    sqlite::Statement rows = m_connection.statement(kCards);
    rows.bind(id);
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return found;
        const auto outcome = domain::printOutcomeFrom(rows.text(4));
        if (!outcome) // CHECK allows no other
            return core::fail(ports::kStoreFailed, QStringLiteral("print_run_card"));
        found.append({.position = static_cast<int>(rows.integer(0)),
                      .sheet = static_cast<int>(rows.integer(1)),
                      .person = rows.id<core::PersonId>(2),
                      .issueNumber = static_cast<int>(rows.integer(3)),
                      .outcome = *outcome});
    }
}

Result<void> SqlPrintStore::tell(const domain::PrintRunId& id, int position, domain::PrintOutcome outcome)
{
    PADRON_TRY(m_connection.statement(kTell).bind(domain::keyOf(outcome)).bind(id).bind(position).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

Result<void> SqlPrintStore::close(const domain::PrintRunId& id, qint64 atMs)
{
    PADRON_TRY(m_connection.statement(kClose).bind(atMs).bind(id).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

} // namespace padron::stores
