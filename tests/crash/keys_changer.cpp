// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the store of a folder as the program does, with whichever of the passwords and codes given still hold, then changes
// its keys one way after another until it is killed. `--create` makes the store; what is about to hold is said before it may.
#include "access/errors.h"
#include "desktop/open_store.h"
#include "desktop/session.h"
#include "local/keys/file_key_vault.h"
#include "platform/system_clock.h"
#include "support/samples/sample_family.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace padron;

namespace {

constexpr access::KdfCost kTiny{1, 8192};
constexpr int kFamilies = 40; // pages enough for a kill to fall into a rekey
const QString kUser = QStringLiteral("M. Ruiz");
const QByteArray kCentreSecret(32, 'c');

core::SecureBytes secret(const QString& text)
{
    return core::SecureBytes(text.toUtf8());
}

[[noreturn]] void fault(const core::Error& error, const char* where)
{
    std::printf("FAULT %s %s %s\n", where, qPrintable(error.printedId()), qPrintable(error.detail));
    std::fflush(stdout);
    std::exit(3);
}

template <class T> T must(core::Result<T> result, const char* where)
{
    if (!result)
        fault(result.error(), where);
    return std::move(*result);
}

void must(core::Result<void> result, const char* where)
{
    if (!result)
        fault(result.error(), where);
}

void say(const char* word, const QString& what)
{
    std::printf("%s %s\n", word, qPrintable(what));
    std::fflush(stdout);
}

ports::Enrolment enrolment()
{
    ports::Enrolment made{.folioPrefix = *domain::FolioPrefix::parse(u"07-0457-02")};
    made.deviceId = QStringLiteral("D0001");
    made.centreUrl = QStringLiteral("https://127.0.0.1:1");
    made.entidadIso = QStringLiteral("MX-CHP");
    made.indexCount = 4096;
    return made;
}

void create(const QString& folder, ports::KeyVault& vault, const core::Clock& clock, const QString& password)
{
    core::UuidV7Source ids(clock);
    usecases::CreateStore create(vault, ids);
    auto made = must(create.run(kUser, access::Role::Responsable, secret(password), kTiny), "create");
    auto store = must(stores::LocalStore::open(folder, access::databaseKey(made.dataKey), stores::OpenMode::Create), "store");
    desktop::Session session(std::move(store), vault, clock, made.store, {made.user, made.dataKey.clone()});
    const auto signing = envelope::SigningKey::generate();
    must(session.createDevice.run({made.store, 1, signing.seed(), signing.verifyKey().bytes(), core::SecureBytes(QByteArrayView("pem"))}),
         "device");
    must(session.device().saveEnrolment(enrolment()), "enrolment");
    for (int number = 0; number < kFamilies; ++number)
        (void)must(session.registerFamily.run(samples::familyDraft(number)), "family");
    must(create.keep(made), "keep");
    const auto centre = must(envelope::BoxKeyPair::fromSecret(core::SecureBytes(kCentreSecret)), "centre");
    const auto file = must(access::decodeSlotFile(must(vault.load(), "load")), "slots");
    must(vault.save(access::encodeSlotFile(access::withCentre(file, made.dataKey, centre.publicKey), made.dataKey)), "centre's slot");
    say("CODE", made.recoveryCode.text());
}

class Changer
{
public:
    Changer(desktop::Session& session, QString password, int at) : m_session(session), m_password(std::move(password)), m_at(at) {}

    /// One more change: each kind in its turn, from wherever the test says.
    void change()
    {
        switch (m_at++ % 8) {
        case 0:
            makeRoom();
            m_other = must(m_session.users.add(proof(), QStringLiteral("Otra %1").arg(m_session.verifyLog.run()->entries),
                                               access::Role::Capturista, secret(QStringLiteral("agua de jamaica")), kTiny),
                           "add");
            break;
        case 1:
            onOther("suspend", [this](const core::UserId& id) { return m_session.users.suspend(proof(), id); });
            break;
        case 2:
        case 6:
            must(m_session.keys.rotate(proof()), "rotate");
            break;
        case 3:
            onOther("lift", [this](const core::UserId& id) { return m_session.users.lift(proof(), id); });
            break;
        case 4: {
            const QString next = QStringLiteral("frase numero %1 %2").arg(m_at).arg(m_session.verifyLog.run()->entries);
            say("TRY PASSWORD", next);
            must(m_session.keys.changeOwnPassword(proof(), secret(next), kTiny), "password");
            m_password = next;
            say("ACK PASSWORD", next);
            break;
        }
        case 5: {
            const auto code = access::RecoveryCode::generate();
            say("TRY CODE", code.text());
            must(m_session.keys.renewRecovery(proof(), code), "code");
            say("ACK CODE", code.text());
            break;
        }
        default:
            onOther("remove", [this](const core::UserId& id) { return m_session.users.remove(proof(), id); });
            m_other = {};
        }
    }

private:
    /// Users whose removal was cut short add up.
    void makeRoom()
    {
        const auto people = must(m_session.users.list(), "users");
        if (std::count_if(people.begin(), people.end(), [](const auto& each) { return each.state != ports::AccessState::Retirado; }) < 40)
            return;
        for (const auto& each : people)
            if (each.state != ports::AccessState::Retirado && each.name != kUser)
                must(m_session.users.remove(proof(), each.id), "make room");
    }
    access::Proof proof() { return must(m_session.signIn.prove(kUser, secret(m_password)), "prove"); }
    template <class Act> void onOther(const char* what, Act act)
    {
        if (!m_other.isNull())
            must(act(m_other), what);
    }

    desktop::Session& m_session;
    QString m_password;
    int m_at;
    core::UserId m_other;
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("create"), QString()},
                       {QStringLiteral("check"), QString()},
                       {QStringLiteral("from"), QString(), QStringLiteral("n"), QStringLiteral("0")},
                       {QStringLiteral("password"), QString(), QStringLiteral("p")},
                       {QStringLiteral("code"), QString(), QStringLiteral("c")}});
    parser.process(app);
    const QString folder = parser.positionalArguments().value(0);
    const platform::SystemClock clock;
    keys::FileKeyVault vault(folder);
    const QStringList passwords = parser.values(QStringLiteral("password")), codes = parser.values(QStringLiteral("code"));
    if (parser.isSet(QStringLiteral("create"))) {
        create(folder, vault, clock, passwords.value(0));
        return 0;
    }

    std::optional<access::Unlocked> unlocked;
    QString password;
    for (const QString& each : passwords) {
        auto tried = usecases::SignIn(vault, clock).withPassword(kUser, secret(each));
        if (tried) {
            unlocked = std::move(*tried);
            password = each;
        } else if (tried.error().code != access::kWrongPassword) {
            fault(tried.error(), "sign in");
        }
    }
    if (!unlocked)
        fault({access::kWrongPassword}, "no password opens");
    const access::SlotFile file = must(access::decodeSlotFile(must(vault.load(), "load")), "slots");
    QString code;
    for (const QString& each : codes) {
        const auto key = access::unlockWithRecoveryCode(file, must(access::RecoveryCode::parse(each), "code"));
        if (key && *key == unlocked->dataKey)
            code = each;
    }
    if (code.isEmpty())
        fault({access::kWrongRecoveryCode}, "no code opens");
    auto store = must(desktop::openStore(folder, vault, unlocked->dataKey), "open");
    desktop::Session session(std::move(store), vault, clock, file.store, std::move(*unlocked));
    must(session.checkStore.atStart(), "look");
    must(session.acknowledgeSlots(false), "acknowledge");
    const auto centre = must(envelope::BoxKeyPair::fromSecret(core::SecureBytes(kCentreSecret)), "centre");
    const auto sealed = must(envelope::openSealedSecret(centre, file.centre->sealedDataKey), "the centre's slot");
    if (!(sealed == session.dataKey()))
        fault({access::kRecoveryStale}, "the centre's slot");
    (void)must(session.verifyLog.run(), "chain");
    (void)must(session.users.list(), "users");
    if (must(session.familyCount(), "families") != kFamilies || must(session.keys.facts(), "facts").rotationOpen)
        fault({core::kInternal}, "not whole");
    say("PASSWORD", password);
    say("CODE", code);
    say("OPEN", file.previousKey.isEmpty() ? QStringLiteral("as it was") : QStringLiteral("in a rotation"));
    if (parser.isSet(QStringLiteral("check")))
        return 0;
    for (Changer changer(session, password, parser.value(QStringLiteral("from")).toInt());;)
        changer.change();
}
