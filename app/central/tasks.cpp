// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/tasks.h"

#include "central/errors.h"
#include "central/log_event.h"
#include "central/print_permits.h"
#include "central/task_errors.h"

#include <algorithm>

namespace padron::central {

using core::Result;

namespace {

constexpr qsizetype kMostReasonLetters = 1000, kMostReferenceLetters = 80;
const QStringList kKinds{QStringLiteral("correccion"), QStringLiteral("contraste"), QStringLiteral("aclaracion"),
                         QStringLiteral("verificacion")};

Result<void> tell(CentralTransaction& tx, DeviceRow device, const sync::TaskSent& task)
{
    PADRON_ASSIGN(const quint64 position, tx.takePosition(device));
    return tx.insertItem(device, position, task);
}

Result<void> check(const Tasks::Ask& ask)
{
    const auto wrong = [](const char16_t* what) { return core::fail(kArgumentsWrong, QString::fromUtf16(what)); };
    if (!kKinds.contains(ask.kind))
        return wrong(u"--tipo: correccion, contraste, aclaracion o verificacion");
    if (ask.reason.isEmpty() || ask.reason.size() > kMostReasonLetters)
        return wrong(u"falta --motivo, o pasa de 1000 letras");
    if (ask.reference.size() > kMostReferenceLetters)
        return wrong(u"--oficio pasa de 80 letras");
    if (ask.folio.isEmpty() && ask.kind != u"aclaracion")
        return wrong(u"falta --folio: sólo una aclaración puede no ser de nadie en particular");
    if ((ask.kind == u"correccion") != !ask.field.isEmpty())
        return wrong(u"--campo: qué dato se corrige, y sólo en una correccion");
    if (!ask.field.isEmpty() && !correctableFields().contains(ask.field))
        return core::fail(kArgumentsWrong, QStringLiteral("--campo: uno de ") + correctableFields().join(QStringLiteral(", ")));
    if (ask.folio.isEmpty() && ask.module.isEmpty() && ask.device.isEmpty())
        return wrong(u"diga --modulo o --equipo");
    if (!ask.module.isEmpty() && !ask.device.isEmpty())
        return wrong(u"diga --modulo o --equipo, no los dos");
    return {};
}

} // namespace

QStringList correctableFields()
{
    return {QStringLiteral("nombres"),           QStringLiteral("primerApellido"),       QStringLiteral("segundoApellido"),
            QStringLiteral("fechaNacimiento"),   QStringLiteral("sexo"),                 QStringLiteral("entidadNacimiento"),
            QStringLiteral("curp"),              QStringLiteral("documentoTipo"),        QStringLiteral("identificacionTipo"),
            QStringLiteral("identificacionNumero"), QStringLiteral("identificacionVigencia"), QStringLiteral("domicilioEntidad"),
            QStringLiteral("municipio"),         QStringLiteral("localidad"),            QStringLiteral("codigoPostal"),
            QStringLiteral("asentamiento"),      QStringLiteral("asentamientoTipo"),     QStringLiteral("vialidad"),
            QStringLiteral("vialidadTipo"),      QStringLiteral("numeroExterior"),       QStringLiteral("numeroInterior"),
            QStringLiteral("entreVialidades"),   QStringLiteral("referencias"),          QStringLiteral("comprobante"),
            QStringLiteral("telefono"),          QStringLiteral("parentesco"),           QStringLiteral("supuestoMismaVivienda"),
            QStringLiteral("condicion"),         QStringLiteral("pais")};
}

Result<CentreTask> Tasks::taskFrom(CentralTransaction& tx, const Ask& ask)
{
    PADRON_TRY(check(ask));
    CentreTask task;
    task.sent.kind = ask.kind;
    task.sent.field = ask.field;
    task.sent.reason = ask.reason;
    task.sent.reference = ask.reference;
    task.sent.due = ask.due;
    task.sent.askedMs = m_clock.wallMs();
    if (!ask.folio.isEmpty()) {
        const auto folio = domain::Folio::parse(ask.folio);
        if (!folio)
            return core::fail(kPersonUnknown);
        PADRON_ASSIGN(const auto holder, tx.holderOf(folio->digits()));
        if (!holder)
            return core::fail(kPersonUnknown);
        task.sent.person = holder->person;
        task.sent.folio = folio->digits();
        task.moduleRow = holder->moduleRow;
    }
    if (!ask.module.isEmpty()) {
        PADRON_ASSIGN(task.moduleRow, moduleByKey(tx, ask.module));
    } else if (!ask.device.isEmpty()) {
        PADRON_ASSIGN(const QList<Device> devices, tx.devices());
        const QString wanted = ask.device.trimmed().toUpper();
        const auto found = std::find_if(devices.begin(), devices.end(), [&wanted](const Device& one) { return one.deviceId == wanted; });
        if (found == devices.end() || found->revoked)
            return core::fail(kDeviceNotFound);
        task.device = found->row;
        PADRON_ASSIGN(task.moduleRow, tx.moduleOf(found->row));
    }
    return task;
}

Result<Tasks::Said> Tasks::ask(const Ask& ask)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(CentreTask task, taskFrom(*tx, ask));
    PADRON_TRY(tx->lockModule(task.moduleRow)); // whoever enrols there meanwhile is told afterwards
    PADRON_ASSIGN(QList<DeviceRow> devices, tx->lockDevicesOf(task.moduleRow));
    if (!task.sent.person.isNull()) {
        PADRON_ASSIGN(const auto open, tx->sameTask(task));
        if (open)
            return Said{*open, 0, true};
    }
    if (task.device != 0) {
        devices = {task.device};
    } else if (!task.sent.person.isNull()) {
        PADRON_ASSIGN(const QList<DeviceRow> holders, tx->holdersAmong(devices, task.sent.person));
        if (!holders.isEmpty()) // a module whose laptop with that person is gone has to know all the same
            devices = holders;
    }
    if (devices.isEmpty())
        return core::fail(kNobodyToAsk);
    task.sent.id = core::TaskId(m_ids.next());
    PADRON_TRY(tx->insertTask(task));
    PADRON_ASSIGN(const auto kept, tx->lockTask(task.sent.id)); // with its numeral
    for (const DeviceRow device : std::as_const(devices)) {
        PADRON_TRY(tx->noteTold(task.sent.id, device));
        PADRON_TRY(tell(*tx, device, kept->sent));
    }
    PADRON_TRY(tx->commit());
    logEvent("tarea-pedida", {{QStringLiteral("tarea"), task.sent.id.text()},
                              {QStringLiteral("tipo"), task.sent.kind},
                              {QStringLiteral("equipos"), devices.size()}});
    return Said{task.sent.id, devices.size(), false};
}

Result<Tasks::Line> Tasks::lineOf(CentralTransaction& tx, const CentreTask& task)
{
    Line line{task, {}, {}};
    PADRON_ASSIGN(line.module, tx.module(task.moduleRow));
    if (task.answeredBy != 0) {
        PADRON_ASSIGN(const auto device, tx.device(task.answeredBy));
        line.answeredBy = device ? device->deviceId : QString();
    }
    return line;
}

Result<QList<Tasks::Line>> Tasks::list(const QString& module, bool closedToo)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    qint64 row = 0;
    if (!module.isEmpty()) {
        PADRON_ASSIGN(row, moduleByKey(*tx, module));
    }
    PADRON_ASSIGN(const QList<CentreTask> tasks, tx->tasks(row, closedToo));
    QList<Line> lines;
    for (const CentreTask& task : tasks) {
        PADRON_ASSIGN(const Line line, lineOf(*tx, task));
        lines.append(line);
    }
    return lines;
}

Result<Tasks::Line> Tasks::see(const core::TaskId& id)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const auto task, tx->lockTask(id));
    if (!task)
        return core::fail(kTaskUnknown);
    return lineOf(*tx, *task);
}

Result<qsizetype> Tasks::close(const core::TaskId& id, const QString& outcome)
{
    if (outcome.isEmpty() || outcome.size() > 200)
        return core::fail(kArgumentsWrong, QStringLiteral("falta --resultado, o pasa de 200 letras"));
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(auto task, tx->lockTask(id));
    if (!task)
        return core::fail(kTaskUnknown);
    if (task->closedMs != 0)
        return core::fail(kTaskClosed, task->sent.outcome);
    task->closedMs = m_clock.wallMs();
    task->sent.closed = true;
    task->sent.outcome = outcome;
    PADRON_TRY(tx->saveTask(*task));
    PADRON_ASSIGN(const qsizetype told, tellEnd(*tx, *task));
    PADRON_TRY(tx->commit());
    logEvent("tarea-cerrada", {{QStringLiteral("tarea"), id.text()}, {QStringLiteral("equipos"), told}});
    return told;
}

Result<qsizetype> tellEnd(CentralTransaction& tx, const CentreTask& task, DeviceRow except)
{
    PADRON_ASSIGN(QList<DeviceRow> devices, tx.lockTold(task.sent.id));
    devices.removeAll(except);
    for (const DeviceRow device : std::as_const(devices))
        PADRON_TRY(tell(tx, device, task.sent));
    return devices.size();
}

Result<void> greetWithTasks(CentralTransaction& tx, DeviceRow device)
{
    PADRON_ASSIGN(const QList<CentreTask> tasks, tx.tasksFor(device));
    for (const CentreTask& task : tasks) {
        PADRON_TRY(tx.noteTold(task.sent.id, device));
        PADRON_TRY(tell(tx, device, task.sent));
    }
    return {};
}

} // namespace padron::central
