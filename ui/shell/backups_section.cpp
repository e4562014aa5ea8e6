// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/backups_section.h"

#include "dialogs/file_dialogs.h"
#include "errors/error_text.h"
#include "models/row_texts.h"
#include "runtime/backup_runner.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "widgets/field_box.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QDir>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace padron::ui {

namespace {
constexpr int kFieldWidth = 480;
constexpr int kMostHours = 168;

/// Of a printed id, and what it says in particular, as the status keeps them.
QString sentenceOf(const QString& kept)
{
    const QByteArray id = kept.section(u' ', 0, 0).toLatin1();
    return sentenceFor({core::ErrorCode(id.constData()), kept.section(u' ', 1)});
}
} // namespace

QString lastBackupText(const usecases::BackupStatus& status)
{
    if (status.lastGoodMs == 0)
        return BackupsSection::tr("Todavía no hay ningún respaldo de este equipo.");
    return BackupsSection::tr("Último respaldo bueno: %1.").arg(whenText(status.lastGoodMs, QDateTime::currentDateTime()));
}

BackupsSection::BackupsSection(Desk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    build();
    const bool may = m_desk.backups && access::allows(m_desk.user.role, access::Permission::BackUp);
    for (QWidget* widget : QList<QWidget*>{m_choose, m_save, m_now, m_drill, m_hours->parentWidget()})
        widget->setVisible(may);
    if (!m_desk.backups || !m_desk.backUp)
        return;
    connect(m_desk.backups, &runtime::BackupRunner::changed, this, &BackupsSection::refresh);
    connect(m_desk.backups, &runtime::BackupRunner::progressed, m_bar, &QProgressBar::setValue);
    connect(m_desk.backups, &runtime::BackupRunner::made, this, [this](const QString& name) {
        say({}, tr("El respaldo quedó hecho y comprobado: %1").arg(name));
    });
    connect(m_desk.backups, &runtime::BackupRunner::proven, this, [this](const ports::DrillOutcome& outcome) {
        say({}, tr("El simulacro salió bien: el respaldo de %1 se restauró aparte, completo, con %n familia(s).", nullptr,
                   int(outcome.facts.families))
                    .arg(whenText(outcome.madeMs, QDateTime::currentDateTime())));
        refresh();
    });
    connect(m_desk.backups, &runtime::BackupRunner::failed, this,
            [this](const core::Error& error) { say(core::fail(error), {}); });
    refresh();
}

void BackupsSection::build()
{
    const auto label = [this](const char* name) {
        auto* made = new Label(QString(), "", this);
        made->setObjectName(QLatin1String(name));
        made->setWordWrap(true);
        return made;
    };
    const auto button = [this](const QString& text, const char* name) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(QLatin1String(name));
        return made;
    };
    m_message = new InlineMessage(this);
    m_message->setObjectName(QStringLiteral("respaldosMensaje"));
    m_last = label("respaldosUltimo");
    m_proven = label("respaldosProbado");
    m_place = label("respaldosLugar");
    m_choose = button(tr("Elegir lugar…"), "respaldosElegir");
    m_hours = new QSpinBox(this);
    m_hours->setRange(1, kMostHours);
    m_hours->setSuffix(tr(" h"));
    auto* hours = new FieldBox(tr("Respaldar por sí solo cada"), m_hours, QStringLiteral("respaldosHoras"), this);
    hours->setHelp(tr("También al bloquear o cerrar, si el último tiene más de una hora."));
    hours->setMaximumWidth(kFieldWidth);
    m_save = button(tr("Guardar cada cuánto"), "respaldosGuardar");
    m_now = button(tr("Respaldar ahora"), "respaldosAhora");
    m_drill = button(tr("Hacer simulacro"), "respaldosSimulacro");
    m_cancel = button(tr("Cancelar"), "respaldosCancelar");
    m_bar = new QProgressBar(this);
    m_bar->setObjectName(QStringLiteral("respaldosAvance"));
    m_bar->setAccessibleName(tr("Avance del respaldo"));
    m_bar->setRange(0, 100);
    m_bar->hide();
    m_cancel->hide();
    auto* help = new Label(tr("Van cifrados y se abren en otro equipo con la contraseña de cualquier usuario o con el código "
                              "de recuperación. Se conservan los de los últimos 7 días y uno por semana de las últimas 4. El "
                              "simulacro restaura el más reciente aparte, lo compara y lo borra."),
                           "help", this);
    help->setWordWrap(true);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kM);
    for (QPushButton* one : {m_now, m_drill, m_cancel})
        buttons->addWidget(one);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Respaldos"), "section", this));
    column->addWidget(m_message);
    column->addWidget(m_last);
    column->addWidget(m_proven);
    column->addWidget(m_place);
    column->addWidget(m_choose, 0, Qt::AlignLeft);
    column->addWidget(hours);
    column->addWidget(m_save, 0, Qt::AlignLeft);
    column->addLayout(buttons);
    column->addWidget(m_bar);
    column->addWidget(help);

    connect(m_choose, &QPushButton::clicked, this, [this] {
        askWhichFolder(this, tr("Dónde guardar los respaldos"), [this](const QString& folder) { choose(folder); });
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        usecases::BackupPlan plan = m_plan;
        plan.everyHours = m_hours->value();
        keep(plan, false);
    });
    connect(m_now, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_desk.backups->backUp();
    });
    connect(m_drill, &QPushButton::clicked, this, [this] {
        m_message->hide();
        m_desk.backups->drill();
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_desk.backups->cancel(); });
}

void BackupsSection::refresh()
{
    showBusy();
    runtime::deliver(m_desk.store.run([&backUp = *m_desk.backUp] { return backUp.status(); }), this,
                     [this](const core::Result<usecases::BackupStatus>& status) {
                         if (status)
                             tell(*status);
                         else
                             say(core::fail(status.error()), {});
                     });
}

void BackupsSection::tell(const usecases::BackupStatus& status)
{
    if (m_plan.everyHours != status.plan.everyHours || !m_hours->hasFocus())
        m_hours->setValue(status.plan.everyHours);
    m_plan = status.plan;
    QString last = lastBackupText(status);
    if (!status.lastFailure.isEmpty())
        last += u' ' + tr("El último intento no se pudo. %1").arg(sentenceOf(status.lastFailure));
    m_last->setText(last);
    QString proven = status.lastProvenMs == 0 ? tr("Nunca se ha probado que se puede restaurar.")
                                              : tr("Restaurar se probó por última vez: %1.")
                                                    .arg(whenText(status.lastProvenMs, QDateTime::currentDateTime()));
    if (!status.lastNotProven.isEmpty())
        proven += u' ' + tr("El último simulacro no salió. %1").arg(sentenceOf(status.lastNotProven));
    m_proven->setText(proven);
    if (!m_plan.place.isChosen())
        m_place->setText(tr("Elija una memoria USB o una carpeta de red."));
    else if (m_desk.backups->isPlaceThere())
        m_place->setText(tr("Lugar: %1").arg(QDir::toNativeSeparators(m_plan.place.folder)));
    else
        m_place->setText(tr("Lugar: %1 (ahora no está a la mano)").arg(QDir::toNativeSeparators(m_plan.place.folder)));
}

void BackupsSection::choose(const QString& folder)
{
    usecases::BackupPlan plan = m_plan;
    m_desk.backups->look(folder, m_desk.storeFolder,
                         [this, plan](const core::Result<runtime::BackupRunner::LookedPlace>& looked) mutable {
                             if (!looked)
                                 return say(core::fail(looked.error()), {});
                             plan.place = looked->place;
                             keep(plan, looked->onOurDisk);
                         });
}

void BackupsSection::keep(const usecases::BackupPlan& plan, bool onOurDisk)
{
    runtime::deliver(m_desk.store.run([&backUp = *m_desk.backUp, plan] { return backUp.plan(plan); }), this,
                     [this, onOurDisk](const core::Result<void>& kept) {
                         say(kept,
                             onOurDisk ? tr("Quedó guardado, pero ese lugar está en el mismo disco que el programa: si el "
                                            "equipo se pierde o se daña, el respaldo también. Prefiera una memoria USB.")
                                       : tr("Quedó guardado dónde y cada cuánto se respalda."),
                             onOurDisk);
                         if (kept)
                             m_desk.backups->start();
                         refresh();
                     });
}

void BackupsSection::showBusy()
{
    const bool busy = m_desk.backups->isBusy();
    if (busy && !m_bar->isVisible())
        m_bar->setValue(0);
    m_bar->setVisible(busy);
    m_cancel->setVisible(busy);
    for (QPushButton* one : {m_now, m_drill})
        one->setEnabled(!busy);
}

void BackupsSection::say(const core::Result<void>& done, const QString& text, bool warn)
{
    if (!done)
        m_message->say(Theme::Tone::Danger, sentenceFor(done.error()));
    else
        m_message->say(warn ? Theme::Tone::Warn : Theme::Tone::Ok, text);
}

} // namespace padron::ui
