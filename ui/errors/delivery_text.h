// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"
#include "domain/delivery_rules.h"

#include <QString>

namespace padron::ui {

/// Sentence of an error about deliveries and replacements, in the context of error_text; null: not one of those.
const char* deliveryErrorText(core::ErrorCode code);

QString cardKindLabel(domain::CardKind kind);            ///< "Credencial"
QString tiesLabel(const QString& ties);                  ///< of a key of domain::Ties; what was written down else
QString receiverText(const domain::Receiver& receiver);  ///< "María Ruiz (su madre)"
QString receiverRuleText(domain::ReceiverRule rule);     ///< why these and nobody else, with the numeral
QString contactMeansLabel(domain::ContactMeans means);   ///< "Llamada"
QString contactResultLabel(domain::ContactResult result);///< "No contesta"
QString replacementReasonLabel(domain::ReplacementReason reason);
QString meansLeftText(const domain::MeansLeft& left);    ///< "Falta: una visita; otro medio más (aviso, mensaje)"; empty: nothing

} // namespace padron::ui
