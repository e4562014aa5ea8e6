// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/kdf.h"
#include "runtime/store_executor.h"
#include "runtime/work_pool.h"
#include "usecases/catalogues.h"
#include "usecases/change_family.h"
#include "usecases/documents.h"
#include "usecases/drafts.h"
#include "usecases/enrol_device.h"
#include "usecases/find_duplicates.h"
#include "usecases/import_catalogue.h"
#include "usecases/open_family.h"
#include "usecases/print_certificado.h"
#include "usecases/refuse_consent.h"
#include "usecases/register_family.h"
#include "usecases/search_people.h"
#include "usecases/settings.h"
#include "usecases/sync_overview.h"
#include "usecases/workday.h"
#include "usecases/tasks.h"

#include <functional>
#include <memory>

namespace padron::usecases {
class Arco;
class ArcoRecords;
class Audit;
class BackUp;
class CardCustody;
class CheckLog;
class CheckStore;
class CentreTasks;
class Conflicts;
class Deliveries;
class DeliveryProgress;
class ExportLog;
class ExportPeople;
class Incidents;
class Keys;
class LineChoices;
class Lots;
class NoteComparison;
class MakePersonSheet;
class Notices;
class PaperSetup;
class PrintLetter;
class PrintRuns;
class ReplaceCredential;
class ResendEntry;
class Retention;
class RevokeConsent;
class SignIn;
class SyncLedger;
class UpdateLists;
class UsbPackages;
class Users;
} // namespace padron::usecases

namespace padron::runtime {
class BackupRunner;
class CentreSearch;
class ConsultaRunner;
class CourierRunner;
}

namespace padron::usecases {
class DerechohabienciaSettings;
}

namespace padron::ui {

/// The use cases of one signed-in session and the thread they run on. Made at each unlock, gone at each lock; the main
/// window hands every page only the members it needs.
struct Desk
{
    runtime::StoreExecutor& store;
    usecases::Drafts& drafts;
    usecases::RegisterFamily& registerFamily;
    usecases::RefuseConsent& refuseConsent;
    usecases::SearchPeople& searchPeople;
    usecases::FindDuplicates& findDuplicates;
    usecases::Tasks& tasks;
    usecases::OpenFamily& openFamily;
    usecases::ChangeFamily& changeFamily;
    usecases::PrintCertificado& printCertificado;
    usecases::SyncOverview& syncOverview;
    usecases::Settings& settings;
    usecases::Workday& workday;
    usecases::Catalogues& catalogues;
    usecases::ImportCatalogue& importCatalogue;

    // fixed for the session
    access::SessionUser user;
    std::optional<ports::Enrolment> enrolment; ///< none: drafts only
    bool practica = false;
    QList<domain::Notice> notices;    ///< in force; another set may be loaded while the session lasts
    usecases::Notices* noticeSets = nullptr;
    usecases::RevokeConsent* revokeConsent = nullptr;
    usecases::PrintLetter* printLetter = nullptr;
    usecases::ModuleSettings initialSettings;
    std::function<void()> workAdded; ///< tells the sync runner, from the GUI thread
    std::function<void()> syncNow;
    runtime::ConsultaRunner* consultas = nullptr; ///< asks IMSS and ISSSTE; null: nobody is asked here
    usecases::DerechohabienciaSettings* derechohabiencia = nullptr;

    usecases::Documents* documents = nullptr; ///< null: no digital pages here
    QString decoder;                          ///< the helper program that opens foreign files
    QString scanner;                          ///< the one that scans; empty: not installed
    std::shared_ptr<runtime::WorkPool> images = std::make_shared<runtime::WorkPool>();

    usecases::SignIn* signIn = nullptr; ///< for the password that sensitive acts ask again
    usecases::Users* users = nullptr;
    usecases::Keys* keys = nullptr;
    std::function<access::KdfCost()> kdfCost; ///< of passwords set here; on the store's thread, for it may measure

    runtime::BackupRunner* backups = nullptr; ///< null: no backups here
    usecases::BackUp* backUp = nullptr;
    QString storeFolder;

    usecases::CheckStore* checkStore = nullptr;
    usecases::Audit* audit = nullptr; ///< with the next three: the log page; null: there is none
    usecases::CheckLog* checkLog = nullptr;
    usecases::ExportLog* exportLog = nullptr;
    usecases::Incidents* incidents = nullptr;
    usecases::ExportPeople* exportPeople = nullptr; ///< null: nothing about people leaves as a table
    usecases::Arco* arco = nullptr; ///< with the next two: what people ask about their data; null: not here
    usecases::ArcoRecords* arcoRecords = nullptr;
    usecases::MakePersonSheet* personSheet = nullptr;
    usecases::Retention* retention = nullptr;
    usecases::PrintRuns* printRuns = nullptr; ///< with the next five: cards from the printer or the lot to the hand
    usecases::Lots* lots = nullptr;
    usecases::CardCustody* custody = nullptr;
    usecases::Deliveries* deliveries = nullptr;
    usecases::ReplaceCredential* replaceCredential = nullptr;
    usecases::DeliveryProgress* deliveryProgress = nullptr;
    std::function<core::Result<QByteArray>()> trustFile; ///< the signed lists beside the store; any thread
    usecases::UpdateLists* updateLists = nullptr; ///< the same lists out of the store, and in by hand
    usecases::NoteComparison* noteComparison = nullptr; ///< null: what is seen here is nobody's
    usecases::PaperSetup* paperSetup = nullptr; ///< null: papers as they ship
    usecases::SyncLedger* syncLedger = nullptr; ///< with the next two: the page of what is sent
    usecases::ResendEntry* resendEntry = nullptr;
    usecases::LineChoices* line = nullptr;
    std::function<qint64()> msToNextTry;  ///< of sending; below 0: none is waited for; null: nothing is sent
    std::function<void(bool)> pauseSync; ///< true: nothing is sent or asked until false
    usecases::UsbPackages* usbPackages = nullptr;
    runtime::CourierRunner* courier = nullptr; ///< carries other laptops' packages; null: not here
    usecases::CentreTasks* centreTasks = nullptr;
    usecases::Conflicts* conflicts = nullptr;
    runtime::CentreSearch* centreSearch = nullptr; ///< asks the padrón for one person; null: nobody is asked here
    std::optional<core::Error> trouble; ///< what the look at the start found; it could be opened all the same
    bool swapIsPlain = false;           ///< told once
    bool onlyReading = false;           ///< what was read of a damaged store: nothing is captured or sent
};

} // namespace padron::ui
