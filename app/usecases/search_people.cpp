// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/search_people.h"

#include "credential/verify.h"

#include <QRegularExpression>

#include <algorithm>

namespace padron::usecases {

namespace {

constexpr int kMaxRows = 50;
constexpr qsizetype kMaxQuery = 200;   // a paste longer than any name, folio and CURP together
constexpr qsizetype kMaxScanned = 4296; // the most that a QR symbol holds
constexpr qsizetype kLeastCredential = 150; // the shortest signed message is longer

/// What a scanner sends around a code: line ends, tabs, and other control characters.
QString withoutEnds(const QString& text)
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

/// Long and in capitals without a break, or a web address: no person's name was ever typed like that.
bool isCode(const QString& text)
{
    if (text.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
        || text.startsWith(QLatin1String("https://"), Qt::CaseInsensitive))
        return true;
    const auto isBase45 = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || QStringView(u" $%*+-./:").contains(c);
    };
    const auto isMark = [](QChar c) { return QStringView(u"$%*+/:").contains(c); };
    return text.size() >= kLeastCredential && text.size() <= kMaxScanned && std::all_of(text.begin(), text.end(), isBase45)
        && std::count_if(text.begin(), text.end(), isMark) > text.size() / 20;
}

} // namespace

core::Result<SearchAnswer> SearchPeople::run(const QString& text)
{
    PADRON_TRY(access::permit(m_user, access::Permission::FindPeople));
    const QString scanned = withoutEnds(text);
    if (isCode(scanned))
        return ofCredential(scanned);
    const QString wanted = text.left(kMaxQuery).simplified();
    if (wanted.size() < 2)
        return SearchAnswer();
    PADRON_ASSIGN(auto hits, m_index.search(wanted, kMaxRows));
    return SearchAnswer{std::move(hits), false};
}

core::Result<QList<ports::SearchHit>> SearchPeople::withoutCurp(const std::optional<ports::SearchHit>& after, int limit)
{
    PADRON_TRY(access::permit(m_user, access::Permission::FindPeople));
    return m_index.withoutCurp(after, limit);
}

core::Result<SearchAnswer> SearchPeople::ofCredential(const QString& qrText)
{
    PADRON_ASSIGN(const auto enrolment, m_device.enrolment());
    if (!enrolment)
        return SearchAnswer{{}, true};
    const auto verifier = credential::verifierFrom(
        {enrolment->rootPublic, enrolment->trustList, enrolment->finalStatus, enrolment->provisionalStatus});
    if (!verifier)
        return SearchAnswer{{}, true};
    const auto verified = verifier->verify(qrText, m_clock.wallMs() / 1000);
    if (!verified.credential)
        return SearchAnswer{{}, true};
    PADRON_ASSIGN(auto hits, m_index.search(verified.credential->claims().folio.digits(), kMaxRows));
    return SearchAnswer{std::move(hits), false};
}

} // namespace padron::usecases
