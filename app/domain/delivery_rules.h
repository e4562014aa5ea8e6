// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery.h"
#include "domain/person.h"

namespace padron::domain {

/// What makes somebody a receiver of a card.
enum class Ties {
    Self,
    Madre, Padre, Tutela, GuardaYCustodia, ///< as registered (11, 15)
    Progenitor, ///< the titular whose child the minor is
    Apoyo,      ///< named by the instrument of an adult who needs support
    Acreditado, ///< the person is registered elsewhere: by what the representative shows
};
QString keyOf(Ties ties); ///< "", "madre" ... "acreditado"

struct Receiver
{
    ReceiverKind kind = ReceiverKind::Titular;
    Ties ties = Ties::Self;
    QString name;              ///< empty of Acreditado: it is written down at the desk
    const char* numeral = "41";
    friend bool operator==(const Receiver&, const Receiver&) = default;
};

/// Why these and nobody else; one sentence each in ui/errors.
enum class ReceiverRule {
    Adult,            ///< themselves; whoever is the family's titular is nobody here for that alone
    Emancipated,      ///< a minor who acts alone
    Minor,
    Interdiccion,
    Support,
    NobodyRegistered, ///< somebody has to represent them and nobody is registered as such: an update first
    Elsewhere,        ///< registered elsewhere: what is known here is on the card
};

struct Receivers
{
    QList<Receiver> may;
    ReceiverRule rule = ReceiverRule::Adult;
    const char* numeral = "41";
};

/// What is known of those around a person.
struct ReceiverFacts
{
    QString representative; ///< name of who is registered as representing them; empty: nobody
    QString parentTitular;  ///< name of their family's titular when they are their child; empty else
};

/// Numerals 41 and 42: an adult receives their own card, or who legally represents them; a minor's goes to whoever
/// represents them, an emancipated one's to themselves. It answers too who may ask for a replacement (45).
Receivers receiversOf(const Person& person, const ReceiverFacts& facts, QDate today);
/// Of a card whose holder is not registered in this store.
Receivers receiversElsewhere(const QString& name, QDate birth, QDate today);

/// What is left to try before an uncollected card is put away (53): notice by three different means, or as many as there
/// are, and at least one attempt to hand it over where the person lives.
struct MeansLeft
{
    bool visit = false;           ///< still to be made
    int more = 0;                 ///< other means to try besides
    QList<ContactMeans> untried;  ///< those that exist for this person
    bool none() const { return !visit && more == 0; }
    friend bool operator==(const MeansLeft&, const MeansLeft&) = default;
};
MeansLeft meansLeft(const QList<ContactMeans>& tried, bool hasTelephone);

} // namespace padron::domain
