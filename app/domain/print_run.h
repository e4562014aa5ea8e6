// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/card.h"

namespace padron::domain {

/// What cards are printed on: a card each, or Letter sheets of eight, ten or five to cut.
enum class CardPaper { Cr80, Hoja8, Hoja10, Hoja5 };
int cardsOn(CardPaper paper);
QString keyOf(CardPaper paper); ///< "cr80", "hoja8", "hoja10", "hoja5"

/// A PDF is printed once, elsewhere: it is a run as well.
struct PrintMedium
{
    CardPaper paper = CardPaper::Cr80;
    bool pdf = false;
    friend bool operator==(const PrintMedium&, const PrintMedium&) = default;
};
QString keyOf(const PrintMedium& medium); ///< "cr80", "pdf-hoja8" ...
std::optional<PrintMedium> printMediumFrom(QStringView key);

enum class PrintOutcome {
    PorDecir, ///< nobody said yet
    Bien,
    Atascada, ///< a jam took it
    NoSalio,  ///< nothing was printed
    Mal,      ///< it is there, and no good
};
QString keyOf(PrintOutcome outcome); ///< "", "bien", "atascada", "no-salio", "mal"
std::optional<PrintOutcome> printOutcomeFrom(QStringView key);

/// One card of a run.
struct RunCard
{
    int position = 0; ///< in the run, from 0
    int sheet = 1;    ///< from 1; of CR80, the card
    core::PersonId person;
    int issueNumber = 1;
    PrintOutcome outcome = PrintOutcome::PorDecir;
    friend bool operator==(const RunCard&, const RunCard&) = default;
};

/// Cards that went to a printer or a PDF together, until somebody said how each came out.
struct PrintRun
{
    PrintRunId id;
    PrintMedium medium;
    quint32 authorisation = 0; ///< number of the centre's leave
    qint64 begunMs = 0;
    QString begunBy;
    std::optional<qint64> closedMs; ///< none: still to be told
    friend bool operator==(const PrintRun&, const PrintRun&) = default;
};

/// The centre's leave to print here (39-40).
struct PrintAuthorisation
{
    quint32 number = 0; ///< the highest holds
    QString reference;  ///< oficio or act
    qint64 fromSeconds = 0;
    qint64 untilSeconds = 0; ///< 0: until taken back
    bool granted = false;
    friend bool operator==(const PrintAuthorisation&, const PrintAuthorisation&) = default;
};

} // namespace padron::domain
