// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access_page.h"

#include "access/permissions.h"
#include "errors/error_text.h"
#include "models/access_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/keys_section.h"
#include "shell/proof_box.h"
#include "shell/row_list.h"
#include "usecases/sign_in.h"
#include "usecases/users.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

using ports::AccessState;

AccessPage::AccessPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("accessPage"), tr("Usuarios y llaves"), parent), m_desk(desk), m_message(new InlineMessage(this)),
      m_letter(new InlineMessage(this)), m_model(new AccessModel(this))
{
    m_message->setObjectName(QStringLiteral("accessMessage"));
    m_letter->setObjectName(QStringLiteral("accessLetter"));
    auto* scroll = new PageScroll(this);
    auto* inner = new QWidget(scroll);
    setRole(inner, "page");
    auto* sections = new QVBoxLayout(inner);
    sections->setContentsMargins(0, 0, grid::kXs, 0);
    sections->setSpacing(grid::kM);
    m_proof = new ProofBox(desk.store, *desk.signIn, desk.user.name, inner);
    m_form = new AccessForm(inner);
    sections->addWidget(m_letter);
    if (access::allows(desk.user.role, access::Permission::ManageUsers))
        addPeople(sections, inner);
    addOwn(sections, inner);
    if (access::allows(desk.user.role, access::Permission::ManageKeys)) {
        sections->addSpacing(grid::kSectionGap);
        m_keys = new KeysSection(desk, *m_proof, *m_message, inner);
        sections->addWidget(m_keys);
    }
    sections->addStretch();
    scroll->setWidget(inner);
    column()->addWidget(m_message);
    column()->addWidget(scroll, 1);
    connect(m_form, &AccessForm::given, this, &AccessPage::take);
    const auto back = [this] { (m_list ? static_cast<QWidget*>(m_list) : m_own)->setFocus(Qt::OtherFocusReason); };
    connect(m_form, &AccessForm::leftAsItWas, this, back);
    connect(m_proof, &ProofBox::leftAsItWas, this, back);
}

void AccessPage::addPeople(QVBoxLayout* column, QWidget* parent)
{
    auto* help = new Label(tr("Cada persona con acceso, con cuenta o sin ella, firma una carta de confidencialidad (49.I); quien "
                              "resguarda tiene un nombramiento (49.III). Las flechas eligen a la persona; los botones, qué se hace."),
                           "help", parent);
    help->setWordWrap(true);
    m_list = new RowList(QStringLiteral("accessList"), tr("Personas con acceso"), parent);
    m_list->setModel(m_model);
    auto* add = new QPushButton(tr("Agregar usuario"), parent);
    add->setObjectName(QStringLiteral("accessAdd"));
    auto* note = new QPushButton(tr("Anotar a alguien sin cuenta"), parent);
    note->setObjectName(QStringLiteral("accessNote"));
    auto* above = new FlowLayout(grid::kS);
    above->addWidget(add);
    above->addWidget(note);
    auto* below = new FlowLayout(grid::kS);
    const std::tuple<Act, QString, const char*> acts[] = {
        {Act::Letter, tr("Carta firmada"), "actLetter"},
        {Act::Appointment, tr("Nombramiento"), "actAppointment"},
        {Act::Change, tr("Cambiar nombre o papel"), "actChange"},
        {Act::Password, tr("Contraseña nueva"), "actPassword"},
        {Act::Suspend, tr("Suspender"), "actSuspend"},
        {Act::Lift, tr("Reactivar"), "actLift"},
        {Act::Remove, tr("Retirar el acceso"), "actRemove"}};
    for (const auto& [act, text, name] : acts) {
        auto* button = new QPushButton(text, parent);
        button->setObjectName(QLatin1String(name));
        m_actions.insert(act, button);
        below->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, each = act] { begin(each); });
    }
    column->addWidget(new Label(tr("Personas con acceso"), "section", parent));
    column->addWidget(help);
    column->addLayout(above);
    column->addWidget(m_list);
    column->addLayout(below);
    column->addWidget(m_form);
    column->addWidget(m_proof);
    column->addSpacing(grid::kSectionGap);
    connect(add, &QPushButton::clicked, this, [this] { ask(AccessForm::Task::AddUser); });
    connect(note, &QPushButton::clicked, this, [this] { ask(AccessForm::Task::AddWithoutAccount); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &AccessPage::showActions);
    connect(m_list, &RowList::opened, this, [this] {
        for (QPushButton* button : {m_actions.value(Act::Lift), m_actions.value(Act::Letter)})
            if (button->isVisible() && button->isEnabled())
                return button->setFocus(Qt::OtherFocusReason);
    });
}

void AccessPage::addOwn(QVBoxLayout* column, QWidget* parent)
{
    m_own = new QPushButton(tr("Cambiar mi contraseña"), parent);
    m_own->setObjectName(QStringLiteral("accessOwn"));
    column->addWidget(new Label(tr("Mi cuenta"), "section", parent));
    column->addWidget(m_own, 0, Qt::AlignLeft);
    if (!m_list) {
        column->addWidget(m_form);
        column->addWidget(m_proof);
    }
    connect(m_own, &QPushButton::clicked, this, [this] { ask(AccessForm::Task::OwnPassword); });
}

void AccessPage::enter()
{
    m_message->hide();
    m_form->hide();
    m_proof->hide();
    reload();
    tellMissingLetter();
    if (m_keys)
        m_keys->reload();
    (m_list ? static_cast<QWidget*>(m_list) : m_own)->setFocus(Qt::OtherFocusReason);
}

void AccessPage::tellMissingLetter()
{
    runtime::deliver(m_desk.store.run([&users = *m_desk.users] { return users.lacksLetter(); }), this,
                     [this](const core::Result<bool>& lacks) {
                         m_letter->setVisible(lacks && *lacks);
                         if (m_letter->isVisibleTo(this))
                             m_letter->say(Theme::Tone::Warn, m_list ? tr("No se ha anotado su carta de confidencialidad (49.I). "
                                                                          "Fírmela y anótela con «Carta firmada».")
                                                                     : tr("No se ha anotado su carta de confidencialidad (49.I). "
                                                                          "Fírmela y pida a la persona responsable que la anote."));
                     });
}

void AccessPage::reload(const core::UserId& current)
{
    if (!m_list)
        return;
    runtime::deliver(m_desk.store.run([&users = *m_desk.users] { return users.list(); }), this,
                     [this, current](const core::Result<QList<ports::AccessPerson>>& people) {
                         if (!people) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(people.error()));
                             return;
                         }
                         m_model->setPeople(*people, QDate::currentDate());
                         m_list->selectRow(std::max(0, m_model->rowOf(current)));
                         showActions();
                     });
}

const ports::AccessPerson* AccessPage::current() const
{
    const int row = m_list ? m_list->currentRow() : -1;
    return row >= 0 && row < m_model->rowCount() ? &m_model->person(row) : nullptr;
}

void AccessPage::showActions()
{
    const ports::AccessPerson* person = current();
    const bool here = person && person->state != AccessState::Retirado;
    const bool user = here && person->role;
    const bool active = user && person->state == AccessState::Activo;
    const bool other = here && person->id != m_desk.user.id; // nobody changes her own standing
    m_actions.value(Act::Letter)->setVisible(here);
    m_actions.value(Act::Appointment)->setVisible(here);
    m_actions.value(Act::Change)->setVisible(user);
    m_actions.value(Act::Password)->setVisible(active && other);
    m_actions.value(Act::Suspend)->setVisible(active && other);
    m_actions.value(Act::Lift)->setVisible(user && !active);
    m_actions.value(Act::Remove)->setVisible(other);
}

void AccessPage::ask(AccessForm::Task task)
{
    using Task = AccessForm::Task;
    m_message->hide();
    m_proof->hide();
    const ports::AccessPerson* person = current();
    const bool about = task != Task::AddUser && task != Task::AddWithoutAccount && task != Task::OwnPassword;
    const QString name = about && person ? person->name : QString();
    const std::pair<Task, QString> titles[] = {{Task::AddUser, tr("Un usuario más en este equipo")},
                                               {Task::AddWithoutAccount, tr("Alguien que maneja papeles o equipo y no tiene cuenta")},
                                               {Task::Change, tr("Nombre y papel de %1")},
                                               {Task::Suspend, tr("Suspender a %1")},
                                               {Task::Password, tr("Contraseña nueva para %1")},
                                               {Task::OwnPassword, tr("Mi contraseña")},
                                               {Task::Letter, tr("Carta de confidencialidad de %1")},
                                               {Task::Appointment, tr("Nombramiento de %1")}};
    for (const auto& [each, title] : titles)
        if (each == task)
            m_form->ask(task, about ? title.arg(shownText(name)) : title, task == Task::Change ? name : QString(),
                        person && person->role && about ? *person->role : access::Role::Capturista, QDate::currentDate());
}

void AccessPage::begin(Act act)
{
    const ports::AccessPerson* person = current();
    if (!person)
        return;
    const core::UserId id = person->id;
    const QString name = shownText(person->name);
    usecases::Users* users = m_desk.users;
    switch (act) {
    case Act::Change:
        return ask(AccessForm::Task::Change);
    case Act::Suspend:
        return ask(AccessForm::Task::Suspend);
    case Act::Password:
        return ask(AccessForm::Task::Password);
    case Act::Letter:
        return ask(AccessForm::Task::Letter);
    case Act::Appointment:
        return ask(AccessForm::Task::Appointment);
    case Act::Lift:
        return prove(tr("Reactivar a %1").arg(name), [users, id](const access::Proof& proof) { return users->lift(proof, id); },
                     tr("%1 puede entrar otra vez con su contraseña.").arg(name));
    case Act::Remove:
        if (!person->role)
            return run([users, id] { return users->removeWithoutAccount(id); }, tr("%1 quedó como acceso anterior.").arg(name));
        return prove(tr("Retirar el acceso de %1").arg(name),
                     [users, id](const access::Proof& proof) { return users->remove(proof, id); },
                     tr("%1 ya no puede entrar. Cambie la llave de datos para que tampoco abra copias viejas.").arg(name));
    }
}

void AccessPage::take(const AccessForm::Answer& answer)
{
    using Task = AccessForm::Task;
    const ports::AccessPerson* person = current();
    const core::UserId id = person ? person->id : core::UserId();
    const QString name = person ? shownText(person->name) : QString();
    usecases::Users* users = m_desk.users;
    const auto cost = m_desk.kdfCost;
    switch (answer.task) {
    case Task::AddUser:
        return prove(tr("Agregar a %1").arg(shownText(answer.name)),
                     [users, answer, cost](const access::Proof& proof) -> core::Result<void> {
                         PADRON_TRY(users->add(proof, answer.name, answer.role, *answer.password, cost()));
                         return {};
                     },
                     tr("%1 ya puede entrar con esa contraseña. Pídale que la cambie y que firme su carta.").arg(shownText(answer.name)));
    case Task::AddWithoutAccount:
        return run([users, answer]() -> core::Result<void> {
            PADRON_TRY(users->addWithoutAccount(answer.name, answer.duty));
            return {};
        }, tr("%1 quedó en la lista.").arg(shownText(answer.name)));
    case Task::Change:
        return prove(tr("Cambiar el nombre o el papel de %1").arg(name),
                     [users, id, answer](const access::Proof& proof) { return users->change(proof, {id, answer.name, answer.role}); },
                     tr("El cambio quedó guardado; vale desde la próxima vez que entre."));
    case Task::Suspend:
        return prove(tr("Suspender a %1").arg(name),
                     [users, id, answer](const access::Proof& proof) { return users->suspend(proof, id, answer.until); },
                     tr("%1 no puede entrar hasta que se le reactive.").arg(name));
    case Task::Password:
        return prove(tr("Contraseña nueva para %1").arg(name),
                     [users, id, answer, cost](const access::Proof& proof) {
                         return users->resetPassword(proof, id, *answer.password, cost());
                     },
                     tr("%1 entra con la contraseña nueva. Pídale que la cambie.").arg(name));
    case Task::OwnPassword:
        m_proof->forget(); // the old one is asked for, however lately it was
        return prove(tr("Cambiar mi contraseña: escriba la que tiene hoy"),
                     [keys = m_desk.keys, answer, cost](const access::Proof& proof) {
                         return keys->changeOwnPassword(proof, *answer.password, cost());
                     },
                     tr("Su contraseña cambió."));
    case Task::Letter:
        return run([users, id, answer] { return users->noteLetter(id, answer.from); }, tr("La carta de %1 quedó anotada.").arg(name));
    case Task::Appointment:
        return run([users, id, answer] { return users->noteAppointment(id, {answer.appointedBy, answer.from, answer.until}); },
                   tr("El nombramiento de %1 quedó anotado.").arg(name));
    }
}

void AccessPage::prove(const QString& what, std::function<core::Result<void>(const access::Proof&)> work, const QString& done)
{
    m_message->hide();
    m_form->hide();
    m_proof->before(what, [this, work = std::move(work), done](const access::Proof& proof) {
        run([work, proof] { return work(proof); }, done);
    });
}

void AccessPage::run(std::function<core::Result<void>()> work, const QString& done)
{
    const core::UserId selected = current() ? current()->id : core::UserId();
    runtime::deliver(m_desk.store.run(std::move(work)), this, [this, done, selected](const core::Result<void>& result) {
        m_message->say(result ? Theme::Tone::Ok : Theme::Tone::Danger, result ? done : sentenceFor(result.error()));
        reload(selected);
        tellMissingLetter();
        (m_list ? static_cast<QWidget*>(m_list) : m_own)->setFocus(Qt::OtherFocusReason);
    });
}

} // namespace padron::ui
