// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery_rules.h"

#include "domain/case_rules.h"

#include <algorithm>
#include <array>

namespace padron::domain {

namespace {

constexpr int kDifferentMeans = 3;
constexpr std::array kTies{QLatin1String(""),       QLatin1String("madre"),            QLatin1String("padre"),
                           QLatin1String("tutela"), QLatin1String("guarda_y_custodia"), QLatin1String("progenitor"),
                           QLatin1String("apoyo"),  QLatin1String("acreditado")};

Ties tiesOf(RepresentacionTipo tipo)
{
    switch (tipo) {
    case RepresentacionTipo::Madre: return Ties::Madre;
    case RepresentacionTipo::Padre: return Ties::Padre;
    case RepresentacionTipo::Tutela: return Ties::Tutela;
    case RepresentacionTipo::GuardaYCustodia: return Ties::GuardaYCustodia;
    }
    return Ties::Tutela;
}

Receiver themselves(const Person& person, const char* numeral = "41")
{
    return {ReceiverKind::Titular, Ties::Self, person.name.full(), numeral};
}

} // namespace

QString keyOf(Ties ties)
{
    return kTies[static_cast<std::size_t>(ties)];
}

Receivers receiversOf(const Person& person, const ReceiverFacts& facts, QDate today)
{
    const auto represents = [&](Receivers& made, Ties ties) {
        if (person.representation && !facts.representative.isEmpty())
            made.may.append({ReceiverKind::Representante, ties, facts.representative, made.numeral});
    };
    const auto registered = person.representation ? tiesOf(person.representation->tipo) : Ties::Tutela;
    Receivers made;
    switch (casoOf(person, today)) {
    case Caso::Adulta: // who represented them as a child does not any more
        made.may = {themselves(person)};
        return made;
    case Caso::Emancipada:
        made = {{themselves(person, "11")}, ReceiverRule::Emancipated, "11"};
        return made;
    case Caso::Apoyo: // needing support takes nothing from them
        made = {{themselves(person)}, ReceiverRule::Support, "41"};
        if (person.caso.has(Papel::InstrumentoApoyo))
            represents(made, Ties::Apoyo);
        return made;
    case Caso::Interdiccion:
        made = {{}, ReceiverRule::Interdiccion, "15"};
        represents(made, registered);
        break;
    case Caso::Nina:
    case Caso::Adolescente:
        made = {{}, ReceiverRule::Minor, "11"};
        represents(made, registered);
        if (!facts.parentTitular.isEmpty() && facts.parentTitular != facts.representative)
            made.may.append({ReceiverKind::Representante, Ties::Progenitor, facts.parentTitular, "11"});
        break;
    }
    if (made.may.isEmpty())
        made.rule = ReceiverRule::NobodyRegistered;
    return made;
}

Receivers receiversElsewhere(const QString& name, QDate birth, QDate today)
{
    Receivers made{{}, ReceiverRule::Elsewhere, "41"};
    if (!birth.isValid() || !isMinorOn(birth, today))
        made.may.append({ReceiverKind::Titular, Ties::Self, name, "41"});
    made.may.append({ReceiverKind::Representante, Ties::Acreditado, QString(), "41"});
    return made;
}

MeansLeft meansLeft(const QList<ContactMeans>& tried, bool hasTelephone)
{
    QList<ContactMeans> exist{ContactMeans::Visita, ContactMeans::Mensaje, ContactMeans::Aviso};
    if (hasTelephone)
        exist.prepend(ContactMeans::Llamada);
    MeansLeft left;
    int used = 0;
    for (int i = 0; i < kContactMeans; ++i)
        used += tried.contains(static_cast<ContactMeans>(i));
    for (const ContactMeans means : exist)
        if (!tried.contains(means))
            left.untried.append(means);
    left.visit = !tried.contains(ContactMeans::Visita);
    left.more = std::max(0, std::min(kDifferentMeans - used, int(left.untried.size())) - (left.visit ? 1 : 0));
    return left;
}

} // namespace padron::domain
