// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop restored from a backup, against the real centre: nothing it had is lost, nothing that arrived is doubled, and what
// the centre says of its people reaches it under its new keys.
#include "central/device_users.h"
#include "central/errors.h"
#include "central/print_permits.h"
#include "central/tasks.h"
#include "core/id_source.h"
#include "local/backup/sql_backup_copies.h"
#include "support/central/centre_parts.h"
#include "usecases/backup_place.h"
#include "usecases/restore_store.h"

#include <QTest>

using namespace padron;
using support::CentreParts;

namespace {

constexpr char kPassword[] = "una frase de ensayo";

core::Result<ports::DeviceKeys> freshKeys()
{
    const auto signing = envelope::SigningKey::generate();
    ports::DeviceKeys keys;
    keys.signingSeed = signing.seed();
    keys.signingPublic = signing.verifyKey().bytes();
    keys.tlsKeyPem = core::SecureBytes(QByteArrayView("pem"));
    return keys;
}

core::Result<ports::Enrolment> enrol(desktop::Session& session, CentreParts& centre)
{
    const QString code = centre.newCode().text();
    const support::TestDevice tls; // its TLS key will do: nobody connects here
    PADRON_ASSIGN(const QByteArray request, session.enrolDevice.request(code, tls.tlsSpkiDer()));
    PADRON_ASSIGN(const QByteArray answer, centre.enroller->enrol(request));
    return session.enrolDevice.accept(code, answer, {}, session.dataKey());
}

/// Everything that waits; the verdicts by kind.
core::Result<QHash<QString, int>> pushAll(desktop::Session& session, CentreParts& centre)
{
    QHash<QString, int> verdicts;
    for (;;) {
        PADRON_ASSIGN(const auto batch, session.exchange.nextBatch());
        if (!batch)
            return verdicts;
        PADRON_ASSIGN(const ports::DeviceKeys keys, session.device().keys());
        PADRON_ASSIGN(const auto enrolment, session.device().enrolment());
        PADRON_ASSIGN(const QByteArray receipt,
                      centre.intake->receive({keys.store, keys.epoch, batch->batchSeq}, batch->sealed,
                                             envelope::sha256(enrolment->tlsCertificateDer)));
        PADRON_ASSIGN(const sync::Receipt said, sync::verifyReceipt(receipt, {centre.acuse->verifyKey()}));
        for (const auto& verdict : said.verdicts)
            ++verdicts[sync::keyOf(verdict.kind)];
        PADRON_TRY(session.exchange.takeReceipt(batch->batchSeq, receipt));
    }
}

core::Result<quint64> pullAll(desktop::Session& session, CentreParts& centre)
{
    PADRON_ASSIGN(const ports::DeviceKeys keys, session.device().keys());
    PADRON_ASSIGN(const auto enrolment, session.device().enrolment());
    for (;;) {
        PADRON_ASSIGN(const QString path, session.exchange.pullPath());
        const quint64 from = path.mid(path.lastIndexOf(u'=') + 1).toULongLong();
        PADRON_ASSIGN(const QByteArray page, centre.reader->page(keys.store, keys.epoch, from,
                                                                 envelope::sha256(enrolment->tlsCertificateDer)));
        PADRON_ASSIGN(const bool more, session.exchange.applyPage(page));
        if (!more)
            return from;
    }
}

template <class T> QString why(const core::Result<T>& result)
{
    return result ? QString() : result.error().printedId() + u' ' + result.error().detail;
}

/// The laptop that dies, its place for backups, and the one that comes after.
struct Laptops
{
    explicit Laptops(CentreParts& centre) : old(false), vault(folder.path())
    {
        centre.clock.now = old.clock.now;
        if (!enrol(old.session(), centre) || !fixture::choosePlace(old.session(), place.path()))
            qFatal("old laptop");
        // the modality of today is the module's own from its enrolment on
        old.reopen();
    }

    void restore(const runtime::MadeBackup& made, CentreParts& centre)
    {
        stores::SqlBackupCopies copies;
        auto unlocked = usecases::RestoreStore(copies, vault, old.clock, folder.path())
                            .run(place.filePath(made.name), {old.user.name, core::SecureBytes(QByteArrayView(kPassword))});
        if (!unlocked)
            qFatal("%s", qPrintable(why(unlocked)));
        auto store = stores::LocalStore::open(folder.path(), access::databaseKey(unlocked->dataKey),
                                              stores::OpenMode::Existing);
        if (!store)
            qFatal("store");
        session = std::make_unique<desktop::Session>(std::move(*store), vault, old.clock, old.id, std::move(*unlocked));
        if (!session->beginEpoch.ifRestored(freshKeys))
            qFatal("epoch");
        if (const auto enrolled = enrol(*session, centre); !enrolled)
            qFatal("%s", qPrintable(why(enrolled)));
    }

    fixture::Store old;
    QTemporaryDir place, folder;
    keys::FileKeyVault vault;
    std::unique_ptr<desktop::Session> session;
};

} // namespace

class TestCentralRestore : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void whatArrivedMeanwhileIsYaRecibido()
    {
        CentreParts centre(m_cluster);
        QVERIFY(centre.ready);
        Laptops laptops(centre);
        auto& old = laptops.old;
        old.registerFamily(0);
        old.registerFamily(1);
        QVERIFY(pushAll(old.session(), centre));
        QVERIFY(centre.signer->signPending(100));
        QVERIFY(pullAll(old.session(), centre));
        const auto signedOnes = old.session().printRuns.list({});
        QVERIFY(signedOnes && !signedOnes->isEmpty());
        QVERIFY(central::PrintPermits(centre.store, centre.clock).grant({QStringLiteral("07-0457"), {}}, QStringLiteral("DGA/1"), 0));
        QVERIFY(pullAll(old.session(), centre));
        const auto printed = old.session().printRuns.begin({signedOnes->front().person}, {});
        QVERIFY2(printed, qPrintable(why(printed)));
        QVERIFY(old.session().printRuns.tell(printed->run, {{0, domain::PrintOutcome::Bien}}));

        const auto unsent = old.registerFamily(2);
        const auto made = fixture::backUp(old.session());
        QVERIFY2(made, qPrintable(why(made)));
        // after the backup: what was in it goes out after all, and a family that is not in it
        const auto after = old.registerFamily(3);
        QVERIFY(pushAll(old.session(), centre));
        QVERIFY(centre.signer->signPending(100));
        const qint64 people = centre.count("persona"), families = centre.count("familia"), entries = centre.count("entrada");
        QCOMPARE(families, 4);

        laptops.restore(*made, centre);
        const auto keys = laptops.session->device().keys();
        QVERIFY(keys->epoch > 1);
        QCOMPARE(*laptops.session->familyCount(), 3);
        const auto verdicts = pushAll(*laptops.session, centre);
        QVERIFY2(verdicts, qPrintable(why(verdicts)));
        // printing, the family and what else was written between the last receipt and the backup; then its own first two
        QCOMPARE(verdicts->keys().size(), 2);
        QVERIFY(verdicts->value(QStringLiteral("ya recibido")) >= 2);
        QCOMPARE(verdicts->value(QStringLiteral("aceptado")), 2); // restored, enrolled
        QCOMPARE(centre.count("persona"), people);
        QCOMPARE(centre.count("familia"), families);
        QCOMPARE(centre.count("entrada"), entries + 2);
        QCOMPARE(laptops.session->syncOverview.counts()->pendingEntries, 0);
        QCOMPARE(centre.count("alarma"), 0);

        // what was said to the old one is said to the new one; whom it does not have comes back with what is theirs
        const auto pulled = pullAll(*laptops.session, centre);
        QVERIFY2(pulled, qPrintable(why(pulled)));
        const auto ready = laptops.session->printRuns.list({.unprinted = false});
        QVERIFY(ready);
        QCOMPARE(ready->size(), signedOnes->size() + unsent.people.size() + after.people.size());
        QCOMPARE(*laptops.session->familyCount(), 4);
        for (const auto& one : *ready)
            QCOMPARE(one.state == usecases::PrintRuns::State::Impresa, one.person == signedOnes->front().person); // printed is printed
        QVERIFY(laptops.session->verifyLog.run());
    }

    void whatNeverArrivedComesUnderTheNewKeys()
    {
        CentreParts centre(m_cluster);
        Laptops laptops(centre);
        auto& old = laptops.old;
        old.registerFamily(0);
        const auto prefix = (*old.session().device().enrolment())->folioPrefix;
        const auto made = fixture::backUp(old.session());
        QVERIFY(made);
        laptops.restore(*made, centre);
        const auto enrolment = *laptops.session->device().enrolment();
        QVERIFY(enrolment->folioPrefix.digits() != prefix.digits());
        QVERIFY(enrolment->firstIndex > 0);
        const auto fresh = laptops.session->registerFamily.run(samples::familyDraft(1));
        QVERIFY2(fresh, qPrintable(why(fresh)));
        QCOMPARE(std::get<domain::FamilyRecord>(*fresh).family.folio.prefix().digits(), enrolment->folioPrefix.digits());
        const auto verdicts = pushAll(*laptops.session, centre);
        QVERIFY2(verdicts, qPrintable(why(verdicts)));
        QCOMPARE(verdicts->keys(), QStringList{QStringLiteral("aceptado")});
        QCOMPARE(centre.count("familia"), 2);

        // the old one turns up again: its chain goes on as if nothing had happened, and doubles nothing
        old.registerFamily(2);
        const auto late = pushAll(old.session(), centre);
        QVERIFY2(late, qPrintable(why(late)));
        QVERIFY(late->value(QStringLiteral("ya recibido")) > 0);
        QCOMPARE(late->value(QStringLiteral("rechazado")) + late->value(QStringLiteral("observado")), 0);
        QCOMPARE(centre.count("familia"), 3);
        QCOMPARE(centre.count("alarma"), 0);
    }

    void whatWasNotTakenIsSaidAgain()
    {
        CentreParts centre(m_cluster);
        Laptops laptops(centre);
        auto& old = laptops.old;
        const auto family = old.registerFamily(0);
        const auto made = fixture::backUp(old.session());
        QVERIFY(made);
        centre.ask(QStringLiteral("UPDATE equipo SET dd = 98")); // a folio that is not known
        const auto first = pushAll(old.session(), centre);
        QVERIFY(first);
        QCOMPARE(first->value(QStringLiteral("rechazado")), 1);
        centre.ask(QStringLiteral("UPDATE equipo SET dd = 1"));

        laptops.restore(*made, centre);
        const auto again = pushAll(*laptops.session, centre);
        QVERIFY2(again, qPrintable(why(again)));
        QCOMPARE(again->value(QStringLiteral("rechazado")), 1); // and not "ya recibido": the centre does not have them
        const auto waiting = laptops.session->syncOverview.observations();
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->front().about, family.family.folio.text());
        QVERIFY(laptops.session->resendEntry.run(waiting->front().verdict.entry, QStringLiteral("Los folios eran de este equipo")));
        QVERIFY(pushAll(*laptops.session, centre));
        QCOMPARE(centre.count("familia"), 1);
        QVERIFY(laptops.session->syncOverview.observations()->isEmpty());
    }

    void anObservationOfBeforeIsOfItsOwnFamily()
    {
        CentreParts centre(m_cluster);
        Laptops laptops(centre);
        auto& old = laptops.old;
        const auto family = old.registerFamily(0);
        centre.ask(QStringLiteral("UPDATE equipo SET dd = 98"));
        QVERIFY(pushAll(old.session(), centre));
        centre.ask(QStringLiteral("UPDATE equipo SET dd = 1"));
        const auto made = fixture::backUp(old.session());
        QVERIFY(made);
        laptops.restore(*made, centre);
        for (int n = 1; n <= 8; ++n) // the same places of the new chain
            QVERIFY(laptops.session->registerFamily.run(samples::familyDraft(n)));
        const auto waiting = laptops.session->syncOverview.observations();
        QVERIFY(waiting);
        QCOMPARE(waiting->size(), 1);
        QCOMPARE(waiting->front().about, family.family.folio.text());
    }

    void whatChangedSinceTheBackupComes()
    {
        CentreParts centre(m_cluster);
        Laptops laptops(centre);
        auto& old = laptops.old;
        const auto changed = old.registerFamily(0);
        old.registerFamily(1);
        QVERIFY(pushAll(old.session(), centre));
        core::UuidV7Source ids(centre.clock);
        central::Tasks tasks(centre.store, centre.clock, ids);
        const auto asked = tasks.ask({.kind = QStringLiteral("aclaracion"), .module = QStringLiteral("07-0457"), .device = {}, .folio = {},
                                      .field = {}, .reason = QStringLiteral("Informe"), .reference = {}, .due = {}});
        QVERIFY2(asked, qPrintable(why(asked)));
        QVERIFY(pullAll(old.session(), centre));
        const auto made = fixture::backUp(old.session());
        QVERIFY(made);
        auto draft = old.session().changeFamily.edit(changed.family.id);
        QVERIFY(draft);
        draft->motivo = domain::keyOf(domain::Motivo::OtroDato);
        draft->solicita = changed.people.front().id;
        draft->people.front().telefono = QStringLiteral("9671112299");
        QVERIFY(old.session().changeFamily.update(*draft));
        QVERIFY(pushAll(old.session(), centre));
        QVERIFY(tasks.close(asked->id, QStringLiteral("Retirada")));
        central::DeviceUsers users(centre.store, centre.clock);
        for (const auto& order : {QStringLiteral("reactivacion"), QStringLiteral("suspension")}) {
            const auto ordered = users.order(QStringLiteral("D0001"), {.order = order, .user = old.user.id, .name = {}, .role = {},
                                                                       .until = {}, .reference = QStringLiteral("DGA/2")});
            QVERIFY2(ordered, qPrintable(why(ordered)));
        }

        laptops.restore(*made, centre);
        const QString heir = QStringLiteral("SELECT count(*) FROM flujo WHERE equipo_id = 2 AND tipo = ");
        QCOMPARE(centre.ask(heir + QStringLiteral("'usuario'")), QStringLiteral("1")); // the newest
        QCOMPARE(centre.ask(heir + QStringLiteral("'tarea'")), QStringLiteral("1"));   // it ended
        QVERIFY(pushAll(*laptops.session, centre));
        QCOMPARE(centre.ask(heir + QStringLiteral("'familias'")), QStringLiteral("1")); // the other stands as the backup has it
        const auto pulled = pullAll(*laptops.session, centre);
        QVERIFY2(pulled, qPrintable(why(pulled)));
        const auto now = laptops.session->changeFamily.edit(changed.family.id);
        QVERIFY(now);
        QCOMPARE(now->people.front().telefono, QStringLiteral("9671112299"));
        QCOMPARE(*laptops.session->familyCount(), 2);

        // whoever is revoked hears nothing, and the keys before theirs are not the laptop's again
        const auto held = [&] {
            const auto tx = centre.store.begin();
            const auto holders = tx ? (*tx)->holders(changed.family.id) : core::fail(tx.error());
            return holders ? holders->size() : -1;
        };
        QCOMPARE(held(), 1);
        centre.ask(QStringLiteral("UPDATE equipo SET revocado = true WHERE id = 2"));
        QCOMPARE(held(), 0);
    }

    void anothersFolioIsStillForeign()
    {
        CentreParts centre(m_cluster);
        auto first = centre.newDevice(), second = centre.newDevice();
        QVERIFY(first && second);
        const auto record = first->family(0);
        const auto receipt = centre.push(*second, second->seal({second->familyEntry(record)}));
        QVERIFY(receipt);
        QCOMPARE(receipt->verdicts.front().kind, sync::VerdictKind::Rechazado);
    }
};

QTEST_GUILESS_MAIN(TestCentralRestore)
#include "tst_central_restore.moc"
