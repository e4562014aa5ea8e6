// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/sync_ledger.h"

#include "credential/trust_list.h"
#include "domain/folio.h"
#include "ports/errors.h"

#include <algorithm>
#include <limits>

namespace padron::usecases {

using core::Result;
using ports::LedgerPlace;

namespace {

constexpr int kWhom = 2;       ///< named in a line
constexpr int kSpansAtOnce = 64;

LedgerState stateOf(const ports::EntryVerdict& verdict)
{
    if (!verdict.supersededBy.isNull())
        return LedgerState::Reenviado;
    if (verdict.verdict == QLatin1String("observado"))
        return LedgerState::Observado;
    return verdict.verdict == QLatin1String("rechazado") ? LedgerState::Rechazado : LedgerState::Cuarentena;
}

QString verdictOf(LedgerState state)
{
    switch (state) {
    case LedgerState::Observado: return QStringLiteral("observado");
    case LedgerState::Rechazado: return QStringLiteral("rechazado");
    default: return QStringLiteral("en cuarentena");
    }
}

/// Those without a verdict of their own, newest first.
QList<LedgerPlace> down(quint32 epoch, quint64 last, quint64 first, int limit)
{
    QList<LedgerPlace> places;
    for (quint64 seq = last; seq >= first && seq > 0 && places.size() < limit; --seq)
        places.append({epoch, seq});
    return places;
}

} // namespace

SyncLedger::SyncLedger(ports::SyncLedgerStore& ledger, ports::SyncStore& sync, ports::LogStore& log,
                       ports::LogIndex& index, ports::DeviceStore& device, ports::RegistryStore& registry,
                       Recorder& recorder)
    : m_ledger(ledger), m_sync(sync), m_log(log), m_index(index), m_device(device), m_registry(registry),
      m_recorder(recorder)
{
}

Result<LedgerSummary> SyncLedger::summary()
{
    LedgerSummary summary;
    PADRON_ASSIGN(summary.counts, m_sync.counts());
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    PADRON_ASSIGN(const quint64 sealed, m_ledger.sealedUntil());
    PADRON_ASSIGN(const qint64 onTheWay, m_ledger.entriesWithoutReceipt());
    PADRON_ASSIGN(const ports::VerdictCounts verdicts, m_ledger.verdictCounts());
    const auto set = [&summary](LedgerState state, qint64 count) { summary.states[int(state)] = std::max<qint64>(count, 0); };
    set(LedgerState::PorEnviar, static_cast<qint64>(head.seq) - static_cast<qint64>(sealed));
    set(LedgerState::EnCamino, onTheWay);
    set(LedgerState::EnElCentro, summary.counts.arrivedEntries);
    set(LedgerState::Acuse, static_cast<qint64>(sealed) - onTheWay - verdicts.here);
    set(LedgerState::Observado, verdicts.observed);
    set(LedgerState::Rechazado, verdicts.rejected);
    set(LedgerState::Cuarentena, verdicts.quarantined);
    set(LedgerState::Reenviado, verdicts.superseded);
    PADRON_ASSIGN(summary.proof, reconcile(head));
    return summary;
}

Result<sync::Receipt> SyncLedger::verified(const QByteArray& receipt)
{
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return core::fail(ports::kNotFound);
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(enrolment->rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(enrolment->trustList, root));
    return sync::verifyReceipt(receipt, trust.verifyKeys(credential::KeyRole::Acuse));
}

Result<Reconciliation> SyncLedger::reconcile(const ports::LogHead& head)
{
    Reconciliation proof;
    proof.here = head.seq;
    proof.restored = head.epoch > 1;
    PADRON_ASSIGN(const auto last, m_index.lastReceipt(head.epoch));
    if (!last)
        return proof;
    const auto receipt = verified(last->receipt);
    if (!receipt) {
        proof.kind = Reconciliation::Kind::Unproven;
        return proof;
    }
    proof.atCentre = receipt->nextSeq - 1;
    proof.receiptMs = receipt->centreMs;
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto rows, m_log.rows(proof.atCentre, 1));
    const bool same = receipt->store == keys.store && receipt->epoch == head.epoch && !rows.isEmpty() &&
                      rows.front().seq == proof.atCentre && rows.front().hash == receipt->headHash;
    proof.kind = same ? Reconciliation::Kind::Matches : Reconciliation::Kind::Differs;
    return proof;
}

Result<QList<LedgerPlace>> SyncLedger::placesIn(LedgerState state, const QList<ports::BatchSpan>& spans, quint64 before, int limit)
{
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    QList<LedgerPlace> found;
    for (const auto& span : spans) {
        if (state == LedgerState::EnElCentro && !span.arrivedMs)
            continue;
        const auto inside = down(head.epoch, std::min(span.lastSeq, before - 1), span.firstSeq, int(span.lastSeq - span.firstSeq + 1));
        if (state != LedgerState::Acuse) {
            found += inside;
            continue;
        }
        PADRON_ASSIGN(const auto all, rows(inside));
        for (qsizetype i = 0; i < all.size(); ++i) {
            PADRON_ASSIGN(const auto verdict, m_ledger.verdictOf(all.at(i).entryId));
            if (!verdict)
                found.append(inside.at(i));
        }
        if (found.size() >= limit)
            break;
    }
    return found.mid(0, limit);
}

Result<QList<LedgerPlace>> SyncLedger::places(LedgerState state, const LedgerPlace& before, int limit)
{
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    const quint64 until = before.epoch > head.epoch ? head.seq + 1 : before.epoch == head.epoch ? before.seq : 0;
    QList<LedgerPlace> found;
    switch (state) {
    case LedgerState::PorEnviar: {
        PADRON_ASSIGN(const quint64 sealed, m_ledger.sealedUntil());
        return until > 0 ? down(head.epoch, until - 1, sealed + 1, limit) : found;
    }
    case LedgerState::EnCamino:
    case LedgerState::EnElCentro:
    case LedgerState::Acuse:
        for (quint64 at = until; at > 1 && found.size() < limit;) {
            PADRON_ASSIGN(const auto spans, m_ledger.spans(state == LedgerState::Acuse, at, kSpansAtOnce));
            if (spans.isEmpty())
                break;
            PADRON_ASSIGN(const auto more, placesIn(state, spans, at, limit - int(found.size())));
            found += more;
            at = spans.back().firstSeq;
        }
        return found;
    default:
        break;
    }
    PADRON_ASSIGN(const auto verdicts, state == LedgerState::Reenviado ? m_ledger.superseded(before, limit)
                                                                        : m_ledger.waiting(verdictOf(state), before, limit));
    for (const auto& verdict : verdicts)
        found.append({verdict.epoch, verdict.seq});
    return found;
}

Result<QList<envelope::LogRow>> SyncLedger::rows(const QList<LedgerPlace>& places)
{
    // Neighbours are read at once; of an earlier epoch they lie in its own rows.
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    QList<envelope::LogRow> all;
    for (qsizetype i = 0; i < places.size();) {
        qsizetype n = 1;
        while (i + n < places.size() && places.at(i + n).epoch == places.at(i).epoch &&
               places.at(i + n).seq + quint64(n) == places.at(i).seq)
            ++n;
        const LedgerPlace first = places.at(i + n - 1);
        PADRON_ASSIGN(auto run, first.epoch == head.epoch ? m_log.rows(first.seq, int(n))
                                                          : m_index.rows(first.epoch, first.seq, int(n)));
        if (run.size() != n)
            return core::fail(ports::kNotFound);
        std::reverse(run.begin(), run.end());
        all += run;
        i += n;
    }
    return all;
}

Result<LedgerPage> SyncLedger::page(const LedgerFilter& filter, int limit)
{
    constexpr LedgerPlace kNewest{std::numeric_limits<quint32>::max(), std::numeric_limits<quint64>::max()};
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    LedgerPage page;
    QList<LedgerPlace> found;
    const LedgerPlace before = filter.before.value_or(kNewest);
    if (!filter.folio.trimmed().isEmpty()) {
        const auto folio = domain::Folio::parse(filter.folio);
        PADRON_ASSIGN(const core::SubjectId subject, folio ? m_ledger.subjectOfFolio(folio->digits()) : Result<core::SubjectId>());
        page.folioUnknown = subject.isNull() || !access::allows(m_recorder.user().role, access::Permission::FindPeople);
        if (!page.folioUnknown) {
            quint64 at = before.epoch > head.epoch ? head.seq + 1 : before.seq;
            while (page.lines.size() < limit && !page.complete) { // until enough are in that state, or none is older
                PADRON_ASSIGN(const auto seqs, m_ledger.about(subject, at, limit));
                QList<LedgerPlace> some;
                for (const quint64 seq : seqs)
                    some.append({head.epoch, seq});
                PADRON_TRY(addLines(page, some, limit, filter.state));
                at = page.last.seq;
            }
        }
        return page;
    } else if (filter.state) {
        PADRON_ASSIGN(found, places(*filter.state, before, limit));
    } else {
        found = down(head.epoch, before.epoch > head.epoch ? head.seq : before.seq - 1, 1, limit);
    }
    PADRON_TRY(addLines(page, found, limit, {}));
    return page;
}

Result<void> SyncLedger::addLines(LedgerPage& page, const QList<LedgerPlace>& found, int limit, std::optional<LedgerState> state)
{
    page.complete = found.size() < limit;
    if (!found.isEmpty())
        page.last = found.back();
    PADRON_ASSIGN(const auto all, rows(found));
    for (qsizetype i = 0; i < all.size(); ++i) {
        PADRON_ASSIGN(LedgerLine line, lineOf(found.at(i), all.at(i)));
        const bool fits = !state || line.state == *state || (*state == LedgerState::EnCamino && line.state == LedgerState::EnElCentro);
        if (fits)
            page.lines.append(std::move(line));
    }
    return {};
}

Result<LedgerLine> SyncLedger::lineOf(const LedgerPlace& place, const envelope::LogRow& row)
{
    LedgerLine line;
    line.place = place;
    line.entry = row.entryId;
    const auto entry = envelope::decodeEntry(row.bytes);
    if (entry) {
        line.kind = entry->kind;
        line.writtenMs = entry->atMs;
        PADRON_TRY(tellWhom(line, *entry));
    }
    line.sinceMs = line.writtenMs;
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    if (place.epoch == head.epoch) {
        PADRON_ASSIGN(const auto span, m_ledger.spanOf(place.seq));
        if (span) {
            line.batchSeq = span->batchSeq;
            line.state = span->receiptMs ? LedgerState::Acuse : span->arrivedMs ? LedgerState::EnElCentro : LedgerState::EnCamino;
            line.sinceMs = span->receiptMs.value_or(span->arrivedMs.value_or(line.writtenMs)); // when it was sealed is not kept
        }
    }
    PADRON_ASSIGN(const auto verdict, m_ledger.verdictOf(row.entryId));
    if (verdict) {
        line.state = stateOf(*verdict);
        line.sinceMs = verdict->atMs;
        line.code = verdict->code;
        line.seen = verdict->supersededBy == row.entryId;
    }
    return line;
}

Result<void> SyncLedger::tellWhom(LedgerLine& line, const envelope::LogEntry& entry)
{
    if (!access::allows(m_recorder.user().role, access::Permission::FindPeople))
        return {};
    QList<ports::LogSubject> families;
    for (const auto& subject : entry.subjects) {
        PADRON_ASSIGN(ports::LogSubject told, m_index.subject(subject.id));
        if (told.folio.isEmpty())
            continue;
        const core::PersonId person(subject.id.uuid());
        if (told.family) {
            if (line.family.isNull())
                line.family = core::FamilyId(subject.id.uuid());
            families.append(told);
            continue;
        }
        PADRON_ASSIGN(const bool blocked, m_registry.isBlocked(person));
        if (blocked) // put apart by a cancellation: neither named nor opened
            told.name.clear();
        else if (line.person.isNull())
            line.person = person;
        line.whom.append(told);
    }
    line.whom += families;
    line.more = int(std::max<qsizetype>(line.whom.size() - kWhom, 0));
    line.whom = line.whom.mid(0, kWhom);
    if (line.person.isNull() && !line.family.isNull()) {
        const auto record = m_registry.family(line.family);
        for (const auto& one : record ? record->people : QList<domain::Person>()) {
            PADRON_ASSIGN(const bool blocked, m_registry.isBlocked(one.id));
            if (blocked)
                continue;
            line.person = one.id;
            break;
        }
    }
    if (line.family.isNull() && !line.person.isNull())
        line.family = m_registry.familyOf(line.person).value_or(core::FamilyId());
    return {};
}

Result<LedgerEntry> SyncLedger::entry(const LedgerPlace& place)
{
    PADRON_ASSIGN(const auto found, rows({place}));
    const envelope::LogRow& row = found.front();
    LedgerEntry whole;
    PADRON_ASSIGN(whole.line, lineOf(place, row));
    if (const auto entry = envelope::decodeEntry(row.bytes)) {
        whole.user = entry->user;
        whole.role = entry->role;
    }
    PADRON_ASSIGN(const auto by, m_ledger.supersededBy(row.entryId));
    whole.stoodForBy = by.value_or(core::EntryId());
    PADRON_ASSIGN(const auto verdict, m_ledger.verdictOf(row.entryId));
    if (verdict) {
        whole.verdict = verdict->verdict;
        whole.code = verdict->code;
        whole.receiptMs = verdict->atMs;
    }
    if (whole.line.batchSeq == 0 || whole.line.state == LedgerState::EnCamino || whole.line.state == LedgerState::EnElCentro)
        return whole;
    // What was simply taken is only in the receipt, with what is missing still.
    PADRON_ASSIGN(const QByteArray bytes, m_ledger.receiptOf(whole.line.batchSeq));
    const auto receipt = verified(bytes);
    if (!receipt)
        return whole;
    whole.receiptMs = receipt->centreMs;
    for (const auto& one : receipt->verdicts)
        if (one.entry == row.entryId) {
            whole.verdict = sync::keyOf(one.kind);
            whole.code = one.code;
        }
    return whole;
}

} // namespace padron::usecases
