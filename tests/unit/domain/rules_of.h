// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/issue.h"

#include <algorithm>

namespace padron::domain {

inline bool hasIssue(const Issues& issues, Field field, Rule rule)
{
    return std::any_of(issues.begin(), issues.end(),
                       [&](const Issue& issue) { return issue.field == field && issue.rule == rule; });
}

inline bool hasIssue(const Issues& issues, int member, Field field, Rule rule, Severity severity)
{
    return std::any_of(issues.begin(), issues.end(), [&](const Issue& issue) {
        return issue.member == member && issue.field == field && issue.rule == rule && issue.severity == severity;
    });
}

/// The rules of one field, in the order they were found.
inline QList<Rule> rulesOf(const Issues& issues, Field field)
{
    QList<Rule> rules;
    for (const auto& issue : issues)
        if (issue.field == field)
            rules.append(issue.rule);
    return rules;
}

} // namespace padron::domain
