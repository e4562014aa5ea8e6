// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace padron::ports {

using IncidentId = core::Id<struct IncidentTag>;

/// The breaches that the law tells apart: lost or destroyed, stolen or copied, used or seen, damaged or altered.
enum class IncidentKind { Perdida, Robo, Acceso, Alteracion };
enum class IncidentNoteKind { Causa, Correccion, Aviso, Aclaracion };

inline constexpr std::array<const char*, 4> kIncidentKinds{"perdida", "robo", "acceso", "alteracion"};
inline constexpr std::array<const char*, 4> kIncidentNoteKinds{"causa", "correccion", "aviso", "aclaracion"};
inline QString keyOf(IncidentKind kind) { return QLatin1String(kIncidentKinds.at(static_cast<std::size_t>(kind))); }
inline QString keyOf(IncidentNoteKind kind) { return QLatin1String(kIncidentNoteKinds.at(static_cast<std::size_t>(kind))); }

/// What was found out or done later.
struct IncidentNote
{
    IncidentNoteKind kind = IncidentNoteKind::Aclaracion;
    QString note;
    std::optional<qint64> people; ///< how many it turned out to be
    qint64 notedMs = 0;
    core::UserId notedBy;
    QString notedName;
    friend bool operator==(const IncidentNote&, const IncidentNote&) = default;
};

/// A breach as it was first written down; people in number and never by name.
struct Incident
{
    IncidentId id;
    int number = 0;               ///< of this laptop, 1..
    IncidentKind kind = IncidentKind::Acceso;
    QString what;
    QDate happenedOn;             ///< invalid: not known
    QDate foundOn;
    QString cause;                ///< empty: not known
    QString data;                 ///< which data
    std::optional<qint64> people; ///< none: not known
    QString correction, told;
    qint64 notedMs = 0;
    core::UserId notedBy;
    QString notedName;
    QList<IncidentNote> notes = {}; ///< oldest first
    friend bool operator==(const Incident&, const Incident&) = default;
};

/// Port: the breach log. Nothing in it changes or leaves.
class IncidentStore
{
public:
    virtual ~IncidentStore() = default;
    virtual core::Result<int> insert(const Incident& incident) = 0; ///< its number
    virtual core::Result<void> add(const IncidentId& incident, const IncidentNote& note) = 0; ///< kNotFound
    virtual core::Result<QList<Incident>> all() = 0;                ///< newest first
};

} // namespace padron::ports
