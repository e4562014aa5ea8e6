// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/print_run.h"

#include "domain/key_table.h"

namespace padron::domain {

namespace {

struct Paper
{
    QLatin1String key;
    int cards;
};
constexpr std::array kPapers{Paper{QLatin1String("cr80"), 1}, Paper{QLatin1String("hoja8"), 8},
                             Paper{QLatin1String("hoja10"), 10}, Paper{QLatin1String("hoja5"), 5}};
constexpr std::array kOutcomes{QLatin1String(""), QLatin1String("bien"), QLatin1String("atascada"),
                               QLatin1String("no-salio"), QLatin1String("mal")};
constexpr QLatin1String kPdf("pdf-");

} // namespace

int cardsOn(CardPaper paper)
{
    return kPapers[static_cast<std::size_t>(paper)].cards;
}

QString keyOf(CardPaper paper)
{
    return kPapers[static_cast<std::size_t>(paper)].key;
}

QString keyOf(const PrintMedium& medium)
{
    return medium.pdf ? kPdf + keyOf(medium.paper) : keyOf(medium.paper);
}

std::optional<PrintMedium> printMediumFrom(QStringView key)
{
    const bool pdf = key.startsWith(kPdf);
    const QStringView paper = pdf ? key.mid(kPdf.size()) : key;
    for (std::size_t i = 0; i < kPapers.size(); ++i)
        if (paper == kPapers[i].key)
            return PrintMedium{static_cast<CardPaper>(i), pdf};
    return {};
}

QString keyOf(PrintOutcome outcome)
{
    return kOutcomes[static_cast<std::size_t>(outcome)];
}

std::optional<PrintOutcome> printOutcomeFrom(QStringView key)
{
    return valueOf<PrintOutcome>(kOutcomes, key);
}

} // namespace padron::domain
