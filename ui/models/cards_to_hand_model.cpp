// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/cards_to_hand_model.h"

#include "errors/delivery_text.h"
#include "errors/error_text.h"
#include "models/row_roles.h"
#include "models/row_texts.h"
#include "widgets/label.h"

#include <QDateTime>

namespace padron::ui {

using usecases::CardStanding;

namespace {

QString chipOf(CardStanding standing)
{
    switch (standing) {
    case CardStanding::Ready: return CardsToHandModel::tr("Por entregar");
    case CardStanding::HandedOver: return CardsToHandModel::tr("Entregada");
    case CardStanding::Replaced: return CardsToHandModel::tr("Sustituida");
    case CardStanding::Suspended: return CardsToHandModel::tr("Suspendida");
    case CardStanding::Cancelled: return CardsToHandModel::tr("Cancelada");
    case CardStanding::Held: return CardsToHandModel::tr("Por aclarar");
    case CardStanding::Away: return CardsToHandModel::tr("En otro lugar");
    case CardStanding::Missing: return CardsToHandModel::tr("Faltante");
    case CardStanding::Ended: return CardsToHandModel::tr("Perdida o dañada");
    case CardStanding::Unsigned: return CardsToHandModel::tr("Sin firmar");
    case CardStanding::Awaited: return CardsToHandModel::tr("Todavía no llega");
    }
    return {};
}

Theme::Tone toneOf(CardStanding standing)
{
    switch (standing) {
    case CardStanding::Ready: return Theme::Tone::Ok;
    case CardStanding::HandedOver: return Theme::Tone::Neutral;
    case CardStanding::Unsigned:
    case CardStanding::Awaited:
    case CardStanding::Away: return Theme::Tone::Info;
    default: return Theme::Tone::Warn;
    }
}

} // namespace

QString cardText(const domain::CardKey& key)
{
    const QString kind = cardKindLabel(key.kind);
    return key.kind == domain::CardKind::Certificado ? kind : CardsToHandModel::tr("%1, emisión %2").arg(kind).arg(key.issueNumber);
}

QString standingText(const usecases::CardToHand& card)
{
    switch (card.standing) {
    case CardStanding::Ready: return {};
    case CardStanding::Away:
        return CardsToHandModel::tr("Se llevó a otro módulo o brigada el %1. Pregunte ahí, o en Lotes y resguardo.")
            .arg(dayText(QDateTime::fromMSecsSinceEpoch(card.card.sinceMs).date()));
    case CardStanding::Missing:
        return CardsToHandModel::tr("Debería estar aquí y no se encontró. Búsquela; si no aparece, pida la reposición.");
    case CardStanding::Ended:
        return CardsToHandModel::tr("Se dijo que se perdió o se dañó y se pidió otra. Ésta ya no vale; la nueva llega firmada al conectarse.");
    case CardStanding::Unsigned:
        return CardsToHandModel::tr("El padrón todavía no firma su credencial: llega al conectarse, cuando revise el registro. La atención "
                                    "médica no depende de ella.");
    case CardStanding::Awaited:
        return CardsToHandModel::tr("Está firmada y todavía no está impresa aquí ni ha llegado en un lote. La atención médica no depende de ella.");
    case CardStanding::HandedOver:
        if (card.delivery)
            return sentenceFor(usecases::whyNot(card)) + u' '
                   + (card.delivery->ties.isEmpty()
                          ? CardsToHandModel::tr("La recibió la propia persona, con %1.").arg(shownText(card.delivery->document))
                          : CardsToHandModel::tr("La recibió %1 (%2), con %3.")
                                .arg(shownText(card.delivery->receiverName), shownText(tiesLabel(card.delivery->ties)),
                                     shownText(card.delivery->document)));
        return sentenceFor(usecases::whyNot(card));
    default: return sentenceFor(usecases::whyNot(card));
    }
}

int CardsToHandModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_cards.size());
}

QVariant CardsToHandModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const usecases::CardToHand& one = m_cards.at(index.row());
    const QString name = shownText(one.card.name);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, %2, %3, %4").arg(name, cardText(one.card.key), one.card.key.folio.text(), chipOf(one.standing));
    case TitleRole: return name;
    case AsideRole: return one.card.birth.isValid() ? dayText(one.card.birth) : QString();
    case MonoRole: return one.card.key.folio.text();
    case DetailRole: return cardText(one.card.key);
    case ReasonRole: return one.entidadNacimiento;
    case ChipRole: return chipOf(one.standing);
    case ChipToneRole: return int(toneOf(one.standing));
    default: return {};
    }
}

void CardsToHandModel::setCards(const QList<usecases::CardToHand>& cards)
{
    beginResetModel();
    m_cards = cards;
    endResetModel();
}

} // namespace padron::ui
