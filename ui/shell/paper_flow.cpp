// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/paper_flow.h"

#include "dialogs/file_dialogs.h"
#include "dialogs/print_dialog.h"
#include "errors/error_text.h"
#include "printing/paper_choice.h"
#include "printing/paper_printer.h"
#include "printing/paper_words.h"
#include "runtime/deliver.h"
#include "shell/desk.h"
#include "usecases/print_letter.h"

#include <QPrinter>

namespace padron::ui {

/// A path, or the name and settings of a printer that the dialog gave.
struct PaperFlow::Target
{
    QString path;
    std::shared_ptr<QPrinter> printer;
};

namespace {

QString letterTitle(usecases::LetterKind kind)
{
    switch (kind) {
    case usecases::LetterKind::CartaConsentimiento: return PaperFlow::tr("Imprimir carta de consentimiento");
    case usecases::LetterKind::CartaProtesta: return PaperFlow::tr("Imprimir carta bajo protesta");
    case usecases::LetterKind::QueTraer: return PaperFlow::tr("Imprimir qué traer");
    }
    return {};
}

} // namespace

PaperFlow::PaperFlow(Desk& desk, QWidget* owner) : QObject(owner), m_desk(desk), m_owner(owner) {}

void PaperFlow::begin()
{
    m_busy = true;
    Q_EMIT started();
}

void PaperFlow::end(const QString& error, const QString& done)
{
    m_busy = false;
    Q_EMIT finished(error, done);
}

void PaperFlow::printCertificado(const core::FamilyId& family)
{
    askForPrinter(m_owner, tr("Imprimir certificado de registro"), [this, family](std::shared_ptr<QPrinter> printer) {
        runCertificado(family, {{}, std::move(printer)});
    });
}

void PaperFlow::saveCertificado(const core::FamilyId& family)
{
    askWhereToSave(m_owner, tr("Guardar certificado de registro"), QStringLiteral("certificado.pdf"),
                   {tr("Documento PDF"), QStringLiteral("pdf")}, [this, family](const QString& path) {
                       runCertificado(family, {path, nullptr});
                   });
}

void PaperFlow::printPublicSheet(const printing::PublicSheet& sheet)
{
    askForPrinter(m_owner, tr("Imprimir hoja para el público"), [this, sheet](std::shared_ptr<QPrinter> printer) {
        runPublicSheet(sheet, {{}, std::move(printer)});
    });
}

void PaperFlow::savePublicSheet(const printing::PublicSheet& sheet)
{
    askWhereToSave(m_owner, tr("Guardar hoja para el público"), QStringLiteral("como-registrarse.pdf"),
                   {tr("Documento PDF"), QStringLiteral("pdf")}, [this, sheet](const QString& path) {
                       runPublicSheet(sheet, {path, nullptr});
                   });
}

void PaperFlow::printNotice(const domain::Notice& notice)
{
    askForPrinter(m_owner, tr("Imprimir aviso de privacidad"), [this, notice](std::shared_ptr<QPrinter> printer) {
        if (m_busy)
            return;
        begin();
        const auto done = printing::printNotice(*printer, notice, m_desk.practica);
        end(done ? QString() : sentenceFor(done.error()), done ? tr("El aviso salió a la impresora.") : QString());
    });
}

void PaperFlow::printLetter(usecases::LetterKind kind, const core::PersonId& person)
{
    if (m_desk.printLetter)
        runLetters(letterTitle(kind), [&print = *m_desk.printLetter, kind, person]() -> Letters {
            PADRON_ASSIGN(const usecases::Letter letter, print.run(kind, person));
            return QList{letter};
        });
}

void PaperFlow::printBringSheets(const QList<core::PersonId>& people)
{
    if (m_desk.printLetter)
        runLetters(letterTitle(usecases::LetterKind::QueTraer), [&print = *m_desk.printLetter, people]() -> Letters {
            QList<usecases::Letter> letters;
            for (const auto& person : people) {
                PADRON_ASSIGN(const usecases::Letter letter, print.run(usecases::LetterKind::QueTraer, person));
                letters.append(letter);
            }
            return letters;
        });
}

void PaperFlow::printDraftLetter(usecases::LetterKind kind, const domain::FamilyDraft& draft, int member)
{
    if (m_desk.printLetter)
        runLetters(letterTitle(kind), [&print = *m_desk.printLetter, &drafts = m_desk.drafts, kind, draft, member]() -> Letters {
            PADRON_ASSIGN(usecases::Letter letter, print.run(kind, draft, member));
            if (const auto kept = drafts.summary(draft.id); kept && kept->turn > 0) // not saved yet: it has none
                letter.turn = printing::turnOnPaper(kept->turn);
            return QList{letter};
        });
}

void PaperFlow::runLetters(const QString& title, std::function<Letters()> make)
{
    askForPrinter(m_owner, title, [this, make = std::move(make)](std::shared_ptr<QPrinter> printer) {
        if (m_busy)
            return;
        begin();
        runtime::deliver(m_desk.store.run(make), this, [this, printer](const Letters& letters) {
            if (m_desk.workAdded)
                m_desk.workAdded();
            if (!letters)
                return end(sentenceFor(letters.error()), {});
            const auto done = printing::printLetters(*printer, *letters);
            end(done ? QString() : sentenceFor(done.error()),
                done ? tr("%n hoja(s) salió(eron) a la impresora.", nullptr, int(letters->size())) : QString());
        });
    });
}

void PaperFlow::runPublicSheet(const printing::PublicSheet& sheet, const Target& target)
{
    if (m_busy)
        return;
    begin();
    const auto done = target.printer ? printing::printPublicSheet(*target.printer, sheet)
                                     : printing::writePublicSheetPdf(target.path, sheet);
    if (!done)
        return end(sentenceFor(done.error()), {});
    end({}, target.printer ? tr("La hoja para el público salió a la impresora.")
                           : tr("La hoja para el público se guardó en PDF."));
}

void PaperFlow::runCertificado(const core::FamilyId& family, const Target& target)
{
    if (m_busy)
        return;
    begin();
    struct Ready
    {
        printing::CertificadoLook look;
        QList<usecases::CertificadoPage> pages;
    };
    auto make = [&print = m_desk.printCertificado, setup = m_desk.paperSetup, family]() -> core::Result<Ready> {
        usecases::PaperSettings settings;
        if (setup) {
            PADRON_ASSIGN(settings, setup->read());
        }
        PADRON_ASSIGN(const auto look, printing::certificadoLookOf(settings));
        PADRON_ASSIGN(const auto pages, print.run(family));
        return Ready{look, pages};
    };
    runtime::deliver(m_desk.store.run(make), this,
                     [this, target](const core::Result<Ready>& ready) {
                         if (m_desk.workAdded)
                             m_desk.workAdded();
                         if (!ready)
                             return end(sentenceFor(ready.error()), {});
                         const auto& pages = ready->pages;
                         const bool withoutQr = pages.isEmpty() || pages.first().qrText.isEmpty();
                         const auto done = target.printer ? printing::printCertificado(*target.printer, pages, ready->look)
                                                          : printing::writeCertificadoPdf(target.path, pages, ready->look);
                         if (!done)
                             return end(sentenceFor(done.error()), {});
                         const QString made = target.printer ? tr("El certificado salió a la impresora.")
                                                             : tr("El certificado se guardó en PDF.");
                         end({}, withoutQr ? tr("%1 Va sin QR: el permiso para firmar venció o se agotó; conéctese "
                                                "para renovarlo.")
                                                 .arg(made)
                                           : made);
                     });
}

} // namespace padron::ui
