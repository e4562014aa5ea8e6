// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/import_catalogue.h"

#include <QObject>

namespace padron::ui {

struct Desk;

/// Drives an import step by step: between two steps the store thread serves everybody else. One at a time.
class CatalogueImport : public QObject
{
    Q_OBJECT

public:
    using Progress = usecases::ImportCatalogue::Progress;

    CatalogueImport(Desk& desk, QObject* parent);

    void start(domain::CatalogueKind kind, const QString& path, bool evenIfFewer = false);
    void stop(); ///< the old catalogue stays; too late once the new one is in use
    bool isRunning() const { return m_running; }
    domain::CatalogueKind kind() const { return m_progress.kind; }

Q_SIGNALS:
    void progressed(const padron::usecases::ImportCatalogue::Progress& progress);
    void loaded(const padron::usecases::ImportCatalogue::Progress& progress); ///< it is in use from now on
    void failed(const padron::core::Error& error);
    void stopped();

private:
    void answered(const core::Result<Progress>& progress);
    void step();

    Desk& m_desk;
    Progress m_progress;
    bool m_running = false;  ///< until it is in use; what is left then is only clearing the old one
    bool m_stop = false;
    quint64 m_round = 0;     ///< the import that answers are for
};

} // namespace padron::ui
