// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/centred_card.h"

class QCheckBox;
class QPushButton;

namespace padron::ui {

class InlineMessage;

/// First run, step 2: the recovery code, shown once. Going on asks for a word that it was kept.
class RecoveryCodePage : public CentredCard
{
    Q_OBJECT

public:
    RecoveryCodePage(const QString& code, const QString& userName, bool practica, QWidget* parent);

Q_SIGNALS:
    void kept();

private:
    void print();
    void savePdf();

    QString m_code, m_userName;
    bool m_practica;
    InlineMessage* m_message;
    QCheckBox* m_saved;
    QPushButton* m_next;
};

} // namespace padron::ui
