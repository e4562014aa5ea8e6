// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "ports/credential_store.h"
#include "ports/device_store.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/paper.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Makes the certificados of a family: signs (once) a provisional QR a person with the device's key while the
/// delegation lives, and logs the print. Without one the page prints without QR and says so. Of who was updated since
/// they registered it is the certificado of that update (4.VI, 37), and the entry says of which.
class PrintCertificado
{
public:
    PrintCertificado(ports::RegistryStore& registry, ports::CredentialStore& credentials, ports::DeviceStore& device,
                     ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock);
    core::Result<QList<CertificadoPage>> run(const core::FamilyId& family);

private:
    core::Result<qint64> registeredAt(const domain::Membership& membership); ///< when they first came in
    core::Result<QString> provisionalQr(const domain::Person& person, const ports::Enrolment& enrolment);

    ports::RegistryStore& m_registry;
    ports::CredentialStore& m_credentials;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
};

} // namespace padron::usecases
