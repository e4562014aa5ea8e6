// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/duplicates_page.h"

#include "errors/likeness_text.h"
#include "errors/words.h"
#include "forms/answer_row.h"
#include "forms/compare_view.h"
#include "forms/person_title.h"
#include "widgets/label.h"
#include "widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

DuplicatesPage::DuplicatesPage(QWidget* parent)
    : QWidget(parent), m_who(new Label(QString(), "help", this)), m_place(new Label(QString(), "muted", this)),
      m_verdict(new Label(QString(), this)), m_why(new Label(QString(), "help", this)),
      m_compare(new CompareView(QStringLiteral("comparacion"), this)),
      m_next(new QPushButton(tr("Siguiente   J"), this)), m_previous(new QPushButton(tr("Anterior   K"), this))
{
    setObjectName(QStringLiteral("duplicados"));
    m_who->setWordWrap(true);
    m_verdict->setObjectName(QStringLiteral("parecido"));
    m_verdict->setWordWrap(true);
    m_why->setObjectName(QStringLiteral("porQueNo"));
    m_why->setWordWrap(true);
    m_place->setObjectName(QStringLiteral("candidato"));
    m_next->setObjectName(QStringLiteral("siguienteParecido"));
    m_previous->setObjectName(QStringLiteral("anteriorParecido"));

    auto* head = new QHBoxLayout;
    head->setSpacing(grid::kS);
    head->addWidget(new Label(tr("¿Es la misma persona?"), "title", this), 1);
    head->addWidget(m_place);
    head->addWidget(m_previous);
    head->addWidget(m_next);
    buildActions();

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addLayout(head);
    column->addWidget(m_who);
    column->addWidget(m_verdict);
    column->addWidget(m_compare, 100);
    column->addWidget(m_why);
    column->addWidget(m_actions);
    column->addWidget(m_otherReason);
    column->addWidget(m_askReason);
    column->addStretch(1);

    connect(m_next, &QPushButton::clicked, this, [this] { showAt(m_at + 1); });
    connect(m_previous, &QPushButton::clicked, this, [this] { showAt(m_at - 1); });
    addKey(Qt::Key_J, m_next);
    addKey(Qt::Key_K, m_previous);
    addKey(Qt::Key_M, m_same);
    addKey(Qt::Key_N, m_other);
    addKey(Qt::Key_S, m_ask);
}

void DuplicatesPage::buildActions()
{
    m_actions = new QWidget(this);
    m_same = new QPushButton(m_actions);
    m_same->setObjectName(QStringLiteral("esLaMisma"));
    setRole(m_same, "primary");
    m_other = new QPushButton(tr("No es la misma   N"), m_actions);
    m_other->setObjectName(QStringLiteral("noEsLaMisma"));
    m_ask = new QPushButton(tr("Preguntar a supervisión   S"), m_actions);
    m_ask->setObjectName(QStringLiteral("preguntarSupervision"));
    m_back = new QPushButton(tr("Volver a la captura   Esc"), m_actions);
    m_back->setObjectName(QStringLiteral("volverACaptura"));
    auto* rows = new QVBoxLayout(m_actions);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid::kS);
    const auto addRow = [&](QPushButton* first, QPushButton* second) {
        auto* row = new QHBoxLayout;
        row->setSpacing(grid::kS);
        row->addWidget(first);
        row->addWidget(second);
        row->addStretch();
        rows->addLayout(row);
    };
    addRow(m_same, m_other);
    addRow(m_ask, m_back);

    m_otherReason = new AnswerRow(QStringLiteral("otraPersona"),
                                  {tr("¿Por qué no es la misma? Queda anotado en la bitácora."),
                                   {{QStringLiteral("gemela o gemelo"), tr("Gemela o gemelo"), u'g'},
                                    {QStringLiteral("mismo nombre"), tr("Mismo nombre"), u'm'},
                                    {QStringLiteral("otro"), tr("Otro motivo"), u'o'}},
                                   tr("En una línea"),
                                   tr("Puede dejarlo vacío con los dos primeros motivos."),
                                   tr("Anotar que no es la misma")},
                                  this);
    m_askReason = new AnswerRow(QStringLiteral("supervision"),
                                {tr("Supervisión la revisa en Tareas. La captura puede registrarse mientras tanto."),
                                 {},
                                 tr("Qué hay que revisar"),
                                 tr("Por ejemplo: las dos traen la misma CURP y son personas distintas."),
                                 tr("Preguntar a supervisión")},
                                this);
    connect(m_same, &QPushButton::clicked, this, &DuplicatesPage::same);
    connect(m_other, &QPushButton::clicked, this, [this] { ask(m_otherReason); });
    connect(m_ask, &QPushButton::clicked, this, [this] { ask(m_askReason); });
    connect(m_back, &QPushButton::clicked, this, &DuplicatesPage::leaveRequested);
    connect(m_otherReason, &AnswerRow::answered, this, [this](const QString& reason) { answer("distinta", reason); });
    connect(m_askReason, &AnswerRow::answered, this, [this](const QString& reason) { answer("supervision", reason); });
    for (AnswerRow* row : {m_otherReason, m_askReason})
        connect(row, &AnswerRow::takenBack, this, [this, row] {
            showActions();
            (row == m_askReason ? m_ask : m_other)->setFocus(Qt::OtherFocusReason);
        });
}

void DuplicatesPage::addKey(int key, QPushButton* button)
{
    auto* shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, [button] {
        if (button->isEnabled() && button->isVisible())
            button->click();
    });
    m_keys.append(shortcut);
}

void DuplicatesPage::setPeople(const domain::FamilyDraft& draft, const QList<LikePerson>& people)
{
    m_draft = draft;
    m_people = people;
    if (!m_people.isEmpty())
        showAt(std::min<int>(m_at, static_cast<int>(m_people.size()) - 1));
}

void DuplicatesPage::showAt(int index)
{
    m_at = std::clamp(index, 0, static_cast<int>(m_people.size()) - 1);
    m_place->setText(tr("%1 de %2").arg(m_at + 1).arg(m_people.size()));
    for (QWidget* widget : {static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_next), static_cast<QWidget*>(m_previous)})
        widget->setVisible(m_people.size() > 1);
    m_next->setEnabled(m_at + 1 < m_people.size());
    m_previous->setEnabled(m_at > 0);
    showPerson(m_people.at(m_at));
    showActions();
    m_compare->setFocus(Qt::OtherFocusReason); // a second Enter of the key before decides nothing
}

void DuplicatesPage::showPerson(const LikePerson& one)
{
    const auto& candidate = one.candidate;
    const bool registered = candidate.person.has_value();
    const QString name = personShortName(m_draft.people.at(one.member), one.member);
    const bool sameCurp = candidate.likeness.reasons.contains(domain::LikenessReason::CurpEqual);
    m_who->setText(registered ? tr("La captura de %1 y una persona de este equipo. Estado de su registro: %2.")
                                    .arg(personTitle(m_draft.people.at(one.member), one.member), stateLabel(candidate.state))
                              : tr("Dos integrantes de esta captura."));
    m_verdict->setText(likenessSentence(candidate.likeness));
    const ComparedPerson right = comparedOf(m_draft, one.member);
    if (registered)
        m_compare->setPeople(candidate.state == ports::RecordState::EnElPadron ? tr("En el padrón") : tr("Ya registrada"),
                             tr("Esta captura"),
                             compareRows(comparedOf(*candidate.person, candidate.familyName), right));
    else
        m_compare->setPeople(personTitle(m_draft.people.at(candidate.inDraft), candidate.inDraft),
                             personTitle(m_draft.people.at(one.member), one.member),
                             compareRows(comparedOf(m_draft, candidate.inDraft), right));
    if (registered)
        Q_EMIT compared(one.member, candidate.id);
    m_same->setText(registered ? tr("Es la misma persona: abrir su registro   M")
                               : tr("Es la misma: descartar la captura de %1   M").arg(name).replace(u'&', QLatin1String("&&")));
    m_other->setText(registered ? tr("No es la misma   N") : tr("Son personas distintas   N"));
    m_other->setVisible(!sameCurp);
    m_ask->setVisible(registered);
    m_why->setVisible(sameCurp);
    m_why->setText(tr("Dos personas no comparten una CURP: por eso aquí no se puede anotar que no es la misma. Si en la "
                      "captura está mal escrita, vuelva y corríjala; si cada una trae la suya impresa, pregunte a "
                      "supervisión."));
}

void DuplicatesPage::showActions()
{
    for (QShortcut* key : std::as_const(m_keys))
        key->setEnabled(true);
    m_otherReason->hide();
    m_askReason->hide();
    m_actions->show();
}

void DuplicatesPage::ask(AnswerRow* row)
{
    for (QShortcut* key : std::as_const(m_keys)) // the letters belong to the ready answers now
        key->setEnabled(false);
    row->ask(); // before the buttons go: the focus needs somewhere to be
    m_actions->hide();
}

void DuplicatesPage::answer(const char* way, const QString& reason)
{
    const LikePerson one = m_people.at(m_at);
    showActions();
    Q_EMIT decided(one.member, {one.candidate.id, QLatin1String(way), reason, one.candidate.likeness.score,
                                  static_cast<int>(one.candidate.likeness.band)});
}

void DuplicatesPage::same()
{
    const LikePerson one = m_people.at(m_at);
    if (one.candidate.person)
        Q_EMIT samePerson(one.member, one.candidate.id);
    else
        Q_EMIT sameMember(one.member);
}

void DuplicatesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace padron::ui
