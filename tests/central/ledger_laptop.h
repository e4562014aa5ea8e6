// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/central/centre_parts.h"
#include "usecases/session_fixture.h"

/// A laptop's store, its page of what is sent, and the centre it is enrolled at.
namespace ledger {

using namespace padron;
using support::CentreParts;
using usecases::LedgerFilter;
using usecases::LedgerState;
using usecases::Reconciliation;

template <class T> QString why(const core::Result<T>& result)
{
    return result ? QString() : result.error().printedId() + u' ' + result.error().detail;
}

inline void enrol(fixture::Store& laptop, CentreParts& centre)
{
    centre.clock.now = laptop.clock.now;
    const support::TestDevice tls; // its TLS key will do: nobody connects here
    const QString code = centre.newCode().text();
    const auto request = laptop.session().enrolDevice.request(code, tls.tlsSpkiDer());
    const auto answer = request ? centre.enroller->enrol(*request) : core::fail(request.error());
    const auto done = answer ? laptop.session().enrolDevice.accept(code, *answer, {}, laptop.session().dataKey()) : core::fail(answer.error());
    if (!done)
        qFatal("%s", qPrintable(why(done)));
    laptop.reopen(); // the modality of today is the module's own from its enrolment on
}

/// Everything that waits; the verdicts by kind and code.
inline core::Result<QHash<QString, int>> pushAll(fixture::Store& laptop, CentreParts& centre)
{
    auto& session = laptop.session();
    QHash<QString, int> verdicts;
    for (;;) {
        PADRON_ASSIGN(const auto batch, session.exchange.nextBatch());
        if (!batch)
            break;
        PADRON_ASSIGN(const ports::DeviceKeys keys, session.device().keys());
        PADRON_ASSIGN(const auto enrolment, session.device().enrolment());
        PADRON_ASSIGN(const QByteArray receipt, centre.intake->receive({keys.store, keys.epoch, batch->batchSeq}, batch->sealed,
                                                                       envelope::sha256(enrolment->tlsCertificateDer)));
        PADRON_ASSIGN(const sync::Receipt said, sync::verifyReceipt(receipt, {centre.acuse->verifyKey()}));
        for (const auto& verdict : said.verdicts)
            ++verdicts[sync::keyOf(verdict.kind) + (verdict.code.isEmpty() ? QString() : u' ' + verdict.code)];
        PADRON_TRY(session.exchange.takeReceipt(batch->batchSeq, receipt));
    }
    PADRON_TRY(session.exchange.noteExchange({}));
    return verdicts;
}

inline QList<usecases::LedgerLine> linesOf(fixture::Store& laptop, std::optional<LedgerState> state, const QString& folio = {})
{
    LedgerFilter filter;
    filter.state = state;
    filter.folio = folio;
    const auto page = laptop.session().syncLedger.page(filter);
    if (!page)
        qFatal("%s", qPrintable(why(page)));
    return page->lines;
}

inline qint64 countOf(fixture::Store& laptop, LedgerState state)
{
    const auto summary = laptop.session().syncLedger.summary();
    if (!summary)
        qFatal("%s", qPrintable(why(summary)));
    return summary->states[int(state)];
}

inline Reconciliation proofOf(fixture::Store& laptop)
{
    const auto summary = laptop.session().syncLedger.summary();
    return summary ? summary->proof : Reconciliation();
}

/// An update of the titular's telephone, asked for by her.
inline void changePhone(fixture::Store& laptop, const domain::FamilyRecord& family, const QString& phone)
{
    auto draft = laptop.session().changeFamily.edit(family.family.id);
    if (!draft)
        qFatal("%s", qPrintable(why(draft)));
    draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
    draft->solicita = family.people.front().id;
    draft->people.front().telefono = phone;
    const auto outcome = laptop.session().changeFamily.update(*draft);
    if (!outcome || !std::holds_alternative<domain::FamilyChange>(*outcome))
        qFatal("the update does not stand");
}

inline constexpr char kForeignPrefix[] = "UPDATE equipo SET dd = 98", kOwnPrefix[] = "UPDATE equipo SET dd = 1";

} // namespace ledger
