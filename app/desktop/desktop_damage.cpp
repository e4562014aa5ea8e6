// SPDX-License-Identifier: GPL-3.0-or-later
// The gate before a store that is not whole: the look at each start, and what can be read of one that does not open.
#include "access/permissions.h"
#include "access/slots.h"
#include "backup/backup_file.h"
#include "core/log.h"
#include "desktop/desktop_gate.h"
#include "desktop/errors.h"
#include "local/check/salvage.h"
#include "local/errors.h"
#include "platform/private_files.h"
#include "platform/swap.h"
#include "ports/errors.h"
#include "usecases/errors.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace padron::desktop {

namespace {

/// One for each state of the damaged file, so that it is read once.
QString salvageFolder(const QString& directory)
{
    const QFileInfo damaged(stores::LocalStore::databasePath(directory));
    return QStringLiteral("%1/rescate-%2-%3")
        .arg(directory)
        .arg(damaged.lastModified().toMSecsSinceEpoch())
        .arg(damaged.size());
}

const QString kCutShort = QStringLiteral("/restauracion.pendiente"); // in the folder aside, until the restore is over

QStringList storeFiles(const QString& folder)
{
    return QDir(folder).entryList({QStringLiteral("padron.db"), QStringLiteral("padron.db-wal"), QStringLiteral("claves.*"),
                                   QStringLiteral("intentos.cbor"), QStringLiteral("confianza.cbor"), QStringLiteral("almacen.id")},
                                  QDir::Files);
}

/// Database and keys; false when some stayed where they were, and then all did.
bool move(const QString& from, const QString& to)
{
    if (!QDir().mkpath(to))
        return false;
    QStringList moved;
    const QStringList names = storeFiles(from);
    for (const QString& name : names) {
        if (!QFile::rename(from + u'/' + name, to + u'/' + name)) {
            for (const QString& back : std::as_const(moved))
                QFile::rename(to + u'/' + back, from + u'/' + back);
            return false;
        }
        moved.append(name);
    }
    return true;
}

/// So that the salvaged store opens by itself with the same passwords.
void copyKeys(const QString& from, const QString& to)
{
    for (const char* name : {"claves.a", "claves.b"})
        QFile::copy(from + u'/' + QLatin1String(name), to + u'/' + QLatin1String(name));
}

core::Result<ui::Salvaged> readWhatIsLeft(const QString& from, const QString& to, const core::SecureBytes& key)
{
    const QString unfinished = to + QStringLiteral(".en-curso");
    QDir(unfinished).removeRecursively(); // of a try that was cut short
    PADRON_ASSIGN(auto salvage, stores::Salvage::start(from, unfinished, key));
    for (bool complete = false; !complete;) {
        PADRON_ASSIGN(const auto progress, salvage->step());
        complete = progress.complete;
    }
    copyKeys(from, unfinished);
    if (!QDir().rename(unfinished, to))
        return core::fail(ports::kStoreFailed, QStringLiteral("rename"));
    ui::Salvaged told{.pages = salvage->report().pages, .badPages = salvage->report().badPages};
    for (const auto& table : salvage->report().tables)
        if (!table.complete || table.refused > 0)
            told.incomplete.append(table.name);
    return told;
}

} // namespace

void DesktopGate::forgetDamaged()
{
    m_damaged.reset();
    m_canSalvage = false;
}

void DesktopGate::prepareToOpen()
{
    forgetDamaged();
    const QStringList own{QStringLiteral("padron.db*"), QStringLiteral("claves.*"), QStringLiteral("intentos.cbor*"),
                          QStringLiteral("confianza.cbor*"), QStringLiteral("apariencia.ini")};
    if (!platform::keepPrivate(m_options.directory, own))
        qCWarning(core::lcStore) << "others may read the store's folder: its medium keeps no rights";
}

bool DesktopGate::tellOfSwap()
{
    return !std::exchange(m_swapTold, true) && platform::swapInUse() == platform::Swap::Plain;
}

core::Result<void> DesktopGate::lookAtStart()
{
    const auto looked = m_session->checkStore.atStart();
    m_trouble.reset();
    if (looked)
        return {};
    if (looked.error().code == usecases::kLogBroken) { // told inside: who may read the log has to get in
        m_trouble = looked.error();
        return {};
    }
    m_session.reset();
    return looked;
}

void DesktopGate::keepForSalvage(const core::Error& refused, access::Unlocked unlocked)
{
    if (refused.code != sqlite::kDatabaseDamaged && refused.code != sqlite::kWrongKey)
        return;
    m_canSalvage = access::allows(unlocked.user.role, access::Permission::FindPeople);
    m_damaged = std::move(unlocked);
}

QFuture<core::Result<ui::Salvaged>> DesktopGate::openSalvaged()
{
    return m_executor.run([this] { return salvage(); });
}

core::Result<ui::Salvaged> DesktopGate::salvage()
{
    if (!m_damaged)
        return core::fail(kNoSession);
    PADRON_TRY(access::permit(m_damaged->user, access::Permission::FindPeople)); // a damaged store opens nothing to anybody else
    const core::SecureBytes key = access::databaseKey(m_damaged->dataKey);
    const QString folder = salvageFolder(m_options.directory);
    ui::Salvaged told;
    if (!QFile::exists(stores::LocalStore::databasePath(folder))) {
        PADRON_ASSIGN(told, readWhatIsLeft(m_options.directory, folder, key));
    }
    PADRON_ASSIGN(auto store, stores::LocalStore::open(folder, key, stores::OpenMode::Existing));
    PADRON_ASSIGN(const ports::DeviceKeys keys, store->device().keys());
    PADRON_ASSIGN(told.people, store->registry().peopleCount());
    // Whoever it is may only look: what a reviewer may (52). It is never sent, so it makes no second history.
    access::Unlocked reader{m_damaged->user, m_damaged->dataKey.clone()};
    reader.user.role = access::Role::Revisora;
    m_session = std::make_unique<Session>(std::move(store), m_vault, m_clock, keys.store, std::move(reader));
    PADRON_ASSIGN(told.families, m_session->familyCount());
    if (const auto noted = m_session->recordSignIn(); !noted)
        qCWarning(core::lcStore) << "salvaged store:" << noted.error().printedId();
    m_trouble.reset();
    PADRON_TRY(readSessionFacts());
    m_facts.onlyReading = true;
    forgetDamaged();
    return told;
}

core::Result<void> DesktopGate::insteadOfTheDamaged(const QString& file,
                                                    const std::function<core::Result<void>(const MakeWay&)>& restore)
{
    if (!m_damaged)
        return restore({});
    PADRON_ASSIGN(const QByteArray slotFile, m_vault.load());
    PADRON_ASSIGN(const access::SlotFile slots, access::decodeSlotFile(slotFile));
    PADRON_ASSIGN(const backup::Header header, backup::readHeader(file));
    if (header.manifest.facts.store != slots.store)
        return core::fail(kBackupOfAnother);

    access::Unlocked unlocked{m_damaged->user, m_damaged->dataKey.clone()};
    const QString& directory = m_options.directory;
    const QString aside = QStringLiteral("%1/danado-%2").arg(directory).arg(m_clock.wallMs());
    bool moved = false;
    const auto restored = restore([&]() -> core::Result<void> {
        m_session.reset();
        moved = QDir().mkpath(aside) && QFile(aside + kCutShort).open(QIODevice::WriteOnly) && move(directory, aside);
        return moved ? core::Result<void>() : core::fail(ports::kStoreFailed, QStringLiteral("aside"));
    });
    if (!restored && moved) {
        m_session.reset();
        // What a failed restore left goes the other way, so that nothing stands where the damaged files go back to.
        move(directory, aside + QStringLiteral("-restauracion"));
        if (!move(aside, directory))
            return core::fail(ports::kStoreFailed, QStringLiteral("back"));
        QDir().rmdir(aside + QStringLiteral("-restauracion"));
    }
    QFile::remove(aside + kCutShort);
    QDir().rmdir(aside); // goes when it is empty
    if (restored)
        return restored;
    m_canSalvage = access::allows(unlocked.user.role, access::Permission::FindPeople);
    m_damaged = std::move(unlocked);
    return restored;
}

void DesktopGate::bringBackTheDamaged()
{
    const QString& directory = m_options.directory;
    for (const QString& name : QDir(directory).entryList({QStringLiteral("danado-*")}, QDir::Dirs)) {
        const QString aside = directory + u'/' + name;
        if (!QFile::exists(aside + kCutShort))
            continue;
        // The slots of a restored store come last, its database just before: with both there the restore was over.
        const bool over = m_vault.exists() && QFile::exists(stores::LocalStore::databasePath(directory))
            && QFile::exists(stores::LocalStore::databasePath(aside));
        if (!over)
            for (const QString& file : storeFiles(aside)) {
                const QString here = directory + u'/' + file, leftover = aside + QStringLiteral("-restauracion/");
                if (QFile::exists(here) && QDir().mkpath(leftover))
                    QFile::rename(here, leftover + file);
                if (!QFile::rename(aside + u'/' + file, here))
                    qCWarning(core::lcStore) << "a file of the damaged store stays aside";
            }
        QFile::remove(aside + kCutShort);
        QDir().rmdir(aside);
    }
}

} // namespace padron::desktop
