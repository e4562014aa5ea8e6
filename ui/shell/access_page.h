// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/proof.h"
#include "shell/access_form.h"
#include "shell/page.h"

#include <QMap>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace padron::ports {
struct AccessPerson;
}

namespace padron::ui {

struct Desk;
class AccessModel;
class InlineMessage;
class KeysSection;
class ProofBox;
class RowList;

/// "Usuarios y llaves" (36, 49): one's own password for everybody; people with access, their papers and the keys of the
/// laptop for who manages them. What changes somebody's access asks for the password again, in place.
class AccessPage : public Page
{
    Q_OBJECT

public:
    AccessPage(Desk& desk, QWidget* parent);

    void enter() override;

private:
    enum class Act { Change, Suspend, Lift, Password, Remove, Letter, Appointment };

    void addOwn(QVBoxLayout* column, QWidget* parent);
    void addPeople(QVBoxLayout* column, QWidget* parent);
    void reload(const core::UserId& current = {});
    void tellMissingLetter();
    void showActions();
    void begin(Act act);
    void ask(AccessForm::Task task);
    void take(const AccessForm::Answer& answer);
    void prove(const QString& what, std::function<core::Result<void>(const access::Proof&)> work, const QString& done);
    void run(std::function<core::Result<void>()> work, const QString& done);
    const ports::AccessPerson* current() const;

    Desk& m_desk;
    InlineMessage *m_message, *m_letter;
    ProofBox* m_proof;
    AccessForm* m_form;
    QPushButton* m_own;
    AccessModel* m_model;
    RowList* m_list = nullptr; ///< null: whoever is signed in manages nobody
    KeysSection* m_keys = nullptr;
    QMap<Act, QPushButton*> m_actions;
};

} // namespace padron::ui
