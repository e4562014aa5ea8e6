// SPDX-License-Identifier: GPL-3.0-or-later
// Cards that wait by keys: whom to call, when they are kept, and how many were handed over; and the models of these views.
// Pictures go to $PADRON_SHOTS when set.
#include "cards_window.h"

#include "models/cards_to_hand_model.h"
#include "models/progress_model.h"
#include "models/row_roles.h"
#include "models/uncollected_model.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>

using namespace padron;
using namespace fixture;

namespace {

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

} // namespace

class TstWaitingView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoDoesNotComeIsToldAndTheCardIsKept()
    {
        CardsDesk desk;
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
        CardsDesk desk;
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

QTEST_MAIN(TstWaitingView)
#include "tst_waiting_view.moc"
