// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/card_store.h"
#include "ports/lot_store.h"
#include "ports/unit_of_work.h"
#include "usecases/card_reader.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Boxes of cards that arrive printed from the centre (39-41): scanned in one by one against their list, then received, with
/// what is missing and what is too many by name. Each scan is kept at once; a missing card may turn up later.
class Lots
{
public:
    Lots(ports::LotStore& lots, ports::CardStore& cards, ports::RegistryStore& registry, ports::DeviceStore& device,
         ports::UnitOfWork& work, Recorder& recorder, const core::Clock& clock);

    struct Box
    {
        ports::LotSummary summary;
        QList<ports::LotCard> cards; ///< by name
    };
    struct Scan
    {
        enum class Kind {
            Seen,
            Again,
            Surplus,      ///< signed by the padrón and not in the list
            SurplusAgain,
            NotListed,    ///< a typed folio: only its QR makes it surplus
            WhichIssue,   ///< the list has several of that folio
            NotFinal,     ///< a certificado or a comprobante: no card of a box
            NotACard
        };
        Kind kind = Kind::NotACard;
        ports::LotCard card;
        credential::Verdict verdict = credential::Verdict::NotVerifiable;
        credential::Reason reason = credential::Reason::None;
        ports::LotSummary summary; ///< after it
    };
    struct Where
    {
        QString place, holder;
        QString apart; ///< where surplus goes
    };
    struct Received
    {
        QList<ports::LotCard> received, missing, surplus;
        QList<ports::LotCard> already; ///< of those: this store knew them otherwise, and they stay as they were
    };

    /// Not received yet, or with somebody's card missing; newest first.
    core::Result<QList<ports::LotSummary>> waiting();
    core::Result<Box> lot(const domain::LotId& id);
    core::Result<Scan> scan(const domain::LotId& id, const QString& text); ///< kNotEnrolledYet
    core::Result<Received> finish(const domain::LotId& id, const Where& where); ///< kLotReceivedAlready, kNothingScanned, kCustodyIncomplete

private:
    core::Result<Scan> match(const domain::LotId& id, const QString& text);
    core::Result<bool> takeIn(const ports::Lot& lot, const ports::LotCard& card);
    core::Result<void> note(const domain::LotId& id, const Received& received);

    ports::LotStore& m_lots;
    ports::CardStore& m_cards;
    ports::RegistryStore& m_registry;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    CardReader m_reader;
};

} // namespace padron::usecases
