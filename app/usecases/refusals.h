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

/// What waits for the people in it to be cleared up, and not for another entry.
inline bool waitsForStates(const ports::EntryVerdict& verdict)
{
    return verdict.code == QLatin1String("curp-en-padron") || verdict.code == QLatin1String("versiones-en-conflicto");
}

/// Nothing that is sent would change what the centre said: it only has to be known here.
inline bool hasNoEnd(const ports::EntryVerdict& verdict)
{
    return verdict.code == QLatin1String("tarea-ajena") || verdict.code == QLatin1String("modulo-desconocido") ||
           verdict.code == QLatin1String("credencial-no-vigente");
}

/// Nobody need do anything about it: it was taken with a remark, or has no end.
inline bool isOnlyToKnow(const ports::EntryVerdict& verdict)
{
    return hasNoEnd(verdict) || (verdict.verdict == QLatin1String("observado") && !waitsForStates(verdict));
}

} // namespace padron::usecases
