// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/paper.h"

/// Invented people, in the hard shapes that paper must bear.
namespace padron::paper {

enum class Qr { Final, Provisional };
QString goldenText(Qr which);   ///< of tests/fixtures/qr_golden.json

usecases::PaperModule module(bool practica);
usecases::CertificadoPage commonPage(bool practica);
/// Names of 120 characters, a three-line address, sixty members.
usecases::CertificadoPage longPage();
/// No CURP, no titular, alone, no QR.
usecases::CertificadoPage sparePage();

usecases::CredentialCard commonCard(bool practica);
usecases::CredentialCard longCard();

/// A name of 120 characters that PersonName accepts.
domain::PersonName longName();

} // namespace padron::paper
