// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "envelope/cose.h"

namespace padron::sync {

inline constexpr qsizetype kMaxSearchReason = 200;

// Of somebody who was found and whose record does not come down.
inline constexpr QLatin1String kFoundDead{"baja"}, kFoundAlone{"sin-familia"}; ///< in no family now
inline constexpr QLatin1String kFoundReserved{"reservado"}; ///< with somebody in the family who is shown to nobody

/// Whether the centre sends the record of who was found with that code.
inline bool comesDown(const QString& code)
{
    return code != kFoundDead && code != kFoundAlone && code != kFoundReserved;
}

/// One person asked for by who attends them: by their whole CURP or their folio, never by name.
struct PadronQuestion
{
    core::StoreId store;
    quint32 epoch = 0;
    core::UserId user;
    QString by;     ///< "curp" or "folio"
    QString value;  ///< eighteen letters, or fifteen digits
    QString reason;
    qint64 wallMs = 0;
    friend bool operator==(const PadronQuestion&, const PadronQuestion&) = default;
};

/// The centre's word; the record itself comes down the stream.
struct PadronAnswer
{
    core::StoreId store;
    quint32 epoch = 0;
    QByteArray question;   ///< SHA-256 of what was asked, as it was sent
    bool found = false;
    bool here = false;     ///< this device has that family already
    QString code;          ///< of who was found: "en-el-padron", "por-aclarar", or why no record comes
    core::PersonId person; ///< null: nobody was found
    qint64 centreMs = 0;
    friend bool operator==(const PadronAnswer&, const PadronAnswer&) = default;
};

QByteArray signQuestion(const PadronQuestion& question, const envelope::SigningKey& device);
/// kQuestionMalformed for whatever is none of that device.
core::Result<PadronQuestion> verifyQuestion(const QByteArray& bytes, const envelope::VerifyKey& device);

QByteArray signAnswer(const PadronAnswer& answer, const envelope::SigningKey& acuse);
core::Result<PadronAnswer> verifyAnswer(const QByteArray& bytes,
                                        const QList<envelope::VerifyKey>& acuse); ///< kSearchAnswerForged

QString searchPath(const core::StoreId& store, quint32 epoch); ///< "/v1/busquedas/{store}/{epoch}", by POST

} // namespace padron::sync
