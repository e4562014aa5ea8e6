// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/log_check.h"

#include "errors/error_text.h"
#include "errors/log_text.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "widgets/inline_message.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

namespace padron::ui {

namespace {
constexpr int kSliceMs = 40; // what else the store is asked waits no longer
constexpr int kBarWidth = 240;
constexpr int kSteps = 1000;
} // namespace

LogCheck::LogCheck(Desk& desk, InlineMessage& message, QWidget* parent)
    : QWidget(parent), m_desk(desk), m_message(message), m_button(new QPushButton(tr("Verificar la bitácora"), this)),
      m_bar(new QProgressBar(this))
{
    m_button->setObjectName(QStringLiteral("logCheck"));
    m_bar->setObjectName(QStringLiteral("logCheckBar"));
    m_bar->setAccessibleName(tr("Avance de la verificación"));
    m_bar->setRange(0, kSteps);
    m_bar->setFixedWidth(kBarWidth);
    m_bar->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::kM);
    row->addWidget(m_button);
    row->addWidget(m_bar);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_running)
            m_stop = true;
        else
            start();
    });
}

void LogCheck::start()
{
    m_running = true;
    m_stop = false;
    m_message.hide();
    m_bar->setValue(0);
    m_bar->show();
    m_button->setText(tr("Dejar de verificar"));
    runtime::deliver(m_desk.store.run([&check = *m_desk.checkLog] { return check.begin(); }), this,
                     [this](const core::Result<void>& begun) { begun ? go() : fail(begun.error()); });
}

void LogCheck::go()
{
    if (m_stop)
        return finish();
    struct Step
    {
        core::Result<usecases::CheckLog::Progress> progress;
        usecases::CheckedLog outcome;
    };
    runtime::deliver(m_desk.store.run([&check = *m_desk.checkLog] {
        auto progress = check.step(kSliceMs);
        return Step{std::move(progress), check.outcome()};
    }),
                     this, [this](const Step& step) {
                         if (!step.progress)
                             return fail(step.progress.error());
                         if (step.progress->total > 0)
                             m_bar->setValue(int(step.progress->done * kSteps / step.progress->total));
                         if (!step.progress->complete)
                             return go();
                         finish();
                         tell(step.outcome);
                     });
}

void LogCheck::finish()
{
    m_running = false;
    m_bar->hide();
    m_button->setText(tr("Verificar la bitácora"));
}

void LogCheck::fail(const core::Error& error)
{
    finish();
    m_message.say(Theme::Tone::Danger, sentenceFor(error));
}

void LogCheck::tell(const usecases::CheckedLog& log)
{
    const QLocale locale;
    QStringList said{tr("La bitácora está íntegra: %1 registros, cada uno encadenado al anterior.")
                         .arg(locale.toString(log.entries + log.earlier))};
    Theme::Tone tone = Theme::Tone::Ok;
    if (log.receiptedSeq == 0) {
        tone = Theme::Tone::Info;
        said.append(log.earlier > 0
                        ? tr("El centro todavía no acusa recibo de lo escrito desde que se restauró el respaldo: si alguien "
                             "hubiera cortado el final, aquí no se vería.")
                        : tr("El centro todavía no acusa recibo de ella: si alguien hubiera cortado el final, aquí no se vería."));
    } else if (!log.receiptProven) {
        tone = Theme::Tone::Warn;
        said.append(tr("El acuse del centro hasta el registro %1 no se puede comprobar en este equipo.")
                        .arg(locale.toString(log.receiptedSeq)));
    } else {
        said.append(tr("Es la que el centro recibió y firmó hasta el registro %1, el %2.")
                        .arg(locale.toString(log.receiptedSeq), logTime(log.receiptMs)));
        if (log.entries > log.receiptedSeq)
            said.append(tr("Los %1 siguientes están sólo en este equipo.").arg(locale.toString(log.entries - log.receiptedSeq)));
    }
    if (log.erasedBodies > 0)
        said.append(tr("El contenido de %1 se suprimió por derechos ARCO, en %2 supresiones que la bitácora dice.")
                        .arg(locale.toString(log.erasedBodies), locale.toString(log.erasures)));
    if (log.indexMade) {
        tone = Theme::Tone::Warn;
        said.append(tr("Lo que usan los filtros no decía lo mismo que la bitácora y se rehízo. Avise a soporte."));
        Q_EMIT indexMade();
    }
    m_message.say(tone, said.join(u' '));
}

} // namespace padron::ui
