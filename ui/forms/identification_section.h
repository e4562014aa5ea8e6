// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"

namespace padron::ui {

class ChoiceCombo;
class Label;

/// Identificación: the official photo identification (10.II). Who is represented shows none; who represents them does (15).
class IdentificationSection : public SectionForm
{
    Q_OBJECT

public:
    explicit IdentificationSection(QWidget* parent = nullptr);
    void applyTo(domain::PersonDraft& person) const override;

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    void leaving(FieldBox* box) override;
    QString digest(const domain::PersonDraft& person) const override;

private:
    Label* m_note;
    ChoiceCombo* m_tipo;
    FieldBox *m_tipoBox, *m_numero, *m_vigencia;
};

} // namespace padron::ui
