// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workday_form.h"

#include "errors/error_text.h"
#include "errors/modality_text.h"
#include "runtime/deliver.h"
#include "widgets/choice_row.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

using domain::ModalityKind;

WorkdayForm::WorkdayForm(runtime::StoreExecutor& store, usecases::Workday& workday, bool enrolled, QWidget* parent)
    : QFrame(parent), m_store(store), m_workday(workday), m_enrolled(enrolled), m_title(new Label(QString(), "section", this)),
      m_intro(new Label(QString(), "help", this)), m_place(new QLineEdit), m_event(new QLineEdit), m_brigade(new QLineEdit),
      m_save(new QPushButton(tr("Guardar jornada   Entrar"), this)), m_leave(new QPushButton(this)),
      m_message(new InlineMessage(this))
{
    setObjectName(QStringLiteral("workdayForm"));
    setRole(this, "card");
    setMaximumWidth(grid::kColumn);
    m_intro->setWordWrap(true);
    m_kind = new ChoiceRow({{domain::keyOf(ModalityKind::ModuloFijo), modalityLabel(ModalityKind::ModuloFijo), u'f'},
                            {domain::keyOf(ModalityKind::ModuloMovil), modalityLabel(ModalityKind::ModuloMovil), u'v'},
                            {domain::keyOf(ModalityKind::ModuloTemporal), modalityLabel(ModalityKind::ModuloTemporal), u't'},
                            {domain::keyOf(ModalityKind::Brigada), modalityLabel(ModalityKind::Brigada), u'b'}});
    auto* kindBox = new FieldBox(tr("Modalidad"), m_kind, QStringLiteral("workdayKind"), this);
    kindBox->setHelp(tr("La letra subrayada la elige."));
    m_brigadeBox = new FieldBox(tr("Nombre de la brigada"), m_brigade, QStringLiteral("workdayBrigade"), this);
    m_eventBox = new FieldBox(tr("Evento"), m_event, QStringLiteral("workdayEvent"), this);
    m_eventBox->setHelp(tr("Feria, escuela, teatro."));
    m_placeBox = new FieldBox(tr("Lugar"), m_place, QStringLiteral("workdayPlace"), this);
    m_save->setObjectName(QStringLiteral("workdaySave"));
    setRole(m_save, "primary");
    m_leave->setObjectName(QStringLiteral("workdayLeave"));
    m_message->setObjectName(QStringLiteral("workdayMessage"));

    auto* fields = new QHBoxLayout;
    fields->setSpacing(grid::kM);
    for (FieldBox* box : {m_brigadeBox, m_eventBox, m_placeBox})
        fields->addWidget(box, 1, Qt::AlignTop);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_save);
    buttons->addWidget(m_leave);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(grid::kS);
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addWidget(m_message);
    column->addWidget(kindBox);
    column->addLayout(fields);
    column->addLayout(buttons);

    connect(m_kind, &ChoiceRow::chosenByUser, this, &WorkdayForm::showFields);
    connect(m_save, &QPushButton::clicked, this, &WorkdayForm::save);
    connect(m_leave, &QPushButton::clicked, this, &WorkdayForm::close);
    hide();
}

void WorkdayForm::refresh()
{
    auto work = [&workday = m_workday]() -> core::Result<State> {
        State state;
        PADRON_ASSIGN(state.current, workday.current());
        PADRON_ASSIGN(state.last, workday.last());
        return state;
    };
    runtime::deliver(m_store.run(work), this, [this](core::Result<State> state) {
        if (state)
            take(*state);
        else
            m_message->say(Theme::Tone::Danger, sentenceFor(state.error()));
    });
}

void WorkdayForm::take(const State& state)
{
    const bool needed = m_enrolled && !state.current; // without an enrolment nobody can be registered yet
    const bool asks = needed && !m_needed;
    m_needed = needed;
    m_last = state.last;
    Q_EMIT shown(state.current ? modalityText(*state.current)
                 : m_enrolled  ? tr("Falta decir cómo se trabaja hoy")
                               : QString());
    m_title->setText(needed ? tr("¿Cómo trabaja hoy el módulo?") : tr("Jornada"));
    m_intro->setText(needed ? tr("La última vez: %1. Si hoy es igual, bastan Ctrl+J y Entrar. Sin este dato se captura, pero no se "
                                 "registra.").arg(modalityText(m_last))
                            : tr("Queda en cada registro de hoy. El módulo fijo sigue así de un día a otro; las demás se dicen "
                                 "cada día."));
    m_leave->setText(needed ? tr("Después   Esc") : tr("Dejar como está   Esc"));
    if (!needed || !asks)
        return;
    fill(m_last);
    show();
}

void WorkdayForm::change()
{
    if (!isAncestorOf(QApplication::focusWidget()))
        m_before = QApplication::focusWidget();
    if (!isVisible())
        fill(m_last);
    show();
    m_kind->setFocus(Qt::ShortcutFocusReason);
}

void WorkdayForm::fill(const domain::Modality& modality)
{
    m_message->hide();
    m_kind->setKey(domain::keyOf(modality.kind));
    m_place->setText(modality.place);
    m_event->setText(modality.event);
    m_brigade->setText(modality.brigade);
    showFields();
}

void WorkdayForm::showFields()
{
    const ModalityKind kind = typed().kind;
    m_brigadeBox->setVisible(kind == ModalityKind::Brigada);
    m_eventBox->setVisible(kind == ModalityKind::ModuloTemporal);
    for (FieldBox* box : {m_placeBox, m_eventBox, m_brigadeBox})
        box->clearFinding();
}

domain::Modality WorkdayForm::typed() const
{
    return {domain::modalityKindByKey(m_kind->key()).value_or(ModalityKind::ModuloFijo), m_place->text(), m_event->text(),
            m_brigade->text()};
}

void WorkdayForm::save()
{
    const auto modality = domain::parseModality(typed());
    if (!modality) {
        FieldBox* first = nullptr;
        for (const auto& issue : modality.error()) {
            using Field = domain::ModalityIssue::Field;
            FieldBox* box = issue.field == Field::Place ? m_placeBox : issue.field == Field::Event ? m_eventBox : m_brigadeBox;
            box->showFinding(Theme::Tone::Danger, modalitySentence(issue));
            first = first ? first : box;
        }
        first->input()->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_save->setEnabled(false);
    runtime::deliver(m_store.run([&workday = m_workday, said = *modality] { return workday.set(said); }), this,
                     [this](core::Result<void> done) {
                         m_save->setEnabled(true);
                         if (!done) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
                             return;
                         }
                         refresh();
                         close();
                     });
}

void WorkdayForm::close()
{
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

void WorkdayForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        save();
    else
        QFrame::keyPressEvent(event);
}

} // namespace padron::ui
