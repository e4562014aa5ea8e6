// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/log_kinds.h"

#include "envelope/credential_kinds.h"
#include "envelope/device_kinds.h"
#include "envelope/log_entry.h"
#include "envelope/sync_kinds.h"

#include <QLatin1String>

namespace padron::usecases {

namespace {

namespace kind = envelope::kind;
using enum LogGroup;

struct Row
{
    const char* kind;
    LogGroup group;
    bool discloses = false;
};

constexpr Row kRows[] = {
    {kind::kPersonOpened, Looks, true},
    {kind::kPersonCompared, Looks, true},
    {kind::kDerechohabienciaConsulted, Looks, true},
    {kind::kLogRead, Looks, true},
    {kind::kPadronSearched, Looks},
    {kind::kCertificadoPrinted, Papers, true},
    {kind::kCredentialPrinted, Papers, true},
    {kind::kPrintRunBegun, Papers},
    {kind::kCardSpoilt, Papers},
    {kind::kLetterPrinted, Papers, true},
    {kind::kLogExported, Papers, true},
    {kind::kExportBegun, Papers},
    {kind::kPeopleExported, Papers, true},
    {kind::kExportDone, Papers},
    {kind::kExportStopped, Papers},
    {kind::kArcoSheet, Papers, true},
    {kind::kLotReceived, Papers},
    {kind::kCardsTransferred, Papers},
    {kind::kCardsCounted, Papers},
    {kind::kCredentialDelivered, Papers},
    {kind::kCertificadoDelivered, Papers},
    {kind::kCertificadoHeld, Papers},
    {kind::kContactNoted, Papers},
    {kind::kCardKept, Papers},
    {kind::kCredentialReplaced, Papers},
    {kind::kFamilyRegistered, Records},
    {kind::kFamilyUpdated, Records},
    {kind::kDocumentAdded, Records},
    {kind::kFileLocated, Records},
    {kind::kPagesRemoved, Records},
    {kind::kConflictDecided, Records},
    {kind::kTaskAttended, Records},
    {kind::kEntryResent, Records},
    {kind::kVerdictSeen, Records},
    {kind::kArcoReceived, Records},
    {kind::kArcoAdvanced, Records},
    {kind::kArcoBlocked, Records},
    {kind::kArcoErased, Records},
    {kind::kVigenteContested, Records},
    {kind::kContestSettled, Records},
    {kind::kConsentRefused, Consents},
    {kind::kConsentRevoked, Consents},
    {kind::kDuplicateDismissed, Duplicates},
    {kind::kDuplicateReferred, Duplicates},
    {kind::kDuplicateResolved, Duplicates},
    {kind::kSignedIn, Sessions},
    {kind::kWorkdaySet, Sessions},
    {kind::kStoreCreated, Device},
    {kind::kEnrolled, Device},
    {kind::kSettingChanged, Device},
    {kind::kCatalogueLoaded, Device},
    {kind::kNoticesLoaded, Device},
    {kind::kPackageWritten, Device},
    {kind::kPackageRead, Device},
    {kind::kCentreApplied, Device},
    {kind::kUserAdded, Keys},
    {kind::kUserChanged, Keys},
    {kind::kUserSuspended, Keys},
    {kind::kUserLifted, Keys},
    {kind::kUserRemoved, Keys},
    {kind::kPasswordChanged, Keys},
    {kind::kAccessNoted, Keys},
    {kind::kLetterNoted, Keys},
    {kind::kAppointmentNoted, Keys},
    {kind::kKeysRotated, Keys},
    {kind::kRecoveryRenewed, Keys},
    {kind::kSlotsFound, Keys},
    {kind::kDeviceSealed, Keys},
    {kind::kDeviceReturned, Keys},
    {kind::kBackupMade, Backups},
    {kind::kBackupProven, Backups},
    {kind::kBackupFailed, Backups},
    {kind::kStoreRestored, Backups},
    {kind::kStoreChecked, Backups},
    {kind::kIncidentNoted, Audit},
    {kind::kIncidentAmended, Audit},
};

template <class Wanted> QStringList kindsWhere(Wanted wanted)
{
    QStringList kinds;
    for (const Row& row : kRows)
        if (wanted(row))
            kinds.append(QLatin1String(row.kind));
    return kinds;
}

} // namespace

QStringList logKinds()
{
    return kindsWhere([](const Row&) { return true; });
}

QStringList kindsOf(LogGroup group)
{
    return kindsWhere([group](const Row& row) { return row.group == group; });
}

std::optional<LogGroup> groupOf(const QString& kind)
{
    for (const Row& row : kRows)
        if (kind == QLatin1String(row.kind))
            return row.group;
    return {};
}

QStringList disclosureKinds()
{
    return kindsWhere([](const Row& row) { return row.discloses; });
}

} // namespace padron::usecases
