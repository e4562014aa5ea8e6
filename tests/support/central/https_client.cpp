// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/central/https_client.h"

#include <httplib.h>

#include <openssl/pem.h>

#include <csignal>

namespace support {

namespace {

X509* certificateOf(const QByteArray& pem)
{
    BIO* memory = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    X509* certificate = PEM_read_bio_X509(memory, nullptr, nullptr, nullptr);
    BIO_free(memory);
    return certificate;
}

X509* certificateOfDer(const QByteArray& der)
{
    const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
    return d2i_X509(nullptr, &at, static_cast<long>(der.size()));
}

EVP_PKEY* keyOf(const QByteArray& pem)
{
    BIO* memory = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    EVP_PKEY* key = PEM_read_bio_PrivateKey(memory, nullptr, nullptr, nullptr);
    BIO_free(memory);
    return key;
}

httplib::Headers headersOf(const QMap<QByteArray, QByteArray>& headers)
{
    httplib::Headers out;
    for (auto it = headers.begin(); it != headers.end(); ++it)
        out.emplace(it.key().toStdString(), it.value().toStdString());
    return out;
}

} // namespace

struct HttpsClient::Impl
{
    X509* certificate = nullptr;
    EVP_PKEY* key = nullptr;
    std::unique_ptr<httplib::SSLClient> client;
};

HttpsClient::HttpsClient(int port, const QByteArray& caPem, const TestDevice* device) : m_impl(std::make_unique<Impl>())
{
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL says goodbye to servers that were killed
    if (device) {
        m_impl->certificate = certificateOfDer(device->enrolment().tlsCertificateDer);
        m_impl->key = keyOf(device->tlsKeyPem());
        m_impl->client = std::make_unique<httplib::SSLClient>("127.0.0.1", port, m_impl->certificate, m_impl->key);
    } else {
        m_impl->client = std::make_unique<httplib::SSLClient>("127.0.0.1", port);
    }
    X509_STORE* trusted = X509_STORE_new(); // the client takes it over
    X509* ca = certificateOf(caPem);
    X509_STORE_add_cert(trusted, ca);
    X509_free(ca);
    m_impl->client->set_ca_cert_path({}, "/nonexistent"); // else httplib reads the system's own certificates too: 35 ms
    m_impl->client->set_ca_cert_store(trusted);
    m_impl->client->enable_server_certificate_verification(true);
    m_impl->client->set_keep_alive(true);
    m_impl->client->set_connection_timeout(20);
    m_impl->client->set_read_timeout(60);
}

HttpsClient::~HttpsClient()
{
    m_impl->client.reset();
    X509_free(m_impl->certificate);
    EVP_PKEY_free(m_impl->key);
}

static HttpReply replyOf(const httplib::Result& result, bool& trusted)
{
    trusted = result.error() != httplib::Error::SSLServerVerification;
    if (!result)
        return {};
    const std::string type = result->get_header_value("Content-Type");
    return {result->status, QByteArray(result->body.data(), static_cast<qsizetype>(result->body.size())),
            QByteArray::fromStdString(type)};
}

HttpReply HttpsClient::get(const QString& path)
{
    return replyOf(m_impl->client->Get(path.toStdString()), m_trusted);
}

HttpReply HttpsClient::put(const QString& path, const QByteArray& body, const QMap<QByteArray, QByteArray>& headers)
{
    return replyOf(m_impl->client->Put(path.toStdString(), headersOf(headers), body.toStdString(), "application/cose"),
                   m_trusted);
}

HttpReply HttpsClient::post(const QString& path, const QByteArray& body, const QMap<QByteArray, QByteArray>& headers)
{
    return replyOf(m_impl->client->Post(path.toStdString(), headersOf(headers), body.toStdString(), "application/cose"),
                   m_trusted);
}

void HttpsClient::patience(int seconds)
{
    m_impl->client->set_connection_timeout(seconds);
    m_impl->client->set_read_timeout(seconds);
    m_impl->client->set_write_timeout(seconds);
}

void HttpsClient::putPart(const QString& path, const QByteArray& body, qsizetype bytes)
{
    const auto give = [&](size_t offset, size_t, httplib::DataSink& sink) {
        if (static_cast<qsizetype>(offset) >= bytes)
            return false;
        return sink.write(body.constData() + offset, static_cast<size_t>(bytes) - offset);
    };
    m_impl->client->Put(path.toStdString(), static_cast<size_t>(body.size()), give, "application/cose");
}

qint64 HttpsClient::putEndless(const QString& path, qint64 length, qint64 atMost, HttpReply* reply)
{
    const std::string piece(64 * 1024, 'x');
    qint64 taken = 0;
    const auto give = [&](size_t, size_t, httplib::DataSink& sink) {
        if (taken >= atMost || !sink.write(piece.data(), piece.size()))
            return false;
        taken += static_cast<qint64>(piece.size());
        return true;
    };
    const auto result = m_impl->client->Put(path.toStdString(), static_cast<size_t>(length), give, "application/cose");
    if (reply)
        *reply = replyOf(result, m_trusted);
    return taken;
}

qint64 HttpsClient::sendEndlessChunks(const QString& path, qint64 atMost, HttpReply* reply)
{
    const std::string piece(64 * 1024, 'x');
    qint64 taken = 0;
    const auto give = [&](size_t, httplib::DataSink& sink) {
        if (taken >= atMost) {
            sink.done();
            return true;
        }
        taken += static_cast<qint64>(piece.size());
        return sink.write(piece.data(), piece.size());
    };
    const auto result = m_impl->client->Put(path.toStdString(), give, "application/cose");
    if (reply)
        *reply = replyOf(result, m_trusted);
    return taken;
}

HttpReply HttpsClient::sendChunked(const char* method, const QString& path, const QByteArray& body)
{
    const auto give = [body](size_t, httplib::DataSink& sink) {
        sink.write(body.constData(), static_cast<size_t>(body.size()));
        sink.done();
        return true;
    };
    if (QByteArray(method) == "PUT")
        return replyOf(m_impl->client->Put(path.toStdString(), give, "application/cose"), m_trusted);
    return replyOf(m_impl->client->Post(path.toStdString(), give, "application/cose"), m_trusted);
}

} // namespace support
