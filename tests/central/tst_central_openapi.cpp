// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "support/central/pg_cluster.h"
#include "envelope/log_entry.h"
#include "sync/messages/packages.h"
#include "sync/messages/page_receipt.h"
#include "sync/messages/search.h"
#include "sync/messages/stream.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace padron;
using support::CentreProcess;
using support::HttpReply;
using support::HttpsClient;
using support::PgCluster;
using support::TestDevice;

/// app/central/openapi.json against the server: every route, status and content type that it says is made to happen,
/// and nothing that happens is unsaid.
class TestCentralOpenApi : public QObject
{
    Q_OBJECT

private:
    using Answers = QMap<QString, QByteArray>; ///< "PUT /path 409" -> content type

    PgCluster m_cluster;

    static QJsonObject resolved(const QJsonObject& document, const QJsonObject& object)
    {
        const QString reference = object.value(QStringLiteral("$ref")).toString();
        if (reference.isEmpty())
            return object;
        QJsonValue at = document;
        for (const QString& part : reference.mid(2).split(u'/'))
            at = at.toObject().value(part);
        return at.toObject();
    }

    static Answers documented(const QJsonObject& document)
    {
        Answers all;
        const QJsonObject paths = document.value(QStringLiteral("paths")).toObject();
        for (auto path = paths.begin(); path != paths.end(); ++path) {
            const QJsonObject methods = path.value().toObject();
            for (auto method = methods.begin(); method != methods.end(); ++method) {
                const QJsonObject responses = method.value().toObject().value(QStringLiteral("responses")).toObject();
                for (auto response = responses.begin(); response != responses.end(); ++response) {
                    const QJsonObject content =
                        resolved(document, response.value().toObject()).value(QStringLiteral("content")).toObject();
                    all.insert(method.key().toUpper() + u' ' + path.key() + u' ' + response.key(),
                               content.keys().value(0).toUtf8());
                }
            }
        }
        return all;
    }

    static void note(Answers& seen, const char* route, const HttpReply& reply)
    {
        seen.insert(QLatin1String(route) + u' ' + QString::number(reply.status), reply.contentType);
        if (reply.contentType == "application/json" && reply.status >= 400) {
            const QJsonObject body = QJsonDocument::fromJson(reply.body).object();
            if (!body.contains(QStringLiteral("codigo")) || !body.contains(QStringLiteral("clave")))
                seen.insert(QLatin1String(route) + QStringLiteral(" sin codigo"), reply.body);
        }
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void serverDoesWhatItSays()
    {
        CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        const QByteArray ca = centre.caPem();
        HttpsClient anybody(centre.port(), ca);
        Answers seen;

        const char* const kAltas = "POST /v1/altas";
        const QString altas = QStringLiteral("/v1/altas");
        const auto code = centre.enrolCode();
        TestDevice device;
        const TestDevice late, stranger;
        const HttpReply answer = anybody.post(altas, device.enrolRequest(code));
        note(seen, kAltas, answer);
        QVERIFY(device.acceptEnrolment(answer.body, code));
        note(seen, kAltas, anybody.post(altas, QByteArray("junk")));
        note(seen, kAltas, anybody.post(altas, stranger.enrolRequest({QByteArray(16, 'x'), QByteArray(16, 'y')})));
        note(seen, kAltas, anybody.post(altas, late.enrolRequest(code)));
        const QByteArray huge(3 * 1024 * 1024, 'x');
        const QMap<QByteArray, QByteArray> zipped{{"Content-Encoding", "gzip"}};
        note(seen, kAltas, HttpsClient(centre.port(), ca).sendChunked("POST", altas, "xx"));
        note(seen, kAltas, HttpsClient(centre.port(), ca).post(altas, huge));
        note(seen, kAltas, HttpsClient(centre.port(), ca).post(altas, "xx", zipped));

        const char* const kLotes = "PUT /v1/lotes/{store}/{epoch}/{batch_seq}";
        HttpsClient own(centre.port(), ca, &device);
        const QByteArray clone = device.sealAsIs(device.draft({device.plainEntry()}));
        const QByteArray sealed = device.seal({device.plainEntry()});
        const QString lote = sync::batchPath(device.lastHeader());
        note(seen, kLotes, own.put(lote, sealed));
        note(seen, kLotes, own.put(lote, QByteArray("junk")));
        note(seen, kLotes, own.put(lote, clone));
        note(seen, kLotes, anybody.put(lote, sealed));
        TestDevice unknown;
        auto foreign = device.draft({device.plainEntry()});
        foreign.header.store = unknown.store();
        note(seen, kLotes, own.put(sync::batchPath(foreign.header), device.sealAsIs(foreign)));
        note(seen, kLotes, HttpsClient(centre.port(), ca, &device).sendChunked("PUT", lote, "xx"));
        note(seen, kLotes, HttpsClient(centre.port(), ca, &device).put(lote, huge));
        note(seen, kLotes, HttpsClient(centre.port(), ca, &device).put(lote, "xx", zipped));

        const char* const kFlujo = "GET /v1/flujo/{store}/{epoch}";
        const QString flujo = sync::streamPath(device.store(), 1, 0);
        note(seen, kFlujo, own.get(flujo));
        note(seen, kFlujo, own.get(sync::streamPath(device.store(), 1, 7)));
        note(seen, kFlujo, anybody.get(flujo));
        note(seen, kFlujo, own.get(sync::streamPath(unknown.store(), 1, 0)));

        const char* const kAsk = "GET /v1/adjuntos/{store}/{epoch}/{sha256}";
        const char* const kBring = "PUT /v1/adjuntos/{store}/{epoch}/{sha256}";
        const QByteArray page(1000, 'p');
        const auto pageOf = [](const TestDevice& whose, const QByteArray& bytes, quint32 epoch = 1) {
            return sync::pagePath(whose.store(), epoch, envelope::sha256(bytes));
        };
        const QByteArray announcing =
            device.seal({device.pageEntry(envelope::sha256(page), page.size()), device.pageEntry(envelope::sha256("otra"), 3)});
        QCOMPARE(own.put(sync::batchPath(device.lastHeader()), announcing).status, 200);
        const QByteArray later = device.seal({device.plainEntry()});
        note(seen, kLotes, own.put(sync::batchPath(device.lastHeader()), later, {{"Prefer", "respond-async"}}));
        const QString adjunto = pageOf(device, page);
        const auto from = [](qint64 offset) { return QStringLiteral("?desde=%1").arg(offset); };
        note(seen, kAsk, own.get(adjunto));
        note(seen, kAsk, own.get(pageOf(device, page, 0)));
        note(seen, kAsk, anybody.get(adjunto));
        note(seen, kAsk, own.get(pageOf(device, "nobody's")));
        note(seen, kBring, own.put(adjunto + from(0), page.left(600)));
        note(seen, kBring, own.put(adjunto, page));
        note(seen, kBring, anybody.put(adjunto + from(600), page.mid(600)));
        note(seen, kBring, own.put(pageOf(device, "nobody's") + from(0), "nobody's"));
        note(seen, kBring, own.put(adjunto + from(500), page.mid(500)));
        note(seen, kBring, own.put(adjunto + from(0), QByteArray(256 * 1024 + 1, 'x')));
        note(seen, kBring, own.put(pageOf(device, "otra") + from(0), "xxx"));
        note(seen, kBring, own.put(adjunto + from(600), page.mid(600)));
        note(seen, kAsk, own.get(adjunto));
        note(seen, kBring, HttpsClient(centre.port(), ca, &device).sendChunked("PUT", adjunto, "xx"));
        note(seen, kBring, HttpsClient(centre.port(), ca, &device).put(adjunto, "xx", zipped));

        const char* const kBusquedas = "POST /v1/busquedas/{store}/{epoch}";
        const QString busquedas = sync::searchPath(device.store(), 1);
        const auto question = [](const TestDevice& of) {
            return sync::signQuestion({of.store(), 1, core::UserId(QUuid(1, 2, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)),
                                       QStringLiteral("folio"), domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-01"), 999).digits(),
                                       QStringLiteral("x"), 1},
                                      of.key());
        };
        note(seen, kBusquedas, own.post(busquedas, question(device)));
        note(seen, kBusquedas, own.post(busquedas, QByteArray("junk")));
        note(seen, kBusquedas, anybody.post(busquedas, question(device)));
        note(seen, kBusquedas, own.post(sync::searchPath(unknown.store(), 1), question(unknown)));
        note(seen, kBusquedas, HttpsClient(centre.port(), ca, &device).sendChunked("POST", busquedas, "xx"));
        note(seen, kBusquedas, HttpsClient(centre.port(), ca, &device).post(busquedas, huge));
        note(seen, kBusquedas, HttpsClient(centre.port(), ca, &device).post(busquedas, "xx", zipped));
        for (int asked = 1; asked < 200; ++asked)
            own.post(busquedas, question(device));
        note(seen, kBusquedas, own.post(busquedas, question(device)));

        const char* const kCarriedLots = "POST /v1/mensajeria/lotes/{store}/{epoch}";
        const char* const kCarriedAsks = "POST /v1/mensajeria/flujo/{store}/{epoch}";
        const char* const kCarriedPages = "POST /v1/mensajeria/adjuntos/{store}/{epoch}";
        const auto carriedPath = [](const char* kind, const TestDevice& courier) {
            return QStringLiteral("/v1/mensajeria/%1/%2/1").arg(QLatin1String(kind), courier.store().text());
        };
        const QString carriedLots = carriedPath("lotes", device), carriedAsks = carriedPath("flujo", device),
                      carriedPages = carriedPath("adjuntos", device);
        const auto asking = [](const TestDevice& who) { return sync::signStreamRequest({who.store(), 1, 0, 1}, who.key()); };
        const auto sealedPageOf = [&device](const QByteArray& content) {
            return *sync::sealCarriedPage({device.store(), 1, envelope::sha256(content), content},
                                          envelope::BoxPublicKey{device.enrolment().buzonPublic});
        };
        note(seen, kCarriedLots, own.post(carriedLots, sealed));
        note(seen, kCarriedLots, own.post(carriedLots, QByteArray("junk")));
        note(seen, kCarriedLots, own.post(carriedLots, clone));
        note(seen, kCarriedLots, own.post(carriedLots, device.sealAsIs(foreign)));
        note(seen, kCarriedAsks, own.post(carriedAsks, asking(device)));
        note(seen, kCarriedAsks, own.post(carriedAsks, QByteArray("junk")));
        note(seen, kCarriedAsks, own.post(carriedAsks, asking(unknown)));
        note(seen, kCarriedPages, own.post(carriedPages, sealedPageOf(page)));
        note(seen, kCarriedPages, own.post(carriedPages, QByteArray("junk")));
        note(seen, kCarriedPages, own.post(carriedPages, sealedPageOf("nobody's")));
        const std::pair<const char*, QString> carriedRoutes[] = {
            {kCarriedLots, carriedLots}, {kCarriedAsks, carriedAsks}, {kCarriedPages, carriedPages}};
        for (const auto& [route, path] : carriedRoutes) {
            note(seen, route, HttpsClient(centre.port(), ca).post(path, sealed));
            note(seen, route, HttpsClient(centre.port(), ca, &device).sendChunked("POST", path, "xx"));
            note(seen, route, HttpsClient(centre.port(), ca, &device).post(path, huge));
            note(seen, route, HttpsClient(centre.port(), ca, &device).post(path, "xx", zipped));
        }

        HttpsClient visitor(centre.port(), ca); // the one above was idle for longer than the centre waits
        note(seen, "GET /v1/salud", visitor.get(QStringLiteral("/v1/salud")));
        const HttpReply document = visitor.get(QStringLiteral("/v1/openapi.json"));
        note(seen, "GET /v1/openapi.json", document);

        // what is not said is not there
        for (const char* path : {"/", "/v1", "/v1/", "/v2/salud", "/v1/salud/", "/v1/lotes", "/v1/flujo/x/1",
                                 "/v1/altas", "/../etc/passwd"})
            QCOMPARE(visitor.get(QLatin1String(path)).status, 404);
        QCOMPARE(visitor.put(altas, "xx").status, 404);
        QCOMPARE(visitor.post(lote, "xx").status, 404);
        QCOMPARE(visitor.put(lote.left(lote.size() - 2), sealed).status, 404);

        QVERIFY(m_cluster.stopAtOnce());
        note(seen, kAltas, visitor.post(altas, late.enrolRequest(code)));
        HttpsClient owner(centre.port(), ca, &device); // that one too
        note(seen, kLotes, owner.put(lote, sealed));
        note(seen, kFlujo, owner.get(flujo));
        note(seen, kAsk, owner.get(adjunto));
        note(seen, kBring, owner.put(adjunto + from(0), page));
        note(seen, kBusquedas, owner.post(busquedas, question(device)));
        for (const auto& [route, path] : carriedRoutes)
            note(seen, route, owner.post(path, path == carriedLots ? sealed : path == carriedAsks ? asking(device) : sealedPageOf(page)));
        note(seen, "GET /v1/salud", visitor.get(QStringLiteral("/v1/salud")));

        QFile shipped(QStringLiteral(PADRON_SOURCE_DIR "/app/central/openapi.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        const QByteArray text = shipped.readAll();
        QCOMPARE(document.body, text);
        const Answers said = documented(QJsonDocument::fromJson(text).object());
        QStringList differing;
        for (const QString& one : QStringList(seen.keys() + said.keys()))
            if (seen.value(one) != said.value(one) || seen.contains(one) != said.contains(one))
                differing.append(one);
        QVERIFY2(differing.isEmpty(), qPrintable(differing.join(QStringLiteral("; "))));
    }
};

QTEST_GUILESS_MAIN(TestCentralOpenApi)
#include "tst_central_openapi.moc"
