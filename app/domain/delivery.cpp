// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery.h"

#include "domain/key_table.h"

namespace padron::domain {

namespace {

constexpr std::array kReceivers{QLatin1String("titular"), QLatin1String("representante")};
constexpr std::array kMeans{QLatin1String("llamada"), QLatin1String("visita"), QLatin1String("mensaje"), QLatin1String("aviso")};
constexpr std::array kResults{QLatin1String("vendra"), QLatin1String("no-contesta"), QLatin1String("no-vive-ahi"),
                              QLatin1String("recado"), QLatin1String("no-quiere"),   QLatin1String("otro")};
constexpr std::array kReasons{QLatin1String("perdida"), QLatin1String("dano")};
static_assert(kMeans.size() == kContactMeans && kResults.size() == kContactResults);

} // namespace

QString keyOf(ReceiverKind kind)
{
    return kReceivers[static_cast<std::size_t>(kind)];
}

std::optional<ReceiverKind> receiverKindFrom(QStringView key)
{
    return valueOf<ReceiverKind>(kReceivers, key);
}

QString keyOf(ContactMeans means)
{
    return kMeans[static_cast<std::size_t>(means)];
}

std::optional<ContactMeans> contactMeansFrom(QStringView key)
{
    return valueOf<ContactMeans>(kMeans, key);
}

QString keyOf(ContactResult result)
{
    return kResults[static_cast<std::size_t>(result)];
}

std::optional<ContactResult> contactResultFrom(QStringView key)
{
    return valueOf<ContactResult>(kResults, key);
}

QString keyOf(ReplacementReason reason)
{
    return kReasons[static_cast<std::size_t>(reason)];
}

std::optional<ReplacementReason> replacementReasonFrom(QStringView key)
{
    return valueOf<ReplacementReason>(kReasons, key);
}

} // namespace padron::domain
