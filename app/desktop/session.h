// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/slots.h"
#include "core/id_source.h"
#include "local/backup/sql_backup_source.h"
#include "local/check/sql_store_check.h"
#include "local/stores/local_store.h"
#include "local/stores/sql_epochs.h"
#include "local/stores/sql_export_source.h"
#include "local/stores/sql_package_store.h"
#include "local/stores/sql_sync_ledger.h"
#include "packages/disk_folder.h"
#include "usecases/apply_conflicts.h"
#include "usecases/apply_families.h"
#include "usecases/arco.h"
#include "usecases/arco_records.h"
#include "usecases/ask_padron.h"
#include "usecases/audit.h"
#include "usecases/back_up.h"
#include "usecases/begin_epoch.h"
#include "usecases/card_custody.h"
#include "usecases/catalogues.h"
#include "usecases/centre_takers.h"
#include "usecases/centre_tasks.h"
#include "usecases/change_family.h"
#include "usecases/check_log.h"
#include "usecases/check_store.h"
#include "usecases/conflicts.h"
#include "usecases/consult_derechohabiencia.h"
#include "usecases/create_store.h"
#include "usecases/deliveries.h"
#include "usecases/delivery_progress.h"
#include "usecases/documents.h"
#include "usecases/drafts.h"
#include "usecases/enrol_device.h"
#include "usecases/exchange.h"
#include "usecases/export_log.h"
#include "usecases/export_people.h"
#include "usecases/find_duplicates.h"
#include "usecases/import_catalogue.h"
#include "usecases/incidents.h"
#include "usecases/keys.h"
#include "usecases/line_choices.h"
#include "usecases/lots.h"
#include "usecases/notices.h"
#include "usecases/note_comparison.h"
#include "usecases/open_family.h"
#include "usecases/paper_setup.h"
#include "usecases/person_sheet.h"
#include "usecases/print_certificado.h"
#include "usecases/print_letter.h"
#include "usecases/print_runs.h"
#include "usecases/refuse_consent.h"
#include "usecases/register_family.h"
#include "usecases/replace_credential.h"
#include "usecases/resend_entry.h"
#include "usecases/revoke_consent.h"
#include "usecases/retention.h"
#include "usecases/seal_device.h"
#include "usecases/send_pages.h"
#include "usecases/search_people.h"
#include "usecases/settings.h"
#include "usecases/sign_in.h"
#include "usecases/sync_ledger.h"
#include "usecases/sync_overview.h"
#include "usecases/tasks.h"
#include "usecases/update_lists.h"
#include "usecases/usb_packages.h"
#include "usecases/users.h"
#include "usecases/verify_log.h"
#include "usecases/workday.h"

#include <functional>
#include <memory>

namespace padron::desktop {

/// An open store with one user's use cases. Made, used and destroyed on the store thread; closing it finalises every
/// statement and closes the one connection.
class Session
{
public:
    Session(std::unique_ptr<stores::LocalStore> store, ports::KeyVault& vault, const core::Clock& clock,
            core::StoreId id, access::Unlocked unlocked);

    const access::SessionUser& user() const { return m_unlocked.user; }
    const core::SecureBytes& dataKey() const { return m_unlocked.dataKey; }

private:
    access::Unlocked m_unlocked;
    std::unique_ptr<stores::LocalStore> m_store;
    core::UuidV7Source m_ids;
    usecases::Recorder m_recorder;
    usecases::Holds m_holds;
    usecases::Contests m_contests;
    usecases::LogNames m_logNames;
    usecases::ApplyCards m_applyCards;
    usecases::ApplyFamilies m_applyFamilies;
    usecases::ApplyConflicts m_applyConflicts;
    usecases::SendPages m_sendPages;
    usecases::SlotEditor m_slots;
    std::function<void()> m_barred;
    usecases::CentreTakers m_centreTakers;
    stores::SqlEpochs m_epochs;
    stores::SqlExportSource m_exportSource;
    stores::SqlBackupSource m_backupSource;
    stores::SqlStoreCheck m_storeCheck;
    stores::SqlSyncLedger m_ledgerRows;
    stores::SqlPackageStore m_packages;
    packages::DiskFolder m_carried; ///< of other laptops

public:
    usecases::CreateDevice createDevice;
    usecases::DerechohabienciaSettings derechohabienciaSettings;
    usecases::ConsultDerechohabiencia consultDerechohabiencia;
    usecases::EnrolDevice enrolDevice;
    usecases::Drafts drafts;
    usecases::Documents documents;
    usecases::RegisterFamily registerFamily;
    usecases::RefuseConsent refuseConsent;
    usecases::SearchPeople searchPeople;
    usecases::FindDuplicates findDuplicates;
    usecases::Tasks tasks;
    usecases::OpenFamily openFamily;
    usecases::ChangeFamily changeFamily;
    usecases::PrintCertificado printCertificado;
    usecases::PrintRuns printRuns;
    usecases::SyncOverview syncOverview;
    usecases::Settings settings;
    usecases::Catalogues catalogues;
    usecases::ImportCatalogue importCatalogue;
    usecases::SealDevice sealDevice;
    usecases::Exchange exchange;
    usecases::VerifyLog verifyLog;
    usecases::Notices notices;
    usecases::RevokeConsent revokeConsent;
    usecases::PrintLetter printLetter;
    usecases::Workday workday;
    usecases::Audit audit;
    usecases::CheckLog checkLog;
    usecases::ExportLog exportLog;
    usecases::Incidents incidents;
    usecases::Arco arco;
    usecases::ArcoRecords arcoRecords;
    usecases::MakePersonSheet personSheet;
    usecases::SignIn signIn; ///< for the password that sensitive acts ask again
    usecases::Users users;
    usecases::Keys keys;
    usecases::BackUp backUp;
    usecases::BeginEpoch beginEpoch;
    usecases::CheckStore checkStore;
    usecases::Retention retention;
    usecases::ExportPeople exportPeople;
    usecases::NoteComparison noteComparison;
    usecases::Lots lots;
    usecases::CardCustody custody;
    usecases::PaperSetup paperSetup;
    usecases::UpdateLists updateLists;
    usecases::Deliveries deliveries;
    usecases::ReplaceCredential replaceCredential;
    usecases::DeliveryProgress deliveryProgress;
    usecases::UsbPackages usbPackages;
    usecases::CentreTasks centreTasks;
    usecases::Conflicts conflicts;
    usecases::AskPadron askPadron;
    usecases::LineChoices lineChoices;
    usecases::SyncLedger syncLedger;
    usecases::ResendEntry resendEntry;

    ports::DeviceStore& device() { return m_store->device(); }
    core::Result<qint64> familyCount() { return m_store->registry().familyCount(); }
    /// Before anything else: the slot file against the last one this store saw. kSlotFileOld.
    core::Result<void> acknowledgeSlots(bool recovered);
    core::Result<void> recordSignIn();
    /// Told on the store thread, inside a page of the centre's: who is signed in was suspended or removed.
    void onBarred(std::function<void()> callback) { m_barred = std::move(callback); }
};

} // namespace padron::desktop
