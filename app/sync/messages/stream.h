// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "domain/card.h"
#include "envelope/cose.h"

#include <QList>

#include <variant>

namespace padron::sync {

/// A final credential signed by the padrón for a person this module registered.
struct CredentialSigned
{
    core::PersonId person;
    int issueNumber = 1;
    quint32 statusIndex = 0;
    qint64 issuedAt = 0;      ///< seconds
    QByteArray cose;
    friend bool operator==(const CredentialSigned&, const CredentialSigned&) = default;
};

/// Where a person stands at the centre after its checks: "en-el-padron", "incompleto", "por-aclarar" + code.
struct PersonStateChanged
{
    core::PersonId person;
    QString state;
    QString code;
    friend bool operator==(const PersonStateChanged&, const PersonStateChanged&) = default;
};

/// New signed lists (trust, finals, provisionals); each empty when unchanged.
struct ListsUpdated
{
    QByteArray trustList, finalStatus, provisionalStatus;
    friend bool operator==(const ListsUpdated&, const ListsUpdated&) = default;
};

/// The centre's leave to print credentials here (39-40); the highest number holds.
struct PrintAuthorised
{
    quint32 number = 0;       ///< rising at the centre
    QString reference;        ///< oficio or act
    qint64 fromSeconds = 0;
    qint64 untilSeconds = 0;  ///< 0: until taken back
    bool granted = false;     ///< false: taken back
    friend bool operator==(const PrintAuthorised&, const PrintAuthorised&) = default;
};

/// The list of a box of cards that the centre had printed and sent to this module.
struct LotSent
{
    struct Card
    {
        core::PersonId person;
        QString folio;        ///< fifteen digits
        int issueNumber = 1;
        QString name;         ///< as printed
        friend bool operator==(const Card&, const Card&) = default;
    };
    domain::LotId lot;
    QString name;             ///< as written on the box
    qint64 sentAt = 0;        ///< seconds
    QList<Card> cards;        ///< 1..500
    friend bool operator==(const LotSent&, const LotSent&) = default;
};

struct StreamItem
{
    quint64 position = 0; ///< the device's own numbering, 1.. without gaps
    std::variant<CredentialSigned, PersonStateChanged, ListsUpdated, PrintAuthorised, LotSent> body;
    friend bool operator==(const StreamItem&, const StreamItem&) = default;
};

/// Signed page of the device's stream: items after `from`, at most 200.
struct StreamPage
{
    core::StoreId store;
    quint32 epoch = 0;
    quint64 from = 0;         ///< position asked for
    quint64 last = 0;         ///< last position that exists at the centre
    qint64 centreMs = 0;
    QList<StreamItem> items;
    friend bool operator==(const StreamPage&, const StreamPage&) = default;
};

QByteArray signStreamPage(const StreamPage& page, const envelope::SigningKey& acuse);
core::Result<StreamPage> verifyStreamPage(const QByteArray& bytes, const QList<envelope::VerifyKey>& acuse);

QString streamPath(const core::StoreId& store, quint32 epoch, quint64 from); ///< "/v1/flujo/{store}/{epoch}?desde=N"

} // namespace padron::sync
