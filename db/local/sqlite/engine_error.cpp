// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/sqlite/engine_error.h"

#include "local/errors.h"

#include <sqlite3.h>

namespace padron::sqlite {

core::Error engineError(int extendedCode, const FailureNames& names)
{
    const QString detail = QStringLiteral("sqlite %1").arg(extendedCode);
    if (extendedCode == SQLITE_CONSTRAINT_UNIQUE || extendedCode == SQLITE_CONSTRAINT_PRIMARYKEY ||
        extendedCode == SQLITE_CONSTRAINT_ROWID)
        return {names.duplicate, detail};
    switch (extendedCode & 0xff) {
    case SQLITE_FULL:
        return {names.full, detail};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {kInUse, detail};
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        return {kDatabaseDamaged, detail};
    default:
        return {names.failed, detail};
    }
}

} // namespace padron::sqlite
