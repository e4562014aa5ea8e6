// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/draft.h"
#include "domain/mrz.h"

#include <QDate>
#include <QList>

#include <optional>

namespace padron::ui {

/// What a scanner's text is, when it is something of ours to read.
enum class ScanKind {
    Noise,        ///< text like any other
    Unfinished,   ///< whole lines of a machine-readable zone: more is to come
    Person,       ///< the document of the CURP, or the machine-readable zone of an identification
    Fault,        ///< such a zone with something wrong in it: ScanReading::fault
    Credential,   ///< a credential of the padrón, by its looks: the store verifies it
};

struct ScanReading
{
    ScanKind kind = ScanKind::Noise;
    domain::MrzFault fault = domain::MrzFault::NotMrz;
    QString credential;         ///< its text, without what a scanner sends around it
    domain::PersonDraft values; ///< as a form holds them; what the text does not say is empty
};

/// Pure, and nothing makes it fail: the text comes from whatever was held before the scanner.
ScanReading readScan(const QString& text, QDate today);

/// What a reading does to what was typed.
struct ScanFill
{
    domain::PersonDraft person;           ///< with what was empty filled in (Origin::Escaneado)
    QList<domain::Field> put;
    QList<domain::Field> differing;       ///< typed otherwise: left as typed until somebody says so
};
ScanFill fillFrom(const domain::PersonDraft& typed, const domain::PersonDraft& values, bool overTyped = false);

} // namespace padron::ui
