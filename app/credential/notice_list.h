// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/consent.h"
#include "envelope/keys.h"

#include <QList>

namespace padron::credential {

/// The six notices of 4.I (menores, registro, actualización; each integral and simplified) as one signed catalogue.
struct NoticeList
{
    quint32 number = 0;  ///< rising; an older one is refused by who loads it
    qint64 issuedAt = 0; ///< seconds
    QList<domain::Notice> notices;
};

inline constexpr int kMaxNoticeTitle = 200;
inline constexpr int kMaxNoticeText = 20000;

QByteArray signNoticeList(const NoticeList& list, const envelope::SigningKey& catalogo);
/// kListMalformed unless all six are there, once each, with a version, a title and a text that a screen can show. The
/// hashes are made here, of the texts.
core::Result<NoticeList> verifyNoticeList(const QByteArray& bytes, const QList<envelope::VerifyKey>& catalogo);

} // namespace padron::credential
