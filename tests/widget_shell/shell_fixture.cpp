// SPDX-License-Identifier: GPL-3.0-or-later
#include "widget_shell/shell_fixture.h"

#include "access/errors.h"
#include "access/slots.h"
#include "credential/qr_codec.h"
#include "documents/encode_page.h"
#include "support/store/session_desk.h"
#include "sync/messages/batch.h"
#include "sync/messages/errors.h"
#include "sync/messages/stream.h"
#include "usecases/sign_in.h"

using namespace padron;

namespace fixture {

namespace {

template <class T> T must(core::Result<T> result)
{
    if (!result)
        qFatal("%s %s", qPrintable(result.error().printedId()), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace

ShellGate::ShellGate(With with, bool practica) : m_practica(practica)
{
    if (with != With::Nothing)
        onStore([&] { return m_store = std::make_unique<Store>(with == With::EnrolledStore), true; });
}

ShellGate::~ShellGate()
{
    m_backups.reset();
    onStore([&] { return m_store.reset(), true; });
}

QFuture<core::Result<QStringList>> ShellGate::userNames()
{
    return m_executor.run([this] { return usecases::SignIn(m_store->vault, m_store->clock).userNames(); });
}

QFuture<core::Result<QList<access::SessionUser>>> ShellGate::users()
{
    return m_executor.run([this]() -> core::Result<QList<access::SessionUser>> {
        PADRON_ASSIGN(auto users, usecases::SignIn(m_store->vault, m_store->clock).users());
        return users + colleagues;
    });
}

QFuture<core::Result<QString>> ShellGate::createStore(const QString& name, core::SecureBytes password)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(password));
    return m_executor.run([this, name, secret]() -> core::Result<QString> {
        PADRON_TRY(access::checkPassword(*secret, name));
        createdUser = name;
        m_store = std::make_unique<Store>(false);
        return access::RecoveryCode::generate().text();
    });
}

QFuture<core::Result<void>> ShellGate::signIn(const QString& name, core::SecureBytes password)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(password));
    return m_executor.run([this, name, secret]() -> core::Result<void> {
        PADRON_TRY(usecases::SignIn(m_store->vault, m_store->clock).withPassword(name, *secret));
        return {};
    });
}

QFuture<core::Result<void>> ShellGate::recover(const QString& name, const QString& code, core::SecureBytes password)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(password));
    return m_executor.run([this, name, code, secret]() -> core::Result<void> {
        PADRON_TRY(usecases::SignIn(m_store->vault, m_store->clock)
                       .withRecoveryCode(name, code, *secret, {1, 8 * 1024 * 1024}));
        return {};
    });
}

QFuture<core::Result<usecases::RecoverWithCentre::Request>> ShellGate::askCentre(const QString& name, core::SecureBytes password)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(password));
    return m_executor.run([this, name, secret] {
        return usecases::RecoverWithCentre(m_store->vault, m_store->clock).ask(name, *secret, {1, 8192});
    });
}

QFuture<core::Result<usecases::RecoverWithCentre::Request>> ShellGate::centreRequest()
{
    return m_executor.run([this] { return usecases::RecoverWithCentre(m_store->vault, m_store->clock).pending(); });
}

QFuture<core::Result<void>> ShellGate::recoverWithAnswer(const QByteArray& answer, core::SecureBytes password)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(password));
    return m_executor.run([this, answer, secret]() -> core::Result<void> {
        PADRON_TRY(usecases::RecoverWithCentre(m_store->vault, m_store->clock).accept(answer, *secret));
        return {};
    });
}

void ShellGate::giveTheCentreASlot()
{
    must(onStore([&]() -> core::Result<void> {
        PADRON_ASSIGN(const QByteArray bytes, m_store->vault.load());
        PADRON_ASSIGN(const access::SlotFile file, access::decodeSlotFile(bytes));
        const core::SecureBytes& key = m_store->session().dataKey();
        return m_store->vault.save(
            access::encodeSlotFile(access::withCentre(file, key, m_store->centre.recuperacion.publicKey), key));
    }));
}

QByteArray ShellGate::centreAnswers(const QByteArray& request) const
{
    return must(access::answerRequest(must(access::decodeRecoveryRequest(request)), m_store->centre.recuperacion));
}

core::Result<ports::Enrolment> ShellGate::enrol(const QString& code)
{
    if (code != kGoodCode)
        return core::fail(sync::kEnrolCodeExpired);
    const ports::Enrolment made = m_store->centre.enrolment(m_store->keys().signingPublic, m_store->clock.now / 1000);
    PADRON_TRY(m_store->session().device().saveEnrolment(made));
    return made;
}

QFuture<core::Result<ports::Enrolment>> ShellGate::enrolOnline(const QString&, const QString& code, const QString& proxy)
{
    enrolledThrough = proxy;
    return m_executor.run([this, code] { return enrol(code); });
}

QFuture<core::Result<QByteArray>> ShellGate::enrolmentRequest(const QString& code)
{
    return m_executor.run([code]() -> core::Result<QByteArray> {
        if (code != kGoodCode)
            return core::fail(sync::kEnrolCodeMalformed);
        return QByteArray("solicitud");
    });
}

QFuture<core::Result<ports::Enrolment>> ShellGate::enrolWithAnswer(const QString& code, const QByteArray& answer)
{
    return m_executor.run([this, code, answer]() -> core::Result<ports::Enrolment> {
        if (answer != "respuesta")
            return core::fail(sync::kEnrolAnswerForged);
        return enrol(code);
    });
}

QFuture<core::Result<usecases::RestoreStore::Preview>> ShellGate::lookAtBackup(const QString& file)
{
    return m_executor.run([this, file] {
        static const TestClock clock;
        keys::FileKeyVault none(QString{});
        return usecases::RestoreStore(m_copies, none, clock, {}).look(file);
    });
}

QFuture<core::Result<void>> ShellGate::restore(const QString&, const QString&, core::SecureBytes password,
                                               const QString& code)
{
    const bool right = password == core::SecureBytes(QByteArrayView(kPassword.toUtf8())) || code == kGoodCode;
    return m_executor.run([this, right]() -> core::Result<void> {
        if (!right)
            return core::fail(access::kWrongPassword);
        m_store = std::make_unique<Store>(false);
        m_restoredMs = m_store->clock.now;
        return {};
    });
}

std::unique_ptr<ui::Desk> ShellGate::desk()
{
    auto& session = m_store->session();
    auto desk = deskOver(m_executor, session, brokenDrafts ? *brokenDrafts : session.drafts);
    desk->enrolment = must(onStore([&] { return session.device().enrolment(); }));
    desk->initialSettings = must(onStore([&] { return session.settings.read(); }));
    desk->practica = m_practica;
    desk->decoder = QStringLiteral(PADRON_BIN_DIR "/modulo-decodificador");
    desk->scanner = QStringLiteral(PADRON_BIN_DIR "/modulo-escaner");
    desk->noticeSets = &session.notices;
    desk->revokeConsent = &session.revokeConsent;
    desk->printLetter = &session.printLetter;
    desk->syncNow = [this] { ++syncsAsked; };
    desk->msToNextTry = [this] { return msToNextTry; };
    if (makesBackups) {
        m_backups = std::make_unique<runtime::BackupRunner>(m_executor, session.backUp, m_copies, m_backupPool);
        desk->backups = m_backups.get();
        desk->backUp = &session.backUp;
        desk->storeFolder = m_store->path();
    }
    return desk;
}

QByteArray ShellGate::signNotices(const credential::NoticeList& list) const
{
    return credential::signNoticeList(list, m_store->centre.catalogo);
}

QString ShellGate::credentialText(const credential::Claims& claims) const
{
    return credential::qrText(credential::signFinal(claims, m_store->centre.firma));
}

void ShellGate::lock()
{
    ++locks;
    m_backups.reset();
    onStore([] { return true; });
}

domain::FamilyRecord ShellGate::registerFamily(int number)
{
    return onStore([&] { return m_store->registerFamily(number); });
}

void ShellGate::registerDraft(const domain::FamilyDraft& draft)
{
    const auto outcome = must(onStore([&] { return m_store->session().registerFamily.run(draft); }));
    if (!std::holds_alternative<domain::FamilyRecord>(outcome))
        qFatal("the draft was not registered");
}

void ShellGate::saveDraft(const domain::FamilyDraft& draft)
{
    must(onStore([&] { return m_store->session().drafts.save(draft); }));
}

void ShellGate::addPage(const ports::DocumentOwner& owner, const QString& kind, const QImage& page)
{
    const documents::EncodedPage encoded = must(documents::encodePage(page));
    must(onStore([&] { return m_store->session().documents.add(owner, kind, {}, {{encoded.bytes, encoded.mime}}); }));
}

void ShellGate::setRole(access::Role role)
{
    onStore([&] {
        m_store->user.role = role;
        return m_store->reopen(), true;
    });
}

void ShellGate::somebodyElse()
{
    onStore([&] { return m_store->somebodyElse(), true; });
}

QList<ports::DraftSummary> ShellGate::drafts()
{
    return must(onStore([&] { return m_store->session().drafts.list(); }));
}

domain::FamilyDraft ShellGate::draft(const core::DraftId& id)
{
    return must(onStore([&] { return m_store->session().drafts.load(id); }));
}

void ShellGate::handOver(const core::DraftId& draft, const access::SessionUser& to)
{
    must(onStore([&] { return m_store->session().drafts.handOver(draft, to.id, to.name); }));
}

void ShellGate::centreReceipts(sync::VerdictKind families, const QString& code)
{
    must(onStore([&]() -> core::Result<void> {
        auto& exchange = m_store->session().exchange;
        const auto prepared = *must(exchange.nextBatch());
        const auto device = envelope::VerifyKey::fromBytes(m_store->keys().signingPublic);
        const sync::Batch batch = must(sync::openBatch(prepared.sealed, *device, m_store->centre.buzon));
        sync::Receipt receipt;
        receipt.store = batch.header.store;
        receipt.epoch = batch.header.epoch;
        receipt.batchSeq = batch.header.batchSeq;
        receipt.batchSha256 = envelope::sha256(prepared.sealed);
        receipt.centreMs = QDateTime::currentMSecsSinceEpoch();
        receipt.nextSeq = batch.firstSeq + static_cast<quint64>(batch.entries.size());
        receipt.headHash = batch.headHash;
        for (const auto& bytes : batch.entries) {
            const auto entry = envelope::decodeEntry(bytes);
            const bool family = entry->kind == QLatin1String(envelope::kind::kFamilyRegistered);
            receipt.verdicts.append(
                {entry->id, family ? families : sync::VerdictKind::Aceptado, family ? code : QString(), 1});
        }
        return exchange.takeReceipt(batch.header.batchSeq, sync::signReceipt(receipt, m_store->centre.acuse));
    }));
}

void ShellGate::lineFails(const QString& problem)
{
    must(onStore([&] { return m_store->session().exchange.noteExchange(problem); }));
}

void ShellGate::centreSigns(const domain::FamilyRecord& record)
{
    must(onStore([&]() -> core::Result<void> {
        sync::StreamPage page;
        page.store = m_store->id;
        page.epoch = 1;
        page.from = m_streamPosition;
        page.centreMs = m_store->clock.now;
        const qint64 now = m_store->clock.now / 1000;
        for (const auto& person : record.people) {
            const credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                            .issuedAt = now,
                                            .folio = person.folio,
                                            .fullName = credential::nameForQr(person.name),
                                            .birth = person.fechaNacimiento,
                                            .sexo = person.sexo,
                                            .entity = QStringLiteral("MX-CHP"),
                                            .statusIndex = quint32(m_streamPosition + 1)};
            const QByteArray cose = credential::signFinal(claims, m_store->centre.firma);
            page.items.append(
                {++m_streamPosition, sync::PersonStateChanged{person.id, QStringLiteral("en-el-padron"), QString()}});
            page.items.append(
                {++m_streamPosition, sync::CredentialSigned{person.id, 1, claims.statusIndex, now, cose}});
        }
        page.last = m_streamPosition;
        PADRON_TRY(m_store->session().exchange.applyPage(sync::signStreamPage(page, m_store->centre.acuse)));
        return {};
    }));
}

void ShellGate::centreSays(const decltype(sync::StreamItem::body)& body)
{
    must(onStore([&]() -> core::Result<void> {
        sync::StreamPage page;
        page.store = m_store->id;
        page.epoch = 1;
        page.from = m_streamPosition;
        page.last = m_streamPosition + 1;
        page.centreMs = m_store->clock.now;
        page.items = {{++m_streamPosition, body}};
        PADRON_TRY(m_store->session().exchange.applyPage(sync::signStreamPage(page, m_store->centre.acuse)));
        return {};
    }));
}

} // namespace fixture
