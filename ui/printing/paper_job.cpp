// SPDX-License-Identifier: GPL-3.0-or-later
#include "printing/paper_job.h"

#include "printing/errors.h"
#include "printing/paper_printer.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QSaveFile>

namespace padron::printing {

namespace {

core::Result<void> paintJob(QPagedPaintDevice& device, const PaperJob& job, core::ErrorCode failure)
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
        if (job.after && !job.after(i + 1))
            return core::fail(kPrintCancelled);
    }
    return painter.end() ? core::Result<void>{} : core::fail(failure);
}

} // namespace

core::Result<void> writePdf(const QString& path, const PaperJob& job)
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

core::Result<void> print(QPrinter& printer, const PaperJob& job)
{
    printer.setDocName(job.title);
    printer.setPageSize(job.size);
    printer.setPageOrientation(QPageLayout::Portrait);
    printer.setFullPage(true);
    return paintJob(printer, job, kPrinterRefused);
}

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

} // namespace padron::printing
