// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/paced_body.h"

#include "ports/line_settings.h"

#include <algorithm>
#include <chrono>
#include <cstring>

namespace padron::net {

namespace {

constexpr qint64 kMostSavedMs = 250;

} // namespace

Milliseconds steadyMilliseconds()
{
    using namespace std::chrono;
    return [] { return static_cast<qint64>(duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count()); };
}

TokenBucket::TokenBucket(qint64 bytesPerSecond, Milliseconds now)
    : m_rate(bytesPerSecond), m_now(std::move(now)), m_lastMs(m_now())
{
}

void TokenBucket::setRate(qint64 bytesPerSecond)
{
    const std::lock_guard lock(m_mutex);
    m_rate = bytesPerSecond;
}

bool TokenBucket::limits() const
{
    const std::lock_guard lock(m_mutex);
    return m_rate > 0;
}

qint64 TokenBucket::sharers(const void* who, qint64 nowMs)
{
    std::erase_if(m_askers, [&](const Asker& one) { return one.who == who || nowMs - one.lastMs > kMostSavedMs; });
    m_askers.push_back({who, nowMs});
    return static_cast<qint64>(m_askers.size());
}

qint64 TokenBucket::take(qint64 wanted, const void* who)
{
    const std::lock_guard lock(m_mutex);
    if (m_rate <= 0)
        return wanted;
    const qint64 nowMs = m_now();
    m_thousandths = std::min(m_thousandths + (nowMs - m_lastMs) * m_rate, kMostSavedMs * m_rate);
    m_lastMs = nowMs;
    const qint64 granted = std::min(wanted, m_thousandths / 1000 / sharers(who, nowMs));
    m_thousandths -= granted * 1000;
    return granted;
}

void Bandwidth::limit(int kbitPerSecond)
{
    sending.setRate(ports::bytesPerSecond(kbitPerSecond));
    reading.setRate(ports::bytesPerSecond(kbitPerSecond));
}

PacedBody::PacedBody(QByteArray bytes, TokenBucket& bucket, QObject* parent)
    : QIODevice(parent), m_bytes(std::move(bytes)), m_bucket(bucket), m_tick(this)
{
    m_tick.setInterval(TokenBucket::kTickMs);
    connect(&m_tick, &QTimer::timeout, this, &QIODevice::readyRead);
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 PacedBody::readData(char* data, qint64 most)
{
    const qint64 left = m_bytes.size() - pos();
    const qint64 granted = m_bucket.take(std::min(most, left), this);
    std::memcpy(data, m_bytes.constData() + pos(), static_cast<size_t>(granted));
    if (granted < left)
        m_tick.start();
    else
        m_tick.stop();
    return granted;
}

} // namespace padron::net
