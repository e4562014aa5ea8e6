// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/desktop_gate.h"

#include "core/log.h"
#include "credential/trust_list.h"
#include "desktop/errors.h"
#include "desktop/notices.h"
#include "desktop/open_store.h"
#include "net/enrolment_client.h"
#include "net/http_sync_transport.h"
#include "net/tls_identity.h"
#include "platform/memory.h"
#include "runtime/deliver.h"
#include "usecases/enrolled_lists.h"
#include "usecases/errors.h"
#include "usecases/sign_in.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QCoreApplication>
#include <QSettings>
#include <QStandardPaths>

namespace padron::desktop {

namespace {
const QString kAppearanceKey = QStringLiteral("apariencia"); // all that is ever written outside the store: no person's data

QString programBeside(const QString& name)
{
    return QStandardPaths::findExecutable(name, {QCoreApplication::applicationDirPath()});
}
} // namespace

DesktopGate::DesktopGate(Options options)
    : m_options(std::move(options)), m_vault(m_options.directory), m_ids(m_clock), m_shippedNotices(shippedNotices())
{
    bringBackTheDamaged();
}

DesktopGate::~DesktopGate()
{
    lock();
    m_executor.shutdown();
    leaveBackups();
}

bool DesktopGate::hasStore() const
{
    return m_vault.exists();
}

QFuture<core::Result<QStringList>> DesktopGate::userNames()
{
    return m_executor.run([this] { return usecases::SignIn(m_vault, m_clock).userNames(); });
}

QFuture<core::Result<QList<access::SessionUser>>> DesktopGate::users()
{
    return m_executor.run([this] { return usecases::SignIn(m_vault, m_clock).users(); });
}

core::Result<void> DesktopGate::open(core::StoreId id, access::Unlocked unlocked, stores::OpenMode mode)
{
    m_session.reset(); // one connection: an old one's end would take the new one's WAL away
    prepareToOpen();
    platform::lockMemory(unlocked.dataKey); // refused on a small RLIMIT_MEMLOCK: nothing stops
    PADRON_ASSIGN(auto store, mode == stores::OpenMode::Existing
                                  ? openStore(m_options.directory, m_vault, unlocked.dataKey)
                                  : stores::LocalStore::open(m_options.directory, access::databaseKey(unlocked.dataKey), mode));
    m_session = std::make_unique<Session>(std::move(store), m_vault, m_clock, id, std::move(unlocked));
    return {};
}

core::Result<void> DesktopGate::readSessionFacts()
{
    Facts facts;
    facts.user = m_session->user();
    PADRON_ASSIGN(facts.enrolment, m_session->enrolDevice.current());
    PADRON_ASSIGN(facts.settings, m_session->settings.read());
    PADRON_ASSIGN(const auto notices, m_session->notices.inForce(m_shippedNotices));
    facts.notices = notices.notices;
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_session->device().keys());
    facts.trouble = m_trouble;
    facts.tlsKey = std::make_shared<const core::SecureBytes>(keys.tlsKeyPem.view());
    facts.courier = {keys.store, keys.epoch};
    PADRON_ASSIGN(facts.line, m_session->lineChoices.read());
    listenToSession();
    m_facts = std::move(facts);
    return {};
}

core::Result<void> DesktopGate::prepareFresh()
{
    QDir().mkpath(m_options.directory);
    // A database nobody has a key for: a first run that was cut short. Kept aside, never deleted.
    const QString database = m_options.directory + QStringLiteral("/padron.db");
    if (QFile::exists(database)) {
        const QString suffix = QStringLiteral(".sin-llave-%1").arg(m_clock.wallMs());
        QFile::rename(database, database + suffix);
        QFile::rename(database + QStringLiteral("-wal"), database + QStringLiteral("-wal") + suffix);
    }
    return {};
}

QFuture<core::Result<QString>> DesktopGate::createStore(const QString& userName, core::SecureBytes password)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(password));
    return m_executor.run([this, userName, secret] {
        auto made = makeStore(userName, *secret);
        if (!made)
            m_session.reset();
        return made;
    });
}

core::Result<QString> DesktopGate::makeStore(const QString& userName, const core::SecureBytes& password)
{
    usecases::CreateStore create(m_vault, m_ids);
    PADRON_ASSIGN(usecases::CreateStore::Outcome made,
                  create.run(userName, access::Role::Responsable, password, kdfCost()));
    PADRON_TRY(prepareFresh());
    PADRON_TRY(open(made.store, access::Unlocked{made.user, made.dataKey.clone()}, stores::OpenMode::Create));

    const envelope::SigningKey signing = envelope::SigningKey::generate();
    ports::DeviceKeys keys;
    keys.store = made.store;
    keys.signingSeed = signing.seed();
    keys.signingPublic = signing.verifyKey().bytes();
    PADRON_ASSIGN(keys.tlsKeyPem, net::generateTlsKey());
    PADRON_TRY(m_session->createDevice.run(keys));
    if (m_options.practica)
        PADRON_TRY(m_session->settings.write({.padStrokesAllowed = true}));
    PADRON_TRY(configurePractice());
    PADRON_TRY(readSessionFacts());
    PADRON_TRY(create.keep(made)); // last: from here on there is a store
    return made.recoveryCode.text();
}

QFuture<core::Result<void>> DesktopGate::signIn(const QString& userName, core::SecureBytes password)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(password));
    return m_executor.run([this, userName, secret]() -> core::Result<void> {
        forgetDamaged(); // whoever tries now proves it themselves
        PADRON_ASSIGN(access::Unlocked unlocked, usecases::SignIn(m_vault, m_clock).withPassword(userName, *secret));
        return enter(std::move(unlocked));
    });
}

QFuture<core::Result<void>> DesktopGate::recover(const QString& userName, const QString& code,
                                                 core::SecureBytes newPassword)
{
    auto secret = std::make_shared<core::SecureBytes>(std::move(newPassword));
    return m_executor.run([this, userName, code, secret]() -> core::Result<void> {
        forgetDamaged();
        PADRON_ASSIGN(access::Unlocked unlocked,
                      usecases::SignIn(m_vault, m_clock).withRecoveryCode(userName, code, *secret, kdfCost()));
        return enter(std::move(unlocked), true);
    });
}

core::Result<void> DesktopGate::enter(access::Unlocked unlocked, bool recovered)
{
    PADRON_ASSIGN(const QByteArray bytes, m_vault.load());
    PADRON_ASSIGN(const access::SlotFile slots, access::decodeSlotFile(bytes));
    access::Unlocked again{unlocked.user, unlocked.dataKey.clone()};
    auto entered = open(slots.store, std::move(unlocked), stores::OpenMode::Existing);
    if (entered)
        entered = lookAtStart();
    if (!entered) {
        keepForSalvage(entered.error(), std::move(again));
        return entered;
    }
    entered = m_session->acknowledgeSlots(recovered); // before a return is believed: older slots are refused here
    if (entered)
        entered = beginEpochIfRestored();
    if (entered)
        entered = m_session->recordSignIn();
    if (entered)
        entered = configurePractice();
    if (entered)
        entered = readSessionFacts();
    if (!entered)
        m_session.reset();
    else
        mendTrustFile();
    return entered;
}

core::Result<void> DesktopGate::configurePractice()
{
    if (!m_options.practica)
        return {};
    PADRON_ASSIGN(const auto settings, m_session->derechohabienciaSettings.read());
    if (settings.hosts.size() == domain::instituciones().size())
        return {};
    return m_session->derechohabienciaSettings.configure(PracticeConsultas::fileJson());
}

void DesktopGate::mendTrustFile()
{
    if (!m_facts.enrolment)
        return;
    const QByteArray right = credential::encodeTrustFile(usecases::enrolledLists(*m_facts.enrolment));
    const auto found = m_vault.trustFile();
    if (found && *found == right)
        return;
    if (const auto saved = m_vault.saveTrustFile(right); !saved) // the next sign-in tries again
        qCWarning(core::lcStore) << "trust file:" << saved.error().printedId();
}

core::Result<QByteArray> DesktopGate::enrolmentBytes(const QString& code)
{
    if (!m_session)
        return core::fail(kNoSession);
    PADRON_ASSIGN(const ports::DeviceKeys keys, m_session->device().keys());
    PADRON_ASSIGN(const QByteArray spki, net::tlsSpkiDer(keys.tlsKeyPem));
    return m_session->enrolDevice.request(code, spki);
}

core::Result<ports::Enrolment> DesktopGate::takeAnswer(const QString& code, const QByteArray& answer,
                                                       const QString& centreUrl)
{
    if (!m_session)
        return core::fail(kNoSession);
    PADRON_ASSIGN(const ports::Enrolment enrolment,
                  m_session->enrolDevice.accept(code, answer, centreUrl, m_session->dataKey()));
    PADRON_TRY(readSessionFacts());
    return enrolment;
}

QFuture<core::Result<QByteArray>> DesktopGate::enrolmentRequest(const QString& code)
{
    return m_executor.run([this, code] { return enrolmentBytes(code); });
}

QFuture<core::Result<ports::Enrolment>> DesktopGate::enrolWithAnswer(const QString& code, const QByteArray& answer)
{
    return m_executor.run([this, code, answer] { return takeAnswer(code, answer, QString()); });
}

QFuture<core::Result<ports::Enrolment>> DesktopGate::enrolOnline(const QString& centreUrl, const QString& code, const QString& proxy)
{
    using Answer = core::Result<ports::Enrolment>;
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto end = [promise](Answer answer) {
        promise->addResult(std::move(answer));
        promise->finish();
    };
    // request on the store thread, POST on this one, answer on the store thread again
    using Ready = std::pair<QByteArray, ports::LineSettings>;
    const auto ready = [this, code, proxy]() -> core::Result<Ready> {
        PADRON_ASSIGN(const QByteArray request, enrolmentBytes(code));
        PADRON_ASSIGN(const ports::LineSettings line, lineThrough(proxy));
        return Ready{request, line};
    };
    runtime::deliver(m_executor.run(ready), &m_context,
                     [this, end, centreUrl, code](core::Result<Ready> request) {
                         if (!request)
                             return end(core::fail(request.error()));
                         m_enrolClient = std::make_unique<net::EnrolmentClient>();
                         m_enrolClient->enrol(centreUrl, code, request->first,
                                             [this, end, centreUrl, code](core::Result<QByteArray> answer) {
                             if (!answer)
                                 return end(core::fail(answer.error()));
                             runtime::deliver(m_executor.run([this, code, bytes = *answer, centreUrl] {
                                                  return takeAnswer(code, bytes, centreUrl);
                                              }),
                                              &m_context, end);
                         }, request->second);
                     });
    return promise->future();
}

std::unique_ptr<ui::Desk> DesktopGate::desk()
{
    if (!m_session)
        return nullptr;
    if (!m_facts.onlyReading) {
        m_line = m_facts.line;
        startSync();
        startConsultas();
        startBackups();
    }
    Session& s = *m_session;
    return std::unique_ptr<ui::Desk>(new ui::Desk{.store = m_executor,
                                                  .drafts = s.drafts,
                                                  .registerFamily = s.registerFamily,
                                                  .refuseConsent = s.refuseConsent,
                                                  .searchPeople = s.searchPeople,
                                                  .findDuplicates = s.findDuplicates,
                                                  .tasks = s.tasks,
                                                  .openFamily = s.openFamily,
                                                  .changeFamily = s.changeFamily,
                                                  .printCertificado = s.printCertificado,
                                                  .syncOverview = s.syncOverview,
                                                  .settings = s.settings,
                                                  .workday = s.workday,
                                                  .catalogues = s.catalogues,
                                                  .importCatalogue = s.importCatalogue,
                                                  .user = m_facts.user,
                                                  .enrolment = m_facts.enrolment,
                                                  .practica = m_options.practica,
                                                  .notices = m_facts.notices,
                                                  .noticeSets = &s.notices,
                                                  .revokeConsent = &s.revokeConsent,
                                                  .printLetter = &s.printLetter,
                                                  .initialSettings = m_facts.settings,
                                                  .workAdded = [this] {
                                                      if (m_sync)
                                                          m_sync->workAdded();
                                                  },
                                                  .syncNow = [this] {
                                                      if (m_sync)
                                                          m_sync->wake();
                                                  },
                                                  .consultas = m_consultas.get(),
                                                  .derechohabiencia = &s.derechohabienciaSettings,
                                                  .documents = &s.documents,
                                                  .decoder = programBeside(QStringLiteral("modulo-decodificador")),
                                                  .scanner = programBeside(QStringLiteral("modulo-escaner")),
                                                  .signIn = &s.signIn,
                                                  .users = &s.users,
                                                  .keys = &s.keys,
                                                  .kdfCost = [this] { return kdfCost(); },
                                                  .backups = m_backups.get(),
                                                  .backUp = &s.backUp,
                                                  .storeFolder = m_options.directory,
                                                  .checkStore = &s.checkStore,
                                                  .audit = &s.audit, .checkLog = &s.checkLog, .exportLog = &s.exportLog, .incidents = &s.incidents,
                                                  .exportPeople = &s.exportPeople, .arco = &s.arco, .arcoRecords = &s.arcoRecords, .personSheet = &s.personSheet, .retention = &s.retention, .printRuns = &s.printRuns, .lots = &s.lots, .custody = &s.custody, .deliveries = &s.deliveries, .replaceCredential = &s.replaceCredential, .deliveryProgress = &s.deliveryProgress, .trustFile = [this] { return m_vault.trustFile(); }, .updateLists = &s.updateLists, .noteComparison = &s.noteComparison, .paperSetup = &s.paperSetup, .syncLedger = &s.syncLedger, .resendEntry = &s.resendEntry, .line = &s.lineChoices, .msToNextTry = [this] { return m_sync ? m_sync->msToNextTry() : -1; }, .pauseSync = [this](bool paused) { pauseSync(paused); }, .usbPackages = &s.usbPackages, .courier = m_courier.get(), .centreTasks = &s.centreTasks, .conflicts = &s.conflicts, .centreSearch = m_centreSearch.get(),
                                                  .trouble = m_facts.trouble,
                                                  .swapIsPlain = tellOfSwap(),
                                                  .onlyReading = m_facts.onlyReading});
}

void DesktopGate::startConsultas()
{
    if (m_consultas)
        return;
    if (m_options.practica && !m_practice)
        m_practice = std::make_unique<PracticeConsultas>();
    m_consultas = std::make_unique<runtime::ConsultaRunner>(
        m_executor, m_session->consultDerechohabiencia,
        [this](const ports::ConsultaSetup& setup) -> std::unique_ptr<ports::ConsultaService> {
            if (m_practice)
                return m_practice->serviceFor(setup, m_options.consultaTimeoutMs);
            return std::make_unique<net::HttpsConsultaService>(setup, m_options.consultaTimeoutMs);
        });
    m_consultas->reload();
}

QString DesktopGate::appearance() const
{
    return QSettings(appearanceFile(), QSettings::IniFormat).value(kAppearanceKey).toString();
}

void DesktopGate::setAppearance(const QString& key)
{
    QDir().mkpath(m_options.directory);
    QSettings(appearanceFile(), QSettings::IniFormat).setValue(kAppearanceKey, key);
}

QString DesktopGate::appearanceFile() const
{
    return QDir(m_options.directory).filePath(QStringLiteral("apariencia.ini"));
}

void DesktopGate::lock()
{
    m_centreSearch.reset();
    m_courier.reset();
    m_sync.reset();
    m_consultas.reset();
    m_enrolClient.reset();
    const bool placeThere = m_backups && m_backups->isPlaceThere();
    m_backups.reset(); // what it has under way is cancelled and ends by itself
    m_executor.run([this, placeThere, delay = std::exchange(m_delay, nullptr)] {
        if (m_session && placeThere && !delay) // a laptop going to sleep closes its store first of all
            backUpAtLock();
        m_session.reset(); // statements, connection and keys go on the thread that used them
        forgetDamaged();
        m_facts = {};      // there too: an enrolment that ends behind the lock writes them on that thread
        return true;
    });
}

} // namespace padron::desktop
