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

/// What the picture of a family needs of each person besides.
enum KinRole {
    GenerationRole = Qt::UserRole + 101, ///< int: 2 grandparents, 1 parents, 0 the titular's, -1 children, -2 grandchildren
    BloodRole,                           ///< bool: blood kinship with the titular (12)
    TitularRole,                         ///< bool
    GivenNamesRole,                      ///< QString
    SurnamesRole,                        ///< QString
    PlaceRole,                           ///< QString: "Hija, 12 años"
    GroundsRole,                         ///< QString: of numeral 12, may be empty
};

} // namespace padron::ui
