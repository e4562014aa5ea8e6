// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/arco_records.h"

#include "ports/errors.h"
#include "usecases/arco.h"
#include "usecases/arco_errors.h"

#include <QCborArray>
#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::ArcoStepKind;

namespace {

constexpr char kNumeral[] = "LGPDPPSO";
constexpr int kMostEntries = 20'000;

namespace kind = envelope::kind;
/// Entries whose bodies hold what somebody is, and not only that something was done.
const QStringList& kindsWithData()
{
    static const QStringList kinds = [] {
        QStringList list;
        for (const char* one : {kind::kFamilyRegistered, kind::kFamilyUpdated, kind::kDerechohabienciaConsulted,
                                kind::kVigenteContested, kind::kConsentRevoked, kind::kDuplicateReferred})
            list.append(QLatin1String(one));
        return list;
    }();
    return kinds;
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
    if (const auto family = m_registry.familyOf(request.person)) { // a draft would show them on
        PADRON_ASSIGN(const auto begun, m_drafts.findUpdating(*family));
        if (begun)
            return core::fail(kUpdateBegun);
    }
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

Result<QList<core::EntryId>> ArcoRecords::bodiesOf(const core::PersonId& person, int& shared)
{
    ports::LogFilter filter{.subjects = {subjectOf(person)}, .kinds = kindsWithData()};
    PADRON_ASSIGN(const QList<ports::LogLine> lines, m_index.page(filter, kMostEntries));
    QHash<quint32, quint64> receipted;
    QList<core::EntryId> bodies;
    for (const ports::LogLine& line : lines) {
        bool others = false;
        for (const core::SubjectId& id : line.subjects) {
            PADRON_ASSIGN(const ports::LogSubject subject, m_index.subject(id));
            others = others || (id != subjectOf(person) && !subject.family);
        }
        if (others) {
            ++shared;
            continue;
        }
        if (!receipted.contains(line.epoch)) {
            PADRON_ASSIGN(const auto receipt, m_index.lastReceipt(line.epoch));
            receipted.insert(line.epoch, receipt ? receipt->lastSeq : 0);
        }
        if (line.seq > receipted.value(line.epoch))
            return core::fail(kNotReceiptedYet);
        PADRON_ASSIGN(const auto rows, m_index.rows(line.epoch, line.seq, 1));
        if (rows.size() == 1 && !rows.front().bytes.isEmpty())
            bodies.append(rows.front().entryId);
    }
    return bodies;
}

Result<ArcoRecords::Erased> ArcoRecords::erase(const access::Proof& proof, const domain::ArcoRequestId& id)
{
    PADRON_ASSIGN(const domain::ArcoRequest request, upheld(proof, id));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const auto block, m_arco.block(request.person));
    if (!block)
        return core::fail(kNotBlocked);
    if (block->erasedMs)
        return core::fail(kErasedAlready);
    PADRON_TRY(checkRetention(*block));
    ports::Erasure erasure{.person = request.person, .atMs = m_clock.wallMs()};
    PADRON_ASSIGN(erasure.family, familyToEnd(request.person));
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
