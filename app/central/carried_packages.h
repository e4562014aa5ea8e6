// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/batch_intake.h"
#include "central/page_shelf.h"
#include "central/stream_reader.h"
#include "sync/messages/packages.h"

namespace padron::central {

/// Packages that somebody else than their device brings: a courier laptop over its own line, or a stick. The device's
/// signature is the proof; its certificate is not there to be asked for, and may have run out. What goes back to it is signed,
/// and what holds people is sealed to it.
/// A revoked device's packages are refused (kDeviceRevoked). The order that seals it goes only over its own line: through
/// others' hands it would tell them which laptop was lost.
class CarriedPackages
{
public:
    CarriedPackages(CentralStore& store, BatchIntake& intake, StreamReader& reader, PageShelf& shelf,
                    const envelope::BoxKeyPair& buzon, const envelope::VerifyKey& acuse, const core::Clock& clock)
        : m_store(store), m_intake(intake), m_reader(reader), m_shelf(shelf), m_buzon(buzon), m_acuse(acuse), m_clock(clock)
    {
    }

    /// Whether the peer is that device, enrolled and alive: only such a one may bring what is others'.
    core::Result<void> admitCourier(const core::StoreId& store, quint32 epoch, const QByteArray& certificateSha256);

    core::Result<QByteArray> takeBatch(const QByteArray& bytes); ///< the receipt: the same as over the device's own line
    /// The page of the stream after the request's cursor, or after a later position; sealed, as its file's bytes.
    core::Result<QByteArray> answerRequest(const QByteArray& request, quint64 from = 0);
    core::Result<QByteArray> takePage(const QByteArray& bytes); ///< its receipt

    /// By an administrator's word: batches and pages of that one revoked device ("D0007") are taken after all. It is still
    /// answered no request.
    void takeDespiteRevoked(const QString& device) { m_despiteRevoked = device; }

private:
    CentralStore& m_store;
    BatchIntake& m_intake;
    StreamReader& m_reader;
    PageShelf& m_shelf;
    const envelope::BoxKeyPair& m_buzon;
    const envelope::VerifyKey m_acuse;
    const core::Clock& m_clock;
    QString m_despiteRevoked;
};

} // namespace padron::central
