// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/verify.h"

namespace padron::ui {

/// The lists taken apart once, off the window's thread.
struct OpenedLists
{
    credential::TrustFile file;
    credential::Verifier verifier;
    QString issuer, fingerprint;
    quint32 trustNumber = 0;
    std::optional<qint64> finalsAt, provisionalsAt; ///< seconds; none: there is no such list here
    std::optional<qint64> oldest() const;           ///< none: one of the two is missing
};

core::Result<OpenedLists> openLists(const core::Result<credential::TrustFile>& file);

} // namespace padron::ui
