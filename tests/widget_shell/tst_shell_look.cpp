// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in both modes: nothing is cut, nothing is wider than the window. Pictures go to $PADRON_SHOTS when set.
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QMap>
#include <QScrollArea>

using fixture::ShellGate;
using fixture::Window;
using namespace padron;

namespace {

/// Texts that are narrower or lower than their words.
QStringList cutTexts(QWidget& window)
{
    QStringList cut;
    for (auto* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const bool low = label->wordWrap() && label->height() < label->heightForWidth(label->width()) - 1;
        const bool narrow = !label->wordWrap() && label->width() < label->sizeHint().width() - 1;
        if (low || narrow || label->height() < label->fontMetrics().height())
            cut << label->text();
    }
    for (auto* button : window.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->text().isEmpty() &&
            button->width() < button->fontMetrics().horizontalAdvance(button->text()))
            cut << button->text();
    return cut;
}

/// What each button and each label draws besides words.
QMap<QWidget*, QImage> iconsOf(QWidget& within)
{
    QMap<QWidget*, QImage> icons;
    for (auto* button : within.findChildren<QAbstractButton*>())
        if (button->isVisible() && !button->icon().isNull())
            icons.insert(button, button->icon().pixmap(ui::grid::kIcon, ui::grid::kIcon).toImage());
    for (auto* label : within.findChildren<QLabel*>())
        if (label->isVisible() && !label->pixmap(Qt::ReturnByValue).isNull())
            icons.insert(label, label->pixmap(Qt::ReturnByValue).toImage());
    return icons;
}

} // namespace

class TstShellLook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pages_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << false << QSize(1366, 768);
        QTest::newRow("dark") << true << QSize(1366, 768);
        QTest::newRow("small") << false << QSize(960, 600);
    }

    void pages()
    {
        QFETCH(bool, dark);
        QFETCH(QSize, size);
        const QString suffix = QString::fromLatin1(QTest::currentDataTag());
        ui::applyTheme(*qApp, dark ? ui::Theme::Mode::Dark : ui::Theme::Mode::Light);
        ShellGate gate(ShellGate::With::EnrolledStore, !dark);
        const auto first = gate.registerFamily(1);
        gate.registerFamily(2);
        gate.registerFamily(3);
        auto draft = samples::familyDraft(40);
        draft.people.first().nombres =
            QStringLiteral("María Guadalupe de los Ángeles Inmaculada Concepción del Rosario");
        gate.saveDraft(draft);
        draft = samples::familyDraft(41);
        draft.people.resize(1);
        gate.saveDraft(draft);
        Window window(gate, false);
        window.widget().resize(size);
        QTRY_COMPARE(window.widget().size(), size);
        window.shot(QStringLiteral("entrar-") + suffix);
        window.signIn();
        const auto look = [&](const QString& name) {
            QTest::qWait(150);
            window.shot(name + QLatin1Char('-') + suffix);
            const QStringList cut = cutTexts(window.widget());
            QVERIFY2(cut.isEmpty(), qPrintable(name + QStringLiteral(": ") + cut.join(QStringLiteral(" | "))));
            for (auto* area : window.widget().findChildren<QScrollArea*>())
                if (area->isVisible())
                    QVERIFY2(area->widget()->width() <= area->viewport()->width(), qPrintable(name + QStringLiteral(" is wider than the window")));
        };
        look(QStringLiteral("inicio"));
        gate.centreReceipts(sync::VerdictKind::Observado, QStringLiteral("curp-en-padron"));
        gate.centreSigns(first);
        gate.changed();
        window.type(QStringLiteral("maria gua"));
        window.waitFor("searchResults");
        look(QStringLiteral("busqueda"));
        window.key(Qt::Key_Down);
        window.key(Qt::Key_Down);
        look(QStringLiteral("busqueda-fila"));
        window.key(Qt::Key_Return);
        window.waitFor("familyPage");
        look(QStringLiteral("familia"));
        window.key(Qt::Key_F4);
        QTRY_VERIFY(window.find<QAbstractItemView>("credentialList") &&
                    window.find<QAbstractItemView>("credentialList")->model()->rowCount() == 4);
        window.key(Qt::Key_Space);
        look(QStringLiteral("credenciales"));
        window.key(Qt::Key_F5);
        look(QStringLiteral("tareas"));
        window.key(Qt::Key_F7);
        look(QStringLiteral("ajustes"));
        window.key(Qt::Key_F1);
        look(QStringLiteral("teclas"));
        window.key(Qt::Key_F3);
        QTest::qWait(300);
        window.shot(QStringLiteral("registrar-") + suffix);
    }

    /// Looked at in light and then in dark, in place: nothing drawn for the one stays in the other.
    void everyIconFollowsTheTheme()
    {
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
        ShellGate gate(ShellGate::With::EnrolledStore);
        const auto record = gate.registerFamily(1);
        gate.saveDraft(samples::familyDraft(40));
        Window window(gate);
        const auto follows = [&](const char* page) {
            window.waitFor(page);
            const auto light = iconsOf(*window.find(page));
            ui::applyTheme(*qApp, ui::Theme::Mode::Dark);
            const auto dark = iconsOf(*window.find(page));
            ui::applyTheme(*qApp, ui::Theme::Mode::Light);
            for (auto it = light.begin(); it != light.end(); ++it)
                QVERIFY2(!dark.contains(it.key()) || dark.value(it.key()) != it.value(),
                         qPrintable(QStringLiteral("%1 in %2").arg(it.key()->objectName(), QLatin1String(page))));
            m_icons += light.size();
        };
        m_icons = 0;
        follows("sessionFrame");
        window.type(record.people.first().folio.text());
        window.key(Qt::Key_Return);
        window.waitFor("printCertificado");
        QTRY_VERIFY(window.find<QAbstractButton>("printCertificado")->isEnabled());
        follows("familyPage");
        const std::pair<Qt::Key, const char*> pages[] = {{Qt::Key_F4, "credentialsPage"}, {Qt::Key_F5, "tasksPage"},
                                                         {Qt::Key_F7, "settingsPage"},    {Qt::Key_F8, "syncPage"}, {Qt::Key_F9, "finderPage"},
                                                         {Qt::Key_F1, "helpPage"}};
        for (const auto& [key, page] : pages) {
            window.key(key);
            follows(page);
        }
        window.key(Qt::Key_F3);
        window.waitFor("tituloCaptura");
        follows("sessionFrame");
        QVERIFY(m_icons > 15);
    }

    void bannersBeginWhereThePagesDo()
    {
        ShellGate gate(ShellGate::With::Store);
        Window window(gate);
        const auto left = [&](const QWidget* widget) { return widget->mapTo(&window.widget(), QPoint()).x(); };
        window.key(Qt::Key_F7);
        window.waitFor("settingsPage");
        QWidget* title = nullptr;
        for (auto* label : window.find("settingsPage")->findChildren<QLabel*>())
            if (label->property("role").toString() == QLatin1String("title"))
                title = label;
        QVERIFY(title);
        QCOMPARE(left(window.find("notEnrolledBanner")), left(title));
        window.key(Qt::Key_J, Qt::ControlModifier);
        QTRY_VERIFY(window.shows("workdayForm"));
        QCOMPARE(left(window.find("workdayForm")), left(title));
    }

    void withoutEnrolment()
    {
        ui::applyTheme(*qApp, ui::Theme::Mode::Light);
        ShellGate gate(ShellGate::With::Store);
        Window window(gate);
        window.shot(QStringLiteral("sin-alta"));
        QVERIFY(cutTexts(window.widget()).isEmpty());
        window.key(Qt::Key_F7);
        window.shot(QStringLiteral("sin-alta-ajustes"));
        QVERIFY(cutTexts(window.widget()).isEmpty());
    }

private:
    qsizetype m_icons = 0;
};

QTEST_MAIN(TstShellLook)
#include "tst_shell_look.moc"
