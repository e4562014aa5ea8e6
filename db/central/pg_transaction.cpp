// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/pg_transaction.h"

#include "central/busy.h"
#include "central/log_event.h"
#include "central/room_errors.h"

namespace padron::central {

using core::Result;

std::string pg(const QString& text)
{
    if (text.contains(QChar(0)))
        throw UnstorableText();
    return text.toStdString();
}

std::string pg(QDate date)
{
    return date.isValid() ? date.toString(Qt::ISODate).toStdString() : std::string();
}

std::string pg(const QUuid& id)
{
    return id.isNull() ? std::string() : id.toString(QUuid::WithoutBraces).toStdString();
}

pqxx::binarystring pg(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QString textOf(const pqxx::field& field)
{
    return QString::fromUtf8(field.c_str(), static_cast<qsizetype>(field.size()));
}

QByteArray bytesOf(const pqxx::field& field)
{
    if (field.is_null())
        return {};
    const pqxx::binarystring bytes(field);
    return {bytes.get(), static_cast<qsizetype>(bytes.size())};
}

QUuid uuidOf(const pqxx::field& field)
{
    return QUuid::fromString(textOf(field));
}

PgTransaction::PgTransaction(PgPool& pool, std::unique_ptr<PgConnection> connection, std::unique_ptr<pqxx::work> work,
                             const PgCentralStore::FailureProbe& probe)
    : m_pool(pool), m_connection(std::move(connection)), m_work(std::move(work)), m_probe(probe)
{
}

PgTransaction::~PgTransaction()
{
    try {
        m_work.reset(); // rolls back what was not committed
    } catch (const std::exception&) {
        m_healthy = false;
    }
    m_pool.giveBack(std::move(m_connection), m_healthy);
}

Result<pqxx::result> PgTransaction::guarded(const char* name, const std::function<pqxx::result()>& call)
{
    const auto unavailable = [this, name](const char* why) {
        m_healthy = false;
        return core::fail(kStoreUnavailable, QLatin1String(name) + QLatin1String(": ") + QLatin1String(why));
    };
    if (m_probe && m_probe(name))
        return unavailable("probe");
    try {
        return call();
    } catch (const pqxx::transaction_rollback&) { // no sql_error in this libpqxx: a deadlock, a serialization failure
        return core::fail(kStoreUnavailable, QLatin1String(name) + kBusyDetail);
    } catch (const pqxx::sql_error& error) {
        const QByteArray state = QByteArray::fromStdString(error.sqlstate());
        if (state.startsWith("40") || state == "55P03") // a lock that did not come
            return core::fail(kStoreUnavailable, QLatin1String(name) + kBusyDetail);
        // 22 data exception, 23 integrity: this value, this row. Everything else may pass when sent again.
        if (state.startsWith("22") || state.startsWith("23"))
            return core::fail(kRowRefused, QLatin1String(name) + QLatin1String(": ") + QLatin1String(state));
        if (state == "53100") { // its disk is full: a person has to make room
            m_healthy = false;
            return core::fail(kStoreFull, QLatin1String(name));
        }
        return unavailable(state.constData());
    } catch (const UnstorableText&) {
        return core::fail(kRowRefused, QLatin1String(name) + QLatin1String(": text"));
    } catch (const pqxx::failure&) {
        return unavailable("connection");
    } catch (const std::exception&) {
        return unavailable("libpqxx");
    }
}

Result<void> PgTransaction::freeze()
{
    PADRON_TRY(guarded("freeze",
                       [this] { return m_work->exec("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY"); }));
    return {};
}

Result<void> PgTransaction::savepoint()
{
    PADRON_TRY(guarded("savepoint", [this] {
        // one at a time: the last entry's is done with
        return m_work->exec(m_savepointOpen ? "RELEASE SAVEPOINT entrada; SAVEPOINT entrada" : "SAVEPOINT entrada");
    }));
    m_savepointOpen = true;
    m_raisedBefore = m_raised.size();
    return {};
}

Result<void> PgTransaction::rollbackToSavepoint()
{
    PADRON_TRY(guarded("rollback_to", [this] { return m_work->exec("ROLLBACK TO SAVEPOINT entrada"); }));
    m_raised.resize(m_raisedBefore);
    return {};
}

Result<void> PgTransaction::commit()
{
    PADRON_TRY(guarded("commit", [this] {
        m_work->commit();
        return pqxx::result();
    }));
    for (const Alarm& alarm : std::as_const(m_raised)) // what it is about may be a person: who reads the list sees that
        logFault("alarma", {{QStringLiteral("numero"), alarm.number}, {QStringLiteral("tipo"), alarm.kind}, {QStringLiteral("equipo"), alarm.deviceId}});
    m_raised.clear();
    return {};
}

} // namespace padron::central
