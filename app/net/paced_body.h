// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QTimer>

#include <functional>
#include <mutex>
#include <vector>

namespace padron::net {

using Milliseconds = std::function<qint64()>; ///< since whenever; never goes back
Milliseconds steadyMilliseconds();

/// How many bytes may pass by now: so many a second, and what was not used within a quarter of a second is lost. Of several
/// who ask, on whatever threads, nobody gets all.
class TokenBucket
{
public:
    /// 0: no limit.
    explicit TokenBucket(qint64 bytesPerSecond, Milliseconds now = steadyMilliseconds());
    void setRate(qint64 bytesPerSecond);
    bool limits() const;
    qint64 take(qint64 wanted, const void* who = nullptr); ///< of them, how many may pass; they have passed then

    static constexpr int kTickMs = 50; ///< when to ask again

private:
    qint64 sharers(const void* who, qint64 nowMs); ///< with m_mutex held

    struct Asker
    {
        const void* who;
        qint64 lastMs;
    };
    mutable std::mutex m_mutex;
    qint64 m_rate;
    Milliseconds m_now;
    qint64 m_lastMs;
    qint64 m_thousandths = 0; ///< of a byte, saved up
    std::vector<Asker> m_askers; ///< of late
};

/// What one laptop may send and read, whoever of it does: sync, courier and search share it.
class Bandwidth
{
public:
    explicit Bandwidth(const Milliseconds& now = steadyMilliseconds()) : sending(0, now), reading(0, now) {}
    void limit(int kbitPerSecond); ///< 0: no limit

    TokenBucket sending, reading;
};

/// The body of a request, handed out no faster than its bucket lets it. Reads nothing when there is nothing yet, and says
/// readyRead() when there may be more: nobody waits, a timer asks.
class PacedBody final : public QIODevice
{
    Q_OBJECT

public:
    PacedBody(QByteArray bytes, TokenBucket& bucket, QObject* parent);
    qint64 size() const override { return m_bytes.size(); }
    bool isSequential() const override { return false; }

protected:
    qint64 readData(char* data, qint64 most) override;
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    TokenBucket& m_bucket;
    QTimer m_tick;
};

} // namespace padron::net
