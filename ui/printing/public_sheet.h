// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDate>
#include <QList>
#include <QStringList>

namespace padron::printing {

/// Numeral 7: what people must be told. A template of ours (resources/hoja) that the institution edits.
struct PublicSheetText
{
    struct Section
    {
        QString title;
        QStringList items;
    };
    QString plantilla, title, subtitle, care, careMore, modulesTitle, foot;
    QList<Section> sections;
};

/// Reads a template; every text of it is needed, none may be long enough to push another off the page.
core::Result<PublicSheetText> parsePublicSheet(const QByteArray& json);
core::Result<PublicSheetText> shippedPublicSheet();

/// A place where people register, as the sheet tells it. What is empty is left out.
struct SheetModulo
{
    QString name, why, place, hours, requirements, phone;
};

struct PublicSheet
{
    PublicSheetText text;
    QList<SheetModulo> modulos; ///< the first kMostSheetModulos are printed
    QDate date;                 ///< of the print: hours and places change
    bool practica = false;
};
inline constexpr int kMostSheetModulos = 3;

} // namespace padron::printing
