// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/page_shelf.h"

#include "central/carried_gate.h"
#include "central/device_gate.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/page_errors.h"
#include "central/page_projection.h"
#include "sync/messages/page_receipt.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QScopeGuard>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
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
                     const QString& folder, FailureProbe probe, PageReserve reserve)
    : m_store(store), m_acuse(acuse), m_clock(clock), m_folder(QDir(folder).absolutePath()), m_probe(std::move(probe)),
      m_reserve(reserve)
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

bool PageShelf::hasRoom(const QString& folder) const
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return true; // the write will say
    return quint64(disk.f_bavail) * disk.f_frsize >= m_reserve.bytes &&
        quint64(disk.f_bavail) * 100 >= quint64(disk.f_blocks) * m_reserve.percent;
}

Result<bool> PageShelf::holds(const QByteArray& sha256) const
{
    PADRON_ASSIGN(const Lying lying, look(sha256, false));
    return lying == Lying::Sound;
}

/// Only the very file that was read is taken away: whoever puts a sound one in its place holds its lock (finish()).
Result<PageShelf::Lying> PageShelf::look(const QByteArray& sha256, bool takeDamagedAway) const
{
    const QByteArray name = QFile::encodeName(pathOf(sha256));
    for (;;) {
        const int handle = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
        if (handle < 0 && errno == ENOENT)
            return Lying::Absent;
        if (handle < 0)
            return tl::unexpected(faultOf("open", errno));
        const auto close = qScopeGuard([handle] { ::close(handle); });
        QFile file;
        const bool opened = !fails("read") && file.open(handle, QIODevice::ReadOnly, QFileDevice::DontCloseHandle);
        const QByteArray found = opened ? hashOfOpen(file) : QByteArray();
        if (found.isEmpty())
            return core::fail(kShelfUnavailable, QStringLiteral("read"));
        if (found == sha256)
            return Lying::Sound;
        if (!takeDamagedAway)
            return Lying::Damaged;
        struct stat mine = {}, named = {};
        if (::flock(handle, LOCK_EX) != 0 || ::fstat(handle, &mine) != 0)
            return tl::unexpected(faultOf("lock", errno));
        if (::stat(name.constData(), &named) == 0 && named.st_ino == mine.st_ino && named.st_dev == mine.st_dev) {
            ::unlink(name.constData()); // if that fails, the sound one is put over it
            return Lying::Damaged;
        } // else another one lies there by now
    }
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
    return Wanted{device.row, {device.store, device.epoch, sha256}, announced->bytes, announced->receivedMs};
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
    PADRON_ASSIGN(Wanted page, admit(name, certificateSha256));
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
    PADRON_ASSIGN(Wanted page, admit(name, certificateSha256));
    PADRON_ASSIGN(const auto here, already(page));
    if (here)
        return *here;
    if (from > page.bytes - bytes.size())
        return core::fail(kRequestMalformed, QStringLiteral("bytes"));
    return append(page, from, bytes, false);
}

Result<QByteArray> PageShelf::takeWhole(const core::StoreId& store, quint32 epoch, const QByteArray& bytes, const QString& despiteRevoked)
{
    Wanted page;
    {
        PADRON_ASSIGN(const auto tx, m_store.begin());
        PADRON_ASSIGN(const Device device, admitCarried(*tx, store, epoch, despiteRevoked));
        PADRON_ASSIGN(page, wanted(*tx, device, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256)));
        PADRON_TRY(tx->commit());
        if (device.revoked)
            logFault("adjunto-de-revocado-aceptado", {{QStringLiteral("equipo"), device.deviceId}});
    }
    if (page.bytes != bytes.size())
        return core::fail(kRequestMalformed, QStringLiteral("bytes"));
    PADRON_ASSIGN(const auto here, already(page));
    if (here)
        return here->receipt;
    PADRON_ASSIGN(const PageStanding done, append(page, 0, bytes, true));
    return done.receipt;
}

Result<PageStanding> PageShelf::append(Wanted& page, qint64 from, const QByteArray& bytes, bool anew)
{
    const QString path = pathOf(page.name.sha256);
    if (fails("folder") || !makeFolder(QFileInfo(path).path()))
        return tl::unexpected(faultOf("folder", errno));
    const QString partial = path + QStringLiteral(".%1.parcial").arg(page.device);
    if (!bytes.isEmpty() && !hasRoom(QFileInfo(path).path()))
        return core::fail(kShelfFull, QStringLiteral("reserve"));
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
    const QByteArray name = QFile::encodeName(path);
    const int old = ::open(name.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW); // damaged, and somebody may be taking it away
    const auto close = qScopeGuard([old] { if (old >= 0) ::close(old); });
    if (old >= 0 && ::flock(old, LOCK_EX) != 0)
        return tl::unexpected(faultOf("lock", errno));
    if (fails("rename") || ::rename(QFile::encodeName(partial).constData(), name.constData()) != 0)
        return tl::unexpected(faultOf("rename", errno));
    return whole(page);
}

/// With its receipt when it is here; nothing when it is not, or what lay here was damaged and is taken away.
Result<std::optional<PageStanding>> PageShelf::already(Wanted& page)
{
    // What was once read and found sound is not read again for everybody who asks, if its size is still what it was.
    if (page.receivedMs == 0 || QFileInfo(pathOf(page.name.sha256)).size() != page.bytes) {
        PADRON_ASSIGN(const Lying lying, look(page.name.sha256, true));
        if (lying == Lying::Damaged)
            PADRON_TRY(refuseAltered(page));
        if (lying != Lying::Sound) {
            PADRON_TRY(forgetReceived(page));
            return std::optional<PageStanding>();
        }
    }
    PADRON_ASSIGN(const PageStanding standing, whole(page));
    return std::optional(standing);
}

/// It was here and is no more: nobody is told that it is.
Result<void> PageShelf::forgetReceived(Wanted& page)
{
    if (page.receivedMs == 0)
        return {};
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(tx->forgetPageReceived(page.name.sha256));
    PADRON_TRY(tx->commit());
    page.receivedMs = 0;
    return {};
}

/// A file of that name is there, and sound. Its first receipt waits until the name is on the disk.
Result<PageStanding> PageShelf::whole(const Wanted& page)
{
    const QString path = pathOf(page.name.sha256);
    if (QFileInfo(path).size() != page.bytes) { // this device announced another size than that content has
        PADRON_TRY(refuseAltered(page));
        return core::fail(kPageAltered);
    }
    if (page.receivedMs > 0)
        return PageStanding{page.bytes, receiptOf(page, page.receivedMs)};
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
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(tx->raiseAlarm(page.device, QStringLiteral("adjunto-alterado"), QString::fromLatin1(page.name.sha256.toHex()), m_clock.wallMs()));
    return tx->commit();
}

Result<int> PageShelf::dropLeftovers(DeviceRow only)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const QList<Device> devices, tx->devices());
    QHash<DeviceRow, bool> revoked;
    for (const Device& device : devices)
        revoked.insert(device.row, device.revoked);
    int dropped = 0;
    QDirIterator each(m_folder, {QStringLiteral("*.parcial")}, QDir::Files, QDirIterator::Subdirectories);
    while (each.hasNext()) {
        const QString path = each.next();
        const QStringList parts = each.fileName().split(u'.'); // <hash>.<device>.parcial
        const DeviceRow device = parts.value(1).toLongLong();
        const QByteArray sha256 = QByteArray::fromHex(parts.value(0).toLatin1());
        if (parts.size() != 3 || sha256.size() != 32 || !revoked.contains(device) || (only != 0 && device != only))
            continue;
        if (!revoked.value(device)) {
            PADRON_ASSIGN(const auto announced, tx->announcedPage(sha256, device));
            if (!announced || announced->receivedMs == 0)
                continue;
        }
        const QByteArray name = QFile::encodeName(path);
        const int file = ::open(name.constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
        const auto close = qScopeGuard([file] { if (file >= 0) ::close(file); });
        if (file >= 0 && ::flock(file, LOCK_EX | LOCK_NB) == 0 && ::unlink(name.constData()) == 0)
            ++dropped; // one that somebody holds is being written, or gets its name just now
    }
    return dropped;
}

} // namespace padron::central
