// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogues/columns.h"

#include <QCryptographicHash>
#include <QFile>
#include <QStringDecoder>

#include <deque>
#include <memory>
#include <vector>

namespace padron::catalogues {

/// Delimited text, read in blocks: UTF-8, Windows-1252 (line by line, whichever it is) or UTF-16 with its mark.
class TextSource final : public RowSource
{
public:
    /// Finds the header and the delimiter among the first lines. kFileUnreadable, kNotText, kNotThatCatalogue.
    static core::Result<std::unique_ptr<TextSource>> open(const QString& path, HeaderFinder& header);

    core::Result<Read> next(SourceRow& row, domain::LineFault& fault) override;
    qint64 doneBytes() const override;
    qint64 totalBytes() const override { return m_file.size(); }
    QByteArray sha256() const override { return m_hash.result(); }

private:
    explicit TextSource(const QString& path) : m_file(path), m_hash(QCryptographicHash::Sha256) {}
    core::Result<void> findHeader(HeaderFinder& header);
    core::Result<void> fill();                       ///< one more block; forgets what was read: m_at is 0 after it
    core::Result<qsizetype> lineEnd(qsizetype from); ///< where its break is, or the text ends; -1: too far from m_at
    core::Result<Read> skipLongLine(SourceRow& row, domain::LineFault& fault);
    /// Cuts the line that ends there into cells, and answers where the row ends: a quoted value may go on in the next
    /// line. -1: its quote is never closed.
    core::Result<qsizetype> cut(SourceRow& row, qsizetype end);
    void cutPlain(SourceRow& row, QByteArrayView line);
    core::Result<qsizetype> cutQuoted(SourceRow& row, qsizetype end);
    void goPast(qsizetype end);

    QFile m_file;
    QCryptographicHash m_hash;
    QStringDecoder m_utf16;  ///< valid when the file has its mark
    QByteArray m_text;       ///< read and not yet forgotten
    qsizetype m_at = 0;      ///< start of the next line in it
    bool m_ended = false;    ///< nothing follows m_text
    bool m_skipping = false; ///< inside a line that is too long
    qint64 m_line = 0;       ///< lines begun so far
    char m_delimiter = ',';
    bool m_quotes = true;
    std::deque<QByteArray> m_unquoted; ///< cells of the present row that had doubled quotes
};

} // namespace padron::catalogues
