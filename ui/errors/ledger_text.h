// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/sync_ledger.h"

#include <QDateTime>
#include <QString>

namespace padron::ui {

// What is sent, in words.
QString ledgerStateLabel(usecases::LedgerState state);  ///< "Enviado con acuse"
QString ledgerLabel(const usecases::LedgerLine& line);  ///< the same, or "Visto"
QString ledgerStateKey(usecases::LedgerState state);    ///< "acuse": names its paragraph of the help
QString ledgerAdvice(const usecases::LedgerLine& line); ///< what to do
QString pendingText(const ports::SyncCounts& counts);   ///< "12 registros y 31 archivos por enviar"
/// The sentence of truth. `onlyReading`: of what was read of a damaged store.
QString proofText(const usecases::Reconciliation& proof, const QString& when, bool onlyReading = false);
QString clockText(qint64 offsetMs);                     ///< empty: near enough

} // namespace padron::ui
