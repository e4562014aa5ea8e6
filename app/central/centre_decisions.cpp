// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/centre_decisions.h"

#include "central/busy.h"
#include "central/conflict_errors.h"
#include "central/log_event.h"
#include "central/projector.h"
#include "envelope/log_chain.h"
#include "envelope/sync_kinds.h"

#include <QCborMap>

namespace padron::central {

using core::Result;

namespace {

constexpr int kAttempts = 5;

envelope::LogEntry entryOf(const core::EntryId& id, const StoredConflict& stored, bool other, const QString& reason, qint64 nowMs)
{
    const domain::RecordConflict& conflict = stored.conflict;
    envelope::LogEntry entry;
    entry.id = id;
    entry.atMs = nowMs;
    entry.bootId = QByteArray(16, '\0');
    entry.role = QStringLiteral("centro");
    entry.kind = QLatin1String(envelope::kind::kConflictDecided);
    entry.subjects = {{core::SubjectId(conflict.person.isNull() ? conflict.family.uuid() : conflict.person.uuid()), {}}};
    entry.numeral = QStringLiteral("37");
    entry.payload = QCborMap{{1, conflict.id.bytes()},
                             {2, other ? QStringLiteral("otra") : QStringLiteral("queda")},
                             {3, reason},
                             {4, conflict.kept.bytes()},
                             {5, conflict.other.bytes()}};
    return entry;
}

} // namespace

Result<void> CentreDecisions::decide(const domain::ConflictId& id, bool other, const QString& reason)
{
    if (reason.isEmpty() || reason.size() > kMostReasonLetters)
        return core::fail(kArgumentsWrong, QStringLiteral("falta --motivo, o pasa de 300 letras"));
    return unlessBusy(kAttempts, [&] { return decideOnce(id, other, reason); });
}

Result<void> CentreDecisions::decideOnce(const domain::ConflictId& id, bool other, const QString& reason)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(auto stored, tx->conflict(id));
    if (!stored)
        return core::fail(kConflictUnknown);
    PADRON_TRY(tx->lockConnected({stored->conflict.family}));
    PADRON_ASSIGN(stored, tx->conflict(id));
    if (!stored->open)
        return core::fail(kConflictOver, stored->outcome);
    const qint64 nowMs = m_clock.wallMs();
    const core::EntryId entryId(m_ids.next());
    const envelope::LogEntry entry = entryOf(entryId, *stored, other, reason, nowMs);
    const QByteArray bytes = envelope::encodeEntry(entry);
    PADRON_TRY(tx->claimEntry(entryId, envelope::sha256(bytes), std::nullopt));
    Device centre;
    centre.deviceId = QStringLiteral("CENTRO");
    PADRON_ASSIGN(centre.nextSeq, tx->insertOwnEntry(entryId, bytes, nowMs));
    quint64 position = 0; // of no stream
    PADRON_ASSIGN(const sync::Verdict verdict, Projector(*tx, centre, position, nowMs).project(entry));
    if (verdict.kind != sync::VerdictKind::Aceptado && verdict.kind != sync::VerdictKind::Observado)
        return core::fail(core::kInternal, verdict.code);
    PADRON_TRY(tx->commit());
    logEvent("conflicto-decidido", {{QStringLiteral("conflicto"), id.text()},
                                    {QStringLiteral("version"), other ? QStringLiteral("otra") : QStringLiteral("queda")}});
    return {};
}

} // namespace padron::central
