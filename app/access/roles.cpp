// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/roles.h"

namespace padron::access {

QList<Role> roles()
{
    return {Role::Capturista, Role::Brigadista, Role::Supervisora, Role::Responsable,
            Role::Soporte,    Role::Enlace,     Role::Revisora};
}

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
    case Role::Soporte:
        return QStringLiteral("soporte");
    case Role::Enlace:
        return QStringLiteral("enlace");
    case Role::Revisora:
        return QStringLiteral("revisora");
    }
    return {};
}

std::optional<Role> roleByKey(QStringView key)
{
    for (const Role role : roles())
        if (key == keyOf(role))
            return role;
    return std::nullopt;
}

} // namespace padron::access
