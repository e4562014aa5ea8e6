// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/roles.h"
#include "ports/key_vault.h"
#include "ports/user_store.h"

#include <QHash>

namespace padron::usecases {

/// Names of who ever had an account here: from the slot file, and from the list of who has access for those who left.
class LogNames
{
public:
    LogNames(ports::UserStore& users, ports::KeyVault& vault) : m_users(users), m_vault(vault) {}
    core::Result<QHash<core::UserId, QString>> all();

private:
    ports::UserStore& m_users;
    ports::KeyVault& m_vault;
};

} // namespace padron::usecases
