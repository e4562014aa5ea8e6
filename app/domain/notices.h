// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"

namespace padron::domain {

/// Which registration a notice is for (4.I): each has one, complete and simplified.
enum class NoticeFor { Menores, Registro, Actualizacion };
enum class NoticeForm { Simplificado, Integral };

QString noticeId(NoticeFor what, NoticeForm form); ///< "menores-simplificado"
const QStringList& noticeIds();                    ///< all six
QByteArray noticeSha256(const QString& text);      ///< of its UTF-8

/// Which notice a person of a draft is to be told: that of minors also while somebody represents them and their birth
/// date is not typed yet; that of updates for who is in the padrón already.
NoticeFor noticeFor(const FamilyDraft& draft, int member, bool represented, QDate today);

/// The notice of that id; without one, the first, so that nobody registers without any.
Notice noticeOf(const QList<Notice>& notices, const QString& id);

/// Its words changed since: the consent was to another notice, and is asked for again (15).
bool isOutdated(const ConsentDraft& consent, const QList<Notice>& notices);
/// Takes such consents out of a capture; answers how many people are to be asked again.
int forgetOutdated(FamilyDraft& draft, const QList<Notice>& notices);

/// A template that the institution has not made its own yet.
bool isTemplate(const Notice& notice);

} // namespace padron::domain
