// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the enrolled store of a folder, verifies the whole chain, registers families until some wait, and syncs with
// its centre as the program does, while somebody registers some more; it may be killed meanwhile. What it is at is said
// on standard output: "+push" begins, "-push" is over. `--finish` registers nobody and ends when nothing waits.
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "net/http_sync_transport.h"
#include "net/tls_identity.h"
#include "platform/system_clock.h"
#include "runtime/deliver.h"
#include "runtime/sync_runner.h"
#include "support/samples/sample_family.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>
#include <cstdlib>
#include <unistd.h>

using namespace padron;

namespace {

constexpr int kWaiting = 30;                     ///< families, when it begins to sync
constexpr qint64 kBatchBytes = 12 * 1024;        ///< of three or four families, so that there are many
constexpr qsizetype kEmptyPage = 300;            ///< bytes: what is longer holds something to apply
constexpr int kSavePauseMs = 40, kMostSaved = 8; ///< then it is quiet, and the centre gives its verdicts

[[noreturn]] void fault(const core::Error& error)
{
    std::printf("FAULT %s %s\n", qPrintable(error.printedId()), qPrintable(error.detail));
    std::fflush(stdout);
    std::_Exit(3);
}

template <class T> T must(core::Result<T> result)
{
    if (!result)
        fault(result.error());
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// One call each, whatever thread says it.
void say(const QByteArray& line)
{
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size())
        std::_Exit(4); // nobody listens any more
}

class Step
{
public:
    explicit Step(const char* name) : m_name(name) { say('+' + m_name + '\n'); }
    ~Step() { say('-' + m_name + '\n'); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

private:
    const QByteArray m_name;
};

/// The session's own, in small batches.
class SaidSteps final : public ports::SyncSteps
{
public:
    explicit SaidSteps(ports::SyncSteps& steps) : m_steps(steps) {}
    core::Result<std::optional<ports::PreparedBatch>> nextBatch(qint64 mostBytes) override
    {
        const Step step("seal");
        return m_steps.nextBatch(std::min(mostBytes, kBatchBytes));
    }
    core::Result<void> sealAhead(qint64 mostBytes) override
    {
        const Step step("seal");
        return m_steps.sealAhead(std::min(mostBytes, kBatchBytes));
    }
    core::Result<void> takeReceipt(quint64 batchSeq, const QByteArray& receipt) override
    {
        const Step step("take");
        return m_steps.takeReceipt(batchSeq, receipt);
    }
    core::Result<void> takeArrival(quint64 batchSeq, const QByteArray& arrival) override
    {
        say("ARRIVED\n");
        const Step step("take");
        return m_steps.takeArrival(batchSeq, arrival);
    }
    core::Result<quint64> firstAwaited() override { return m_steps.firstAwaited(); }
    core::Result<QString> pullPath() override { return m_steps.pullPath(); }
    core::Result<bool> applyPage(const QByteArray& page, ports::PageWay way) override
    {
        const Step step(page.size() < kEmptyPage ? "look" : "apply");
        return m_steps.applyPage(page, way);
    }
    core::Result<std::optional<ports::PreparedPart>> nextPart(qint64 mostBytes, bool ask) override
    {
        return m_steps.nextPart(mostBytes, ask);
    }
    core::Result<ports::PageProgress> takePartAnswer(const ports::PartAnswer& answer) override
    {
        return m_steps.takePartAnswer(answer);
    }
    core::Result<void> obeyOrder(const QByteArray& order) override { return m_steps.obeyOrder(order); }
    core::Result<void> noteExchange(const QString& problem) override
    {
        if (!problem.isEmpty())
            say("PROBLEM " + problem.toLatin1() + '\n');
        return m_steps.noteExchange(problem);
    }

private:
    ports::SyncSteps& m_steps;
};

class SaidLine final : public ports::SyncTransport
{
public:
    explicit SaidLine(std::unique_ptr<ports::SyncTransport> line) : m_line(std::move(line)) {}
    void send(const ports::TransportRequest& request, std::function<void(ports::TransportReply)> answer) override
    {
        auto step = std::make_unique<Step>(request.method == ports::TransportRequest::Method::Get ? "pull" : "push");
        m_line->send(request,
                     [answer = std::move(answer), step = std::shared_ptr<Step>(std::move(step))](auto reply) mutable {
                         step.reset();
                         answer(std::move(reply));
                     });
    }
    void abortAll() override { m_line->abortAll(); }

private:
    std::unique_ptr<ports::SyncTransport> m_line;
};

void registerNext(desktop::Session& session)
{
    const Step step("save");
    const auto outcome =
        must(session.registerFamily.run(samples::familyDraft(static_cast<int>(must(session.familyCount())))));
    if (!std::holds_alternative<domain::FamilyRecord>(outcome))
        fault({core::kInternal, QStringLiteral("issues")});
}

} // namespace

/// crash_sync FOLDER STORE-ID [--finish]
int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    if (argc < 3)
        return 2;
    const QString folder = app.arguments().at(1);
    const core::StoreId id(QUuid(app.arguments().at(2)));
    const bool finish = app.arguments().contains(QStringLiteral("--finish"));
    const auto key = [] {
        return core::SecureBytes(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
    }; // as its test
    const platform::SystemClock clock;
    keys::FileKeyVault vault(folder);
    const access::SessionUser user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))),
                                   QStringLiteral("Prueba"), access::Role::Responsable};
    desktop::Session session(must(stores::LocalStore::open(folder, key(), stores::OpenMode::Existing)), vault, clock,
                             id, access::Unlocked{user, key()});
    must(session.verifyLog.run());
    if (!finish)
        while (must(session.syncOverview.counts()).pendingRecords < kWaiting)
            registerNext(session);

    const auto enrolment = must(session.device().enrolment());
    const auto url = must(net::HttpSyncTransport::parseUrl(enrolment->centreUrl));
    const auto tls = must(net::deviceConfiguration(*enrolment, must(session.device().keys()).tlsKeyPem));
    SaidSteps steps(session.exchange);
    runtime::StoreExecutor store;
    {
        runtime::SyncRunner sync(
            store, steps,
            [&](const ports::LineSettings& line) {
                return std::make_unique<SaidLine>(std::make_unique<net::HttpSyncTransport>(url, tls, line));
            },
            [] { return QRandomGenerator::system()->generateDouble(); });
        ports::LineSettings direct;
        direct.proxy = ports::LineSettings::Proxy::None;
        sync.setLine(direct);
        QObject::connect(&sync, &runtime::SyncRunner::exchanged, &app, [&] {
            runtime::deliver(store.run([&] { return session.syncOverview.counts(); }), &app, [&](auto counts) {
                if (must(std::move(counts)).pendingEntries > 0)
                    return;
                say("DONE\n");
                if (finish)
                    app.quit();
            });
        });
        QTimer saving;
        int saved = 0;
        QObject::connect(&saving, &QTimer::timeout, &app, [&] {
            if (++saved == kMostSaved)
                saving.stop();
            const auto save = [&session] {
                registerNext(session);
                return true;
            };
            runtime::deliver(store.run(save), &app, [&sync](bool) { sync.workAdded(); });
        });
        if (!finish)
            saving.start(kSavePauseMs);
        say("READY\n");
        sync.wake();
        app.exec();
    }
    store.shutdown();
    return 0;
}
