// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/lot_store.h"
#include "ports/unit_of_work.h"
#include "usecases/card_reader.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// A count of what is kept in one place: everything there is scanned, and what is missing and what is too many is named.
/// Each scan is kept at once; a card becomes missing only when whoever counts says so.
class CardCounting
{
public:
    CardCounting(ports::CardStore& cards, ports::LotStore& lots, ports::DeviceStore& device, ports::UnitOfWork& work,
                 Recorder& recorder, const core::Clock& clock);

    struct State
    {
        QString place;
        int expected = 0, seen = 0;    ///< of those expected
        QList<domain::Card> missing;   ///< expected and not seen yet, by name
        QList<domain::Card> surplus;   ///< seen and not expected here, as this store knows them
        bool begun = false;            ///< something was scanned
    };
    struct Scan
    {
        enum class Kind { Seen, Again, Surplus, NotKnown, WhichIssue, NotACard };
        Kind kind = Kind::NotACard;
        CardFound found; ///< of Surplus: where this store thinks it is
        State state;              ///< after it
    };

    core::Result<State> state(const QString& place);
    core::Result<Scan> scan(const QString& place, const QString& text);
    /// A missing card that was found is in custody again, here. kNothingScanned.
    core::Result<ports::CardCount> finish(const QString& place, bool missingAreMissing);
    core::Result<void> leave(const QString& place); ///< what was scanned is forgotten
    core::Result<QList<ports::CardCount>> counts(const QString& place, int limit);

private:
    core::Result<State> stateOf(const QString& place);

    ports::CardStore& m_cards;
    ports::LotStore& m_lots;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    const core::Clock& m_clock;
    CardReader m_reader;
};

} // namespace padron::usecases
