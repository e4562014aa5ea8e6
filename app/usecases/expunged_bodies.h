// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/log_chain.h"

#include <QSet>
#include <QStringList>

namespace padron::usecases {

/// Entries whose bodies hold what somebody is, and not only that something was done: the only ones that may go.
const QStringList& kindsWithData();

/// Bodies that are gone from a log, held against the entries further on that say so (ARCO), of a record that was blocked
/// before by the same request: one that nobody says was expunged was taken away.
class ExpungedBodies
{
public:
    explicit ExpungedBodies(bool fromTheStart = true) : m_fromTheStart(fromTheStart) {} ///< else a block may lie before

    void pass(const envelope::LogRow& row); ///< in the chain's order, once it was verified
    bool allSaid() const { return m_missing.isEmpty(); }
    quint64 firstSeq() const { return m_firstSeq; } ///< of the first gap that there was
    int bodies() const { return m_bodies; }         ///< that are gone as it was said
    int erasures() const { return m_erasures; }     ///< entries that said so

private:
    bool m_fromTheStart;
    QSet<core::EntryId> m_missing;
    QSet<QByteArray> m_blocks; ///< request and subject
    int m_bodies = 0, m_erasures = 0;
    quint64 m_firstSeq = 0;
};

} // namespace padron::usecases
