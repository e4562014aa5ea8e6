// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/test_centre.h"

// The library's header is not written for our warnings.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <httplib.h>
#pragma GCC diagnostic pop

#include <condition_variable>
#include <mutex>
#include <thread>

namespace padron::test {

namespace {

int takeAnyPeer(int, X509_STORE_CTX*)
{
    return 1; // the centre's routes look at certificates, not its handshake
}

bool setUp(SSL_CTX& context, const Leaf& leaf, const TestCa& shown)
{
    SSL_CTX* ctx = &context;
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, takeAnyPeer);
    return SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION) == 1 &&
           SSL_CTX_use_certificate(ctx, leaf.certificate.get()) == 1 &&
           SSL_CTX_use_PrivateKey(ctx, leaf.key.get()) == 1 &&
           SSL_CTX_add1_chain_cert(ctx, shown.certificate.get()) == 1;
}

} // namespace

struct TestCentre::Inside
{
    Inside(const Leaf& leaf, const TestCa& shown)
        : server([&](SSL_CTX& context) { return setUp(context, leaf, shown); })
    {
    }

    void handle(const httplib::Request& request, httplib::Response& response);
    static void sendBadly(const Answer& now, httplib::Response& response);

    httplib::SSLServer server;
    int port = 0;
    std::thread thread;
    std::mutex mutex;
    std::condition_variable ends;
    bool ended = false;
    Answer now;
    QList<Seen> seen;
};

void TestCentre::Inside::handle(const httplib::Request& request, httplib::Response& response)
{
    std::unique_lock lock(mutex);
    const auto header = [&request](const char* name) {
        return QByteArray::fromStdString(request.get_header_value(name));
    };
    X509* peer = request.ssl ? SSL_get1_peer_certificate(request.ssl) : nullptr;
    seen.append({QByteArray::fromStdString(request.method), QByteArray::fromStdString(request.target),
                 QByteArray::fromStdString(request.body), header("Content-Type"), header("Cookie"), peer != nullptr});
    X509_free(peer);
    if (now.never)
        ends.wait(lock, [this] { return ended; });
    const Answer answer = now;
    lock.unlock();

    response.status = answer.status;
    response.set_header("Set-Cookie", "portal=1");
    if (!answer.location.isEmpty())
        response.set_header("Location", answer.location.toStdString());
    if (answer.promised >= 0 || answer.chunked)
        sendBadly(answer, response);
    else
        response.set_content(answer.body.toStdString(), answer.contentType.toStdString());
}

void TestCentre::Inside::sendBadly(const Answer& answer, httplib::Response& response)
{
    const auto body = std::make_shared<QByteArray>(answer.body);
    if (!answer.chunked) {
        response.set_content_provider(static_cast<size_t>(answer.promised), answer.contentType.toStdString(),
                                      [body](size_t offset, size_t, httplib::DataSink& sink) {
                                          return offset == 0 &&
                                                 sink.write(body->constData(), static_cast<size_t>(body->size()));
                                      });
        return;
    }
    const bool cut = answer.promised >= 0;
    response.set_chunked_content_provider(
        answer.contentType.toStdString(), [body, cut](size_t offset, httplib::DataSink& sink) {
            if (offset == 0)
                return sink.write(body->constData(), static_cast<size_t>(body->size()));
            if (cut)
                return false;
            sink.done();
            return true;
        });
}

TestCentre::TestCentre(const Leaf& leaf, const TestCa& shown) : m_inside(std::make_unique<Inside>(leaf, shown))
{
    Inside* inside = m_inside.get();
    const auto handler = [inside](const httplib::Request& request, httplib::Response& response) {
        inside->handle(request, response);
    };
    inside->server.Get(".*", handler);
    inside->server.Put(".*", handler);
    inside->server.Post(".*", handler);
    inside->server.set_keep_alive_timeout(1);
    inside->port = inside->server.bind_to_any_port("127.0.0.1");
    inside->thread = std::thread([inside] { inside->server.listen_after_bind(); });
    while (!inside->server.is_running())
        std::this_thread::yield();
}

TestCentre::~TestCentre()
{
    {
        const std::lock_guard lock(m_inside->mutex);
        m_inside->ended = true;
    }
    m_inside->ends.notify_all();
    m_inside->server.stop();
    m_inside->thread.join();
}

void TestCentre::answer(const Answer& answer)
{
    const std::lock_guard lock(m_inside->mutex);
    m_inside->now = answer;
}

QList<TestCentre::Seen> TestCentre::seen() const
{
    const std::lock_guard lock(m_inside->mutex);
    return m_inside->seen;
}

quint16 TestCentre::port() const
{
    return static_cast<quint16>(m_inside->port);
}

QString TestCentre::url() const
{
    return QStringLiteral("https://127.0.0.1:%1").arg(m_inside->port);
}

} // namespace padron::test
