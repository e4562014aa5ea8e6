// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/errors.h"
#include "local/sqlite/connection.h"
#include "local/sqlite/key_text.h"

#include <sqlite3.h>

namespace padron::sqlite {

using core::Result;
using core::SecureBytes;

core::SecureBytes keyText(const core::SecureBytes& key)
{
    constexpr char kHex[] = "0123456789abcdef";
    core::SecureBytes text(kKeySize * 2 + 3);
    unsigned char* out = text.data();
    *out++ = 'x';
    *out++ = '\'';
    for (qsizetype i = 0; i < kKeySize; ++i) {
        *out++ = static_cast<unsigned char>(kHex[key.data()[i] >> 4]);
        *out++ = static_cast<unsigned char>(kHex[key.data()[i] & 15]);
    }
    *out = '\'';
    return text;
}

Result<void> Connection::rekey(const SecureBytes& from, const SecureBytes& to)
{
    if (to.size() != kKeySize || inTransaction())
        return core::fail(kRekeyFailed, QStringLiteral("not now"));
    // One transaction of the WAL: until its commit record is on the medium the old key holds, from then on the new one.
    const SecureBytes text = keyText(to);
    const int code = sqlite3_rekey_v2(m_db, "main", text.data(), static_cast<int>(text.size()));
    // After one that failed the engine no longer knows by itself which key to write with: the file says.
    if (!close()) // moves the WAL in, whose older frames are under the old key
        return code == SQLITE_OK ? script("PRAGMA wal_checkpoint(TRUNCATE)")
                                 : core::fail(kRekeyFailed, QStringLiteral("a copy is under way"));
    if (code != SQLITE_OK) {
        PADRON_TRY(reopen(from, to));
        return core::fail(code == SQLITE_FULL ? m_names.full : kRekeyFailed, QStringLiteral("sqlite %1").arg(code));
    }
    return reopen(to, from);
}

Result<void> Connection::reopen(const SecureBytes& likely, const SecureBytes& other)
{
    const auto opened = openFile(likely, OpenMode::Existing, m_vfs);
    if (opened || opened.error().code != kWrongKey)
        return opened;
    (void)close();
    return openFile(other, OpenMode::Existing, m_vfs);
}

} // namespace padron::sqlite
