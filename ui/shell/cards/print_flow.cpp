// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/cards/print_flow.h"

#include "dialogs/file_dialogs.h"
#include "dialogs/print_dialog.h"
#include "errors/error_text.h"
#include "printing/card_job.h"
#include "printing/errors.h"
#include "printing/paper_choice.h"
#include "runtime/deliver.h"
#include "shell/desk.h"

#include <QPrinter>
#include <QTimer>

namespace padron::ui {

namespace {

constexpr int kProgressMs = 80;

printing::Sheet sheetOf(domain::CardPaper paper)
{
    switch (paper) {
    case domain::CardPaper::Cr80: return printing::Sheet::Cr80;
    case domain::CardPaper::Hoja8: return printing::Sheet::Sheet8;
    case domain::CardPaper::Hoja10: return printing::Sheet::Sheet10;
    case domain::CardPaper::Hoja5: return printing::Sheet::Fold5;
    }
    return printing::Sheet::Cr80;
}

/// The first sheet of which nothing can be on paper. Past a page that was begun the printer keeps its own counsel.
int firstUntouched(const core::Error& why, const domain::PrintMedium& medium, int done)
{
    const bool begun = why.code == printing::kPrintCancelled || why.code == printing::kPrinterRefused;
    if (medium.pdf || !begun) // no file was left, or it failed before the first page
        return 1;
    return done / domain::cardsOn(medium.paper) + 2;
}

} // namespace

/// A path, or the printer that the dialog gave.
struct PrintFlow::Target
{
    QString path;
    std::shared_ptr<QPrinter> printer;
};

struct PrintFlow::Ready
{
    usecases::PrintRuns::Begun begun;
    printing::CardTemplate look;
    printing::Offsets offsets;
};

struct PrintFlow::Work
{
    std::atomic<int> done = 0;
    std::atomic<bool> stop = false;
    int total = 0;
};

PrintFlow::PrintFlow(Desk& desk, QWidget* owner) : QObject(owner), m_desk(desk), m_owner(owner), m_clock(new QTimer(this))
{
    m_clock->setInterval(kProgressMs);
    connect(m_clock, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_work->done, m_work->total); });
}

PrintFlow::~PrintFlow()
{
    stop();
}

void PrintFlow::stop()
{
    if (m_work)
        m_work->stop = true;
}

void PrintFlow::print(const QList<core::PersonId>& people, domain::CardPaper paper, bool looked)
{
    askForPrinterOnce(m_owner, tr("Imprimir credenciales"), [this, people, paper, looked](std::shared_ptr<QPrinter> printer) {
        if (!printsOnce(*printer))
            return Q_EMIT finished(tr("Eso guarda un archivo en lugar de imprimir. No se imprimió nada. Elija una impresora, o use "
                                      "«Guardar en PDF», que deja anotado de quiénes es."));
        run(people, {paper, false}, looked, {{}, std::move(printer)});
    });
}

void PrintFlow::savePdf(const QList<core::PersonId>& people, domain::CardPaper paper, bool looked)
{
    askWhereToSave(m_owner, tr("Guardar credenciales"), QStringLiteral("credenciales.pdf"),
                   {tr("Documento PDF"), QStringLiteral("pdf")},
                   [this, people, paper, looked](const QString& path) { run(people, {paper, true}, looked, {path, nullptr}); });
}

void PrintFlow::run(const QList<core::PersonId>& people, const domain::PrintMedium& medium, bool looked, const Target& target)
{
    if (m_busy)
        return;
    m_busy = true;
    m_work = std::make_shared<Work>();
    m_work->total = int(people.size());
    Q_EMIT started();
    auto begin = [&runs = *m_desk.printRuns, setup = m_desk.paperSetup, people, medium, looked]() -> core::Result<Ready> {
        usecases::PaperSettings settings;
        if (setup) {
            PADRON_ASSIGN(settings, setup->read());
        }
        PADRON_ASSIGN(const auto look, printing::lookOf(printing::TemplateFor::Credencial, settings));
        PADRON_ASSIGN(const auto begun, runs.begin(people, medium, looked));
        return Ready{begun, look, printing::offsetsOf(sheetOf(medium.paper), settings)};
    };
    runtime::deliver(m_desk.store.run(begin), this, [this, medium, target](const core::Result<Ready>& ready) {
        if (!ready)
            return end(sentenceFor(ready.error()));
        if (m_desk.workAdded)
            m_desk.workAdded();
        paint(*ready, medium, target);
    });
}

void PrintFlow::paint(const Ready& ready, const domain::PrintMedium& medium, const Target& target)
{
    printing::CardJob job{.cards = ready.begun.cards,
                          .look = ready.look,
                          .medium = sheetOf(medium.paper),
                          .offsets = ready.offsets,
                          .progress = [work = m_work](int done, int) {
                              work->done = done;
                              return !work->stop;
                          }};
    m_clock->start();
    auto painted = m_desk.images->run([job, target]() -> core::Result<void> {
        return target.printer ? printing::printCards(*target.printer, job) : printing::writeCardsPdf(target.path, job);
    });
    runtime::deliver(painted, this, [this, medium, run = ready.begun.run](const core::Result<void>& done) {
        m_clock->stop();
        if (done)
            return end({});
        giveBack(run, firstUntouched(done.error(), medium, m_work->done), sentenceFor(done.error()));
    });
}

void PrintFlow::giveBack(const domain::PrintRunId& run, int fromSheet, const QString& error)
{
    runtime::deliver(m_desk.store.run([&runs = *m_desk.printRuns, run, fromSheet] { return runs.neverStarted(run, fromSheet); }),
                     this, [this, error](const core::Result<void>& given) {
                         end(given ? error : error + u'\n' + sentenceFor(given.error()));
                     });
}

void PrintFlow::end(const QString& error)
{
    m_busy = false;
    Q_EMIT finished(error);
}

} // namespace padron::ui
