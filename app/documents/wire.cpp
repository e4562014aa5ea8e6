// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wire.h"

#include "documents/errors.h"
#include "documents/limits.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace padron::documents {

namespace {

constexpr qsizetype kPageHead = 1 + 6 * 4;
constexpr qsizetype kMostFaultId = 16;

void appendNumber(QByteArray& out, quint32 value)
{
    const quint32 wire = qToBigEndian(value);
    out.append(reinterpret_cast<const char*>(&wire), sizeof wire);
}

quint32 numberAt(const QByteArray& bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

/// Faults the helper may tell; anything else it says is nonsense.
const core::ErrorCode kTold[] = {kFileTooLarge, kFormatRefused, kImageDamaged, kImageTooLarge,
                                 kPdfDamaged,   kTooManyPages,  kFileUnreadable};

} // namespace

QByteArray pageHeader(const DecodedPage& page)
{
    QByteArray out("P");
    for (const int value : {page.number, page.of, page.image.width(), page.image.height(), page.original.width(),
                            page.original.height()})
        appendNumber(out, static_cast<quint32>(value));
    return out;
}

QByteArray faultFrame(const core::Error& error)
{
    const std::string_view id = error.code.id();
    QByteArray out("F");
    out.append(static_cast<char>(id.size()));
    out.append(id.data(), static_cast<qsizetype>(id.size()));
    appendNumber(out, error.detail.toUInt());
    return out;
}

QByteArray endFrame()
{
    return QByteArray("E");
}

WireReader::State WireReader::feed(QByteArrayView& bytes)
{
    while (!bytes.isEmpty()) {
        const State state = m_page ? readRows(bytes) : readHead(bytes);
        if (state != State::More)
            return state;
    }
    return State::More;
}

WireReader::State WireReader::readHead(QByteArrayView& bytes)
{
    m_head.append(bytes.front());
    bytes = bytes.sliced(1);
    switch (m_head.front()) {
    case 'E': return m_head.size() == 1 && m_pages > 0 && bytes.isEmpty() ? State::Ended : State::Nonsense;
    case 'P': return m_head.size() < kPageHead ? State::More : startPage();
    case 'F': return readFault();
    default: return State::Nonsense;
    }
}

WireReader::State WireReader::readFault()
{
    if (m_head.size() < 2)
        return State::More;
    const qsizetype length = static_cast<uchar>(m_head.at(1));
    if (length > kMostFaultId)
        return State::Nonsense;
    if (m_head.size() < 2 + length + 4)
        return State::More;
    const std::string_view id(m_head.constData() + 2, static_cast<size_t>(length));
    for (const core::ErrorCode code : kTold) {
        if (code.id() == id) {
            m_fault = core::Error{code, QString::number(numberAt(m_head, 2 + length))};
            return State::Faulted;
        }
    }
    return State::Nonsense;
}

WireReader::State WireReader::startPage()
{
    const quint32 number = numberAt(m_head, 1), of = numberAt(m_head, 5), width = numberAt(m_head, 9),
                  height = numberAt(m_head, 13), originalWidth = numberAt(m_head, 17), originalHeight = numberAt(m_head, 21);
    const bool sound = number == static_cast<quint32>(m_pages) + 1 && of >= number && of <= kMostPages && width > 0 &&
                       height > 0 && width <= kWorkingLongSide && height <= kWorkingLongSide &&
                       originalWidth <= kMostPixels && originalHeight <= kMostPixels;
    if (!sound)
        return State::Nonsense;
    DecodedPage page{.image = QImage(int(width), int(height), QImage::Format_Grayscale8),
                     .original = QSize(int(originalWidth), int(originalHeight)),
                     .number = int(number),
                     .of = int(of)};
    if (page.image.isNull())
        return State::Nonsense;
    m_page = std::move(page);
    m_filled = 0;
    m_head.clear();
    return State::More;
}

WireReader::State WireReader::readRows(QByteArrayView& bytes)
{
    const qsizetype take = std::min(bytes.size(), m_page->image.sizeInBytes() - m_filled);
    std::memcpy(m_page->image.bits() + m_filled, bytes.data(), static_cast<size_t>(take));
    m_filled += take;
    bytes = bytes.sliced(take);
    return m_filled == m_page->image.sizeInBytes() ? State::Page : State::More;
}

DecodedPage WireReader::takePage()
{
    DecodedPage page = std::move(*m_page);
    m_page.reset();
    ++m_pages;
    return page;
}

} // namespace padron::documents
