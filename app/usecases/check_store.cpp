// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/check_store.h"

#include "usecases/errors.h"

namespace padron::usecases {

namespace {

constexpr int kEntriesAtStart = 64;
constexpr int kEntriesAtOnce = 500;

QCborArray asCbor(const QList<ports::CheckFinding>& findings)
{
    QCborArray all;
    for (const auto& one : findings)
        all.append(QCborArray{static_cast<int>(one.part), one.count});
    return all;
}

} // namespace

CheckStore::CheckStore(ports::StoreCheck& check, CheckRecords records, ports::LogStore& log, ports::DeviceStore& device,
                       ports::UnitOfWork& work, Recorder& recorder)
    : m_check(check), m_records(records), m_log(log), m_device(device), m_work(work), m_recorder(recorder)
{
}

core::Result<void> CheckStore::atStart()
{
    PADRON_TRY(m_check.quick());
    const auto keys = m_device.keys();
    if (!keys) // creation was cut short: there is no log yet
        return {};
    PADRON_ASSIGN(const ports::LogHead head, m_log.head());
    const quint64 from = head.seq > kEntriesAtStart ? head.seq - kEntriesAtStart + 1 : 1;
    PADRON_ASSIGN(const QList<envelope::LogRow> rows, m_log.rows(from, kEntriesAtStart));
    const QByteArray start = envelope::chainStart(keys->store, keys->epoch, keys->signingPublic);
    envelope::ChainVerifier verifier(keys->store, keys->epoch, from == 1 || rows.isEmpty() ? start : rows.first().prev,
                                     from);
    for (const auto& row : rows)
        if (!verifier.add(row))
            return core::fail(kLogBroken, QString::number(verifier.nextSeq()));
    if (verifier.nextSeq() != head.seq + 1 || verifier.head() != head.hash)
        return core::fail(kLogBroken, QString::number(verifier.nextSeq()));
    return {};
}

core::Result<void> CheckStore::begin()
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    m_report = {};
    m_chain.reset();
    m_inRecords = false;
    PADRON_TRY(m_check.begin());
    m_running = true;
    return {};
}

core::Result<ports::CheckProgress> CheckStore::step()
{
    if (!m_running)
        return ports::CheckProgress{.complete = true};
    if (m_chain) {
        PADRON_TRY(stepLog());
        return m_progress;
    }
    if (m_inRecords) {
        PADRON_TRY(stepRecords());
        return m_progress;
    }
    PADRON_ASSIGN(m_progress, m_check.step());
    if (!m_progress.complete)
        return m_progress;
    m_report.findings = m_check.findings();
    PADRON_TRY(startRecords());
    return m_progress;
}

core::Result<void> CheckStore::startRecords()
{
    if (!m_report.findings.isEmpty()) // what does not hold together is not read for what it says
        return startLog();
    PADRON_TRY(m_records.begin());
    m_inRecords = true;
    m_progress = {ports::CheckPart::Records, 0, m_records.total(), false};
    return {};
}

core::Result<void> CheckStore::stepRecords()
{
    PADRON_ASSIGN(const bool complete, m_records.step());
    m_progress.done = m_records.done();
    if (!complete)
        return {};
    m_inRecords = false;
    if (m_records.differing() > 0)
        m_report.findings.append({ports::CheckPart::Records, m_records.differing()});
    return startLog();
}

core::Result<void> CheckStore::startLog()
{
    const auto keys = m_device.keys();
    const auto head = m_log.head();
    m_progress = {ports::CheckPart::Log, 0, head ? static_cast<qint64>(head->seq) : 0, false};
    if (keys) {
        m_chain.emplace(keys->store, keys->epoch,
                        envelope::chainStart(keys->store, keys->epoch, keys->signingPublic));
        return {};
    }
    m_report.findings.append({ports::CheckPart::Log, 1});
    return finish();
}

core::Result<void> CheckStore::stepLog()
{
    const auto rows = m_log.rows(m_chain->nextSeq(), kEntriesAtOnce);
    bool follows = rows.has_value();
    for (qsizetype i = 0; follows && i < rows->size(); ++i)
        follows = !rows->at(i).bytes.isEmpty() && m_chain->add(rows->at(i));
    m_progress.done = static_cast<qint64>(m_chain->nextSeq()) - 1;
    if (follows && rows->size() == kEntriesAtOnce)
        return {};
    const auto head = m_log.head();
    follows = follows && head && head->seq + 1 == m_chain->nextSeq() && head->hash == m_chain->head();
    m_report.entries = m_chain->nextSeq() - 1;
    if (!follows)
        m_report.findings.append({ports::CheckPart::Log, 1});
    return finish();
}

core::Result<void> CheckStore::finish()
{
    m_chain.reset();
    m_running = false;
    m_progress.complete = true;
    const auto noted = note();
    return m_report.findings.isEmpty() ? noted : core::Result<void>(); // a damaged store may not take it in
}

core::Result<void> CheckStore::note()
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kStoreChecked,
                                  .payload = QCborMap{{1, asCbor(m_report.findings)},
                                                      {2, static_cast<qint64>(m_report.entries)}}}));
    return transaction.commit();
}

void CheckStore::cancel()
{
    m_running = false;
    m_chain.reset();
}

} // namespace padron::usecases
