// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/api_server.h"
#include "central/carried_packages.h"
#include "central/initializer.h"
#include "central/page_shelf.h"
#include "desktop/desktop_gate.h"
#include "support/central/centre_parts.h"
#include "support/central/https_client.h"
#include "support/samples/sample_family.h"
#include "sync/test_centre.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <openssl/pem.h>

#include <thread>

namespace fixture {

inline constexpr int kWaitMs = 30'000;

inline padron::core::SecureBytes password()
{
    return padron::core::SecureBytes(QByteArrayView("una clave inventada"));
}

template <class T> padron::core::Result<T> answerOf(QFuture<padron::core::Result<T>> future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, kWaitMs))
        return padron::core::fail(padron::core::kInternal, QStringLiteral("no answer"));
    return future.takeResult();
}

template <class T> QString why(const padron::core::Result<T>& result)
{
    return result ? QString() : result.error().printedId() + u' ' + result.error().detail;
}

/// The centre in this process: its routes as `serve` puts them together, its clock the test's.
struct Centre
{
    explicit Centre(support::PgCluster& cluster, qint64 clockOffset = 0)
        : parts(cluster), shelf(parts.store, *parts.acuse, parts.clock, pages.path()),
          carried(parts.store, *parts.intake, *parts.reader, shelf, parts.authority->buzon, parts.acuse->verifyKey(), parts.clock)
    {
        parts.clock.now = QDateTime::currentMSecsSinceEpoch() + clockOffset;
        QFile::remove(parts.keys.serverKeyPath()); // its certificate begins by its own clock
        if (!padron::central::Initializer(parts.store, parts.keys, parts.clock).run(QStringLiteral("MXPS-PRACTICA"), QStringLiteral("127.0.0.1")))
            qFatal("server certificate");
        server.emplace(parts.store, *parts.enroller, *parts.intake, *parts.reader, parts.keys);
        server->addPages(shelf);
        server->addCourier(carried);
        port = server->bind(QStringLiteral("127.0.0.1"), 0).value_or(0);
        listener = std::thread([this] { server->listen(); });
        QFile file(parts.keys.caCertificatePath());
        caPem = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    ~Centre()
    {
        server->stop();
        listener.join();
    }
    Centre(const Centre&) = delete;
    Centre& operator=(const Centre&) = delete;

    /// Somebody who has this centre's name and key, and answers otherwise: a proxy before it, say.
    padron::test::Leaf ownLeaf() const
    {
        const auto pem = [](const QString& path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray certificate = pem(parts.keys.serverCertificatePath()), key = pem(parts.keys.serverKeyPath());
        BIO* first = BIO_new_mem_buf(certificate.constData(), static_cast<int>(certificate.size()));
        BIO* second = BIO_new_mem_buf(key.constData(), static_cast<int>(key.size()));
        padron::test::Leaf leaf;
        leaf.certificate.reset(PEM_read_bio_X509(first, nullptr, nullptr, nullptr));
        leaf.key.reset(PEM_read_bio_PrivateKey(second, nullptr, nullptr, nullptr));
        BIO_free(first);
        BIO_free(second);
        return leaf;
    }

    QTemporaryDir pages;
    support::CentreParts parts;
    padron::central::PageShelf shelf;
    padron::central::CarriedPackages carried;
    std::optional<padron::central::ApiServer> server;
    int port = 0;
    std::thread listener;
    QByteArray caPem;
};

/// A laptop with everything in it but the window.
struct Laptop
{
    Laptop() { restart(); }

    void restart()
    {
        const bool again = gate != nullptr;
        desk.reset();
        gate.reset();
        padron::desktop::DesktopGate::Options options;
        options.directory = folder.path();
        options.kdfCost = padron::access::KdfCost{1, 8192};
        gate = std::make_unique<padron::desktop::DesktopGate>(options);
        if (again ? !answerOf(gate->signIn(QStringLiteral("Rosa"), password())).has_value() : !answerOf(gate->createStore(QStringLiteral("Rosa"), password())).has_value())
            qFatal("laptop");
        if (again)
            desk = gate->desk();
    }
    /// As often as somebody at the counter would try it; the last answer.
    QString enrol(const QString& url, const padron::sync::EnrolCode& code, int tries = 3)
    {
        padron::core::Result<padron::ports::Enrolment> enrolled = padron::core::fail(padron::core::kInternal);
        for (int i = 0; i < tries && !enrolled; ++i)
            enrolled = answerOf(gate->enrolOnline(url, code.text(), {}));
        if (enrolled) {
            id = enrolled->deviceId;
            desk = gate->desk();
        }
        return why(enrolled);
    }
    void registerFamily(int number, qsizetype pageBytes = 0)
    {
        const auto done = answerOf(desk->store.run([&]() -> padron::core::Result<void> {
            PADRON_ASSIGN(const auto outcome, desk->registerFamily.run(samples::familyDraft(number)));
            const auto* record = std::get_if<padron::domain::FamilyRecord>(&outcome);
            if (!record)
                return padron::core::fail(padron::core::kInternal, QStringLiteral("issues"));
            if (pageBytes == 0)
                return {};
            QByteArray page(pageBytes, 'p');
            page.replace(0, 8, QByteArray::number(qint64(number) + 10'000'000));
            PADRON_TRY(desk->documents->add({.person = record->people.front().id}, QStringLiteral("identificacion"), {},
                                            {{page, QStringLiteral("image/jpeg")}}));
            return {};
        }));
        if (!done)
            qFatal("%s", qPrintable(why(done)));
        desk->workAdded();
    }
    padron::ports::SyncCounts counts()
    {
        const auto read = answerOf(desk->store.run([&] { return desk->syncOverview.counts(); }));
        if (!read)
            qFatal("%s", qPrintable(why(read)));
        return *read;
    }
    qsizetype finals()
    {
        const auto rows = answerOf(desk->store.run([&] { return desk->printRuns->list({}); }));
        return rows ? rows->size() : -1;
    }
    /// Presses "enviar ahora" until it is so.
    template <class Condition> bool until(const Condition& condition)
    {
        return QTest::qWaitFor(
            [&] {
                if (condition())
                    return true;
                desk->syncNow();
                return false;
            },
            kWaitMs);
    }
    bool deliversAll()
    {
        return until([this] {
            const auto now = counts();
            return now.pendingEntries == 0 && now.pendingPages == 0 && now.lastProblem.isEmpty();
        });
    }
    bool reports(const QString& problem)
    {
        return until([&] { return counts().lastProblem == problem; });
    }
    /// What it holds and what the centre holds of it; nothing in it is of one laptop alone.
    QString standing(const Centre& centre)
    {
        const auto now = counts();
        const auto log = answerOf(desk->store.run([&]() -> padron::core::Result<bool> {
            PADRON_ASSIGN(const auto checked, desk->checkLog->run());
            return checked.receiptProven;
        }));
        const auto there = centre.parts.ask(
            QStringLiteral("SELECT concat_ws('/', e.siguiente_seq - 1, (SELECT count(*) FROM eslabon WHERE equipo_id = e.id AND veredicto <> 'aceptado'), "
                           "(SELECT count(*) FROM familia WHERE equipo_id = e.id), (SELECT count(*) FROM adjunto WHERE recibido_de = e.id AND "
                           "recibido_ms IS NOT NULL), (SELECT count(*) FROM flujo WHERE equipo_id = e.id), (SELECT count(*) FROM certificado WHERE "
                           "equipo_id = e.id), (SELECT count(*) FROM alarma)) FROM equipo e WHERE clave = '%1'")
                .arg(id));
        return QStringLiteral("here %1 sent, %2 waiting, %3 pages waiting, %4 refused, %5 final, log %6; there %7")
            .arg(now.receipted)
            .arg(now.pendingEntries)
            .arg(now.pendingPages)
            .arg(now.observed + now.quarantined)
            .arg(finals())
            .arg(log ? QString::number(*log) : why(log), there);
    }

    QTemporaryDir folder;
    std::unique_ptr<padron::desktop::DesktopGate> gate;
    std::unique_ptr<padron::ui::Desk> desk;
    QString id;
};

} // namespace fixture
