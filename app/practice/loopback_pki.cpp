// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/loopback_pki.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <atomic>

namespace padron::practice {

namespace {

void extend(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

Certificate blank(const char* commonName, EVP_PKEY* key, long secondsFromNow)
{
    static std::atomic<long> serial = 1;
    Certificate certificate(X509_new());
    X509* x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(x), -7200);
    X509_gmtime_adj(X509_getm_notAfter(x), secondsFromNow);
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(commonName), -1, -1, 0);
    X509_set_pubkey(x, key);
    return certificate;
}

} // namespace

Authority::Authority() : key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"))
{
    certificate = blank("Autoridad de práctica", key.get(), kPkiSeconds);
    X509* x = certificate.get();
    X509_set_issuer_name(x, X509_get_subject_name(x));
    extend(x, x, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(x, x, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(x, key.get(), nullptr); // Ed25519 takes no digest
}

Certificate certificateFor(EVP_PKEY* key, const Authority& authority, const LeafOptions& options)
{
    Certificate certificate = blank("práctica", key, options.secondsFromNow);
    X509* x = certificate.get();
    if (!options.names.isEmpty())
        extend(x, authority.certificate.get(), NID_subject_alt_name, options.names.constData());
    X509_set_issuer_name(x, X509_get_subject_name(authority.certificate.get()));
    extend(x, authority.certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    X509_sign(x, authority.key.get(), nullptr);
    return certificate;
}

Leaf makeLeaf(const Authority& authority, const LeafOptions& options)
{
    Leaf leaf{Key(EVP_EC_gen("P-256")), {}};
    leaf.certificate = certificateFor(leaf.key.get(), authority, options);
    return leaf;
}

QByteArray pemOf(X509* certificate)
{
    BIO* memory = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(memory, certificate);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    const QByteArray pem(data, size);
    BIO_free(memory);
    return pem;
}

} // namespace padron::practice
