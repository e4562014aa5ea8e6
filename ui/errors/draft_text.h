// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace padron::ui {

QString turnText(int turn, QDate day, QDate today);   ///< "Turno 7", "Turno 7 del 21 nov"; "" for none
QString draftSectionLabel(const QString& sectionKey); ///< "Domicilio", of FamilyDraft::currentSection

} // namespace padron::ui
