// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/consent.h"

#include <optional>

namespace padron::ports {

/// Notices as the institution signed them, together.
struct NoticeSet
{
    qint64 number = 0;      ///< rising
    QByteArray sha256;      ///< of the signed message
    qint64 importedMs = 0;
    QList<domain::Notice> notices;
};

/// Port: the imported notices. Past sets stay.
class NoticeStore
{
public:
    virtual ~NoticeStore() = default;
    virtual core::Result<std::optional<NoticeSet>> current() = 0; ///< the last; none: those that ship hold
    virtual core::Result<void> insert(const NoticeSet& set) = 0;  ///< inside a transaction; kAlreadyExists
};

} // namespace padron::ports
