// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/list_update.h"
#include "ports/device_store.h"
#include "ports/key_vault.h"
#include "ports/unit_of_work.h"

namespace padron::usecases {

/// The signed lists by hand, from a USB stick or QRs, where sync does not reach; and out, for another laptop or a desk.
/// Whoever is signed in may: a list is believed for its signature under the root of the enrolment, not for who brought it.
class UpdateLists
{
public:
    UpdateLists(ports::DeviceStore& device, ports::KeyVault& vault, ports::UnitOfWork& work);

    /// A trust file's bytes. Store and file beside it change together or not at all. sync::kNotEnrolled,
    /// credential::kTrustFileMalformed and what updatedLists() refuses with.
    core::Result<credential::ListUpdate> take(const QByteArray& trustFile);
    core::Result<credential::TrustFile> lists(); ///< as they are in the store, with the pinned root. sync::kNotEnrolled

private:
    ports::DeviceStore& m_device;
    ports::KeyVault& m_vault;
    ports::UnitOfWork& m_work;
};

} // namespace padron::usecases
