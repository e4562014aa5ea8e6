// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace padron::test {

struct FreeKey
{
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
struct FreeCertificate
{
    void operator()(X509* certificate) const { X509_free(certificate); }
};
using Key = std::unique_ptr<EVP_PKEY, FreeKey>;
using Certificate = std::unique_ptr<X509, FreeCertificate>;

/// Ed25519 authority that signs P-256 leaves, as the centre has it.
struct TestCa
{
    Key key;
    Certificate certificate;

    TestCa();
    QByteArray der() const;
    QByteArray publicKey() const; ///< 32 bytes
};

struct LeafOptions
{
    QByteArray names = "IP:127.0.0.1,DNS:localhost"; ///< subjectAltName; empty: none (a device)
    long secondsFromNow = 3600;                      ///< end of validity; negative: expired
};

struct Leaf
{
    Key key;
    Certificate certificate;
};

Leaf makeLeaf(const TestCa& ca, const LeafOptions& options = {});
QByteArray certify(const TestCa& ca, const QByteArray& spkiDer); ///< a device's certificate, DER

} // namespace padron::test
