// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/centre_task_store.h"

namespace padron::usecases {

/// A task that is made here of what the centre sent: people have to do something that the program cannot. The same again makes
/// no other. `kind`: "usuario-alta" ..., "rechazo-avisos", "rechazo-catalogo", "rechazo-familia"; the centre gave it no number, so its
/// answer stays in the log under "centro.aplicado".
core::Result<void> putLocalTask(ports::CentreTaskStore& tasks, ports::CentreTask task, const QByteArray& madeOf);
bool isLocalTask(const ports::CentreTask& task);

} // namespace padron::usecases
