// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/check_section.h"

#include "errors/error_text.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "usecases/check_store.h"
#include "widgets/inline_message.h"
#include "widgets/label.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace padron::ui {

namespace {

using ports::CheckPart;

QString doing(CheckPart part)
{
    switch (part) {
    case CheckPart::Pages: return CheckSection::tr("Páginas de la base: %v de %m");
    case CheckPart::Structure: return CheckSection::tr("Tablas: %v de %m");
    case CheckPart::References: return CheckSection::tr("Referencias entre tablas: %v de %m");
    case CheckPart::Documents: return CheckSection::tr("Hojas digitalizadas: %v de %m");
    case CheckPart::Records: return CheckSection::tr("Personas contra la bitácora: %v de %m");
    case CheckPart::Log: break;
    }
    return CheckSection::tr("Bitácora: %v de %m");
}

QString foundIn(const ports::CheckFinding& finding)
{
    switch (finding.part) {
    case CheckPart::Pages: return CheckSection::tr("%1 páginas de la base no son las que se escribieron.").arg(finding.count);
    case CheckPart::Structure: return CheckSection::tr("%1 fallas en las tablas.").arg(finding.count);
    case CheckPart::References: return CheckSection::tr("%1 referencias a algo que ya no está.").arg(finding.count);
    case CheckPart::Documents: return CheckSection::tr("%1 hojas digitalizadas no son las que se guardaron.").arg(finding.count);
    case CheckPart::Records:
        return CheckSection::tr("%1 personas no están como la bitácora dice que se guardaron: puede ser una parte vieja de la base.")
            .arg(finding.count);
    case CheckPart::Log: break;
    }
    return CheckSection::tr("La bitácora tiene un asiento que no sigue al anterior.");
}

} // namespace

CheckSection::CheckSection(Desk& desk, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_start(new QPushButton(tr("Revisar todo lo guardado"), this)),
      m_cancel(new QPushButton(tr("Dejar de revisar"), this)), m_progress(new QProgressBar(this)),
      m_message(new InlineMessage(this))
{
    m_start->setObjectName(QStringLiteral("checkStart"));
    m_cancel->setObjectName(QStringLiteral("checkCancel"));
    m_progress->setObjectName(QStringLiteral("checkProgress"));
    m_progress->setAccessibleName(tr("Avance de la revisión"));
    m_message->setObjectName(QStringLiteral("checkMessage"));
    m_cancel->hide();
    m_progress->hide();
    auto* help = new Label(tr("Al entrar se hace una revisión corta. Ésta lee cada página, tabla y hoja digitalizada y toda la "
                              "bitácora; se puede seguir trabajando mientras tanto."),
                           "help", this);
    help->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(grid::kM);
    buttons->addWidget(m_start);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::kM);
    column->addWidget(new Label(tr("Revisión de lo guardado"), "section", this));
    column->addWidget(m_message);
    column->addWidget(help);
    column->addLayout(buttons);
    connect(m_start, &QPushButton::clicked, this, &CheckSection::start);
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { stop(tr("La revisión se dejó a medias. No se cambió nada.")); });
}

void CheckSection::start()
{
    m_message->hide();
    m_running = true;
    m_start->setEnabled(false);
    m_cancel->show();
    m_progress->setRange(0, 0);
    m_progress->show();
    auto* check = m_desk.checkStore;
    runtime::deliver(m_desk.store.run([check] { return check->begin(); }), this, [this](const core::Result<void>& begun) {
        if (!begun)
            stop(sentenceFor(begun.error()));
        else if (m_running)
            next();
    });
}

void CheckSection::next()
{
    auto* check = m_desk.checkStore;
    runtime::deliver(m_desk.store.run([check] { return check->step(); }), this,
                     [this](const core::Result<ports::CheckProgress>& step) { stepped(step); });
}

void CheckSection::stepped(const core::Result<ports::CheckProgress>& step)
{
    if (!m_running)
        return;
    if (!step)
        return stop(sentenceFor(step.error()));
    if (step->complete)
        return showReport();
    m_progress->setRange(0, static_cast<int>(qMax<qint64>(1, step->total)));
    m_progress->setValue(static_cast<int>(step->done));
    m_progress->setFormat(doing(step->part));
    next();
}

void CheckSection::end(Theme::Tone tone, const QString& said)
{
    m_running = false;
    m_start->setEnabled(true);
    m_cancel->hide();
    m_progress->hide();
    m_message->say(tone, said);
}

void CheckSection::stop(const QString& said)
{
    end(Theme::Tone::Warn, said);
    auto* check = m_desk.checkStore;
    m_desk.store.run([check] {
        check->cancel();
        return true;
    });
}

void CheckSection::showReport()
{
    auto* check = m_desk.checkStore;
    runtime::deliver(m_desk.store.run([check] { return check->report(); }), this,
                     [this](const usecases::CheckStore::Report& report) {
                         QStringList lines;
                         for (const auto& finding : report.findings)
                             lines.append(foundIn(finding));
                         const QString entries = tr("La bitácora tiene %1 asientos seguidos.").arg(report.entries);
                         if (lines.isEmpty())
                             return end(Theme::Tone::Ok, tr("Todo está como se guardó. %1").arg(entries));
                         lines.append(tr("Deje de capturar, no borre nada y avise a soporte: lo dañado se puede restaurar "
                                         "de un respaldo."));
                         end(Theme::Tone::Danger, lines.join(u' '));
                     });
}

} // namespace padron::ui
