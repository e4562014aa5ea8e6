// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QList>

namespace padron::ports {

enum class CheckPart {
    Pages,      ///< each page's own proof
    Structure,  ///< rows, indexes and rules of each table
    References, ///< nothing points to what is not there
    Documents,  ///< each digital page against its SHA-256
    Log,        ///< the chain
    Records,    ///< each person as the log last wrote them
};

struct CheckProgress
{
    CheckPart part = CheckPart::Pages;
    qint64 done = 0, total = 0; ///< of that part
    bool complete = false;      ///< of everything
};

struct CheckFinding
{
    CheckPart part;
    qint64 count = 0;
    friend bool operator==(const CheckFinding&, const CheckFinding&) = default;
};

/// Port: the open store's own proofs. All of them in slices, so that other calls get their turn in between.
class StoreCheck
{
public:
    virtual ~StoreCheck() = default;
    /// Bounded, for each start: the file's ends and its size. What it answers is the first fault.
    virtual core::Result<void> quick() = 0;
    virtual core::Result<void> begin() = 0;
    /// The next slice; a fault is counted, not answered.
    virtual core::Result<CheckProgress> step() = 0;
    virtual QList<CheckFinding> findings() const = 0; ///< so far; empty: whole
};

} // namespace padron::ports
