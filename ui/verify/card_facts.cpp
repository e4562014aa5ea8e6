// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/card_facts.h"

#include "errors/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace padron::ui {

namespace {

class Facts
{
    Q_DECLARE_TR_FUNCTIONS(padron::ui::CardFacts)

public:
    static QString day(const QDate& date) { return date.toString(QStringLiteral("dd/MM/yyyy")); }
    static QString day(qint64 seconds) { return day(QDateTime::fromSecsSinceEpoch(seconds).date()); }

    static QList<CardFact> of(const credential::Claims& claims)
    {
        const auto entidad = domain::Entidad::fromIso(claims.entity);
        return {{tr("Nacimiento"), day(claims.birth)},
                {tr("Sexo"), sexoLabel(claims.sexo)},
                {tr("Entidad de registro"), entidad ? entidad->name() : claims.entity},
                {tr("Folio"), claims.folio.text()},
                {tr("Emisión"), QString::number(claims.issueNumber.value_or(1))},
                {tr("Emitida el"), day(claims.issuedAt)}};
    }

    static QList<CardFact> of(const credential::ForeignClaims& claims)
    {
        QList<CardFact> facts;
        const auto add = [&facts](const QString& label, const QString& value) {
            if (!value.isEmpty())
                facts.append({label, value});
        };
        add(tr("Emisor"), claims.issuer);
        add(tr("Nacimiento"), claims.birth.isValid() ? day(claims.birth) : QString());
        if (claims.sex)
            add(tr("Sexo"), sexoLabel(*claims.sex == 1   ? domain::Sexo::Hombre
                                      : *claims.sex == 2 ? domain::Sexo::Mujer
                                                         : domain::Sexo::X));
        add(tr("Identificador"), claims.id);
        add(tr("Emitida el"), claims.issuedAt ? day(*claims.issuedAt) : QString());
        add(tr("Termina el"), claims.expires ? day(*claims.expires) : QString());
        return facts;
    }
};

} // namespace

QList<CardFact> factsOf(const credential::Claims& claims)
{
    return Facts::of(claims);
}

QList<CardFact> factsOf(const credential::ForeignClaims& claims)
{
    return Facts::of(claims);
}

} // namespace padron::ui
