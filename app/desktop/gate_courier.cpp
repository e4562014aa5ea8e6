// SPDX-License-Identifier: GPL-3.0-or-later
// What this laptop carries for others: delivered over its line while a session is open.
#include "desktop/desktop_gate.h"
#include "packages/disk_folder.h"

#include <QDir>
#include <QRandomGenerator>

namespace padron::desktop {

void DesktopGate::startCourier()
{
    const auto makeTransport = transportMaker();
    if (!makeTransport)
        return;
    if (!m_courier) {
        const auto openFolder = [path = QDir(m_options.directory).filePath(QStringLiteral("mensajeria"))] {
            return std::unique_ptr<ports::PackageFolder>(std::make_unique<packages::DiskFolder>(path));
        };
        m_courier = std::make_unique<runtime::CourierRunner>(m_facts.courier, openFolder, makeTransport,
                                                             [] { return QRandomGenerator::system()->generateDouble(); });
        m_courier->setLine(m_line);
    } else { // sync goes on with a renewed certificate
        m_courier->setTransport(makeTransport);
    }
    // what is this laptop's own goes first
    QObject::connect(m_sync.get(), &runtime::SyncRunner::exchanged, m_courier.get(), &runtime::CourierRunner::exchanged);
}

} // namespace padron::desktop
