// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"

namespace padron::central {

/// What the institution decides of somebody's final credential (46-48): suspended for a time, in force again, cancelled for
/// good. The signed list says so within seconds where `serve` runs.
class FinalCredentials
{
public:
    FinalCredentials(CentralStore& store, const core::Clock& clock) : m_store(store), m_clock(clock) {}

    struct Issue
    {
        IssuedCredential credential;
        CardFacts card;
    };
    core::Result<QList<Issue>> look(const QString& folio); ///< the newest last. kCredentialUnknown

    // Of the newest issue. kCredentialUnknown, kStatusRefused with the state it is in.
    core::Result<void> suspend(const QString& folio, const QString& reason);
    core::Result<void> reactivate(const QString& folio);
    core::Result<void> cancel(const QString& folio, const QString& reason);
    /// The next one is signed, for whom no laptop can ask: theirs died and was not restored. It can go in a box.
    core::Result<void> replace(const QString& folio, const QString& reason);

private:
    core::Result<QList<IssuedCredential>> find(CentralTransaction& tx, const QString& folio);
    core::Result<void> change(const QString& folio, QList<credential::Status> from, credential::Status to,
                              const QString& reason);

    /// Before the credentials' rows, as batches and the signer do.
    core::Result<void> lockDevicesOf(CentralTransaction& tx, const QString& folio);
    core::Result<DeviceRow> newestOfStore(CentralTransaction& tx, const QString& folio);

    CentralStore& m_store;
    const core::Clock& m_clock;
};

QString wordFor(credential::Status status); ///< "vigente", "sustituida", "suspendida", "cancelada"

} // namespace padron::central
