// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/errors.h"
#include "access/roles.h"
#include "core/result.h"

#include <QList>

namespace padron::access {

/// What a use case may be asked for (24, 36, 49, 52). The table of who may is in permissions.cpp and nowhere else; use
/// cases refuse by it, the window only hides.
enum class Permission {
    Capture,             ///< register and update people: drafts, papers, notices, consents, consultations
    FindPeople,          ///< search, open families
    ReadFiles,           ///< pages of expedientes
    PrintCertificates,   ///< and letters
    PrintCredentials,
    DeliverCredentials,  ///< hand over, note who was told, attend loss and damage (41-45)
    KeepCustody,         ///< lots, transfers, counts
    ResolveTasks,        ///< duplicates, contested answers
    SetWorkday,          ///< today's modality, place and event
    Configure,           ///< catalogues, notices, services, printers: nothing about people
    EnrolDevice,
    ManageUsers,
    ManageKeys,          ///< rotate the data key, renew the recovery code
    ReadLog,             ///< who did what to whom
    BackUp,
    Export,
    AttendRights,        ///< ARCO requests
    BlockRecords,        ///< what an upheld cancellation puts apart, and what of it may still be seen
    NoteIncidents,       ///< breaches
    SeeReports,          ///< figures without people
};
QList<Permission> permissions();
QString keyOf(Permission permission); ///< "capturar" ...

bool allows(Role role, Permission permission);
/// kNotPermitted; detail: the permission's key.
core::Result<void> permit(const SessionUser& user, Permission permission);

} // namespace padron::access
