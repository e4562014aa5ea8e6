// SPDX-License-Identifier: GPL-3.0-or-later
#include "validators/curp_input.h"

#include <algorithm>

namespace padron::ui {

QString tidyCurp(const QString& typed)
{
    const qsizetype pipe = typed.indexOf(u'|');
    QString key = pipe < 0 ? typed : typed.left(pipe);
    key.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    return key.toUpper();
}

QValidator::State CurpInput::validate(QString& input, int& cursor) const
{
    const QString before = tidyCurp(input.left(cursor));
    input = tidyCurp(input);
    cursor = static_cast<int>(std::min(before.size(), input.size()));
    return Acceptable;
}

} // namespace padron::ui
