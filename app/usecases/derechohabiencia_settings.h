// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/device_store.h"
#include "ports/unit_of_work.h"
#include "usecases/derechohabiencia_setup.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Who is asked and whether those left without an answer are asked again later.
struct ConsultaSettings
{
    QMap<domain::Institucion, QString> hosts; ///< of those configured
    /// Reference of the authorisation of the deferred queue (the convenio treats lists as exceptional); empty: off.
    QString authorisation;
    int paceMs = 2000; ///< between two deferred calls
};

inline constexpr int kQuickestPaceMs = 500, kSlowestPaceMs = 60'000, kMostAuthorisation = 120;
inline constexpr core::ErrorCode kAuthorisationFaulty{"DHB-202"}; ///< too long, or with characters that hide

/// Reads and changes them; a change is an entry of the log, without secrets.
class DerechohabienciaSettings
{
public:
    DerechohabienciaSettings(ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder)
        : m_device(device), m_work(work), m_recorder(recorder)
    {
    }

    core::Result<ConsultaSettings> read();
    core::Result<QMap<domain::Institucion, ports::ConsultaSetup>> setups(); ///< one that cannot be read is left out
    core::Result<void> configure(const QByteArray& file); ///< replaces the institutions it names; kConsultaSetupUnreadable
    core::Result<void> forget(domain::Institucion institucion);
    core::Result<void> setDeferred(const QString& authorisation, int paceMs); ///< kAuthorisationFaulty

private:
    ports::DeviceStore& m_device;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
};

} // namespace padron::usecases
