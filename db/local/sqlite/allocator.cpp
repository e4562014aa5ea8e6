// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/sqlite/allocator.h"

#include "core/secure_bytes.h"
#include "local/errors.h"

#include <sqlite3.h>

#include <cstdlib>
#include <cstring>

namespace padron::sqlite {

namespace {

// The size lies in front of each piece; 16 bytes keep what follows aligned for anything.
constexpr int kHeader = 16;

void* frontOf(void* piece)
{
    return static_cast<char*>(piece) - kHeader;
}

int sizeOf(void* piece)
{
    int size = 0;
    if (piece)
        std::memcpy(&size, frontOf(piece), sizeof size);
    return size;
}

void* allocate(int size)
{
    void* front = std::malloc(static_cast<std::size_t>(size) + kHeader);
    if (!front)
        return nullptr;
    std::memcpy(front, &size, sizeof size);
    return static_cast<char*>(front) + kHeader;
}

void release(void* piece)
{
    if (!piece)
        return;
    core::wipeMemory(piece, static_cast<std::size_t>(sizeOf(piece)));
    std::free(frontOf(piece));
}

void* reallocate(void* piece, int size)
{
    void* grown = allocate(size);
    if (!grown)
        return nullptr;
    std::memcpy(grown, piece, static_cast<std::size_t>(qMin(size, sizeOf(piece))));
    release(piece);
    return grown;
}

int roundUp(int size)
{
    return (size + 7) & ~7;
}

int start(void*)
{
    return SQLITE_OK;
}

void stop(void*) {}

core::Result<void> configure()
{
    static const sqlite3_mem_methods methods{allocate, release, reallocate, sizeOf, roundUp, start, stop, nullptr};
    if (sqlite3_config(SQLITE_CONFIG_MALLOC, &methods) != SQLITE_OK)
        return core::fail(kSettingRefused, QStringLiteral("wiping allocator"));
    if (sqlite3_initialize() != SQLITE_OK)
        return core::fail(kSettingRefused, QStringLiteral("initialize"));
    return {};
}

} // namespace

core::Result<void> configureSqlite()
{
    static const core::Result<void> once = configure();
    return once;
}

} // namespace padron::sqlite
