// SPDX-License-Identifier: GPL-3.0-or-later
// The table of who may what, cell by cell: every use case asked by every role. What is refused writes nothing.
#include "session_fixture.h"

#include "access/errors.h"

#include <QTest>

#include <functional>

using namespace padron;
using access::Permission;
using access::Role;

namespace {

/// A use case that asks for `permission`; its answer is only looked at for being refused.
struct Ask
{
    const char* name;
    Permission permission;
    std::function<std::optional<core::Error>(desktop::Session&)> run;
};

template <class T> std::optional<core::Error> errorOf(const core::Result<T>& result)
{
    return result ? std::nullopt : std::optional(result.error());
}

const core::PersonId kNobody(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000aa")));
const core::FamilyId kNoFamily(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000ab")));
const core::DraftId kNoDraft(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000ac")));
const core::UserId kNoUser(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000ae")));
const domain::Folio kNoFolio = domain::Folio::make(*domain::FolioPrefix::parse(u"07045702"), 999'999);
const core::TaskId kNoTask(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000ad")));

QList<Ask> asks()
{
    using S = desktop::Session;
    const auto draft = samples::familyDraft(9);
    return {
        {"save a draft", Permission::Capture, [draft](S& s) { return errorOf(s.drafts.save(draft)); }},
        {"list drafts", Permission::Capture, [](S& s) { return errorOf(s.drafts.queue()); }},
        {"open a draft", Permission::Capture, [](S& s) { return errorOf(s.drafts.load(kNoDraft)); }},
        {"discard a draft", Permission::Capture, [](S& s) { return errorOf(s.drafts.discard(kNoDraft)); }},
        {"register", Permission::Capture, [](S& s) { return errorOf(s.registerFamily.run({})); }},
        {"look for duplicates", Permission::Capture, [draft](S& s) { return errorOf(s.findDuplicates.run(draft, 0)); }},
        {"compare people", Permission::FindPeople, [](S& s) { return errorOf(s.noteComparison.run(kNobody, kNobody, false)); }},
        {"packages to a stick", Permission::Capture, [](S& s) { return errorOf(s.usbPackages.write(QStringLiteral("/nowhere"))->step()); }},
        {"packages from a stick", Permission::Capture, [](S& s) { return errorOf(s.usbPackages.read(QStringLiteral("/nowhere"))->step()); }},
        {"what is carried for others", Permission::Capture, [](S& s) { return errorOf(s.usbPackages.carried()); }},
        {"begin an update", Permission::Capture, [](S& s) { return errorOf(s.changeFamily.edit(kNoFamily)); }},
        {"update", Permission::Capture, [](S& s) { return errorOf(s.changeFamily.update({})); }},
        {"split", Permission::Capture, [](S& s) { return errorOf(s.changeFamily.split({})); }},
        {"join", Permission::Capture, [](S& s) { return errorOf(s.changeFamily.join({})); }},
        {"move", Permission::Capture, [](S& s) { return errorOf(s.changeFamily.move({})); }},
        {"change the titular", Permission::Capture, [](S& s) { return errorOf(s.changeFamily.changeTitular({})); }},
        {"report a verified death", Permission::ResolveTasks, [](S& s) {
             domain::DeathReport asked;
             asked.verified = true;
             return errorOf(s.changeFamily.reportDeath(asked));
         }},
        {"report a death", Permission::Capture, [](S& s) { return errorOf(s.changeFamily.reportDeath({})); }},
        {"note a refusal", Permission::Capture, [draft](S& s) { return errorOf(s.refuseConsent.run(draft, 0)); }},
        {"note a revocation", Permission::Capture, [](S& s) { return errorOf(s.revokeConsent.run(kNobody, {})); }},
        {"add pages", Permission::Capture,
         [](S& s) { return errorOf(s.documents.add({.person = kNobody}, QStringLiteral("acta"), {}, {})); }},
        {"say where a file lies", Permission::Capture,
         [](S& s) { return errorOf(s.documents.locate(usecases::subjectOf(kNobody), {})); }},
        {"ask an institution", Permission::Capture,
         [draft](S& s) {
             return errorOf(s.consultDerechohabiencia.begin(kNobody, *domain::Curp::parse(draft.people.front().curp),
                                                            {domain::Institucion::Imss}));
         }},
        {"search", Permission::FindPeople, [](S& s) { return errorOf(s.searchPeople.run(QStringLiteral("mar"))); }},
        {"worklist of CURP", Permission::FindPeople, [](S& s) { return errorOf(s.searchPeople.withoutCurp({}, 5)); }},
        {"list the centre's tasks", Permission::FindPeople, [](S& s) { return errorOf(s.centreTasks.open()); }},
        {"the centre's tasks of a family", Permission::FindPeople, [](S& s) { return errorOf(s.centreTasks.openOf({kNobody})); }},
        {"answer a task of the centre", Permission::ResolveTasks,
         [](S& s) { return errorOf(s.centreTasks.answer(kNoTask, QStringLiteral("atendida"), {})); }},
        {"open a family", Permission::FindPeople, [](S& s) { return errorOf(s.openFamily.run(kNobody)); }},
        {"read answers", Permission::FindPeople,
         [](S& s) { return errorOf(s.consultDerechohabiencia.ofPerson(kNobody)); }},
        {"read evidence", Permission::FindPeople, [](S& s) { return errorOf(s.tasks.contests().evidence(kNobody)); }},
        {"list contests", Permission::FindPeople, [](S& s) { return errorOf(s.tasks.contests().open()); }},
        {"contest an answer", Permission::Capture,
         [](S& s) { return errorOf(s.tasks.contests().contest(ports::ConsultaId(kNobody.uuid()))); }},
        {"settle a contest", Permission::ResolveTasks,
         [](S& s) { return errorOf(s.tasks.contests().settle(kNoTask, {})); }},
        {"list pages", Permission::ReadFiles, [](S& s) { return errorOf(s.documents.of({.person = kNobody})); }},
        {"read a page", Permission::ReadFiles, [](S& s) { return errorOf(s.documents.page(QByteArray(32, 'x'))); }},
        {"open an expediente", Permission::ReadFiles, [](S& s) { return errorOf(s.documents.expediente(kNoFamily)); }},
        {"print a certificado", Permission::PrintCertificates,
         [](S& s) { return errorOf(s.printCertificado.run(kNoFamily)); }},
        {"print a letter", Permission::PrintCertificates,
         [](S& s) { return errorOf(s.printLetter.run(usecases::LetterKind::CartaProtesta, kNobody)); }},
        {"see the leave to print", Permission::PrintCredentials, [](S& s) { return errorOf(s.printRuns.authorisation()); }},
        {"list credentials", Permission::PrintCredentials, [](S& s) { return errorOf(s.printRuns.list({})); }},
        {"choose whose to print", Permission::PrintCredentials, [](S& s) { return errorOf(s.printRuns.choices()); }},
        {"print credentials", Permission::PrintCredentials, [](S& s) { return errorOf(s.printRuns.begin({kNobody}, {})); }},
        {"see open prints", Permission::PrintCredentials, [](S& s) { return errorOf(s.printRuns.openRuns()); }},
        {"say how cards came out", Permission::PrintCredentials, [](S& s) { return errorOf(s.printRuns.tell({}, {})); }},
        {"give back what was not printed", Permission::PrintCredentials,
         [](S& s) { return errorOf(s.printRuns.neverStarted({}, 1)); }},
        {"find a card to hand over", Permission::DeliverCredentials, [](S& s) { return errorOf(s.deliveries.find(QStringLiteral("mar"))); }},
        {"say who may receive", Permission::DeliverCredentials, [](S& s) { return errorOf(s.deliveries.receivers({.folio = kNoFolio})); }},
        {"hand over", Permission::DeliverCredentials, [](S& s) { return errorOf(s.deliveries.deliver({.key = {.folio = kNoFolio}})); }},
        {"keep a certificado", Permission::DeliverCredentials, [](S& s) { return errorOf(s.deliveries.keepCertificado(kNobody)); }},
        {"list uncollected cards", Permission::DeliverCredentials, [](S& s) { return errorOf(s.deliveries.worklist()); }},
        {"note who was told", Permission::DeliverCredentials,
         [](S& s) { return errorOf(s.deliveries.note({.folio = kNoFolio}, {}, {}, {})); }},
        {"keep an uncollected card", Permission::DeliverCredentials, [](S& s) { return errorOf(s.deliveries.keep({.folio = kNoFolio}, {})); }},
        {"look at replacements", Permission::DeliverCredentials, [](S& s) { return errorOf(s.replaceCredential.look(kNobody)); }},
        {"replace a credential", Permission::DeliverCredentials, [](S& s) { return errorOf(s.replaceCredential.run({})); }},
        {"count deliveries", Permission::SeeReports, [](S& s) { return errorOf(s.deliveryProgress.run()); }},
        {"list boxes", Permission::KeepCustody, [](S& s) { return errorOf(s.lots.waiting()); }},
        {"open a box", Permission::KeepCustody, [](S& s) { return errorOf(s.lots.lot(domain::LotId(kNobody.uuid()))); }},
        {"scan a box", Permission::KeepCustody, [](S& s) { return errorOf(s.lots.scan(domain::LotId(kNobody.uuid()), {})); }},
        {"receive a box", Permission::KeepCustody, [](S& s) { return errorOf(s.lots.finish(domain::LotId(kNobody.uuid()), {})); }},
        {"see what is kept", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.inventory({})); }},
        {"see who is appointed", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.appointed()); }},
        {"find a card", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.find({})); }},
        {"transfer cards", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.transfer({})); }},
        {"list transfers", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.transfers(5)); }},
        {"see a count", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.counting().state({})); }},
        {"scan for a count", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.counting().scan({}, {})); }},
        {"finish a count", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.counting().finish({}, true)); }},
        {"leave a count", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.counting().leave({})); }},
        {"list counts", Permission::KeepCustody, [](S& s) { return errorOf(s.custody.counting().counts({}, 5)); }},
        {"resolve a task", Permission::ResolveTasks,
         [](S& s) { return errorOf(s.tasks.resolve(kNoTask, QStringLiteral("misma"), {})); }},
        {"list conflicts", Permission::FindPeople, [](S& s) { return errorOf(s.conflicts.open()); }},
        {"count a family's conflicts", Permission::FindPeople, [](S& s) { return errorOf(s.conflicts.waiting(kNoFamily)); }},
        {"say where a change came from", Permission::FindPeople, [](S& s) { return errorOf(s.conflicts.cameFrom(kNoFamily)); }},
        {"decide a conflict", Permission::ResolveTasks,
         [](S& s) { return errorOf(s.conflicts.decide(domain::ConflictId(kNobody.uuid()), QStringLiteral("queda"), QStringLiteral("x"))); }},
        {"ask the padron", Permission::Capture, [](S& s) { return errorOf(s.askPadron.begin({}, {})); }},
        {"read what the padron said", Permission::Capture, [](S& s) { return errorOf(s.askPadron.read({}, {})); }},
        {"wait for a record of the padron", Permission::Capture, [](S& s) { return errorOf(s.askPadron.isHere(kNobody)); }},
        {"say today's modality", Permission::SetWorkday, [](S& s) { return errorOf(s.workday.set({})); }},
        {"keep pages for so long", Permission::ManageKeys, [](S& s) { return errorOf(s.retention.setPolicy({true, 30})); }},
        {"see which pages would leave", Permission::ManageKeys, [](S& s) { return errorOf(s.retention.preview()); }},
        {"take pages of the centre away", Permission::ManageKeys, [](S& s) { return errorOf(s.retention.run()); }},
        {"check the store", Permission::Configure, [](S& s) { return errorOf(s.checkStore.begin()); }},
        {"load a template of papers", Permission::Configure,
         [](S& s) { return errorOf(s.paperSetup.useTemplate(QStringLiteral("credencial"), {})); }},
        {"move what a printer prints", Permission::Configure, [](S& s) { return errorOf(s.paperSetup.move(QStringLiteral("cr80"), {})); }},
        {"change the line", Permission::Configure, [](S& s) { return errorOf(s.lineChoices.change({.kbitPerSecond = 64})); }},
        {"pause the sync", Permission::Capture, [](S& s) { return errorOf(s.lineChoices.setPaused(true)); }},
        {"see what may go anew", Permission::Capture, [](S& s) { return errorOf(s.resendEntry.offer(core::EntryId(kNobody.uuid()))); }},
        {"send anew", Permission::Capture, [](S& s) { return errorOf(s.resendEntry.run(core::EntryId(kNobody.uuid()), {})); }},
        {"know a verdict", Permission::ResolveTasks, [](S& s) { return errorOf(s.resendEntry.acknowledge(core::EntryId(kNobody.uuid()))); }},
        {"send a correction", Permission::Capture, [](S& s) { return errorOf(s.resendEntry.corrected(kNoFamily, {})); }},
        {"change settings", Permission::Configure, [](S& s) { return errorOf(s.settings.write({})); }},
        {"import a catalogue", Permission::Configure,
         [](S& s) { return errorOf(s.importCatalogue.start(domain::CatalogueKind::Municipios, QStringLiteral("none"))); }},
        {"load notices", Permission::Configure, [](S& s) { return errorOf(s.notices.load(QByteArray("none"))); }},
        {"configure institutions", Permission::Configure,
         [](S& s) { return errorOf(s.derechohabienciaSettings.configure(QByteArray("{}"))); }},
        {"forget an institution", Permission::Configure,
         [](S& s) { return errorOf(s.derechohabienciaSettings.forget(domain::Institucion::Imss)); }},
        {"authorise the queue", Permission::Configure,
         [](S& s) { return errorOf(s.derechohabienciaSettings.setDeferred({}, 2000)); }},
        {"list people with access", Permission::ManageUsers, [](S& s) { return errorOf(s.users.list()); }},
        {"add a user", Permission::ManageUsers,
         [](S& s) { return errorOf(s.users.add({}, QStringLiteral("Ana"), Role::Capturista, {}, {1, 8192})); }},
        {"change a user", Permission::ManageUsers, [](S& s) { return errorOf(s.users.change({}, {})); }},
        {"suspend a user", Permission::ManageUsers, [](S& s) { return errorOf(s.users.suspend({}, kNoUser)); }},
        {"lift a suspension", Permission::ManageUsers, [](S& s) { return errorOf(s.users.lift({}, kNoUser)); }},
        {"remove a user", Permission::ManageUsers, [](S& s) { return errorOf(s.users.remove({}, kNoUser)); }},
        {"reset a password", Permission::ManageUsers,
         [](S& s) { return errorOf(s.users.resetPassword({}, kNoUser, {}, {1, 8192})); }},
        {"note somebody without an account", Permission::ManageUsers,
         [](S& s) { return errorOf(s.users.addWithoutAccount(QStringLiteral("Zoila"), {})); }},
        {"end somebody's access", Permission::ManageUsers, [](S& s) { return errorOf(s.users.removeWithoutAccount(kNoUser)); }},
        {"note a letter", Permission::ManageUsers, [](S& s) { return errorOf(s.users.noteLetter(kNoUser, {})); }},
        {"note an appointment", Permission::ManageUsers, [](S& s) { return errorOf(s.users.noteAppointment(kNoUser, {})); }},
        {"renew the recovery code", Permission::ManageKeys, [](S& s) { return errorOf(s.keys.renewRecovery({}, {})); }},
        {"rotate the data key", Permission::ManageKeys, [](S& s) { return errorOf(s.keys.rotate({})); }},
        {"read the log", Permission::ReadLog, [](S& s) { return errorOf(s.audit.page({})); }},
        {"read an entry", Permission::ReadLog, [](S& s) { return errorOf(s.audit.entry({})); }},
        {"list who wrote", Permission::ReadLog, [](S& s) { return errorOf(s.audit.users()); }},
        {"find whom the log is about", Permission::ReadLog,
         [](S& s) { return errorOf(s.audit.people(QStringLiteral("mar"))); }},
        {"check the log", Permission::ReadLog, [](S& s) { return errorOf(s.checkLog.run()); }},
        {"export the log", Permission::ReadLog, [](S& s) { return errorOf(s.exportLog.run({}, {}, {}, {})); }},
        {"export people", Permission::Export, [](S& s) { return errorOf(s.exportPeople.begin({}, {})); }},
        {"receive an ARCO request", Permission::AttendRights, [](S& s) { return errorOf(s.arco.receive({})); }},
        {"follow an ARCO request", Permission::AttendRights,
         [](S& s) { return errorOf(s.arco.advance({}, domain::ArcoStepKind::Enviar, {}, {})); }},
        {"list ARCO requests", Permission::AttendRights, [](S& s) { return errorOf(s.arco.all()); }},
        {"list a person's ARCO requests", Permission::AttendRights, [](S& s) { return errorOf(s.arco.ofPerson(kNobody)); }},
        {"tell everything held about a person", Permission::AttendRights,
         [](S& s) { return errorOf(s.personSheet.run({}, kNobody, usecases::SheetMedium::Pdf)); }},
        {"say the terms of ARCO", Permission::BlockRecords, [](S& s) { return errorOf(s.arco.setRules({}, {})); }},
        {"block a record", Permission::BlockRecords, [](S& s) { return errorOf(s.arcoRecords.block({}, {})); }},
        {"erase a record", Permission::BlockRecords, [](S& s) { return errorOf(s.arcoRecords.erase({}, {})); }},
        {"note an incident", Permission::NoteIncidents, [](S& s) { return errorOf(s.incidents.note({})); }},
        {"add to an incident", Permission::NoteIncidents,
         [](S& s) { return errorOf(s.incidents.add(ports::IncidentId(kNobody.uuid()), {})); }},
        {"plan backups", Permission::BackUp, [](S& s) { return errorOf(s.backUp.plan({})); }},
        {"back up", Permission::BackUp, [](S& s) { return errorOf(s.backUp.begin(true)); }},
        {"try a backup", Permission::BackUp, [](S& s) { return errorOf(s.backUp.drill(true)); }},
        {"ask for enrolment", Permission::EnrolDevice,
         [](S& s) { return errorOf(s.enrolDevice.request(QStringLiteral("none"), QByteArray("x"))); }},
    };
}

} // namespace

class TstPermissions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCell_data()
    {
        QTest::addColumn<int>("role");
        for (const Role role : access::roles())
            QTest::newRow(qPrintable(access::keyOf(role))) << int(role);
    }

    void everyCell()
    {
        QFETCH(int, role);
        fixture::Store store;
        store.user.role = Role(role);
        store.reopen();
        QVERIFY(store.session().user().role == Role(role));
        for (const Ask& ask : asks()) {
            const quint64 entries = store.session().verifyLog.run()->entries;
            const auto error = ask.run(store.session());
            const bool refused = error && error->code == access::kNotPermitted;
            QVERIFY2(refused != access::allows(Role(role), ask.permission), ask.name);
            if (!refused)
                continue;
            QCOMPARE(error->detail, access::keyOf(ask.permission));
            QCOMPARE(store.session().verifyLog.run()->entries, entries);
        }
    }

    void nobodysDataForWhoNeedsNone()
    {
        for (const Role role : {Role::Soporte, Role::Enlace})
            for (const Permission permission : {Permission::Capture, Permission::FindPeople, Permission::ReadFiles,
                                                Permission::PrintCertificates, Permission::PrintCredentials,
                                                Permission::ReadLog, Permission::Export, Permission::AttendRights})
                QVERIFY(!access::allows(role, permission));
        for (const Permission permission : access::permissions()) // 52: a reviewer reads and does nothing else
            QCOMPARE(access::allows(Role::Revisora, permission),
                     permission == Permission::FindPeople || permission == Permission::ReadFiles
                         || permission == Permission::ReadLog);
    }

    void keysAreTheirOwn()
    {
        QSet<QString> keys;
        for (const Permission permission : access::permissions())
            keys.insert(access::keyOf(permission));
        QCOMPARE(keys.size(), access::permissions().size());
        for (const Role role : access::roles())
            QVERIFY(access::roleByKey(access::keyOf(role)) == role);
    }
};

QTEST_GUILESS_MAIN(TstPermissions)
#include "tst_permissions.moc"
