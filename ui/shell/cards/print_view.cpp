// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/print_view.h"

#include "access/permissions.h"
#include "errors/error_text.h"
#include "models/credentials_model.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/cards/card_grid.h"
#include "shell/cards/print_flow.h"
#include "shell/cards/print_review.h"
#include "shell/desk.h"
#include "usecases/print_errors.h"
#include "widgets/field_box.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme_follower.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace padron::ui {

using usecases::PrintRuns;

namespace {
constexpr int kTypingMs = 200;
constexpr int kFilterWidth = 220;
} // namespace

/// What one look at the store brought.
struct PrintView::Loaded
{
    PrintRuns::Authorisation leave;
    PrintRuns::Choices choices;
    QList<PrintRuns::Row> rows;
    QList<PrintRuns::Open> open;
};

PrintView::PrintView(Desk& desk, QWidget* parent)
    : CardsView(parent), m_desk(desk), m_model(new CredentialsModel(this)), m_flow(new PrintFlow(desk, this)),
      m_typing(new QTimer(this)), m_stack(new QStackedWidget(this)), m_review(new PrintReview(m_stack)),
      m_leave(new InlineMessage(this)), m_waiting(new InlineMessage(this)), m_message(new InlineMessage(this)),
      m_granted(new Label(QString(), "muted", this))
{
    m_leave->setObjectName(QStringLiteral("printLeave"));
    m_waiting->setObjectName(QStringLiteral("printWaiting"));
    m_message->setObjectName(QStringLiteral("credentialsMessage"));
    m_granted->setObjectName(QStringLiteral("printGranted"));
    m_granted->setWordWrap(true);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    m_stack->addWidget(buildList());
    m_stack->addWidget(m_review);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_leave);
    column->addWidget(m_waiting);
    column->addWidget(m_message);
    column->addWidget(m_stack, 1);
    connectAll();
    refreshButtons();
}

bool PrintView::isFor(const Desk& desk)
{
    return desk.printRuns && access::allows(desk.user.role, access::Permission::PrintCredentials);
}

QString PrintView::title() const
{
    return tr("Imprimir");
}

QWidget* PrintView::buildFilters(QWidget* parent)
{
    auto* filters = new QWidget(parent);
    auto* row = new FlowLayout(grid::kM);
    filters->setLayout(row);
    const auto add = [&](const QString& label, QWidget* input, const char* name) {
        auto* box = new FieldBox(label, input, QLatin1String(name), filters);
        box->setFixedWidth(kFilterWidth);
        row->addWidget(box);
    };
    m_search = new QLineEdit;
    m_search->setClearButtonEnabled(true);
    add(tr("Familia: nombre o folio"), m_search, "printSearch");
    m_place = new QComboBox;
    add(tr("Localidad"), m_place, "printPlace");
    m_day = new QComboBox;
    add(tr("Lote: día en que se firmaron"), m_day, "printDay");
    m_unprinted = new QCheckBox(tr("Sólo las que se pueden imprimir"), filters);
    m_unprinted->setObjectName(QStringLiteral("printUnprinted"));
    m_unprinted->setChecked(true);
    row->addWidget(m_unprinted);
    return filters;
}

QWidget* PrintView::buildOrders(QWidget* parent)
{
    auto* orders = new QWidget(parent);
    auto* row = new FlowLayout(grid::kS);
    orders->setLayout(row);
    m_paper = new QComboBox(orders);
    m_paper->setObjectName(QStringLiteral("printPaper"));
    m_paper->setAccessibleName(tr("En qué se imprime"));
    using enum domain::CardPaper;
    for (const auto& [paper, text] : {std::pair{Hoja8, tr("Hoja carta de 8")}, std::pair{Hoja10, tr("Hoja carta de 10")},
                                      std::pair{Hoja5, tr("Hoja de 5, por un lado, para doblar")}, std::pair{Cr80, tr("Tarjeta CR80")}})
        m_paper->addItem(text, int(paper));
    m_print = new QPushButton(orders);
    setLineIcon(m_print, QLatin1String("print"), Theme::Colour::OnAccent);
    m_print->setObjectName(QStringLiteral("printCredentials"));
    setRole(m_print, "primary");
    m_save = new QPushButton(tr("Guardar en PDF"), orders);
    m_save->setObjectName(QStringLiteral("saveCredentials"));
    m_all = new QPushButton(tr("Elegir todas"), orders);
    m_all->setObjectName(QStringLiteral("chooseUnprinted"));
    setRole(m_all, "link");
    m_bar = new QProgressBar(orders);
    m_bar->setObjectName(QStringLiteral("printProgress"));
    m_bar->setAccessibleName(tr("Avance de la impresión"));
    m_bar->setFixedWidth(kFilterWidth);
    m_stop = new QPushButton(tr("Detener"), orders);
    m_stop->setObjectName(QStringLiteral("stopPrinting"));
    for (QWidget* one : std::initializer_list<QWidget*>{m_paper, m_print, m_save, m_all, m_bar, m_stop})
        row->addWidget(one);
    return orders;
}

QWidget* PrintView::buildList()
{
    auto* page = new QWidget(m_stack);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    m_hint = new Label(QString(), "muted", page);
    m_hint->setWordWrap(true);
    m_everybody = new QPushButton(tr("Ver las de todos"), page);
    m_everybody->setObjectName(QStringLiteral("printEverybody"));
    setRole(m_everybody, "link");
    m_grid = new CardGrid(QStringLiteral("credentialList"), tr("Credenciales firmadas por el padrón"), page);
    m_grid->setModel(m_model);
    column->addWidget(m_granted);
    column->addWidget(buildFilters(page));
    column->addWidget(m_hint);
    column->addWidget(m_everybody, 0, Qt::AlignLeft);
    column->addWidget(m_grid, 1);
    column->addWidget(buildOrders(page));
    auto* help = new Label(tr("Un PDF se imprime una sola vez: cada copia sería otra tarjeta con el mismo número. La impresora "
                              "puede guardar copia de lo que imprime; use sólo la del módulo."),
                           "help", page);
    help->setWordWrap(true);
    column->addWidget(help);
    return page;
}

void PrintView::connectAll()
{
    connect(m_model, &QAbstractItemModel::dataChanged, this, &PrintView::refreshButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PrintView::refreshButtons);
    connect(m_all, &QPushButton::clicked, this, [this] { m_model->chooseFirst(PrintRuns::kMostCards); });
    connect(m_print, &QPushButton::clicked, this, [this] { send(false, false); });
    connect(m_save, &QPushButton::clicked, this, [this] { send(true, false); });
    connect(m_stop, &QPushButton::clicked, m_flow, &PrintFlow::stop);
    connect(m_everybody, &QPushButton::clicked, this, [this] {
        m_only.clear();
        load();
        m_grid->setFocus(Qt::OtherFocusReason);
    });
    connect(m_search, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, [this] { choose({}); });
    connect(m_place, &QComboBox::activated, this, &PrintView::load);
    connect(m_day, &QComboBox::activated, this, &PrintView::load);
    connect(m_unprinted, &QCheckBox::toggled, this, &PrintView::load);
    connect(m_flow, &PrintFlow::started, this, [this] {
        m_message->hide();
        m_waiting->hide();
        m_bar->setRange(0, 0);
        refreshButtons();
    });
    connect(m_flow, &PrintFlow::progressed, this, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    });
    connect(m_flow, &PrintFlow::finished, this, [this](const QString& error) {
        if (!error.isEmpty())
            m_message->say(Theme::Tone::Danger, error);
        m_reviewNext = true;
        load();
        refreshButtons();
    });
    connect(m_review, &PrintReview::told, this, &PrintView::tell);
    connect(m_review, &PrintReview::later, this, &PrintView::leaveReview);
}

void PrintView::send(bool pdf, bool looked)
{
    if (looked || !m_model->mayBeOnPaper())
        return pdf ? m_flow->savePdf(m_model->chosen(), paper(), looked) : m_flow->print(m_model->chosen(), paper(), looked);
    m_message->say(Theme::Tone::Warn, sentenceFor({usecases::kMayBeOnPaper, {}}));
    connect(m_message->addButton(tr("Ya busqué y no hay otra: imprimir")), &QPushButton::clicked, this,
            [this, pdf] { send(pdf, true); });
}

void PrintView::enter()
{
    m_reviewNext = true;
    load();
    if (!reviewing())
        m_grid->setFocus(Qt::OtherFocusReason);
}

void PrintView::refresh()
{
    if (!reviewing())
        load();
}

void PrintView::choose(const QList<core::PersonId>& people)
{
    m_only = people;
    m_chooseAll = !people.isEmpty();
    load();
}

bool PrintView::reviewing() const
{
    return m_stack->currentWidget() == m_review;
}

domain::CardPaper PrintView::paper() const
{
    return static_cast<domain::CardPaper>(m_paper->currentData().toInt());
}

PrintRuns::Filter PrintView::filter() const
{
    return {.people = m_only, .text = m_search->text(),
            .place = m_choices.places.value(m_place->currentIndex() - 1), // the first row: all
            .signedOn = m_choices.days.value(m_day->currentIndex() - 1),
            .unprinted = m_unprinted->isChecked()};
}

void PrintView::load()
{
    auto work = [&runs = *m_desk.printRuns, filter = filter()]() -> core::Result<Loaded> {
        Loaded loaded;
        PADRON_ASSIGN(loaded.leave, runs.authorisation());
        PADRON_ASSIGN(loaded.choices, runs.choices());
        PADRON_ASSIGN(loaded.rows, runs.list(filter));
        PADRON_ASSIGN(loaded.open, runs.openRuns());
        return loaded;
    };
    runtime::deliver(m_desk.store.run(work), this, [this, asked = ++m_asked](const core::Result<Loaded>& loaded) {
        if (asked != m_asked) // another was asked meanwhile
            return;
        if (!loaded) {
            m_review->setBusy(false);
            return m_message->say(Theme::Tone::Danger, sentenceFor(loaded.error()));
        }
        show(*loaded);
    });
}

void PrintView::show(const Loaded& loaded)
{
    showLeave(loaded.leave);
    showChoices(loaded.choices);
    m_open = loaded.open;
    const int row = qMax(0, m_grid->currentIndex().row());
    m_model->setCredentials(loaded.rows);
    if (const int rows = m_model->rowCount(); rows > 0)
        m_grid->setCurrentIndex(m_model->index(qMin(row, rows - 1), 0));
    if (std::exchange(m_chooseAll, false))
        m_model->chooseFirst(PrintRuns::kMostCards);
    m_everybody->setVisible(!m_only.isEmpty());
    const bool asked = !m_only.isEmpty() || !m_search->text().trimmed().isEmpty() || m_place->currentIndex() > 0 || m_day->currentIndex() > 0;
    m_hint->setText(!loaded.rows.isEmpty() ? tr("Firmadas por el padrón. Espacio elige, flechas recorren.")
                    : asked                ? tr("De las que pidió, ninguna se puede imprimir ahora.")
                                           : tr("Ninguna por imprimir. El padrón firma una por cada persona cuyo registro "
                                                "revisó; llegan al conectarse."));
    if (std::exchange(m_reviewNext, false)) {
        if (!m_open.isEmpty() && !m_flow->busy() && window()->focusWidget() != m_search) // who is typing is not pulled away
            return review();
        if (reviewing())
            leaveReview();
    }
    showWaiting();
    refreshButtons();
}

void PrintView::showChoices(const PrintRuns::Choices& choices)
{
    const auto place = m_choices.places.value(m_place->currentIndex() - 1);
    const auto day = m_choices.days.value(m_day->currentIndex() - 1);
    m_choices = choices;
    m_place->clear();
    m_place->addItem(tr("Todas"));
    for (const auto& one : choices.places)
        m_place->addItem(shownText(tr("%1, %2").arg(one.localidad, one.municipio)));
    m_place->setCurrentIndex(int(choices.places.indexOf(place)) + 1);
    m_day->clear();
    m_day->addItem(tr("Todos"));
    for (const QDate& one : choices.days)
        m_day->addItem(dayText(one));
    m_day->setCurrentIndex(int(choices.days.indexOf(day)) + 1);
}

void PrintView::showLeave(const PrintRuns::Authorisation& leave)
{
    using enum PrintRuns::Leave;
    const auto day = [](qint64 seconds) { return dayText(QDateTime::fromSecsSinceEpoch(seconds).date()); };
    m_mayPrint = leave.leave == InForce;
    m_granted->setVisible(m_mayPrint);
    m_leave->setVisible(!m_mayPrint);
    const QString reference = shownText(leave.said.reference);
    const QString ask = tr("Imprimir se administra desde el centro: pida la autorización a la coordinación y conéctese.");
    switch (leave.leave) {
    case InForce:
        return m_granted->setText(leave.said.untilSeconds > 0
                                      ? tr("Impresión autorizada por el centro (%1), hasta el %2.").arg(reference, day(leave.said.untilSeconds))
                                      : tr("Impresión autorizada por el centro (%1).").arg(reference));
    case None:
        return m_leave->say(Theme::Tone::Warn, tr("El centro no ha autorizado imprimir en este módulo. %1").arg(ask));
    case NotYet:
        return m_leave->say(Theme::Tone::Warn, tr("La autorización para imprimir (%1) empieza el %2.").arg(reference, day(leave.said.fromSeconds)));
    case Ended:
        return m_leave->say(Theme::Tone::Warn, tr("La autorización para imprimir (%1) terminó el %2. %3").arg(reference, day(leave.said.untilSeconds), ask));
    case TakenBack:
        return m_leave->say(Theme::Tone::Warn, tr("El centro retiró la autorización para imprimir (%1). %2").arg(reference, ask));
    }
}

void PrintView::showWaiting()
{
    m_waiting->setVisible(false);
    if (m_open.isEmpty() || reviewing() || m_flow->busy()) // of what is being painted nobody can say
        return;
    m_waiting->say(Theme::Tone::Warn, tr("Hay una impresión de %1 sin revisar: ¿salieron bien?")
                                          .arg(whenText(m_open.first().run.begunMs, QDateTime::currentDateTime())));
    QPushButton* see = m_waiting->addButton(tr("Revisar"));
    see->setObjectName(QStringLiteral("reviewRun"));
    connect(see, &QPushButton::clicked, this, &PrintView::review);
}

void PrintView::review()
{
    if (m_open.isEmpty() || m_flow->busy())
        return;
    m_stack->setCurrentWidget(m_review);
    m_waiting->hide();
    m_review->setBusy(false);
    m_review->ask(m_open.first());
}

void PrintView::leaveReview()
{
    m_stack->setCurrentIndex(0);
    showWaiting();
    m_grid->setFocus(Qt::OtherFocusReason);
}

void PrintView::tell(const domain::PrintRunId& run, const QList<PrintRuns::Told>& cards, bool destroyed)
{
    runtime::deliver(
        m_desk.store.run([&runs = *m_desk.printRuns, run, cards, destroyed] { return runs.tell(run, cards, destroyed); }), this,
        [this](const core::Result<void>& told) {
            m_message->hide();
            if (told && m_desk.workAdded)
                m_desk.workAdded();
            if (!told)
                m_message->say(Theme::Tone::Danger, sentenceFor(told.error()));
            m_reviewNext = true;
            load();
        });
}

void PrintView::refreshButtons()
{
    const qsizetype chosen = m_model->chosen().size();
    const bool busy = m_flow->busy();
    const bool ready = chosen > 0 && chosen <= PrintRuns::kMostCards && m_mayPrint && !busy;
    m_print->setText(chosen == 0 ? tr("Imprimir") : tr("Imprimir %n credencial(es)", nullptr, int(chosen)));
    m_print->setEnabled(ready);
    m_save->setEnabled(ready);
    m_all->setVisible(m_model->rowCount() > 0 && !busy);
    m_bar->setVisible(busy);
    m_stop->setVisible(busy);
}

} // namespace padron::ui
