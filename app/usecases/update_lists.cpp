// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/update_lists.h"

#include "sync/messages/errors.h"
#include "usecases/enrolled_lists.h"

namespace padron::usecases {

UpdateLists::UpdateLists(ports::DeviceStore& device, ports::KeyVault& vault, ports::UnitOfWork& work)
    : m_device(device), m_vault(vault), m_work(work)
{
}

core::Result<credential::TrustFile> UpdateLists::lists()
{
    PADRON_ASSIGN(const auto centre, m_device.enrolment());
    if (!centre)
        return core::fail(sync::kNotEnrolled);
    return enrolledLists(*centre);
}

core::Result<credential::ListUpdate> UpdateLists::take(const QByteArray& trustFile)
{
    PADRON_ASSIGN(const auto brought, credential::decodeTrustFile(trustFile));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(auto centre, m_device.enrolment());
    if (!centre)
        return core::fail(sync::kNotEnrolled);
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(centre->rootPublic));
    PADRON_ASSIGN(const auto update, credential::updatedLists(enrolledLists(*centre), brought, root));
    if (!update.changed())
        return update;
    centre->trustList = update.file.trustList;
    centre->finalStatus = update.file.finalStatus;
    centre->provisionalStatus = update.file.provisionalStatus;
    PADRON_TRY(m_device.saveEnrolment(*centre));
    // before the commit, as the exchange does: what is not written now can be brought again
    PADRON_TRY(m_vault.saveTrustFile(credential::encodeTrustFile(update.file)));
    PADRON_TRY(transaction.commit());
    return update;
}

} // namespace padron::usecases
