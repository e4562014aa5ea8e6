// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "core/clock.h"
#include "core/id_source.h"

namespace padron::central {

/// Cards that the centre prints itself and sends to a module in a box: those that no laptop there may print.
class Boxes
{
public:
    static constexpr int kMostCards = 500; ///< a list must fit into one item of the stream

    Boxes(CentralStore& store, const core::Clock& clock, core::IdSource& ids) : m_store(store), m_clock(clock), m_ids(ids) {}

    struct Sent
    {
        sync::LotSent lot;
        qsizetype toldDevices = 0;
        QList<std::pair<QString, QString>> refused; ///< folio as asked, and what is against it
        QList<std::pair<QString, qint64>> leftOut;  ///< with no folios asked: what is against how many
    };
    /// `folios` empty: all of the module's people that may go. Reasons: "sin-credencial", "sustituida", "suspendida", "cancelada",
    /// "por-aclarar", "en-caja", "impresa", "imprime-el-modulo", "falta-sincronizar", "no-cupo". With no card that may go
    /// nothing is made. kModuleUnknown,
    /// kArgumentsWrong when the module has a box of that name.
    core::Result<Sent> create(const QString& module, const QString& name, const QStringList& folios);

    struct Line
    {
        Box box;
        Module module;
    };
    core::Result<QList<Line>> list();

private:
    core::Result<QList<BoxCandidate>> choose(CentralTransaction& tx, qint64 module, const QStringList& folios, Sent& sent);
    core::Result<void> send(CentralTransaction& tx, qint64 module, Sent& sent);

    CentralStore& m_store;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

} // namespace padron::central
