// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_export_source.h"

#include "envelope/log_entry.h"
#include "local/errors.h"
#include "local/stores/person_rows.h"

namespace padron::stores {

using core::Result;
using sqlite::Statement;

namespace {

constexpr char kLast[] = "SELECT coalesce(max(num), 0) FROM person";
constexpr char kPage[] =
    "SELECT p.num, p.estado, f.folio, m.since_ms FROM person p "
    "LEFT JOIN membership m ON m.person = p.id AND m.until_ms IS NULL LEFT JOIN family f ON f.id = m.family "
    "WHERE p.num > ? AND p.num <= ? ORDER BY p.num LIMIT ?";
constexpr char kRegisteredBy[] =
    "SELECT i.at_ms, l.entry_id FROM log_subject s JOIN log_index i ON i.num = s.num "
    "JOIN log l ON l.epoch = i.epoch AND l.seq = i.seq "
    "WHERE s.subject = ? AND i.kind IN ('familia.registrada', 'familia.actualizada') ORDER BY s.num LIMIT 1";
constexpr char kBody[] = "SELECT bytes FROM log_body WHERE entry_id = ?";

} // namespace

QList<const char*> SqlExportSource::statements()
{
    return {kLast, kPage, kRegisteredBy, kBody};
}

Result<qint64> SqlExportSource::lastNum()
{
    return m_connection.integer(kLast);
}

Result<QList<ports::ExportRow>> SqlExportSource::page(qint64 after, qint64 last, int limit)
{
    struct Facts
    {
        qint64 num, sinceMs;
        QString state, familyFolio;
    };
    QList<Facts> all;
    {
        Statement read = m_connection.statement(kPage);
        read.bind(after).bind(last).bind(static_cast<qint64>(limit));
        for (;;) {
            PADRON_ASSIGN(const bool more, read.step());
            if (!more)
                break;
            all.append({read.integer(0), read.isNull(3) ? 0 : read.integer(3), read.text(1), read.text(2)});
        }
    }
    QList<ports::ExportRow> rows;
    for (const Facts& facts : all) {
        PADRON_ASSIGN(domain::Person person, personAt(m_connection, facts.num));
        const auto state = recordStateByKey(facts.state);
        if (!state)
            return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("estado"));
        ports::ExportRow row{facts.num, std::move(person), *state, std::nullopt, facts.sinceMs, std::nullopt};
        if (const auto folio = domain::Folio::parse(facts.familyFolio))
            row.familyFolio = *folio;
        PADRON_TRY(readRegistration(row));
        rows.append(std::move(row));
    }
    return rows;
}

Result<void> SqlExportSource::readRegistration(ports::ExportRow& row)
{
    core::EntryId entry;
    {
        Statement read = m_connection.statement(kRegisteredBy);
        PADRON_ASSIGN(const bool there, read.bind(core::SubjectId(row.person.id.uuid())).step());
        if (!there)
            return {}; // of a log that an older program wrote and that is not indexed yet
        row.registeredMs = read.integer(0);
        entry = read.id<core::EntryId>(1);
    }
    if (entry != m_entry) {
        m_entry = entry;
        m_modality.reset();
        Statement read = m_connection.statement(kBody);
        PADRON_ASSIGN(const bool there, read.bind(entry).step());
        if (const auto decoded = there ? envelope::decodeEntry(read.blob(0)) : core::fail(sqlite::kDatabaseDamaged);
            decoded && decoded->modality) // a body may have been expunged
            m_modality = domain::modalityKindByKey(decoded->modality->kind);
    }
    row.modality = m_modality;
    return {};
}

} // namespace padron::stores
