// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/keys/file_key_vault.h"

#include "access/errors.h"
#include "access/seal_mark.h"
#include "access/slots.h"
#include "core/log.h"
#include "platform/durable_file.h"
#include "platform/errors.h"
#include "ports/errors.h"

#include <QDir>
#include <QFile>

#include <optional>

namespace padron::keys {

using core::Result;

namespace {

constexpr char kFirst[] = "claves.a";
constexpr char kSecond[] = "claves.b";
constexpr char kLockout[] = "intentos.cbor";
constexpr char kTrust[] = "confianza.cbor";
constexpr char kRecovery[] = "recuperacion.cbor";
constexpr char kSeal[] = "baja.cbor";
constexpr char kStore[] = "almacen.id"; ///< of the store that lies here: keys of another laptop do not pass for its own
constexpr qint64 kMostBytes = 4 * 1024 * 1024;

/// None: no such file. Empty: there, but unreadable or absurdly large.
std::optional<QByteArray> readWhole(const QString& path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes)
        return QByteArray();
    return file.readAll();
}

/// One of the two copies as it lies on the disk.
struct Copy
{
    QString path;
    std::optional<QByteArray> bytes;
    quint32 generation = 0; ///< 0: absent, damaged or of another store
    bool newer = false;
    bool foreign = false;
};

/// `store`: whose keys are looked for; empty when nobody has said yet.
Copy readCopy(const QString& path, const QByteArray& store = {})
{
    Copy copy{path, readWhole(path)};
    if (!copy.bytes)
        return copy;
    if (const auto file = access::decodeSlotFile(*copy.bytes)) {
        copy.foreign = !store.isEmpty() && file->store.bytes() != store;
        copy.generation = copy.foreign ? 0 : file->generation;
    } else
        copy.newer = file.error().code == access::kSlotFileNewer;
    return copy;
}

core::Error asStoreError(const core::Error& error)
{
    return {error.code == platform::kDiskFull ? ports::kStoreFull : ports::kStoreFailed, error.detail};
}

Result<void> stored(Result<void> written)
{
    return written ? written : core::fail(asStoreError(written.error()));
}

/// Slots kept with a damaged store, or with what could be read of one, open with the passwords of their day. Those of
/// another data key stay: these would not open what lies there.
void sealAside(const QString& directory, const QByteArray& slotFile)
{
    const auto file = access::decodeSlotFile(slotFile);
    if (!file)
        return;
    for (const QString& name : QDir(directory).entryList({QStringLiteral("danado-*"), QStringLiteral("rescate-*")}, QDir::Dirs))
        for (const char* copy : {kFirst, kSecond}) {
            const QString path = directory + u'/' + name + u'/' + QLatin1String(copy);
            const auto there = access::decodeSlotFile(readWhole(path).value_or(QByteArray()));
            if (!there || there->store != file->store || there->keyGeneration != file->keyGeneration)
                continue;
            if (!platform::writeInPlace(path, slotFile))
                qCWarning(core::lcStore) << "key slots kept aside were not sealed";
        }
}

/// A copy that was not there appears whole or not at all: half of the very first one would pass for a damaged store.
Result<void> writeCopy(const Copy& copy, const QByteArray& bytes)
{
    return copy.bytes ? platform::writeInPlace(copy.path, bytes) : platform::writeDurably(copy.path, bytes);
}

} // namespace

FileKeyVault::FileKeyVault(QString directory) : m_directory(std::move(directory)) {}

QString FileKeyVault::path(const char* name) const
{
    return QDir(m_directory).filePath(QLatin1String(name));
}

bool FileKeyVault::exists() const
{
    return QFile::exists(path(kFirst)) || QFile::exists(path(kSecond));
}

Result<QByteArray> FileKeyVault::load()
{
    const QByteArray store = storeHere();
    const Copy first = readCopy(path(kFirst), store);
    const Copy second = readCopy(path(kSecond), store);
    if (!first.bytes && !second.bytes)
        return core::fail(ports::kNotFound);
    // An older copy beside a newer program's would open with slots that were changed since.
    if (first.newer || second.newer)
        return core::fail(access::kSlotFileNewer);
    const Copy& best = second.generation > first.generation ? second : first;
    if (best.generation == 0)
        return first.foreign || second.foreign ? core::fail(access::kSlotFileForeign)
                                               : core::fail(access::kSlotFileDamaged, QStringLiteral("both copies"));
    return *best.bytes;
}

QByteArray FileKeyVault::storeHere() const
{
    const QByteArray id = QByteArray::fromHex(readWhole(path(kStore)).value_or(QByteArray()).trimmed());
    return id.size() == 16 ? id : QByteArray(); // without it nothing is told apart
}

Result<void> FileKeyVault::save(const QByteArray& slotFile)
{
    PADRON_ASSIGN(const access::SlotFile file, access::decodeSlotFile(slotFile));
    if (!QDir().mkpath(m_directory))
        return core::fail(ports::kStoreFailed, QStringLiteral("folder"));
    const Copy first = readCopy(path(kFirst), file.store.bytes());
    const Copy second = readCopy(path(kSecond), file.store.bytes());
    if (first.newer || second.newer)
        return core::fail(access::kSlotFileNewer);
    if (file.generation <= qMax(first.generation, second.generation))
        return core::fail(access::kSlotFileDamaged, QStringLiteral("generation does not follow"));

    const bool firstIsActive = first.generation >= second.generation;
    const Copy& active = firstIsActive ? first : second;
    const Copy& inactive = firstIsActive ? second : first;
    if (storeHere() != file.store.bytes())
        PADRON_TRY(stored(platform::writeDurably(path(kStore), file.store.bytes().toHex())));
    PADRON_TRY(stored(writeCopy(inactive, slotFile)));
    if (readWhole(inactive.path) != slotFile)
        return core::fail(ports::kStoreFailed, QStringLiteral("does not read back"));
    // From here on the new generation wins, so a failure of the second copy must not say that nothing was saved.
    if (!writeCopy(active, slotFile))
        qCWarning(core::lcStore) << "second copy of the key slots was not written";
    return {};
}

access::Lockout FileKeyVault::lockout()
{
    const auto bytes = readWhole(path(kLockout));
    return bytes ? access::decodeLockout(*bytes) : access::Lockout();
}

Result<void> FileKeyVault::saveLockout(const access::Lockout& state)
{
    return stored(platform::writeDurably(path(kLockout), access::encodeLockout(state)));
}

Result<QByteArray> FileKeyVault::trustFile()
{
    const auto bytes = readWhole(path(kTrust));
    if (!bytes)
        return core::fail(ports::kNotFound);
    return *bytes;
}

Result<void> FileKeyVault::saveTrustFile(const QByteArray& bytes)
{
    return stored(platform::writeDurably(path(kTrust), bytes));
}

Result<QByteArray> FileKeyVault::kept(const char* name) const
{
    const auto bytes = readWhole(path(name));
    if (!bytes)
        return core::fail(ports::kNotFound);
    return *bytes;
}

Result<void> FileKeyVault::keep(const char* name, const QByteArray& bytes) const
{
    if (!bytes.isEmpty())
        return stored(platform::writeDurably(path(name), bytes));
    if (!QFile::exists(path(name)) || QFile::remove(path(name)))
        return {};
    return core::fail(ports::kStoreFailed, QStringLiteral("remove"));
}

Result<QByteArray> FileKeyVault::pendingRecovery()
{
    return kept(kRecovery);
}

Result<void> FileKeyVault::savePendingRecovery(const QByteArray& bytes)
{
    return keep(kRecovery, bytes);
}

Result<QByteArray> FileKeyVault::sealMark()
{
    return kept(kSeal);
}

Result<void> FileKeyVault::saveSealMark(const QByteArray& bytes)
{
    PADRON_TRY(keep(kSeal, bytes));
    if (const auto mark = access::decodeSealMark(bytes))
        sealAside(m_directory, mark->slotFile);
    return {};
}

} // namespace padron::keys
