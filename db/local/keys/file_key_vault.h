// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/key_vault.h"

#include <QString>

namespace padron::keys {

/// `claves.a` and `claves.b` (the newest well-formed one wins, by the generation inside), `intentos.cbor`,
/// `confianza.cbor`, `almacen.id`, while an answer is awaited `recuperacion.cbor`, and `baja.cbor` of a sealed laptop, all in one folder.
class FileKeyVault final : public ports::KeyVault
{
public:
    explicit FileKeyVault(QString directory);

    bool exists() const override;
    core::Result<QByteArray> load() override; ///< kNotFound, kSlotFileDamaged, kSlotFileNewer, kSlotFileForeign
    /// Refuses (kSlotFileDamaged) what is not well-formed or does not follow what is there. Afterwards both copies hold
    /// the new bytes: an old one would still open with an old password.
    core::Result<void> save(const QByteArray& slotFile) override;
    access::Lockout lockout() override;
    core::Result<void> saveLockout(const access::Lockout& state) override;
    core::Result<QByteArray> trustFile() override;
    core::Result<void> saveTrustFile(const QByteArray& bytes) override;
    core::Result<QByteArray> pendingRecovery() override;
    core::Result<void> savePendingRecovery(const QByteArray& bytes) override;
    core::Result<QByteArray> sealMark() override;
    core::Result<void> saveSealMark(const QByteArray& bytes) override;

private:
    QString path(const char* name) const;
    QByteArray storeHere() const; ///< empty: not known
    core::Result<QByteArray> kept(const char* name) const;                         ///< kNotFound
    core::Result<void> keep(const char* name, const QByteArray& bytes) const;      ///< empty: removed

    QString m_directory;
};

} // namespace padron::keys
