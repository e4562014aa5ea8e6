// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/roles.h"
#include "core/result.h"

#include <QDate>
#include <QList>

#include <optional>

namespace padron::ports {

enum class AccessState { Activo, Suspendido, Retirado };

/// Who keeps records or keys, by whom and for how long (49.III).
struct Appointment
{
    QString appointedBy;
    QDate from, until; ///< until: null when it has no end
    friend bool operator==(const Appointment&, const Appointment&) = default;
};

/// Somebody with access: a user of this laptop, or somebody without an account (49.I asks letters of both).
struct AccessPerson
{
    core::UserId id;
    QString name;
    std::optional<access::Role> role; ///< none: without an account
    QString duty;                     ///< of somebody without one: "Intendencia"
    AccessState state = AccessState::Activo;
    qint64 sinceMs = 0;
    QDate suspendedFrom, suspendedUntil;
    QDate letterSigned;                     ///< the newest confidentiality letter; null: none
    std::optional<Appointment> appointment; ///< the newest
    friend bool operator==(const AccessPerson&, const AccessPerson&) = default;
};

/// Port: people with access, past ones too.
class UserStore
{
public:
    virtual ~UserStore() = default;
    virtual core::Result<QList<AccessPerson>> people() = 0; ///< by name
    virtual core::Result<std::optional<AccessPerson>> person(const core::UserId& id) = 0;
    /// New, or as they are now; letters and appointments have their own calls. Inside a transaction, like those.
    virtual core::Result<void> put(const AccessPerson& person) = 0;
    virtual core::Result<void> addLetter(const core::UserId& person, QDate signedOn, qint64 notedMs) = 0;
    virtual core::Result<void> addAppointment(const core::UserId& person, const Appointment& appointment,
                                              qint64 notedMs) = 0; ///< replaces one of the same day
};

} // namespace padron::ports
