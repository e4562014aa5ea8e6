// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/batch_intake.h"
#include "central/enroller.h"
#include "central/final_signer.h"
#include "central/pg_central_store.h"
#include "central/stream_reader.h"
#include "support/central/pg_cluster.h"
#include "support/central/test_device.h"

#include <memory>
#include <optional>

namespace support {

/// The centre's parts put together in this process on a fresh schema, with a clock and a failure probe of the test's.
class CentreParts
{
public:
    explicit CentreParts(PgCluster& cluster, padron::central::PgCentralStore::FailureProbe probe = {});

    padron::sync::EnrolCode newCode(const QString& module = QStringLiteral("0457"));
    padron::core::Result<void> enrol(TestDevice& device, const padron::sync::EnrolCode& code);
    /// An enrolled device; null when enrolment failed.
    std::unique_ptr<TestDevice> newDevice(quint32 epoch = 1);
    std::unique_ptr<TestDevice> newDeviceAt(const QString& module);
    /// Pushes what the device sealed last; the verified receipt.
    padron::core::Result<padron::sync::Receipt> push(const TestDevice& device, const QByteArray& sealed);
    padron::core::Result<padron::sync::StreamPage> stream(const TestDevice& device, quint64 from = 0);
    QString ask(const QString& sql) const { return PgCluster::ask(conninfo, sql); }
    qint64 count(const char* table) const;

    const QString conninfo;
    QTemporaryDir keysDir;
    ManualClock clock;
    padron::central::PgCentralStore store;
    padron::central::KeyFolder keys;
    std::optional<padron::central::EnrolmentAuthority> authority;
    std::optional<padron::envelope::SigningKey> acuse, firma;
    std::optional<padron::central::Enroller> enroller;
    std::optional<padron::central::BatchIntake> intake;
    std::optional<padron::central::StreamReader> reader;
    std::optional<padron::central::FinalSigner> signer;
    bool ready = false;
};

} // namespace support
