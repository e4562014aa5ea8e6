// SPDX-License-Identifier: GPL-3.0-or-later
// What Envíos leads to: families, help, and what was corrected, which goes anew once it is saved.
#include "forms/register_page.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/family_page.h"
#include "shell/help_page.h"
#include "shell/session_frame.h"
#include "shell/sync/sync_page.h"
#include "usecases/resend_entry.h"
#include "widgets/inline_message.h"

namespace padron::ui {

void SessionFrame::connectSync()
{
    connect(m_sync, &SyncPage::personOpened, this, &SessionFrame::openPerson);
    connect(m_sync, &SyncPage::changed, this, &SessionFrame::refreshCounts);
    connect(m_sync, &SyncPage::helpRequested, this, [this] {
        goTo(PageId::Help);
        m_help->showTopic(QStringLiteral("envios"));
    });
    connect(m_sync, &SyncPage::correctionRequested, this, &SessionFrame::correct);
    connect(m_register, &RegisterPage::registered, this, [this](const domain::FamilyRecord& record) {
        if (!m_correcting.isNull() && record.family.id == m_correcting)
            resendCorrected(m_correcting);
    });
}

void SessionFrame::correct(const core::PersonId& person, const core::FamilyId& family)
{
    m_correcting = family;
    goTo(PageId::Family);
    m_family->correct(person, QStringLiteral("curp"));
}

void SessionFrame::resendCorrected(const core::FamilyId& family)
{
    m_correcting = {};
    const QString reason = tr("Se corrigió la familia");
    runtime::deliver(m_desk->store.run([resend = m_desk->resendEntry, family, reason] { return resend->corrected(family, reason); }), this,
                     [this](const core::Result<bool>& sent) {
                         if (!sent)
                             return showError(sent.error());
                         if (*sent)
                             m_message->say(Theme::Tone::Ok, tr("La corrección se guardó y el registro se envía de nuevo, con los mismos folios."));
                         if (m_desk->workAdded)
                             m_desk->workAdded();
                         refreshCounts();
                     });
}

} // namespace padron::ui
