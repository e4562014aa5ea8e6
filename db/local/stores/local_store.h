// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"
#include "local/stores/sql_arco_store.h"
#include "local/stores/sql_card_store.h"
#include "local/stores/sql_catalogue_store.h"
#include "local/stores/sql_centre_families.h"
#include "local/stores/sql_centre_task_store.h"
#include "local/stores/sql_conflict_store.h"
#include "local/stores/sql_credential_store.h"
#include "local/stores/sql_database_key.h"
#include "local/stores/sql_delivery_store.h"
#include "local/stores/sql_derechohabiencia_store.h"
#include "local/stores/sql_device_store.h"
#include "local/stores/sql_document_store.h"
#include "local/stores/sql_draft_store.h"
#include "local/stores/sql_duplicate_index.h"
#include "local/stores/sql_incident_store.h"
#include "local/stores/sql_log_index.h"
#include "local/stores/sql_log_store.h"
#include "local/stores/sql_lot_store.h"
#include "local/stores/sql_notice_store.h"
#include "local/stores/sql_page_outbox.h"
#include "local/stores/sql_page_retention.h"
#include "local/stores/sql_print_store.h"
#include "local/stores/sql_registry_store.h"
#include "local/stores/sql_search_index.h"
#include "local/stores/sql_sync_store.h"
#include "local/stores/sql_task_store.h"
#include "local/stores/sql_unit_of_work.h"
#include "local/stores/sql_user_store.h"

#include <memory>

namespace padron::stores {

using sqlite::OpenMode;

/// The laptop's whole store: `padron.db` of a folder, opened, proven encrypted and migrated, with every port over its
/// one connection. Used on one thread. Deleting it finalises the statements, closes the file and wipes the engine's
/// memory.
class LocalStore
{
public:
    /// `databaseKey`: 32 bytes of access::databaseKey. Errors: local/errors.h, kStoreFull, kStoreFailed.
    /// `vfs`: tests open through a file system that fails; null is the system's own.
    static core::Result<std::unique_ptr<LocalStore>>
    open(const QString& directory, const core::SecureBytes& databaseKey, OpenMode mode, const char* vfs = nullptr);
    static QString databasePath(const QString& directory); ///< directory/padron.db

    ports::RegistryStore& registry() { return m_registry; }
    ports::SearchIndex& search() { return m_search; }
    ports::DuplicateIndex& duplicates() { return m_duplicates; }
    ports::TaskStore& tasks() { return m_tasks; }
    ports::CentreFamilyStore& centreFamilies() { return m_centreFamilies; }
    ports::CentreTaskStore& centreTasks() { return m_centreTasks; }
    ports::ConflictStore& conflicts() { return m_conflicts; }
    ports::LogStore& log() { return m_log; }
    ports::LogIndex& logIndex() { return m_logIndex; }
    ports::IncidentStore& incidents() { return m_incidents; }
    ports::ArcoStore& arco() { return m_arco; }
    ports::DraftStore& drafts() { return m_drafts; }
    ports::DocumentStore& documents() { return m_documents; }
    ports::PageOutbox& pageOutbox() { return m_pageOutbox; }
    ports::PageRetention& retention() { return m_retention; }
    ports::DeviceStore& device() { return m_device; }
    ports::CredentialStore& credentials() { return m_credentials; }
    ports::CardStore& cards() { return m_cards; }
    ports::DeliveryStore& deliveries() { return m_deliveries; }
    ports::LotStore& lots() { return m_lots; }
    ports::PrintStore& prints() { return m_prints; }
    ports::DerechohabienciaStore& derechohabiencia() { return m_derechohabiencia; }
    ports::SyncStore& sync() { return m_sync; }
    ports::CatalogueStore& catalogues() { return m_catalogues; }
    ports::NoticeStore& notices() { return m_notices; }
    ports::UserStore& users() { return m_users; }
    ports::DatabaseKey& key() { return m_key; }
    ports::UnitOfWork& unitOfWork() { return m_unitOfWork; }

    sqlite::Connection& connection() { return *m_connection; } ///< for tests and benchmarks

private:
    explicit LocalStore(std::unique_ptr<sqlite::Connection> connection);

    std::unique_ptr<sqlite::Connection> m_connection;
    SqlRegistryStore m_registry;
    SqlSearchIndex m_search;
    SqlDuplicateIndex m_duplicates;
    SqlTaskStore m_tasks;
    SqlCentreFamilies m_centreFamilies;
    SqlCentreTaskStore m_centreTasks;
    SqlConflictStore m_conflicts;
    SqlLogStore m_log;
    SqlLogIndex m_logIndex;
    SqlIncidentStore m_incidents;
    SqlArcoStore m_arco;
    SqlDraftStore m_drafts;
    SqlDocumentStore m_documents;
    SqlPageOutbox m_pageOutbox;
    SqlPageRetention m_retention;
    SqlDeviceStore m_device;
    SqlCredentialStore m_credentials;
    SqlCardStore m_cards;
    SqlDeliveryStore m_deliveries;
    SqlLotStore m_lots;
    SqlPrintStore m_prints;
    SqlDerechohabienciaStore m_derechohabiencia;
    SqlSyncStore m_sync;
    SqlCatalogueStore m_catalogues;
    SqlNoticeStore m_notices;
    SqlUserStore m_users;
    SqlDatabaseKey m_key;
    SqlUnitOfWork m_unitOfWork;
};

} // namespace padron::stores
