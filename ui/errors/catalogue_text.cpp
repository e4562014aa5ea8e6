// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/catalogue_text.h"

#include <QCoreApplication>
#include <QLocale>

namespace padron::ui {

namespace {

constexpr char kContext[] = "padron::ui::CatalogueText";

QString words(const char* text)
{
    return QCoreApplication::translate(kContext, text);
}

QString kilometres(double value)
{
    const QLocale locale(QLocale::Spanish, QLocale::Mexico);
    if (value < 1)
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "a menos de 1 km"));
    return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "a %1 km en línea recta"))
        .arg(locale.toString(value, 'f', 0));
}

} // namespace

QString catalogueLabel(domain::CatalogueKind kind)
{
    using K = domain::CatalogueKind;
    switch (kind) {
    case K::CodigosPostales:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Códigos postales (SEPOMEX)"));
    case K::Municipios: return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Municipios (INEGI)"));
    case K::Localidades: return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Localidades (INEGI)"));
    case K::Clues: return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Unidades médicas (CLUES)"));
    case K::Modulos: break;
    }
    return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Módulos de registro"));
}

QString catalogueSource(domain::CatalogueKind kind)
{
    using K = domain::CatalogueKind;
    switch (kind) {
    case K::CodigosPostales:
        return words(QT_TRANSLATE_NOOP(
            "padron::ui::CatalogueText",
            "Lo descarga la institución del sitio de Correos de México: «Descarga de códigos postales», en texto, el "
            "archivo CPdescarga.txt. Su licencia no permite redistribuirlo: úselo aquí y no lo comparta."));
    case K::Municipios:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText",
                                       "Del sitio del INEGI: catálogo de claves de entidades, municipios y localidades "
                                       "(AGEEML), municipios de todo el país, en CSV."));
    case K::Localidades:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText",
                                       "Del mismo catálogo del INEGI (AGEEML): localidades de todo el país, en CSV. Son "
                                       "unas 300,000 filas."));
    case K::Clues:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText",
                                       "Del sitio de la Secretaría de Salud: catálogo CLUES del mes, en XLSX o CSV. Se "
                                       "toman las unidades en operación."));
    case K::Modulos: break;
    }
    return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText",
                                   "Lo hace la coordinación estatal: un CSV con clave, nombre, lugar, horario, "
                                   "requisitos, teléfono y cobertura de cada módulo."));
}

QString lineFaultText(domain::LineFault fault)
{
    using L = domain::LineFault;
    switch (fault) {
    case L::Columns:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "faltan columnas; la línea está cortada"));
    case L::TooLong: return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "es demasiado larga"));
    case L::Nul: return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "no es texto"));
    case L::OpenQuote:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "unas comillas se abren y no se cierran"));
    case L::CodigoPostal:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "el código postal no tiene 5 dígitos"));
    case L::Clave:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText",
                                       "la clave de entidad, municipio o localidad no es válida"));
    case L::Clues: return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "la CLUES no es válida"));
    case L::Nombre:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText",
                                       "el nombre falta, es demasiado largo o tiene caracteres de control"));
    case L::Texto:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText",
                                       "un dato es demasiado largo o tiene caracteres de control"));
    case L::Modalidad:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText",
                                       "la modalidad no es fijo, móvil, temporal ni brigada"));
    case L::Coordenadas:
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "las coordenadas no son de México"));
    case L::Fecha: return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "una fecha no se entiende"));
    case L::Cobertura: break;
    }
    return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText",
                                   "la cobertura no es de códigos postales ni de municipios"));
}

QString nearnessText(const ports::NearModulo& near)
{
    using N = ports::Nearness;
    QString why;
    switch (near.nearness) {
    case N::CubreCodigoPostal:
        why = words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Atiende su código postal"));
        break;
    case N::MismoCodigoPostal:
        why = words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Está en su código postal"));
        break;
    case N::MismoMunicipio:
        why = words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Está en su municipio"));
        break;
    case N::Distancia:
    case N::MismaEntidad: why = words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Está en su entidad")); break;
    }
    if (!near.kilometres)
        return near.nearness == N::Distancia ? words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Está cerca")) : why;
    if (near.nearness == N::Distancia) {
        const QString far = kilometres(*near.kilometres);
        return far.left(1).toUpper() + far.mid(1);
    }
    return why + QStringLiteral(", ") + kilometres(*near.kilometres);
}

QString moduloModalidad(const QString& key)
{
    if (key == QLatin1String("movil"))
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Módulo móvil"));
    if (key == QLatin1String("temporal"))
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Módulo temporal"));
    if (key == QLatin1String("brigada"))
        return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Brigada"));
    return words(QT_TRANSLATE_NOOP("padron::ui::CatalogueText", "Módulo fijo"));
}

} // namespace padron::ui
