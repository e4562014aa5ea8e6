// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogues/catalogue_reader.h"
#include "core/clock.h"
#include "ports/catalogue_store.h"
#include "ports/unit_of_work.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Imports a catalogue in steps of one short transaction each, so that the store thread stays free for drafts between
/// them. What is read lies apart until the last step puts it to use: a cut in the middle leaves the old one whole.
class ImportCatalogue
{
public:
    static constexpr int kRowsPerStep = 5000;
    static constexpr int kMostBadLinesKept = 1000;

    ImportCatalogue(ports::CatalogueStore& catalogues, ports::UnitOfWork& work, const core::Clock& clock,
                    Recorder& recorder, int rowsPerStep = kRowsPerStep);
    ~ImportCatalogue();

    struct Progress
    {
        domain::CatalogueKind kind = domain::CatalogueKind::CodigosPostales;
        qint64 rows = 0; ///< good ones so far
        qint64 badCount = 0;
        int permille = 0;
        bool active = false;                  ///< the new catalogue is in use; what is left is clearing the old one
        bool finished = false;                ///< call step() no more
        qint64 previousRows = 0;              ///< of the catalogue it replaces; 0: there was none
        QList<domain::BadLine> firstBad = {}; ///< at most kMostBadLinesKept
    };

    /// Opens the file and checks that it is that catalogue. An import under way is cancelled first.
    /// `evenIfFewer`: the person saw kFarFewerRows and wants it all the same.
    core::Result<Progress> start(domain::CatalogueKind kind, const QString& path, bool evenIfFewer = false);
    /// Until `finished`. An error ends the import; the old catalogue stays in use.
    core::Result<Progress> step();
    /// Clears some of what the centre's catalogues replaced; when nobody imports.
    core::Result<void> clearReplaced();
    void cancel(); ///< the old catalogue stays; nothing to do when no import is under way

private:
    enum class Phase { Idle, ClearingLeftovers, Reading, ClearingOld };
    core::Result<Progress> advance();
    core::Result<bool> clear();
    core::Result<void> read();
    core::Result<void> putToUse();

    ports::CatalogueStore& m_catalogues;
    ports::UnitOfWork& m_work;
    const core::Clock& m_clock;
    Recorder& m_recorder;
    int m_rowsPerStep;
    Phase m_phase = Phase::Idle;
    std::unique_ptr<catalogues::CatalogueReader> m_reader;
    qint64 m_version = 0;
    QString m_sourceName;
    bool m_evenIfFewer = false;
    Progress m_progress;
};

} // namespace padron::usecases
