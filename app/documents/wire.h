// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QImage>

#include <optional>

namespace padron::documents {

/// A page as the helper decoded it: grey, upright, at most kWorkingLongSide.
struct DecodedPage
{
    QImage image;
    QSize original;  ///< pixels that the file had; of a PDF, as it was drawn
    int number = 1;
    int of = 1;
};

// What the helper process writes, integers big-endian:
//   page   'P' number u32, of u32, width u32, height u32, original width u32, original height u32, then the rows, each
//              filled up to a multiple of four bytes
//   fault  'F' length u8, the code's printed id, detail u32                       last
//   end    'E'                                                                    last
QByteArray pageHeader(const DecodedPage& page); ///< the rows follow: image.constBits()
QByteArray faultFrame(const core::Error& error);
QByteArray endFrame();

/// Reads that stream as it comes. What it reads was made by a program that a hostile file may have taken over.
class WireReader
{
public:
    enum class State { More, Page, Ended, Faulted, Nonsense };

    /// Takes bytes up to the next page or the end; `bytes` keeps what is left. Page: takePage() has it.
    State feed(QByteArrayView& bytes);
    DecodedPage takePage();
    const core::Error& fault() const { return *m_fault; } ///< Faulted

private:
    State readHead(QByteArrayView& bytes);
    State readRows(QByteArrayView& bytes);
    State startPage();
    State readFault();

    QByteArray m_head;
    std::optional<DecodedPage> m_page;
    qsizetype m_filled = 0;
    int m_pages = 0;
    std::optional<core::Error> m_fault;
};

} // namespace padron::documents
