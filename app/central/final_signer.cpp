// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/final_signer.h"

#include "central/errors.h"
#include "central/initializer.h"
#include "credential/qr_codec.h"

namespace padron::central {

using core::Result;

namespace {

constexpr int kFirstIssue = 1; // not written in the QR, which says it from the second on

} // namespace

Result<int> FinalSigner::signPending(int limit)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const auto issuer, tx->setting(QString(setting::kIssuer)));
    if (!issuer)
        return core::fail(kNotInitialised, QStringLiteral("issuer"));
    PADRON_ASSIGN(const auto pending, tx->takePending(limit));
    for (const PendingCredential& person : pending)
        PADRON_TRY(signOne(*tx, person, *issuer));
    PADRON_TRY(tx->commit());
    return static_cast<int>(pending.size());
}

Result<void> FinalSigner::signOne(CentralTransaction& tx, const PendingCredential& person, const QString& issuer)
{
    const auto name = domain::PersonName::parse(person.nombres, person.primerApellido, person.segundoApellido);
    const auto sexo = domain::sexoFromCurpLetter(person.sexo.isEmpty() ? QChar() : person.sexo.front());
    const auto entidad = domain::Entidad::fromInegi(person.entidad.toInt());
    PADRON_ASSIGN(const auto folio, domain::Folio::parse(person.folio));
    if (!name || !sexo || !entidad)
        return core::fail(core::kInternal, QStringLiteral("person row ") + person.person.text());

    PADRON_ASSIGN(const quint64 index, tx.takeNumber(QStringLiteral("indice-final")));
    credential::Claims claims;
    claims.issuer = issuer;
    claims.issuedAt = m_clock.wallMs() / 1000;
    claims.folio = folio;
    claims.fullName = credential::nameForQr(*name);
    claims.birth = person.birth;
    claims.sexo = *sexo;
    claims.entity = entidad->iso();
    claims.cls = credential::CredentialClass::Final;
    claims.statusIndex = static_cast<quint32>(index);

    const SignedCredential credential{person.person, kFirstIssue, claims.statusIndex, claims.issuedAt,
                                      credential::signFinal(claims, m_firma)};
    PADRON_TRY(tx.insertCredential(credential));
    PADRON_ASSIGN(const quint64 position, tx.takePosition(person.device));
    return tx.insertItem(person.device, position,
                         sync::CredentialSigned{credential.person, credential.issueNumber, credential.statusIndex,
                                                credential.issuedAt, credential.cose});
}

} // namespace padron::central
