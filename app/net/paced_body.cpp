// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/paced_body.h"

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

qint64 TokenBucket::take(qint64 wanted)
{
    if (!limits())
        return wanted;
    const qint64 nowMs = m_now();
    m_thousandths = std::min(m_thousandths + (nowMs - m_lastMs) * m_rate, kMostSavedMs * m_rate);
    m_lastMs = nowMs;
    const qint64 granted = std::min(wanted, m_thousandths / 1000);
    m_thousandths -= granted * 1000;
    return granted;
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
    const qint64 granted = m_bucket.take(std::min(most, left));
    std::memcpy(data, m_bytes.constData() + pos(), static_cast<size_t>(granted));
    if (granted < left)
        m_tick.start();
    else
        m_tick.stop();
    return granted;
}

} // namespace padron::net
