// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/open_store.h"

#include "access/slot_changes.h"
#include "core/log.h"
#include "local/errors.h"

namespace padron::desktop {

core::Result<std::unique_ptr<stores::LocalStore>> openStore(const QString& directory, ports::KeyVault& vault,
                                                            const core::SecureBytes& dataKey, const char* vfs)
{
    using stores::LocalStore;
    PADRON_ASSIGN(const QByteArray bytes, vault.load());
    PADRON_ASSIGN(const access::SlotFile file, access::decodeSlotFile(bytes));
    auto store = LocalStore::open(directory, access::databaseKey(dataKey), stores::OpenMode::Existing, vfs);
    if (file.previousKey.isEmpty())
        return store;
    if (!store && store.error().code == sqlite::kWrongKey) {
        PADRON_ASSIGN(const core::SecureBytes previous, access::previousDataKey(file, dataKey));
        store = LocalStore::open(directory, access::databaseKey(previous), stores::OpenMode::Existing, vfs);
        if (store) {
            const auto done = (*store)->key().rekey(access::databaseKey(previous), access::databaseKey(dataKey));
            if (!done) { // a full disk, say: the work goes on under the old key, and the next opening tries again
                qCWarning(core::lcStore) << "rotation not finished:" << done.error().printedId();
                return store;
            }
        }
    }
    if (!store)
        return store;
    if (const auto saved = vault.save(access::encodeSlotFile(access::rotationFinished(file), dataKey)); !saved)
        qCWarning(core::lcStore) << "rotation not noted as finished:" << saved.error().printedId();
    return store;
}

} // namespace padron::desktop
