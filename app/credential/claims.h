// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entidad.h"
#include "domain/folio.h"
#include "domain/person.h"

#include <QDate>
#include <QString>

#include <optional>

namespace padron::credential {

enum class CredentialClass { Final = 0, Provisional = 1 };

/// What a QR says about its holder (MOSIP Claim 169 + ours, see app/credential/qr.cddl). Never CURP by default,
/// never address, phone, document numbers, health.
struct Claims
{
    QString issuer;           ///< 1: iss, "MXPS"; practice "MXPS-PRACTICA"
    qint64 issuedAt = 0;      ///< 6: iat, seconds since 1970
    domain::Folio folio;      ///< 169.1
    QString fullName;         ///< 169.4, NFC, at most 120 bytes of UTF-8
    QDate birth;              ///< 169.8
    domain::Sexo sexo = domain::Sexo::Mujer; ///< 169.9: 1 male, 2 female, 3 other
    QString entity;           ///< 169.21: ISO 3166-2 of registration, "MX-CHP"
    CredentialClass cls = CredentialClass::Final; ///< 169.90
    quint32 statusIndex = 0;  ///< 169.91
    std::optional<int> issueNumber; ///< 169.93, from the second on
    friend bool operator==(const Claims&, const Claims&) = default;
};

/// A name over 120 bytes loses words from the end of the given names, never a surname.
QString nameForQr(const domain::PersonName& name);

} // namespace padron::credential
