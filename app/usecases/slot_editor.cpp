// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/slot_editor.h"

#include "access/errors.h"
#include "usecases/seal_device.h"
#include "usecases/slots_seen.h"

#include <algorithm>

namespace padron::usecases {

namespace {

const QString kSeenSetting = QLatin1String(kSlotsSeen);

/// What an older file says of them is no more. Whoever would be the last to manage the laptop stays.
access::SlotFile asKnown(access::SlotFile file, const QList<ports::AccessPerson>& people)
{
    for (const ports::AccessPerson& person : people) {
        const auto slot = std::find_if(file.users.begin(), file.users.end(),
                                       [&person](const access::UserSlot& each) { return each.user.id == person.id; });
        if (slot == file.users.end() || !person.role)
            continue;
        access::SessionUser as = slot->user;
        as.role = *person.role;
        core::Result<access::SlotFile> mended = file;
        if (person.state == ports::AccessState::Retirado)
            mended = access::withoutUser(file, person.id);
        else if (person.state == ports::AccessState::Suspendido && !slot->suspended())
            mended = access::suspended(file, person.id);
        else if (as.role != slot->user.role)
            mended = access::withUserAs(file, as);
        if (mended)
            file = *mended;
    }
    return file;
}

} // namespace

SlotEditor::SlotEditor(ports::KeyVault& vault, ports::DeviceStore& device, ports::UnitOfWork& work, Recorder& recorder,
                       core::SecureBytes& dataKey)
    : m_vault(vault), m_device(device), m_work(work), m_recorder(recorder), m_dataKey(dataKey)
{
}

core::Result<access::SlotFile> SlotEditor::current()
{
    PADRON_ASSIGN(const QByteArray bytes, m_vault.load());
    PADRON_TRY(access::authenticateSlotFile(bytes, m_dataKey));
    return access::decodeSlotFile(bytes);
}

core::Result<void> SlotEditor::save(const access::SlotFile& next, const core::SecureBytes& key,
                                    const std::optional<Recorder::What>& entry, const Rows& rows)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(write(next, key, entry, rows));
    return transaction.commit();
}

core::Result<void> SlotEditor::write(const access::SlotFile& next, const core::SecureBytes& key,
                                     const std::optional<Recorder::What>& entry, const Rows& rows)
{
    PADRON_TRY(refuseSealed(m_vault)); // asked for behind the order: it would open what was sealed
    if (rows)
        PADRON_TRY(rows());
    if (entry)
        PADRON_TRY(m_recorder.record(*entry));
    PADRON_TRY(m_device.setSetting(kSeenSetting, QString::number(next.generation)));
    return m_vault.save(access::encodeSlotFile(next, key));
}

core::Result<void> SlotEditor::keepWithin(const access::SlotFile& next, const Recorder::What& entry, const Rows& rows)
{
    return write(next, m_dataKey, entry, rows);
}

core::Result<void> SlotEditor::keep(const access::SlotFile& next, const std::optional<Recorder::What>& entry,
                                    const Rows& rows)
{
    return save(next, m_dataKey, entry, rows);
}

core::Result<void> SlotEditor::keep(const access::Rotated& rotated, const Recorder::What& entry)
{
    const auto saved = save(rotated.file, rotated.dataKey, entry, {});
    // Whatever the commit said: the key is the one that the file on the disk was made with.
    const auto bytes = m_vault.load();
    if (bytes && access::authenticateSlotFile(*bytes, rotated.dataKey))
        m_dataKey = rotated.dataKey.clone();
    return saved;
}

core::Result<void> SlotEditor::acknowledge(bool recovered, const QList<ports::AccessPerson>& people)
{
    PADRON_ASSIGN(access::SlotFile file, current());
    PADRON_ASSIGN(const QString seenText, m_device.setting(kSeenSetting, QStringLiteral("0")));
    const quint32 seen = seenText.toUInt();
    if (file.generation < seen) {
        if (!recovered)
            return core::fail(access::kSlotFileOld);
        file = access::newerThan(asKnown(std::move(file), people), seen);
        PADRON_TRY(m_vault.save(access::encodeSlotFile(file, m_dataKey)));
    }
    if (file.generation == seen)
        return {};
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    if (seen > 0) { // a store of before this was kept has nothing to tell
        const QCborMap payload{{1, static_cast<qint64>(file.generation)}, {2, static_cast<qint64>(file.keyGeneration)}};
        PADRON_TRY(m_recorder.record({.kind = envelope::kind::kSlotsFound, .numeral = "49", .payload = payload}));
    }
    PADRON_TRY(m_device.setSetting(kSeenSetting, QString::number(file.generation)));
    return transaction.commit();
}

} // namespace padron::usecases
