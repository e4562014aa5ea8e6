// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/usb_job.h"

namespace padron::usecases {

/// Sync by hand, at any time and in any order: the same sealed batches to a stick, receipts and the stream back from one, and
/// others' packages carried without being able to read them. Permission: Capture.
class UsbPackages
{
public:
    static constexpr qint64 kMostPageBytes = 500LL * 1000 * 1000; ///< of pages of expedientes, unless the user says otherwise
    static constexpr qint64 kMostCarriedBytes = 2LL * 1024 * 1024 * 1024;
    static constexpr qint64 kMostCarriedMs = 90LL * 24 * 60 * 60 * 1000; ///< then what is carried for others is given up

    struct Carried
    {
        int packages = 0, laptops = 0;
        qint64 bytes = 0;
    };

    UsbPackages(UsbParts parts, ports::OpenPackageFolder openFolder);

    /// Everything the centre has not acknowledged: seals what is written, then batches, the request for the stream, pages up
    /// to so many bytes, and what is carried for others. Do its steps.
    std::unique_ptr<UsbJob> write(const QString& folder, qint64 mostPageBytes = kMostPageBytes);
    std::unique_ptr<UsbJob> write(std::shared_ptr<ports::PackageFolder> stick, qint64 mostPageBytes);
    /// Receipts by their number, pages of the stream by where they begin, the rest; and what others may be brought.
    std::unique_ptr<UsbJob> read(const QString& folder);
    std::unique_ptr<UsbJob> read(std::shared_ptr<ports::PackageFolder> stick);

    core::Result<Carried> carried(); ///< for others

private:
    UsbParts m_parts;
    ports::OpenPackageFolder m_open;
};

} // namespace padron::usecases
