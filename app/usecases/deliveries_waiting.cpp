// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that wait for somebody: into custody, who was told, and kept when every means was used up (53).
#include "usecases/deliveries.h"

#include "envelope/credential_kinds.h"
#include "usecases/delivery_errors.h"

#include <QDateTime>

namespace padron::usecases {

using core::Result;
using domain::Card;
using domain::CardKind;
using domain::CardState;
namespace kind = envelope::kind;

namespace {

constexpr qsizetype kMostPlace = 120;

QString placeOf(const domain::Domicilio& domicilio)
{
    QStringList parts;
    for (const QString& part : {domicilio.localidad, domicilio.municipio})
        if (!part.isEmpty())
            parts.append(part);
    return parts.join(QLatin1String(", "));
}

QString localidadKey(const domain::Domicilio& domicilio) // INEGI, nine digits
{
    return domicilio.municipioClave.isEmpty() || domicilio.localidadClave.isEmpty()
               ? QString()
               : domicilio.entidad.inegiCode() + domicilio.municipioClave + domicilio.localidadClave;
}

} // namespace

Result<void> Deliveries::keepCertificado(const core::PersonId& id)
{
    PADRON_TRY(m_recorder.permit(access::Permission::DeliverCredentials));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const domain::Person person, m_stores.registry.person(id));
    const domain::CardKey key{CardKind::Certificado, person.folio, 0};
    PADRON_ASSIGN(const auto there, m_stores.cards.card(key));
    if (there) {
        PADRON_ASSIGN(const CardToHand found, judged(*there));
        return there->state == CardState::Entregada ? core::fail(whyNot(found)) : core::fail(kCertificadoHere);
    }
    PADRON_ASSIGN(const auto centre, enrolment());
    const Card card{.key = key,
                    .person = id,
                    .name = person.name.full(),
                    .birth = person.fechaNacimiento,
                    .localidad = localidadKey(person.domicilio),
                    .place = centre ? centre->moduleName : QString(),
                    .holder = m_recorder.user().name,
                    .sinceMs = m_clock.wallMs()};
    PADRON_TRY(m_stores.cards.insert(card));
    PADRON_TRY(m_recorder.record({.kind = kind::kCertificadoHeld,
                                  .subjects = {subjectOf(id)},
                                  .numeral = "53",
                                  .payload = QCborMap{{1, card.place}}}));
    return transaction.commit();
}

Result<Uncollected> Deliveries::uncollected(const Card& card)
{
    const QDate since = QDateTime::fromMSecsSinceEpoch(card.sinceMs).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.wallMs()).date();
    Uncollected one{.card = card, .days = int(std::max<qint64>(0, since.daysTo(today))), .place = card.localidad};
    PADRON_ASSIGN(const auto person, personOf(card));
    if (person) {
        one.place = placeOf(person->domicilio);
        one.telefono = person->telefono;
        one.card.birth = person->fechaNacimiento;
    }
    PADRON_ASSIGN(one.attempts, m_stores.deliveries.attempts(card.key));
    QList<domain::ContactMeans> tried;
    for (const auto& attempt : std::as_const(one.attempts))
        tried.append(attempt.means);
    one.left = domain::meansLeft(tried, !one.telefono.isEmpty());
    return one;
}

Result<QList<Uncollected>> Deliveries::worklist()
{
    PADRON_TRY(m_recorder.permit(access::Permission::DeliverCredentials));
    PADRON_ASSIGN(const QList<Card> cards, m_stores.cards.inState(CardState::EnResguardo));
    PADRON_ASSIGN(const auto apart, m_stores.cards.apart());
    PADRON_ASSIGN(const auto inForce, finals());
    QList<Uncollected> list;
    for (const Card& card : cards) {
        if (apart.contains(card.key.folio))
            continue;
        PADRON_ASSIGN(const auto over, overtaken(card, inForce));
        if (over) // nobody is asked to come for a card that is not handed over
            continue;
        PADRON_ASSIGN(const Uncollected one, uncollected(card));
        list.append(one);
    }
    return list;
}

Result<void> Deliveries::note(const domain::CardKey& key, domain::ContactMeans means, domain::ContactResult result,
                              const QString& text)
{
    PADRON_TRY(m_recorder.permit(access::Permission::DeliverCredentials));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const Card card, inCustody(key));
    const domain::ContactAttempt attempt{key,
                                         means,
                                         result,
                                         text.simplified().left(domain::kMostContactNote),
                                         m_clock.wallMs(),
                                         m_recorder.user().name};
    PADRON_TRY(m_stores.deliveries.add(attempt));
    QCborMap payload{{1, domain::keyOf(key.kind)}, {2, key.issueNumber}, {3, domain::keyOf(means)}, {4, domain::keyOf(result)}};
    if (!attempt.note.isEmpty())
        payload.insert(5, attempt.note);
    PADRON_TRY(m_recorder.record(
        {.kind = kind::kContactNoted, .subjects = subjectsOf(card), .numeral = "53", .payload = payload}));
    return transaction.commit();
}

Result<void> Deliveries::keep(const domain::CardKey& key, const QString& place)
{
    PADRON_TRY(m_recorder.permit(access::Permission::DeliverCredentials));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(Card card, inCustody(key));
    PADRON_ASSIGN(const Uncollected one, uncollected(card));
    if (!one.left.none()) {
        QStringList untried;
        for (const auto means : one.left.untried)
            untried.append(domain::keyOf(means));
        return core::fail(kMeansNotUsedUp, untried.join(QLatin1String(", ")));
    }
    if (card.kept)
        return {}; // a second press
    card.kept = true;
    if (const QString where = place.simplified().left(kMostPlace); !where.isEmpty())
        card.place = where;
    PADRON_TRY(m_stores.cards.update(card));
    PADRON_TRY(m_recorder.record({.kind = kind::kCardKept,
                                  .subjects = subjectsOf(card),
                                  .numeral = "53",
                                  .payload = QCborMap{{1, domain::keyOf(key.kind)}, {2, key.issueNumber}, {3, card.place}}}));
    return transaction.commit();
}

} // namespace padron::usecases
