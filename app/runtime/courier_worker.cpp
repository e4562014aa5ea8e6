// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/courier_worker.h"

#include "runtime/time_allowed.h"
#include "sync/engine/centre_answers.h"

#include <algorithm>
#include <utility>

namespace padron::runtime {

using ports::PackageWay;
using sync::PackageKind;
using sync::PackageName;

namespace {

constexpr int kTimeoutMs = 60'000, kLookAgainMs = 60 * 60'000;

const char* routeOf(PackageKind kind)
{
    return kind == PackageKind::Lote ? "lotes" : kind == PackageKind::Pedido ? "flujo" : "adjuntos";
}

/// What goes last together: a laptop's batches only go in their order.
QString lineOf(const PackageName& name)
{
    return name.kind == PackageKind::Lote ? QStringLiteral("%1-%2").arg(name.store.text()).arg(name.epoch) : name.text();
}

} // namespace

CourierWorker::CourierWorker(const CourierRunner::Identity& identity, CourierRunner::OpenFolder openFolder,
                             CourierRunner::MakeTransport makeTransport, std::function<double()> uniform)
    : m_identity(identity), m_openFolder(std::move(openFolder)), m_makeTransport(std::move(makeTransport)),
      m_retry(std::move(uniform)), m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CourierWorker::wake);
}

CourierWorker::~CourierWorker()
{
    m_ending = true; // the transport answers its pending calls when it goes
    m_transport.reset();
}

void CourierWorker::exchanged()
{
    m_lineStands = true;
    if (!m_busy && !m_timer.isActive())
        wake();
}

void CourierWorker::setTransport(CourierRunner::MakeTransport makeTransport)
{
    m_makeTransport = std::move(makeTransport);
    m_newLine = true;
}

void CourierWorker::wake()
{
    if (m_line.paused || m_ending || !m_lineStands)
        return;
    if (m_busy) {
        m_again = true;
        return;
    }
    m_timer.stop();
    if (!m_folder)
        m_folder = m_openFolder();
    const auto files = m_folder->list(PackageWay::Salida);
    if (!files || files->isEmpty())
        return;
    m_queue = sync::packagesIn(*files, PackageWay::Salida);
    // requests last: what the stream says rests on the batches, and pages on both; and behind all what failed before
    const auto place = [this](const PackageName& name) {
        return std::pair(m_behind.contains(lineOf(name)), name.kind == PackageKind::Pedido);
    };
    std::stable_sort(m_queue.begin(), m_queue.end(), [&place](const auto& a, const auto& b) { return place(a) < place(b); });
    m_busy = true;
    m_failed = false;
    m_delivered = 0;
    next();
}

void CourierWorker::setLine(const ports::LineSettings& line)
{
    m_line = line;
    m_newLine = true;
    if (line.paused)
        m_timer.stop();
    else
        wake();
}

void CourierWorker::next()
{
    while (!m_queue.isEmpty() && !m_line.paused) {
        const PackageName name = m_queue.first();
        const auto bytes = m_folder->read(PackageWay::Salida, name.text(), name.mostBytes());
        if (bytes && sync::fits(name, *bytes))
            return send(name, *bytes, 0);
        m_queue.removeFirst();
    }
    rest();
}

void CourierWorker::send(const PackageName& name, const QByteArray& bytes, quint64 from)
{
    if (!m_transport || std::exchange(m_newLine, false))
        m_transport = m_makeTransport(m_line);
    QString path = QStringLiteral("/v1/mensajeria/%1/%2/%3")
                       .arg(QLatin1String(routeOf(name.kind)), m_identity.store.text())
                       .arg(m_identity.epoch);
    if (from > 0)
        path += QStringLiteral("?desde=%1").arg(from);
    m_transport->send({ports::TransportRequest::Method::Post, path, bytes, timeAllowedMs(m_line, kTimeoutMs, bytes.size())},
                      [this, name, bytes](const ports::TransportReply& reply) {
                          if (!m_ending)
                              take(name, bytes, reply);
                      });
}

void CourierWorker::take(const PackageName& name, const QByteArray& bytes, const ports::TransportReply& reply)
{
    using Outcome = ports::TransportReply::Outcome;
    if (reply.outcome != Outcome::Answered) {
        m_lineStands = false;
        return backOff(name);
    }
    if (reply.httpStatus >= 500 && name.kind == PackageKind::Adjunto) // no room for pages, it may be
        return pagesFail(name);
    if (reply.httpStatus >= 500 || reply.httpStatus < 200)
        return backOff(name);
    if (reply.httpStatus != 200)
        return refused(name, reply.httpStatus, reply.body);
    quint64 from = 0;
    const auto more = keep(name, reply.body, from);
    if (!more)
        return backOff(name);
    if (*more)
        return send(name, bytes, from);
    ++m_delivered;
    m_retry.succeeded();
    drop(name);
}

/// Its own laptop still has it. What is no good is carried no further; what another day may be taken stays.
void CourierWorker::refused(const PackageName& name, int httpStatus, const QByteArray& body)
{
    const QString key = sync::keyIn(body);
    if (httpStatus == sync::kForbidden && (key == sync::kCertificateOverKey || key == QLatin1String("equipo-revocado")))
        return backOff(name); // of this laptop: nothing of the rest would go better
    if (!key.isEmpty() && (httpStatus == 400 || httpStatus == 404 || httpStatus == 422))
        return drop(name);
    passOver();
}

void CourierWorker::drop(const PackageName& name)
{
    if (!m_folder->remove(PackageWay::Salida, name.text()))
        return backOff(name);
    m_behind.remove(lineOf(name));
    passOver();
}

void CourierWorker::pagesFail(const PackageName& name)
{
    m_behind.insert(lineOf(name));
    m_failed = true;
    m_queue.removeIf([](const PackageName& one) { return one.kind == PackageKind::Adjunto; });
    next();
}

core::Result<bool> CourierWorker::keep(const PackageName& name, const QByteArray& answer, quint64& from)
{
    if (const auto receipt = sync::receiptFor(name)) {
        if (!sync::fits(*receipt, answer)) // somebody else answered
            return core::fail(core::kInternal, QStringLiteral("answer"));
        PADRON_TRY(m_folder->write(PackageWay::Entrada, receipt->text(), answer));
        return false;
    }
    PackageName kept = name;
    kept.kind = PackageKind::Flujo;
    PADRON_ASSIGN(const sync::SealedPage page, sync::decodeSealedPage(answer));
    kept.number = page.from;
    if (!sync::fits(kept, answer))
        return core::fail(core::kInternal, QStringLiteral("answer"));
    if (page.next > page.from)
        PADRON_TRY(m_folder->write(PackageWay::Entrada, kept.text(), answer));
    from = page.next;
    return page.more;
}

void CourierWorker::passOver()
{
    m_queue.removeFirst();
    next();
}

void CourierWorker::backOff(const PackageName& name)
{
    m_behind.insert(lineOf(name));
    m_failed = true;
    m_queue.clear();
    rest();
}

void CourierWorker::rest()
{
    m_busy = false;
    const auto left = m_folder->list(PackageWay::Salida);
    if (!m_line.paused && (m_failed || (left && !left->isEmpty())))
        m_timer.start(m_failed ? static_cast<int>(m_retry.afterFailure()) : kLookAgainMs);
    Q_EMIT delivered(m_delivered);
    if (std::exchange(m_again, false) && !m_failed)
        QMetaObject::invokeMethod(this, &CourierWorker::wake, Qt::QueuedConnection);
}

} // namespace padron::runtime
