// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/export_log.h"

#include "audit/passphrase_box.h"
#include "envelope/log_chain.h"
#include "usecases/audit_errors.h"

#include <QCborArray>
#include <QMap>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kPage = 1000;
constexpr qsizetype kMostEntries = 100'000;
constexpr quint64 kMostLinks = 1'000'000;
constexpr qsizetype kMostBytes = 64 * 1024 * 1024;
constexpr int kMostReason = 500;

audit::Criteria criteriaOf(const ports::LogFilter& filter)
{
    return {filter.subjects, filter.user, filter.kinds, std::max<qint64>(filter.fromMs, 0),
            filter.untilMs == std::numeric_limits<qint64>::max() ? 0 : filter.untilMs};
}

} // namespace

ExportLog::ExportLog(ports::LogIndex& index, ports::DeviceStore& device, LogNames& names, ports::UnitOfWork& work,
                     Recorder& recorder, const core::Clock& clock)
    : m_index(index), m_device(device), m_names(names), m_work(work), m_recorder(recorder), m_clock(clock)
{
}

Result<QList<ports::LogLine>> ExportLog::chosen(ports::LogFilter filter)
{
    filter.before = std::numeric_limits<quint64>::max();
    QList<ports::LogLine> lines;
    for (;;) {
        PADRON_ASSIGN(const auto page, m_index.page(filter, kPage));
        lines += page;
        if (lines.size() > kMostEntries)
            return core::fail(kExportTooLarge);
        if (page.size() < kPage)
            break;
        filter.before = page.last().num;
    }
    if (lines.isEmpty())
        return core::fail(kNothingToExport);
    return lines;
}

Result<audit::Section> ExportLog::section(quint32 epoch, const QList<quint64>& seqs, qsizetype& bytes)
{
    const QSet<quint64> wanted(seqs.begin(), seqs.end());
    const auto [first, last] = std::minmax_element(seqs.begin(), seqs.end());
    PADRON_ASSIGN(const auto receipt, m_index.receiptCovering(epoch, *last));
    const quint64 end = receipt ? receipt->lastSeq : *last;
    if (end - *first >= kMostLinks)
        return core::fail(kExportTooLarge);
    audit::Section section;
    section.epoch = epoch;
    section.firstSeq = *first;
    if (receipt)
        section.receipt = receipt->receipt;
    for (quint64 next = *first; next <= end;) {
        const int limit = static_cast<int>(std::min<quint64>(kPage, end - next + 1));
        PADRON_ASSIGN(const auto rows, m_index.rows(epoch, next, limit));
        if (rows.size() != limit)
            return core::fail(kNothingToExport);
        if (next == *first)
            section.prev = rows.front().prev;
        for (const auto& row : rows) {
            const bool whole = wanted.contains(row.seq) && !row.bytes.isEmpty();
            section.links.append({row.entrySha256, whole ? row.bytes : QByteArray()});
            bytes += section.links.last().bytes.size();
            section.end = row.hash;
        }
        next += static_cast<quint64>(limit);
        if (bytes > kMostBytes)
            return core::fail(kExportTooLarge);
    }
    return section;
}

Result<audit::Piece> ExportLog::piece(const QList<ports::LogLine>& lines, const Wanted& wanted)
{
    audit::Piece piece;
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    piece.store = keys.store;
    piece.madeMs = m_clock.wallMs();
    piece.madeBy = m_recorder.user().id;
    piece.madeByName = m_recorder.user().name;
    piece.madeByRole = access::keyOf(m_recorder.user().role);
    piece.reason = wanted.reason.simplified().left(kMostReason);
    piece.criteria = criteriaOf(wanted.filter);
    if (enrolment) {
        piece.device = enrolment->deviceId + QStringLiteral(" - ") + enrolment->moduleName;
        piece.rootPublic = enrolment->rootPublic;
        piece.trustList = enrolment->trustList;
        piece.delegation = enrolment->delegation;
    }
    PADRON_ASSIGN(const auto names, m_names.all());
    QMap<quint32, QList<quint64>> places;
    QSet<core::UserId> users;
    QSet<core::SubjectId> whom;
    for (const auto& line : lines) {
        places[line.epoch].append(line.seq);
        if (!line.user.isNull() && !users.contains(line.user) && names.contains(line.user))
            piece.users.append({line.user, names.value(line.user)});
        users.insert(line.user);
        for (const auto& id : line.subjects) {
            if (whom.contains(id))
                continue;
            whom.insert(id);
            PADRON_ASSIGN(const ports::LogSubject subject, m_index.subject(id));
            if (!subject.folio.isEmpty())
                piece.whom.append({id, subject.folio, subject.name});
        }
    }
    qsizetype bytes = 0;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        PADRON_ASSIGN(const audit::Section section, this->section(place.key(), place.value(), bytes));
        piece.sections.append(section);
    }
    return piece;
}

Result<ExportLog::Exported> ExportLog::run(const access::Proof& proof, const Wanted& wanted,
                                           const core::SecureBytes& passphrase, access::KdfCost cost)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ReadLog));
    PADRON_TRY(access::checkProof(proof, m_recorder.user(), m_clock));
    const QString reason = wanted.reason.simplified().left(kMostReason);
    if (reason.isEmpty())
        return core::fail(kReasonMissing);
    PADRON_TRY(audit::checkPassphrase(passphrase));
    PADRON_ASSIGN(const quint64 behind, m_index.behind());
    if (behind > 0)
        return core::fail(kIndexBehind, QString::number(behind));
    PADRON_ASSIGN(const auto lines, chosen(wanted.filter));
    PADRON_ASSIGN(const audit::Piece made, piece(lines, wanted));
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_device.keys());
    PADRON_ASSIGN(const auto device, envelope::SigningKey::fromSeed(keys.signingSeed));
    PADRON_ASSIGN(const QByteArray sealed,
                  audit::sealWithPassphrase(QByteArrayView(audit::kMagic), audit::signPiece(made, device), passphrase, cost));

    QSaveFile file(wanted.path);
    if (!file.open(QIODevice::WriteOnly) || file.write(sealed) != sealed.size() || !file.flush())
        return core::fail(kFileNotWritten);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const Exported exported{static_cast<int>(lines.size()), envelope::sha256(sealed)};
    QCborMap payload{{1, exported.entries}, {2, reason}, {3, exported.sha256}};
    if (made.criteria.fromMs > 0)
        payload.insert(4, made.criteria.fromMs);
    if (made.criteria.untilMs > 0)
        payload.insert(5, made.criteria.untilMs);
    if (!made.criteria.user.isNull())
        payload.insert(6, made.criteria.user.bytes());
    if (!made.criteria.kinds.isEmpty())
        payload.insert(7, QCborArray::fromStringList(made.criteria.kinds));
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kLogExported,
                                  .subjects = wanted.filter.subjects,
                                  .numeral = "52",
                                  .payload = payload}));
    PADRON_TRY(transaction.commit());
    if (!file.commit())
        return core::fail(kFileNotWritten);
    return exported;
}

} // namespace padron::usecases
