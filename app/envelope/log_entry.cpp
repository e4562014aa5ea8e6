// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelope/log_entry.h"

#include "envelope/errors.h"

namespace padron::envelope {

using core::Result;

namespace {

constexpr qsizetype kMaxEntryBytes = 1024 * 1024; // a batch's limit
constexpr qsizetype kMaxSubjects = 1000;
constexpr qsizetype kMaxModalityKind = 40;
constexpr qsizetype kMaxModalityText = 120;

template <class Id> QCborValue idOrNull(const Id& id)
{
    return id.isNull() ? QCborValue(nullptr) : QCborValue(id.bytes());
}

/// False when it is neither an id nor null.
template <class Id> bool readId(const QCborValue& value, bool nullAllowed, Id& id)
{
    if (value.isNull())
        return nullAllowed;
    const auto read = value.isByteArray() ? Id::fromBytes(value.toByteArray()) : Result<Id>(Id());
    if (!read || read->isNull())
        return false;
    id = *read;
    return true;
}

bool readSubjects(const QCborArray& array, QList<EntrySubject>& subjects)
{
    for (const QCborValue item : array) {
        const QCborArray pair = item.toArray();
        EntrySubject subject;
        if (!item.isArray() || pair.size() != 2 || !readId(pair.at(0), false, subject.id)
            || !readId(pair.at(1), true, subject.base))
            return false;
        subjects.append(subject);
    }
    return true;
}

QCborMap toCbor(const EntryModality& modality)
{
    QCborMap map;
    map.insert(1, modality.kind);
    map.insert(2, modality.place);
    map.insert(3, modality.event);
    map.insert(4, modality.brigade);
    return map;
}

bool readModality(const QCborValue& value, EntryModality& modality)
{
    core::CborMapReader reader(value);
    modality.kind = reader.text(1, kMaxModalityKind);
    modality.place = reader.text(2, kMaxModalityText);
    modality.event = reader.text(3, kMaxModalityText);
    modality.brigade = reader.text(4, kMaxModalityText);
    const QString all = modality.kind + modality.place + modality.event + modality.brigade;
    return reader.finish() && !modality.kind.isEmpty() && !all.contains(QChar(0));
}

} // namespace

QByteArray encodeEntry(const LogEntry& entry)
{
    QCborArray subjects;
    for (const EntrySubject& subject : entry.subjects)
        subjects.append(QCborArray{subject.id.bytes(), idOrNull(subject.base)});
    QCborMap map;
    map.insert(1, entry.id.bytes());
    map.insert(2, entry.atMs);
    map.insert(3, entry.monoMs);
    map.insert(4, entry.bootId);
    map.insert(5, idOrNull(entry.user));
    map.insert(6, entry.role);
    map.insert(7, entry.kind);
    map.insert(8, subjects);
    map.insert(9, entry.numeral);
    map.insert(10, entry.schema);
    map.insert(11, entry.payload.isMap() ? entry.payload : QCborValue(nullptr));
    map.insert(12, entry.appVersion);
    if (entry.modality)
        map.insert(13, toCbor(*entry.modality));
    return core::encodeCbor(map);
}

Result<LogEntry> decodeEntry(const QByteArray& bytes)
{
    const auto value = core::decodeCbor(bytes, {.maxBytes = kMaxEntryBytes});
    if (!value)
        return core::fail(kEntryMalformed, value.error().detail);
    // Qt turns integers over 63 bits into doubles; nothing that would not be written back the same may enter.
    if (value->toCbor() != bytes)
        return core::fail(kEntryMalformed, QStringLiteral("re-encoding differs"));

    core::CborMapReader reader(*value);
    LogEntry entry;
    if (!readId(reader.value(1), false, entry.id))
        reader.reject(QStringLiteral("id"));
    entry.atMs = reader.integer(2);
    entry.monoMs = reader.integer(3);
    entry.bootId = reader.bytes(4, 16);
    if (!readId(reader.value(5), true, entry.user))
        reader.reject(QStringLiteral("user"));
    entry.role = reader.text(6, 40);
    entry.kind = reader.text(7, 60);
    if (entry.kind.isEmpty() || entry.kind.contains(QChar(0))) // no database keeps a NUL in a text
        reader.reject(QStringLiteral("kind"));
    if (!readSubjects(reader.array(8, kMaxSubjects), entry.subjects))
        reader.reject(QStringLiteral("subjects"));
    entry.numeral = reader.text(9, 20);
    entry.schema = static_cast<int>(reader.integer(10, 1, 100000));
    entry.payload = reader.value(11);
    if (!entry.payload.isMap() && !entry.payload.isNull())
        reader.reject(QStringLiteral("payload"));
    entry.appVersion = reader.text(12, 40);
    if (reader.has(13) && !readModality(reader.value(13), entry.modality.emplace()))
        reader.reject(QStringLiteral("modality"));
    if (const auto done = reader.finish(); !done)
        return core::fail(kEntryMalformed, done.error().detail);
    return entry;
}

} // namespace padron::envelope
