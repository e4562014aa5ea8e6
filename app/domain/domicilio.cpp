// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/domicilio.h"

#include "domain/text_rules.h"

#include <algorithm>

namespace padron::domain {

namespace {

constexpr char kNumeral[] = "4.XXV"; // the padrón holds identity and domicilio

bool isDigits(const QString& text, qsizetype length)
{
    return text.size() == length
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// Reads one text after the other and gathers what is wrong with each.
class Reader
{
public:
    QString text(const QString& typed, Field field, bool required, int maxLength)
    {
        QString value = tidyText(typed);
        if (value.isEmpty()) {
            if (required)
                add(field, Rule::Required);
        } else if (const auto fault = textFault(value, maxLength)) {
            add(field, *fault);
        }
        return value;
    }

    /// Key of a catalogue row: its name in lower case. Empty stays empty.
    QString catalogueKey(const QString& typed, Field field, const QStringList& names)
    {
        const QString key = typed.trimmed();
        if (key.isEmpty())
            return {};
        for (const auto& name : names)
            if (name.compare(key, Qt::CaseInsensitive) == 0)
                return name.toLower();
        add(field, Rule::BadFormat);
        return {};
    }

    QString clave(const QString& typed, Field field, qsizetype digits)
    {
        if (!typed.isEmpty() && !isDigits(typed, digits))
            add(field, Rule::BadFormat);
        return typed;
    }

    void add(Field field, Rule rule) { m_issues.append({.field = field, .rule = rule, .numeral = kNumeral}); }
    const Issues& issues() const { return m_issues; }

private:
    Issues m_issues;
};

QString nameOf(const QString& key, const QStringList& names)
{
    for (const auto& name : names)
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return name;
    return {};
}

QString joined(const QStringList& parts, QLatin1String separator)
{
    QStringList present = parts;
    present.removeAll(QString());
    return present.join(separator);
}

} // namespace

QString keyOf(NumeroKind kind)
{
    switch (kind) {
    case NumeroKind::Numero: return QStringLiteral("numero");
    case NumeroKind::SinNumero: return QStringLiteral("sin_numero");
    case NumeroKind::DomicilioConocido: break;
    }
    return QStringLiteral("domicilio_conocido");
}

std::optional<NumeroKind> numeroKindByKey(QStringView key)
{
    for (const auto kind : {NumeroKind::Numero, NumeroKind::SinNumero, NumeroKind::DomicilioConocido})
        if (key == keyOf(kind))
            return kind;
    return std::nullopt;
}

tl::expected<Domicilio, Issues> Domicilio::parse(const DomicilioDraft& draft)
{
    Reader read;
    const auto entidad = draft.entidad.trimmed().size() == 2 ? Entidad::fromInegi(draft.entidad.trimmed().toInt())
                                                             : std::nullopt;
    if (!entidad)
        read.add(Field::DomicilioEntidad, draft.entidad.trimmed().isEmpty() ? Rule::Required : Rule::BadFormat);

    Domicilio out;
    out.entidad = entidad.value_or(Entidad::all().front());
    out.municipio = read.text(draft.municipio, Field::DomicilioMunicipio, true, 100);
    out.localidad = read.text(draft.localidad, Field::DomicilioLocalidad, true, 120);

    out.municipioClave = read.clave(draft.municipioClave, Field::DomicilioMunicipio, 3);
    out.localidadClave = read.clave(draft.localidadClave, Field::DomicilioLocalidad, 4);

    // A number typed without choosing a kind says which kind it is.
    auto kind = numeroKindByKey(draft.numeroKind);
    if (!kind && draft.numeroKind.isEmpty() && !draft.numeroExterior.trimmed().isEmpty())
        kind = NumeroKind::Numero;
    out.numeroKind = kind.value_or(NumeroKind::DomicilioConocido);
    const bool numbered = out.numeroKind == NumeroKind::Numero;

    out.codigoPostal = draft.codigoPostal.trimmed();
    if (out.codigoPostal.isEmpty()) {
        if (numbered)
            read.add(Field::CodigoPostal, Rule::Required);
    } else if (!isDigits(out.codigoPostal, 5)) {
        read.add(Field::CodigoPostal, Rule::BadFormat);
    }

    out.asentamientoTipo = read.catalogueKey(draft.asentamientoTipo, Field::AsentamientoTipo, asentamientoTipos());
    out.asentamiento = read.text(draft.asentamiento, Field::Asentamiento, false, 100);
    out.vialidadTipo = read.catalogueKey(draft.vialidadTipo, Field::VialidadTipo, vialidadTipos());
    out.vialidad = read.text(draft.vialidad, Field::Vialidad, numbered, 120);
    if (numbered) {
        out.numeroExterior = read.text(draft.numeroExterior, Field::NumeroExterior, true, 20);
        out.numeroInterior = read.text(draft.numeroInterior, Field::NumeroInterior, false, 20);
    } else if (!kind) {
        read.add(Field::NumeroExterior, draft.numeroKind.isEmpty() ? Rule::Required : Rule::BadFormat);
    }
    out.entreVialidades = read.text(draft.entreVialidades, Field::EntreVialidades, false, 150);

    // Without a number, somebody must still find the home: by its street, or else by a description.
    const bool needsDescription = kind == NumeroKind::DomicilioConocido
        || (kind == NumeroKind::SinNumero && out.vialidad.isEmpty());
    out.referencias = read.text(draft.referencias, Field::Referencias, needsDescription, 250);

    if (!read.issues().isEmpty())
        return tl::unexpected<Issues>(Issues(read.issues()));
    return out;
}

DomicilioDraft draftOf(const Domicilio& d)
{
    return {.entidad = d.entidad.inegiCode(), .municipio = d.municipio, .localidad = d.localidad,
            .municipioClave = d.municipioClave, .localidadClave = d.localidadClave, .codigoPostal = d.codigoPostal,
            .asentamientoTipo = d.asentamientoTipo, .asentamiento = d.asentamiento, .vialidadTipo = d.vialidadTipo,
            .vialidad = d.vialidad, .numeroKind = keyOf(d.numeroKind), .numeroExterior = d.numeroExterior,
            .numeroInterior = d.numeroInterior, .entreVialidades = d.entreVialidades, .referencias = d.referencias};
}

QStringList domicilioLines(const Domicilio& d)
{
    QString home = joined({nameOf(d.vialidadTipo, vialidadTipos()), d.vialidad}, QLatin1String(" "));
    switch (d.numeroKind) {
    case NumeroKind::Numero:
        home += u' ' + d.numeroExterior;
        if (!d.numeroInterior.isEmpty())
            home += QStringLiteral(" int. ") + d.numeroInterior;
        break;
    case NumeroKind::SinNumero:
        home = joined({home, QStringLiteral("sin número")}, QLatin1String(" "));
        break;
    case NumeroKind::DomicilioConocido:
        home = joined({home, QStringLiteral("domicilio conocido")}, QLatin1String(", "));
        break;
    }
    home[0] = home[0].toUpper();
    const QString asentamiento
        = joined({nameOf(d.asentamientoTipo, asentamientoTipos()), d.asentamiento}, QLatin1String(" "));
    const QString description = d.vialidad.isEmpty() ? d.referencias : QString();
    const QString municipio = d.municipio == d.localidad ? QString() : d.municipio;

    QStringList lines{joined({home, asentamiento, description}, QLatin1String(", ")),
                      joined({d.localidad, municipio, d.entidad.name()}, QLatin1String(", "))};
    if (!d.codigoPostal.isEmpty())
        lines.append(QStringLiteral("C.P. ") + d.codigoPostal);
    return lines;
}

} // namespace padron::domain
