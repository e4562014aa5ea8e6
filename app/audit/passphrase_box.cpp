// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/passphrase_box.h"

#include "audit/errors.h"
#include "core/cbor.h"
#include "envelope/sodium.h"

#include <sodium.h>

#include <QtEndian>

namespace padron::audit {

using core::Result;
using core::SecureBytes;

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostHeader = 200;
constexpr qsizetype kSalt = crypto_pwhash_SALTBYTES;
constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

QByteArray randomBytes(qsizetype size)
{
    envelope::readySodium();
    QByteArray out(size, '\0');
    randombytes_buf(out.data(), static_cast<size_t>(size));
    return out;
}

unsigned long long sizeOf(const QByteArray& bytes)
{
    return static_cast<unsigned long long>(bytes.size());
}

} // namespace

Result<void> checkPassphrase(const SecureBytes& passphrase)
{
    QString text = QString::fromUtf8(passphrase.view());
    const bool weak = text.trimmed().toUcs4().size() < kLeastPassphrase;
    core::wipeMemory(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    if (weak)
        return core::fail(kPassphraseWeak);
    return {};
}

Result<QByteArray> sealWithPassphrase(QByteArrayView magic, const QByteArray& plain, const SecureBytes& passphrase,
                                      access::KdfCost cost)
{
    PADRON_TRY(checkPassphrase(passphrase));
    const QByteArray salt = randomBytes(kSalt), nonce = randomBytes(kNonce);
    PADRON_ASSIGN(const SecureBytes key, access::deriveKek(passphrase, salt, cost));
    const QByteArray header = core::encodeCbor(QCborMap{{1, kVersion},
                                                        {2, salt},
                                                        {3, static_cast<qint64>(cost.passes)},
                                                        {4, static_cast<qint64>(cost.memoryBytes)},
                                                        {5, nonce}});
    QByteArray out = magic.toByteArray();
    QByteArray length(4, '\0');
    qToBigEndian(static_cast<quint32>(header.size()), length.data());
    out += length + header;
    QByteArray box(plain.size() + kTag, '\0');
    crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char*>(box.data()), nullptr, envelope::raw(plain),
                                               sizeOf(plain), envelope::raw(out), sizeOf(out), nullptr,
                                               envelope::raw(nonce), key.data());
    return out + box;
}

Result<QByteArray> openWithPassphrase(QByteArrayView magic, const QByteArray& bytes, const SecureBytes& passphrase)
{
    if (!bytes.startsWith(magic) || bytes.size() < magic.size() + 4)
        return core::fail(kNotAnAuditFile);
    const qsizetype length = qFromBigEndian<quint32>(bytes.constData() + magic.size());
    const qsizetype start = magic.size() + 4 + length;
    if (length > kMostHeader || start + kTag > bytes.size())
        return core::fail(kNotAnAuditFile, QStringLiteral("length"));
    const auto header = core::decodeCbor(bytes.mid(magic.size() + 4, length));
    if (!header || !header->isMap())
        return core::fail(kNotAnAuditFile, QStringLiteral("header"));
    if (header->toMap().value(1).toInteger() > kVersion)
        return core::fail(kAuditFileNewer);
    core::CborMapReader reader(*header);
    (void)reader.integer(1, kVersion, kVersion);
    const QByteArray salt = reader.bytes(2, kSalt);
    // A stranger's file may ask for little work, and never for more than a laptop has.
    const access::KdfCost cost{static_cast<quint32>(reader.integer(3, 1, 16)),
                               static_cast<quint64>(reader.integer(4, 8192, 2LL << 30))};
    const QByteArray nonce = reader.bytes(5, kNonce);
    if (!reader.finish())
        return core::fail(kNotAnAuditFile, QStringLiteral("header"));

    PADRON_ASSIGN(const SecureBytes key, access::deriveKek(passphrase, salt, cost));
    const QByteArray before = bytes.left(start), box = bytes.mid(start);
    QByteArray plain(box.size() - kTag, '\0');
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char*>(plain.data()), nullptr, nullptr,
                                                   envelope::raw(box), sizeOf(box), envelope::raw(before),
                                                   sizeOf(before), envelope::raw(nonce), key.data()) != 0)
        return core::fail(kWrongPassphrase);
    return plain;
}

} // namespace padron::audit
