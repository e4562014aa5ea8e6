// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/card_reader.h"

#include "ports/errors.h"
#include "usecases/enrolled_lists.h"
#include "usecases/errors.h"

#include <algorithm>

namespace padron::usecases {

using core::Result;
using domain::Card;
using domain::CardState;

namespace {

constexpr int kMostIssues = 100'000;

std::optional<CardRead> typedFolio(const QString& text)
{
    const QString said = text.simplified();
    const auto slash = said.indexOf(u'/');
    const auto folio = domain::Folio::parse(slash < 0 ? said : said.left(slash).trimmed());
    if (!folio)
        return {};
    int issue = 0;
    if (slash >= 0) {
        bool number = false;
        issue = said.mid(slash + 1).trimmed().toInt(&number);
        if (!number || issue < 1 || issue > kMostIssues)
            return {};
    }
    return CardRead{.kind = CardRead::Kind::Typed, .key = {domain::CardKind::Credencial, *folio, issue}};
}

CardFound::Kind kindOf(CardState state)
{
    using enum CardFound::Kind;
    switch (state) {
    case CardState::EnResguardo:
        return Here;
    case CardState::Trasladada:
        return Away;
    case CardState::Faltante:
        return Missing;
    default:
        return Gone;
    }
}

} // namespace

Result<CardRead> CardReader::read(const QString& text)
{
    if (const auto typed = typedFolio(text))
        return *typed;
    if (!m_verifier) {
        PADRON_ASSIGN(const auto centre, m_device.enrolment());
        if (!centre)
            return core::fail(kNotEnrolledYet);
        PADRON_ASSIGN(m_verifier, credential::verifierFrom(enrolledLists(*centre)));
    }
    const auto verified = m_verifier->verify(text.trimmed(), m_clock.wallMs() / 1000);
    CardRead read{.verdict = verified.verdict, .reason = verified.reason};
    if (!verified.credential)
        return read;
    const credential::Claims& claims = verified.credential->claims();
    const bool isFinal = claims.cls == credential::CredentialClass::Final;
    read.kind = CardRead::Kind::Scanned;
    read.key = {isFinal ? domain::CardKind::Credencial : domain::CardKind::Certificado, claims.folio,
                isFinal ? claims.issueNumber.value_or(1) : 0};
    read.name = claims.fullName;
    read.birth = claims.birth;
    return read;
}

Result<CardFound> cardFound(ports::CardStore& cards, const CardRead& read)
{
    using enum CardFound::Kind;
    CardFound found;
    found.reason = read.reason;
    if (read.kind == CardRead::Kind::Neither)
        return found;
    found.card = Card{.key = read.key, .name = read.name, .birth = read.birth};
    const bool whole = read.kind == CardRead::Kind::Scanned || read.key.issueNumber > 0;
    QList<Card> known;
    if (whole) {
        PADRON_ASSIGN(const auto one, cards.card(read.key));
        if (one)
            known.append(*one);
    } else {
        PADRON_ASSIGN(known, cards.ofFolio(read.key.folio));
        if (std::any_of(known.begin(), known.end(), [](const Card& card) { return card.state == CardState::EnResguardo; }))
            known.removeIf([](const Card& card) { return card.state != CardState::EnResguardo; });
    }
    if (known.size() > 1) {
        found.kind = WhichIssue;
    } else if (known.isEmpty()) {
        found.kind = read.kind == CardRead::Kind::Scanned ? Unknown : NotKnown;
    } else {
        found.card = known.front();
        found.kind = kindOf(found.card.state);
    }
    return found;
}

Result<domain::Card> cardInCustody(ports::CardStore& cards, ports::RegistryStore& registry, const domain::CardKey& key,
                                   const core::PersonId& said, const QString& name)
{
    domain::Card card{.key = key, .name = name};
    core::PersonId person = said;
    if (person.isNull()) { // a QR says a folio and nobody's id: ours keep their holds wherever their card comes from
        PADRON_ASSIGN(const auto ours, cards.registeredUnder(key.folio));
        if (!ours)
            return card;
        person = *ours;
    }
    const auto known = registry.person(person);
    if (!known && known.error().code != ports::kNotFound)
        return core::fail(known.error());
    if (!known || known->folio != key.folio)
        return card;
    card.person = person;
    card.birth = known->fechaNacimiento;
    const domain::Domicilio& home = known->domicilio;
    if (!home.municipioClave.isEmpty() && !home.localidadClave.isEmpty())
        card.localidad = home.entidad.inegiCode() + home.municipioClave + home.localidadClave;
    return card;
}

} // namespace padron::usecases
