// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <memory>

namespace padron::ports {

/// Of packages: "salida", to the centre; "entrada", to laptops.
enum class PackageWay { Salida, Entrada };

struct PackageFile
{
    QString name; ///< as it lies there: anybody may have put it
    qint64 bytes = 0;
    qint64 modifiedMs = 0;
};

/// Port: a folder of packages, on a stick or beside the store. A file is there whole or not at all; what else lies there
/// is left alone. Every call fails with sync::kFolderGone, kFolderFull, kFolderReadOnly or kFolderWriteFailed.
class PackageFolder
{
public:
    virtual ~PackageFolder() = default;
    virtual core::Result<QList<PackageFile>> list(PackageWay way) = 0; ///< by name; none when nothing was ever put there
    virtual core::Result<QByteArray> read(PackageWay way, const QString& name, qint64 mostBytes) = 0; ///< kPackageTooLarge
    virtual core::Result<void> write(PackageWay way, const QString& name, const QByteArray& bytes) = 0; ///< over an older one
    virtual core::Result<void> remove(PackageWay way, const QString& name) = 0; ///< nothing when it is gone
};

using OpenPackageFolder = std::function<std::unique_ptr<PackageFolder>(const QString& chosen)>;

} // namespace padron::ports
