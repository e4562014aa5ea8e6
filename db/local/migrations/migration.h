// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace padron::sqlite {

/// One numbered step of the schema: what a released program ran is never edited afterwards.
struct Migration
{
    int number = 0;
    QString name; ///< "0001_inicial"
    QByteArray sql;
};

/// Those of this program, ascending from 1 without gaps.
QList<Migration> builtInMigrations();

} // namespace padron::sqlite
