// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/tls_context.h"

#include <QFile>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>

namespace padron::central {

namespace {

// The handshake proves that the peer holds the certificate's key; which certificate may do what is the routes'
// business, and they answer with a reason instead of a TLS alert that arrives after the client thinks it is connected.
int takeAnyPeer(int, X509_STORE_CTX*)
{
    return 1;
}

} // namespace

bool setUpTls(SSL_CTX& context, const KeyFolder& keys)
{
    SSL_CTX* ctx = &context;
    // No sessions: a resumed one would outlive the certificate it was made with.
    SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(ctx, 0);
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER, takeAnyPeer);
    const QByteArray certificate = QFile::encodeName(keys.serverCertificatePath());
    const QByteArray key = QFile::encodeName(keys.serverKeyPath());
    const auto ca = readWholeFile(keys.caCertificatePath(), 64 * 1024);
    BIO* memory = ca ? BIO_new_mem_buf(ca->constData(), static_cast<int>(ca->size())) : nullptr;
    X509* authority = memory ? PEM_read_bio_X509(memory, nullptr, nullptr, nullptr) : nullptr;
    const bool ready = SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION) == 1 &&
                       SSL_CTX_use_certificate_file(ctx, certificate.constData(), SSL_FILETYPE_PEM) == 1 &&
                       SSL_CTX_use_PrivateKey_file(ctx, key.constData(), SSL_FILETYPE_PEM) == 1 &&
                       SSL_CTX_check_private_key(ctx) == 1 && authority &&
                       SSL_CTX_add1_chain_cert(ctx, authority) == 1; // a laptop that enrols knows only the CA's hash
    X509_free(authority);
    BIO_free(memory);
    return ready;
}

QByteArray peerCertificateSha256(const SSL* connection)
{
    X509* certificate = connection ? SSL_get1_peer_certificate(connection) : nullptr;
    if (!certificate)
        return {};
    QByteArray digest(32, '\0');
    unsigned int size = 0;
    const bool done =
        X509_digest(certificate, EVP_sha256(), reinterpret_cast<unsigned char*>(digest.data()), &size) == 1;
    X509_free(certificate);
    return done && size == 32 ? digest : QByteArray();
}

bool peerIsOurs(const SSL* connection)
{
    STACK_OF(X509)* chain = nullptr; // the CA's certificate: setUpTls
    if (!connection || SSL_CTX_get0_chain_certs(SSL_get_SSL_CTX(connection), &chain) != 1 || sk_X509_num(chain) != 1)
        return false;
    X509* certificate = SSL_get1_peer_certificate(connection);
    const bool ours = certificate && X509_verify(certificate, X509_get0_pubkey(sk_X509_value(chain, 0))) == 1;
    X509_free(certificate);
    ERR_clear_error(); // or the next read on this thread would take it for its own
    return ours;
}

bool discard(const SSL* connection, std::uint64_t bytes)
{
    std::array<char, 16 * 1024> unused;
    while (connection && bytes > 0) {
        const int got = SSL_read(const_cast<SSL*>(connection), unused.data(), static_cast<int>(std::min<std::uint64_t>(bytes, unused.size())));
        if (got <= 0)
            break;
        bytes -= static_cast<std::uint64_t>(got);
    }
    ERR_clear_error();
    return bytes == 0;
}

void acknowledgeAtOnce(const SSL* connection)
{
#ifdef TCP_QUICKACK
    const int yes = 1;
    setsockopt(SSL_get_fd(connection), IPPROTO_TCP, TCP_QUICKACK, &yes, sizeof yes);
#else
    Q_UNUSED(connection)
#endif
}

void readNoMore(const SSL* connection)
{
    if (connection) // httplib hands out its own mutable connection as const
        SSL_set_shutdown(const_cast<SSL*>(connection), SSL_RECEIVED_SHUTDOWN);
}

} // namespace padron::central
