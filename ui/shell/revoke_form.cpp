// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/revoke_form.h"

#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "usecases/errors.h"
#include "usecases/revoke_consent.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

RevokeForm::RevokeForm(Desk& desk, QWidget* parent)
    : QFrame(parent), m_desk(desk), m_title(new Label(QString(), "section", this)), m_message(new InlineMessage(this)),
      m_reason(new QLineEdit(this)), m_yes(new QPushButton(this)),
      m_no(new QPushButton(tr("Dejar el registro como está"), this))
{
    setObjectName(QStringLiteral("revocar"));
    m_yes->setObjectName(QStringLiteral("confirmarRevocar"));
    m_no->setObjectName(QStringLiteral("cancelarRevocar"));
    setRole(m_yes, "danger");
    m_reason->setMaxLength(usecases::kMaxRevocationReason);
    auto* reason = new FieldBox(tr("Motivo, si quiere decirlo"), m_reason, QStringLiteral("motivoRevocar"), this);
    auto* what = new Label(tr("Qué sigue: el registro se bloquea y no se hace credencial con él. No se borra nada aquí: la "
                              "institución resuelve y le responde; si después quiere, lo da de nuevo en una actualización. La atención médica no cambia: nadie tiene que estar en el "
                              "padrón para ser atendido."),
                           this);
    what->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_title);
    column->addWidget(what);
    column->addWidget(reason);
    column->addWidget(m_message);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_yes);
    buttons->addWidget(m_no);
    buttons->addStretch();
    column->addLayout(buttons);
    hide();
    connect(m_yes, &QPushButton::clicked, this, &RevokeForm::revoke);
    connect(m_no, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
}

void RevokeForm::ask(const core::PersonId& person, const QString& name)
{
    m_person = person;
    m_name = name;
    m_title->setText(tr("%1 retira su consentimiento").arg(name));
    m_yes->setText(tr("Anotar que retira su consentimiento"));
    m_yes->setEnabled(true);
    m_reason->clear();
    m_message->hide();
    show();
    m_reason->setFocus();
}

void RevokeForm::revoke()
{
    if (!m_desk.revokeConsent)
        return;
    m_yes->setEnabled(false);
    auto work = [useCase = m_desk.revokeConsent, person = m_person, reason = m_reason->text()] {
        return useCase->run(person, reason);
    };
    runtime::deliver(m_desk.store.run(work), this, [this, person = m_person, name = m_name](const core::Result<void>& done) {
        m_yes->setEnabled(true);
        if (!done) {
            m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
            if (done.error().code == usecases::kModalityNotSet)
                Q_EMIT workdayNeeded();
            return;
        }
        hide();
        if (m_desk.workAdded)
            m_desk.workAdded();
        Q_EMIT revoked(person, tr("Se anotó que %1 retira su consentimiento. El registro queda por aclarar; la atención "
                                  "médica no cambia.")
                                   .arg(name));
    });
}

void RevokeForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        m_no->click();
    else
        QFrame::keyPressEvent(event);
}

} // namespace padron::ui
