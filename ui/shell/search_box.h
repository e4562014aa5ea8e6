// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QLineEdit>

namespace padron::ui {

/// The box at the top: typing searches, Down goes into the rows, Enter opens the first, Ctrl+Enter registers. What a
/// scanner types in one go stands alone: a text that was there before it is replaced.
class SearchBox : public QLineEdit
{
    Q_OBJECT

public:
    explicit SearchBox(QWidget* parent);

    void start();                     ///< focus; the next key replaces what is there
    void goOnTyping(QKeyEvent* event); ///< focus; the key comes after what is there

Q_SIGNALS:
    void walkRequested();
    void openRequested();
    void registerRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void keepOnlyTheScan();

    QElapsedTimer m_sinceKey;
    int m_burst = 0; ///< where the keys that came in one go began
};

} // namespace padron::ui
