// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/registry_store.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// kRecordBlocked when a cancellation put the record apart, unless the user may see those (BlockRecords).
core::Result<void> refuseBlocked(ports::RegistryStore& registry, const Recorder& recorder, const core::PersonId& person);
/// Of these people, those whose record the user may not see: for lists that show who else there is.
core::Result<QList<core::PersonId>> hiddenAmong(ports::RegistryStore& registry, const Recorder& recorder,
                                                const QList<domain::Person>& people);
/// The record with those under "Registro bloqueado".
void hide(domain::FamilyRecord& record, const QList<core::PersonId>& hidden);
void hide(QList<ports::DatedMembership>& memberships, const QList<core::PersonId>& hidden);

} // namespace padron::usecases
