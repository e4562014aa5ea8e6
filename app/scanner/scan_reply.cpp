// SPDX-License-Identifier: GPL-3.0-or-later
#include "scanner/scan_reply.h"

#include "scanner/errors.h"

#include <QCborArray>
#include <QCborValue>

#include <iterator>

namespace padron::scanner {

namespace {

constexpr int kFirstExitCode = 10; ///< below are those of shells and of main()
constexpr core::ErrorCode kTold[] = {kNoScanner,     kScannerFailed,  kScannerBusy, kScannerEmpty,
                                     kScannerJammed, kScannerRefused, kScannerSettings};
constexpr qsizetype kMostBytes = 64 * 1024;

} // namespace

QByteArray devicesToBytes(const QList<Device>& devices)
{
    QCborArray out;
    for (const Device& device : devices)
        out.append(QCborArray{device.name, device.label, device.bothSides});
    return out.toCborValue().toCbor();
}

std::optional<QList<Device>> devicesFromBytes(const QByteArray& bytes)
{
    QCborParserError error;
    const QCborValue in = bytes.size() <= kMostBytes ? QCborValue::fromCbor(bytes, &error) : QCborValue();
    if (!in.isArray() || error.error != QCborError::NoError)
        return std::nullopt;
    QList<Device> devices;
    for (const QCborValue& one : in.toArray()) {
        const QCborArray parts = one.toArray();
        if (parts.size() != 3 || parts.at(0).toString().isEmpty())
            return std::nullopt;
        devices.append({parts.at(0).toString(), parts.at(1).toString(), parts.at(2).toBool()});
    }
    return devices;
}

int exitCodeOf(core::ErrorCode fault)
{
    for (size_t i = 0; i < std::size(kTold); ++i)
        if (kTold[i] == fault)
            return kFirstExitCode + int(i);
    return exitCodeOf(kScannerFailed);
}

core::ErrorCode faultOf(int exitCode)
{
    const int index = exitCode - kFirstExitCode;
    return index >= 0 && index < int(std::size(kTold)) ? kTold[index] : kScannerFailed;
}

} // namespace padron::scanner
