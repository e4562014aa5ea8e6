// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/consent_rules.h"

#include "domain/text_rules.h"

#include <algorithm>

namespace padron::domain {

namespace {

constexpr qsizetype kSha256 = 32;

Issue of(Field field, Rule rule, const char* numeral, Severity severity = Severity::Blocks)
{
    return {.field = field, .rule = rule, .numeral = numeral, .severity = severity};
}

/// The mark itself: strokes on the pad, or what another medium left in the store.
Issues markIssues(ConsentMedium medium, const QList<Stroke>& strokes, const QByteArray& evidence,
                  const QStringList& witnesses)
{
    Issues issues;
    if (medium == ConsentMedium::PadStrokes) {
        if (pointCount(strokes) == 0)
            issues.append(of(Field::Consentimiento, Rule::ConsentNeeded, "4.IX")); // a decision nobody signed
        else if (pointCount(strokes) > kMostPadPoints)
            issues.append(of(Field::Consentimiento, Rule::TooLong, "4.IX"));
    } else if (evidence.size() != kSha256) {
        issues.append(of(Field::Consentimiento, Rule::EvidenceNeeded, "4.IX"));
    }
    const auto named = std::count_if(witnesses.begin(), witnesses.end(),
                                     [](const QString& name) { return !tidyName(name).isEmpty(); });
    if (medium == ConsentMedium::Fingerprint && named < kWitnesses)
        issues.append(of(Field::Testigos, Rule::WitnessesNeeded, "4.IX", Severity::Warns));
    for (const QString& name : witnesses)
        if (const QString tidy = tidyName(name); !tidy.isEmpty() && nameFault(tidy, kMaxWitnessName))
            issues.append(of(Field::Testigos, *nameFault(tidy, kMaxWitnessName), "4.IX"));
    if (witnesses.size() > kWitnesses)
        issues.append(of(Field::Testigos, Rule::TooLong, "4.IX"));
    return issues;
}

} // namespace

Issues signatureIssues(const ConsentDraft& consent)
{
    if (consent.decision == QLatin1String("refused"))
        return {of(Field::Consentimiento, Rule::ConsentRefused, "15")};
    const auto medium = consent.medium.isEmpty() ? ConsentMedium::PadStrokes : consentMediumByKey(consent.medium);
    if (consent.decision != QLatin1String("given") || consent.atMs <= 0 || !medium)
        return {of(Field::Consentimiento, Rule::ConsentNeeded, "15")};
    Issues issues = markIssues(*medium, consent.strokes, consent.evidence, consent.witnesses);
    if (consent.atMs < consent.shownMs)
        issues.append(of(Field::Aviso, Rule::NoticeNotShown, "15")); // the notice comes before the signature
    return issues;
}

Issues signatureIssues(const Consent& consent)
{
    if (consent.decision == ConsentDecision::Refused)
        return {of(Field::Consentimiento, Rule::ConsentRefused, "15")};
    return markIssues(consent.medium, consent.strokes, consent.evidence, consent.witnesses);
}

bool tellsMore(const DatosSensibles& now, const DatosSensibles& before)
{
    using S = DatosSensibles;
    for (const auto answer : {&S::indigena, &S::afromexicana, &S::discapacidad, &S::interprete}) {
        const Respuesta said = now.*answer;
        if (said != before.*answer && said != Respuesta::SinPreguntar && said != Respuesta::NoResponde)
            return true;
    }
    return !now.lengua.isEmpty() && now.lengua != before.lengua;
}

} // namespace padron::domain
