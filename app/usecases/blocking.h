// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/card_store.h"
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
/// Folios of the records that the user may not see, for what goes by folio: cards, boxes, deliveries.
core::Result<QList<domain::Folio>> foliosApart(ports::CardStore& cards, const Recorder& recorder);
void hide(domain::Card& card, const QList<domain::Folio>& apart);
void hide(QList<domain::Card>& cards, const QList<domain::Folio>& apart);

} // namespace padron::usecases
