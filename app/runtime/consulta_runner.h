// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/derechohabiencia_steps.h"
#include "runtime/store_executor.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace padron::runtime {

/// Asks IMSS and ISSSTE, brings their answers to the store and says what it knows of a person. Lives on the window's
/// thread and never waits there. The deferred queue asks one CURP at a time, at its pace, while it is authorised.
///
/// When it goes, calls on their way stay Pending in the store: at the next sign-in they wait to be asked again.
class ConsultaRunner : public QObject
{
    Q_OBJECT

public:
    using MakeService = std::function<std::unique_ptr<ports::ConsultaService>(const ports::ConsultaSetup&)>;

    /// `steps` is called on the store thread.
    ConsultaRunner(StoreExecutor& store, ports::DerechohabienciaSteps& steps, MakeService makeService,
                   QObject* parent = nullptr);
    ~ConsultaRunner() override;

    void reload();       ///< first, and when the settings changed: who can be asked, and whether the queue runs
    QList<domain::Institucion> configured() const;

    void ask(const core::PersonId& person, const domain::Curp& curp); ///< every configured institution at once
    void cancel(const core::PersonId& person); ///< also what is not in the store yet
    bool isAsking(const core::PersonId& person) const;
    void recall(const core::PersonId& person); ///< told() with what is kept of them

Q_SIGNALS:
    void configuredChanged();
    void told(const padron::core::PersonId& person, const QList<padron::ports::Consulta>& newestFirst);
    void failed(const padron::core::PersonId& person, const padron::core::Error& error); ///< the store could not keep it

private:
    struct Going
    {
        core::PersonId person;
        domain::Institucion institucion = domain::Institucion::Imss;
        ports::ConsultaService::Ticket ticket = 0;
        bool deferred = false;
    };
    bool takeBeginning(const core::PersonId& person, quint64 turn);
    void keepCancelled(const core::PersonId& person, const QList<ports::Consulta>& begun);
    void send(const ports::Consulta& consulta, bool deferred);
    void answered(const ports::ConsultaId& id, const domain::RespuestaInstitucion& answer);
    void turnQueue();
    void turnQueueIn(qint64 ms);

    StoreExecutor& m_store;
    ports::DerechohabienciaSteps& m_steps;
    MakeService m_makeService;
    std::map<domain::Institucion, std::unique_ptr<ports::ConsultaService>> m_services;
    QHash<ports::ConsultaId, Going> m_going;
    QHash<core::PersonId, QList<quint64>> m_beginning; ///< asked for, not yet in the store; gone: cancelled meanwhile
    quint64 m_lastTurn = 0;
    QTimer m_queue;
    int m_paceMs = 2000;
    bool m_turning = false; ///< one deferred call at a time
    bool m_ending = false, m_replacing = false;
};

} // namespace padron::runtime
