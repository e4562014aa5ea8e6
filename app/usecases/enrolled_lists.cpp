// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/enrolled_lists.h"

namespace padron::usecases {

credential::TrustFile enrolledLists(const ports::Enrolment& enrolment)
{
    return {enrolment.rootPublic, enrolment.trustList, enrolment.finalStatus, enrolment.provisionalStatus};
}

core::Result<credential::StatusList> finalStatus(const ports::Enrolment& enrolment)
{
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(enrolment.rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(enrolment.trustList, root));
    return credential::verifyStatusList(enrolment.finalStatus, trust.verifyKeys(credential::KeyRole::Catalogo));
}

} // namespace padron::usecases
