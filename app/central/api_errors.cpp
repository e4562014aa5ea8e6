// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api_errors.h"

#include "central/courier_errors.h"
#include "central/errors.h"
#include "central/page_errors.h"
#include "central/room_errors.h"
#include "central/search_errors.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace padron::central {

namespace {

struct Row
{
    core::ErrorCode code;
    int status;
    const char* key;
};

constexpr Row kRows[] = {
    {kRequestMalformed, 400, "mensaje-malformado"},
    {kSignatureInvalid, 400, "firma-invalida"},
    {kCertificateNeeded, 403, "certificado-ajeno"},
    {kCertificateOver, 403, "certificado-vencido"},
    {kDeviceRevoked, 403, "equipo-revocado"},
    {kCarriedRevoked, 403, "paquete-de-equipo-revocado"},
    {kDeviceNotFound, 404, "equipo-desconocido"},
    {kCloneDetected, 409, "lote-clonado"},
    {kBatchAhead, 409, "lote-adelantado"},
    {kChainDiscontinuous, 409, "cadena-discontinua"},
    {kCodeUnknown, 404, "codigo-desconocido"},
    {kCodeSpent, 409, "codigo-usado-o-vencido"},
    {kAlreadyEnrolled, 409, "equipo-ya-dado-de-alta"},
    {kModuleFull, 409, "modulo-sin-numeros"},
    {kModuleClosed, 409, "modulo-cerrado"},
    {kLengthRequired, 411, "falta-longitud"},
    {kTooLarge, 413, "demasiado-grande"},
    {kEncodingRefused, 415, "codificacion-no-admitida"},
    {kRouteUnknown, 404, "ruta-desconocida"},
    {kPageNotAnnounced, 404, "adjunto-no-anunciado"},
    {kPageElsewhere, 409, "adjunto-desfasado"},
    {kPageAltered, 422, "adjunto-alterado"},
    {kSearchesExceeded, 429, "busquedas-en-exceso"},
    {kShelfFull, 507, "sin-espacio"},
    {kStoreFull, 507, "padron-sin-espacio"},
    {kShelfUnavailable, 503, "adjuntos-no-disponibles"},
    {kStoreUnavailable, 503, "padron-no-disponible"},
};

} // namespace

ApiError apiErrorOf(const core::Error& error)
{
    const auto* row =
        std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& r) { return r.code == error.code; });
    const bool known = row != std::end(kRows);
    QJsonObject body{{QStringLiteral("codigo"), error.printedId()},
                     {QStringLiteral("clave"), known ? QLatin1String(row->key) : QLatin1String("error-interno")}};
    if (error.code == kBatchAhead || error.code == kChainDiscontinuous || error.code == kPageElsewhere)
        body.insert(QStringLiteral("esperado"), error.detail.toLongLong());
    if (error.code == kDeviceRevoked && !error.detail.isEmpty()) // signed: nobody in between can make one
        body.insert(QStringLiteral("orden"), error.detail);
    return {known ? row->status : 500, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

} // namespace padron::central
