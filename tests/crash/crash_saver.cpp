// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the store of a folder (making it the first time), verifies the whole chain, says what is there, then saves one
// family after another and acknowledges each on standard output until it is killed. `--check` only says.
#include "access/kdf.h"
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"
#include "support/samples/sample_family.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace padron;

namespace {

// Tests hold the key; the product's comes out of the slots.
core::SecureBytes testKey()
{
    return core::SecureBytes(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
}

int fault(const core::Error& error)
{
    std::printf("FAULT %s %s\n", qPrintable(error.printedId()), qPrintable(error.detail));
    return 3;
}

ports::Enrolment enrolment()
{
    ports::Enrolment made{.folioPrefix = *domain::FolioPrefix::parse(u"07-0457-02")};
    made.deviceId = QStringLiteral("D0001");
    made.centreUrl = QStringLiteral("https://127.0.0.1:1");
    made.entidadIso = QStringLiteral("MX-CHP");
    made.indexCount = 4096;
    return made;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QString folder = app.arguments().value(1);
    const bool fresh = !QFile::exists(folder + QStringLiteral("/padron.db"));
    const platform::SystemClock clock;
    keys::FileKeyVault vault(folder);
    auto store = stores::LocalStore::open(folder, testKey(), fresh ? stores::OpenMode::Create : stores::OpenMode::Existing);
    if (!store)
        return fault(store.error());
    const core::StoreId id(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")));
    const access::SessionUser user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))),
                                   QStringLiteral("Prueba"), access::Role::Responsable};
    desktop::Session session(std::move(*store), vault, clock, id, access::Unlocked{user, testKey()});
    if (!session.device().keys()) { // a kill between the file and its first transaction
        const auto signing = envelope::SigningKey::generate();
        ports::DeviceKeys keys{id, 1, signing.seed(), signing.verifyKey().bytes(), core::SecureBytes(QByteArrayView("pem"))};
        if (auto made = session.createDevice.run(keys); !made)
            return fault(made.error());
        if (auto saved = session.device().saveEnrolment(enrolment()); !saved)
            return fault(saved.error());
    }

    const auto chain = session.verifyLog.run();
    if (!chain)
        return fault(chain.error());
    const auto families = session.familyCount();
    if (!families)
        return fault(families.error());
    std::printf("CHAIN %llu FAMILIES %lld\n", static_cast<unsigned long long>(chain->entries),
                static_cast<long long>(*families));
    std::fflush(stdout);
    if (app.arguments().contains(QStringLiteral("--check")))
        return 0;

    for (int number = static_cast<int>(*families);; ++number) {
        const auto draft = samples::familyDraft(number);
        if (auto saved = session.drafts.save(draft); !saved)
            return fault(saved.error());
        const auto outcome = session.registerFamily.run(draft);
        if (!outcome)
            return fault(outcome.error());
        const auto* record = std::get_if<domain::FamilyRecord>(&*outcome);
        if (!record)
            return fault({core::kInternal, QStringLiteral("issues")});
        std::printf("ACK %d %s\n", number, qPrintable(record->family.folio.digits()));
        std::fflush(stdout);
    }
}
