// SPDX-License-Identifier: GPL-3.0-or-later
// Backups of an open store and simulacros of them: what is written is proven, what fails harms nothing, all of it is logged.
#include "backup_place.h"

#include "access/errors.h"
#include "backup/backup_file.h"
#include "backup/errors.h"
#include "ports/errors.h"

#include <QFile>
#include <QTest>

using namespace padron;
using fixture::backUp;
using fixture::choosePlace;
using fixture::filesIn;

class TstBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBackupIsMadeProvenAndLogged()
    {
        fixture::Store store;
        const QTemporaryDir place;
        QVERIFY(backUp(store.session()).error().code == backup::kNoPlaceChosen);
        QVERIFY(choosePlace(store.session(), place.path()));
        store.registerFamily(1);
        QVERIFY(store.session().backUp.status()->late);
        const auto made = backUp(store.session());
        QVERIFY(made);
        QCOMPARE(filesIn(place.path()), QStringList{made->name});
        const auto status = store.session().backUp.status();
        QVERIFY(status && !status->late);
        QCOMPARE(status->lastName, made->name);
        QCOMPARE(status->lastGoodMs, store.clock.now);
        QVERIFY(QDir(store.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty()); // no copy is left

        const auto header = backup::readHeader(QDir(place.path()).filePath(made->name));
        QVERIFY(header);
        QCOMPARE(header->manifest.facts.families, 1);
        QVERIFY(backup::authenticate(*header, access::backupKey(store.session().dataKey())));
        QVERIFY(!backup::authenticate(*header, access::databaseKey(store.session().dataKey())));
        const envelope::LogEntry entry = store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(envelope::kind::kBackupMade));
        QCOMPARE(entry.payload.toMap().value(2).toInteger(), made->bytes);
    }

    void whoMayNotIsRefusedAndTheScheduleIsNot()
    {
        fixture::Store store;
        const QTemporaryDir place;
        QVERIFY(choosePlace(store.session(), place.path()));
        store.user.role = access::Role::Capturista;
        store.reopen();
        QVERIFY(store.session().backUp.begin(true).error().code == access::kNotPermitted);
        QVERIFY(store.session().backUp.drill(true).error().code == access::kNotPermitted);
        QVERIFY(store.session().backUp.plan({}).error().code == access::kNotPermitted);
        QVERIFY(store.session().backUp.begin(false));
        store.session().backUp.abandon();
        QVERIFY(store.session().backUp.status());
    }

    void olderOnesRotateAway()
    {
        fixture::Store store;
        const QTemporaryDir place;
        usecases::BackupPlan plan;
        plan.place = backup::placeAt(place.path());
        plan.keep = {.days = 2, .weeks = 0};
        QVERIFY(store.session().backUp.plan(plan));
        QFile foreign(place.filePath(QStringLiteral("fotos.zip")));
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        QStringList names;
        for (int i = 0; i < 4; ++i) {
            const auto made = backUp(store.session());
            QVERIFY(made);
            names.append(made->name);
            store.clock.now += 24 * 3'600'000;
        }
        const QStringList left = filesIn(place.path());
        QCOMPARE(left.size(), 3);
        QVERIFY(left.contains(QStringLiteral("fotos.zip")) && left.contains(names.at(2)) && left.contains(names.at(3)));
    }

    void aRenewalMakesTheNextOneDue()
    {
        fixture::Store store;
        const QTemporaryDir place;
        QVERIFY(choosePlace(store.session(), place.path()));
        QVERIFY(backUp(store.session()));
        const auto due = [&] { return backup::isDue(*store.session().backUp.situation(), backup::Moment::Tick); };
        QVERIFY(!due());
        auto& session = store.session();
        const auto proof = session.signIn.prove(store.user.name, core::SecureBytes(QByteArrayView("una frase de ensayo")));
        QVERIFY(proof && session.keys.rotate(*proof));
        QVERIFY(due());
        store.clock.now += 1000;
        QVERIFY(backUp(session));
        QVERIFY(!due());
    }

    void keysRenewedMeanwhile()
    {
        fixture::Store store;
        const QTemporaryDir place;
        QVERIFY(choosePlace(store.session(), place.path()));
        QVERIFY(store.session().backUp.begin(true));
        // another data key seals the slots by the time the copy is whole
        auto slots = access::createSlots(store.id, store.user, core::SecureBytes(QByteArrayView("otra frase larga")),
                                         {1, 8 * 1024 * 1024});
        QVERIFY(slots);
        slots->file.generation = access::decodeSlotFile(*store.vault.load())->generation + 1;
        QVERIFY(store.vault.save(access::encodeSlotFile(slots->file, slots->dataKey)));
        for (bool complete = false; !complete;)
            complete = store.session().backUp.step()->complete;
        const auto job = store.session().backUp.finishCopy();
        QVERIFY(!job && job.error().code == backup::kKeysChanged);
        QVERIFY(filesIn(place.path()).isEmpty());
        QVERIFY(QDir(store.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void whatFailsIsSaidOnceAndHarmsNothing()
    {
        fixture::Store store;
        QTemporaryDir place;
        QVERIFY(choosePlace(store.session(), place.path()));
        const auto first = backUp(store.session());
        QVERIFY(first);
        const QString older = place.filePath(first->name);
        QFile kept(older);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        const QByteArray before = kept.readAll();
        store.clock.now += 60'000;

        stores::SqlBackupCopies copies;
        auto& steps = store.session().backUp;
        QVERIFY(steps.begin(true));
        for (bool complete = false; !complete;)
            complete = steps.step()->complete;
        auto job = *steps.finishCopy();
        const QString copy = job.folder + QStringLiteral("/padron.db");
        QVERIFY(QFile::exists(copy));
        job.manifest.facts.families += 1; // the copy is not what the store was
        const auto differs = runtime::makeBackup(job, copies, {});
        QVERIFY(!differs && differs.error().code == backup::kCopyDiffers);
        QVERIFY(!QFile::exists(copy));
        QCOMPARE(filesIn(place.path()).size(), 1);

        const quint64 entries = store.session().verifyLog.run()->entries;
        QVERIFY(steps.noteFailed({backup::kPlaceAbsent}));
        QVERIFY(steps.noteFailed({backup::kPlaceAbsent}));
        QCOMPARE(store.session().verifyLog.run()->entries, entries + 1);
        QCOMPARE(steps.status()->lastFailure, QStringLiteral("RES-101"));
        QCOMPARE(steps.status()->lastName, first->name);
        QVERIFY(kept.seek(0));
        QCOMPARE(kept.readAll(), before);
        QVERIFY(backUp(store.session()));
        QVERIFY(steps.status()->lastFailure.isEmpty());
    }

    void aSimulacroUsesTheBackupAndLeavesNothing()
    {
        fixture::Store store;
        const QTemporaryDir place;
        QVERIFY(choosePlace(store.session(), place.path()));
        stores::SqlBackupCopies copies;
        const auto none = runtime::runDrill(*store.session().backUp.drill(true), copies, {});
        QVERIFY(!none && none.error().code == backup::kNoBackupThere);
        store.registerFamily(1);
        store.registerFamily(2);
        const auto made = backUp(store.session());
        QVERIFY(made);
        store.registerFamily(3); // the store goes on
        const auto job = store.session().backUp.drill(true);
        QVERIFY(job);
        QCOMPARE(job->seqs.size(), 64);
        const auto outcome = runtime::runDrill(*job, copies, {});
        QVERIFY2(outcome, qPrintable(outcome ? QString() : outcome.error().printedId() + outcome.error().detail));
        QCOMPARE(outcome->name, made->name);
        QCOMPARE(outcome->facts.families, 2);
        QVERIFY(QDir(store.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
        QVERIFY(store.session().backUp.noteProven(*outcome));
        QCOMPARE(store.session().backUp.status()->lastProvenMs, store.clock.now);
        QCOMPARE(store.lastEntry().kind, QLatin1String(envelope::kind::kBackupProven));

        auto elsewhere = *store.session().backUp.drill(true); // of another epoch: not this laptop's
        elsewhere.epoch += 1;
        QVERIFY(runtime::runDrill(elsewhere, copies, {}).error().code == backup::kNoBackupThere);
        QVERIFY(runtime::newestBackup(elsewhere).error().code == backup::kNoBackupThere);
        auto renewed = *store.session().backUp.drill(true);
        renewed.keyGeneration += 1;
        renewed.key = std::make_shared<const core::SecureBytes>(QByteArrayView("the key after this one, 32 bytes"));
        QVERIFY(runtime::runDrill(renewed, copies, {}).error().code == backup::kBackupOfOldKeys);

        auto other = *store.session().backUp.drill(true); // a log that is another than the store's
        other.hashes[0] = QByteArray(32, 'x');
        const auto differs = runtime::runDrill(other, copies, {});
        QVERIFY(!differs && differs.error().code == backup::kCopyDiffers);

        QFile file(place.filePath(made->name));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
        char byte = 0;
        QVERIFY(file.peek(&byte, 1) == 1);
        byte = static_cast<char>(byte ^ 4);
        QVERIFY(file.write(&byte, 1) == 1);
        file.close();
        const auto damaged = runtime::runDrill(*store.session().backUp.drill(true), copies, {});
        QVERIFY(!damaged && damaged.error().code == backup::kBackupDamaged);
        QVERIFY(QDir(store.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TstBackup)
#include "tst_backup.moc"
