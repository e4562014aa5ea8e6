// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secure_bytes.h"

#include <QString>

#include <memory>

namespace padron::exports {

/// A ZIP written straight to the place that somebody chose, under `<name>.part` until it is whole: each entry under
/// AES-256 (the form of WinZip, which 7-Zip and others open), nothing in a temporary folder, nothing half left. Names of
/// entries are not hidden: they never say anything of a person. Used on one thread at a time.
class SealedArchive
{
public:
    /// An empty password: not sealed, because somebody said so. kNotWritten, kNoRoom, kNotSealed.
    static core::Result<std::unique_ptr<SealedArchive>> create(const QString& path, const core::SecureBytes& password);
    ~SealedArchive(); ///< what did not get its name is removed

    core::Result<void> begin(const char* name, qint64 madeMs); ///< the entry that follows; ends the one before
    core::Result<void> write(QByteArrayView bytes);

    struct Written
    {
        qint64 bytes = 0;
        QByteArray sha256; ///< of the file
    };
    core::Result<Written> finish();  ///< whole and on the medium
    core::Result<void> giveName();   ///< over an older file of that name; durable when it answers

private:
    struct Parts;
    explicit SealedArchive(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

} // namespace padron::exports
