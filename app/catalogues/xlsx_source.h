// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogues/columns.h"
#include "catalogues/zip_xml.h"

#include <memory>
#include <vector>

namespace padron::catalogues {

/// The texts that a workbook's cells share, one after the other in one block.
class SharedTexts
{
public:
    core::Result<void> read(QuaZip& zip);     ///< a workbook without them is fine
    QByteArrayView at(qsizetype index) const; ///< empty beyond the last

private:
    QByteArray m_bytes;
    std::vector<quint32> m_ends;
};

/// The sheet of a workbook that holds the catalogue, row by row.
class XlsxSource final : public RowSource
{
public:
    /// Finds the sheet and its header. kFileUnreadable, kNotText (an archive that is no workbook), kWorkbookDamaged,
    /// kTooLarge, kNotThatCatalogue.
    static core::Result<std::unique_ptr<XlsxSource>> open(const QString& path, HeaderFinder& header);
    ~XlsxSource() override;

    core::Result<Read> next(SourceRow& row, domain::LineFault& fault) override;
    qint64 doneBytes() const override { return m_sheet->doneBytes(); }
    qint64 totalBytes() const override { return m_sheet->totalBytes(); }
    QByteArray sha256() const override { return m_sha256; }

private:
    explicit XlsxSource(const QString& path);
    core::Result<QStringList> sheets();
    core::Result<QString> partOf(const QString& relation);
    core::Result<bool> openSheet(const QString& part, HeaderFinder& header);
    core::Result<void> readCell();
    void storeCell(qsizetype column, const QString& type, const QString& text);

    std::unique_ptr<QuaZip> m_zip;
    std::unique_ptr<ZipXml> m_sheet; ///< goes before the archive it reads
    SharedTexts m_texts;
    QByteArray m_sha256;
    qint64 m_line = 0;
    std::vector<QByteArray> m_cells; ///< of the present row
};

} // namespace padron::catalogues
