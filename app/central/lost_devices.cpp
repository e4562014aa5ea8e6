// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/lost_devices.h"

#include "central/batch_intake.h"
#include "central/busy.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "credential/trust_list.h"
#include "envelope/log_chain.h"
#include "envelope/log_entry.h"

#include <QSet>

#include <algorithm>

namespace padron::central {

using core::Result;

namespace {

constexpr int kAttempts = 5;

/// Letters that `text()` puts between them do not count.
QString digitsOf(const QString& folio)
{
    const auto parsed = domain::Folio::parse(folio);
    return parsed ? parsed->digits() : QString();
}

QString folioOf(const QString& prefix, int counter)
{
    const QString body = prefix + QStringLiteral("%1").arg(counter, 6, 10, QChar(u'0'));
    return body + domain::mod11_10(body);
}

} // namespace

Result<Device> LostDevices::find(CentralTransaction& tx, const QString& name)
{
    PADRON_ASSIGN(const QList<Device> devices, tx.devices());
    const QString wanted = QString(name).remove(u'-').trimmed().toUpper();
    const auto found = std::find_if(devices.begin(), devices.end(), [&wanted](const Device& device) {
        return device.deviceId == wanted || device.folioPrefix == wanted;
    });
    return found == devices.end() ? Result<Device>(core::fail(kDeviceNotFound)) : *found;
}

Result<QList<LostDevices::Line>> LostDevices::list()
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const QList<Device> devices, tx->devices());
    QList<Line> lines;
    for (const Device& device : devices) {
        PADRON_ASSIGN(const Line line, lineOf(*tx, device));
        lines.append(line);
    }
    return lines;
}

Result<LostDevices::Line> LostDevices::look(const QString& name)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const Device device, find(*tx, name));
    return lineOf(*tx, device);
}

Result<LostDevices::Line> LostDevices::lineOf(CentralTransaction& tx, const Device& device)
{
    PADRON_ASSIGN(const DeviceBooks books, tx.books(device.row));
    PADRON_ASSIGN(const auto loss, tx.loss(device.row));
    return Line{device, books, loss};
}

Result<quint32> LostDevices::confirmedIndexes(CentralTransaction& tx, DeviceRow device)
{
    // A device takes its indexes in order and writes each first printing into its chain: as many different QRs as came, so
    // many indexes from the first on.
    PADRON_ASSIGN(const auto entries, tx.entriesOfKinds(device, {QLatin1String(envelope::kind::kCertificadoPrinted)}));
    const QByteArray withoutQr = envelope::sha256({});
    QSet<QByteArray> codes;
    for (const QByteArray& bytes : entries) {
        const auto entry = envelope::decodeEntry(bytes);
        const QByteArray code = entry ? entry->payload.toMap().value(2).toByteArray() : QByteArray();
        if (!code.isEmpty() && code != withoutQr)
            codes.insert(code);
    }
    return static_cast<quint32>(codes.size());
}

// The rule. Whoever has the laptop may hold its key, and with it can date and number what they sign as they like: so the
// key is revoked in the trust list, and no provisional QR of it verifies any more, of whatever day. In the status list, for
// those who have that one first, the indexes are suspended (the one status that can be lifted) that the centre was never
// told of; the ones in entries that arrived keep theirs. Final credentials are signed here, never there: they stand.
Result<SignedLists> LostDevices::signLists(CentralTransaction& tx)
{
    PADRON_ASSIGN(const auto kept, tx.lists());
    if (!kept)
        return core::fail(kNotInitialised, QStringLiteral("lists"));
    PADRON_ASSIGN(const QByteArray rootPublic, m_keys.publicKey(KeyFile::Raiz));
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(rootPublic));
    PADRON_ASSIGN(credential::TrustList trust, credential::verifyTrustList(kept->trustList, root));
    PADRON_ASSIGN(const auto catalogo, m_keys.signingKey(KeyFile::Catalogo));
    PADRON_ASSIGN(credential::StatusList status,
                  credential::verifyStatusList(kept->provisionalStatus, {catalogo.verifyKey()}));

    PADRON_ASSIGN(const QList<Device> devices, tx.devices());
    const credential::StatusList before = status;
    QList<QByteArray> keys;
    for (const Device& device : devices) {
        if (!device.revoked)
            continue;
        keys.append(device.signingPublic);
        PADRON_ASSIGN(const auto loss, tx.loss(device.row));
        PADRON_ASSIGN(const DeviceBooks books, tx.books(device.row));
        for (quint32 i = loss ? loss->confirmedIndexes : 0; i < books.indexCount; ++i)
            if (status.at(books.firstIndex + i) == credential::Status::InForce)
                status.set(books.firstIndex + i, credential::Status::Suspended);
    }

    const qint64 now = m_clock.wallMs() / 1000;
    SignedLists fresh;
    if (status.bits != before.bits) {
        ++status.sequence;
        status.issuedAt = now;
        fresh.provisionalStatus = credential::signStatusList(status, catalogo);
        PADRON_TRY(tx.replaceList(QStringLiteral("provisionales"), status.sequence, fresh.provisionalStatus));
    }
    if (keys != trust.revokedDeviceKeys) {
        const auto secret = m_keys.signingKey(KeyFile::Raiz); // kept apart, as it should be: the rest does not wait for it
        if (!secret)
            return fresh;
        trust.revokedDeviceKeys = keys;
        ++trust.sequence;
        trust.issuedAt = now;
        fresh.trustList = credential::signTrustList(trust, *secret);
        PADRON_TRY(tx.replaceList(QStringLiteral("confianza"), trust.sequence, fresh.trustList));
    }
    return fresh;
}

Result<DeviceLoss> LostDevices::giveUp(CentralTransaction& tx, const Device& device, sync::SealReason reason, BatchIntake* intake)
{
    PADRON_ASSIGN(const auto acuse, m_keys.signingKey(KeyFile::Acuse));
    PADRON_TRY(tx.lockDeviceWhole(device.row)); // a batch on its way is in, or is refused
    PADRON_ASSIGN(const auto before, tx.loss(device.row));
    if (before)
        return *before;
    if (intake)
        PADRON_TRY(intake->projectAllIn(tx, device.row)); // what came since it was looked at
    DeviceLoss loss{.reason = reason, .atMs = m_clock.wallMs()};
    loss.order = sync::signSealOrder({device.store, device.epoch, device.deviceId, reason, loss.atMs}, acuse);
    PADRON_ASSIGN(loss.confirmedIndexes, confirmedIndexes(tx, device.row));
    PADRON_TRY(tx.giveUp(device.row, loss));
    PADRON_TRY(tx.raiseAlarm(device.row, QStringLiteral("equipo-dado-de-baja"), sync::keyOf(reason), loss.atMs));
    return loss;
}

Result<QList<Device>> LostDevices::withItsEarlierKeys(CentralTransaction& tx, const QString& name)
{
    PADRON_ASSIGN(const Device found, find(tx, name));
    PADRON_ASSIGN(QList<Device> devices, tx.devices());
    devices.removeIf([&found](const Device& one) { return one.store != found.store || one.epoch > found.epoch; });
    return devices;
}

Result<void> LostDevices::projectWhatArrived(const QString& name)
{
    QList<DeviceRow> waiting;
    {
        PADRON_ASSIGN(const auto tx, m_store.begin());
        PADRON_ASSIGN(const QList<Device> devices, withItsEarlierKeys(*tx, name));
        for (const Device& device : devices) {
            PADRON_ASSIGN(const auto first, tx->firstWaiting(device.row));
            if (first)
                waiting.append(device.row);
        }
    }
    if (waiting.isEmpty())
        return {};
    PADRON_ASSIGN(const auto buzon, m_keys.boxKey(KeyFile::Buzon));
    PADRON_ASSIGN(const auto acuse, m_keys.signingKey(KeyFile::Acuse));
    BatchIntake intake(m_store, buzon, acuse, m_clock);
    for (const DeviceRow device : std::as_const(waiting))
        PADRON_TRY(intake.projectAll(device));
    return {};
}

Result<LostDevices::Revoked> LostDevices::revoke(const QString& name, sync::SealReason reason)
{
    const auto done = unlessBusy(kAttempts, [&]() -> Result<Revoked> {
        PADRON_TRY(projectWhatArrived(name)); // most of it before anything is locked
        PADRON_ASSIGN(const auto buzon, m_keys.boxKey(KeyFile::Buzon));
        PADRON_ASSIGN(const auto acuse, m_keys.signingKey(KeyFile::Acuse));
        BatchIntake intake(m_store, buzon, acuse, m_clock);
        return revokeOnce(name, reason, &intake);
    });
    if (done || done.error().code == kDeviceNotFound)
        return done;
    // What it brought cannot be projected now: it is given up all the same. Its indexes in there are suspended, which can be
    // lifted, and what waits is projected later.
    logFault("lotes-por-ver-al-dar-de-baja", {{QStringLiteral("equipo"), name}, {QStringLiteral("codigo"), done.error().printedId()}});
    return unlessBusy(kAttempts, [&] { return revokeOnce(name, reason, nullptr); });
}

Result<LostDevices::Revoked> LostDevices::revokeOnce(const QString& name, sync::SealReason reason, BatchIntake* intake)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(tx->lockLists());
    PADRON_ASSIGN(const Device found, find(*tx, name));
    PADRON_ASSIGN(const DeviceLoss loss, giveUp(*tx, found, reason, intake));
    Revoked outcome{.deviceId = found.deviceId, .confirmedIndexes = loss.confirmedIndexes};
    outcome.reason = loss.reason;
    outcome.recoveryTakenBack = loss.recoverable;
    if (loss.recoverable)
        PADRON_TRY(tx->allowRecovery(found.row, false));
    PADRON_ASSIGN(const QList<Device> devices, tx->devices());
    for (const Device& earlier : devices) { // a backup of the same laptop may still hold those keys
        if (earlier.store != found.store || earlier.epoch >= found.epoch || earlier.revoked)
            continue;
        PADRON_TRY(giveUp(*tx, earlier, reason, intake));
        outcome.alsoRevoked.append(earlier.deviceId);
    }
    PADRON_ASSIGN(const SignedLists fresh, signLists(*tx));
    if (!fresh.trustList.isEmpty() || !fresh.provisionalStatus.isEmpty()) {
        PADRON_ASSIGN(outcome.toldDevices, tx->announceLists(fresh));
    }
    PADRON_ASSIGN(const DeviceBooks books, tx->books(found.row));
    outcome.blockedIndexes = books.indexCount - std::min(books.indexCount, loss.confirmedIndexes);
    PADRON_ASSIGN(const auto lists, tx->lists());
    PADRON_ASSIGN(const QByteArray rootPublic, m_keys.publicKey(KeyFile::Raiz));
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(rootPublic));
    PADRON_ASSIGN(const credential::TrustList trust, credential::verifyTrustList(lists->trustList, root));
    outcome.trustListSigned = trust.revokedDeviceKeys.contains(found.signingPublic);
    PADRON_TRY(tx->commit());
    logEvent("equipo-dado-de-baja", {{QStringLiteral("equipo"), found.deviceId}, {QStringLiteral("motivo"), sync::keyOf(reason)}});
    return outcome;
}

Result<void> LostDevices::allowRecovery(const QString& name)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const Device found, find(*tx, name));
    PADRON_ASSIGN(const auto loss, tx->loss(found.row));
    if (!loss)
        return core::fail(kArgumentsWrong, QStringLiteral("el equipo no está dado de baja"));
    PADRON_TRY(tx->allowRecovery(found.row, true));
    PADRON_TRY(tx->commit());
    logEvent("equipo-hallado", {{QStringLiteral("equipo"), found.deviceId}});
    return {};
}

Result<LostDevices::Missing> LostDevices::missing(const QString& name, const QStringList& foliosOnPaper)
{
    Missing told;
    told.isWaiting = !projectWhatArrived(name); // what is known is told all the same
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_TRY(tx->freeze());
    PADRON_ASSIGN(const Device device, find(*tx, name));
    PADRON_ASSIGN(told.line, lineOf(*tx, device));
    told.lastSeq = device.nextSeq - 1;
    PADRON_ASSIGN(told.unsettled, tx->unsettled(device.row));
    PADRON_ASSIGN(told.usedIndexes, confirmedIndexes(*tx, device.row));
    PADRON_ASSIGN(told.pages, tx->missingPages(device.row));
    PADRON_ASSIGN(const QStringList here, tx->folios(device.folioPrefix));
    const QSet<QString> known(here.begin(), here.end());
    if (!here.isEmpty())
        told.lastCounter = here.last().mid(8, 6).toInt();
    for (int counter = 1; counter < told.lastCounter && told.gaps.size() < Missing::kMostGaps; ++counter)
        if (const QString folio = folioOf(device.folioPrefix, counter); !known.contains(folio))
            told.gaps.append(folio);
    for (const QString& typed : foliosOnPaper) {
        using enum Missing::Asked::Answer;
        const QString folio = digitsOf(typed);
        told.asked.append({typed, folio.isEmpty()                            ? NotAFolio
                                  : !folio.startsWith(device.folioPrefix)    ? AnotherDevice
                                  : known.contains(folio)                    ? Here
                                                                             : NeverCame});
    }
    return told;
}

} // namespace padron::central
