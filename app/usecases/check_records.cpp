// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/check_records.h"

#include "core/cbor.h"
#include "domain/family_members.h"
#include "domain/record_codec.h"
#include "envelope/log_entry.h"
#include "usecases/log_reading.h"
#include "usecases/recorder.h"

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kPeopleAtOnce = 50;

/// The families that an entry wrote, as they stood afterwards; none when it cannot be read.
QList<domain::FamilyRecord> writtenBy(const QByteArray& bytes)
{
    const auto entry = envelope::decodeEntry(bytes);
    if (!entry)
        return {};
    if (entry->kind == QLatin1String(envelope::kind::kFamilyRegistered)) {
        const auto record = domain::familyRecordFromCbor(entry->payload, entry->schema);
        return record ? QList<domain::FamilyRecord>{*record} : QList<domain::FamilyRecord>();
    }
    const auto change = domain::familyChangeFromCbor(entry->payload, entry->schema);
    return change ? change->after : QList<domain::FamilyRecord>();
}

/// `withheld`: a CURP of theirs that is said to the centre and not shown here.
bool agrees(const domain::FamilyRecord& record, const ports::ExportRow& row, const std::optional<domain::Curp>& withheld)
{
    const domain::Person* person = domain::personOf(record.people, row.person.id);
    if (!person || row.familyFolio != record.family.folio)
        return false;
    domain::Person written = *person;
    if (withheld && written.curp == withheld && !row.person.curp)
        written.curp.reset();
    return written == row.person;
}

bool isLater(const ports::CentreFamily& sent, const QList<ports::LogLine>& own)
{
    return own.isEmpty() || own.front().epoch < sent.epoch
        || (own.front().epoch == sent.epoch && own.front().seq <= sent.throughSeq);
}

} // namespace

Result<void> CheckRecords::begin()
{
    m_after = m_differing = 0;
    PADRON_ASSIGN(m_last, m_people.lastNum());
    return {};
}

Result<bool> CheckRecords::step()
{
    PADRON_ASSIGN(const auto rows, m_people.page(m_after, m_last, kPeopleAtOnce));
    for (const ports::ExportRow& row : rows) {
        PADRON_ASSIGN(const bool same, isAsWritten(row));
        m_differing += same ? 0 : 1;
        m_after = row.num;
    }
    if (rows.size() == kPeopleAtOnce)
        return false;
    m_after = m_last;
    return true;
}

Result<bool> CheckRecords::isAsWritten(const ports::ExportRow& row)
{
    ports::LogFilter writes;
    writes.subjects = {subjectOf(row.person.id)};
    writes.kinds = {QString::fromLatin1(envelope::kind::kFamilyRegistered), QString::fromLatin1(envelope::kind::kFamilyUpdated)};
    PADRON_ASSIGN(const auto lines, m_log.page(writes, 1));
    PADRON_ASSIGN(const auto sent, m_families.familyOf(row.person.id));
    if (sent && isLater(*sent, lines)) {
        const auto value = core::decodeCbor(sent->record);
        const auto record = value ? domain::familyRecordFromCbor(*value, sent->schema) : core::fail(value.error());
        if (record && domain::personOf(record->people, row.person.id))
            return agrees(*record, row, std::nullopt);
        return m_registry.isBlocked(row.person.id); // of whom is apart nothing is kept that came
    }
    if (lines.isEmpty())
        return true;
    PADRON_ASSIGN(const auto entry, rowAt(m_log, lines.front()));
    PADRON_ASSIGN(const auto withheld, m_families.withheldCurp(row.person.id));
    const auto families = entry ? writtenBy(entry->bytes) : QList<domain::FamilyRecord>();
    for (const domain::FamilyRecord& record : families)
        if (agrees(record, row, withheld))
            return true;
    return !domain::personOf(families, row.person.id);
}

} // namespace padron::usecases
