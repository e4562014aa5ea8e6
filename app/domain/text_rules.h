// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"

#include <QString>

#include <optional>

namespace padron::domain {

/// A name as it is kept: NFC, trimmed, one space between words. Control characters inside stay, to be refused.
QString tidyName(QStringView text);

/// Any other one-line text: as tidyName, and line breaks and tabs become spaces.
QString tidyText(QStringView text);

/// What keeps a tidy, non-empty text from being a name: TooLong, BadCharacters or BadSpacing. Latin letters with
/// their accents and `- , . / ' ’ ¨` are a name's characters (GIIS-B015).
std::optional<Rule> nameFault(const QString& text, int maxLength);

/// TooLong or BadCharacters (control, bidi and other invisible formats, private use, unassigned).
std::optional<Rule> textFault(const QString& text, int maxLength);

} // namespace padron::domain
