// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts that come down and what is decided of them, what the centre says of people who are apart or erased, and what it is
// asked.
#include "sent_families.h"

#include "envelope/sync_kinds.h"
#include "sync/messages/search.h"
#include "sync/messages/search_errors.h"
#include "usecases/conflict_errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using namespace fixture;

namespace {

sync::ConflictSent conflictAbout(const FamilyRecord& family, const QString& referencias)
{
    FamilyRecord kept = family, other = family;
    kept.consents.clear();
    other.consents.clear();
    other.people[0].domicilio.referencias = referencias;
    sync::ConflictSent sent;
    sent.id = domain::ConflictId(QUuid::createUuid());
    sent.family = family.family.id;
    sent.person = family.people.front().id;
    sent.fields = {domain::keyOf(domain::RecordField::Domicilio)};
    sent.schema = domain::kRecordSchema;
    sent.kept = {newId(), QStringLiteral("D0002"), QStringLiteral("Módulo Comitán"), 1'795'000'000'000,
                 core::encodeCbor(domain::toCbor(kept))};
    sent.other = {newId(), QStringLiteral("D0003"), QStringLiteral("Brigada 4"), 1'795'000'050'000,
                  core::encodeCbor(domain::toCbor(other))};
    return sent;
}

} // namespace

class TstCentreConflicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDecisionOnItsWayIsAWordToo()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1);
        const auto conflict = conflictAbout(mine, QStringLiteral("Frente al molino"));
        QVERIFY(bring(store, {conflict}));
        FamilyRecord theirs = mine;
        theirs.people[0].telefono = QStringLiteral("9671234567");
        const auto sent = sentOf(store, {stateOf(theirs)}); // before the decision
        QVERIFY(store.session().conflicts.decide(conflict.id, QStringLiteral("queda"), QStringLiteral("Está en su comprobante")));
        QVERIFY(bring(store, {sent}));
        QCOMPARE(viewOf(store, mine.people.front().id).record.people, mine.people);
    }

    void aConflictWithNothingToShowStopsNothing()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1), theirs = elsewhere(5);
        auto empty = conflictAbout(mine, QStringLiteral("Otra calle"));
        empty.other.record.clear();
        auto shown = conflictAbout(mine, QStringLiteral("Frente al molino"));
        shown.before = shown.kept.record;
        QVERIFY(bring(store, {empty, shown, sentOf(store, {stateOf(theirs)})}));
        const auto open = store.session().conflicts.open();
        QVERIFY(open);
        QCOMPARE(open->size(), 1);
        QCOMPARE(open->front().id, shown.id);
        QCOMPARE(open->front().before->people, mine.people);
        QVERIFY(store.session().openFamily.run(theirs.people.front().id)); // what came after it is here
        // its end comes without records
        shown.open = false;
        shown.kept.record.clear();
        shown.other.record.clear();
        shown.before.clear();
        QVERIFY(bring(store, {shown}));
        QVERIFY(store.session().conflicts.open()->isEmpty());
    }

    void aConflictEndsWhoeverIsApart()
    {
        ArcoDesk desk;
        const FamilyRecord mine = desk.alone(3);
        auto sent = conflictAbout(mine, QStringLiteral("Otra calle"));
        QVERIFY(bring(desk.store, {sent}));
        const auto upheld = desk.upheld(mine.people.front().id);
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), upheld.request.id));
        sent.open = false;
        sent.outcome = QStringLiteral("queda");
        QVERIFY(bring(desk.store, {sent}));
        QVERIFY(codeOf(desk.session().conflicts.decide(sent.id, QStringLiteral("queda"), QStringLiteral("x")))
                == usecases::kConflictClosed);
    }

    void whatIsApartStaysAndWhatWasErasedDoesNotComeBack()
    {
        ArcoDesk desk;
        FamilyRecord mine = desk.alone(3);
        const auto id = mine.people.front().id;
        const auto upheld = desk.upheld(id);
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), upheld.request.id));
        FamilyRecord theirs = mine;
        theirs.people[0].telefono = QStringLiteral("9671234567");
        QVERIFY(bring(desk.store, {sentOf(desk.store, {stateOf(theirs)}), conflictAbout(mine, QStringLiteral("Otra calle"))}));
        QCOMPARE(viewOf(desk.store, id).record.people.front(), mine.people.front()); // who may see those sees it as it was
        QVERIFY(desk.session().conflicts.open()->isEmpty());
    }

    void whatWasErasedGoesFromWhatTheCentreSentToo()
    {
        ArcoDesk desk;
        const FamilyRecord mine = desk.store.registerFamily(3);
        FamilyRecord theirs = mine;
        theirs.people[0].telefono = QStringLiteral("9671234567");
        QVERIFY(bring(desk.store, {sentOf(desk.store, {stateOf(theirs)}), conflictAbout(mine, QStringLiteral("Otra calle"))}));
        const auto upheld = desk.upheld(mine.people.at(3).id);
        QVERIFY(desk.session().arcoRecords.block(desk.proof(), upheld.request.id));
        desk.store.close();
        {
            const auto unlocked = access::unlockWithPassword(*access::decodeSlotFile(*desk.store.vault.load()), QStringLiteral("Prueba"),
                                                             core::SecureBytes(QByteArrayView("una frase de ensayo")));
            auto open = stores::LocalStore::open(desk.store.path(), access::databaseKey(unlocked->dataKey), stores::OpenMode::Existing);
            auto transaction = ports::Transaction::start((*open)->unitOfWork());
            QVERIFY((*open)->arco().erase({.person = mine.people.at(3).id, .family = {}, .entries = {}, .saidBy = newId(), .atMs = 1}));
            QVERIFY(transaction->commit());
            const auto kept = (*open)->centreFamilies().family(mine.family.id);
            QVERIFY(kept && *kept);
            QVERIFY(!(*kept)->record.contains(mine.people.at(3).curp->text().toUtf8()));
            QVERIFY((*kept)->record.contains(mine.people.at(0).curp->text().toUtf8()));
            QVERIFY((*open)->conflicts().open()->isEmpty());
        }
        desk.store.reopen();
        QVERIFY(isWhole(desk.store)); // and the others are compared with the centre's word still
        QVERIFY(bring(desk.store, {sentOf(desk.store, {stateOf(theirs)})}));
        QVERIFY(viewOf(desk.store, mine.people.at(0).id).record.people.at(3).name.full() != mine.people.at(3).name.full());
        QVERIFY(isWhole(desk.store));
        QVERIFY(bring(desk.store, {conflictAbout(mine, QStringLiteral("Otra calle"))}));
        QCOMPARE(desk.session().conflicts.open()->size(), qsizetype(1)); // about somebody else of the family
    }

    void aConflictIsDecidedOnceWithAReason()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1);
        auto& conflicts = store.session().conflicts;
        auto sent = conflictAbout(mine, QStringLiteral("Frente al molino"));
        QVERIFY(bring(store, {sent}));
        auto open = conflicts.open();
        QVERIFY(open);
        QCOMPARE(open->size(), qsizetype(1));
        QCOMPARE(open->front().fields, QList{domain::RecordField::Domicilio});
        QCOMPARE(open->front().kept.device, QStringLiteral("D0002"));
        QCOMPARE(open->front().other.module, QStringLiteral("Brigada 4"));
        QCOMPARE(open->front().other.record.people.at(0).domicilio.referencias, QStringLiteral("Frente al molino"));
        QVERIFY(!open->front().own);
        QCOMPARE(*conflicts.waiting(mine.family.id), 1);

        QVERIFY(codeOf(conflicts.decide(sent.id, QStringLiteral("otra"), QStringLiteral("  "))) == usecases::kConflictReason);
        QVERIFY(codeOf(conflicts.decide(sent.id, QStringLiteral("las dos"), QStringLiteral("x"))) == usecases::kUnknownOutcome);
        QVERIFY(conflicts.decide(sent.id, QStringLiteral("otra"), QStringLiteral("Trajo su comprobante")));
        QVERIFY(codeOf(conflicts.decide(sent.id, QStringLiteral("queda"), QStringLiteral("x"))) == usecases::kConflictDecided);
        QCOMPARE(conflicts.open()->front().decision, QStringLiteral("otra")); // por enviar
        QCOMPARE(*conflicts.waiting(mine.family.id), 0);
        QVERIFY(bring(store, {sent})); // as it was: the decision goes on
        QCOMPARE(conflicts.open()->front().decision, QStringLiteral("otra"));

        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kConflictDecided));
        QCOMPARE(entry.subjects.size(), qsizetype(1));
        QCOMPARE(entry.subjects.front().id, usecases::subjectOf(mine.people.front().id));
        QVERIFY(!entry.subjects.front().base.isNull());
        const QCborMap payload = entry.payload.toMap();
        QCOMPARE(payload.value(1).toByteArray(), sent.id.bytes());
        QCOMPARE(payload.value(2).toString(), QStringLiteral("otra"));
        QCOMPARE(payload.value(3).toString(), QStringLiteral("Trajo su comprobante"));
        QCOMPARE(payload.value(4).toByteArray(), sent.kept.entry.bytes());
        QCOMPARE(payload.value(5).toByteArray(), sent.other.entry.bytes());

        sent.open = false;
        sent.outcome = QStringLiteral("otra");
        QVERIFY(bring(store, {sent}));
        QVERIFY(store.session().conflicts.open()->isEmpty());
        QVERIFY(codeOf(store.session().conflicts.decide(sent.id, QStringLiteral("queda"), QStringLiteral("x"))) == usecases::kConflictClosed);
    }

    void aConflictThatChangedIsAskedAgainAndNobodyDecidesAboutTheirOwn()
    {
        Store store;
        const FamilyRecord mine = store.registerFamily(1);
        const core::EntryId own = store.lastEntry().id;
        auto sent = conflictAbout(mine, QStringLiteral("Frente al molino"));
        QVERIFY(bring(store, {sent}));
        QVERIFY(store.session().conflicts.decide(sent.id, QStringLiteral("queda"), QStringLiteral("Así está en su INE")));
        sent.fields.append(domain::keyOf(domain::RecordField::Telefono));
        QVERIFY(bring(store, {sent}));
        QVERIFY(store.session().conflicts.open()->front().decision.isEmpty());
        sent.other.entry = own;
        QVERIFY(bring(store, {sent}));
        QVERIFY(store.session().conflicts.open()->front().own);
        QVERIFY(codeOf(store.session().conflicts.decide(sent.id, QStringLiteral("otra"), QStringLiteral("x"))) == usecases::kConflictOwn);
        store.somebodyElse();
        QVERIFY(store.session().conflicts.decide(sent.id, QStringLiteral("otra"), QStringLiteral("Lo comprobó en su casa")));
    }

    void aQuestionIsInTheLogBeforeItGoes()
    {
        Store store;
        auto& ask = store.session().askPadron;
        const FamilyRecord family = elsewhere(5);
        const QString curp = family.people.front().curp->text();
        QVERIFY(usecases::AskPadron::canBeAsked(curp.toLower()));
        QVERIFY(usecases::AskPadron::canBeAsked(family.people.front().folio.text()));
        QVERIFY(!usecases::AskPadron::canBeAsked(curp.left(17)));
        QVERIFY(!usecases::AskPadron::canBeAsked(family.people.front().name.full()));
        QVERIFY(codeOf(ask.begin(family.people.front().name.full(), QStringLiteral("Está aquí"))) == sync::kQuestionMalformed);
        QVERIFY(codeOf(ask.begin(curp, QString())) == sync::kQuestionMalformed);
        const quint64 before = store.session().verifyLog.run()->entries;
        const auto question = ask.begin(curp, QStringLiteral("Está aquí"));
        QVERIFY(question);
        QCOMPARE(store.session().verifyLog.run()->entries, before + 1);
        const auto device = envelope::VerifyKey::fromBytes(store.keys().signingPublic);
        const auto read = sync::verifyQuestion(question->body, *device);
        QVERIFY(read);
        QCOMPARE(read->by, QStringLiteral("curp"));
        QCOMPARE(read->value, curp);
        QVERIFY(!sync::verifyQuestion(question->body, envelope::SigningKey::generate().verifyKey()));

        sync::PadronAnswer answer{store.id, 1, envelope::sha256(question->body), true, false, QStringLiteral("en-el-padron"),
                                  family.people.front().id, kCentreMs};
        const auto finding = ask.read(*question, sync::signAnswer(answer, store.centre.acuse));
        QVERIFY(finding);
        QVERIFY(finding->found && !finding->here);
        QVERIFY(codeOf(ask.read(*question, sync::signAnswer(answer, store.centre.firma))) == sync::kSearchAnswerForged);
        answer.question[3] = char(answer.question.at(3) ^ 1);
        QVERIFY(codeOf(ask.read(*question, sync::signAnswer(answer, store.centre.acuse))) == sync::kSearchAnswerForged);
        QVERIFY(bring(store, {sentOf(store, {stateOf(family)}, QStringLiteral("busqueda"))}));
        QVERIFY(*store.session().askPadron.isHere(family.people.front().id));
        const auto entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kPadronSearched));
        QVERIFY(entry.subjects.isEmpty());
        QVERIFY(!core::encodeCbor(entry.payload).contains(curp.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(TstCentreConflicts)
#include "tst_centre_conflicts.moc"
