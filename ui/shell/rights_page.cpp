// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/rights_page.h"

#include "domain/folio.h"
#include "errors/arco_text.h"
#include "errors/error_text.h"
#include "errors/log_text.h"
#include "models/rights_model.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/detail_view.h"
#include "shell/proof_box.h"
#include "shell/rights_form.h"
#include "shell/rights_rules_form.h"
#include "shell/rights_step_form.h"
#include "shell/row_list.h"
#include "usecases/person_sheet.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/page_scroll.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

namespace {
constexpr int kDetailHeight = 260; // that a request told whole asks for
constexpr int kMostRows = 4;       // of the list: the chosen one is told below
} // namespace

bool RightsPage::isFor(const Desk& desk)
{
    return desk.arco && desk.personSheet && desk.signIn
        && access::allows(desk.user.role, access::Permission::AttendRights);
}

RightsPage::RightsPage(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_title(new Label(QString(), "title", this)), m_hint(new Label(QString(), "muted", this)),
      m_message(new InlineMessage(this)), m_model(new RightsModel(this))
{
    setObjectName(QStringLiteral("rightsPage"));
    build();
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) { tell(index.row()); });
    connect(m_list, &RowList::opened, this, [this] { m_detail->setFocus(Qt::OtherFocusReason); });
    connect(m_form, &RightsForm::given, this, &RightsPage::receive);
    connect(m_step, &RightsStepForm::noted, this, &RightsPage::advance);
    connect(m_form, &RightsForm::leftAsItWas, this, &RightsPage::backToList);
    connect(m_step, &RightsStepForm::leftAsItWas, this, &RightsPage::backToList);
    connect(m_rulesForm, &RightsRulesForm::leftAsItWas, this, &RightsPage::backToList);
    connect(m_proof, &ProofBox::leftAsItWas, this, &RightsPage::backToList);
    connect(m_rulesForm, &RightsRulesForm::given, this, &RightsPage::setRules);
}

void RightsPage::build()
{
    m_title->setWordWrap(true);
    m_title->setObjectName(QStringLiteral("rightsTitle"));
    m_message->setObjectName(QStringLiteral("rightsMessage"));
    m_scroll = new PageScroll(this);
    auto* page = new QWidget(m_scroll);
    setRole(page, "page");
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, grid::kXs, 0);
    column->setSpacing(grid::kM);
    m_intro = new QWidget(page);
    auto* intro = new QVBoxLayout(m_intro);
    intro->setContentsMargins(0, 0, 0, 0);
    intro->setSpacing(grid::kM);
    auto* what = new Label(tr("Cualquier persona puede pedir, gratis: ver sus datos y quién los vio (acceso), corregirlos "
                              "(rectificación), que dejen de usarse (cancelación) o que no se usen para algo (oposición). El módulo "
                              "orienta y recibe; la Unidad de Transparencia decide y responde en 20 días hábiles. La atención "
                              "médica no depende de esto."),
                           m_intro);
    what->setWordWrap(true);
    intro->addWidget(what);
    intro->addWidget(buildButtons(m_intro));
    column->addWidget(m_intro);
    m_proof = new ProofBox(m_desk.store, *m_desk.signIn, m_desk.user.name, page);
    m_form = new RightsForm(page);
    m_step = new RightsStepForm(page);
    m_rulesForm = new RightsRulesForm(page);
    for (QWidget* form : {static_cast<QWidget*>(m_proof), static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_step),
                          static_cast<QWidget*>(m_rulesForm)})
        column->addWidget(form);
    column->addWidget(buildFollowing(page));
    auto* back = new QPushButton(tr("Volver   Esc"), page);
    back->setObjectName(QStringLiteral("rightsBack"));
    connect(back, &QPushButton::clicked, this, &RightsPage::leaveRequested);
    m_rules = new QPushButton(tr("Plazos y conservación"), page);
    m_rules->setObjectName(QStringLiteral("rightsRules"));
    connect(m_rules, &QPushButton::clicked, this, &RightsPage::askRules);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(grid::kS);
    foot->addWidget(back);
    foot->addWidget(m_rules);
    foot->addStretch();
    column->addLayout(foot);
    column->addStretch();
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(page);
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->setSpacing(grid::kM);
    outside->addWidget(m_title);
    outside->addWidget(m_message);
    outside->addWidget(m_scroll, 1);
}

QWidget* RightsPage::buildButtons(QWidget* page)
{
    auto* box = new QWidget(page);
    auto* row = new FlowLayout(grid::kS);
    box->setLayout(row);
    const auto add = [&](const QString& text, const char* name, auto action) {
        auto* button = new QPushButton(text, box);
        button->setObjectName(QLatin1String(name));
        connect(button, &QPushButton::clicked, this, action);
        row->addWidget(button);
        return button;
    };
    using Medium = usecases::SheetMedium;
    m_new = add(tr("Recibir una solicitud"), "rightsNew", [this] {
        m_message->hide();
        showForm(m_form);
        m_form->ask(m_person, m_name);
    });
    setRole(m_new, "primary");
    m_print = add(tr("Imprimir hoja de la persona"), "sheetPrint", [this] { sheet(Medium::Printed); });
    m_pdf = add(tr("Hoja en PDF"), "sheetPdf", [this] { sheet(Medium::Pdf); });
    m_file = add(tr("Hoja como archivo"), "sheetFile", [this] { sheet(Medium::File); });
    return box;
}

QWidget* RightsPage::buildFollowing(QWidget* page)
{
    m_body = new QWidget(page);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Solicitudes"), "section", m_body));
    m_hint->setObjectName(QStringLiteral("rightsHint"));
    m_hint->setWordWrap(true);
    column->addWidget(m_hint);
    m_following = new QWidget(m_body);
    m_list = new RowList(QStringLiteral("rightsList"), tr("Solicitudes de derechos ARCO"), m_following);
    m_list->setModel(m_model);
    m_detail = new DetailView(QStringLiteral("rightsDetail"), tr("Solicitud"), m_following);
    m_list->setMostRows(kMostRows);
    m_detail->setMinimumSize(0, kDetailHeight);
    m_detail->setMaximumWidth(QWIDGETSIZE_MAX); // under the list, as wide as it is
    auto* actions = new QWidget(m_following);
    auto* row = new FlowLayout(grid::kS);
    actions->setLayout(row);
    const auto add = [&](const QString& text, const QString& name, auto action) {
        auto* button = new QPushButton(text, actions);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, action);
        row->addWidget(button);
        return button;
    };
    using enum domain::ArcoStepKind;
    for (const domain::ArcoStepKind kind : {Enviar, Procedente, Improcedente, Cumplir, Ampliar, Prevenir, Desistir}) {
        m_steps.append({kind, add(arcoStepLabel(kind), QStringLiteral("step_") + keyOf(kind), [this, kind] {
                            if (const auto* view = current()) {
                                m_message->hide();
                                m_at = view->request.id;
                                showForm(m_step);
                                m_step->ask(view->request, kind, view->today);
                            }
                        })});
    }
    m_receipt = add(tr("Imprimir acuse"), QStringLiteral("rightsReceipt"), [this] { printReceipt(); });
    m_block = add(tr("Bloquear el registro"), QStringLiteral("rightsBlock"), [this] { block(); });
    m_erase = add(tr("Suprimir los datos"), QStringLiteral("rightsErase"), [this] { erase(); });
    setRole(m_erase, "danger");
    auto* inside = new QVBoxLayout(m_following);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(grid::kM);
    inside->addWidget(m_list);
    inside->addWidget(actions);
    inside->addWidget(m_detail);
    column->addWidget(m_following);
    return m_body;
}

void RightsPage::begin(const QString& title)
{
    m_title->setText(title);
    m_message->hide();
    m_model->setRequests({});
    showForm(nullptr);
    tell(-1);
}

void RightsPage::open(const core::PersonId& person, const QString& name)
{
    m_person = person;
    m_name = name;
    begin(tr("Derechos ARCO: %1").arg(name));
    reload({});
}

void RightsPage::openAll(const domain::ArcoRequestId& at)
{
    m_person = {};
    m_name.clear();
    begin(tr("Derechos ARCO"));
    reload(at);
}

void RightsPage::focusFirst()
{
    for (QWidget* form : {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_step), static_cast<QWidget*>(m_rulesForm)})
        if (!form->isHidden()) // what is being written stays
            return form->setFocus(Qt::OtherFocusReason);
    (m_model->rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_new)->setFocus(Qt::OtherFocusReason);
}

void RightsPage::showForm(QWidget* form)
{
    for (QWidget* one : {static_cast<QWidget*>(m_form), static_cast<QWidget*>(m_step), static_cast<QWidget*>(m_rulesForm)})
        if (one != form)
            one->hide();
    if (form != m_proof)
        m_proof->hide();
    m_body->setVisible(!form);
    m_intro->setVisible(!form); // one thing at a time
    m_rules->setVisible(!form && access::allows(m_desk.user.role, access::Permission::BlockRecords));
}

void RightsPage::backToList()
{
    showForm(nullptr);
    focusFirst();
}

void RightsPage::reload(const domain::ArcoRequestId& at)
{
    using Views = core::Result<QList<usecases::ArcoView>>;
    const auto work = [arco = m_desk.arco, person = m_person] { return person.isNull() ? arco->all() : arco->ofPerson(person); };
    runtime::deliver(m_desk.store.run(work), this, [this, at, person = m_person](const Views& views) {
        if (person != m_person)
            return;
        if (!views)
            return refuse(views.error());
        m_model->setRequests(*views);
        m_following->setVisible(!views->isEmpty());
        m_hint->setText(views->isEmpty() ? tr("Ninguna. Lo que aquí se recibe se envía a la Unidad de Transparencia y se sigue hasta "
                                              "que se cumple.")
                                         : tr("%n solicitud(es). Primero las que vencen antes.", nullptr, int(views->size())));
        const bool opposed = !m_person.isNull() && std::any_of(views->begin(), views->end(), [](const auto& view) {
            return view.request.right == domain::ArcoRight::Oposicion
                && (view.state == domain::ArcoState::Procedente || view.state == domain::ArcoState::Cumplida);
        });
        if (opposed)
            m_hint->setText(m_hint->text() + u' '
                            + tr("Su oposición procedió: sus datos no se usan para lo que ahí dice."));
        m_list->selectRow(std::max(0, at.isNull() ? 0 : m_model->rowOf(at)));
        tell(m_list->currentRow());
        if (m_form->isHidden() && m_step->isHidden() && m_rulesForm->isHidden() && m_proof->isHidden() && isVisible())
            focusFirst();
    });
}

const usecases::ArcoView* RightsPage::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_model->rowCount() ? &m_model->request(row) : nullptr;
}

core::PersonId RightsPage::whose() const
{
    const auto* view = current();
    return m_person.isNull() && view ? view->request.person : m_person;
}

void RightsPage::tell(int row)
{
    const bool known = row >= 0 && row < m_model->rowCount();
    const usecases::ArcoView view = known ? m_model->request(row) : usecases::ArcoView();
    for (const auto& [kind, button] : std::as_const(m_steps))
        button->setVisible(known && view.next.contains(kind));
    m_receipt->setVisible(known);
    for (QPushButton* button : {m_print, m_pdf, m_file})
        button->setVisible(!whose().isNull());
    const bool cancels = known && view.request.right == domain::ArcoRight::Cancelacion && !view.request.person.isNull()
        && (view.state == domain::ArcoState::Procedente || view.state == domain::ArcoState::Cumplida)
        && m_desk.arcoRecords && access::allows(m_desk.user.role, access::Permission::BlockRecords);
    m_block->setVisible(cancels && !view.block);
    m_erase->setVisible(cancels && view.block && !view.block->erasedMs);
    if (!known)
        return m_detail->begin({});
    const domain::ArcoRequest& request = view.request;
    m_detail->begin(QStringLiteral("%1, %2").arg(arcoRightLabel(request.right), request.folio));
    m_detail->add(tr("Va en"), arcoStateLabel(view.state));
    if (view.deadline)
        m_detail->add(tr("Plazo"), QStringLiteral("%1 (%2)").arg(arcoDeadlineText(*view.deadline), arcoLeftText(view.left)));
    if (view.block)
        m_detail->add(tr("Registro"), view.block->erasedMs
                                          ? tr("Sus datos se suprimieron; quedan folio, fechas, estado, la solicitud y quién los vio.")
                                          : tr("Bloqueado desde el %1: se conserva y no se usa.").arg(dayText(view.block->on)));
    m_detail->add(tr("Persona"), request.personName);
    const auto folio = domain::Folio::parse(request.personFolio);
    m_detail->add(tr("Folio en el padrón"), folio ? folio->text() : QString());
    m_detail->add(tr("La pide"), request.asker == domain::ArcoAsker::Titular ? arcoAskerLabel(request.asker)
                                                                            : request.askerName);
    m_detail->add(tr("Se identificó con"), request.document);
    m_detail->add(tr("Qué pide"), request.what);
    m_detail->add(tr("Respuesta"), request.answerTo.isEmpty()
                                       ? arcoMeansLabel(request.means)
                                       : QStringLiteral("%1: %2").arg(arcoMeansLabel(request.means), request.answerTo));
    m_detail->add(tr("Recibida"), QStringLiteral("%1, %2").arg(dayText(request.receivedOn), request.receivedName));
    for (const domain::ArcoStep& step : request.steps)
        m_detail->add(QStringLiteral("%1, %2").arg(dayText(step.on), step.notedName),
                      step.reason.isEmpty() ? arcoStepDone(step.kind)
                                            : QStringLiteral("%1\n%2").arg(arcoStepDone(step.kind), step.reason));
}

void RightsPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT leaveRequested();
    else
        QWidget::keyPressEvent(event);
}

} // namespace padron::ui
