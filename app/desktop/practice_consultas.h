// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/practice_people.h"
#include "ports/derechohabiencia.h"
#include "practice/consulta_simulator.h"

#include <memory>

namespace padron::desktop {

/// What practice mode asks instead of IMSS and ISSSTE: simulators on this computer, over the same HTTPS. Whatever is
/// configured, nothing of practice leaves. The CURP decides the answer (domain/practice_people.h).
class PracticeConsultas
{
public:
    static QByteArray fileJson(); ///< what a practice store is configured with, for usecases/derechohabiencia_setup.h

    /// By the end of the configured address, /issste or anything else; outlived by this.
    std::unique_ptr<ports::ConsultaService> serviceFor(const ports::ConsultaSetup& configured, int timeoutMs);

private:
    practice::ConsultaSimulator m_imss, m_issste;
    practice::ConsultaSimulator m_somebodyElse{practice::ConsultaSimulator::Certificate::OtherAuthority};
};

} // namespace padron::desktop
