// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstddef>
#include <memory>

namespace padron::core {

/// Secret bytes: move-only, never printed, wiped when they go. Locking the memory is platform/memory.h's work.
class SecureBytes
{
public:
    SecureBytes() = default;
    explicit SecureBytes(qsizetype size); ///< zeroed
    explicit SecureBytes(QByteArrayView bytes);
    SecureBytes(SecureBytes&& other) noexcept;
    SecureBytes& operator=(SecureBytes&& other) noexcept;
    SecureBytes(const SecureBytes&) = delete;
    SecureBytes& operator=(const SecureBytes&) = delete;
    ~SecureBytes();

    unsigned char* data() { return m_data.get(); }
    const unsigned char* data() const { return m_data.get(); }
    qsizetype size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    QByteArrayView view() const { return {reinterpret_cast<const char*>(m_data.get()), m_size}; }
    SecureBytes clone() const { return SecureBytes(view()); }
    void wipe();

    /// Constant time in the content.
    friend bool operator==(const SecureBytes& a, const SecureBytes& b);

private:
    std::unique_ptr<unsigned char[]> m_data;
    qsizetype m_size = 0;
};

/// Overwrites memory in a way the compiler may not drop; for secrets that other libraries left in a buffer.
void wipeMemory(void* data, std::size_t size);

} // namespace padron::core
