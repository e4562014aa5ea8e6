// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/paper_printer.h"

#include "printing/bring_sheet_layout.h"
#include "printing/certificado_layout.h"
#include "printing/credential_layout.h"
#include "printing/credential_sheet.h"
#include "printing/errors.h"
#include "printing/letter_layout.h"
#include "printing/notice_layout.h"
#include "printing/person_sheet_layout.h"
#include "printing/public_sheet_layout.h"
#include "printing/recovery_layout.h"
#include "qrimage/qr_paint.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

#include <functional>

namespace padron::printing {

namespace {

using PagePainter = std::function<void(PaperCanvas&)>;

/// A print ready to be painted: its pages need nothing that can fail any more.
struct Job
{
    QString title;
    QPageSize size;
    QList<PagePainter> pages;
};

constexpr int kPdfDpi = 600;

core::Result<void> paintJob(QPagedPaintDevice& device, const Job& job, core::ErrorCode failure)
{
    QPainter painter;
    if (!painter.begin(&device))
        return core::fail(failure);
    for (qsizetype i = 0; i < job.pages.size(); ++i) {
        if (i > 0 && !device.newPage())
            return core::fail(failure);
        painter.setRenderHint(QPainter::Antialiasing);
        PaperCanvas canvas(painter);
        job.pages.at(i)(canvas);
    }
    return painter.end() ? core::Result<void>{} : core::fail(failure);
}

core::Result<void> writePdf(const QString& path, const Job& job)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(kPdfDpi);
        writer.setTitle(job.title);
        writer.setCreator(QStringLiteral("Módulo de Registro"));
        if (!writer.setPageSize(job.size) || !writer.setPageMargins(QMarginsF()))
            return core::fail(kPdfNotWritten);
        PADRON_TRY(paintJob(writer, job, kPdfNotWritten));
    }
    return writePrivately(path, bytes);
}

core::Result<void> print(QPrinter& printer, const Job& job)
{
    printer.setDocName(job.title);
    printer.setPageSize(job.size);
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setFullPage(true);
    return paintJob(printer, job, kPrinterRefused);
}

core::Result<Job> certificadoJob(const QList<usecases::CertificadoPage>& pages)
{
    if (pages.isEmpty())
        return core::fail(kNothingToPrint);
    Job job{QStringLiteral("Certificado de registro"), QPageSize(QPageSize::Letter), {}};
    for (const auto& page : pages) {
        std::optional<qrimage::QrSymbol> qr;
        if (!page.qrText.isEmpty()) {
            PADRON_ASSIGN(qr, qrimage::encodeQr(page.qrText));
        }
        job.pages.append([page, qr](PaperCanvas& canvas) { paintCertificado(canvas, page, qr); });
    }
    return job;
}

struct ReadyCard
{
    usecases::CredentialCard card;
    qrimage::QrSymbol qr;
};

core::Result<Job> credentialJob(const QList<usecases::CredentialCard>& cards, CredentialMedium medium, int dpi)
{
    if (cards.isEmpty())
        return core::fail(kNothingToPrint);
    QList<ReadyCard> ready;
    for (const auto& card : cards) {
        PADRON_ASSIGN(auto qr, qrimage::encodeQr(card.qrText));
        if (qrimage::qrSideMm(qr, dpi) > kMostQrOnCardMm)
            return core::fail(kQrTooLargeForCard);
        ready.append({card, std::move(qr)});
    }
    const QString title = QStringLiteral("Credencial de registro");
    if (medium == CredentialMedium::Cr80) {
        Job job{title, QPageSize(kCardMm, QPageSize::Millimeter, QStringLiteral("CR80"), QPageSize::ExactMatch), {}};
        for (const auto& one : ready) {
            job.pages.append([one](PaperCanvas& canvas) { paintCardFront(canvas, one.card); });
            job.pages.append([one](PaperCanvas& canvas) { paintCardBack(canvas, one.card, one.qr); });
        }
        return job;
    }
    Job job{title, QPageSize(QPageSize::Letter), {}};
    for (qsizetype first = 0; first < ready.size(); first += kCardsPerSheet) {
        const QList<ReadyCard> sheet = ready.mid(first, kCardsPerSheet);
        for (const bool back : {false, true})
            job.pages.append([sheet, back](PaperCanvas& canvas) {
                for (int place = 0; place < sheet.size(); ++place) {
                    PaperCanvas card = canvas.at(sheetPlace(place, back));
                    if (back)
                        paintCardBack(card, sheet.at(place).card, sheet.at(place).qr);
                    else
                        paintCardFront(card, sheet.at(place).card);
                }
                paintCutMarks(canvas, int(sheet.size()), back);
            });
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

core::Result<void> writePrivately(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return core::fail(kPdfNotWritten);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(bytes) != bytes.size() || !file.commit())
        return core::fail(kPdfNotWritten);
    return {};
}

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

core::Result<void> writeCertificadoPdf(const QString& path, const QList<usecases::CertificadoPage>& pages)
{
    PADRON_ASSIGN(const Job job, certificadoJob(pages));
    return writePdf(path, job);
}

core::Result<void> printCertificado(QPrinter& printer, const QList<usecases::CertificadoPage>& pages)
{
    PADRON_ASSIGN(const Job job, certificadoJob(pages));
    return print(printer, job);
}

core::Result<void> writeCredentialPdf(const QString& path, const QList<usecases::CredentialCard>& cards,
                                      CredentialMedium medium)
{
    PADRON_ASSIGN(const Job job, credentialJob(cards, medium, kPdfDpi));
    return writePdf(path, job);
}

core::Result<void> printCredentials(QPrinter& printer, const QList<usecases::CredentialCard>& cards,
                                    CredentialMedium medium)
{
    PADRON_ASSIGN(const Job job, credentialJob(cards, medium, printer.resolution()));
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
