// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/apply_users.h"

#include "access/errors.h"
#include "envelope/sync_kinds.h"
#include "usecases/local_tasks.h"
#include "usecases/log_reading.h"

#include <QCborMap>

#include <algorithm>

namespace padron::usecases {

using core::Result;
using ports::AccessState;

namespace {

/// `done`: "aplicado", "sin-cambio", "pedido".
Recorder::What entryOf(const sync::UserOrdered& order, const char* done)
{
    QCborMap payload{{1, QStringLiteral("usuario-") + order.order}, {2, order.reference}, {3, order.user.bytes()}, {4, QLatin1String(done)}, {5, order.orderedMs}};
    if (order.user.isNull())
        payload.remove(3);
    return {.kind = envelope::kind::kCentreApplied, .numeral = "49", .payload = payload};
}

} // namespace

Result<bool> ApplyUsers::take(const sync::StreamBody& body, StreamContext& context)
{
    const auto* order = std::get_if<sync::UserOrdered>(&body);
    if (!order)
        return false;
    if (order->order == u"alta")
        PADRON_TRY(ask(*order, order->name, context));
    else
        PADRON_TRY(act(*order, context));
    return true;
}

Result<bool> ApplyUsers::wasHeard(const sync::UserOrdered& order)
{
    ports::LogFilter filter;
    filter.kinds = {QLatin1String(envelope::kind::kCentreApplied)};
    bool heard = false;
    PADRON_TRY(eachEntry(m_log, filter, [&order, &heard](const envelope::LogEntry& entry) {
        const QCborMap payload = entry.payload.toMap();
        if (payload.value(3).toByteArray() != order.user.bytes())
            return true;
        heard = payload.value(1).toString() == QStringLiteral("usuario-") + order.order && payload.value(5).toInteger() == order.orderedMs;
        return false; // the last that was heard of them
    }));
    return heard;
}

Result<void> ApplyUsers::ask(const sync::UserOrdered& order, const QString& name, const StreamContext& context)
{
    const QByteArray madeOf = (order.user.text() + u'/' + name + u'/' + order.role + u'/' + order.reference).toUtf8();
    PADRON_TRY(putLocalTask(m_tasks, {.kind = QStringLiteral("usuario-") + order.order, .numeral = QStringLiteral("49"), .field = name,
                                      .reason = order.role, .reference = order.reference, .askedMs = context.centreMs}, madeOf));
    PADRON_TRY(m_recorder.record(entryOf(order, "pedido")));
    return {};
}

Result<void> ApplyUsers::act(const sync::UserOrdered& order, const StreamContext& context)
{
    if (context.restored) {
        PADRON_ASSIGN(const bool heard, wasHeard(order));
        if (heard)
            return {};
    }
    const bool suspends = order.order == u"suspension", lifts = order.order == u"reactivacion", removes = order.order == u"retiro";
    PADRON_ASSIGN(access::SlotFile file, m_slots.current());
    const auto slot = std::find_if(file.users.begin(), file.users.end(),
                                   [&order](const access::UserSlot& each) { return each.user.id == order.user; });
    if (slot == file.users.end() && removes)
        return noteGone(order);
    if (slot == file.users.end() || !(suspends || lifts || removes)) { // never here
        PADRON_TRY(m_recorder.record(entryOf(order, "sin-cambio")));
        return {};
    }
    const access::SessionUser user = slot->user;
    const bool changes = removes || suspends != slot->suspended();
    PADRON_ASSIGN(const auto known, m_users.person(user.id));
    ports::AccessPerson person = known.value_or(ports::AccessPerson{.id = user.id, .sinceMs = m_clock.wallMs()});
    person.name = user.name;
    person.role = user.role;
    person.state = suspends ? AccessState::Suspendido : lifts ? AccessState::Activo : AccessState::Retirado;
    person.suspendedFrom = suspends ? m_clock.today() : QDate();
    person.suspendedUntil = suspends ? order.until : QDate();
    const auto rows = [this, &person] { return m_users.put(person); };
    if (!changes) {
        PADRON_TRY(rows());
        PADRON_TRY(m_recorder.record(entryOf(order, "sin-cambio")));
        return {};
    }
    const auto next = suspends ? access::suspended(std::move(file), user.id)
                      : lifts  ? access::lifted(std::move(file), user.id, m_slots.dataKey())
                               : access::withoutUser(std::move(file), user.id);
    if (!next && next.error().code == access::kLastResponsable)
        return ask(order, user.name, context); // somebody has to name another responsable first
    PADRON_TRY(next);
    PADRON_TRY(m_slots.keepWithin(*next, entryOf(order, "aplicado"), rows));
    if (!lifts && user.id == m_recorder.user().id && m_barred)
        m_barred();
    return {};
}

Result<void> ApplyUsers::noteGone(const sync::UserOrdered& order)
{
    // The slot file is saved before the commit: a page that was undone after that has their row still to write.
    PADRON_ASSIGN(const auto known, m_users.person(order.user));
    if (!known || known->state == AccessState::Retirado) {
        PADRON_TRY(m_recorder.record(entryOf(order, "sin-cambio")));
        return {};
    }
    ports::AccessPerson person = *known;
    person.state = AccessState::Retirado;
    person.suspendedFrom = person.suspendedUntil = QDate();
    PADRON_TRY(m_users.put(person));
    PADRON_TRY(m_recorder.record(entryOf(order, "aplicado")));
    if (order.user == m_recorder.user().id && m_barred)
        m_barred();
    return {};
}

} // namespace padron::usecases
