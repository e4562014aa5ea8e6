// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/permissions.h"
#include "core/clock.h"
#include "core/id_source.h"
#include "core/ids.h"
#include "domain/modality.h"
#include "envelope/log_entry.h"
#include "ports/device_store.h"
#include "ports/log_store.h"
#include "ports/registry_store.h"

namespace padron::usecases {

/// Writes the log entry of a use case inside its transaction: who, what, whom, when, where, under which numeral.
class Recorder
{
public:
    Recorder(ports::LogStore& log, ports::RegistryStore& registry, ports::DeviceStore& device,
             const core::Clock& clock, core::IdSource& ids, core::StoreId store, access::SessionUser user,
             QString appVersion);

    struct What
    {
        const char* kind;                 ///< envelope::kind::*
        QList<core::SubjectId> subjects = {};
        const char* numeral = "";
        QCborValue payload = {};          ///< a map, or undefined for none
        int schema = 1;
    };
    /// Appends to the chain and moves each subject's last entry. Call inside a Transaction. kModalityNotSet for what
    /// is done for people while nobody said how the module works today.
    core::Result<core::EntryId> record(const What& what);

    const access::SessionUser& user() const { return m_user; }
    /// Whether the user may: each use case asks before anything else. kNotPermitted.
    core::Result<void> permit(access::Permission what) const { return access::permit(m_user, what); }
    core::Result<std::optional<domain::Modality>> modality(); ///< that holds today

private:
    ports::LogStore& m_log;
    ports::RegistryStore& m_registry;
    ports::DeviceStore& m_device;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
    core::StoreId m_store;
    access::SessionUser m_user;
    QString m_appVersion;
    std::optional<domain::Modality> m_enrolled; ///< the default, once there is an enrolment: that is a big row
};

core::SubjectId subjectOf(const core::PersonId& person);
core::SubjectId subjectOf(const core::FamilyId& family);

} // namespace padron::usecases
