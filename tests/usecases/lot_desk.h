// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/qr_codec.h"
#include "session_fixture.h"
#include "sync/messages/stream.h"

namespace fixture {

inline const padron::domain::LotId kBox(QUuid(QStringLiteral("019a0000-0000-7000-8000-00000000b001")));

inline padron::domain::Folio boxFolio(int counter)
{
    return padron::domain::Folio::make(*padron::domain::FolioPrefix::parse(u"07-0458-01"), counter);
}

/// Of people registered elsewhere: folios 1 ... cards.
inline padron::sync::LotSent box(int cards)
{
    padron::sync::LotSent lot;
    lot.lot = kBox;
    lot.name = QStringLiteral("Caja 12 de 40");
    lot.sentAt = 1'794'000'000;
    for (int i = 1; i <= cards; ++i)
        lot.cards.append({padron::core::PersonId(QUuid::createUuid()), boxFolio(i).digits(), 1,
                          QStringLiteral("Persona Núm. %1").arg(i, 3, 10, QLatin1Char('0'))});
    return lot;
}

inline QString finalText(const padron::domain::Folio& folio, const padron::envelope::SigningKey& firma, int issue = 1)
{
    const padron::credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                            .issuedAt = 1'794'000'100,
                                            .folio = folio,
                                            .fullName = QStringLiteral("Persona Núm. %1").arg(folio.counter(), 3, 10, QLatin1Char('0')),
                                            .birth = QDate(1980, 5, 17),
                                            .sexo = padron::domain::Sexo::Mujer,
                                            .entity = QStringLiteral("MX-CHP"),
                                            .cls = padron::credential::CredentialClass::Final,
                                            .statusIndex = static_cast<quint32>(folio.counter()),
                                            .issueNumber = issue > 1 ? std::optional(issue) : std::nullopt};
    return padron::credential::qrText(padron::credential::signFinal(claims, firma));
}

/// What the centre says next in its stream, from this position on.
inline padron::core::Result<bool> centreSends(Store& store, quint64 from, const padron::sync::LotSent& lot)
{
    padron::sync::StreamPage page;
    page.store = store.keys().store;
    page.epoch = store.keys().epoch;
    page.from = from;
    page.last = from + 1;
    page.items = {{from + 1, lot}};
    return store.session().exchange.applyPage(padron::sync::signStreamPage(page, store.centre.acuse));
}

inline const QList<padron::domain::Stroke> kSigned{{{100, 200}, {300, 400}, {500, 200}}};

} // namespace fixture
