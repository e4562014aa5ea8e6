// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/page_shelf.h"

#include "central/device_gate.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/page_errors.h"
#include "central/page_projection.h"
#include "sync/messages/page_receipt.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace padron::central {

using core::Result;

namespace {

constexpr mode_t kFileMode = 0600;
constexpr mode_t kFolderMode = 0700;

core::Error faultOf(const char* step, int code)
{
    const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return {full ? kShelfFull : kShelfUnavailable, QLatin1String(step) + QStringLiteral(": %1").arg(code)};
}

bool flushFolder(const QString& path)
{
    const int folder = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return false;
    const bool flushed = ::fsync(folder) == 0;
    ::close(folder);
    return flushed;
}

/// Every folder on the way, each on the disk before what it will hold.
bool makeFolder(const QString& path)
{
    if (::mkdir(QFile::encodeName(path).constData(), kFolderMode) == 0)
        return flushFolder(QFileInfo(path).path());
    if (errno == EEXIST)
        return true;
    if (errno != ENOENT || path.isEmpty() || path == u"/")
        return false;
    return makeFolder(QFileInfo(path).path()) && makeFolder(path);
}

bool writeAll(int file, const char* data, qint64 size, qint64 at)
{
    while (size > 0) {
        const ssize_t written = ::pwrite(file, data, static_cast<size_t>(size), at);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data += written;
        size -= written;
        at += written;
    }
    return true;
}

QByteArray hashOfOpen(QFile& file)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) ? hash.result() : QByteArray();
}

} // namespace

QByteArray sha256OfFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? hashOfOpen(file) : QByteArray();
}

PageShelf::PageShelf(CentralStore& store, const envelope::SigningKey& acuse, const core::Clock& clock,
                     const QString& folder, FailureProbe probe)
    : m_store(store), m_acuse(acuse), m_clock(clock), m_folder(QDir(folder).absolutePath()), m_probe(std::move(probe))
{
}

bool PageShelf::fails(const char* step) const
{
    errno = m_probe ? m_probe(step) : 0;
    return errno != 0;
}

QString PageShelf::pathOf(const QByteArray& sha256) const
{
    const QString name = QString::fromLatin1(sha256.toHex());
    return m_folder + u'/' + name.left(2) + u'/' + name.mid(2, 2) + u'/' + name;
}

QByteArray PageShelf::receiptOf(const Wanted& page, qint64 centreMs) const
{
    return sync::signPageReceipt({page.name.store, page.name.epoch, page.name.sha256, page.bytes, centreMs}, m_acuse);
}

Result<bool> PageShelf::holds(const QByteArray& sha256) const
{
    const QString path = pathOf(sha256);
    if (!QFileInfo::exists(path))
        return false;
    const QByteArray found = fails("read") ? QByteArray() : sha256OfFile(path);
    if (found.isEmpty())
        return core::fail(kShelfUnavailable, QStringLiteral("read"));
    return found == sha256;
}

Result<PageShelf::Wanted> PageShelf::wanted(CentralTransaction& tx, const Device& device, const QByteArray& sha256)
{
    PADRON_ASSIGN(auto announced, tx.announcedPage(sha256, device.row));
    if (!announced) {
        PADRON_ASSIGN(const bool unread, tx.takeUnreadLog(device.row));
        if (unread) { // its entries came to a centre that took no pages yet
            PADRON_TRY(announceAll(tx, device.row));
            PADRON_ASSIGN(announced, tx.announcedPage(sha256, device.row));
        }
    }
    if (!announced) {
        PADRON_TRY(tx.commit());
        return core::fail(kPageNotAnnounced);
    }
    return Wanted{device.row, device.deviceId, {device.store, device.epoch, sha256}, announced->bytes, announced->receivedMs};
}

Result<PageShelf::Wanted> PageShelf::admit(const PageName& page, const QByteArray& certificateSha256)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const Device device, admitDevice(*tx, page.store, page.epoch, certificateSha256, m_clock.wallMs()));
    PADRON_ASSIGN(const Wanted found, wanted(*tx, device, page.sha256));
    PADRON_TRY(tx->commit()); // that it was here; the file is written without holding a connection
    return found;
}

Result<PageStanding> PageShelf::standing(const PageName& name, const QByteArray& certificateSha256)
{
    PADRON_ASSIGN(const Wanted page, admit(name, certificateSha256));
    const auto here = already(page);
    if (!here && here.error().code == kPageAltered) // it announced another size: its next part is told so
        return PageStanding{};
    PADRON_TRY(here);
    if (*here)
        return **here;
    const QFileInfo partial(pathOf(name.sha256) + QStringLiteral(".%1.parcial").arg(page.device));
    if (!partial.exists() || partial.size() < page.bytes)
        return PageStanding{partial.exists() ? partial.size() : 0, {}};
    auto done = append(page, page.bytes, {}, false); // complete, and a kill came before its end
    if (!done && (done.error().code == kPageAltered || done.error().code == kPageElsewhere))
        return PageStanding{};
    return done;
}

Result<PageStanding> PageShelf::take(const PageName& name, qint64 from, const QByteArray& bytes,
                                     const QByteArray& certificateSha256)
{
    if (bytes.size() > kMostChunk)
        return core::fail(kTooLarge);
    if (bytes.isEmpty() || from < 0)
        return core::fail(kRequestMalformed, QStringLiteral("desde"));
    PADRON_ASSIGN(const Wanted page, admit(name, certificateSha256));
    PADRON_ASSIGN(const auto here, already(page));
    if (here)
        return *here;
    if (from > page.bytes - bytes.size())
        return core::fail(kRequestMalformed, QStringLiteral("bytes"));
    return append(page, from, bytes, false);
}

Result<QByteArray> PageShelf::takeWhole(const core::StoreId& store, quint32 epoch, const QByteArray& bytes)
{
    Wanted page;
    {
        PADRON_ASSIGN(const auto tx, m_store.begin());
        PADRON_ASSIGN(const auto device, tx->device(store, epoch));
        if (!device)
            return core::fail(kDeviceNotFound);
        if (device->revoked)
            return core::fail(kDeviceRevoked);
        PADRON_ASSIGN(page, wanted(*tx, *device, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)));
        PADRON_TRY(tx->commit());
    }
    if (page.bytes != bytes.size())
        return core::fail(kRequestMalformed, QStringLiteral("bytes"));
    PADRON_ASSIGN(const auto here, already(page));
    if (here)
        return here->receipt;
    PADRON_ASSIGN(const PageStanding done, append(page, 0, bytes, true));
    return done.receipt;
}

Result<PageStanding> PageShelf::append(const Wanted& page, qint64 from, const QByteArray& bytes, bool anew)
{
    const QString path = pathOf(page.name.sha256);
    if (fails("folder") || !makeFolder(QFileInfo(path).path()))
        return tl::unexpected(faultOf("folder", errno));
    const QString partial = path + QStringLiteral(".%1.parcial").arg(page.device);
    const QByteArray name = QFile::encodeName(partial);
    const int file = fails("open") ? -1 : ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, kFileMode);
    if (file < 0)
        return tl::unexpected(faultOf("open", errno));
    const auto close = qScopeGuard([file] { ::close(file); });
    if (::flock(file, LOCK_EX) != 0) // the same chunk may come twice at once
        return tl::unexpected(faultOf("lock", errno));
    struct stat mine = {}, named = {};
    if (::fstat(file, &mine) != 0)
        return tl::unexpected(faultOf("stat", errno));
    if (::stat(name.constData(), &named) != 0 || named.st_ino != mine.st_ino) { // whole, or begun anew, while this waited
        PADRON_ASSIGN(const auto here, already(page));
        if (here)
            return *here;
        return core::fail(kPageElsewhere, QStringLiteral("0"));
    }

    qint64 size = mine.st_size;
    if (anew || size > page.bytes) {
        if (::ftruncate(file, 0) != 0)
            return tl::unexpected(faultOf("truncate", errno));
        size = 0;
    }
    if (size < page.bytes) {
        if (from != size)
            return core::fail(kPageElsewhere, QString::number(size));
        if (fails("write") || !writeAll(file, bytes.constData(), bytes.size(), from) || fails("flush") || ::fdatasync(file) != 0) {
            const int why = errno;
            if (::ftruncate(file, size) != 0) // what was there stays, and nothing half-written behind it
                logFault("adjunto", {{QStringLiteral("paso"), QStringLiteral("truncate")}});
            return tl::unexpected(faultOf("write", why));
        }
        size = from + bytes.size();
    }
    return size < page.bytes ? PageStanding{size, {}} : finish(page, file, partial);
}

Result<PageStanding> PageShelf::finish(const Wanted& page, int handle, const QString& partial)
{
    QFile file;
    if (fails("read") || !file.open(handle, QIODevice::ReadOnly, QFileDevice::DontCloseHandle) || !file.seek(0))
        return core::fail(kShelfUnavailable, QStringLiteral("read"));
    const QByteArray found = hashOfOpen(file);
    if (found != page.name.sha256) {
        if (!found.isEmpty() && ::unlink(QFile::encodeName(partial).constData()) == 0)
            PADRON_TRY(refuseAltered(page));
        return core::fail(found.isEmpty() ? kShelfUnavailable : kPageAltered);
    }
    const QString path = pathOf(page.name.sha256);
    if (fails("sync") || ::fsync(handle) != 0)
        return tl::unexpected(faultOf("sync", errno));
    if (fails("rename") || ::rename(QFile::encodeName(partial).constData(), QFile::encodeName(path).constData()) != 0)
        return tl::unexpected(faultOf("rename", errno));
    return whole(page);
}

/// With its receipt when it is here; nothing when it is not, or what lay here was damaged and is taken away.
Result<std::optional<PageStanding>> PageShelf::already(const Wanted& page)
{
    const QString path = pathOf(page.name.sha256);
    if (page.receivedMs == 0) {
        PADRON_ASSIGN(const bool sound, holds(page.name.sha256));
        if (!sound && QFileInfo::exists(path) && ::unlink(QFile::encodeName(path).constData()) == 0)
            PADRON_TRY(refuseAltered(page));
        if (!sound)
            return std::optional<PageStanding>();
    }
    PADRON_ASSIGN(const PageStanding standing, whole(page));
    return std::optional(standing);
}

/// A file of that name is there, and sound. Its first receipt waits until the name is on the disk.
Result<PageStanding> PageShelf::whole(const Wanted& page)
{
    if (page.receivedMs > 0)
        return PageStanding{page.bytes, receiptOf(page, page.receivedMs)};
    const QString path = pathOf(page.name.sha256);
    if (QFileInfo(path).size() != page.bytes) { // this device announced another size than that content has
        PADRON_TRY(refuseAltered(page));
        return core::fail(kPageAltered);
    }
    if (fails("flush-folder") || !flushFolder(QFileInfo(path).path()))
        return core::fail(kShelfUnavailable, QStringLiteral("flush-folder"));
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(tx->notePageReceived(page.name.sha256, page.device, m_clock.wallMs()));
    PADRON_ASSIGN(const auto noted, tx->announcedPage(page.name.sha256, page.device));
    PADRON_TRY(tx->commit());
    return PageStanding{page.bytes, receiptOf(page, noted ? noted->receivedMs : m_clock.wallMs())};
}

Result<void> PageShelf::refuseAltered(const Wanted& page)
{
    const QString name = QString::fromLatin1(page.name.sha256.toHex());
    logFault("adjunto-alterado", {{QStringLiteral("equipo"), page.deviceId}, {QStringLiteral("adjunto"), name}});
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(tx->raiseAlarm(page.device, QStringLiteral("adjunto-alterado"), name, m_clock.wallMs()));
    return tx->commit();
}

} // namespace padron::central
