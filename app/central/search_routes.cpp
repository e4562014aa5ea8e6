// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/search_routes.h"

#include "central/api_errors.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/tls_context.h"

#include <httplib.h>

namespace padron::central {

using core::Result;

namespace {

constexpr char kPath[] = R"(/v1/busquedas/([0-9a-f-]{36})/([0-9]{1,10}))";

Result<QByteArray> answerTo(PadronSearch& search, const httplib::Request& request)
{
    const QString text = QString::fromStdString(request.matches[1]);
    const core::StoreId store(QUuid::fromString(text));
    bool isNumber = false;
    const quint32 epoch = QString::fromStdString(request.matches[2]).toUInt(&isNumber);
    if (store.isNull() || store.text() != text || !isNumber || epoch == 0)
        return core::fail(kRequestMalformed, QStringLiteral("URL"));
    return search.answer(store, epoch, QByteArray(request.body.data(), static_cast<qsizetype>(request.body.size())),
                         peerCertificateSha256(request.ssl));
}

} // namespace

void addSearchRoutes(httplib::Server& server, PadronSearch& search)
{
    server.Post(kPath, [&search](const httplib::Request& request, httplib::Response& response) {
        const auto answer = answerTo(search, request);
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

} // namespace padron::central
