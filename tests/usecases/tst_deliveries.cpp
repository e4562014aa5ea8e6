// SPDX-License-Identifier: GPL-3.0-or-later
// Cards from custody to the hand: found, handed over once to whom they may be, followed when nobody comes, replaced when
// lost, counted; over the real encrypted store.
#include "session_fixture.h"

#include "credential/claims.h"
#include "envelope/credential_kinds.h"
#include "ports/errors.h"
#include "support/store/faulty_vfs.h"
#include "sync/messages/stream.h"
#include "usecases/delivery_errors.h"
#include "usecases/errors.h"

#include <QTest>

using namespace padron;
using domain::CardKey;
using domain::CardKind;
using fixture::FaultyVfs;
using usecases::CardStanding;
namespace kind = envelope::kind;

namespace {

constexpr int kMostWrites = 500;
constexpr qint64 kDay = 86'400'000;
const QList<domain::Stroke> kStrokes{{QPoint(100, 200), QPoint(300, 250), QPoint(700, 180)}};
const QString kIne = QStringLiteral("INE 1234567890123");

template <class T> core::ErrorCode codeOf(const core::Result<T>& result)
{
    return result ? core::ErrorCode("none") : result.error().code;
}

/// A desk with a family whose credentials the centre signed, some of them on paper here.
struct Desk
{
    fixture::Store store;
    domain::FamilyRecord family = store.registerFamily(1);
    quint64 position = 0;

    Desk() { store.clock.now = QDateTime(store.clock.day, QTime(10, 0)).toMSecsSinceEpoch(); }
    const domain::Person& titular() const { return family.people.at(0); }
    const domain::Person& husband() const { return family.people.at(1); }
    const domain::Person& son() const { return family.people.at(2); }
    usecases::Deliveries& deliveries() { return store.session().deliveries; }
    usecases::ReplaceCredential& replace() { return store.session().replaceCredential; }

    static CardKey keyOf(const domain::Person& person, int issue = 1) { return {CardKind::Credencial, person.folio, issue}; }

    QString qrOf(const domain::Person& person, int issue = 1)
    {
        credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                  .issuedAt = store.clock.now / 1000,
                                  .folio = person.folio,
                                  .fullName = credential::nameForQr(person.name),
                                  .birth = person.fechaNacimiento,
                                  .sexo = person.sexo,
                                  .entity = QStringLiteral("MX-CHP"),
                                  .statusIndex = indexOf(person, issue)};
        if (issue > 1)
            claims.issueNumber = issue;
        return credential::qrText(credential::signFinal(claims, store.centre.firma));
    }

    static quint32 indexOf(const domain::Person& person, int issue) { return quint32(person.folio.counter() * 10 + issue); }

    void apply(decltype(sync::StreamItem::body) body)
    {
        sync::StreamPage page;
        page.store = store.id;
        page.epoch = 1;
        page.from = position;
        page.centreMs = store.clock.now;
        page.items.append({++position, std::move(body)});
        page.last = position;
        const auto applied = store.session().exchange.applyPage(sync::signStreamPage(page, store.centre.acuse));
        if (!applied)
            qFatal("%s %s", qPrintable(applied.error().printedId()), qPrintable(applied.error().detail));
    }

    void sign(const domain::Person& person, int issue = 1)
    {
        credential::Claims claims{.issuer = QStringLiteral("MXPS"),
                                  .issuedAt = store.clock.now / 1000,
                                  .folio = person.folio,
                                  .fullName = credential::nameForQr(person.name),
                                  .birth = person.fechaNacimiento,
                                  .sexo = person.sexo,
                                  .entity = QStringLiteral("MX-CHP"),
                                  .statusIndex = indexOf(person, issue)};
        if (issue > 1)
            claims.issueNumber = issue;
        apply(sync::CredentialSigned{person.id, issue, claims.statusIndex, store.clock.now / 1000,
                                     credential::signFinal(claims, store.centre.firma)});
    }

    void say(credential::Status status, const domain::Person& person, int issue = 1, quint32 sequence = 2)
    {
        credential::StatusList list;
        list.sequence = sequence;
        list.issuedAt = store.clock.now / 1000;
        list.set(indexOf(person, issue), status);
        apply(sync::ListsUpdated{store.session().device().enrolment()->value().trustList,
                                 credential::signStatusList(list, store.centre.catalogo), {}});
    }

    /// On paper, in the drawer, as a run or a box leaves it.
    void card(const domain::Person& person, int issue = 1, qint64 sinceMs = 0, bool registeredHere = true)
    {
        store.tamper("INSERT INTO card VALUES ('credencial', '" + person.folio.digits().toLatin1() + "', "
                     + QByteArray::number(issue) + ", " + (registeredHere ? "x'" + person.id.bytes().toHex() + "'" : QByteArray("NULL"))
                     + ", 'Alguien', NULL, '', 'resguardo', 'Cajón 1', 'Ana', NULL, "
                     + QByteArray::number(sinceMs ? sinceMs : store.clock.now) + ", 0)");
    }

    void onPaper(const domain::Person& person, int issue = 1)
    {
        sign(person, issue);
        card(person, issue);
    }

    usecases::Deliveries::Handover handover(const domain::Person& person, int issue = 1)
    {
        usecases::Deliveries::Handover made;
        made.key = keyOf(person, issue);
        const auto receivers = deliveries().receivers(made.key);
        if (receivers && !receivers->may.isEmpty())
            made.receiver = receivers->may.first();
        made.document = kIne;
        made.strokes = kStrokes;
        return made;
    }

    CardStanding standing(const QString& text)
    {
        const auto found = deliveries().find(text);
        if (!found || found->cards.isEmpty())
            qFatal("nothing found: %s %s %d", found ? "" : qPrintable(found.error().printedId()), qPrintable(text),
                   found && found->unknownCode);
        return found->cards.first().standing;
    }
};

} // namespace

class TstDeliveries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_vfs = FaultyVfs::install(); }
    void cleanup() { FaultyVfs::mend(); }

    void aCardIsFoundByItsQrItsFolioAndTheName()
    {
        Desk desk;
        desk.onPaper(desk.titular());
        for (const QString& text : {desk.qrOf(desk.titular()), desk.titular().folio.text(), desk.titular().folio.digits(),
                                    desk.titular().name.full(), u']' + QStringLiteral("Q3") + desk.qrOf(desk.titular()) + u'\r'}) {
            const auto found = desk.deliveries().find(text);
            QVERIFY(found && !found->unknownCode);
            QVERIFY2(!found->cards.isEmpty(), qPrintable(text));
            QVERIFY(found->cards.first().card.key == Desk::keyOf(desk.titular()));
            QVERIFY(found->cards.first().standing == CardStanding::Ready);
            QCOMPARE(found->cards.first().card.birth, desk.titular().fechaNacimiento);
            QVERIFY(!found->cards.first().entidadNacimiento.isEmpty());
        }
        QVERIFY(desk.deliveries().find(QStringLiteral("x"))->cards.isEmpty());
        QVERIFY(desk.deliveries().find(QStringLiteral("Zzyzx Qwrt"))->cards.isEmpty());
    }

    void theCertificadosQrFindsTheCredentialToo()
    {
        Desk desk;
        desk.onPaper(desk.titular());
        const auto pages = desk.store.session().printCertificado.run(desk.family.family.id);
        QVERIFY(pages);
        QVERIFY(desk.standing(pages->first().qrText) == CardStanding::Ready);
    }

    void aForgedCodeIsNobodysCard()
    {
        Desk desk;
        desk.onPaper(desk.titular());
        QString forged = desk.qrOf(desk.titular());
        forged[forged.size() / 2] = forged.at(forged.size() / 2) == u'A' ? u'B' : u'A';
        const auto found = desk.deliveries().find(forged);
        QVERIFY(found && found->unknownCode && found->cards.isEmpty());
    }

    void whyItIsNotHandedOverIsSaid()
    {
        Desk desk;
        QVERIFY(desk.standing(desk.titular().folio.digits()) == CardStanding::Unsigned);
        desk.sign(desk.titular());
        QVERIFY(desk.standing(desk.titular().folio.digits()) == CardStanding::Awaited);
        QVERIFY(desk.standing(desk.qrOf(desk.titular())) == CardStanding::Awaited);
        QCOMPARE(codeOf(desk.deliveries().receivers(Desk::keyOf(desk.titular()))), usecases::kCardNotHere);
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
        Desk desk;
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
        Desk desk;
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
        Desk desk;
        desk.onPaper(desk.titular());
        const auto ready = desk.handover(desk.titular());
        QVERIFY(desk.store.session().revokeConsent.run(desk.titular().id, QStringLiteral("no quiere")));
        QVERIFY(desk.standing(desk.titular().folio.digits()) == CardStanding::Held);
        QCOMPARE(codeOf(desk.deliveries().deliver(ready)), usecases::kCardHeld);
    }

    void itIsHandedOverOnceAndTheLogSaysToWhom()
    {
        Desk desk;
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
        Desk desk;
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
        Desk desk;
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
        Desk desk;
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
        Desk desk;
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

    void whoDidNotComeIsFollowedAndTheCardIsKept()
    {
        using M = domain::ContactMeans;
        using R = domain::ContactResult;
        Desk desk;
        desk.sign(desk.titular());
        desk.card(desk.titular(), 1, desk.store.clock.now - 40 * kDay);
        desk.onPaper(desk.husband());
        auto list = desk.deliveries().worklist();
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->first().card.key.folio, desk.titular().folio); // the longest first
        QCOMPARE(list->first().days, 40);
        QVERIFY(list->first().place.startsWith(QStringLiteral("Rancho Nuevo")));
        QVERIFY(!list->first().telefono.isEmpty() && list->last().telefono.isEmpty());
        QCOMPARE(list->first().left.untried.size(), 4);
        QCOMPARE(list->last().left.untried.size(), 3);

        const CardKey key = Desk::keyOf(desk.titular());
        QVERIFY(desk.deliveries().note(key, M::Llamada, R::NoContesta, QStringLiteral("dos veces")));
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(kind::kContactNoted));
        QCOMPARE(entry.payload.toMap().value(5).toString(), QStringLiteral("dos veces"));
        const auto early = desk.deliveries().keep(key, {});
        QCOMPARE(codeOf(early), usecases::kMeansNotUsedUp);
        QCOMPARE(early.error().detail, QStringLiteral("visita, mensaje, aviso"));
        desk.store.clock.now += 1000;
        QVERIFY(desk.deliveries().note(key, M::Visita, R::NoViveAhi, {}));
        QVERIFY(desk.deliveries().note(key, M::Aviso, R::Otro, {}));
        list = desk.deliveries().worklist();
        QCOMPARE(list->first().attempts.size(), 3);
        QVERIFY(list->first().attempts.first().means == M::Aviso);
        QVERIFY(list->first().left.none());
        QVERIFY(desk.deliveries().keep(key, QStringLiteral("Caja fuerte")));
        const auto kept = desk.store.lastEntry();
        QCOMPARE(kept.kind, QLatin1String(kind::kCardKept));
        QCOMPARE(kept.payload.toMap().value(3).toString(), QStringLiteral("Caja fuerte"));
        const quint64 entries = desk.store.session().verifyLog.run()->entries;
        QVERIFY(desk.deliveries().keep(key, {})); // pressed again
        QCOMPARE(desk.store.session().verifyLog.run()->entries, entries);
        list = desk.deliveries().worklist();
        QVERIFY(list->first().card.kept && list->first().card.place == u"Caja fuerte");
        QVERIFY(desk.deliveries().deliver(desk.handover(desk.titular()))); // she came after all
        QCOMPARE(codeOf(desk.deliveries().note(key, M::Llamada, R::Otro, {})), usecases::kCardNotHere);
        QCOMPARE(codeOf(desk.deliveries().keep(key, {})), usecases::kCardNotHere);
    }

    void aLostCredentialIsReplacedOnce()
    {
        Desk desk;
        const auto& person = desk.titular();
        using Reason = domain::ReplacementReason;
        usecases::ReplaceCredential::Request request{.person = person.id, .reason = Reason::Perdida, .asker = {}, .document = kIne};
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kNoFinalCredential);
        desk.onPaper(person);
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kCardStillHere);
        QVERIFY(desk.deliveries().deliver(desk.handover(person)));
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kMayNotReceive);
        request.asker = desk.replace().look(person.id)->askers.may.first();
        for (const QString& none : {QString(), desk.qrOf(person)}) {
            request.document = none;
            QCOMPARE(codeOf(desk.replace().run(request)), usecases::kDeliveryIncomplete);
        }
        request.document = kIne;
        request.handedBack = true; // what is lost cannot be
        const auto made = desk.replace().run(request);
        QVERIFY(made && !made->handedBack && made->issueNumber == 1);
        const auto entry = desk.store.lastEntry();
        QCOMPARE(entry.kind, QLatin1String(kind::kCredentialReplaced));
        QCOMPARE(entry.numeral, QStringLiteral("45"));
        QCOMPARE(entry.payload.toMap().value(2).toString(), QStringLiteral("perdida"));
        const auto again = desk.replace().run(request);
        QCOMPARE(codeOf(again), usecases::kReplacementAsked);
        QCOMPARE(again.error().detail, QStringLiteral("22/11/2026"));
        QVERIFY(desk.standing(person.folio.digits()) == CardStanding::Ended);

        desk.say(credential::Status::Replaced, person);
        desk.onPaper(person, 2);
        QVERIFY(desk.standing(desk.qrOf(person)) == CardStanding::Ended || desk.standing(desk.qrOf(person)) == CardStanding::Replaced);
        QVERIFY(desk.standing(person.folio.digits()) == CardStanding::Ready);
        QVERIFY(desk.deliveries().deliver(desk.handover(person, 2)));
        const auto view = desk.replace().look(person.id);
        QCOMPARE(view->history.size(), 2);
        QCOMPARE(view->issueNumber, 2);
        QVERIFY(!view->whyNot && view->history.first().delivery && !view->history.first().replacement);
        QVERIFY(view->history.last().delivery && view->history.last().replacement->reason == Reason::Perdida);
        QVERIFY(view->history.last().state == domain::CardState::Extraviada);

        request.reason = Reason::Dano; // and the second one breaks
        QVERIFY(desk.replace().run(request)->handedBack);
        QVERIFY(desk.replace().look(person.id)->history.first().state == domain::CardState::Devuelta);
        QVERIFY(desk.store.session().verifyLog.run());
    }

    void whatTheCentreWouldRefuseIsNotAskedFor()
    {
        Desk desk;
        const auto& person = desk.titular();
        desk.sign(person);
        desk.say(credential::Status::Suspended, person);
        usecases::ReplaceCredential::Request request{.person = person.id, .document = kIne};
        request.asker = desk.replace().look(person.id)->askers.may.first();
        QVERIFY(desk.replace().look(person.id)->whyNot->code == usecases::kSuspendedNotReplaced);
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kSuspendedNotReplaced);
        desk.say(credential::Status::Cancelled, person, 1, 3);
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kCancelledNotReplaced);
        desk.say(credential::Status::InForce, person, 1, 4);
        QVERIFY(desk.replace().run(request)); // nothing was spent on the two before
    }

    void aCardIsJudgedByItsOwnIssueAndByTheCentresWord()
    {
        Desk desk;
        const auto& person = desk.titular();
        desk.sign(person);
        desk.say(credential::Status::Replaced, person);
        desk.card(person, 2); // it came by transfer before its signature by stream
        QVERIFY(desk.standing(person.folio.digits()) == CardStanding::Ready);
        desk.store.tamper("UPDATE person SET estado = 'por_aclarar' WHERE folio = '" + person.folio.digits().toLatin1() + "'");
        QVERIFY(desk.standing(person.folio.digits()) == CardStanding::Held);
    }

    void nobodyIsAskedToComeForACardThatIsNotHandedOver()
    {
        Desk desk;
        desk.onPaper(desk.titular());
        desk.onPaper(desk.husband());
        desk.onPaper(desk.son());
        QCOMPARE(desk.deliveries().worklist()->size(), 3);
        desk.sign(desk.husband(), 2);
        desk.say(credential::Status::Suspended, desk.son());
        const auto list = desk.deliveries().worklist();
        QCOMPARE(list->size(), 1);
        QVERIFY(list->front().card.key == Desk::keyOf(desk.titular()));
    }

    void aCancelledCardOfElsewhereIsNotHandedOver()
    {
        Desk desk;
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

    void nobodyElseAsksForAReplacement()
    {
        Desk desk;
        desk.sign(desk.son());
        usecases::ReplaceCredential::Request request{.person = desk.son().id,
                                                     .asker = {domain::ReceiverKind::Titular, domain::Ties::Self, desk.son().name.full()},
                                                     .document = kIne};
        QCOMPARE(codeOf(desk.replace().run(request)), usecases::kMayNotReceive);
        request.asker = desk.replace().look(desk.son().id)->askers.may.first();
        QVERIFY(desk.replace().run(request));
        QCOMPARE(desk.store.lastEntry().payload.toMap().value(7).toString(), QStringLiteral("madre"));
    }

    void progressCountsByWeekAndLocalityWithoutNames()
    {
        Desk desk;
        for (const auto& person : desk.family.people)
            desk.sign(person);
        desk.card(desk.titular());
        desk.card(desk.husband(), 1, desk.store.clock.now - 21 * kDay);
        QVERIFY(desk.deliveries().deliver(desk.handover(desk.titular())));
        usecases::ReplaceCredential::Request request{.person = desk.titular().id, .document = kIne};
        request.asker = desk.replace().look(desk.titular().id)->askers.may.first();
        QVERIFY(desk.replace().run(request));
        desk.store.user.role = access::Role::Enlace; // figures are all they see
        desk.store.reopen();
        const auto report = desk.store.session().deliveryProgress.run();
        QVERIFY(report);
        using F = ports::ProgressFigure;
        QCOMPARE(report->total.of(F::Registered), 4);
        QCOMPARE(report->total.of(F::Signed), 4);
        QCOMPARE(report->total.of(F::Delivered), 1);
        QCOMPARE(report->total.of(F::Uncollected), 1);
        QCOMPARE(report->total.of(F::Replaced), 1);
        QCOMPARE(report->module.prefix, QStringLiteral("07-0457-02"));
        bool waited = false;
        for (const auto& row : report->rows) {
            QCOMPARE(row.monday.dayOfWeek(), 1);
            QVERIFY(row.localidad.startsWith(QStringLiteral("Rancho Nuevo")));
            if (row.monday == QDate(2026, 10, 26)) // of 1 November, a Sunday
                waited = row.of(F::Uncollected) == 1 && row.of(F::Delivered) == 0;
            if (row.monday == QDate(2026, 11, 16)) // of today, a Sunday
                QCOMPARE(row.of(F::Delivered), 1);
        }
        QVERIFY(waited);
        QVERIFY(std::is_sorted(report->rows.begin(), report->rows.end(), [](const auto& a, const auto& b) { return a.monday > b.monday; }));
    }

    void whateverWriteFailsACardIsHereOrHandedOver_data()
    {
        QTest::addColumn<bool>("replace");
        QTest::newRow("deliver") << false;
        QTest::newRow("replace") << true;
    }

    void whateverWriteFailsACardIsHereOrHandedOver()
    {
        QFETCH(bool, replace);
        bool met = true;
        int nth = 1, refused = 0;
        for (; met && nth < kMostWrites; ++nth) {
            Desk desk;
            const auto person = desk.titular();
            desk.onPaper(person);
            const auto handover = desk.handover(person);
            if (replace)
                QVERIFY(desk.deliveries().deliver(handover));
            const usecases::ReplaceCredential::Request request{.person = person.id, .asker = handover.receiver, .document = kIne};
            const core::SecureBytes key = desk.store.session().dataKey().clone();
            desk.store.close();
            bool done = false;
            {
                auto local = stores::LocalStore::open(desk.store.path(), access::databaseKey(key), stores::OpenMode::Existing, m_vfs);
                QVERIFY(local);
                desktop::Session session(std::move(*local), desk.store.vault, desk.store.clock, desk.store.id,
                                         access::Unlocked{desk.store.user, key.clone()});
                FaultyVfs::failFrom(nth, FaultyVfs::Fault::DiskFull);
                done = replace ? session.replaceCredential.run(request).has_value() : session.deliveries.deliver(handover).has_value();
                met = FaultyVfs::failed();
                QVERIFY(done || met);
            }
            FaultyVfs::mend();
            desk.store.reopen();
            QVERIFY(desk.store.session().verifyLog.run());
            const auto view = desk.replace().look(person.id);
            const auto now = view->history.first();
            QVERIFY2(!done || (replace ? now.replacement.has_value() : now.delivery.has_value()), qPrintable(QString::number(nth)));
            if (replace)
                QCOMPARE(now.replacement.has_value(), now.state == domain::CardState::Extraviada);
            else
                QCOMPARE(now.delivery.has_value(), now.state == domain::CardState::Entregada);
            const QString said = desk.store.lastEntry().kind;
            const auto wanted = QLatin1String(replace ? kind::kCredentialReplaced : kind::kCredentialDelivered);
            QCOMPARE(said == wanted, replace ? now.replacement.has_value() : now.delivery.has_value());
            refused += !done;
        }
        QVERIFY(nth > 3 && nth < kMostWrites);
        QVERIFY(refused > 0);
    }

private:
    const char* m_vfs = nullptr;
};

QTEST_GUILESS_MAIN(TstDeliveries)
#include "tst_deliveries.moc"
