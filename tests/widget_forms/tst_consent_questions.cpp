// SPDX-License-Identifier: GPL-3.0-or-later
#include "consent_test.h"
#include "forms/consent_section.h"
#include "support/samples/sample_family.h"
#include "widgets/choice_combo.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QCryptographicHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace padron;
using fixture::Delay;
using fixture::FormsDesk;
using fixture::Hands;

/// The optional questions and the consent of their own, by keys, over the real store.
class TestConsentQuestions : public ConsentTest
{
    Q_OBJECT

private Q_SLOTS:
    void evidenceOfTheQuestionsIsTheirs();
    void answersNeedTheirOwnConsent();
    void withdrawnAnswersAreGone();
    void anotherAnswerOfSomebodyRegisteredAsksAgain();
};

void TestConsentQuestions::evidenceOfTheQuestionsIsTheirs()
{
    FormsDesk desk;
    Hands hands(desk);
    auto draft = samples::familyDraft(1);
    auto& person = draft.people[0];
    person.consent.decision.clear();
    person.consent.strokes.clear();
    person.consent.medium = QStringLiteral("hoja_firmada");
    person.sensitiveConsent = person.consent;
    draft.currentMember = 0;
    draft.currentSection = QStringLiteral("preguntas");
    hands.page().openDraft(draft);
    desk.settle();
    const QByteArray ofQuestions = "%PDF-1.4 de las preguntas", ofAll = "%PDF-1.4 del registro";
    hands.find<QPushButton>("preguntasEvidencia")->setFocus();
    {
        Delay delay(desk);
        hands.key(Qt::Key_Return);
        chooseFile(hands, file("preguntas.pdf", ofQuestions));
        hands.key(Qt::Key_1, Qt::AltModifier);
        hands.find<QPushButton>("evidencia")->setFocus();
        hands.key(Qt::Key_Return);
        chooseFile(hands, file("registro.pdf", ofAll));
    }
    desk.settle();
    const auto& now = hands.page().draft().people[0];
    QCOMPARE(now.sensitiveConsent.evidence, QCryptographicHash::hash(ofQuestions, QCryptographicHash::Sha256));
    QCOMPARE(now.consent.evidence, QCryptographicHash::hash(ofAll, QCryptographicHash::Sha256));
}

void TestConsentQuestions::answersNeedTheirOwnConsent()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.sign();
    for (int section = Qt::Key_1; section <= Qt::Key_9 && !hands.find<QWidget>("aceptaPreguntas")->isVisible(); ++section)
        hands.key(Qt::Key(section), Qt::AltModifier);
    hands.find<QWidget>("aceptaPreguntas")->setFocus();
    QVERIFY(!hands.find<QWidget>("indigena")->isVisible());
    hands.key(Qt::Key_Space);
    QVERIFY(hands.find<QWidget>("indigena")->isVisible());
    hands.find<QWidget>("indigena")->setFocus();
    hands.type(QStringLiteral("r")); // no responde
    const auto person = [&] { return hands.page().draft().people[0]; };
    QVERIFY(person().caso.sensibles.indigena == domain::Respuesta::NoResponde);
    const auto asksForConsent = [&] {
        for (const auto& issue : domain::checkPersonDraft(hands.page().draft(), 0, FormsDesk::now().date()))
            if (issue.field == domain::Field::Sensibles)
                return true;
        return false;
    };
    QVERIFY(asksForConsent());
    auto* pad = hands.find<QWidget>("preguntasFirma");
    pad->setFocus();
    QTest::keyPress(pad, Qt::Key_Space);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(pad, i % 2 ? Qt::Key_Right : Qt::Key_Up);
    QTest::keyRelease(pad, Qt::Key_Space);
    QCOMPARE(person().sensitiveConsent.decision, QStringLiteral("given"));
    QCOMPARE(person().sensitiveConsent.noticeId, person().consent.noticeId);
    QVERIFY(!asksForConsent());
}

void TestConsentQuestions::withdrawnAnswersAreGone()
{
    FormsDesk desk;
    Hands hands(desk);
    auto draft = samples::familyDraft(1);
    auto& person = draft.people[0];
    person.caso.sensibles = {.indigena = domain::Respuesta::Si, .lengua = QStringLiteral("tseltal")};
    person.sensitiveConsent = person.consent;
    draft.currentMember = 0;
    draft.currentSection = QStringLiteral("preguntas");
    draft.currentField = QStringLiteral("aceptaPreguntas");
    hands.page().openDraft(draft);
    QCOMPARE(hands.focusName(), QStringLiteral("aceptaPreguntas"));
    QVERIFY(hands.find<QCheckBox>("aceptaPreguntas")->isChecked());
    QCOMPARE(hands.find<QLineEdit>("lengua")->text(), QStringLiteral("tseltal"));
    hands.key(Qt::Key_Space);
    const auto& now = hands.page().draft().people[0];
    QVERIFY(!now.caso.sensibles.asked());
    QVERIFY(now.sensitiveConsent == domain::ConsentDraft());
    QVERIFY(!desk.saved(draft.id).people[0].caso.sensibles.asked()); // and of the store too
}

void TestConsentQuestions::anotherAnswerOfSomebodyRegisteredAsksAgain()
{
    FormsDesk desk;
    Hands hands(desk);
    auto draft = samples::familyDraft(1);
    draft.people[0].caso.sensibles.indigena = domain::Respuesta::Si;
    draft.people[0].sensitiveConsent = draft.people[0].consent;
    QSignalSpy registered(&hands.page(), &ui::RegisterPage::registered);
    hands.page().openDraft(draft);
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(registered.count(), 1);
    const auto record = registered.front().front().value<domain::FamilyRecord>();
    auto future = desk.desk().store.run([&] { return desk.desk().changeFamily.edit(record.family.id); });
    future.waitForFinished();
    auto update = future.takeResult().value();
    update.motivo = QStringLiteral("otro_dato");
    update.currentSection = QStringLiteral("preguntas");
    hands.page().openUpdate(update, record, false);
    const auto person = [&]() -> const domain::PersonDraft& { return hands.page().draft().people[0]; };
    for (int section = Qt::Key_1; section <= Qt::Key_9 && !hands.find<QWidget>("indigena")->isVisible(); ++section)
        hands.key(Qt::Key(section), Qt::AltModifier);
    QVERIFY(!hands.find<QWidget>("preguntasFirma")->isVisible()); // given then
    hands.find<QWidget>("indigena")->setFocus();
    hands.type(QStringLiteral("r")); // no responde
    QVERIFY(!hands.find<QWidget>("preguntasFirma")->isVisible());
    hands.type(QStringLiteral("n"));
    QVERIFY(hands.find<QWidget>("preguntasFirma")->isVisible());
    QVERIFY(!person().sensitiveConsent.noticeId.isEmpty());
    QVERIFY(person().sensitiveConsent.decision.isEmpty());
    hands.type(QStringLiteral("s")); // as it was
    QVERIFY(!hands.find<QWidget>("preguntasFirma")->isVisible());
    QVERIFY(person().sensitiveConsent == domain::ConsentDraft());
    hands.type(QStringLiteral("n"));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    desk.settle();
    QCOMPARE(registered.count(), 1); // not without it
    auto* pad = hands.find<QWidget>("preguntasFirma");
    QVERIFY(pad->isVisible());
    pad->setFocus();
    QTest::keyPress(pad, Qt::Key_Space);
    for (int i = 0; i < 8; ++i)
        QTest::keyClick(pad, i % 2 ? Qt::Key_Right : Qt::Key_Up);
    QTest::keyRelease(pad, Qt::Key_Space);
    QCOMPARE(person().sensitiveConsent.decision, QStringLiteral("given"));
    hands.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(registered.count(), 2);
    const auto after = registered.back().front().value<domain::FamilyRecord>();
    QVERIFY(after.people.front().caso.sensibles.indigena == domain::Respuesta::No);
}

QTEST_MAIN(TestConsentQuestions)
#include "tst_consent_questions.moc"
