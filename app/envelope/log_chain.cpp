// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/log_chain.h"

#include "envelope/errors.h"

#include <openssl/evp.h>

#include <QtEndian>

#include <memory>

namespace padron::envelope {

namespace {

template <class Integer> void append(QByteArray& out, Integer value)
{
    const Integer big = qToBigEndian(value);
    out.append(reinterpret_cast<const char*>(&big), sizeof big);
}

/// Deterministic CBOR puts the id first: a map of twelve or, with a modality, thirteen; key 1, sixteen bytes.
bool bodyNamesItself(const LogRow& row)
{
    static const QByteArray kPlain = QByteArrayLiteral("\xac\x01\x50");
    static const QByteArray kWithModality = QByteArrayLiteral("\xad\x01\x50");
    return (row.bytes.startsWith(kPlain) || row.bytes.startsWith(kWithModality))
        && row.bytes.mid(kPlain.size(), 16) == row.entryId.bytes();
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    // OpenSSL's: with the processor's own instructions, four times as fast as libsodium's over a log of a million entries.
    struct Free
    {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    static EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr); // fetching costs more than hashing
    thread_local const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
    QByteArray hash(32, Qt::Uninitialized);
    if (!context || EVP_DigestInit_ex2(context.get(), algorithm, nullptr) != 1
        || EVP_DigestUpdate(context.get(), bytes.data(), static_cast<size_t>(bytes.size())) != 1
        || EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char*>(hash.data()), nullptr) != 1)
        qFatal("SHA-256 is not available"); // nothing may go on without it
    return hash;
}

QByteArray chainStart(const core::StoreId& store, quint32 epoch, const QByteArray& devicePublicKey)
{
    QByteArray input(1, '\x00');
    input.reserve(1 + 16 + 4 + 32);
    input += store.bytes();
    append(input, epoch);
    input += devicePublicKey;
    return sha256(input);
}

QByteArray chainNext(const core::StoreId& store, quint32 epoch, quint64 seq, const QByteArray& prev,
                     const QByteArray& entrySha256)
{
    QByteArray input(1, '\x01');
    input.reserve(1 + 16 + 4 + 8 + 32 + 32);
    input += store.bytes();
    append(input, epoch);
    append(input, seq);
    input += prev;
    input += entrySha256;
    return sha256(input);
}

ChainVerifier::ChainVerifier(core::StoreId store, quint32 epoch, QByteArray start, quint64 nextSeq)
    : m_store(store), m_epoch(epoch), m_head(std::move(start)), m_nextSeq(nextSeq)
{
}

core::Result<void> ChainVerifier::add(const LogRow& row)
{
    const auto broken = [&row](QLatin1String what) {
        return core::fail(kChainBroken, QStringLiteral("seq %1: %2").arg(row.seq).arg(what));
    };
    if (row.seq != m_nextSeq)
        return broken(QLatin1String("gap"));
    if (row.prev != m_head)
        return broken(QLatin1String("prev"));
    // Sizes too: the fields are hashed one after another, so a byte could else move from one to the next.
    if (row.entrySha256.size() != 32 || row.hash != chainNext(m_store, m_epoch, row.seq, row.prev, row.entrySha256))
        return broken(QLatin1String("hash"));
    if (!row.bytes.isEmpty() && sha256(row.bytes) != row.entrySha256)
        return broken(QLatin1String("body"));
    if (!row.bytes.isEmpty() && !bodyNamesItself(row))
        return broken(QLatin1String("entry id"));
    m_head = row.hash;
    ++m_nextSeq;
    return {};
}

} // namespace padron::envelope
