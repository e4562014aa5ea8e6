// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/notices.h"

#include "domain/consent_rules.h"
#include "domain/typed_date.h"

#include <QCryptographicHash>

#include <algorithm>

namespace padron::domain {

QString noticeId(NoticeFor what, NoticeForm form)
{
    QString id;
    switch (what) {
    case NoticeFor::Menores: id = QStringLiteral("menores-"); break;
    case NoticeFor::Registro: id = QStringLiteral("registro-"); break;
    case NoticeFor::Actualizacion: id = QStringLiteral("actualizacion-"); break;
    }
    return id + (form == NoticeForm::Integral ? QLatin1String("integral") : QLatin1String("simplificado"));
}

const QStringList& noticeIds()
{
    static const QStringList ids = [] {
        QStringList all;
        for (const auto what : {NoticeFor::Menores, NoticeFor::Registro, NoticeFor::Actualizacion})
            for (const auto form : {NoticeForm::Simplificado, NoticeForm::Integral})
                all.append(noticeId(what, form));
        return all;
    }();
    return ids;
}

QByteArray noticeSha256(const QString& text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

NoticeFor noticeFor(const FamilyDraft& draft, int member, bool represented, QDate today)
{
    const PersonDraft& person = draft.people.at(member);
    const auto birth = parseBirthDate(person.fechaNacimiento, today);
    const bool known = (person.registered && !draft.updates.isNull()) || person.caso.preexistente;
    const bool minor = birth ? isMinorOn(*birth, today) : represented;
    if (minor && person.caso.condicion != Condicion::Emancipada)
        return NoticeFor::Menores;
    return known ? NoticeFor::Actualizacion : NoticeFor::Registro;
}

Notice noticeOf(const QList<Notice>& notices, const QString& id)
{
    const auto found = std::find_if(notices.begin(), notices.end(), [&](const Notice& one) { return one.id == id; });
    if (found != notices.end())
        return *found;
    return notices.isEmpty() ? Notice() : notices.front();
}

bool isOutdated(const ConsentDraft& consent, const QList<Notice>& notices)
{
    return std::any_of(notices.begin(), notices.end(), [&](const Notice& one) {
        return one.id == consent.noticeId && one.version != consent.noticeVersion;
    });
}

int forgetOutdated(FamilyDraft& draft, const QList<Notice>& notices)
{
    int asked = 0;
    for (PersonDraft& person : draft.people) {
        const bool main = isOutdated(person.consent, notices), other = isOutdated(person.sensitiveConsent, notices);
        if (main) {
            person.consent = {};
            if (person.registered && !draft.updates.isNull())
                person.consent.decision = kConsentTakenBack; // nobody else of them is asked again
        }
        if (other) {
            person.sensitiveConsent = {};
            person.caso.sensibles = {}; // nothing sensitive is kept without its consent
        }
        asked += main || other ? 1 : 0;
    }
    return asked;
}

bool isTemplate(const Notice& notice)
{
    return notice.text.startsWith(QLatin1String("PLANTILLA"));
}

} // namespace padron::domain
