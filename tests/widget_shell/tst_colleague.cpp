// SPDX-License-Identifier: GPL-3.0-or-later
// An update that a colleague began is theirs until one says otherwise; answers of the store that come late are told.
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QSemaphore>

using namespace padron;
using fixture::ShellGate;
using fixture::Window;

namespace {

const access::SessionUser kRuiz{core::UserId(QUuid(QStringLiteral("019a0000-0000-7000-8000-0000000000aa"))),
                                QStringLiteral("M. Ruiz & <b>Paz</b>"), access::Role::Supervisora};

} // namespace

class TstColleague : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUpdateOfAColleagueIsAskedFor()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        window.openFamily(record.people.front().folio.text());
        window.key(Qt::Key_Return); // one's own, which a colleague gets
        window.waitFor("nombres");
        window.find("nombres")->setFocus();
        window.key(Qt::Key_End);
        window.type(QStringLiteral(" Luz"));
        window.key(Qt::Key_F2);
        QTRY_COMPARE(gate.drafts().size(), 1);
        gate.handOver(gate.drafts().front().id, kRuiz);
        window.key(Qt::Key_N, Qt::ControlModifier); // the page holds another capture now
        QTRY_VERIFY(window.shows("quitarIntegrante") && window.textOf("nombres").isEmpty());

        window.openFamily(record.people.front().folio.text());
        window.key(Qt::Key_Return);
        window.waitFor("takeUpdate");
        const QString asked = window.textOf("familyMessage");
        QVERIFY2(asked.startsWith(QStringLiteral("M. Ruiz & <b>Paz</b> tiene una actualización")), qPrintable(asked));
        QVERIFY2(asked.contains(QStringLiteral("guardada ")), qPrintable(asked)); // since when
        QCOMPARE(window.focusName(), QStringLiteral("leaveUpdate"));
        window.shot(QStringLiteral("actualizacion-de-colega"));
        window.key(Qt::Key_Return);
        QVERIFY(window.shows("familyPeople"));
        QCOMPARE(gate.drafts().front().owner, kRuiz.id); // still theirs

        window.find("familyPeople")->setFocus();
        window.key(Qt::Key_I, Qt::ControlModifier); // another member is an update too
        window.waitFor("takeUpdate");
        window.find("takeUpdate")->setFocus();
        window.key(Qt::Key_Return);
        window.waitFor("actualizacionFolio");
        QTRY_VERIFY(gate.drafts().front().owner != kRuiz.id);
        window.key(Qt::Key_PageUp, Qt::ControlModifier);
        for (int i = 0; i < 5; ++i)
            window.key(Qt::Key_PageUp, Qt::ControlModifier);
        window.key(Qt::Key_2, Qt::AltModifier);
        QTRY_VERIFY(window.textOf("nombres").endsWith(QStringLiteral(" Luz"))); // with all that was typed
    }

    void aLateAnswerIsToldAboveTheOtherCapture()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.saveDraft(samples::familyDraft(1));
        Window window(gate);
        QTRY_COMPARE(window.find<QAbstractItemView>("draftList")->model()->rowCount(), 1);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        window.waitFor("registrarFamilia");
        window.waitFor("turno");
        auto busy = std::make_shared<QSemaphore>();
        gate.keepBusy([busy] { return busy->acquire(), true; });
        window.key(Qt::Key_Return, Qt::ControlModifier);
        window.key(Qt::Key_N, Qt::ControlModifier); // the next family does not wait
        busy->release();
        QTRY_VERIFY(window.textOf("lateMessage").contains(QStringLiteral("quedó registrada con el folio ")));
        QVERIFY2(window.textOf("lateMessage").contains(QStringLiteral("turno 1")), qPrintable(window.textOf("lateMessage")));
        QTRY_COMPARE(window.textOf("quitarIntegrante"), QStringLiteral("Descartar captura de la persona 1"));
        QVERIFY(!window.shows("familiaRegistrada"));
        window.key(Qt::Key_F4);
        QVERIFY(window.shows("lateMessage")); // until it was seen
        window.key(Qt::Key_F3);
        QVERIFY(window.shows("lateMessage"));
        window.shot(QStringLiteral("respuesta-tardia"));
        window.find("lateSeen")->setFocus();
        window.key(Qt::Key_Return);
        QVERIFY(!window.shows("lateMessage"));
        QVERIFY(window.shows("registrarFamilia"));
    }
};

QTEST_MAIN(TstColleague)
#include "tst_colleague.moc"
