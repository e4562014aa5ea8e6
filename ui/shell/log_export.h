// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secure_bytes.h"
#include "shell/asking_form.h"

#include <memory>

class QLineEdit;
class QPushButton;

namespace padron::ui {

class FieldBox;
class Label;

/// What is asked before a piece of the log leaves for an auditor: the reason and a passphrase, twice. Entrar gives, Esc
/// leaves it as it is.
class LogExport : public AskingForm
{
    Q_OBJECT

public:
    struct Answer
    {
        QString reason;
        std::shared_ptr<core::SecureBytes> passphrase;
    };
    explicit LogExport(QWidget* parent);
    void ask(const QString& what); ///< "Lo que muestran los filtros"

Q_SIGNALS:
    void given(const padron::ui::LogExport::Answer& answer);

protected:
    void give() override;
    void forget() override;

private:
    Label* m_what;
    QLineEdit *m_reason, *m_phrase, *m_again;
    FieldBox *m_reasonBox, *m_phraseBox, *m_againBox;
};

} // namespace padron::ui
