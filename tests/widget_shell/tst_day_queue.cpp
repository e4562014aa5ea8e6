// SPDX-License-Identifier: GPL-3.0-or-later
// The queue of the day by keys: who waits, who has it, what is discarded and brought back, and that nothing typed is lost.
#include "models/row_roles.h"
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QLineEdit>

#include <functional>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

const access::SessionUser kRuiz{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000aa"))),
                                QStringLiteral("M. Ruiz"), access::Role::Supervisora};

domain::FamilyDraft named(int number, const QString& name, int people = 1)
{
    auto draft = samples::familyDraft(number);
    draft.people.resize(people);
    draft.people.front().nombres = name;
    draft.people.front().primerApellido = draft.people.front().segundoApellido = QString();
    draft.currentSection = QStringLiteral("identidad");
    return draft;
}

QString cell(Window& window, int row, int role)
{
    auto* view = window.widget().findChild<QAbstractItemView*>(QStringLiteral("draftList"));
    return view->model()->index(row, 0).data(role).toString();
}

int rowCount(Window& window)
{
    return window.widget().findChild<QAbstractItemView*>(QStringLiteral("draftList"))->model()->rowCount();
}

/// From the search box into the rows of the queue.
void walkInto(Window& window, int rows)
{
    QTRY_COMPARE(rowCount(window), rows);
    window.key(Qt::Key_Down);
    QCOMPARE(window.focusName(), QStringLiteral("draftList"));
}

} // namespace

class TstDayQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRowSaysTurnNamePeopleSectionAndWhoHasIt()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(named(1, QStringLiteral("Ñadia"), 3));
        gate.saveDraft(named(2, QString(), 1));
        Window window(gate);
        walkInto(window, 2);
        QCOMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Turno 1 - Ñadia"));
        QCOMPARE(cell(window, 1, ui::TitleRole), QStringLiteral("Turno 2 - Sin nombre todavía"));
        QVERIFY(cell(window, 0, ui::DetailRole).startsWith(QStringLiteral("3 personas, firmas: 3, va en Identidad, guardada ")));
        QCOMPARE(cell(window, 0, ui::ChipRole), QStringLiteral("La tiene usted"));
        window.shot(QStringLiteral("cola"));
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        window.waitFor("turno");
        QVERIFY2(window.textOf("turno").startsWith(QStringLiteral("Turno 2")), qPrintable(window.textOf("turno")));
        window.shot(QStringLiteral("turno"));
    }

    void discardingAsksSaysWhatGoesAndCanBeUndone()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(named(1, QStringLiteral("Ana"), 4));
        gate.saveDraft(named(2, QStringLiteral("Beto")));
        Window window(gate);
        walkInto(window, 2);
        window.key(Qt::Key_Delete);
        window.waitFor("discardDraft");
        QCOMPARE(window.focusName(), QStringLiteral("keepDraft"));
        QVERIFY(window.textOf("queueMessage").contains(QStringLiteral("Ana: 4 personas, firmas: 4")));
        window.shot(QStringLiteral("cola-descartar"));
        window.key(Qt::Key_Return); // keeps it
        QCOMPARE(window.focusName(), QStringLiteral("draftList"));
        QCOMPARE(gate.drafts().size(), 2);

        window.key(Qt::Key_Delete);
        window.waitFor("discardDraft");
        window.key(Qt::Key_Backtab);
        QCOMPARE(window.focusName(), QStringLiteral("discardDraft"));
        window.key(Qt::Key_Return);
        QTRY_VERIFY(cell(window, 1, ui::ChipRole).startsWith(QStringLiteral("Descartada ")));
        QCOMPARE(rowCount(window), 2); // the row stays, with its way back
        QCOMPARE(gate.drafts().size(), 1);
        QTRY_COMPARE(window.focusName(), QStringLiteral("draftList"));
        QVERIFY(window.shows("queueUndo"));
        QVERIFY(!window.shows("queueDiscard"));
        window.shot(QStringLiteral("cola-descartada"));
        window.key(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(gate.drafts().size(), 2);
        QTRY_COMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Turno 1 - Ana"));

        window.key(Qt::Key_Delete);
        window.waitFor("discardDraft");
        window.find("discardDraft")->setFocus();
        window.key(Qt::Key_Return);
        QTRY_COMPARE(gate.drafts().size(), 1);
        QTRY_COMPARE(window.focusName(), QStringLiteral("draftList"));
        window.key(Qt::Key_Return); // on the discarded row: undoes it, opens nothing
        QTRY_COMPARE(gate.drafts().size(), 2);
        QVERIFY(window.shows("homePage"));
    }

    void handingOverAndTaking()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.colleagues = {kRuiz};
        gate.saveDraft(named(1, QStringLiteral("Ana")));
        Window window(gate);
        walkInto(window, 1);
        window.key(Qt::Key_E, Qt::ControlModifier);
        window.waitFor("handOverTo");
        QTRY_COMPARE(window.focusName(), QStringLiteral("handOverTo"));
        window.shot(QStringLiteral("cola-entregar"));
        window.type(QStringLiteral("m"));
        window.key(Qt::Key_Return);
        QTRY_COMPARE(cell(window, 0, ui::ChipRole), QStringLiteral("La tiene M. Ruiz"));
        QCOMPARE(gate.drafts().front().owner, kRuiz.id);

        QTRY_COMPARE(window.focusName(), QStringLiteral("draftList"));
        window.key(Qt::Key_Return); // somebody else's: asks
        window.waitFor("takeDraft");
        QCOMPARE(window.focusName(), QStringLiteral("leaveDraft"));
        QVERIFY(window.textOf("queueMessage").contains(QStringLiteral("M. Ruiz")));
        window.shot(QStringLiteral("cola-ajena"));
        window.key(Qt::Key_Return);
        QVERIFY(window.shows("homePage"));
        QCOMPARE(gate.drafts().front().owner, kRuiz.id);
        window.key(Qt::Key_Return);
        window.waitFor("takeDraft");
        window.key(Qt::Key_Backtab);
        window.key(Qt::Key_Return);
        window.waitFor("nombres");
        QVERIFY(gate.drafts().front().owner != kRuiz.id);

        window.key(Qt::Key_F2);
        walkInto(window, 1);
        window.key(Qt::Key_E, Qt::ControlModifier);
        window.waitFor("handOverTo");
        QTRY_COMPARE(window.focusName(), QStringLiteral("handOverTo"));
        window.key(Qt::Key_Return); // whoever comes next is offered first
        QTRY_COMPARE(cell(window, 0, ui::ChipRole), QStringLiteral("A quien siga"));
        QTRY_COMPARE(window.focusName(), QStringLiteral("draftList"));
        window.key(Qt::Key_Return); // nobody's: no question
        window.waitFor("nombres");
        QVERIFY(!gate.drafts().front().owner.isNull());
    }

    void leftForTheEnd()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        for (const auto& [number, name] : {std::pair(1, "Ana"), std::pair(2, "Beto")})
            gate.saveDraft(named(number, QLatin1String(name)));
        Window window(gate);
        walkInto(window, 2);
        window.key(Qt::Key_Down, Qt::ControlModifier);
        QTRY_COMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Turno 2 - Beto"));
        QCOMPARE(cell(window, 1, ui::TitleRole), QStringLiteral("Turno 1 - Ana"));
    }

    void whatWasDiscardedIsNotSavedOnFromRegistrar()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(named(1, QStringLiteral("Ana")));
        Window window(gate);
        walkInto(window, 1);
        window.key(Qt::Key_Return);
        window.waitFor("nombres");
        window.key(Qt::Key_F2);
        walkInto(window, 1);
        window.key(Qt::Key_Delete);
        window.waitFor("discardDraft");
        window.find("discardDraft")->setFocus();
        window.key(Qt::Key_Return);
        QTRY_VERIFY(gate.drafts().isEmpty());
        window.key(Qt::Key_F3); // another capture, not the discarded one
        window.waitFor("quitarIntegrante");
        QTRY_VERIFY(!window.textOf("quitarIntegrante").contains(QStringLiteral("Ana")));
        window.key(Qt::Key_F2);
        QVERIFY(gate.drafts().isEmpty());
    }

    void anotherCaptureKeepsTheHalfTypedOne()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        for (const QString& name : {QStringLiteral("Ana"), QStringLiteral("Beto")}) {
            window.key(Qt::Key_N, Qt::ControlModifier);
            QTRY_VERIFY(window.shows("quitarIntegrante") && window.textOf("nombres").isEmpty());
            window.key(Qt::Key_2, Qt::AltModifier);
            QTRY_COMPARE(window.focusName(), QStringLiteral("nombres"));
            window.type(name);
        }
        window.key(Qt::Key_Escape);
        QTRY_COMPARE(rowCount(window), 2);
        QCOMPARE(cell(window, 0, ui::TitleRole), QStringLiteral("Turno 1 - Ana"));
        QCOMPARE(cell(window, 1, ui::TitleRole), QStringLiteral("Turno 2 - Beto"));
    }

    void everyWayOutKeepsTheLastLetter_data()
    {
        using Leave = std::function<void(Window&)>;
        const auto press = [](Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
            return Leave([key, with](Window& window) { window.key(key, with); });
        };
        QTest::addColumn<Leave>("leave");
        QTest::newRow("Tab") << press(Qt::Key_Tab);
        QTest::newRow("another section") << press(Qt::Key_4, Qt::AltModifier);
        QTest::newRow("another member") << press(Qt::Key_PageDown, Qt::ControlModifier);
        QTest::newRow("Esc") << press(Qt::Key_Escape);
        QTest::newRow("F1") << press(Qt::Key_F1);
        QTest::newRow("F2") << press(Qt::Key_F2);
        QTest::newRow("F4") << press(Qt::Key_F4);
        QTest::newRow("Ctrl+K") << press(Qt::Key_K, Qt::ControlModifier);
        QTest::newRow("Ctrl+N") << press(Qt::Key_N, Qt::ControlModifier);
        QTest::newRow("Ctrl+L") << Leave([](Window& window) {
            window.key(Qt::Key_L, Qt::ControlModifier);
            window.waitFor("signInPage");
        });
        QTest::newRow("close") << Leave([](Window& window) { window.widget().close(); });
    }

    void everyWayOutKeepsTheLastLetter()
    {
        QFETCH(std::function<void(Window&)>, leave);
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(named(1, QStringLiteral("An"), 2));
        Window window(gate);
        walkInto(window, 1);
        window.key(Qt::Key_Return);
        window.waitFor("nombres");
        window.find<QLineEdit>("nombres")->setFocus();
        window.key(Qt::Key_End);
        window.type(QStringLiteral("a"));
        QCOMPARE(gate.drafts().front().title, QStringLiteral("An")); // no second has passed
        leave(window);
        QCOMPARE(gate.drafts().front().title, QStringLiteral("Ana")); // at once
    }

    void endingTheProgramKeepsTheLastLetter()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(named(1, QStringLiteral("An")));
        {
            Window window(gate);
            walkInto(window, 1);
            window.key(Qt::Key_Return);
            window.waitFor("nombres");
            window.find<QLineEdit>("nombres")->setFocus();
            window.key(Qt::Key_End);
            window.type(QStringLiteral("a"));
        }
        QCOMPARE(gate.drafts().front().title, QStringLiteral("Ana"));
    }

    void theNextSignInComesBackToTheSameMemberSectionAndField()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(named(1, QStringLiteral("Ana"), 3));
        {
            Window window(gate);
            walkInto(window, 1);
            window.key(Qt::Key_Return);
            window.waitFor("nombres");
            window.key(Qt::Key_PageDown, Qt::ControlModifier);
            window.key(Qt::Key_2, Qt::AltModifier);
            QTRY_COMPARE(window.focusName(), QStringLiteral("nombres"));
            window.key(Qt::Key_Tab);
            QCOMPARE(window.focusName(), QStringLiteral("primerApellido"));
            window.type(QStringLiteral("Z"));
        } // no lock: the battery died, and nothing but the store knows where one was
        Window window(gate);
        window.waitFor("primerApellido");
        QTRY_COMPARE(window.focusName(), QStringLiteral("primerApellido"));
        QVERIFY(window.textOf("primerApellido").contains(u'Z'));
        QVERIFY(!window.textOf("nombres").contains(QStringLiteral("Ana"))); // the second member
        window.shot(QStringLiteral("de-vuelta"));
    }

    void whoIsQuickerThanTheCaptureKeepsTheirPage()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(named(1, QStringLiteral("Ana")));
        const auto diesInTheCapture = [&gate] {
            Window window(gate);
            walkInto(window, 1);
            window.key(Qt::Key_Return);
            window.waitFor("nombres");
        };
        diesInTheCapture();
        const auto settle = [&gate] {
            for (int i = 0; i < 3; ++i) { // what was asked of the store before is answered, and what was asked upon that
                gate.drafts();
                QCoreApplication::processEvents();
            }
        };
        {
            Window window(gate);
            window.type(QStringLiteral("R"));
            settle();
            QCOMPARE(window.focusName(), QStringLiteral("searchBox"));
            QCOMPARE(window.textOf("searchBox"), QStringLiteral("R"));
            QVERIFY(window.shows("homePage"));
        }
        Window window(gate);
        window.key(Qt::Key_F8);
        settle();
        QVERIFY(window.shows("syncPage"));
    }

    void whoLeftTheCaptureComesBackToTheQueue()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(named(1, QStringLiteral("Ana")));
        {
            Window window(gate);
            walkInto(window, 1);
            window.key(Qt::Key_Return);
            window.waitFor("nombres");
            window.key(Qt::Key_Escape);
        }
        Window window(gate);
        QTRY_COMPARE(rowCount(window), 1);
        QVERIFY(window.shows("homePage"));
        QCOMPARE(window.focusName(), QStringLiteral("searchBox"));
    }
};

QTEST_MAIN(TstDayQueue)
#include "tst_day_queue.moc"
