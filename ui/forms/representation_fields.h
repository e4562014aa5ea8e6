// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/section_form.h"

class QGridLayout;

namespace padron::ui {

class ChoiceCombo;
class ChoiceRow;
class Label;

/// Who gives the consent: the person, or who represents them (11, 15): a member of the family or somebody else, named.
class RepresentationFields : public QWidget
{
    Q_OBJECT

public:
    explicit RepresentationFields(QWidget* parent = nullptr);

    void fill(const FormContext& context);
    void setContext(const FormContext& context); ///< names and ages of the others may have changed
    void applyTo(domain::PersonDraft& person) const;
    bool represented() const; ///< the representative signs

    FieldBox* chooserBox() const { return m_chooserBox; }
    FieldBox* tipoBox() const { return m_tipoBox; }
    FieldBox* whoBox() const { return m_whoBox; }
    FieldBox* nameBox() const { return m_nameBox; }

Q_SIGNALS:
    void typed();                 ///< a text changed
    void representativeChanged(); ///< somebody else signs from now on

private:
    void refresh();
    void listMembers(const FormContext& context);

    ChoiceRow* m_chooser;
    ChoiceCombo* m_tipo;
    ChoiceCombo* m_who;
    FieldBox *m_chooserBox, *m_tipoBox, *m_whoBox, *m_nameBox;
    Label* m_why;
    core::PersonId m_person, m_titular;
    bool m_represented = false; ///< by their case
    bool m_actsAlone = false;
};

} // namespace padron::ui
