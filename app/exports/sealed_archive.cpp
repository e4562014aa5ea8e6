// SPDX-License-Identifier: GPL-3.0-or-later
#include "exports/sealed_archive.h"

#include "exports/errors.h"
#include "platform/durable_file.h"
#include "platform/errors.h"

#include <QCryptographicHash>
#include <QFile>

#include <archive.h>
#include <archive_entry.h>

#include <cerrno>

namespace padron::exports {

using core::Result;

namespace {

constexpr int kBlock = 64 * 1024;

tl::unexpected<core::Error> failedWith(int cause, const char* step)
{
    bool full = cause == ENOSPC || cause == EFBIG; // FAT takes files of up to 4 GiB
#ifdef EDQUOT
    full = full || cause == EDQUOT;
#endif
    return core::fail(full ? kNoRoom : kNotWritten, QStringLiteral("%1, errno %2").arg(QLatin1String(step)).arg(cause));
}

Result<void> asOurs(const Result<void>& done)
{
    if (done)
        return {};
    return core::fail(done.error().code == platform::kDiskFull ? kNoRoom : kNotWritten, done.error().detail);
}

} // namespace

struct SealedArchive::Parts
{
    QString path;
    QFile file;
    QCryptographicHash hash{QCryptographicHash::Sha256};
    archive* zip = nullptr;
    qint64 bytes = 0;
    int cause = 0; ///< errno of the write that failed
    bool named = false;

    explicit Parts(const QString& at) : path(at), file(at + QStringLiteral(".part")) {}
    ~Parts()
    {
        if (zip) {
            archive_write_fail(zip); // else freeing it would write the end
            archive_write_free(zip);
        }
        file.close();
        if (!named)
            file.remove();
    }

    static la_ssize_t put(archive* zip, void* self, const void* data, size_t size)
    {
        auto& parts = *static_cast<Parts*>(self);
        errno = 0;
        const qint64 put = parts.file.write(static_cast<const char*>(data), static_cast<qint64>(size));
        if (put != static_cast<qint64>(size)) {
            parts.cause = errno;
            archive_set_error(zip, parts.cause, "write");
            return -1;
        }
        parts.hash.addData(QByteArrayView(static_cast<const char*>(data), put));
        parts.bytes += put;
        return static_cast<la_ssize_t>(put);
    }

    tl::unexpected<core::Error> failed(const char* step) const
    {
        return cause != 0 ? failedWith(cause, step) : core::fail(kNotSealed, QLatin1String(step));
    }
};

SealedArchive::SealedArchive(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
SealedArchive::~SealedArchive() = default;

Result<std::unique_ptr<SealedArchive>> SealedArchive::create(const QString& path, const core::SecureBytes& password)
{
    auto parts = std::make_unique<Parts>(path);
    QFile::remove(parts->file.fileName()); // of a run that a power cut ended
    errno = 0;
    if (!parts->file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered,
                          QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
        const int cause = errno;
        parts->named = true; // whatever lies there is not ours
        return failedWith(cause, "open");
    }
    parts->zip = archive_write_new();
    archive* zip = parts->zip;
    bool good = zip && archive_write_set_format_zip(zip) == ARCHIVE_OK
             && archive_write_set_bytes_per_block(zip, kBlock) == ARCHIVE_OK
             && archive_write_set_bytes_in_last_block(zip, 1) == ARCHIVE_OK;
    if (good && !password.isEmpty()) {
        QByteArray text = password.view().toByteArray(); // ends in a zero, as the library wants it
        good = archive_write_set_options(zip, "zip:encryption=aes256") == ARCHIVE_OK
            && archive_write_set_passphrase(zip, text.constData()) == ARCHIVE_OK;
        core::wipeMemory(text.data(), static_cast<std::size_t>(text.size()));
    }
    if (!good || archive_write_open(zip, parts.get(), nullptr, &Parts::put, nullptr) != ARCHIVE_OK)
        return parts->failed("begin");
    return std::unique_ptr<SealedArchive>(new SealedArchive(std::move(parts)));
}

Result<void> SealedArchive::begin(const char* name, qint64 madeMs)
{
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0600);
    archive_entry_set_mtime(entry, static_cast<time_t>(madeMs / 1000), 0);
    const bool good = archive_write_header(m_parts->zip, entry) == ARCHIVE_OK;
    archive_entry_free(entry);
    if (!good)
        return m_parts->failed("entry");
    return {};
}

Result<void> SealedArchive::write(QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const la_ssize_t put = archive_write_data(m_parts->zip, bytes.data(), static_cast<size_t>(bytes.size()));
        if (put <= 0)
            return m_parts->failed("data");
        bytes = bytes.sliced(put);
    }
    return {};
}

Result<SealedArchive::Written> SealedArchive::finish()
{
    if (archive_write_close(m_parts->zip) != ARCHIVE_OK)
        return m_parts->failed("end");
    PADRON_TRY(asOurs(platform::flushFile(m_parts->file)));
    m_parts->file.close();
    return Written{m_parts->bytes, m_parts->hash.result()};
}

Result<void> SealedArchive::giveName()
{
    PADRON_TRY(asOurs(platform::renameDurably(m_parts->file.fileName(), m_parts->path)));
    m_parts->named = true;
    return {};
}

} // namespace padron::exports
