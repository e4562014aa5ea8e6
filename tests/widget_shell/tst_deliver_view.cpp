// SPDX-License-Identifier: GPL-3.0-or-later
// Cards from the drawer to the hand by keys: scanned, handed over, acuse, replaced; followed when nobody comes; counted.
// Pictures go to $PADRON_SHOTS when set.
#include "domain/print_run.h"
#include "models/cards_to_hand_model.h"
#include "models/progress_model.h"
#include "models/row_roles.h"
#include "models/uncollected_model.h"
#include "usecases/print_runs.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/theme.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

const QString kIne = QStringLiteral("INE 1234567890123");

void press(Window& window, const char* button)
{
    window.waitFor(button);
    window.find(button)->setFocus(Qt::OtherFocusReason);
    window.key(Qt::Key_Space);
}

/// A family whose credentials are on paper here.
struct Desk
{
    ShellGate gate{ShellGate::With::EnrolledStore};
    domain::FamilyRecord family;

    explicit Desk(bool longName = false)
    {
        if (longName) {
            auto draft = samples::familyDraft(1);
            auto& first = draft.people[0];
            first.nombres = QStringLiteral("María Guadalupe de los Ángeles Concepción Itzel");
            first.primerApellido = QStringLiteral("Ñandúñez de la Santísima Trinidad y Montecillos");
            first.segundoApellido = QStringLiteral("Xicoténcatl Peñaloza Ruiz");
            first.curp.clear();
            first.documentoTipo = QStringLiteral("acta");
            first.documentoReferencia = QStringLiteral("07045701");
            gate.registerDraft(draft);
            family = wholeFamily(draft.people.at(1).curp);
        } else {
            family = gate.registerFamily(1);
        }
        gate.centreReceipts(sync::VerdictKind::Aceptado);
        gate.centreSigns(family);
        gate.centreSays(sync::PrintAuthorised{1, QStringLiteral("OF-12/2026"), 0, 0, true});
        const auto desk = gate.desk();
        gate.keepBusy([runs = desk->printRuns, people = family.people] {
            QList<core::PersonId> ids;
            for (const auto& person : people)
                ids.append(person.id);
            const auto begun = runs->begin(ids, {});
            QList<usecases::PrintRuns::Told> told;
            for (int i = 0; i < ids.size(); ++i)
                told.append({i, domain::PrintOutcome::Bien});
            if (!begun || !runs->tell(begun->run, told))
                qFatal("no cards");
        });
        gate.drafts(); // the store's thread has done all that
    }

    domain::FamilyRecord wholeFamily(const QString& curp)
    {
        const auto desk = gate.desk();
        domain::FamilyRecord record;
        std::atomic_bool done = false;
        gate.keepBusy([&] {
            const auto hits = desk->searchPeople.run(curp);
            record = desk->openFamily.run(hits->hits.first().person)->record;
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done.load(); }))
            qFatal("not registered");
        return record;
    }

    QString qrOf(const domain::Person& person) const
    {
        return gate.credentialText({.issuer = QStringLiteral("MXPS"),
                                    .issuedAt = 1'794'900'000,
                                    .folio = person.folio,
                                    .fullName = credential::nameForQr(person.name),
                                    .birth = person.fechaNacimiento,
                                    .sexo = person.sexo,
                                    .entity = QStringLiteral("MX-CHP"),
                                    .statusIndex = 1});
    }
};

void openTab(Window& window, const char* tab, const char* focus)
{
    window.key(Qt::Key_F4);
    press(window, tab);
    QTRY_COMPARE(window.focusName(), QLatin1String(focus));
}

void search(Window& window, const QString& text)
{
    window.find("deliverSearch")->setFocus(Qt::OtherFocusReason);
    window.find<QLineEdit>("deliverSearch")->selectAll();
    window.type(text);
    window.key(Qt::Key_Return);
}

void sign(Window& window)
{
    QTRY_COMPARE(window.focusName(), QStringLiteral("deliverPad"));
    QWidget* pad = QApplication::focusWidget();
    QTest::keyPress(pad, Qt::Key_Space);
    for (const Qt::Key key : {Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Up, Qt::Key_Right})
        QTest::keyClick(pad, key);
    QTest::keyRelease(pad, Qt::Key_Space);
}

QString detail(Window& window)
{
    QStringList texts;
    for (const QLabel* label : window.find("waitingDetail")->findChildren<QLabel*>())
        texts.append(label->text());
    return texts.join(u'\n');
}

void contact(Window& window, const char* means, const char* result, const QString& note)
{
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QStringLiteral("contactMeans"));
    window.type(QLatin1String(means));
    window.find("contactResult")->setFocus(Qt::OtherFocusReason);
    window.type(QLatin1String(result));
    window.find("contactNote")->setFocus(Qt::OtherFocusReason);
    window.type(note);
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.focusName(), QStringLiteral("waitingList"));
}

void choose(Window& window, const QString& path)
{
    QFileDialog* dialog = nullptr;
    if (!QTest::qWaitFor([&] { return (dialog = window.widget().findChild<QFileDialog*>(QStringLiteral("fileDialog"))) != nullptr; }))
        qFatal("nothing asked where");
    dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
    QMetaObject::invokeMethod(dialog, "accept");
    window.widget().activateWindow();
    if (!QTest::qWaitForWindowActive(&window.widget()))
        qFatal("the window did not come back");
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TstDeliverView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromScanToAcuseByKeysAndOnceOnly()
    {
        Desk desk;
        const auto& person = desk.family.people.front();
        Window window(desk.gate);
        openTab(window, "cardsTabDeliver", "deliverSearch");
        window.type(desk.qrOf(person));
        window.key(Qt::Key_Return);
        window.waitFor("deliverForm");
        QCOMPARE(window.textOf("deliverName"), person.name.full());
        QVERIFY(window.textOf("deliverAbout").contains(person.folio.text()));
        QVERIFY(window.textOf("deliverRule").contains(QStringLiteral("(41)")));
        QTRY_COMPARE(window.focusName(), QStringLiteral("deliverDocument")); // nobody else may receive it
        window.key(Qt::Key_Return); // what did they show?
        QCOMPARE(window.focusName(), QStringLiteral("deliverDocument"));
        window.type(kIne);
        window.key(Qt::Key_Return);
        sign(window);
        window.find("deliverDocument")->setFocus(Qt::OtherFocusReason);
        window.type(QLatin1Char(' ') + desk.qrOf(desk.family.people.at(1))); // the next person's card is scanned "to see"
        window.key(Qt::Key_Return);
        QVERIFY(window.shows("deliverForm"));
        QVERIFY(window.textOf("deliverDocument").isEmpty()); // and is no document
        window.key(Qt::Key_Return);
        QCOMPARE(window.focusName(), QStringLiteral("deliverDocument"));
        window.type(kIne);
        window.shot(QStringLiteral("entregar-firma"));
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Return); // a second press
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("se entreg")));
        QVERIFY(!window.shows("deliverForm"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("deliverSearch"));
        QVERIFY(window.textOf("deliverSearch").isEmpty());
        window.shot(QStringLiteral("entregar-hecho"));

        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("acuse.pdf"));
        press(window, "deliverAcusePdf");
        choose(window, folder.filePath(QStringLiteral("no-existe/acuse.pdf")));
        QTRY_VERIFY(window.textOf("deliverMessage").startsWith(QStringLiteral("La entrega qued"))); // noted, and no acuse
        press(window, "deliverAcusePdf");                                                            // again
        choose(window, path);
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("se guard")));
        QVERIFY(contentOf(path).startsWith("%PDF"));
        QVERIFY(window.shows("deliverAcusePrint")); // the paper may jam

        search(window, person.folio.text());
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("Ya se entreg")));
        QVERIFY(window.textOf("deliverMessage").contains(kIne));
        QVERIFY(!window.shows("deliverForm"));
        QVERIFY(window.shows("deliverAcusePrint")); // days later too
        window.shot(QStringLiteral("entregar-ya"));

        press(window, "deliverReplace");
        window.waitFor("replaceForm");
        QTRY_COMPARE(window.focusName(), QStringLiteral("replaceReason"));
        QVERIFY(window.textOf("replaceHistory").contains(QStringLiteral("entregada el")));
        window.type(QStringLiteral("r")); // Perdida: P is a tab's
        window.find("replaceDocument")->setFocus(Qt::OtherFocusReason);
        window.key(Qt::Key_Return);
        QVERIFY(window.shows("replaceForm")); // without a document nothing
        window.type(kIne);
        window.shot(QStringLiteral("reponer"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("reposici")));
        search(window, person.folio.text());
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("se pidi")));
    }

    void aMinorsIsTheirMothersAndSeveralAreWalkedByArrows()
    {
        Desk desk;
        const auto& mother = desk.family.people.at(0);
        const auto& son = desk.family.people.at(2);
        Window window(desk.gate);
        openTab(window, "cardsTabDeliver", "deliverSearch");
        search(window, son.name.primerApellido());
        window.waitFor("deliverList");
        QTRY_COMPARE(window.focusName(), QStringLiteral("deliverList"));
        window.shot(QStringLiteral("entregar-lista"));
        auto* list = window.find<QAbstractItemView>("deliverList");
        for (int row = 0; row < list->model()->rowCount() && list->currentIndex().data(ui::MonoRole) != son.folio.text(); ++row)
            window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        window.waitFor("deliverForm");
        QCOMPARE(window.textOf("deliverName"), son.name.full());
        window.shot(QStringLiteral("entregar-menor"));
        window.key(Qt::Key_Escape); // back to the others, and the card stays
        QTRY_COMPARE(window.focusName(), QStringLiteral("deliverList"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.focusName() == u"deliverDocument" || window.focusName() == u"deliverReceiver");
        window.find("deliverDocument")->setFocus(Qt::OtherFocusReason);
        window.type(kIne);
        window.key(Qt::Key_Return);
        sign(window);
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.textOf("deliverMessage").contains(mother.name.full()));
    }

    void whatIsNobodysIsSaid()
    {
        Desk desk;
        Window window(desk.gate);
        openTab(window, "cardsTabDeliver", "deliverSearch");
        search(window, QStringLiteral("Zzyzx Qwrt"));
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("No se encontr")));
        QString forged = desk.qrOf(desk.family.people.front());
        forged[forged.size() / 2] = forged.at(forged.size() / 2) == u'A' ? u'B' : u'A';
        search(window, forged);
        QTRY_VERIFY(window.textOf("deliverMessage").contains(QStringLiteral("no es de una credencial")));
    }

    void whoDoesNotComeIsToldAndTheCardIsKept()
    {
        Desk desk;
        desk.gate.clock().now += 40 * 86'400'000LL;
        Window window(desk.gate);
        openTab(window, "cardsTabWaiting", "waitingList");
        auto* list = window.find<QAbstractItemView>("waitingList");
        QTRY_COMPARE(list->model()->rowCount(), 4);
        window.shot(QStringLiteral("pendientes"));
        window.find("waitingFilter")->setFocus(Qt::OtherFocusReason);
        window.type(desk.family.people.front().folio.digits());
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QVERIFY(list->model()->index(0, 0).data(ui::ReasonRole).toString().contains(QStringLiteral("40")));
        QVERIFY(!window.find<QPushButton>("waitingKeep")->isEnabled());
        QVERIFY(detail(window).contains(QStringLiteral("Falta")));
        window.key(Qt::Key_Return);
        QCOMPARE(window.focusName(), QStringLiteral("waitingList"));
        contact(window, "llam", "no cont", QStringLiteral("dos veces"));
        QTRY_VERIFY(detail(window).contains(QStringLiteral("dos veces")));
        contact(window, "vis", "ya no", QString());
        contact(window, "avi", "otro", QString());
        QTRY_VERIFY(window.find<QPushButton>("waitingKeep")->isEnabled());
        window.shot(QStringLiteral("pendientes-agotados"));
        press(window, "waitingKeep");
        QTRY_COMPARE(window.focusName(), QStringLiteral("keepPlace"));
        window.type(QStringLiteral("Archivo, caja 7")); // where it was is replaced
        window.key(Qt::Key_Return);
        window.key(Qt::Key_Return); // a second press
        QTRY_VERIFY(window.textOf("waitingMessage").contains(QStringLiteral("conservaci")));
        QTRY_VERIFY(!window.find<QPushButton>("waitingKeep")->isEnabled());
        QTRY_VERIFY(detail(window).contains(QStringLiteral("Archivo, caja 7")));
    }

    void progressIsATableWithoutNames()
    {
        Desk desk;
        Window window(desk.gate);
        openTab(window, "cardsTabProgress", "progressTable");
        auto* table = window.find<QAbstractItemView>("progressTable");
        QTRY_VERIFY(table->model()->rowCount() >= 2);
        window.shot(QStringLiteral("avance"));
        const int last = table->model()->rowCount() - 1;
        QCOMPARE(table->model()->index(last, 2).data().toString(), QStringLiteral("4"));
        QCOMPARE(table->model()->index(last, 4).data().toString(), QStringLiteral("4")); // printed here
        QCOMPARE(table->model()->index(last, 6).data().toString(), QStringLiteral("4"));
        QTemporaryDir folder;
        press(window, "progressSave");
        choose(window, folder.filePath(QStringLiteral("avance.csv")));
        QTRY_VERIFY(window.textOf("progressMessage").contains(QStringLiteral("guardada")));
        const QByteArray csv = contentOf(folder.filePath(QStringLiteral("avance.csv")));
        QVERIFY(csv.contains("Rancho Nuevo") && csv.contains("07-0457-02"));
        for (const auto& person : desk.family.people)
            QVERIFY(!csv.contains(person.name.primerApellido().toUtf8()) && !csv.contains(person.folio.digits().toUtf8()));
    }

    void theFamilysPageLeadsThere()
    {
        Desk desk;
        const auto& person = desk.family.people.front();
        Window window(desk.gate);
        window.openFamily(person.folio.digits());
        window.key(Qt::Key_K);
        QTRY_VERIFY(window.textOf("familyMessage").contains(QStringLiteral("resguardo")));
        window.key(Qt::Key_K);
        QTRY_VERIFY(window.textOf("familyMessage").contains(QStringLiteral("ya est")));
        window.shot(QStringLiteral("familia-entrega"));
        window.find("familyPeople")->setFocus(Qt::OtherFocusReason);
        window.key(Qt::Key_G);
        window.waitFor("deliverList"); // the credential and the certificado
        QCOMPARE(window.find<QAbstractItemView>("deliverList")->model()->rowCount(), 2);
    }

    void onlyWhatTheRoleMay()
    {
        Desk desk;
        desk.gate.setRole(access::Role::Capturista);
        Window window(desk.gate);
        window.key(Qt::Key_F4);
        window.waitFor("cardsTabDeliver");
        QVERIFY(window.shows("cardsTabWaiting") && !window.shows("cardsTabProgress"));
    }

    void longNamesInBothModes_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("claro") << false;
        QTest::newRow("oscuro") << true;
    }

    void longNamesInBothModes()
    {
        QFETCH(bool, dark);
        Desk desk(true);
        Window window(desk.gate);
        ui::applyTheme(*qApp, dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        const QString mode = QString::fromLatin1(QTest::currentDataTag());
        openTab(window, "cardsTabDeliver", "deliverSearch");
        search(window, desk.family.people.front().folio.digits());
        window.waitFor("deliverForm");
        QVERIFY(window.find("deliverName")->width() <= window.widget().width());
        window.shot(QStringLiteral("largo-entregar-") + mode);
        openTab(window, "cardsTabWaiting", "waitingList");
        QTRY_VERIFY(window.find<QAbstractItemView>("waitingList")->currentIndex().isValid());
        window.shot(QStringLiteral("largo-pendientes-") + mode);
        window.key(Qt::Key_Return);
        window.waitFor("contactForm");
        window.shot(QStringLiteral("largo-aviso-") + mode);
        openTab(window, "cardsTabProgress", "progressTable");
        window.shot(QStringLiteral("largo-avance-") + mode);
        QVERIFY(window.widget().width() <= 1366);
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    }

    void modelsKeepTheirWord()
    {
        using Tester = QAbstractItemModelTester;
        const domain::Folio folio = domain::Folio::make(*domain::FolioPrefix::parse(u"07045702"), 3);
        ui::CardsToHandModel cards;
        const Tester first(&cards, Tester::FailureReportingMode::QtTest);
        QList<usecases::CardToHand> all;
        for (int i = 0; i <= int(usecases::CardStanding::Awaited); ++i)
            all.append({.card = {.key = {domain::CardKind::Credencial, folio, 1}, .name = QStringLiteral("Ana")},
                        .standing = usecases::CardStanding(i)});
        cards.setCards(all);
        QCOMPARE(cards.rowCount(), int(all.size()));
        for (int row = 0; row < cards.rowCount(); ++row) {
            QVERIFY(!cards.index(row).data(ui::ChipRole).toString().isEmpty());
            QCOMPARE(ui::standingText(cards.card(row)).isEmpty(), cards.card(row).standing == usecases::CardStanding::Ready);
        }
        ui::UncollectedModel waiting;
        const Tester second(&waiting, Tester::FailureReportingMode::QtTest);
        usecases::Uncollected near{.card = all.first().card, .days = 1, .place = QStringLiteral("Zapata")};
        usecases::Uncollected far{.card = all.first().card, .days = 9, .place = QStringLiteral("Acala")};
        far.card.key.issueNumber = 2;
        waiting.setList({near, far});
        waiting.show(QStringLiteral("ana"), true);
        QCOMPARE(waiting.at(0).place, far.place);
        waiting.show(QStringLiteral("zap"), false);
        QCOMPARE(waiting.rowCount(), 1);
        QCOMPARE(waiting.rowOf(far.card.key), -1);
        ui::ProgressModel progress;
        const Tester third(&progress, Tester::FailureReportingMode::QtTest);
        usecases::DeliveryProgress::Report report;
        report.rows = {{QDate(2026, 12, 28), QStringLiteral("=1+1"), {1, 2, 3, 4, 5, 6}}};
        report.total.figures = report.rows.first().figures;
        progress.setReport(report);
        QCOMPARE(progress.rowCount(), 2);
        QVERIFY(progress.index(0, 0).data().toString().startsWith(QStringLiteral("2026, semana 53")));
        QVERIFY(!progress.csv().contains("\"=1+1\"")); // no formula for a spreadsheet
    }
};

QTEST_MAIN(TstDeliverView)
#include "tst_deliver_view.moc"
