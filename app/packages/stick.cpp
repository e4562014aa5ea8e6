// SPDX-License-Identifier: GPL-3.0-or-later
#include "packages/stick.h"

#include "packages/disk_folder.h"
#include "sync/messages/package_errors.h"

#include <QFileInfo>
#include <QStorageInfo>

namespace padron::packages {

using core::Result;
using ports::PackageWay;

namespace {

QByteArray mediumOf(const QString& folder)
{
    const QStorageInfo storage(folder);
    return storage.rootPath().toUtf8() + '\n' + storage.device();
}

class Stick final : public ports::PackageFolder
{
public:
    explicit Stick(const QString& chosen)
        : m_holder(QFileInfo(DiskFolder::inside(chosen)).absolutePath()), m_medium(mediumOf(m_holder)),
          m_folder(DiskFolder::inside(chosen))
    {
    }

    Result<QList<ports::PackageFile>> list(PackageWay way) override
    {
        PADRON_TRY(isThere());
        return m_folder.list(way);
    }
    Result<QByteArray> read(PackageWay way, const QString& name, qint64 mostBytes) override
    {
        PADRON_TRY(isThere());
        return m_folder.read(way, name, mostBytes);
    }
    Result<void> write(PackageWay way, const QString& name, const QByteArray& bytes) override
    {
        PADRON_TRY(isThere());
        return m_folder.write(way, name, bytes);
    }
    Result<void> remove(PackageWay way, const QString& name) override
    {
        PADRON_TRY(isThere());
        return m_folder.remove(way, name);
    }

private:
    Result<void> isThere() const
    {
        return mediumOf(m_holder) == m_medium ? Result<void>{} : core::fail(sync::kFolderGone, QStringLiteral("another medium"));
    }

    const QString m_holder;
    const QByteArray m_medium;
    DiskFolder m_folder;
};

} // namespace

std::unique_ptr<ports::PackageFolder> openStick(const QString& chosen)
{
    return std::make_unique<Stick>(chosen);
}

} // namespace padron::packages
