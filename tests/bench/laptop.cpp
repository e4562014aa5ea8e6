// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/laptop.h"

#include "bench/figure.h"
#include "net/http_sync_transport.h"
#include "net/tls_identity.h"
#include "runtime/deliver.h"
#include "runtime/sync_runner.h"
#include "support/samples/sample_family.h"

#include <QEventLoop>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <random>

using namespace padron;

namespace bench {

namespace {

core::SecureBytes key()
{
    return core::SecureBytes(QByteArrayView("0123456789abcdef0123456789abcdef", 32));
}

template <class T> T must(core::Result<T> result, const char* what)
{
    if (!result)
        qFatal("%s: %s %s", what, qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Counts what is sent.
class Counted final : public ports::SyncTransport
{
public:
    Counted(std::unique_ptr<ports::SyncTransport> line, std::atomic<qint64>& bytes) : m_line(std::move(line)), m_bytes(bytes) {}
    void send(const ports::TransportRequest& request, std::function<void(ports::TransportReply)> answer) override
    {
        m_bytes += request.body.size();
        m_line->send(request, std::move(answer));
    }
    void abortAll() override { m_line->abortAll(); }

private:
    std::unique_ptr<ports::SyncTransport> m_line;
    std::atomic<qint64>& m_bytes;
};

/// One to five of the four sample people; the fifth is a younger brother.
domain::FamilyDraft draftOf(int number)
{
    constexpr int kSizes[] = {1, 2, 3, 4, 5, 3, 4, 2, 3, 4};
    domain::FamilyDraft draft = samples::familyDraft(number);
    const int size = kSizes[number % 10];
    while (draft.people.size() > size)
        draft.people.removeLast();
    if (size == 5) {
        auto brother = draft.people.at(2);
        const auto born = QDate::fromString(brother.fechaNacimiento, QStringLiteral("dd/MM/yyyy")).addDays(400);
        brother.id = core::PersonId(QUuid::createUuid());
        brother.nombres = QStringLiteral("Ulises");
        brother.fechaNacimiento = born.toString(QStringLiteral("dd/MM/yyyy"));
        brother.curp = samples::curpFor({brother.nombres, brother.primerApellido, brother.segundoApellido, born,
                                         domain::Sexo::Hombre, *domain::Entidad::fromCurpCode(u"CS")},
                                        number / 9000);
        draft.people.append(brother);
    }
    return draft;
}

} // namespace

Laptop::Laptop(support::CentreProcess& centre) : m_vault(m_folder.path())
{
    if (!support::enrol(centre, m_device))
        qFatal("enrolment");

    auto store = must(stores::LocalStore::open(m_folder.path(), key(), stores::OpenMode::Create), "open");
    const access::SessionUser user{core::UserId(QUuid::createUuid()), QStringLiteral("Prueba"), access::Role::Responsable};
    m_session = std::make_unique<desktop::Session>(std::move(store), m_vault, m_clock, m_device.store(),
                                                   access::Unlocked{user, key()});
    must(m_session->createDevice.run({m_device.store(), 1, m_device.key().seed(), m_device.key().verifyKey().bytes(),
                                      core::SecureBytes(QByteArrayView(m_device.tlsKeyPem()))}),
         "keys");
    must(m_session->device().saveEnrolment(m_device.enrolment()), "enrolment");
}

void Laptop::registerNext()
{
    auto outcome = must(m_session->registerFamily.run(draftOf(m_nextFamily)), "register");
    auto* record = std::get_if<domain::FamilyRecord>(&outcome);
    if (!record)
        qFatal("family %d has issues", m_nextFamily);
    ++m_nextFamily;
    m_families.append(std::move(*record));
}

void Laptop::registerPeople(int people)
{
    while (people > 0) {
        registerNext();
        people -= static_cast<int>(m_families.last().people.size());
    }
}

void Laptop::registerFamilies(int families)
{
    while (families-- > 0)
        registerNext();
}

qint64 Laptop::people() const
{
    qint64 people = 0;
    for (const auto& family : m_families)
        people += family.people.size();
    return people;
}

Laptop::Pushed Laptop::push(int port, int giveUpMs)
{
    const auto url = must(net::HttpSyncTransport::parseUrl(QStringLiteral("https://127.0.0.1:%1").arg(port)), "url");
    const auto tls = must(net::deviceConfiguration(m_device.enrolment(), core::SecureBytes(QByteArrayView(m_device.tlsKeyPem()))), "tls");
    std::atomic<qint64> sealedBytes = 0;
    Pushed pushed;
    runtime::StoreExecutor store;
    {
        QEventLoop loop;
        std::mt19937 random(1);
        runtime::SyncRunner sync(
            store, m_session->exchange,
            [&](const ports::LineSettings& line) {
                return std::make_unique<Counted>(std::make_unique<net::HttpSyncTransport>(url, tls, line), sealedBytes);
            },
            [&random] { return std::uniform_real_distribution<double>(0, 1)(random); });
        ports::LineSettings direct;
        direct.proxy = ports::LineSettings::Proxy::None;
        sync.setLine(direct);
        const auto began = std::chrono::steady_clock::now();
        const auto seconds = [&began] { return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count(); };
        const auto look = [&](bool isOver) {
            runtime::deliver(store.run([this] { return m_session->syncOverview.counts(); }), &loop, [&, isOver, now = seconds()](const auto& counts) {
                if (!counts)
                    return;
                if (!counts->lastProblem.isEmpty())
                    pushed.problem = counts->lastProblem;
                if (counts->pendingEntries == counts->arrivedEntries && pushed.arrived == 0)
                    pushed.arrived = now;
                if (counts->pendingEntries == 0 && pushed.text == 0)
                    pushed.text = now;
                if (counts->pendingEntries == 0 && isOver) {
                    pushed.all = now;
                    loop.quit();
                }
            });
        };
        QObject::connect(&sync, &runtime::SyncRunner::statusChanged, &loop, [&look] { look(false); });
        QObject::connect(&sync, &runtime::SyncRunner::exchanged, &loop, [&look] { look(true); });
        QTimer::singleShot(giveUpMs, &loop, &QEventLoop::quit);
        sync.wake();
        loop.exec();
    }
    store.shutdown();
    m_sealedBytes = sealedBytes;
    m_entries = must(m_session->syncOverview.counts(), "counts").receipted;
    return pushed;
}

} // namespace bench
