// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/package_folder.h"

namespace padron::packages {

/// Packages as files in `salida` and `entrada` of a folder. Each is written under a temporary name, flushed, renamed, and
/// its folder flushed. Links are never followed; one that is whole stays whatever happens to the next.
class DiskFolder final : public ports::PackageFolder
{
public:
    explicit DiskFolder(QString path) : m_path(std::move(path)) {}
    /// The folder PADRON in the one that was chosen; that one itself when it is called so.
    static QString inside(const QString& chosen);

    core::Result<QList<ports::PackageFile>> list(ports::PackageWay way) override;
    core::Result<QByteArray> read(ports::PackageWay way, const QString& name, qint64 mostBytes) override;
    core::Result<void> write(ports::PackageWay way, const QString& name, const QByteArray& bytes) override;
    core::Result<void> remove(ports::PackageWay way, const QString& name) override;

private:
    QString folder(ports::PackageWay way) const;
    core::Result<QString> pathOf(ports::PackageWay way, const QString& name) const;

    QString m_path;
};

} // namespace padron::packages
