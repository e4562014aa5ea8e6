// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/modality_setting.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace padron::usecases {

QString toSetting(const SaidModality& said)
{
    const domain::Modality& modality = said.modality;
    const QJsonArray parts{domain::keyOf(modality.kind), modality.place, modality.event, modality.brigade,
                           said.day.toString(Qt::ISODate)};
    return QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact));
}

std::optional<SaidModality> fromSetting(const QString& text)
{
    const QJsonArray parts = QJsonDocument::fromJson(text.toUtf8()).array();
    const auto kind = domain::modalityKindByKey(parts.at(0).toString());
    if (parts.size() != 5 || !kind)
        return std::nullopt;
    const auto modality = domain::parseModality(
        {*kind, parts.at(1).toString(), parts.at(2).toString(), parts.at(3).toString()});
    if (!modality)
        return std::nullopt;
    return SaidModality{*modality, QDate::fromString(parts.at(4).toString(), Qt::ISODate)};
}

} // namespace padron::usecases
