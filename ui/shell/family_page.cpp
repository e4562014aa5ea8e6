// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/family_page.h"

#include "errors/error_text.h"
#include "errors/family_text.h"
#include "models/people_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/expediente_page.h"
#include "shell/family_change_page.h"
#include "shell/family_origin.h"
#include "shell/family_views.h"
#include "shell/paper_flow.h"
#include "shell/revoke_form.h"
#include "shell/rights_page.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme_follower.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kChanges = 240; // width of the changes when they stand beside the family
constexpr int kTall = 600; // of the page: below it every line counts
} // namespace

FamilyPage::FamilyPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("familyPage"), QString(), parent), m_desk(desk), m_paper(new PaperFlow(desk, this)),
      m_stack(new QStackedWidget(this)), m_change(new FamilyChangePage(desk, m_stack))
{
    setAccessibleName(tr("Familia"));
    m_overview = buildOverview();
    m_stack->addWidget(m_overview);
    m_stack->addWidget(m_change);
    column()->addWidget(m_stack, 1);
    column()->parentWidget()->setMaximumWidth(2 * grid::kPageMargin + grid::kColumn + grid::kSectionGap + kChanges);
    m_change->setMaximumWidth(grid::kColumn);
    if (desk.documents) {
        m_expediente = new ExpedientePage(desk, m_stack);
        m_stack->addWidget(m_expediente);
        m_expediente->setMaximumWidth(grid::kColumn);
        connect(m_expediente, &ExpedientePage::leaveRequested, this, &FamilyPage::showOverview);
    }
    connect(m_change, &FamilyChangePage::leaveRequested, this, &FamilyPage::showOverview);
    connect(m_change, &FamilyChangePage::done, this, &FamilyPage::changeDone);
    connect(m_change, &FamilyChangePage::workdayNeeded, this, &FamilyPage::workdayNeeded);
    connect(m_paper, &PaperFlow::started, this, [this] { setReady(false); });
    connect(m_paper, &PaperFlow::finished, this, [this](const QString& error, const QString& done) {
        setReady(true);
        m_message->say(error.isEmpty() ? Theme::Tone::Ok : Theme::Tone::Danger, error.isEmpty() ? done : error);
        m_print->setFocus();
    });
    setReady(false);
}

QWidget* FamilyPage::buildOverview()
{
    auto* overview = new QWidget(m_stack);
    m_name = new Label(QString(), "title", overview);
    m_name->setObjectName(QStringLiteral("familyName"));
    m_name->setWordWrap(true);
    m_folio = new Label(QString(), "muted", overview);
    m_folio->setObjectName(QStringLiteral("familyFolio"));
    m_message = new InlineMessage(overview);
    m_message->setObjectName(QStringLiteral("familyMessage"));
    m_asked = new InlineMessage(overview);
    m_asked->setObjectName(QStringLiteral("familyAsked"));
    m_views = new FamilyViews(overview);
    connect(m_views, &FamilyViews::opened, this, [this](int row) { openUpdate(row, false); });
    connect(m_views, &FamilyViews::marksChanged, this, &FamilyPage::refreshChanges);

    m_folio->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_folio->setWordWrap(true);
    m_views->addBeside(m_folio);

    auto* left = new QWidget(overview);
    left->setMaximumWidth(grid::kColumn);
    m_left = new QVBoxLayout(left);
    m_left->setContentsMargins(0, 0, 0, 0);
    m_left->setSpacing(grid::kM);
    m_left->addWidget(m_name);
    m_left->addWidget(m_message);
    m_left->addWidget(m_asked);
    m_origin = new FamilyOrigin(m_desk, overview);
    connect(m_origin, &FamilyOrigin::tasksRequested, this, &FamilyPage::tasksRequested);
    m_left->addWidget(m_origin);
    m_left->addWidget(m_views, 1);
    m_changesBox = buildChanges(overview);
    m_left->addWidget(m_changesBox);
    m_left->addLayout(buildPapers(overview));
    m_left->addWidget(buildLetters(overview));
    m_left->insertWidget(m_left->indexOf(m_views) + 1, m_revoke);
    m_printers = new Label(tr("La impresora puede guardar copia de lo que imprime; use sólo la del módulo."), "help", overview);
    m_left->addWidget(m_printers);
    m_aside = new QVBoxLayout;
    m_aside->addStretch(1);
    auto* both = new QHBoxLayout(overview);
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(grid::kSectionGap);
    both->addWidget(left, 1);
    both->addLayout(m_aside);
    return overview;
}

QPushButton* FamilyPage::addChange(const QString& text, const char* name, Qt::Key key, void (FamilyPage::*action)())
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(name));
    connect(button, &QPushButton::clicked, this, action);
    if (key != Qt::Key_unknown)
        connect(new QShortcut(key, m_views->parentWidget(), nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
                &QShortcut::activated, button, &QPushButton::click);
    m_changes.append(button);
    return button;
}

void FamilyPage::placeChanges()
{
    const bool beside = width() >= 2 * grid::kPageMargin + grid::kColumn + grid::kSectionGap + kChanges;
    if (beside == (m_aside->indexOf(m_changesBox) >= 0))
        return;
    m_left->removeWidget(m_changesBox);
    m_aside->removeWidget(m_changesBox);
    if (beside)
        m_aside->insertWidget(0, m_changesBox);
    else
        m_left->insertWidget(m_left->indexOf(m_views) + 1, m_changesBox);
    m_changesBox->setMaximumWidth(beside ? kChanges : QWIDGETSIZE_MAX);
    m_changesBox->setMinimumWidth(beside ? kChanges : 0);
}

void FamilyPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    placeChanges();
    m_printers->setVisible(height() >= kTall); // in a low window the family needs the room
}

QWidget* FamilyPage::buildChanges(QWidget* overview)
{
    auto* box = new QWidget(overview);
    auto* row = new FlowLayout(grid::kS);
    box->setLayout(row);
    row->addWidget(addChange(tr("Actualizar datos   Entrar"), "updateMember", Qt::Key_unknown, &FamilyPage::updateCurrent));
    row->addWidget(addChange(tr("+ Integrante   Ctrl+I"), "addFamilyMember", Qt::Key_unknown, &FamilyPage::addMember));
    connect(new QShortcut(Qt::CTRL | Qt::Key_I, overview, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, m_changes.last(), &QPushButton::click);
    row->addWidget(addChange(tr("Cambiar titular   T"), "changeTitular", Qt::Key_T, &FamilyPage::changeTitular));
    row->addWidget(addChange(tr("Defunción   F"), "reportDeath", Qt::Key_F, &FamilyPage::reportDeath));
    m_split = addChange(QString(), "splitFamily", Qt::Key_S, &FamilyPage::split);
    row->addWidget(m_split);
    m_move = addChange(tr("Cambiar a otra familia   C"), "moveMember", Qt::Key_C, &FamilyPage::move);
    row->addWidget(m_move);
    row->addWidget(addChange(tr("Unir con otra familia   U"), "joinFamily", Qt::Key_U, &FamilyPage::join));
    if (m_desk.documents)
        row->addWidget(addChange(tr("Expediente   E"), "openExpediente", Qt::Key_E, &FamilyPage::openExpediente));
    if (RightsPage::isFor(m_desk))
        row->addWidget(addChange(tr("Derechos ARCO   D"), "openRights", Qt::Key_D, &FamilyPage::openRights));
    addDelivery(box, row);
    return box;
}

QLayout* FamilyPage::buildPapers(QWidget* overview)
{
    m_print = new QPushButton(tr("Imprimir certificado   P"), overview);
    setLineIcon(m_print, QLatin1String("print"), Theme::Colour::OnAccent);
    m_print->setObjectName(QStringLiteral("printCertificado"));
    setRole(m_print, "primary");
    m_save = new QPushButton(tr("Guardar certificado en PDF"), overview);
    m_save->setObjectName(QStringLiteral("saveCertificado"));
    m_credentials = new QPushButton(tr("Imprimir credenciales"), overview);
    m_credentials->setObjectName(QStringLiteral("printFamilyCredentials"));
    auto* row = new FlowLayout(grid::kS);
    row->addWidget(m_print);
    row->addWidget(m_save);
    row->addWidget(m_credentials);

    const auto print = [this] {
        if (m_view && m_print->isEnabled())
            m_paper->printCertificado(m_view->record.family.id);
    };
    connect(m_print, &QPushButton::clicked, this, print);
    connect(new QShortcut(Qt::Key_P, overview, nullptr, nullptr, Qt::WidgetWithChildrenShortcut),
            &QShortcut::activated, this, print);
    connect(m_save, &QPushButton::clicked, this, [this] { m_paper->saveCertificado(m_view->record.family.id); });
    connect(m_credentials, &QPushButton::clicked, this, [this] { Q_EMIT credentialsRequested(withCredential()); });
    return row;
}

void FamilyPage::enter()
{
    if (m_stack->currentWidget() == m_change)
        m_change->focusFirst();
    else if (m_expediente && m_stack->currentWidget() == m_expediente)
        m_expediente->focusFirst();
    else if (m_rights && m_stack->currentWidget() == m_rights)
        m_rights->focusFirst();
    else
        m_views->focusCurrent();
}

void FamilyPage::showOverview()
{
    m_stack->setCurrentWidget(m_overview);
    m_views->focusCurrent();
}

void FamilyPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_stack->currentWidget() == m_change)
        showOverview();
    else
        Page::keyPressEvent(event);
}

void FamilyPage::open(const core::PersonId& person)
{
    m_person = person;
    m_correct.clear();
    m_view.reset();
    m_stack->setCurrentWidget(m_overview);
    m_message->hide();
    m_origin->hide();
    m_asked->hide();
    m_name->setText(tr("Abriendo…"));
    m_folio->setText({});
    m_views->setView({}, {}, -1);
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
    int row = 0;
    for (int i = 0; i < record.people.size(); ++i)
        if (record.people.at(i).id == person)
            row = i;
    m_name->setText(familyTitle(record));
    const QString people = tr("%n integrante(s)", nullptr, int(record.people.size()));
    m_folio->setText(record.family.titular
                         ? tr("Folio %1, %2").arg(record.family.folio.text(), people)
                         : tr("Folio %1, %2, titular pendiente").arg(record.family.folio.text(), people));
    m_views->setView(view, QDate::currentDate(), row);
    m_origin->show(record.family.id);
    setReady(true);
    if (!m_said.isEmpty())
        m_message->say(Theme::Tone::Ok, std::exchange(m_said, QString()));
    tellAsked();
    if (!m_correct.isEmpty())
        openUpdate(row, false);
}

void FamilyPage::changeTitular()
{
    m_change->start(FamilyChangePage::Kind::Titular, m_view->record, {});
    m_stack->setCurrentWidget(m_change);
    m_change->focusFirst();
}

void FamilyPage::split()
{
    m_change->start(FamilyChangePage::Kind::Split, m_view->record, chosen());
    m_stack->setCurrentWidget(m_change);
    m_change->focusFirst();
}

void FamilyPage::move()
{
    const int row = m_views->currentRow();
    if (row < 0)
        return;
    m_change->start(FamilyChangePage::Kind::Move, m_view->record, {m_view->record.people.at(row).id});
    m_stack->setCurrentWidget(m_change);
    m_change->focusFirst();
}

void FamilyPage::join()
{
    m_change->start(FamilyChangePage::Kind::Join, m_view->record, {});
    m_stack->setCurrentWidget(m_change);
    m_change->focusFirst();
}

void FamilyPage::reportDeath()
{
    const int row = m_views->currentRow();
    if (row < 0)
        return;
    m_change->start(FamilyChangePage::Kind::Death, m_view->record, {m_view->record.people.at(row).id});
    m_stack->setCurrentWidget(m_change);
    m_change->focusFirst();
}

void FamilyPage::openExpediente()
{
    const int row = m_views->currentRow();
    m_expediente->open(m_view->record, row < 0 ? core::PersonId() : m_view->record.people.at(row).id);
    m_stack->setCurrentWidget(m_expediente);
    m_expediente->focusFirst();
}

void FamilyPage::changeDone(const core::PersonId& person, const QString& said)
{
    m_said = said;
    open(person);
    m_views->focusCurrent();
    if (m_desk.workAdded)
        m_desk.workAdded();
    Q_EMIT changed();
}

QList<core::PersonId> FamilyPage::chosen() const
{
    const QList<core::PersonId> marked = m_views->people()->marked();
    const int row = m_views->currentRow();
    if (!marked.isEmpty() || !m_view || row < 0)
        return marked;
    return {m_view->record.people.at(row).id};
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

void FamilyPage::refreshChanges()
{
    const auto marked = m_views->people()->marked().size();
    const auto people = m_view ? m_view->record.people.size() : 0;
    m_split->setText(marked > 0 ? tr("Separar a %n integrante(s)   S", nullptr, int(marked))
                                : tr("Separar en otra familia   S"));
    m_split->setEnabled(m_print->isEnabled() && people > 1 && marked < people);
    const int row = m_views->currentRow();
    for (const auto& [kind, button] : std::as_const(m_letters)) { // of nobody else's case
        const bool theirs = row >= 0 && row < people
                            && usecases::isLetterOf(kind, m_view->record.people.at(row), QDate::currentDate());
        button->setVisible(theirs);
        button->setEnabled(theirs && m_print->isEnabled());
    }
}

void FamilyPage::setReady(bool ready)
{
    using access::Permission;
    const auto may = [this](Permission what) { return access::allows(m_desk.user.role, what); };
    m_print->setEnabled(ready && m_view && may(Permission::PrintCertificates));
    m_save->setEnabled(m_print->isEnabled());
    m_credentials->setEnabled(ready && !withCredential().isEmpty() && may(Permission::PrintCredentials));
    for (QPushButton* button : std::as_const(m_changes)) {
        const bool reads = button->objectName() == u"openExpediente";
        button->setEnabled(ready && m_view && may(reads ? Permission::ReadFiles : Permission::Capture));
    }
    refreshChanges();
}

} // namespace padron::ui
