// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/incidents_view.h"

#include "errors/error_text.h"
#include "errors/log_text.h"
#include "models/incidents_model.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/detail_view.h"
#include "shell/incident_form.h"
#include "shell/row_list.h"
#include "usecases/incidents.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

IncidentsView::IncidentsView(Desk& desk, InlineMessage& message, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_message(message), m_model(new IncidentsModel(this)),
      m_hint(new Label(QString(), "muted", this)), m_list(new RowList(QStringLiteral("incidentList"), tr("Incidentes"), this)),
      m_detail(new DetailView(QStringLiteral("incidentDetail"), tr("Incidente"), this)),
      m_new(new QPushButton(tr("Anotar un incidente"), this)), m_add(new QPushButton(tr("Agregar a este incidente"), this))
{
    m_hint->setObjectName(QStringLiteral("incidentHint"));
    m_hint->setWordWrap(true);
    m_new->setObjectName(QStringLiteral("incidentNew"));
    m_add->setObjectName(QStringLiteral("incidentAdd"));
    m_list->setModel(m_model);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    const bool may = access::allows(desk.user.role, access::Permission::NoteIncidents);
    m_new->setVisible(may);
    m_add->setVisible(may);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_new);
    buttons->addWidget(m_add);
    buttons->addStretch();
    m_scroll = new PageScroll(this);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inner = new QWidget(m_scroll);
    setRole(inner, "page");
    m_form = new IncidentForm(inner);
    auto* middle = new QVBoxLayout(inner);
    middle->setContentsMargins(0, 0, grid::kXs, 0);
    middle->addWidget(m_form);
    middle->addStretch();
    m_scroll->setWidget(inner);
    m_body = new QWidget(this);
    auto* body = new QHBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(grid::kL);
    body->addWidget(m_list, 1);
    body->addWidget(m_detail);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addLayout(buttons);
    column->addWidget(m_hint);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_body, 1);
    showForm(false);

    connect(m_new, &QPushButton::clicked, this, [this] {
        showForm(true);
        m_form->askNew(m_desk.incidents->today());
    });
    connect(m_add, &QPushButton::clicked, this, [this] {
        showForm(true);
        m_form->askNote(m_model->incident(m_list->currentRow()));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { tell(index.row()); });
    connect(m_list, &RowList::opened, this, [this] { m_detail->setFocus(Qt::OtherFocusReason); });
    connect(m_form, &IncidentForm::leftAsItWas, this, [this] {
        showForm(false);
        m_new->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &IncidentForm::noted, this, [this](const ports::Incident& incident) {
        runtime::deliver(m_desk.store.run([&incidents = *m_desk.incidents, incident]() -> core::Result<void> {
            PADRON_TRY(incidents.note(incident));
            return {};
        }),
                         this, [this](const core::Result<void>& result) {
                             done(result, tr("El incidente quedó anotado. La ley pide avisar a las personas si sus derechos "
                                             "se afectan: pregunte a la Unidad de Transparencia."));
                         });
    });
    connect(m_form, &IncidentForm::added, this, [this](const ports::IncidentId& id, const ports::IncidentNote& note) {
        runtime::deliver(m_desk.store.run([&incidents = *m_desk.incidents, id, note] { return incidents.add(id, note); }), this,
                         [this](const core::Result<void>& result) { done(result, tr("Se agregó al incidente.")); });
    });
}

void IncidentsView::showForm(bool shown)
{
    m_scroll->setVisible(shown);
    m_form->setVisible(shown);
    m_body->setVisible(!shown);
}

void IncidentsView::done(const core::Result<void>& done, const QString& said)
{
    if (!done) // what was typed stays
        return m_message.say(Theme::Tone::Danger, sentenceFor(done.error()));
    m_message.say(Theme::Tone::Ok, said);
    showForm(false);
    m_list->setFocus(Qt::OtherFocusReason);
    reload();
}

void IncidentsView::enter()
{
    reload();
    if (!m_scroll->isHidden()) // what is being written stays
        return m_form->setFocus(Qt::OtherFocusReason);
    (m_new->isHidden() ? static_cast<QWidget*>(m_list) : m_new)->setFocus(Qt::OtherFocusReason);
}

void IncidentsView::reload()
{
    runtime::deliver(m_desk.store.run([&incidents = *m_desk.incidents] { return incidents.all(); }), this,
                     [this](const core::Result<QList<ports::Incident>>& incidents) {
                         if (!incidents)
                             return m_message.say(Theme::Tone::Danger, sentenceFor(incidents.error()));
                         const int row = m_list->currentRow();
                         m_model->setIncidents(*incidents);
                         m_add->setEnabled(!incidents->isEmpty());
                         m_hint->setText(incidents->isEmpty()
                                             ? tr("Ninguno. Aquí se anota lo que pone en riesgo los datos de las personas: un robo, "
                                                  "una pérdida, un acceso o un cambio sin permiso.")
                                             : tr("Nada de lo anotado se cambia; se le agrega."));
                         m_list->selectRow(std::clamp(row, 0, std::max(0, int(incidents->size()) - 1)));
                         if (incidents->isEmpty())
                             m_detail->begin({});
                         else
                             tell(m_list->currentRow());
                     });
}

void IncidentsView::tell(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const ports::Incident& one = m_model->incident(row);
    const QLocale locale;
    const auto people = [&locale](const std::optional<qint64>& count) {
        return count ? locale.toString(*count) : QString();
    };
    m_detail->begin(tr("Incidente %1").arg(one.number));
    m_detail->add(tr("Clase"), incidentKindLabel(one.kind));
    m_detail->add(tr("Qué pasó"), one.what);
    m_detail->add(tr("Se supo"), dayText(one.foundOn));
    m_detail->add(tr("Pasó"), one.happenedOn.isValid() ? dayText(one.happenedOn) : tr("no se sabe"));
    m_detail->add(tr("Causa"), one.cause.isEmpty() ? tr("no se sabe") : one.cause);
    m_detail->add(tr("Datos"), one.data);
    m_detail->add(tr("Personas"), one.people ? people(one.people) : tr("no se sabe"));
    m_detail->add(tr("Corrección"), one.correction);
    m_detail->add(tr("Se avisó a"), one.told);
    m_detail->add(tr("Lo anotó"), QStringLiteral("%1, %2").arg(one.notedName, logTime(one.notedMs)));
    for (const auto& note : one.notes)
        m_detail->add(QStringLiteral("%1, %2, %3").arg(incidentNoteLabel(note.kind), note.notedName, logTime(note.notedMs)),
                      note.people ? note.note + u'\n' + tr("Personas: %1").arg(people(note.people)) : note.note);
}

} // namespace padron::ui
