// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/page_shelf.h"
#include "support/central/centre_parts.h"

#include <QDirIterator>

namespace support {

using namespace padron;
using namespace padron::central;

/// A page of so many bytes, the same each time.
inline QByteArray content(qsizetype bytes, char salt = 'a')
{
    QByteArray out(bytes, Qt::Uninitialized);
    quint32 state = static_cast<quint32>(salt);
    for (char& c : out)
        c = static_cast<char>((state = state * 1664525u + 1013904223u) >> 24);
    return out;
}

inline PageName nameOf(const TestDevice& device, const QByteArray& page)
{
    return {device.store(), device.epoch(), envelope::sha256(page)};
}

inline bool announce(CentreParts& centre, TestDevice& device, const QByteArray& page, qint64 bytes = -1)
{
    const auto receipt = centre.push(
        device, device.seal({device.pageEntry(envelope::sha256(page), bytes < 0 ? page.size() : bytes)}));
    return receipt && receipt->verdicts.first().kind == sync::VerdictKind::Aceptado;
}

/// A shelf of pages beside a centre, and the laptop that brings them.
struct PageBench
{
    explicit PageBench(PgCluster& cluster, PgCentralStore::FailureProbe database = {},
                   PageShelf::FailureProbe files = {}, const QString& place = {}, PageReserve reserve = {0, 0})
        : centre(cluster, std::move(database)), device(centre.newDevice()), folder(place.isEmpty() ? own.filePath(QStringLiteral("adjuntos")) : place),
          shelf(centre.store, *centre.acuse, centre.clock, folder, std::move(files), reserve)
    {
    }
    core::Result<PageStanding> put(const QByteArray& page, qint64 from, qsizetype most = PageShelf::kMostChunk)
    {
        return shelf.take(nameOf(*device, page), from, page.mid(from, most), device->certificateSha256());
    }
    core::Result<PageStanding> ask(const QByteArray& page)
    {
        return shelf.standing(nameOf(*device, page), device->certificateSha256());
    }
    QString pathOf(const QByteArray& page) const
    {
        const QString name = QString::fromLatin1(envelope::sha256(page).toHex());
        return folder + u'/' + name.left(2) + u'/' + name.mid(2, 2) + u'/' + name;
    }
    QStringList files() const
    {
        QStringList found;
        QDirIterator each(folder, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            found.append(each.next());
        return found;
    }
    bool holds(const QByteArray& page) const { return sha256OfFile(pathOf(page)) == envelope::sha256(page); }

    QTemporaryDir own;
    CentreParts centre;
    std::unique_ptr<TestDevice> device;
    const QString folder;
    PageShelf shelf;
};

} // namespace support
