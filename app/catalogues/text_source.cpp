// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/text_source.h"

#include "catalogues/errors.h"

#include <QFileInfo>

#include <cstring>

namespace padron::catalogues {

using core::Result;
using domain::LineFault;

namespace {

constexpr qsizetype kBlock = 256 * 1024;
constexpr qsizetype kLongestLine = 64 * 1024;
constexpr int kHeaderLines = 20;
constexpr int kBlocksPerCall = 32; ///< of a line without end
constexpr size_t kMostCells = 512;

QByteArrayView withoutReturn(QByteArrayView line)
{
    return line.endsWith('\r') ? line.chopped(1) : line;
}

/// A cell by its places from the row's start.
struct Span
{
    qsizetype from = 0, to = 0;
    bool doubledQuotes = false;
};

} // namespace

Result<std::unique_ptr<TextSource>> TextSource::open(const QString& path, HeaderFinder& header)
{
    std::unique_ptr<TextSource> source(new TextSource(path));
    if (!QFileInfo(path).isFile() || !source->m_file.open(QIODevice::ReadOnly))
        return core::fail(kFileUnreadable);
    PADRON_TRY(source->findHeader(header));
    return source;
}

Result<void> TextSource::findHeader(HeaderFinder& header)
{
    PADRON_TRY(fill());
    SourceRow row;
    for (int i = 0; i < kHeaderLines; ++i) {
        PADRON_ASSIGN(const qsizetype end, lineEnd(m_at));
        if (end < 0 || (m_ended && m_at >= m_text.size()))
            break;
        const QByteArrayView line = QByteArrayView(m_text).sliced(m_at, end - m_at);
        row.utf8 = line.isValidUtf8();
        for (const char delimiter : {'|', ',', ';', '\t'}) {
            m_delimiter = delimiter;
            m_quotes = delimiter != '|'; // SEPOMEX quotes nothing
            cutPlain(row, withoutReturn(line));
            if (m_quotes)
                for (QByteArrayView& cell : row.cells)
                    if (cell.size() > 1 && cell.startsWith('"') && cell.endsWith('"'))
                        cell = cell.sliced(1, cell.size() - 2);
            if (header.isHeader(row)) {
                ++m_line;
                goPast(end);
                return {};
            }
        }
        ++m_line;
        goPast(end);
    }
    if (m_text.contains('\0'))
        return core::fail(kNotText);
    return core::fail(kNotThatCatalogue, header.missing());
}

qint64 TextSource::doneBytes() const
{
    return m_file.pos() - (m_text.size() - m_at);
}

Result<void> TextSource::fill()
{
    m_text.remove(0, m_at);
    m_at = 0;
    const bool first = m_file.pos() == 0;
    QByteArray block = m_file.read(kBlock);
    if (m_file.error() != QFileDevice::NoError)
        return core::fail(kFileUnreadable, QStringLiteral("read"));
    m_ended = block.isEmpty() || m_file.atEnd();
    m_hash.addData(QByteArrayView(block));
    if (first) {
        if (block.startsWith("\xff\xfe"))
            m_utf16 = QStringDecoder(QStringDecoder::Utf16LE);
        else if (block.startsWith("\xfe\xff"))
            m_utf16 = QStringDecoder(QStringDecoder::Utf16BE);
        else if (block.startsWith("\xef\xbb\xbf"))
            block.remove(0, 3);
    }
    if (m_utf16.isValid()) {
        const QString decoded = m_utf16.decode(block);
        block = decoded.toUtf8();
    }
    m_text.append(block);
    return {};
}

Result<qsizetype> TextSource::lineEnd(qsizetype from)
{
    qsizetype looked = from - m_at;
    for (;;) {
        const qsizetype start = m_at + looked;
        const void* found = std::memchr(m_text.constData() + start, '\n', static_cast<size_t>(m_text.size() - start));
        const qsizetype end = found ? static_cast<const char*>(found) - m_text.constData() : m_text.size();
        if (end - m_at > kLongestLine)
            return qsizetype(-1);
        if (found || m_ended)
            return end;
        looked = m_text.size() - m_at;
        PADRON_TRY(fill()); // m_at is 0 after it
    }
}

Result<RowSource::Read> TextSource::next(SourceRow& row, LineFault& fault)
{
    if (m_skipping)
        return skipLongLine(row, fault);
    PADRON_ASSIGN(const qsizetype end, lineEnd(m_at));
    if (m_ended && m_at >= m_text.size())
        return Read::End;
    row.line = ++m_line;
    if (end < 0) {
        m_skipping = true;
        return skipLongLine(row, fault);
    }
    const QByteArrayView line = QByteArrayView(m_text).sliced(m_at, end - m_at);
    if (line.contains('\0')) {
        goPast(end);
        fault = LineFault::Nul;
        return Read::Bad;
    }
    const qsizetype length = end - m_at;
    PADRON_ASSIGN(const qsizetype rowEnd, cut(row, end));
    if (rowEnd < 0) {
        goPast(m_at + length); // as if only this line were bad
        fault = LineFault::OpenQuote;
        return Read::Bad;
    }
    row.utf8 = QByteArrayView(m_text).sliced(m_at, rowEnd - m_at).isValidUtf8();
    goPast(rowEnd);
    return Read::Row;
}

Result<RowSource::Read> TextSource::skipLongLine(SourceRow& row, LineFault& fault)
{
    row.line = m_line;
    for (int i = 0; i < kBlocksPerCall; ++i) {
        const qsizetype found = m_text.indexOf('\n', m_at);
        m_at = found < 0 ? m_text.size() : found + 1;
        if (found >= 0 || m_ended) {
            m_skipping = false;
            fault = LineFault::TooLong;
            return Read::Bad;
        }
        PADRON_TRY(fill());
    }
    return Read::Nothing;
}

void TextSource::goPast(qsizetype end)
{
    m_at = std::min(end + 1, m_text.size());
}

Result<qsizetype> TextSource::cut(SourceRow& row, qsizetype end)
{
    const QByteArrayView line = QByteArrayView(m_text).sliced(m_at, end - m_at);
    if (m_quotes && line.contains('"'))
        return cutQuoted(row, end);
    cutPlain(row, withoutReturn(line));
    return end;
}

void TextSource::cutPlain(SourceRow& row, QByteArrayView line)
{
    row.cells.clear();
    qsizetype from = 0;
    while (row.cells.size() < kMostCells) {
        const qsizetype found = line.indexOf(m_delimiter, from);
        row.cells.push_back(line.sliced(from, (found < 0 ? line.size() : found) - from));
        if (found < 0)
            return;
        from = found + 1;
    }
}

Result<qsizetype> TextSource::cutQuoted(SourceRow& row, qsizetype end)
{
    // Places count from m_at, which moves when more is read.
    qsizetype size = end - m_at;
    const auto at = [this](qsizetype place) { return m_text.at(m_at + place); };
    const auto find = [&](char what, qsizetype from) {
        const qsizetype found = QByteArrayView(m_text).sliced(m_at, size).indexOf(what, from);
        return found < 0 ? size : found;
    };
    std::vector<Span> spans;
    qint64 moreLines = 0;
    qsizetype next = 0;
    for (bool last = false; !last;) {
        Span span;
        qsizetype after = 0;
        if (next < size && at(next) == '"') {
            span.from = next + 1;
            qsizetype close = find('"', span.from);
            while (close == size || (close + 1 < size && at(close + 1) == '"')) {
                if (close < size) {
                    span.doubledQuotes = true;
                    close = find('"', close + 2);
                    continue;
                }
                if (m_ended && m_at + size >= m_text.size())
                    return qsizetype(-1);
                const qsizetype looked = size;
                PADRON_ASSIGN(const qsizetype further, lineEnd(m_at + size + 1));
                if (further < 0)
                    return qsizetype(-1);
                size = further - m_at;
                ++moreLines;
                close = find('"', looked);
            }
            span.to = close;
            after = find(m_delimiter, close + 1);
        } else {
            span.from = next;
            after = find(m_delimiter, next);
            span.to = after == size && after > next && at(after - 1) == '\r' ? after - 1 : after;
        }
        last = after >= size || spans.size() + 1 >= kMostCells;
        next = after + 1;
        spans.push_back(span);
    }
    m_line += moreLines;

    row.cells.clear();
    m_unquoted.clear();
    for (const Span& span : spans) {
        const QByteArrayView cell = QByteArrayView(m_text).sliced(m_at + span.from, span.to - span.from);
        if (span.doubledQuotes) {
            m_unquoted.push_back(cell.toByteArray().replace("\"\"", "\""));
            row.cells.push_back(m_unquoted.back());
        } else {
            row.cells.push_back(cell);
        }
    }
    return m_at + size;
}

} // namespace padron::catalogues
