// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/log_chain.h"

#include <QSet>

namespace padron::usecases {

/// Bodies that are gone from a log, held against the entries further on that say so (ARCO): one that nobody says was
/// expunged was taken away.
class ExpungedBodies
{
public:
    void pass(const envelope::LogRow& row); ///< in the chain's order, once it was verified
    bool allSaid() const { return m_missing.isEmpty(); }
    quint64 firstSeq() const { return m_firstSeq; } ///< of the first gap that there was

private:
    QSet<core::EntryId> m_missing;
    quint64 m_firstSeq = 0;
};

} // namespace padron::usecases
