// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/withheld_curps.h"

#include "usecases/errors.h"

#include <algorithm>

namespace padron::usecases {

core::Result<void> putBackCurps(ports::CentreFamilyStore& families, QList<domain::FamilyRecord>& after)
{
    const auto isIn = [&after](const domain::Curp& curp) {
        return std::any_of(after.cbegin(), after.cend(), [&curp](const domain::FamilyRecord& record) {
            return std::any_of(record.people.begin(), record.people.end(),
                               [&curp](const domain::Person& person) { return person.curp == curp; });
        });
    };
    int index = 0;
    for (domain::FamilyRecord& record : after) {
        for (domain::Person& person : record.people) {
            if (!person.curp) {
                PADRON_ASSIGN(const auto curp, families.withheldCurp(person.id));
                if (curp && isIn(*curp))
                    return core::fail(kCurpAlreadyHere, QString::number(index));
                person.curp = curp;
            }
            ++index;
        }
    }
    return {};
}

} // namespace padron::usecases
