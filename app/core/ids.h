// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QUuid>

namespace padron::core {

/// A UUIDv7 that can only be compared with ids of the same kind. 16 bytes, big-endian (RFC 9562).
template <class Tag> class Id
{
public:
    Id() = default; ///< the null id: "none"
    explicit Id(QUuid uuid) : m_uuid(uuid) {}

    static Result<Id> fromBytes(const QByteArray& bytes)
    {
        if (bytes.size() != 16)
            return fail(kIdMalformed);
        Id id(QUuid::fromRfc4122(bytes));
        if (id.isNull())
            return fail(kIdMalformed);
        return id;
    }

    bool isNull() const { return m_uuid.isNull(); }
    QByteArray bytes() const { return m_uuid.toRfc4122(); }
    QString text() const { return m_uuid.toString(QUuid::WithoutBraces); }
    QUuid uuid() const { return m_uuid; }

    friend bool operator==(const Id& a, const Id& b) { return a.m_uuid == b.m_uuid; }
    friend bool operator!=(const Id& a, const Id& b) { return a.m_uuid != b.m_uuid; }
    friend bool operator<(const Id& a, const Id& b) { return a.m_uuid.toRfc4122() < b.m_uuid.toRfc4122(); }
    friend size_t qHash(const Id& id, size_t seed = 0) { return ::qHash(id.m_uuid, seed); }

private:
    QUuid m_uuid;
};

using PersonId = Id<struct PersonTag>;
using FamilyId = Id<struct FamilyTag>;
using EntryId = Id<struct EntryTag>;
using UserId = Id<struct UserTag>;
using StoreId = Id<struct StoreTag>;
using DraftId = Id<struct DraftTag>;
using CredentialId = Id<struct CredentialTag>;
using ConsentId = Id<struct ConsentTag>;
using TaskId = Id<struct TaskTag>;
/// A person or a family: whatever an entry of the log is about.
using SubjectId = Id<struct SubjectTag>;

} // namespace padron::core
