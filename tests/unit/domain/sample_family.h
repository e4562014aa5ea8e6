// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/curp.h"
#include "domain/draft.h"

#include <memory>

namespace padron::domain::sample {

/// Everybody here is invented. The family of four of the tour: a titular, her husband, their minor daughter and a
/// grandmother without second surname, in a rural home.
inline const QDate kToday(2026, 3, 4);
inline constexpr qint64 kNow = 1772600000000;

inline QUuid uuid(int n)
{
    return QUuid(0x018f4e2a, 0x7c11, 0x7abc, 0x9d, 0, 0, 0, 0, 0, 0, static_cast<uchar>(n));
}

inline QString curpFor(const PersonDraft& person, QDate birth)
{
    CurpData data;
    data.nombres = person.nombres;
    data.primerApellido = person.primerApellido;
    data.segundoApellido = person.segundoApellido;
    data.fechaNacimiento = birth;
    data.sexo = *sexoFromCurpLetter(person.sexo.front());
    data.entidadNacimiento = *Entidad::fromCurpCode(person.entidadNacimiento);
    const QString first17 = predictCurp16(data) + QChar(birth.year() < 2000 ? u'0' : u'A');
    return first17 + curpCheckDigit(first17);
}

inline ConsentDraft givenConsent()
{
    ConsentDraft consent;
    consent.noticeId = QStringLiteral("registro-simplificado");
    consent.noticeVersion = 1;
    consent.noticeSha256 = QByteArray(32, '\x5a');
    consent.shownMs = kNow - 60000;
    consent.decision = QStringLiteral("given");
    consent.strokes = {{{100, 200}, {150, 260}, {8000, 3000}}, {{0, 0}}};
    consent.atMs = kNow - 30000;
    return consent;
}

inline PersonDraft adult(int n, const QString& nombres, const QString& primero, const QString& segundo, QDate birth,
                         const QString& sexo, const QString& parentesco)
{
    PersonDraft person;
    person.id = core::PersonId(uuid(n));
    person.nombres = nombres;
    person.primerApellido = primero;
    person.segundoApellido = segundo;
    person.fechaNacimiento = birth.toString(u"dd/MM/yyyy");
    person.sexo = sexo;
    person.entidadNacimiento = QStringLiteral("CS");
    person.curp = curpFor(person, birth);
    person.identificacionTipo = QStringLiteral("municipal");
    person.identificacionNumero = QStringLiteral("OCO-%1").arg(n);
    person.identificacionVigencia = QStringLiteral("2030");
    person.domicilioDelTitular = parentesco != QLatin1String("titular");
    person.parentesco = parentesco;
    person.consent = givenConsent();
    return person;
}

inline FamilyDraft familyOfFour()
{
    FamilyDraft draft;
    draft.id = core::DraftId(uuid(100));
    draft.createdMs = kNow - 300000;

    PersonDraft titular = adult(1, QStringLiteral("María Guadalupe"), QStringLiteral("Núñez"),
                                QStringLiteral("Hernández"), {1988, 4, 12}, QStringLiteral("M"),
                                QStringLiteral("titular"));
    titular.domicilio.entidad = QStringLiteral("07");
    titular.domicilio.municipio = QStringLiteral("Ocosingo");
    titular.domicilio.localidad = QStringLiteral("El Ñandú");
    titular.domicilio.numeroKind = QStringLiteral("domicilio_conocido");
    titular.domicilio.referencias = QStringLiteral("Frente a la escuela primaria");
    titular.comprobante = QStringLiteral("constancia_local");
    titular.telefono = QStringLiteral("919 123 4567");
    titular.origins.insert(static_cast<int>(Field::Curp), static_cast<int>(Origin::Escaneado));

    PersonDraft husband = adult(2, QStringLiteral("José Ángel"), QStringLiteral("Peña"), QStringLiteral("López"),
                                {1985, 2, 28}, QStringLiteral("H"), QStringLiteral("conyuge"));
    husband.supuestos = Supuesto::MismaVivienda;

    PersonDraft child = adult(3, QStringLiteral("Ximena"), QStringLiteral("Peña"), QStringLiteral("Núñez"),
                              {2017, 9, 30}, QStringLiteral("M"), QStringLiteral("hija"));
    child.identificacionTipo.clear();
    child.identificacionNumero.clear();
    child.identificacionVigencia.clear();
    child.caso.papeles.insert(Papel::CartaConsentimiento, {});
    child.documentoTipo = QStringLiteral("acta");
    child.documentoReferencia = QStringLiteral("Libro 4, acta 00123");
    child.representacionTipo = QStringLiteral("madre");
    child.representante = titular.id;

    PersonDraft grandmother = adult(4, QStringLiteral("Petra"), QStringLiteral("Ñeco"), {}, {1941, 6, 29},
                                    QStringLiteral("M"), QStringLiteral("abuela"));

    draft.people = {titular, husband, child, grandmother};
    return draft;
}

inline CompletionContext context()
{
    struct Counter
    {
        int folio = 0;
        int consent = 200;
    };
    auto counter = std::make_shared<Counter>();
    CompletionContext context;
    context.today = kToday;
    context.nowMs = kNow;
    context.familyId = core::FamilyId(uuid(101));
    context.nextFolio = [counter] { return Folio::make(*FolioPrefix::parse(u"07-0457-02"), ++counter->folio); };
    context.nextConsentId = [counter] { return core::ConsentId(uuid(counter->consent++)); };
    return context;
}

} // namespace padron::domain::sample
