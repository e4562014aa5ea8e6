// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/register_page.h"

#include "errors/draft_text.h"
#include "forms/consent_section.h"
#include "forms/derechohabiencia_section.h"
#include "forms/domicilio_section.h"
#include "forms/draft_saver.h"
#include "forms/duplicates_watch.h"
#include "forms/form_fields.h"
#include "forms/issue_beside.h"
#include "forms/member_tabs.h"
#include "forms/missing_panel.h"
#include "forms/next_member.h"
#include "forms/person_title.h"
#include "forms/refused_view.h"
#include "forms/registered_view.h"
#include "forms/section_column.h"
#include "forms/update_strip.h"
#include "runtime/deliver.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {
constexpr int kNarrow = 2 * grid::kPageMargin + 520 + grid::kSectionGap + grid::kAside; // below it the aside folds away
constexpr qsizetype kMostNamed = 3;
}

RegisterPage::RegisterPage(Desk& desk, QWidget* parent, Now now)
    : QWidget(parent), m_desk(desk), m_lookup(desk), m_now(std::move(now)), m_saver(new DraftSaver(desk.store, desk.drafts, this)),
      m_stack(new QStackedWidget(this)), m_capture(new QWidget), m_missing(new MissingPanel(this)),
      m_done(new RegisteredView), m_refused(new RefusedView)
{
    buildCapture();
    buildShortcuts();
    buildDuplicates();
    buildScan();
    m_stack->addWidget(m_capture);
    m_missing->comeAfter(m_remove); // it stands at the right of everything
    m_stack->addWidget(m_done);
    m_stack->addWidget(m_refused);
    m_stack->setMaximumWidth(grid::kColumn);
    m_missing->setFixedWidth(grid::kAside);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(grid::kPageMargin, grid::kPageMargin, grid::kPageMargin, grid::kL);
    row->setSpacing(grid::kSectionGap);
    row->setSizeConstraint(QLayout::SetNoConstraint);
    row->addWidget(m_stack, 1);
    row->addWidget(m_missing);
    row->addStretch(0);

    connect(m_saver, &DraftSaver::saved, this, [this] {
        m_saved->setText(tr("Guardado %1").arg(m_now().toString(QStringLiteral("HH:mm:ss"))));
        if (m_turn->text().isEmpty())
            fetchTurn();
    });
    connect(m_saver, &DraftSaver::failed, this, &RegisterPage::saveFailed);
    connect(m_missing, &MissingPanel::issueChosen, this, &RegisterPage::goToIssue);
    connect(m_done, &RegisteredView::printRequested, this, [this] { Q_EMIT printCertificado(m_lastFamily); });
    connect(m_done, &RegisteredView::bringRequested, this, &RegisterPage::printBringSheets);
    connect(m_done, &RegisteredView::nextRequested, this, [this] {
        m_doneUpdate.isNull() ? nextFamily() : Q_EMIT familyRequested(m_doneUpdate);
    });
    connect(static_cast<RefusedView*>(m_refused), &RefusedView::nextRequested, this, &RegisterPage::nextFamily);
    fetchSpare();
}

RegisterPage::~RegisterPage()
{
    saveNow();
    m_column->disconnect(this); // the focus moves once more while the inputs die
    m_consent->disconnect(this);
}

void RegisterPage::buildCapture()
{
    m_turn = new Label(QString(), "chip", m_capture);
    m_turn->setObjectName(QStringLiteral("turno"));
    m_turn->hide();
    m_saved = new Label(QString(), "help", m_capture);
    m_saved->setObjectName(QStringLiteral("guardado"));
    m_why = new Label(QString(), "help", m_capture);
    m_why->setObjectName(QStringLiteral("antesDeGuardar"));
    m_why->setWordWrap(true);
    m_tabs = new MemberTabs(m_capture);
    m_message = new InlineMessage(m_capture);
    m_message->setObjectName(QStringLiteral("mensaje"));
    m_consent = new ConsentSection(m_desk.notices, m_now);
    m_column = new SectionColumn(m_consent, m_lookup, m_capture);
    m_column->findChild<DerechohabienciaSection*>()->setConsultas(m_desk.consultas, m_now);
    m_register = new QPushButton(tr("&Registrar familia"), m_capture);
    m_register->setObjectName(QStringLiteral("registrarFamilia"));
    m_register->setToolTip(tr("Ctrl+Intro"));
    setRole(m_register, "primary");
    m_asideButton = new QPushButton(m_capture);
    m_remove = new QPushButton(m_capture);
    m_remove->setObjectName(QStringLiteral("quitarIntegrante"));
    setRole(m_remove, "link");
    m_asideButton->setCheckable(true);

    auto* column = new QVBoxLayout(m_capture);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    auto* head = new QHBoxLayout;
    head->setSpacing(grid::kM);
    m_title = new Label(tr("Registrar familia"), "title", m_capture);
    m_title->setObjectName(QStringLiteral("tituloCaptura"));
    m_title->setWordWrap(true);
    head->addWidget(m_title, 1);
    head->addWidget(m_turn, 0, Qt::AlignVCenter);
    head->addWidget(m_saved, 0, Qt::AlignVCenter);
    column->addLayout(head);
    column->addWidget(m_tabs);
    column->addWidget(m_message);
    column->addWidget(m_column, 1);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(grid::kM);
    actions->addWidget(m_register);
    actions->addWidget(m_why, 1);
    actions->addWidget(m_asideButton);
    actions->addWidget(m_remove);
    column->addLayout(actions);

    buildRemoved();
    buildUpdate();
    buildDocuments();
    QList<QWidget*> stops = m_tabs->stops() + m_update->stops() + m_column->stops();
    stops << m_register << m_asideButton << m_remove;
    for (int i = 1; i < stops.size(); ++i)
        setTabOrder(stops[i - 1], stops[i]);

    connect(m_tabs, &MemberTabs::memberChosen, this, [this](int index) {
        rememberPlace();
        showMember(index, m_column->openKey(), false);
    });
    connect(m_tabs, &MemberTabs::addRequested, this, &RegisterPage::addMember);
    connect(m_remove, &QPushButton::clicked, this, &RegisterPage::askRemove);
    connect(m_column, &SectionColumn::draftChanged, this, &RegisterPage::readForms);
    connect(m_column, &SectionColumn::fieldLeft, this, &RegisterPage::saveNow);
    connect(m_column, &SectionColumn::sectionOpened, this, &RegisterPage::rememberPlace);
    connect(m_column, &SectionColumn::titularPendienteChosen, this, &RegisterPage::setTitularPendiente);
    connect(m_column, &SectionColumn::leftForwards, this, [this] { m_register->setFocus(Qt::TabFocusReason); });
    connect(m_consent, &ConsentSection::refused, this, &RegisterPage::refuse);
    buildConsent();
    connect(m_register, &QPushButton::clicked, this, &RegisterPage::registerFamily);
    connect(m_asideButton, &QPushButton::toggled, this, &RegisterPage::placeAside);
}

void RegisterPage::buildShortcuts()
{
    const auto key = [this](const QKeySequence& keys, auto&& action) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, action] {
            if (m_capturing && !m_busy && isFormShown())
                action();
        });
    };
    key(Qt::CTRL | Qt::Key_I, [this] { addMember(); });
    key(Qt::CTRL | Qt::Key_PageDown, [this] { walk(+1); });
    key(Qt::CTRL | Qt::Key_PageUp, [this] { walk(-1); });
    key(Qt::CTRL | Qt::Key_Return, [this] { registerFamily(); });
    key(Qt::CTRL | Qt::Key_Enter, [this] { registerFamily(); });
    key(Qt::CTRL | Qt::Key_Z, [this] { undoRemove(); }); // text fields keep their own
}

void RegisterPage::startNew(const domain::FamilyDraft& seed)
{
    begin(seed);
    m_edited = false;
    m_saved->setText({});
    showMember(0, QLatin1String(section::kAviso), true);
    Q_EMIT opened();
}

void RegisterPage::openDraft(const domain::FamilyDraft& draft)
{
    begin(draft);
    m_edited = true;
    const int last = static_cast<int>(m_draft.people.size()) - 1;
    const QString key = m_draft.currentSection.isEmpty() ? QLatin1String(section::kAviso) : m_draft.currentSection;
    const QString field = m_draft.currentField;
    showMember(std::clamp(m_draft.currentMember, 0, last), key, field.isEmpty());
    if (!field.isEmpty())
        m_column->goTo(key, field);
    fetchTurn();
    Q_EMIT opened();
}

void RegisterPage::fetchTurn()
{
    auto work = [&drafts = m_desk.drafts, id = m_draft.id] { return drafts.summary(id); };
    runtime::deliver(m_desk.store.run(work), this, [this](const core::Result<ports::DraftSummary>& summary) {
        if (!summary || summary->id != m_draft.id)
            return;
        m_turn->setText(turnText(summary->turn, summary->day, m_now().date()));
        m_turn->setVisible(!m_turn->text().isEmpty());
    });
}

void RegisterPage::letGo(const core::DraftId& draft)
{
    if (!m_capturing || m_draft.id != draft)
        return;
    saveNow();
    m_capturing = false;
    m_saver->leave();
}

void RegisterPage::begin(const domain::FamilyDraft& draft)
{
    saveNow(); // of the draft that was open
    m_saver->leave();
    m_watch->forget();
    m_like.clear();
    m_alike->hide();
    forgetRemoved();
    m_draft = m_saver->unsaved(draft.id).value_or(draft); // what the store did not take is newer than what it gives
    m_capturing = true;
    m_busy = m_leaving = m_attempted = m_blockingShown = m_addWhenSpare = false;
    m_message->hide();
    m_turn->hide();
    m_turn->setText({});
    m_capture->setEnabled(true);
    m_stack->setCurrentWidget(m_capture);
    m_consent->setPadStrokesAllowed(m_desk.initialSettings.padStrokesAllowed);
    renewConsents();
    beginUpdate();
    placeAside();
}

void RegisterPage::saveNow()
{
    if (!m_capturing || m_busy) // a save queued behind a registration would bring its draft back
        return;
    rememberPlace();
    m_saver->flush();
}

void RegisterPage::aboutToLeave()
{
    saveNow();
    m_leaving = true;
}

void RegisterPage::readForms()
{
    if (!m_capturing || m_busy)
        return;
    m_edited = true;
    const domain::PersonDraft before = m_draft.people[m_draft.currentMember];
    m_column->applyTo(m_draft.people[m_draft.currentMember]);
    if (shareWithMember(m_draft, m_draft.currentMember, before, m_now().date()))
        m_column->refill(formContext());
    m_saver->changed(m_draft);
    refresh();
}

FormContext RegisterPage::formContext() const
{
    return {m_draft, m_draft.currentMember, m_now().date(), m_home};
}

void RegisterPage::refresh()
{
    m_issues = domain::checkDraft(m_draft, m_now().date());
    m_column->setContext(formContext());
    m_column->showIssues(m_issues);
    QStringList shortTitles, titles;
    QList<int> missing;
    for (int i = 0; i < m_draft.people.size(); ++i) {
        shortTitles.append(personTabTitle(m_draft.people[i], i));
        titles.append(personTitle(m_draft.people[i], i));
        missing.append(static_cast<int>(std::count_if(m_issues.begin(), m_issues.end(), [i](const domain::Issue& issue) {
            return issue.member == i && issue.severity != domain::Severity::Warns;
        })));
    }
    const int current = m_draft.currentMember;
    m_tabs->setMembers(shortTitles, titles, missing, current);
    const QString name = personShortName(m_draft.people[current], current);
    m_remove->setText(tr("Descartar captura de %1").arg(name).replace(u'&', QLatin1String("&&")));
    refreshUpdate();
    const domain::Issues told = onePerField(m_issues);
    m_missing->setIssues(m_draft, told, current);
    m_asideButton->setText(tr("Qué falta (%1)").arg(told.size()));
    if (m_blockingShown && !domain::blocks(m_issues)) {
        m_message->hide();
        m_blockingShown = false;
    }
    refreshActions();
}

void RegisterPage::refreshActions()
{
    const bool enrolled = m_desk.enrolment.has_value();
    m_register->setEnabled(enrolled && !m_busy);
    const QStringList moving = movingToo(m_draft, m_home);
    const auto more = moving.size() - kMostNamed;
    QString why = moving.isEmpty() ? QString()
                                   : tr("También cambian de domicilio: %1").arg(moving.mid(0, kMostNamed).join(QStringLiteral(", ")));
    if (more > 0)
        why += u' ' + tr("y %1 más").arg(more);
    if (!enrolled)
        why = tr("Este equipo todavía no está enrolado: la captura se guarda como borrador y se registra después de enrolarlo en "
                 "Ajustes.");
    m_why->setText(why);
}

void RegisterPage::showMember(int index, const QString& key, bool focusFirst)
{
    if (QWidget* at = QApplication::focusWidget(); at && focusFirst && m_column->isAncestorOf(at))
        at->clearFocus(); // it was left for another person, who has not seen it yet
    m_draft.currentMember = index;
    m_column->setDraft(formContext());
    showDocuments();
    m_column->open(key, focusFirst);
    if (m_attempted)
        m_column->showAll();
    refresh();
    lookForNotices();
}

void RegisterPage::rememberPlace()
{
    const QString before = m_draft.currentSection + u'/' + m_draft.currentField;
    m_draft.currentSection = m_column->openKey();
    QWidget* focused = QApplication::focusWidget();
    if (focused && m_column->isAncestorOf(focused)) {
        while (focused->objectName().isEmpty() && m_column->isAncestorOf(focused->parentWidget()))
            focused = focused->parentWidget(); // a radio button belongs to its named row
        m_draft.currentField = focused->objectName();
    }
    if (m_edited && before != m_draft.currentSection + u'/' + m_draft.currentField)
        m_saver->changed(m_draft);
}

void RegisterPage::goToIssue(const domain::Issue& issue)
{
    m_asideButton->setChecked(false);
    const FieldPlace place = placeOf(issue.field);
    const QString key = QLatin1String(place.section);
    if (issue.member >= 0 && issue.member != m_draft.currentMember)
        showMember(issue.member, key, false);
    m_column->goTo(key, QLatin1String(place.objectName));
}

void RegisterPage::placeAside()
{
    const bool narrow = width() < kNarrow;
    const bool shown = m_stack->currentWidget() == m_capture && (!narrow || m_asideButton->isChecked());
    m_asideButton->setVisible(narrow);
    m_missing->setVisible(shown);
}

QSize RegisterPage::minimumSizeHint() const
{
    return m_stack->minimumSizeHint() + QSize(2 * grid::kPageMargin, 2 * grid::kPageMargin);
}

void RegisterPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    placeAside();
}

void RegisterPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_leaving = false;
    m_consent->setPadStrokesAllowed(m_desk.initialSettings.padStrokesAllowed); // Ajustes may have changed it
    if (renewConsents()) {
        m_column->refill(formContext());
        refresh();
    }
}

void RegisterPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QWidget::keyPressEvent(event);
        return;
    }
    saveNow();
    Q_EMIT leaveRequested();
}

} // namespace padron::ui
