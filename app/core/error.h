// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <string_view>

namespace padron::core {

/// A stable printed id such as "DB-103". Each library declares its own codes in its errors.h;
/// a lint test holds them unique, and ui/errors has a text for each.
class ErrorCode
{
public:
    constexpr explicit ErrorCode(const char* printedId) : m_id(printedId) {}
    constexpr std::string_view id() const { return m_id; }
    friend constexpr bool operator==(ErrorCode a, ErrorCode b) { return a.m_id == b.m_id; }

private:
    std::string_view m_id;
};

/// What went wrong. `detail` is for whoever mends it and never carries personal data or secrets.
struct Error
{
    ErrorCode code;
    QString detail = {};

    QString printedId() const;
    friend bool operator==(const Error& a, const Error& b) { return a.code == b.code; }
};

inline constexpr ErrorCode kCborMalformed{"COR-101"};     ///< not well-formed, too deep, too long or not canonical CBOR
inline constexpr ErrorCode kCborUnexpected{"COR-102"};    ///< well-formed, but a field is missing, of another type or out of bounds
inline constexpr ErrorCode kIdMalformed{"COR-103"};       ///< an identifier that is not 16 bytes or is null
inline constexpr ErrorCode kInternal{"COR-199"};          ///< a broken promise of our own

} // namespace padron::core
