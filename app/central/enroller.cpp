// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/enroller.h"

#include "central/errors.h"
#include "central/initializer.h"
#include "central/log_event.h"
#include "central/modules.h"
#include "central/print_permits.h"
#include "credential/qr_codec.h"
#include "domain/entidad.h"
#include "envelope/log_chain.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>

namespace padron::central {

using core::Result;

namespace {

bool sameInConstantTime(const QByteArray& a, const QByteArray& b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<size_t>(a.size())) == 0;
}

bool sameDevice(const Device& device, const sync::EnrolRequest& request)
{
    return device.store == request.store && device.epoch == request.epoch &&
           device.signingPublic == request.signingPublic && device.tlsSpkiDer == request.tlsSpkiDer;
}

} // namespace

Result<EnrolmentAuthority> EnrolmentAuthority::load(const KeyFolder& keys)
{
    PADRON_ASSIGN(auto ca, keys.signingKey(KeyFile::Ca));
    PADRON_ASSIGN(auto buzon, keys.boxKey(KeyFile::Buzon));
    PADRON_ASSIGN(const QByteArray pem, readWholeFile(keys.caCertificatePath(), 64 * 1024));
    PADRON_ASSIGN(const QByteArray der, derOfCertificate(pem));
    PADRON_ASSIGN(const QByteArray root, keys.publicKey(KeyFile::Raiz));
    PADRON_ASSIGN(const QByteArray recuperacion, keys.publicKey(KeyFile::Recuperacion));
    return EnrolmentAuthority{std::move(ca), std::move(buzon), der, root, recuperacion};
}

Result<QString> Enroller::issueCode(const Module& module)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const qint64 moduleRow, tx->moduleFor(module));
    PADRON_ASSIGN(ModuleFacts known, tx->lockModuleFacts(moduleRow));
    if (known.closedMs != 0)
        return core::fail(kModuleClosed);
    if (known.said.name != module.nombre || known.said.clues != module.clues) {
        known.said.name = module.nombre;
        known.said.clues = module.clues;
        PADRON_TRY(restateModule(*tx, known));
    }
    PADRON_ASSIGN(const QString code, issue(*tx, moduleRow));
    PADRON_TRY(tx->commit());
    return code;
}

Result<QString> Enroller::issueCode(const QString& entidad, const QString& numero)
{
    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const auto moduleRow, tx->moduleRow(entidad, numero));
    if (!moduleRow)
        return core::fail(kModuleUnknown);
    PADRON_ASSIGN(const ModuleFacts known, tx->lockModuleFacts(*moduleRow));
    if (known.closedMs != 0)
        return core::fail(kModuleClosed);
    PADRON_ASSIGN(const QString code, issue(*tx, *moduleRow));
    PADRON_TRY(tx->commit());
    return code;
}

Result<QString> Enroller::issue(CentralTransaction& tx, qint64 moduleRow)
{
    sync::EnrolCode code;
    code.secret.resize(16);
    if (RAND_bytes(reinterpret_cast<unsigned char*>(code.secret.data()), 16) != 1)
        return core::fail(kCryptoFailed, QStringLiteral("random"));
    code.caHash = sync::EnrolCode::hashOfCa(m_authority.ca.verifyKey().bytes());

    const qint64 now = m_clock.wallMs();
    PADRON_TRY(tx.insertCode({code.codeId(), envelope::seal(m_authority.buzon.publicKey, code.secret), moduleRow, now,
                              now + kCodeLifeMs, std::nullopt}));
    return code.text();
}

Result<QByteArray> Enroller::enrol(const QByteArray& bytes)
{
    const auto request = sync::verifyEnrolRequest(bytes);
    if (!request)
        return core::fail(kRequestMalformed, request.error().printedId());

    PADRON_ASSIGN(const auto tx, m_store.begin());
    PADRON_ASSIGN(const auto code, tx->lockCode(request->codeId));
    if (!code)
        return core::fail(kCodeUnknown);
    PADRON_ASSIGN(const QByteArray secret, envelope::openSealed(m_authority.buzon, code->sealedSecret));
    if (!sameInConstantTime(sync::proofOf({secret, {}}, *request), request->proof)) {
        PADRON_TRY(tx->raiseAlarm(std::nullopt, QStringLiteral("prueba-de-alta-falsa"),
                                  QString::fromLatin1(request->codeId.toHex()), m_clock.wallMs()));
        PADRON_TRY(tx->commit());
        return core::fail(kCodeUnknown);
    }
    if (code->usedBy) {
        PADRON_ASSIGN(const auto device, tx->device(*code->usedBy));
        if (device && sameDevice(*device, *request))
            return device->answer;
        return core::fail(kCodeSpent, QStringLiteral("used"));
    }
    if (m_clock.wallMs() >= code->expiresMs)
        return core::fail(kCodeSpent, QStringLiteral("expired"));
    PADRON_ASSIGN(const QByteArray answer, enrolNew(*tx, *request, *code));
    PADRON_TRY(tx->commit());
    return answer;
}

Result<QByteArray> Enroller::enrolNew(CentralTransaction& tx, const sync::EnrolRequest& request,
                                      const EnrolCodeRow& code)
{
    PADRON_ASSIGN(const auto sameStore, tx.device(request.store, request.epoch));
    PADRON_ASSIGN(const auto sameKey, tx.deviceOfKey(request.signingPublic));
    PADRON_ASSIGN(const Module module, tx.module(code.moduleRow));
    if (sameStore && !sameStore->revoked && sameDevice(*sameStore, request) &&
        sameStore->folioPrefix.startsWith(module.entidad + module.numero)) {
        // its first answer was lost and somebody gave it another code: the same answer, nothing doubled
        PADRON_TRY(tx.spendCode(code.codeId, sameStore->row));
        return sameStore->answer;
    }
    if (sameStore || sameKey)
        return core::fail(kAlreadyEnrolled);
    PADRON_ASSIGN(const ModuleFacts facts, tx.lockModuleFacts(code.moduleRow));
    if (facts.closedMs != 0)
        return core::fail(kModuleClosed);
    PADRON_ASSIGN(const auto number, tx.takeDeviceNumber(code.moduleRow));
    if (!number)
        return core::fail(kModuleFull);
    PADRON_ASSIGN(const auto issuer, tx.setting(QString(setting::kIssuer)));
    PADRON_ASSIGN(const auto url, tx.setting(QString(setting::kUrl)));
    PADRON_TRY(tx.lockLists()); // ones that are being made for a revoked laptop are waited for, or are told it afterwards
    PADRON_ASSIGN(const auto lists, tx.lists());
    const auto entidad = domain::Entidad::fromInegi(module.entidad.toInt());
    if (!issuer || !url || !lists || !entidad)
        return core::fail(kNotInitialised, QStringLiteral("settings"));
    PADRON_ASSIGN(const quint64 deviceNumber, tx.takeNumber(QStringLiteral("equipo")));
    PADRON_ASSIGN(const quint64 block, tx.takeNumber(QStringLiteral("bloque-provisional")));

    const qint64 now = m_clock.wallMs() / 1000;
    const Validity validity = deviceValidity(now);
    NewDevice device;
    device.deviceId = QStringLiteral("D%1").arg(deviceNumber, 4, 10, QChar(u'0'));
    device.store = request.store;
    device.epoch = request.epoch;
    device.moduleRow = code.moduleRow;
    device.number = *number;
    device.firstIndex = static_cast<quint32>(block) * kIndexBlock;
    device.indexCount = kIndexBlock;
    device.signingPublic = request.signingPublic;
    device.tlsSpkiDer = request.tlsSpkiDer;
    device.enrolledMs = m_clock.wallMs();
    device.chainStart = envelope::chainStart(request.store, request.epoch, request.signingPublic);
    PADRON_ASSIGN(const QByteArray certificate, certifyDevice(m_authority.caCertificateDer, m_authority.ca,
                                                              request.tlsSpkiDer, device.deviceId, validity));
    device.certificateSha256 = envelope::sha256(certificate);
    device.certificateExpiresMs = validity.notAfter * 1000;

    sync::EnrolAnswer answer{request.store, request.epoch, {}};
    ports::Enrolment& e = answer.enrolment;
    e.deviceId = device.deviceId;
    e.centreUrl = *url;
    e.moduleName = module.nombre;
    e.clues = module.clues;
    e.entidadIso = entidad->iso();
    PADRON_ASSIGN(e.folioPrefix, domain::FolioPrefix::parse(module.entidad + module.numero +
                                                            QStringLiteral("%1").arg(*number, 2, 10, QChar(u'0'))));
    e.firstIndex = device.firstIndex;
    e.indexCount = device.indexCount;
    e.caPublic = m_authority.ca.verifyKey().bytes();
    e.rootPublic = m_authority.rootPublic;
    e.buzonPublic = m_authority.buzon.publicKey.raw;
    e.recuperacionPublic = m_authority.recuperacionPublic;
    e.delegation = credential::signDelegation({*issuer, device.deviceId, validity.notBefore, validity.notAfter,
                                               request.signingPublic, device.firstIndex, device.indexCount},
                                              m_authority.ca);
    e.tlsCertificateDer = certificate;
    e.caCertificateDer = m_authority.caCertificateDer;
    e.trustList = lists->trustList;
    e.finalStatus = lists->finalStatus;
    e.provisionalStatus = lists->provisionalStatus;
    device.answer = sync::signEnrolAnswer(answer, m_authority.ca);

    PADRON_ASSIGN(const DeviceRow row, tx.insertDevice(device));
    PADRON_TRY(tx.spendCode(code.codeId, row));
    PADRON_TRY(tx.inherit(row, device.store));
    PADRON_TRY(greetDevice(tx, row, now));
    PADRON_TRY(greetWithModule(tx, row, facts, request.epoch > 1));
    logEvent("alta", {{QStringLiteral("equipo"), device.deviceId}});
    return device.answer;
}

} // namespace padron::central
