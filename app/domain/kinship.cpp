// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/kinship.h"

#include "domain/family_rules.h"

#include <iterator>

namespace padron::domain {

namespace {

/// Kinds of relationship without the sex that Spanish writes into them.
struct Kind
{
    const char16_t* woman;
    const char16_t* man;
};
constexpr Kind kHija{u"hija", u"hijo"}, kMadre{u"madre", u"padre"}, kHermana{u"hermana", u"hermano"},
    kAbuela{u"abuela", u"abuelo"}, kNieta{u"nieta", u"nieto"}, kTia{u"tia", u"tio"}, kSobrina{u"sobrina", u"sobrino"},
    kPrima{u"prima", u"primo"}, kCunada{u"cunada", u"cunado"}, kSuegra{u"suegra", u"suegro"},
    kNuera{u"nuera", u"yerno"}, kConyuge{u"conyuge", u"conyuge"}, kPareja{u"pareja", u"pareja"},
    kTitular{kTitularKey, kTitularKey};

/// The member was `member` of the old titular and the new titular was `titular`: then the member is `now`.
struct Row
{
    Kind titular, member, now;
};
constexpr Row kRows[] = {
    // the old titular
    {kConyuge, kTitular, kConyuge}, {kPareja, kTitular, kPareja}, {kHija, kTitular, kMadre},
    {kMadre, kTitular, kHija}, {kHermana, kTitular, kHermana}, {kAbuela, kTitular, kNieta},
    {kNieta, kTitular, kAbuela}, {kTia, kTitular, kSobrina}, {kSobrina, kTitular, kTia}, {kPrima, kTitular, kPrima},
    {kSuegra, kTitular, kNuera}, {kNuera, kTitular, kSuegra}, {kCunada, kTitular, kCunada},
    // the others, where it holds whatever the marriages were
    {kHija, kHija, kHermana}, {kHija, kMadre, kAbuela}, {kHija, kHermana, kTia}, {kHija, kSobrina, kPrima},
    {kMadre, kHija, kNieta}, {kMadre, kConyuge, kNuera}, {kConyuge, kMadre, kSuegra}, {kConyuge, kHermana, kCunada},
    {kHermana, kHija, kSobrina}, {kHermana, kConyuge, kCunada},
};

bool is(QStringView key, const Kind& kind)
{
    return key == QStringView(kind.woman) || key == QStringView(kind.man);
}

} // namespace

std::optional<Parentesco> suggestedParentesco(const FamilyRecord& family, const core::PersonId& newTitular,
                                              const core::PersonId& member)
{
    QString titular, other;
    Sexo sexo = Sexo::X;
    for (int i = 0; i < family.people.size(); ++i) {
        const Membership& membership = family.family.members.at(i);
        if (membership.person == newTitular)
            titular = membership.parentesco.key;
        if (membership.person == member) {
            other = membership.parentesco.key;
            sexo = family.people.at(i).sexo;
        }
    }
    if (member == newTitular || !family.family.titular)
        return std::nullopt; // with titular pendiente they were of nobody
    for (const auto& row : kRows) {
        if (!is(titular, row.titular) || !is(other, row.member))
            continue;
        const bool same = QStringView(row.now.woman) == QStringView(row.now.man);
        if (sexo == Sexo::X && !same)
            return std::nullopt;
        return parentescoByKey(sexo == Sexo::Hombre ? row.now.man : row.now.woman);
    }
    return std::nullopt;
}

} // namespace padron::domain
