// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/leaving_page.h"

#include "errors/error_text.h"
#include "forms/draft_saver.h"
#include "forms/person_title.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

LeavingPage::LeavingPage(DraftSaver& saver, Way way, QWidget* parent)
    : CentredCard(tr("Falta guardar"), {}, parent), m_saver(saver), m_way(way), m_private(way == Way::Idle),
      m_wait(new Label(tr("Guardando lo último que se escribió…"), this)), m_what(new Label(QString(), this)),
      m_message(new InlineMessage(this)), m_retry(new QPushButton(tr("Guardar de nuevo"), this)),
      m_stay(new QPushButton(tr("Volver a la captura"), this)), m_anyway(new QPushButton(this))
{
    setObjectName(QStringLiteral("leavingPage"));
    m_wait->setObjectName(QStringLiteral("leavingWait"));
    m_what->setObjectName(QStringLiteral("leavingWhat"));
    m_what->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("leavingMessage"));
    m_retry->setObjectName(QStringLiteral("leavingRetry"));
    setRole(m_retry, "primary");
    m_stay->setObjectName(QStringLiteral("leavingStay"));
    m_anyway->setObjectName(QStringLiteral("leavingAnyway"));
    setRole(m_anyway, "danger");
    m_anyway->setText(way == Way::Close   ? tr("Cerrar de todos modos")
                      : way == Way::Renew ? tr("Seguir de todos modos")
                                          : tr("Bloquear de todos modos"));
    for (QWidget* widget : QList<QWidget*>{m_wait, m_message, m_what, m_retry, m_stay, m_anyway})
        column()->addWidget(widget);
    for (QWidget* widget : QList<QWidget*>{m_what, m_retry, m_stay, m_anyway})
        widget->hide();

    connect(&m_saver, &DraftSaver::failed, this, [this](const core::Error& error) { m_error = error; });
    connect(&m_saver, &DraftSaver::rested, this, &LeavingPage::look);
    connect(m_retry, &QPushButton::clicked, this, &LeavingPage::retry);
    connect(m_stay, &QPushButton::clicked, this, &LeavingPage::stay);
    connect(m_anyway, &QPushButton::clicked, this, &LeavingPage::leaveAnyway);
    if (!m_saver.isSaving())
        m_saver.flush();
}

void LeavingPage::look()
{
    if (m_saver.isSettled())
        Q_EMIT settled();
    else if (m_error && !m_again)
        showUnsaved();
    else
        retry(); // typed, or asked for, while the one before was saved
}

void LeavingPage::retry()
{
    m_error.reset();
    m_message->hide();
    m_wait->show();
    m_retry->setEnabled(false);
    m_again = m_saver.isSaving(); // what runs was sent before
    m_saver.flush();
}

void LeavingPage::hidePeople()
{
    m_private = true;
    if (m_error)
        showUnsaved();
}

void LeavingPage::showUnsaved()
{
    m_wait->hide();
    m_message->say(Theme::Tone::Danger, sentenceFor(*m_error));
    const auto drafts = m_saver.unsaved();
    QString what = tr("Sin guardar: %n captura(s).", nullptr, int(drafts.size()));
    if (!m_private) {
        QStringList names;
        for (const auto& draft : drafts)
            names.append(tr("%1, %n persona(s)", nullptr, int(draft.people.size())).arg(personTitle(draft.people.value(0), 0)));
        what = tr("Sin guardar: %1.").arg(names.join(QStringLiteral("; ")));
    }
    m_what->setText(what + u' ' + lost());
    m_what->show();
    m_retry->setEnabled(true);
    m_retry->show();
    m_stay->setVisible(!m_private);
    m_anyway->show();
    m_retry->setFocus(Qt::OtherFocusReason);
}

QString LeavingPage::lost() const
{
    switch (m_way) {
    case Way::Close:
        return tr("Si cierra de todos modos se pierde lo escrito desde la última vez que se guardó; si nunca se guardó, todo.");
    case Way::Renew:
        return tr("Si sigue de todos modos se pierde lo escrito desde la última vez que se guardó; si nunca se guardó, todo.");
    case Way::Lock:
    case Way::Idle:
        break;
    }
    return tr("El equipo no está bloqueado. Si lo bloquea de todos modos se pierde lo escrito desde la última vez que se "
              "guardó; si nunca se guardó, todo.");
}

} // namespace padron::ui
