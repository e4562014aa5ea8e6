// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carried_packages.h"
#include "ports/package_folder.h"

#include <QSet>

namespace padron::central {

/// What was found on a stick and answered.
struct UsbDone
{
    struct Refused
    {
        QString name;
        core::Error error;
    };
    int batches = 0, pages = 0, requests = 0;
    int written = 0; ///< answers that did not lie there already
    QSet<core::StoreId> laptops;
    QList<Refused> refused;
};

/// The centre's side of a stick: takes its batches in order, its pages, its requests, and puts the answers on it. Each is
/// in the padrón before its answer is written, so that whatever ends it, it can be done again.
class UsbDesk
{
public:
    UsbDesk(ports::PackageFolder& stick, CarriedPackages& packages) : m_stick(stick), m_packages(packages) {}

    /// What ends it is the padrón's (kStoreUnavailable, the shelf's) or the stick's (sync::kFolderFull ...); a package at
    /// fault is only refused. `done` holds what was done until then.
    core::Result<void> run(UsbDone& done);

private:
    core::Result<void> take(const sync::PackageName& name, UsbDone& done);
    core::Result<void> answerRequest(const sync::PackageName& name, const QByteArray& request, UsbDone& done);
    core::Result<void> write(const sync::PackageName& name, const QByteArray& bytes, UsbDone& done);

    ports::PackageFolder& m_stick;
    CarriedPackages& m_packages;
};

} // namespace padron::central
