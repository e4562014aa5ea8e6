// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QFrame>

class QLineEdit;
class QPushButton;

namespace padron::ui {

struct Desk;
class InlineMessage;
class Label;

/// Asks before a registered person's consent is taken back, and tells what happens next.
class RevokeForm : public QFrame
{
    Q_OBJECT

public:
    RevokeForm(Desk& desk, QWidget* parent = nullptr); ///< hidden until it asks
    void ask(const core::PersonId& person, const QString& name);

Q_SIGNALS:
    void revoked(const padron::core::PersonId& person, const QString& said);
    void closed();
    void workdayNeeded();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void revoke();

    Desk& m_desk;
    core::PersonId m_person;
    QString m_name;
    Label* m_title;
    InlineMessage* m_message;
    QLineEdit* m_reason;
    QPushButton *m_yes, *m_no;
};

} // namespace padron::ui
