// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/errors.h"
#include "local/sqlite/connection.h"
#include "local/sqlite/key_text.h"
#include "local/sqlite/page_check.h"

#include <sqlite3.h>

#include <utility>

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
    const core::Error why{code == SQLITE_FULL ? m_names.full : kRekeyFailed, QStringLiteral("sqlite %1").arg(code)};
    // The engine answers OK to a rekey whose commit found the disk full: the file says what it is under, nobody else.
    if (!close()) { // a copy is under way
        if (code != SQLITE_OK)
            return core::fail(why);
        PADRON_TRY(script("PRAGMA wal_checkpoint(TRUNCATE)"));
        const SecureBytes before = std::exchange(m_key, to.clone());
        ++m_keyNumber;
        PageCheck first(*this);
        const auto begun = first.begin();
        const auto bad = begun ? first.badAmong(1, 1) : core::Result<qint64>(core::fail(begun.error()));
        if (bad && *bad == 0)
            return {};
        m_key = before.clone();
        return core::fail(kRekeyFailed, QStringLiteral("a copy is under way"));
    }
    if (code != SQLITE_OK) // closing moved the WAL in, whose older frames are under the old key
        return keptUnder(from, why);
    const auto opened = openFile(to, OpenMode::Existing, m_vfs);
    if (opened || opened.error().code != kWrongKey)
        return opened;
    return keptUnder(from, {kRekeyFailed, QStringLiteral("commit")});
}

Result<void> Connection::keptUnder(const SecureBytes& from, const core::Error& why)
{
    if (m_db)
        (void)close();
    PADRON_TRY(openFile(from, OpenMode::Existing, m_vfs));
    return core::fail(why);
}

} // namespace padron::sqlite
