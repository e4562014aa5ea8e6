// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_arco_store.h"

#include "core/cbor.h"
#include "domain/withheld_person.h"
#include "local/errors.h"
#include "local/stores/person_rows.h"
#include "local/stores/sql_centre_families.h"
#include "ports/errors.h"

#include <QCborArray>

#include <algorithm>

namespace padron::stores {

using core::Result;
using domain::ArcoRequest;
using domain::ArcoStep;
using sqlite::Statement;

namespace {

constexpr char kNextNumber[] = "SELECT coalesce(max(num), 0) + 1 FROM arco_request";
constexpr char kInsert[] =
    "INSERT INTO arco_request (num, id, folio, asked, person, person_name, person_folio, asker, asker_name, document, what, "
    "means, answer_to, received_on, received_ms, received_by, received_name) "
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
#define PADRON_REQUEST                                                                                             \
    "SELECT num, id, folio, asked, person, person_name, person_folio, asker, asker_name, document, what, means, answer_to, " \
    "received_on, received_ms, received_by, received_name FROM arco_request "
constexpr char kRequest[] = PADRON_REQUEST "WHERE id = ?";
constexpr char kAll[] = PADRON_REQUEST "ORDER BY num DESC";
constexpr char kOfPerson[] = PADRON_REQUEST "WHERE person = ? ORDER BY num DESC";
#undef PADRON_REQUEST
constexpr char kAddStep[] =
    "INSERT INTO arco_step (request, position, step, on_day, reason, noted_ms, noted_by, noted_name) "
    "VALUES (?1, (SELECT count(*) + 1 FROM arco_step WHERE request = ?1), ?2, ?3, ?4, ?5, ?6, ?7)";
constexpr char kSteps[] = "SELECT step, on_day, reason, noted_ms, noted_by, noted_name FROM arco_step WHERE request = ? "
                          "ORDER BY position";
constexpr char kOpen[] = "INSERT INTO arco_open (request) VALUES (?) ON CONFLICT DO NOTHING";
constexpr char kClose[] = "DELETE FROM arco_open WHERE request = ?";
constexpr char kBlock[] = "SELECT request, on_day, erased_ms FROM record_block WHERE person = ?";
constexpr char kSetBlock[] = "INSERT INTO record_block (person, request, on_day) VALUES (?, ?, ?)";

constexpr char kMarkErased[] = "INSERT INTO erased_subject (subject) VALUES (?) ON CONFLICT DO NOTHING";
constexpr char kBlockErased[] = "UPDATE record_block SET erased_ms = ? WHERE person = ?";
constexpr char kCountPages[] = "SELECT count(*) FROM document WHERE person = ? AND draft IS NULL";
constexpr char kErasePages[] = "DELETE FROM document WHERE person = ? AND draft IS NULL";
constexpr char kCountFamilyPages[] = "SELECT count(*) FROM document WHERE family = ? AND draft IS NULL";
constexpr char kEraseFamilyPages[] = "DELETE FROM document WHERE family = ? AND draft IS NULL";
constexpr char kEraseDraft[] = "DELETE FROM draft WHERE updates = ? AND discarded_ms IS NULL";
constexpr char kEraseConsents[] = "UPDATE consent SET given_by_name = '', strokes = ?, evidence = NULL, witnesses = '' "
                                  "WHERE person = ?";
constexpr char kEraseConsultas[] = "DELETE FROM derechohabiencia WHERE person = ?";
constexpr char kEraseCredentials[] = "UPDATE credential SET cose = x'' WHERE person = ?";
constexpr char kEraseNotes[] = "UPDATE task SET note = '' WHERE kind = 'posible_duplicado' AND (person = ?1 OR other = ?1)";
constexpr char kEraseConflicts[] = // both versions hold their data
    "DELETE FROM conflict WHERE family_id IN (SELECT family FROM membership WHERE person = ?1 AND until_ms IS NULL "
    "UNION SELECT family FROM membership WHERE person = ?1 AND until_ms IS NOT NULL)";
constexpr char kEraseReason[] = "UPDATE revocation SET reason = '' WHERE person = ?";
// Cards go by their folio: not every row knows the person. What says that something was done stays, and when, and by whom.
#define PADRON_FOLIO "WHERE folio = (SELECT p.folio FROM person p WHERE p.id = ?1)"
constexpr char kEraseCards[] = "UPDATE card SET name = ?2, birth = NULL, localidad = '' " PADRON_FOLIO;
constexpr char kEraseListed[] = "UPDATE lot_card SET name = ?2 " PADRON_FOLIO;
constexpr char kEraseCounted[] = "UPDATE card_count_scan SET name = ?2 " PADRON_FOLIO;
constexpr char kEraseDeliveries[] =
    "UPDATE delivery SET receiver_name = ?2, ties = '', document = '-', strokes = x'' " PADRON_FOLIO;
constexpr char kEraseReplacements[] = "UPDATE replacement SET asker_name = ?2, ties = '', document = '-' " PADRON_FOLIO;
constexpr char kEraseAttempts[] =
    "UPDATE contact_attempt SET note = '' " PADRON_FOLIO " AND kind IN ('credencial', 'certificado')";
#undef PADRON_FOLIO
constexpr char kExpunge[] = "INSERT INTO expunged (entry_id, said_by) VALUES (?, ?)";
constexpr char kDropBody[] = "DELETE FROM log_body WHERE entry_id = ?";

template <class Kind, std::size_t N>
Result<Kind> kindOf(const std::array<const char*, N>& keys, const QString& key)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&key](const char* one) { return key == QLatin1String(one); });
    if (found == keys.end())
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("arco"));
    return static_cast<Kind>(found - keys.begin());
}

QString iso(QDate day)
{
    return day.toString(Qt::ISODate);
}

QDate dayAt(const Statement& row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

} // namespace

QList<const char*> SqlArcoStore::statements()
{
    return {kNextNumber, kInsert,     kRequest,    kAll,        kOfPerson,         kAddStep,          kSteps,      kOpen,
            kClose,      kBlock,      kSetBlock,   kMarkErased, kBlockErased,      kCountPages,       kErasePages, kCountFamilyPages,
            kEraseFamilyPages, kEraseDraft, kEraseConsents, kEraseConsultas, kEraseCredentials, kEraseNotes, kEraseReason, kEraseConflicts,
            kEraseCards, kEraseListed, kEraseCounted, kEraseDeliveries, kEraseReplacements, kEraseAttempts, kExpunge, kDropBody};
}

Result<int> SqlArcoStore::nextNumber()
{
    Statement read = m_connection.statement(kNextNumber);
    PADRON_TRY(read.one());
    return static_cast<int>(read.integer(0));
}

Result<void> SqlArcoStore::insert(const ArcoRequest& request)
{
    PADRON_TRY(m_connection.statement(kInsert)
                   .bind(request.number)
                   .bind(request.id)
                   .bind(request.folio)
                   .bind(keyOf(request.right))
                   .bind(request.person)
                   .bind(request.personName)
                   .bind(request.personFolio)
                   .bind(keyOf(request.asker))
                   .bind(request.askerName)
                   .bind(request.document)
                   .bind(request.what)
                   .bind(keyOf(request.means))
                   .bind(request.answerTo)
                   .bind(iso(request.receivedOn))
                   .bind(request.receivedMs)
                   .bind(request.receivedBy)
                   .bind(request.receivedName)
                   .run());
    return m_connection.statement(kOpen).bind(request.id).run();
}

Result<void> SqlArcoStore::add(const domain::ArcoRequestId& request, const ArcoStep& step, bool open)
{
    PADRON_TRY(m_connection.statement(kAddStep)
                   .bind(request)
                   .bind(keyOf(step.kind))
                   .bind(iso(step.on))
                   .bind(step.reason)
                   .bind(step.notedMs)
                   .bind(step.notedBy)
                   .bind(step.notedName)
                   .run());
    return m_connection.statement(open ? kOpen : kClose).bind(request).run();
}

Result<QList<ArcoRequest>> SqlArcoStore::read(Statement& rows)
{
    QList<ArcoRequest> requests;
    for (;;) {
        PADRON_ASSIGN(const bool more, rows.step());
        if (!more)
            break;
        ArcoRequest one;
        one.number = static_cast<int>(rows.integer(0));
        one.id = rows.id<domain::ArcoRequestId>(1);
        one.folio = rows.text(2);
        PADRON_ASSIGN(one.right, kindOf<domain::ArcoRight>(domain::kArcoRights, rows.text(3)));
        one.person = rows.id<core::PersonId>(4);
        one.personName = rows.text(5);
        one.personFolio = rows.text(6);
        PADRON_ASSIGN(one.asker, kindOf<domain::ArcoAsker>(domain::kArcoAskers, rows.text(7)));
        one.askerName = rows.text(8);
        one.document = rows.text(9);
        one.what = rows.text(10);
        PADRON_ASSIGN(one.means, kindOf<domain::ArcoMeans>(domain::kArcoMeans, rows.text(11)));
        one.answerTo = rows.text(12);
        one.receivedOn = dayAt(rows, 13);
        one.receivedMs = rows.integer(14);
        one.receivedBy = rows.id<core::UserId>(15);
        one.receivedName = rows.text(16);
        requests.append(std::move(one));
    }
    for (ArcoRequest& request : requests) {
        PADRON_ASSIGN(request.steps, stepsOf(request.id));
    }
    return requests;
}

Result<QList<ArcoStep>> SqlArcoStore::stepsOf(const domain::ArcoRequestId& request)
{
    QList<ArcoStep> steps;
    Statement rows = m_connection.statement(kSteps);
    rows.bind(request);
    for (;;) {
        PADRON_ASSIGN(const bool more, rows.step());
        if (!more)
            return steps;
        ArcoStep step;
        PADRON_ASSIGN(step.kind, kindOf<domain::ArcoStepKind>(domain::kArcoSteps, rows.text(0)));
        step.on = dayAt(rows, 1);
        step.reason = rows.text(2);
        step.notedMs = rows.integer(3);
        step.notedBy = rows.id<core::UserId>(4);
        step.notedName = rows.text(5);
        steps.append(std::move(step));
    }
}

Result<ArcoRequest> SqlArcoStore::request(const domain::ArcoRequestId& id)
{
    Statement rows = m_connection.statement(kRequest);
    PADRON_ASSIGN(const QList<ArcoRequest> found, read(rows.bind(id)));
    return found.isEmpty() ? core::fail(ports::kNotFound) : Result<ArcoRequest>(found.first());
}

Result<QList<ArcoRequest>> SqlArcoStore::all()
{
    Statement rows = m_connection.statement(kAll);
    return read(rows);
}

Result<QList<ArcoRequest>> SqlArcoStore::ofPerson(const core::PersonId& person)
{
    Statement rows = m_connection.statement(kOfPerson);
    return read(rows.bind(person));
}

Result<std::optional<ports::RecordBlock>> SqlArcoStore::block(const core::PersonId& person)
{
    Statement read = m_connection.statement(kBlock);
    PADRON_ASSIGN(const bool row, read.bind(person).step());
    if (!row)
        return std::optional<ports::RecordBlock>();
    ports::RecordBlock block{read.id<domain::ArcoRequestId>(0), dayAt(read, 1), {}};
    if (!read.isNull(2))
        block.erasedMs = read.integer(2);
    return std::optional(block);
}

Result<void> SqlArcoStore::setBlock(const core::PersonId& person, const ports::RecordBlock& block)
{
    return m_connection.statement(kSetBlock).bind(person).bind(block.request).bind(iso(block.on)).run();
}

Result<int> SqlArcoStore::erasePages(const core::SubjectId& subject, const char* count, const char* erase)
{
    PADRON_TRY(m_connection.statement(kMarkErased).bind(subject).run());
    int pages = 0;
    {
        Statement read = m_connection.statement(count);
        PADRON_TRY(read.bind(subject).one());
        pages = static_cast<int>(read.integer(0));
    }
    PADRON_TRY(m_connection.statement(erase).bind(subject).run());
    return pages;
}

Result<void> SqlArcoStore::eraseData(const core::PersonId& person)
{
    PADRON_ASSIGN(const auto before, findPerson(m_connection, person));
    if (!before)
        return core::fail(ports::kNotFound);
    PADRON_TRY(updatePerson(m_connection, *before, domain::withheldPerson(*before, domain::Withheld::Suprimido)));
    PADRON_TRY(m_connection.statement(kEraseConsents).bind(core::encodeCbor(QCborArray())).bind(person).run());
    for (const char* sql : {kEraseConsultas, kEraseCredentials, kEraseNotes, kEraseReason, kEraseConflicts})
        PADRON_TRY(m_connection.statement(sql).bind(person).run());
    PADRON_TRY(SqlCentreFamilies(m_connection).withhold(person));
    const QString nobody = domain::withheldName(domain::Withheld::Suprimido);
    for (const char* sql : {kEraseCards, kEraseListed, kEraseCounted, kEraseDeliveries, kEraseReplacements})
        PADRON_TRY(m_connection.statement(sql).bind(person).bind(nobody).run());
    return m_connection.statement(kEraseAttempts).bind(person).run();
}

Result<int> SqlArcoStore::erase(const ports::Erasure& erasure)
{
    PADRON_ASSIGN(auto whole, sqlite::Savepoint::start(m_connection));
    PADRON_ASSIGN(int pages, erasePages(core::SubjectId(erasure.person.uuid()), kCountPages, kErasePages));
    if (!erasure.family.isNull()) {
        PADRON_ASSIGN(const int own, erasePages(core::SubjectId(erasure.family.uuid()), kCountFamilyPages, kEraseFamilyPages));
        pages += own;
        PADRON_TRY(m_connection.statement(kEraseDraft).bind(erasure.family).run());
    }
    PADRON_TRY(eraseData(erasure.person));
    for (const core::EntryId& entry : erasure.entries) {
        PADRON_TRY(m_connection.statement(kExpunge).bind(entry).bind(erasure.saidBy).run());
        PADRON_TRY(m_connection.statement(kDropBody).bind(entry).run());
    }
    PADRON_TRY(m_connection.statement(kBlockErased).bind(erasure.atMs).bind(erasure.person).run());
    PADRON_TRY(whole.release());
    return pages;
}

} // namespace padron::stores
