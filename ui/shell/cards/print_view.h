// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/cards_view.h"
#include "usecases/print_runs.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace padron::ui {

struct Desk;
class CardGrid;
class CredentialsModel;
class InlineMessage;
class Label;
class PrintFlow;
class PrintReview;

/// What the padrón signed and may be printed here: chosen by family, place or day, printed in a run, and then each sheet
/// answered for. A run that nobody answered for comes first.
class PrintView : public CardsView
{
    Q_OBJECT

public:
    PrintView(Desk& desk, QWidget* parent);

    static bool isFor(const Desk& desk);
    QString title() const override;
    void enter() override;
    void refresh() override;
    void choose(const QList<core::PersonId>& people); ///< theirs and nobody else's

private:
    struct Loaded;
    QWidget* buildList();
    QWidget* buildFilters(QWidget* parent);
    QWidget* buildOrders(QWidget* parent);
    void connectAll();
    void load();
    void show(const Loaded& loaded);
    void showChoices(const usecases::PrintRuns::Choices& choices);
    void showLeave(const usecases::PrintRuns::Authorisation& leave);
    void showWaiting();
    void review();
    void leaveReview();
    void tell(const domain::PrintRunId& run, const QList<usecases::PrintRuns::Told>& cards, bool destroyed);
    usecases::PrintRuns::Filter filter() const;
    domain::CardPaper paper() const;
    void send(bool pdf, bool looked); ///< what is chosen; asks first when it may be on paper already
    bool reviewing() const;
    void refreshButtons();

    Desk& m_desk;
    CredentialsModel* m_model;
    PrintFlow* m_flow;
    QTimer* m_typing;
    QStackedWidget* m_stack;
    PrintReview* m_review = nullptr;
    InlineMessage *m_leave, *m_waiting, *m_message;
    Label *m_granted, *m_hint;
    QLineEdit* m_search;
    QComboBox *m_place, *m_day, *m_paper;
    QCheckBox* m_unprinted;
    CardGrid* m_grid;
    QPushButton *m_print, *m_save, *m_all, *m_everybody, *m_stop;
    QProgressBar* m_bar;
    usecases::PrintRuns::Choices m_choices;
    QList<usecases::PrintRuns::Open> m_open;
    QList<core::PersonId> m_only; ///< empty: whom the filters say
    int m_asked = 0;
    bool m_mayPrint = false;
    bool m_reviewNext = false; ///< as soon as they are read
    bool m_chooseAll = false;
};

} // namespace padron::ui
