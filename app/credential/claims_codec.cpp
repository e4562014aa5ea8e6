// SPDX-License-Identifier: GPL-3.0-or-later
#include "credential/claims_codec.h"

#include "credential/errors.h"
#include "credential/qr_cose.h"
#include "domain/curp.h"

#include <algorithm>

namespace padron::credential {

using core::Result;

namespace {

constexpr int kIss = 1, kIat = 6, kClaim169 = 169;
constexpr int kFolio = 1, kName = 4, kBirth = 8, kSex = 9, kEntity = 21, kClass = 90, kIndex = 91, kCurp = 92,
              kIssueNumber = 93;

int sexNumber(domain::Sexo sexo)
{
    switch (sexo) {
    case domain::Sexo::Hombre:
        return 1;
    case domain::Sexo::Mujer:
        return 2;
    case domain::Sexo::X:
        break;
    }
    return 3;
}

domain::Sexo sexOf(qint64 number)
{
    return number == 1 ? domain::Sexo::Hombre : number == 2 ? domain::Sexo::Mujer : domain::Sexo::X;
}

/// A name reaches terminals and labels: nothing that moves a cursor or turns the text around.
bool isPlainName(const QString& name)
{
    return !name.trimmed().isEmpty() && name.toUtf8().size() <= 120
           && name == name.normalized(QString::NormalizationForm_C)
           && std::none_of(name.begin(), name.end(), [](QChar c) {
                  return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
                         || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
              });
}

void readHolder(core::CborMapReader& reader, Claims& claims)
{
    const QString folio = reader.text(kFolio, 15);
    const auto parsedFolio = domain::Folio::parse(folio);
    if (!parsedFolio || parsedFolio->digits() != folio)
        reader.reject(QStringLiteral("folio"));
    else
        claims.folio = *parsedFolio;
    claims.fullName = reader.text(kName, 120);
    if (!isPlainName(claims.fullName))
        reader.reject(QStringLiteral("name"));
    const QString birth = reader.text(kBirth, 8);
    claims.birth = QDate::fromString(birth, QStringLiteral("yyyyMMdd"));
    if (!claims.birth.isValid() || claims.birth.toString(QStringLiteral("yyyyMMdd")) != birth)
        reader.reject(QStringLiteral("birth"));
    claims.sexo = sexOf(reader.integer(kSex, 1, 3));
    claims.entity = reader.text(kEntity, 6);
    if (!domain::Entidad::fromIso(claims.entity))
        reader.reject(QStringLiteral("entity"));
    claims.cls = reader.integer(kClass, 0, 1) == 0 ? CredentialClass::Final : CredentialClass::Provisional;
    claims.statusIndex = static_cast<quint32>(reader.integer(kIndex, 0, std::numeric_limits<quint32>::max()));
    if (reader.has(kCurp) && !domain::Curp::parse(reader.text(kCurp, 18))) // read past, never kept
        reader.reject(QStringLiteral("curp"));
    if (reader.has(kIssueNumber))
        claims.issueNumber = static_cast<int>(reader.integer(kIssueNumber, 1, 9999));
}

} // namespace

QByteArray encodeClaims(const Claims& claims)
{
    QCborMap holder;
    holder.insert(kFolio, claims.folio.digits());
    holder.insert(kName, claims.fullName);
    holder.insert(kBirth, claims.birth.toString(QStringLiteral("yyyyMMdd")));
    holder.insert(kSex, sexNumber(claims.sexo));
    holder.insert(kEntity, claims.entity);
    holder.insert(kClass, claims.cls == CredentialClass::Final ? 0 : 1);
    holder.insert(kIndex, static_cast<qint64>(claims.statusIndex));
    if (claims.issueNumber)
        holder.insert(kIssueNumber, *claims.issueNumber);
    QCborMap map;
    map.insert(kIss, claims.issuer);
    map.insert(kIat, claims.issuedAt);
    map.insert(kClaim169, holder);
    return core::encodeCbor(map);
}

Result<Claims> decodeClaims(const QByteArray& payload)
{
    PADRON_ASSIGN(const QCborValue value, decodeQrCbor(payload));
    core::CborMapReader reader(value);
    Claims claims;
    claims.issuer = reader.text(kIss, 40);
    claims.issuedAt = reader.integer(kIat);
    core::CborMapReader holder{QCborValue(reader.map(kClaim169))};
    readHolder(holder, claims);
    for (const auto& done : {reader.finish(), holder.finish()})
        if (!done)
            return core::fail(kClaimsMalformed, done.error().detail);
    return claims;
}

} // namespace padron::credential
