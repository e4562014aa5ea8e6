// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/usb_job.h"

namespace padron::usecases {

/// From a stick.
class UsbReading final : public UsbJob
{
public:
    UsbReading(UsbParts parts, std::shared_ptr<ports::PackageFolder> stick);

private:
    core::Result<void> begin() override;
    core::Result<QCborMap> entry() const override;
    core::Result<void> takeReceipt(const sync::PackageName& name);
    core::Result<void> takeStreamPage(const sync::PackageName& name);
    core::Result<void> takePageReceipt(const sync::PackageName& name);
    core::Result<void> carryAway(); ///< what is others', either way

    qint64 m_carriedBytes = 0;
};

} // namespace padron::usecases
