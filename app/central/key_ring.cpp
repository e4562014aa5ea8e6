// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/key_ring.h"

#include "central/errors.h"

#include <QFile>
#include <QSaveFile>

namespace padron::central {

using core::Result;

namespace {

constexpr KeyFile kSigning[] = {KeyFile::Raiz, KeyFile::Ca, KeyFile::Firma, KeyFile::Acuse, KeyFile::Catalogo};
constexpr KeyFile kBoxes[] = {KeyFile::Recuperacion, KeyFile::Buzon};
constexpr auto kOwnerOnly = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto kReadable = kOwnerOnly | QFile::ReadGroup | QFile::ReadOther;

QString nameOf(KeyFile role)
{
    switch (role) {
    case KeyFile::Raiz:
        return QStringLiteral("raiz");
    case KeyFile::Ca:
        return QStringLiteral("ca");
    case KeyFile::Firma:
        return QStringLiteral("firma");
    case KeyFile::Acuse:
        return QStringLiteral("acuse");
    case KeyFile::Catalogo:
        return QStringLiteral("catalogo");
    case KeyFile::Recuperacion:
        return QStringLiteral("recuperacion");
    case KeyFile::Buzon:
        break;
    }
    return QStringLiteral("buzon");
}

QString secretName(KeyFile role)
{
    return nameOf(role) + QStringLiteral(".clave");
}

QString publicName(KeyFile role)
{
    return nameOf(role) + QStringLiteral(".pub");
}

} // namespace

Result<void> writeNewFile(const QString& path, QByteArrayView bytes, bool secret)
{
    if (QFile::exists(path))
        return core::fail(kFileFailed, QStringLiteral("exists"));
    // QSaveFile's temporary is born 0600 and only renamed when whole
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), bytes.size()) != bytes.size() ||
        !file.setPermissions(secret ? kOwnerOnly : kReadable) || !file.commit())
        return core::fail(kFileFailed, QStringLiteral("write"));
    return {};
}

Result<QByteArray> readWholeFile(const QString& path, qint64 maxBytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > maxBytes)
        return core::fail(kFileFailed, QStringLiteral("read"));
    return file.readAll();
}

Result<void> KeyFolder::createMissing() const
{
    if (!m_dir.exists() && !QDir().mkpath(m_dir.path()))
        return core::fail(kFileFailed, QStringLiteral("folder"));
    if (!QFile::setPermissions(m_dir.path(), kOwnerOnly | QFile::ExeOwner))
        return core::fail(kFileFailed, QStringLiteral("folder"));
    // A public key without its secret: that one was taken offline and must not be made again.
    const auto isThere = [this](KeyFile role) { return m_dir.exists(publicName(role)); };
    const auto store = [this](KeyFile role, const core::SecureBytes& fresh, const QByteArray& pub) -> Result<void> {
        PADRON_TRY(writeNewFile(m_dir.filePath(secretName(role)), fresh.view(), true));
        return writeNewFile(m_dir.filePath(publicName(role)), pub, false);
    };
    for (const KeyFile role : kSigning) {
        if (isThere(role))
            continue;
        if (m_dir.exists(secretName(role))) { // cut between the two files
            PADRON_ASSIGN(const auto key, signingKey(role));
            PADRON_TRY(writeNewFile(m_dir.filePath(publicName(role)), key.verifyKey().bytes(), false));
            continue;
        }
        const auto key = envelope::SigningKey::generate();
        PADRON_TRY(store(role, key.seed(), key.verifyKey().bytes()));
    }
    for (const KeyFile role : kBoxes) {
        if (isThere(role))
            continue;
        if (m_dir.exists(secretName(role))) {
            PADRON_ASSIGN(const auto key, boxKey(role));
            PADRON_TRY(writeNewFile(m_dir.filePath(publicName(role)), key.publicKey.raw, false));
            continue;
        }
        const auto key = envelope::BoxKeyPair::generate();
        PADRON_TRY(store(role, key.secret, key.publicKey.raw));
    }
    return {};
}

Result<core::SecureBytes> KeyFolder::secret(KeyFile role) const
{
    QFile file(m_dir.filePath(secretName(role)));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fail(kKeyFileBroken, secretName(role));
    if (file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        return core::fail(kKeyFileBroken, secretName(role) + QStringLiteral(": mode"));
    core::SecureBytes bytes(32);
    if (file.size() != 32 || file.read(reinterpret_cast<char*>(bytes.data()), 32) != 32)
        return core::fail(kKeyFileBroken, secretName(role) + QStringLiteral(": size"));
    return bytes;
}

Result<envelope::SigningKey> KeyFolder::signingKey(KeyFile role) const
{
    PADRON_ASSIGN(const core::SecureBytes seed, secret(role));
    return envelope::SigningKey::fromSeed(seed);
}

Result<envelope::BoxKeyPair> KeyFolder::boxKey(KeyFile role) const
{
    PADRON_ASSIGN(const core::SecureBytes bytes, secret(role));
    return envelope::BoxKeyPair::fromSecret(bytes);
}

Result<QByteArray> KeyFolder::publicKey(KeyFile role) const
{
    const auto bytes = readWholeFile(m_dir.filePath(publicName(role)), 32);
    if (!bytes || bytes->size() != 32)
        return core::fail(kKeyFileBroken, publicName(role));
    return *bytes;
}

} // namespace padron::central
