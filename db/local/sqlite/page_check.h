// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "local/sqlite/connection.h"

namespace padron::sqlite {

/// The proof (HMAC-SHA512) that SQLCipher 4 puts at the end of each page, verified a few pages at a time; the engine's own
/// cipher_integrity_check does all of them in one call. Of the main file: what lies in the WAL is proven as it is read.
class PageCheck
{
public:
    explicit PageCheck(Connection& connection); ///< under the key the connection has now

    core::Result<void> begin();      ///< reads the salt and the size
    qint64 pages() const { return m_pages; }
    bool isCut() const { return m_cut; } ///< the file does not end with a whole page
    bool isStale() const { return m_connection.keyNumber() != m_keyNumber; } ///< rekeyed meanwhile: make another
    /// How many of these pages, from 1, are not what was written.
    core::Result<qint64> badAmong(qint64 first, qint64 count);

private:
    bool isGood(QByteArrayView page, qint64 number) const;

    Connection& m_connection;
    const quint32 m_keyNumber; ///< of the connection when this was made
    core::SecureBytes m_proofKey;
    qint64 m_pages = 0;
    bool m_cut = false;
};

} // namespace padron::sqlite
