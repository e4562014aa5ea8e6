// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/usb_packages.h"

#include "usecases/usb_reading.h"
#include "usecases/usb_writing.h"

namespace padron::usecases {

UsbPackages::UsbPackages(UsbParts parts, ports::OpenPackageFolder openFolder)
    : m_parts(parts), m_open(std::move(openFolder))
{
}

std::unique_ptr<UsbJob> UsbPackages::write(const QString& folder, qint64 mostPageBytes)
{
    return write(std::shared_ptr<ports::PackageFolder>(m_open(folder)), mostPageBytes);
}

std::unique_ptr<UsbJob> UsbPackages::write(std::shared_ptr<ports::PackageFolder> stick, qint64 mostPageBytes)
{
    return std::make_unique<UsbWriting>(m_parts, std::move(stick), mostPageBytes);
}

std::unique_ptr<UsbJob> UsbPackages::read(const QString& folder)
{
    return read(std::shared_ptr<ports::PackageFolder>(m_open(folder)));
}

std::unique_ptr<UsbJob> UsbPackages::read(std::shared_ptr<ports::PackageFolder> stick)
{
    return std::make_unique<UsbReading>(m_parts, std::move(stick));
}

core::Result<UsbPackages::Carried> UsbPackages::carried()
{
    PADRON_TRY(m_parts.recorder.permit(access::Permission::Capture));
    Carried carried;
    QSet<core::StoreId> laptops;
    for (const auto way : {ports::PackageWay::Salida, ports::PackageWay::Entrada}) {
        PADRON_ASSIGN(const auto files, m_parts.carried.list(way));
        for (const auto& file : files)
            carried.bytes += file.bytes;
        for (const auto& name : sync::packagesIn(files, way)) {
            ++carried.packages;
            laptops.insert(name.store);
        }
    }
    carried.laptops = static_cast<int>(laptops.size());
    return carried;
}

} // namespace padron::usecases
