// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_page.h"

#include "errors/error_text.h"
#include "models/people_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/paper_flow.h"
#include "shell/row_list.h"
#include "widgets/icon.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace padron::ui {

FamilyPage::FamilyPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("familyPage"), QString(), parent), m_desk(desk), m_people(new PeopleModel(this)),
      m_paper(new PaperFlow(desk, this)), m_name(new Label(QString(), "title", this)),
      m_folio(new Label(QString(), "muted", this)), m_message(new InlineMessage(this))
{
    setAccessibleName(tr("Familia"));
    m_name->setObjectName(QStringLiteral("familyName"));
    m_message->setObjectName(QStringLiteral("familyMessage"));
    m_name->setWordWrap(true);
    m_list = new RowList(QStringLiteral("familyPeople"), tr("Integrantes de la familia"), this);
    m_list->setModel(m_people);

    const Theme theme = Theme::of(palette());
    m_print = new QPushButton(lineIcon(QLatin1String("print"), theme.colour(Theme::Colour::OnAccent)),
                              tr("Imprimir certificado   P"), this);
    m_print->setObjectName(QStringLiteral("printCertificado"));
    setRole(m_print, "primary");
    m_save = new QPushButton(tr("Guardar certificado en PDF"), this);
    m_save->setObjectName(QStringLiteral("saveCertificado"));
    m_credentials = new QPushButton(tr("Imprimir credenciales"), this);
    m_credentials->setObjectName(QStringLiteral("printFamilyCredentials"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    buttons->addWidget(m_credentials);
    buttons->addStretch();

    column()->addWidget(m_name);
    column()->addWidget(m_folio);
    column()->addWidget(m_message);
    column()->addWidget(m_list, 100);
    column()->addLayout(buttons);
    column()->addWidget(
        new Label(tr("La impresora puede guardar copia de lo que imprime; use sólo la del módulo."), "help", this));
    column()->addStretch(1);

    const auto print = [this] {
        if (m_view && m_print->isEnabled())
            m_paper->printCertificado(m_view->record.family.id);
    };
    connect(m_print, &QPushButton::clicked, this, print);
    connect(new QShortcut(Qt::Key_P, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
            this, print);
    connect(m_save, &QPushButton::clicked, this, [this] { m_paper->saveCertificado(m_view->record.family.id); });
    connect(m_credentials, &QPushButton::clicked, this, [this] { m_paper->printCredentials(withCredential(), true); });
    connect(m_paper, &PaperFlow::started, this, [this] { setReady(false); });
    connect(m_paper, &PaperFlow::finished, this, [this](const QString& error, const QString& done) {
        setReady(true);
        m_message->say(error.isEmpty() ? Theme::Tone::Ok : Theme::Tone::Danger, error.isEmpty() ? done : error);
        m_print->setFocus();
    });
    setReady(false);
}

void FamilyPage::enter()
{
    m_list->setFocus();
}

void FamilyPage::open(const core::PersonId& person)
{
    m_person = person;
    m_view.reset();
    m_message->hide();
    m_name->setText(tr("Abriendo…"));
    m_folio->setText({});
    m_people->setView({}, {});
    setReady(false);
    runtime::deliver(m_desk.store.run([&open = m_desk.openFamily, person] { return open.run(person); }), this,
                     [this, person](core::Result<usecases::FamilyView> view) {
                         if (m_desk.workAdded)
                             m_desk.workAdded();
                         if (m_person != person)
                             return;
                         if (!view) {
                             m_name->setText(tr("Familia"));
                             m_message->say(Theme::Tone::Danger, sentenceFor(view.error()));
                             return;
                         }
                         show(*view, person);
                     });
}

void FamilyPage::show(const usecases::FamilyView& view, const core::PersonId& person)
{
    m_view = view;
    const domain::FamilyRecord& record = view.record;
    int head = 0, row = 0;
    for (int i = 0; i < record.people.size(); ++i) {
        if (record.family.titular == record.people.at(i).id)
            head = i;
        if (record.people.at(i).id == person)
            row = i;
    }
    if (!record.people.isEmpty()) {
        const domain::PersonName& name = record.people.at(head).name;
        m_name->setText(
            tr("Familia %1").arg(QStringLiteral("%1 %2").arg(name.primerApellido(), name.segundoApellido()).trimmed()));
    }
    const QString people = tr("%n integrante(s)", nullptr, int(record.people.size()));
    m_folio->setText(record.family.titular
                         ? tr("Folio %1, %2").arg(record.family.folio.text(), people)
                         : tr("Folio %1, %2, titular pendiente").arg(record.family.folio.text(), people));
    m_people->setView(view, QDate::currentDate());
    m_list->selectRow(row);
    setReady(true);
}

QList<core::PersonId> FamilyPage::withCredential() const
{
    QList<core::PersonId> people;
    if (!m_view)
        return people;
    for (int i = 0; i < m_view->record.people.size(); ++i)
        if (m_view->finals.value(i))
            people << m_view->record.people.at(i).id;
    return people;
}

void FamilyPage::setReady(bool ready)
{
    m_print->setEnabled(ready && m_view);
    m_save->setEnabled(ready && m_view);
    m_credentials->setEnabled(ready && !withCredential().isEmpty());
}

} // namespace padron::ui
