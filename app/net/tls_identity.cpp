// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tls_identity.h"

#include "net/errors.h"

#include <QSslCertificate>
#include <QSslKey>

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace padron::net {

using core::Result;

namespace {

template <class T, void (*release)(T*)> struct Release
{
    void operator()(T* p) const { release(p); }
};
struct FreeBio
{
    void operator()(BIO* bio) const { BIO_free(bio); }
};
using KeyPtr = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY, EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Release<X509, X509_free>>;
using BioPtr = std::unique_ptr<BIO, FreeBio>;

} // namespace

Result<core::SecureBytes> generateTlsKey()
{
    const KeyPtr key(EVP_EC_gen("P-256"));
    const BioPtr memory(BIO_new(BIO_s_secmem())); // wiped when freed
    if (!key || !memory ||
        PEM_write_bio_PKCS8PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return core::fail(kTlsKeyUnusable);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    if (size <= 0)
        return core::fail(kTlsKeyUnusable);
    return core::SecureBytes(QByteArrayView(data, size));
}

Result<QByteArray> tlsSpkiDer(const core::SecureBytes& keyPem)
{
    const BioPtr memory(BIO_new_mem_buf(keyPem.data(), static_cast<int>(keyPem.size())));
    const KeyPtr key(memory ? PEM_read_bio_PrivateKey(memory.get(), nullptr, nullptr, nullptr) : nullptr);
    unsigned char* der = nullptr;
    const int size = key ? i2d_PUBKEY(key.get(), &der) : -1;
    if (size <= 0)
        return core::fail(kTlsKeyUnusable);
    const QByteArray spki(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    return spki;
}

Result<QByteArray> ed25519PublicOf(const QByteArray& certificateDer)
{
    const auto* at = reinterpret_cast<const unsigned char*>(certificateDer.constData());
    const CertificatePtr certificate(d2i_X509(nullptr, &at, static_cast<long>(certificateDer.size())));
    const EVP_PKEY* key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    QByteArray raw(32, '\0');
    size_t size = 32;
    if (!key || EVP_PKEY_get_id(key) != EVP_PKEY_ED25519 ||
        EVP_PKEY_get_raw_public_key(key, reinterpret_cast<unsigned char*>(raw.data()), &size) != 1 || size != 32)
        return core::fail(kTlsCertificateUnusable);
    return raw;
}

Result<QSslConfiguration> trustingOnly(const QByteArray& caCertificateDer)
{
    const QSslCertificate ca(caCertificateDer, QSsl::Der);
    if (ca.isNull())
        return core::fail(kTlsCertificateUnusable);
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    tls.setCaCertificates({ca}); // also ends Qt's loading of the system's roots on demand
    return tls;
}

Result<QSslConfiguration> deviceConfiguration(const ports::Enrolment& enrolment, const core::SecureBytes& keyPem)
{
    PADRON_ASSIGN(QSslConfiguration tls, trustingOnly(enrolment.caCertificateDer));
    PADRON_ASSIGN(const QByteArray caPublic, ed25519PublicOf(enrolment.caCertificateDer));
    const QSslCertificate own(enrolment.tlsCertificateDer, QSsl::Der);
    if (caPublic != enrolment.caPublic || own.isNull())
        return core::fail(kTlsCertificateUnusable);
    const QSslKey key(QByteArray::fromRawData(keyPem.view().data(), keyPem.size()), QSsl::Ec, QSsl::Pem);
    if (key.isNull())
        return core::fail(kTlsKeyUnusable);
    tls.setLocalCertificate(own);
    tls.setPrivateKey(key);
    return tls;
}

} // namespace padron::net
