// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/bulk_registration.h"

#include "central/errors.h"
#include "central/projector.h"
#include "envelope/log_chain.h"

#include <algorithm>

namespace padron::central {

using core::Result;

namespace {

PlainKeys keysOf(const ReadEntry& read)
{
    PlainKeys keys{{read.entry->id.uuid()}, {}, {}};
    if (read.family) {
        for (const domain::Person& person : read.family->people) {
            keys.people.append(person.id.uuid());
            if (person.curp)
                keys.curps.append(person.curp->text());
        }
    }
    return keys;
}

template <class Value> bool meet(const QSet<Value>& said, const QList<Value>& keys)
{
    return std::any_of(keys.begin(), keys.end(), [&said](const Value& key) { return said.contains(key); });
}

/// Adds them; false when one was there already.
template <class Value> bool addNew(QSet<Value>& seen, const QList<Value>& keys)
{
    bool isNew = true;
    for (const Value& key : keys) {
        isNew = isNew && !seen.contains(key);
        seen.insert(key);
    }
    return isNew;
}

} // namespace

Result<std::size_t> BulkRegistration::endOfRun(const std::vector<ReadEntry>& entries, std::size_t from)
{
    std::size_t end = from;
    PlainKeys all;
    SaidBefore seen; // by this very run
    for (; end < entries.size() && entries[end].isPlain; ++end) {
        const PlainKeys keys = keysOf(entries[end]);
        if (!addNew(seen.entries, keys.entries) || !addNew(seen.people, keys.people) || !addNew(seen.curps, keys.curps))
            break;
        all.entries += keys.entries;
        all.people += keys.people;
        all.curps += keys.curps;
    }
    if (end == from)
        return end;
    PADRON_ASSIGN(const SaidBefore said, m_tx.saidBefore(all));
    for (std::size_t i = from; i < end; ++i) {
        const PlainKeys keys = keysOf(entries[i]);
        if (meet(said.entries, keys.entries) || meet(said.people, keys.people) || meet(said.curps, keys.curps))
            return i;
    }
    return end;
}

PlainEntry BulkRegistration::plainOf(const ReadEntry& read, quint64& seq, QByteArray& head) const
{
    PlainEntry plain;
    plain.link.bytes = read.bytes;
    plain.link.sha256 = read.sha256;
    plain.link.id = read.entry->id;
    plain.link.kind = read.entry->kind;
    plain.link.batch = m_batch;
    plain.link.seq = seq;
    head = envelope::chainNext(m_device.store, m_device.epoch, seq++, head, read.sha256);
    plain.link.hash = head;
    const bool incomplete = std::any_of(read.states.begin(), read.states.end(),
                                        [](const PersonState& state) { return state.state == u"incompleto"; });
    plain.link.verdict = {read.entry->id, sync::VerdictKind::Aceptado,
                          incomplete ? QString(verdict::kIncomplete) : QString(), read.family ? 1u : 0u};
    plain.modality = read.entry->modality;
    plain.family = read.family;
    plain.states = read.states;
    return plain;
}

Result<std::size_t> BulkRegistration::take(const std::vector<ReadEntry>& entries, std::size_t from,
                                           QList<sync::Verdict>& verdicts)
{
    if (from < m_aloneUntil)
        return std::size_t(0);
    PADRON_ASSIGN(const std::size_t end, endOfRun(entries, from));
    if (end == from)
        return std::size_t(0);

    quint64 seq = m_device.nextSeq, position = m_device.streamPosition;
    QByteArray head = m_device.head;
    std::vector<PlainEntry> run;
    for (std::size_t i = from; i < end; ++i) {
        run.push_back(plainOf(entries[i], seq, head));
        position += static_cast<quint64>(entries[i].states.size());
    }
    PADRON_TRY(m_tx.savepoint());
    const auto inserted = m_tx.insertPlain(m_device.row, m_device.streamPosition, run, m_nowMs);
    if (!inserted && inserted.error().code != kRowRefused)
        return core::fail(inserted.error());
    if (!inserted) { // one of them is not what it seemed: alone, each gets its own verdict
        PADRON_TRY(m_tx.rollbackToSavepoint());
        m_aloneUntil = end;
        return std::size_t(0);
    }
    m_device.nextSeq = seq;
    m_device.head = head;
    m_device.streamPosition = position;
    for (const PlainEntry& plain : run)
        verdicts.append(plain.link.verdict);
    return end - from;
}

} // namespace padron::central
