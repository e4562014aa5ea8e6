// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/centred_card.h"
#include "usecases/restore_store.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTimer;

namespace padron::ui {

class FieldBox;
class Gate;
class InlineMessage;
class Label;

/// First run: a backup becomes this machine's store, with a user's password or the recovery code.
class RestorePage : public CentredCard
{
    Q_OBJECT

public:
    RestorePage(Gate& gate, QWidget* parent);

    void look(const QString& file); ///< once it was chosen

Q_SIGNALS:
    void restored(const QString& userName);
    void leaveRequested();

private:
    void build();
    void tell(const usecases::RestoreStore::Preview& preview);
    void submit();
    void setBusy(bool busy);
    void showWay(); ///< password or code

    Gate& m_gate;
    QString m_file;
    bool m_busy = false;
    InlineMessage* m_message;
    Label* m_about;
    QPushButton *m_choose, *m_restore, *m_back;
    QComboBox* m_user;
    QCheckBox* m_byCode;
    QLineEdit *m_code, *m_password, *m_again;
    FieldBox *m_codeBox, *m_passwordBox, *m_againBox;
    QProgressBar* m_bar;
    QTimer* m_look; ///< at how far it is
};

} // namespace padron::ui
