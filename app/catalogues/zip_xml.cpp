// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/zip_xml.h"

#include "catalogues/errors.h"

#include <quazip/quazip.h>
#include <quazip/quazipfile.h>
#include <quazip/quazipfileinfo.h>

namespace padron::catalogues {

using core::Result;

namespace {

constexpr qint64 kBlock = 64 * 1024;
constexpr qint64 kLongestToken = 1024 * 1024;
constexpr qint64 kBombRatio = 250; ///< sheets unpack to some 20 times their weight
constexpr qint64 kBombFrom = 8 * 1024 * 1024;

} // namespace

ZipXml::ZipXml(QuaZip& zip, qint64 mostBytes) : m_file(std::make_unique<QuaZipFile>(&zip)), m_mostBytes(mostBytes) {}

ZipXml::~ZipXml() = default;

Result<std::unique_ptr<ZipXml>> ZipXml::open(QuaZip& zip, const QString& part, qint64 mostBytes)
{
    if (!zip.setCurrentFile(part))
        return core::fail(kWorkbookDamaged, part);
    QuaZipFileInfo64 info;
    std::unique_ptr<ZipXml> xml(new ZipXml(zip, mostBytes));
    if (!zip.getCurrentFileInfo(&info) || !xml->m_file->open(QIODevice::ReadOnly))
        return core::fail(kWorkbookDamaged, part);
    xml->m_packed = static_cast<qint64>(info.compressedSize);
    xml->m_total = static_cast<qint64>(info.uncompressedSize);
    if (xml->m_total > mostBytes || xml->m_total < 0)
        return core::fail(kTooLarge, part);
    return xml;
}

Result<void> ZipXml::feed()
{
    const QByteArray block = m_file->read(kBlock);
    if (block.isEmpty() || m_file->getZipError() != 0)
        return core::fail(kWorkbookDamaged, QStringLiteral("cut"));
    m_done += block.size();
    m_sinceToken += block.size();
    const bool swells = m_done > kBombFrom && m_done / kBombRatio > m_packed;
    if (m_done > m_mostBytes || m_sinceToken > kLongestToken || swells)
        return core::fail(kTooLarge, QStringLiteral("unpacked"));
    m_xml.addData(block);
    return {};
}

Result<QXmlStreamReader::TokenType> ZipXml::next()
{
    for (;;) {
        switch (const auto token = m_xml.readNext()) {
        case QXmlStreamReader::StartElement:
        case QXmlStreamReader::EndElement:
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EndDocument:
            m_sinceToken = 0;
            return token;
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::EntityReference:
            return core::fail(kWorkbookDamaged, QStringLiteral("dtd"));
        case QXmlStreamReader::Invalid:
            if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError)
                return core::fail(kWorkbookDamaged, QStringLiteral("xml"));
            PADRON_TRY(feed());
            break;
        default:
            break;
        }
    }
}

QString ZipXml::attribute(QStringView localName) const
{
    for (const QXmlStreamAttribute& each : m_xml.attributes())
        if (each.name() == localName)
            return each.value().toString();
    return {};
}

} // namespace padron::catalogues
