// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card.h"

namespace padron::domain {

/// Who a card was given to, or who asks for another one.
enum class ReceiverKind { Titular, Representante };
QString keyOf(ReceiverKind kind); ///< "titular" (whose card it is), "representante"
std::optional<ReceiverKind> receiverKindFrom(QStringView key);

/// How somebody was told that their card is here (53). A visit is also an attempt to hand it over.
enum class ContactMeans { Llamada, Visita, Mensaje, Aviso };
inline constexpr int kContactMeans = 4;
QString keyOf(ContactMeans means); ///< "llamada" ...
std::optional<ContactMeans> contactMeansFrom(QStringView key);

enum class ContactResult { Vendra, NoContesta, NoViveAhi, Recado, NoQuiere, Otro };
inline constexpr int kContactResults = 6;
QString keyOf(ContactResult result); ///< "vendra", "no-contesta" ...
std::optional<ContactResult> contactResultFrom(QStringView key);

enum class ReplacementReason { Perdida, Dano };
QString keyOf(ReplacementReason reason); ///< "perdida", "dano"
std::optional<ReplacementReason> replacementReasonFrom(QStringView key);

inline constexpr qsizetype kMostDocumentText = 80; ///< "INE 1234567890123"
inline constexpr qsizetype kMostTies = 150;
inline constexpr qsizetype kMostContactNote = 200;

/// A card in somebody's hand (41). Happens once a card.
struct Delivery
{
    CardKey key;
    core::PersonId person;   ///< null: registered elsewhere
    ReceiverKind receiver = ReceiverKind::Titular;
    QString receiverName;
    QString ties;            ///< why by a representative: a key of Ties, or what they showed
    QString document;        ///< shown
    QByteArray strokes;      ///< CBOR (domain/strokes_codec.h); empty: signed on the acuse. Sensitive
    bool acuse = false;      ///< printed
    qint64 atMs = 0;
    QString by;
    friend bool operator==(const Delivery&, const Delivery&) = default;
};

struct ContactAttempt
{
    CardKey key;
    ContactMeans means = ContactMeans::Llamada;
    ContactResult result = ContactResult::Otro;
    QString note;
    qint64 atMs = 0;
    QString by;
    friend bool operator==(const ContactAttempt&, const ContactAttempt&) = default;
};

/// Loss or damage told in person (45): the issue that ends, and who told it.
struct Replacement
{
    Folio folio;
    int issueNumber = 1;
    core::PersonId person;
    ReplacementReason reason = ReplacementReason::Perdida;
    ReceiverKind asker = ReceiverKind::Titular;
    QString askerName, ties, document;
    bool handedBack = false;
    qint64 atMs = 0;
    QString by;
    friend bool operator==(const Replacement&, const Replacement&) = default;
};

} // namespace padron::domain
