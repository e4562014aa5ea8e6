// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "envelope/keys.h"

#include <QDir>

namespace padron::central {

/// Role of a key of the centre; each has its own file and nobody reads one it does not use (security.md, "Key roles").
enum class KeyFile { Raiz, Ca, Firma, Acuse, Catalogo, Recuperacion, Buzon };

/// Folder of key files: `raiz.clave` (32 secret bytes, mode 0600) and `raiz.pub` (32 bytes) a role;
/// `servidor.clave.pem`, `servidor.pem` and `ca.pem` for TLS.
class KeyFolder
{
public:
    explicit KeyFolder(const QString& path) : m_dir(path) {}

    /// Makes the folder and every key that is missing; never writes over one.
    core::Result<void> createMissing() const;

    core::Result<envelope::SigningKey> signingKey(KeyFile role) const;
    core::Result<envelope::BoxKeyPair> boxKey(KeyFile role) const;
    core::Result<QByteArray> publicKey(KeyFile role) const;

    QString serverKeyPath() const { return m_dir.filePath(QStringLiteral("servidor.clave.pem")); }
    QString serverCertificatePath() const { return m_dir.filePath(QStringLiteral("servidor.pem")); }
    QString caCertificatePath() const { return m_dir.filePath(QStringLiteral("ca.pem")); }

private:
    core::Result<core::SecureBytes> secret(KeyFile role) const;

    QDir m_dir;
};

/// Writes a new file with that mode, whole or not at all; fails when it is there already.
core::Result<void> writeNewFile(const QString& path, QByteArrayView bytes, bool secret);
core::Result<QByteArray> readWholeFile(const QString& path, qint64 maxBytes);

} // namespace padron::central
