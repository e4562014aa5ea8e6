// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "core/ids.h"
#include "domain/arco.h"

#include <QWidget>

#include <functional>

class QPrinter;
class QPushButton;
class QVBoxLayout;

namespace padron::core {
struct Error;
}

namespace padron::usecases {
struct ArcoRules;
struct ArcoView;
struct PersonSheet;
enum class SheetMedium;
} // namespace padron::usecases

namespace padron::ui {

struct Desk;
class DetailView;
class InlineMessage;
class Label;
class PageScroll;
class ProofBox;
class RightsForm;
class RightsModel;
class RightsRulesForm;
class RightsStepForm;
class RowList;

/// ARCO: what each right is and who decides, requests received and followed with the days that are left, the sheet of all
/// that is held about a person, and what an upheld cancellation does to a record. Of one person, or of everybody. Esc goes
/// up.
class RightsPage : public QWidget
{
    Q_OBJECT

public:
    static bool isFor(const Desk& desk); ///< there is one, for this role
    RightsPage(Desk& desk, QWidget* parent);

    void open(const core::PersonId& person, const QString& name);
    void openAll(const domain::ArcoRequestId& at = {}); ///< at that request
    void focusFirst();

Q_SIGNALS:
    void leaveRequested();
    void changed(); ///< a request was received or went on, or a record was blocked

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildButtons(QWidget* page);
    QWidget* buildFollowing(QWidget* page);
    void begin(const QString& title);
    void reload(const domain::ArcoRequestId& at);
    void tell(int row);
    void showForm(QWidget* form); ///< null: the list
    void backToList();
    const usecases::ArcoView* current() const;
    core::PersonId whose() const; ///< whose sheet would be made: the page's person, else the request's; may be null

    // rights_actions.cpp
    void receive(const domain::ArcoRequest& request);
    void advance(const domain::ArcoRequestId& id, domain::ArcoStepKind kind, QDate on, const QString& reason);
    void printReceipt();
    void askRules();
    void setRules(const usecases::ArcoRules& rules);
    struct SheetTarget;
    void sheet(usecases::SheetMedium medium);
    void makeSheet(const SheetTarget& target, const access::Proof& proof);
    void block();
    void erase();
    void noted(const QString& said, const domain::ArcoRequestId& at);
    void refuse(const core::Error& error);

    Desk& m_desk;
    Label *m_title, *m_hint;
    InlineMessage* m_message;
    PageScroll* m_scroll;
    QPushButton *m_new, *m_print, *m_pdf, *m_file, *m_rules;
    ProofBox* m_proof;
    RightsForm* m_form;
    RightsStepForm* m_step;
    RightsRulesForm* m_rulesForm;
    QWidget *m_intro, *m_body, *m_following;
    RightsModel* m_model;
    RowList* m_list;
    DetailView* m_detail;
    QList<std::pair<domain::ArcoStepKind, QPushButton*>> m_steps;
    QPushButton *m_receipt, *m_block, *m_erase;
    core::PersonId m_person; ///< null: everybody's
    QString m_name;
    domain::ArcoRequestId m_at; ///< to come back to
};

} // namespace padron::ui
