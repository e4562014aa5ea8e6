// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "usecases/letter.h"

#include <QMap>
#include <QString>
#include <QStringList>

namespace padron::printing {

/// The words of a letter that is signed by hand (15): a template of ours (resources/cartas) that the institution edits.
/// Its paragraphs name {representante}, {calidad}, {persona}, {aviso}, {instrumento}.
struct LetterText
{
    QString plantilla, title, subtitle, represented, representative, care, signature, fingerprint, witness;
    QStringList paragraphs;
};

/// The words of the sheet one takes home; items by what is missing.
struct BringText
{
    struct Item
    {
        QString name, how;
    };
    QString plantilla, title, care, careMore, listTitle, nothing, listNote, placesTitle, noHours, when, bringThis;
    QMap<QString, Item> items;
};

/// Every text of a template is needed, none may be long enough to push another off the page: else kTemplateUnreadable.
core::Result<LetterText> parseLetterText(const QByteArray& json);
core::Result<BringText> parseBringText(const QByteArray& json);
core::Result<LetterText> shippedLetterText(usecases::LetterKind kind);
core::Result<BringText> shippedBringText();

/// The paragraphs with what the letter knows; what it does not leaves a line to write on. In one pass, so that a name
/// with braces in it stays a name.
QStringList filledIn(const LetterText& text, const usecases::Letter& letter);
QString calidadOnPaper(domain::RepresentacionTipo tipo); ///< "madre", "persona tutora"

/// What to bring, in order and each once, with its numeral.
struct BringLine
{
    QString name, how, numeral;
};
QList<BringLine> bringLines(const BringText& text, const domain::Issues& missing);

} // namespace padron::printing
