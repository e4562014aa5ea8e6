// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/issue_beside.h"

#include "errors/issue_text.h"
#include "forms/form_fields.h"

#include <algorithm>

namespace padron::ui {

QString sentenceBeside(const domain::Issue& issue)
{
    QString sentence = sentenceFor(issue);
    const QString prefix = fieldLabel(issue.field) + QStringLiteral(": ");
    if (sentence.startsWith(prefix)) {
        sentence.remove(0, prefix.size());
        sentence[0] = sentence[0].toUpper();
    }
    return sentence;
}

domain::Issues onePerField(const domain::Issues& issues)
{
    domain::Issues out;
    for (const auto& issue : issues) {
        const auto same = std::find_if(out.begin(), out.end(), [&issue](const domain::Issue& other) {
            return other.field == issue.field && other.member == issue.member;
        });
        if (same == out.end())
            out.append(issue);
        else if (issue.severity < same->severity)
            *same = issue;
    }
    std::stable_sort(out.begin(), out.end(), [](const domain::Issue& a, const domain::Issue& b) {
        return std::pair(a.member, formIndex(a.field)) < std::pair(b.member, formIndex(b.field));
    });
    return out;
}

} // namespace padron::ui
