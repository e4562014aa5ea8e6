// SPDX-License-Identifier: GPL-3.0-or-later
// The letters of numeral 15, from their buttons through the printer's dialog to the paper, as another program reads it.
#include "paper/outside.h"
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>
#include <QPrintDialog>
#include <QPushButton>
#include <QTemporaryDir>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

class TstLetterKeys : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    int m_count = 0;

    static QPrintDialog* dialog() { return qobject_cast<QPrintDialog*>(QApplication::activeModalWidget()); }

    /// What the paper says that the dialog, open now, prints.
    QString printed(Window& window)
    {
        if (!QTest::qWaitFor([] { return dialog() != nullptr; }))
            qFatal("nothing asks where to print");
        const QPointer<QPrintDialog> open = dialog();
        const QString path = m_dir.filePath(QStringLiteral("%1.pdf").arg(++m_count));
        auto* printers = open->findChild<QComboBox*>(QStringLiteral("printers"));
        printers->setCurrentIndex(printers->count() - 1); // the PDF comes last, after whatever is installed
        open->findChild<QLineEdit*>(QStringLiteral("filename"))->setText(path);
        auto* buttons = open->findChild<QDialogButtonBox*>();
        for (auto* button : buttons->buttons())
            if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Space);
            }
        if (!QTest::qWaitFor([&] { return !dialog() && QFileInfo(path).size() > 0; }))
            qFatal("nothing was printed");
        window.widget().activateWindow();
        if (!QTest::qWaitForWindowActive(&window.widget()))
            qFatal("the window is not active again");
        return paper::textOf(path);
    }

    static void press(Window& window, const char* name)
    {
        auto* button = window.find<QPushButton>(name);
        if (!button)
            qFatal("%s is not there", name);
        button->setFocus();
        window.key(Qt::Key_Space);
    }

    static domain::FamilyDraft withTutor()
    {
        auto draft = samples::familyDraft(1);
        auto& son = draft.people[2];
        son.representacionTipo = QStringLiteral("tutela");
        son.caso.papeles.insert(domain::Papel::InstrumentoTutela, QStringLiteral("Expediente 214/2023"));
        son.caso.papeles.insert(domain::Papel::CartaProtesta, QString());
        return draft;
    }

    static void openFamilyOf(Window& window, const QString& typed)
    {
        window.key(Qt::Key_K, Qt::ControlModifier);
        window.type(typed);
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        QTRY_VERIFY(window.find("saveCertificado")->isEnabled());
    }

private Q_SLOTS:
    void theConsentOfARegisteredMinor()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        const auto &mother = record.people.at(0), &son = record.people.at(2);
        Window window(gate);
        openFamilyOf(window, son.folio.text());
        press(window, "printConsentLetter");
        const QString text = printed(window);
        QVERIFY2(text.contains(QStringLiteral("Carta de consentimiento")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("en mi carácter de madre de ") + son.name.full()), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Yo, ") + mother.name.full()), qPrintable(text));
        QVERIFY2(text.contains(son.folio.text()), qPrintable(text));
        QVERIFY2(text.contains(son.curp->text()), qPrintable(text));
        QTRY_VERIFY(window.textOf("familyMessage").contains(QStringLiteral("salió")));
    }

    void theProtestOfARegisteredOnesTutor()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto draft = withTutor();
        gate.registerDraft(draft);
        Window window(gate);
        openFamilyOf(window, draft.people[2].curp);
        press(window, "printProtestLetter");
        const QString text = printed(window);
        QVERIFY2(text.contains(QStringLiteral("Carta bajo protesta de decir verdad")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Ejerzo la tutela de ") + draft.people[2].nombres), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("Expediente 214/2023")), qPrintable(text));
        QTRY_VERIFY(window.textOf("familyMessage").contains(QStringLiteral("salió")));
    }

    void bothFromACapture()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        auto draft = withTutor();
        draft.currentMember = 2;
        draft.currentSection = QStringLiteral("aviso");
        gate.saveDraft(draft);
        Window window(gate);
        auto* list = window.widget().findChild<QAbstractItemView*>(QStringLiteral("draftList"));
        QTRY_COMPARE(list->model()->rowCount(), 1);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.shows("imprimirCartaProtesta"));
        press(window, "imprimirCartaProtesta");
        const QString protest = printed(window);
        QVERIFY2(protest.contains(QStringLiteral("Ejerzo la tutela de ") + draft.people[2].nombres), qPrintable(protest));
        QVERIFY2(protest.contains(QStringLiteral("Turno")), qPrintable(protest)); // it has no folio yet
        QTRY_VERIFY(window.textOf("frameMessage").contains(QStringLiteral("salió")));
        press(window, "imprimirCartaConsentimiento");
        const QString consent = printed(window);
        QVERIFY2(consent.contains(QStringLiteral("Carta de consentimiento")), qPrintable(consent));
        QVERIFY2(consent.contains(draft.people[2].curp), qPrintable(consent));

        window.key(Qt::Key_8, Qt::AltModifier); // and beside its paper among the documents
        QTRY_VERIFY(window.shows("cartaConsentimientoImprimir"));
        press(window, "cartaConsentimientoImprimir");
        QCOMPARE(printed(window), consent);
        QVERIFY(window.shows("registrarFamilia")); // the capture goes on
    }

    void aCancelledDialogPrintsNothing()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        openFamilyOf(window, record.people.at(2).folio.text());
        press(window, "printConsentLetter");
        QTRY_VERIFY(dialog());
        QTest::keyClick(dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog());
        QVERIFY(window.find("printConsentLetter")->isEnabled());
        QVERIFY(!window.textOf("familyMessage").contains(QStringLiteral("salió")));
    }
};

QTEST_MAIN(TstLetterKeys)
#include "tst_letter_keys.moc"
