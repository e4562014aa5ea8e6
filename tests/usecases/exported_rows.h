// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace fixture {

/// Cells without a quote or a comma of their own: the samples have none but where a test puts them.
inline QList<QStringList> rowsOf(const QByteArray& csv)
{
    QList<QStringList> rows;
    const QString text = QString::fromUtf8(csv).remove(QChar(0xFEFF));
    for (const QString& line : text.split(QStringLiteral("\r\n"), Qt::SkipEmptyParts))
        rows.append(line.mid(1, line.size() - 2).split(QStringLiteral("\",\"")));
    return rows;
}

} // namespace fixture
