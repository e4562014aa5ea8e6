// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/consulta_simulator.h"

#include "practice/loopback_pki.h"

// The library's header is not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <httplib.h>
#pragma GCC diagnostic pop

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace padron::practice {

namespace {

bool setUp(SSL_CTX& context, const Leaf& leaf, const Authority& shown)
{
    SSL_CTX* ctx = &context;
    return SSL_CTX_set_min_proto_version(ctx, TLS1_2_VERSION) == 1
        && SSL_CTX_use_certificate(ctx, leaf.certificate.get()) == 1
        && SSL_CTX_use_PrivateKey(ctx, leaf.key.get()) == 1
        && SSL_CTX_add1_chain_cert(ctx, shown.certificate.get()) == 1;
}

LeafOptions optionsOf(ConsultaSimulator::Certificate certificate)
{
    LeafOptions options;
    if (certificate == ConsultaSimulator::Certificate::OtherHost)
        options.names = "DNS:otra.institucion.ejemplo,IP:127.0.0.2";
    if (certificate == ConsultaSimulator::Certificate::Expired)
        options.secondsFromNow = -60;
    return options;
}

QByteArray json(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

struct ConsultaSimulator::Inside
{
    explicit Inside(Certificate certificate)
        : leaf(makeLeaf(certificate == Certificate::OtherAuthority ? other : ca, optionsOf(certificate))),
          server([&](SSL_CTX& context) {
              return setUp(context, leaf, certificate == Certificate::OtherAuthority ? other : ca);
          })
    {
    }
    void handle(const httplib::Request& request, httplib::Response& response);

    Authority ca, other;
    Leaf leaf;
    httplib::SSLServer server;
    int port = 0;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable changes;
    bool ended = false;
    int resumed = 0;
    QHash<QString, Reply> replies;
    Reply toAll = noEncontrada();
    QList<Seen> seen;
};

void ConsultaSimulator::Inside::handle(const httplib::Request& request, httplib::Response& response)
{
    std::unique_lock lock(mutex);
    const auto header = [&request](const char* name) {
        return QByteArray::fromStdString(request.get_header_value(name));
    };
    const QByteArray body = QByteArray::fromStdString(request.body);
    seen.append({QByteArray::fromStdString(request.target), body, header("Authorization"), header("Cookie")});
    const QString curp = QJsonDocument::fromJson(body).object().value(u"curp").toString();
    const auto now = [&] { return replies.value(curp, toAll); };
    if (now().never) {
        const int before = resumed;
        changes.wait(lock, [&] { return ended || resumed != before; });
    }
    if (now().delayMs > 0)
        changes.wait_for(lock, std::chrono::milliseconds(now().delayMs), [this] { return ended; });
    const Reply reply = now();
    lock.unlock();

    if (header("Authorization") != secret() || curp.isEmpty()) {
        response.status = curp.isEmpty() ? 400 : 401;
        return;
    }
    response.status = reply.status;
    response.set_header("Set-Cookie", "portal=1");
    if (!reply.location.isEmpty())
        response.set_header("Location", reply.location.toStdString());
    if (!reply.cut)
        return response.set_content(reply.body.toStdString(), reply.contentType.toStdString());
    const auto sent = std::make_shared<QByteArray>(reply.body);
    response.set_content_provider(static_cast<size_t>(reply.body.size() + 100), reply.contentType.toStdString(),
                                  [sent](size_t offset, size_t, httplib::DataSink& sink) {
                                      return offset == 0
                                          && sink.write(sent->constData(), static_cast<size_t>(sent->size()));
                                  });
}

ConsultaSimulator::ConsultaSimulator(Certificate certificate) : m_inside(std::make_unique<Inside>(certificate))
{
    Inside* inside = m_inside.get();
    const auto handler = [inside](const httplib::Request& request, httplib::Response& response) {
        inside->handle(request, response);
    };
    inside->server.Get(".*", handler);
    inside->server.Post(".*", handler);
    inside->server.set_keep_alive_timeout(1);
    inside->port = inside->server.bind_to_any_port("127.0.0.1");
    inside->thread = std::thread([inside] { inside->server.listen_after_bind(); });
    while (!inside->server.is_running())
        std::this_thread::yield();
}

ConsultaSimulator::~ConsultaSimulator()
{
    {
        const std::lock_guard lock(m_inside->mutex);
        m_inside->ended = true;
    }
    m_inside->changes.notify_all();
    m_inside->server.stop();
    m_inside->thread.join();
}

ConsultaSimulator::Reply ConsultaSimulator::noEncontrada()
{
    return {.body = json({{QStringLiteral("resultado"), 2}})};
}

ConsultaSimulator::Reply ConsultaSimulator::sinDerechohabiencia()
{
    return {.body = json({{QStringLiteral("resultado"), 3}})};
}

ConsultaSimulator::Reply ConsultaSimulator::vigente(const Person& person, const QString& fechaHora)
{
    return {.body = json({{QStringLiteral("resultado"), 4},
                          {QStringLiteral("curp"), person.curp},
                          {QStringLiteral("nombre"), person.nombres},
                          {QStringLiteral("primerApellido"), person.primerApellido},
                          {QStringLiteral("segundoApellido"), person.segundoApellido},
                          {QStringLiteral("numeroSeguridadSocial"), person.numero},
                          {QStringLiteral("tipoDerechohabiente"),
                           person.titular ? QStringLiteral("Titular") : QStringLiteral("Beneficiario")},
                          {QStringLiteral("fechaHora"), fechaHora}})};
}

void ConsultaSimulator::answer(const QString& curp, const Reply& reply)
{
    const std::lock_guard lock(m_inside->mutex);
    m_inside->replies.insert(curp, reply);
}

void ConsultaSimulator::answerAll(const Reply& reply)
{
    const std::lock_guard lock(m_inside->mutex);
    m_inside->toAll = reply;
}

void ConsultaSimulator::resume()
{
    {
        const std::lock_guard lock(m_inside->mutex);
        ++m_inside->resumed;
    }
    m_inside->changes.notify_all();
}

QList<ConsultaSimulator::Seen> ConsultaSimulator::seen() const
{
    const std::lock_guard lock(m_inside->mutex);
    return m_inside->seen;
}

QByteArray ConsultaSimulator::setupJson() const
{
    return json({{QStringLiteral("url"), QStringLiteral("https://127.0.0.1:%1/derechohabiencia").arg(m_inside->port)},
                 {QStringLiteral("encabezado"), QStringLiteral("Authorization")},
                 {QStringLiteral("valor"), QString::fromLatin1(secret())},
                 {QStringLiteral("autoridad"), QString::fromLatin1(pemOf(m_inside->ca.certificate.get()))}});
}

QByteArray ConsultaSimulator::fileJson(const char* institucion) const
{
    return json({{QString::fromLatin1(institucion), QJsonDocument::fromJson(setupJson()).object()}});
}

} // namespace padron::practice
