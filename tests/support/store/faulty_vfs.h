// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fixture {

/// A file system of the engine whose nth write, sync or truncation fails, and every one after it: a medium that died.
/// One for the process, because the engine knows file systems by name.
class FaultyVfs
{
public:
    enum class Fault { InputOutput, DiskFull };

    static const char* install();               ///< its name, for LocalStore::open
    static void failFrom(int nth, Fault fault); ///< counted from 1, from now on
    static void mend();
    static bool failed(); ///< whether the fault was met since failFrom
};

} // namespace fixture
