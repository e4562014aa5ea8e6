// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/kdf.h"

#include "access/errors.h"
#include "access/hkdf.h"
#include "envelope/sodium.h"

#include <openssl/core_names.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <sodium.h>

#include <chrono>
#include <memory>

namespace padron::access {

using core::Result;
using core::SecureBytes;

namespace {

constexpr qsizetype kKeySize = 32;

struct KdfDeleter
{
    void operator()(EVP_KDF* kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX* context) const { EVP_KDF_CTX_free(context); }
};

} // namespace

Result<SecureBytes> deriveKek(const SecureBytes& password, const QByteArray& salt16, KdfCost cost)
{
    envelope::readySodium();
    if (salt16.size() != crypto_pwhash_SALTBYTES)
        return core::fail(kKdfFailed, QStringLiteral("salt size"));
    SecureBytes kek(kKeySize);
    const int failed = crypto_pwhash(kek.data(), static_cast<unsigned long long>(kek.size()), password.view().data(),
                                     static_cast<unsigned long long>(password.size()), envelope::raw(salt16),
                                     cost.passes, static_cast<size_t>(cost.memoryBytes), crypto_pwhash_ALG_ARGON2ID13);
    if (failed != 0)
        return core::fail(kKdfFailed, QStringLiteral("Argon2id with %1 MiB").arg(cost.memoryBytes >> 20));
    return kek;
}

KdfCost calibratedCost()
{
    using Seconds = std::chrono::duration<double>;
    KdfCost cost{3, kKdfMemoryFloor};
    const SecureBytes password(QByteArrayView("calibrado"));
    const auto start = std::chrono::steady_clock::now();
    if (!deriveKek(password, QByteArray(crypto_pwhash_SALTBYTES, '\0'), cost))
        return cost;
    // Argon2id's time is linear in its memory: one measure at the floor tells the others.
    const double atFloor = Seconds(std::chrono::steady_clock::now() - start).count();
    for (const quint64 factor : {2, 4, 8})
        if (atFloor * static_cast<double>(factor) <= 1.0)
            cost.memoryBytes = kKdfMemoryFloor * factor;
    return cost;
}

SecureBytes hkdf(const SecureBytes& secret, const char* info)
{
    const std::unique_ptr<EVP_KDF, KdfDeleter> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, KdfDeleter> context(kdf ? EVP_KDF_CTX_new(kdf.get()) : nullptr);
    SecureBytes input = secret.clone();
    QByteArray label(info);
    char digest[] = "SHA256";
    const OSSL_PARAM params[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_KEY, input.data(), static_cast<size_t>(input.size())),
        OSSL_PARAM_construct_octet_string(OSSL_KDF_PARAM_INFO, label.data(), static_cast<size_t>(label.size())),
        OSSL_PARAM_construct_end(),
    };
    SecureBytes key(kKeySize);
    // Without SHA-256 there is no product: nothing a caller could do about it.
    if (!context || EVP_KDF_derive(context.get(), key.data(), static_cast<size_t>(key.size()), params) != 1)
        qFatal("HKDF-SHA256 is not available");
    return key;
}

SecureBytes databaseKey(const SecureBytes& dataKey)
{
    return hkdf(dataKey, "padron/base-de-datos/1");
}

SecureBytes slotFileKey(const SecureBytes& dataKey)
{
    return hkdf(dataKey, "padron/archivo-de-llaves/1");
}

SecureBytes backupKey(const SecureBytes& dataKey)
{
    return hkdf(dataKey, "padron/respaldo/1");
}

} // namespace padron::access
