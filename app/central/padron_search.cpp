// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/padron_search.h"

#include "central/busy.h"
#include "central/conflict_news.h"
#include "central/device_gate.h"
#include "central/errors.h"
#include "central/search_errors.h"
#include "envelope/log_chain.h"

namespace padron::central {

using core::Result;

namespace {

constexpr qint64 kDayMs = 24 * 60 * 60 * 1000LL;

QString codeOf(const FoundPerson& found)
{
    if (found.died)
        return sync::kFoundDead;
    return found.family.isNull() ? QString(sync::kFoundAlone) : found.state.state;
}

} // namespace

Result<QByteArray> PadronSearch::answer(const core::StoreId& store, quint32 epoch, const QByteArray& question,
                                        const QByteArray& certificateSha256)
{
    constexpr int kAttempts = 2;
    return unlessBusy(kAttempts, [&] { return answerOnce(store, epoch, question, certificateSha256); });
}

Result<QByteArray> PadronSearch::answerOnce(const core::StoreId& store, quint32 epoch, const QByteArray& question,
                                            const QByteArray& certificateSha256)
{
    const qint64 now = m_clock.wallMs();
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const Device device, admitDevice(*tx, store, epoch, certificateSha256, now));
    PADRON_ASSIGN(const auto key, envelope::VerifyKey::fromBytes(device.signingPublic));
    const auto asked = sync::verifyQuestion(question, key);
    if (!asked || asked->store != store || asked->epoch != epoch)
        return core::fail(kSignatureInvalid, QStringLiteral("question"));

    PADRON_TRY(tx->lockDevice(device.row)); // questions of one device queue up: none slips under the limit
    PADRON_ASSIGN(const qint64 today, tx->searchesSince(device.row, now - kDayMs));
    if (today >= kMostADay) {
        if (today == kMostADay) { // told once: the refused one is a row too, so the next finds more
            PADRON_TRY(tx->noteSearch(device.row, asked->user, now, asked->by, {}));
            PADRON_TRY(tx->raiseAlarm(device.row, QStringLiteral("busquedas-en-exceso"), device.deviceId, now));
            PADRON_TRY(tx->commit());
        }
        return core::fail(kSearchesExceeded);
    }
    PADRON_ASSIGN(auto found, tx->findPerson(asked->by, asked->value, device.row));
    if (found) {
        PADRON_ASSIGN(const bool revoked, tx->isRevoked(found->person));
        if (revoked) // who took their consent back is shown to nobody: as if there were nobody
            found.reset();
    }
    PADRON_TRY(tx->noteSearch(device.row, asked->user, now, asked->by, found ? found->person : core::PersonId()));
    QString code = found ? codeOf(*found) : QString();
    if (found && !found->family.isNull()) {
        PADRON_ASSIGN(code, send(*tx, device, *found));
    }
    PADRON_TRY(tx->commit());
    return sync::signAnswer({.store = store,
                             .epoch = epoch,
                             .question = envelope::sha256(question),
                             .found = found.has_value(),
                             .here = found && found->held,
                             .code = code,
                             .person = found ? found->person : core::PersonId(),
                             .centreMs = now},
                            m_acuse);
}

Result<QString> PadronSearch::send(CentralTransaction& tx, const Device& device, const FoundPerson& found)
{
    PADRON_ASSIGN(const auto stored, tx.family(found.family)); // locked: from here on nobody changes it
    PADRON_ASSIGN(const FamilyStanding standing, tx.standing(found.family, device.store));
    PADRON_ASSIGN(const auto fresh, tx.device(device.row)); // under its lock: what is in, is in
    if (!stored || !fresh)
        return core::fail(core::kInternal);
    for (const domain::Person& person : stored->record.people) {
        PADRON_ASSIGN(const bool revoked, tx.isRevoked(person.id));
        if (revoked) // a family comes whole: with somebody in it who is shown to nobody it does not come
            return QString(sync::kFoundReserved);
    }
    if (stored->record.people.isEmpty()) // somebody emptied it this moment
        return QString(sync::kFoundAlone);
    sync::FamiliesSent sent;
    sent.families = {familyState(found.family, standing.version, stored->record)};
    PADRON_ASSIGN(sent.standings, tx.standingsOf(found.family));
    sent.throughSeq = fresh->nextSeq - 1;
    sent.why = QStringLiteral("busqueda");
    sent.atMs = m_clock.wallMs();
    PADRON_TRY(tx.addHolder(found.family, device.row));
    PADRON_ASSIGN(QList<sync::StreamBody> news, newsWith(tx, found.family, device.row));
    news.prepend(sent);
    for (const auto& body : std::as_const(news)) {
        PADRON_ASSIGN(const quint64 position, tx.takePosition(device.row));
        PADRON_TRY(tx.insertItem(device.row, position, body));
    }
    return codeOf(found);
}

} // namespace padron::central
