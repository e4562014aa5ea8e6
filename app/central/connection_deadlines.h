// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <openssl/types.h>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace padron::central {

/// How long a connection may take for what it does, whatever pieces it comes in.
struct ConnectionTimes
{
    std::chrono::milliseconds opening{30'000};    ///< from the first byte, or the last answer, to the end of the headers
    std::chrono::milliseconds transfer{60'000};   ///< a body, or an answer, besides its bytes
    std::chrono::milliseconds answering{300'000}; ///< what the centre itself needs
    std::chrono::milliseconds ending{20'000};     ///< for everybody, once the server stops
    std::chrono::milliseconds look{2'000};        ///< between two looks at who is late
    std::uint64_t slowestBytesPerSecond = 2000;
};

/// Cuts off whoever is late. A read that times out alone is no bound: a byte every few seconds would hold a thread for ever.
/// Outlives the context that it watches.
class ConnectionDeadlines
{
public:
    explicit ConnectionDeadlines(const ConnectionTimes& times);
    ~ConnectionDeadlines();
    ConnectionDeadlines(const ConnectionDeadlines&) = delete;
    ConnectionDeadlines& operator=(const ConnectionDeadlines&) = delete;

    bool watch(SSL_CTX& context); ///< every connection that it accepts, from its handshake to its end
    void headersCame(const SSL* connection, std::uint64_t bodyBytes);
    void answerGoes(const SSL* connection, std::uint64_t bytes);
    void answerSent(const SSL* connection);
    void endAll(); ///< within `ending`, who comes later too

private:
    using Moment = std::chrono::steady_clock::time_point;
    struct Watched
    {
        int socket = -1;
        Moment deadline;
    };
    static int index();
    static void began(const SSL* connection, int where, int);
    static void over(void* connection, void* data, CRYPTO_EX_DATA*, int, long, void*);
    std::chrono::milliseconds timeFor(std::uint64_t bytes) const;
    void allow(const SSL* connection, std::chrono::milliseconds time);
    Moment within(std::chrono::milliseconds time) const; ///< with m_mutex held
    void run();

    const ConnectionTimes m_times;
    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::unordered_map<const SSL*, Watched> m_watched;
    Moment m_end = Moment::max();
    bool m_over = false;
    std::thread m_thread; ///< last: it runs as soon as it is there
};

} // namespace padron::central
