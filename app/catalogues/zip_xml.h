// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QXmlStreamReader>

#include <memory>

class QuaZip;
class QuaZipFile;

namespace padron::catalogues {

/// One XML part of a workbook, unpacked and read as it comes: never more in memory than one piece of text. Neither
/// DTDs nor entities of its own; a part that unpacks to more than it may, or far more than it weighs, is refused.
class ZipXml
{
public:
    /// kWorkbookDamaged when there is no such part.
    static core::Result<std::unique_ptr<ZipXml>> open(QuaZip& zip, const QString& part, qint64 mostBytes);
    ~ZipXml();

    /// The next start, end or text; EndDocument at the end. kWorkbookDamaged, kTooLarge.
    core::Result<QXmlStreamReader::TokenType> next();
    QStringView name() const { return m_xml.name(); }
    QStringView text() const { return m_xml.text(); }
    QString attribute(QStringView localName) const; ///< whatever its prefix

    qint64 doneBytes() const { return m_done; }
    qint64 totalBytes() const { return m_total; } ///< as the archive says

private:
    ZipXml(QuaZip& zip, qint64 mostBytes);
    core::Result<void> feed();

    std::unique_ptr<QuaZipFile> m_file;
    QXmlStreamReader m_xml;
    qint64 m_mostBytes;
    qint64 m_packed = 0, m_total = 0, m_done = 0;
    qint64 m_sinceToken = 0;
};

} // namespace padron::catalogues
