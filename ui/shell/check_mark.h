// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QRect;

namespace padron::ui {

class Theme;

inline constexpr int kCheckMark = 18; ///< its side

/// The box of a row or a card that Space marks.
void paintCheckMark(QPainter& painter, const QRect& box, bool checked, const Theme& theme);

} // namespace padron::ui
