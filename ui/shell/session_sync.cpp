// SPDX-License-Identifier: GPL-3.0-or-later
// What Envíos leads to: families, help, and what was corrected, which goes anew once it is saved.
#include "access/permissions.h"
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
    connect(m_sync, &SyncPage::correctionRequested, this, [this](const core::PersonId& person) {
        goTo(PageId::Family);
        m_family->correct(person, QStringLiteral("curp"));
    });
    connect(m_register, &RegisterPage::registered, this, [this](const domain::FamilyRecord& record) {
        resendCorrected(record.family.id); // from wherever it was opened, also after a lock
    });
}

void SessionFrame::resendCorrected(const core::FamilyId& family)
{
    if (!m_desk->resendEntry || m_desk->onlyReading || !access::allows(m_desk->user.role, access::Permission::Capture))
        return;
    const QString reason = tr("Se corrigió la familia");
    runtime::deliver(m_desk->store.run([resend = m_desk->resendEntry, family, reason] { return resend->corrected(family, reason); }), this,
                     [this](const core::Result<bool>& sent) {
                         if (!sent)
                             return showError(sent.error());
                         if (!*sent)
                             return; // nothing of it waited
                         m_message->say(Theme::Tone::Info, tr("La corrección se guardó y el registro está por enviarse de nuevo, con los mismos folios."));
                         if (m_desk->workAdded)
                             m_desk->workAdded();
                         refreshCounts();
                     });
}

} // namespace padron::ui
