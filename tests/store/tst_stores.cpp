// SPDX-License-Identifier: GPL-3.0-or-later
#include "local/stores/statements.h"
#include "ports/errors.h"
#include "support/store/store_fixture.h"

#include <QTest>

using namespace padron;
using fixture::StoreFolder;

namespace {

constexpr qint64 kNow = 1'790'000'000'000;

domain::FamilyRecord withoutTitular(int number)
{
    domain::FamilyRecord record = fixture::record(number);
    record.family.titular.reset();
    record.family.members.front().parentesco = *domain::parentescoByKey(u"otro");
    return record;
}

} // namespace

class TestStores : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<StoreFolder>();
        m_store = m_folder->open();
    }
    void cleanup()
    {
        m_store.reset();
        m_folder.reset();
    }

    void everyStatementPrepares()
    {
        const auto statements = stores::allStatements();
        QVERIFY(statements.size() > 50);
        for (const char* sql : statements)
            QVERIFY2(m_store->connection().statement(sql).ready(), sql);
    }

    void familyComesBackAsWritten()
    {
        const domain::FamilyRecord record = fixture::record(1);
        QVERIFY(m_store->registry().insert(record));
        m_store.reset();
        m_store = m_folder->open();
        const auto read = m_store->registry().family(record.family.id);
        QVERIFY(read);
        QCOMPARE(read->family, record.family);
        QCOMPARE(read->people, record.people);
        QCOMPARE(read->consents, record.consents);
        for (const domain::Person& person : record.people) {
            QCOMPARE(*m_store->registry().familyOf(person.id), record.family.id);
            QCOMPARE(*m_store->registry().state(person.id), ports::RecordState::PorEnviar);
            QCOMPARE(*m_store->registry().personByCurp(*person.curp), person.id);
        }
        QCOMPARE(*m_store->registry().peopleCount(), 4);
        QCOMPARE(*m_store->registry().familyCount(), 1);
    }

    void titularPendiente()
    {
        const domain::FamilyRecord record = withoutTitular(1);
        QVERIFY(m_store->registry().insert(record));
        const auto read = m_store->registry().family(record.family.id);
        QVERIFY(read && !read->family.titular);
        QCOMPARE(read->family, record.family);
    }

    void repeatedIdFolioOrCurpLeavesNothing()
    {
        QVERIFY(m_store->registry().insert(fixture::record(1)));
        const domain::FamilyRecord first = fixture::record(1);
        domain::FamilyRecord sameFamily = fixture::record(2);
        sameFamily.family.id = first.family.id;
        domain::FamilyRecord sameFolio = fixture::record(2);
        sameFolio.people.last().folio = first.people.last().folio;
        domain::FamilyRecord sameCurp = fixture::record(2);
        sameCurp.people.last().curp = first.people.last().curp;
        for (const auto& record : {first, sameFamily, sameFolio, sameCurp}) {
            const auto result = m_store->registry().insert(record);
            QVERIFY(!result && result.error().code == ports::kAlreadyExists);
            QVERIFY(!m_store->connection().inTransaction());
            QCOMPARE(*m_store->registry().peopleCount(), 4);
            QCOMPARE(*m_store->registry().familyCount(), 1);
        }
        QVERIFY(m_store->registry().insert(fixture::record(2)));
    }

    void secondTitularIsRefusedByTheDatabase()
    {
        const domain::FamilyRecord record = fixture::record(1);
        QVERIFY(m_store->registry().insert(record));
        auto& connection = m_store->connection();
        QVERIFY(!connection.script("UPDATE membership SET parentesco = 'titular' WHERE position = 1"));
        QCOMPARE(*connection.integer("SELECT count(titular) FROM membership"), 1);

        domain::FamilyRecord two = fixture::record(2);
        two.family.members[1].parentesco = two.family.members[0].parentesco;
        QVERIFY(!m_store->registry().insert(two));
        domain::FamilyRecord outsider = withoutTitular(3);
        outsider.family.titular = record.people.front().id;
        QVERIFY(!m_store->registry().insert(outsider));
        QCOMPARE(*m_store->registry().familyCount(), 1);
    }

    void personIsInOneFamily()
    {
        const domain::FamilyRecord first = fixture::record(1);
        QVERIFY(m_store->registry().insert(first));
        domain::FamilyRecord second = fixture::record(2);
        second.family.members.last().person = first.people.front().id;
        second.people.removeLast();
        QVERIFY(!m_store->registry().insert(second));
    }

    void rollbackLeavesNothing()
    {
        {
            auto transaction = ports::Transaction::start(m_store->unitOfWork());
            QVERIFY(transaction);
            QVERIFY(m_store->registry().insert(fixture::record(1)));
            QVERIFY(m_store->log().append(fixture::nextRow(*m_store, QStringLiteral("cuerpo"))));
            QCOMPARE(*m_store->device().nextFolioCounter(), 1);
            QVERIFY(!ports::Transaction::start(m_store->unitOfWork()));
        }
        QCOMPARE(*m_store->registry().peopleCount(), 0);
        QCOMPARE(m_store->log().head()->seq, 0U);
        QCOMPARE(*m_store->device().nextFolioCounter(), 1);
        QVERIFY(m_store->search().search(QStringLiteral("maria"), 10)->isEmpty());
    }

    void statesAndLastEntries()
    {
        const domain::FamilyRecord record = fixture::record(1);
        QVERIFY(m_store->registry().insert(record));
        const core::PersonId person = record.people.front().id;
        using ports::RecordState;
        for (const auto state : {RecordState::Incompleto, RecordState::PorValidar, RecordState::EnElPadron,
                                 RecordState::PorAclarar, RecordState::PorEnviar}) {
            QVERIFY(m_store->registry().setState(person, state));
            QCOMPARE(*m_store->registry().state(person), state);
        }
        const core::PersonId nobody(QUuid::createUuid());
        QCOMPARE(m_store->registry().setState(nobody, RecordState::PorEnviar).error().code, ports::kNotFound);
        QCOMPARE(m_store->registry().state(nobody).error().code, ports::kNotFound);
        QCOMPARE(m_store->registry().family(core::FamilyId(QUuid::createUuid())).error().code, ports::kNotFound);

        const core::SubjectId subject(person.uuid());
        QVERIFY(m_store->registry().lastEntry(subject)->isNull());
        for (int i = 0; i < 2; ++i) {
            const core::EntryId entry(QUuid::createUuid());
            QVERIFY(m_store->registry().setLastEntry(subject, entry));
            QCOMPARE(*m_store->registry().lastEntry(subject), entry);
        }
    }

    void draftsComeBackByTurn()
    {
        domain::FamilyDraft draft;
        draft.id = core::DraftId(QUuid::createUuid());
        draft.people.append(domain::PersonDraft{});
        draft.people.front().nombres = QStringLiteral(u"  María <b>Ñ</b>");
        draft.people.front().primerApellido = QString(10'000, u'x');
        domain::FamilyDraft other;
        other.id = core::DraftId(QUuid::createUuid());
        const QDate today(2026, 9, 21);
        QVERIFY(m_store->drafts().save(draft, {kNow, today, {}, {}}));
        QVERIFY(m_store->drafts().save(other, {kNow + 1, today, {}, {}}));
        QVERIFY(m_store->drafts().save(draft, {kNow + 2, today, {}, {}}));
        const auto list = m_store->drafts().list(today);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->front().id, draft.id);
        QCOMPARE(list->front().turn, 1);
        QCOMPARE(list->back().turn, 2);
        QCOMPARE(list->front().savedMs, kNow + 2);
        QCOMPARE(list->front().people, 1);
        QVERIFY(list->front().title.startsWith(QStringLiteral(u"María <b>Ñ</b>")));
        QCOMPARE(*m_store->drafts().load(draft.id), draft);
        QVERIFY(m_store->drafts().remove(draft.id));
        QCOMPARE(m_store->drafts().load(draft.id).error().code, ports::kNotFound);
    }

    void deviceKeysAreThereOnce()
    {
        const auto keys = m_store->device().keys();
        const ports::DeviceKeys expected = fixture::deviceKeys();
        QVERIFY(keys);
        QCOMPARE(keys->store, expected.store);
        QCOMPARE(keys->epoch, 1U);
        QVERIFY(keys->signingSeed == expected.signingSeed);
        QVERIFY(keys->tlsKeyPem == expected.tlsKeyPem);
        QCOMPARE(keys->signingPublic, expected.signingPublic);
        QCOMPARE(m_store->device().insertKeys(expected).error().code, ports::kAlreadyExists);
    }

    void enrolmentAndItsCounters()
    {
        ports::Enrolment enrolment = fixture::enrolment();
        QCOMPARE(**m_store->device().enrolment(), enrolment);
        for (quint32 i = 0; i < 3; ++i)
            QCOMPARE(*m_store->device().nextStatusIndex(), i);
        QCOMPARE(m_store->device().nextStatusIndex().error().code, ports::kCountersExhausted);
        QCOMPARE(*m_store->device().nextFolioCounter(), 1);
        QCOMPARE(*m_store->device().nextFolioCounter(), 2);
        QVERIFY(m_store->connection().script("UPDATE counter SET value = 999999 WHERE name = 'folio'"));
        QCOMPARE(m_store->device().nextFolioCounter().error().code, ports::kCountersExhausted);

        // Another enrolment brings another prefix and block; the old ones are never started again.
        enrolment.folioPrefix = *domain::FolioPrefix::parse(u"07-0457-03");
        enrolment.firstIndex += 4096;
        QVERIFY(m_store->device().saveEnrolment(enrolment));
        QCOMPARE(**m_store->device().enrolment(), enrolment);
        QCOMPARE(*m_store->device().nextFolioCounter(), 1);
        QCOMPARE(*m_store->device().nextStatusIndex(), 0U);
        QVERIFY(m_store->device().saveEnrolment(fixture::enrolment()));
        QCOMPARE(m_store->device().nextFolioCounter().error().code, ports::kCountersExhausted);
    }

    void settings()
    {
        const QString key = QStringLiteral("avisos.trazos");
        QCOMPARE(*m_store->device().setting(key, QStringLiteral("no")), QStringLiteral("no"));
        QVERIFY(m_store->device().setSetting(key, QStringLiteral("si")));
        QVERIFY(m_store->device().setSetting(key, QStringLiteral("tal vez")));
        QCOMPARE(*m_store->device().setting(key, QString()), QStringLiteral("tal vez"));
    }

    void credentials()
    {
        const domain::FamilyRecord record = fixture::record(1);
        QVERIFY(m_store->registry().insert(record));
        const core::PersonId person = record.people.front().id;
        auto& credentials = m_store->credentials();
        QVERIFY(!*credentials.latest(person, true));
        ports::StoredCredential credential{person, true, 1, 7, 1'790'000'000, "cose", 0};
        QVERIFY(credentials.save(credential));
        QVERIFY(credentials.countPrint(person, true, 1));
        credential.timesPrinted = 1;
        QCOMPARE(**credentials.latest(person, true), credential);
        QVERIFY(!*credentials.latest(person, false));
        credential.provisional = false;
        QVERIFY(credentials.save(credential));
        credential.issueNumber = 2;
        credential.issuedAt += 10;
        QVERIFY(credentials.save(credential));
        credential.cose = "replaced";
        QVERIFY(credentials.save(credential));
        QCOMPARE(**credentials.latest(person, false), credential);
        const auto finals = credentials.finals(10);
        QCOMPARE(finals->size(), 2);
        QCOMPARE(finals->front(), credential);
        QCOMPARE(credentials.finals(1)->size(), 1);
        QCOMPARE(credentials.countPrint(person, false, 9).error().code, ports::kNotFound);
        credential.person = core::PersonId(QUuid::createUuid());
        QVERIFY(!credentials.save(credential));
    }

    void syncBookkeeping()
    {
        auto& sync = m_store->sync();
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_store->log().append(fixture::nextRow(*m_store, QString::number(i))));
        QVERIFY(!*sync.oldestUnreceipted());
        QCOMPARE(sync.counts()->pendingEntries, 5);
        ports::StoredBatch first{1, 1, 2, "sealed 1", QByteArray(32, '1'), {}, 0};
        ports::StoredBatch second{2, 3, 4, "sealed 2", QByteArray(32, '2'), {}, 0};
        QVERIFY(sync.saveBatch(first));
        QVERIFY(sync.saveBatch(second));
        QCOMPARE(sync.saveBatch(second).error().code, ports::kAlreadyExists);
        QCOMPARE((*sync.oldestUnreceipted())->sealed, first.sealed);
        QCOMPARE((*sync.lastBatch())->batchSeq, 2U);
        QVERIFY(sync.saveReceipt(1, "receipt", kNow));
        QCOMPARE(sync.saveReceipt(9, "receipt", kNow).error().code, ports::kNotFound);
        QCOMPARE((*sync.oldestUnreceipted())->batchSeq, 2U);

        const core::EntryId entry(QUuid::createUuid());
        QVERIFY(sync.saveVerdict({entry, 2, QStringLiteral("observado"), QStringLiteral("curp-en-padron"), kNow}));
        QVERIFY(sync.saveVerdict(
            {core::EntryId(QUuid::createUuid()), 1, QStringLiteral("en cuarentena"), QString(), kNow}));
        QVERIFY(sync.saveVerdict({core::EntryId(QUuid::createUuid()), 3, QStringLiteral("aceptado"), QString(), kNow}));
        QCOMPARE(sync.openVerdicts(10)->size(), 2);
        QCOMPARE(sync.openVerdicts(10)->front().seq, 1U);
        QCOMPARE(sync.openVerdicts(10)->last().code, QStringLiteral("curp-en-padron"));

        QVERIFY(sync.noteExchange(kNow + 5, {}));
        QVERIFY(sync.noteExchange(kNow + 9, QStringLiteral("SYN-201")));
        const auto counts = sync.counts();
        QCOMPARE(counts->pendingEntries, 3);
        QCOMPARE(counts->receipted, 2);
        QCOMPARE(counts->observed, 1);
        QCOMPARE(counts->quarantined, 1);
        QCOMPARE(counts->lastReceiptMs, kNow);
        QCOMPARE(counts->lastExchangeMs, kNow + 5);
        QCOMPARE(counts->lastProblem, QStringLiteral("SYN-201"));
        QVERIFY(sync.noteExchange(kNow + 10, {}));
        QVERIFY(sync.counts()->lastProblem.isEmpty());
        QVERIFY(sync.saveVerdict({entry, 2, QStringLiteral("aceptado"), QString(), kNow}));
        QCOMPARE(sync.openVerdicts(10)->size(), 1);

        QCOMPARE(*sync.cursor(), 0U);
        QVERIFY(sync.setCursor(41));
        QCOMPARE(*sync.cursor(), 41U);
    }

private:
    std::unique_ptr<StoreFolder> m_folder;
    std::unique_ptr<stores::LocalStore> m_store;
};

QTEST_GUILESS_MAIN(TestStores)
#include "tst_stores.moc"
