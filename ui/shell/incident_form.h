// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ports/incident_store.h"
#include "shell/asking_form.h"

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace padron::ui {

class ChoiceCombo;
class FieldBox;
class Label;
class TextArea;

/// A breach as it is first written down, or what is found out and done later. Ctrl+Entrar writes it, Esc leaves it.
class IncidentForm : public AskingForm
{
    Q_OBJECT

public:
    explicit IncidentForm(QWidget* parent);

    void askNew(QDate today);
    void askNote(const ports::Incident& about);

Q_SIGNALS:
    void noted(const padron::ports::Incident& incident);
    void added(const padron::ports::IncidentId& incident, const padron::ports::IncidentNote& note);

protected:
    void give() override;

private:
    template <class W> FieldBox* addField(QVBoxLayout* column, const QString& label, W* input, const char* name);
    void begin(bool note);
    bool readDay(QLineEdit* field, FieldBox* box, bool needed, QDate& day);
    bool readPeople(std::optional<qint64>& people);
    bool lacks(const QString& text, FieldBox* box);

    std::optional<ports::IncidentId> m_about; ///< none: a new one
    Label* m_title;
    ChoiceCombo *m_kind, *m_noteKind;
    TextArea *m_what, *m_cause, *m_data, *m_correction, *m_told, *m_note;
    QLineEdit *m_found, *m_happened, *m_people;
    FieldBox *m_kindBox, *m_noteKindBox, *m_whatBox, *m_causeBox, *m_dataBox, *m_correctionBox, *m_toldBox, *m_noteBox,
        *m_foundBox, *m_happenedBox, *m_peopleBox;
    QPushButton* m_give;
};

} // namespace padron::ui
