// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

namespace padron::central {

using core::Result;

namespace {

constexpr PgStatement kSetting{"setting", "SELECT valor FROM ajuste WHERE clave = $1"};
constexpr PgStatement kSetSetting{"set_setting", "INSERT INTO ajuste (clave, valor) VALUES ($1, $2) "
                                                 "ON CONFLICT (clave) DO UPDATE SET valor = excluded.valor"};
constexpr PgStatement kTakeNumber{"take_number", "UPDATE contador SET siguiente = siguiente + 1 WHERE nombre = $1 "
                                                 "RETURNING siguiente - 1"};
constexpr PgStatement kLists{"lists", "SELECT tipo, bytes FROM lista"};
constexpr PgStatement kInsertList{"insert_list", "INSERT INTO lista (tipo, secuencia, bytes) VALUES ($1, $2, $3)"};

} // namespace

std::vector<PgStatement> settingStatements()
{
    return {kSetting, kSetSetting, kTakeNumber, kLists, kInsertList};
}

Result<std::optional<QString>> PgTransaction::setting(const QString& key)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kSetting, key));
    return rows.empty() ? std::nullopt : std::optional(textOf(rows[0][0]));
}

Result<void> PgTransaction::setSetting(const QString& key, const QString& value)
{
    return write(kSetSetting, key, value);
}

Result<quint64> PgTransaction::takeNumber(const QString& counter)
{
    PADRON_ASSIGN(const pqxx::result rows, run(kTakeNumber, counter));
    if (rows.empty())
        return core::fail(core::kInternal, QStringLiteral("counter"));
    return numberOf<quint64>(rows[0][0]);
}

Result<std::optional<SignedLists>> PgTransaction::lists()
{
    PADRON_ASSIGN(const pqxx::result rows, run(kLists));
    SignedLists lists;
    for (const auto& row : rows) {
        const QString kind = textOf(row[0]);
        (kind == u"confianza" ? lists.trustList
         : kind == u"finales" ? lists.finalStatus
                              : lists.provisionalStatus) = bytesOf(row[1]);
    }
    return rows.size() == 3 ? std::optional(lists) : std::nullopt;
}

Result<void> PgTransaction::insertLists(const SignedLists& lists)
{
    PADRON_TRY(write(kInsertList, QStringLiteral("confianza"), 1, lists.trustList));
    PADRON_TRY(write(kInsertList, QStringLiteral("finales"), 1, lists.finalStatus));
    return write(kInsertList, QStringLiteral("provisionales"), 1, lists.provisionalStatus);
}

} // namespace padron::central
