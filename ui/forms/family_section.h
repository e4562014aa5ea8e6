// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"

class QCheckBox;

namespace padron::ui {

class ChoiceCombo;
class Label;

/// Familia: the relationship with the titular and, without blood kinship, one of the four grounds (12).
class FamilySection : public SectionForm
{
    Q_OBJECT

public:
    explicit FamilySection(QWidget* parent = nullptr);
    void applyTo(domain::PersonDraft& person) const override;

Q_SIGNALS:
    void titularPendienteChosen(bool pendiente); ///< the family has no titular for now

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    QString digest(const domain::PersonDraft& person) const override;

private:
    ChoiceCombo* m_parentesco;
    FieldBox *m_parentescoBox, *m_supuestosBox;
    QCheckBox* m_pendiente;
    QList<std::pair<domain::Supuesto, QCheckBox*>> m_supuestos;
};

} // namespace padron::ui
