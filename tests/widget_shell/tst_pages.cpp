// SPDX-License-Identifier: GPL-3.0-or-later
// The rail and its pages: keys, counts that only receipts move, credentials, settings.
#include "domain/case_rules.h"
#include "errors/case_text.h"
#include "models/row_roles.h"
#include "widgets/theme.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTimer>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

namespace {

QStringList chipsOf(Window& window, const char* list)
{
    QStringList texts;
    auto* view = window.find<QAbstractItemView>(list);
    for (int row = 0; view && row < view->model()->rowCount(); ++row)
        texts.append(view->model()->index(row, 0).data(ui::ChipRole).toString());
    return texts;
}

/// The keys that a line of the help names, as Qt names them: two spaces part one from another, "1…8" is all of them.
QStringList keysOf(QString line)
{
    const std::pair<const char*, const char*> names[] = {{"Entrar", "Return"}, {"Re Pág", "PgUp"}, {"Av Pág", "PgDown"},
                                                         {"↓", "Down"},        {"Supr", "Del"}};
    for (const auto& [said, key] : names)
        line.replace(QString::fromUtf8(said), QLatin1String(key));
    QStringList keys;
    static const QRegularExpression range(QStringLiteral("^(.*)(\\d)…(\\d)$"));
    for (const QString& part : line.split(QStringLiteral("  "))) {
        const auto several = range.match(part);
        if (!several.hasMatch())
            keys.append(part);
        else
            for (int i = several.captured(2).toInt(); i <= several.captured(3).toInt(); ++i)
                keys.append(several.captured(1) + QString::number(i));
    }
    return keys;
}

} // namespace

class TstPages : public QObject
{
    Q_OBJECT

private:
    static void answerFileDialog(Window& window, const QString& path)
    {
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
    }

private Q_SLOTS:
    void everyKeyOpensItsPage()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        const QList<std::pair<Qt::Key, const char*>> keys{{Qt::Key_F4, "credentialsPage"},
                                                          {Qt::Key_F5, "tasksPage"},
                                                          {Qt::Key_F7, "settingsPage"},
                                                          {Qt::Key_F1, "helpPage"},
                                                          {Qt::Key_F2, "homePage"}};
        for (const auto& [key, page] : keys) {
            window.key(key);
            QVERIFY2(window.shows(page), page);
        }
        window.key(Qt::Key_F3);
        QTRY_VERIFY(!window.shows("homePage"));
        window.key(Qt::Key_F1);
        QVERIFY(window.shows("helpPage"));
        window.key(Qt::Key_F1); // back to where one was
        QVERIFY(!window.shows("helpPage"));
        QVERIFY(!window.shows("homePage"));
        window.key(Qt::Key_F7);
        window.key(Qt::Key_Escape);
        QVERIFY(window.shows("homePage"));
    }

    /// What the help tells is what the window does: every shortcut is there, and no other.
    void theHelpTellsEveryShortcut()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        QSet<QString> real, told;
        for (auto* shortcut : window.widget().findChildren<QShortcut*>())
            real.insert(shortcut->key().toString(QKeySequence::PortableText).replace(QStringLiteral("Enter"), QStringLiteral("Return")));
        QVERIFY(real.size() > 30);
        window.key(Qt::Key_F1);
        window.waitFor("helpPage");
        auto* cases = window.find("helpCases");
        int undone = 0;
        for (auto* label : window.find("helpKeys")->findChildren<QLabel*>()) {
            if (label->property("role").toString() != QLatin1String("mono") || cases->isAncestorOf(label))
                continue;
            for (const QString& key : keysOf(label->text()))
                told.insert(key);
            undone += label->text() == QLatin1String("Ctrl+Z");
        }
        QVERIFY2((real - told).isEmpty(), qPrintable(QStringList((real - told).values()).join(QStringLiteral(", "))));
        static const QRegularExpression everywhere(QStringLiteral("^(F\\d+|Ctrl\\+.+|Alt\\+\\d)$"));
        const QStringList invented = QStringList((told - real).values()).filter(everywhere);
        QVERIFY2(invented.isEmpty(), qPrintable(invented.join(QStringLiteral(", "))));
        QCOMPARE(undone, 2); // of a capture that was thrown away, and of a member taken out
    }

    void theHelpShowsTheTableOfTheRules()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F1);
        window.waitFor("helpPage");
        int shown = 0;
        for (const auto& row : domain::requisitos()) {
            auto* block = window.find<QWidget>(
                qPrintable(QStringLiteral("helpCase%1").arg(static_cast<int>(row.caso))));
            QVERIFY(block);
            QStringList told;
            for (auto* label : block->findChildren<QLabel*>())
                told.append(label->text());
            QVERIFY(told.contains(ui::casoLabel(row.caso)));
            QVERIFY(told.contains(QLatin1String(row.numeral)));
            QVERIFY(told.filter(ui::requisitoLabel(row.requisito)).size() == 1);
            QVERIFY(!told.filter(ui::whoRegisters(row.caso)).isEmpty());
            QVERIFY(!told.filter(ui::whoSigns(row.caso)).isEmpty());
            ++shown;
        }
        QVERIFY(shown > 20);
        window.shot(QStringLiteral("ayuda-teclas"));
        auto* area = window.find<QScrollArea>("helpKeys");
        window.key(Qt::Key_End);
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        window.shot(QStringLiteral("ayuda-casos"));
    }

    void whatHasNoEndIsKnownBySupervision()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        gate.centreReceipts(sync::VerdictKind::Observado, QStringLiteral("modulo-desconocido"));
        {
            gate.setRole(access::Role::Capturista);
            Window window(gate);
            window.key(Qt::Key_F8);
            QTRY_VERIFY(chipsOf(window, "syncList").contains(QStringLiteral("Observado")));
            window.key(Qt::Key_4);
            QTRY_COMPARE(chipsOf(window, "syncList"), QStringList{QStringLiteral("Observado")});
            window.waitFor("syncCorrect"); // what is offered came
            QVERIFY(!window.shows("syncKnow"));
        }
        gate.setRole(access::Role::Supervisora);
        Window window(gate);
        window.key(Qt::Key_F8);
        QTRY_VERIFY(chipsOf(window, "syncList").contains(QStringLiteral("Observado")));
        const QString receipted = window.textOf("countReceipted");
        window.key(Qt::Key_4);
        QTRY_COMPARE(chipsOf(window, "syncList"), QStringList{QStringLiteral("Observado")});
        window.waitFor("syncKnow");
        window.shot(QStringLiteral("envios-enterado"));
        window.widget().resize(1280, 720); // a small laptop: what is said of the entry is still read
        QTRY_VERIFY(window.find("syncDetail")->height() > 100);
        QVERIFY(window.find("syncList")->height() > 100);
        window.shot(QStringLiteral("envios-enterado-chica"));
        window.find<QAbstractItemView>("syncList")->setFocus();
        window.key(Qt::Key_E);
        QTRY_VERIFY(window.textOf("syncMessage").contains(QStringLiteral("supervisión lo sabe")));
        QTRY_COMPARE(window.textOf("countObserved"), QStringLiteral("0"));
        QCOMPARE(window.textOf("countReceipted"), receipted); // it is no more received than before
        window.find("syncFilter7")->setFocus();
        window.key(Qt::Key_Space);
        QTRY_COMPARE(chipsOf(window, "syncList"), QStringList{QStringLiteral("Visto")});
        auto* list = window.find<QAbstractItemView>("syncList");
        QVERIFY(list->model()->index(0, 0).data(ui::ChipToneRole).toInt() != int(ui::Theme::Tone::Ok));
    }

    void theNextTryIsToldByTheClock()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.lineFails(QStringLiteral("SYN-201"));
        Window window(gate);
        gate.msToNextTry = 5 * 60'000;
        window.key(Qt::Key_F8);
        window.waitFor("syncTrouble");
        const QTime next = QTime::currentTime().addMSecs(5 * 60'000);
        const QString said = window.textOf("syncTrouble");
        QVERIFY2(said.contains(next.toString(QStringLiteral("HH:mm"))) || said.contains(next.addSecs(-30).toString(QStringLiteral("HH:mm"))),
                 qPrintable(said));
        window.widget().resize(1280, 720);
        window.shot(QStringLiteral("envios-error"));
    }

    void whereAndWhenTheModuleWorksIsInAjustes()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.centreSays(sync::ModuleChanged{QStringLiteral("Módulo Ensayo"), QStringLiteral("CSIMB000123"), QStringLiteral("modulo_fijo"),
                                            QStringLiteral("Calle Real 5, planta baja"), QStringLiteral("lunes a viernes, de 8 a 15"), {}});
        Window window(gate);
        window.key(Qt::Key_F7);
        window.waitFor("moduleHours");
        QCOMPARE(window.textOf("moduleHours"), QStringLiteral("lunes a viernes, de 8 a 15"));
        QCOMPARE(window.textOf("modulePlace"), QStringLiteral("Calle Real 5, planta baja"));
        QVERIFY(!window.shows("moduleCoverage")); // not said
        window.shot(QStringLiteral("ajustes-modulo"));
    }

    void onlyAReceiptMovesTheNumbers()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        QTRY_VERIFY(window.textOf("statusPending").startsWith(QStringLiteral("1 registro")));
        QVERIFY(window.textOf("statusReceipt").endsWith(QStringLiteral("nunca")));
        QCOMPARE(window.textOf("statusDevice"), QStringLiteral("Equipo 07-0457-02"));
        window.key(Qt::Key_F8);
        QTRY_VERIFY(window.textOf("syncProof").contains(QStringLiteral("todavía no acusa recibo")));
        gate.centreReceipts(sync::VerdictKind::Observado, QStringLiteral("curp-en-padron"));
        gate.changed();
        QTRY_COMPARE(window.textOf("statusPending"), QStringLiteral("Nada por enviar"));
        QVERIFY(window.textOf("statusReceipt").contains(QStringLiteral("hoy")));
        QTRY_COMPARE(window.textOf("countObserved"), QStringLiteral("1"));
        window.key(Qt::Key_F5);
        auto* list = window.find<QAbstractItemView>("observationList");
        QTRY_VERIFY((list = window.find<QAbstractItemView>("observationList")) != nullptr);
        QCOMPARE(list->model()->index(0, 0).data(ui::TitleRole).toString(), record.family.folio.text());
        QVERIFY(list->model()
                    ->index(0, 0)
                    .data(ui::DetailRole)
                    .toString()
                    .contains(QStringLiteral("ya está en el padrón")));
        list->setFocus();
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        window.key(Qt::Key_F2);
        QVERIFY(window.shows("homeTasks"));
    }

    void sendingIsAskedFor()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F5);
        QCOMPARE(window.focusName(), QStringLiteral("tasksToSync"));
        window.key(Qt::Key_Space);
        window.waitFor("syncPage");
        window.find("sendNow")->setFocus();
        window.key(Qt::Key_Space);
        QCOMPARE(gate.syncsAsked, 1);
    }

    void theCertificadoGoesToAPdf()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        window.type(record.people.first().folio.text());
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        QTRY_VERIFY(window.find("saveCertificado")->isEnabled());
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("certificado.pdf"));
        window.find("saveCertificado")->setFocus();
        window.key(Qt::Key_Space);
        answerFileDialog(window, path);
        window.waitFor("familyMessage");
        QVERIFY(window.textOf("familyMessage").startsWith(QStringLiteral("El certificado se guardó en PDF.")));
        QVERIFY(QFileInfo(path).size() > 1000);
    }

    void settingsAreKeptAndTheIdleTimeFollows()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        {
            Window window(gate);
            window.key(Qt::Key_F7);
            QCOMPARE(window.focusName(), QStringLiteral("settingPad"));
            window.key(Qt::Key_Space);
            window.find<QSpinBox>("settingMinutes")->setFocus();
            window.key(Qt::Key_Up);
            window.key(Qt::Key_Tab);
            QCOMPARE(window.focusName(), QStringLiteral("settingsSave"));
            window.key(Qt::Key_Space);
            window.waitFor("settingsMessage");
            QCOMPARE(window.widget().findChild<QTimer*>(QStringLiteral("idleTimer"))->interval(), 6 * 60'000);
        }
        Window window(gate);
        window.key(Qt::Key_F7);
        QVERIFY(window.find<QCheckBox>("settingPad")->isChecked());
        QCOMPARE(window.find<QSpinBox>("settingMinutes")->value(), 6);
    }

    void withoutEnrolmentOnlyDraftsUntilItIsDoneInSettings()
    {
        ShellGate gate(ShellGate::With::Store);
        Window window(gate);
        QVERIFY(window.shows("notEnrolledBanner"));
        QCOMPARE(window.textOf("statusDevice"), QStringLiteral("Equipo sin alta"));
        window.key(Qt::Key_F7);
        window.find<QLineEdit>("enrolCode")->setFocus();
        window.type(QStringLiteral("VENCIDO"));
        window.key(Qt::Key_Return);
        QCOMPARE(window.focusName(), QStringLiteral("enrolAddress"));
        window.type(QStringLiteral("http://centro"));
        window.key(Qt::Key_Return);
        QVERIFY(!window.shows("enrolMessage")); // told under the field
        window.find<QLineEdit>("enrolAddress")->setText(QStringLiteral("https://centro.example:8443"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("enrolMessage").contains(QStringLiteral("SYN-208")));
        window.find<QLineEdit>("enrolCode")->setText(fixture::kGoodCode);
        window.find("enrolAddress")->setFocus();
        window.key(Qt::Key_Return);
        QTRY_VERIFY(!window.shows("notEnrolledBanner"));
        QVERIFY(window.shows("settingsPage"));
        QCOMPARE(window.textOf("statusDevice"), QStringLiteral("Equipo 07-0457-02"));
    }

    void everythingHasANameForAScreenReader()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        Window window(gate);
        for (const Qt::Key key : {Qt::Key_F2, Qt::Key_F4, Qt::Key_F5, Qt::Key_F7, Qt::Key_F1}) {
            window.key(key);
            for (auto* widget : window.widget().findChildren<QWidget*>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy())
                    continue;
                auto* button = qobject_cast<QAbstractButton*>(widget);
                const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
                QVERIFY2(named,
                         qPrintable(widget->objectName() + u' ' + QLatin1String(widget->metaObject()->className())));
            }
        }
    }

    void everyLabelIsPlainText()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F3);
        QTRY_VERIFY(!window.shows("homePage"));
        for (auto* label : window.widget().findChildren<QLabel*>())
            QVERIFY2(label->textFormat() == Qt::PlainText, qPrintable(label->text()));
    }
};

QTEST_MAIN(TstPages)
#include "tst_pages.moc"
