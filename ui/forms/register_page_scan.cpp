// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/file_dialogs.h"
#include "forms/draft_saver.h"
#include "forms/form_fields.h"
#include "forms/register_page.h"
#include "forms/scan_flow.h"
#include "forms/section_column.h"

#include <utility>

namespace padron::ui {

void RegisterPage::buildScan()
{
    const auto context = [this] {
        return m_capturing && !m_busy && isFormShown() ? std::optional(formContext()) : std::nullopt;
    };
    m_scan = new ScanFlow(m_desk, {context, [this](const domain::PersonDraft& person) { putScanned(person); }, m_message},
                          this);
    for (const char* key : {section::kIdentidad, section::kIdentificacion})
        m_scan->listenTo(m_column->inputsOf(QLatin1String(key)));
    connect(m_column, &SectionColumn::sectionOpened, this, [this, of = core::PersonId()](const QString& key) mutable {
        const core::PersonId person = m_draft.people.value(m_draft.currentMember).id;
        if (std::exchange(of, person) != person || (key != QLatin1String(section::kIdentidad) && key != QLatin1String(section::kIdentificacion)))
            m_scan->forgetSaid(); // a document fills both of these
    });
    connect(m_scan, &ScanFlow::familyRequested, this, &RegisterPage::familyRequested);
    connect(m_column, &SectionColumn::imageRequested, this, [this] {
        askWhichFile(this, tr("Leer el código de un documento"),
                     {tr("Imagen o PDF"), QStringLiteral("png"),
                      {QStringLiteral("jpg"), QStringLiteral("jpeg"), QStringLiteral("pdf")}},
                     [this](const QString& file) { readImage(file); });
    });
}

void RegisterPage::readImage(const QString& file)
{
    m_scan->readImage(file);
}

void RegisterPage::putScanned(const domain::PersonDraft& person)
{
    m_edited = true;
    m_draft.people[m_draft.currentMember] = person;
    m_column->refill(formContext());
    m_saver->changed(m_draft);
    refresh();
}

} // namespace padron::ui
