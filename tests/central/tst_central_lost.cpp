// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop is stolen: the centre gives it up, blocks what it may sign, says what never came, and hands it the order to seal.
#include "central/api_errors.h"
#include "central/errors.h"
#include "central/lost_devices.h"
#include "credential/qr_codec.h"
#include "credential/verify.h"
#include "domain/entidad.h"
#include "envelope/log_entry.h"
#include "support/central/centre_parts.h"
#include "support/central/centre_process.h"
#include "support/central/https_client.h"
#include "sync/messages/packages.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <future>

using namespace padron;
using namespace padron::central;
using support::CentreParts;

namespace {

const QString kStolen = QStringLiteral("D0001");

/// A provisional QR as that device prints it.
QString provisional(const support::TestDevice& device, const domain::Person& person, quint32 offset, qint64 atMs)
{
    const ports::Enrolment& e = device.enrolment();
    const auto ca = envelope::VerifyKey::fromBytes(e.caPublic);
    const credential::Claims claims{.issuer = credential::verifyDelegation(e.delegation, *ca)->issuer,
                                    .issuedAt = atMs / 1000,
                                    .folio = person.folio,
                                    .fullName = credential::nameForQr(person.name),
                                    .birth = person.fechaNacimiento,
                                    .sexo = person.sexo,
                                    .entity = e.entidadIso,
                                    .cls = credential::CredentialClass::Provisional,
                                    .statusIndex = e.firstIndex + offset,
                                    .issueNumber = std::nullopt};
    return credential::qrText(credential::signProvisional(claims, device.key(), e.delegation));
}

/// What another laptop would answer to `--verificar` after taking those lists.
credential::Verifier verifierOf(const support::TestDevice& other, const sync::ListsUpdated& lists)
{
    const ports::Enrolment& e = other.enrolment();
    const auto either = [](const QByteArray& fresh, const QByteArray& kept) { return fresh.isEmpty() ? kept : fresh; };
    return *credential::verifierFrom({e.rootPublic, either(lists.trustList, e.trustList),
                                      either(lists.finalStatus, e.finalStatus),
                                      either(lists.provisionalStatus, e.provisionalStatus)});
}

std::optional<sync::ListsUpdated> lastLists(CentreParts& centre, const support::TestDevice& device)
{
    const auto page = centre.stream(device);
    if (!page)
        return std::nullopt;
    std::optional<sync::ListsUpdated> found;
    for (const auto& item : page->items)
        if (const auto* lists = std::get_if<sync::ListsUpdated>(&item.body))
            found = *lists;
    return found;
}

} // namespace

class TestCentralLost : public QObject
{
    Q_OBJECT

private:
    support::PgCluster m_cluster;

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_cluster.start()); }

    void revokingBlocksWhatItMaySignInEveryOtherLaptop()
    {
        CentreParts centre(m_cluster);
        const auto stolen = centre.newDevice(), other = centre.newDevice();
        QVERIFY(stolen && other);
        const auto record = stolen->family(0);
        const QString told = provisional(*stolen, record.people.front(), 0, centre.clock.now);
        const QString hidden = provisional(*stolen, record.people.front(), 1, centre.clock.now);
        const QString others = provisional(*other, other->family(1).people.front(), 0, centre.clock.now);
        // of the first the centre is told; the second is what a thief signs
        auto printed = envelope::decodeEntry(stolen->plainEntry()).value();
        printed.id = core::EntryId(QUuid::createUuid());
        printed.kind = QString::fromLatin1(envelope::kind::kCertificadoPrinted);
        printed.payload = QCborMap{{2, envelope::sha256(told.toLatin1())}};
        QVERIFY(centre.push(*stolen, stolen->seal({stolen->familyEntry(record), envelope::encodeEntry(printed)})));
        QVERIFY(centre.signer->signPending(100));
        const auto finals = centre.stream(*stolen);
        QVERIFY(finals && !finals->items.isEmpty());
        QString final;
        for (const auto& item : finals->items)
            if (const auto* one = std::get_if<sync::CredentialSigned>(&item.body))
                final = credential::qrText(one->cose);
        QVERIFY(!final.isEmpty());

        LostDevices lost(centre.store, centre.keys, centre.clock);
        centre.clock.now += 1000;
        const auto done = lost.revoke(kStolen, sync::SealReason::Robo);
        QVERIFY2(done, done ? "" : qPrintable(done.error().printedId() + done.error().detail));
        QCOMPARE(done->confirmedIndexes, 1U);
        QCOMPARE(done->blockedIndexes, kIndexBlock - 1);
        QCOMPARE(done->toldDevices, 1); // not the thief
        QVERIFY(done->trustListSigned);

        const auto lists = lastLists(centre, *other);
        QVERIFY(lists && !lists->trustList.isEmpty() && !lists->provisionalStatus.isEmpty() && lists->finalStatus.isEmpty());
        const qint64 now = centre.clock.now / 1000;
        const credential::Verifier after = verifierOf(*other, *lists), before = verifierOf(*other, {});
        QCOMPARE(before.verify(hidden, now).verdict, credential::Verdict::ValidProvisional);
        QCOMPARE(after.verify(hidden, now).verdict, credential::Verdict::NotVerifiable);
        QCOMPARE(after.verify(hidden, now).reason, credential::Reason::RevokedKey);
        QCOMPARE(after.verify(told, now).reason, credential::Reason::RevokedKey);
        QCOMPARE(after.verify(final, now).verdict, credential::Verdict::Valid);
        QCOMPARE(after.verify(others, now).verdict, credential::Verdict::ValidProvisional);
        // who took the status list first: what nobody knew of is suspended, what had arrived stands
        const credential::Verifier half = verifierOf(*other, {{}, {}, lists->provisionalStatus});
        QCOMPARE(half.verify(hidden, now).verdict, credential::Verdict::Suspended);
        QCOMPARE(half.verify(told, now).verdict, credential::Verdict::ValidProvisional);
        QCOMPARE(half.verify(others, now).verdict, credential::Verdict::ValidProvisional);
        // who enrols from now on has them from the start
        const auto fresh = centre.newDevice();
        QVERIFY(fresh);
        QCOMPARE(fresh->enrolment().trustList, lists->trustList);
    }

    void againChangesNothingAndTwoAreBothBlocked()
    {
        CentreParts centre(m_cluster);
        const auto first = centre.newDevice(), second = centre.newDevice(), third = centre.newDevice();
        QVERIFY(first && second && third);
        LostDevices lost(centre.store, centre.keys, centre.clock);
        QVERIFY(lost.revoke(first->enrolment().folioPrefix.text(), sync::SealReason::Extravio)); // by its folios
        const QString order = centre.ask(QStringLiteral("SELECT encode(orden, 'hex') FROM baja_equipo"));
        const auto lists = lastLists(centre, *third);
        centre.clock.now += 60'000;
        const auto again = lost.revoke(kStolen, sync::SealReason::Robo);
        QVERIFY(again && again->toldDevices == 0);
        QCOMPARE(again->reason, sync::SealReason::Extravio); // the first stands
        QVERIFY(!again->recoveryTakenBack);
        QVERIFY(lost.allowRecovery(kStolen) && lost.look(kStolen)->loss->recoverable);
        QVERIFY(lost.revoke(kStolen, sync::SealReason::Robo)->recoveryTakenBack);
        QVERIFY(!lost.look(kStolen)->loss->recoverable);
        QCOMPARE(centre.ask(QStringLiteral("SELECT encode(orden, 'hex') FROM baja_equipo")), order);
        QCOMPARE(lastLists(centre, *third), lists);
        QVERIFY(lost.revoke(QStringLiteral("d0002"), sync::SealReason::Retiro));
        const auto both = credential::verifyTrustList(lastLists(centre, *third)->trustList,
                                                      *envelope::VerifyKey::fromBytes(third->enrolment().rootPublic));
        QVERIFY(both);
        QCOMPARE(both->revokedDeviceKeys, (QList<QByteArray>{first->key().verifyKey().bytes(), second->key().verifyKey().bytes()}));
        QCOMPARE(both->sequence, 3U);
        const auto nobody = lost.revoke(QStringLiteral("D0099"), sync::SealReason::Robo);
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, kDeviceNotFound);
    }

    void aBatchThatWaitedBehindTheRevocationIsRefused()
    {
        CentreParts centre(m_cluster);
        const auto stolen = centre.newDevice();
        QVERIFY(stolen && centre.push(*stolen, stolen->seal({stolen->plainEntry()})));
        const QByteArray late = stolen->seal({stolen->plainEntry()});
        std::future<bool> refused; // ends after the lock does, whatever fails here
        const auto tx = centre.store.begin();
        const auto device = (*tx)->device(stolen->store(), 1);
        QVERIFY(device && *device && (*tx)->lockDevice((*device)->row));
        refused = std::async(std::launch::async, [&] {
            const auto pushed = centre.intake->receive(stolen->lastHeader(), late, stolen->certificateSha256());
            return !pushed && pushed.error().code == kDeviceRevoked;
        });
        QTRY_VERIFY(centre.ask(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")) != QStringLiteral("0"));
        QVERIFY((*tx)->giveUp((*device)->row, {.reason = sync::SealReason::Robo, .atMs = centre.clock.now, .order = "orden"}));
        QVERIFY((*tx)->commit());
        QVERIFY(refused.get());
        QCOMPARE(centre.count("lote"), 1);
    }

    void whatItWasBeforeUnderEarlierKeysGoesToo()
    {
        CentreParts centre(m_cluster);
        const auto before = centre.newDevice(), now = centre.newDevice(), other = centre.newDevice();
        QVERIFY(before && now && other);
        QVERIFY(!centre.ask(QStringLiteral("UPDATE equipo SET almacen = (SELECT almacen FROM equipo WHERE clave = 'D0001'), "
                                           "epoca = 2 WHERE clave = 'D0002' RETURNING id")).isEmpty());
        LostDevices lost(centre.store, centre.keys, centre.clock);
        const auto done = lost.revoke(QStringLiteral("D0002"), sync::SealReason::Robo);
        QVERIFY2(done, done ? "" : qPrintable(done.error().printedId() + done.error().detail));
        QCOMPARE(done->alsoRevoked, QStringList{kStolen});
        QVERIFY(lost.look(kStolen)->loss && !lost.look(QStringLiteral("D0003"))->loss);
        const auto trust = credential::verifyTrustList(lastLists(centre, *other)->trustList,
                                                       *envelope::VerifyKey::fromBytes(other->enrolment().rootPublic));
        QCOMPARE(trust->revokedDeviceKeys.size(), 2);
    }

    void withoutTheRootTheRestIsDoneAndTheRestCanFollow()
    {
        CentreParts centre(m_cluster);
        const auto stolen = centre.newDevice(), other = centre.newDevice();
        QVERIFY(stolen && other);
        const QString root = centre.keysDir.filePath(QStringLiteral("claves/raiz.clave"));
        QVERIFY(QFile::rename(root, root + QStringLiteral(".guardada")));
        LostDevices lost(centre.store, centre.keys, centre.clock);
        const auto half = lost.revoke(kStolen, sync::SealReason::Robo);
        QVERIFY(half && !half->trustListSigned && half->toldDevices == 1);
        QVERIFY(lastLists(centre, *other)->trustList.isEmpty());
        QVERIFY(!centre.stream(*stolen)); // refused all the same
        QVERIFY(QFile::rename(root + QStringLiteral(".guardada"), root));
        const auto whole = lost.revoke(kStolen, sync::SealReason::Robo);
        QVERIFY(whole && whole->trustListSigned && whole->toldDevices == 1);
        QVERIFY(!lastLists(centre, *other)->trustList.isEmpty());
    }

    void whatNeverCameIsNamedAndNothingElse()
    {
        CentreParts centre(m_cluster);
        const auto stolen = centre.newDevice(), other = centre.newDevice();
        QVERIFY(stolen && other);
        const auto sent = stolen->family(0), broken = stolen->family(1), last = stolen->family(2);
        auto spoiled = broken;
        spoiled.people.front().folio = other->nextFolio(); // refused: another device's
        QVERIFY(centre.push(*stolen, stolen->seal({stolen->plainEntry(), stolen->familyEntry(sent)})));
        centre.clock.now += 3'600'000;
        QVERIFY(centre.push(*stolen, stolen->seal({stolen->familyEntry(spoiled), stolen->familyEntry(last)})));
        const auto unsent = stolen->family(3);

        LostDevices lost(centre.store, centre.keys, centre.clock);
        const auto told = lost.missing(kStolen, {unsent.family.folio.text(), sent.family.folio.digits(),
                                                 other->nextFolio().text(), QStringLiteral("123")});
        QVERIFY2(told, told ? "" : qPrintable(told.error().printedId() + told.error().detail));
        QCOMPARE(told->lastSeq, 4U);
        QCOMPARE(told->unsettled.size(), 1);
        QCOMPARE(told->unsettled.front().seq, 3U);
        QCOMPARE(told->line.books.lastBatchMs, centre.clock.now);
        QCOMPARE(told->line.books.lastContactMs, centre.clock.now);
        // every folio of the refused family, in order, and none of those that came or were never seen
        QStringList expected{broken.family.folio.digits()};
        for (const auto& person : broken.people)
            expected.append(person.folio.digits());
        expected.sort();
        QCOMPARE(told->gaps, expected);
        using enum LostDevices::Missing::Asked::Answer;
        QList<LostDevices::Missing::Asked::Answer> answers;
        for (const auto& asked : told->asked)
            answers.append(asked.answer);
        QCOMPARE(answers, (QList{NeverCame, Here, AnotherDevice, NotAFolio}));
        QCOMPARE(centre.count("alarma"), 0); // asking changes nothing
    }

    void theOrderGoesOutWithTheRefusalAndItsFirstTimeIsNoted()
    {
        CentreParts centre(m_cluster);
        const auto stolen = centre.newDevice();
        QVERIFY(stolen);
        LostDevices lost(centre.store, centre.keys, centre.clock);
        const qint64 revokedMs = centre.clock.now;
        QVERIFY(lost.revoke(kStolen, sync::SealReason::Robo));
        QCOMPARE(lost.list()->front().loss->handedMs, 0);
        centre.clock.now += 5000;
        const auto pulled = centre.reader->page(stolen->store(), 1, 0, stolen->certificateSha256());
        QVERIFY(!pulled);
        const auto answer = apiErrorOf(pulled.error());
        QCOMPARE(answer.status, 403);
        const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(body.value(QLatin1String("clave")).toString(), QStringLiteral("equipo-revocado"));
        const QByteArray bytes = QByteArray::fromBase64(body.value(QLatin1String("orden")).toString().toLatin1());
        const auto order = sync::verifySealOrder(bytes, {centre.acuse->verifyKey()});
        QVERIFY2(order, order ? "" : qPrintable(order.error().detail));
        QCOMPARE(*order, (sync::SealOrder{stolen->store(), 1, kStolen, sync::SealReason::Robo, revokedMs}));
        QVERIFY(!sync::verifySealOrder(bytes, {centre.firma->verifyKey()}));
        QCOMPARE(lost.list()->front().loss->handedMs, centre.clock.now);

        // a batch too; the first time stays noted; nobody without its certificate is told anything
        const QByteArray sealed = stolen->seal({stolen->plainEntry()});
        centre.clock.now += 5000;
        const auto pushed = centre.intake->receive(stolen->lastHeader(), sealed, stolen->certificateSha256());
        QVERIFY(!pushed && pushed.error() == pulled.error());
        QCOMPARE(lost.list()->front().loss->handedMs, centre.clock.now - 5000);
        QCOMPARE(centre.intake->receive(stolen->lastHeader(), sealed, QByteArray()).error().code, kCertificateNeeded);
        QCOMPARE(centre.intake->receive(stolen->lastHeader(), sealed, QByteArray(32, 'z')).error().code, kCertificateNeeded);
        centre.clock.now += 400LL * 24 * 3600 * 1000; // its certificate is over: it is told all the same
        QCOMPARE(centre.intake->receive(stolen->lastHeader(), sealed, stolen->certificateSha256()).error(), pulled.error());
        QCOMPARE(centre.count("lote"), 0);
    }

    void theCommandSaysAllThisAndHttpsHandsTheOrderOver()
    {
        support::CentreProcess centre(m_cluster.freshSchema());
        QVERIFY(centre.init());
        QVERIFY(centre.serve());
        support::TestDevice device;
        QVERIFY(support::enrol(centre, device));
        const auto run = [&](const QStringList& words) { return centre.run(QStringList{QStringLiteral("equipo")} + words); };
        const QStringList which{QStringLiteral("--equipo"), kStolen};

        QVERIFY(run({QStringLiteral("listar")}).output.contains("D0001"));
        const auto odd = run(QStringList{QStringLiteral("revocar")} + which + QStringList{QStringLiteral("--motivo"), QStringLiteral("capricho")});
        QCOMPARE(odd.exitCode, 2);
        const auto unsure = run(QStringList{QStringLiteral("revocar")} + which + QStringList{QStringLiteral("--motivo"), QStringLiteral("robo")});
        QVERIFY2(unsure.exitCode == 2 && unsure.output.contains("D0001"), (unsure.output + unsure.errors).constData());
        QVERIFY(!run({QStringLiteral("listar")}).output.contains("DADO DE BAJA"));
        const auto done = run(QStringList{QStringLiteral("revocar")} + which + QStringList{QStringLiteral("--motivo"), QStringLiteral("robo"), QStringLiteral("--confirmar"), kStolen});
        QVERIFY2(done.exitCode == 0 && done.output.contains("4096"), (done.output + done.errors).constData());
        const auto told = run(QStringList{QStringLiteral("faltantes")} + which);
        QVERIFY2(told.exitCode == 0 && told.output.contains("LO QUE NO SE PUEDE SABER"), (told.output + told.errors).constData());

        support::HttpsClient line(centre.port(), centre.caPem(), &device);
        const auto refused = line.get(sync::streamPath(device.store(), 1, 0));
        QCOMPARE(refused.status, 403);
        const QJsonObject body = QJsonDocument::fromJson(refused.body).object();
        QFile pub(centre.keysPath() + QStringLiteral("/acuse.pub"));
        QVERIFY(pub.open(QIODevice::ReadOnly));
        const auto order =
            sync::verifySealOrder(QByteArray::fromBase64(body.value(QLatin1String("orden")).toString().toLatin1()),
                                  {*envelope::VerifyKey::fromBytes(pub.readAll())});
        QVERIFY(order && order->store == device.store());
        QVERIFY(run({QStringLiteral("listar")}).output.contains("DADO DE BAJA (robo"));
        QCOMPARE(run(QStringList{QStringLiteral("permitir-recuperacion")} + which).exitCode, 0);
        QVERIFY(run({QStringLiteral("listar")}).output.contains("recuperaci"));
    }

    void whatItLeftOnAStickIsTakenOnlyByAnAdministratorsWord()
    {
        const QString conninfo = m_cluster.freshSchema();
        support::CentreProcess centre(conninfo);
        QVERIFY(centre.init() && centre.serve({QStringLiteral("--sin-firmante")}));
        support::TestDevice stolen, other;
        QVERIFY(support::enrol(centre, stolen) && support::enrol(centre, other));
        QTemporaryDir stick;
        const auto put = [&](sync::PackageKind kind, quint64 number, const QByteArray& bytes) {
            const QString folder = stick.filePath(QStringLiteral("PADRON/salida"));
            QFile file(folder + u'/' + sync::PackageName{kind, stolen.store(), 1, number, {}}.text());
            return QDir().mkpath(folder) && file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        const auto read = [&](const QStringList& more = {}) { return centre.run(QStringList{QStringLiteral("memoria"), stick.path()} + more); };
        const auto families = [&] { return support::PgCluster::ask(conninfo, QStringLiteral("SELECT count(*) FROM familia")).toInt(); };
        const QStringList despite{QStringLiteral("--aceptar-revocado"), kStolen};
        QVERIFY(put(sync::PackageKind::Lote, 1, stolen.seal({stolen.familyEntry(stolen.family(1))})));
        QCOMPARE(read(despite).exitCode, 2); // it is not revoked: nothing to pass over
        QCOMPARE(centre.run({QStringLiteral("equipo"), QStringLiteral("revocar"), QStringLiteral("--equipo"), kStolen, QStringLiteral("--motivo"),
                             QStringLiteral("robo"), QStringLiteral("--confirmar"), kStolen}).exitCode, 0);
        QVERIFY(read().output.contains("revocado"));
        QVERIFY(read({QStringLiteral("--aceptar-revocado"), QStringLiteral("D0099")}).exitCode == 1);
        QCOMPARE(families(), 0);

        const auto taken = read(despite);
        QVERIFY2(taken.exitCode == 0 && taken.errors.contains("lote-de-revocado-aceptado") && taken.errors.contains("D0001"), taken.output + taken.errors);
        QCOMPARE(families(), 1);
        QCOMPARE(support::PgCluster::ask(conninfo, QStringLiteral("SELECT string_agg(tipo || detalle, ',' ORDER BY id) FROM alarma")),
                 QStringLiteral("equipo-dado-de-bajarobo,lote-de-revocado-aceptado1"));
        QVERIFY(QFile::exists(stick.filePath(QStringLiteral("PADRON/entrada/") + sync::PackageName{sync::PackageKind::Acuse, stolen.store(), 1, 1, {}}.text())));
        QCOMPARE(read(despite).exitCode, 0); // again: once in the padrón
        QCOMPARE(families(), 1);

        // it is still told nothing, and by nobody else brought
        QVERIFY(put(sync::PackageKind::Pedido, 0, sync::signStreamRequest({stolen.store(), 1, 0, 1}, stolen.key())));
        QCOMPARE(read(despite).exitCode, 3);
        QVERIFY(QDir(stick.filePath(QStringLiteral("PADRON/entrada"))).entryList({QStringLiteral("*flujo*")}).isEmpty());
        const QByteArray late = stolen.seal({stolen.plainEntry()});
        support::HttpsClient line(centre.port(), centre.caPem(), &other);
        QCOMPARE(line.post(QStringLiteral("/v1/mensajeria/lotes/%1/1").arg(other.store().text()), late).status, 403);
    }
};

QTEST_GUILESS_MAIN(TestCentralLost)
#include "tst_central_lost.moc"
