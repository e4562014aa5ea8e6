// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/entry_reader.h"

#include "central/projector.h"
#include "domain/record_codec.h"
#include "envelope/log_chain.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>

namespace padron::central {

namespace {

constexpr std::size_t kEntriesAThread = 16; ///< fewer are read sooner than a thread starts
constexpr unsigned kMostThreads = 4;        ///< other laptops want a core too

bool isOwn(const domain::Folio& folio, const Device& device)
{
    return folio.digits().startsWith(device.folioPrefix); // of an earlier epoch: looked up, one by one
}

void readFamily(ReadEntry& read, const Device& device, qint64 nowMs)
{
    const envelope::LogEntry& entry = *read.entry;
    if (entry.schema < 1 || entry.schema > domain::kRecordSchema)
        return;
    auto record = domain::familyRecordFromCbor(entry.payload, entry.schema);
    if (!record)
        return;
    const QDate day = Projector::dayOf(entry, nowMs);
    const auto& people = record->people;
    if (!isOwn(record->family.folio, device) ||
        !std::all_of(people.begin(), people.end(), [&](const auto& person) { return isOwn(person.folio, device); }) ||
        domain::blocks(domain::checkRecord(*record, day)))
        return;
    for (const domain::Person& person : people)
        read.states.append(Projector::stateAlone(person, day));
    read.family = std::move(*record);
    read.isPlain = true;
}

void readOne(ReadEntry& read, const Device& device, qint64 nowMs)
{
    read.sha256 = envelope::sha256(read.bytes);
    read.entry = envelope::decodeEntry(read.bytes);
    if (!read.entry)
        return;
    if (read.entry->kind == QLatin1String(envelope::kind::kFamilyRegistered))
        readFamily(read, device, nowMs);
    else
        read.isPlain = Projector::isOnlyKept(read.entry->kind);
}

} // namespace

std::vector<ReadEntry> readEntries(const QList<QByteArray>& entries, const Device& device, qint64 nowMs)
{
    std::vector<ReadEntry> all(static_cast<std::size_t>(entries.size()));
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i].bytes = entries.at(static_cast<qsizetype>(i));
    std::atomic<std::size_t> next = 0;
    const auto work = [&] {
        for (std::size_t i = next++; i < all.size(); i = next++)
            readOne(all[i], device, nowMs);
    };
    const std::size_t useful = std::min<std::size_t>(all.size() / kEntriesAThread,
                                                     std::min(std::thread::hardware_concurrency(), kMostThreads));
    std::vector<std::thread> helpers;
    try {
        for (std::size_t i = 1; i < useful; ++i)
            helpers.emplace_back(work);
    } catch (const std::system_error&) { // the system gives no more threads: those that are there do it
    }
    work();
    for (auto& helper : helpers)
        helper.join();
    return all;
}

} // namespace padron::central
