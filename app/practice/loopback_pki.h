// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace padron::practice {

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

inline constexpr long kPkiSeconds = 365L * 24 * 60 * 60; ///< nobody practises longer without a restart

/// Ed25519 authority that signs P-256 leaves, as the centre has it. Its key lives in memory alone.
struct Authority
{
    Key key;
    Certificate certificate;

    Authority();
};

struct LeafOptions
{
    QByteArray names = "IP:127.0.0.1,DNS:localhost"; ///< subjectAltName; empty: none (a device)
    long secondsFromNow = kPkiSeconds;               ///< end of validity; negative: expired
};

struct Leaf
{
    Key key;
    Certificate certificate;
};

Leaf makeLeaf(const Authority& authority, const LeafOptions& options = {});
Certificate certificateFor(EVP_PKEY* key, const Authority& authority, const LeafOptions& options);
QByteArray pemOf(X509* certificate);

} // namespace padron::practice
