// SPDX-License-Identifier: GPL-3.0-or-later
#include "errors/error_text.h"
#include "errors/issue_text.h"
#include "runtime/deliver.h"
#include "shell/arrangement_form.h"
#include "shell/death_form.h"
#include "shell/desk.h"
#include "shell/family_change_page.h"
#include "shell/family_picker.h"
#include "usecases/errors.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"

#include <QPushButton>

namespace padron::ui {

namespace {

/// In the order of the family; the titular of an arrangement goes first.
QList<core::PersonId> ordered(const domain::FamilyRecord& family, const QList<core::PersonId>& among, bool inverse,
                              const std::optional<core::PersonId>& first)
{
    QList<core::PersonId> out;
    for (const auto& person : family.people)
        if (among.contains(person.id) != inverse)
            out.append(person.id);
    if (first && out.contains(*first))
        out.move(out.indexOf(*first), 0);
    return out;
}

} // namespace

void FamilyChangePage::save()
{
    if (m_busy || !complete())
        return;
    m_busy = true;
    m_message->hide();
    m_save->setEnabled(false);
    runtime::deliver(m_desk.store.run(work()), this, [this](const core::Result<Outcome>& answer) {
        m_busy = false;
        m_save->setEnabled(true);
        answered(answer);
    });
}

core::PersonId FamilyChangePage::asker() const
{
    return core::PersonId(QUuid::fromString(m_asker->key())); // null: nobody who is registered asks
}

bool FamilyChangePage::byVerification() const
{
    return m_kind == Kind::Death && m_asker->key() == QLatin1String("verificacion");
}

bool FamilyChangePage::complete()
{
    const bool other = m_kind == Kind::Move || m_kind == Kind::Join;
    if (other && !m_picker->family()) {
        m_picker->markMissing();
        m_picker->focusFirst();
        return false;
    }
    const domain::Person* died = m_kind == Kind::Death ? whoDied() : nullptr;
    const bool wrong = died && m_death->markWrong(died->fechaNacimiento, QDate::currentDate(), byVerification());
    int missing = m_main->markMissing() + m_staying->markMissing() + (wrong ? 1 : 0);
    if (m_asker->key().isEmpty()) {
        m_askerBox->showFinding(Theme::Tone::Danger, askFor(domain::Field::Solicita));
        ++missing;
    }
    if (missing == 0)
        return true;
    m_message->say(Theme::Tone::Danger,
                   tr("Todavía no se guarda. Datos por elegir: %1. Nada cambió.").arg(missing));
    if (wrong) {
        m_death->focusWrong();
        return false;
    }
    QWidget* first = m_main->firstMissing();
    first = first ? first : m_staying->firstMissing();
    (first ? first : m_asker)->setFocus(Qt::TabFocusReason);
    return false;
}

std::function<core::Result<FamilyChangePage::Outcome>()> FamilyChangePage::work() const
{
    auto& change = m_desk.changeFamily;
    const core::FamilyId here = m_family.family.id;
    const domain::Arrangement asked = m_main->arrangement();
    const domain::Arrangement staying = m_staying->isEmpty() ? domain::Arrangement() : m_staying->arrangement();
    const core::PersonId who = asker();
    switch (m_kind) {
    case Kind::Titular:
        return [&change, ask = domain::TitularChange{here, asked, who}] { return change.changeTitular(ask); };
    case Kind::Split:
        return [&change, ask = domain::FamilySplit{here, asked, staying, who}] { return change.split(ask); };
    case Kind::Move:
        return [&change, ask = domain::MemberMove{here, m_picker->family()->family.id, asked.places.front(), staying,
                                                  who}] { return change.move(ask); };
    case Kind::Death:
        return [&change, ask = domain::DeathReport{here, {m_death->departure(m_people.front())}, staying, who, byVerification()}] {
            return change.reportDeath(ask);
        };
    case Kind::Join:
        break;
    }
    return [&change, ask = domain::FamilyJoin{here, m_picker->family()->family.id, asked.places, who}] {
        return change.join(ask);
    };
}

void FamilyChangePage::answered(const core::Result<Outcome>& answer)
{
    if (!answer && answer.error().code == usecases::kModalityNotSet) {
        m_message->say(Theme::Tone::Warn, tr("Falta decir cómo trabaja hoy el módulo (%1). Nada cambió y lo elegido sigue "
                                             "aquí: dígalo y vuelva a guardar.")
                                              .arg(answer.error().printedId()));
        m_save->setFocus(Qt::OtherFocusReason); // where one comes back to
        Q_EMIT workdayNeeded();
        return;
    }
    if (!answer) {
        m_message->say(Theme::Tone::Danger, sentenceFor(answer.error()));
        return;
    }
    if (const auto* issues = std::get_if<domain::Issues>(&*answer)) {
        showIssues(*issues);
        return;
    }
    core::PersonId person = m_kind == Kind::Titular || m_kind == Kind::Join ? m_family.people.front().id
                                                                            : m_people.front();
    if (const auto titular = m_main->arrangement().titular)
        person = *titular;
    if (m_kind == Kind::Death) // the family that goes on, or else who died: both are found
        person = ordered(m_family, m_people, true, {}).value(0, person);
    Q_EMIT done(person, said());
}

QString FamilyChangePage::said() const
{
    switch (m_kind) {
    case Kind::Titular:
        return tr("Guardado: la familia tiene otra persona titular.");
    case Kind::Split:
        return tr("Guardado: ésta es la familia nueva, con su propio folio.");
    case Kind::Move:
        return tr("Guardado: ahora está en esta familia.");
    case Kind::Death:
        return tr("Guardado: quedó registrada la defunción. Su registro se conserva.");
    case Kind::Join:
        break;
    }
    return tr("Guardado: las dos familias son ahora una.");
}

void FamilyChangePage::showIssues(const domain::Issues& issues)
{
    const QList<core::PersonId> people = order();
    QStringList general;
    int blocking = 0;
    for (const auto& issue : issues) {
        if (issue.severity != domain::Severity::Blocks)
            continue;
        ++blocking;
        const QString sentence = sentenceFor(issue);
        if (issue.field == domain::Field::Solicita) {
            m_askerBox->showFinding(Theme::Tone::Danger, sentence);
            continue;
        }
        const core::PersonId person = people.value(issue.member);
        if (!m_main->showFinding(person, sentence) && !m_staying->showFinding(person, sentence))
            general.append(sentence);
    }
    general.removeDuplicates();
    QString text = tr("Todavía no se guarda. Datos por corregir: %1. Nada cambió.").arg(blocking);
    if (!general.isEmpty())
        text += u' ' + general.join(u' ');
    m_message->say(Theme::Tone::Danger, text);
}

const domain::Person* FamilyChangePage::whoDied() const
{
    for (const auto& person : m_family.people)
        if (m_people.contains(person.id))
            return &person;
    return nullptr;
}

QList<core::PersonId> FamilyChangePage::order() const
{
    const auto& other = m_picker->family();
    const auto titular = m_main->arrangement().titular;
    const auto staysTitular = m_staying->isEmpty() ? std::nullopt : m_staying->arrangement().titular;
    switch (m_kind) {
    case Kind::Titular:
        return ordered(m_family, {}, true, titular);
    case Kind::Split:
        return ordered(m_family, m_people, true, staysTitular) + ordered(m_family, m_people, false, titular);
    case Kind::Move:
        return ordered(m_family, m_people, true, staysTitular) + ordered(*other, {}, true, std::nullopt) + m_people;
    case Kind::Death:
        return ordered(m_family, m_people, true, staysTitular);
    case Kind::Join:
        break;
    }
    return ordered(m_family, {}, true, std::nullopt) + ordered(*other, {}, true, std::nullopt);
}

} // namespace padron::ui
