// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"
#include "support/central/centre_process.h"
#include "support/central/test_device.h"

#include <QTemporaryDir>

#include <memory>

namespace bench {

/// A laptop's store on disk with registrations in it, enrolled at a centre that runs.
class Laptop
{
public:
    explicit Laptop(support::CentreProcess& centre);

    /// Families of one to five until there are that many people.
    void registerPeople(int people);
    void registerFamilies(int families);
    /// By the program's own sync until nothing waits and the stream was asked for; seconds to each.
    struct Pushed
    {
        double arrived = 0, text = 0, all = 0; ///< kept by the centre, all of it; receipted; and the stream was asked for
        QString problem; ///< the last one
    };
    /// `port`: of the centre or of a line before it. On the way the caller's events run.
    Pushed push(int port, int giveUpMs);
    padron::desktop::Session& session() { return *m_session; }
    const QList<padron::domain::FamilyRecord>& families() const { return m_families; }
    qint64 people() const;
    qint64 entries() const { return m_entries; }     ///< receipted
    qint64 sealedBytes() const { return m_sealedBytes; } ///< of all batches that were sent

private:
    void registerNext();

    QTemporaryDir m_folder;
    padron::platform::SystemClock m_clock;
    padron::keys::FileKeyVault m_vault;
    support::TestDevice m_device;
    std::unique_ptr<padron::desktop::Session> m_session;
    QList<padron::domain::FamilyRecord> m_families;
    int m_nextFamily = 0;
    qint64 m_entries = 0, m_sealedBytes = 0;
};

} // namespace bench
