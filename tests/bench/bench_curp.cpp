// SPDX-License-Identifier: GPL-3.0-or-later
// CURP parse + check of normalised text, against a regular expression that checks the form alone.
#include "bench/figure.h"
#include "domain/curp.h"

#include <QRegularExpression>
#include <QStringList>

using namespace padron;

int main()
{
    const QStringList curps{QStringLiteral("SABC560626MDFLRN01"), QStringLiteral("PEHL891014MJCRRS00"),
                            QStringLiteral("GELC000101HNLRPRA7"), QStringLiteral("MOSA800303MGTRNN04"),
                            QStringLiteral("OXCC120715MTCXRRA4"), QStringLiteral("PEXL750909HDFRXS02")};
    constexpr int kRounds = 400'000;
    int good = 0;
    const double ours = bench::secondsOf([&] {
        for (int i = 0; i < kRounds; ++i)
            for (const auto& curp : curps)
                good += domain::Curp::parse(curp).has_value() ? 1 : 0;
    });
    const QRegularExpression form(QStringLiteral(
        "^[A-Z][AEIOUX][A-Z]{2}\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])[HMX][A-Z]{2}[B-DF-HJ-NP-TV-Z]{3}[0-9A-Z]\\d$"));
    int matched = 0;
    const double reference = bench::secondsOf([&] {
        for (int i = 0; i < kRounds / 10; ++i)
            for (const auto& curp : curps)
                matched += form.match(curp).hasMatch() ? 1 : 0;
    });
    if (good != kRounds * curps.size() || matched != kRounds / 10 * curps.size())
        return 1;
    const double ourRate = kRounds * static_cast<double>(curps.size()) / ours;
    const double referenceRate = kRounds / 10 * static_cast<double>(curps.size()) / reference;
    bench::figure("curp_parse_and_check", ourRate, "per second", "regular expression of the form alone",
                  ourRate / referenceRate);
    bench::figure("curp_parse_and_check_goal", ourRate / 1e6, "million/s", "goal: over 1 million/s", ourRate / 1e6);
    return 0;
}
