// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "core/result.h"
#include "sync/messages/stream_items.h"

#include <QList>

#include <optional>

namespace padron::central {

/// A module with where and when it works (17-21).
struct ModuleFacts
{
    qint64 row = 0;
    QString entidad, numero;
    sync::ModuleChanged said;  ///< what its laptops are told of it
    qint64 closedMs = 0;       ///< 0: open
    int devices = 0;           ///< enrolled and not revoked; read only
};

/// A one-time code as an administrator sees it: never its secret.
struct CodeLine
{
    QByteArray codeId;
    QString entidad, numero;
    qint64 createdMs = 0, expiresMs = 0, annulledMs = 0; ///< 0: not annulled
    QString usedBy;            ///< "D0001"; empty: nobody
};

/// Modules beyond what enrolment asks, codes, and certificates after the first.
class ModuleRows
{
public:
    virtual ~ModuleRows() = default;
    virtual core::Result<qint64> insertModule(const ModuleFacts& module) = 0; ///< kRowRefused: its number is taken
    virtual core::Result<ModuleFacts> lockModuleFacts(qint64 moduleRow) = 0;
    virtual core::Result<void> saveModule(const ModuleFacts& module) = 0;
    virtual core::Result<QList<ModuleFacts>> moduleList() = 0;
    virtual core::Result<QList<CodeLine>> codes(qint64 moduleRow) = 0; ///< newest first; 0: of all
    virtual core::Result<bool> annulCode(const QByteArray& codeId, qint64 nowMs) = 0; ///< false: unknown, used or annulled
    /// When the newest of a device's certificates ends.
    virtual core::Result<qint64> certificateEndsMs(DeviceRow device) = 0;
    virtual core::Result<void> insertCertificate(DeviceRow device, const QByteArray& sha256, qint64 expiresMs) = 0;
    /// Pages that entries of it announced and nobody brought: SHA-256 and bytes.
    virtual core::Result<QList<std::pair<QByteArray, qint64>>> missingPages(DeviceRow device) = 0;
};

} // namespace padron::central
