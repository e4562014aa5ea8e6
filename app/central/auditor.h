// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/key_ring.h"

#include <QJsonObject>
#include <QStringList>

namespace padron::central {

/// What `check` found. Faults are named by device, batch and entry, never by person.
struct AuditReport
{
    qint64 devices = 0, batches = 0, entries = 0;
    Totals totals;
    QMap<QString, QByteArray> heads; ///< device id -> chain head
    QStringList faults;
    QJsonObject toJson() const;
};

/// Believes nothing but the raw batches: opens each again, walks the chains, and holds entries, receipts, projection
/// and credentials against them.
class Auditor
{
public:
    Auditor(CentralStore& store, const KeyFolder& keys) : m_store(store), m_keys(keys) {}
    core::Result<AuditReport> run();

private:
    struct Expected;
    core::Result<void> auditDevice(CentralTransaction& tx, const Device& device, AuditReport& report,
                                   Expected& expected);
    core::Result<void> auditCredentials(CentralTransaction& tx, AuditReport& report);

    CentralStore& m_store;
    const KeyFolder& m_keys;
};

} // namespace padron::central
