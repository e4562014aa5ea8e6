// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/modules.h"

#include "central/errors.h"
#include "central/log_event.h"
#include "sync/messages/enrolment.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace padron::central {

using core::Result;

namespace {

constexpr qsizetype kMostLetters = 200, kMostCoverage = 1000;
constexpr std::array kKinds{QLatin1String("modulo_fijo"), QLatin1String("modulo_movil"), QLatin1String("modulo_temporal"),
                            QLatin1String("brigada")};

std::optional<std::pair<QString, QString>> numberOf(const QString& text)
{
    static const QRegularExpression kNumber(QStringLiteral("^(0[1-9]|[12][0-9]|3[0-2])-?([0-9]{4})$"));
    const auto match = kNumber.match(text.trimmed());
    return match.hasMatch() ? std::optional(std::pair(match.captured(1), match.captured(2))) : std::nullopt;
}

bool isOneLine(const QString& text, qsizetype most)
{
    return text.size() <= most && text == text.simplified();
}

QJsonObject named(const ModuleFacts& module)
{
    return {{QStringLiteral("modulo"), QStringLiteral("%1-%2").arg(module.entidad, module.numero)}};
}

} // namespace

Result<void> checkModule(const sync::ModuleChanged& facts)
{
    static const QRegularExpression kClues(QStringLiteral("^[A-Z]{5}[0-9]{6}$"));
    const auto wrong = [](const char* what) { return core::fail(kArgumentsWrong, QLatin1String(what)); };
    if (facts.name.isEmpty() || !isOneLine(facts.name, kMostLetters))
        return wrong("--nombre: de 1 a 200 letras");
    if (!kClues.match(facts.clues).hasMatch())
        return wrong("--clues: cinco letras y seis cifras");
    if (std::find(kKinds.begin(), kKinds.end(), facts.kind) == kKinds.end())
        return wrong("--tipo: fijo, movil, temporal o brigada");
    if (!isOneLine(facts.place, kMostLetters))
        return wrong("--lugar: hasta 200 letras");
    if (!isOneLine(facts.hours, kMostLetters))
        return wrong("--horario: hasta 200 letras");
    if (!isOneLine(facts.coverage, kMostCoverage))
        return wrong("--cobertura: hasta 1000 letras");
    return {};
}

Result<qsizetype> restateModule(CentralTransaction& tx, const ModuleFacts& module)
{
    PADRON_TRY(tx.saveModule(module));
    PADRON_ASSIGN(const auto devices, tx.lockDevicesOf(module.row));
    for (const DeviceRow device : devices) {
        PADRON_ASSIGN(const quint64 position, tx.takePosition(device));
        PADRON_TRY(tx.insertItem(device, position, module.said));
    }
    return devices.size();
}

Result<void> greetWithModule(CentralTransaction& tx, DeviceRow device, const ModuleFacts& module, bool again)
{
    const sync::ModuleChanged& said = module.said;
    const bool enrolmentSaysAll
        = said.kind == kKinds.front() && said.place.isEmpty() && said.hours.isEmpty() && said.coverage.isEmpty();
    if (enrolmentSaysAll && !again)
        return {};
    PADRON_ASSIGN(const quint64 position, tx.takePosition(device));
    return tx.insertItem(device, position, said);
}

Result<ModuleFacts> Modules::locked(CentralTransaction& tx, const QString& number)
{
    const auto parts = numberOf(number);
    if (!parts)
        return core::fail(kModuleUnknown);
    PADRON_ASSIGN(const auto row, tx.moduleRow(parts->first, parts->second));
    if (!row)
        return core::fail(kModuleUnknown);
    return tx.lockModuleFacts(*row);
}

Result<void> Modules::add(const QString& number, const sync::ModuleChanged& facts)
{
    const auto parts = numberOf(number);
    if (!parts)
        return core::fail(kArgumentsWrong, QStringLiteral("--modulo: EE-MMMM"));
    PADRON_TRY(checkModule(facts));
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const auto known, tx->moduleRow(parts->first, parts->second));
    if (known)
        return core::fail(kModuleExists);
    const ModuleFacts module{.entidad = parts->first, .numero = parts->second, .said = facts};
    const auto row = tx->insertModule(module);
    if (!row) // somebody made it meanwhile
        return core::fail(row.error().code == kRowRefused ? core::Error{kModuleExists} : row.error());
    PADRON_TRY(tx->commit());
    logEvent("modulo-alta", named(module));
    return {};
}

Result<qsizetype> Modules::change(const QString& number, const Change& change)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(ModuleFacts module, locked(*tx, number));
    if (module.closedMs != 0)
        return core::fail(kModuleClosed);
    const sync::ModuleChanged before = module.said;
    module.said = {change.name.value_or(before.name),   change.clues.value_or(before.clues),
                   change.kind.value_or(before.kind),   change.place.value_or(before.place),
                   change.hours.value_or(before.hours), change.coverage.value_or(before.coverage)};
    PADRON_TRY(checkModule(module.said));
    if (module.said == before)
        return 0;
    PADRON_ASSIGN(const qsizetype told, restateModule(*tx, module));
    PADRON_TRY(tx->commit());
    logEvent("modulo-cambio", named(module));
    return told;
}

Result<void> Modules::close(const QString& number)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(ModuleFacts module, locked(*tx, number));
    if (module.closedMs != 0)
        return core::fail(kModuleClosed);
    module.closedMs = m_clock.wallMs();
    PADRON_TRY(tx->saveModule(module));
    PADRON_ASSIGN(const QList<CodeLine> codes, tx->codes(module.row));
    for (const CodeLine& code : codes)
        PADRON_TRY(tx->annulCode(code.codeId, module.closedMs));
    PADRON_TRY(tx->commit());
    logEvent("modulo-cierre", named(module));
    return {};
}

Result<QList<ModuleFacts>> Modules::list()
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    return tx->moduleList();
}

Result<ModuleFacts> Modules::look(const QString& number)
{
    const auto parts = numberOf(number);
    PADRON_ASSIGN(const QList<ModuleFacts> modules, list());
    for (const ModuleFacts& module : modules)
        if (parts && module.entidad == parts->first && module.numero == parts->second)
            return module;
    return core::fail(kModuleUnknown);
}

Result<QList<CodeLine>> Modules::codes(const QString& number)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    qint64 row = 0;
    if (!number.isEmpty()) {
        PADRON_ASSIGN(const ModuleFacts module, locked(*tx, number));
        row = module.row;
    }
    return tx->codes(row);
}

Result<void> Modules::annul(const QString& code)
{
    const auto parsed = sync::EnrolCode::parse(code);
    const QByteArray id = parsed ? parsed->codeId() : QByteArray::fromHex(code.trimmed().toLatin1());
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const bool done, tx->annulCode(id, m_clock.wallMs()));
    if (!done)
        return core::fail(kCodeUnknown);
    PADRON_TRY(tx->commit());
    logEvent("codigo-anulado", {{QStringLiteral("codigo"), QString::fromLatin1(id.toHex())}});
    return {};
}

} // namespace padron::central
