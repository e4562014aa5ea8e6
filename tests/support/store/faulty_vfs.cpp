// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/store/faulty_vfs.h"

#include "local/sqlite/allocator.h"

#include <sqlite3.h>

#include <cstdlib>
#include <cstring>

namespace fixture {

namespace {

constexpr char kName[] = "padron-faulty";

struct Plan
{
    int left = 0; ///< 0: nothing fails
    bool dead = false;
    FaultyVfs::Fault fault = FaultyVfs::Fault::InputOutput;

    /// True when this operation is the one, or comes after it.
    bool strikes()
    {
        if (dead)
            return true;
        if (left == 0)
            return false;
        dead = --left == 0;
        return dead;
    }
};

Plan plan;

struct File
{
    sqlite3_file base;
    sqlite3_file* real;
};

sqlite3_file* real(sqlite3_file* file)
{
    return reinterpret_cast<File*>(file)->real;
}

sqlite3_vfs* system(sqlite3_vfs* vfs)
{
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

int code(int inputOutput)
{
    return plan.fault == FaultyVfs::Fault::DiskFull ? SQLITE_FULL : inputOutput;
}

int closeFile(sqlite3_file* file)
{
    return real(file)->pMethods ? real(file)->pMethods->xClose(real(file)) : SQLITE_OK;
}

int readFile(sqlite3_file* file, void* to, int count, sqlite3_int64 at)
{
    return real(file)->pMethods->xRead(real(file), to, count, at);
}

int writeFile(sqlite3_file* file, const void* from, int count, sqlite3_int64 at)
{
    return plan.strikes() ? code(SQLITE_IOERR_WRITE) : real(file)->pMethods->xWrite(real(file), from, count, at);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    return plan.strikes() ? code(SQLITE_IOERR_TRUNCATE) : real(file)->pMethods->xTruncate(real(file), size);
}

int syncFile(sqlite3_file* file, int flags)
{
    return plan.strikes() ? code(SQLITE_IOERR_FSYNC) : real(file)->pMethods->xSync(real(file), flags);
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return real(file)->pMethods->xFileSize(real(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xLock(real(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return real(file)->pMethods->xUnlock(real(file), level);
}

int checkLock(sqlite3_file* file, int* held)
{
    return real(file)->pMethods->xCheckReservedLock(real(file), held);
}

int controlFile(sqlite3_file* file, int operation, void* argument)
{
    return real(file)->pMethods->xFileControl(real(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return real(file)->pMethods->xSectorSize(real(file));
}

int characteristics(sqlite3_file* file)
{
    return real(file)->pMethods->xDeviceCharacteristics(real(file));
}

const sqlite3_io_methods& methods()
{
    static const sqlite3_io_methods table = [] {
        sqlite3_io_methods m;
        std::memset(&m, 0, sizeof m);
        m.iVersion = 1; // no shared memory: the store is exclusive
        m.xClose = closeFile;
        m.xRead = readFile;
        m.xWrite = writeFile;
        m.xTruncate = truncateFile;
        m.xSync = syncFile;
        m.xFileSize = fileSize;
        m.xLock = lockFile;
        m.xUnlock = unlockFile;
        m.xCheckReservedLock = checkLock;
        m.xFileControl = controlFile;
        m.xSectorSize = sectorSize;
        m.xDeviceCharacteristics = characteristics;
        return m;
    }();
    return table;
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    auto* own = reinterpret_cast<File*>(file);
    own->base.pMethods = nullptr;
    own->real = reinterpret_cast<sqlite3_file*>(own + 1);
    own->real->pMethods = nullptr;
    const int opened = system(vfs)->xOpen(system(vfs), name, own->real, flags, outFlags);
    if (own->real->pMethods)
        own->base.pMethods = &methods();
    return opened;
}

} // namespace

const char* FaultyVfs::install()
{
    // Looking for a file system initialises the engine: its allocator must be there before.
    if (!padron::sqlite::configureSqlite())
        std::abort();
    if (sqlite3_vfs_find(kName))
        return kName;
    static sqlite3_vfs shim;
    sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
    shim = *real;
    shim.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
    shim.zName = kName;
    shim.pNext = nullptr;
    shim.pAppData = real;
    shim.xOpen = openFile;
    sqlite3_vfs_register(&shim, 0);
    return kName;
}

void FaultyVfs::failFrom(int nth, Fault fault)
{
    plan = {nth, false, fault};
}

void FaultyVfs::mend()
{
    plan = {};
}

bool FaultyVfs::failed()
{
    return plan.dead;
}

} // namespace fixture
