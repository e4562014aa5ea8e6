// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/print_review.h"

#include "models/row_roles.h"
#include "models/row_texts.h"
#include "shell/row_list.h"
#include "widgets/flow_layout.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QKeyEvent>
#include <QPushButton>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace padron::ui {

using domain::PrintOutcome;
using usecases::PrintRuns;

namespace {
constexpr int kSettleMs = 700; // a doubled Entrar is quicker
} // namespace

PrintReview::PrintReview(QWidget* parent)
    : QWidget(parent), m_model(new QStandardItemModel(this)), m_what(new Label(QString(), "section", this)),
      m_where(new Label(QString(), "muted", this)), m_destroy(new InlineMessage(this)),
      m_settling(new QTimer(this))
{
    build();
}

void PrintReview::build()
{
    m_settling->setSingleShot(true);
    m_settling->setInterval(kSettleMs);
    connect(m_settling, &QTimer::timeout, this, &PrintReview::refreshButtons);
    m_what->setObjectName(QStringLiteral("sheetTitle"));
    m_where->setWordWrap(true);
    m_destroy->setObjectName(QStringLiteral("destroySpoilt"));
    m_list = new RowList(QStringLiteral("sheetCards"), tr("Credenciales de la hoja"), this);
    m_list->setModel(m_model);
    const auto button = [this](const QString& text, const char* name, const char* role) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        setRole(made, role);
        made->setMinimumHeight(Theme::rowHeight() + grid::kS);
        return made;
    };
    m_well = button(QString(), "cameWell", "primary");
    m_jam = button(tr("Se atascó   A"), "jammed", "");
    m_none = button(tr("No salió   N"), "cameNot", "");
    m_rest = button(tr("Ésta y las que siguen salieron bien   Ctrl+Entrar"), "restWell", "link");
    m_later = button(tr("Revisar después   Esc"), "reviewLater", "link");
    auto* buttons = new FlowLayout(grid::kS);
    for (QPushButton* one : {m_well, m_jam, m_none, m_rest, m_later})
        buttons->addWidget(one);
    auto* help = new Label(tr("Mire cada tarjeta por los dos lados: nombre completo y QR entero. Espacio marca la que salió mal."),
                           "help", this);
    help->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_what);
    column->addWidget(m_where);
    column->addWidget(m_list, 100);
    column->addWidget(help);
    column->addWidget(m_destroy);
    column->addLayout(buttons);
    column->addStretch(1);

    connect(m_well, &QPushButton::clicked, this, [this] { sheetCame(PrintOutcome::Bien); });
    connect(m_jam, &QPushButton::clicked, this, [this] { sheetCame(PrintOutcome::Atascada); });
    connect(m_none, &QPushButton::clicked, this, [this] { sheetCame(PrintOutcome::NoSalio); });
    connect(m_rest, &QPushButton::clicked, this, &PrintReview::restCameWell);
    connect(m_later, &QPushButton::clicked, this, &PrintReview::later);
    connect(m_model, &QStandardItemModel::itemChanged, this, &PrintReview::refreshButtons);
    key(Qt::Key_Return, m_well);
    key(Qt::Key_Enter, m_well);
    key(Qt::Key_A, m_jam);
    key(Qt::Key_N, m_none);
    key(Qt::CTRL | Qt::Key_Return, m_rest);
    m_doneKey = new QShortcut(Qt::Key_D, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    m_doneKey->setAutoRepeat(false);
    connect(m_doneKey, &QShortcut::activated, this, &PrintReview::wasDestroyed);
}

void PrintReview::key(const QKeySequence& keys, QPushButton* button)
{
    auto* shortcut = new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    shortcut->setAutoRepeat(false);
    connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    m_keys.append(shortcut);
}

QString PrintReview::mediumText() const
{
    QString paper;
    switch (m_run.run.medium.paper) {
    case domain::CardPaper::Cr80: paper = tr("tarjetas CR80"); break;
    case domain::CardPaper::Hoja8: paper = tr("hojas de 8"); break;
    case domain::CardPaper::Hoja10: paper = tr("hojas de 10"); break;
    case domain::CardPaper::Hoja5: paper = tr("hojas de 5 para doblar"); break;
    }
    return m_run.run.medium.pdf ? tr("PDF de %1").arg(paper) : paper;
}

void PrintReview::ask(const PrintRuns::Open& run)
{
    m_run = run;
    m_pending.clear();
    const auto next = std::find_if(run.cards.begin(), run.cards.end(),
                                   [](const auto& one) { return one.card.outcome == PrintOutcome::PorDecir; });
    if (next != run.cards.end())
        showSheet(next->card.sheet);
    confirm(false);
    m_list->setFocus(Qt::OtherFocusReason);
}

void PrintReview::showSheet(int sheet)
{
    const int last = m_run.cards.isEmpty() ? sheet : m_run.cards.last().card.sheet;
    m_what->setText(m_run.run.medium.paper == domain::CardPaper::Cr80 ? tr("¿Salió bien? Tarjeta %1 de %2").arg(sheet).arg(last)
                                                                      : tr("¿Salieron bien? Hoja %1 de %2").arg(sheet).arg(last));
    QString where = tr("Impresión de %1, %2. La mandó %3.")
                        .arg(whenText(m_run.run.begunMs, QDateTime::currentDateTime()), mediumText(), shownText(m_run.run.begunBy));
    if (m_run.run.medium.pdf)
        where += u' ' + tr("Dígalo cuando haya impreso el PDF: se imprime una sola vez.");
    m_where->setText(where);
    m_model->clear();
    for (const auto& one : std::as_const(m_run.cards)) {
        if (one.card.sheet != sheet || one.card.outcome != PrintOutcome::PorDecir)
            continue;
        auto* item = new QStandardItem(QStringLiteral("%1, %2").arg(shownText(one.name), one.folio.text()));
        item->setData(shownText(one.name), TitleRole);
        item->setData(one.folio.text(), MonoRole);
        item->setData(tr("expedición %1").arg(one.card.issueNumber), DetailRole);
        item->setData(one.card.position, Qt::UserRole);
        item->setCheckable(true);
        m_model->appendRow(item);
    }
    m_list->updateGeometry();
    m_list->selectRow(0);
    m_rest->setVisible(sheet < last);
    m_settling->start();
    refreshButtons();
}

void PrintReview::refreshButtons()
{
    int marked = 0;
    for (int i = 0; i < m_model->rowCount(); ++i)
        marked += m_model->item(i)->checkState() == Qt::Checked;
    m_well->setText(marked == 0 ? tr("Salió bien   Entrar") : tr("Salió bien menos lo marcado   Entrar"));
    const bool ready = !m_busy && !m_settling->isActive() && m_destroy->isHidden();
    m_doneKey->setEnabled(!m_busy && !m_destroy->isHidden());
    for (QPushButton* one : {m_well, m_jam, m_none, m_rest})
        one->setEnabled(ready);
    for (QShortcut* one : std::as_const(m_keys))
        one->setEnabled(ready);
}

void PrintReview::setBusy(bool busy)
{
    m_busy = busy;
    refreshButtons();
}

void PrintReview::sheetCame(PrintOutcome outcome)
{
    QList<PrintRuns::Told> cards;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QStandardItem* item = m_model->item(i);
        const bool marked = item->checkState() == Qt::Checked;
        cards.append({item->data(Qt::UserRole).toInt(), marked ? PrintOutcome::Mal : outcome});
    }
    tell(cards);
}

void PrintReview::restCameWell()
{
    QList<PrintRuns::Told> cards;
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const QStandardItem* item = m_model->item(i);
        cards.append({item->data(Qt::UserRole).toInt(),
                      item->checkState() == Qt::Checked ? PrintOutcome::Mal : PrintOutcome::Bien});
    }
    for (const auto& one : std::as_const(m_run.cards))
        if (one.card.outcome == PrintOutcome::PorDecir
            && std::none_of(cards.begin(), cards.end(), [&](const auto& told) { return told.position == one.card.position; }))
            cards.append({one.card.position, PrintOutcome::Bien});
    tell(cards);
}

void PrintReview::tell(const QList<PrintRuns::Told>& cards)
{
    if (m_busy || cards.isEmpty())
        return;
    const bool destroys = std::any_of(cards.begin(), cards.end(),
                                      [](const auto& one) { return PrintRuns::mustBeDestroyed(one.outcome); });
    if (!destroys) {
        setBusy(true);
        Q_EMIT told(m_run.run.id, cards, false);
        return;
    }
    m_pending = cards;
    confirm(true);
}

void PrintReview::confirm(bool asks)
{
    m_destroy->setVisible(false);
    if (asks) {
        const bool notPrinted = std::none_of(m_pending.begin(), m_pending.end(), [](const auto& one) {
            return one.outcome == PrintOutcome::Mal || one.outcome == PrintOutcome::Atascada;
        });
        const bool pdf = m_run.run.medium.pdf;
        m_destroy->say(Theme::Tone::Warn,
                       notPrinted && pdf ? tr("Borre ahora el PDF: si alguien lo imprime después, habrá dos tarjetas con el mismo número.")
                       : notPrinted ? tr("Cancele ahora el trabajo en la cola de la impresora: si sale después, habrá dos tarjetas con el "
                                         "mismo número.")
                                    : tr("Destruya ahora lo que salió mal: córtelo pasando por el QR. Una tarjeta malograda con el QR "
                                       "entero sirve igual que la buena."));
        QPushButton* done = m_destroy->addButton(!notPrinted ? tr("Ya se destruyó   D")
                                                  : pdf       ? tr("Ya se borró   D")
                                                              : tr("Ya se canceló   D"));
        done->setObjectName(QStringLiteral("spoiltDestroyed"));
        QPushButton* back = m_destroy->addButton(tr("Volver"));
        back->setObjectName(QStringLiteral("spoiltBack"));
        connect(done, &QPushButton::clicked, this, &PrintReview::wasDestroyed);
        connect(back, &QPushButton::clicked, this, [this] {
            confirm(false);
            m_list->setFocus(Qt::OtherFocusReason);
        });
        back->setFocus(Qt::OtherFocusReason); // a hurried Entrar confirms nothing
    }
    refreshButtons();
}

void PrintReview::wasDestroyed()
{
    m_destroy->hide();
    setBusy(true);
    Q_EMIT told(m_run.run.id, m_pending, true);
}

void PrintReview::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_destroy->isHidden()) {
        Q_EMIT later();
    } else {
        confirm(false);
        m_list->setFocus(Qt::OtherFocusReason);
    }
}

} // namespace padron::ui
