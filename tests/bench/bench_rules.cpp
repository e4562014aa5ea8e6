// SPDX-License-Identifier: GPL-3.0-or-later
// What is missing, said again at each keystroke: the rules over a whole family of four and of sixty, against encoding the
// same draft once, which is what a save of that keystroke costs before it reaches the store. Goal: under 1 ms.
#include "bench/figure.h"
#include "support/samples/sample_family.h"

#include <algorithm>
#include <vector>

using namespace padron;

namespace {

constexpr int kRuns = 400;
const QDate kToday(2026, 11, 22);

template <class F> double p95(F&& work)
{
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i)
        times.push_back(bench::secondsOf(work));
    std::sort(times.begin(), times.end());
    return times[kRuns * 95 / 100] * 1e3;
}

domain::FamilyDraft familyOf(int members)
{
    auto draft = samples::familyDraft(1);
    while (draft.people.size() < members) {
        auto person = draft.people.at(2);
        person.id = core::PersonId(QUuid::createUuid());
        person.curp.clear();
        draft.people.append(person);
    }
    return draft;
}

} // namespace

int main()
{
    qsizetype kept = 0; // nothing is optimised away
    for (const int members : {4, 60}) {
        auto draft = familyOf(members);
        const double rules = p95([&] {
            draft.people[1].nombres += u'a'; // the keystroke
            kept += domain::checkDraft(draft, kToday).size();
            draft.people[1].nombres.chop(1);
        });
        const double encoded = p95([&] { kept += domain::encodeDraft(draft).size(); });
        bench::figure(qPrintable(QStringLiteral("rules_of_%1_p95").arg(members)), rules, "ms",
                      QStringLiteral("the draft encoded: %1 ms (goal < 1 ms)").arg(encoded, 0, 'f', 3).toStdString(),
                      rules / encoded);
    }
    return kept > 0 ? 0 : 1;
}
