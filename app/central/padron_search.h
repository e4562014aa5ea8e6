// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"
#include "envelope/keys.h"
#include "sync/messages/search.h"

namespace padron::central {

/// Answers an enrolled device that asks for one person by CURP or folio, and puts the person's family into its stream. Each
/// question is a row; who asks too often in a day is refused, and somebody is told.
class PadronSearch
{
public:
    static constexpr qint64 kMostADay = 200;

    PadronSearch(CentralStore& store, const envelope::SigningKey& acuse, const core::Clock& clock)
        : m_store(store), m_acuse(acuse), m_clock(clock)
    {
    }
    /// The signed answer. kSignatureInvalid for what is none of that device's questions; kSearchesExceeded.
    core::Result<QByteArray> answer(const core::StoreId& store, quint32 epoch, const QByteArray& question,
                                    const QByteArray& certificateSha256);

private:
    core::Result<QByteArray> answerOnce(const core::StoreId& store, quint32 epoch, const QByteArray& question,
                                        const QByteArray& certificateSha256);
    /// The code that tells what comes, or why nothing does.
    core::Result<QString> send(CentralTransaction& tx, const Device& device, const FoundPerson& found);

    CentralStore& m_store;
    const envelope::SigningKey& m_acuse;
    const core::Clock& m_clock;
};

} // namespace padron::central
