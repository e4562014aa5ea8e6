// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace padron::central {

/// One JSON object a line in padron.central: the event's name and its fields. Ids, numbers and codes only.
void logEvent(const char* event, const QJsonObject& fields = {});
void logFault(const char* event, const QJsonObject& fields = {});

/// Sends every line of the program log to standard error as it is, one write a line.
void logToStandardError();

} // namespace padron::central
