// SPDX-License-Identifier: GPL-3.0-or-later
#include "hands.h"

#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPointer>
#include <QPrintDialog>
#include <QPushButton>
#include <QTest>

#include <stdexcept>

namespace tour {

void fail(const QString& why)
{
    if (auto* window = QApplication::activeWindow()) // what the person would have seen
        window->grab().save(QStringLiteral("tour-failed.png"));
    throw std::runtime_error(why.toStdString()); // so that the centre and its cluster end too
}

QString Hands::focusName() const
{
    for (QWidget* at = QApplication::focusWidget(); at; at = at->parentWidget())
        if (!at->objectName().isEmpty() && !at->objectName().startsWith(QLatin1String("qt_")))
            return at->objectName();
    return {};
}

void Hands::key(Qt::Key key, Qt::KeyboardModifiers with)
{
    ++m_keys;
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &m_window, key, with);
    QCoreApplication::processEvents(); // nobody types faster than the window is laid out
}

void Hands::type(const QString& text)
{
    if (!QApplication::focusWidget())
        fail(QStringLiteral("nothing has the focus to type into"));
    m_keys += static_cast<int>(text.size());
    for (const QChar letter : text) { // keyClicks knows ASCII alone
        if (letter.unicode() < 128)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        else
            QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(),
                                static_cast<Qt::Key>(letter.toUpper().unicode()), QString(letter), Qt::NoModifier);
    }
}

void Hands::tabTo(const QString& name)
{
    for (int i = 0; i < 80 && focusName() != name; ++i)
        key(Qt::Key_Tab);
    if (focusName() != name)
        fail(QStringLiteral("Tab never came to %1, it is at %2").arg(name, focusName()));
}

void Hands::sign()
{
    tabTo(QStringLiteral("avisoMostrado"));
    key(Qt::Key_Return);
    stroke();
    tabTo(QStringLiteral("aceptaConsentimiento"));
    key(Qt::Key_Return);
}

void Hands::stroke()
{
    QWidget* pad = QApplication::focusWidget();
    QTest::keyPress(pad, Qt::Key_Space);
    for (const Qt::Key move : {Qt::Key_Right, Qt::Key_Up, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right, Qt::Key_Up,
                               Qt::Key_Right, Qt::Key_Right, Qt::Key_Down, Qt::Key_Right})
        for (int i = 0; i < 6; ++i, ++m_keys, ++m_penKeys)
            QTest::keyClick(pad, move);
    QTest::keyRelease(pad, Qt::Key_Space);
}

void Hands::step(const QJsonObject& step)
{
    if (step.value(QLatin1String("firmar")).toBool())
        return sign();
    tabTo(step.value(QLatin1String("campo")).toString());
    if (step.value(QLatin1String("marcar")).toBool())
        key(Qt::Key_Space);
    else
        type(step.value(QLatin1String("escribir")).toString());
}

void Hands::openFile(const QString& path)
{
    QPointer<QFileDialog> dialog;
    waitFor("the file dialog", [&] {
        dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
        return !dialog.isNull();
    });
    auto* name = dialog->findChild<QLineEdit*>();
    name->setFocus();
    name->setText(path); // pasted: its list of completions would take the keys where no window manager gives them back
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    QAbstractButton* take = nullptr;
    for (auto* button : buttons->buttons())
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole)
            take = button;
    waitFor("the file to be found", [&] { return take && take->isEnabled(); }); // it reads the folder in its own time
    QTest::keyClick(take, Qt::Key_Space);
    waitFor("the file dialog's end", [&] { return !dialog || !dialog->isVisible(); });
}

void Hands::saveAs(const QString& path)
{
    openFile(path);
    waitFor("the dialog's end", [] { return QApplication::activeModalWidget() == nullptr; });
    backToWindow();
}

void Hands::printTo(const QString& path)
{
    QPointer<QPrintDialog> dialog;
    waitFor("the print dialog", [&] {
        dialog = qobject_cast<QPrintDialog*>(QApplication::activeModalWidget());
        return !dialog.isNull();
    });
    auto* printers = dialog->findChild<QComboBox*>(QStringLiteral("printers"));
    printers->setCurrentIndex(printers->count() - 1); // the PDF comes last, after whatever is installed
    auto* name = dialog->findChild<QLineEdit*>(QStringLiteral("filename"));
    name->setText(path);
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    for (auto* button : buttons->buttons())
        if (buttons->buttonRole(button) == QDialogButtonBox::AcceptRole) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
    waitFor("the print dialog's end", [] { return QApplication::activeModalWidget() == nullptr; });
    backToWindow();
    waitFor("the PDF", [&] { return QFileInfo(path).size() > 0; });
}

void Hands::backToWindow()
{
    m_window.activateWindow();
    waitFor("the window to be active again", [this] { return m_window.isActiveWindow(); });
}

void Hands::waitFor(const char* what, const std::function<bool()>& done, int ms)
{
    if (!QTest::qWaitFor(done, ms))
        fail(QStringLiteral("waited in vain for %1").arg(QString::fromUtf8(what)));
}

} // namespace tour
