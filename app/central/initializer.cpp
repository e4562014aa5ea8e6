// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/initializer.h"

#include "central/certificates.h"
#include "central/errors.h"
#include "credential/trust_list.h"

#include <QFile>

namespace padron::central {

using core::Result;
using credential::KeyRole;

namespace {

constexpr qint64 kDay = 24 * 3600;
constexpr qint64 kCaDays = 3650, kServerDays = 825;
constexpr qint64 kClockSlack = 3600; ///< laptops whose clock is behind

} // namespace

Result<void> checkKeysBelong(CentralTransaction& tx, const KeyFolder& keys)
{
    PADRON_ASSIGN(const auto lists, tx.lists());
    if (!lists)
        return core::fail(kNotInitialised, QStringLiteral("lists"));
    PADRON_ASSIGN(const QByteArray raw, keys.publicKey(KeyFile::Raiz));
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(raw));
    if (!credential::verifyTrustList(lists->trustList, root))
        return core::fail(kKeyFileBroken, QStringLiteral("la carpeta es de otro padrón"));
    return {};
}

Result<void> Initializer::run(const QString& issuer, const QString& host)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const auto knownIssuer, tx->setting(QString(setting::kIssuer)));
    PADRON_ASSIGN(const auto knownHost, tx->setting(QString(setting::kHost)));
    // Both are in certificates and lists that are never written over.
    if (knownIssuer.value_or(issuer) != issuer || knownHost.value_or(host) != host)
        return core::fail(kArgumentsWrong, QStringLiteral("la base de datos ya tiene otro emisor u otro host"));
    PADRON_TRY(m_keys.createMissing());
    PADRON_TRY(makeCertificates(issuer, host));
    PADRON_TRY(tx->setSetting(QString(setting::kIssuer), issuer));
    PADRON_TRY(tx->setSetting(QString(setting::kHost), host));
    PADRON_ASSIGN(const auto lists, tx->lists());
    if (!lists) {
        PADRON_ASSIGN(const SignedLists first, firstLists(issuer));
        PADRON_TRY(tx->insertLists(first));
    }
    PADRON_TRY(checkKeysBelong(*tx, m_keys));
    return tx->commit();
}

Result<void> Initializer::makeCertificates(const QString& issuer, const QString& host)
{
    if (QFile::exists(m_keys.caCertificatePath()) && QFile::exists(m_keys.serverKeyPath()) &&
        QFile::exists(m_keys.serverCertificatePath()))
        return {};
    PADRON_ASSIGN(const auto ca, m_keys.signingKey(KeyFile::Ca));
    const qint64 now = m_clock.wallMs() / 1000;
    if (!QFile::exists(m_keys.caCertificatePath())) {
        PADRON_ASSIGN(const QByteArray der, selfSignedCa(ca, issuer, {now - kClockSlack, now + kCaDays * kDay}));
        PADRON_TRY(writeNewFile(m_keys.caCertificatePath(), pemOfCertificate(der), false));
    }
    if (QFile::exists(m_keys.serverKeyPath()) && QFile::exists(m_keys.serverCertificatePath()))
        return {};
    PADRON_ASSIGN(const QByteArray caPem, readWholeFile(m_keys.caCertificatePath(), 64 * 1024));
    PADRON_ASSIGN(const QByteArray caDer, derOfCertificate(caPem));
    PADRON_ASSIGN(const ServerIdentity identity,
                  makeServerIdentity(caDer, ca, host, {now - kClockSlack, now + kServerDays * kDay}));
    // A key without its certificate is of a run that was cut: both are made anew.
    QFile::remove(m_keys.serverKeyPath());
    QFile::remove(m_keys.serverCertificatePath());
    PADRON_TRY(writeNewFile(m_keys.serverKeyPath(), identity.keyPem.view(), true));
    return writeNewFile(m_keys.serverCertificatePath(), pemOfCertificate(identity.certificateDer), false);
}

Result<SignedLists> Initializer::firstLists(const QString& issuer)
{
    PADRON_ASSIGN(const auto root, m_keys.signingKey(KeyFile::Raiz));
    PADRON_ASSIGN(const auto catalogo, m_keys.signingKey(KeyFile::Catalogo));
    const qint64 now = m_clock.wallMs() / 1000;

    credential::TrustList trust;
    trust.sequence = 1;
    trust.issuer = issuer;
    trust.issuedAt = now;
    static constexpr std::pair<KeyRole, KeyFile> kRoles[] = {{KeyRole::Ca, KeyFile::Ca},
                                                             {KeyRole::Firma, KeyFile::Firma},
                                                             {KeyRole::Acuse, KeyFile::Acuse},
                                                             {KeyRole::Catalogo, KeyFile::Catalogo},
                                                             {KeyRole::Recuperacion, KeyFile::Recuperacion},
                                                             {KeyRole::Buzon, KeyFile::Buzon}};
    for (const auto& [role, file] : kRoles) {
        PADRON_ASSIGN(const QByteArray raw, m_keys.publicKey(file));
        trust.keys.append({role, raw, false});
    }
    const auto empty = [now](bool provisional) {
        credential::StatusList list;
        list.sequence = 1;
        list.issuedAt = now;
        list.provisional = provisional;
        return list;
    };
    return SignedLists{credential::signTrustList(trust, root), credential::signStatusList(empty(false), catalogo),
                       credential::signStatusList(empty(true), catalogo)};
}

} // namespace padron::central
