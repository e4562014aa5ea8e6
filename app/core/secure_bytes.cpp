// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secure_bytes.h"

#include <cstring>
#include <utility>

namespace padron::core {

void wipeMemory(void* data, std::size_t size)
{
    if (size == 0)
        return;
    std::memset(data, 0, size);
    asm volatile("" : : "r"(data) : "memory"); // somebody may look: the compiler cannot leave the memset out
}

SecureBytes::SecureBytes(qsizetype size)
    : m_data(size > 0 ? std::make_unique<unsigned char[]>(static_cast<std::size_t>(size)) : nullptr), m_size(size)
{
}

SecureBytes::SecureBytes(QByteArrayView bytes) : SecureBytes(bytes.size())
{
    if (m_size > 0)
        std::memcpy(m_data.get(), bytes.data(), static_cast<std::size_t>(m_size));
}

SecureBytes::SecureBytes(SecureBytes&& other) noexcept
    : m_data(std::move(other.m_data)), m_size(std::exchange(other.m_size, 0))
{
}

SecureBytes& SecureBytes::operator=(SecureBytes&& other) noexcept
{
    if (this != &other) {
        wipe();
        m_data = std::move(other.m_data);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecureBytes::~SecureBytes()
{
    wipe();
}

void SecureBytes::wipe()
{
    if (m_data)
        wipeMemory(m_data.get(), static_cast<std::size_t>(m_size));
    m_data.reset();
    m_size = 0;
}

bool operator==(const SecureBytes& a, const SecureBytes& b)
{
    if (a.m_size != b.m_size)
        return false;
    unsigned char different = 0;
    for (qsizetype i = 0; i < a.m_size; ++i)
        different = static_cast<unsigned char>(different | (a.m_data[i] ^ b.m_data[i]));
    return different == 0;
}

} // namespace padron::core
