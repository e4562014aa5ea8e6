// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QTimer>

class QPushButton;

namespace padron::ui {

class Label;
class QrView;

/// The lists as QRs one after another, for another computer's scanner or camera. They go on by themselves; Space holds one,
/// the arrows walk them.
class ListQrDialog : public QDialog
{
    Q_OBJECT

public:
    ListQrDialog(const QStringList& texts, const QString& fingerprint, QWidget* parent);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void turnTo(qsizetype index);
    void hold(bool held);

    QStringList m_texts;
    qsizetype m_at = 0;
    QrView* m_view;
    Label* m_count;
    QPushButton* m_hold;
    QTimer m_turn;
};

} // namespace padron::ui
