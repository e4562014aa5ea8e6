// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/test_pki.h"

namespace padron::test {

namespace {

QByteArray derOf(X509* certificate)
{
    unsigned char* out = nullptr;
    const int size = i2d_X509(certificate, &out);
    const QByteArray der(reinterpret_cast<const char*>(out), size);
    OPENSSL_free(out);
    return der;
}

} // namespace

QByteArray TestCa::der() const
{
    return derOf(certificate.get());
}

QByteArray TestCa::publicKey() const
{
    QByteArray raw(32, '\0');
    size_t size = 32;
    EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char*>(raw.data()), &size);
    return raw;
}

QByteArray certify(const TestCa& ca, const QByteArray& spkiDer)
{
    const auto* at = reinterpret_cast<const unsigned char*>(spkiDer.constData());
    const practice::Key key(d2i_PUBKEY(nullptr, &at, static_cast<long>(spkiDer.size())));
    return derOf(practice::certificateFor(key.get(), ca, {.names = {}}).get());
}

} // namespace padron::test
