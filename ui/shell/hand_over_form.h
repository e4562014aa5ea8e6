// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/roles.h"
#include "core/ids.h"

#include <QFrame>
#include <QList>

class QPushButton;

namespace padron::ui {

class ChoiceCombo;
class Label;

/// "Entregar a...": the users of this laptop, or whoever comes next. Entrar gives, Esc leaves it as it is.
class HandOverForm : public QFrame
{
    Q_OBJECT

public:
    explicit HandOverForm(QWidget* parent);

    void ask(const core::DraftId& draft, const QString& who, const QList<access::SessionUser>& users);

Q_SIGNALS:
    void given(const padron::core::DraftId& draft, const padron::core::UserId& user, const QString& name); ///< null: next
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void give();
    void close();

    core::DraftId m_draft;
    QList<access::SessionUser> m_users;
    Label* m_title;
    ChoiceCombo* m_choice;
    QPushButton *m_give, *m_leave;
};

} // namespace padron::ui
