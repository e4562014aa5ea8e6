// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/document_strip.h"
#include "forms/documents_section.h"
#include "forms/draft_saver.h"
#include "forms/register_page.h"
#include "forms/section_column.h"
#include "shell/desk.h"

namespace padron::ui {

void RegisterPage::buildDocuments()
{
    auto* section = m_column->findChild<DocumentsSection*>();
    if (!section)
        return;
    connect(section, &DocumentsSection::letterRequested, this, [this](usecases::LetterKind kind) {
        readForms();
        Q_EMIT letterRequested(kind, m_draft, m_draft.currentMember);
    });
    if (!m_desk.documents)
        return;
    m_strip = new DocumentStrip({m_desk.store, *m_desk.documents, m_desk.images, m_desk.decoder, m_desk.scanner});
    section->addStrip(m_strip, m_strip->stops());
    connect(m_strip, &DocumentStrip::changed, this, [this] {
        m_edited = true; // the capture is kept with its pages, even if nothing was typed yet
        m_saver->changed(m_draft);
        saveNow();
    });
}

void RegisterPage::showDocuments()
{
    if (m_strip)
        m_strip->setOwner({.draft = m_draft.id, .person = m_draft.people.at(m_draft.currentMember).id});
}

} // namespace padron::ui
