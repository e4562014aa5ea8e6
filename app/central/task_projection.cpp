// SPDX-License-Identifier: GPL-3.0-or-later
// What laptops answer to the centre's tasks (28, 30, 47, corrections): the first answer ends one for every laptop of the module.
#include "central/projector.h"
#include "central/published_catalogues.h"
#include "central/tasks.h"

#include <algorithm>

namespace padron::central {

using core::Result;
using sync::VerdictKind;

namespace {
constexpr qsizetype kMostOutcomeLetters = 40, kMostNoteLetters = 1000;
} // namespace

Result<sync::Verdict> Projector::noteTask(const envelope::LogEntry& entry)
{
    const QCborMap payload = entry.payload.toMap();
    const auto id = core::TaskId::fromBytes(payload.value(1).toByteArray());
    const QString outcome = payload.value(2).toString(), note = payload.value(3).toString();
    if (!id || outcome.isEmpty() || outcome.size() > kMostOutcomeLetters || note.size() > kMostNoteLetters)
        return say(entry, VerdictKind::EnCuarentena, verdict::kUnreadable);
    PADRON_ASSIGN(auto task, m_tx.lockTask(*id));
    PADRON_ASSIGN(const qint64 module, m_tx.moduleOf(m_device.row));
    if (!task || task->moduleRow != module)
        return say(entry, VerdictKind::EnCuarentena, verdict::kTaskForeign);
    if (task->closedMs != 0) // answered by another laptop meanwhile, or taken back: theirs stands, and this one is kept raw
        return say(entry, VerdictKind::Aceptado);
    task->answeredMs = std::min(entry.atMs, m_nowMs);
    task->answeredBy = m_device.row;
    task->answer = outcome;
    task->note = note;
    task->closedMs = m_nowMs;
    task->sent.closed = true;
    task->sent.outcome = outcome;
    PADRON_TRY(m_tx.saveTask(*task));
    PADRON_TRY(tellEnd(m_tx, *task, m_device.row)); // who answered knows
    return say(entry, VerdictKind::Aceptado);
}

Result<sync::Verdict> Projector::noteApplied(const envelope::LogEntry& entry)
{
    const QCborMap payload = entry.payload.toMap();
    const QString what = payload.value(1).toString();
    if (payload.value(4).toString() != u"falta-entero" || !what.startsWith(QLatin1String("catalogo:")))
        return say(entry, VerdictKind::Aceptado);
    PADRON_ASSIGN(const QList<QByteArray> whole, wholeCatalogue(m_tx, what)); // it has another than the change was of
    for (const QByteArray& piece : whole)
        PADRON_TRY(m_tx.insertItem(m_device.row, ++m_streamPosition, sync::CatalogueChanged{piece}));
    return say(entry, VerdictKind::Aceptado);
}

} // namespace padron::central
