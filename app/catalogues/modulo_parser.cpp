// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues/row_parsers.h"

#include "domain/entidad.h"
#include "domain/person_name.h"

#include <QRegularExpression>

namespace padron::catalogues {

using domain::LineFault;

namespace {

constexpr int kMostCoverage = 200;

QString joined(QStringView text)
{
    return domain::searchWords(text).join(QString());
}

/// "Módulo fijo", "Móvil", "brigada".
QString modalidadFrom(const QString& text)
{
    const QString words = joined(text);
    for (const auto& key :
         {QStringLiteral("fijo"), QStringLiteral("movil"), QStringLiteral("temporal"), QStringLiteral("brigada")})
        if (words == key || words == QStringLiteral("modulo") + key)
            return key;
    return {};
}

/// By its INEGI key or by its name; "México" is the state.
QString entidadFrom(const QString& text)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    const QString name = joined(text);
    for (const domain::Entidad entidad : domain::Entidad::all()) {
        if (entidad.isAbroad())
            continue;
        const bool named = name == joined(entidad.name()) || name == joined(entidad.iso()) ||
                           (entidad.inegi() == 15 && name == QStringLiteral("mexico"));
        if (isNumber ? entidad.inegi() == number : named)
            return entidad.inegiCode();
    }
    return {};
}

/// Each a CP, a range of them or a municipio's name, between semicolons; none: one of them is no such thing.
std::optional<QStringList> coberturaFrom(const QString& text)
{
    static const QRegularExpression codes(QStringLiteral("^(\\d{5})(?:\\s*(?:-|\u2013|a)\\s*(\\d{5}))?$"));
    QStringList cobertura;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const QString each = part.trimmed();
        if (each.isEmpty())
            continue;
        const auto match = codes.match(each);
        if (match.hasMatch()) {
            const QString to = match.captured(2);
            if (!to.isEmpty() && to < match.captured(1))
                return std::nullopt;
            cobertura.append(to.isEmpty() ? match.captured(1) : match.captured(1) + u'-' + to);
        } else if (each.front().isDigit() || joined(each).isEmpty() || each.size() > 100) {
            return std::nullopt;
        } else {
            cobertura.append(each);
        }
    }
    return cobertura.size() <= kMostCoverage ? std::optional(cobertura) : std::nullopt;
}

/// 2026-11-23, 23/11/2026 or a spreadsheet's day number; none: something else. An empty text is no day.
std::optional<QDate> dayFrom(const QString& text)
{
    if (text.isEmpty())
        return QDate();
    QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        day = QDate::fromString(text, QStringLiteral("d/M/yyyy"));
    bool isNumber = false;
    const int serial = text.toInt(&isNumber);
    if (!day.isValid() && isNumber && serial > 30'000 && serial < 80'000)
        day = QDate(1899, 12, 30).addDays(serial);
    return day.isValid() ? std::optional(day) : std::nullopt;
}

} // namespace

Outcome parseRow(const Cells& cells, domain::ModuloRow& row)
{
    enum Name {
        Clave,
        Nombre,
        Modalidad,
        Lugar,
        Codigo,
        Entidad,
        Municipio,
        Localidad,
        Horario,
        Requisitos,
        Cobertura,
        Telefono,
        Clues,
        Latitud,
        Longitud,
        Desde,
        Hasta
    };
    const auto bad = [](LineFault fault) { return Outcome{false, fault}; };
    const auto text = [&](int column, int longest) { return cells.text(column, longest); };

    const auto clave = text(Clave, 40);
    const auto nombre = text(Nombre, 200);
    if (!clave || !nombre || nombre->isEmpty())
        return bad(LineFault::Nombre);
    const QString modalidad = modalidadFrom(text(Modalidad, 60).value_or(QString()));
    if (modalidad.isEmpty())
        return bad(LineFault::Modalidad);
    const QString entidad = entidadFrom(text(Entidad, 60).value_or(QString()));
    if (entidad.isEmpty())
        return bad(LineFault::Clave);
    const auto codigo = cells.bytes(Codigo).isEmpty() ? std::optional(QString()) : cells.codigoPostal(Codigo);
    if (!codigo)
        return bad(LineFault::CodigoPostal);

    const auto lugar = text(Lugar, 300);
    const auto municipio = text(Municipio, 200);
    const auto localidad = text(Localidad, 200);
    const auto horario = text(Horario, 300);
    const auto requisitos = text(Requisitos, 2000);
    const auto escrita = text(Cobertura, 8000);
    const auto telefono = text(Telefono, 100);
    const auto clues = text(Clues, 20);
    if (!lugar || !municipio || !localidad || !horario || !requisitos || !escrita || !telefono || !clues)
        return bad(LineFault::Texto);

    const auto cobertura = coberturaFrom(*escrita);
    if (!cobertura)
        return bad(LineFault::Cobertura);
    const auto punto = cells.point(Latitud, Longitud);
    if (!punto && (!cells.bytes(Latitud).isEmpty() || !cells.bytes(Longitud).isEmpty()))
        return bad(LineFault::Coordenadas);
    const auto desde = dayFrom(text(Desde, 40).value_or(QStringLiteral("?")));
    const auto hasta = dayFrom(text(Hasta, 40).value_or(QStringLiteral("?")));
    if (!desde || !hasta || (desde->isValid() && hasta->isValid() && *hasta < *desde))
        return bad(LineFault::Fecha);

    row = {.clave = *clave,
           .nombre = *nombre,
           .modalidad = modalidad,
           .lugar = *lugar,
           .codigoPostal = *codigo,
           .entidad = entidad,
           .municipioNombre = *municipio,
           .localidadNombre = *localidad,
           .horario = *horario,
           .requisitos = *requisitos,
           .cobertura = *cobertura,
           .telefono = *telefono,
           .clues = *clues,
           .punto = punto,
           .desde = *desde,
           .hasta = *hasta};
    return {};
}

} // namespace padron::catalogues
