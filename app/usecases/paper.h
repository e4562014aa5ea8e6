// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/family.h"
#include "domain/motivo.h"

#include <QString>

namespace padron::usecases {

/// The module as papers name it.
struct PaperModule
{
    QString name, clues, prefix; ///< "Módulo San Cristóbal", "CSIMB000123", "07-0457-02"
    bool practica = false;       ///< PRÁCTICA on the paper
};

/// One of the family as the certificado lists them.
struct PaperMember
{
    QString name;
    domain::Parentesco parentesco; ///< with the titular; "titular" for the titular
};

/// The update that a certificado tells of (4.VI, 37).
struct CertificadoUpdate
{
    domain::Motivo motivo = domain::Motivo::OtroDato;
    qint64 atMs = 0;
};

/// One page of certificado de registro (4.VI). What is pending is never printed.
struct CertificadoPage
{
    PaperModule module;
    domain::Person person;
    domain::Family family;
    QString titularName;    ///< empty: titular pendiente
    QString qrText;         ///< empty: no live delegation; the page says so
    qint64 registeredMs = 0;
    QString attendedBy;
    QList<PaperMember> members = {}; ///< the whole family, titular first; empty for a person alone
    std::optional<CertificadoUpdate> update = {}; ///< none: not updated since they registered
};

/// One credencial (CR80, front and back). Carries only what credential.md lists.
struct CredentialCard
{
    PaperModule module;
    QString fullName;
    domain::Folio folio;
    QDate birth;
    domain::Sexo sex = domain::Sexo::Mujer;
    QString entityName;
    int issueNumber = 1;
    QString qrText;
    QString clinicalReference = {}; ///< of an electronic record, opaque ("urn:uuid:..."); printed when the template has a place for it
    QDate issuedOn = {};            ///< null: not printed
};

} // namespace padron::usecases
