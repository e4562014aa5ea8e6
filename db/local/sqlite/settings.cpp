// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/sqlite/settings.h"

#include "local/errors.h"
#include "local/sqlite/connection.h"

#include <sqlite3.h>

namespace padron::sqlite {

using core::Result;

namespace {

struct Setting
{
    const char* set;
    const char* read;
    QLatin1String expected;
};

const Setting kSettings[] = {
    {"PRAGMA journal_mode = WAL", "PRAGMA journal_mode", QLatin1String("wal")},
    {"PRAGMA synchronous = FULL", "PRAGMA synchronous", QLatin1String("2")},
    {"PRAGMA temp_store = MEMORY", "PRAGMA temp_store", QLatin1String("2")},
    {"PRAGMA secure_delete = ON", "PRAGMA secure_delete", QLatin1String("1")},
    {"PRAGMA foreign_keys = ON", "PRAGMA foreign_keys", QLatin1String("1")},
    {"PRAGMA recursive_triggers = ON", "PRAGMA recursive_triggers", QLatin1String("1")},
    {"PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema", QLatin1String("0")},
    {"PRAGMA cell_size_check = ON", "PRAGMA cell_size_check", QLatin1String("1")},
    {"PRAGMA cache_size = -65536", "PRAGMA cache_size", QLatin1String("-65536")},
};

int authorize(void*, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_ATTACH || action == SQLITE_DETACH ? SQLITE_DENY : SQLITE_OK;
}

bool configured(sqlite3* db, int option, int wanted)
{
    int now = -1;
    return sqlite3_db_config(db, option, wanted, &now) == SQLITE_OK && now == wanted;
}

} // namespace

Result<void> applySettings(Connection& connection)
{
    for (const Setting& setting : kSettings)
        PADRON_TRY(connection.script(setting.set));
    return proveSettings(connection);
}

Result<void> proveSettings(Connection& connection)
{
    for (const Setting& setting : kSettings) {
        PADRON_ASSIGN(const QString now, connection.value(setting.read));
        if (now != setting.expected)
            return core::fail(kSettingRefused, QLatin1String(setting.set));
    }
    PADRON_ASSIGN(const QString locking, connection.value("PRAGMA locking_mode"));
    if (locking != u"exclusive")
        return core::fail(kSettingRefused, QStringLiteral("locking_mode"));
    PADRON_ASSIGN(const QString cipher, connection.value("PRAGMA cipher_version"));
    if (!cipher.startsWith(u"4."))
        return core::fail(kNotSqlCipher4);
    return {};
}

Result<void> hardenEngine(sqlite3* db)
{
    const bool hard =
        configured(db, SQLITE_DBCONFIG_DEFENSIVE, 1) && configured(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0) &&
        configured(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0) && configured(db, SQLITE_DBCONFIG_DQS_DML, 0) &&
        configured(db, SQLITE_DBCONFIG_DQS_DDL, 0) && sqlite3_set_authorizer(db, authorize, nullptr) == SQLITE_OK;
    return hard ? Result<void>{} : core::fail(kSettingRefused, QStringLiteral("engine options"));
}

} // namespace padron::sqlite
