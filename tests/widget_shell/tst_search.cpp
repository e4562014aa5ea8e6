// SPDX-License-Identifier: GPL-3.0-or-later
// The home page by keys: search and open, register what was typed, go on with or discard a capture.
#include "core/cbor.h"
#include "domain/record_codec.h"
#include "models/row_roles.h"
#include "models/search_model.h"
#include "runtime/centre_search.h"
#include "shell/row_list.h"
#include "shell/search_results.h"
#include "sync/messages/search.h"
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/inline_message.h"
#include "widgets/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTimer>

using fixture::ShellGate;
using fixture::Window;

namespace {

QAbstractItemModel* rows(Window& window, const char* list)
{
    auto* view = window.widget().findChild<QAbstractItemView*>(QLatin1String(list));
    return view->model();
}

QString familyOf(const padron::domain::FamilyRecord& record)
{
    const auto& titular = record.people.first().name;
    return QStringLiteral("Familia %1 %2").arg(titular.primerApellido(), titular.segundoApellido());
}

} // namespace

class TstSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterOpensTheFamilyOfTheFirstRow()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        gate.registerFamily(60);
        Window window(gate);
        QCOMPARE(window.focusName(), QStringLiteral("searchBox"));
        window.type(record.people.first().curp->text());
        window.key(Qt::Key_Return); // sooner than the answer: what was typed counts
        window.waitFor("familyPage");
        QTRY_COMPARE(rows(window, "familyPeople")->rowCount(), 4);
        QVERIFY(window.textOf("familyName").startsWith(QStringLiteral("Familia ")));
        window.key(Qt::Key_Escape);
        QVERIFY(window.shows("homePage"));
        QCOMPARE(window.textOf("searchBox"), record.people.first().curp->text()); // the page keeps its state
    }

    void arrowsWalkAndWordsAreFoundWithoutAccents()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        Window window(gate);
        window.type(QStringLiteral("inigo"));
        window.waitFor("searchResults");
        QTRY_COMPARE(rows(window, "searchResults")->rowCount(), 1);
        const QModelIndex row = rows(window, "searchResults")->index(0, 0);
        QVERIFY(row.data(padron::ui::TitleRole).toString().startsWith(QStringLiteral("Íñigo")));
        QCOMPARE(row.data(padron::ui::MarksRole).value<QList<int>>(), (QList<int>{0, 5}));
        window.key(Qt::Key_Down);
        QCOMPARE(window.focusName(), QStringLiteral("searchResults"));
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        window.key(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(window.focusName(), QStringLiteral("searchBox"));
        window.type(QStringLiteral("nadie así"));
        QTRY_COMPARE(window.textOf("searchCount"),
                     QStringLiteral("Nadie en este equipo coincide. Se buscó como nombre «nadie así»."));
        window.shot(QStringLiteral("busqueda-nadie"));
        window.key(Qt::Key_Escape);
        QCOMPARE(window.textOf("searchBox"), QString());
    }

    void aScanOpensItsOwnPersonWhateverWasThere()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto first = gate.registerFamily(1);
        const auto second = gate.registerFamily(60);
        Window window(gate);
        window.type(QStringLiteral("inigo"));
        window.waitFor("searchResults");
        QTest::qWait(100); // the scanner's keys come after a pause of the hands
        window.type(second.people.at(1).curp->text());
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        QTRY_COMPARE(window.textOf("familyName"), familyOf(second));
        window.key(Qt::Key_Escape);
        window.type(first.people.at(0).folio.digits()); // replaces what the box held
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        QCOMPARE(window.textOf("searchBox"), first.people.at(0).folio.digits());
    }

    void enterBeforeTheAnswerNeverOpensARowOfSeveral()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        gate.registerFamily(60);
        Window window(gate);
        window.type(QStringLiteral("inigo"));
        window.key(Qt::Key_Return);
        window.waitFor("searchResults");
        QTRY_COMPARE(rows(window, "searchResults")->rowCount(), 2);
        QVERIFY(!window.shows("familyPage"));
        window.key(Qt::Key_Return); // now they are seen
        window.waitFor("familyPage");
    }

    void typingInTheRowsGoesOnFiltering()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        Window window(gate);
        window.type(QStringLiteral("inig"));
        window.waitFor("searchResults");
        window.key(Qt::Key_Down);
        QCOMPARE(window.focusName(), QStringLiteral("searchResults"));
        window.type(QStringLiteral("o"));
        QCOMPARE(window.focusName(), QStringLiteral("searchBox"));
        QCOMPARE(window.textOf("searchBox"), QStringLiteral("inigo"));
        QTRY_COMPARE(rows(window, "searchResults")->rowCount(), 1);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Escape);
        QCOMPARE(window.focusName(), QStringLiteral("searchBox"));
        QCOMPARE(window.textOf("searchBox"), QStringLiteral("inigo"));
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Up); // past the first row
        QCOMPARE(window.focusName(), QStringLiteral("searchBox"));
    }

    void aCodeThatDoesNotVerifyOpensNothing()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        Window window(gate);
        window.type(QStringLiteral("https://example.org/credencial?id=1"));
        window.key(Qt::Key_Return);
        window.waitFor("searchMessage");
        QVERIFY(window.textOf("searchMessage").contains(QStringLiteral("Nada cambió")));
        QVERIFY(window.shows("homePage"));
        QVERIFY(!window.shows("registerTyped"));
        window.shot(QStringLiteral("busqueda-codigo"));
    }

    void aCurpIsRegisteredWithWhatItTells()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        const QString curp = samples::curpFor({QStringLiteral("Ana"), QStringLiteral("Ruiz"), QStringLiteral("Luna"),
                                               QDate(1990, 2, 3), padron::domain::Sexo::Mujer,
                                               *padron::domain::Entidad::fromCurpCode(u"CS")});
        window.type(curp.toLower());
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.widget().findChild<QLineEdit*>(QStringLiteral("curp")) != nullptr);
        const auto text = [&](const char* name) {
            return window.widget().findChild<QLineEdit*>(QLatin1String(name))->text();
        };
        QTRY_COMPARE(text("curp"), curp);
        QCOMPARE(text("fechaNacimiento"), QStringLiteral("03/02/1990"));
    }

    void fiftyLongRowsScrollOnlyDownwards()
    {
        using namespace padron;
        QList<ports::SearchHit> hits;
        for (int i = 0; i < 50; ++i)
            hits.append({.folio = domain::Folio::make(*domain::FolioPrefix::parse(u"07-0457-02"), i + 1),
                         .fullName = QStringLiteral("María de los Ángeles Guadalupe ").repeated(5).left(120),
                         .birth = QDate(1984, 1, 1 + i % 28),
                         .entidadNacimiento = *domain::Entidad::fromCurpCode(u"CS"),
                         .curp = QStringLiteral("GOHM840312MCSRRR01"),
                         .familyName = QStringLiteral("Familia Montes de Oca y Ladrón de Guevara de la Santísima"),
                         .state = i % 2 ? ports::RecordState::Incompleto : ports::RecordState::EnElPadron,
                         .reasons = {ports::MatchReason::NameAlike, ports::MatchReason::BirthDate, ports::MatchReason::Phone},
                         .matchedWords = {QStringLiteral("angeles"), QStringLiteral("guadalpe")}});
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
        ui::SearchModel model;
        ui::RowList list(QStringLiteral("rows"), QStringLiteral("Filas"), nullptr);
        list.setModel(&model);
        model.setHits(hits, QDate(2026, 11, 22));
        for (const int width : {760, 440}) {
            list.resize(width, 500);
            list.show();
            QVERIFY(QTest::qWaitForWindowExposed(&list));
            QVERIFY(!list.horizontalScrollBar()->isVisible());
            QVERIFY(list.verticalScrollBar()->maximum() > 0);
            if (const QString folder = qEnvironmentVariable("PADRON_SHOTS"); !folder.isEmpty())
                list.grab().save(QStringLiteral("%1/filas-largas-%2.png").arg(folder).arg(width));
        }
    }

    void whatWasTypedIsRegistered()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.type(QStringLiteral("maría de la cruz ñúñez"));
        window.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(window.widget().findChild<QLineEdit*>(QStringLiteral("nombres")) != nullptr);
        const auto text = [&](const char* name) {
            return window.widget().findChild<QLineEdit*>(QLatin1String(name))->text();
        };
        QTRY_COMPARE(text("nombres"), QStringLiteral("María"));
        QCOMPARE(text("primerApellido"), QStringLiteral("de la Cruz"));
        QCOMPARE(text("segundoApellido"), QStringLiteral("Ñúñez"));
    }

    void aCaptureIsDiscardedOnlyAfterAsking()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        auto draft = samples::familyDraft(2);
        draft.people.first().nombres = QStringLiteral("<b>Ana</b><img src=/etc/passwd>\u202E");
        gate.saveDraft(draft);
        Window window(gate);
        QTRY_COMPARE(rows(window, "draftList")->rowCount(), 1);
        const QString title = rows(window, "draftList")->index(0, 0).data(padron::ui::TitleRole).toString();
        QVERIFY(title.startsWith(QStringLiteral("Turno 1 - <b>Ana</b><img")));
        QVERIFY(!title.contains(QChar(0x202E)));
        window.key(Qt::Key_Down);
        QCOMPARE(window.focusName(), QStringLiteral("draftList"));
        window.key(Qt::Key_Delete);
        window.waitFor("discardDraft");
        QVERIFY(window.textOf("discardDraft").startsWith(QStringLiteral("Descartar captura de <b>Ana</b>")));
        QCOMPARE(window.focusName(), QStringLiteral("keepDraft"));
        window.shot(QStringLiteral("descartar"));
        window.key(Qt::Key_Space);
        QCOMPARE(gate.drafts().size(), 1);
        window.key(Qt::Key_Delete);
        window.waitFor("discardDraft");
        window.find("discardDraft")->setFocus();
        window.key(Qt::Key_Space);
        QTRY_COMPARE(gate.drafts().size(), 0);
        QCOMPARE(rows(window, "draftList")->rowCount(), 1); // "Descartada": it can be undone today
    }
};

QTEST_MAIN(TstSearch)
#include "tst_search.moc"
