// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/xlsx_source.h"

#include "catalogues/errors.h"

#include <quazip/quazip.h>

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cmath>

namespace padron::catalogues {

using core::Result;
using domain::LineFault;
using Token = QXmlStreamReader::TokenType;

namespace {

constexpr qint64 kMegabyte = 1024 * 1024;
constexpr qint64 kLargestFile = 64 * kMegabyte;
constexpr qint64 kLargestSheet = 768 * kMegabyte;
constexpr qint64 kLargestTexts = 512 * kMegabyte;
constexpr qint64 kLargestPart = 4 * kMegabyte; ///< the lists of sheets
constexpr qsizetype kTextsInMemory = 96 * kMegabyte;
constexpr size_t kMostTexts = 3'000'000;
constexpr int kMostParts = 10'000;
constexpr qsizetype kMostSheets = 50;
constexpr qsizetype kMostColumns = 512;
constexpr qsizetype kLongestCell = 32'767;
constexpr int kHeaderRows = 20;

/// "BC12" -> 54; -1: not a cell's name.
qsizetype columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        if (c < u'A' || c > u'Z')
            break;
        column = column * 26 + (c.unicode() - u'A' + 1);
        if (column > kMostColumns)
            return -1;
    }
    return column - 1;
}

/// "7.0" and "7" are the key 7; a spreadsheet keeps both.
QByteArray numberText(const QString& text)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    const bool whole = isNumber && std::abs(value) < 1e15 && value == std::floor(value);
    return whole ? QByteArray::number(static_cast<qint64>(value)) : text.toUtf8();
}

} // namespace

Result<void> SharedTexts::read(QuaZip& zip)
{
    const QString part = QStringLiteral("xl/sharedStrings.xml");
    if (!zip.setCurrentFile(part))
        return {};
    PADRON_ASSIGN(const auto xml, ZipXml::open(zip, part, kLargestTexts));
    bool inText = false;
    bool phonetic = false;
    for (;;) {
        PADRON_ASSIGN(const Token token, xml->next());
        if (token == QXmlStreamReader::EndDocument)
            return {};
        const QStringView name = xml->name();
        if (token == QXmlStreamReader::StartElement) {
            inText = name == u"t" && !phonetic;
            phonetic = phonetic || name == u"rPh";
        } else if (token == QXmlStreamReader::EndElement) {
            inText = false;
            phonetic = phonetic && name != u"rPh";
            if (name == u"si")
                m_ends.push_back(static_cast<quint32>(m_bytes.size()));
        } else if (inText) {
            m_bytes.append(xml->text().toUtf8());
        }
        if (m_bytes.size() > kTextsInMemory || m_ends.size() > kMostTexts)
            return core::fail(kTooLarge, QStringLiteral("texts"));
    }
}

QByteArrayView SharedTexts::at(qsizetype index) const
{
    if (index < 0 || index >= static_cast<qsizetype>(m_ends.size()))
        return {};
    const auto place = static_cast<size_t>(index);
    const qsizetype from = place == 0 ? 0 : m_ends[place - 1];
    return QByteArrayView(m_bytes).sliced(from, m_ends[place] - from);
}

XlsxSource::XlsxSource(const QString& path) : m_zip(std::make_unique<QuaZip>(path)) {}

XlsxSource::~XlsxSource() = default;

Result<std::unique_ptr<XlsxSource>> XlsxSource::open(const QString& path, HeaderFinder& header)
{
    if (QFileInfo(path).size() > kLargestFile)
        return core::fail(kTooLarge, QStringLiteral("file"));
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return core::fail(kFileUnreadable);

    std::unique_ptr<XlsxSource> source(new XlsxSource(path));
    source->m_sha256 = hash.result();
    if (!source->m_zip->open(QuaZip::mdUnzip) || source->m_zip->getEntriesCount() > kMostParts)
        return core::fail(kWorkbookDamaged, QStringLiteral("archive"));
    if (!source->m_zip->setCurrentFile(QStringLiteral("xl/workbook.xml")))
        return core::fail(kNotText);
    PADRON_TRY(source->m_texts.read(*source->m_zip));
    PADRON_ASSIGN(const QStringList parts, source->sheets());
    for (const QString& part : parts) {
        PADRON_ASSIGN(const bool found, source->openSheet(part, header));
        if (found)
            return source;
    }
    return core::fail(kNotThatCatalogue, header.missing());
}

/// The parts of the sheets, in the workbook's order.
Result<QStringList> XlsxSource::sheets()
{
    QStringList relations;
    {
        PADRON_ASSIGN(const auto xml, ZipXml::open(*m_zip, QStringLiteral("xl/workbook.xml"), kLargestPart));
        for (;;) {
            PADRON_ASSIGN(const Token token, xml->next());
            if (token == QXmlStreamReader::EndDocument)
                break;
            // Its own number is sheetId; the only other id is the relation's.
            if (token == QXmlStreamReader::StartElement && xml->name() == u"sheet" && relations.size() < kMostSheets)
                relations.append(xml->attribute(u"id"));
        }
    }
    QStringList parts;
    for (const QString& relation : std::as_const(relations)) {
        PADRON_ASSIGN(const QString part, partOf(relation));
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts;
}

Result<QString> XlsxSource::partOf(const QString& relation)
{
    PADRON_ASSIGN(const auto xml, ZipXml::open(*m_zip, QStringLiteral("xl/_rels/workbook.xml.rels"), kLargestPart));
    for (;;) {
        PADRON_ASSIGN(const Token token, xml->next());
        if (token == QXmlStreamReader::EndDocument)
            return QString();
        if (token != QXmlStreamReader::StartElement || xml->name() != u"Relationship" ||
            xml->attribute(u"Id") != relation)
            continue;
        const QString target = xml->attribute(u"Target");
        return target.startsWith(u'/') ? target.mid(1) : QStringLiteral("xl/") + target;
    }
}

Result<bool> XlsxSource::openSheet(const QString& part, HeaderFinder& header)
{
    m_line = 0;
    m_sheet.reset(); // the archive has one part open at a time
    PADRON_ASSIGN(m_sheet, ZipXml::open(*m_zip, part, kLargestSheet));
    SourceRow row;
    LineFault fault = LineFault::Columns;
    for (int i = 0; i < kHeaderRows; ++i) {
        PADRON_ASSIGN(const Read read, next(row, fault));
        if (read == Read::End)
            return false;
        if (read == Read::Row && header.isHeader(row))
            return true;
    }
    return false;
}

Result<RowSource::Read> XlsxSource::next(SourceRow& row, LineFault& fault)
{
    row.cells.clear();
    row.utf8 = true;
    m_cells.clear();
    bool inRow = false;
    for (;;) {
        PADRON_ASSIGN(const Token token, m_sheet->next());
        if (token == QXmlStreamReader::EndDocument)
            return Read::End;
        if (token == QXmlStreamReader::StartElement && m_sheet->name() == u"row") {
            inRow = true;
            bool isNumber = false;
            const qint64 said = m_sheet->attribute(u"r").toLongLong(&isNumber);
            m_line = isNumber && said > 0 ? said : m_line + 1;
        } else if (token == QXmlStreamReader::StartElement && inRow && m_sheet->name() == u"c") {
            PADRON_TRY(readCell());
        } else if (token == QXmlStreamReader::EndElement && m_sheet->name() == u"row") {
            break;
        } else if (token == QXmlStreamReader::EndElement && m_sheet->name() == u"sheetData") {
            return Read::End; // what follows is looks
        }
    }
    row.line = m_line;
    row.cells.assign(m_cells.begin(), m_cells.end());
    fault = LineFault::Nul;
    const bool isText =
        std::none_of(m_cells.begin(), m_cells.end(), [](const QByteArray& c) { return c.contains('\0'); });
    return isText ? Read::Row : Read::Bad;
}

Result<void> XlsxSource::readCell()
{
    const QString reference = m_sheet->attribute(u"r");
    const qsizetype column = reference.isEmpty() ? static_cast<qsizetype>(m_cells.size()) : columnOf(reference);
    const QString type = m_sheet->attribute(u"t");
    QString text;
    bool inValue = false;
    bool phonetic = false;
    for (;;) {
        PADRON_ASSIGN(const Token token, m_sheet->next());
        const QStringView name = m_sheet->name();
        if (token == QXmlStreamReader::EndDocument)
            return core::fail(kWorkbookDamaged, QStringLiteral("cell"));
        if (token == QXmlStreamReader::StartElement) {
            inValue = !phonetic && (name == u"v" || name == u"t");
            phonetic = phonetic || name == u"rPh";
        } else if (token == QXmlStreamReader::EndElement) {
            inValue = false;
            phonetic = phonetic && name != u"rPh";
            if (name == u"c")
                break;
        } else if (inValue && text.size() <= kLongestCell) {
            text += m_sheet->text();
        }
    }
    storeCell(column, type, text);
    return {};
}

void XlsxSource::storeCell(qsizetype column, const QString& type, const QString& text)
{
    if (column < 0 || column >= kMostColumns)
        return;
    const auto place = static_cast<size_t>(column);
    if (m_cells.size() <= place)
        m_cells.resize(place + 1);
    bool isIndex = false;
    if (type == u"s") {
        const qsizetype index = text.toLongLong(&isIndex);
        m_cells[place] = isIndex ? m_texts.at(index).toByteArray() : QByteArray();
    } else if (type.isEmpty() || type == u"n") {
        m_cells[place] = numberText(text);
    } else if (type != u"e") { // an error such as #REF! is no value
        m_cells[place] = text.toUtf8();
    }
}

} // namespace padron::catalogues
