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

/// Notices, the ways to express a consent and the read-back, by keys, over the real store.
class TestConsent : public ConsentTest
{
    Q_OBJECT

private Q_SLOTS:
    void aSignedSheetIsKeptAndBound();
    void aFingerprintAsksForWitnesses();
    void aFileOfAnotherKindIsRefusedInWords();
    void evidenceThatComesLateIsOfWhatItWasAskedFor();
    void aFileChosenForSomebodyElseIsNotTheirs();
    void howItWasMadeKnownIsKept();
    void theFullNoticeIsAKeyAway();
    void aNewVersionAsksAgain();
    void whatWasCapturedIsReadBack();
};

void TestConsent::aSignedSheetIsKeptAndBound()
{
    FormsDesk desk;
    desk.desk().initialSettings.padStrokesAllowed = false;
    Hands hands(desk);
    show(hands, desk);
    QCOMPARE(hands.focusName(), QStringLiteral("medioConsentimiento"));
    hands.type(QStringLiteral("hoja"));
    const QByteArray bytes = "%PDF-1.4 hoja firmada";
    hands.tabTo("evidencia");
    hands.key(Qt::Key_Return);
    chooseFile(hands, file("hoja.pdf", bytes));
    desk.settle();
    QTRY_COMPARE(hands.focusName(), QStringLiteral("aceptaConsentimiento"));
    hands.key(Qt::Key_Return);
    QCOMPARE(consent(hands).decision, QStringLiteral("given"));
    QCOMPARE(consent(hands).medium, QStringLiteral("hoja_firmada"));
    QCOMPARE(consent(hands).evidence, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QVERIFY(consent(hands).strokes.isEmpty());
    const auto pages = desk.pages({hands.page().draft().id, hands.page().draft().people[0].id, {}});
    QCOMPARE(pages.size(), 1);
    QCOMPARE(pages.first().kind, QStringLiteral("consentimiento_hoja"));
    QCOMPARE(pages.first().sha256, consent(hands).evidence);
}

void TestConsent::aFingerprintAsksForWitnesses()
{
    FormsDesk desk;
    Hands hands(desk);
    show(hands, desk);
    QCOMPARE(hands.focusName(), QStringLiteral("firma")); // where the setting authorises it, the pad is first
    QVERIFY(!hands.find<QWidget>("testigo1")->isVisible());
    hands.find<QWidget>("medioConsentimiento")->setFocus();
    hands.type(QStringLiteral("huella"));
    QVERIFY(hands.find<QWidget>("testigo1")->isVisible());
    QVERIFY(!hands.find<QWidget>("firma")->isVisible());
    hands.tabTo("evidencia");
    hands.key(Qt::Key_Return);
    chooseFile(hands, file("huella.png", "\x89PNG\r\n\x1A\n..."));
    desk.settle();
    hands.find<QWidget>("testigo1")->setFocus();
    hands.type(QStringLiteral("Rosa Luna Cruz"));
    hands.tabTo("testigo2");
    hands.type(QStringLiteral("Pedro Luna Cruz"));
    hands.tabTo("aceptaConsentimiento");
    hands.key(Qt::Key_Return);
    QCOMPARE(consent(hands).medium, QStringLiteral("huella"));
    QCOMPARE(consent(hands).witnesses, (QStringList{QStringLiteral("Rosa Luna Cruz"), QStringLiteral("Pedro Luna Cruz")}));
    QCOMPARE(consent(hands).evidence.size(), 32);
}

void TestConsent::aFileOfAnotherKindIsRefusedInWords()
{
    FormsDesk desk;
    desk.desk().initialSettings.padStrokesAllowed = false;
    Hands hands(desk);
    show(hands, desk);
    hands.type(QStringLiteral("hoja"));
    hands.tabTo("evidencia");
    for (const QByteArray& bytes : {QByteArray("MZ not an image"), QByteArray(), QByteArray(11 * 1024 * 1024, 'x')}) {
        hands.find<QPushButton>("evidencia")->setFocus();
        hands.key(Qt::Key_Return);
        chooseFile(hands, file("hoja.jpg", bytes));
        desk.settle();
        bool told = false;
        for (auto* message : hands.page().findChildren<ui::InlineMessage*>())
            told = told || (message->isVisible() && message->text().contains(QStringLiteral("(AVI-10")));
        QVERIFY(told);
        QVERIFY(consent(hands).evidence.isEmpty());
    }
    QVERIFY(desk.pages({hands.page().draft().id, hands.page().draft().people[0].id, {}}).isEmpty());
}

void TestConsent::evidenceThatComesLateIsOfWhatItWasAskedFor()
{
    FormsDesk desk;
    desk.desk().initialSettings.padStrokesAllowed = false;
    Hands hands(desk);
    show(hands, desk);
    hands.type(QStringLiteral("hoja"));
    hands.tabTo("evidencia");
    hands.key(Qt::Key_Return);
    {
        Delay delay(desk);
        chooseFile(hands, file("hoja.pdf", "%PDF-1.4 hoja"));
        hands.find<QWidget>("medioConsentimiento")->setFocus();
        hands.type(QStringLiteral("huella"));
    }
    desk.settle();
    QCOMPARE(consent(hands).medium, QStringLiteral("huella"));
    QVERIFY(consent(hands).evidence.isEmpty()); // a sheet is no fingerprint
    QVERIFY(!hands.find<QPushButton>("aceptaConsentimiento")->isEnabled());

    // of two files the one chosen last counts, whichever the store took first
    const QByteArray last = "\x89PNG\r\n\x1A\n la segunda";
    hands.find<QPushButton>("evidencia")->setFocus();
    {
        Delay delay(desk);
        hands.key(Qt::Key_Return);
        chooseFile(hands, file("huella1.png", "\x89PNG\r\n\x1A\n la primera"));
        hands.find<QPushButton>("evidencia")->setFocus();
        hands.key(Qt::Key_Return);
        chooseFile(hands, file("huella2.png", last));
    }
    desk.settle();
    QCOMPARE(consent(hands).evidence, QCryptographicHash::hash(last, QCryptographicHash::Sha256));
}

void TestConsent::aFileChosenForSomebodyElseIsNotTheirs()
{
    FormsDesk desk;
    Hands hands(desk);
    auto first = samples::familyDraft(1), draft = samples::familyDraft(2);
    for (auto* one : {&first, &draft})
        for (int i : {0, 1}) {
            one->people[i].consent.decision.clear();
            one->people[i].consent.strokes.clear();
            one->people[i].consent.medium = QStringLiteral("hoja_firmada");
            one->currentMember = 1;
            one->currentSection = QStringLiteral("aviso");
        }
    hands.page().openDraft(first);
    desk.settle();
    hands.find<QPushButton>("evidencia")->setFocus();
    hands.key(Qt::Key_Return);
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = hands.page().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
    hands.page().openDraft(draft); // the store's word brought the page there
    chooseFile(hands, file("hoja.pdf", "%PDF-1.4 de la primera"));
    desk.settle();
    QVERIFY(hands.page().draft().people[1].consent.evidence.isEmpty());
    QVERIFY(desk.pages({draft.id, draft.people[1].id, {}}).isEmpty());
    QVERIFY(desk.pages({first.id, first.people[1].id, {}}).isEmpty());

    hands.find<QPushButton>("evidencia")->setFocus();
    hands.key(Qt::Key_Return);
    {
        Delay delay(desk);
        chooseFile(hands, file("hoja2.pdf", "%PDF-1.4 de la segunda"));
        hands.key(Qt::Key_PageUp, Qt::ControlModifier);
        QCOMPARE(hands.page().draft().currentMember, 0);
    }
    desk.settle();
    QVERIFY(hands.page().draft().people[0].consent.evidence.isEmpty());
    QCOMPARE(desk.pages({draft.id, draft.people[1].id, {}}).size(), 1); // in the store all the same
}

void TestConsent::howItWasMadeKnownIsKept()
{
    FormsDesk desk;
    Hands hands(desk);
    show(hands, desk);
    QVERIFY(consent(hands).shown.isEmpty()); // on the screen
    QSignalSpy printed(&hands.page(), &ui::RegisterPage::noticePrintRequested);
    hands.find<QWidget>("avisoImprimir")->setFocus();
    hands.key(Qt::Key_Space);
    QCOMPARE(printed.count(), 1);
    QCOMPARE(printed.first().first().value<domain::Notice>().id, QStringLiteral("registro-simplificado"));
    QCOMPARE(consent(hands).shown, QStringLiteral("impreso"));
    hands.find<QWidget>("avisoLeido")->setFocus();
    hands.key(Qt::Key_Space);
    QCOMPARE(consent(hands).shown, QStringLiteral("leido"));
    hands.key(Qt::Key_Space);
    QCOMPARE(consent(hands).shown, QStringLiteral("impreso"));
}

void TestConsent::theFullNoticeIsAKeyAway()
{
    FormsDesk desk;
    domain::Notice full = desk.desk().notices.first();
    full.id = QStringLiteral("registro-integral");
    full.version = 3;
    full.text = QStringLiteral("Aviso completo, con domicilio y fundamento.");
    full.sha256 = domain::noticeSha256(full.text);
    desk.desk().notices.append(full);
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.tabTo("avisoMostrado");
    QVERIFY(!hands.find<QPlainTextEdit>("avisoTexto")->toPlainText().contains(QStringLiteral("fundamento")));
    hands.key(Qt::Key_G, Qt::AltModifier);
    QTRY_VERIFY(hands.find<QPlainTextEdit>("avisoTexto")->toPlainText().contains(QStringLiteral("fundamento")));
    hands.find<QWidget>("avisoMostrado")->setFocus();
    hands.key(Qt::Key_Return);
    QCOMPARE(consent(hands).noticeId, full.id); // what was on view is what was consented to
    QCOMPARE(consent(hands).noticeVersion, 3);
    QCOMPARE(consent(hands).noticeSha256, full.sha256);
}

void TestConsent::aNewVersionAsksAgain()
{
    FormsDesk desk;
    Hands hands(desk);
    hands.page().startNew(desk.fresh());
    desk.settle();
    hands.sign();
    hands.type(QStringLiteral("Rosa"));
    QCOMPARE(consent(hands).decision, QStringLiteral("given"));
    hands.page().hide();
    for (auto& notice : desk.desk().notices)
        notice.version = 2; // Ajustes loaded another set meanwhile
    hands.page().show();
    QVERIFY(consent(hands).decision.isEmpty());
    QVERIFY(consent(hands).noticeId.isEmpty());
    QCOMPARE(hands.page().draft().people[0].nombres, QStringLiteral("Rosa")); // the rest stays
    QVERIFY(hands.find<ui::InlineMessage>("mensaje")->text().contains(QStringLiteral("El aviso de privacidad cambió")));
    hands.page().openDraft(hands.page().draft());
    QVERIFY(consent(hands).noticeId.isEmpty());
}

void TestConsent::whatWasCapturedIsReadBack()
{
    FormsDesk desk;
    Hands hands(desk);
    auto draft = samples::familyDraft(1);
    draft.people[0].caso.sensibles.indigena = domain::Respuesta::Si;
    draft.people[0].sensitiveConsent = draft.people[0].consent;
    draft.people[0].consent.decision.clear();
    draft.currentMember = 0;
    draft.currentSection = QStringLiteral("aviso");
    hands.page().openDraft(draft);
    hands.tabTo("leerCapturado");
    hands.key(Qt::Key_Return);
    const auto said = [&] {
        QStringList all;
        for (auto* label : hands.find<QWidget>("lecturaLineas")->findChildren<ui::Label*>())
            all.append(label->text());
        return all.join(u'|');
    };
    QVERIFY(hands.find<QWidget>("lectura")->isVisible());
    QVERIFY(said().contains(draft.people[0].nombres));
    QVERIFY(said().contains(draft.people[0].curp));
    QVERIFY(!said().contains(QStringLiteral("indígena")));
    QCOMPARE(hands.focusName(), QStringLiteral("lecturaCerrar"));
    hands.find<QWidget>("lecturaSensibles")->setFocus();
    hands.key(Qt::Key_Space);
    QVERIFY(said().contains(QStringLiteral("indígena"))); // they asked
    hands.key(Qt::Key_Escape);
    QVERIFY(!hands.find<QWidget>("lectura")->isVisible());
    QVERIFY(hands.page().hasDraft()); // Esc closed only that
}

QTEST_MAIN(TestConsent)
#include "tst_consent.moc"
