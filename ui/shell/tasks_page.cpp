// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tasks_page.h"

#include "errors/error_text.h"
#include "models/observations_model.h"
#include "models/row_texts.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "shell/row_list.h"
#include "widgets/icon.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

Label* addNumber(QHBoxLayout* row, const QString& objectName, const QString& name, QWidget* parent)
{
    auto* card = new QFrame(parent);
    setRole(card, "card");
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(grid::kL, grid::kM, grid::kL, grid::kM);
    column->setSpacing(0);
    auto* number = new Label(QStringLiteral("0"), "number", card);
    number->setObjectName(objectName);
    number->setAccessibleName(name);
    column->addWidget(number);
    column->addWidget(new Label(name, "help", card));
    row->addWidget(card, 1);
    return number;
}

} // namespace

TasksPage::TasksPage(Desk& desk, QWidget* parent)
    : Page(QStringLiteral("tasksPage"), tr("Tareas"), parent), m_desk(desk), m_model(new ObservationsModel(this)),
      m_truth(new Label(QString(), "", this)), m_listHint(new Label(QString(), "muted", this)),
      m_message(new InlineMessage(this)), m_send(new QPushButton(tr("Enviar ahora"), this))
{
    m_message->setObjectName(QStringLiteral("tasksMessage"));
    m_truth->setObjectName(QStringLiteral("tasksTruth"));
    m_truth->setWordWrap(true);
    m_send->setIcon(lineIcon(QLatin1String("sync"), Theme::of(palette()).colour(Theme::Colour::Text)));
    m_send->setObjectName(QStringLiteral("sendNow"));
    m_send->setEnabled(desk.enrolment.has_value());
    m_list = new RowList(QStringLiteral("observationList"), tr("Observaciones del centro"), this);
    m_list->setModel(m_model);
    connect(m_list, &RowList::opened, this, [this](int row) {
        if (const core::PersonId person = m_model->observation(row).person; !person.isNull())
            Q_EMIT personOpened(person);
    });

    column()->addWidget(makeNumbers());
    column()->addWidget(m_truth);
    column()->addWidget(m_message);
    column()->addWidget(m_send, 0, Qt::AlignLeft);
    column()->addSpacing(grid::kS);
    column()->addWidget(new Label(tr("Observaciones del centro"), "section", this));
    column()->addWidget(m_listHint);
    column()->addWidget(m_list, 100);
    column()->addStretch(1);
    m_listHint->setWordWrap(true);
    m_list->hide();

    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_desk.syncNow)
            m_desk.syncNow();
        m_message->say(Theme::Tone::Info, tr("Se pidió el envío; aquí se verá el acuse cuando llegue."));
    });
}

QWidget* TasksPage::makeNumbers()
{
    auto* numbers = new QWidget(this);
    auto* row = new QHBoxLayout(numbers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::kM);
    m_pending = addNumber(row, QStringLiteral("countPending"), tr("por enviar"), numbers);
    m_receipted = addNumber(row, QStringLiteral("countReceipted"), tr("enviados con acuse"), numbers);
    m_observed = addNumber(row, QStringLiteral("countObserved"), tr("observados"), numbers);
    m_quarantined = addNumber(row, QStringLiteral("countQuarantined"), tr("en cuarentena"), numbers);
    return numbers;
}

void TasksPage::enter()
{
    m_message->hide();
    reload();
    m_send->setFocus();
}

QString TasksPage::truth(const ports::SyncCounts& counts) const
{
    if (!m_desk.enrolment)
        return tr("Este equipo no está dado de alta: nada se envía todavía y las capturas se quedan como borrador.");
    const QString when = whenText(counts.lastReceiptMs, QDateTime::currentDateTime());
    if (counts.pendingEntries == 0 && counts.lastReceiptMs > 0)
        return tr("El centro acusó recibo de todo lo que hay en este equipo; el último acuse es de %1.").arg(when);
    if (counts.lastReceiptMs == 0)
        return tr("El centro todavía no acusa recibo de nada; todo está guardado en este equipo.");
    return tr("El centro acusó recibo hasta %1; lo demás está guardado sólo en este equipo.").arg(when);
}

void TasksPage::setCounts(const ports::SyncCounts& counts)
{
    const QLocale locale;
    m_pending->setText(locale.toString(counts.pendingEntries));
    m_receipted->setText(locale.toString(counts.receipted));
    m_observed->setText(locale.toString(counts.observed));
    m_quarantined->setText(locale.toString(counts.quarantined));
    m_truth->setText(truth(counts));
    if (!counts.lastProblem.isEmpty()) {
        const QByteArray id = counts.lastProblem.toLatin1();
        m_message->say(Theme::Tone::Warn, sentenceFor(core::Error{core::ErrorCode(id.constData())}));
    } else {
        m_message->hide();
    }
}

void TasksPage::reload()
{
    using Observations = QList<usecases::SyncOverview::Observation>;
    runtime::deliver(m_desk.store.run([&overview = m_desk.syncOverview] { return overview.observations(); }), this,
                     [this](core::Result<Observations> observations) {
                         if (!observations) {
                             m_message->say(Theme::Tone::Danger, sentenceFor(observations.error()));
                             return;
                         }
                         m_model->setObservations(*observations, QDateTime::currentDateTime());
                         m_list->setVisible(!observations->isEmpty());
                         m_listHint->setText(
                             observations->isEmpty()
                                 ? tr("Ninguna. Aquí aparece lo que el centro recibió y pide aclarar, con su motivo.")
                                 : tr("Recibidas por el centro, que pide aclararlas. Entrar abre la familia."));
                     });
}

} // namespace padron::ui
