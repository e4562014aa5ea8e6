// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "envelope/log_entry.h"
#include "ports/incident_store.h"
#include "ports/log_index.h"
#include "usecases/log_kinds.h"

#include <QList>
#include <QString>

namespace padron::ui {

// The log in words. A kind that is not in the table comes back as it is; a test holds every kind of envelope::kind to it.

QString logKindText(const QString& kind);           ///< "Abrió el registro de una familia"
QString logGroupLabel(usecases::LogGroup group);    ///< "Consultas"
QString logSubjectText(const ports::LogSubject& subject); ///< "Rosa Luna (07-0457-02-000123-4)"; "Familia 07-..."
QString logWhomText(const QList<ports::LogSubject>& whom, int more); ///< "Rosa Luna y 3 más"; "": about nobody
QString logTime(qint64 ms);                         ///< local: "22/11/2026 10:42:07"
QString roleText(const QString& key);               ///< "Supervisora"; a key that is not known comes back as it is

struct LogDetail
{
    QString label, value;
};
/// What a payload says, for the kinds where a person would ask: reasons, papers, figures. Never more than it holds.
QList<LogDetail> logDetails(const envelope::LogEntry& entry);

QString incidentKindLabel(ports::IncidentKind kind);         ///< "Robo, extravío o copia sin permiso"
QString incidentNoteLabel(ports::IncidentNoteKind kind);     ///< "Corrección"

} // namespace padron::ui
