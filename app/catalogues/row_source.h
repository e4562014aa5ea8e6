// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "domain/catalogue.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace padron::catalogues {

/// One line of a file, cut into cells. The views hold until the next one is read.
struct SourceRow
{
    qint64 line = 0; ///< as an editor or a spreadsheet counts, from 1
    std::vector<QByteArrayView> cells;
    bool utf8 = true; ///< else Windows-1252, of which Latin-1 is a part

    QByteArrayView bytes(int column) const; ///< empty beyond the last, or when `column` is negative
    QString text(int column) const;
    bool isBlank() const;
};

/// Where rows come from: a delimited text or a sheet, the header already behind.
class RowSource
{
public:
    enum class Read { Row, Bad, Nothing, End }; ///< Nothing: a lot was read, but no line ended; ask again

    virtual ~RowSource() = default;
    /// Bad: `row.line` and `fault` say what. A cell that a sheet left out is empty.
    virtual core::Result<Read> next(SourceRow& row, domain::LineFault& fault) = 0;
    virtual qint64 doneBytes() const = 0;
    virtual qint64 totalBytes() const = 0;
    virtual QByteArray sha256() const = 0;
};

} // namespace padron::catalogues
