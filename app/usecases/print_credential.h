// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/credential_store.h"
#include "ports/device_store.h"
#include "ports/registry_store.h"
#include "ports/unit_of_work.h"
#include "usecases/holds.h"
#include "usecases/paper.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Credentials that the padrón signed (39): the list, and the cards to print.
class PrintCredential
{
public:
    struct Row
    {
        core::PersonId person;
        QString fullName;
        domain::Folio folio;
        int issueNumber = 1;
        qint64 issuedAt = 0;  ///< seconds
        int timesPrinted = 0;
    };

    PrintCredential(ports::RegistryStore& registry, ports::CredentialStore& credentials, ports::DeviceStore& device,
                    ports::UnitOfWork& work, Recorder& recorder, Holds& holds);
    core::Result<QList<Row>> ready(); ///< without those whose record something holds
    /// kNoFinalCredential when one of them is not signed yet, or their record is held. Each print is an entry of the log.
    core::Result<QList<CredentialCard>> run(const QList<core::PersonId>& people);

private:
    ports::RegistryStore& m_registry;
    ports::CredentialStore& m_credentials;
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    Holds& m_holds;
};

} // namespace padron::usecases
