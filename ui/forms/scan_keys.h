// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace padron::ui {

/// Listens to what a keyboard-wedge scanner types into any of some inputs. It changes nothing itself: noise stays where
/// it was typed, and so does all that a person types.
class ScanKeys : public QObject
{
    Q_OBJECT

public:
    ScanKeys(std::function<QDate()> today, QObject* parent);
    void listenTo(QWidget* input);

Q_SIGNALS:
    void begun();                      ///< keys start to come in one go: what was typed before them is whole
    void scanned(const QString& text); ///< since then; it is something of ours to read

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool ended(bool byKey);

    std::function<QDate()> m_today;
    QString m_text;
    QElapsedTimer m_sinceKey;
    QTimer m_pause; ///< some scanners send no Enter at the end
};

} // namespace padron::ui
