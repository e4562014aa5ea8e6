// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/sqlite/page_check.h"

#include "local/errors.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <QFileInfo>

namespace padron::sqlite {

using core::Result;

namespace {

// SQLCipher 4: 4096 bytes a page; its last 80 are the IV (16) and the proof (64). The first 16 of the file are the salt.
constexpr int kPage = 4096;
constexpr int kSalt = 16;
constexpr int kProof = 64;
constexpr int kProven = kPage - kProof; ///< cipher text and IV
constexpr unsigned char kSaltMask = 0x3a;
constexpr int kProofKeyRounds = 2;
constexpr qint64 kLockBytePage = 0x40000000 / kPage + 1; ///< never written
constexpr int kAtOnce = 256;

} // namespace

PageCheck::PageCheck(Connection& connection) : m_connection(connection), m_keyNumber(connection.keyNumber()) {}

Result<void> PageCheck::begin()
{
    const qint64 size = QFileInfo(m_connection.path()).size();
    m_pages = size / kPage;
    m_cut = size % kPage != 0;
    PADRON_ASSIGN(QByteArray salt, m_connection.raw(0, kSalt));
    if (salt.size() != kSalt)
        return core::fail(kDatabaseDamaged, QStringLiteral("salt"));
    for (char& byte : salt)
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ kSaltMask);
    m_proofKey = core::SecureBytes(qsizetype(32));
    const core::SecureBytes& key = m_connection.key();
    if (PKCS5_PBKDF2_HMAC(reinterpret_cast<const char*>(key.data()), static_cast<int>(key.size()),
                          reinterpret_cast<const unsigned char*>(salt.constData()), kSalt, kProofKeyRounds, EVP_sha512(),
                          static_cast<int>(m_proofKey.size()), m_proofKey.data())
        != 1)
        return core::fail(core::kInternal, QStringLiteral("proof key"));
    return {};
}

bool PageCheck::isGood(QByteArrayView page, qint64 number) const
{
    const int from = number == 1 ? kSalt : 0;
    QByteArray proven = page.sliced(from, kProven - from).toByteArray();
    for (int byte = 0; byte < 4; ++byte) // little-endian
        proven.append(static_cast<char>((number >> (8 * byte)) & 0xFF));
    unsigned char proof[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    HMAC(EVP_sha512(), m_proofKey.data(), static_cast<int>(m_proofKey.size()),
         reinterpret_cast<const unsigned char*>(proven.constData()), static_cast<size_t>(proven.size()), proof, &size);
    return size == kProof && CRYPTO_memcmp(proof, page.data() + kProven, kProof) == 0;
}

Result<qint64> PageCheck::badAmong(qint64 first, qint64 count)
{
    qint64 bad = 0;
    const qint64 last = qMin(first + count - 1, m_pages);
    for (qint64 page = first; page <= last; page += kAtOnce) {
        const int few = static_cast<int>(qMin<qint64>(kAtOnce, last - page + 1));
        PADRON_ASSIGN(const QByteArray bytes, m_connection.raw((page - 1) * kPage, few * kPage));
        for (int i = 0; i < few; ++i) {
            const bool there = bytes.size() >= (i + 1) * kPage;
            if (page + i != kLockBytePage && (!there || !isGood(QByteArrayView(bytes).sliced(i * kPage, kPage), page + i)))
                ++bad;
        }
    }
    return bad;
}

} // namespace padron::sqlite
