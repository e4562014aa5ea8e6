// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/expediente_page.h"

#include "errors/derechohabiencia_text.h"
#include "errors/error_text.h"
#include "errors/family_text.h"
#include "forms/document_strip.h"
#include "models/consultas_model.h"
#include "models/expediente_model.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"
#include "widgets/text_area.h"

#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {
constexpr int kPerFolio = 300; ///< of the page's height, for each folio that is shown at a time
constexpr int kMostAnswers = 3;
}

ExpedientePage::ExpedientePage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_title(new Label(QString(), "title", this)), m_message(new InlineMessage(this)),
      m_parts(new ExpedienteModel(this)),
      m_list(new RowList(QStringLiteral("expedientes"), tr("Expedientes por folio"), this)), m_place(new QLineEdit(this)),
      m_strip(new DocumentStrip({desk.store, *desk.documents, desk.images, desk.decoder, desk.scanner}, this))
{
    setObjectName(QStringLiteral("expedientePage"));
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExpedientePage::showPart);
    connect(m_list, &RowList::opened, this, &ExpedientePage::goIn);
    connect(m_place, &QLineEdit::editingFinished, this, &ExpedientePage::keepPlace);
    connect(m_place, &QLineEdit::textEdited, this, [this] { m_placeBox->clearFinding(); });
    connect(m_strip, &DocumentStrip::changed, this, [this] {
        if (m_desk.workAdded)
            m_desk.workAdded();
        if (m_shown >= 0)
            reload(m_parts->part(m_shown).subject);
    });
    connect(m_answers->selectionModel(), &QItemSelectionModel::currentChanged, this, &ExpedientePage::refreshContest);
    connect(m_contest, &QPushButton::clicked, this, &ExpedientePage::contest);
}

void ExpedientePage::build()
{
    m_title->setObjectName(QStringLiteral("expedienteTitle"));
    m_title->setWordWrap(true);
    m_message->setObjectName(QStringLiteral("expedienteMessage"));
    m_list->setModel(m_parts);
    m_place->setMaxLength(kMostTyped);
    m_placeBox = new FieldBox(tr("¿Dónde está el expediente en papel?"), m_place, QStringLiteral("lugarExpediente"), this);

    auto* scroll = new PageScroll(this); // the pages, and what the institutions said, are higher than a low window
    auto* page = new QWidget(scroll);
    setRole(page, "page");
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, grid::kXs, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Por folio progresivo, como se ordena el archivo en papel (54)."), "muted", page));
    column->addWidget(m_list);
    column->addWidget(m_placeBox);
    column->addWidget(new Label(tr("Hojas digitalizadas"), "section", page));
    column->addWidget(m_strip);
    buildConsultas(column);
    auto* back = new QPushButton(tr("Volver a la familia   Esc"), page);
    back->setObjectName(QStringLiteral("volverDelExpediente"));
    connect(back, &QPushButton::clicked, this, &ExpedientePage::leaveRequested);
    column->addWidget(back, 0, Qt::AlignLeft);
    column->addStretch();
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(page);

    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->setSpacing(grid::kM);
    outside->addWidget(m_title);
    outside->addWidget(m_message); // seen wherever one is
    outside->addWidget(scroll, 1);
}

void ExpedientePage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_list->setMostRows(height() / kPerFolio); // the pages of the chosen one stay in view below it
}

void ExpedientePage::open(const domain::FamilyRecord& family, const core::PersonId& person)
{
    m_family = family.family.id;
    m_title->setText(tr("Expediente: %1").arg(familyTitle(family)));
    m_message->hide();
    m_shown = -1;
    m_parts->setExpediente({});
    showPart();
    reload(person.isNull() ? usecases::subjectOf(m_family) : usecases::subjectOf(person));
}

void ExpedientePage::focusFirst()
{
    m_list->setFocus();
}

void ExpedientePage::reload(const core::SubjectId& subject)
{
    runtime::deliver(m_desk.store.run([documents = m_desk.documents, family = m_family] {
                         return documents->expediente(family);
                     }),
                     this, [this, subject, family = m_family](const core::Result<usecases::Expediente>& expediente) {
                         if (m_family != family)
                             return;
                         if (!expediente) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(expediente.error()));
                             return;
                         }
                         const QString typed = m_shown < 0 ? QString() : m_place->text();
                         const bool typing = m_place->hasFocus() && m_shown >= 0;
                         m_parts->setExpediente(*expediente);
                         for (int row = 0; row < m_parts->rowCount(); ++row)
                             if (m_parts->part(row).subject == subject)
                                 m_list->selectRow(row);
                         m_shown = -1;
                         showPart();
                         if (typing)
                             m_place->setText(typed); // pages came meanwhile: what is being written stays
                     });
}

void ExpedientePage::showPart()
{
    const int row = m_list->currentRow() < m_parts->rowCount() ? m_list->currentRow() : -1;
    if (row >= 0 && row == m_shown)
        return;
    m_shown = row;
    m_place->setEnabled(row >= 0);
    m_strip->setVisible(row >= 0);
    reloadConsultas();
    m_placeBox->clearFinding();
    m_place->setText(row < 0 ? QString() : m_parts->part(row).place.place);
    refreshPlace();
    if (row < 0)
        return;
    const core::PersonId person = m_parts->part(row).person;
    m_strip->setOwner({.person = person, .family = person.isNull() ? m_family : core::FamilyId()});
}

void ExpedientePage::buildConsultas(QVBoxLayout* column)
{
    m_evidence = new QWidget(this);
    m_consultas = new ConsultasModel(this);
    m_answers = new RowList(QStringLiteral("consultasExpediente"), tr("Lo que contestaron IMSS e ISSSTE"), m_evidence);
    m_answers->setModel(m_consultas);
    m_answers->setMostRows(kMostAnswers);
    m_contest = new QPushButton(tr("La persona no está de acuerdo"), m_evidence);
    m_contest->setObjectName(QStringLiteral("noDeAcuerdoExpediente"));
    auto* inside = new QVBoxLayout(m_evidence);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(grid::kS);
    inside->addWidget(new Label(tr("Derechohabiencia: lo que contestaron las instituciones"), "section", m_evidence));
    inside->addWidget(m_answers);
    inside->addWidget(m_contest, 0, Qt::AlignLeft);
    column->addWidget(m_evidence);
    m_evidence->hide();
}

void ExpedientePage::reloadConsultas()
{
    const core::PersonId person = m_shown < 0 ? core::PersonId() : m_parts->part(m_shown).person;
    if (person.isNull()) {
        m_evidence->hide();
        return;
    }
    runtime::deliver(m_desk.store.run([&tasks = m_desk.tasks, person] { return tasks.contests().evidence(person); }), this,
                     [this, person](const core::Result<QList<usecases::ConsultaView>>& all) {
                         if (m_shown < 0 || m_parts->part(m_shown).person != person)
                             return;
                         if (!all) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(all.error()));
                             return;
                         }
                         const int row = m_answers->currentRow();
                         m_consultas->setConsultas(*all, QDateTime::currentDateTime());
                         m_evidence->setVisible(!all->isEmpty());
                         m_answers->selectRow(std::clamp(row, 0, std::max(0, int(all->size()) - 1)));
                         refreshContest();
                     });
}

void ExpedientePage::refreshContest()
{
    const bool can = m_consultas->canContest(m_answers->currentRow());
    if (!can && m_contest->hasFocus())
        m_answers->setFocus();
    m_contest->setVisible(can);
}

void ExpedientePage::contest()
{
    const int row = m_answers->currentRow();
    if (!m_consultas->canContest(row))
        return;
    const ports::Consulta consulta = m_consultas->consulta(row);
    runtime::deliver(m_desk.store.run([&tasks = m_desk.tasks, id = consulta.id] { return tasks.contests().contest(id); }), this,
                     [this, institucion = consulta.institucion](const core::Result<void>& done) {
                         if (m_desk.workAdded)
                             m_desk.workAdded();
                         if (done)
                             m_message->say(Theme::Tone::Ok, tr("Quedó anotado y en Tareas. %1").arg(contestSteps(institucion)));
                         else
                             m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                         reloadConsultas();
                     });
}

void ExpedientePage::goIn()
{
    const QList<QWidget*> stops = m_strip->stops();
    for (QWidget* stop : stops)
        if (stop->isVisible()) {
            stop->setFocus();
            return;
        }
}

void ExpedientePage::refreshPlace()
{
    const ports::FilePlace place = m_shown < 0 ? ports::FilePlace() : m_parts->part(m_shown).place;
    m_placeBox->setHelp(place.atMs == 0 ? tr("Anaquel, caja y carpeta: «Anaquel 3, caja 12, carpeta 45». Se guarda al salir.")
                                        : tr("Guardado: %1").arg(whenText(place.atMs, QDateTime::currentDateTime())));
}

void ExpedientePage::keepPlace()
{
    if (m_shown < 0)
        return;
    const usecases::ExpedientePart& part = m_parts->part(m_shown);
    const QString typed = m_place->text().simplified();
    if (typed == part.place.place)
        return;
    if (typed.size() > usecases::Documents::kMostPlaceLetters) {
        m_placeBox->showFinding(Theme::Tone::Danger, tr("Es demasiado largo y no se guardó: use hasta %1 letras.")
                                                         .arg(usecases::Documents::kMostPlaceLetters));
        return;
    }
    runtime::deliver(m_desk.store.run([documents = m_desk.documents, subject = part.subject, typed] {
                         return documents->locate(subject, typed);
                     }),
                     this, [this, subject = part.subject, typed](const core::Result<void>& kept) {
                         if (!kept) { // what was typed is there still
                             m_message->say(Theme::Tone::Danger, sentenceFor(kept.error()));
                             return;
                         }
                         m_message->hide();
                         for (int row = 0; row < m_parts->rowCount(); ++row)
                             if (m_parts->part(row).subject == subject)
                                 m_parts->setPlace(row, {typed, QDateTime::currentMSecsSinceEpoch()});
                         refreshPlace();
                         if (m_desk.workAdded)
                             m_desk.workAdded();
                     });
}

void ExpedientePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
    } else if (m_list->hasFocus()) {
        Q_EMIT leaveRequested();
    } else {
        m_list->setFocus(); // keeps what was typed
    }
}

} // namespace padron::ui
