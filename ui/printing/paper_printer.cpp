// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/paper_printer.h"

#include "printing/bring_sheet_layout.h"
#include "printing/certificado_layout.h"
#include "printing/errors.h"
#include "printing/letter_layout.h"
#include "printing/notice_layout.h"
#include "printing/paper_job.h"
#include "printing/person_sheet_layout.h"
#include "printing/public_sheet_layout.h"
#include "printing/recovery_layout.h"
#include "printing/template_painter.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>

namespace padron::printing {

namespace {

using Job = PaperJob;

core::Result<Job> certificadoJob(const QList<usecases::CertificadoPage>& pages, const CertificadoLook& look)
{
    if (pages.isEmpty())
        return core::fail(kNothingToPrint);
    PADRON_ASSIGN(const QImage logo, logoImage(look.logo));
    Job job{QStringLiteral("Certificado de registro"), QPageSize(QPageSize::Letter), {}};
    for (const auto& page : pages) {
        std::optional<qrimage::QrSymbol> qr;
        if (!page.qrText.isEmpty()) {
            PADRON_ASSIGN(qr, qrimage::encodeQr(page.qrText));
        }
        job.pages.append([page, qr, look, logo](PaperCanvas& canvas) { paintCertificado(canvas, look, logo, page, qr); });
    }
    return job;
}

Job recoveryJob(const QString& code, const QString& userName, bool practica)
{
    return {QStringLiteral("Código de recuperación"), QPageSize(QPageSize::Letter),
            {[code, userName, practica](PaperCanvas& canvas) { paintRecoveryCode(canvas, code, userName, practica); }}};
}

Job publicSheetJob(const PublicSheet& sheet)
{
    return {sheet.text.title, QPageSize(QPageSize::Letter),
            {[sheet](PaperCanvas& canvas) { paintPublicSheet(canvas, sheet); }}};
}

core::Result<Job> letterJob(const QList<usecases::Letter>& letters)
{
    if (letters.isEmpty())
        return core::fail(kNothingToPrint);
    Job job{{}, QPageSize(QPageSize::Letter), {}};
    for (const auto& letter : letters) {
        QString title;
        if (letter.kind == usecases::LetterKind::QueTraer) {
            PADRON_ASSIGN(const BringText text, shippedBringText());
            title = text.title;
            job.pages.append([text, letter](PaperCanvas& canvas) { paintBringSheet(canvas, text, letter); });
        } else {
            PADRON_ASSIGN(const LetterText text, shippedLetterText(letter.kind));
            title = text.title;
            job.pages.append([text, letter](PaperCanvas& canvas) { paintLetter(canvas, text, letter); });
        }
        if (job.title.isEmpty())
            job.title = title;
    }
    return job;
}

core::Result<Job> personSheetJob(const usecases::PersonSheet& sheet)
{
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter device(&nowhere);
    device.setResolution(kPdfDpi);
    QPainter painter;
    if (!painter.begin(&device))
        return core::fail(kPdfNotWritten);
    const QList<SheetPage> pages = sheetPages(PaperCanvas(painter), sheet);
    Job job{QStringLiteral("Hoja de la persona"), QPageSize(QPageSize::Letter), {}};
    for (qsizetype i = 0; i < pages.size(); ++i)
        job.pages.append([sheet, pages, i](PaperCanvas& canvas) { paintSheetPage(canvas, sheet, pages, i); });
    return job;
}

Job arcoReceiptJob(const ArcoReceipt& receipt)
{
    return {QStringLiteral("Acuse de solicitud"), QPageSize(QPageSize::Letter),
            {[receipt](PaperCanvas& canvas) { paintArcoReceipt(canvas, receipt); }}};
}

/// How many pages there are must be known before the first is painted: measured as the PDF's own device would.
core::Result<Job> noticeJob(const domain::Notice& notice, bool practica)
{
    QBuffer nowhere;
    nowhere.open(QIODevice::WriteOnly);
    QPdfWriter device(&nowhere);
    device.setResolution(kPdfDpi);
    QPainter painter;
    if (!painter.begin(&device))
        return core::fail(kPdfNotWritten);
    const QList<NoticePage> pages = noticePages(PaperCanvas(painter), notice);
    Job job{QStringLiteral("Aviso de privacidad"), QPageSize(QPageSize::Letter), {}};
    for (qsizetype i = 0; i < pages.size(); ++i)
        job.pages.append([notice, pages, i, practica](PaperCanvas& canvas) {
            paintNoticePage(canvas, notice, pages, i, practica);
        });
    return job;
}

} // namespace

core::Result<void> writePersonSheetPdf(const QString& path, const usecases::PersonSheet& sheet)
{
    PADRON_ASSIGN(const Job job, personSheetJob(sheet));
    return writePdf(path, job);
}

core::Result<void> printPersonSheet(QPrinter& printer, const usecases::PersonSheet& sheet)
{
    PADRON_ASSIGN(const Job job, personSheetJob(sheet));
    return print(printer, job);
}

core::Result<void> writeArcoReceiptPdf(const QString& path, const ArcoReceipt& receipt)
{
    return writePdf(path, arcoReceiptJob(receipt));
}

core::Result<void> printArcoReceipt(QPrinter& printer, const ArcoReceipt& receipt)
{
    return print(printer, arcoReceiptJob(receipt));
}

core::Result<void> writeNoticePdf(const QString& path, const domain::Notice& notice, bool practica)
{
    PADRON_ASSIGN(const Job job, noticeJob(notice, practica));
    return writePdf(path, job);
}

core::Result<void> printNotice(QPrinter& printer, const domain::Notice& notice, bool practica)
{
    PADRON_ASSIGN(const Job job, noticeJob(notice, practica));
    return print(printer, job);
}

core::Result<void> writeCertificadoPdf(const QString& path, const QList<usecases::CertificadoPage>& pages,
                                       const CertificadoLook& look)
{
    PADRON_ASSIGN(const Job job, certificadoJob(pages, look));
    return writePdf(path, job);
}

core::Result<void> printCertificado(QPrinter& printer, const QList<usecases::CertificadoPage>& pages, const CertificadoLook& look)
{
    PADRON_ASSIGN(const Job job, certificadoJob(pages, look));
    return print(printer, job);
}

core::Result<void> writeRecoveryCodePdf(const QString& path, const QString& code, const QString& userName, bool practica)
{
    return writePdf(path, recoveryJob(code, userName, practica));
}

core::Result<void> printRecoveryCode(QPrinter& printer, const QString& code, const QString& userName, bool practica)
{
    return print(printer, recoveryJob(code, userName, practica));
}

core::Result<void> writePublicSheetPdf(const QString& path, const PublicSheet& sheet)
{
    return writePdf(path, publicSheetJob(sheet));
}

core::Result<void> printPublicSheet(QPrinter& printer, const PublicSheet& sheet)
{
    return print(printer, publicSheetJob(sheet));
}

core::Result<void> writeLettersPdf(const QString& path, const QList<usecases::Letter>& letters)
{
    PADRON_ASSIGN(const Job job, letterJob(letters));
    return writePdf(path, job);
}

core::Result<void> printLetters(QPrinter& printer, const QList<usecases::Letter>& letters)
{
    PADRON_ASSIGN(const Job job, letterJob(letters));
    return print(printer, job);
}

} // namespace padron::printing
