// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/catalogues/catalogue_files.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>

#include <QFile>

#include <algorithm>

using namespace padron;

namespace fixture {

QString Files::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("no file for the test");
    return file.fileName();
}

QByteArray sepomex(const QByteArrayList& lines)
{
    QByteArray out = "Archivo de ensayo con nombres inventados. Prohibido creer que es el de verdad.\r\n"
                     "d_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|"
                     "c_tipo_asenta|c_mnpio|id_asenta_cpcons|d_zona|c_cve_ciudad\r\n";
    for (const QByteArray& line : lines)
        out += line + "\r\n";
    return out;
}

QByteArray sepomexLine(const QByteArray& codigo, const QByteArray& nombre, const QByteArray& municipio)
{
    return codigo + '|' + nombre + "|Barrio|San Ensayo|Chiapas|Ciudad Ensayo|29201|07|29201||02|" + municipio +
           "|0001|Urbano|05";
}

void writeZip(const QString& path, const Parts& parts)
{
    QuaZip zip(path);
    if (!zip.open(QuaZip::mdCreate))
        qFatal("no archive for the test");
    for (const auto& [name, bytes] : parts) {
        QuaZipFile file(&zip);
        if (!file.open(QIODevice::WriteOnly, QuaZipNewInfo(name)) || file.write(bytes) != bytes.size())
            qFatal("no part for the test");
        file.close();
    }
    zip.close();
}

Parts workbook(const QList<QStringList>& rows)
{
    QByteArray sheet;
    QByteArray texts;
    int text = 0;
    for (qsizetype r = 0; r < rows.size(); ++r) {
        sheet += "<row r=\"" + QByteArray::number(r + 1) + "\">";
        for (qsizetype c = 0; c < rows.at(r).size(); ++c) {
            const QString& cell = rows.at(r).at(c);
            if (cell.isEmpty())
                continue; // as spreadsheets do
            const char letter = static_cast<char>('A' + c);
            const QByteArray where = "r=\"" + QByteArray(1, letter) + QByteArray::number(r + 1) + '"';
            const bool digits = std::all_of(cell.begin(), cell.end(), [](QChar d) { return d.isDigit(); });
            if (digits) {
                sheet += "<c " + where + "><v>" + cell.toUtf8() + "</v></c>";
            } else {
                sheet += "<c " + where + " t=\"s\"><v>" + QByteArray::number(text++) + "</v></c>";
                texts += "<si><t>" + cell.toHtmlEscaped().toUtf8() + "</t></si>";
            }
        }
        sheet += "</row>";
    }
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    const QByteArray main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const Parts parts{
        {QStringLiteral("xl/workbook.xml"), head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relations +
                                                "\"><sheets><sheet name=\"Hoja\" sheetId=\"1\" r:id=\"rId3\"/></sheets>"
                                                "</workbook>"},
        {QStringLiteral("xl/_rels/workbook.xml.rels"),
         head + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                "<Relationship Id=\"rId3\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
        {QStringLiteral("xl/sharedStrings.xml"), head + "<sst xmlns=\"" + main + "\">" + texts + "</sst>"},
        {QStringLiteral("xl/worksheets/sheet1.xml"), {}}};
    return withSheet(parts, sheet);
}

Parts withSheet(Parts parts, const QByteArray& sheetData)
{
    parts.last().second = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                          "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" +
                          sheetData + "</sheetData></worksheet>";
    return parts;
}

core::Result<AllRead> readAll(domain::CatalogueKind kind, const QString& path, int maxRows)
{
    PADRON_ASSIGN(const auto reader, catalogues::openCatalogue(kind, path));
    AllRead all{.rows = domain::noRows(kind)};
    for (bool atEnd = false; !atEnd;) {
        PADRON_ASSIGN(const catalogues::CatalogueChunk chunk, reader->next(maxRows));
        std::visit([&](auto& rows) { rows.append(std::get<std::remove_reference_t<decltype(rows)>>(chunk.rows)); },
                   all.rows);
        all.bad.append(chunk.badLines);
        all.largestChunk = std::max(all.largestChunk, domain::countOf(chunk.rows) + qint64(chunk.badLines.size()));
        all.doneBytes = chunk.doneBytes;
        all.totalBytes = chunk.totalBytes;
        atEnd = chunk.atEnd;
    }
    all.sha256 = reader->sha256();
    return all;
}

} // namespace fixture
