// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/check_log.h"

#include "credential/trust_list.h"
#include "sync/messages/receipt.h"
#include "usecases/audit_errors.h"
#include "usecases/errors.h"
#include "usecases/log_reading.h"

#include <QElapsedTimer>

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kPage = 500;

/// Keys that the centre signs receipts with; none before the device is enrolled, or after it was restored.
QList<envelope::VerifyKey> acuseKeys(const std::optional<ports::Enrolment>& enrolment)
{
    if (!enrolment)
        return {};
    const auto root = envelope::VerifyKey::fromBytes(enrolment->rootPublic);
    const auto trust = root ? credential::verifyTrustList(enrolment->trustList, *root) : core::fail(root.error());
    return trust ? trust->verifyKeys(credential::KeyRole::Acuse) : QList<envelope::VerifyKey>();
}

/// How the epoch before ended, as the entry says that opens one.
std::optional<ports::EndedEpoch> endedBy(const envelope::LogRow& row)
{
    const auto entry = envelope::decodeEntry(row.bytes);
    if (!entry || entry->kind != QLatin1String(envelope::kind::kStoreRestored))
        return {};
    const QCborMap told = entry->payload.toMap();
    return ports::EndedEpoch{static_cast<quint32>(told.value(1).toInteger()), static_cast<quint64>(told.value(2).toInteger()),
                             told.value(3).toByteArray(), static_cast<quint64>(told.value(4).toInteger())};
}

} // namespace

CheckLog::CheckLog(ports::LogStore& log, ports::LogIndex& index, ports::DeviceStore& device, ports::SyncStore& sync,
                   Recorder& recorder)
    : m_log(log), m_index(index), m_device(device), m_sync(sync), m_recorder(recorder)
{
}

Result<void> CheckLog::begin()
{
    PADRON_TRY(m_recorder.permit(access::Permission::ReadLog));
    m_stage = Stage::Done;
    m_epochs.clear();
    m_bodies = ExpungedBodies();
    m_at = 0;
    m_nextNum = 1;
    m_progress = {};
    m_outcome = {};
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    PADRON_TRY(findEpochs(head.epoch));
    const auto& receipt = m_epochs.back().receipt;
    // What was sealed to be sent was in the log, whether or not the centre has answered.
    PADRON_ASSIGN(const auto sealed, m_sync.lastBatch());
    const quint64 known = std::max(receipt ? receipt->lastSeq : 0, sealed ? sealed->lastSeq : 0);
    if (known > head.seq)
        return core::fail(kLogTruncated, QString::number(known));
    m_progress.total = 2 * head.seq;
    m_stage = Stage::Chain;
    return beginEpoch();
}

Result<void> CheckLog::findEpochs(quint32 current)
{
    // From the current one back: each says how the one before it ended, and the first begins at 1.
    std::optional<ports::EndedEpoch> ended;
    for (quint32 at = current;;) {
        Epoch epoch{at, ended};
        PADRON_ASSIGN(epoch.receipt, m_index.lastReceipt(at));
        PADRON_ASSIGN(const auto rows, m_index.rows(at, 0, 1));
        if (rows.isEmpty() && (ended || at != 1))
            return core::fail(kLogBroken, QStringLiteral("1"));
        if (!rows.isEmpty()) {
            epoch.first = rows.front().seq;
            epoch.before = rows.front().prev;
        }
        ended = at == 1 ? std::nullopt : endedBy(rows.front());
        const bool opens = at == 1 ? epoch.first == 1 : ended && ended->epoch < at && ended->carried + 1 == epoch.first;
        if (!opens)
            return core::fail(kLogBroken, QString::number(epoch.first));
        m_epochs.prepend(epoch);
        if (!ended)
            break;
        at = ended->epoch;
    }
    PADRON_ASSIGN(const QList<quint32> written, m_index.epochs());
    for (const quint32 epoch : written)
        if (std::none_of(m_epochs.cbegin(), m_epochs.cend(), [epoch](const Epoch& one) { return one.epoch == epoch; }))
            return core::fail(kLogBroken, QStringLiteral("1"));
    return {};
}

Result<void> CheckLog::beginEpoch()
{
    const Epoch& epoch = m_epochs.at(m_at);
    m_receiptedHash.clear();
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    QByteArray publicKey = keys.signingPublic;
    if (!epoch.isCurrent()) { // kept when the epoch ended
        PADRON_ASSIGN(const QString kept, m_device.setting(QStringLiteral("epoca.%1.clave").arg(epoch.epoch), {}));
        publicKey = QByteArray::fromHex(kept.toLatin1());
    }
    const bool whole = epoch.isCurrent() || epoch.first == 1; // else it began with entries carried from one before
    m_chain.emplace(keys.store, epoch.epoch,
                    whole ? envelope::chainStart(keys.store, epoch.epoch, publicKey) : epoch.before, whole ? 1 : epoch.first);
    return {};
}

Result<void> CheckLog::chainPage()
{
    const Epoch& epoch = m_epochs.at(m_at);
    PADRON_ASSIGN(const QList<envelope::LogRow> rows, epoch.isCurrent() ? m_log.rows(m_chain->nextSeq(), kPage)
                                                                    : m_index.rows(epoch.epoch, m_chain->nextSeq(), kPage));
    for (const auto& row : rows) {
        if (!m_chain->add(row))
            return core::fail(kLogBroken, QString::number(m_chain->nextSeq()));
        // Only what the centre has may go; an ended epoch's may have been receipted in the next.
        if (row.bytes.isEmpty() && epoch.isCurrent() && row.seq > (epoch.receipt ? epoch.receipt->lastSeq : 0))
            return core::fail(kLogBroken, QString::number(row.seq));
        m_bodies.pass(row);
        if (epoch.receipt && row.seq == epoch.receipt->lastSeq)
            m_receiptedHash = row.hash;
    }
    m_progress.done += static_cast<quint64>(rows.size());
    return rows.size() < kPage ? endEpoch() : Result<void>();
}

Result<void> CheckLog::endEpoch()
{
    const Epoch& epoch = m_epochs.at(m_at);
    const quint64 last = m_chain->nextSeq() - 1;
    PADRON_TRY(takeReceipt(epoch));
    if (epoch.isCurrent()) {
        PADRON_ASSIGN(const ports::LogHead head, m_log.head());
        if (head.seq != last || head.hash != m_chain->head())
            return core::fail(kLogBroken, QString::number(last + 1));
        m_outcome.entries = last;
        m_outcome.head = m_chain->head();
        m_outcome.earlier -= epoch.first - 1;
    } else {
        if (last != epoch.ended->seq || m_chain->head() != epoch.ended->head)
            return core::fail(kLogBroken, QString::number(last + 1));
        m_outcome.earlier += last + 1 - epoch.first;
    }
    if (++m_at < m_epochs.size())
        return beginEpoch();
    if (!m_bodies.allSaid())
        return core::fail(kLogBroken, QString::number(m_bodies.firstSeq()));
    m_outcome.erasedBodies = m_bodies.bodies();
    m_outcome.erasures = m_bodies.erasures();
    m_stage = Stage::Index;
    return {};
}

Result<void> CheckLog::takeReceipt(const Epoch& epoch)
{
    if (!epoch.receipt)
        return {};
    const quint64 seq = epoch.receipt->lastSeq;
    if (m_receiptedHash.isEmpty()) {
        // An epoch that opened with carried entries has them under their old places: only its own rows can be compared.
        const bool carried = !epoch.isCurrent() && seq < m_chain->nextSeq();
        return carried ? Result<void>() : core::fail(kLogTruncated, QString::number(seq));
    }
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    const auto receipt = sync::verifyReceipt(epoch.receipt->receipt, acuseKeys(enrolment));
    if (receipt && (receipt->epoch != epoch.epoch || receipt->nextSeq != seq + 1 || receipt->headHash != m_receiptedHash))
        return core::fail(kLogNotAsReceipted, QString::number(seq));
    if (epoch.isCurrent()) {
        m_outcome.receiptedSeq = seq;
        m_outcome.receiptProven = receipt.has_value();
        m_outcome.receiptMs = receipt ? receipt->centreMs : 0;
    }
    return {};
}

Result<bool> CheckLog::agrees(const ports::LogLine& line, const envelope::LogRow& row)
{
    if (row.bytes.isEmpty()) { // expunged: the index only kept, if it was not made since, of which kind it was
        if (!line.kind.isEmpty() && !kindsWithData().contains(line.kind))
            return core::fail(kLogBroken, QString::number(row.seq));
        return line.seq == row.seq;
    }
    const auto entry = envelope::decodeEntry(row.bytes);
    if (!entry || line.seq != row.seq || line.atMs != entry->atMs || line.user != entry->user || line.role != entry->role
        || line.kind != entry->kind || line.numeral != entry->numeral || line.subjects.size() != entry->subjects.size())
        return false;
    for (qsizetype i = 0; i < line.subjects.size(); ++i) {
        if (line.subjects.at(i) != entry->subjects.at(i).id)
            return false;
        PADRON_ASSIGN(const bool about, m_index.isAbout(line.num, line.subjects.at(i)));
        if (!about)
            return false;
    }
    return true;
}

Result<void> CheckLog::indexPage()
{
    PADRON_ASSIGN(const QList<ports::LogLine> lines, m_index.ascending(m_nextNum, kPage));
    bool good = true;
    for (qsizetype i = 0; good && i < lines.size();) {
        // A run of one epoch: the log's rows beside it.
        qsizetype end = i;
        while (end < lines.size() && lines.at(end).epoch == lines.at(i).epoch)
            ++end;
        PADRON_ASSIGN(const auto rows,
                      m_index.rows(lines.at(i).epoch, lines.at(i).seq, static_cast<int>(end - i)));
        good = rows.size() == end - i;
        for (qsizetype at = i; good && at < end; ++at) {
            good = lines.at(at).num == m_nextNum++;
            if (good) {
                PADRON_ASSIGN(good, agrees(lines.at(at), rows.at(at - i)));
            }
        }
        i = end;
    }
    m_progress.done += static_cast<quint64>(lines.size());
    PADRON_ASSIGN(const quint64 behind, m_index.behind());
    if (!good) {
        m_nextNum = 1;
        m_stage = Stage::Places;
    } else if (lines.size() < kPage) {
        m_stage = behind > 0 ? Stage::Making : Stage::Done;
    }
    return {};
}

Result<void> CheckLog::placesPage()
{
    PADRON_ASSIGN(const QList<ports::LogLine> lines, m_index.ascending(m_nextNum, kPage));
    for (const auto& line : lines) {
        PADRON_ASSIGN(const auto row, rowAt(m_index, line));
        if (!row) // what it was about stays in the index: it is not forgotten
            return core::fail(kLogBroken, QString::number(line.seq));
        m_nextNum = line.num + 1;
    }
    if (lines.size() == kPage)
        return {};
    PADRON_TRY(m_index.clear());
    m_outcome.indexMade = true;
    m_stage = Stage::Making;
    return {};
}

Result<CheckLog::Progress> CheckLog::step(int forMs)
{
    QElapsedTimer timer;
    timer.start();
    while (m_stage != Stage::Done) {
        Result<void> done;
        if (m_stage == Stage::Chain) {
            done = chainPage();
        } else if (m_stage == Stage::Index) {
            done = indexPage();
        } else if (m_stage == Stage::Places) {
            done = placesPage();
        } else {
            PADRON_ASSIGN(const quint64 left, m_index.catchUp(kPage));
            if (left == 0)
                m_stage = Stage::Done;
        }
        if (!done) {
            m_stage = Stage::Done;
            return core::fail(done.error());
        }
        if (timer.hasExpired(forMs))
            break;
    }
    m_progress.complete = m_stage == Stage::Done;
    m_progress.total = std::max(m_progress.total, m_progress.done);
    return m_progress;
}

Result<CheckedLog> CheckLog::run()
{
    PADRON_TRY(begin());
    for (;;) {
        PADRON_ASSIGN(const Progress progress, step(1000));
        if (progress.complete)
            return m_outcome;
    }
}

} // namespace padron::usecases
