// SPDX-License-Identifier: GPL-3.0-or-later
// Pages without a mouse and without eyes: each input has a name that is read aloud, a focus that shows, a place in
// a Tab order that goes the way one reads, and a way out.
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/field_box.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>

#include <algorithm>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

namespace {

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

/// Every stop of Tab from the first widget of the window until it comes round.
QList<QWidget*> walk(QWidget& window)
{
    QList<QWidget*> seen;
    for (int i = 0; i < 400; ++i) {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window, Qt::Key_Tab);
        QWidget* now = QApplication::focusWidget();
        if (!now || (!seen.isEmpty() && now == seen.first()))
            break;
        if (seen.contains(now))
            continue;
        seen << now;
    }
    return seen;
}

QImage picture(QWidget* widget)
{
    return widget->window()->grab(QRect(widget->mapTo(widget->window(), QPoint()), widget->size()).adjusted(-4, -4, 4, 4))
        .toImage();
}

} // namespace

class TstAccess : public QObject
{
    Q_OBJECT

private:
    /// All that is asked of a page that is on the screen now.
    void check(Window& window, QWidget* page)
    {
        QVERIFY(page);
        const QList<QWidget*> inputs = reachable(page);
        for (QWidget* input : inputs) {
            QVERIFY2(!nameOf(input).isEmpty(), qPrintable(describe(input) + QStringLiteral(" has no name")));
            if (isInput(input) && qobject_cast<ui::FieldBox*>(input->parentWidget())) {
                auto* seen = QAccessible::queryAccessibleInterface(input);
                QVERIFY2(!seen->relations(QAccessible::Label).isEmpty(),
                         qPrintable(describe(input) + QStringLiteral(" has no label buddy")));
            }
        }
        QWidget& top = window.widget();
        const QList<QWidget*> stops = walk(top);
        QList<QWidget*> inside;
        for (QWidget* stop : stops)
            if (page->isAncestorOf(stop))
                inside << stop;
        // Tab began where the focus was: the page's own order starts where one comes into it.
        for (int i = 1; i < stops.size(); ++i)
            if (page->isAncestorOf(stops[i]) && !page->isAncestorOf(stops[i - 1])) {
                std::rotate(inside.begin(), std::find(inside.begin(), inside.end(), stops[i]), inside.end());
                break;
            }
        for (QWidget* input : inputs) {
            if (qobject_cast<QAbstractButton*>(input) && input->property("autoExclusive").toBool())
                continue; // one stop for a group; arrows walk inside
            QVERIFY2(stops.contains(input), qPrintable(describe(input) + QStringLiteral(" is not reached by Tab")));
        }
        for (int i = 1; i < inside.size(); ++i) {
            const QRect before(inside[i - 1]->mapTo(page, QPoint()), inside[i - 1]->size());
            const QRect now(inside[i]->mapTo(page, QPoint()), inside[i]->size());
            const bool backwards = now.bottom() < before.top() && now.left() <= before.right();
            QVERIFY2(!backwards, qPrintable(QStringLiteral("Tab goes up from %1 to %2")
                                                .arg(describe(inside[i - 1]), describe(inside[i]))));
        }
        for (QWidget* stop : inside) {
            stop->setFocus(Qt::TabFocusReason);
            QTest::qWait(0);
            if (QApplication::focusWidget() != stop)
                continue;
            const QImage with = picture(stop);
            stop->clearFocus();
            QTest::qWait(0);
            QVERIFY2(with != picture(stop), qPrintable(describe(stop) + QStringLiteral(" shows no focus")));
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
        QTest::newRow("buscar") << int(Qt::Key_F2) << QByteArray("homePage");
        QTest::newRow("credenciales") << int(Qt::Key_F4) << QByteArray("credentialsPage");
        QTest::newRow("tareas") << int(Qt::Key_F5) << QByteArray("tasksPage");
        QTest::newRow("teclas") << int(Qt::Key_F1) << QByteArray("helpPage");
    }

    void everyPage()
    {
        QFETCH(int, key);
        QFETCH(QByteArray, page);
        ShellGate gate(ShellGate::With::EnrolledStore);
        gate.registerFamily(1);
        gate.saveDraft(samples::familyDraft(40));
        Window window(gate);
        window.key(static_cast<Qt::Key>(key));
        window.waitFor(page.constData());
        QWidget* shown = window.find(page.constData());
        check(window, shown);
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
