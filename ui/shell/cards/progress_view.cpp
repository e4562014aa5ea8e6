// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/progress_view.h"

#include "access/permissions.h"
#include "dialogs/file_dialogs.h"
#include "errors/error_text.h"
#include "models/progress_model.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSaveFile>
#include <QTableView>
#include <QVBoxLayout>

namespace padron::ui {

ProgressView::ProgressView(Desk& desk, QWidget* parent)
    : CardsView(parent), m_desk(desk), m_model(new ProgressModel(this)), m_hint(new Label(QString(), "muted", this)),
      m_message(new InlineMessage(this)), m_table(new QTableView(this)), m_save(new QPushButton(tr("Guardar tabla (CSV)"), this))
{
    setObjectName(QStringLiteral("progressView"));
    m_message->setObjectName(QStringLiteral("progressMessage"));
    m_hint->setObjectName(QStringLiteral("progressHint"));
    m_hint->setWordWrap(true);
    m_save->setObjectName(QStringLiteral("progressSave"));
    m_table->setObjectName(QStringLiteral("progressTable"));
    m_table->setAccessibleName(tr("Avance de la entrega"));
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(Theme::rowHeight());
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(m_hint);
    column->addWidget(m_message);
    column->addWidget(m_table, 100);
    column->addLayout(buttons);
    column->addStretch(1);
    connect(m_save, &QPushButton::clicked, this, &ProgressView::save);
}

bool ProgressView::isFor(const Desk& desk)
{
    return desk.deliveryProgress && access::allows(desk.user.role, access::Permission::SeeReports);
}

QString ProgressView::title() const
{
    return tr("Avance");
}

void ProgressView::enter()
{
    refresh();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ProgressView::refresh()
{
    runtime::deliver(m_desk.store.run([&progress = *m_desk.deliveryProgress] { return progress.run(); }), this,
                     [this](const core::Result<usecases::DeliveryProgress::Report>& report) {
                         if (!report)
                             return m_message->say(Theme::Tone::Danger, sentenceFor(report.error()));
                         m_model->setReport(*report);
                         const bool any = m_model->rowCount() > 0;
                         m_table->setVisible(any);
                         m_save->setVisible(any);
                         m_hint->setText(any ? tr("%1, %2. Por semana y localidad, sin datos de personas. «Por recoger» cuenta desde la "
                                                  "semana en que espera cada tarjeta.")
                                                   .arg(report->module.name, report->module.prefix)
                                             : tr("Todavía no hay nada que contar en este equipo."));
                     });
}

void ProgressView::save()
{
    askWhereToSave(this, tr("Guardar avance"), QStringLiteral("avance-de-entregas.csv"), {tr("Tabla CSV"), QStringLiteral("csv")},
                   [this](const QString& path) {
                       QSaveFile file(path);
                       const QByteArray text = m_model->csv();
                       const bool done = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
                       m_message->say(done ? Theme::Tone::Ok : Theme::Tone::Danger,
                                      done ? tr("La tabla quedó guardada.")
                                           : tr("La tabla no se pudo guardar en ese lugar. Nada se perdió. Elija otra carpeta."));
                   });
}

} // namespace padron::ui
