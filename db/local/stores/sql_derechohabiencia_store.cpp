// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/sql_derechohabiencia_store.h"

#include "local/errors.h"
#include "ports/errors.h"

#include <algorithm>
#include <array>

namespace padron::stores {

using core::Result;
using ports::Consulta;
using ports::ConsultaState;
using sqlite::Statement;

namespace {

#define PADRON_CONSULTA_ANSWER                                                                                         \
    "state, outcome, code, answer_curp, answer_nombres, answer_primer_apellido, answer_segundo_apellido, "             \
    "answer_numero, answer_tipo, answer_dated, answer_dated_iso, asked_ms, asked_mono_ms, answered_ms, "               \
    "answered_mono_ms, boot, attempts, next_try_ms, contest, asker, asker_name"
#define PADRON_CONSULTA "SELECT id, person, institucion, curp, " PADRON_CONSULTA_ANSWER " FROM derechohabiencia "

constexpr char kInsert[] = "INSERT INTO derechohabiencia (" PADRON_CONSULTA_ANSWER ", id, person, institucion, curp) "
                           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr char kUpdate[] = "UPDATE derechohabiencia SET (" PADRON_CONSULTA_ANSWER ") = "
                           "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) WHERE id = ?";
constexpr char kConsulta[] = PADRON_CONSULTA "WHERE id = ?";
constexpr char kOpen[] = PADRON_CONSULTA "WHERE person = ? AND institucion = ? AND state IN ('pending', 'no_answer')";
constexpr char kOfPerson[] = PADRON_CONSULTA "WHERE person = ? ORDER BY rowid DESC";
constexpr char kNextDue[] = PADRON_CONSULTA "WHERE next_try_ms <= ? ORDER BY next_try_ms LIMIT 1";
constexpr char kNextTry[] = "SELECT min(next_try_ms) FROM derechohabiencia WHERE next_try_ms IS NOT NULL";
constexpr char kWaiting[] = "SELECT count(*) FROM derechohabiencia WHERE next_try_ms IS NOT NULL";
constexpr char kBringForward[] = "UPDATE derechohabiencia SET next_try_ms = ?2 WHERE next_try_ms > ?1";
constexpr char kRevive[] = "UPDATE derechohabiencia SET state = 'no_answer', code = ?, next_try_ms = ? "
                           "WHERE state = 'pending'";
constexpr char kCancelUnwanted[] =
    "UPDATE derechohabiencia SET state = 'cancelled', next_try_ms = NULL WHERE next_try_ms IS NOT NULL "
    "AND (EXISTS (SELECT 1 FROM record_block b WHERE b.person = derechohabiencia.person) " // kept, not used (ARCO)
    "OR (NOT EXISTS (SELECT 1 FROM person p WHERE p.id = derechohabiencia.person AND p.curp = derechohabiencia.curp) "
    "AND NOT EXISTS (SELECT 1 FROM draft d WHERE instr(d.bytes, derechohabiencia.person) > 0 "
    "AND instr(d.bytes, CAST(derechohabiencia.curp AS BLOB)) > 0)))";
constexpr char kForget[] = "DELETE FROM derechohabiencia WHERE person = ?1 "
                           "AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = ?1)";
constexpr char kPurge[] = "DELETE FROM derechohabiencia WHERE asked_ms < ? "
                          "AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = derechohabiencia.person) "
                          // a capture in progress has the ids of its people in its bytes
                          "AND NOT EXISTS (SELECT 1 FROM draft d WHERE instr(d.bytes, derechohabiencia.person) > 0)";

constexpr std::array<std::pair<ConsultaState, QLatin1String>, 4> kStates{
    {{ConsultaState::Pending, QLatin1String("pending")},
     {ConsultaState::Answered, QLatin1String("answered")},
     {ConsultaState::NoAnswer, QLatin1String("no_answer")},
     {ConsultaState::Cancelled, QLatin1String("cancelled")}}};

QString keyOf(ConsultaState state)
{
    for (const auto& [value, key] : kStates)
        if (value == state)
            return QString(key);
    return {};
}

constexpr std::array<std::pair<ports::Contest, QLatin1String>, 3> kContests{
    {{ports::Contest::None, QLatin1String("")},
     {ports::Contest::Said, QLatin1String("dicha")},
     {ports::Contest::Raised, QLatin1String("en_tarea")}}};

QString keyOf(ports::Contest contest)
{
    return std::find_if(kContests.begin(), kContests.end(), [contest](const auto& one) { return one.first == contest; })
        ->second;
}

void bindOptional(Statement& write, const std::optional<qint64>& value)
{
    if (value)
        write.bind(*value);
    else
        write.bindNull();
}

void bindAnswer(Statement& write, const Consulta& c)
{
    const domain::RespuestaInstitucion& a = c.answer;
    write.bind(keyOf(c.state)).bind(domain::keyOf(a.resultado)).bind(a.codigo).bind(a.curp).bind(a.nombres);
    write.bind(a.primerApellido).bind(a.segundoApellido).bind(a.numero);
    write.bind(a.tipo ? domain::keyOf(*a.tipo) : QStringLiteral(""));
    write.bind(a.fechaHora);
    write.bind(a.fechaHoraLeida.isValid() ? a.fechaHoraLeida.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss"))
                                          : QStringLiteral(""));
    write.bind(c.askedMs).bind(c.askedMonoMs);
    bindOptional(write, c.answeredMs);
    bindOptional(write, c.answeredMonoMs);
    write.bind(c.bootId).bind(qint64(c.attempts));
    bindOptional(write, c.nextTryMs);
    write.bind(keyOf(c.contest)).bind(c.asker).bind(c.askerName);
}

std::optional<qint64> optional(const Statement& row, int column)
{
    return row.isNull(column) ? std::optional<qint64>() : row.integer(column);
}

Result<Consulta> read(const Statement& row)
{
    Consulta c;
    c.id = row.id<ports::ConsultaId>(0);
    c.person = row.id<core::PersonId>(1);
    const auto institucion = domain::institucionByKey(row.text(2));
    const auto resultado = domain::resultadoConsultaByKey(row.text(5));
    if (!institucion || !resultado)
        return core::fail(sqlite::kDatabaseDamaged, QStringLiteral("derechohabiencia"));
    c.institucion = *institucion;
    c.curp = row.text(3);
    for (const auto& [value, key] : kStates)
        if (row.text(4) == key)
            c.state = value;
    domain::RespuestaInstitucion& a = c.answer;
    a.resultado = *resultado;
    a.codigo = row.text(6);
    a.curp = row.text(7);
    a.nombres = row.text(8);
    a.primerApellido = row.text(9);
    a.segundoApellido = row.text(10);
    a.numero = row.text(11);
    a.tipo = domain::tipoDerechohabienteByKey(row.text(12));
    a.fechaHora = row.text(13);
    a.fechaHoraLeida = domain::parseAnswerTime(a.fechaHora);
    c.askedMs = row.integer(15);
    c.askedMonoMs = row.integer(16);
    c.answeredMs = optional(row, 17);
    c.answeredMonoMs = optional(row, 18);
    c.bootId = row.blob(19);
    c.attempts = int(row.integer(20));
    c.nextTryMs = optional(row, 21);
    for (const auto& [value, key] : kContests)
        if (row.text(22) == key)
            c.contest = value;
    c.asker = row.id<core::UserId>(23);
    c.askerName = row.text(24);
    return c;
}

Result<std::optional<Consulta>> first(Statement& rows)
{
    PADRON_ASSIGN(const bool row, rows.step());
    if (!row)
        return std::optional<Consulta>();
    PADRON_ASSIGN(Consulta found, read(rows));
    return std::optional(std::move(found));
}

} // namespace

QList<const char*> SqlDerechohabienciaStore::statements()
{
    return {kInsert, kUpdate, kConsulta, kOpen, kOfPerson, kNextDue, kNextTry, kWaiting, kBringForward, kRevive,
            kCancelUnwanted, kForget, kPurge};
}

Result<void> SqlDerechohabienciaStore::insert(const Consulta& consulta)
{
    Statement write = m_connection.statement(kInsert);
    bindAnswer(write, consulta);
    return write.bind(consulta.id).bind(consulta.person).bind(domain::keyOf(consulta.institucion)).bind(consulta.curp).run();
}

Result<void> SqlDerechohabienciaStore::update(const Consulta& consulta)
{
    Statement write = m_connection.statement(kUpdate);
    bindAnswer(write, consulta);
    PADRON_TRY(write.bind(consulta.id).run());
    return m_connection.changes() == 1 ? Result<void>{} : core::fail(ports::kNotFound);
}

Result<Consulta> SqlDerechohabienciaStore::consulta(const ports::ConsultaId& id)
{
    Statement one = m_connection.statement(kConsulta);
    PADRON_TRY(one.bind(id).one());
    return read(one);
}

Result<std::optional<Consulta>> SqlDerechohabienciaStore::open(const core::PersonId& person,
                                                               domain::Institucion institucion)
{
    Statement find = m_connection.statement(kOpen);
    find.bind(person).bind(domain::keyOf(institucion));
    return first(find);
}

Result<QList<Consulta>> SqlDerechohabienciaStore::ofPerson(const core::PersonId& person)
{
    QList<Consulta> all;
    Statement rows = m_connection.statement(kOfPerson);
    rows.bind(person);
    for (;;) {
        PADRON_ASSIGN(const bool row, rows.step());
        if (!row)
            return all;
        PADRON_ASSIGN(Consulta consulta, read(rows));
        all.append(std::move(consulta));
    }
}

Result<std::optional<Consulta>> SqlDerechohabienciaStore::nextDue(qint64 nowMs)
{
    Statement find = m_connection.statement(kNextDue);
    find.bind(nowMs);
    return first(find);
}

Result<std::optional<qint64>> SqlDerechohabienciaStore::nextTryMs()
{
    Statement find = m_connection.statement(kNextTry);
    PADRON_TRY(find.one());
    return optional(find, 0);
}

Result<qint64> SqlDerechohabienciaStore::waiting()
{
    Statement count = m_connection.statement(kWaiting);
    PADRON_TRY(count.one());
    return count.integer(0);
}

Result<void> SqlDerechohabienciaStore::bringForward(qint64 latestMs, qint64 nowMs)
{
    return m_connection.statement(kBringForward).bind(latestMs).bind(nowMs).run();
}

Result<void> SqlDerechohabienciaStore::reviveCutShort(qint64 nowMs, const QString& code)
{
    return m_connection.statement(kRevive).bind(code).bind(nowMs).run();
}

Result<void> SqlDerechohabienciaStore::cancelUnwanted()
{
    return m_connection.statement(kCancelUnwanted).run();
}

Result<void> SqlDerechohabienciaStore::forget(const core::PersonId& person)
{
    return m_connection.statement(kForget).bind(person).run();
}

Result<void> SqlDerechohabienciaStore::purgeUnregistered(qint64 beforeMs)
{
    return m_connection.statement(kPurge).bind(beforeMs).run();
}

} // namespace padron::stores
