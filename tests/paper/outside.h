// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>

/// Other people's programs, asked what they see in a paper. Every call fails the process loudly when a program is missing.
namespace padron::paper {

struct Word
{
    int page = 0;  ///< from 0
    QRectF box;    ///< points
    QString text;
};

QByteArray run(const QString& program, const QStringList& arguments);

QString textOf(const QString& pdf, int page = -1);          ///< pdftotext, spaces and line breaks folded
QList<Word> wordsOf(const QString& pdf);                    ///< pdftotext -bbox
QStringList picturesOf(const QString& pdf, int dpi = 300);  ///< pdftoppm, a PNG a page, beside the PDF
QString pageOf(const QString& pdf, int page, const QString& stem, int dpi = 300); ///< pdftoppm, one page from 1, grey
/// What independent/verify.mjs makes of a QR under that key, as JSON; empty: it does not verify. None: Node.js or its packages are missing.
std::optional<QByteArray> verifiedElsewhere(const QString& keyHex, const QString& text);
QStringList readByZbar(const QString& png);
QStringList readByZxing(const QString& png);                ///< ZXingReader: the first QR it reports

} // namespace padron::paper
