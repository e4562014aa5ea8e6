// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/courier_routes.h"

#include "central/api_errors.h"
#include "central/courier_errors.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/tls_context.h"

#include <httplib.h>

#include <functional>

namespace padron::central {

using core::Result;

namespace {

using Take = std::function<Result<QByteArray>(const QByteArray& body, const httplib::Request& request)>;

Result<QByteArray> taken(CarriedPackages& packages, const httplib::Request& request, const Take& take)
{
    const QString text = QString::fromStdString(request.matches[1]);
    const core::StoreId courier(QUuid::fromString(text));
    bool isNumber = false;
    const quint32 epoch = QString::fromStdString(request.matches[2]).toUInt(&isNumber);
    if (courier.isNull() || courier.text() != text || !isNumber || epoch == 0)
        return core::fail(kRequestMalformed, QStringLiteral("URL"));
    PADRON_TRY(packages.admitCourier(courier, epoch, peerCertificateSha256(request.ssl)));
    auto answer = take({request.body.data(), static_cast<qsizetype>(request.body.size())}, request);
    if (!answer && answer.error().code == kDeviceRevoked) // whose package it is, not who brings it: no order is handed here
        return core::fail(kCarriedRevoked);
    return answer;
}

void addRoute(httplib::Server& server, CarriedPackages& packages, const char* path, const Take& take)
{
    server.Post(path, [&packages, take](const httplib::Request& request, httplib::Response& response) {
        const auto answer = taken(packages, request, take);
        if (answer) {
            response.status = 200;
            response.set_content(answer->constData(), static_cast<size_t>(answer->size()), "application/cose");
            return;
        }
        const ApiError out = apiErrorOf(answer.error());
        if (out.status >= 500)
            logFault("falla", {{QStringLiteral("codigo"), answer.error().printedId()},
                               {QStringLiteral("detalle"), answer.error().detail}});
        response.status = out.status;
        response.set_content(out.body.constData(), static_cast<size_t>(out.body.size()), "application/json");
    });
}

} // namespace

void addCourierRoutes(httplib::Server& server, CarriedPackages& packages)
{
    addRoute(server, packages, R"(/v1/mensajeria/lotes/([0-9a-f-]{36})/([0-9]{1,10}))",
             [&packages](const QByteArray& body, const httplib::Request&) { return packages.takeBatch(body); });
    addRoute(server, packages, R"(/v1/mensajeria/adjuntos/([0-9a-f-]{36})/([0-9]{1,10}))",
             [&packages](const QByteArray& body, const httplib::Request&) { return packages.takePage(body); });
    addRoute(server, packages, R"(/v1/mensajeria/flujo/([0-9a-f-]{36})/([0-9]{1,10}))",
             [&packages](const QByteArray& body, const httplib::Request& request) -> Result<QByteArray> {
                 bool isNumber = true;
                 const std::string from = request.get_param_value("desde");
                 const quint64 position = from.empty() ? 0 : QString::fromStdString(from).toULongLong(&isNumber);
                 if (!isNumber)
                     return core::fail(kRequestMalformed, QStringLiteral("desde"));
                 return packages.answerRequest(body, position);
             });
}

} // namespace padron::central
