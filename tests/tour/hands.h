// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QWidget>

#include <functional>

namespace tour {

/// What a person does at the keyboard, and nothing else: every step reaches its input with Tab.
class Hands
{
public:
    explicit Hands(QWidget& window) : m_window(window) {}

    void key(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier);
    void type(const QString& text);
    void tabTo(const QString& name);
    void sign();                         ///< notice shown, a stroke drawn with the keys, accepted
    void stroke();                       ///< drawn with the keys on the pad that has the focus
    void step(const QJsonObject& step);  ///< of familia.json
    void saveAs(const QString& path);    ///< in the file dialog that is open or about to open
    void openFile(const QString& path);  ///< the same, for a file to be read
    void printTo(const QString& path);   ///< in the print dialog that is about to open: to a PDF
    void backToWindow();                 ///< after a dialog: a window manager would
    QString focusName() const;
    void countFromHere() { m_keys = m_penKeys = 0; }
    int keysPressed() const { return m_keys; }
    int penKeys() const { return m_penKeys; } ///< of them, those that drew signatures: a pen's work

    /// Lets the program work until `done`; fails the tour after `ms`.
    void waitFor(const char* what, const std::function<bool()>& done, int ms = 20000);

private:
    QWidget& m_window;
    int m_keys = 0, m_penKeys = 0;
};

/// Ends the tour (std::runtime_error, caught in main); the window as it was is left in tour-failed.png.
[[noreturn]] void fail(const QString& why);

} // namespace tour
