// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/catalogue_reader.h"

#include "catalogues/errors.h"
#include "catalogues/row_parsers.h"
#include "catalogues/text_source.h"
#include "catalogues/xlsx_source.h"

#include <QFileInfo>

namespace padron::catalogues {

using core::Result;
using domain::BadLine;
using domain::CatalogueKind;
using domain::LineFault;

namespace {

constexpr qint64 kMostRows = 1'000'000; ///< three times INEGI's localities
constexpr qsizetype kMostNotes = 50;

struct Opened
{
    std::unique_ptr<RowSource> source;
    ColumnPlaces columns;
    bool isSheet = false; ///< a sheet leaves out empty cells; a text that does was cut
};

template <class Row> class TableReader final : public CatalogueReader
{
public:
    explicit TableReader(Opened opened)
        : m_source(std::move(opened.source)), m_columns(std::move(opened.columns)), m_isSheet(opened.isSheet)
    {
    }

    Result<CatalogueChunk> next(int maxRows) override
    {
        CatalogueChunk chunk;
        QList<Row> rows;
        SourceRow line;
        for (int i = 0; i < maxRows && !chunk.atEnd; ++i) {
            LineFault fault = LineFault::Columns;
            PADRON_ASSIGN(const RowSource::Read read, m_source->next(line, fault));
            if (read == RowSource::Read::Nothing)
                break;
            if (read == RowSource::Read::End)
                chunk.atEnd = true; // notes at the very end are no bad lines
            else if (read == RowSource::Read::Bad)
                tell({line.line, fault}, chunk);
            else if (!line.isBlank())
                parse(line, rows, chunk);
        }
        m_rows += rows.size();
        if (m_rows > kMostRows)
            return core::fail(kTooLarge, QStringLiteral("rows"));
        chunk.rows = std::move(rows);
        chunk.doneBytes = m_source->doneBytes();
        chunk.totalBytes = m_source->totalBytes();
        return chunk;
    }

    QByteArray sha256() const override { return m_source->sha256(); }

private:
    static constexpr bool kEndsWithNotes =
        std::is_same_v<Row, domain::MunicipioRow> || std::is_same_v<Row, domain::LocalidadRow>;

    void parse(const SourceRow& line, QList<Row>& rows, CatalogueChunk& chunk)
    {
        const Cells cells(line, m_columns);
        const bool isCut = !m_isSheet && static_cast<qsizetype>(line.cells.size()) < m_columns.headerCells;
        Row row;
        const Outcome outcome = isCut ? Outcome{false, LineFault::Columns} : parseRow(cells, row);
        if (!outcome.fault) {
            tellNotes(chunk);
            if (!outcome.skipped)
                rows.append(std::move(row));
        } else if (kEndsWithNotes && looksLikeNote(cells) && m_notes.size() < kMostNotes) {
            m_notes.append({line.line, *outcome.fault}); // bad only if data follows
        } else {
            tell({line.line, *outcome.fault}, chunk);
        }
    }

    void tell(const BadLine& bad, CatalogueChunk& chunk)
    {
        tellNotes(chunk);
        chunk.badLines.append(bad);
    }

    void tellNotes(CatalogueChunk& chunk)
    {
        chunk.badLines.append(m_notes);
        m_notes.clear();
    }

    std::unique_ptr<RowSource> m_source;
    ColumnPlaces m_columns;
    bool m_isSheet;
    qint64 m_rows = 0;
    QList<BadLine> m_notes;
};

Result<Opened> openSource(CatalogueKind kind, const QString& path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return core::fail(kFileUnreadable);
    HeaderFinder header(kind);
    Opened opened;
    opened.isSheet = file.read(4) == "PK\x03\x04";
    if (opened.isSheet) {
        PADRON_ASSIGN(opened.source, XlsxSource::open(path, header));
    } else {
        PADRON_ASSIGN(opened.source, TextSource::open(path, header));
    }
    opened.columns = header.places();
    return opened;
}

} // namespace

Result<std::unique_ptr<CatalogueReader>> openCatalogue(CatalogueKind kind, const QString& path)
{
    PADRON_ASSIGN(Opened opened, openSource(kind, path));
    std::unique_ptr<CatalogueReader> reader;
    switch (kind) {
    case CatalogueKind::CodigosPostales:
        reader = std::make_unique<TableReader<domain::AsentamientoRow>>(std::move(opened));
        break;
    case CatalogueKind::Municipios:
        reader = std::make_unique<TableReader<domain::MunicipioRow>>(std::move(opened));
        break;
    case CatalogueKind::Localidades:
        reader = std::make_unique<TableReader<domain::LocalidadRow>>(std::move(opened));
        break;
    case CatalogueKind::Clues:
        reader = std::make_unique<TableReader<domain::CluesRow>>(std::move(opened));
        break;
    case CatalogueKind::Modulos:
        reader = std::make_unique<TableReader<domain::ModuloRow>>(std::move(opened));
        break;
    }
    return reader;
}

} // namespace padron::catalogues
