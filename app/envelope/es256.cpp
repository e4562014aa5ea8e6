// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/es256.h"

#include "envelope/errors.h"

#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace padron::envelope {

namespace {

constexpr qsizetype kCoordinate = 32;

struct Free
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(ECDSA_SIG* signature) const { ECDSA_SIG_free(signature); }
    void operator()(BIGNUM* number) const { BN_free(number); }
};
template <class T> using Owned = std::unique_ptr<T, Free>;

const unsigned char* unsignedData(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

/// SubjectPublicKeyInfo of an uncompressed point; reading it checks that it lies on the curve.
Owned<EVP_PKEY> keyOf(const QByteArray& xy)
{
    const QByteArray der =
        QByteArray::fromHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004") + xy;
    const unsigned char* at = unsignedData(der);
    return Owned<EVP_PKEY>(d2i_PUBKEY(nullptr, &at, static_cast<long>(der.size())));
}

Owned<BIGNUM> numberOf(const QByteArray& bytes)
{
    return Owned<BIGNUM>(BN_bin2bn(unsignedData(bytes), static_cast<int>(bytes.size()), nullptr));
}

} // namespace

core::Result<Es256Key> Es256Key::fromPoint(const QByteArray& xy64)
{
    if (xy64.size() != 2 * kCoordinate || !keyOf(xy64))
        return core::fail(kKeyMalformed);
    return Es256Key(xy64);
}

bool Es256Key::verify(const QByteArray& message, const QByteArray& rs64) const
{
    const Owned<EVP_PKEY> key = keyOf(m_point);
    const Owned<ECDSA_SIG> pair(ECDSA_SIG_new());
    if (rs64.size() != 2 * kCoordinate || !key || !pair)
        return false;
    Owned<BIGNUM> r = numberOf(rs64.left(kCoordinate)), s = numberOf(rs64.mid(kCoordinate));
    if (!r || !s || ECDSA_SIG_set0(pair.get(), r.get(), s.get()) != 1)
        return false;
    (void)r.release(); // the pair's now
    (void)s.release();
    unsigned char* raw = nullptr;
    const int length = i2d_ECDSA_SIG(pair.get(), &raw);
    if (length <= 0)
        return false;
    const QByteArray der(reinterpret_cast<const char*>(raw), length);
    OPENSSL_free(raw);

    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return context && EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key.get()) == 1
           && EVP_DigestVerify(context.get(), unsignedData(der), static_cast<size_t>(der.size()), unsignedData(message),
                               static_cast<size_t>(message.size())) == 1;
}

} // namespace padron::envelope
