// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/export_people.h"

#include "exports/csv.h"
#include "exports/errors.h"
#include "usecases/paper_module.h"

#include <QDateTime>

namespace padron::usecases {

using core::Result;

namespace {

constexpr int kSlice = 200; // some 20 ms of the store thread; an entry takes up to 1,000 subjects
constexpr char kNumeral[] = "49"; // confidentiality of who has access

QString printed(const core::Error& error)
{
    return QLatin1String(error.code.id().data(), static_cast<qsizetype>(error.code.id().size()));
}

} // namespace

ExportPeople::ExportPeople(ports::ExportSource& source, Holds& holds, ports::DeviceStore& device, ports::UnitOfWork& work,
                           Recorder& recorder, const core::Clock& clock, core::IdSource& ids)
    : m_source(source), m_holds(holds), m_device(device), m_work(work), m_recorder(recorder), m_clock(clock), m_ids(ids)
{
}

Result<ExportMark> ExportPeople::mark(qint64 atMs)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(atMs);
    ExportMark mark;
    mark.folio = QStringLiteral("EX-%1-%2").arg(now.date().toString(QStringLiteral("yyyyMMdd")),
                                                QString::fromLatin1(m_ids.next().toRfc4122().right(4).toHex().toUpper()));
    mark.user = m_recorder.user().name;
    mark.role = access::keyOf(m_recorder.user().role);
    mark.time = now.toOffsetFromUtc(now.offsetFromUtc()).toString(Qt::ISODate);
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (enrolment) {
        const PaperModule module = paperModule(*enrolment);
        mark.module = QStringLiteral("%1, CLUES %2, equipo %3").arg(module.name, module.clues, enrolment->deviceId);
        mark.practica = module.practica;
    }
    return mark;
}

Result<void> ExportPeople::note(const Recorder::What& what)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_recorder.record(what));
    return transaction.commit();
}

Result<ports::ExportBegun> ExportPeople::begin(const ports::ExportWanted& wanted, const access::Proof& proof)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Export));
    PADRON_TRY(access::checkProof(proof, m_recorder.user(), m_clock));
    Going going;
    going.wanted = wanted;
    going.wanted.reason = wanted.reason.simplified().left(kMostExportReason);
    going.wanted.scope.localidad = wanted.scope.localidad.simplified();
    if (!isExportReason(going.wanted.reason))
        return core::fail(exports::kReasonMissing);
    PADRON_ASSIGN(going.last, m_source.lastNum());
    const qint64 atMs = m_clock.wallMs();
    PADRON_ASSIGN(going.mark, mark(atMs));

    const ports::ExportScope& scope = going.wanted.scope;
    const bool whole = wanted.columns == ports::ExportColumns::Completas;
    QCborMap payload{{1, going.mark.folio},
                     {2, going.wanted.reason},
                     {3, whole ? QStringLiteral("completas") : QStringLiteral("mínimas")},
                     {4, wanted.sealed ? QStringLiteral("cifrado") : QStringLiteral("sin cifrar")}};
    if (scope.from.isValid())
        payload.insert(5, scope.from.toString(Qt::ISODate));
    if (scope.until.isValid())
        payload.insert(6, scope.until.toString(Qt::ISODate));
    if (!scope.localidad.isEmpty())
        payload.insert(7, scope.localidad);
    if (scope.state)
        payload.insert(8, exportStateText(*scope.state));
    PADRON_TRY(note({.kind = envelope::kind::kExportBegun, .numeral = kNumeral, .payload = payload}));
    const QByteArray head = exports::kCsvBom + exports::csvRow(exportHeadings(wanted.columns));
    m_going = std::move(going);
    return ports::ExportBegun{m_going->mark.folio, head, atMs};
}

bool ExportPeople::isWanted(const ports::ExportRow& row) const
{
    const ports::ExportScope& scope = m_going->wanted.scope;
    if (scope.state && row.state != *scope.state)
        return false;
    if (!scope.localidad.isEmpty()
        && domain::normalizeForExchange(row.person.domicilio.localidad) != domain::normalizeForExchange(scope.localidad))
        return false;
    const QDate registered = QDateTime::fromMSecsSinceEpoch(row.registeredMs).date();
    return (!scope.from.isValid() || registered >= scope.from) && (!scope.until.isValid() || registered <= scope.until);
}

Result<ports::ExportSlice> ExportPeople::step()
{
    if (!m_going)
        return core::fail(exports::kCancelled);
    Going& going = *m_going;
    PADRON_ASSIGN(const auto rows, m_source.page(going.at, going.last, kSlice));
    const QString watermark = watermarkOf(going.mark);
    ports::ExportSlice slice;
    ports::ExportCounts counts = going.counts;
    QList<core::SubjectId> subjects;
    for (const ports::ExportRow& row : rows) {
        if (!isWanted(row))
            continue;
        PADRON_ASSIGN(const bool held, m_holds.holds(row.person.id));
        if (held || row.state == ports::RecordState::PorAclarar) { // here or at the centre
            ++counts.leftOut;
            continue;
        }
        slice.rows += exports::csvRow(exportCells(row, going.wanted.columns, watermark));
        subjects.append(subjectOf(row.person.id));
        ++counts.people;
    }
    slice.complete = rows.size() < kSlice;
    if (slice.complete && counts.people == 0)
        return core::fail(exports::kNobodyToExport, QString::number(counts.leftOut));
    if (!subjects.isEmpty())
        PADRON_TRY(note({.kind = envelope::kind::kPeopleExported,
                         .subjects = subjects,
                         .numeral = kNumeral,
                         .payload = QCborMap{{1, going.mark.folio}, {2, going.wanted.reason}}}));
    going.counts = counts;
    if (!rows.isEmpty())
        going.at = rows.last().num;
    slice.done = slice.complete ? going.last : going.at;
    slice.total = going.last;
    if (slice.complete)
        slice.readme = exportReadme(going.mark, going.wanted, going.counts);
    return slice;
}

Result<ports::ExportCounts> ExportPeople::noteDone(const QByteArray& sha256, qint64 bytes)
{
    if (!m_going)
        return core::fail(exports::kCancelled);
    const ports::ExportCounts counts = m_going->counts;
    PADRON_TRY(note({.kind = envelope::kind::kExportDone,
                     .numeral = kNumeral,
                     .payload = QCborMap{{1, m_going->mark.folio},
                                         {2, m_going->wanted.reason},
                                         {3, counts.people},
                                         {4, counts.leftOut},
                                         {5, sha256},
                                         {6, bytes}}}));
    return counts;
}

Result<void> ExportPeople::noteStopped(const core::Error& why)
{
    if (!m_going)
        return {};
    const Going going = *m_going;
    m_going.reset();
    return note({.kind = envelope::kind::kExportStopped,
                 .numeral = kNumeral,
                 .payload = QCborMap{{1, going.mark.folio}, {2, printed(why)}, {3, going.counts.people}}});
}

} // namespace padron::usecases
