// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/usb_job.h"

#include "credential/trust_list.h"
#include "envelope/log_chain.h"
#include "ports/errors.h"
#include "sync/messages/errors.h"
#include "sync/messages/package_errors.h"
#include "sync/messages/page_receipt.h"
#include "sync/messages/receipt.h"

#include <algorithm>

namespace padron::usecases {

using core::Result;
using ports::PackageWay;
using sync::PackageKind;
using sync::PackageName;

namespace {

constexpr PackageWay kWays[] = {PackageWay::Salida, PackageWay::Entrada};
constexpr qint64 kUnproven = 24LL * 60 * 60 * 1000; ///< so long a number counts that nobody can check

bool isOfTheStick(const core::Error& error)
{
    return error.code == sync::kFolderGone || error.code == sync::kFolderFull || error.code == sync::kFolderReadOnly ||
           error.code == sync::kFolderWriteFailed;
}

} // namespace

UsbJob::UsbJob(UsbParts parts, std::shared_ptr<ports::PackageFolder> stick, const char* kind)
    : m_parts(parts), m_stick(std::move(stick)), m_kind(kind)
{
}

Result<void> UsbJob::open()
{
    PADRON_TRY(m_parts.recorder.permit(access::Permission::Capture));
    PADRON_ASSIGN(const auto enrolment, m_parts.device.enrolment());
    if (!enrolment)
        return core::fail(sync::kNotEnrolled);
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_parts.device.keys());
    m_store = keys.store;
    m_epoch = keys.epoch;
    PADRON_ASSIGN(const auto root, envelope::VerifyKey::fromBytes(enrolment->rootPublic));
    PADRON_ASSIGN(const auto trust, credential::verifyTrustList(enrolment->trustList, root));
    m_acuse = trust.verifyKeys(credential::KeyRole::Acuse);
    return begin();
}

Result<bool> UsbJob::step()
{
    const auto ended = [this](const core::Error& why) -> Result<bool> {
        PADRON_TRY(finish());
        return core::fail(why);
    };
    if (!m_open) {
        m_open = true;
        if (const auto begun = open(); !begun)
            return ended(begun.error());
        return true;
    }
    if (m_finished || m_steps.empty()) {
        PADRON_TRY(finish());
        return false;
    }
    const Step now = std::move(m_steps.front());
    m_steps.pop_front();
    ++m_done;
    if (const auto taken = now(); !taken) {
        m_steps.clear();
        return ended(taken.error());
    }
    return true;
}

Result<void> UsbJob::finish()
{
    if (m_finished)
        return {};
    m_finished = true;
    PADRON_ASSIGN(const QCborMap figures, entry());
    if (figures.isEmpty())
        return {};
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_parts.work));
    PADRON_TRY(m_parts.recorder.record({.kind = m_kind, .payload = figures}));
    return transaction.commit();
}

PackageName UsbJob::ours(PackageKind kind, quint64 number, const QByteArray& sha256) const
{
    return {kind, m_store, m_epoch, number, sha256};
}

void UsbJob::refuse(const PackageName& name, const core::Error& error)
{
    m_report.refused.append({name.text(), error});
}

Result<void> UsbJob::passOver(const PackageName& name, const core::Error& error)
{
    if (error.code == ports::kNotFound) // somebody else took it away meanwhile
        return {};
    if (isOfTheStick(error) || !error.code.id().starts_with("SYN-"))
        return core::fail(error);
    refuse(name, error);
    return {};
}

Result<void> UsbJob::removeOurs(const PackageName& name)
{
    const auto removed = m_stick->remove(name.way(), name.text());
    if (!removed && removed.error().code == sync::kFolderReadOnly)
        return {};
    PADRON_TRY(removed);
    ++m_report.removed;
    return {};
}

Result<void> UsbJob::tidy()
{
    PADRON_ASSIGN(const QList<quint64> open, m_parts.packages.openBatches());
    PADRON_ASSIGN(const quint64 last, m_parts.packages.lastBatch());
    PADRON_ASSIGN(const quint64 cursor, m_parts.sync.cursor());
    const auto isSettled = [&](quint64 batch) { return batch <= last && !open.contains(batch); };
    for (const PackageWay way : kWays) {
        PADRON_ASSIGN(const auto files, m_stick->list(way));
        for (const PackageName& name : sync::packagesIn(files, way)) {
            if (!isOurs(name))
                continue;
            bool answered = false;
            if (name.kind == PackageKind::Lote || name.kind == PackageKind::Acuse)
                answered = isSettled(name.number);
            else if (name.kind == PackageKind::Flujo)
                answered = name.number < cursor;
            else if (name.kind == PackageKind::Pedido) {
                const auto bytes = m_stick->read(way, name.text(), name.mostBytes());
                const auto asked = bytes ? sync::peekStreamRequest(*bytes) : core::fail(bytes.error());
                answered = asked && asked->cursor < cursor;
            } else {
                PADRON_ASSIGN(const auto waits, m_parts.pages.page(name.sha256));
                answered = !waits;
            }
            if (answered)
                PADRON_TRY(removeOurs(name));
        }
    }
    return {};
}

bool UsbJob::isAnswered(const Sides& sides, ports::PackageFolder& at, const PackageName& name)
{
    const auto receipt = sync::receiptFor(name);
    if (!receipt)
        return false;
    const int in = int(PackageWay::Entrada);
    const auto lies = [&](const QList<ports::PackageFile>& files, ports::PackageFolder& folder) {
        if (std::none_of(files.begin(), files.end(), [text = receipt->text()](const auto& file) { return file.name == text; }))
            return false;
        const auto bytes = folder.read(PackageWay::Entrada, receipt->text(), receipt->mostBytes());
        QByteArray sha256;
        if (!bytes || !isReceipt(*receipt, *bytes, sha256))
            return false;
        if (name.kind == PackageKind::Adjunto) // sealed: its content's hash is its name
            return true;
        const auto batch = at.read(name.way(), name.text(), name.mostBytes());
        return batch && envelope::sha256(*batch) == sha256;
    };
    return lies(sides.stick[in], *m_stick) || lies(sides.carried[in], m_parts.carried);
}

bool UsbJob::isReceipt(const PackageName& name, const QByteArray& bytes, QByteArray& sha256) const
{
    if (name.kind == PackageKind::Acuse) {
        const auto said = sync::verifyReceipt(bytes, m_acuse);
        sha256 = said ? said->batchSha256 : QByteArray();
        return said && said->store == name.store && said->epoch == name.epoch && said->batchSeq == name.number;
    }
    const auto said = name.kind == PackageKind::AcuseDeAdjunto ? sync::verifyPageReceipt(bytes, m_acuse) : core::fail(sync::kPageReceiptForged);
    sha256 = said ? said->sha256 : QByteArray();
    return said && said->store == name.store && said->epoch == name.epoch && said->sha256 == name.sha256;
}

Result<UsbJob::Sides> UsbJob::look()
{
    Sides sides;
    for (const PackageWay way : kWays) {
        PADRON_ASSIGN(sides.stick[int(way)], m_stick->list(way));
        PADRON_ASSIGN(sides.carried[int(way)], m_parts.carried.list(way));
    }
    return sides;
}

void UsbJob::carry(const Sides& sides, bool toStick, std::function<bool(qint64)> hasRoom)
{
    ports::PackageFolder& from = toStick ? m_parts.carried : *m_stick;
    ports::PackageFolder& to = toStick ? *m_stick : m_parts.carried;
    for (const PackageWay way : kWays) {
        const auto& there = toStick ? sides.carried[int(way)] : sides.stick[int(way)];
        const auto& here = toStick ? sides.stick[int(way)] : sides.carried[int(way)];
        QHash<QString, ports::PackageFile> brought, had;
        for (const auto& file : there)
            brought.insert(file.name, file);
        for (const auto& file : here)
            had.insert(file.name, file);
        for (const PackageName& name : sync::packagesIn(there, way)) {
            if (isOurs(name) || isAnswered(sides, from, name))
                continue;
            const ports::PackageFile file = brought.value(name.text()), old = had.value(name.text());
            const qint64 bytes = file.bytes;
            const bool changes = name.kind == PackageKind::Pedido || way == PackageWay::Entrada; // a receipt may be a made up one
            const bool isThere = had.contains(name.text());
            if (isThere && !changes && old.bytes == bytes)
                continue;
            const bool hasLain = !toStick && m_parts.clock.wallMs() - old.modifiedMs > kUnproven;
            then([this, &from, &to, name, isThere, hasLain, bytes, hasRoom]() -> Result<void> {
                if (hasRoom(bytes))
                    return copy(from, to, name, isThere, hasLain);
                refuse(name, {sync::kCarryingFull});
                return {};
            });
        }
    }
}

Result<void> UsbJob::copy(ports::PackageFolder& from, ports::PackageFolder& to, const PackageName& name, bool isThere, bool hasLain)
{
    const auto bytes = from.read(name.way(), name.text(), name.mostBytes());
    if (!bytes)
        return passOver(name, bytes.error());
    if (!sync::fits(name, *bytes))
        return passOver(name, {sync::kPackageForged});
    if (isThere) {
        const auto had = to.read(name.way(), name.text(), name.mostBytes());
        QByteArray sha256;
        if (had && (*had == *bytes || isReceipt(name, *had, sha256) || (!hasLain && !sync::saysMore(name, *bytes, *had))))
            return {};
    }
    PADRON_TRY(to.write(name.way(), name.text(), *bytes));
    ++m_report.carried;
    m_report.others.insert(name.store);
    return {};
}

} // namespace padron::usecases
