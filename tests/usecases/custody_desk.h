// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lot_desk.h"

#include <QTest>

namespace fixture {

using namespace padron;
using domain::CardKind;
using domain::CardState;
using ports::TransferTo;

inline const QString kDrawer = QStringLiteral("Cajón 1");
inline const QString kRosa = QStringLiteral("Rosa Pech");
inline const usecases::Lots::Where kWhere{kDrawer, kRosa, QStringLiteral("Sobre de sobrantes")};

inline domain::CardKey keyOf(int counter, int issue = 1)
{
    return {CardKind::Credencial, boxFolio(counter), issue};
}

inline QString textOf(const Store& store, int counter, int issue = 1)
{
    return finalText(boxFolio(counter), store.centre.firma, issue);
}

/// A box of `cards`, of which the first `seen` are scanned and it is received.
inline void receive(Store& store, int cards, int seen)
{
    QVERIFY(centreSends(store, 0, box(cards)));
    for (int i = 1; i <= seen; ++i)
        QVERIFY(store.session().lots.scan(kBox, textOf(store, i)));
    QVERIFY(store.session().lots.finish(kBox, kWhere));
}

inline usecases::CardCustody::Transfer toBrigade(const QList<domain::CardKey>& cards)
{
    return {.to = TransferTo::Brigada,
            .place = QStringLiteral("Brigada norte"),
            .gives = kRosa,
            .receives = QStringLiteral("Ana Cen"),
            .givesStrokes = kSigned,
            .receivesStrokes = kSigned,
            .cards = cards};
}

inline QList<domain::Card> inState(Store& store, CardState state, const QString& place = {})
{
    return store.session().custody.inventory({.state = state, .place = place})->cards;
}

template <class T> bool failsWith(const core::Result<T>& result, core::ErrorCode code)
{
    return !result && result.error().code == code;
}

} // namespace fixture
