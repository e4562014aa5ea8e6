// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/arco.h"

#include <algorithm>

namespace padron::domain {

namespace {

bool has(const ArcoRequest& request, ArcoStepKind kind)
{
    return std::any_of(request.steps.begin(), request.steps.end(), [kind](const ArcoStep& step) { return step.kind == kind; });
}

/// The term to answer counts from the day it was received, or from when the person completed what was missing.
QDate termFrom(const ArcoRequest& request)
{
    QDate from = request.receivedOn;
    for (qsizetype i = 1; i < request.steps.size(); ++i)
        if (request.steps.at(i).kind == ArcoStepKind::Enviar && request.steps.at(i - 1).kind == ArcoStepKind::Prevenir)
            from = request.steps.at(i).on;
    return from;
}

} // namespace

ArcoState stateOf(const ArcoRequest& request)
{
    ArcoState state = ArcoState::Recibida;
    for (const ArcoStep& step : request.steps) {
        switch (step.kind) {
        case ArcoStepKind::Prevenir: state = ArcoState::Prevenida; break;
        case ArcoStepKind::Enviar: state = ArcoState::Enviada; break;
        case ArcoStepKind::Ampliar: break;
        case ArcoStepKind::Procedente: state = ArcoState::Procedente; break;
        case ArcoStepKind::Improcedente: state = ArcoState::Improcedente; break;
        case ArcoStepKind::Cumplir: state = ArcoState::Cumplida; break;
        case ArcoStepKind::Desistir: state = ArcoState::Desistida; break;
        }
    }
    return state;
}

bool isOpen(ArcoState state)
{
    return state < ArcoState::Improcedente;
}

QList<ArcoStepKind> stepsFrom(const ArcoRequest& request)
{
    using enum ArcoStepKind;
    QList<ArcoStepKind> steps;
    switch (stateOf(request)) {
    case ArcoState::Recibida: steps = {Enviar, Prevenir, Desistir}; break;
    case ArcoState::Prevenida: steps = {Enviar, Desistir}; break;
    case ArcoState::Enviada: steps = {Procedente, Improcedente, Ampliar, Prevenir, Desistir}; break;
    case ArcoState::Procedente: steps = {Cumplir}; break;
    default: break;
    }
    for (const ArcoStepKind once : {Prevenir, Ampliar})
        if (has(request, once))
            steps.removeOne(once);
    return steps;
}

bool needsReason(ArcoStepKind kind)
{
    return kind != ArcoStepKind::Enviar && kind != ArcoStepKind::Cumplir;
}

std::optional<ArcoDeadline> deadlineOf(const ArcoRequest& request, const RestDays& days)
{
    using Of = ArcoDeadline::Of;
    switch (stateOf(request)) {
    case ArcoState::Recibida:
    case ArcoState::Enviada: {
        const int more = has(request, ArcoStepKind::Ampliar) ? kArcoMoreDays : 0;
        return ArcoDeadline{Of::Respuesta, days.after(termFrom(request), kArcoAnswerDays + more)};
    }
    case ArcoState::Prevenida:
        return ArcoDeadline{Of::Persona, days.after(request.steps.last().on, kArcoCompleteDays)};
    case ArcoState::Procedente:
        return ArcoDeadline{Of::Cumplimiento, days.after(request.steps.last().on, kArcoCarryOutDays)};
    default:
        return std::nullopt;
    }
}

} // namespace padron::domain
