// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/statements.h"

#include "local/stores/log_index_rows.h"
#include "local/stores/person_index.h"
#include "local/stores/membership_rows.h"
#include "local/stores/person_rows.h"
#include "local/stores/sql_arco_store.h"
#include "local/stores/sql_card_store.h"
#include "local/stores/sql_catalogue_store.h"
#include "local/stores/sql_centre_families.h"
#include "local/stores/sql_conflict_store.h"
#include "local/stores/sql_centre_task_store.h"
#include "local/stores/sql_credential_store.h"
#include "local/stores/sql_delivery_store.h"
#include "local/stores/sql_derechohabiencia_store.h"
#include "local/stores/sql_device_store.h"
#include "local/stores/sql_document_store.h"
#include "local/stores/sql_draft_store.h"
#include "local/stores/sql_duplicate_index.h"
#include "local/stores/sql_epochs.h"
#include "local/stores/sql_export_source.h"
#include "local/stores/sql_incident_store.h"
#include "local/stores/sql_log_index.h"
#include "local/stores/sql_log_store.h"
#include "local/stores/sql_lot_store.h"
#include "local/stores/sql_notice_store.h"
#include "local/stores/sql_package_store.h"
#include "local/stores/sql_page_outbox.h"
#include "local/stores/sql_page_retention.h"
#include "local/stores/sql_print_store.h"
#include "local/stores/sql_registry_store.h"
#include "local/stores/sql_search_index.h"
#include "local/stores/sql_sync_ledger.h"
#include "local/stores/sql_sync_store.h"
#include "local/stores/sql_task_store.h"
#include "local/stores/sql_unit_of_work.h"
#include "local/stores/sql_user_store.h"
#include "local/stores/store_facts.h"

namespace padron::stores {

QList<const char*> allStatements()
{
    return personStatements() + membershipStatements() + personIndexStatements() + SqlDuplicateIndex::statements() +
           SqlTaskStore::statements() + SqlRegistryStore::statements() + SqlSearchIndex::statements() +
           SqlLogStore::statements() + SqlDraftStore::statements() + SqlDocumentStore::statements() + SqlPackageStore::statements() + SqlPageOutbox::statements() + SqlPageRetention::statements() + SqlDeviceStore::statements() +
           SqlCredentialStore::statements() + SqlCentreFamilies::statements() + SqlCentreTaskStore::statements() + SqlConflictStore::statements() + SqlCardStore::statements() + SqlDeliveryStore::statements() + SqlLotStore::statements() + SqlPrintStore::statements() + SqlDerechohabienciaStore::statements() + SqlSyncStore::statements() + SqlSyncLedger::statements() + SqlCatalogueStore::statements() +
           SqlIncidentStore::statements() + SqlArcoStore::statements() + SqlLogIndex::statements() + logIndexRowStatements() + SqlNoticeStore::statements() + SqlUnitOfWork::statements() + SqlUserStore::statements() + storeFactsStatements() + SqlEpochs::statements() + SqlExportSource::statements();
}

} // namespace padron::stores
