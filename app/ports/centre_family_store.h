// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "domain/curp.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace padron::ports {

/// A family as it was written here by the centre's word.
struct CentreFamily
{
    core::FamilyId family;
    core::EntryId version;  ///< an entry's id, or a merge's
    int schema = 0;
    QByteArray record;      ///< CBOR, without consents; empty: it ended
    QString why;            ///< sync::FamiliesSent::why
    QString device, module; ///< who changed it; empty for what was asked for
    qint64 atMs = 0;        ///< of the change
    quint32 epoch = 0;
    QByteArray before;      ///< the record as it was here, of the same schema, for a draft that was begun on it
    quint64 throughSeq = 0; ///< this device's entries of that epoch up to it are in it
    friend bool operator==(const CentreFamily&, const CentreFamily&) = default;
};

/// Port: families that came from the centre, the last word of each.
class CentreFamilyStore
{
public:
    virtual ~CentreFamilyStore() = default;
    virtual core::Result<void> save(const CentreFamily& family) = 0;
    virtual core::Result<std::optional<CentreFamily>> family(const core::FamilyId& id) = 0;
    /// Of the family that somebody is in now.
    virtual core::Result<std::optional<CentreFamily>> familyOf(const core::PersonId& person) = 0;
    /// The CURP that the padrón has of a person and that somebody else has here; none: theirs is theirs here too.
    virtual core::Result<std::optional<domain::Curp>> withheldCurp(const core::PersonId& person) = 0;
    virtual core::Result<void> setWithheldCurp(const core::PersonId& person, const std::optional<domain::Curp>& curp) = 0;
};

} // namespace padron::ports
