// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/padron_question.h"

#include "errors/error_text.h"
#include "errors/padron_text.h"
#include "forms/answer_row.h"
#include "runtime/centre_search.h"
#include "usecases/ask_padron.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

PadronQuestion::PadronQuestion(runtime::CentreSearch& search, QWidget* parent)
    : QWidget(parent), m_search(search), m_help(new Label(QString(), "help", this)), m_message(new InlineMessage(this))
{
    setObjectName(QStringLiteral("padronQuestion"));
    build();
    connectSearch();
    hide();
}

void PadronQuestion::build()
{
    m_help->setWordWrap(true);
    m_button = new QPushButton(this);
    m_button->setObjectName(QStringLiteral("askPadron"));
    setRole(m_button, "primary");
    m_reason = new AnswerRow(QStringLiteral("padronReason"),
                             {tr("¿Por qué se pregunta por ella al padrón?"),
                              {{QStringLiteral("ya se registró en otro módulo"), tr("Ya se registró en otro módulo"), u'r'},
                               {QStringLiteral("trae una credencial"), tr("Trae una credencial"), u'c'},
                               {QStringLiteral("otro"), tr("Otro motivo"), u'o'}},
                              tr("En una línea"),
                              tr("Puede dejarlo vacío con los dos primeros motivos."),
                              tr("Preguntar al padrón")},
                             this);
    m_message->setObjectName(QStringLiteral("padronMessage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kS);
    column->addWidget(m_message);
    column->addWidget(m_help);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_reason);
    m_reason->hide();
    connect(m_button, &QPushButton::clicked, this, [this] { begin(); });
    connect(m_reason, &AnswerRow::answered, this, &PadronQuestion::ask);
    connect(m_reason, &AnswerRow::takenBack, this, [this] {
        Q_EMIT leftUpwards(); // before its field goes
        showOffer(true);
    });
}

void PadronQuestion::connectSearch()
{
    connect(&m_search, &runtime::CentreSearch::found, this, [this] {
        sayGoing(tr("El padrón la tiene. Su registro viene en camino…"));
    });
    connect(&m_search, &runtime::CentreSearch::came, this, [this](const core::PersonId& person) {
        withdraw();
        Q_EMIT personCame(person);
    });
    connect(&m_search, &runtime::CentreSearch::nobody, this, [this] {
        m_message->say(Theme::Tone::Info, m_why == Why::NobodyHere
                                              ? tr("El padrón tampoco la tiene. Puede registrarla con lo escrito.")
                                              : tr("El padrón no tiene otro registro con esta CURP que pueda traerse aquí."));
        Q_EMIT leftUpwards();
    });
    connect(&m_search, &runtime::CentreSearch::told, this, [this](const QString& code) {
        const QString said = findingText(code);
        m_message->say(Theme::Tone::Warn, said.isEmpty() ? tr("El padrón la tiene y su registro no se puede traer aquí.") : said);
        Q_EMIT leftUpwards();
    });
    connect(&m_search, &runtime::CentreSearch::failed, this, [this](const core::Error& error) {
        if (m_typed.isEmpty()) // given up: something else is typed already
            return;
        m_message->say(Theme::Tone::Warn, sentenceFor(error));
        Q_EMIT leftUpwards();
        showOffer(true);
    });
}

void PadronQuestion::offer(const QString& typed, Why why)
{
    if (typed == m_typed && isVisibleTo(parentWidget()))
        return; // the same search again: what was said stays
    m_why = why;
    m_button->setText(why == Why::NobodyHere ? tr("Buscar en el padrón   Entrar") : tr("Buscar el otro registro en el padrón"));
    m_help->setText(why == Why::NobodyHere
                        ? tr("Si ya se registró en otro módulo, el padrón la tiene. Se pregunta por esta persona y por nadie más, y "
                             "queda en la bitácora quién preguntó y por qué.")
                        : tr("Su registro está por aclarar. Si otro módulo registró a alguien con esta CURP, el padrón tiene ese "
                             "registro: al traerlo, los dos quedan lado a lado en Tareas y supervisión dice si son la misma persona."));
    withdraw();
    if (!usecases::AskPadron::canBeAsked(typed))
        return;
    m_typed = typed;
    showOffer(true);
    show();
}

void PadronQuestion::withdraw()
{
    m_typed.clear();
    m_search.cancel();
    m_message->hide();
    hide();
}

void PadronQuestion::showOffer(bool offered)
{
    m_help->setVisible(offered);
    m_button->setVisible(offered);
    m_reason->hide();
}

bool PadronQuestion::begin()
{
    if (m_typed.isEmpty() || m_search.isAsking() || m_button->isHidden())
        return false;
    m_message->hide();
    m_reason->ask(); // before the button goes: the focus needs somewhere to be
    m_help->hide();
    m_button->hide();
    return true;
}

void PadronQuestion::ask(const QString& reason)
{
    sayGoing(tr("Preguntando al padrón…"));
    m_reason->hide();
    m_search.ask(m_typed, reason);
}

/// While it is on its way, with the button that gives it up.
void PadronQuestion::sayGoing(const QString& text)
{
    m_message->say(Theme::Tone::Info, text);
    QPushButton* stop = m_message->addButton(tr("Dejar de preguntar"));
    stop->setObjectName(QStringLiteral("padronStop"));
    connect(stop, &QPushButton::clicked, this, [this] { m_search.cancel(); });
    stop->setFocus(Qt::OtherFocusReason);
}

} // namespace padron::ui
