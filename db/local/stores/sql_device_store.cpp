// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_device_store.h"

#include "ports/errors.h"

namespace padron::stores {

using core::Result;

namespace {

constexpr char kInsertKeys[] = "INSERT INTO device_key (one, store, epoch, signing_seed, signing_public, tls_key_pem) "
                               "VALUES (1, ?, ?, ?, ?, ?)";
constexpr char kKeys[] = "SELECT store, epoch, signing_seed, signing_public, tls_key_pem FROM device_key WHERE one = 1";
constexpr char kEnrolment[] =
    "SELECT device_id, centre_url, module_name, clues, entidad_iso, folio_prefix, first_index, index_count, ca_public, "
    "root_public, buzon_public, recuperacion_public, delegation, tls_certificate, ca_certificate, trust_list, "
    "final_status, provisional_status FROM enrolment WHERE one = 1";
constexpr char kForgetEnrolment[] = "DELETE FROM enrolment WHERE one = 1";
constexpr char kSaveEnrolment[] =
    "INSERT INTO enrolment (one, device_id, centre_url, module_name, clues, entidad_iso, folio_prefix, first_index, "
    "index_count, ca_public, root_public, buzon_public, recuperacion_public, delegation, tls_certificate, "
    "ca_certificate, trust_list, final_status, provisional_status) "
    "VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kFolioScope[] = "SELECT folio_prefix FROM enrolment WHERE one = 1";
constexpr char kIndexScope[] = "SELECT first_index, index_count FROM enrolment WHERE one = 1";
constexpr char kNext[] = "INSERT INTO counter (name, scope, value) VALUES (?1, ?2, ?3) ON CONFLICT (name, scope) "
                         "DO UPDATE SET value = value + 1 WHERE value < ?4 RETURNING value";
constexpr char kSetting[] = "SELECT value FROM setting WHERE key = ?";
constexpr char kSetSetting[] = "INSERT INTO setting (key, value) VALUES (?, ?) "
                               "ON CONFLICT (key) DO UPDATE SET value = excluded.value";

} // namespace

QList<const char*> SqlDeviceStore::statements()
{
    return {kInsertKeys, kKeys,       kEnrolment, kForgetEnrolment, kSaveEnrolment,
            kFolioScope, kIndexScope, kNext,      kSetting,         kSetSetting};
}

Result<void> SqlDeviceStore::insertKeys(const ports::DeviceKeys& keys)
{
    return m_connection.statement(kInsertKeys)
        .bind(keys.store)
        .bind(keys.epoch)
        .bind(keys.signingSeed)
        .bind(keys.signingPublic)
        .bind(keys.tlsKeyPem)
        .run();
}

Result<ports::DeviceKeys> SqlDeviceStore::keys()
{
    sqlite::Statement read = m_connection.statement(kKeys);
    PADRON_TRY(read.one());
    ports::DeviceKeys keys;
    keys.store = read.id<core::StoreId>(0);
    keys.epoch = static_cast<quint32>(read.integer(1));
    keys.signingSeed = read.secret(2);
    keys.signingPublic = read.blob(3);
    keys.tlsKeyPem = read.secret(4);
    return keys;
}

Result<std::optional<ports::Enrolment>> SqlDeviceStore::enrolment()
{
    sqlite::Statement read = m_connection.statement(kEnrolment);
    PADRON_ASSIGN(const bool row, read.step());
    if (!row)
        return std::nullopt;
    PADRON_ASSIGN(domain::FolioPrefix prefix, domain::FolioPrefix::parse(read.text(5)));
    ports::Enrolment out{.deviceId = read.text(0),
                         .centreUrl = read.text(1),
                         .moduleName = read.text(2),
                         .clues = read.text(3),
                         .entidadIso = read.text(4),
                         .folioPrefix = std::move(prefix),
                         .firstIndex = static_cast<quint32>(read.integer(6)),
                         .indexCount = static_cast<quint32>(read.integer(7)),
                         .caPublic = read.blob(8),
                         .rootPublic = read.blob(9),
                         .buzonPublic = read.blob(10),
                         .recuperacionPublic = read.blob(11),
                         .delegation = read.blob(12),
                         .tlsCertificateDer = read.blob(13),
                         .caCertificateDer = read.blob(14),
                         .trustList = read.blob(15),
                         .finalStatus = read.blob(16),
                         .provisionalStatus = read.blob(17)};
    return out;
}

Result<void> SqlDeviceStore::saveEnrolment(const ports::Enrolment& e)
{
    PADRON_ASSIGN(auto whole, sqlite::Savepoint::start(m_connection));
    PADRON_TRY(m_connection.statement(kForgetEnrolment).run());
    PADRON_TRY(m_connection.statement(kSaveEnrolment)
                   .bind(e.deviceId)
                   .bind(e.centreUrl)
                   .bind(e.moduleName)
                   .bind(e.clues)
                   .bind(e.entidadIso)
                   .bind(e.folioPrefix.digits())
                   .bind(e.firstIndex)
                   .bind(e.indexCount)
                   .bind(e.caPublic)
                   .bind(e.rootPublic)
                   .bind(e.buzonPublic)
                   .bind(e.recuperacionPublic)
                   .bind(e.delegation)
                   .bind(e.tlsCertificateDer)
                   .bind(e.caCertificateDer)
                   .bind(e.trustList)
                   .bind(e.finalStatus)
                   .bind(e.provisionalStatus)
                   .run());
    return whole.release();
}

Result<qint64> SqlDeviceStore::next(const QString& name, const QString& scope, qint64 first, qint64 last)
{
    if (first > last)
        return core::fail(ports::kCountersExhausted);
    sqlite::Statement count = m_connection.statement(kNext);
    PADRON_ASSIGN(const bool row, count.bind(name).bind(scope).bind(first).bind(last).step());
    if (!row)
        return core::fail(ports::kCountersExhausted);
    const qint64 value = count.integer(0);
    PADRON_TRY(count.run());
    return value;
}

Result<int> SqlDeviceStore::nextFolioCounter()
{
    sqlite::Statement scope = m_connection.statement(kFolioScope);
    PADRON_TRY(scope.one());
    PADRON_ASSIGN(const qint64 counter, next(QStringLiteral("folio"), scope.text(0), 1, 999999));
    return static_cast<int>(counter);
}

Result<quint32> SqlDeviceStore::nextStatusIndex()
{
    sqlite::Statement scope = m_connection.statement(kIndexScope);
    PADRON_TRY(scope.one());
    PADRON_ASSIGN(const qint64 offset, next(QStringLiteral("indice"), scope.text(0), 0, scope.integer(1) - 1));
    return static_cast<quint32>(offset);
}

Result<QString> SqlDeviceStore::setting(const QString& key, const QString& absent)
{
    sqlite::Statement read = m_connection.statement(kSetting);
    PADRON_ASSIGN(const bool row, read.bind(key).step());
    return row ? read.text(0) : absent;
}

Result<void> SqlDeviceStore::setSetting(const QString& key, const QString& value)
{
    return m_connection.statement(kSetSetting).bind(key).bind(value).run();
}

} // namespace padron::stores
