// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/audit.h"

#include "domain/withheld_person.h"
#include "usecases/audit_errors.h"
#include "usecases/expunged_bodies.h"
#include "usecases/log_kinds.h"
#include "usecases/log_reading.h"

#include <QSet>

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kPage = 50;
constexpr int kShownSubjects = 3;
constexpr int kSlice = 500;
constexpr int kMostReaders = 10'000;
constexpr int kMostHits = 20;

QCborMap criteriaOf(const ports::LogFilter& filter)
{
    QCborMap map;
    if (!filter.user.isNull())
        map.insert(1, filter.user.bytes());
    if (!filter.kinds.isEmpty())
        map.insert(2, QCborArray::fromStringList(filter.kinds));
    if (filter.fromMs > 0)
        map.insert(3, filter.fromMs);
    if (filter.untilMs < std::numeric_limits<qint64>::max())
        map.insert(4, filter.untilMs);
    return map;
}

} // namespace

Audit::Audit(ports::LogIndex& index, ports::SearchIndex& search, ports::RegistryStore& registry, LogNames& names,
             ports::UnitOfWork& work, Recorder& recorder)
    : m_index(index), m_search(search), m_registry(registry), m_names(names), m_work(work), m_recorder(recorder)
{
}

Result<void> Audit::note(const ports::LogFilter& filter)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kLogRead,
                                  .subjects = filter.subjects,
                                  .numeral = "52",
                                  .payload = criteriaOf(filter)}));
    return transaction.commit();
}

Result<AuditPage> Audit::page(const ports::LogFilter& filter)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ReadLog));
    const bool first = filter.before == std::numeric_limits<quint64>::max();
    if (first && (!filter.subjects.isEmpty() || !m_lookedAt)) {
        PADRON_TRY(note(filter));
        m_lookedAt = true;
    }
    AuditPage page;
    PADRON_ASSIGN(const QList<ports::LogLine> lines, m_index.page(filter, kPage));
    PADRON_ASSIGN(const auto names, m_names.all());
    for (const auto& line : lines) {
        PADRON_ASSIGN(const AuditLine one, told(line, names));
        page.lines.append(one);
    }
    page.complete = lines.size() < kPage;
    PADRON_ASSIGN(page.behind, m_index.behind());
    return page;
}

Result<ports::LogSubject> Audit::whom(const core::SubjectId& id)
{
    PADRON_ASSIGN(ports::LogSubject subject, m_index.subject(id));
    if (subject.family || subject.name.isEmpty() || m_recorder.permit(access::Permission::BlockRecords))
        return subject;
    PADRON_ASSIGN(const bool blocked, m_registry.isBlocked(core::PersonId(id.uuid())));
    if (blocked)
        subject.name = domain::withheldName(domain::Withheld::Bloqueado);
    return subject;
}

Result<AuditLine> Audit::told(const ports::LogLine& line, const QHash<core::UserId, QString>& names)
{
    AuditLine out{line, names.value(line.user), {}, 0};
    for (const auto& id : line.subjects) {
        PADRON_ASSIGN(const ports::LogSubject subject, whom(id));
        out.whom.append(subject);
        if (out.whom.size() > kShownSubjects)
            break;
    }
    std::stable_partition(out.whom.begin(), out.whom.end(), [](const auto& one) { return !one.family; });
    out.whom = out.whom.mid(0, kShownSubjects);
    out.more = static_cast<int>(line.subjects.size() - out.whom.size());
    return out;
}

Result<AuditEntry> Audit::entry(const AuditLine& line)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ReadLog));
    AuditEntry out;
    out.head = line;
    bool apart = false;
    for (const auto& id : line.line.subjects) {
        PADRON_ASSIGN(const ports::LogSubject subject, whom(id));
        out.subjects.append(subject);
        apart = apart || (!subject.family && subject.name == domain::withheldName(domain::Withheld::Bloqueado));
    }
    PADRON_ASSIGN(const auto row, rowAt(m_index, line.line));
    if (!row || envelope::sha256(row->bytes) != row->entrySha256)
        return out;
    if (auto entry = envelope::decodeEntry(row->bytes)) {
        out.entry = *entry;
        out.readable = true;
        if (apart && kindsWithData().contains(out.entry.kind)) // names and papers of a record that is not seen
            out.entry.payload = QCborMap();
    }
    return out;
}

Result<QList<AuditUser>> Audit::users()
{
    PADRON_TRY(m_recorder.permit(access::Permission::ReadLog));
    PADRON_ASSIGN(const QList<core::UserId> ids, m_index.users());
    PADRON_ASSIGN(const auto names, m_names.all());
    QList<AuditUser> users;
    for (const auto& id : ids)
        users.append({id, names.value(id)});
    std::sort(users.begin(), users.end(),
              [](const AuditUser& a, const AuditUser& b) { return a.name.localeAwareCompare(b.name) < 0; });
    return users;
}

Result<QList<ports::SearchHit>> Audit::people(const QString& text)
{
    PADRON_TRY(m_recorder.permit(access::Permission::ReadLog));
    const QString wanted = text.left(200).simplified();
    if (wanted.size() < 2)
        return QList<ports::SearchHit>();
    return m_search.search(wanted, kMostHits);
}

Result<quint64> Audit::catchUp()
{
    return m_index.catchUp(kSlice);
}

Result<QList<Reader>> Audit::readersOf(const core::PersonId& person)
{
    if (!m_recorder.permit(access::Permission::ReadLog))
        PADRON_TRY(m_recorder.permit(access::Permission::AttendRights));
    PADRON_ASSIGN(const quint64 behind, m_index.behind());
    if (behind > 0)
        return core::fail(kIndexBehind, QString::number(behind));
    PADRON_ASSIGN(const auto names, m_names.all());

    ports::LogFilter filter{.subjects = {subjectOf(person)}, .kinds = disclosureKinds()};
    PADRON_ASSIGN(QList<ports::LogLine> lines, m_index.page(filter, kMostReaders));
    QSet<quint64> own;
    for (const auto& line : lines)
        own.insert(line.num);
    // Who opened a family saw all of it: those entries count while the person was in it.
    PADRON_ASSIGN(const auto memberships, m_registry.memberships(person));
    for (const auto& membership : memberships) {
        filter.subjects = {subjectOf(membership.family)};
        filter.fromMs = membership.sinceMs;
        filter.untilMs = membership.untilMs.value_or(std::numeric_limits<qint64>::max());
        PADRON_ASSIGN(const QList<ports::LogLine> shared, m_index.page(filter, kMostReaders));
        for (const auto& line : shared)
            if (!own.contains(line.num))
                lines.append(line);
    }
    std::sort(lines.begin(), lines.end(), [](const auto& a, const auto& b) { return a.num > b.num; });
    QList<Reader> readers;
    for (const auto& line : lines)
        readers.append({line.atMs, line.user, names.value(line.user), line.role, line.kind, line.numeral,
                        !own.contains(line.num)});
    return readers;
}

} // namespace padron::usecases
