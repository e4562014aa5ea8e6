// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of ARCO requests, counted by hand on a calendar; and what may follow what.
#include "domain/arco.h"

#include <QTest>

using namespace padron;
using domain::ArcoRequest;
using domain::ArcoState;
using domain::RestDays;
using Step = domain::ArcoStepKind;
using Of = domain::ArcoDeadline::Of;

namespace {

ArcoRequest receivedOn(QDate day, QList<std::pair<Step, QDate>> steps = {})
{
    ArcoRequest request;
    request.receivedOn = day;
    for (const auto& [kind, on] : steps)
        request.steps.append({.kind = kind, .on = on});
    return request;
}

const QDate kFriday(2026, 11, 20);

} // namespace

class TstArco : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRestDaysOfTheLaw_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<bool>("rest");
        const auto row = [](const char* name, QDate day, bool rest) { QTest::newRow(name) << day << rest; };
        row("1 January", {2027, 1, 1}, true);
        row("first Monday of February", {2027, 2, 1}, true);
        row("5 February itself", {2027, 2, 5}, false);
        row("second Monday of February", {2027, 2, 8}, false);
        row("third Monday of March", {2027, 3, 15}, true);
        row("21 March 2028, a Tuesday", {2028, 3, 21}, false);
        row("1 May", {2028, 5, 1}, true);
        row("16 September", {2026, 9, 16}, true);
        row("third Monday of November", {2026, 11, 16}, true);
        row("20 November 2026, a Friday", kFriday, false);
        row("25 December", {2026, 12, 25}, true);
        row("1 October 2024", {2024, 10, 1}, true);
        row("1 October 2030", {2030, 10, 1}, true);
        row("1 October 2026", {2026, 10, 1}, false);
        row("1 October 2018", {2018, 10, 1}, false); // the law said 1 December then
        row("12 December", {2026, 12, 12}, false);
    }

    void theRestDaysOfTheLaw()
    {
        QFETCH(QDate, day);
        QFETCH(bool, rest);
        QCOMPARE(domain::isStatutoryRest(day), rest);
    }

    void workingDaysLeaveOutWeekendsRestDaysAndDeclaredOnes()
    {
        const RestDays law;
        QCOMPARE(law.after(kFriday, 1), QDate(2026, 11, 23));
        QCOMPARE(law.after({2026, 11, 22}, 1), QDate(2026, 11, 23)); // from a Sunday
        QCOMPARE(law.after({2026, 11, 13}, 1), QDate(2026, 11, 17)); // over the third Monday
        QCOMPARE(law.after(kFriday, 20), QDate(2026, 12, 18));
        const RestDays declared({QDate(2026, 12, 10), QDate(2026, 12, 11), QDate(2026, 12, 12)});
        QVERIFY(!declared.isWorking({2026, 12, 10}));
        QCOMPARE(declared.after(kFriday, 20), QDate(2026, 12, 22)); // the 12th is a Saturday anyway
    }

    void howManyAreLeft()
    {
        const RestDays days;
        const QDate due(2026, 12, 18);
        QCOMPARE(days.left(kFriday, due), 20);
        QCOMPARE(days.left({2026, 12, 17}, due), 1);
        QCOMPARE(days.left(due, due), 0);
        QCOMPARE(days.left({2026, 12, 19}, due), -1); // over, though no working day has passed
        QCOMPARE(days.left({2026, 12, 22}, due), -2);
    }

    void anAnswerIsDueInTwentyAndTenMoreOnce()
    {
        const RestDays days;
        const auto request = receivedOn(kFriday);
        QCOMPARE(*domain::deadlineOf(request, days), (domain::ArcoDeadline{Of::Respuesta, {2026, 12, 18}}));
        const auto longer = receivedOn(kFriday, {{Step::Enviar, {2026, 11, 23}}, {Step::Ampliar, {2026, 12, 15}}});
        QCOMPARE(*domain::deadlineOf(longer, days), (domain::ArcoDeadline{Of::Respuesta, {2027, 1, 5}}));
        QVERIFY(!domain::stepsFrom(longer).contains(Step::Ampliar));
    }

    void whatIsMissingStopsTheTermAndItBeginsAnew()
    {
        const RestDays days;
        auto request = receivedOn(kFriday, {{Step::Prevenir, {2026, 11, 24}}});
        QCOMPARE(*domain::deadlineOf(request, days), (domain::ArcoDeadline{Of::Persona, {2026, 12, 8}}));
        request.steps.append({.kind = Step::Enviar, .on = QDate(2026, 12, 1)});
        QCOMPARE(*domain::deadlineOf(request, days), (domain::ArcoDeadline{Of::Respuesta, days.after({2026, 12, 1}, 20)}));
        QVERIFY(!domain::stepsFrom(request).contains(Step::Prevenir)); // once
    }

    void whatIsUpheldIsCarriedOutInFifteen()
    {
        const RestDays days;
        auto request = receivedOn(kFriday, {{Step::Enviar, {2026, 11, 23}}, {Step::Procedente, {2026, 12, 18}}});
        QVERIFY(domain::stateOf(request) == ArcoState::Procedente);
        QCOMPARE(*domain::deadlineOf(request, days), (domain::ArcoDeadline{Of::Cumplimiento, {2027, 1, 12}}));
        QCOMPARE(domain::stepsFrom(request), QList{Step::Cumplir});
        request.steps.append({.kind = Step::Cumplir, .on = QDate(2027, 1, 4)});
        QVERIFY(!domain::deadlineOf(request, days));
        QVERIFY(domain::stepsFrom(request).isEmpty());
        QVERIFY(!domain::isOpen(domain::stateOf(request)));
    }

    void theEndsAreEnds()
    {
        for (const Step last : {Step::Improcedente, Step::Desistir}) {
            const auto request = receivedOn(kFriday, {{Step::Enviar, kFriday}, {last, kFriday}});
            QVERIFY(!domain::isOpen(domain::stateOf(request)));
            QVERIFY(!domain::deadlineOf(request, {}));
            QVERIFY(domain::stepsFrom(request).isEmpty());
        }
        QCOMPARE(domain::stepsFrom(receivedOn(kFriday)), (QList{Step::Enviar, Step::Prevenir, Step::Desistir}));
    }
};

QTEST_GUILESS_MAIN(TstArco)
#include "tst_arco.moc"
