// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/derechohabiencia_setup.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace padron::usecases {

namespace {

constexpr qsizetype kMostFile = 64 * 1024;

core::Result<QJsonObject> objectOf(const QByteArray& json, const char* what)
{
    QJsonParseError error;
    const QJsonDocument document = json.size() > kMostFile ? QJsonDocument() : QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return core::fail(kConsultaSetupUnreadable, QLatin1String(what));
    return document.object();
}

bool isHeaderText(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7f; });
}

bool isHeaderName(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

/// Names of `object` that are given, put where they belong; one that is unknown or empty is a slip of the file.
bool takeNames(const QJsonObject& object, const QMap<QString, QString*>& names)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        QString* name = names.value(it.key());
        if (!name || it.value().toString().isEmpty())
            return false;
        *name = it.value().toString();
    }
    return true;
}

} // namespace

core::Result<QMap<domain::Institucion, QByteArray>> splitConsultaFile(const QByteArray& json)
{
    PADRON_ASSIGN(const QJsonObject file, objectOf(json, "json"));
    QMap<domain::Institucion, QByteArray> parts;
    for (auto it = file.begin(); it != file.end(); ++it) {
        const auto institucion = domain::institucionByKey(it.key());
        if (!institucion || !it.value().isObject())
            return core::fail(kConsultaSetupUnreadable, QStringLiteral("imss, issste"));
        const QByteArray part = QJsonDocument(it.value().toObject()).toJson(QJsonDocument::Compact);
        PADRON_TRY(parseConsultaSetup(part));
        parts.insert(*institucion, part);
    }
    if (parts.isEmpty())
        return core::fail(kConsultaSetupUnreadable, QStringLiteral("imss, issste"));
    return parts;
}

core::Result<ports::ConsultaSetup> parseConsultaSetup(const QByteArray& json)
{
    PADRON_ASSIGN(const QJsonObject part, objectOf(json, "json"));
    static const QStringList known{QStringLiteral("url"),       QStringLiteral("encabezado"), QStringLiteral("valor"),
                                   QStringLiteral("autoridad"), QStringLiteral("campos"),     QStringLiteral("resultados"),
                                   QStringLiteral("tipos")};
    for (const QString& key : part.keys())
        if (!known.contains(key))
            return core::fail(kConsultaSetupUnreadable, known.join(u' '));

    ports::ConsultaSetup setup;
    setup.url = QUrl(part.value(u"url").toString(), QUrl::StrictMode);
    if (!setup.url.isValid() || setup.url.scheme() != u"https" || setup.url.host().isEmpty()
        || !setup.url.userInfo().isEmpty() || setup.url.hasFragment())
        return core::fail(kConsultaSetupUnreadable, QStringLiteral("url"));
    setup.header = part.value(u"encabezado").toString().toUtf8();
    setup.secret = part.value(u"valor").toString().toUtf8();
    if (!isHeaderName(setup.header) || !isHeaderText(setup.secret) || setup.header.isEmpty() != setup.secret.isEmpty())
        return core::fail(kConsultaSetupUnreadable, QStringLiteral("encabezado, valor"));
    setup.authorityPem = part.value(u"autoridad").toString().toUtf8();

    const QMap<QString, QString*> campos{
        {QStringLiteral("peticion"), &setup.askedName},
        {QStringLiteral("resultado"), &setup.resultado},
        {QStringLiteral("curp"), &setup.curp},
        {QStringLiteral("nombres"), &setup.nombres},
        {QStringLiteral("primerApellido"), &setup.primerApellido},
        {QStringLiteral("segundoApellido"), &setup.segundoApellido},
        {QStringLiteral("numero"), &setup.numero},
        {QStringLiteral("tipo"), &setup.tipo},
        {QStringLiteral("fechaHora"), &setup.fechaHora}};
    if (!takeNames(part.value(u"campos").toObject(), campos))
        return core::fail(kConsultaSetupUnreadable, QStringLiteral("campos"));

    using R = domain::ResultadoConsulta;
    const QList<R> resultados{R::SinRespuesta, R::CurpNoEncontrada, R::SinDerechohabiencia, R::Vigente};
    QStringList told{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), QStringLiteral("4")};
    QMap<QString, QString*> names;
    for (int i = 0; i < resultados.size(); ++i)
        names.insert(domain::keyOf(resultados[i]), &told[i]);
    if (!takeNames(part.value(u"resultados").toObject(), names))
        return core::fail(kConsultaSetupUnreadable, QStringLiteral("resultados"));
    for (int i = 0; i < resultados.size(); ++i)
        setup.resultados.insert(told[i], resultados[i]);
    QString titular = QStringLiteral("Titular"), beneficiario = QStringLiteral("Beneficiario");
    if (!takeNames(part.value(u"tipos").toObject(),
                   {{QStringLiteral("titular"), &titular}, {QStringLiteral("beneficiario"), &beneficiario}}))
        return core::fail(kConsultaSetupUnreadable, QStringLiteral("tipos"));
    setup.tipos = {{titular, domain::TipoDerechohabiente::Titular},
                   {beneficiario, domain::TipoDerechohabiente::Beneficiario}};
    if (setup.resultados.size() != resultados.size() || setup.tipos.size() != 2) // two that say the same
        return core::fail(kConsultaSetupUnreadable, QStringLiteral("resultados, tipos"));
    return setup;
}

} // namespace padron::usecases
