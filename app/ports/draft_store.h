// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/draft.h"

#include <QList>

namespace padron::ports {

struct DraftSummary
{
    core::DraftId id;
    qint64 savedMs = 0;
    QString title;       ///< first person's name as typed, may be empty
    int people = 0;
};

/// Port: captures in progress. Outside the log; encrypted like the rest.
class DraftStore
{
public:
    virtual ~DraftStore() = default;
    virtual core::Result<void> save(const domain::FamilyDraft& draft, qint64 nowMs) = 0;
    virtual core::Result<domain::FamilyDraft> load(const core::DraftId& id) = 0; ///< kNotFound
    virtual core::Result<QList<DraftSummary>> list() = 0; ///< newest first
    virtual core::Result<void> remove(const core::DraftId& id) = 0;
};

} // namespace padron::ports
