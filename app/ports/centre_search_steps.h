// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "ports/line_settings.h"

#include <QByteArray>
#include <QString>

namespace padron::ports {

/// A question to the centre, in the log and ready to go.
struct SearchQuestion
{
    QString path;
    QByteArray body;   ///< signed
    LineSettings line; ///< how to reach the centre
};

/// What the centre said.
struct SearchFinding
{
    bool found = false;
    bool here = false;     ///< in this store already
    QString code;          ///< of who was found
    core::PersonId person;
};

/// Port: what the search at the centre needs of the store; called on its thread.
class CentreSearchSteps
{
public:
    virtual ~CentreSearchSteps() = default;
    /// `typed`: a whole CURP or a folio. Nothing is asked that is not in the log before.
    virtual core::Result<SearchQuestion> begin(const QString& typed, const QString& reason) = 0;
    virtual core::Result<SearchFinding> read(const SearchQuestion& question, const QByteArray& answer) = 0;
    virtual core::Result<bool> isHere(const core::PersonId& person) = 0;
};

} // namespace padron::ports
