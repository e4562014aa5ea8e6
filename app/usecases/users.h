// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "core/id_source.h"
#include "ports/user_store.h"
#include "usecases/slot_editor.h"

namespace padron::usecases {

/// Who has access to this laptop (36, 49): its users, made here by a responsable, and people without an account; their
/// confidentiality letters (49.I) and the custodians' appointments (49.III). Each act is an entry. What changes a user asks
/// for the password again; nobody suspends, removes or promotes herself.
class Users
{
public:
    Users(ports::UserStore& users, SlotEditor& slots, ports::UnitOfWork& work, Recorder& recorder,
          const core::Clock& clock, core::IdSource& ids);

    /// Everybody, past ones too: by name. What the slot file says of a user counts.
    core::Result<QList<ports::AccessPerson>> list();
    /// Whether whoever is signed in has no confidentiality letter noted.
    core::Result<bool> lacksLetter();

    // Users. kProofNeeded, kNotPermitted, kOwnAccount, kUnknownUser, kNameTaken, kTooManyUsers, kLastResponsable,
    // kAccessDataFaulty, kPasswordTooWeak.
    core::Result<core::UserId> add(const access::Proof& proof, const QString& name, access::Role role,
                                   const core::SecureBytes& password, access::KdfCost cost);
    core::Result<void> change(const access::Proof& proof, const access::SessionUser& user);
    core::Result<void> suspend(const access::Proof& proof, const core::UserId& user, QDate until = {});
    core::Result<void> lift(const access::Proof& proof, const core::UserId& user);
    core::Result<void> remove(const access::Proof& proof, const core::UserId& user);
    /// For whoever forgot it. kUserSuspended.
    core::Result<void> resetPassword(const access::Proof& proof, const core::UserId& user,
                                     const core::SecureBytes& password, access::KdfCost cost);

    /// Somebody without an account who handles papers or equipment.
    core::Result<core::UserId> addWithoutAccount(const QString& name, const QString& duty);
    core::Result<void> removeWithoutAccount(const core::UserId& person);
    core::Result<void> noteLetter(const core::UserId& person, QDate signedOn);
    core::Result<void> noteAppointment(const core::UserId& person, const ports::Appointment& appointment);

private:
    core::Result<void> mayChange(const access::Proof& proof);
    core::Result<void> mayChangeOther(const access::Proof& proof, const core::UserId& user);
    /// As the list says, with a row from here on.
    core::Result<ports::AccessPerson> known(const core::UserId& id);
    core::Result<void> keep(const access::SlotFile& next, const char* kind, const QCborMap& payload,
                            const ports::AccessPerson& person);
    core::Result<void> note(const char* kind, const QCborMap& payload, const SlotEditor::Rows& rows);

    ports::UserStore& m_users;
    SlotEditor& m_slots;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

} // namespace padron::usecases
