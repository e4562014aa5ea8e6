// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/issue.h"

#include <QString>

namespace padron::domain {

inline constexpr core::ErrorCode kFolioMalformed{"DOM-102"};

/// EE-MMMM-DD: entity, module, device within the module. Assigned by the centre at enrolment.
class FolioPrefix
{
public:
    static core::Result<FolioPrefix> parse(QStringView text); ///< "07-0457-02" or "07045702"
    const QString& digits() const { return m_digits; }        ///< "07045702"
    QString text() const;                                     ///< "07-0457-02"
    friend bool operator==(const FolioPrefix&, const FolioPrefix&) = default;

private:
    QString m_digits;
};

/// `EE-MMMM-DD-NNNNNN-V`, V = ISO 7064 MOD 11,10 over the fourteen digits before it. Never reused.
class Folio
{
public:
    static core::Result<Folio> parse(QStringView text); ///< with or without hyphens and spaces
    static Issues explain(QStringView text); ///< the rule a text breaks (field Folio); empty when parse accepts it
    static Folio make(const FolioPrefix& prefix, int counter); ///< counter 1..999999

    const QString& digits() const { return m_digits; } ///< 15 digits, as in the QR
    QString text() const;                              ///< "07-0457-02-000123-9"
    int counter() const;
    FolioPrefix prefix() const;
    friend bool operator==(const Folio&, const Folio&) = default;

private:
    QString m_digits;
};

/// ISO/IEC 7064 MOD 11,10 check digit of a digit string.
QChar mod11_10(QStringView digits);

} // namespace padron::domain
