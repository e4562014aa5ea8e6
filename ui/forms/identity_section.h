// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"

class QCheckBox;
class QPushButton;

namespace padron::ui {

class ChoiceCombo;
class ChoiceRow;
class CurpField;

/// Identidad: name, birth, sex, entity, and the CURP explained against them as it is typed; without one, the acta or
/// the certificado de nacimiento (10.I), which for a minor comes besides (15); and what else
/// decides their case: emancipation, interdicción, support, nationality.
class IdentitySection : public SectionForm
{
    Q_OBJECT

public:
    explicit IdentitySection(QWidget* parent = nullptr);
    void applyTo(domain::PersonDraft& person) const override;

Q_SIGNALS:
    void imageRequested();
    void cameraRequested();

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    void leaving(FieldBox* box) override;
    void refreshFindings() override;
    QString digest(const domain::PersonDraft& person) const override;

private:
    void addCase();
    void placeBoxes();
    void pendienteClicked(bool on);
    void refreshCase();
    void refreshDocument();
    void refreshCurp();
    domain::PersonDraft typed() const;

    FieldBox *m_nombres, *m_primero, *m_segundo, *m_fecha, *m_sexoBox, *m_entidadBox, *m_curpBox, *m_tipoBox,
        *m_referencia, *m_condicionBox, *m_paisBox;
    ChoiceRow* m_sexo;
    ChoiceCombo* m_entidad;
    CurpField* m_curp;
    QCheckBox* m_pendiente;
    QPushButton *m_image, *m_camera;
    ChoiceCombo* m_tipo;
    ChoiceCombo *m_condicion, *m_pais;
    QCheckBox *m_extranjera, *m_preexistente;
};

} // namespace padron::ui
