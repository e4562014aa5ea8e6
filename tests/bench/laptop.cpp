// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/laptop.h"

#include "bench/figure.h"
#include "support/samples/sample_family.h"

#include <QFile>

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
    QFile file(centre.keysPath() + QStringLiteral("/ca.pem"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("CA");
    m_caPem = file.readAll();
    const auto code = centre.enrolCode();
    support::HttpsClient first(centre.port(), m_caPem);
    const auto answer = first.post(QLatin1String(sync::kEnrolPath), m_device.enrolRequest(code));
    if (answer.status != 200 || !m_device.acceptEnrolment(answer.body, code))
        qFatal("enrolment: %d", answer.status);

    auto store = must(stores::LocalStore::open(m_folder.path(), key(), stores::OpenMode::Create), "open");
    const access::SessionUser user{core::UserId(QUuid::createUuid()), QStringLiteral("Prueba"), access::Role::Responsable};
    m_session = std::make_unique<desktop::Session>(std::move(store), m_vault, m_clock, m_device.store(),
                                                   access::Unlocked{user, key()});
    must(m_session->createDevice.run({m_device.store(), 1, m_device.key().seed(), m_device.key().verifyKey().bytes(),
                                      core::SecureBytes(QByteArrayView(m_device.tlsKeyPem()))}),
         "keys");
    must(m_session->device().saveEnrolment(m_device.enrolment()), "enrolment");
}

void Laptop::registerPeople(int people, int first)
{
    for (int number = first; people > 0; ++number) {
        auto outcome = must(m_session->registerFamily.run(draftOf(number)), "register");
        auto* record = std::get_if<domain::FamilyRecord>(&outcome);
        if (!record)
            qFatal("family %d has issues", number);
        people -= static_cast<int>(record->people.size());
        m_families.append(std::move(*record));
    }
}

std::unique_ptr<support::HttpsClient> Laptop::connect(int port) const
{
    return std::make_unique<support::HttpsClient>(port, m_caPem, &m_device);
}

bool Laptop::pushAll(support::HttpsClient& client)
{
    for (;;) {
        std::optional<ports::PreparedBatch> batch;
        sealing += secondsOf([&] { batch = must(m_session->exchange.nextBatch(), "seal"); });
        if (!batch)
            return true;
        support::HttpReply reply;
        onTheLine += secondsOf([&] { reply = client.put(batch->path, batch->sealed); });
        if (reply.status == 0)
            continue; // the line broke: the very same again
        if (reply.status != 200)
            return false;
        settling += secondsOf([&] { must(m_session->exchange.takeReceipt(batch->batchSeq, reply.body), "receipt"); });
        m_sealedBytes += batch->sealed.size();
        const auto last = must(m_session->syncOverview.counts(), "counts");
        m_entries = last.receipted;
    }
}

} // namespace bench
