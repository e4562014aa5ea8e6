// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/draft_saver.h"
#include "forms/form_fields.h"
#include "forms/member_tabs.h"
#include "forms/person_title.h"
#include "forms/register_page.h"
#include "forms/section_column.h"
#include "widgets/inline_message.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

void RegisterPage::buildRemoved()
{
    m_removedNotice = new InlineMessage(m_capture);
    m_removedNotice->setObjectName(QStringLiteral("quitados"));
    auto* column = static_cast<QVBoxLayout*>(m_capture->layout());
    column->insertWidget(column->indexOf(m_tabs) + 1, m_removedNotice);
}

void RegisterPage::askRemove()
{
    const int index = m_draft.currentMember;
    const auto& person = m_draft.people[index];
    if (isUpdate() && person.registered) {
        askDiscardUpdate();
        return;
    }
    const QString name = personShortName(person, index);
    const bool only = m_draft.people.size() == 1;
    QString text = only ? tr("Se descarta toda la captura de esta familia: %1. Hasta el fin del día se puede deshacer en "
                             "Buscar, con Ctrl+Z.")
                              .arg(personTitle(person, index))
                        : tr("Se quita lo capturado de %1: consentimiento, identidad, identificación, domicilio y "
                             "parentesco. Se puede deshacer con Ctrl+Z mientras esta captura siga abierta; al guardarla, "
                             "abrir otra, bloquear o cerrar, ya no. Los demás integrantes quedan como están.")
                              .arg(personTitle(person, index));
    if (!only && person.parentesco == QLatin1String("titular"))
        text += u' ' + tr("La familia queda sin persona titular.");
    const bool represents = std::any_of(m_draft.people.begin(), m_draft.people.end(),
                                        [&](const auto& other) { return other.representante == person.id; });
    if (!only && represents)
        text += u' ' + tr("A quienes representa les quita el consentimiento: otra persona lo dará.");
    m_message->say(Theme::Tone::Warn, text);
    QPushButton* yes = m_message->addButton(tr("Descartar captura de %1").arg(name).replace(u'&', QLatin1String("&&")), "danger");
    yes->setObjectName(QStringLiteral("confirmarDescartar"));
    QPushButton* no = m_message->addButton(tr("Conservar"));
    no->setObjectName(QStringLiteral("conservar"));
    connect(yes, &QPushButton::clicked, this, [this, only] { only ? discardAll() : removeMember(); });
    connect(no, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_column->open(m_column->openKey());
    });
    no->setFocus();
}

void RegisterPage::removeMember()
{
    m_removed.append(takeMember(m_draft, m_draft.currentMember));
    m_message->hide();
    const int last = static_cast<int>(m_draft.people.size()) - 1;
    showMember(std::min(m_draft.currentMember, last), m_column->openKey(), false);
    m_edited = true;
    m_saver->changed(m_draft);
    m_saver->flush();
    showRemoved();
}

void RegisterPage::showRemoved()
{
    if (m_removed.isEmpty()) {
        m_removedNotice->hide();
        return;
    }
    QStringList names;
    for (const RemovedMember& removed : std::as_const(m_removed))
        names.prepend(personTitle(removed.person, removed.index));
    m_removedNotice->say(Theme::Tone::Info, tr("Quitado: %1. Deshacer lo devuelve como estaba.").arg(names.join(QStringLiteral(" · "))));
    QPushButton* undo = m_removedNotice->addButton(tr("Deshacer   Ctrl+Z"));
    undo->setObjectName(QStringLiteral("deshacerQuitar"));
    setTabOrder(m_tabs->stops().last(), undo);
    connect(undo, &QPushButton::clicked, this, &RegisterPage::undoRemove);
    undo->setFocus(); // so that Ctrl+Z is its own and not a text field's
}

void RegisterPage::undoRemove()
{
    if (m_removed.isEmpty())
        return;
    rememberPlace();
    const int place = putBack(m_draft, m_removed.takeLast());
    m_message->hide();
    showMember(place, m_column->openKey(), m_removed.isEmpty());
    m_edited = true;
    m_saver->changed(m_draft);
    m_saver->flush();
    showRemoved();
}

void RegisterPage::forgetRemoved()
{
    m_removed.clear();
    m_removedNotice->hide();
}

} // namespace padron::ui
