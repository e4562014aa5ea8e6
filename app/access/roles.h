// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

#include <optional>

namespace padron::access {

/// Roles of the module. Later issues add a table of permissions; this slice knows one user.
enum class Role { Capturista, Brigadista, Supervisora, Responsable };
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
