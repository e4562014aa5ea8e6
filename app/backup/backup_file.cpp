// SPDX-License-Identifier: GPL-3.0-or-later
#include "backup/backup_file.h"

#include "backup/errors.h"
#include "backup/place.h"
#include "platform/durable_file.h"
#include "platform/errors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <openssl/evp.h>

#include <cerrno>
#include <memory>

namespace padron::backup {

using core::Result;

namespace {

constexpr qint64 kChunk = 1024 * 1024;

class Sha256
{
public:
    Sha256() : m_context(EVP_MD_CTX_new()) { EVP_DigestInit_ex(m_context.get(), EVP_sha256(), nullptr); }
    void add(QByteArrayView bytes) { EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<size_t>(bytes.size())); }
    QByteArray result()
    {
        QByteArray out(32, '\0');
        EVP_DigestFinal_ex(m_context.get(), reinterpret_cast<unsigned char*>(out.data()), nullptr);
        return out;
    }

private:
    struct Free
    {
        void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
};

/// The system's word for why a medium failed; `bytes`: what was to be written.
tl::unexpected<core::Error> mediumFault(const char* step, const QString& folder, qint64 bytes = 0)
{
    const int cause = errno;
    bool full = cause == ENOSPC;
#ifdef EDQUOT
    full = full || cause == EDQUOT;
#endif
    if (full)
        return core::fail(kNoRoom, roomFor(bytes));
    if (cause == EROFS || cause == EACCES || cause == EPERM)
        return core::fail(kPlaceReadOnly);
    if (!QFileInfo(folder).isDir())
        return core::fail(kPlaceAbsent);
    return core::fail(kMediumFailed, QStringLiteral("%1, errno %2").arg(QLatin1String(step)).arg(cause));
}

Result<void> flushed(Result<void> done, const QString& folder, qint64 bytes)
{
    if (done)
        return done;
    if (done.error().code == platform::kDiskFull)
        return core::fail(kNoRoom, roomFor(bytes));
    return core::fail(QFileInfo(folder).isDir() ? kMediumFailed : kPlaceAbsent, done.error().detail);
}

/// What is not kept goes away with it.
class Unfinished
{
public:
    explicit Unfinished(QString path) : m_path(std::move(path)) {}
    ~Unfinished()
    {
        if (!m_path.isEmpty())
            QFile::remove(m_path);
    }
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    void keep() { m_path.clear(); }

private:
    QString m_path;
};

/// The rest of `from` into `to` (null: only read); its SHA-256.
Result<QByteArray> pass(QFile& from, QFile* to, qint64 bytes, const QString& folder, const Watch& watch, qint64 before,
                        qint64 total)
{
    Sha256 hash;
    QByteArray chunk;
    for (qint64 done = 0; done < bytes; done += chunk.size()) {
        if (watch.isCancelled())
            return core::fail(kCancelled);
        errno = 0;
        chunk = from.read(std::min(kChunk, bytes - done));
        if (chunk.isEmpty())
            return errno ? Result<QByteArray>(mediumFault("read", QFileInfo(from.fileName()).path()))
                         : core::fail(kBackupDamaged, QStringLiteral("cut short"));
        hash.add(chunk);
        errno = 0;
        if (to && to->write(chunk) != chunk.size())
            return mediumFault("write", folder, bytes);
        watch.say(before + done + chunk.size(), total);
    }
    return hash.result();
}

constexpr auto kOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

} // namespace

Result<Header> readHeader(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return core::fail(kPlaceAbsent);
    PADRON_ASSIGN(Header header, decodeHeader(file.read(kMostHeaderBytes)));
    if (file.size() != header.size() + header.manifest.databaseBytes)
        return core::fail(kBackupDamaged, QStringLiteral("size"));
    return header;
}

Result<QByteArray> sha256Of(const QString& path, const Watch& watch)
{
    QFile file(path);
    errno = 0;
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return mediumFault("open", QFileInfo(path).path());
    return pass(file, nullptr, file.size(), {}, watch, 0, file.size());
}

Result<void> writeBackup(const QString& folder, const QString& name, const QByteArray& header,
                         const QByteArray& databaseSha256, const QString& database, const Watch& watch)
{
    QFile from(database);
    errno = 0;
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return mediumFault("open", QFileInfo(database).path());
    const qint64 bytes = from.size(), total = 2 * bytes; // written, then read back
    const QString path = QDir(folder).filePath(name), partial = partialName(path);
    Unfinished leftover(partial);
    {
        QFile to(partial);
        errno = 0;
        if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered, kOwner))
            return mediumFault("create", folder, bytes);
        errno = 0;
        if (to.write(header) != header.size())
            return mediumFault("write", folder, bytes);
        PADRON_ASSIGN(const QByteArray written, pass(from, &to, bytes, folder, watch, 0, total));
        if (written != databaseSha256)
            return core::fail(kBackupDamaged, QStringLiteral("copy changed"));
        PADRON_TRY(flushed(platform::flushFile(to), folder, bytes));
        platform::dropFromCache(to);
    }
    QFile back(partial);
    errno = 0;
    if (!back.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return mediumFault("open again", folder);
    if (back.read(header.size()) != header)
        return core::fail(kBackupDamaged, QStringLiteral("header does not read back"));
    PADRON_ASSIGN(const QByteArray read, pass(back, nullptr, bytes, folder, watch, bytes, total));
    if (read != databaseSha256 || !back.atEnd())
        return core::fail(kBackupDamaged, QStringLiteral("does not read back"));
    back.close();
    PADRON_TRY(flushed(platform::renameDurably(partial, path), folder, bytes));
    leftover.keep();
    return {};
}

Result<void> extract(const QString& path, const Header& header, const QString& database, const Watch& watch)
{
    QFile from(path);
    errno = 0;
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return mediumFault("open", QFileInfo(path).path());
    const QString folder = QFileInfo(database).path();
    Unfinished leftover(database);
    QFile to(database);
    errno = 0;
    if (!to.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered, kOwner))
        return mediumFault("create", folder, header.manifest.databaseBytes);
    if (from.read(header.size()) != header.bytes)
        return core::fail(kBackupDamaged, QStringLiteral("header"));
    const qint64 bytes = header.manifest.databaseBytes;
    PADRON_ASSIGN(const QByteArray read, pass(from, &to, bytes, folder, watch, 0, bytes));
    if (read != header.manifest.databaseSha256 || !from.atEnd())
        return core::fail(kBackupDamaged, QStringLiteral("database"));
    PADRON_TRY(flushed(platform::flushFile(to), folder, bytes));
    leftover.keep();
    return {};
}

Result<void> moveInto(const QString& from, const QString& to)
{
    return flushed(platform::renameDurably(from, to), QFileInfo(to).path(), 0);
}

} // namespace padron::backup
