// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/modality.h"

#include <QDate>

namespace padron::usecases {

/// The modality as the store keeps it, with the day it was said.
struct SaidModality
{
    domain::Modality modality;
    QDate day;
    bool holdsOn(QDate today) const { return domain::carriesOn(modality.kind) || day == today; }
};

inline const QString kModalitySetting = QStringLiteral("jornada");
QString toSetting(const SaidModality& said);
std::optional<SaidModality> fromSetting(const QString& text); ///< nullopt: never said, or not as it is written here

} // namespace padron::usecases
