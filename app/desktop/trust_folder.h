// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/list_update.h"

#include <QString>

#include <optional>

namespace padron::desktop {

/// The lists of a desk without a store: `confianza.cbor` and, apart from it, `raiz.pub`, the root as hexadecimal. The lists
/// carry a root too, which proves nothing: whoever brings a file could have written both.
class TrustFolder
{
public:
    explicit TrustFolder(QString directory) : m_directory(std::move(directory)) {}

    /// None: nobody has pinned one. kRootNotPinned: a file that is no key.
    core::Result<std::optional<envelope::VerifyKey>> pin() const;
    /// kRootNotPinned, kListsOfAnotherRoot (the file is not of the pinned root), kTrustFileMalformed.
    core::Result<credential::TrustFile> lists() const;
    core::Result<credential::ListUpdate> take(const QByteArray& file) const;
    /// The first ones: kFingerprintDiffers, and nothing is kept. Once there is a pin that can be read only take() is answered.
    core::Result<credential::ListUpdate> begin(const QByteArray& file, const QString& fingerprint) const;

private:
    core::Result<credential::ListUpdate> keep(const QByteArray& file, const envelope::VerifyKey& root) const;
    QString path(const char* name) const;

    QString m_directory;
};

} // namespace padron::desktop
