// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/scanned_text.h"

#include <QRegularExpression>

#include <algorithm>

namespace padron::usecases {

namespace {
constexpr qsizetype kMaxScanned = 4296;     // the most that a QR symbol holds
constexpr qsizetype kLeastCredential = 150; // the shortest signed message is longer
} // namespace

QString withoutScannerEnds(const QString& text)
{
    const auto isControl = [](QChar c) { return c.category() == QChar::Other_Control; };
    qsizetype from = 0, to = std::min(text.size(), kMaxScanned + 8);
    while (from < to && isControl(text[from]))
        ++from;
    while (to > from && isControl(text[to - 1]))
        --to;
    static const QRegularExpression kindOfSymbol(QStringLiteral("\\A\\][A-Za-z][0-9A-Za-z]")); // AIM: "]Q3"
    return text.mid(from, to - from).remove(kindOfSymbol);
}

bool isScannedCode(const QString& text)
{
    if (text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive))
        return true;
    const auto isBase45 = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || QStringView(u" $%*+-./:").contains(c);
    };
    const auto isMark = [](QChar c) { return QStringView(u"$%*+/:").contains(c); };
    return text.size() >= kLeastCredential && text.size() <= kMaxScanned && std::all_of(text.begin(), text.end(), isBase45)
        && std::count_if(text.begin(), text.end(), isMark) > text.size() / 50; // the rarest had 4 %
}

bool holdsScannedCode(const QString& text)
{
    static const QRegularExpression notBase45(QStringLiteral("[^0-9A-Z $%*+./:-]+"));
    const QStringList runs = text.split(notBase45);
    return std::any_of(runs.begin(), runs.end(), isScannedCode) || text.contains(QLatin1String("http://"), Qt::CaseInsensitive)
        || text.contains(QLatin1String("https://"), Qt::CaseInsensitive);
}

} // namespace padron::usecases
