// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace padron::ui {

/// What a two-line row is made of. DisplayRole and AccessibleTextRole hold the whole row as one text.
enum RowRole {
    TitleRole = Qt::UserRole + 1, ///< QString, first line
    MarksRole,                    ///< QList<int>: start, length, start, length ... of the strong parts of the title
    AsideRole,                    ///< QString after the title, muted: "34 años, Chiapas"
    MonoRole,                     ///< QString, second line, tabular: CURP
    DetailRole,                   ///< QString after it
    ReasonRole,                   ///< QString, muted, end of the second line: why the row matched
    ChipRole,                     ///< QString: state
    ChipToneRole,                 ///< int of Theme::Tone
    NoteRole,                     ///< QString: a third line in amber, may be empty
};

} // namespace padron::ui
