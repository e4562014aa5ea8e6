// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace fixture {

/// Texts that nobody else writes, looked for in files afterwards: in UTF-8, UTF-16 and Latin-1, as they are and in the
/// other case.
class Canaries
{
public:
    explicit Canaries(const QStringList& texts);

    /// Where one was found: "file: which canary". Folders are walked, links are not followed; what is in `except` (whole
    /// files or folders) is not looked at. Missing folders hold nothing.
    QStringList foundIn(const QStringList& folders, const QStringList& except = {}) const;
    qint64 filesRead() const { return m_files; } ///< a scan of nothing proves nothing

private:
    struct Needle
    {
        QByteArray bytes;
        int canary;
    };
    QList<Needle> m_needles;
    mutable qint64 m_files = 0;
};

} // namespace fixture
