// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/test_pki.h"

#include <openssl/ec.h>
#include <openssl/x509v3.h>

namespace padron::test {

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
    static long serial = 1;
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

void sign(X509* certificate, const TestCa& ca)
{
    X509_set_issuer_name(certificate, X509_get_subject_name(ca.certificate.get()));
    extend(certificate, ca.certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    X509_sign(certificate, ca.key.get(), nullptr);
}

QByteArray derOf(X509* certificate)
{
    unsigned char* out = nullptr;
    const int size = i2d_X509(certificate, &out);
    const QByteArray der(reinterpret_cast<const char*>(out), size);
    OPENSSL_free(out);
    return der;
}

} // namespace

TestCa::TestCa() : key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"))
{
    certificate = blank("CA de prueba", key.get(), 3600);
    X509* x = certificate.get();
    X509_set_issuer_name(x, X509_get_subject_name(x));
    extend(x, x, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    extend(x, x, NID_key_usage, "critical,keyCertSign,cRLSign");
    X509_sign(x, key.get(), nullptr); // Ed25519 takes no digest
}

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

Leaf makeLeaf(const TestCa& ca, const LeafOptions& options)
{
    Leaf leaf{Key(EVP_EC_gen("P-256")), {}};
    leaf.certificate = blank("hoja de prueba", leaf.key.get(), options.secondsFromNow);
    if (!options.names.isEmpty())
        extend(leaf.certificate.get(), ca.certificate.get(), NID_subject_alt_name, options.names.constData());
    sign(leaf.certificate.get(), ca);
    return leaf;
}

QByteArray certify(const TestCa& ca, const QByteArray& spkiDer)
{
    const auto* at = reinterpret_cast<const unsigned char*>(spkiDer.constData());
    const Key key(d2i_PUBKEY(nullptr, &at, static_cast<long>(spkiDer.size())));
    const Certificate certificate = blank("equipo de prueba", key.get(), 3600);
    sign(certificate.get(), ca);
    return derOf(certificate.get());
}

} // namespace padron::test
