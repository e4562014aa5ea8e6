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

/// Neither set here nor changed by anybody: how the file is encrypted, and how its locks and its checks work.
struct Fixed
{
    const char* read;
    QLatin1String expected;
};

const Fixed kFixed[] = {
    {"PRAGMA cipher_page_size", QLatin1String("4096")},
    {"PRAGMA cipher_use_hmac", QLatin1String("1")},
    {"PRAGMA cipher_hmac_algorithm", QLatin1String("HMAC_SHA512")},
    {"PRAGMA cipher_kdf_algorithm", QLatin1String("PBKDF2_HMAC_SHA512")},
    {"PRAGMA cipher_plaintext_header_size", QLatin1String("0")},
    {"PRAGMA cipher_log_level", QLatin1String("NONE")},
    {"PRAGMA locking_mode", QLatin1String("exclusive")},
    {"PRAGMA mmap_size", QLatin1String("0")},
    {"PRAGMA ignore_check_constraints", QLatin1String("0")},
};

struct Option
{
    int number;
    int wanted;
};

constexpr Option kOptions[] = {{SQLITE_DBCONFIG_DEFENSIVE, 1},
                               {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                               {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
                               {SQLITE_DBCONFIG_DQS_DML, 0},
                               {SQLITE_DBCONFIG_DQS_DDL, 0},
                               {SQLITE_DBCONFIG_ENABLE_TRIGGER, 1},
                               {SQLITE_DBCONFIG_ENABLE_FKEY, 1}};

int authorize(void*, int action, const char*, const char*, const char*, const char*)
{
    return action == SQLITE_ATTACH || action == SQLITE_DETACH ? SQLITE_DENY : SQLITE_OK;
}

bool reads(sqlite3* db, const Option& option, int set)
{
    int now = -1;
    return sqlite3_db_config(db, option.number, set, &now) == SQLITE_OK && now == option.wanted;
}

bool refusesAttach(sqlite3* db)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(db, "ATTACH ':memory:' AS otra", -1, &statement, nullptr);
    sqlite3_finalize(statement);
    return code == SQLITE_AUTH;
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
    for (const Fixed& fixed : kFixed) {
        PADRON_ASSIGN(const QString now, connection.value(fixed.read));
        if (now != fixed.expected)
            return core::fail(kSettingRefused, QLatin1String(fixed.read));
    }
    PADRON_ASSIGN(const QString cipher, connection.value("PRAGMA cipher_version"));
    if (!cipher.startsWith(u"4."))
        return core::fail(kNotSqlCipher4);
    return {};
}

Result<void> hardenEngine(sqlite3* db)
{
    for (const Option& option : kOptions)
        if (!reads(db, option, option.wanted))
            return core::fail(kSettingRefused, QStringLiteral("engine option %1").arg(option.number));
    sqlite3_set_authorizer(db, authorize, nullptr);
    return proveEngine(db);
}

Result<void> proveEngine(sqlite3* db)
{
    constexpr int kOnlyRead = -1;
    for (const Option& option : kOptions)
        if (!reads(db, option, kOnlyRead))
            return core::fail(kSettingRefused, QStringLiteral("engine option %1").arg(option.number));
    return refusesAttach(db) ? Result<void>{} : core::fail(kSettingRefused, QStringLiteral("attach"));
}

} // namespace padron::sqlite
