// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/practice_people.h"

#include <QImage>
#include <QStringList>

/// Invented papers that the tour draws itself, with EJEMPLO across them, and what a code scanner types from them.
namespace tour {

QString curpDocument(const padron::domain::PracticePerson& one);  ///< what its QR says
QStringList ineZone(const padron::domain::PracticePerson& one);   ///< three lines of machine-readable zone

QImage curpPaper(const padron::domain::PracticePerson& one);      ///< with its QR
QImage inePhoto(const padron::domain::PracticePerson& one);       ///< a card on a desk, askew, as a telephone takes it
void writeActaPdf(const QString& path, const padron::domain::PracticePerson& one); ///< two pages

} // namespace tour
