// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/paper_module.h"

#include "credential/qr_codec.h"

namespace padron::usecases {

PaperModule paperModule(const ports::Enrolment& enrolment)
{
    PaperModule module{enrolment.moduleName, enrolment.clues, enrolment.folioPrefix.text(), true};
    const auto ca = envelope::VerifyKey::fromBytes(enrolment.caPublic);
    if (!ca)
        return module;
    const auto delegation = credential::verifyDelegation(enrolment.delegation, *ca);
    module.practica = !delegation || delegation->issuer.endsWith(QLatin1String("-PRACTICA"));
    return module;
}

} // namespace padron::usecases
