// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/catalogue_import.h"

#include "runtime/deliver.h"
#include "shell/desk.h"

namespace padron::ui {

CatalogueImport::CatalogueImport(Desk& desk, QObject* parent) : QObject(parent), m_desk(desk) {}

void CatalogueImport::start(domain::CatalogueKind kind, const QString& path, bool evenIfFewer)
{
    if (m_running)
        return;
    m_running = true;
    m_stop = false;
    m_progress = {.kind = kind};
    auto work = [&import = m_desk.importCatalogue, kind, path, evenIfFewer] {
        return import.start(kind, path, evenIfFewer);
    };
    runtime::deliver(m_desk.store.run(work), this, [this, round = ++m_round](const core::Result<Progress>& progress) {
                         if (round == m_round)
                             answered(progress);
                     });
}

void CatalogueImport::stop()
{
    m_stop = m_running;
}

void CatalogueImport::step()
{
    runtime::deliver(m_desk.store.run([&import = m_desk.importCatalogue] { return import.step(); }), this,
                     [this, round = m_round](const core::Result<Progress>& progress) {
                         if (round == m_round) // else another import took its place while this one cleared up
                             answered(progress);
                     });
}

void CatalogueImport::answered(const core::Result<Progress>& progress)
{
    if (!progress) {
        if (std::exchange(m_running, false)) // clearing up failed: the next import does it
            Q_EMIT failed(progress.error());
        return;
    }
    m_progress = *progress;
    if (m_running && m_progress.active) {
        m_running = false;
        Q_EMIT loaded(m_progress);
    } else if (m_running && m_stop) {
        m_running = false;
        ++m_round;
        runtime::deliver(m_desk.store.run([&import = m_desk.importCatalogue] {
                             import.cancel();
                             return true;
                         }),
                         this, [this](bool) { Q_EMIT stopped(); });
        return;
    } else if (m_running) {
        Q_EMIT progressed(m_progress);
    }
    if (!m_progress.finished)
        step();
}

} // namespace padron::ui
