// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/connection_deadlines.h"

#include <openssl/ssl.h>

#include <sys/socket.h>

#include <algorithm>

namespace padron::central {

ConnectionDeadlines::ConnectionDeadlines(const ConnectionTimes& times) : m_times(times), m_thread([this] { run(); }) {}

ConnectionDeadlines::~ConnectionDeadlines()
{
    {
        const std::lock_guard lock(m_mutex);
        m_over = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

/// OpenSSL calls over() when it frees a connection, which is before its socket is closed and its number another's.
int ConnectionDeadlines::index()
{
    static const int own = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, &ConnectionDeadlines::over);
    return own;
}

bool ConnectionDeadlines::watch(SSL_CTX& context)
{
    if (index() < 0 || SSL_CTX_set_app_data(&context, this) != 1)
        return false;
    SSL_CTX_set_info_callback(&context, &ConnectionDeadlines::began);
    return true;
}

void ConnectionDeadlines::began(const SSL* connection, int where, int)
{
    if (!(where & SSL_CB_HANDSHAKE_START) || SSL_get_ex_data(connection, index()))
        return;
    auto* self = static_cast<ConnectionDeadlines*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(connection)));
    const std::lock_guard lock(self->m_mutex);
    // OpenSSL hands its own mutable connection to callbacks as const.
    if (SSL_set_ex_data(const_cast<SSL*>(connection), index(), self) == 1)
        self->m_watched[connection] = {SSL_get_fd(connection), self->within(self->m_times.opening)};
    else
        ::shutdown(SSL_get_fd(connection), SHUT_RDWR); // unwatched nobody is served
}

void ConnectionDeadlines::over(void* connection, void* data, CRYPTO_EX_DATA*, int, long, void*)
{
    auto* self = static_cast<ConnectionDeadlines*>(data);
    if (!self)
        return;
    const std::lock_guard lock(self->m_mutex);
    self->m_watched.erase(static_cast<const SSL*>(connection));
}

std::chrono::milliseconds ConnectionDeadlines::timeFor(std::uint64_t bytes) const
{
    return m_times.transfer + std::chrono::milliseconds(bytes * 1000 / m_times.slowestBytesPerSecond);
}

ConnectionDeadlines::Moment ConnectionDeadlines::within(std::chrono::milliseconds time) const
{
    return std::min(m_end, std::chrono::steady_clock::now() + time);
}

void ConnectionDeadlines::allow(const SSL* connection, std::chrono::milliseconds time)
{
    const std::lock_guard lock(m_mutex);
    if (const auto one = m_watched.find(connection); one != m_watched.end())
        one->second.deadline = within(time);
}

void ConnectionDeadlines::headersCame(const SSL* connection, std::uint64_t bodyBytes)
{
    allow(connection, timeFor(bodyBytes) + m_times.answering);
}

void ConnectionDeadlines::answerGoes(const SSL* connection, std::uint64_t bytes)
{
    allow(connection, timeFor(bytes));
}

void ConnectionDeadlines::answerSent(const SSL* connection)
{
    allow(connection, m_times.opening);
}

void ConnectionDeadlines::endAll()
{
    const std::lock_guard lock(m_mutex);
    m_end = within(m_times.ending);
    for (auto& [connection, one] : m_watched)
        one.deadline = std::min(one.deadline, m_end);
}

void ConnectionDeadlines::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_over) {
        const Moment now = std::chrono::steady_clock::now();
        for (const auto& [connection, one] : m_watched)
            if (one.deadline <= now)
                ::shutdown(one.socket, SHUT_RDWR); // its thread reads the end of it
        m_wake.wait_for(lock, m_times.look, [this] { return m_over; });
    }
}

} // namespace padron::central
