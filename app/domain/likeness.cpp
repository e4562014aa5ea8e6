// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/likeness.h"

#include "domain/name_sound.h"

#include <algorithm>

namespace padron::domain {

namespace {

using Reason = LikenessReason;
using Part = ComparableTraits::Part;

constexpr int kProbable = 72; ///< an equal name and the day and month swapped; or an alike name, day and entidad
constexpr int kPossible = 45; ///< an equal name and nothing else known

/// How far two names, or parts of one, are from each other; a whole is as far as its farthest part.
enum class Match { Equal, Variant, Alike, Unlike };

struct Surnames
{
    Match match = Match::Unlike;
    bool swapped = false, missing = false;
};

bool alikeWords(const QString& a, const QString& b)
{
    const int most = mistakesAllowed(std::max(a.size(), b.size()));
    return most > 0 && editDistance(a, b, most) <= most;
}

/// A lone letter is an initial: "J." may be any name with J.
bool initialOf(const QString& a, const QString& b)
{
    return (a.size() == 1 || b.size() == 1) && a.front() == b.front();
}

Match matchWords(const Part& a, qsizetype i, const Part& b, qsizetype j, bool given)
{
    const QString &x = a.words[i], &y = b.words[j];
    if (x == y)
        return Match::Equal;
    if (a.sounds[i] == b.sounds[j] && !a.sounds[i].isEmpty())
        return Match::Variant;
    if (given && initialOf(x, y))
        return Match::Alike;
    if (given && isCommonGivenName(x) && isCommonGivenName(y))
        return Match::Unlike;
    return alikeWords(x, y) ? Match::Alike : Match::Unlike;
}

/// Every word of the shorter part has its own in the longer, in any order.
Match matchParts(const Part& a, const Part& b, bool given)
{
    if (a.whole == b.whole && !a.whole.isEmpty())
        return Match::Equal;
    const Part& few = a.words.size() <= b.words.size() ? a : b;
    const Part& many = &few == &a ? b : a;
    if (few.words.isEmpty())
        return Match::Unlike;
    Match worst = Match::Variant;
    quint64 taken = 0;
    for (qsizetype i = 0; i < few.words.size(); ++i) {
        Match best = Match::Unlike;
        qsizetype bestAt = -1;
        for (qsizetype j = 0; j < many.words.size() && j < 64; ++j) {
            if (taken >> j & 1)
                continue;
            const Match match = matchWords(few, i, many, j, given);
            if (match < best) {
                best = match;
                bestAt = j;
            }
        }
        if (bestAt < 0)
            return Match::Unlike;
        taken |= quint64(1) << bestAt;
        worst = std::max(worst, best);
    }
    if (few.words.size() == many.words.size())
        return worst;
    // A surname is whole; of given names one may be left out, and two joined or parted sound as one.
    if (given)
        return worst;
    return soundOf(few.words.join(QString())) == soundOf(many.words.join(QString())) ? Match::Variant : Match::Alike;
}

Match matchJoined(const Part& a, const Part& b)
{
    return !a.words.isEmpty() && a.sounds.join(QString()) == b.sounds.join(QString()) ? Match::Variant : Match::Unlike;
}

Match closest(const Part& a, const Part& b, bool given)
{
    return std::min(matchParts(a, b, given), matchJoined(a, b));
}

Surnames matchSurnames(const ComparableTraits& a, const ComparableTraits& b)
{
    const bool aHasTwo = !a.segundo.words.isEmpty(), bHasTwo = !b.segundo.words.isEmpty();
    if (!aHasTwo && !bHasTwo)
        return {closest(a.primero, b.primero, false)};
    if (aHasTwo && bHasTwo) {
        const Match straight = std::max(closest(a.primero, b.primero, false), closest(a.segundo, b.segundo, false));
        const Match crossed = std::max(closest(a.primero, b.segundo, false), closest(a.segundo, b.primero, false));
        return straight <= crossed ? Surnames{straight} : Surnames{crossed, true};
    }
    const ComparableTraits& two = aHasTwo ? a : b;
    const ComparableTraits& one = aHasTwo ? b : a;
    // Both surnames in one field are all there.
    Part both;
    both.words = two.primero.words + two.segundo.words;
    both.sounds = two.primero.sounds + two.segundo.sounds;
    if (one.primero.words.size() == both.words.size())
        if (const Match joined = matchParts(both, one.primero, false); joined != Match::Unlike)
            return {std::max(joined, Match::Variant)};
    const Match first = closest(two.primero, one.primero, false), second = closest(two.segundo, one.primero, false);
    return first <= second ? Surnames{first, false, true} : Surnames{second, true, true};
}

bool oneDigitOff(QDate a, QDate b)
{
    const QString x = a.toString(QStringLiteral("ddMMyyyy")), y = b.toString(QStringLiteral("ddMMyyyy"));
    return editDistance(x, y, 1) == 1 && x.size() == y.size();
}

Reason birthReason(QDate a, QDate b)
{
    if (a == b)
        return Reason::BirthEqual;
    if (a.year() == b.year() && a.day() == b.month() && a.month() == b.day())
        return Reason::BirthDayMonthSwapped;
    return oneDigitOff(a, b) ? Reason::BirthNear : Reason::BirthDiffers;
}

/// The reasons of two people, gathered part by part.
class Comparison
{
public:
    Comparison(const ComparableTraits& a, const ComparableTraits& b) : m_a(a), m_b(b) {}

    Likeness run()
    {
        numbers();
        names();
        details();
        return verdict();
    }

private:
    void add(Reason reason) { m_out.reasons.append(reason); }
    bool has(Reason reason) const { return m_out.reasons.contains(reason); }

    static bool both(const QString& x, const QString& y) { return !x.isEmpty() && !y.isEmpty(); }

    void numbers()
    {
        if (both(m_a.curp, m_b.curp))
            add(m_a.curp == m_b.curp ? Reason::CurpEqual : Reason::CurpDiffers);
        m_sameIdentification = both(m_a.documentNumber, m_b.documentNumber) && m_a.documentNumber == m_b.documentNumber;
        if (m_sameIdentification || (both(m_a.actaNumber, m_b.actaNumber) && m_a.actaNumber == m_b.actaNumber))
            add(Reason::DocumentEqual);
    }

    void names()
    {
        m_given = closest(m_a.nombres, m_b.nombres, true);
        const bool sexDiffers = m_a.sexo && m_b.sexo && *m_a.sexo != *m_b.sexo;
        if (sexDiffers && m_given == Match::Alike) // Mario and María
            m_given = Match::Unlike;
        m_surnames = matchSurnames(m_a, m_b);
        const Match whole = std::max(m_given, m_surnames.match);
        if (whole == Match::Unlike)
            return;
        add(whole == Match::Equal ? Reason::NameEqual : whole == Match::Variant ? Reason::NameVariant : Reason::NameAlike);
        if (m_surnames.swapped)
            add(Reason::SurnamesSwapped);
        if (m_surnames.missing)
            add(Reason::SurnameMissing);
    }

    void details()
    {
        if (m_a.birth && m_b.birth)
            add(birthReason(*m_a.birth, *m_b.birth));
        if (m_a.sexo && m_b.sexo && *m_a.sexo != *m_b.sexo)
            add(Reason::SexDiffers);
        if (both(m_a.entidadNacimiento, m_b.entidadNacimiento) && m_a.entidadNacimiento == m_b.entidadNacimiento)
            add(Reason::EntidadEqual);
        if (both(m_a.domicilio, m_b.domicilio) && m_a.domicilio == m_b.domicilio)
            add(Reason::DomicilioEqual);
        if (both(m_a.telefono, m_b.telefono) && m_a.telefono == m_b.telefono)
            add(Reason::PhoneEqual);
        const bool surnamesAlike = m_surnames.match != Match::Unlike && !m_surnames.swapped;
        if (m_given == Match::Unlike && surnamesAlike && has(Reason::BirthEqual))
            add(Reason::PerhapsTwin);
    }

    Likeness verdict()
    {
        int points = 0;
        for (const Reason reason : std::as_const(m_out.reasons))
            points += pointsOf(reason);
        m_out.score = std::clamp(points, 0, 100);

        // Names the same number everywhere: one of two people is wrong, whatever else differs.
        const bool nationalNumber = m_sameIdentification
            && (m_a.documentNumber.startsWith(u"ine:") || m_a.documentNumber.startsWith(u"pasaporte:"));
        // RENAPO gives a second CURP by mistake: the same whole name, day and entidad is worth a look.
        const bool twoCurps = has(Reason::CurpDiffers) && has(Reason::NameEqual) && has(Reason::BirthEqual)
            && has(Reason::EntidadEqual);
        const bool named = has(Reason::NameEqual) || has(Reason::NameVariant) || has(Reason::NameAlike);
        const bool number = has(Reason::CurpEqual) || (has(Reason::DocumentEqual) && !has(Reason::CurpDiffers));
        const bool against = !named || has(Reason::BirthDiffers) || has(Reason::SexDiffers);
        if (number)
            m_out.band = !against                                     ? LikenessBand::Same
                         : has(Reason::CurpEqual) || nationalNumber ? LikenessBand::Probable
                                                                    : LikenessBand::Possible;
        else if (nationalNumber || twoCurps)
            m_out.band = LikenessBand::Probable;
        else if (!named && !has(Reason::PerhapsTwin))
            m_out.band = LikenessBand::Unlike;
        else if (m_out.score >= kProbable && named && !has(Reason::CurpDiffers) && !has(Reason::BirthDiffers))
            m_out.band = LikenessBand::Probable;
        else
            m_out.band = m_out.score >= kPossible ? LikenessBand::Possible : LikenessBand::Unlike;
        return std::move(m_out);
    }

    const ComparableTraits& m_a;
    const ComparableTraits& m_b;
    bool m_sameIdentification = false;
    Match m_given = Match::Unlike;
    Surnames m_surnames;
    Likeness m_out;
};

} // namespace

int pointsOf(Reason reason)
{
    switch (reason) {
    case Reason::CurpEqual: return 100;
    case Reason::CurpDiffers: return -30;
    case Reason::DocumentEqual: return 60;
    case Reason::NameEqual: return 45;
    case Reason::NameVariant: return 42;
    case Reason::NameAlike: return 33;
    case Reason::SurnamesSwapped: return -3;
    case Reason::SurnameMissing: return -6;
    case Reason::BirthEqual: return 35;
    case Reason::BirthDayMonthSwapped: return 27;
    case Reason::BirthNear: return 20;
    case Reason::BirthDiffers: return -30;
    case Reason::SexDiffers: return -15;
    case Reason::EntidadEqual: return 5;
    case Reason::DomicilioEqual: return 10;
    case Reason::PhoneEqual: return 8;
    case Reason::PerhapsTwin: return 10;
    }
    return 0;
}

bool decides(const QList<DuplicateDecision>& decisions, const core::PersonId& other, const Likeness& now)
{
    constexpr int kMuchCloser = 15; // a phone or a home more is not
    return std::any_of(decisions.begin(), decisions.end(), [&](const DuplicateDecision& decision) {
        return decision.other == other && static_cast<int>(now.band) >= decision.band
            && now.score < decision.score + kMuchCloser;
    });
}

Likeness compare(const ComparableTraits& a, const ComparableTraits& b)
{
    return Comparison(a, b).run();
}

Likeness compare(const PersonTraits& a, const PersonTraits& b)
{
    return compare(ComparableTraits(a), ComparableTraits(b));
}

} // namespace padron::domain
