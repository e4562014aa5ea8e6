// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credential/foreign_claim.h"
#include "credential/verify.h"

#include <QList>
#include <QString>

namespace padron::ui {

/// Something to compare with the person who stands there.
struct CardFact
{
    QString label, value;
};

QList<CardFact> factsOf(const credential::Claims& claims);
QList<CardFact> factsOf(const credential::ForeignClaims& claims); ///< those that it carries

} // namespace padron::ui
