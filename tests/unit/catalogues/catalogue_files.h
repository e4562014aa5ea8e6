// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogues/catalogue_reader.h"

#include <QTemporaryDir>

namespace fixture {

/// A folder of files for one test.
class Files
{
public:
    QString write(const QString& name, const QByteArray& bytes) const; ///< its path
    QString path(const QString& name) const { return m_folder.filePath(name); }

private:
    QTemporaryDir m_folder;
};

/// SEPOMEX's licence line and header before these lines, CRLF after each; bytes as given.
QByteArray sepomex(const QByteArrayList& lines);
QByteArray sepomexLine(const QByteArray& codigo, const QByteArray& nombre, const QByteArray& municipio = "078");

/// The parts of a workbook by their names in the archive.
using Parts = QList<std::pair<QString, QByteArray>>;
void writeZip(const QString& path, const Parts& parts);
/// A workbook of one sheet with shared texts, as spreadsheets write it. Cells of digits only become numbers.
Parts workbook(const QList<QStringList>& rows);
/// The same with another sheet in place of its own.
Parts withSheet(Parts parts, const QByteArray& sheetData);

struct AllRead
{
    padron::domain::CatalogueRows rows;
    QList<padron::domain::BadLine> bad;
    qint64 largestChunk = 0; ///< rows
    qint64 doneBytes = 0, totalBytes = 0;
    QByteArray sha256;
};
padron::core::Result<AllRead> readAll(padron::domain::CatalogueKind kind, const QString& path, int maxRows = 1000);

/// The rows of a reading that must succeed; a failure ends the test run.
template <class Row> QList<Row> rowsOf(const padron::core::Result<AllRead>& all)
{
    if (!all)
        qFatal("not read: %s %s", qPrintable(all.error().printedId()), qPrintable(all.error().detail));
    return std::get<QList<Row>>(all->rows);
}

} // namespace fixture
