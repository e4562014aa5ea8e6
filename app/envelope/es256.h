// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace padron::envelope {

/// ECDSA on P-256 with SHA-256 (RFC 9053, 2.1), of other issuers only: nothing of the padrón signs with it.
class Es256Key
{
public:
    static core::Result<Es256Key> fromPoint(const QByteArray& xy64); ///< x | y. kKeyMalformed when off the curve
    const QByteArray& point() const { return m_point; }
    bool verify(const QByteArray& message, const QByteArray& rs64) const; ///< r | s
    friend bool operator==(const Es256Key&, const Es256Key&) = default;

private:
    explicit Es256Key(QByteArray point) : m_point(std::move(point)) {}
    QByteArray m_point;
};

} // namespace padron::envelope
