// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QBitArray>
#include <QString>

namespace padron::qrimage {

/// Error correction: how much damage a symbol survives (7, 15, 25, 30 %).
enum class Ecc { L, M, Q, H };

/// A QR as a square of dark and light modules, quiet zone not included.
class QrSymbol
{
public:
    int version() const { return m_version; }   ///< 1..40
    int size() const { return m_size; }         ///< modules a side: 17 + 4 * version
    Ecc ecc() const { return m_ecc; }
    bool at(int x, int y) const { return m_dark.testBit(y * m_size + x); } ///< dark?

    friend bool operator==(const QrSymbol&, const QrSymbol&) = default;

private:
    friend core::Result<QrSymbol> encodeQr(const QString& text, Ecc ecc);
    QrSymbol(int version, int size, Ecc ecc, QBitArray dark)
        : m_version(version), m_size(size), m_ecc(ecc), m_dark(std::move(dark))
    {
    }
    int m_version, m_size;
    Ecc m_ecc;
    QBitArray m_dark;
};

/// The smallest symbol that holds the text in alphanumeric mode (the alphabet of Base45). kNotEncodable.
core::Result<QrSymbol> encodeQr(const QString& text, Ecc ecc = Ecc::Q);

} // namespace padron::qrimage
