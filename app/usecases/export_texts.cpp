// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/export_texts.h"

#include "exports/csv.h"

#include <QDateTime>

namespace padron::usecases {

namespace {

constexpr int kLeastReason = 10;

// What a file of the institution says is Spanish, whatever the window's language.
QString modalityText(const std::optional<domain::ModalityKind>& modality)
{
    if (!modality)
        return {};
    switch (*modality) {
    case domain::ModalityKind::ModuloFijo:
        return QStringLiteral("Módulo fijo");
    case domain::ModalityKind::ModuloMovil:
        return QStringLiteral("Módulo móvil");
    case domain::ModalityKind::ModuloTemporal:
        return QStringLiteral("Módulo temporal");
    case domain::ModalityKind::Brigada:
        return QStringLiteral("Brigada");
    }
    return {};
}

QString dayText(QDate day)
{
    return day.toString(QStringLiteral("dd/MM/yyyy"));
}

QString scopeText(const ports::ExportScope& scope)
{
    QStringList parts;
    if (scope.from.isValid())
        parts.append(QStringLiteral("registradas desde el ") + dayText(scope.from));
    if (scope.until.isValid())
        parts.append(QStringLiteral("registradas hasta el ") + dayText(scope.until));
    if (!scope.localidad.isEmpty())
        parts.append(QStringLiteral("de la localidad ") + scope.localidad);
    if (scope.state)
        parts.append(QStringLiteral("con estatus ") + exportStateText(*scope.state));
    return parts.isEmpty() ? QStringLiteral("todas las personas de este equipo")
                           : QStringLiteral("personas ") + parts.join(QStringLiteral(", "));
}

} // namespace

bool isExportReason(const QString& text)
{
    const QString reason = text.simplified();
    return reason.size() >= kLeastReason && reason.contains(u' ');
}

QString exportStateText(ports::RecordState state)
{
    switch (state) {
    case ports::RecordState::PorEnviar:
        return QStringLiteral("Por enviar");
    case ports::RecordState::Incompleto:
        return QStringLiteral("Incompleto");
    case ports::RecordState::PorValidar:
        return QStringLiteral("Por validar");
    case ports::RecordState::EnElPadron:
        return QStringLiteral("En el padrón");
    case ports::RecordState::PorAclarar:
        return QStringLiteral("Por aclarar");
    case ports::RecordState::Baja:
        return QStringLiteral("Baja por defunción");
    }
    return {};
}

QStringList exportHeadings(ports::ExportColumns columns)
{
    QStringList headings{QStringLiteral("Folio"),     QStringLiteral("Folio de la familia"), QStringLiteral("Nombre"),
                         QStringLiteral("Estatus"),   QStringLiteral("Modalidad"),
                         QStringLiteral("Fecha de registro")};
    if (columns == ports::ExportColumns::Completas)
        headings += QStringList{QStringLiteral("CURP"), QStringLiteral("Domicilio"), QStringLiteral("Teléfono")};
    headings.append(QStringLiteral("Exportación"));
    return headings;
}

QStringList exportCells(const ports::ExportRow& row, ports::ExportColumns columns, const QString& watermark)
{
    // Folios with their hyphens: a spreadsheet would take the digits for a number and drop the zero in front.
    const domain::Person& person = row.person;
    QStringList cells{person.folio.text(), row.familyFolio ? row.familyFolio->text() : QString(), person.name.full(),
                      exportStateText(row.state), modalityText(row.modality),
                      row.registeredMs > 0 ? QDateTime::fromMSecsSinceEpoch(row.registeredMs).date().toString(Qt::ISODate)
                                           : QString()};
    if (columns == ports::ExportColumns::Completas)
        cells += QStringList{person.curp ? person.curp->text() : QString(),
                             domain::domicilioLines(person.domicilio).join(QStringLiteral(", ")), person.telefono};
    cells.append(watermark);
    return cells;
}

QString watermarkOf(const ExportMark& mark)
{
    const QString text = QStringList{mark.folio, mark.user, mark.time, mark.module}.join(QStringLiteral(" | "));
    return mark.practica ? QStringLiteral("PRÁCTICA | ") + text : text;
}

QByteArray exportReadme(const ExportMark& mark, const ports::ExportWanted& wanted, const ports::ExportCounts& counts)
{
    QStringList lines;
    if (mark.practica)
        lines.append(QStringLiteral("PRÁCTICA: datos inventados."));
    lines << QStringLiteral("EXPORTACIÓN DE PERSONAS") << QString()
          << QStringLiteral("Exportación: ") + mark.folio
          << QStringLiteral("La hizo: %1 (%2)").arg(mark.user, mark.role)
          << QStringLiteral("Cuándo: ") + mark.time
          << QStringLiteral("Módulo: ") + mark.module
          << QStringLiteral("Quién la pidió y para qué: ") + wanted.reason
          << QStringLiteral("De quiénes: ") + scopeText(wanted.scope)
          << QStringLiteral("Personas: %1").arg(counts.people)
          << QStringLiteral("Se quedaron fuera, por aclarar o bloqueadas: %1").arg(counts.leftOut)
          << QStringLiteral("Columnas: ") + exportHeadings(wanted.columns).join(QStringLiteral(", ")) << QString()
          << QStringLiteral("Contiene datos personales. Úselos sólo para lo que se pidieron, no los reenvíe y bórrelos al terminar.")
          << QStringLiteral("La última columna de cada renglón dice de qué exportación salió, quién la hizo y cuándo; la bitácora")
          << QStringLiteral("del equipo dice además de qué personas. Las respuestas sensibles no se exportan nunca.") << QString()
          << QStringLiteral("padron.csv: texto UTF-8 separado por comas; lo abren LibreOffice y Excel. Un apóstrofo al principio de")
          << QStringLiteral("una celda impide que la hoja de cálculo la tome por una fórmula: no es parte del dato.") << QString();
    return exports::kCsvBom + lines.join(QStringLiteral("\r\n")).toUtf8();
}

} // namespace padron::usecases
