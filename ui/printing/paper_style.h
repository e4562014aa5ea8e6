// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>

namespace padron::printing {

/// The few colours of a paper: ink, one accent, and the amber of a practice print.
namespace ink {
inline constexpr QColor kText{0x1B, 0x1C, 0x1E};
inline constexpr QColor kMuted{0x5E, 0x61, 0x66};
inline constexpr QColor kLine{0xD3, 0xD5, 0xD0};
inline constexpr QColor kAccent{0x1E, 0x5B, 0x4F};
inline constexpr QColor kAccentPale{0xEE, 0xF4, 0xF2};
inline constexpr QColor kOnAccent{0xFF, 0xFF, 0xFF};
inline constexpr QColor kPractica{0x8A, 0x5A, 0x00};
inline constexpr QColor kPracticaPale{0xFB, 0xF1, 0xDC};
inline constexpr QColor kPracticaGhost{0xF7, 0xEC, 0xD6}; ///< watermark: opaque, so that no printer must blend
} // namespace ink

/// How a text is set. `pt` is where the size starts; a text that does not fit its box gets smaller, never cut.
struct TextStyle
{
    double pt = 10;
    QFont::Weight weight = QFont::Normal;
    QColor color = ink::kText;
    bool mono = false;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignTop;
    double leading = 1.0; ///< line height as a multiple of the font's own
};

} // namespace padron::printing
