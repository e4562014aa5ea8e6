// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/device_certificate.h"

#include "envelope/errors.h"

#include <QDateTime>

#include <openssl/evp.h>
#include <openssl/x509.h>

#include <ctime>
#include <memory>

namespace padron::envelope {

namespace {

struct Free
{
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
template <class T> using Owned = std::unique_ptr<T, Free>;

const unsigned char* unsignedData(const QByteArray& bytes)
{
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}

/// -1: not a time.
qint64 secondsOf(const ASN1_TIME* time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return -1;
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, std::min(parts.tm_sec, 59)), Qt::UTC)
        .toSecsSinceEpoch();
}

QString commonName(const X509* certificate)
{
    const X509_NAME* name = X509_get_subject_name(certificate);
    const int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
    const ASN1_STRING* text = at < 0 ? nullptr : X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at));
    return text ? QString::fromUtf8(reinterpret_cast<const char*>(ASN1_STRING_get0_data(text)), ASN1_STRING_length(text))
                : QString();
}

} // namespace

core::Result<DeviceCertificate> readDeviceCertificate(const QByteArray& der, const VerifyKey& ca)
{
    const unsigned char* at = unsignedData(der);
    const Owned<X509> certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
    const Owned<EVP_PKEY> key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, unsignedData(ca.bytes()),
                                                          static_cast<size_t>(ca.bytes().size())));
    if (!certificate || at != unsignedData(der) + der.size() || !key || X509_verify(certificate.get(), key.get()) != 1)
        return core::fail(kCertificateForged);
    unsigned char* spki = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &spki);
    if (size <= 0)
        return core::fail(kCertificateForged);
    DeviceCertificate said;
    said.spkiDer = QByteArray(reinterpret_cast<const char*>(spki), size);
    OPENSSL_free(spki);
    said.device = commonName(certificate.get());
    said.notBefore = secondsOf(X509_get0_notBefore(certificate.get()));
    said.notAfter = secondsOf(X509_get0_notAfter(certificate.get()));
    if (said.notBefore < 0 || said.notAfter < 0)
        return core::fail(kCertificateForged);
    return said;
}

} // namespace padron::envelope
