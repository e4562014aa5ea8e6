// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/registered_view.h"

#include "errors/issue_text.h"
#include "errors/words.h"
#include "widgets/icon.h"
#include "widgets/label.h"
#include "widgets/theme_follower.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace padron::ui {

RegisteredView::RegisteredView(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_people(new QScrollArea(this)),
      m_print(new QPushButton(tr("Imprimir &certificado (P)"), this)),
      m_bring(new QPushButton(tr("Imprimir qué &traer (T)"), this)),
      m_next(new QPushButton(tr("&Siguiente familia (N)"), this))
{
    setObjectName(QStringLiteral("familiaRegistrada"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(grid::kL);
    m_print->setObjectName(QStringLiteral("imprimirCertificado"));
    m_bring->setObjectName(QStringLiteral("imprimirQueTraerRegistrada"));
    m_next->setObjectName(QStringLiteral("siguienteFamilia"));
    setRole(m_print, "primary");
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_print);
    buttons->addWidget(m_bring);
    buttons->addWidget(m_next);
    buttons->addStretch();
    m_column->addLayout(buttons);
    m_people->setWidgetResizable(true);
    m_people->setFrameShape(QFrame::NoFrame);
    m_people->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_people->setAccessibleName(tr("Integrantes registrados"));
    setRole(m_people, "reading"); // sixty members are read by the arrows
    m_column->addWidget(m_people, 1);
    for (QWidget* before : {m_print, m_bring, m_next})
        setTabOrder(before, m_people);

    connect(m_print, &QPushButton::clicked, this, &RegisteredView::printRequested);
    connect(m_next, &QPushButton::clicked, this, &RegisteredView::nextRequested);
    connect(m_bring, &QPushButton::clicked, this, [this] { Q_EMIT bringRequested(m_incomplete); });
    for (const auto& [key, button] :
         {std::pair(Qt::Key_P, m_print), std::pair(Qt::Key_T, m_bring), std::pair(Qt::Key_N, m_next)}) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
}

void RegisteredView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_print->setFocus(); // so that P and N answer at once
}

void RegisteredView::setRecord(const domain::FamilyRecord& record, QDate today, bool updated)
{
    m_incomplete.clear();
    for (const auto& person : record.people)
        if (!domain::missingFor(person, today).isEmpty())
            m_incomplete.append(person.id);
    m_bring->setVisible(!m_incomplete.isEmpty());
    m_next->setText(updated ? tr("&Ver la familia (N)") : tr("&Siguiente familia (N)"));
    delete m_shown;
    m_shown = new QWidget(this);
    auto* column = new QVBoxLayout(m_shown);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kXs);
    column->addWidget(new Label(updated ? tr("Actualización guardada") : tr("Familia registrada"), "title", m_shown));
    auto* folio = new Label(record.family.folio.text(), "folio", m_shown);
    folio->setObjectName(QStringLiteral("folioFamilia"));
    folio->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    folio->setFocusPolicy(Qt::ClickFocus);
    column->addWidget(folio);
    auto* help = new Label(tr("Folio de la familia. Está guardada en este equipo y se envía al centro cuando haya red."),
                           "help", m_shown);
    help->setWordWrap(true);
    column->addWidget(help);
    auto* list = new QWidget;
    setRole(list, "page");
    auto* page = new QVBoxLayout(list);
    page->setContentsMargins(0, 0, 0, 0);
    auto* card = new QFrame(list);
    setRole(card, "card");
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    rows->setSpacing(grid::kM);
    for (int i = 0; i < record.people.size(); ++i)
        rows->addWidget(personRow(record, i, today));
    page->addWidget(card);
    page->addStretch();
    delete m_people->takeWidget();
    m_people->setWidget(list);
    m_column->insertWidget(0, m_shown);
}

QWidget* RegisteredView::personRow(const domain::FamilyRecord& record, int index, QDate today)
{
    const domain::Person& person = record.people[index];
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(grid::kM);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto* name = new Label(person.name.full(), "strong", row);
    name->setWordWrap(true);
    texts->addWidget(name);
    QStringList pending;
    for (const auto& issue : domain::missingFor(person, today))
        if (!pending.contains(fieldLabel(issue.field)))
            pending.append(fieldLabel(issue.field));
    QString under = parentescoLabel(record.family.members[index].parentesco.key);
    if (!pending.isEmpty())
        under += QStringLiteral(" · ") + tr("pendiente: %1").arg(pending.join(QStringLiteral(", ")));
    auto* detail = new Label(under, "help", row);
    detail->setWordWrap(true);
    texts->addWidget(detail);

    auto* icon = new Label(row);
    const auto tone = pending.isEmpty() ? Theme::Tone::Ok : Theme::Tone::Warn;
    new ThemeFollower(icon, [icon, tone](const Theme& theme) {
        icon->setPixmap(toneIcon(tone, theme).pixmap(grid::kIcon, grid::kIcon));
    });
    icon->setFixedSize(grid::kIcon, grid::kIcon);
    icon->setAccessibleName(pending.isEmpty() ? tr("Completo") : tr("Incompleto"));
    across->addWidget(icon, 0, Qt::AlignTop);
    across->addLayout(texts, 1);
    across->addWidget(new Label(person.folio.text(), "mono", row), 0, Qt::AlignTop);
    return row;
}

} // namespace padron::ui
