// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"

class QCheckBox;

namespace padron::ui {

class ChoiceCombo;
class ChoiceRow;
class Label;
class TextArea;

/// Domicilio (10.III): urban or rural, without ever asking to invent a number; the titular's own with one key.
class DomicilioSection : public SectionForm
{
    Q_OBJECT

public:
    explicit DomicilioSection(QWidget* parent = nullptr);
    void applyTo(domain::PersonDraft& person) const override;

protected:
    void fill(const domain::PersonDraft& person) override;
    void contextChanged() override;
    QString digest(const domain::PersonDraft& person) const override;

private:
    void makeBoxes();
    void placeBoxes();
    int titular() const; ///< whose domicilio can be shared; -1: this person's own only
    void refresh();

    QCheckBox* m_same;
    Label* m_sameLines;
    QWidget* m_own;
    ChoiceCombo *m_entidad, *m_asentamientoTipo, *m_vialidadTipo, *m_comprobante;
    ChoiceRow* m_numeroKind;
    TextArea* m_referenciasText;
    FieldBox *m_entidadBox, *m_municipio, *m_localidad, *m_codigoPostal, *m_asentamientoTipoBox, *m_asentamiento,
        *m_vialidadTipoBox, *m_vialidad, *m_numeroKindBox, *m_exterior, *m_interior, *m_entre, *m_referencias,
        *m_comprobanteBox, *m_telefono;
};

} // namespace padron::ui
