// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/central/centre_parts.h"

#include "central/initializer.h"

using namespace padron;
using namespace padron::central;

namespace support {

CentreParts::CentreParts(PgCluster& cluster, PgCentralStore::FailureProbe probe)
    : conninfo(cluster.freshSchema()), store(conninfo, 8, std::move(probe)),
      keys(keysDir.filePath(QStringLiteral("claves")))
{
    const auto load = [this]() -> core::Result<void> {
        PADRON_TRY(store.migrate());
        PADRON_TRY(Initializer(store, keys, clock).run(QStringLiteral("MXPS-PRACTICA"), QStringLiteral("127.0.0.1")));
        PADRON_ASSIGN(const auto tx, store.begin());
        PADRON_TRY(tx->setSetting(QString(setting::kUrl), QStringLiteral("https://127.0.0.1:8443")));
        PADRON_TRY(tx->commit());
        PADRON_ASSIGN(authority, EnrolmentAuthority::load(keys));
        PADRON_ASSIGN(acuse, keys.signingKey(KeyFile::Acuse));
        PADRON_ASSIGN(firma, keys.signingKey(KeyFile::Firma));
        return {};
    };
    if (const auto loaded = load(); !loaded) {
        qWarning("centre: %s %s", qPrintable(loaded.error().printedId()), qPrintable(loaded.error().detail));
        return;
    }
    enroller.emplace(store, *authority, clock);
    intake.emplace(store, authority->buzon, *acuse, clock);
    reader.emplace(store, *authority, *acuse, clock);
    signer.emplace(store, *firma, clock);
    ready = true;
}

sync::EnrolCode CentreParts::newCode(const QString& module)
{
    const auto text = enroller->issueCode(
        {QStringLiteral("07"), module, QStringLiteral("Módulo de prueba"), QStringLiteral("CSIMB000123")});
    return text ? sync::EnrolCode::parse(*text).value_or(sync::EnrolCode()) : sync::EnrolCode();
}

std::unique_ptr<TestDevice> CentreParts::newDevice(quint32 epoch)
{
    auto device = std::make_unique<TestDevice>(epoch);
    return enrol(*device, newCode()) ? std::move(device) : nullptr;
}

std::unique_ptr<TestDevice> CentreParts::newDeviceAt(const QString& module)
{
    auto device = std::make_unique<TestDevice>();
    return enrol(*device, newCode(module)) ? std::move(device) : nullptr;
}

core::Result<void> CentreParts::enrol(TestDevice& device, const sync::EnrolCode& code)
{
    PADRON_ASSIGN(const QByteArray answer, enroller->enrol(device.enrolRequest(code)));
    if (!device.acceptEnrolment(answer, code))
        return core::fail(core::kInternal, QStringLiteral("answer"));
    return {};
}

core::Result<sync::Receipt> CentreParts::push(const TestDevice& device, const QByteArray& sealed)
{
    PADRON_ASSIGN(const QByteArray bytes, intake->receive(device.lastHeader(), sealed, device.certificateSha256()));
    return sync::verifyReceipt(bytes, {acuse->verifyKey()});
}

core::Result<sync::StreamPage> CentreParts::stream(const TestDevice& device, quint64 from)
{
    PADRON_ASSIGN(const QByteArray bytes,
                  reader->page(device.store(), device.epoch(), from, device.certificateSha256()));
    return sync::verifyStreamPage(bytes, {acuse->verifyKey()});
}

qint64 CentreParts::count(const char* table) const
{
    return ask(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)).toLongLong();
}

} // namespace support
