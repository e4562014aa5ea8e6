// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QList>
#include <QString>

#include <optional>

namespace padron::access {

/// Roles of the module (24, 36, 49, 52); what each may is in permissions.cpp. Soporte and Enlace see nobody's data.
enum class Role { Capturista, Brigadista, Supervisora, Responsable, Soporte, Enlace, Revisora };
QList<Role> roles();
QString keyOf(Role role); ///< "capturista" ...
std::optional<Role> roleByKey(QStringView key);

/// Who is signed in.
struct SessionUser
{
    core::UserId id;
    QString name; ///< as shown: "M. Ruiz"
    Role role = Role::Responsable;
    friend bool operator==(const SessionUser&, const SessionUser&) = default;
};

} // namespace padron::access
