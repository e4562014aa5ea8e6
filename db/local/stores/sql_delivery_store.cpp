// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_delivery_store.h"

#include "ports/errors.h"

#include <algorithm>

namespace padron::stores {

using core::Result;
using domain::ContactAttempt;
using domain::Delivery;
using domain::Replacement;
using ports::ProgressRow;

namespace {

constexpr char kDeliver[] =
    "INSERT INTO delivery (kind, folio, issue_number, person, receiver, receiver_name, ties, document, strokes, acuse, at_ms, "
    "by_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kDeliveries[] =
    "SELECT kind, folio, issue_number, person, receiver, receiver_name, ties, document, strokes, acuse, at_ms, by_name "
    "FROM delivery WHERE folio = ? ORDER BY at_ms DESC, issue_number DESC";
constexpr char kAttempt[] = "INSERT INTO contact_attempt (kind, folio, issue_number, means, result, note, at_ms, by_name) "
                            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kAttempts[] = "SELECT means, result, note, at_ms, by_name FROM contact_attempt "
                             "WHERE kind = ? AND folio = ? AND issue_number = ? ORDER BY at_ms DESC, id DESC";
constexpr char kReplace[] = "INSERT INTO replacement (folio, issue_number, person, reason, asker, asker_name, ties, document, "
                            "handed_back, at_ms, by_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kReplacements[] = "SELECT issue_number, person, reason, asker, asker_name, ties, document, handed_back, at_ms, "
                                 "by_name FROM replacement WHERE folio = ? ORDER BY issue_number DESC";

// The Monday of a moment's ISO week: on to the Sunday of its week, and six days back.
#define PADRON_MONDAY(seconds) "date(" seconds ", 'unixepoch', 'localtime', 'weekday 0', '-6 days')"
#define PADRON_PLACE "coalesce(p.domicilio_localidad || ', ' || p.domicilio_municipio, "
#define PADRON_BY_CARD(rows, seconds)                                                                                 \
    "SELECT " PADRON_MONDAY(seconds) ", " PADRON_PLACE "k.localidad, ''), count(*) FROM " rows                        \
        " LEFT JOIN card k ON k.kind = 'credencial' AND k.folio = r.folio AND k.issue_number = r.issue_number "       \
        "LEFT JOIN person p ON p.folio = r.folio GROUP BY 1, 2"
constexpr char kRegistered[] = "SELECT " PADRON_MONDAY("m.since_ms / 1000") ", " PADRON_PLACE "''), count(*) "
    "FROM (SELECT person, min(since_ms) AS since_ms FROM membership GROUP BY person) m JOIN person p ON p.id = m.person "
    "GROUP BY 1, 2";
constexpr char kSigned[] = "SELECT " PADRON_MONDAY("c.issued_at") ", " PADRON_PLACE "''), count(*) "
    "FROM credential c JOIN person p ON p.id = c.person WHERE c.provisional = 0 GROUP BY 1, 2";
// On paper here: printed well, or out of a box.
constexpr char kReceived[] = PADRON_BY_CARD(
    "(SELECT q.folio, c.issue_number, coalesce(u.closed_ms, u.begun_ms) AS at_ms FROM print_run_card c "
    "JOIN print_run u ON u.id = c.run JOIN person q ON q.id = c.person WHERE c.outcome = 'bien' "
    "UNION ALL SELECT folio, issue_number, scanned_ms FROM lot_card WHERE scanned_ms IS NOT NULL) r", "r.at_ms / 1000");
constexpr char kDelivered[] = PADRON_BY_CARD("(SELECT * FROM delivery WHERE kind = 'credencial') r", "r.at_ms / 1000");
constexpr char kUncollected[] = PADRON_BY_CARD(
    "(SELECT * FROM card WHERE state = 'resguardo' AND kind = 'credencial') r", "r.since_ms / 1000");
constexpr char kReplaced[] = PADRON_BY_CARD("replacement r", "r.at_ms / 1000");
#undef PADRON_BY_CARD
#undef PADRON_PLACE
#undef PADRON_MONDAY

constexpr std::array<const char*, ports::kProgressFigures> kFigures{kRegistered, kSigned,      kReceived,
                                                                    kDelivered,  kUncollected, kReplaced};

core::Error damaged(const char* table) // CHECK allows no other
{
    return {ports::kStoreFailed, QLatin1String(table)};
}

} // namespace

QList<const char*> SqlDeliveryStore::statements()
{
    QList<const char*> all{kDeliver, kDeliveries, kAttempt, kAttempts, kReplace, kReplacements};
    all.append(QList<const char*>(kFigures.begin(), kFigures.end()));
    return all;
}

Result<void> SqlDeliveryStore::insert(const Delivery& delivery)
{
    return m_connection.statement(kDeliver)
        .bind(domain::keyOf(delivery.key.kind))
        .bind(delivery.key.folio.digits())
        .bind(delivery.key.issueNumber)
        .bind(delivery.person)
        .bind(domain::keyOf(delivery.receiver))
        .bind(delivery.receiverName)
        .bind(delivery.ties)
        .bind(delivery.document)
        .bind(delivery.strokes)
        .bind(delivery.acuse)
        .bind(delivery.atMs)
        .bind(delivery.by)
        .run();
}

Result<QList<Delivery>> SqlDeliveryStore::ofFolio(const domain::Folio& folio)
{
    sqlite::Statement rows = m_connection.statement(kDeliveries);
    rows.bind(folio.digits());
    QList<Delivery> found;
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return found;
        const auto kind = domain::cardKindFrom(rows.text(0));
        const auto receiver = domain::receiverKindFrom(rows.text(4));
        if (!kind || !receiver)
            return core::fail(damaged("delivery"));
        found.append({.key = {*kind, folio, static_cast<int>(rows.integer(2))},
                      .person = rows.id<core::PersonId>(3),
                      .receiver = *receiver,
                      .receiverName = rows.text(5),
                      .ties = rows.text(6),
                      .document = rows.text(7),
                      .strokes = rows.blob(8),
                      .acuse = rows.integer(9) != 0,
                      .atMs = rows.integer(10),
                      .by = rows.text(11)});
    }
}

Result<void> SqlDeliveryStore::add(const ContactAttempt& attempt)
{
    return m_connection.statement(kAttempt)
        .bind(domain::keyOf(attempt.key.kind))
        .bind(attempt.key.folio.digits())
        .bind(attempt.key.issueNumber)
        .bind(domain::keyOf(attempt.means))
        .bind(domain::keyOf(attempt.result))
        .bind(attempt.note)
        .bind(attempt.atMs)
        .bind(attempt.by)
        .run();
}

Result<QList<ContactAttempt>> SqlDeliveryStore::attempts(const domain::CardKey& key)
{
    sqlite::Statement rows = m_connection.statement(kAttempts);
    rows.bind(domain::keyOf(key.kind)).bind(key.folio.digits()).bind(key.issueNumber);
    QList<ContactAttempt> found;
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return found;
        const auto means = domain::contactMeansFrom(rows.text(0));
        const auto result = domain::contactResultFrom(rows.text(1));
        if (!means || !result)
            return core::fail(damaged("contact_attempt"));
        found.append({key, *means, *result, rows.text(2), rows.integer(3), rows.text(4)});
    }
}

Result<void> SqlDeliveryStore::insert(const Replacement& replacement)
{
    return m_connection.statement(kReplace)
        .bind(replacement.folio.digits())
        .bind(replacement.issueNumber)
        .bind(replacement.person)
        .bind(domain::keyOf(replacement.reason))
        .bind(domain::keyOf(replacement.asker))
        .bind(replacement.askerName)
        .bind(replacement.ties)
        .bind(replacement.document)
        .bind(replacement.handedBack)
        .bind(replacement.atMs)
        .bind(replacement.by)
        .run();
}

Result<QList<Replacement>> SqlDeliveryStore::replacements(const domain::Folio& folio)
{
    sqlite::Statement rows = m_connection.statement(kReplacements);
    rows.bind(folio.digits());
    QList<Replacement> found;
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return found;
        const auto reason = domain::replacementReasonFrom(rows.text(2));
        const auto asker = domain::receiverKindFrom(rows.text(3));
        if (!reason || !asker)
            return core::fail(damaged("replacement"));
        found.append({.folio = folio,
                      .issueNumber = static_cast<int>(rows.integer(0)),
                      .person = rows.id<core::PersonId>(1),
                      .reason = *reason,
                      .asker = *asker,
                      .askerName = rows.text(4),
                      .ties = rows.text(5),
                      .document = rows.text(6),
                      .handedBack = rows.integer(7) != 0,
                      .atMs = rows.integer(8),
                      .by = rows.text(9)});
    }
}

Result<QList<ProgressRow>> SqlDeliveryStore::progress()
{
    QList<ProgressRow> found;
    for (std::size_t figure = 0; figure < kFigures.size(); ++figure) {
        sqlite::Statement rows = m_connection.statement(kFigures[figure]);
        for (;;) {
            PADRON_ASSIGN(const bool row, rows.step());
            if (!row)
                break;
            ProgressRow counted{.monday = QDate::fromString(rows.text(0), Qt::ISODate), .localidad = rows.text(1)};
            counted.figures[figure] = rows.integer(2);
            found.append(counted);
        }
    }
    std::sort(found.begin(), found.end(), [](const ProgressRow& a, const ProgressRow& b) {
        return a.monday != b.monday ? a.monday > b.monday : QString::localeAwareCompare(a.localidad, b.localidad) < 0;
    });
    QList<ProgressRow> merged;
    for (const ProgressRow& row : std::as_const(found)) {
        if (merged.isEmpty() || merged.last().monday != row.monday || merged.last().localidad != row.localidad) {
            merged.append(row);
            continue;
        }
        for (std::size_t figure = 0; figure < kFigures.size(); ++figure)
            merged.last().figures[figure] += row.figures[figure];
    }
    return merged;
}

} // namespace padron::stores
