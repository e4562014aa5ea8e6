// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/trust_list.h"
#include "ports/card_store.h"
#include "ports/credential_store.h"
#include "ports/device_store.h"
#include "ports/print_store.h"
#include "ports/registry_store.h"
#include "ports/search_index.h"
#include "ports/unit_of_work.h"
#include "usecases/enrolled_lists.h"
#include "usecases/holds.h"
#include "usecases/paper.h"
#include "usecases/recorder.h"

namespace padron::usecases {

/// Printing of final credentials here (39-40): under the centre's leave, a run at a time, counted only when somebody said
/// that a card came out well. One issue number is on paper once or on its way there once, whatever breaks in between.
class PrintRuns
{
public:
    /// The stores that it reads and writes.
    struct Stores
    {
        ports::PrintStore& prints;
        ports::CardStore& cards;
        ports::CredentialStore& credentials;
        ports::RegistryStore& registry;
        ports::SearchIndex& search;
        ports::DeviceStore& device;
    };

    enum class Leave { None, NotYet, Ended, TakenBack, InForce };
    struct Authorisation
    {
        Leave leave = Leave::None;
        domain::PrintAuthorisation said = {}; ///< the newest word of the centre
    };

    enum class State {
        Lista,
        PorRevisar,
        Impresa,
        EnLote,
        Detenida,  ///< the record is por aclarar
        NoVigente,
        PorRenovar ///< signed with data that were corrected since: the centre signs another
    };
    struct Row
    {
        core::PersonId person;
        QString fullName;
        domain::Folio folio;
        int issueNumber = 1;
        qint64 issuedAt = 0; ///< seconds
        QString localidad;
        State state = State::Lista;
        bool beforeRestore = false; ///< signed before this store came back from a backup: nobody knows whether it was printed
    };

    struct Filter
    {
        QList<core::PersonId> people = {}; ///< these and nobody else; with the next one the others do not matter
        QString text = {};             ///< a name or folio: that person's whole family
        ports::PrintPlace place = {};  ///< empty: all
        QDate signedOn = {};           ///< the lot that the centre signed that day; null: all
        bool unprinted = true;
    };
    struct Choices
    {
        QList<ports::PrintPlace> places;
        QList<QDate> days;
    };

    struct Begun
    {
        domain::PrintRunId run;
        QList<CredentialCard> cards; ///< in the order of their places
    };

    struct ShownCard
    {
        domain::RunCard card;
        QString name;
        domain::Folio folio;
    };
    struct Open
    {
        domain::PrintRun run;
        QList<ShownCard> cards;
    };
    struct Told
    {
        int position = 0;
        domain::PrintOutcome outcome = domain::PrintOutcome::Bien;
    };

    /// Whether what came out so must not stay as it is: a spoilt card, a PDF that was not printed, a job that still waits
    /// in the printer's queue.
    static bool mustBeDestroyed(domain::PrintOutcome outcome);

    static constexpr int kMostCards = 200; ///< of a run
    static constexpr int kMostRows = 500;

    PrintRuns(const Stores& stores, ports::UnitOfWork& work, Recorder& recorder, Holds& holds, const core::Clock& clock,
              core::IdSource& ids);

    core::Result<Authorisation> authorisation();
    core::Result<Choices> choices();
    /// At most kMostRows; unprinted: only who can be printed now.
    core::Result<QList<Row>> list(const Filter& filter);
    /// From now on nobody else prints theirs. kPrintNotAuthorised, kPrintNotEligible, kPrintTooMany, and kMayBeOnPaper of a
    /// row beforeRestore unless `looked`, somebody looked for its card; then nothing happened.
    core::Result<Begun> begin(const QList<core::PersonId>& people, const domain::PrintMedium& medium, bool looked = false);
    core::Result<QList<Open>> openRuns(); ///< oldest first
    /// How cards of a run came out; once each. `destroyed`: what must be, was. kPrintRunTold, kSpoiltNotDestroyed,
    /// kCardThereAlready.
    core::Result<void> tell(const domain::PrintRunId& run, const QList<Told>& told, bool destroyed = false);
    /// Of who paints: nothing of that sheet and the ones after it left the machine.
    core::Result<void> neverStarted(const domain::PrintRunId& run, int fromSheet);

private:
    core::Result<qint64> restoredAt(); ///< seconds; 0: never
    core::Result<Row> rowOf(const ports::PrintCandidate& candidate, const credential::StatusList& status);
    core::Result<QList<ports::PrintCandidate>> candidates(const Filter& filter);
    core::Result<QList<core::PersonId>> familiesLike(const QString& text);
    core::Result<void> tellOne(const domain::PrintRun& run, const domain::RunCard& card, domain::PrintOutcome outcome,
                               const QString& place);
    core::Result<void> closeWhenTold(const domain::PrintRunId& run);

    Stores m_stores;
    ports::UnitOfWork& m_work;
    Recorder& m_recorder;
    Holds& m_holds;
    const core::Clock& m_clock;
    core::IdSource& m_ids;
};

} // namespace padron::usecases
