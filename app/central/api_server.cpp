// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api_server.h"

#include "central/api_errors.h"
#include "central/courier_routes.h"
#include "central/errors.h"
#include "central/log_event.h"
#include "central/serving_threads.h"
#include "central/page_routes.h"
#include "central/search_routes.h"
#include "central/tls_context.h"

#include <QFile>
#include <QRegularExpression>

#include <httplib.h>

#include <algorithm>

// Resources of a static library must be asked for, outside any namespace.
static void loadDocument()
{
    Q_INIT_RESOURCE(central);
}

namespace padron::central {

using core::Result;

namespace {

constexpr std::size_t kMostThreads = 1000; ///< of a fixed pool, slow clients take every thread
constexpr size_t kMaxBody = 2 * 1024 * 1024;
constexpr uint64_t kMostDiscarded = 4 * 1024 * 1024; ///< so that an answer arrives; whoever sends more gets none
constexpr size_t kMostOfStrangers = 64 * 1024; ///< of whom nothing is known yet; an enrolment is far less
constexpr time_t kReadSeconds = 20, kWriteSeconds = 20, kIdleSeconds = 2;
constexpr char kCose[] = "application/cose", kJson[] = "application/json";

QByteArray bytesOf(const std::string& text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

void answer(httplib::Response& response, int status, const QByteArray& body, const char* type)
{
    response.status = status;
    response.set_content(body.constData(), static_cast<size_t>(body.size()), type);
}

void answerError(httplib::Response& response, const core::Error& error)
{
    const ApiError out = apiErrorOf(error);
    if (out.status >= 500)
        logFault("falla", {{QStringLiteral("codigo"), error.printedId()}, {QStringLiteral("detalle"), error.detail}});
    answer(response, out.status, out.body, kJson);
}

void answerWith(httplib::Response& response, const Result<QByteArray>& result)
{
    if (result)
        answer(response, 200, *result, kCose);
    else
        answerError(response, result.error());
}

/// Path parts "{store}/{epoch}" that the route's expression let through.
Result<std::pair<core::StoreId, quint32>> deviceIn(const httplib::Request& request)
{
    const QString text = QString::fromStdString(request.matches[1]);
    const core::StoreId store(QUuid::fromString(text));
    bool isNumber = false;
    const quint32 epoch = QString::fromStdString(request.matches[2]).toUInt(&isNumber);
    if (store.isNull() || store.text() != text || !isNumber || epoch == 0)
        return core::fail(kRequestMalformed, QStringLiteral("URL"));
    return std::pair(store, epoch);
}

/// Only of routes that are ours: what else somebody may write in a path is nobody's business.
QString loggedPath(const httplib::Request& request)
{
    const QString path = QString::fromStdString(request.path);
    static const QRegularExpression kOurs(QStringLiteral("^/v1/[a-z]+(/[a-z]+)?(\\.json|(/[0-9a-f-]{36}/[0-9]{1,19}(/([0-9]{1,19}|[0-9a-f]{64}))?)?)$"));
    return kOurs.match(path).hasMatch() ? path : QStringLiteral("?");
}

bool hasBody(const std::string& method)
{
    return method != "GET" && method != "HEAD" && method != "OPTIONS";
}

size_t mostBytes(const httplib::Request& request, bool isOurs)
{
    if (!isOurs || request.path == sync::kEnrolPath)
        return kMostOfStrangers;
    return request.path.rfind("/v1/adjuntos/", 0) == 0 ? static_cast<size_t>(PageShelf::kMostChunk) : kMaxBody;
}

/// Before anything is read: chunked bodies would pass under the length limit, compressed ones would grow past it.
httplib::Server::HandlerResponse refuseOddBodies(const httplib::Request& request, httplib::Response& response)
{
    const auto refuse = [&](core::ErrorCode code) {
        answerError(response, {code});
        const auto length = request.get_header_value<uint64_t>("Content-Length");
        const bool isKnown = !request.has_header("Transfer-Encoding") && request.has_header("Content-Length");
        if (!isKnown || !discard(request.ssl, std::min(length, kMostDiscarded)) || length > kMostDiscarded)
            readNoMore(request.ssl); // what is left of the body must not be taken for the next request
        return httplib::Server::HandlerResponse::Handled;
    };
    if (request.has_header("Transfer-Encoding") || (hasBody(request.method) && !request.has_header("Content-Length")))
        return refuse(kLengthRequired);
    const auto length = request.get_header_value<uint64_t>("Content-Length");
    if (length > kMaxBody)
        return refuse(kTooLarge); // httplib would read it to its end first
    if (length > kMostOfStrangers) { // smaller ones are read, and their route says what it says
        const bool isOurs = peerIsOurs(request.ssl);
        if (length > mostBytes(request, isOurs))
            return refuse(isOurs || request.path == sync::kEnrolPath ? kTooLarge : kCertificateNeeded);
    }
    const std::string type = request.get_header_value("Content-Type");
    if (request.has_header("Content-Encoding") ||
        (hasBody(request.method) && (type.rfind("multipart/", 0) == 0 || type.rfind("application/x-www-form", 0) == 0)))
        return refuse(kEncodingRefused);
    return httplib::Server::HandlerResponse::Unhandled;
}

} // namespace

struct ApiServer::Impl
{
    Impl(CentralStore& s, Enroller& e, BatchIntake& i, StreamReader& r, const KeyFolder& keys, const ConnectionTimes& times)
        : store(s), enroller(e), intake(i), reader(r), deadlines(times),
          server([this, &keys](SSL_CTX& context) { return setUpTls(context, keys) && deadlines.watch(context); })
    {
    }

    void setLimits();
    void setRoutes();
    void health(httplib::Response& response);
    void putBatch(const httplib::Request& request, httplib::Response& response);
    void getStream(const httplib::Request& request, httplib::Response& response);

    CentralStore& store;
    Enroller& enroller;
    BatchIntake& intake;
    BatchArrivals* arrivals = nullptr;
    StreamReader& reader;
    ConnectionDeadlines deadlines;
    httplib::SSLServer server;
    socket_t listening = INVALID_SOCKET;
};

void ApiServer::Impl::setLimits()
{
    server.new_task_queue = [] { return new ServingThreads(kMostThreads); };
    server.set_payload_max_length(kMaxBody);
    server.set_read_timeout(kReadSeconds);
    server.set_write_timeout(kWriteSeconds);
    server.set_keep_alive_timeout(kIdleSeconds);
    server.set_keep_alive_max_count(1000);
    server.set_tcp_nodelay(true);
    server.set_socket_options([this](socket_t socket) {
        listening = socket; // the last one that it tries is the one it binds
        // Not SO_REUSEPORT, httplib's default: two servers would share the port without a word.
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server.set_pre_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        if (hasBody(request.method))
            acknowledgeAtOnce(request.ssl);
        deadlines.headersCame(request.ssl, std::min<uint64_t>(request.get_header_value<uint64_t>("Content-Length"), kMaxBody));
        return refuseOddBodies(request, response);
    });
    server.set_post_routing_handler([this](const httplib::Request& request, httplib::Response& response) {
        deadlines.answerGoes(request.ssl, response.body.size());
    });
    server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
        if (!response.body.empty())
            return;
        const int status = response.status;
        answerError(response, {status == 413 ? kTooLarge : status == 404 ? kRouteUnknown : kRequestMalformed});
        response.status = status;
    });
    server.set_exception_handler([](const httplib::Request&, httplib::Response& response, std::exception_ptr) {
        answerError(response, {core::kInternal, QStringLiteral("exception")});
    });
    server.set_logger([this](const httplib::Request& request, const httplib::Response& response) {
        deadlines.answerSent(request.ssl);
        logEvent("http", {{QStringLiteral("metodo"), QString::fromStdString(request.method)},
                          {QStringLiteral("ruta"), loggedPath(request)},
                          {QStringLiteral("estado"), response.status},
                          {QStringLiteral("entra"), static_cast<qint64>(request.body.size())},
                          {QStringLiteral("sale"), static_cast<qint64>(response.body.size())}});
    });
}

void ApiServer::Impl::setRoutes()
{
    server.Post(sync::kEnrolPath, [this](const httplib::Request& request, httplib::Response& response) {
        answerWith(response, enroller.enrol(bytesOf(request.body)));
    });
    server.Put(R"(/v1/lotes/([0-9a-f-]{36})/([0-9]{1,10})/([0-9]{1,19}))",
               [this](const httplib::Request& request, httplib::Response& response) { putBatch(request, response); });
    server.Get(R"(/v1/flujo/([0-9a-f-]{36})/([0-9]{1,10}))",
               [this](const httplib::Request& request, httplib::Response& response) { getStream(request, response); });
    server.Get("/v1/salud", [this](const httplib::Request&, httplib::Response& response) { health(response); });
    server.Get("/v1/openapi.json", [](const httplib::Request&, httplib::Response& response) {
        answer(response, 200, openApiDocument(), kJson);
    });
}

void ApiServer::Impl::health(httplib::Response& response)
{
    const auto tx = store.begin();
    const auto lists = tx ? (*tx)->lists() : tl::unexpected(tx.error());
    if (!lists)
        return answerError(response, lists.error());
    answer(response, 200, R"({"estado":"ok"})", kJson);
}

void ApiServer::Impl::putBatch(const httplib::Request& request, httplib::Response& response)
{
    const auto device = deviceIn(request);
    bool isNumber = false;
    const quint64 number = QString::fromStdString(request.matches[3]).toULongLong(&isNumber);
    if (!device || !isNumber || number == 0)
        return answerError(response, {kRequestMalformed, QStringLiteral("URL")});
    const sync::BatchHeader named{device->first, device->second, number};
    if (!arrivals || request.get_header_value("Prefer") != "respond-async")
        return answerWith(response, intake.receive(named, bytesOf(request.body), peerCertificateSha256(request.ssl)));
    const auto kept = arrivals->receive(named, bytesOf(request.body), peerCertificateSha256(request.ssl));
    if (!kept)
        return answerError(response, kept.error());
    answer(response, kept->isReceipt ? 200 : 202, kept->bytes, kCose);
}

void ApiServer::Impl::getStream(const httplib::Request& request, httplib::Response& response)
{
    const auto device = deviceIn(request);
    bool isNumber = false;
    const quint64 from = QString::fromStdString(request.get_param_value("desde")).toULongLong(&isNumber);
    if (!device || !isNumber)
        return answerError(response, {kRequestMalformed, QStringLiteral("URL")});
    answerWith(response, reader.page(device->first, device->second, from, peerCertificateSha256(request.ssl)));
}

ApiServer::ApiServer(CentralStore& store, Enroller& enroller, BatchIntake& intake, StreamReader& reader,
                     const KeyFolder& keys, const ConnectionTimes& times)
    : m_impl(std::make_unique<Impl>(store, enroller, intake, reader, keys, times))
{
    m_impl->setLimits();
    m_impl->setRoutes();
}

ApiServer::~ApiServer() = default;

void ApiServer::addArrivals(BatchArrivals& arrivals)
{
    m_impl->arrivals = &arrivals;
}

void ApiServer::addPages(PageShelf& shelf)
{
    addPageRoutes(m_impl->server, shelf);
}

void ApiServer::addCourier(CarriedPackages& packages)
{
    addCourierRoutes(m_impl->server, packages);
}

void ApiServer::addSearch(PadronSearch& search)
{
    addSearchRoutes(m_impl->server, search);
}

Result<int> ApiServer::bind(const QString& address, int port)
{
    if (!m_impl->server.is_valid())
        return core::fail(kKeyFileBroken, QStringLiteral("TLS"));
    const std::string host = address.toStdString();
    const int bound = port == 0                                 ? m_impl->server.bind_to_any_port(host)
                      : m_impl->server.bind_to_port(host, port) ? port
                                                                : -1;
    if (bound <= 0)
        return core::fail(kCannotListen, QString::number(port));
    // httplib lets five wait to be accepted; a sixth is dropped without a word, and its laptop tries again a second later
    ::listen(m_impl->listening, SOMAXCONN);
    return bound;
}

void ApiServer::listen()
{
    m_impl->server.listen_after_bind();
}

void ApiServer::stop()
{
    m_impl->deadlines.endAll();
    m_impl->server.stop();
}

QByteArray openApiDocument()
{
    loadDocument();
    QFile file(QStringLiteral(":/padron/central/openapi.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace padron::central
