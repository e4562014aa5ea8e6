// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/print_runs.h"

#include <QWidget>

class QPushButton;
class QShortcut;
class QStandardItemModel;
class QTimer;

namespace padron::ui {

class InlineMessage;
class Label;
class RowList;

/// "¿Salieron bien?": a sheet at a time. Entrar: well, but for the cards that Space marked; A: it jammed; N: nothing came
/// out; Ctrl+Entrar: this sheet and all that follow came out well. What is spoilt is destroyed (D) before it is noted. Esc
/// leaves it for later.
class PrintReview : public QWidget
{
    Q_OBJECT

public:
    explicit PrintReview(QWidget* parent);

    void ask(const usecases::PrintRuns::Open& run); ///< its first sheet that nobody spoke of
    void setBusy(bool busy);

Q_SIGNALS:
    void told(const padron::domain::PrintRunId& run, const QList<padron::usecases::PrintRuns::Told>& cards, bool destroyed);
    void later();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void key(const QKeySequence& keys, QPushButton* button);
    void showSheet(int sheet);
    void sheetCame(domain::PrintOutcome outcome);
    void restCameWell();
    void tell(const QList<usecases::PrintRuns::Told>& cards);
    void confirm(bool asks);
    void wasDestroyed();
    void refreshButtons();
    QString mediumText() const;

    usecases::PrintRuns::Open m_run;
    QList<usecases::PrintRuns::Told> m_pending; ///< waits for what is spoilt to be destroyed
    QStandardItemModel* m_model;
    Label *m_what, *m_where;
    RowList* m_list;
    InlineMessage* m_destroy;
    QPushButton *m_well, *m_jam, *m_none, *m_rest, *m_later;
    QList<QShortcut*> m_keys;
    QShortcut* m_doneKey = nullptr; ///< what was spoilt is destroyed
    QTimer* m_settling;           ///< runs: the sheet is just shown, nobody can have looked at it
    bool m_busy = false;
};

} // namespace padron::ui
