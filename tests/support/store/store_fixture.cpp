// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/store/store_fixture.h"

#include "domain/draft.h"
#include "envelope/keys.h"
#include "envelope/log_entry.h"
#include "support/samples/sample_family.h"

using namespace padron;

namespace fixture {

namespace {

core::SecureBytes filled(char fill)
{
    return core::SecureBytes(QByteArray(32, fill));
}

QUuid uuid(quint32 kind, quint32 number)
{
    return QUuid(kind, 0, 0x7000, 0x80, 0, 0, 0, static_cast<uchar>(number >> 16), static_cast<uchar>(number >> 8),
                 static_cast<uchar>(number), 1);
}

domain::FolioPrefix prefix()
{
    return *domain::FolioPrefix::parse(u"07-0457-02");
}

} // namespace

core::SecureBytes databaseKey(char fill)
{
    return filled(fill);
}

ports::DeviceKeys deviceKeys()
{
    const auto signing = envelope::SigningKey::fromSeed(filled('s'));
    ports::DeviceKeys keys;
    keys.store = core::StoreId(uuid(1, 1));
    keys.signingSeed = signing->seed();
    keys.signingPublic = signing->verifyKey().bytes();
    keys.tlsKeyPem = core::SecureBytes(QByteArrayView("-----BEGIN PRIVATE KEY-----"));
    return keys;
}

ports::Enrolment enrolment()
{
    ports::Enrolment out;
    out.deviceId = QStringLiteral("D0137");
    out.centreUrl = QStringLiteral("https://127.0.0.1:8443");
    out.moduleName = QStringLiteral(u"Módulo San Cristóbal");
    out.clues = QStringLiteral("CSIMB000123");
    out.entidadIso = QStringLiteral("MX-CHP");
    out.folioPrefix = prefix();
    out.firstIndex = 8192;
    out.indexCount = 3;
    out.caPublic = QByteArray(32, 'c');
    out.rootPublic = QByteArray(32, 'r');
    out.buzonPublic = QByteArray(32, 'z');
    out.recuperacionPublic = QByteArray(32, 'x');
    out.delegation = "delegation";
    out.tlsCertificateDer = "leaf";
    out.caCertificateDer = "ca";
    out.trustList = "trust";
    out.finalStatus = "finals";
    out.provisionalStatus = "provisionals";
    return out;
}

domain::FamilyRecord record(int number)
{
    int folio = number * 5;
    quint32 consent = static_cast<quint32>(number) * 5;
    domain::CompletionContext context;
    context.today = QDate(2026, 9, 21);
    context.nowMs = 1'790'000'120'000;
    context.familyId = core::FamilyId(uuid(2, static_cast<quint32>(number)));
    context.nextFolio = [&] { return domain::Folio::make(prefix(), ++folio); };
    context.nextConsentId = [&] { return core::ConsentId(uuid(3, ++consent)); };
    const auto completed = domain::completeDraft(samples::familyDraft(number), context);
    if (!completed)
        qFatal("the sample family is not complete");
    return *completed;
}

envelope::LogRow nextRow(stores::LocalStore& store, const QString& text, core::EntryId id)
{
    const ports::LogHead head = *store.log().head();
    const ports::DeviceKeys keys = *store.device().keys();
    envelope::LogRow row;
    row.seq = head.seq + 1;
    row.entryId = id.isNull() ? core::EntryId(uuid(4, static_cast<quint32>(row.seq))) : id;
    envelope::LogEntry entry;
    entry.id = row.entryId;
    entry.bootId = QByteArray(16, 'b');
    entry.kind = QLatin1String(envelope::kind::kFamilyRegistered);
    entry.payload = QCborMap{{1, text}};
    row.bytes = envelope::encodeEntry(entry);
    row.entrySha256 = envelope::sha256(row.bytes);
    row.prev = head.hash;
    row.hash = envelope::chainNext(keys.store, head.epoch, row.seq, row.prev, row.entrySha256);
    return row;
}

core::Result<void> registerFamily(stores::LocalStore& store, const domain::FamilyRecord& record)
{
    PADRON_ASSIGN(auto transaction, ports::Transaction::start(store.unitOfWork()));
    PADRON_TRY(store.registry().insert(record));
    const envelope::LogRow row = nextRow(store, record.family.id.text());
    PADRON_TRY(store.log().append(row));
    PADRON_TRY(store.registry().setLastEntry(core::SubjectId(record.family.id.uuid()), row.entryId));
    return transaction.commit();
}

StoreFolder::StoreFolder()
{
    const auto store = stores::LocalStore::open(path(), databaseKey(), stores::OpenMode::Create);
    if (!store || !(*store)->device().insertKeys(deviceKeys()) || !(*store)->device().saveEnrolment(enrolment()))
        qFatal("no store for the test");
}

QString StoreFolder::database() const
{
    return stores::LocalStore::databasePath(path());
}

core::Result<std::unique_ptr<stores::LocalStore>> StoreFolder::tryOpen(char key, const char* vfs) const
{
    return stores::LocalStore::open(path(), databaseKey(key), stores::OpenMode::Existing, vfs);
}

std::unique_ptr<stores::LocalStore> StoreFolder::open(const char* vfs) const
{
    auto store = tryOpen('k', vfs);
    if (!store)
        qFatal("the store does not open: %s", qPrintable(store.error().printedId() + u' ' + store.error().detail));
    return std::move(*store);
}

} // namespace fixture
