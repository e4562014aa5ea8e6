// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/shaped_line.h"

#include <QTimer>

#include <algorithm>
#include <chrono>

namespace bench {

namespace {

constexpr qint64 kSegment = 1448, kHeads = 52; ///< bytes of TCP and IP around each
constexpr qint64 kSendBuffer = 16 * 1024;
constexpr double kNoticedMs = 1200; ///< until what was lost is sent again: a round trip and the variance of such a line

} // namespace

ShapedLine::ShapedLine(int port, const Shape& shape, quint32 seed) : m_port(port), m_shape(shape), m_random(seed)
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no port for the line");
    connect(&m_server, &QTcpServer::newConnection, this, &ShapedLine::accept);
}

double ShapedLine::nowMs() const
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool ShapedLine::isBusy(const Pair& pair)
{
    return pair.up.onTheWay > 0 || pair.down.onTheWay > 0;
}

bool ShapedLine::isBusy() const
{
    return std::any_of(m_pairs.begin(), m_pairs.end(), [](const Pair& pair) { return isBusy(pair); });
}

void ShapedLine::cut(int outageMs)
{
    m_deafUntilMs = nowMs() + outageMs;
    const auto laptops = m_pairs.keys();
    m_broken += static_cast<int>(std::count_if(m_pairs.begin(), m_pairs.end(), [](const Pair& pair) { return isBusy(pair); }));
    for (QTcpSocket* laptop : laptops)
        end(laptop);
    m_up.freeAtMs = m_down.freeAtMs = 0;
}

void ShapedLine::accept()
{
    while (QTcpSocket* laptop = m_server.nextPendingConnection()) {
        if (nowMs() < m_deafUntilMs) {
            laptop->abort();
            laptop->deleteLater();
            continue;
        }
        auto* centre = new QTcpSocket(laptop);
        const double open = nowMs() + m_shape.roundTripMs; // nothing goes before the handshake
        m_pairs.insert(laptop, {{laptop, centre, open, 0}, {centre, laptop, open, 0}});
        for (QTcpSocket* side : {laptop, centre})
            side->setReadBufferSize(kSendBuffer);
        connect(laptop, &QTcpSocket::readyRead, this, [this, laptop] { pump(laptop, true); });
        connect(centre, &QTcpSocket::readyRead, this, [this, laptop] { pump(laptop, false); });
        connect(centre, &QTcpSocket::connected, this, [this, laptop] { pump(laptop, true); });
        const auto gone = [this, laptop] { end(laptop); };
        connect(laptop, &QTcpSocket::disconnected, this, gone, Qt::QueuedConnection);
        connect(centre, &QTcpSocket::disconnected, this, gone, Qt::QueuedConnection);
        centre->connectToHost(QHostAddress::LocalHost, static_cast<quint16>(m_port));
    }
}

void ShapedLine::pump(QTcpSocket* laptop, bool up)
{
    const auto pair = m_pairs.find(laptop);
    if (pair == m_pairs.end())
        return;
    Flow& flow = up ? pair->up : pair->down;
    Way& way = up ? m_up : m_down;
    if (flow.to->state() != QTcpSocket::ConnectedState)
        return;
    std::uniform_real_distribution<double> dice(0, 100);
    while (flow.onTheWay < kSendBuffer && flow.from->bytesAvailable() > 0) {
        const QByteArray segment = flow.from->read(kSegment);
        const auto size = static_cast<double>(segment.size() + kHeads);
        const double now = nowMs(), takes = size * 8 / m_shape.kbitPerSecond;
        way.freeAtMs = std::max(now, way.freeAtMs) + takes;
        way.bytes += segment.size() + kHeads;
        double arrives = way.freeAtMs + m_shape.roundTripMs / 2;
        while (dice(m_random) < m_shape.lossPercent) {
            arrives += kNoticedMs;
            way.freeAtMs += takes;
            way.bytes += segment.size() + kHeads;
        }
        flow.lastMs = std::max(flow.lastMs, arrives);
        flow.onTheWay += segment.size();
        QTimer::singleShot(static_cast<int>(flow.lastMs - now), Qt::PreciseTimer, laptop, [this, laptop, up, segment] {
            const auto found = m_pairs.find(laptop);
            if (found == m_pairs.end())
                return;
            Flow& arrived = up ? found->up : found->down;
            arrived.onTheWay -= segment.size();
            arrived.to->write(segment);
            pump(laptop, up);
        });
    }
}

void ShapedLine::end(QTcpSocket* laptop)
{
    const auto pair = m_pairs.find(laptop);
    if (pair == m_pairs.end())
        return;
    QTcpSocket* centre = pair->down.from;
    m_pairs.erase(pair);
    centre->abort();
    laptop->abort();
    laptop->deleteLater();
}

} // namespace bench
