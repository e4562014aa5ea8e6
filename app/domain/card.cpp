// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/card.h"

#include "domain/key_table.h"

namespace padron::domain {

namespace {

constexpr std::array kKinds{QLatin1String("credencial"), QLatin1String("certificado")};
constexpr std::array kStates{QLatin1String("resguardo"), QLatin1String("entregada"), QLatin1String("trasladada"),
                             QLatin1String("faltante"),  QLatin1String("devuelta"),  QLatin1String("extraviada")};

} // namespace

QString keyOf(CardKind kind)
{
    return kKinds[static_cast<std::size_t>(kind)];
}

std::optional<CardKind> cardKindFrom(QStringView key)
{
    return valueOf<CardKind>(kKinds, key);
}

QString keyOf(CardState state)
{
    return kStates[static_cast<std::size_t>(state)];
}

std::optional<CardState> cardStateFrom(QStringView key)
{
    return valueOf<CardState>(kStates, key);
}

} // namespace padron::domain
