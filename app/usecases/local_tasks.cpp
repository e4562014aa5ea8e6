// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/local_tasks.h"

#include "envelope/log_chain.h"
#include "ports/errors.h"

namespace padron::usecases {

core::Result<void> putLocalTask(ports::CentreTaskStore& tasks, ports::CentreTask task, const QByteArray& madeOf)
{
    task.id = core::TaskId(QUuid::fromRfc4122(envelope::sha256(task.kind.toUtf8() + '\0' + madeOf).left(16)));
    const auto known = tasks.task(task.id);
    if (known || known.error().code != ports::kNotFound)
        return known ? core::Result<void>{} : core::fail(known.error());
    return tasks.put(task);
}

bool isLocalTask(const ports::CentreTask& task)
{
    return task.kind.startsWith(QLatin1String("usuario-")) || task.kind.startsWith(QLatin1String("rechazo-"));
}

} // namespace padron::usecases
