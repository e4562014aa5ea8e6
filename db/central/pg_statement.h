// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace padron::central {

/// Constant SQL with bound values, prepared by name on each connection.
struct PgStatement
{
    const char* name;
    const char* sql;
};

std::vector<PgStatement> settingStatements();
std::vector<PgStatement> enrolmentStatements();
std::vector<PgStatement> batchStatements();
std::vector<PgStatement> registryStatements();
std::vector<PgStatement> familyStatements();
std::vector<PgStatement> historyStatements();
std::vector<PgStatement> duplicateStatements();
std::vector<PgStatement> derechohabienciaStatements();
std::vector<PgStatement> revocationStatements();
std::vector<PgStatement> streamStatements();
std::vector<PgStatement> lossStatements();
std::vector<PgStatement> credentialStatements();
std::vector<PgStatement> permitStatements();
std::vector<PgStatement> cardStatements();
std::vector<PgStatement> moduleStatements();
std::vector<PgStatement> pageStatements();
std::vector<PgStatement> bulkStatements();
std::vector<PgStatement> searchStatements();
std::vector<PgStatement> taskStatements();
std::vector<PgStatement> alarmStatements();

std::vector<PgStatement> allStatements();

} // namespace padron::central
