// SPDX-License-Identifier: GPL-3.0-or-later
// Pages without a mouse and without eyes: each input has a name that is read aloud, a focus that shows, a place in
// a Tab order that goes the way one reads, and a way out.
#include "dialogs/page_viewer.h"
#include "forms/register_page.h"
#include "shell/desk.h"
#include "support/papers/drawn_page.h"
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/field_box.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <utility>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

namespace {

constexpr int kMostStops = 200;
constexpr int kLeastSeen = 16;

bool isInput(const QWidget* widget)
{
    return qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QComboBox*>(widget)
        || qobject_cast<const QAbstractSpinBox*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
}

QString nameOf(QWidget* widget)
{
    auto* seen = QAccessible::queryAccessibleInterface(widget);
    return seen ? seen->text(QAccessible::Name).trimmed() : QString();
}

QString describe(const QWidget* widget)
{
    return QStringLiteral("%1 '%2'").arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
}

/// What Tab can reach in a page: visible, enabled, not a part of something that takes the focus for it.
QList<QWidget*> reachable(QWidget* page)
{
    QList<QWidget*> out;
    for (auto* widget : page->findChildren<QWidget*>())
        if (widget->isVisibleTo(page) && widget->isEnabledTo(page) && (widget->focusPolicy() & Qt::TabFocus)
            && !widget->focusProxy())
            out << widget;
    return out;
}

QImage picture(QWidget* widget)
{
    return widget->window()->grab(QRect(widget->mapTo(widget->window(), QPoint()), widget->size()).adjusted(-4, -4, 4, 4))
        .toImage();
}

/// Where it stands in the page; of what is folded away, where its section stands.
QRect placeIn(QWidget* page, QWidget* widget)
{
    while (!widget->isVisibleTo(page))
        widget = widget->parentWidget();
    return {widget->mapTo(page, QPoint()), widget->size()};
}

bool isInView(const QWidget* widget)
{
    return widget->visibleRegion().boundingRect().height() >= qMin(widget->height(), kLeastSeen);
}

/// Said once the field was left: what is said then is no focus.
bool showsFocus(QWidget* widget)
{
    widget->clearFocus();
    widget->setFocus(Qt::TabFocusReason);
    QTest::qWait(0);
    const QImage with = picture(widget);
    widget->clearFocus();
    QTest::qWait(0);
    const QImage without = picture(widget);
    widget->setFocus(Qt::TabFocusReason);
    QTest::qWait(0);
    return with != without;
}

/// One stop for a group of which one is chosen; arrows walk inside.
bool isPartOfChoice(const QWidget* widget)
{
    const auto* button = qobject_cast<const QAbstractButton*>(widget);
    return button && (button->autoExclusive() || (button->group() && button->group()->exclusive()));
}

} // namespace

class TstAccess : public QObject
{
    Q_OBJECT

private:
    void checkNames(const QList<QWidget*>& inputs)
    {
        for (QWidget* input : inputs) {
            QVERIFY2(!nameOf(input).isEmpty(), qPrintable(describe(input) + QStringLiteral(" has no name")));
            if (isInput(input) && qobject_cast<ui::FieldBox*>(input->parentWidget())) {
                auto* seen = QAccessible::queryAccessibleInterface(input);
                QVERIFY2(!seen->relations(QAccessible::Label).isEmpty(),
                         qPrintable(describe(input) + QStringLiteral(" has no label buddy")));
            }
        }
    }

    /// All that is asked of a page that is on the screen now. Walks by Tab from where the focus is until it comes round.
    void check(Window& window, QWidget* page)
    {
        QVERIFY(page);
        QList<QWidget*> stops, inputs = reachable(page);
        bool cameRound = false, wentOut = page->isWindow(); // a dialog is left by Esc
        QWidget* before = nullptr;
        for (int i = 0; i < kMostStops && !cameRound; ++i) {
            window.key(Qt::Key_Tab);
            QTest::qWait(0);
            QWidget* now = QApplication::focusWidget();
            QVERIFY2(now, "Tab lost the focus");
            cameRound = stops.contains(now); // in Registrar where it went out: that section is open now
            QVERIFY2(!cameRound || wentOut, qPrintable(describe(now) + QStringLiteral(" is come to twice: a trap")));
            if (cameRound)
                break;
            wentOut = wentOut || !page->isAncestorOf(now);
            stops << now;
            if (page->isAncestorOf(now)) {
                QVERIFY2(QTest::qWaitFor([now] { return isInView(now); }, 1000),
                         qPrintable(describe(now) + QStringLiteral(" has the focus out of view")));
                if (before && page->isAncestorOf(before)) {
                    const QRect was = placeIn(page, before), is = placeIn(page, now);
                    QVERIFY2(is.bottom() >= was.top() || is.left() > was.right(),
                             qPrintable(QStringLiteral("Tab goes up from %1 to %2").arg(describe(before), describe(now))));
                }
                QVERIFY2(showsFocus(now), qPrintable(describe(now) + QStringLiteral(" shows no focus")));
            }
            for (QWidget* input : reachable(page)) // a section may have opened
                if (!inputs.contains(input))
                    inputs << input;
            before = now;
        }
        QVERIFY2(cameRound, "Tab never came round");
        checkNames(inputs);
        for (QWidget* input : std::as_const(inputs)) {
            if (!isPartOfChoice(input))
                QVERIFY2(stops.contains(input), qPrintable(describe(input) + QStringLiteral(" is not reached by Tab")));
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QAccessible::setActive(true);
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
    }

    void everyPage_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("rows"); // a list that the store fills
        QTest::newRow("buscar") << int(Qt::Key_F2) << QByteArray("homePage") << QStringLiteral("draftList");
        QTest::newRow("credenciales") << int(Qt::Key_F4) << QByteArray("credentialsPage") << QStringLiteral("credentialList");
        QTest::newRow("tareas") << int(Qt::Key_F5) << QByteArray("tasksPage") << QString();
        QTest::newRow("ajustes") << int(Qt::Key_F7) << QByteArray("settingsPage") << QString();
        QTest::newRow("teclas") << int(Qt::Key_F1) << QByteArray("helpPage") << QString();
    }

    void everyPage()
    {
        QFETCH(int, key);
        QFETCH(QByteArray, page);
        QFETCH(QString, rows);
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        gate.centreReceipts(sync::VerdictKind::Aceptado);
        gate.centreSigns(record);
        gate.saveDraft(samples::familyDraft(40));
        Window window(gate);
        window.key(static_cast<Qt::Key>(key));
        window.waitFor(page.constData());
        if (auto* list = window.widget().findChild<QAbstractItemView*>(rows); list && !rows.isEmpty())
            QTRY_VERIFY(list->model()->rowCount() > 0);
        check(window, window.find(page.constData()));
    }

    void registerPage_data()
    {
        QTest::addColumn<bool>("withNames");
        QTest::newRow("empty") << false;
        QTest::newRow("two members") << true;
    }

    void registerPage()
    {
        QFETCH(bool, withNames);
        ShellGate gate(ShellGate::With::EnrolledStore);
        if (withNames)
            gate.saveDraft(samples::familyDraft(40));
        Window window(gate);
        if (withNames) {
            QTRY_COMPARE(window.widget().findChild<QAbstractItemView*>(QStringLiteral("draftList"))->model()->rowCount(), 1);
            window.key(Qt::Key_Down);
            window.key(Qt::Key_Return);
        } else {
            window.key(Qt::Key_F3);
        }
        window.waitFor("tituloCaptura");
        auto* page = window.widget().findChild<ui::RegisterPage*>();
        QTRY_VERIFY(page->isAncestorOf(QApplication::focusWidget()));
        check(window, page);
    }

    void finderAndCatalogues()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.key(Qt::Key_F9);
        window.waitFor("finderSaid"); // there is no catalogue: this módulo alone
        QTRY_COMPARE(window.focusName(), QStringLiteral("finderCodigoPostal"));
        check(window, window.find("finderPage"));
        window.key(Qt::Key_F7);
        window.waitFor("settingsPage");
        for (int i = 0; i < kMostStops && window.focusName() != QLatin1String("openCatalogues"); ++i)
            window.key(Qt::Key_Tab);
        window.key(Qt::Key_Return);
        window.waitFor("cataloguesPage");
        check(window, window.find("cataloguesPage"));
    }

    void familyChanges_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("another titular") << int(Qt::Key_T);
        QTest::newRow("split") << int(Qt::Key_S);
        QTest::newRow("move") << int(Qt::Key_C);
        QTest::newRow("join") << int(Qt::Key_U);
    }

    void familyChanges()
    {
        QFETCH(int, key);
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto here = gate.registerFamily(1);
        const auto there = gate.registerFamily(2);
        Window window(gate);
        window.openFamily(here.people.first().folio.text());
        window.key(static_cast<Qt::Key>(key));
        window.waitFor("familyChange");
        if (window.shows("otherFamily")) {
            window.type(there.people.first().folio.text());
            QTRY_VERIFY(window.find<QAbstractItemView>("otherFamilyResults"));
            window.key(Qt::Key_Return);
            window.waitFor("otherFamilyChosen");
        }
        check(window, window.find("familyChange"));
        window.key(Qt::Key_Return, Qt::ControlModifier); // said: there is more to say and more to see
        QTRY_VERIFY(window.shows("changeMessage"));
        check(window, window.find("familyChange"));
    }

    void expediente()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        gate.addPage({.person = record.people.first().id}, QStringLiteral("identificacion"), fixture::drawnPage(800, 1));
        Window window(gate);
        window.openFamily(record.people.first().folio.text());
        window.key(Qt::Key_E);
        window.waitFor("hojasDigitales");
        QTRY_COMPARE(window.focusName(), QStringLiteral("expedientes"));
        check(window, window.find("expedientePage"));
    }

    void pagesBeforeTheyAreKept()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        Window window(gate);
        const auto desk = gate.desk();
        auto* viewer = new ui::PageViewer({desk->store, *desk->documents, {}, desk->decoder},
                                          {.person = record.people.first().id}, QStringLiteral("identificacion"),
                                          &window.widget());
        for (int i = 1; i <= 3; ++i) // of these the second is shown: there is one before and one after
            viewer->addPage({fixture::drawnPage(800, i), fixture::drawnPage(800, i), {}});
        viewer->open();
        QVERIFY(QTest::qWaitForWindowActive(viewer));
        viewer->findChild<QWidget*>(QStringLiteral("hoja"))->setFocus();
        window.key(Qt::Key_PageUp);
        QTRY_VERIFY(viewer->findChild<QWidget*>(QStringLiteral("hojaSiguiente"))->isEnabled());
        auto* last = viewer->findChild<QWidget*>(QStringLiteral("guardarDocumento")); // from it Tab comes to the first
        viewer->activateWindow();
        last->setFocus();
        QTRY_VERIFY(last->hasFocus());
        check(window, viewer);
        delete viewer;
    }

    void searchAndFamily()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        gate.registerFamily(60);
        Window window(gate);
        window.key(Qt::Key_K, Qt::ControlModifier);
        window.type(QStringLiteral("inigo"));
        window.waitFor("searchResults");
        check(window, window.find("homePage"));
        window.key(Qt::Key_K, Qt::ControlModifier);
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        QTRY_VERIFY(window.find<QAbstractButton>("printCertificado")->isEnabled());
        check(window, window.find("familyPage"));
    }

    /// Coming back from the rail to a page left at its end.
    void theFocusIsBroughtIntoView()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        Window window(gate);
        window.widget().resize(1366, 560);
        window.key(Qt::Key_F7);
        window.waitFor("settingsPage");
        QTRY_COMPARE(window.focusName(), QStringLiteral("settingPad"));
        auto* first = window.find("settingPad");
        auto* last = window.widget().findChild<QWidget*>(QStringLiteral("licences"));
        last->setFocus(Qt::OtherFocusReason);
        QTRY_VERIFY(isInView(last));
        QVERIFY(!isInView(first));
        window.find("searchBox")->setFocus();
        for (int i = 0; i < kMostStops && QApplication::focusWidget() != first; ++i)
            window.key(Qt::Key_Tab);
        QTRY_VERIFY(isInView(first));
    }

    void rowsAreReadAsOneSentence()
    {
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        Window window(gate);
        window.type(QStringLiteral("maria guadalupe"));
        window.waitFor("searchResults");
        auto* list = window.find<QAbstractItemView>("searchResults");
        auto* seen = QAccessible::queryAccessibleInterface(list);
        QVERIFY(seen->childCount() > 0);
        const QString row = seen->child(0)->text(QAccessible::Name);
        QVERIFY2(row.contains(QStringLiteral("Guadalupe")) && row.contains(QStringLiteral("años")), qPrintable(row));
    }
};

QTEST_MAIN(TstAccess)
#include "tst_access.moc"
