// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/person_sheet_text.h"

#include "printing/paper_words.h"
#include "printing/person_sheet_words.h"
#include "usecases/log_kinds.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace padron::printing {

namespace {

using usecases::PersonSheet;

void add(SheetSection& section, const QString& name, const QString& value)
{
    if (!value.isEmpty())
        section.rows.append({name, plainText(value)});
}

SheetSection identity(const PersonSheet& sheet)
{
    const domain::Person& person = sheet.person;
    SheetSection out{QStringLiteral("Identidad"), {}, {}};
    add(out, QStringLiteral("Nombre"), person.name.full());
    add(out, QStringLiteral("Folio"), person.folio.text());
    add(out, QStringLiteral("CURP"), person.curp ? person.curp->text() : QStringLiteral("pendiente"));
    add(out, QStringLiteral("Fecha de nacimiento"), dateOnPaper(person.fechaNacimiento));
    add(out, QStringLiteral("Sexo"), sexoOnPaper(person.sexo));
    add(out, QStringLiteral("Entidad de nacimiento"), person.entidadNacimiento.name());
    if (person.documentoNacimiento)
        add(out, QStringLiteral("Documento de nacimiento"),
            documentOnPaper(domain::keyOf(person.documentoNacimiento->tipo)) + u' ' + person.documentoNacimiento->referencia);
    if (person.identification) {
        add(out, QStringLiteral("Identificación"),
            identificacionOnPaper(person.identification->tipo) + u' ' + person.identification->numero);
        if (person.identification->vigencia)
            add(out, QStringLiteral("Vigente hasta"), dateOnPaper(*person.identification->vigencia));
    }
    add(out, QStringLiteral("Teléfono"), person.telefono);
    if (person.representation)
        add(out, QStringLiteral("Quien la representa"),
            person.representation->name.isEmpty() ? QStringLiteral("una persona registrada en el padrón")
                                                  : person.representation->name);
    return out;
}

SheetSection home(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Domicilio"), QStringLiteral("No hay domicilio."), {}};
    const domain::Domicilio& domicilio = sheet.person.domicilio;
    add(out, QStringLiteral("Domicilio"), domain::domicilioLines(domicilio).join(QStringLiteral(", ")));
    add(out, QStringLiteral("Entre"), domicilio.entreVialidades);
    add(out, QStringLiteral("Referencias"), domicilio.referencias);
    if (sheet.person.comprobante)
        add(out, QStringLiteral("Comprobante"), comprobanteOnPaper(*sheet.person.comprobante));
    return out;
}

SheetSection answers(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Lo que dijo de su caso"), QStringLiteral("Nada."), {}};
    const domain::CaseFacts& caso = sheet.person.caso;
    add(out, QStringLiteral("País de nacimiento"), caso.pais);
    add(out, QStringLiteral("Nacionalidad"), caso.extranjera ? QStringLiteral("extranjera") : QString());
    add(out, QStringLiteral("Condición"), spaced(domain::keyOf(caso.condicion)));
    QStringList declared;
    for (const QString& one : caso.derechohabiencia)
        declared.append(spaced(one));
    add(out, QStringLiteral("Derechohabiencia que declaró"), declared.join(QStringLiteral(", ")));
    for (auto paper = caso.papeles.cbegin(); paper != caso.papeles.cend(); ++paper)
        add(out, QStringLiteral("Papel que mostró"), documentOnPaper(domain::keyOf(paper.key())) + u' ' + paper.value());
    add(out, QStringLiteral("Se considera indígena"), spaced(domain::keyOf(caso.sensibles.indigena)));
    add(out, QStringLiteral("Se considera afromexicana"), spaced(domain::keyOf(caso.sensibles.afromexicana)));
    add(out, QStringLiteral("Discapacidad"), spaced(domain::keyOf(caso.sensibles.discapacidad)));
    add(out, QStringLiteral("Necesita intérprete"), spaced(domain::keyOf(caso.sensibles.interprete)));
    add(out, QStringLiteral("Lengua"), caso.sensibles.lengua);
    return out;
}

SheetSection families(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Familias"), QStringLiteral("No está en ninguna familia."), {}};
    for (const auto& family : sheet.families) {
        const auto& own = family.own;
        const QString until = own.untilMs ? dayOnPaper(*own.untilMs) : QStringLiteral("hoy");
        add(out, QStringLiteral("Familia %1").arg(own.familyFolio.text()),
            QStringLiteral("%1, del %2 a %3").arg(parentescoOnPaper(own.parentesco), dayOnPaper(own.sinceMs), until));
        QStringList others;
        for (const auto& other : family.others)
            if (!other.untilMs || *other.untilMs > own.sinceMs)
                others.append(parentescoOnPaper(other.parentesco));
        others.sort();
        add(out, QStringLiteral("Con quién"), others.join(QStringLiteral(", ")));
    }
    return out;
}

SheetSection consents(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Avisos y consentimiento"), QStringLiteral("No hay consentimientos."), {}};
    for (const auto& one : sheet.consents) {
        const bool given = one.decision == domain::ConsentDecision::Given;
        const bool sensitive = one.purpose == domain::ConsentPurpose::Sensibles;
        add(out, momentOnPaper(one.atMs),
            QStringLiteral("%1 consentimiento %2, con %3. Aviso «%4», versión %5, dado a conocer %6.")
                .arg(given ? QStringLiteral("Dio") : QStringLiteral("No dio"),
                     sensitive ? QStringLiteral("para las preguntas sensibles") : QStringLiteral("para registrarse"),
                     mediumOnPaper(one.medium), one.noticeId)
                .arg(one.noticeVersion)
                .arg(shownOnPaper(one.shown)));
        if (!one.witnesses.isEmpty())
            add(out, QStringLiteral("Testigos"), QString::number(one.witnesses.size()));
    }
    if (sheet.revoked)
        add(out, QStringLiteral("Después"), QStringLiteral("Retiró su consentimiento."));
    return out;
}

SheetSection documents(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Documentos digitales"), QStringLiteral("No hay páginas digitales."), {}};
    for (const auto& one : sheet.documents)
        add(out, documentOnPaper(one.kind),
            QStringLiteral("%1página %2, del %3").arg(one.reference.isEmpty() ? QString() : one.reference + QStringLiteral(", "))
                .arg(one.page)
                .arg(dayOnPaper(one.atMs)));
    add(out, QStringLiteral("Expediente en papel"), sheet.place.place);
    return out;
}

SheetSection consultas(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Lo que contestaron otras instituciones"), QStringLiteral("No se le ha preguntado a ninguna."), {}};
    for (const auto& one : sheet.consultas) {
        QString said = resultadoOnPaper(one.answer.resultado);
        if (!one.answer.numero.isEmpty())
            said += QStringLiteral(", número %1").arg(one.answer.numero);
        if (one.contest != ports::Contest::None)
            said += QStringLiteral("; la persona no está de acuerdo");
        add(out, QStringLiteral("%1, %2").arg(domain::keyOf(one.institucion).toUpper(), momentOnPaper(one.askedMs)), said);
    }
    return out;
}

SheetSection credentials(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Credenciales y certificados"), QStringLiteral("Ninguno."), {}};
    for (const auto& one : sheet.credentials)
        add(out, one.provisional ? QStringLiteral("QR del certificado") : QStringLiteral("Credencial %1").arg(one.issueNumber),
            QStringLiteral("firmado el %1; impreso %2 vez/veces").arg(dayOnPaper(one.issuedAt * 1000)).arg(one.timesPrinted));
    return out;
}

/// Who stood there, by what, and what they showed.
QString whoOnPaper(domain::ReceiverKind kind, const QString& name, const QString& ties, const QString& document)
{
    const QString who = kind == domain::ReceiverKind::Titular ? name : QStringLiteral("%1, %2").arg(name, tiesOnPaper(ties));
    return QStringLiteral("%1, que mostró: %2").arg(who, document);
}

SheetSection cards(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Tarjetas en papel, entregas y avisos"), QStringLiteral("Nada."), {}};
    for (const auto& card : sheet.cards)
        add(out, cardOnPaper(card.key),
            QStringLiteral("%1 desde el %2%3").arg(cardStateOnPaper(card.state), dayOnPaper(card.sinceMs),
                                                   card.place.isEmpty() ? QString() : QStringLiteral(", ") + card.place));
    for (const auto& one : sheet.deliveries)
        add(out, momentOnPaper(one.atMs),
            QStringLiteral("%1: la recibió %2; firmó %3; la entregó %4")
                .arg(cardOnPaper(one.key), whoOnPaper(one.receiver, one.receiverName, one.ties, one.document),
                     one.strokes.isEmpty() ? QStringLiteral("en el acuse de papel") : QStringLiteral("en la tableta"), one.by));
    for (const auto& one : sheet.attempts)
        add(out, momentOnPaper(one.atMs),
            QStringLiteral("%1, aviso %2%3").arg(cardOnPaper(one.key), contactOnPaper(one.means, one.result),
                                                 one.note.isEmpty() ? QString() : QStringLiteral(". ") + one.note));
    for (const auto& one : sheet.replacements)
        add(out, momentOnPaper(one.atMs),
            QStringLiteral("Credencial %1, otra pedida por %2: la pidió %3")
                .arg(one.issueNumber)
                .arg(one.reason == domain::ReplacementReason::Perdida ? QStringLiteral("pérdida") : QStringLiteral("daño"),
                     whoOnPaper(one.asker, one.askerName, one.ties, one.document)));
    return out;
}

SheetSection standing(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Estado del registro y solicitudes"), {}, {}};
    add(out, QStringLiteral("Estado"), stateOnPaper(sheet.state));
    if (sheet.block)
        add(out, QStringLiteral("Bloqueado"), QStringLiteral("desde el %1, por una cancelación que procedió; se conserva y no se usa")
                                                  .arg(dateOnPaper(sheet.block->on)));
    for (const auto& request : sheet.requests)
        add(out, request.folio,
            QStringLiteral("%1, recibida el %2: %3").arg(arcoRightOnPaper(request.right), dateOnPaper(request.receivedOn),
                                                         arcoStateOnPaper(domain::stateOf(request))));
    return out;
}

SheetSection history(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Qué se hizo con el registro"), QStringLiteral("Nada."), {}};
    for (const auto& line : sheet.history)
        if (!usecases::disclosureKinds().contains(line.kind))
            add(out, momentOnPaper(line.atMs), kindOnPaper(line.kind));
    return out;
}

SheetSection readers(const PersonSheet& sheet)
{
    SheetSection out{QStringLiteral("Quién vio los datos"), QStringLiteral("Nadie los ha abierto, impreso ni exportado en este equipo."), {}};
    for (const auto& one : sheet.readers) {
        const QString who = one.userName.isEmpty() ? roleOnPaper(one.role)
                                                   : QStringLiteral("%1, %2").arg(roleOnPaper(one.role), one.userName);
        add(out, momentOnPaper(one.atMs),
            QStringLiteral("%1: %2%3").arg(who, kindOnPaper(one.kind),
                                           one.asFamily ? QStringLiteral(" (por otra persona de su familia)") : QString()));
    }
    return out;
}

} // namespace

QList<SheetSection> sheetSections(const PersonSheet& sheet)
{
    return {identity(sheet),  home(sheet),        answers(sheet),  families(sheet), consents(sheet), documents(sheet),
            consultas(sheet), credentials(sheet), cards(sheet),   standing(sheet), history(sheet),  readers(sheet)};
}

QByteArray sheetFile(const PersonSheet& sheet)
{
    QJsonArray sections;
    for (const SheetSection& section : sheetSections(sheet)) {
        QJsonArray rows;
        for (const SheetRow& row : section.rows)
            rows.append(QJsonObject{{QStringLiteral("dato"), row.name}, {QStringLiteral("valor"), row.value}});
        sections.append(QJsonObject{{QStringLiteral("seccion"), section.title}, {QStringLiteral("datos"), rows}});
    }
    const QJsonObject all{{QStringLiteral("hoja"), QStringLiteral("hoja de la persona (ARCO)")},
                          {QStringLiteral("folio"), sheet.person.folio.text()},
                          {QStringLiteral("modulo"), sheet.module.name},
                          {QStringLiteral("practica"), sheet.module.practica},
                          {QStringLiteral("hecha"), QDateTime::fromMSecsSinceEpoch(sheet.madeMs).toString(Qt::ISODate)},
                          {QStringLiteral("secciones"), sections}};
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace padron::printing
