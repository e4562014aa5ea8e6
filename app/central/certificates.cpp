// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/certificates.h"

#include "central/errors.h"

#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

namespace padron::central {

using core::Result;

namespace {

template <auto Free> struct Deleter
{
    template <class T> void operator()(T* object) const { Free(object); }
};
using X509Ptr = std::unique_ptr<X509, Deleter<X509_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using BioPtr = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using NamePtr = std::unique_ptr<X509_NAME, Deleter<X509_NAME_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Deleter<X509_EXTENSION_free>>;
using AddressPtr = std::unique_ptr<ASN1_OCTET_STRING, Deleter<ASN1_OCTET_STRING_free>>;
using NumberPtr = std::unique_ptr<BIGNUM, Deleter<BN_free>>;

tl::unexpected<core::Error> refused(const char* what)
{
    return core::fail(kCryptoFailed, QLatin1String(what));
}

KeyPtr opensslKey(const envelope::SigningKey& key)
{
    const core::SecureBytes seed = key.seed();
    return KeyPtr(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), static_cast<size_t>(seed.size())));
}

X509Ptr parse(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    return X509Ptr(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

QByteArray derOf(X509* certificate)
{
    unsigned char* out = nullptr;
    const int size = i2d_X509(certificate, &out);
    if (size <= 0)
        return {};
    const QByteArray der(reinterpret_cast<const char*>(out), size);
    OPENSSL_free(out);
    return der;
}

NamePtr named(const QString& commonName)
{
    NamePtr name(X509_NAME_new());
    const QByteArray utf8 = commonName.toUtf8();
    if (!name || X509_NAME_add_entry_by_txt(name.get(), "CN", MBSTRING_UTF8,
                                            reinterpret_cast<const unsigned char*>(utf8.constData()),
                                            static_cast<int>(utf8.size()), -1, 0) != 1)
        return {};
    return name;
}

bool setSerial(X509* certificate)
{
    unsigned char bytes[16];
    if (RAND_bytes(bytes, sizeof bytes) != 1)
        return false;
    bytes[0] = static_cast<unsigned char>((bytes[0] & 0x7f) | 0x40); // positive, never short
    const NumberPtr number(BN_bin2bn(bytes, sizeof bytes, nullptr));
    return number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate));
}

bool extend(X509* certificate, X509* issuer, int nid, const QByteArray& value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

struct Profile
{
    const char* constraints;
    const char* usage;
    const char* extendedUsage; ///< null: none
    QByteArray alternativeNames;
};

/// Everything but who: version, serial, dates, key, extensions and the CA's signature.
Result<QByteArray> issue(X509_NAME* subject, EVP_PKEY* subjectKey, X509* ca, EVP_PKEY* caKey, Validity validity,
                         const Profile& profile)
{
    const X509Ptr certificate(X509_new());
    X509* x = certificate.get();
    X509* issuer = ca ? ca : x;
    if (!x || X509_set_version(x, X509_VERSION_3) != 1 || !setSerial(x) || X509_set_subject_name(x, subject) != 1 ||
        X509_set_issuer_name(x, ca ? X509_get_subject_name(ca) : subject) != 1 || X509_set_pubkey(x, subjectKey) != 1 ||
        !ASN1_TIME_set(X509_getm_notBefore(x), static_cast<time_t>(validity.notBefore)) ||
        !ASN1_TIME_set(X509_getm_notAfter(x), static_cast<time_t>(validity.notAfter)))
        return refused("fields");
    if (!extend(x, issuer, NID_basic_constraints, profile.constraints) ||
        !extend(x, issuer, NID_key_usage, profile.usage) || !extend(x, issuer, NID_subject_key_identifier, "hash") ||
        (profile.extendedUsage && !extend(x, issuer, NID_ext_key_usage, profile.extendedUsage)) ||
        (!profile.alternativeNames.isEmpty() && !extend(x, issuer, NID_subject_alt_name, profile.alternativeNames)) ||
        !extend(x, issuer, NID_authority_key_identifier, "keyid:always"))
        return refused("extensions");
    if (X509_sign(x, caKey, nullptr) == 0) // Ed25519 takes no digest
        return refused("signature");
    return derOf(x);
}

bool isP256(const EVP_PKEY* key)
{
    char group[32] = {};
    size_t length = 0;
    return key && EVP_PKEY_get_base_id(key) == EVP_PKEY_EC &&
           EVP_PKEY_get_group_name(key, group, sizeof group, &length) == 1 && OBJ_sn2nid(group) == NID_X9_62_prime256v1;
}

} // namespace

Result<QByteArray> selfSignedCa(const envelope::SigningKey& ca, const QString& issuer, Validity validity)
{
    const KeyPtr key = opensslKey(ca);
    const NamePtr name = named(QStringLiteral("Padrón CA ") + issuer);
    if (!key || !name)
        return refused("CA key");
    return issue(name.get(), key.get(), nullptr, key.get(), validity,
                 {"critical,CA:TRUE,pathlen:0", "critical,keyCertSign,cRLSign", nullptr, {}});
}

Result<ServerIdentity> makeServerIdentity(const QByteArray& caDer, const envelope::SigningKey& ca, const QString& host,
                                          Validity validity)
{
    const X509Ptr authority = parse(caDer);
    const KeyPtr caKey = opensslKey(ca), key(EVP_EC_gen("P-256"));
    const NamePtr name = named(host);
    if (!authority || !caKey || !key || !name)
        return refused("server key");

    QByteArray names = "DNS:localhost,IP:127.0.0.1";
    const QByteArray ascii = host.toLatin1();
    const AddressPtr address(a2i_IPADDRESS(ascii.constData()));
    if (ascii != "127.0.0.1" && ascii != "localhost")
        names += (address ? ",IP:" : ",DNS:") + ascii;
    ServerIdentity identity;
    PADRON_ASSIGN(identity.certificateDer,
                  issue(name.get(), key.get(), authority.get(), caKey.get(), validity,
                        {"critical,CA:FALSE", "critical,digitalSignature", "serverAuth", names}));

    const BioPtr memory(BIO_new(BIO_s_secmem()));
    if (!memory || PEM_write_bio_PKCS8PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return refused("server key PEM");
    char* pem = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &pem);
    identity.keyPem = core::SecureBytes(QByteArrayView(pem, static_cast<qsizetype>(size)));
    return identity;
}

Result<QByteArray> certifyDevice(const QByteArray& caDer, const envelope::SigningKey& ca, const QByteArray& spkiDer,
                                 const QString& deviceId, Validity validity)
{
    const auto* at = reinterpret_cast<const unsigned char*>(spkiDer.constData());
    const auto* end = at + spkiDer.size();
    const KeyPtr key(d2i_PUBKEY(nullptr, &at, static_cast<long>(spkiDer.size())));
    if (!isP256(key.get()) || at != end)
        return core::fail(kRequestMalformed, QStringLiteral("TLS key"));
    const X509Ptr authority = parse(caDer);
    const KeyPtr caKey = opensslKey(ca);
    const NamePtr name = named(deviceId);
    if (!authority || !caKey || !name)
        return refused("device certificate");
    return issue(name.get(), key.get(), authority.get(), caKey.get(), validity,
                 {"critical,CA:FALSE", "critical,digitalSignature", "clientAuth", {}});
}

Validity deviceValidity(qint64 nowSeconds)
{
    return {nowSeconds - 3600, nowSeconds + kDeviceCertificateDays * 24 * 3600}; // an hour for its clock
}

QByteArray pemOfCertificate(const QByteArray& der)
{
    QByteArray pem = "-----BEGIN CERTIFICATE-----\n";
    const QByteArray base64 = der.toBase64();
    for (qsizetype i = 0; i < base64.size(); i += 64)
        pem += base64.mid(i, 64) + '\n';
    return pem + "-----END CERTIFICATE-----\n";
}

Result<QByteArray> derOfCertificate(const QByteArray& pem)
{
    const BioPtr memory(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const X509Ptr certificate(memory ? PEM_read_bio_X509(memory.get(), nullptr, nullptr, nullptr) : nullptr);
    if (!certificate)
        return core::fail(kKeyFileBroken, QStringLiteral("certificate"));
    return derOf(certificate.get());
}

} // namespace padron::central
