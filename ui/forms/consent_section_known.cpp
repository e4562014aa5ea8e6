// SPDX-License-Identifier: GPL-3.0-or-later
// Of who is registered: their consent was given then, unless they took it back; they may give it anew.
#include "forms/consent_section.h"

#include "domain/consent_rules.h"
#include "forms/consent_medium.h"
#include "forms/notice_view.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QCheckBox>
#include <QPushButton>

namespace padron::ui {

bool ConsentSection::isKnown() const
{
    return isRegistered() && m_consent.decision != domain::kConsentTakenBack && m_consent.noticeId.isEmpty();
}

bool ConsentSection::isRegistered() const
{
    return !context().family.updates.isNull() && context().person().registered;
}

bool ConsentSection::isUnasked(const domain::PersonDraft& person) const
{
    return isRegistered() && person.consent.decision == domain::kConsentTakenBack;
}

void ConsentSection::representativeChanged()
{
    if (isKnown()) {
        Q_EMIT draftChanged();
        return;
    }
    const bool signedBefore = m_medium->isMarked();
    m_consent = {}; // another person hears the notice and signs
    if (isRegistered())
        m_consent.decision = domain::kConsentTakenBack;
    m_printed = false;
    m_aloud->setChecked(false);
    m_medium->clear();
    if (signedBefore)
        m_message->say(Theme::Tone::Info,
                       tr("Cambió quien da el consentimiento: la firma anterior se quitó. Muestre el aviso y pida la "
                          "nueva firma."));
    refresh();
    Q_EMIT draftChanged();
}

void ConsentSection::refreshKnown()
{
    for (QWidget* asked : {static_cast<QWidget*>(m_shownBox), static_cast<QWidget*>(m_aloud),
                           static_cast<QWidget*>(m_medium), static_cast<QWidget*>(m_accept),
                           static_cast<QWidget*>(m_clear), static_cast<QWidget*>(m_refuse)})
        asked->hide();
    m_notice->show();
    m_noticeMeans->show();
    m_full->setEnabled(true);
    m_shownAt->show();
    m_shownAt->setText(tr("Ya dio su consentimiento al registrarse: no se pide de nuevo. Éste es el aviso de las "
                          "actualizaciones; muéstrelo o imprímalo si lo pide."));
}

} // namespace padron::ui
