// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/certificado_look.h"

#include "printing/card_sheet.h"
#include "printing/errors.h"
#include "printing/template_json.h"
#include "usecases/paper_setup.h"

#include <QFile>
#include <QJsonDocument>

namespace padron::printing {

namespace {

constexpr int kFormat = 1;
constexpr qsizetype kLongestText = 300, kLongestName = 80;

/// With the one field that each may name.
constexpr std::pair<const char*, const char*> kTexts[] = {
    {"titulo", ""},        {"titulo_actualizacion", ""}, {"clues", "clues"},       {"equipo", "equipo"},
    {"sin_codigo", ""},    {"sin_codigo_nota", ""},      {"codigo", ""},           {"codigo_nota", "equipo"},
    {"folio", ""},         {"nombre", ""},               {"nacimiento", ""},       {"sexo", ""},
    {"entidad", ""},       {"curp", ""},                 {"domicilio", ""},        {"familia", ""},
    {"folio_familia", ""}, {"titular", ""},              {"integrantes", ""},      {"integrantes_todos", "cuantos"},
    {"integrantes_mas", "cuantos"}, {"registro", ""},    {"actualizacion", "motivo"}, {"atendio", ""},
    {"atencion", ""},      {"constancia", ""},           {"constancia_actualizacion", ""}};

QColor colorOf(TemplateReader& read, const char* key)
{
    const QString text = read.text(QLatin1String(key), 7);
    const QColor color = text.size() == 7 && text.startsWith(u'#') ? QColor(text) : QColor();
    if (!color.isValid())
        read.fault(kTemplateValueFaulty, QLatin1String(key));
    return color;
}

core::Result<void> readColors(const QJsonObject& object, CertificadoLook& look)
{
    TemplateReader read(object, QStringLiteral("colores"));
    for (const auto& [key, color] : {std::pair("acento", &look.accent), std::pair("fondo", &look.pale), std::pair("texto", &look.text),
                                     std::pair("tenue", &look.muted), std::pair("linea", &look.line)})
        *color = colorOf(read, key);
    return read.end();
}

core::Result<void> readMeasures(const QJsonObject& object, CertificadoLook& look)
{
    TemplateReader read(object, QStringLiteral("medidas")); // within them everything keeps its place on the page
    look.left = read.number(QStringLiteral("izquierda"), 8, 30);
    look.right = read.number(QStringLiteral("derecha"), 185, kLetterMm.width() - 8);
    look.top = read.number(QStringLiteral("arriba"), 18, 30);
    look.qrColumn = read.number(QStringLiteral("columna_qr"), 42, 60);
    look.foot = read.number(QStringLiteral("pie"), 240, 252);
    return read.end();
}

core::Result<void> readTexts(const QJsonObject& object, CertificadoLook& look)
{
    TemplateReader read(object, QStringLiteral("textos"));
    for (const auto& [key, field] : kTexts) {
        const QString text = read.text(QLatin1String(key), kLongestText);
        const QString named = QStringLiteral("{%1}").arg(QLatin1String(field));
        if (QString(text).remove(named).contains(u'{'))
            read.fault(kTemplateKeyUnknown, QLatin1String(key));
        look.texts.insert(QLatin1String(key), text);
    }
    return read.end();
}

} // namespace

core::Result<CertificadoLook> parseCertificado(const QByteArray& json)
{
    const QJsonDocument document
        = json.size() > usecases::kMostTemplateBytes ? QJsonDocument() : QJsonDocument::fromJson(json);
    if (!document.isObject())
        return core::fail(kTemplateNotJson);
    TemplateReader root(document.object(), {});
    if (document.object().value(u"formato").toInt() != kFormat || document.object().value(u"papel").toString() != u"certificado")
        return core::fail(kTemplateNewer);
    root.number(QStringLiteral("formato"), kFormat, kFormat);
    root.text(QStringLiteral("papel"), kLongestName);
    CertificadoLook look;
    look.id = root.text(QStringLiteral("plantilla"), kLongestName);
    look.name = root.text(QStringLiteral("nombre"), kLongestName);
    PADRON_TRY(readColors(root.object(QStringLiteral("colores")), look));
    PADRON_TRY(readMeasures(root.object(QStringLiteral("medidas")), look));
    PADRON_TRY(readTexts(root.object(QStringLiteral("textos")), look));
    TemplateReader place(root.object(QStringLiteral("lugar_logo")), QStringLiteral("lugar_logo"));
    look.logoBox = place.box(kLetterMm);
    PADRON_TRY(place.end());
    PADRON_ASSIGN(look.logo, root.logo());
    PADRON_TRY(root.end());
    return look;
}

core::Result<CertificadoLook> shippedCertificado()
{
    QFile file(QStringLiteral(":/plantillas/certificado.json"));
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(kTemplateUnreadable);
    return parseCertificado(file.readAll());
}

} // namespace padron::printing
