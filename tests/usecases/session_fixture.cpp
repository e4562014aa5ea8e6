// SPDX-License-Identifier: GPL-3.0-or-later
#include "session_fixture.h"

#include <QTest>

using namespace padron;

namespace fixture {

namespace {

template <class T> T must(core::Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    return std::move(*result);
}

void must(core::Result<void> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().printedId()), qPrintable(result.error().detail));
}

constexpr access::KdfCost kQuick{1, 8 * 1024 * 1024};

} // namespace

credential::TrustList Centre::trustList(quint32 sequence) const
{
    using credential::KeyRole;
    credential::TrustList list;
    list.sequence = sequence;
    list.issuer = QStringLiteral("MXPS");
    list.issuedAt = 1'794'000'000;
    list.keys = {{KeyRole::Ca, ca.verifyKey().bytes()},
                 {KeyRole::Firma, firma.verifyKey().bytes()},
                 {KeyRole::Acuse, acuse.verifyKey().bytes()},
                 {KeyRole::Catalogo, catalogo.verifyKey().bytes()},
                 {KeyRole::Recuperacion, recuperacion.publicKey.raw},
                 {KeyRole::Buzon, buzon.publicKey.raw}};
    return list;
}

QByteArray Centre::statusList(bool provisional, quint32 sequence) const
{
    credential::StatusList list;
    list.sequence = sequence;
    list.issuedAt = 1'794'000'000;
    list.provisional = provisional;
    return credential::signStatusList(list, catalogo);
}

ports::Enrolment Centre::enrolment(const QByteArray& devicePublic, qint64 nowSeconds) const
{
    ports::Enrolment made{.folioPrefix = *domain::FolioPrefix::parse(u"07-0457-02")};
    made.deviceId = QStringLiteral("D0137");
    made.centreUrl = QStringLiteral("https://127.0.0.1:1");
    made.moduleName = QStringLiteral("Módulo San Cristóbal");
    made.clues = QStringLiteral("CSIMB000123");
    made.entidadIso = QStringLiteral("MX-CHP");
    made.firstIndex = 122'880;
    made.indexCount = 4096;
    made.caPublic = ca.verifyKey().bytes();
    made.rootPublic = root.verifyKey().bytes();
    made.buzonPublic = buzon.publicKey.raw;
    made.recuperacionPublic = recuperacion.publicKey.raw;
    made.delegation = credential::signDelegation({.issuer = QStringLiteral("MXPS"),
                                                  .device = made.deviceId,
                                                  .notBefore = nowSeconds - 3600,
                                                  .expires = nowSeconds + 90 * 86400,
                                                  .devicePublic = devicePublic,
                                                  .firstIndex = made.firstIndex,
                                                  .indexCount = made.indexCount},
                                                 ca);
    made.tlsCertificateDer = QByteArray("tls");
    made.caCertificateDer = QByteArray("ca");
    made.trustList = credential::signTrustList(trustList(), root);
    made.finalStatus = statusList(false);
    made.provisionalStatus = statusList(true);
    return made;
}

Store::Store(bool enrolled) : Store(enrolled, core::StoreId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000001")))) {}

Store::Store(bool enrolled, const core::StoreId& as)
    : vault(m_folder.path()), id(as),
      user{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-000000000002"))), QStringLiteral("Prueba"),
           access::Role::Responsable}
{
    auto slots = must(access::createSlots(id, user, core::SecureBytes(QByteArrayView("una frase de ensayo")), kQuick));
    m_dataKey = slots.dataKey.clone();
    must(vault.save(access::encodeSlotFile(slots.file, m_dataKey)));

    auto store = must(stores::LocalStore::open(path(), access::databaseKey(m_dataKey), stores::OpenMode::Create));
    m_session = std::make_unique<desktop::Session>(std::move(store), vault, clock, id,
                                                   access::Unlocked{user, m_dataKey.clone()});
    const auto signing = envelope::SigningKey::generate();
    const ports::DeviceKeys deviceKeys{id, 1, signing.seed(), signing.verifyKey().bytes(),
                                       core::SecureBytes(QByteArrayView("pem"))};
    must(m_session->createDevice.run(deviceKeys));
    if (enrolled)
        must(m_session->device().saveEnrolment(centre.enrolment(deviceKeys.signingPublic, clock.now / 1000)));
}

void Store::reopen()
{
    m_session.reset();
    auto store = must(stores::LocalStore::open(path(), access::databaseKey(m_dataKey), stores::OpenMode::Existing));
    m_session = std::make_unique<desktop::Session>(std::move(store), vault, clock, id,
                                                   access::Unlocked{user, m_dataKey.clone()});
}

void Store::somebodyElse()
{
    user.id = core::UserId(QUuid::createUuid());
    reopen();
}

void Store::tamper(const QByteArray& sql)
{
    m_session.reset();
    {
        auto store = must(stores::LocalStore::open(path(), access::databaseKey(m_dataKey), stores::OpenMode::Existing));
        must(store->connection().script(sql));
    }
    reopen();
}

envelope::LogEntry Store::lastEntry()
{
    m_session.reset();
    QByteArray bytes;
    {
        auto store = must(stores::LocalStore::open(path(), access::databaseKey(m_dataKey), stores::OpenMode::Existing));
        bytes = must(store->log().rows(must(store->log().head()).seq, 1)).front().bytes;
    }
    reopen();
    return must(envelope::decodeEntry(bytes));
}

ports::DeviceKeys Store::keys()
{
    return must(m_session->device().keys());
}

domain::FamilyRecord Store::registerFamily(int number)
{
    const auto outcome = must(m_session->registerFamily.run(samples::familyDraft(number)));
    if (!std::holds_alternative<domain::FamilyRecord>(outcome))
        qFatal("the sample family has issues");
    return std::get<domain::FamilyRecord>(outcome);
}

} // namespace fixture
