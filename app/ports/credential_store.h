// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace padron::ports {

/// A signed QR of one person. A final one comes from the centre; a provisional one is made here.
struct StoredCredential
{
    core::PersonId person;
    bool provisional = false;
    int issueNumber = 1;
    quint32 statusIndex = 0;
    qint64 issuedAt = 0;    ///< seconds, the iat
    QByteArray cose;        ///< as signed
    int timesPrinted = 0;   ///< of a final: how often somebody said that it came out well
    friend bool operator==(const StoredCredential&, const StoredCredential&) = default;
};

/// Port: credentials of the people in this store.
class CredentialStore
{
public:
    virtual ~CredentialStore() = default;
    virtual core::Result<void> save(const StoredCredential& credential) = 0; ///< replaces same person, class and issue
    virtual core::Result<std::optional<StoredCredential>> latest(const core::PersonId& person, bool provisional) = 0;
    virtual core::Result<QList<StoredCredential>> finals(int limit) = 0; ///< newest first
    virtual core::Result<void> countPrint(const core::PersonId& person, bool provisional, int issueNumber) = 0;
};

} // namespace padron::ports
