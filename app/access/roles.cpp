// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/roles.h"

namespace padron::access {

QString keyOf(Role role)
{
    switch (role) {
    case Role::Capturista:
        return QStringLiteral("capturista");
    case Role::Brigadista:
        return QStringLiteral("brigadista");
    case Role::Supervisora:
        return QStringLiteral("supervisora");
    case Role::Responsable:
        return QStringLiteral("responsable");
    }
    return {};
}

std::optional<Role> roleByKey(QStringView key)
{
    for (const Role role : {Role::Capturista, Role::Brigadista, Role::Supervisora, Role::Responsable})
        if (key == keyOf(role))
            return role;
    return std::nullopt;
}

} // namespace padron::access
