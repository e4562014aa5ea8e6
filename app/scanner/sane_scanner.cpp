// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanner/sane_scanner.h"

#include "documents/limits.h"
#include "documents/page_image.h"
#include "scanner/errors.h"
#include "scanner/sane_options.h"
#include "scanner/scan_source.h"

#include <sane/saneopts.h>

#include <atomic>
#include <csignal>
#include <unistd.h>

namespace padron::scanner {

using core::Result;

namespace {

constexpr double kDpi = 200;
constexpr double kSheetWidthMm = 216, kSheetHeightMm = 356; ///< legal: the largest that is kept
constexpr qsizetype kMostRaster = qsizetype(documents::kMostPixels) * 3;

volatile std::sig_atomic_t s_stopped = 0;
std::atomic<SANE_Handle> s_scanning = nullptr; ///< open; also for the signal handler

core::ErrorCode faultOf(SANE_Status status)
{
    switch (status) {
    case SANE_STATUS_INVAL: return kScannerSettings;
    case SANE_STATUS_DEVICE_BUSY: return kScannerBusy;
    case SANE_STATUS_NO_DOCS: return kScannerEmpty;
    case SANE_STATUS_JAMMED:
    case SANE_STATUS_COVER_OPEN: return kScannerJammed;
    case SANE_STATUS_ACCESS_DENIED: return kScannerRefused;
    default: return kScannerFailed;
    }
}

bool chooseSource(SaneOptions& options, Source source)
{
    const QString name = nameOf(source, options.words(SANE_NAME_SCAN_SOURCE));
    return !name.isEmpty() && options.choose(SANE_NAME_SCAN_SOURCE, name);
}

void prepare(SaneOptions& options)
{
    for (const char* mode : {SANE_VALUE_SCAN_MODE_GRAY, SANE_VALUE_SCAN_MODE_COLOR})
        if (options.choose(SANE_NAME_SCAN_MODE, QString::fromLatin1(mode)))
            break;
    options.set(SANE_NAME_BIT_DEPTH, 8);
    options.set(SANE_NAME_SCAN_RESOLUTION, kDpi);
    options.setArea(kSheetWidthMm, kSheetHeightMm);
}

/// Of two bytes a sample, the higher one.
QByteArray eightBits(const QByteArray& rows)
{
    QByteArray out(rows.size() / 2, Qt::Uninitialized);
    const auto* samples = reinterpret_cast<const quint16*>(rows.constData());
    for (qsizetype i = 0; i < out.size(); ++i)
        out[i] = static_cast<char>(samples[i] >> 8);
    return out;
}

QImage imageOf(QByteArray rows, const SANE_Parameters& page)
{
    const bool rgb = page.format == SANE_FRAME_RGB;
    if ((!rgb && page.format != SANE_FRAME_GRAY) || page.pixels_per_line < 1 || page.bytes_per_line < 1)
        return {};
    int stride = page.bytes_per_line;
    if (page.depth == 16) {
        if (stride % 2 != 0)
            return {};
        rows = eightBits(rows);
        stride /= 2;
    } else if (page.depth != 8 && (page.depth != 1 || rgb)) {
        return {};
    }
    const int height = int(rows.size() / stride); // it may have announced none, or more than there was
    const qint64 row = page.depth == 1 ? (page.pixels_per_line + 7) / 8 : qint64(page.pixels_per_line) * (rgb ? 3 : 1);
    if (height < 1 || row > stride)
        return {};
    QImage image(reinterpret_cast<const uchar*>(rows.constData()), page.pixels_per_line, height, stride,
                 page.depth == 1 ? QImage::Format_Mono : rgb ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    if (page.depth == 1)
        image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)}); // SANE's ones are ink
    return documents::greyPage(image.copy());
}

/// One sheet. NO_DOCS of sane_start comes back as kScannerEmpty.
Result<QImage> sheet(SANE_Handle scanner)
{
    if (const SANE_Status status = sane_start(scanner); status != SANE_STATUS_GOOD)
        return core::fail(faultOf(status));
    SANE_Parameters page{};
    if (const SANE_Status status = sane_get_parameters(scanner, &page); status != SANE_STATUS_GOOD)
        return core::fail(kScannerFailed);
    QByteArray rows;
    if (page.lines > 0 && page.bytes_per_line > 0)
        rows.reserve(std::min(kMostRaster, qsizetype(page.lines) * page.bytes_per_line));
    QByteArray piece(256 * 1024, Qt::Uninitialized);
    for (;;) {
        SANE_Int read = 0;
        const SANE_Status status =
            sane_read(scanner, reinterpret_cast<SANE_Byte*>(piece.data()), SANE_Int(piece.size()), &read);
        if (status == SANE_STATUS_EOF)
            break;
        if (status != SANE_STATUS_GOOD)
            return core::fail(faultOf(status));
        rows.append(piece.constData(), read);
        if (rows.size() > kMostRaster)
            return core::fail(kScannerFailed);
    }
    const QImage image = imageOf(std::move(rows), page);
    if (image.isNull())
        return core::fail(kScannerFailed);
    return image;
}

} // namespace

namespace {

bool isHere(const QByteArray& name)
{
    for (const char* mark : {"net:", "airscan:", "escl:http", "/net/", "tcp"})
        if (name.contains(mark))
            return false;
    return true;
}

} // namespace

SaneScanner::SaneScanner()
{
    SANE_Int version = 0;
    sane_init(&version, nullptr);
}

SaneScanner::~SaneScanner()
{
    if (SANE_Handle open = s_scanning.exchange(nullptr)) {
        sane_cancel(open);
        sane_close(open);
    }
    sane_exit();
}

Result<QList<Device>> SaneScanner::devices()
{
    const SANE_Device** found = nullptr;
    if (const SANE_Status status = sane_get_devices(&found, SANE_FALSE); status != SANE_STATUS_GOOD)
        return core::fail(faultOf(status));
    QList<Device> devices;
    for (; *found; ++found) {
        SANE_Handle handle = nullptr;
        // Not when somebody else has it; one of the network may sleep for longer than anybody waits for a list.
        const bool opened = isHere((*found)->name) && sane_open((*found)->name, &handle) == SANE_STATUS_GOOD;
        const QStringList sources = opened ? SaneOptions(handle).words(SANE_NAME_SCAN_SOURCE) : QStringList();
        if (opened)
            sane_close(handle);
        devices.append({QString::fromUtf8((*found)->name),
                        QStringLiteral("%1 %2").arg(QString::fromUtf8((*found)->vendor),
                                                    QString::fromUtf8((*found)->model)),
                        !nameOf(Source::FeederBothSides, sources).isEmpty()});
    }
    return devices;
}

Result<void> SaneScanner::scan(const QString& device, bool bothSides, const TakePage& take)
{
    SANE_Handle handle = nullptr;
    if (const SANE_Status status = sane_open(device.toUtf8().constData(), &handle); status != SANE_STATUS_GOOD)
        return core::fail(status == SANE_STATUS_INVAL ? kNoScanner : faultOf(status)); // no longer there
    s_scanning = handle;
    SaneOptions options(handle);
    bool feeder = (bothSides && chooseSource(options, Source::FeederBothSides)) || chooseSource(options, Source::Feeder);
    if (!feeder)
        chooseSource(options, Source::Glass);
    prepare(options);

    for (int pages = 0; pages < documents::kMostPages && !s_stopped;) {
        const Result<QImage> image = sheet(handle);
        if (!image && image.error().code == kScannerEmpty && feeder) {
            if (pages > 0)
                return {};
            sane_cancel(handle);
            feeder = false;
            if (!chooseSource(options, Source::Glass))
                return core::fail(kScannerEmpty);
            prepare(options); // each source has its own area
            continue;
        }
        if (!image)
            return core::fail(image.error());
        ++pages;
        take({.image = *image, .original = image->size(), .number = pages, .of = feeder ? documents::kMostPages : 1});
        if (!feeder)
            return {};
    }
    return {};
}

void SaneScanner::cancelFromSignal()
{
    s_stopped = 1; // between two sheets there is nothing to cancel
    const SANE_Handle handle = s_scanning;
    if (!handle)
        _exit(0);
    sane_cancel(handle); // SANE: safe in a signal handler; sane_read then answers CANCELLED
}

} // namespace padron::scanner
