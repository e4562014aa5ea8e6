// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/final_signer.h"

#include "central/errors.h"
#include "central/initializer.h"
#include "credential/qr_codec.h"

#include <algorithm>

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
    int count = 0;
    for (const PendingCredential& person : pending) {
        PADRON_ASSIGN(const bool done, signOne(*tx, person, *issuer));
        count += done ? 1 : 0;
    }
    PADRON_TRY(tx->commit());
    return count;
}

Result<bool> FinalSigner::retireEarlier(CentralTransaction& tx, const PendingCredential& person)
{
    PADRON_ASSIGN(const auto issues, tx.issuesOf(person.person));
    const bool isHeld = std::any_of(issues.begin(), issues.end(), [](const IssuedCredential& issue) {
        return issue.status == credential::Status::Suspended || issue.status == credential::Status::Cancelled;
    });
    if (isHeld || person.issueNumber != (issues.isEmpty() ? 0 : issues.last().issueNumber) + 1)
        return false;
    for (const IssuedCredential& issue : issues)
        if (issue.status == credential::Status::InForce)
            PADRON_TRY(tx.setStatus(issue.person, issue.issueNumber, credential::Status::Replaced, person.reason));
    return true;
}

Result<bool> FinalSigner::signOne(CentralTransaction& tx, const PendingCredential& person, const QString& issuer)
{
    const auto name = domain::PersonName::parse(person.nombres, person.primerApellido, person.segundoApellido);
    const auto sexo = domain::sexoFromCurpLetter(person.sexo.isEmpty() ? QChar() : person.sexo.front());
    const auto entidad = domain::Entidad::fromInegi(person.entidad.toInt());
    const auto folio = domain::Folio::parse(person.folio);
    if (!name || !sexo || !entidad || !folio) { // one bad row holds nobody else up
        PADRON_TRY(tx.awaitNone(person.person));
        PADRON_TRY(tx.raiseAlarm(person.device, QStringLiteral("credencial-no-firmable"), person.person.text(), m_clock.wallMs()));
        return false;
    }

    PADRON_ASSIGN(const bool clear, retireEarlier(tx, person));
    if (!clear) // suspended or cancelled since the queue was read
        return false;
    PADRON_ASSIGN(const quint64 index, tx.takeNumber(QStringLiteral("indice-final")));
    credential::Claims claims;
    claims.issuer = issuer;
    claims.issuedAt = m_clock.wallMs() / 1000;
    claims.folio = *folio;
    claims.fullName = credential::nameForQr(*name);
    claims.birth = person.birth;
    claims.sexo = *sexo;
    claims.entity = entidad->iso();
    claims.cls = credential::CredentialClass::Final;
    claims.statusIndex = static_cast<quint32>(index);
    if (person.issueNumber != kFirstIssue)
        claims.issueNumber = person.issueNumber;

    const SignedCredential credential{person.person, person.issueNumber, claims.statusIndex, claims.issuedAt,
                                      credential::signFinal(claims, m_firma)};
    PADRON_TRY(tx.insertCredential(credential));
    PADRON_ASSIGN(const quint64 position, tx.takePosition(person.device));
    PADRON_TRY(tx.insertItem(person.device, position,
                             sync::CredentialSigned{credential.person, credential.issueNumber, credential.statusIndex,
                                                    credential.issuedAt, credential.cose}));
    return true;
}

} // namespace padron::central
