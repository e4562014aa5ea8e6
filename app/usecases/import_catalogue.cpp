// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/import_catalogue.h"

#include "catalogues/errors.h"

#include <QFileInfo>

#include <algorithm>

namespace padron::usecases {

using core::Result;

namespace {

/// A file cut on the way must not take the place of a whole one, of which there may be no copy. Lists of a few módulos
/// change as they like.
bool isFarFewer(qint64 rows, qint64 before)
{
    constexpr qint64 kSmallList = 1000;
    return before >= kSmallList && rows * 5 < before * 4;
}

} // namespace

ImportCatalogue::ImportCatalogue(ports::CatalogueStore& catalogues, ports::UnitOfWork& work, const core::Clock& clock,
                                 Recorder& recorder, int rowsPerStep)
    : m_catalogues(catalogues), m_work(work), m_clock(clock), m_recorder(recorder), m_rowsPerStep(rowsPerStep)
{
}

ImportCatalogue::~ImportCatalogue() = default;

Result<ImportCatalogue::Progress> ImportCatalogue::start(domain::CatalogueKind kind, const QString& path,
                                                         bool evenIfFewer)
{
    PADRON_TRY(m_recorder.permit(access::Permission::Configure));
    cancel();
    m_evenIfFewer = evenIfFewer;
    PADRON_ASSIGN(auto reader, catalogues::openCatalogue(kind, path));
    m_progress = Progress{.kind = kind};
    PADRON_ASSIGN(const auto versions, m_catalogues.versions());
    for (const auto& version : versions)
        if (version.kind == kind)
            m_progress.previousRows = version.rows;
    m_sourceName = QFileInfo(path).fileName().left(100);

    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_TRY(m_catalogues.dropStaged());
    PADRON_TRY(transaction.commit());
    m_reader = std::move(reader);
    m_version = 0;
    m_phase = Phase::ClearingLeftovers;
    return m_progress;
}

Result<ImportCatalogue::Progress> ImportCatalogue::step()
{
    auto done = advance();
    if (!done)
        cancel();
    return done;
}

Result<ImportCatalogue::Progress> ImportCatalogue::advance()
{
    switch (m_phase) {
    case Phase::Idle:
        return core::fail(core::kInternal, QStringLiteral("no import under way"));
    case Phase::ClearingLeftovers: {
        PADRON_ASSIGN(const bool more, clear());
        if (!more)
            m_phase = Phase::Reading;
        break;
    }
    case Phase::Reading:
        PADRON_TRY(read());
        break;
    case Phase::ClearingOld: {
        PADRON_ASSIGN(const bool more, clear());
        m_progress.finished = !more;
        if (!more)
            m_phase = Phase::Idle;
        break;
    }
    }
    return m_progress;
}

Result<void> ImportCatalogue::clearReplaced()
{
    constexpr int kMostSteps = 10; // a sign-in waits for it
    for (int step = 0; step < kMostSteps; ++step) {
        PADRON_ASSIGN(const bool more, clear());
        if (!more)
            break;
    }
    return {};
}

Result<bool> ImportCatalogue::clear()
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    PADRON_ASSIGN(const bool more, m_catalogues.purge(m_rowsPerStep));
    PADRON_TRY(transaction.commit());
    return more;
}

Result<void> ImportCatalogue::read()
{
    PADRON_ASSIGN(const catalogues::CatalogueChunk chunk, m_reader->next(m_rowsPerStep));
    m_progress.rows += domain::countOf(chunk.rows);
    m_progress.badCount += chunk.badLines.size();
    m_progress.firstBad.append(chunk.badLines.first(
        std::min<qsizetype>(chunk.badLines.size(), kMostBadLinesKept - m_progress.firstBad.size())));
    // The last permille is putting it to use.
    m_progress.permille =
        static_cast<int>(std::clamp<qint64>(chunk.doneBytes * 1000 / std::max<qint64>(1, chunk.totalBytes), 0, 999));
    if (chunk.atEnd && m_progress.rows == 0)
        return core::fail(catalogues::kNoGoodRows);
    if (chunk.atEnd && !m_evenIfFewer && isFarFewer(m_progress.rows, m_progress.previousRows))
        return core::fail(catalogues::kFarFewerRows, QString::number(m_progress.previousRows));

    PADRON_ASSIGN(auto transaction, ports::Transaction::start(m_work));
    if (m_version == 0) {
        PADRON_ASSIGN(m_version, m_catalogues.stage(m_progress.kind, m_sourceName));
    }
    PADRON_TRY(m_catalogues.append(m_version, chunk.rows));
    if (chunk.atEnd)
        PADRON_TRY(putToUse());
    PADRON_TRY(transaction.commit());
    if (chunk.atEnd) {
        m_progress.active = true;
        m_progress.permille = 1000;
        m_reader.reset();
        m_phase = Phase::ClearingOld;
    }
    return {};
}

Result<void> ImportCatalogue::putToUse()
{
    const QByteArray sha256 = m_reader->sha256();
    PADRON_TRY(m_catalogues.activate(m_version, sha256, m_progress.rows, m_progress.badCount, m_clock.wallMs()));
    QCborMap payload;
    payload.insert(1, domain::keyOf(m_progress.kind));
    payload.insert(2, m_progress.rows);
    payload.insert(3, m_progress.badCount);
    payload.insert(4, sha256);
    PADRON_TRY(m_recorder.record({.kind = envelope::kind::kCatalogueLoaded, .payload = payload}));
    return {};
}

void ImportCatalogue::cancel()
{
    m_phase = Phase::Idle;
    m_reader.reset();
    m_version = 0;
}

} // namespace padron::usecases
