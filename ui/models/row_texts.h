// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"
#include "ports/registry_store.h"
#include "widgets/theme.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace padron::ui {

QString ageText(QDate birth, QDate today);            ///< "34 años", "8 meses", "recién nacida"
QString whenText(qint64 utcMs, const QDateTime& now); ///< "hoy 10:42", "ayer 18:03", "22 nov 10:42"; 0: "nunca"
QString dayText(QDate day);                           ///< "22 nov 2026"
Theme::Tone toneOf(ports::RecordState state);
QString missingText(const domain::Issues& missing); ///< "Falta: Comprobante de domicilio (10.III)"; "" for none

/// Where the normalised words of a query stand in a name: start, length pairs for MarksRole.
QList<int> marksIn(const QString& name, const QStringList& matchedWords);

} // namespace padron::ui
