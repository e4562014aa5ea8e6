// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_change_page.h"

#include "access/permissions.h"
#include "domain/case_rules.h"
#include "errors/family_text.h"
#include "errors/words.h"
#include "shell/arrangement_form.h"
#include "shell/death_form.h"
#include "shell/desk.h"
#include "shell/family_picker.h"
#include "shell/family_preview.h"
#include "widgets/choice_combo.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
const QString kNobodyHere = QStringLiteral("representante"), kVerified = QStringLiteral("verificacion");
} // namespace

FamilyChangePage::FamilyChangePage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_scroll(new PageScroll(this)), m_title(new Label(QString(), "title", this)),
      m_folio(new Label(QString(), "muted", this)), m_help(new Label(QString(), "muted", this)),
      m_message(new InlineMessage(this))
{
    setObjectName(QStringLiteral("familyChange"));
    m_title->setObjectName(QStringLiteral("changeTitle"));
    m_message->setObjectName(QStringLiteral("changeMessage"));
    m_title->setWordWrap(true);
    m_folio->setWordWrap(true);
    m_help->setWordWrap(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(buildContent());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_title);
    column->addWidget(m_folio);
    column->addWidget(m_message);
    column->addWidget(m_scroll, 1);
    column->addLayout(buildActions());

    connect(m_picker, &FamilyPicker::chosen, this, [this] {
        setUpForms();
        listAskers();
        refresh();
        if (m_picker->family())
            m_main->focusFirst();
    });
    connect(m_picker, &FamilyPicker::failed, this,
            [this](const QString& sentence) { m_message->say(Theme::Tone::Danger, sentence); });
    for (ArrangementForm* form : {m_main, m_staying})
        connect(form, &ArrangementForm::changed, this, [this] {
            m_message->hide(); // it told of the attempt before
            refresh();
        });
    connect(m_asker, &ChoiceCombo::chosenByUser, this, [this] { m_askerBox->clearFinding(); });
}

QWidget* FamilyChangePage::buildContent()
{
    auto* content = new QWidget(m_scroll);
    setRole(content, "page");
    m_picker = new FamilyPicker(m_desk, content);
    m_death = new DeathForm(content);
    m_main = new ArrangementForm(QStringLiteral("newTitular"), content);
    m_stayingTitle = new Label(tr("La familia que se queda"), "section", content);
    m_staying = new ArrangementForm(QStringLiteral("stayingTitular"), content);
    m_asker = new ChoiceCombo(content);
    m_askerBox = new FieldBox(tr("¿Quién lo pide?"), m_asker, QStringLiteral("changeAsker"), content);
    m_first = new FamilyPreview(QStringLiteral("previewFirst"), content);
    m_second = new FamilyPreview(QStringLiteral("previewSecond"), content);
    m_homes = new Label(QString(), "help", content);
    m_homes->setObjectName(QStringLiteral("changeHomes"));
    m_homes->setWordWrap(true);

    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, grid::kXs, grid::kS);
    column->setSpacing(grid::kM);
    column->addWidget(m_help);
    column->addWidget(m_picker);
    column->addWidget(m_death);
    column->addWidget(m_main);
    column->addWidget(m_stayingTitle);
    column->addWidget(m_staying);
    column->addWidget(m_askerBox);
    column->addWidget(new Label(tr("Así quedan"), "section", content));
    auto* both = new QHBoxLayout;
    both->setSpacing(grid::kL);
    both->addWidget(m_first, 1);
    both->addWidget(m_second, 1);
    column->addLayout(both);
    column->addWidget(m_homes);
    column->addStretch(1);
    return content;
}

QLayout* FamilyChangePage::buildActions()
{
    m_save = new QPushButton(this);
    m_save->setObjectName(QStringLiteral("changeSave"));
    m_save->setToolTip(tr("Ctrl+Intro"));
    setRole(m_save, "primary");
    m_back = new QPushButton(tr("Volver sin cambiar   Esc"), this);
    m_back->setObjectName(QStringLiteral("changeBack"));
    auto* row = new QHBoxLayout;
    row->setSpacing(grid::kS);
    row->addWidget(m_save);
    row->addWidget(m_back);
    row->addStretch();
    connect(m_save, &QPushButton::clicked, this, &FamilyChangePage::save);
    connect(m_back, &QPushButton::clicked, this, &FamilyChangePage::leaveRequested);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | key), this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, m_save, &QPushButton::click);
    return row;
}

void FamilyChangePage::start(Kind kind, const domain::FamilyRecord& family, const QList<core::PersonId>& people)
{
    m_kind = kind;
    m_family = family;
    m_people = people;
    m_busy = false;
    m_message->hide();
    setEnabled(true);
    QString named; // who moves
    for (const auto& person : family.people)
        if ((kind == Kind::Move || kind == Kind::Death) && people.contains(person.id))
            named = person.name.full();
    switch (kind) {
    case Kind::Titular:
        m_title->setText(tr("Cambiar titular"));
        break;
    case Kind::Split:
        m_title->setText(tr("Separar en otra familia"));
        break;
    case Kind::Move:
        m_title->setText(tr("Cambiar a %1 a otra familia").arg(named));
        break;
    case Kind::Join:
        m_title->setText(tr("Unir con otra familia"));
        break;
    case Kind::Death:
        m_title->setText(tr("Registrar la defunción de %1").arg(named));
    }
    setAccessibleName(m_title->text());
    m_folio->setText(tr("%1, folio %2").arg(familyTitle(family), family.family.folio.text()));
    const bool other = kind == Kind::Move || kind == Kind::Join;
    m_help->setVisible(kind == Kind::Join || kind == Kind::Death);
    m_help->setText(kind == Kind::Death
                        ? tr("Su registro y su historia se conservan; deja de contarse en la familia y no se le emite otra "
                             "credencial. No se pide ningún papel que la familia no tenga.")
                        : tr("Los integrantes de la otra familia pasan a ésta y la otra termina; su historia se conserva. Cada "
                       "persona conserva su folio."));
    m_picker->setVisible(other);
    m_picker->start(family.family.id);
    m_death->setVisible(kind == Kind::Death);
    m_death->start();
    setUpForms();
    listAskers();
    refresh();
    m_scroll->ensureVisible(0, 0);
}

void FamilyChangePage::setUpForms()
{
    QList<core::PersonId> all, rest;
    for (const auto& person : m_family.people) {
        all.append(person.id);
        if (!m_people.contains(person.id))
            rest.append(person.id);
    }
    const auto& other = m_picker->family();
    ArrangementForm::Setup main{.family = m_family, .people = m_people, .today = QDate::currentDate()};
    switch (m_kind) {
    case Kind::Titular:
        main.people = all;
        main.notTitular = m_family.family.titular;
        main.mayBePendiente = m_family.family.titular.has_value();
        main.titularLabel = tr("Nueva persona titular");
        break;
    case Kind::Split:
        main.titularLabel = tr("Persona titular de la familia nueva");
        break;
    case Kind::Move:
    case Kind::Join:
        main.choosesTitular = false;
        if (!other)
            main.people.clear();
        if (other && m_kind == Kind::Join) {
            main.family = *other;
            main.people.clear();
            for (const auto& person : other->people)
                main.people.append(person.id);
        }
        main.relate = (m_kind == Kind::Join ? m_family : other.value_or(m_family)).family.titular.has_value();
        break;
    case Kind::Death:
        main.people.clear();
    }
    m_main->setUp(main);
    const bool asked = titularLeaves() && !rest.isEmpty() && (m_kind == Kind::Split || m_kind == Kind::Death || other);
    m_stayingTitle->setText(m_kind == Kind::Death ? tr("La familia") : tr("La familia que se queda"));
    m_stayingTitle->setVisible(asked);
    if (asked)
        m_staying->setUp({.family = m_family, .people = rest,
                          .titularLabel = m_kind == Kind::Death ? tr("Nueva persona titular")
                                                       : tr("Persona titular de la familia que se queda"),
                          .today = QDate::currentDate()});
    else
        m_staying->clear();
}

bool FamilyChangePage::titularLeaves() const
{
    return (m_kind == Kind::Split || m_kind == Kind::Move || m_kind == Kind::Death) && m_family.family.titular
        && m_people.contains(*m_family.family.titular);
}

void FamilyChangePage::listAskers()
{
    const auto& other = m_picker->family();
    const domain::FamilyRecord& family = m_kind == Kind::Join && other ? *other : m_family;
    QList<std::pair<QString, QString>> choices;
    for (const auto& person : family.people)
        if (!domain::isRepresentedOn(person, QDate::currentDate()) && !(m_kind == Kind::Death && m_people.contains(person.id)))
            choices.append({person.id.text(), person.name.full()});
    if (choices.isEmpty())
        choices.append({kNobodyHere, m_kind == Kind::Death ? tr("Alguien que no es de la familia")
                                                           : tr("Quien representa a las personas registradas")});
    const bool one = choices.size() == 1;
    if (m_kind == Kind::Death && access::allows(m_desk.user.role, access::Permission::ResolveTasks))
        choices.append({kVerified, tr("Nadie: por verificación (38.III)")});
    m_asker->setKey({});
    m_asker->setChoices(choices);
    if (one)
        m_asker->setKey(choices.front().first);
    m_askerBox->setHelp(m_kind == Kind::Join
                            ? tr("Cualquier persona adulta de la familia que termina; no hace falta el consentimiento de "
                                 "su titular (37.II).")
                        : m_kind == Kind::Death
                            ? tr("Cualquier persona adulta de la familia (38).")
                            : tr("Cualquier persona adulta de la familia; no hace falta el consentimiento de la persona "
                                 "titular (37.II)."));
    m_askerBox->clearFinding();
}

void FamilyChangePage::refresh()
{
    const auto& other = m_picker->family();
    const bool known = m_kind == Kind::Titular || m_kind == Kind::Split || m_kind == Kind::Death || other;
    m_askerBox->setVisible(known);
    switch (m_kind) {
    case Kind::Titular:
        m_save->setText(m_main->titularChosen() && !m_main->arrangement().titular ? tr("Dejar titular pendiente")
                                                                                  : tr("Cambiar titular"));
        break;
    case Kind::Split:
        m_save->setText(tr("Separar a %n integrante(s)", nullptr, int(m_people.size())));
        break;
    case Kind::Move:
        m_save->setText(tr("Cambiar de familia"));
        break;
    case Kind::Join:
        m_save->setText(tr("Unir las dos familias"));
        break;
    case Kind::Death:
        m_save->setText(tr("Registrar la defunción"));
    }
    // whoever becomes titular is most likely the one who asks
    if (const auto titular = m_main->arrangement().titular; titular && m_asker->key().isEmpty()) {
        m_asker->setKey(titular->text());
        m_askerBox->clearFinding();
    }
    preview();
    tellHomes();
}

void FamilyChangePage::tellHomes()
{
    const domain::Person* titular = nullptr;
    for (const auto& person : m_family.people)
        if (m_family.family.titular == person.id)
            titular = &person;
    QStringList sharing;
    for (const auto& person : m_family.people)
        if (titular && titularLeaves() && !m_people.contains(person.id) && person.domicilio == titular->domicilio)
            sharing.append(person.name.full());
    QString text = tr("Nadie cambia de domicilio con esto: cada persona conserva el registrado. Si alguien se muda, se cambia "
                      "después en sus datos.");
    if (!sharing.isEmpty())
        text = tr("La persona titular sale. Siguen registradas en el mismo domicilio que ella: %1. Nadie cambia de domicilio "
                  "con esto; si alguien se muda, se cambia después en sus datos.")
                   .arg(sharing.join(QStringLiteral(", ")));
    if (m_kind == Kind::Death) {
        QStringList represented;
        for (const auto& person : m_family.people)
            if (person.representation && m_people.contains(person.representation->person))
                represented.append(person.name.full());
        text = represented.isEmpty() ? QString()
                                     : tr("Representaba a: %1. Después, en sus datos, diga quién les representa ahora.")
                                           .arg(represented.join(QStringLiteral(", ")));
    }
    m_homes->setText(text);
    m_homes->setVisible(m_kind != Kind::Titular && !text.isEmpty());
}

void FamilyChangePage::focusFirst()
{
    if (m_kind == Kind::Death)
        m_death->focusFirst();
    else if (m_picker->isVisible())
        m_picker->focusFirst();
    else
        m_main->focusFirst();
}

void FamilyChangePage::preview()
{
    const auto& other = m_picker->family();
    const auto lines = [](const domain::FamilyRecord& from, const QList<core::PersonId>& leaveOut,
                          const domain::Arrangement* asked) {
        QStringList rows;
        for (int i = 0; i < from.people.size(); ++i) {
            const domain::Person& person = from.people.at(i);
            QString key = from.family.members.at(i).parentesco.key;
            if (leaveOut.contains(person.id))
                continue;
            if (asked) {
                key.clear();
                for (const auto& place : asked->places)
                    if (place.person == person.id)
                        key = place.parentesco.key;
                if (asked->titular == person.id)
                    key = QStringLiteral("titular");
                if (key.isEmpty())
                    key = QStringLiteral("?");
            }
            const QString line = QStringLiteral("%1, %2").arg(
                person.name.full(), key == QLatin1String("?") ? tr("parentesco por elegir") : parentescoLabel(key).toLower());
            key == QLatin1String("titular") ? rows.prepend(line) : rows.append(line);
        }
        return rows;
    };
    const auto among = [](const domain::FamilyRecord& from, const QList<core::PersonId>& kept) {
        QList<core::PersonId> out;
        for (const auto& person : from.people)
            if (!kept.contains(person.id))
                out.append(person.id);
        return out;
    };
    const domain::Arrangement asked = m_main->arrangement(), staying = m_staying->arrangement();
    const QString here = tr("%1 (%2)").arg(familyTitle(m_family), m_family.family.folio.text());
    const domain::Arrangement* stay = m_staying->isEmpty() ? nullptr : &staying;
    switch (m_kind) {
    case Kind::Titular:
        m_first->setFamily(here, lines(m_family, {}, &asked));
        break;
    case Kind::Split:
        m_first->setFamily(here, lines(m_family, m_people, stay));
        m_second->setFamily(tr("Familia nueva"), lines(m_family, among(m_family, m_people), &asked));
        break;
    case Kind::Move:
        m_first->setFamily(here, lines(m_family, other ? m_people : QList<core::PersonId>(), stay));
        if (other)
            m_second->setFamily(tr("%1 (%2)").arg(familyTitle(*other), other->family.folio.text()),
                                lines(*other, {}, nullptr) + lines(m_family, among(m_family, m_people), &asked));
        break;
    case Kind::Join:
        m_first->setFamily(here, lines(m_family, {}, nullptr) + (other ? lines(*other, {}, &asked) : QStringList()));
        break;
    case Kind::Death:
        m_first->setFamily(here, lines(m_family, m_people, stay && staying.titular ? stay : nullptr));
    }
    m_second->setVisible(m_kind == Kind::Split || (m_kind == Kind::Move && other));
}

} // namespace padron::ui
