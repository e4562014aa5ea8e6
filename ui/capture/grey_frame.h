// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

class QVideoFrame;

namespace padron::ui {

/// A frame of a camera as the page it shows: of most formats its luminance is there already. Null when it cannot be read.
QImage greyFrame(const QVideoFrame& frame);

} // namespace padron::ui
