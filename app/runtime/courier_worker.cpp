// SPDX-License-Identifier: GPL-3.0-or-later
#include "runtime/courier_worker.h"

#include <algorithm>
#include <utility>

namespace padron::runtime {

using ports::PackageWay;
using sync::PackageKind;
using sync::PackageName;

namespace {

constexpr int kTimeoutMs = 60'000;

const char* routeOf(PackageKind kind)
{
    return kind == PackageKind::Lote ? "lotes" : kind == PackageKind::Pedido ? "flujo" : "adjuntos";
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

void CourierWorker::wake()
{
    if (m_line.paused || m_ending)
        return;
    if (m_busy) {
        m_again = true;
        return;
    }
    m_timer.stop();
    if (!m_folder)
        m_folder = m_openFolder();
    const auto files = m_folder->list(PackageWay::Salida);
    if (!files)
        return backOff();
    m_queue = sync::packagesIn(*files, PackageWay::Salida);
    // requests last: what the stream says rests on the batches, and pages on both
    std::stable_sort(m_queue.begin(), m_queue.end(), [](const PackageName& a, const PackageName& b) {
        return (a.kind == PackageKind::Pedido) < (b.kind == PackageKind::Pedido);
    });
    m_busy = true;
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
    m_transport->send({ports::TransportRequest::Method::Post, path, bytes, kTimeoutMs},
                      [this, name, bytes](const ports::TransportReply& reply) {
                          if (!m_ending)
                              take(name, bytes, reply);
                      });
}

void CourierWorker::take(const PackageName& name, const QByteArray& bytes, const ports::TransportReply& reply)
{
    using Outcome = ports::TransportReply::Outcome;
    if (reply.outcome != Outcome::Answered || reply.httpStatus >= 500 || reply.httpStatus < 200)
        return backOff();
    if (reply.httpStatus != 200) // refused: its own laptop still has it, and another day the centre may take it
        return passOver();
    quint64 from = 0;
    const auto more = keep(name, reply.body, from);
    if (!more)
        return backOff();
    if (*more)
        return send(name, bytes, from);
    if (!m_folder->remove(PackageWay::Salida, name.text()))
        return backOff();
    ++m_delivered;
    m_retry.succeeded();
    passOver();
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

void CourierWorker::backOff()
{
    m_queue.clear();
    const qint64 waitMs = m_retry.afterFailure();
    rest();
    if (!m_line.paused)
        m_timer.start(static_cast<int>(waitMs));
}

void CourierWorker::rest()
{
    const bool wasBusy = m_busy;
    m_busy = false;
    if (wasBusy)
        Q_EMIT delivered(m_delivered);
    if (std::exchange(m_again, false))
        QMetaObject::invokeMethod(this, &CourierWorker::wake, Qt::QueuedConnection);
}

} // namespace padron::runtime
