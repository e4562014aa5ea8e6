// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/print_view.h"

#include "errors/error_text.h"
#include "models/credentials_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/paper_flow.h"
#include "shell/row_list.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"
#include "widgets/theme_follower.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace padron::ui {

PrintView::PrintView(Desk& desk, QWidget* parent)
    : CardsView(parent), m_desk(desk), m_model(new CredentialsModel(this)), m_paper(new PaperFlow(desk, this)),
      m_hint(new Label(QString(), "muted", this)), m_message(new InlineMessage(this))
{
    m_message->setObjectName(QStringLiteral("credentialsMessage"));
    m_hint->setWordWrap(true);
    m_list = new RowList(QStringLiteral("credentialList"), tr("Credenciales firmadas por el padrón"), this);
    m_list->setModel(m_model);
    m_sheet = new QRadioButton(tr("Hoja carta con marcas de corte"), this);
    m_sheet->setObjectName(QStringLiteral("mediumSheet"));
    m_sheet->setChecked(true);
    m_card = new QRadioButton(tr("Tarjeta (CR80)"), this);
    m_card->setObjectName(QStringLiteral("mediumCard"));
    m_print = new QPushButton(this);
    setLineIcon(m_print, QLatin1String("print"), Theme::Colour::OnAccent);
    m_print->setObjectName(QStringLiteral("printCredentials"));
    setRole(m_print, "primary");
    m_save = new QPushButton(tr("Guardar en PDF"), this);
    m_save->setObjectName(QStringLiteral("saveCredentials"));
    m_all = new QPushButton(tr("Elegir las que faltan de imprimir"), this);
    m_all->setObjectName(QStringLiteral("chooseUnprinted"));
    setRole(m_all, "link");

    auto* medium = new QHBoxLayout;
    medium->setSpacing(grid::kL);
    medium->addWidget(m_sheet);
    medium->addWidget(m_card);
    medium->addStretch();
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kS);
    buttons->addWidget(m_print);
    buttons->addWidget(m_save);
    buttons->addWidget(m_all);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kL);
    column->addWidget(m_hint);
    column->addWidget(m_message);
    column->addWidget(m_list, 100);
    column->addLayout(medium);
    column->addLayout(buttons);
    column->addWidget(
        new Label(tr("La impresora puede guardar copia de lo que imprime; use sólo la del módulo."), "help", this));
    column->addStretch(1);

    connect(m_model, &QAbstractItemModel::dataChanged, this, &PrintView::refreshButtons);
    connect(m_model, &QAbstractItemModel::modelReset, this, &PrintView::refreshButtons);
    connect(m_all, &QPushButton::clicked, m_model, &CredentialsModel::chooseUnprinted);
    connect(m_print, &QPushButton::clicked, this,
            [this] { m_paper->printCredentials(m_model->chosen(), m_sheet->isChecked()); });
    connect(m_save, &QPushButton::clicked, this,
            [this] { m_paper->saveCredentials(m_model->chosen(), m_sheet->isChecked()); });
    connect(m_paper, &PaperFlow::started, this, &PrintView::refreshButtons);
    connect(m_paper, &PaperFlow::finished, this, [this](const QString& error, const QString& done) {
        m_message->say(error.isEmpty() ? Theme::Tone::Ok : Theme::Tone::Danger, error.isEmpty() ? done : error);
        refresh();
    });
    refreshButtons();
}

QString PrintView::title() const
{
    return tr("Imprimir");
}

void PrintView::choose(const QList<core::PersonId>& people)
{
    m_model->choose(people);
}

void PrintView::enter()
{
    refresh();
    m_list->setFocus();
}

void PrintView::refresh()
{
    runtime::deliver(
        m_desk.store.run([&print = m_desk.printCredential] { return print.ready(); }), this,
        [this](core::Result<QList<usecases::PrintCredential::Row>> rows) {
            if (!rows) {
                m_message->say(Theme::Tone::Danger, sentenceFor(rows.error()));
                return;
            }
            const int row = qMax(0, m_list->currentRow());
            m_model->setCredentials(*rows);
            m_list->selectRow(qMin(row, int(rows->size()) - 1));
            m_list->setVisible(!rows->isEmpty());
            m_hint->setText(rows->isEmpty() ? tr("Todavía no llega ninguna credencial firmada. El padrón firma una por "
                                                 "cada persona cuyo registro revisó; llegan al conectarse.")
                                            : tr("Firmadas por el padrón. Espacio elige, flechas recorren."));
        });
}

void PrintView::refreshButtons()
{
    const qsizetype chosen = m_model->chosen().size();
    const bool ready = chosen > 0 && !m_paper->busy();
    m_print->setText(chosen == 0 ? tr("Imprimir") : tr("Imprimir %n credencial(es)", nullptr, int(chosen)));
    m_print->setEnabled(ready);
    m_save->setEnabled(ready);
    m_all->setVisible(m_model->rowCount() > 0);
}

} // namespace padron::ui
