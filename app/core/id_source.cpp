// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/id_source.h"

#include <QRandomGenerator>

namespace padron::core {

QUuid UuidV7Source::next()
{
    const auto now = static_cast<quint64>(m_clock.wallMs());
    auto* random = QRandomGenerator::system();
    if (now > m_lastMs) {
        m_lastMs = now;
        m_counter = static_cast<quint16>(random->bounded(0x0800)); // upper half left for increments
    } else if (++m_counter > 0x0fff) {
        ++m_lastMs;
        m_counter = 0;
    }
    const quint64 high = (m_lastMs << 16) | 0x7000 | m_counter;
    const quint64 low = (random->generate64() & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    QByteArray bytes(16, Qt::Uninitialized);
    for (int i = 0; i < 8; ++i) {
        bytes[i] = static_cast<char>(high >> (56 - 8 * i));
        bytes[8 + i] = static_cast<char>(low >> (56 - 8 * i));
    }
    return QUuid::fromRfc4122(bytes);
}

} // namespace padron::core
