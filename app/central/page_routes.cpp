// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/page_routes.h"

#include "central/api_errors.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/tls_context.h"

#include <httplib.h>

namespace padron::central {

using core::Result;

namespace {

constexpr char kPath[] = R"(/v1/adjuntos/([0-9a-f-]{36})/([0-9]{1,10})/([0-9a-f]{64}))";
constexpr int kWhole = 200, kMoreIsMissing = 202;

Result<PageName> pageIn(const httplib::Request& request)
{
    const QString store = QString::fromStdString(request.matches[1]);
    bool isNumber = false;
    PageName page{core::StoreId(QUuid::fromString(store)), QString::fromStdString(request.matches[2]).toUInt(&isNumber),
                  QByteArray::fromHex(QByteArray::fromStdString(request.matches[3]))};
    if (page.store.isNull() || page.store.text() != store || !isNumber || page.epoch == 0)
        return core::fail(kRequestMalformed, QStringLiteral("URL"));
    return page;
}

void answer(httplib::Response& response, int status, const QByteArray& body, const char* type)
{
    response.status = status;
    response.set_content(body.constData(), static_cast<size_t>(body.size()), type);
}

void answerWith(httplib::Response& response, const Result<PageStanding>& standing)
{
    if (standing && !standing->receipt.isEmpty())
        return answer(response, kWhole, standing->receipt, "application/cose");
    if (standing)
        return answer(response, kMoreIsMissing, R"({"siguiente":)" + QByteArray::number(standing->next) + '}', "application/json");
    const ApiError out = apiErrorOf(standing.error());
    if (out.status >= 500)
        logFault("falla", {{QStringLiteral("codigo"), standing.error().printedId()},
                           {QStringLiteral("detalle"), standing.error().detail}});
    answer(response, out.status, out.body, "application/json");
}

} // namespace

void addPageRoutes(httplib::Server& server, PageShelf& shelf)
{
    server.Get(kPath, [&shelf](const httplib::Request& request, httplib::Response& response) {
        const auto page = pageIn(request);
        answerWith(response, page ? shelf.standing(*page, peerCertificateSha256(request.ssl))
                                  : Result<PageStanding>(tl::unexpected(page.error())));
    });
    server.Put(kPath, [&shelf](const httplib::Request& request, httplib::Response& response) {
        const auto page = pageIn(request);
        bool isNumber = false;
        const qint64 from = QString::fromStdString(request.get_param_value("desde")).toLongLong(&isNumber);
        if (!page || !isNumber || from < 0)
            return answerWith(response, core::fail(kRequestMalformed, QStringLiteral("URL")));
        const QByteArray bytes(request.body.data(), static_cast<qsizetype>(request.body.size()));
        answerWith(response, shelf.take(*page, from, bytes, peerCertificateSha256(request.ssl)));
    });
}

} // namespace padron::central
