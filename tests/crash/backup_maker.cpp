// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the store of a folder (making it the first time), says how its chain and the backups of another folder are, then
// registers families and makes backups, and acknowledges each, until it is killed. `--check` only says.
#include "access/slots.h"
#include "backup/backup_file.h"
#include "desktop/session.h"
#include "local/backup/sql_backup_copies.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"
#include "runtime/backup_work.h"
#include "support/samples/sample_family.h"
#include "usecases/sign_in.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace padron;

namespace {

constexpr access::KdfCost kQuick{1, 8 * 1024 * 1024};
const core::StoreId kStore(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")));
const access::SessionUser kUser{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))),
                                QStringLiteral("Prueba"), access::Role::Responsable};

core::SecureBytes password()
{
    return core::SecureBytes(QByteArrayView("una frase de ensayo"));
}

int fault(const core::Error& error)
{
    std::printf("FAULT %s %s\n", qPrintable(error.printedId()), qPrintable(error.detail));
    return 3;
}

core::Result<access::Unlocked> unlock(ports::KeyVault& vault, const core::Clock& clock)
{
    if (!vault.exists()) {
        PADRON_ASSIGN(access::CreatedSlots made, access::createSlots(kStore, kUser, password(), kQuick));
        PADRON_TRY(vault.save(access::encodeSlotFile(made.file, made.dataKey)));
        return access::Unlocked{kUser, std::move(made.dataKey)};
    }
    return usecases::SignIn(vault, clock).withPassword(kUser.name, password());
}

/// Every named backup is whole and restores; how many there are.
core::Result<int> checkBackups(const QString& place, const core::SecureBytes& key)
{
    int whole = 0;
    for (const QString& name : QDir(place).entryList({QStringLiteral("*.respaldo")}, QDir::Files)) {
        const QString path = QDir(place).filePath(name);
        PADRON_ASSIGN(const backup::Header header, backup::readHeader(path));
        PADRON_TRY(backup::authenticate(header, key));
        const QTemporaryDir scratch;
        PADRON_TRY(backup::extract(path, header, scratch.filePath(QStringLiteral("padron.db"))));
        PADRON_ASSIGN(const auto proof, stores::SqlBackupCopies().prove(scratch.path(), key, {}, {}));
        if (proof.facts != header.manifest.facts)
            return core::fail(core::kInternal, name);
        ++whole;
    }
    return whole;
}

core::Result<runtime::MadeBackup> backUp(desktop::Session& session)
{
    stores::SqlBackupCopies copies;
    PADRON_TRY(session.backUp.begin(false));
    for (bool complete = false; !complete;) {
        PADRON_ASSIGN(const auto progress, session.backUp.step());
        complete = progress.complete;
    }
    PADRON_ASSIGN(const ports::BackupJob job, session.backUp.finishCopy());
    PADRON_ASSIGN(const auto made, runtime::makeBackup(job, copies, {}));
    PADRON_TRY(session.backUp.noteDone(made.name, made.bytes, made.madeMs));
    return made;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QString folder = app.arguments().value(1), place = app.arguments().value(2);
    const platform::SystemClock clock;
    keys::FileKeyVault vault(folder);
    auto unlocked = unlock(vault, clock);
    if (!unlocked)
        return fault(unlocked.error());
    const bool fresh = !QFile::exists(stores::LocalStore::databasePath(folder));
    auto store = stores::LocalStore::open(folder, access::databaseKey(unlocked->dataKey),
                                          fresh ? stores::OpenMode::Create : stores::OpenMode::Existing);
    if (!store)
        return fault(store.error());
    const core::SecureBytes key = access::backupKey(unlocked->dataKey);
    desktop::Session session(std::move(*store), vault, clock, kStore, std::move(*unlocked));
    if (!session.device().keys()) { // a kill between the file and its first transaction
        const auto signing = envelope::SigningKey::generate();
        const ports::DeviceKeys keys{kStore, 1, signing.seed(), signing.verifyKey().bytes(),
                                     core::SecureBytes(QByteArrayView("pem"))};
        ports::Enrolment enrolment{.folioPrefix = *domain::FolioPrefix::parse(u"07-0457-02")};
        enrolment.entidadIso = QStringLiteral("MX-CHP");
        enrolment.indexCount = 4096;
        if (auto made = session.createDevice.run(keys); !made)
            return fault(made.error());
        if (auto saved = session.device().saveEnrolment(enrolment); !saved)
            return fault(saved.error());
    }
    usecases::BackupPlan plan;
    plan.place = backup::placeAt(place);
    if (auto planned = session.backUp.plan(plan); !planned)
        return fault(planned.error());
    const auto chain = session.verifyLog.run();
    if (!chain)
        return fault(chain.error());
    const auto whole = checkBackups(place, key);
    if (!whole)
        return fault(whole.error());
    const auto families = session.familyCount();
    if (!families)
        return fault(families.error());
    std::printf("FAMILIES %lld WHOLE %d\n", static_cast<long long>(*families), *whole);
    std::fflush(stdout);
    if (app.arguments().contains(QStringLiteral("--check")))
        return 0;

    for (int number = static_cast<int>(*families);; ++number) {
        const auto outcome = session.registerFamily.run(samples::familyDraft(number));
        if (!outcome)
            return fault(outcome.error());
        const auto made = backUp(session);
        if (!made)
            return fault(made.error());
        std::printf("ACK %s\n", qPrintable(made->name));
        std::fflush(stdout);
    }
}
