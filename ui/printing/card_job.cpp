// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/card_job.h"

#include "printing/calibration_layout.h"
#include "printing/errors.h"
#include "printing/paper_job.h"
#include "printing/paper_marks.h"
#include "printing/paper_words.h"
#include "printing/template_painter.h"
#include "qrimage/qr_paint.h"

#include <QPainter>
#include <QPrinter>
#include <QRegularExpression>

#include <algorithm>

namespace padron::printing {

namespace {

constexpr double kBandMm = 4, kBandPt = 7;

struct ReadyCard
{
    Fields fields;
    PaperCodes codes;
};

/// All pages share it; it lives as long as they do.
struct ReadyJob
{
    QList<ReadyCard> cards;
    TemplatePainter painter;
    Offsets offsets;
};

Fields fieldsFor(const usecases::CredentialCard& card, bool logo)
{
    return {{QStringLiteral("nombre"), card.fullName},
            {QStringLiteral("folio"), card.folio.text()},
            {QStringLiteral("nacimiento"), dateOnPaper(card.birth)},
            {QStringLiteral("sexo"), sexoOnPaper(card.sex)},
            {QStringLiteral("entidad"), card.entityName},
            {QStringLiteral("modulo"), card.module.name},
            {QStringLiteral("clues"), card.module.clues},
            {QStringLiteral("emision"), dateOnPaper(card.issuedOn)},
            {QStringLiteral("reposicion"), card.issueNumber > 1 ? QString::number(card.issueNumber - 1) : QString()},
            {QStringLiteral("practica"), card.module.practica ? QStringLiteral("PRÁCTICA") : QString()},
            {QStringLiteral("referencia"), card.clinicalReference},
            {QStringLiteral("logo"), logo ? QStringLiteral("logo") : QString()}};
}

/// An identifier and nothing else: whatever could be clinical data is refused. Upper case, which a URN may be, is what a
/// small QR holds.
core::Result<std::optional<qrimage::QrSymbol>> clinicalCode(const QString& reference, double place, int dpi)
{
    static const QRegularExpression opaque(QStringLiteral("^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    if (reference.isEmpty() || place == 0)
        return std::optional<qrimage::QrSymbol>();
    if (!opaque.match(reference).hasMatch())
        return core::fail(kReferenceNotOpaque);
    PADRON_ASSIGN(auto qr, qrimage::encodeQr(reference.toUpper()));
    if (qrimage::qrSideMm(qr, dpi) > place)
        return core::fail(kQrTooLargeForCard);
    return std::optional(std::move(qr));
}

/// Written by the program, not by the template: nobody's template makes a practice card look like a real one.
void paintPracticaFoot(PaperCanvas& card)
{
    paintPracticaBand(card, {0, kCardMm.height() - kBandMm, kCardMm.width(), kBandMm}, kBandPt);
}

void paintSide(PaperCanvas canvas, ReadyJob& job, const ReadyCard& card, bool back)
{
    const bool practica = !card.fields.value(QStringLiteral("practica")).isEmpty();
    if (practica && !back)
        paintPracticaWatermark(canvas, {5, 13, kCardMm.width() - 10, 26}, 30);
    if (back)
        job.painter.paintBack(canvas, card.fields, card.codes);
    else
        job.painter.paintFront(canvas, card.fields, card.codes);
    if (practica)
        paintPracticaFoot(canvas);
}

/// One page of the places first .. last of one sheet.
PagePainter sheetPage(const std::shared_ptr<ReadyJob>& job, Sheet medium, qsizetype from, int place, int count, bool back)
{
    return [=](PaperCanvas& page) {
        const QPointF move = back ? job->offsets.back : job->offsets.front;
        for (int i = 0; i < count; ++i) {
            const ReadyCard& card = job->cards.at(from + i);
            paintSide(page.at(sheetPlace(medium, place + i, back) + move), *job, card, back);
            if (!hasBackPage(medium))
                paintSide(page.at(sheetPlace(medium, place + i, true) + move), *job, card, true);
        }
        PaperCanvas marks = page.at(move);
        paintSheetMarks(marks, medium, place, count, back);
    };
}

core::Result<std::shared_ptr<ReadyJob>> ready(const CardJob& job, int dpi)
{
    if (job.cards.isEmpty())
        return core::fail(kNothingToPrint);
    PADRON_ASSIGN(auto painter, TemplatePainter::make(job.look));
    auto all = std::make_shared<ReadyJob>(ReadyJob{{}, std::move(painter), job.offsets});
    for (const auto& card : job.cards) {
        PADRON_ASSIGN(auto qr, qrimage::encodeQr(card.qrText));
        if (qrimage::qrSideMm(qr, dpi) > all->painter.placeForQr())
            return core::fail(kQrTooLargeForCard);
        PADRON_ASSIGN(auto clinical, clinicalCode(card.clinicalReference, all->painter.placeForClinical(), dpi));
        all->cards.append({fieldsFor(card, !job.look.logo.isEmpty()), {std::move(qr), std::move(clinical)}});
    }
    return all;
}

QPageSize pageOf(Sheet medium)
{
    return medium == Sheet::Cr80
        ? QPageSize(kCardMm, QPageSize::Millimeter, QStringLiteral("CR80"), QPageSize::ExactMatch)
        : QPageSize(QPageSize::Letter);
}

core::Result<PaperJob> pagesOf(const CardJob& job, int dpi)
{
    PADRON_ASSIGN(const auto all, ready(job, dpi));
    PaperJob paper{QStringLiteral("Credencial de registro"), pageOf(job.medium), {}};
    QList<int> whole; // cards that are whole after each page; none when the page is a front
    const int places = cardsOn(job.medium);
    int place = std::clamp(job.firstPlace, 0, places - 1);
    for (qsizetype from = 0; from < all->cards.size(); place = 0) {
        const int count = int(std::min<qsizetype>(places - place, all->cards.size() - from));
        paper.pages.append(sheetPage(all, job.medium, from, place, count, false));
        if (hasBackPage(job.medium)) {
            whole.append(0);
            paper.pages.append(sheetPage(all, job.medium, from, place, count, true));
        }
        from += count;
        whole.append(int(from));
    }
    paper.after = [whole, progress = job.progress, total = int(all->cards.size())](qsizetype pages) {
        const int done = whole.at(pages - 1);
        return done == 0 || !progress || progress(done, total); // never stops between a front and its back
    };
    return paper;
}

} // namespace

core::Result<void> writeCardsPdf(const QString& path, const CardJob& job)
{
    PADRON_ASSIGN(const PaperJob paper, pagesOf(job, kPdfDpi));
    return writePdf(path, paper);
}

core::Result<void> printCards(QPrinter& printer, const CardJob& job)
{
    PADRON_ASSIGN(const PaperJob paper, pagesOf(job, printer.resolution()));
    return print(printer, paper);
}

core::Result<QImage> pictureOf(const CardJob& job, qsizetype page, int dpi)
{
    PADRON_ASSIGN(const PaperJob paper, pagesOf(job, dpi));
    if (page < 0 || page >= paper.pages.size())
        return core::fail(kNothingToPrint);
    const QSizeF size = paper.size.size(QPageSize::Inch) * dpi;
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.setDotsPerMeterX(qRound(dpi * 1000 / 25.4));
    image.setDotsPerMeterY(qRound(dpi * 1000 / 25.4));
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    PaperCanvas canvas(painter);
    paper.pages.at(page)(canvas);
    return image;
}

core::Result<void> writeCalibrationPdf(const QString& path, Sheet medium, const Offsets& offsets)
{
    PADRON_ASSIGN(const auto pages, calibrationPages(medium, offsets));
    return writePdf(path, {QStringLiteral("Hoja de prueba"), pageOf(medium), pages});
}

core::Result<void> printCalibration(QPrinter& printer, Sheet medium, const Offsets& offsets)
{
    PADRON_ASSIGN(const auto pages, calibrationPages(medium, offsets));
    return print(printer, {QStringLiteral("Hoja de prueba"), pageOf(medium), pages});
}

} // namespace padron::printing
