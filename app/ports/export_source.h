// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/modality.h"
#include "domain/person.h"
#include "ports/registry_store.h"

#include <QList>

#include <optional>

namespace padron::ports {

/// A registered person as lists tell of them.
struct ExportRow
{
    qint64 num = 0; ///< place in the order they were registered here
    domain::Person person;
    RecordState state = RecordState::PorEnviar;
    std::optional<domain::Folio> familyFolio; ///< none: in no family now
    qint64 registeredMs = 0;                  ///< 0: the log does not say
    std::optional<domain::ModalityKind> modality;
};

/// Port: everybody, a page at a time, in an order that no update changes.
class ExportSource
{
public:
    virtual ~ExportSource() = default;
    virtual core::Result<qint64> lastNum() = 0; ///< 0: nobody
    virtual core::Result<QList<ExportRow>> page(qint64 after, qint64 last, int limit) = 0;
};

} // namespace padron::ports
