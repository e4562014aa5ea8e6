// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QValidator>

namespace padron::ui {

/// A CURP as people type and paste it: upper case, without spaces or hyphens; of the pipe-separated text of the CURP
/// document's QR only the key is taken. Anything else stays, so that what is wrong can be seen.
QString tidyCurp(const QString& typed);

/// Applies tidyCurp while typing. Every text is acceptable: the rules of the domain say what is wrong with it.
class CurpInput final : public QValidator
{
    Q_OBJECT

public:
    using QValidator::QValidator;
    State validate(QString& input, int& cursor) const override;
};

} // namespace padron::ui
