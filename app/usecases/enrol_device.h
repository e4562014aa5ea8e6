// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/device_store.h"
#include "ports/key_vault.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

#include <QString>

namespace padron::usecases {

/// Enrolment by one-time code, online or by file: the same bytes both ways.
class EnrolDevice
{
public:
    EnrolDevice(ports::DeviceStore& device, ports::KeyVault& vault, ports::UnitOfWork& work, Recorder& recorder,
                const core::Clock& clock);

    /// Bytes of the request for a code (SYN-207 when it is mistyped). tlsSpkiDer: of the device's P-256 key.
    core::Result<QByteArray> request(const QString& code, const QByteArray& tlsSpkiDer);
    /// Checks the answer against the code, saves enrolment, the centre's key slot and the trust file.
    core::Result<ports::Enrolment> accept(const QString& code, const QByteArray& answer, const QString& centreUrl,
                                          const core::SecureBytes& dataKey);
    core::Result<std::optional<ports::Enrolment>> current();

private:
    ports::DeviceStore& m_device;
    ports::KeyVault& m_vault;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
