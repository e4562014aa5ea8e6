// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/arco_records.h"

#include "domain/record_codec.h"
#include "ports/errors.h"
#include "usecases/arco.h"
#include "usecases/arco_errors.h"
#include "usecases/audit_errors.h"
#include "usecases/expunged_bodies.h"
#include "usecases/log_reading.h"

#include <QCborArray>
#include <QCborMap>
#include <QMap>

#include <algorithm>
#include <limits>

namespace padron::usecases {

using core::Result;
using domain::ArcoStepKind;

namespace {

constexpr char kNumeral[] = "LGPDPPSO";
constexpr int kMostEntries = 20'000;

namespace kind = envelope::kind;

const QStringList& familyKinds()
{
    static const QStringList kinds{QLatin1String(kind::kFamilyRegistered), QLatin1String(kind::kFamilyUpdated)};
    return kinds;
}

QSet<core::PersonId> peopleIn(const QList<domain::FamilyRecord>& records)
{
    QSet<core::PersonId> people;
    for (const domain::FamilyRecord& record : records) {
        for (const auto& person : record.people)
            people.insert(person.id);
        for (const auto& member : record.family.members)
            people.insert(member.person);
        for (const auto& consent : record.consents)
            people.insert(consent.person);
    }
    return people;
}

/// Whom the body of an entry of a family tells of.
Result<QSet<core::PersonId>> peopleIn(const QByteArray& body)
{
    PADRON_ASSIGN(const envelope::LogEntry entry, envelope::decodeEntry(body));
    if (entry.kind == QLatin1String(kind::kFamilyRegistered)) {
        PADRON_ASSIGN(const auto record, domain::familyRecordFromCbor(entry.payload, entry.schema));
        return peopleIn(QList{record});
    }
    PADRON_ASSIGN(const auto change, domain::familyChangeFromCbor(entry.payload, entry.schema));
    return peopleIn(change.after);
}

} // namespace

ArcoRecords::ArcoRecords(ports::ArcoStore& arco, ports::RegistryStore& registry, ports::DraftStore& drafts,
                         ports::DeviceStore& device, ports::LogIndex& index, Holds& holds, ports::UnitOfWork& work, Recorder& recorder,
                         const core::Clock& clock)
    : m_arco(arco), m_registry(registry), m_drafts(drafts), m_device(device), m_index(index), m_holds(holds), m_work(work),
      m_recorder(recorder), m_clock(clock)
{
}

Result<domain::ArcoRequest> ArcoRecords::upheld(const access::Proof& proof, const domain::ArcoRequestId& id)
{
    PADRON_TRY(m_recorder.permit(access::Permission::BlockRecords));
    PADRON_TRY(access::checkProof(proof, m_recorder.user(), m_clock));
    PADRON_ASSIGN(domain::ArcoRequest request, m_arco.request(id));
    const bool answered = std::any_of(request.steps.begin(), request.steps.end(),
                                      [](const auto& step) { return step.kind == ArcoStepKind::Procedente; });
    if (request.right != domain::ArcoRight::Cancelacion || request.person.isNull() || !answered)
        return core::fail(kCancellationNotUpheld);
    return request;
}

Result<void> ArcoRecords::block(const access::Proof& proof, const domain::ArcoRequestId& id)
{
    PADRON_ASSIGN(const domain::ArcoRequest request, upheld(proof, id));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const bool blocked, m_registry.isBlocked(request.person));
    if (blocked)
        return core::fail(kBlockedAlready);
    PADRON_ASSIGN(const auto families, familiesOf(request.person));
    for (const core::FamilyId& family : families) { // a draft would show them on
        PADRON_ASSIGN(const auto begun, m_drafts.findUpdating(family));
        if (begun)
            return core::fail(kUpdateBegun);
    }
    PADRON_TRY(removeDiscarded(families)); // those could be brought back
    PADRON_TRY(m_arco.setBlock(request.person, {id, m_clock.today(), {}}));
    PADRON_ASSIGN(const core::EntryId entry, m_recorder.record({.kind = kind::kArcoBlocked,
                                                                .subjects = {subjectOf(request.person)},
                                                                .numeral = kNumeral,
                                                                .payload = QCborMap{{1, id.bytes()}}}));
    PADRON_TRY(m_holds.noted(request.person, entry, m_clock.today()));
    return transaction.commit();
}

Result<void> ArcoRecords::checkRetention(const ports::RecordBlock& block)
{
    PADRON_ASSIGN(const ArcoRules rules, readArcoRules(m_device));
    if (!rules.retentionYears)
        return core::fail(kRetentionNotSet);
    const QDate last = block.on.addYears(*rules.retentionYears);
    if (m_clock.today() < last)
        return core::fail(kRetentionRuns, last.toString(QStringLiteral("dd/MM/yyyy")));
    return {};
}

Result<core::FamilyId> ArcoRecords::familyToEnd(const core::PersonId& person)
{
    const auto family = m_registry.familyOf(person);
    if (!family)
        return family.error().code == ports::kNotFound ? Result<core::FamilyId>(core::FamilyId()) : family;
    PADRON_ASSIGN(const domain::FamilyRecord record, m_registry.family(*family));
    if (record.people.size() > 1)
        return core::fail(kStillInFamily);
    PADRON_ASSIGN(const auto history, m_registry.history(*family));
    const bool alone = std::all_of(history.begin(), history.end(), [&person](const auto& one) { return one.person == person; });
    return alone ? *family : core::FamilyId();
}

Result<QList<core::FamilyId>> ArcoRecords::familiesOf(const core::PersonId& person)
{
    PADRON_ASSIGN(const auto places, m_registry.memberships(person));
    QList<core::FamilyId> families;
    for (const auto& place : places)
        if (!families.contains(place.family))
            families.append(place.family);
    return families;
}

Result<void> ArcoRecords::removeDiscarded(const QList<core::FamilyId>& families)
{
    PADRON_ASSIGN(const auto drafts, m_drafts.discarded(0));
    for (const auto& draft : drafts)
        if (families.contains(draft.updates))
            PADRON_TRY(m_drafts.remove(draft.id));
    return {};
}

/// Those that name the person, and those of their families: an update that did not touch them holds their data too.
Result<QList<ports::LogLine>> ArcoRecords::linesAbout(const core::PersonId& person)
{
    QMap<quint64, ports::LogLine> lines;
    PADRON_ASSIGN(const auto own, m_index.page({.subjects = {subjectOf(person)}, .kinds = kindsWithData()}, kMostEntries));
    for (const auto& line : own)
        lines.insert(line.num, line);
    PADRON_ASSIGN(const auto families, familiesOf(person));
    for (const core::FamilyId& family : families) {
        PADRON_ASSIGN(const auto theirs, m_index.page({.subjects = {subjectOf(family)}, .kinds = familyKinds()}, kMostEntries));
        for (const auto& line : theirs)
            lines.insert(line.num, line);
    }
    return lines.values();
}

Result<ArcoRecords::Whose> ArcoRecords::whose(const ports::LogLine& line, const QByteArray& body, const core::PersonId& person)
{
    if (familyKinds().contains(line.kind)) {
        const auto people = peopleIn(body);
        if (!people) // what cannot be read is not taken from others
            return Whose::Shared;
        if (!people->contains(person))
            return Whose::Others;
        return people->size() == 1 ? Whose::Theirs : Whose::Shared;
    }
    for (const core::SubjectId& id : line.subjects) {
        PADRON_ASSIGN(const ports::LogSubject subject, m_index.subject(id));
        if (id != subjectOf(person) && !subject.family)
            return Whose::Shared;
    }
    return Whose::Theirs;
}

/// Of that epoch's entries. After a restore those without a receipt open the next epoch, whose receipts tell of them.
Result<quint64> ArcoRecords::receiptedUpTo(quint32 epoch)
{
    PADRON_ASSIGN(const QList<quint32> epochs, m_index.epochs());
    for (const quint32 later : epochs) {
        if (later <= epoch)
            continue;
        PADRON_ASSIGN(const auto rows, m_index.rows(later, 0, 1));
        PADRON_ASSIGN(const auto receipt, m_index.lastReceipt(later));
        if (!rows.isEmpty() && rows.front().seq <= (receipt ? receipt->lastSeq : 0) + 1) // all that it opened with
            return std::numeric_limits<quint64>::max();
    }
    PADRON_ASSIGN(const auto receipt, m_index.lastReceipt(epoch));
    return receipt ? receipt->lastSeq : 0;
}

Result<QList<core::EntryId>> ArcoRecords::bodiesOf(const core::PersonId& person, int& shared)
{
    PADRON_ASSIGN(const QList<ports::LogLine> lines, linesAbout(person));
    QHash<quint32, quint64> receipted;
    QList<core::EntryId> bodies;
    for (const ports::LogLine& line : lines) {
        PADRON_ASSIGN(const auto row, rowAt(m_index, line));
        if (!row || row->bytes.isEmpty()) // it went before
            continue;
        PADRON_ASSIGN(const Whose whoseIs, whose(line, row->bytes, person));
        shared += whoseIs == Whose::Shared;
        if (whoseIs != Whose::Theirs)
            continue;
        if (!receipted.contains(line.epoch)) {
            PADRON_ASSIGN(const quint64 last, receiptedUpTo(line.epoch));
            receipted.insert(line.epoch, last);
        }
        if (line.seq > receipted.value(line.epoch))
            return core::fail(kNotReceiptedYet);
        bodies.append(row->entryId);
    }
    return bodies;
}

Result<ArcoRecords::Erased> ArcoRecords::erase(const access::Proof& proof, const domain::ArcoRequestId& id)
{
    PADRON_ASSIGN(const domain::ArcoRequest request, upheld(proof, id));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const quint64 behind, m_index.behind());
    if (behind > 0) // what it does not know would stay
        return core::fail(kIndexBehind, QString::number(behind));
    PADRON_ASSIGN(const auto block, m_arco.block(request.person));
    if (!block)
        return core::fail(kNotBlocked);
    if (block->erasedMs)
        return core::fail(kErasedAlready);
    PADRON_TRY(checkRetention(*block));
    ports::Erasure erasure{.person = request.person, .atMs = m_clock.wallMs()};
    PADRON_ASSIGN(erasure.family, familyToEnd(request.person));
    PADRON_ASSIGN(const auto families, familiesOf(request.person));
    PADRON_TRY(removeDiscarded(families));
    Erased erased;
    PADRON_ASSIGN(erasure.entries, bodiesOf(request.person, erased.shared));
    QCborArray ids;
    for (const core::EntryId& entry : erasure.entries)
        ids.append(entry.bytes());
    PADRON_ASSIGN(erasure.saidBy, m_recorder.record({.kind = kind::kArcoErased,
                                                     .subjects = {subjectOf(request.person)},
                                                     .numeral = kNumeral,
                                                     .payload = QCborMap{{1, id.bytes()}, {2, ids}}}));
    PADRON_ASSIGN(erased.pages, m_arco.erase(erasure));
    PADRON_TRY(transaction.commit());
    erased.bodies = static_cast<int>(erasure.entries.size());
    return erased;
}

} // namespace padron::usecases
