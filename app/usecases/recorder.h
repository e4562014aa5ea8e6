// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/roles.h"
#include "core/clock.h"
#include "core/id_source.h"
#include "core/ids.h"
#include "envelope/log_entry.h"
#include "ports/log_store.h"
#include "ports/registry_store.h"

namespace padron::usecases {

/// Writes the log entry of a use case inside its transaction: who, what, whom, when, under which numeral.
class Recorder
{
public:
    Recorder(ports::LogStore& log, ports::RegistryStore& registry, const core::Clock& clock, core::IdSource& ids,
             core::StoreId store, access::SessionUser user, QString appVersion);

    struct What
    {
        const char* kind;                 ///< envelope::kind::*
        QList<core::SubjectId> subjects = {};
        const char* numeral = "";
        QCborValue payload = {};          ///< a map, or undefined for none
        int schema = 1;
    };
    /// Appends to the chain and moves each subject's last entry. Call inside a Transaction.
    core::Result<core::EntryId> record(const What& what);

    const access::SessionUser& user() const { return m_user; }

private:
    ports::LogStore& m_log;
    ports::RegistryStore& m_registry;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
    core::StoreId m_store;
    access::SessionUser m_user;
    QString m_appVersion;
};

core::SubjectId subjectOf(const core::PersonId& person);
core::SubjectId subjectOf(const core::FamilyId& family);

} // namespace padron::usecases
