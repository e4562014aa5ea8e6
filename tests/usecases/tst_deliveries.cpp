// SPDX-License-Identifier: GPL-3.0-or-later
// Cards from custody to the hand: found, and handed over once to whom they may be; over the real encrypted store.
#include "delivery_desk.h"

#include "envelope/credential_kinds.h"
#include "ports/errors.h"
#include "usecases/delivery_errors.h"

#include <QTest>

using namespace padron;
using namespace fixture;
namespace kind = envelope::kind;

class TstDeliveries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCardIsFoundByItsQrItsFolioAndTheName()
    {
        DeliveryDesk desk;
        desk.onPaper(desk.titular());
        for (const QString& text : {desk.qrOf(desk.titular()), desk.titular().folio.text(), desk.titular().folio.digits(),
                                    desk.titular().name.full(), u']' + QStringLiteral("Q3") + desk.qrOf(desk.titular()) + u'\r'}) {
            const auto found = desk.deliveries().find(text);
            QVERIFY(found && !found->unknownCode);
            QVERIFY2(!found->cards.isEmpty(), qPrintable(text));
            QVERIFY(found->cards.first().card.key == DeliveryDesk::keyOf(desk.titular()));
            QVERIFY(found->cards.first().standing == CardStanding::Ready);
            QCOMPARE(found->cards.first().card.birth, desk.titular().fechaNacimiento);
            QVERIFY(!found->cards.first().entidadNacimiento.isEmpty());
        }
        QVERIFY(desk.deliveries().find(QStringLiteral("x"))->cards.isEmpty());
        QVERIFY(desk.deliveries().find(QStringLiteral("Zzyzx Qwrt"))->cards.isEmpty());
    }

    void theCertificadosQrFindsTheCredentialToo()
    {
        DeliveryDesk desk;
        desk.onPaper(desk.titular());
        const auto pages = desk.store.session().printCertificado.run(desk.family.family.id);
        QVERIFY(pages);
        QVERIFY(desk.standing(pages->first().qrText) == CardStanding::Ready);
    }

    void aForgedCodeIsNobodysCard()
    {
        DeliveryDesk desk;
        desk.onPaper(desk.titular());
        QString forged = desk.qrOf(desk.titular());
        forged[forged.size() / 2] = forged.at(forged.size() / 2) == u'A' ? u'B' : u'A';
        const auto found = desk.deliveries().find(forged);
        QVERIFY(found && found->unknownCode && found->cards.isEmpty());
    }

    void whyItIsNotHandedOverIsSaid()
    {
        DeliveryDesk desk;
        QVERIFY(desk.standing(desk.titular().folio.digits()) == CardStanding::Unsigned);
        desk.sign(desk.titular());
        QVERIFY(desk.standing(desk.titular().folio.digits()) == CardStanding::Awaited);
        QVERIFY(desk.standing(desk.qrOf(desk.titular())) == CardStanding::Awaited);
        QCOMPARE(codeOf(desk.deliveries().receivers(DeliveryDesk::keyOf(desk.titular()))), usecases::kCardNotHere);
        QCOMPARE(codeOf(desk.deliveries().deliver(desk.handover(desk.titular()))), usecases::kCardNotHere);
        desk.card(desk.titular());
        QVERIFY(desk.standing(desk.qrOf(desk.titular())) == CardStanding::Ready);
        const QByteArray folio = desk.titular().folio.digits().toLatin1();
        struct { const char* state; CardStanding standing; } const states[] = {
            {"trasladada", CardStanding::Away}, {"faltante", CardStanding::Missing},
            {"extraviada", CardStanding::Ended}, {"devuelta", CardStanding::Ended}};
        for (const auto& one : states) {
            desk.store.tamper("UPDATE card SET state = '" + QByteArray(one.state) + "' WHERE folio = '" + folio + "'");
            QVERIFY(desk.standing(desk.titular().folio.digits()) == one.standing);
            QCOMPARE(codeOf(desk.deliveries().deliver(desk.handover(desk.titular()))), usecases::kCardNotHere);
        }
    }

    void theStatusListHoldsItBack_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("standing");
        QTest::addColumn<QString>("code");
        QTest::newRow("replaced") << 1 << int(CardStanding::Replaced) << QStringLiteral("CRE-303");
        QTest::newRow("suspended") << 2 << int(CardStanding::Suspended) << QStringLiteral("CRE-304");
        QTest::newRow("cancelled") << 3 << int(CardStanding::Cancelled) << QStringLiteral("CRE-305");
    }

    void theStatusListHoldsItBack()
    {
        QFETCH(int, status);
        QFETCH(int, standing);
        QFETCH(QString, code);
        DeliveryDesk desk;
        desk.onPaper(desk.titular());
        const auto ready = desk.handover(desk.titular());
        desk.say(credential::Status(status), desk.titular());
        QVERIFY(desk.standing(desk.titular().folio.digits()) == CardStanding(standing));
        QVERIFY(desk.standing(desk.qrOf(desk.titular())) == CardStanding(standing));
        const auto refused = desk.deliveries().deliver(ready);
        QVERIFY(!refused);
        QCOMPARE(refused.error().printedId(), code);
        desk.say(credential::Status::InForce, desk.titular(), 1, 3); // a suspension is lifted
        QVERIFY(desk.deliveries().deliver(ready));
    }

    void onlyTheNewestIssueIsHandedOver()
    {
        DeliveryDesk desk;
        desk.onPaper(desk.titular());
        const auto old = desk.handover(desk.titular());
        desk.sign(desk.titular(), 2); // not printed yet
        QCOMPARE(codeOf(desk.deliveries().deliver(old)), usecases::kCardReplaced);
        desk.card(desk.titular(), 2);
        QCOMPARE(codeOf(desk.deliveries().deliver(old)), usecases::kCardReplaced);
        QVERIFY(desk.deliveries().deliver(desk.handover(desk.titular(), 2)));
        QVERIFY(desk.standing(desk.qrOf(desk.titular(), 2)) == CardStanding::HandedOver);
    }

    void aHeldRecordsCardWaits()
    {
        DeliveryDesk desk;
        desk.onPaper(desk.titular());
        const auto ready = desk.handover(desk.titular());
        QVERIFY(desk.store.session().revokeConsent.run(desk.titular().id, QStringLiteral("no quiere")));
        QVERIFY(desk.standing(desk.titular().folio.digits()) == CardStanding::Held);
        QCOMPARE(codeOf(desk.deliveries().deliver(ready)), usecases::kCardHeld);
    }

    void itIsHandedOverOnceAndTheLogSaysToWhom()
    {
        DeliveryDesk desk;
        desk.onPaper(desk.titular());
        const auto handover = desk.handover(desk.titular());
        const auto done = desk.deliveries().deliver(handover);
        QVERIFY(done);
        QCOMPARE(done->delivery.receiverName, desk.titular().name.full());
        QVERIFY(done->delivery.receiver == domain::ReceiverKind::Titular && done->delivery.ties.isEmpty());
        QCOMPARE(done->delivery.by, desk.store.user.name);
        QCOMPARE(done->module.prefix, QStringLiteral("07-0457-02"));
        desk.store.clock.now += 1000;
        const auto again = desk.deliveries().deliver(handover); // a double click
        QCOMPARE(codeOf(again), usecases::kAlreadyHandedOver);
        QCOMPARE(again.error().detail,
                 QDateTime::fromMSecsSinceEpoch(done->delivery.atMs).toString(QStringLiteral("dd/MM/yyyy HH:mm")));

        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(kind::kCredentialDelivered));
        QCOMPARE(entry.numeral, QStringLiteral("41"));
        QVERIFY(entry.subjects.size() == 1 && entry.subjects.first().id == usecases::subjectOf(desk.titular().id));
        const QCborMap payload = entry.payload.toMap();
        QCOMPARE(payload.value(1).toInteger(), 1);
        QCOMPARE(payload.value(2).toString(), QStringLiteral("titular"));
        QCOMPARE(payload.value(4).toString(), kIne);
        QVERIFY(payload.value(5).toByteArray().size() > 8 && !payload.contains(6) && !payload.value(7).toBool());

        const auto found = desk.deliveries().find(desk.titular().folio.digits())->cards.first();
        QVERIFY(found.standing == CardStanding::HandedOver && found.delivery == done->delivery);
        QVERIFY(found.card.place.isEmpty() && found.card.holder.isEmpty());
        QVERIFY(desk.deliveries().worklist()->isEmpty());
        QVERIFY(desk.store.session().verifyLog.run());
    }

    void toThePersonOrWhoRepresentsThemAndNobodyElse()
    {
        DeliveryDesk desk;
        desk.onPaper(desk.husband());
        desk.onPaper(desk.son());
        auto wrong = desk.handover(desk.husband());
        wrong.receiver.name = desk.titular().name.full(); // head of the family
        QCOMPARE(codeOf(desk.deliveries().deliver(wrong)), usecases::kMayNotReceive);
        wrong.receiver = {domain::ReceiverKind::Representante, domain::Ties::Acreditado, desk.titular().name.full()};
        wrong.shown = QStringLiteral("dice que es su esposa");
        QCOMPARE(codeOf(desk.deliveries().deliver(wrong)), usecases::kMayNotReceive);

        auto child = desk.handover(desk.son());
        QCOMPARE(child.receiver.name, desk.titular().name.full());
        child.receiver = {domain::ReceiverKind::Titular, domain::Ties::Self, desk.son().name.full()};
        QCOMPARE(codeOf(desk.deliveries().deliver(child)), usecases::kMayNotReceive);
        const auto done = desk.deliveries().deliver(desk.handover(desk.son()));
        QVERIFY(done);
        QCOMPARE(done->delivery.ties, QStringLiteral("madre"));
        QCOMPARE(desk.store.lastEntry().payload.toMap().value(6).toString(), QStringLiteral("madre"));
    }

    void ofSomebodyRegisteredElsewhereWhatWasShownIsWrittenDown()
    {
        DeliveryDesk desk;
        const domain::Person stranger{.id = core::PersonId(QUuid::createUuid()),
                                      .folio = domain::Folio::make(*domain::FolioPrefix::parse(u"09000101"), 7),
                                      .name = desk.titular().name, .fechaNacimiento = desk.titular().fechaNacimiento, .domicilio = {}};
        desk.card(stranger, 1, 0, false);
        const auto found = desk.deliveries().find(stranger.folio.digits());
        QVERIFY(found && found->cards.size() == 1 && found->cards.first().standing == CardStanding::Ready);
        auto handover = desk.handover(stranger);
        QCOMPARE(handover.receiver.name, QStringLiteral("Alguien"));
        QCOMPARE(codeOf(desk.deliveries().deliver(handover)), usecases::kCardNotScanned); // nothing here says that it holds
        handover.scanned = desk.qrOf(desk.titular());                                     // of another
        QCOMPARE(codeOf(desk.deliveries().deliver(handover)), usecases::kCardNotScanned);
        handover.scanned = desk.qrOf(stranger);
        handover.receiver = {domain::ReceiverKind::Representante, domain::Ties::Acreditado, {}};
        QCOMPARE(codeOf(desk.deliveries().deliver(handover)), usecases::kDeliveryIncomplete);
        handover.receiver.name = QStringLiteral("Luis Mora");
        QCOMPARE(desk.deliveries().deliver(handover).error().detail, QStringLiteral("ties"));
        handover.shown = QStringLiteral("acta y sentencia de tutela");
        const auto done = desk.deliveries().deliver(handover);
        QVERIFY(done);
        QCOMPARE(done->delivery.ties, handover.shown);
        const auto entry = desk.store.lastEntry();
        QVERIFY(entry.subjects.isEmpty());
        QCOMPARE(entry.payload.toMap().value(8).toString(), stranger.folio.digits());
    }

    void identityAndSignatureAreNeeded()
    {
        DeliveryDesk desk;
        desk.onPaper(desk.titular());
        auto handover = desk.handover(desk.titular());
        handover.document = QStringLiteral("   ");
        QCOMPARE(desk.deliveries().deliver(handover).error().detail, QStringLiteral("document"));
        handover.document = kIne;
        handover.strokes.clear();
        QCOMPARE(desk.deliveries().deliver(handover).error().detail, QStringLiteral("signature"));
        handover.acuse = true; // signed on paper
        const auto done = desk.deliveries().deliver(handover);
        QVERIFY(done && done->delivery.acuse && done->delivery.strokes.isEmpty());
    }

    void certificadosThatStayedAreHandedOverTheSameWay()
    {
        DeliveryDesk desk;
        QVERIFY(desk.deliveries().keepCertificado(desk.titular().id));
        QCOMPARE(desk.store.lastEntry().kind, QLatin1String(kind::kCertificadoHeld));
        QCOMPARE(codeOf(desk.deliveries().keepCertificado(desk.titular().id)), usecases::kCertificadoHere);
        QCOMPARE(codeOf(desk.deliveries().keepCertificado(core::PersonId(QUuid::createUuid()))), ports::kNotFound);
        const auto found = desk.deliveries().find(desk.titular().folio.digits());
        QCOMPARE(found->cards.size(), 2); // and the credential that is not signed yet
        const auto& paper = found->cards.last();
        QVERIFY(paper.card.key.kind == CardKind::Certificado && paper.standing == CardStanding::Ready);
        auto handover = desk.handover(desk.titular());
        handover.key = paper.card.key;
        handover.receiver = desk.deliveries().receivers(handover.key)->may.first();
        QVERIFY(desk.deliveries().deliver(handover));
        QCOMPARE(desk.store.lastEntry().kind, QLatin1String(kind::kCertificadoDelivered));
        QCOMPARE(codeOf(desk.deliveries().deliver(handover)), usecases::kAlreadyHandedOver);
        QCOMPARE(codeOf(desk.deliveries().keepCertificado(desk.titular().id)), usecases::kAlreadyHandedOver);
    }

    void aCardIsJudgedByItsOwnIssueAndByTheCentresWord()
    {
        DeliveryDesk desk;
        const auto& person = desk.titular();
        desk.sign(person);
        desk.say(credential::Status::Replaced, person);
        desk.card(person, 2); // it came by transfer before its signature by stream
        QVERIFY(desk.standing(person.folio.digits()) == CardStanding::Ready);
        desk.store.tamper("UPDATE person SET estado = 'por_aclarar' WHERE folio = '" + person.folio.digits().toLatin1() + "'");
        QVERIFY(desk.standing(person.folio.digits()) == CardStanding::Held);
    }

    void aCancelledCardOfElsewhereIsNotHandedOver()
    {
        DeliveryDesk desk;
        domain::Person stranger = desk.titular();
        stranger.id = core::PersonId(QUuid::createUuid());
        stranger.folio = domain::Folio::make(*domain::FolioPrefix::parse(u"09000101"), 8);
        desk.card(stranger, 1, 0, false);
        desk.say(credential::Status::Cancelled, stranger);
        auto handover = desk.handover(stranger);
        handover.scanned = desk.qrOf(stranger);
        QCOMPARE(codeOf(desk.deliveries().deliver(handover)), usecases::kCardCancelled);
        desk.say(credential::Status::InForce, stranger, 1, 3);
        handover.receiver = {domain::ReceiverKind::Representante, domain::Ties::Acreditado, QString(400, u'a')};
        handover.shown = QStringLiteral("acta de nacimiento");
        const auto done = desk.deliveries().deliver(handover);
        QVERIFY(done);
        QCOMPARE(done->delivery.receiverName.size(), 150);
    }
};

QTEST_GUILESS_MAIN(TstDeliveries)
#include "tst_deliveries.moc"
