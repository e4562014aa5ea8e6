// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"

#include <QTemporaryDir>

#include <memory>

namespace bench {

/// A laptop's store on disk with registrations in it, enrolled at a centre that runs.
class Laptop
{
public:
    explicit Laptop(support::CentreProcess& centre);

    /// Families of one to five until there are that many people. Other laptops' people have other `first` numbers.
    void registerPeople(int people, int first = 0);
    /// Through the door of `client` until nothing waits; false when an answer was no receipt.
    bool pushAll(support::HttpsClient& client);
    std::unique_ptr<support::HttpsClient> connect(int port) const;

    padron::desktop::Session& session() { return *m_session; }
    const QList<padron::domain::FamilyRecord>& families() const { return m_families; }
    qint64 entries() const { return m_entries; }
    qint64 sealedBytes() const { return m_sealedBytes; }
    double sealing = 0, onTheLine = 0, settling = 0; ///< seconds of pushAll()

private:
    QTemporaryDir m_folder;
    padron::platform::SystemClock m_clock;
    padron::keys::FileKeyVault m_vault;
    support::TestDevice m_device;
    QByteArray m_caPem;
    std::unique_ptr<padron::desktop::Session> m_session;
    QList<padron::domain::FamilyRecord> m_families;
    qint64 m_entries = 0, m_sealedBytes = 0;
};

} // namespace bench
