// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/central_store.h"
#include "central/conflict_news.h"
#include "central/family_history.h"
#include "envelope/log_entry.h"

#include <QHash>

#include <functional>

namespace padron::central {

/// Codes of verdicts: stable text, the laptop has a sentence for each.
namespace verdict {
inline constexpr QLatin1String kCurpTaken{"curp-en-padron"};          ///< observado: that CURP is another person's
inline constexpr QLatin1String kIncomplete{"caso-incompleto"};        ///< aceptado; no credential until it is complete
inline constexpr QLatin1String kCurpPending{"curp-pendiente"};        ///< state of a person complete but for the CURP
inline constexpr QLatin1String kPerhapsDuplicate{"duplicado-en-duda"}; ///< state: a supervisor is asked who it is
inline constexpr QLatin1String kDuplicate{"misma-persona"};           ///< state: another record is of the same person
inline constexpr QLatin1String kRevoked{"consentimiento-revocado"};   ///< state: held until the institution resolves
inline constexpr QLatin1String kEntitled{"derechohabiencia-por-aclarar"}; ///< state: an institution says Vigente
inline constexpr QLatin1String kRecordInvalid{"registro-invalido"};   ///< rechazado: breaks a rule of the Lineamientos
inline constexpr QLatin1String kFolioForeign{"folio-ajeno"};          ///< rechazado: a folio that is not this device's
inline constexpr QLatin1String kNotTheirs{"registro-ajeno"};          ///< en cuarentena: a family of another device
inline constexpr QLatin1String kUnreadable{"entrada-ilegible"};       ///< en cuarentena
inline constexpr QLatin1String kSchemaUnknown{"esquema-desconocido"}; ///< en cuarentena: made by a newer program
inline constexpr QLatin1String kIdConflict{"id-en-conflicto"};        ///< en cuarentena: id known with other bytes
inline constexpr QLatin1String kOtherIssue{"emision-distinta"};        ///< observado: the one replaced is not the newest signed
inline constexpr QLatin1String kNotInForce{"credencial-no-vigente"};   ///< observado: the one replaced is not in force any more
inline constexpr QLatin1String kTooMany{"reposiciones-en-masa"};       ///< observado: more than a laptop may ask for in a day
inline constexpr QLatin1String kCardForeign{"tarjeta-ajena"};          ///< en cuarentena: a card or box that is not at this module
inline constexpr QLatin1String kModuleUnknownTo{"modulo-desconocido"}; ///< observado: cards went to a module nobody knows
inline constexpr QLatin1String kTaskForeign{"tarea-ajena"};            ///< en cuarentena: a task of another module, or of nobody
inline constexpr QLatin1String kMerged{"fusionado"};                   ///< aceptado: with what others had written of it meanwhile
inline constexpr QLatin1String kVersions{"versiones-en-conflicto"};    ///< observado, or a person's state: somebody decides
inline constexpr QLatin1String kNotProjectable{
    "no-proyectable"}; ///< en cuarentena: an id or folio that is there already
} // namespace verdict

/// What one entry does to the padrón, inside the caller's savepoint.
class Projector
{
public:
    /// `streamPosition` is the last one of the device's stream, whose lock the caller holds; it moves with the items.
    Projector(CentralTransaction& tx, const Device& device, quint64& streamPosition, qint64 nowMs)
        : m_tx(tx), m_device(device), m_streamPosition(streamPosition), m_nowMs(nowMs)
    {
    }

    /// The verdict. Errors: kRowRefused, when a constraint refuses a row (the caller rolls back to the savepoint);
    /// anything else ends the transaction.
    core::Result<sync::Verdict> project(const envelope::LogEntry& entry);
    /// After an entry was refused: the families that it names, where its author had not seen what stands of them. Their
    /// laptop passed over what it was sent of them, for the sake of that entry.
    core::Result<void> sayWhatStands(const envelope::LogEntry& entry);

    /// Entries of that kind change nothing here.
    static bool isOnlyKept(const QString& kind);
    /// The day on which the rules look at an entry's people.
    static QDate dayOf(const envelope::LogEntry& entry, qint64 nowMs);
    /// Where somebody stands by their record alone, with a CURP that is theirs.
    static PersonState stateAlone(const domain::Person& person, QDate day);

private:
    using Act = std::function<core::Result<sync::Verdict>(Projector&, const envelope::LogEntry&)>;
    static const QHash<QString, Act>& acts();

    static sync::Verdict say(const envelope::LogEntry& entry, sync::VerdictKind kind, QLatin1String code = {},
                             quint32 version = 0)
    {
        return {entry.id, kind, QString(code), version};
    }
    core::Result<sync::Verdict> registerFamily(const envelope::LogEntry& entry);
    core::Result<sync::Verdict> updateFamily(const envelope::LogEntry& entry);
    core::Result<sync::Verdict> noteDuplicate(const envelope::LogEntry& entry, DuplicateAnswer answer);
    core::Result<sync::Verdict> noteRevocation(const envelope::LogEntry& entry);
    core::Result<sync::Verdict> noteDerechohabiencia(const envelope::LogEntry& entry);
    core::Result<sync::Verdict> noteReplaced(const envelope::LogEntry& entry);
    core::Result<sync::Verdict> notePrinted(const envelope::LogEntry& entry, bool wentWell);
    core::Result<sync::Verdict> noteDelivered(const envelope::LogEntry& entry, domain::CardKind kind);
    core::Result<sync::Verdict> noteBox(const envelope::LogEntry& entry);
    core::Result<sync::Verdict> noteTransfer(const envelope::LogEntry& entry);
    core::Result<sync::Verdict> noteTask(const envelope::LogEntry& entry);
    core::Result<sync::Verdict> noteApplied(const envelope::LogEntry& entry); ///< of what the centre sent; a catalogue may be asked for whole
    core::Result<sync::Verdict> notePage(const envelope::LogEntry& entry); ///< page_projection.cpp
    /// Cards of other modules that came with no list: said to be here from now on, and somebody must look.
    core::Result<void> noteArrivals(const QCborMap& payload);
    core::Result<std::optional<sync::LotSent>> boxOfTransfer(const QCborMap& payload, qint64 to);
    /// Whether a card may be at this device: of its own people, or said to be at its module.
    core::Result<bool> isHere(const core::PersonId& person, const CardFacts& card);
    /// Whether one more next issue is too many of this device for a day. Then somebody must look.
    core::Result<bool> tooMany(const core::PersonId& person);
    core::Result<void> reissueWhenOutdated(const domain::Person& before, const domain::Person& now);
    core::Result<bool> placePerson(const domain::Person& person, bool isNew, QDate day, const core::EntryId& entry,
                                   bool& incomplete);
    core::Result<quint32> placeFamilies(const domain::FamilyChange& change, const QList<domain::FamilyRecord>& before,
                                        const core::EntryId& entry);
    core::Result<QList<domain::Person>> representativesElsewhere(const domain::FamilyChange& change);
    /// After something was noted of a registered person: their state anew, what it means for a credential, and word of it.
    /// Said again, nothing happens twice.
    core::Result<void> noteDeaths(const QList<domain::Departure>& departures);
    /// Whether this device's store registered somebody, or holds the family that they are in; locks their row.
    core::Result<bool> maySpeakOf(const core::PersonId& id);
    core::Result<void> restate(const core::PersonId& id, const envelope::LogEntry& entry);
    /// `theirs`: the device that gets their card; unset: this one.
    core::Result<void> announce(const core::PersonId& id, const PersonState& state, std::optional<DeviceRow> theirs = {});
    core::Result<PersonState> stateOf(const domain::Person& person, QDate day, bool isNew = false);

    core::Result<bool> isHeldHere(const StoredFamily& stored);
    /// Whoever holds a family holds what is split off from it.
    core::Result<void> share(const core::FamilyId& fresh, const QList<core::FamilyId>& from);
    /// And the one that its people moved to, unless somebody is in that one who is shown to nobody.
    core::Result<void> shareMoved(const QHash<core::PersonId, core::FamilyId>& was, const QList<domain::FamilyRecord>& now);
    core::Result<void> tellOthers(const domain::FamilyChange& change, const QList<domain::FamilyRecord>& before);

    // curp_projection.cpp
    /// Whether a CURP is that person's from now on: of two who bring it, who said so first, unless the other has a final
    /// credential already.
    core::Result<bool> takeCurp(const domain::Person& person);
    /// Of two records of one person, the one that goes leaves it to the other; false. True when its card is signed.
    core::Result<bool> leaveCurp(const domain::Person& person, QDate day);
    /// This device where it registered them, under whatever keys; else the one that did.
    core::Result<DeviceRow> deviceFor(const core::PersonId& person);
    /// What nobody holds any more goes to who comes first of those who say that it is theirs.
    core::Result<void> passOn(const domain::Curp& curp, const core::PersonId& from, QDate day);
    /// Word of somebody's state to the laptop that registered them.
    core::Result<void> tellRegistrar(const core::PersonId& id, const PersonState& state);

    // history_projection.cpp
    using Families = QList<core::FamilyId>;
    /// Whether its author knew all that was written of these families, and nothing of it waits for a decision.
    core::Result<bool> isCurrent(const envelope::LogEntry& entry, const Families& families);
    core::Result<bool> knewAll(const envelope::LogEntry& entry, const Families& families);
    /// Before a family's version changes: that it is in its history.
    core::Result<void> link(const core::FamilyId& family, const core::EntryId& entry);
    core::Result<sync::Verdict> merge(const envelope::LogEntry& entry, const Families& families);
    core::Result<std::optional<sync::Verdict>> refusal(const envelope::LogEntry& entry, const domain::FamilyChange& change,
                                                       const domain::Resolution& known);
    core::Result<sync::Verdict> noteDecision(const envelope::LogEntry& entry);
    core::Result<void> settleFamilies(FamilyHistory& history, const domain::Resolution& now);
    core::Result<void> settlePeople(const FamilyHistory& history, const domain::Resolution& now, const envelope::LogEntry& entry);
    /// Their states once all else stands. The code that the entry gets for those whom it wrote.
    core::Result<QLatin1String> settleStates(const domain::Resolution& now, QDate day, const core::EntryId& entry,
                                             const QHash<core::PersonId, PersonState>& before);
    core::Result<void> settleConflicts(FamilyHistory& history, const domain::Resolution& now, const envelope::LogEntry& entry);

    // family_news.cpp
    /// The families as they stand now, to every laptop that holds them; to this device too when it did not write them so.
    core::Result<void> sendFamilies(const Families& families, const QList<core::PersonId>& died, QLatin1String why, qint64 atMs,
                                    bool hereToo);
    /// `before`: families that it was about until now.
    core::Result<void> sendConflict(ConflictNews& news, const StoredConflict& stored, const Families& before = {});
    /// Those who hold a family since this entry.
    core::Result<void> greetHolders();
    core::Result<Families> namedBy(const envelope::LogEntry& entry);
    /// A restored laptop gets what became of its store's families since its backup.
    core::Result<sync::Verdict> noteRestored(const envelope::LogEntry& entry);
    core::Result<void> sendToHeir(const core::FamilyId& family);
    core::Result<void> tell(DeviceRow device, const StreamRows::Body& body);
    core::Result<bool> ownsFolio(const domain::Folio& folio); ///< also of an earlier epoch of its store
    QDate dayOf(const envelope::LogEntry& entry) const { return dayOf(entry, m_nowMs); }
    EntryPlace place() const { return {m_entry, m_device.row, m_device.nextSeq}; }

    CentralTransaction& m_tx;
    const Device& m_device;
    quint64& m_streamPosition;
    const qint64 m_nowMs;
    core::EntryId m_entry;           ///< the one that is projected
    QList<std::pair<DeviceRow, core::FamilyId>> m_arrivals; ///< whose stores hold a family since it
};

} // namespace padron::central
