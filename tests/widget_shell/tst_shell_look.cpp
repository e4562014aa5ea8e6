// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in both modes: nothing is cut, nothing is wider than the window. Pictures go to $PADRON_SHOTS when set.
#include "support/samples/sample_family.h"
#include "widget_shell/shell_fixture.h"
#include "widgets/theme.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>

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
};

QTEST_MAIN(TstShellLook)
#include "tst_shell_look.moc"
