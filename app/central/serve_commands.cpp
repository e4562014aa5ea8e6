// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/commands.h"

#include "central/api_server.h"
#include "central/command_line.h"
#include "central/errors.h"
#include "central/final_list.h"
#include "central/final_signer.h"
#include "central/initializer.h"
#include "central/log_event.h"
#include "central/print_permits.h"
#include "central/signer_child.h"
#include "central/verdict_threads.h"
#include "platform/system_clock.h"

#include <QCoreApplication>

#include <csignal>
#include <ctime>
#include <poll.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace padron::central::command {

using core::Result;

namespace {

constexpr int kDatabaseConnections = 24;
constexpr int kSignerPauseMs = 300;
constexpr int kSignerBatch = 100;
constexpr unsigned kMostVerdictThreads = 4; ///< each is a connection of its own to the database
constexpr qint64 kPracticePauseMs = 5000;
constexpr auto kListPause = std::chrono::seconds(1);

/// Blocked before any thread is born, so that only waitForStop() takes them.
sigset_t blockStopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGINT);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a client that hangs up is no reason to die
    return set;
}

bool stopAsked(const sigset_t& set, int waitMs)
{
    const timespec wait{waitMs / 1000, (waitMs % 1000) * 1'000'000L};
    return sigtimedwait(&set, nullptr, &wait) > 0;
}

Result<QString> publicUrl(const CommandLine& line, CentralStore& store, int port)
{
    PADRON_ASSIGN(const auto tx, store.begin());
    PADRON_ASSIGN(const auto host, tx->setting(QString(setting::kHost)));
    if (!host)
        return core::fail(kNotInitialised, QStringLiteral("host"));
    const QString own = QStringLiteral("https://%1:%2").arg(*host).arg(port);
    PADRON_TRY(tx->setSetting(QString(setting::kUrl),
                              line.isSet(QStringLiteral("url")) ? line.value(QStringLiteral("url")) : own));
    PADRON_TRY(tx->commit());
    return own;
}

/// Publishes the list of finals again and again on a thread of its own: a database that does not answer holds nobody up.
class ListThread
{
public:
    explicit ListThread(FinalList& list) : m_list(list), m_thread([this] { run(); }) {}
    ~ListThread()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }
    ListThread(const ListThread&) = delete;
    ListThread& operator=(const ListThread&) = delete;

private:
    void run()
    {
        bool wasWell = true;
        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
            lock.unlock();
            const auto published = m_list.publish();
            if (!published && wasWell)
                logFault("lista-de-finales", {{QStringLiteral("codigo"), published.error().printedId()},
                                              {QStringLiteral("detalle"), published.error().detail}});
            wasWell = published.has_value();
            lock.lock();
            m_wake.wait_for(lock, kListPause, [this] { return m_stopping; });
        }
    }

    FinalList& m_list;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::thread m_thread; ///< last: it runs as soon as it is there
};

Result<void> writePortFile(const QString& path, int port)
{
    if (path.isEmpty())
        return {};
    QFile::remove(path);
    return writeNewFile(path, QByteArray::number(port) + '\n', false);
}

} // namespace

Result<int> serve(const QStringList& arguments)
{
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            arguments, QStringLiteral("Atiende a los módulos por HTTPS hasta recibir SIGTERM."),
            {{QStringLiteral("puerto"),
              QStringLiteral("Puerto; 0, cualquiera libre."),
              QStringLiteral("número"),
              {},
              true},
             {QStringLiteral("puerto-archivo"), QStringLiteral("Archivo donde se escribe el puerto."),
              QStringLiteral("archivo")},
             {QStringLiteral("escuchar"), QStringLiteral("Dirección local en que escucha."),
              QStringLiteral("dirección"), QStringLiteral("127.0.0.1")},
             {QStringLiteral("url"), QStringLiteral("Dirección que se dice a los módulos, si no es host y puerto."),
              QStringLiteral("url")},
             pagesOption(),
             {QStringLiteral("sin-firmante"), QStringLiteral("No inicia el proceso que firma credenciales."), {}}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    bool isNumber = false;
    const int port = line.value(QStringLiteral("puerto")).toInt(&isNumber);
    if (!isNumber || port < 0 || port > 65535)
        return core::fail(kArgumentsWrong, QStringLiteral("--puerto no válido"));
    const sigset_t stopSignals = blockStopSignals();

    PgCentralStore store(line.database(), kDatabaseConnections);
    PADRON_TRY(store.checkSchema());
    const KeyFolder keys = line.keys();
    {
        PADRON_ASSIGN(const auto tx, store.begin());
        PADRON_TRY(checkKeysBelong(*tx, keys));
    }
    const platform::SystemClock clock;
    PADRON_ASSIGN(const auto authority, EnrolmentAuthority::load(keys));
    PADRON_ASSIGN(const auto acuse, keys.signingKey(KeyFile::Acuse));
    PADRON_TRY(keys.signingKey(KeyFile::Catalogo)); // for the list of finals: better now than in the first suspension
    PADRON_TRY(PrintPermits(store, clock).grantPractice());
    Enroller enroller(store, authority, clock);
    BatchIntake intake(store, authority.buzon, acuse, clock);
    StreamReader reader(store, authority, acuse, clock);
    ApiServer server(store, enroller, intake, reader, keys);
    VerdictThreads verdicts(intake, clock, static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1u, kMostVerdictThreads)));
    BatchArrivals arrivals(store, intake, authority.buzon, acuse, clock, [&verdicts] { verdicts.wake(); });
    server.addArrivals(arrivals);
    PageShelf shelf(store, acuse, clock, pagesFolder(line));
    server.addPages(shelf);
    CarriedPackages carried(store, intake, reader, shelf, authority.buzon, acuse.verifyKey(), clock);
    server.addCourier(carried);
    PadronSearch search(store, acuse, clock);
    server.addSearch(search);
    PADRON_ASSIGN(const int bound, server.bind(line.value(QStringLiteral("escuchar")), port));
    PADRON_ASSIGN(const QString url, publicUrl(line, store, bound));
    PADRON_TRY(writePortFile(line.value(QStringLiteral("puerto-archivo")), bound));

    qputenv("PADRON_DB", line.database().toUtf8()); // the child's; on its command line anybody could read it
    SignerChild signer(QCoreApplication::applicationFilePath(),
                       {QStringLiteral("firmante"), QStringLiteral("--claves"), line.value(QStringLiteral("claves")),
                        QStringLiteral("--hijo")});
    FinalList finals(store, keys, clock);
    std::atomic<bool> isDeaf = false;
    std::thread listener([&] {
        server.listen();
        isDeaf = true;
    });
    auto publishing = std::make_unique<ListThread>(finals);
    say(QStringLiteral("ESCUCHANDO ") + url);
    qint64 practiceMs = clock.monoMs();
    do {
        if (clock.monoMs() - practiceMs > kPracticePauseMs) { // modules that enrolled meanwhile
            practiceMs = clock.monoMs();
            if (const auto granted = PrintPermits(store, clock).grantPractice(); !granted)
                logFault("impresion-de-practica", {{QStringLiteral("codigo"), granted.error().printedId()}});
        }
        if (!line.isSet(QStringLiteral("sin-firmante")))
            signer.keepAlive(clock.monoMs());
    } while (!isDeaf && !stopAsked(stopSignals, 200));
    const bool endedUnasked = isDeaf;
    server.stop();
    publishing.reset();
    listener.join();
    signer.stop();
    if (endedUnasked) // whoever watches over this program starts it again
        return core::fail(kCannotListen, QString::number(bound));
    logEvent("detenido");
    return 0;
}

Result<int> signer(const QStringList& arguments)
{
    PADRON_ASSIGN(
        const CommandLine line,
        CommandLine::parse(
            arguments,
            QStringLiteral(
                "Firma las credenciales de quienes esperan la suya. El único proceso que lee la clave «firma»."),
            {{QStringLiteral("hijo"), QStringLiteral("Termina cuando se cierra su entrada estándar."), {}}}));
    if (line.helpAsked()) {
        say(line.helpText());
        return 0;
    }
    PgCentralStore store(line.database(), 1);
    const platform::SystemClock clock;
    PADRON_ASSIGN(const auto firma, line.keys().signingKey(KeyFile::Firma));
    FinalSigner finalSigner(store, firma, clock);
    pollfd parent{line.isSet(QStringLiteral("hijo")) ? STDIN_FILENO : -1, POLLIN, 0}; // -1: poll only waits
    bool storeWasUp = true;
    for (;;) {
        const auto count = finalSigner.signPending(kSignerBatch);
        if (!count && storeWasUp)
            logFault("firmante", {{QStringLiteral("codigo"), count.error().printedId()},
                                  {QStringLiteral("detalle"), count.error().detail}});
        storeWasUp = count.has_value();
        if (count && *count > 0)
            logEvent("credenciales-firmadas", {{QStringLiteral("cuantas"), *count}});
        const bool more = count && *count == kSignerBatch;
        if (poll(&parent, 1, more ? 0 : kSignerPauseMs) > 0)
            return 0;
    }
}

} // namespace padron::central::command
