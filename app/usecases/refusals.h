// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/log_entry.h"
#include "ports/sync_store.h"

#include <QStringList>

namespace padron::usecases {

/// Kinds of entries that write families.
inline const QStringList& familyKinds()
{
    static const QStringList kinds{QLatin1String(envelope::kind::kFamilyRegistered), QLatin1String(envelope::kind::kFamilyUpdated)};
    return kinds;
}

/// The centre keeps the entry and did nothing with it.
inline bool wasRefused(const ports::EntryVerdict& verdict)
{
    return verdict.verdict == QLatin1String("rechazado") || verdict.verdict == QLatin1String("en cuarentena");
}

/// Nothing that is sent would change what the centre said: it only has to be known here.
inline bool hasNoEnd(const ports::EntryVerdict& verdict)
{
    return verdict.code == QLatin1String("tarea-ajena") || verdict.code == QLatin1String("modulo-desconocido") ||
           verdict.code == QLatin1String("credencial-no-vigente");
}

} // namespace padron::usecases
