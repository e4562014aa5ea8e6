// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/incident_form.h"

#include "domain/typed_date.h"
#include "errors/log_text.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/label.h"
#include "widgets/text_area.h"

#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {

constexpr int kFieldWidth = 560;
constexpr int kMostDigits = 9;
const QString kDay = QStringLiteral("dd/MM/yyyy");

template <class Kind, std::size_t N, class Label>
QList<std::pair<QString, QString>> choicesOf(const std::array<const char*, N>& keys, Label label)
{
    QList<std::pair<QString, QString>> choices;
    for (std::size_t i = 0; i < N; ++i)
        choices.append({QLatin1String(keys[i]), label(static_cast<Kind>(i))});
    return choices;
}

template <std::size_t N> int indexOf(const std::array<const char*, N>& keys, const QString& key)
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&key](const char* one) { return key == QLatin1String(one); });
    return found == keys.end() ? -1 : int(found - keys.begin());
}

} // namespace

IncidentForm::IncidentForm(QWidget* parent)
    : AskingForm(GivenBy::CtrlEnter, parent), m_title(new Label(QString(), "strong", this)), m_kind(new ChoiceCombo), m_noteKind(new ChoiceCombo),
      m_what(new TextArea(2)), m_cause(new TextArea(2)), m_data(new TextArea(2)), m_correction(new TextArea(2)),
      m_told(new TextArea(2)), m_note(new TextArea(3)), m_found(new QLineEdit), m_happened(new QLineEdit),
      m_people(new QLineEdit), m_give(new QPushButton(this))
{
    setObjectName(QStringLiteral("incidentForm"));
    m_people->setMaxLength(kMostDigits);
    m_kind->setChoices(choicesOf<ports::IncidentKind>(ports::kIncidentKinds, incidentKindLabel));
    m_noteKind->setChoices(choicesOf<ports::IncidentNoteKind>(ports::kIncidentNoteKinds, incidentNoteLabel));
    auto* column = addColumn();
    column->addWidget(m_title);
    m_kindBox = addField(column, tr("Qué clase de incidente"), m_kind, "incidentKind");
    m_whatBox = addField(column, tr("Qué pasó"), m_what, "incidentWhat");
    m_whatBox->setHelp(tr("Sin nombres de personas."));
    m_foundBox = addField(column, tr("Cuándo se supo"), m_found, "incidentFound");
    m_happenedBox = addField(column, tr("Cuándo pasó"), m_happened, "incidentHappened");
    m_happenedBox->setHelp(tr("Día, mes y año; vacío si no se sabe."));
    m_causeBox = addField(column, tr("Por qué pasó"), m_cause, "incidentCause");
    m_causeBox->setHelp(tr("Vacío si todavía no se sabe: se agrega después."));
    m_dataBox = addField(column, tr("Qué datos toca"), m_data, "incidentData");
    m_correctionBox = addField(column, tr("Qué se hizo para corregirlo, de inmediato y de fondo"), m_correction, "incidentCorrection");
    m_toldBox = addField(column, tr("A quién se avisó y cuándo"), m_told, "incidentTold");
    m_noteKindBox = addField(column, tr("Qué se agrega"), m_noteKind, "incidentNoteKind");
    m_noteBox = addField(column, tr("Nota"), m_note, "incidentNote");
    m_noteBox->setHelp(tr("Lo anotado antes no se cambia: esto se agrega debajo."));
    m_peopleBox = addField(column, tr("De cuántas personas"), m_people, "incidentPeople");
    m_peopleBox->setHelp(tr("Sólo el número; vacío si no se sabe."));
    m_give->setObjectName(QStringLiteral("incidentGive"));
    auto* leaveButton = new QPushButton(tr("Dejarlo como está"), this);
    leaveButton->setObjectName(QStringLiteral("incidentLeave"));
    endWith(m_give, leaveButton);
}

template <class W> FieldBox* IncidentForm::addField(QVBoxLayout* column, const QString& label, W* input, const char* name)
{
    auto* box = new FieldBox(label, input, QLatin1String(name), this);
    box->setMaximumWidth(kFieldWidth);
    column->addWidget(box);
    if constexpr (!std::is_same_v<W, ChoiceCombo>)
        connect(input, &W::textEdited, box, [box] { box->clearFinding(); });
    return box;
}

void IncidentForm::begin(bool note)
{
    for (TextArea* text : {m_what, m_cause, m_data, m_correction, m_told, m_note})
        text->setText({});
    for (QLineEdit* field : {m_found, m_happened, m_people})
        field->clear();
    for (FieldBox* box : {m_kindBox, m_whatBox, m_foundBox, m_happenedBox, m_causeBox, m_dataBox, m_correctionBox, m_toldBox}) {
        box->setVisible(!note);
        box->clearFinding();
    }
    for (FieldBox* box : {m_noteKindBox, m_noteBox}) {
        box->setVisible(note);
        box->clearFinding();
    }
    m_peopleBox->clearFinding();
    m_give->setText(note ? tr("Agregar al incidente   Ctrl+Entrar") : tr("Anotar el incidente   Ctrl+Entrar"));
    show();
    setFocusProxy(note ? m_noteKind : m_kind);
    setFocus(Qt::OtherFocusReason);
}

void IncidentForm::askNew(QDate today)
{
    m_about.reset();
    m_title->setText(tr("Un incidente con los datos de las personas. Se anota una vez y no se cambia; después se le agrega."));
    m_kind->setKey({});
    begin(false);
    m_found->setText(today.toString(kDay));
}

void IncidentForm::askNote(const ports::Incident& about)
{
    m_about = about.id;
    m_title->setText(tr("Agregar al incidente %1").arg(about.number));
    m_noteKind->setKey({});
    begin(true);
}

bool IncidentForm::readDay(QLineEdit* field, FieldBox* box, bool needed, QDate& day)
{
    box->clearFinding();
    if (!needed && field->text().trimmed().isEmpty())
        return true;
    const auto typed = domain::parseTypedDate(field->text());
    if (typed) {
        day = *typed;
        return true;
    }
    box->showFinding(Theme::Tone::Danger, tr("Escriba una fecha, por ejemplo 05/03/2026."));
    field->setFocus(Qt::OtherFocusReason);
    return false;
}

bool IncidentForm::readPeople(std::optional<qint64>& people)
{
    m_peopleBox->clearFinding();
    const QString typed = m_people->text().simplified().remove(u',').remove(u' ');
    if (typed.isEmpty())
        return true;
    bool number = false;
    const qint64 value = typed.toLongLong(&number);
    if (number && value >= 0) {
        people = value;
        return true;
    }
    m_peopleBox->showFinding(Theme::Tone::Danger, tr("Escriba sólo un número, por ejemplo 40."));
    m_people->setFocus(Qt::OtherFocusReason);
    return false;
}

bool IncidentForm::lacks(const QString& text, FieldBox* box)
{
    box->clearFinding();
    if (!text.trimmed().isEmpty())
        return false;
    box->showFinding(Theme::Tone::Danger, tr("Falta este dato."));
    box->input()->setFocus(Qt::OtherFocusReason);
    return true;
}

void IncidentForm::give()
{
    if (m_about) {
        ports::IncidentNote note;
        if (lacks(m_noteKind->key(), m_noteKindBox) || lacks(m_note->text(), m_noteBox) || !readPeople(note.people))
            return;
        note.kind = static_cast<ports::IncidentNoteKind>(indexOf(ports::kIncidentNoteKinds, m_noteKind->key()));
        note.note = m_note->text();
        Q_EMIT added(*m_about, note);
        return;
    }
    ports::Incident incident;
    if (lacks(m_kind->key(), m_kindBox) || lacks(m_what->text(), m_whatBox)
        || !readDay(m_found, m_foundBox, true, incident.foundOn)
        || !readDay(m_happened, m_happenedBox, false, incident.happenedOn) || lacks(m_data->text(), m_dataBox)
        || !readPeople(incident.people))
        return;
    incident.kind = static_cast<ports::IncidentKind>(indexOf(ports::kIncidentKinds, m_kind->key()));
    incident.what = m_what->text();
    incident.cause = m_cause->text();
    incident.data = m_data->text();
    incident.correction = m_correction->text();
    incident.told = m_told->text();
    Q_EMIT noted(incident);
}

} // namespace padron::ui
