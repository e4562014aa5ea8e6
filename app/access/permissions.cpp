// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/permissions.h"

#include <algorithm>
#include <array>

namespace padron::access {

namespace {

struct Row
{
    Permission permission;
    QLatin1String key;
    const char* who; ///< a letter a role, in the order of kColumns; a dot: may not
};

constexpr std::array kColumns{Role::Capturista, Role::Brigadista, Role::Supervisora, Role::Responsable,
                              Role::Soporte,    Role::Enlace,     Role::Revisora};

// CBSROEV: Capturista, Brigadista, Supervisora, Responsable del módulo, sOporte, Enlace estatal, reVisora (52).
constexpr std::array kTable{
    Row{Permission::Capture, QLatin1String("capturar"), "CBSR..."},
    Row{Permission::FindPeople, QLatin1String("buscar"), "CBSR..V"},
    Row{Permission::ReadFiles, QLatin1String("expedientes"), "CBSR..V"},
    Row{Permission::PrintCertificates, QLatin1String("certificados"), "CBSR..."},
    Row{Permission::PrintCredentials, QLatin1String("credenciales"), "..SR..."},
    Row{Permission::DeliverCredentials, QLatin1String("entregas"), "CBSR..."},
    Row{Permission::KeepCustody, QLatin1String("resguardo"), "..SR..."},
    Row{Permission::ResolveTasks, QLatin1String("tareas"), "..SR..."},
    Row{Permission::SetWorkday, QLatin1String("jornada"), "CBSR..."},
    Row{Permission::Configure, QLatin1String("configurar"), "...RO.."},
    Row{Permission::EnrolDevice, QLatin1String("inscribir"), "...RO.."},
    Row{Permission::ManageUsers, QLatin1String("usuarios"), "...R..."},
    Row{Permission::ManageKeys, QLatin1String("llaves"), "...R..."},
    Row{Permission::ReadLog, QLatin1String("bitacora"), "..SR..V"},
    Row{Permission::BackUp, QLatin1String("respaldos"), "..SRO.."},
    Row{Permission::Export, QLatin1String("exportar"), "...R..."},
    Row{Permission::AttendRights, QLatin1String("arco"), "CBSR..."},
    Row{Permission::BlockRecords, QLatin1String("bloqueos"), "...R..."},
    Row{Permission::NoteIncidents, QLatin1String("incidentes"), "..SRO.."},
    Row{Permission::SeeReports, QLatin1String("reportes"), "..SR.E."},
};

constexpr const char* kLetters = "CBSROEV";

constexpr bool aligned()
{
    for (const Row& row : kTable)
        for (std::size_t i = 0; i < kColumns.size(); ++i)
            if (row.who[i] != '.' && row.who[i] != kLetters[i])
                return false;
    return true;
}
static_assert(aligned());

const Row& rowOf(Permission permission)
{
    return *std::find_if(kTable.begin(), kTable.end(),
                         [permission](const Row& row) { return row.permission == permission; });
}

} // namespace

QList<Permission> permissions()
{
    QList<Permission> all;
    for (const Row& row : kTable)
        all.append(row.permission);
    return all;
}

QString keyOf(Permission permission)
{
    return rowOf(permission).key;
}

bool allows(Role role, Permission permission)
{
    const auto column = std::find(kColumns.begin(), kColumns.end(), role) - kColumns.begin();
    return rowOf(permission).who[column] != '.';
}

core::Result<void> permit(const SessionUser& user, Permission permission)
{
    if (allows(user.role, permission))
        return {};
    return core::fail(kNotPermitted, keyOf(permission));
}

} // namespace padron::access
