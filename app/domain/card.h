// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/folio.h"

#include <QDate>
#include <QString>

#include <optional>

namespace padron::domain {

using LotId = core::Id<struct LotTag>;
using PrintRunId = core::Id<struct PrintRunTag>;
using TransferId = core::Id<struct TransferTag>;

/// What is handed over (39-45, 53): the credencial, and the certificado of who was not given theirs at once.
enum class CardKind { Credencial, Certificado };
QString keyOf(CardKind kind); ///< "credencial", "certificado"
std::optional<CardKind> cardKindFrom(QStringView key);

/// Where a card on the table, in a drawer or in somebody's hand stands.
enum class CardState {
    EnResguardo, ///< here, in custody
    Entregada,
    Trasladada,  ///< given to another module or brigade, both signed
    Faltante,    ///< in the list of a lot or a count, and not there
    Devuelta,    ///< handed back damaged when it was replaced
    Extraviada,  ///< its holder lost it and told so
};
QString keyOf(CardState state); ///< "resguardo", "entregada" ...
std::optional<CardState> cardStateFrom(QStringView key);

/// There is never more than one card of a key: the next one has another issue number.
struct CardKey
{
    CardKind kind = CardKind::Credencial;
    Folio folio;
    int issueNumber = 1; ///< 0: a certificado
    friend bool operator==(const CardKey&, const CardKey&) = default;
};

struct Card
{
    CardKey key;
    core::PersonId person; ///< null: registered elsewhere
    QString name;
    QDate birth;           ///< null when not known here
    QString localidad;     ///< INEGI, nine digits; empty when not known here
    CardState state = CardState::EnResguardo;
    QString place, holder; ///< custody by place and by person; empty once delivered
    LotId lot;             ///< null: printed here
    qint64 sinceMs = 0;    ///< in this state
    bool kept = false;     ///< uncollected with every means used up (53)
    friend bool operator==(const Card&, const Card&) = default;
};

} // namespace padron::domain
